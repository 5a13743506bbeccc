"""Dresses Qt's table view as the design's table; long lists stay models, nothing is copied."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class Table(QTableView):
    """A read-only table of whole rows. Enter or a double press opens: connect `activated`.

    Column widths can be dragged; the last stretches. Tab leaves the table, arrows move in it.
    """

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        """`name` is spoken for the table."""
        super().__init__(parent)
        self.theme = theme
        self.setAccessibleName(name)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setWordWrap(False)
        self.setMouseTracking(True)
        self.setCornerButtonEnabled(False)
        self.verticalHeader().hide()
        self._dress(self.horizontalHeader())
        self._measure()

    def dress_header(self, header: QHeaderView) -> None:
        """Take another head, dressed like the usual one (`sort_header.SortHeader`)."""
        self.setHorizontalHeader(header)
        self._dress(header)
        self._measure()

    def _dress(self, header: QHeaderView) -> None:
        header.setHighlightSections(False)
        header.setStretchLastSection(True)
        header.setSectionsMovable(False)
        header.setDefaultAlignment(Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        header.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        header.setAccessibleName(self.accessibleName())
        header.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def _measure(self) -> None:
        theme = self.theme
        rows = self.verticalHeader()
        rows.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        rows.setMinimumSectionSize(theme.px(24))
        rows.setDefaultSectionSize(max(theme.control("list_row"), theme.field_height()))
        self.horizontalHeader().setFixedHeight(theme.control("table_header"))
        self.horizontalHeader().setMinimumSectionSize(theme.px(48))
        self.setFont(theme.font("body"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens on every system."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        if event.type() == QEvent.Type.StyleChange and hasattr(self, "theme"):
            self._measure()
        super().changeEvent(event)
