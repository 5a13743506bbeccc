"""What is safe changes with the hour, also while a page stands open: looked at again while somebody can see it (V7)."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

EVERY_MS = 15_000


class ByTheHour(QTimer):
    """Compares `read()` with what it was when last looked at, and calls `show` when the page is to be made anew."""

    def __init__(self, page: QWidget, read: Callable[[], object], show: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._read, self._show = page, read, show
        self._seen: object = None
        self.setInterval(EVERY_MS)
        self.timeout.connect(self.look)
        self.start()

    def note(self) -> None:
        """The page was just made: this is what stands on it."""
        self._seen = self._read()

    def look(self) -> None:
        """Look again; nothing for a page that is not seen, it is made anew when it is opened."""
        if not self._page.isVisible():
            return
        now = self._read()
        if now != self._seen:
            self._seen = now
            self._show()


def keeping_focus(holder: QWidget, build: Callable[[], object]) -> None:
    """Make a part of a page anew; the keyboard stays where it was, by the name of its place."""
    focus = QApplication.focusWidget()
    name = focus.objectName() if focus is not None and holder.isAncestorOf(focus) else ""
    build()
    # what was made away with is still there until the next event
    found = [each for each in holder.findChildren(QWidget, name) if each.isVisible()] if name else []
    if found and found[0] is not focus:
        found[0].setFocus(Qt.FocusReason.OtherFocusReason)
