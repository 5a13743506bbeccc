"""Where a recording is: a line with a knob, moved by keys, mouse and screen reader; its value is whole seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QSizePolicy, QSlider

from desktop.ui.widgets.paint import fill_rounded, is_rtl

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme

STEP_SECONDS, PAGE_SECONDS = 5, 30
LINE, KNOB = 4, 18


class TimeSlider(QSlider):
    """Arrows move 5 seconds, Page Up and Page Down 30, Home and End to the ends; mirrored where one reads so."""

    asked = Signal(int)
    """Somebody wants another place: milliseconds."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.theme = theme
        self._at, self._length = 0, 0
        self._showing = False
        self.setSingleStep(STEP_SECONDS)
        self.setPageStep(PAGE_SECONDS)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.valueChanged.connect(self._on_value)

    def show_at(self, at: int, length: int) -> None:
        """Show that it is at `at` of `length` milliseconds; moves nothing."""
        self._at, self._length = at, length
        self._showing = True
        self.setRange(0, max(1, -(-length // 1000)))
        self.setValue(at // 1000)
        self._showing = False
        self.update()

    def sizeHint(self) -> QSize:
        """As high as a finger."""
        return QSize(self.theme.px(160), self.theme.control("touch_min"))

    def minimumSizeHint(self) -> QSize:
        """May become narrow."""
        return QSize(self.theme.px(80), self.theme.control("touch_min"))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the line, how far it is, and the knob."""
        theme, knob = self.theme, self.theme.px(KNOB)
        painter = QPainter(self)
        room = self.width() - knob
        done = round(room * self._at / self._length) if self._length else 0
        middle, line = self.height() // 2, theme.px(LINE)
        whole = QRect(knob // 2, middle - line // 2, room, line)
        able = self.isEnabled()
        fill_rounded(painter, whole, line / 2, fill=theme.colour("line_strong"))
        left = self.width() - knob - done if is_rtl(self) else done
        heard = QRect((left if is_rtl(self) else 0) + knob // 2, whole.top(), done, line)
        if able and done:
            fill_rounded(painter, heard, line / 2, fill=theme.colour("accent"))
        at = QRect(left, middle - knob // 2, knob, knob)
        fill_rounded(painter, at, knob / 2, fill=theme.colour("accent" if able else "line_strong"))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Go where it was pressed."""
        if event.button() == Qt.MouseButton.LeftButton:
            self._ask(event.position().x())
            event.accept()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Follow the mouse while it is down."""
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._ask(event.position().x())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It is there already."""
        event.accept()

    def _ask(self, x: float) -> None:
        knob = self.theme.px(KNOB)
        part = max(0.0, min((x - knob / 2) / max(1, self.width() - knob), 1.0))
        at = round((1 - part if is_rtl(self) else part) * self._length)
        self.show_at(at, self._length)
        self.asked.emit(at)

    def _on_value(self, seconds: int) -> None:
        if not self._showing:
            at = min(seconds * 1000, self._length)
            self._at = at
            self.update()
            self.asked.emit(at)
