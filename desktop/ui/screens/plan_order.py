"""The client's own order of rows: dragged by the mouse, or moved by Alt and an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, Qt
from PySide6.QtGui import QKeySequence, QShortcut

if TYPE_CHECKING:
    from desktop.ui.screens.plan_element import ElementPage
    from desktop.ui.screens.plan_rows import RowView


class RowOrder(QObject):
    """Moves the rows of one page; each move that ends somewhere else reaches the vault."""

    def __init__(self, page: ElementPage) -> None:
        super().__init__(page)
        self._page = page
        for keys, step in (("Alt+Up", -1), ("Alt+Down", 1)):
            shortcut = QShortcut(QKeySequence(keys), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(lambda step=step: self.move(step))

    def follow(self, view: RowView) -> None:
        """Let a row be dragged."""
        view.handle.dragged.connect(lambda at: self._drag(view, at))

    def move(self, step: int) -> None:
        """Move the row that has the focus."""
        page = self._page
        focused = page.window().focusWidget()
        view = next((each for each in page.views if each.has(focused)), None)
        if view is not None and not view.row.is_empty():
            self._place(view, page.views.index(view) + step)

    def _drag(self, view: RowView, at: int) -> None:
        """Put the row where the mouse is: below every row whose middle it has passed."""
        page = self._page
        others = [each for each in page.views if each is not view and not each.row.is_empty()]
        to = sum(at > each.mapToGlobal(QPoint(0, each.height() // 2)).y() for each in others)
        if page.views.index(view) != to:
            self._place(view, to)
        if page.scroll_area is not None:
            spot = page.content.mapFromGlobal(QPoint(0, at))
            page.scroll_area.ensureVisible(0, spot.y(), 0, page.theme.space("l"))

    def _place(self, view: RowView, to: int) -> None:
        page = self._page
        if not page.draft.place(view.row, to):
            return
        page.views.remove(view)
        page.views.insert(to, view)
        page.put_in_place(view, to)
        if page.scroll_area is not None and not view.handle.is_dragging:
            page.scroll_area.ensureWidgetVisible(view)
