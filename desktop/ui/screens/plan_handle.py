"""The handle of a row: its number, and a grip to drag it by; the keyboard moves it with Alt and an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QApplication, QSizePolicy

from desktop.ui.widgets.base import PaintedButton
from desktop.ui.widgets.paint import fill_rounded

if TYPE_CHECKING:
    from PySide6.QtGui import QMouseEvent, QPaintEvent

    from desktop.ui.theme.theme import Theme

WIDE = 28


class RowHandle(PaintedButton):
    """`dragged` carries where the mouse is (a height on the screen), `dropped` ends it.

    Tab passes it by: whatever part of the row has the focus, Alt and an arrow move the row.
    """

    dragged = Signal(int)
    dropped = Signal()

    def __init__(self, theme: Theme) -> None:
        self._number, self._movable, self._dragging = "", False, False
        self._from: int | None = None
        super().__init__(theme, "")
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_place(self, number: int, spoken: str, *, movable: bool) -> None:
        """Show which row it is; one that is empty stays where it is, at the end."""
        self._number = str(number)
        self.setAccessibleName(spoken)
        self.setToolTip(spoken if movable else "")
        self.set_movable(movable)
        self.update()

    def set_movable(self, movable: bool) -> None:
        """Something was written in the row, or all of it was taken out."""
        if movable != self._movable:
            self._movable = movable
            self.setCursor(Qt.CursorShape.OpenHandCursor if movable else Qt.CursorShape.ArrowCursor)
            self.update()

    @property
    def is_dragging(self) -> bool:
        """Tell whether the row is on its way."""
        return self._dragging

    def drawn_height(self) -> int:
        """As high as the row's field."""
        return self.theme.control("plan_field")

    def sizeHint(self) -> QSize:
        """Narrow, and as high as a finger needs."""
        return QSize(self.theme.px(WIDE), self.touch_height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take hold of it."""
        if self._movable and event.button() == Qt.MouseButton.LeftButton:
            self._from = round(event.globalPosition().y())
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Past a few pixels it is dragged."""
        at = round(event.globalPosition().y())
        if self._from is not None:
            if not self._dragging and abs(at - self._from) >= QApplication.startDragDistance():
                self._dragging = True
                self.setCursor(Qt.CursorShape.ClosedHandCursor)
            if self._dragging:
                self.dragged.emit(at)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let it go."""
        dragging, self._dragging, self._from = self._dragging, False, None
        super().mouseReleaseEvent(event)
        if dragging:
            self.setCursor(Qt.CursorShape.OpenHandCursor)
            self.update()
            self.dropped.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the number over the grip."""
        theme, rect = self.theme, self.drawn_rect()
        painter = QPainter(self)
        fill = theme.colour("selection") if self._dragging else self.neutral_fill() if self._movable else None
        if fill is not None:
            fill_rounded(painter, rect, theme.radius("control"), fill=fill)
        painter.setFont(theme.font("body", strong=True))
        painter.setPen(theme.colour("muted"))
        half = rect.height() // 2
        top = QRect(rect.left(), rect.top(), rect.width(), half if self._movable else rect.height())
        below = QRect(rect.left(), rect.top() + half - theme.px(4), rect.width(), half)
        middle = Qt.AlignmentFlag.AlignHCenter
        painter.drawText(top, int(middle | Qt.AlignmentFlag.AlignVCenter), self._number)
        if self._movable:
            self.draw_icon(painter, below, "grip-vertical", "muted", 16)
