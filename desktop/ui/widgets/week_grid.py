"""A week of one's own as a picture: a column for each day, the hours of one clock or two beside it, one cursor.

Only what is booked is a widget; the rest is drawn where it is seen. Arrows walk (over bookings and free half hours),
Enter opens or asks for the time, a press on free time stands there, a double press asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QSizePolicy

from desktop.domain.appointments import lanes
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.paint import draw_line, is_rtl, place, text_width
from desktop.ui.widgets.week_block import Block, BlockButton

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QMouseEvent, QPaintEvent, QResizeEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

STEP = 30
"""Minutes the cursor moves by."""
DAY = 24 * 60
_HOUR = 52
_LEAST = 28
"""A booking is drawn at least so many minutes long, or nobody could read or press it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """What is shown. `hours` are 24 labels of the own clock, `theirs` of the client's where it differs.

    `safe` are times (day, from, to, in minutes) that the client said are safe; `now` is the day and minute of this
    moment where it is in the week. `say(day, minute)` are the spoken words of free time.
    """

    days: int
    blocks: Sequence[Block]
    hours: Sequence[str]
    say: Callable[[int, int], str]
    theirs: Sequence[str] = ()
    safe: Sequence[tuple[int, int, int]] = ()
    now: tuple[int, int] | None = None


