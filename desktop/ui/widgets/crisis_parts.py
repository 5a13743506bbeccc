"""What only the crisis screen uses: step rows, quick keys and the large dispatch number."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, ltr
from desktop.ui.widgets.paint import TextBlock, draw_line, fill_rounded, is_rtl, leading, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QFont, QPaintEvent

    from desktop.ui.theme.theme import Theme

CrisisStepState = Literal["todo", "current", "done"]


def draw_crisis_mark(
    painter: QPainter, theme: Theme, rect: QRect, number: int, state: CrisisStepState, dpr: float
) -> None:
    """The 40 px mark of a crisis step."""
    radius = rect.height() / 2
    font = theme.font("large", strong=True, tabular=True)
    if state == "done":
        fill_rounded(painter, rect, radius, fill=theme.colour("positive"))
        side = theme.px(24)
        mark = theme.pixmap("check", "raised", 24, dpr=dpr)
        painter.drawPixmap(rect.center().x() - side // 2 + 1, rect.center().y() - side // 2 + 1, mark)
    elif state == "current":
        fill_rounded(painter, rect, radius, fill=theme.colour("danger"))
        draw_line(painter, rect, str(number), font, theme.colour("on_danger"), Qt.AlignmentFlag.AlignHCenter)
    else:
        outline = theme.colour("crisis_muted")
        fill_rounded(painter, rect, radius, outline=outline, width=theme.px(2))
        draw_line(painter, rect, str(number), font, theme.colour("text"), Qt.AlignmentFlag.AlignHCenter)


class CrisisStepRow(PaintedButton):
    """One of the pinned steps; pressing ticks it (connect `clicked`). Nothing in it is under 15 px."""

    def __init__(
        self, theme: Theme, number: int, title: str, second: str = "", parent: QWidget | None = None
    ) -> None:
        self.number, self._second, self._stamp = number, second, ""
        self._state: CrisisStepState = "todo"
        self._short = False
        super().__init__(theme, title, parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def state(self) -> CrisisStepState:
        """To do, current or done."""
        return self._state

    def set_state(self, state: CrisisStepState, stamp: str = "") -> None:
        """`stamp` is the time of day it was ticked."""
        if (state, stamp) != (self._state, self._stamp):
            self._state, self._stamp = state, stamp
            self._changed()

    def set_words(self, title: str, second: str, *, number: int | None = None) -> None:
        """Change the words, and the number where the row shows one step after another."""
        number = self.number if number is None else number
        if (number, title, second) != (self.number, self.label(), self._second):
            self.number, self._second = number, second
            self.setText(title)
            self._changed()

    def set_short(self, short: bool) -> None:
        """Under 740 high: 56, and only the current step keeps its second line and 72."""
        if short != self._short:
            self._short = short
            self._changed()

    def _changed(self) -> None:
        self._name()
        self.updateGeometry()
        self.update()

    def measure(self) -> None:
        """Words of the present language."""
        self._name()

    def _name(self) -> None:
        states = {"todo": self.tr("to do"), "current": self.tr("now"), "done": self.tr("done")}
        self.setAccessibleName(f"{self.number}. {self.label()}, {states[self._state]} {self._stamp}".strip())
        self.setAccessibleDescription(self._second)

    def drawn_height(self) -> int:
        """72, or 56 in a short window unless current."""
        crisis = self.theme.tokens.layout["crisis"]
        low = self._short and self._state != "current"
        return self.theme.px(crisis["step_short_window"] if low else crisis["step"])

    def sizeHint(self) -> QSize:
        """The column decides the width."""
        theme = self.theme
        width = theme.px(12 + 40 + 16 + 12) + text_width(self._title_font(), self.label())
        return QSize(width, self.drawn_height())

    def minimumSizeHint(self) -> QSize:
        """May become narrow; the title then steps down in size before it is cut."""
        return QSize(self.theme.px(200), self.drawn_height())

    def _title_font(self) -> QFont:
        return self.theme.font("title", strong=self._state == "current")

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw mark, title, second line and stamp."""
        theme, rtl, rect = self.theme, is_rtl(self), self.drawn_rect()
        painter = QPainter(self)
        current, done = self._state == "current", self._state == "done"
        if current:
            width = theme.px(theme.tokens.line["crisis_band_control"])
            edge = theme.colour("danger_edge")
            fill_rounded(
                painter, rect, theme.radius("card"), fill=theme.colour("raised"), outline=edge, width=width
            )
        else:
            fill = self.neutral_fill()
            if fill is not None:
                fill_rounded(painter, rect, theme.radius("card"), fill=fill)
        side = theme.px(40)
        mark = place(rtl, rect, theme.px(14), (rect.height() - side) // 2, side, side)
        draw_crisis_mark(painter, theme, mark, self.number, self._state, self.devicePixelRatioF())
        left = theme.px(14) + side + theme.space("m")
        right = theme.px(14)
        if self._stamp:
            font = theme.font("large", tabular=True)
            wide = text_width(font, self._stamp) + 2
            spot = place(rtl, rect, rect.width() - right - wide, 0, wide, rect.height())
            draw_line(painter, spot, ltr(self._stamp), font, theme.colour("crisis_muted"))
            right += wide + theme.space("xs")
        room = max(1, rect.width() - left - right)
        second = self._second if self._second and not (self._short and not current) else ""
        title, below = self._fit(room, rect.height(), second)
        y = rect.top() + (rect.height() - title.height - (below.height if below is not None else 0)) // 2
        title_colour = theme.colour("crisis_muted" if done else "text")
        spot = place(rtl, rect, left, y - rect.top(), room, title.height)
        title.draw(painter, spot, title_colour, leading(rtl))
        if below is not None:
            spot = place(rtl, rect, left, y - rect.top() + title.height, room, below.height)
            below.draw(painter, spot, theme.colour("crisis_muted"), leading(rtl))

    def _fit(self, room: int, height: int, second: str) -> tuple[TextBlock, TextBlock | None]:
        """Step down in size, then wrap, so that neither the words nor the second line are ever cut."""
        theme = self.theme
        strong = self._state == "current"
        body = theme.font("body")
        below = TextBlock(second, body, theme.px(20), room) if second else None
        tall = below.height if below is not None else 0
        for size, most in (("title", 1), ("large", 1), ("large", 2), ("body", 3)):
            line = theme.line_height(size) - (theme.px(2) if size != "title" else 0)
            title = TextBlock(self.label(), theme.font(size, strong=strong), line, room)
            if title.line_count <= most and title.height + tall <= height - theme.px(2):
                return title, below
        # the second line goes before the first does; a screen reader still hears it
        line = theme.line_height("body")
        return TextBlock(self.label(), theme.font("body", strong=strong), line, room), None


class StepDot(PaintedButton):
    """A crisis step in the narrow panel: its mark alone."""

    def __init__(self, theme: Theme, number: int, name: str, parent: QWidget | None = None) -> None:
        self._number, self._title = number, name
        self._state: CrisisStepState = "todo"
        super().__init__(theme, "", parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.measure()

    def set_state(self, state: CrisisStepState) -> None:
        """To do, current or done."""
        if state != self._state:
            self._state = state
            self.measure()
            self.update()

    def measure(self) -> None:
        """Words of the present language."""
        states = {"todo": self.tr("to do"), "current": self.tr("now"), "done": self.tr("done")}
        self.setAccessibleName(f"{self._number}. {self._title}, {states[self._state]}")

    def drawn_rect(self) -> QRect:
        """The mark in its touch area."""
        side = self.theme.px(40)
        return QRect((self.width() - side) // 2, (self.height() - side) // 2, side, side)

    def focus_radius(self) -> int:
        """Round."""
        return self.theme.px(20)

    def sizeHint(self) -> QSize:
        """44 square."""
        side = self.theme.control("touch_min")
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the mark."""
        dpr = self.devicePixelRatioF()
        draw_crisis_mark(QPainter(self), self.theme, self.drawn_rect(), self._number, self._state, dpr)


class QuickKey(PaintedButton):
    """A word over its F-key; pressing stamps a line at once."""

    def __init__(
        self, theme: Theme, text: str, key: str, *, compact: bool = False, parent: QWidget | None = None
    ) -> None:
        self._key, self._compact = key, compact
        super().__init__(theme, text, parent)
        self.setAccessibleDescription(key)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def drawn_height(self) -> int:
        """56, or 48 in the narrow panel; more when the word needs two lines."""
        least = (
            self.theme.px(48)
            if self._compact
            else self.theme.px(self.theme.tokens.layout["crisis"]["quick_key"])
        )
        return max(least, self._block(max(self.width(), self.theme.px(80))).height + self.theme.px(20 + 8))

    def _block(self, width: int) -> TextBlock:
        theme = self.theme
        room = max(1, width - theme.space("xs"))
        return TextBlock(self.label(), theme.font("body", strong=True), theme.px(20), room)

    def sizeHint(self) -> QSize:
        """As wide as the word."""
        word = text_width(self.theme.font("body", strong=True), self.label())
        return QSize(word + 2 * self.theme.space("s"), self.touch_height())

    def minimumSizeHint(self) -> QSize:
        """May become narrow: the word wraps."""
        return QSize(self.theme.px(80), self.touch_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw word and key."""
        theme, rect = self.theme, self.drawn_rect()
        painter = QPainter(self)
        outline, width = theme.colour("crisis_muted"), theme.tokens.line["crisis_control"] * theme.scale / 100
        fill = self.neutral_fill() or theme.colour("raised")
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=width)
        block = self._block(rect.width())
        low = theme.px(20)
        y = rect.top() + (rect.height() - block.height - low) // 2
        middle = Qt.AlignmentFlag.AlignHCenter
        block.draw(painter, QRect(0, y, rect.width(), block.height), theme.colour("text"), middle)
        spot = QRect(0, y + block.height, rect.width(), low)
        draw_line(painter, spot, self._key, theme.font("body"), theme.colour("crisis_muted"), middle)


class DispatchNumber(QWidget):
    """The words "Local dispatch for this address" over the number in 40 px, always left-to-right, never cut."""

    def __init__(
        self, theme: Theme, label: str, number: str, *, icon: bool = True, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.label: IconLabel | PlainLabel
        if icon:
            self.label = IconLabel(theme, label, icon="phone-call", strong=True)
        else:
            self.label = PlainLabel(theme, label, strong=True)
        self.number = PhoneText(theme, number, size="crisis_number", selectable=False)
        column.addWidget(self.label)
        column.addWidget(self.number)

    def set_number(self, label: str, number: str) -> None:
        """Show another number."""
        if isinstance(self.label, IconLabel):
            self.label.set_text(label)
        else:
            self.label.setText(label)
        self.number.set_number(number)


class TownNumber(PaintedButton):
    """Locked crisis: a town and its dispatch number; pressing says which town the client is in."""

    def __init__(self, theme: Theme, town: str, number: str, parent: QWidget | None = None) -> None:
        self._number = number
        super().__init__(theme, town, parent)
        self.setAccessibleName(f"{town} {number}")
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def drawn_height(self) -> int:
        """64."""
        return self.theme.px(64)

    def sizeHint(self) -> QSize:
        """Wide enough for the number."""
        number = text_width(self.theme.font("title", strong=True, tabular=True), self._number)
        town = text_width(self.theme.font("body"), self.label())
        return QSize(max(number, town) + 2 * self.theme.space("m"), self.drawn_height())

    def minimumSizeHint(self) -> QSize:
        """The number is never cut; the town's name may be."""
        number = text_width(self.theme.font("title", strong=True, tabular=True), self._number)
        return QSize(number + self.theme.space("m"), self.drawn_height())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw town and number."""
        theme, rect = self.theme, self.drawn_rect()
        painter = QPainter(self)
        outline, width = theme.colour("crisis_muted"), theme.tokens.line["crisis_control"] * theme.scale / 100
        fill = self.neutral_fill() or theme.colour("raised")
        if self.isChecked():
            fill = theme.colour("selection")
        fill_rounded(painter, rect, theme.radius("control"), fill=fill, outline=outline, width=width)
        middle = Qt.AlignmentFlag.AlignHCenter
        top = theme.px(8)
        spot = QRect(theme.px(8), rect.top() + top, rect.width() - theme.px(16), theme.px(22))
        draw_line(painter, spot, self.label(), theme.font("body"), theme.colour("text"), middle)
        spot = QRect(0, rect.top() + top + theme.px(22), rect.width(), theme.px(28))
        font = theme.font("title", strong=True, tabular=True)
        draw_line(painter, spot, ltr(self._number), font, theme.colour("text"), middle)
