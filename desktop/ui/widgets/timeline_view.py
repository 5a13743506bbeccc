"""A line of time as a picture: lanes, months or years, today, and marks that are walked through by keys.

Left and Right (mirrored) go from mark to mark in time, Up and Down to the nearest of another lane, Home and End to the
ends, Enter opens. Its height never depends on what is on it, so nothing below moves when the marks arrive.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy

from desktop.domain.timeline import Scale, TickUnit, groups, ticks
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import draw_line, is_rtl, leading, place, text_width
from desktop.ui.widgets.timeline_mark import MarkButton, Shape

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

NARROW = 520
"""Under this width, in design pixels, the names of the lanes stand above their lines."""
_LEAST = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Spot:
    """One mark: its lane, its day (and the day it ends for a bar), its shape."""

    lane: int
    at: float
    shape: Shape
    end: float | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """What is shown. `spots` go forward in time, `shares` say how far along each is. `say(places)` are the words of one
    spot or of several; `label` the few words beside a single one; `tick` those of a date below the line.
    """

    scale: Scale
    spots: Sequence[Spot]
    shares: Sequence[float]
    say: Callable[[Sequence[int]], str]
    label: Callable[[int], str]
    tick: Callable[[date, TickUnit, bool], str]
    today: str
    summary: str


class TimelineView(PaintedWidget):
    """`opened(places)` carries the places of the spots of a mark; `pointed(words)` what is walked or hovered, or ""."""

    opened = Signal(list)
    pointed = Signal(str)

    def __init__(self, theme: Theme, name: str, lanes: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name, self._lanes = name, list(lanes)
        self.line: Line | None = None
        self.buttons: list[MarkButton] = []
        self._shown: list[tuple[MarkButton, list[int]]] = []
        self._labels: list[tuple[QRect, str]] = []
        self._by_lane: list[list[int]] = [[] for _ in lanes]
        self.at = -1
        self._from = 0
        """Where the line begins, from the leading edge; measured when everything is placed."""
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("arrows_move", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # ------------------------------------------------------------ what is shown

    def set_line(self, line: Line | None) -> None:
        """Show this, or an empty line while it is being read."""
        self.line, self.at = line, -1
        self._by_lane = [[] for _ in self._lanes]
        for number, spot in enumerate(line.spots if line is not None else ()):
            self._by_lane[spot.lane].append(number)
        self._lay()
        self._speak()

    def _speak(self) -> None:
        stood = self._stood()
        words = stood or (self.line.summary if self.line is not None else "")
        self.setAccessibleName(bare(f"{self._name}: {words}" if words else self._name))
        self.setProperty("ring_at", self.at)
        self.pointed.emit(stood if self.hasFocus() else "")
        self.update()

    def _stood(self) -> str:
        """Return the words of the mark that is stood on."""
        return self.line.say(self._shown[self.at][1]) if self.line is not None and self.at >= 0 else ""

    # ------------------------------------------------------------ sizes

    def _band(self) -> int:
        return max(self.theme.px(44), self.theme.line_height("small") + self.theme.px(28))

    def _narrow(self) -> bool:
        return self.width() < self.theme.px(NARROW)

    def _measured_start(self) -> int:
        if self._narrow():
            return self.theme.px(4)
        font = self.theme.font("small")
        return max(text_width(font, name) for name in self._lanes) + self.theme.space("m")

    def _wide(self) -> int:
        return max(1, self.width() - self._from - self.theme.px(4))

    def _top(self, lane: int) -> int:
        """Where a lane's marks begin."""
        top = self.theme.line_height("small") + lane * self._band()
        return top + (self._band() - self.theme.px(_LEAST) if self._narrow() else 0)

    def _high(self) -> int:
        return self.theme.px(_LEAST) if self._narrow() else self._band()

    def sizeHint(self) -> QSize:
        """The word for today, the lanes, the dates."""
        line = self.theme.line_height("small")
        return QSize(self.theme.px(640), 2 * line + self.theme.px(6) + len(self._lanes) * self._band())

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self.theme.px(220), self.sizeHint().height())

    def measure(self) -> None:
        """Other sizes: everything has another place."""
        self._lay()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other groups. Whoever stood on a mark stands on the one that has it now."""
        super().resizeEvent(event)
        stood = self._shown[self.at][1][0] if self.at >= 0 else -1
        self._lay()
        found = [place_ for place_, (_button, own) in enumerate(self._shown) if stood in own]
        self.at = found[0] if found else -1
        if stood >= 0:
            self._speak()

    def x_of(self, day: float) -> int:
        """Return how far from the start of the line a day is, in pixels."""
        return round(self.line.scale.share(day) * self._wide()) if self.line is not None else 0

    # ------------------------------------------------------------ placing

    def _lay(self) -> None:
        self._shown, self._labels = [], []
        self._from = self._measured_start()
        line = self.line
        if line is not None:
            for lane in range(len(self._lanes)):
                self._lay_lane(line, lane)
        used = {id(button) for button, _own in self._shown}
        for button in self.buttons:
            if id(button) not in used:
                button.hide()
        if line is not None:
            self._shown.sort(key=lambda each: (line.spots[each[1][0]].at, line.spots[each[1][0]].lane))
        self.at = min(self.at, len(self._shown) - 1)
        self.update()

    def _lay_lane(self, line: Line, lane: int) -> None:
        mine = self._by_lane[lane]
        now = self.x_of(line.scale.now)
        over = [number for number in mine if line.spots[number].at <= line.scale.now]
        ahead = mine[len(over) :]
        least, wide, shares = self.theme.px(_LEAST), self._wide(), line.shares
        found: list[tuple[int, list[int]]] = []
        used = least
        # wider for a larger number, which makes the groups larger: three rounds reach any there can be
        for _again in range(3):
            used, half = least, least // 2
            found = []
            for numbers, low, high in ((over, half, now - half), (ahead, now + half, wide - half)):
                places = [max(low, min(high, int(shares[number] * wide + 0.5))) for number in numbers]
                found += [
                    (places[first], numbers[first:after]) for first, after in groups(places, max(1, least))
                ]
            most = max((len(own) for _x, own in found), default=0)
            font = self.theme.font("small", tabular=True)
            needed = text_width(font, str(most)) + self.theme.px(14)
            if most < 2 or needed <= least:
                break
            least = needed
        for number, (x, own) in enumerate(found):
            after = found[number + 1][0] if number + 1 < len(found) else self._wide()
            self._place(line, lane, x, own, after, used)

    def _place(self, line: Line, lane: int, x: int, own: list[int], after: int, least: int) -> None:
        theme, rtl = self.theme, is_rtl(self)
        last = line.spots[own[-1]]
        left = x - least // 2
        wide, bar, words = least, 0, ""
        label = line.label(own[0]) if len(own) == 1 else ""
        font = theme.font("small")
        if last.end is not None:
            # up to its end, that of several is the last of theirs, but never over the next one
            end = self.x_of(max(line.spots[number].end or last.end for number in own))
            room = (after if after < self._wide() else self._wide() + least // 2) - x - theme.px(4)
            bar = max(least - theme.px(4), min(end - left, room))
            wide = bar + theme.px(4)
            inside = label if len(own) == 1 else str(len(own))
            words = inside if text_width(font, inside) <= bar - theme.px(12) else ""
        elif label:
            edge = after - least // 2 if after < self._wide() else self._wide()
            now = self.x_of(line.scale.now)
            # never over the next mark, nor over today
            free = (min(edge, now - theme.px(4)) if x <= now else edge) - x - least // 2
            if text_width(font, label) + theme.px(6) <= free:
                spot = place(
                    rtl, self.rect(), self._from + x + least // 2, self._top(lane), free, self._high()
                )
                self._labels.append((spot, label))
        spot = place(rtl, self.rect(), self._from + left, self._top(lane), wide, self._high())
        button = self._button(len(self._shown))
        span = (0, len(own))
        shape: Shape = last.shape
        button.show_marks(span, shape, spot, wide=bar, words=words, spoken=line.say(own))
        self._shown.append((button, own))

    def _button(self, number: int) -> MarkButton:
        if number == len(self.buttons):
            button = MarkButton(self.theme, self, self._on_hover)
            button.clicked.connect(lambda _on=False, pressed=button: self._on_pressed(pressed))
            self.buttons.append(button)
        return self.buttons[number]

    # ------------------------------------------------------------ keys and mouse

    def focus_rect(self) -> QRect:
        """The ring is round the mark walked to, else round the picture."""
        if self.at < 0:
            return self.rect()
        inner, spot = self.theme.px(2), self._shown[self.at][0].geometry()
        less = max(inner, (spot.height() - self.theme.px(28)) // 2)
        return spot.adjusted(inner, less, -inner, -less)

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Say where one stands."""
        super().focusInEvent(event)
        self._speak()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was walked to stays, its words go."""
        super().focusOutEvent(event)
        self.pointed.emit("")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk and open."""
        key, count = event.key(), len(self._shown)
        across = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}.get(key)
        down = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(key)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier or not count:
            event.ignore()
        elif across is not None:
            step = -across if is_rtl(self) else across
            start = self.at if self.at >= 0 else (count if step < 0 else -1)
            self._stand(max(0, min(count - 1, start + step)))
        elif down is not None:
            self._other_lane(down)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._stand(0 if key == Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space) and self.at >= 0:
            self.opened.emit(self._shown[self.at][1])
        else:
            event.ignore()

    def _other_lane(self, step: int) -> None:
        if self.at < 0 or self.line is None:
            self._stand(len(self._shown) - 1)
            return
        spots = self.line.spots
        here = spots[self._shown[self.at][1][0]]
        lane = here.lane + step
        while 0 <= lane < len(self._lanes):
            mine = [n for n, (_button, own) in enumerate(self._shown) if spots[own[0]].lane == lane]
            if mine:
                self._stand(min(mine, key=lambda n: abs(spots[self._shown[n][1][0]].at - here.at)))
                return
            lane += step

    def _stand(self, place_: int) -> None:
        self.at = place_
        self._speak()

    def _on_pressed(self, pressed: MarkButton) -> None:
        for number, (button, own) in enumerate(self._shown):
            if button is pressed:
                self.at = number
                self._speak()
                self.opened.emit(own)
                return

    def _on_hover(self, button: MarkButton | None) -> None:
        own = next((own for each, own in self._shown if each is button), None)
        if own is not None and self.line is not None:
            self.pointed.emit(self.line.say(own))
        else:
            self.pointed.emit(self._stood() if self.hasFocus() else "")

    # ------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what the marks stand on: lanes, dates, today, the words beside marks."""
        theme, rtl, whole = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        small, start, wide = theme.line_height("small"), self._from, self._wide()
        font, hair = theme.font("small"), theme.px(1)
        bottom = small + len(self._lanes) * self._band()
        if self.line is not None:
            self._dates(painter, self.line, bottom)
        for lane, name in enumerate(self._lanes):
            top = small + lane * self._band()
            y = self._top(lane) + self._high() // 2
            painter.fillRect(place(rtl, whole, start, y, wide, hair), theme.colour("line"))
            above = self._narrow()
            room = wide if above else start
            spot = place(rtl, whole, 0, top + (theme.px(2) if above else 0), room, small)
            if not above:
                spot = place(rtl, whole, 0, y - small // 2, room, small)
            draw_line(painter, spot, name, font, theme.colour("muted"), leading(rtl))
        if self.line is not None:
            self._today(painter, self.line, bottom)
        halo = theme.px(theme.tokens.timeline["label_halo"])
        for spot, words in self._labels:
            ground = place(rtl, spot, 0, 0, text_width(font, words) + 2 * halo, spot.height())
            ground = QRect(ground.left(), ground.center().y() - small // 2, ground.width(), small)
            painter.fillRect(ground, theme.colour("raised"))
            inner = spot.adjusted(halo, 0, -halo, 0)
            draw_line(painter, inner, words, font, theme.colour("text"), leading(rtl))

    def _dates(self, painter: QPainter, line: Line, bottom: int) -> None:
        theme, rtl, whole = self.theme, is_rtl(self), self.rect()
        font, small = theme.font("small"), theme.line_height("small")
        start, wide = self._from, self._wide()
        least = theme.px(56)
        found: list[tuple[date, float]] = []
        words: list[str] = []
        for _again in range(2):
            unit, found = ticks(line.scale, wide, least)
            words = [line.tick(day, unit, number == 0) for number, (day, _share) in enumerate(found)]
            needed = max((text_width(font, each) for each in words), default=0) + theme.px(12)
            if needed <= least:
                break
            least = needed
        for (_day, share), label in zip(found, words, strict=True):
            x = round(share * wide)
            painter.fillRect(
                place(rtl, whole, start + x, small, theme.px(1), bottom - small), theme.colour("line")
            )
            room = min(least, wide - x + theme.px(4))
            if text_width(font, label) <= room:
                spot = place(rtl, whole, start + x, bottom + theme.px(2), room, small)
                draw_line(painter, spot, label, font, theme.colour("muted"), leading(rtl))

    def _today(self, painter: QPainter, line: Line, bottom: int) -> None:
        theme, rtl, whole = self.theme, is_rtl(self), self.rect()
        small, start, wide = theme.line_height("small"), self._from, self._wide()
        x = self.x_of(line.scale.now)
        thick = max(1, round(1.5 * theme.scale / 100))
        painter.fillRect(
            place(rtl, whole, start + x, theme.px(2), thick, bottom - theme.px(2)), theme.colour("text")
        )
        font = theme.font("small", strong=True)
        long = text_width(font, line.today) + theme.px(2)
        # after the line where there is room, else before it
        lead = x + theme.px(6) if x + theme.px(6) + long <= wide else x - theme.px(4) - long
        spot = place(rtl, whole, start + lead, 0, long, small)
        draw_line(painter, spot, line.today, font, theme.colour("text"), leading(rtl))