class WeekGrid(PaintedWidget):
    """`asked(day, minute)` for free time, `opened(key)` for a booking, `turned(-1 or 1)` past the ends of the week,
    `moved` when the cursor stands elsewhere.
    """

    asked = Signal(int, int)
    opened = Signal(str)
    turned = Signal(int)
    moved = Signal()

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self._name = name
        self.week = Week(days=7, blocks=(), hours=[""] * 24, say=lambda _day, _minute: "")
        self.buttons: list[BlockButton] = []
        self.day, self.minute = 0, 9 * 60
        self.on: Block | None = None
        """The booking the cursor stands on."""
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setProperty("arrows_move", True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    # ------------------------------------------------------------ what is shown

    def set_week(self, week: Week) -> None:
        """Show another week, or this one anew; the cursor stays at its day and time."""
        self.week = week
        for button in self.buttons:
            button.hide()
            button.deleteLater()
        self.buttons = []
        for block in week.blocks:
            button = BlockButton(self.theme, block, self)
            button.clicked.connect(lambda _on=False, key=block.key: self.opened.emit(key))
            self.buttons.append(button)
            button.show()
        self._place_blocks()
        self.stand(self.day, self.minute)
        self.updateGeometry()
        self.update()

    def set_theirs(self, labels: Sequence[str]) -> None:
        """Show other hours of the client's clock: it may be set forward or back within the week."""
        if list(labels) != list(self.week.theirs):
            self.week = replace(self.week, theirs=labels)
            self._place_blocks()
            self.update()

    def stand(self, day: int, minute: int) -> None:
        """Put the cursor on the stop of that day that is nearest before that minute."""
        self.day = max(0, min(self.week.days - 1, day))
        stops = self._stops(self.day)
        at = next((index for index in reversed(range(len(stops))) if stops[index][0] <= minute), 0)
        self._go(self.day, stops[at] if stops else (0, None))

    def _go(self, day: int, stop: tuple[int, Block | None]) -> None:
        self.day, (self.minute, self.on) = day, stop
        words = self.on.words if self.on is not None else self.week.say(self.day, self.minute)
        self.setAccessibleName(f"{self._name}: {words}")
        self.setProperty("ring_at", f"{self.day} {self.minute} {self.on.key if self.on else ''}")
        self.update()
        self.moved.emit()

    def _stops(self, day: int) -> list[tuple[int, Block | None]]:
        """Return where the cursor may stand: on each booking, and on every half hour that is not wholly taken."""
        mine = sorted((block for block in self.week.blocks if block.day == day), key=lambda each: each.start)
        found: list[tuple[int, Block | None]] = []
        for minute in range(0, DAY, STEP):
            begin = [block for block in mine if minute <= block.start < minute + STEP]
            free_until = begin[0].start if begin else minute + STEP
            taken = any(block.start <= minute and block.end >= free_until for block in mine)
            if free_until > minute and not taken:
                found.append((minute, None))
            found += [(block.start, block) for block in begin]
        return found

    # ------------------------------------------------------------ sizes

    def measure(self) -> None:
        """Other sizes: everything has another place."""
        self._place_blocks()

    def hour_height(self) -> int:
        """How high an hour is."""
        return max(self.theme.px(_HOUR), 2 * self.theme.line_height("small") + self.theme.px(6))

    def gutter(self) -> int:
        """How wide the hours beside the days are: of one clock, or of two."""
        font = self.theme.font("small", tabular=True)
        clocks = [self.week.hours, *([self.week.theirs] if self.week.theirs else [])]
        wide = sum(max((text_width(font, each) for each in clock), default=0) for clock in clocks)
        return wide + len(clocks) * self.theme.space("s") + self.theme.px(4)

    def column(self, day: int) -> tuple[int, int]:
        """Return where a day begins, from the leading edge, and how wide it is."""
        room = self.width() - self.gutter()
        left = self.gutter() + room * day // self.week.days
        return left, self.gutter() + room * (day + 1) // self.week.days - left

    def y_of(self, minute: int) -> int:
        """Return how far down a minute of the day is."""
        return minute * self.hour_height() // 60

    def sizeHint(self) -> QSize:
        """A whole day."""
        return QSize(self.gutter() + self.week.days * self.theme.px(110), self.y_of(DAY) + 1)

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self.gutter() + self.week.days * self.theme.px(24), self.y_of(DAY) + 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width: other columns."""
        super().resizeEvent(event)
        self._place_blocks()

    def _place_blocks(self) -> None:
        for day in range(self.week.days):
            mine = [button for button in self.buttons if button.block.day == day]
            spans = [
                (each.block.start, min(DAY, max(each.block.end, each.block.start + _LEAST))) for each in mine
            ]
            left, wide = self.column(day)
            inset = self.theme.px(3)
            for button, (start, end), (lane, count) in zip(mine, spans, lanes(spans), strict=True):
                room = max(1, (wide - 2 * inset) // count)
                top = self.y_of(start)
                spot = place(
                    is_rtl(self),
                    self.rect(),
                    left + inset + lane * room,
                    top + 1,
                    room,
                    self.y_of(end) - top - 1,
                )
                button.setGeometry(spot)

    def cell(self) -> QRect:
        """Where the cursor stands."""
        for button in self.buttons:
            if button.block is self.on:
                return button.geometry()
        left, wide = self.column(self.day)
        top = self.y_of(self.minute)
        inset = self.theme.px(3)
        begins = [
            block.start for block in self.week.blocks if block.day == self.day and block.start > self.minute
        ]
        high = self.y_of(min([self.minute + STEP, *begins])) - top
        return place(is_rtl(self), self.rect(), left + inset, top + 1, wide - 2 * inset, high - 1)

    def focus_rect(self) -> QRect:
        """The ring is round the cursor."""
        inner = self.theme.px(2)
        return self.cell().adjusted(inner, inner, -inner, -inner)

    def focus_words(self) -> str:
        """The whole of a booking the cursor stands on: what is drawn of it may be cut."""
        return bare(self.on.words) if self.on is not None else ""

    # ------------------------------------------------------------ keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Walk; past the first and the last day the week is turned."""
        key = event.key()
        across = {int(Qt.Key.Key_Right): 1, int(Qt.Key.Key_Left): -1}.get(key)
        down = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}.get(key)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif across is not None:
            self._across(-across if is_rtl(self) else across)
        elif down is not None:
            self._down(down)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._take()
        else:
            event.ignore()

    def _across(self, step: int) -> None:
        if 0 <= self.day + step < self.week.days:
            self.stand(self.day + step, self.minute)
        else:
            minute = self.minute
            self.turned.emit(step)
            self.stand(0 if step > 0 else self.week.days - 1, minute)

    def _down(self, step: int) -> None:
        stops = self._stops(self.day)
        here = (self.minute, self.on)
        at = stops.index(here) if here in stops else 0
        if 0 <= at + step < len(stops):
            self._go(self.day, stops[at + step])

    def _take(self) -> None:
        if self.on is not None:
            self.opened.emit(self.on.key)
        else:
            self.asked.emit(self.day, self.minute)

    def _at(self, event: QMouseEvent) -> tuple[int, int]:
        x, y = int(event.position().x()), int(event.position().y())
        x = self.width() - 1 - x if is_rtl(self) else x
        days = range(self.week.days)
        day = next((each for each in days if x < sum(self.column(each))), self.week.days - 1)
        return day, max(0, min(DAY - STEP, y * 60 // self.hour_height() // STEP * STEP))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Stand where it was pressed."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.stand(*self._at(event))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """The press was ours, and so is its end."""
        event.accept()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Ask for the time."""
        self.stand(*self._at(event))
        self._take()

    # ------------------------------------------------------------ drawing

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw what is in sight: safe times, hours, days, the moment it is, the cursor."""
        theme, rtl, whole = self.theme, is_rtl(self), self.rect()
        painter = QPainter(self)
        seen = event.rect()
        gutter = self.gutter()
        days = place(rtl, whole, gutter, 0, whole.width() - gutter, whole.height())
        painter.fillRect(days.intersected(seen), theme.colour("raised"))
        for day, start, end in self.week.safe:
            left, wide = self.column(day)
            top = self.y_of(start)
            spot = place(rtl, whole, left, top, wide, self.y_of(end) - top)
            painter.fillRect(spot.intersected(seen), theme.colour("positive_soft"))
        hair, line = theme.px(1), theme.colour("line")
        for day in range(self.week.days):
            painter.fillRect(place(rtl, whole, self.column(day)[0], 0, hair, whole.height()), line)
        high = self.hour_height()
        first, last = max(0, seen.top() // high - 1), min(23, seen.bottom() // high + 1)
        for hour in range(first, last + 1):
            painter.fillRect(place(rtl, whole, gutter, hour * high, whole.width() - gutter, hair), line)
            self._draw_hour(painter, hour)
        self._draw_now(painter)
        if not self.hasFocus() and self.on is None:
            painter.setPen(QPen(theme.colour("line_strong"), hair))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(self.focus_rect())

    def _draw_hour(self, painter: QPainter, hour: int) -> None:
        if not hour:
            return
        theme, rtl = self.theme, is_rtl(self)
        font = theme.font("small", tabular=True)
        high = theme.line_height("small")
        x = theme.px(4)
        for clock, role in ((self.week.hours, "text"), (self.week.theirs, "muted")):
            if not clock:
                continue
            wide = max(text_width(font, each) for each in clock) + 1
            spot = place(rtl, self.rect(), x, hour * self.hour_height() - high // 2, wide, high)
            draw_line(painter, spot, clock[hour], font, theme.colour(role))
            x += wide + theme.space("s")

    def _draw_now(self, painter: QPainter) -> None:
        if self.week.now is None:
            return
        day, minute = self.week.now
        left, wide = self.column(day)
        mark = place(is_rtl(self), self.rect(), left, self.y_of(minute), wide, self.theme.px(2))
        painter.fillRect(mark, self.theme.colour("accent"))
