"""Our own pages for a file, a place or printing, laid over what stands in a stack; and back to it afterwards."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

if TYPE_CHECKING:
    from desktop.ui.file_page import FilePage
    from desktop.ui.print_request import Outgoing, PrintRequest
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme

Back = Callable[[], None]


class LaidOver:
    """One page at a time; `came_back()` gives the function that puts the keyboard where it was."""

    def __init__(self, stack: QStackedWidget, came_back: Callable[[], Back]) -> None:
        self._stack, self._came_back = stack, came_back

    def file_page(self, page: FilePage, chosen: Callable[[Path], None]) -> None:
        """Show a page for a file, a folder or a place; `chosen` is called with it, or never."""
        leave = self._lay_over(page)

        def take(path: Path) -> None:
            leave()
            chosen(path)

        page.cancelled.connect(leave)
        page.chosen.connect(take)
        page.start()

    def print_page(self, theme: Theme, tasks: TaskRunner, request: PrintRequest) -> None:
        """Show the page for printing; what is saved instead is asked about on a page of its own."""
        from desktop.ui.print_page import PrintPage

        page = PrintPage(theme, tasks, request)
        leave = self._lay_over(page)

        def save(outgoing: Outgoing) -> None:
            leave()
            if request.save is not None:
                request.save(outgoing)

        page.left.connect(leave)
        page.save_wanted.connect(save)
        page.start()

    def _lay_over(self, page: QWidget) -> Back:
        """Show `page` in place of the present one; returns what goes back and destroys it."""
        before, came_back = self._stack.currentWidget(), self._came_back()

        def leave() -> None:
            if before is not None:
                self._stack.setCurrentWidget(before)
            self._stack.removeWidget(page)
            page.deleteLater()
            came_back()

        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        return leave
