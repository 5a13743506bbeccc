"""Words shown large over a session, for a client who reads them on the screen; closed, the cursor is where it was."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QStackedLayout, QWidget

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.read_aloud import LargeWords


class ShownLarge(QObject):
    """Puts large words over the page of `stack` and takes them away; `back` gives the focus to the field again."""

    def __init__(self, theme: Theme, stack: QStackedLayout, work: QWidget, back: Callable[[], None]) -> None:
        super().__init__(work)
        self._theme, self._stack, self._work, self._back = theme, stack, work, back
        self._large: LargeWords | None = None

    def show(self, text: str, tag: str) -> None:
        """Show words of the language `tag`."""
        self.close()
        self._large = LargeWords(self._theme, text, tag)
        self._large.closed.connect(self.close)
        self._stack.addWidget(self._large)
        self._stack.setCurrentWidget(self._large)
        self._large.setFocus()

    def give_way(self, event: QKeyEvent) -> None:
        """Somebody came: what is shown large is taken away before the key is heard (PRACTICE 2)."""
        if event.key() == Qt.Key.Key_F7 and event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            self.close()

    def close(self) -> None:
        """Take them away."""
        if self._large is not None:
            self._stack.removeWidget(self._large)
            self._large.hide()
            self._large.deleteLater()
            self._large = None
            self._stack.setCurrentWidget(self._work)
            self._back()
