"""The head of a table that can be put in another order: by a click, or with the keyboard on the head itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt, Signal
from PySide6.QtWidgets import QHeaderView

from desktop.ui.widgets.paint import is_rtl, place, text_width

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPainter

    from desktop.ui.theme.theme import Theme
    from desktop.ui.widgets.table import Table

Way = Literal["", "up", "down"]
_ICONS = {"up": "chevron-up", "down": "chevron-down"}


class SortHeader(QHeaderView):
    """Tab reaches it; the side arrows go from one column that sorts to the next, Space and Enter press it.

    The ring stands around that column. What the order is now is said by the model (`AccessibleTextRole` of its
    header) and by the accessible name, which the screen sets anew with each change.
    """

    pressed = Signal(int)

    def __init__(self, theme: Theme, table: Table, columns: tuple[int, ...]) -> None:
        """`columns` are those that sort. It puts itself into the table."""
        super().__init__(Qt.Orientation.Horizontal, table)
        self.theme = theme
        self._columns = columns
        self._at = columns[0]
        self._mark: tuple[int, Way] = (columns[0], "")
        table.dress_header(self)
        self.setSectionsClickable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.sectionClicked.connect(self._on_clicked)

    def set_mark(self, column: int, way: Way) -> None:
        """Show an arrow beside the words of a column; an empty way shows none."""
        self._mark = (column, way)
        self.viewport().update()

    def focus_rect(self) -> QRect:
        """The column the keyboard stands on."""
        at = self._at if not self.isSectionHidden(self._at) else self._seen()[0]
        return QRect(self.sectionViewportPosition(at), 0, self.sectionSize(at), self.height())

    def focus_radius(self) -> int:
        """As round as the table."""
        return self.theme.radius("control")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Side arrows move, Space and Enter press; everything else belongs to the page."""
        key = event.key()
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            event.ignore()
        elif key in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.pressed.emit(self._at if not self.isSectionHidden(self._at) else self._seen()[0])
        elif key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            on = (key == Qt.Key.Key_Right) != is_rtl(self)
            seen = self._seen()
            place_now = seen.index(self._at) if self._at in seen else 0
            self._at = seen[min(max(place_now + (1 if on else -1), 0), len(seen) - 1)]
            # the ring follows what moves
            QCoreApplication.postEvent(self, QEvent(QEvent.Type.LayoutRequest))
        else:
            event.ignore()

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:  # noqa: N803 - Qt's own
        """Draw the words as the style does, and the arrow behind them."""
        super().paintSection(painter, rect, logicalIndex)
        column, way = self._mark
        if logicalIndex != column or not way or self.model() is None:
            return
        theme = self.theme
        words = str(self.model().headerData(column, Qt.Orientation.Horizontal) or "")
        pad, side = theme.space("m"), theme.px(16)
        x = pad + min(text_width(theme.font("small"), words) + theme.px(6), rect.width() - 2 * pad - side)
        spot = place(is_rtl(self), rect, x, (rect.height() - side) // 2, side, side)
        dpr = painter.device().devicePixelRatioF()
        painter.drawPixmap(spot.topLeft(), theme.pixmap(_ICONS[way], "text", 16, dpr=dpr))

    def _seen(self) -> list[int]:
        return [column for column in self._columns if not self.isSectionHidden(column)] or [self._columns[0]]

    def _on_clicked(self, column: int) -> None:
        if column in self._columns:
            self._at = column
            self.pressed.emit(column)
