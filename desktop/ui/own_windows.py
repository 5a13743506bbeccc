"""The program's own windows: closing pop-ups, and putting other top-level windows away and back."""

from __future__ import annotations

import weakref

import shiboken6
from PySide6.QtWidgets import QApplication, QToolTip, QWidget

_MOST_POPUPS = 64


def close_popups() -> None:
    """Close every menu, completer, combo list and tooltip; what is typed under them stays."""
    QToolTip.hideText()
    for _ in range(_MOST_POPUPS):
        popup = QApplication.activePopupWidget()
        if popup is None:
            break
        popup.close()
        if QApplication.activePopupWidget() is popup:
            popup.hide()


class OtherWindows:
    """Top-level windows beside the main one, put away while it is covered or shows crisis."""

    def __init__(self, main: QWidget) -> None:
        self._main = main
        self._hidden: list[weakref.ref[QWidget]] = []

    def put_away(self) -> None:
        """Close pop-ups and hide every other visible window, modal ones too; they keep their content."""
        close_popups()
        for window in QApplication.topLevelWidgets():
            if window is self._main or not window.isVisible():
                continue
            window.hide()
            self._hidden.append(weakref.ref(window))

    def bring_back(self) -> None:
        """Show again what was put away."""
        hidden, self._hidden = self._hidden, []
        for reference in hidden:
            window = reference()
            if window is not None and shiboken6.isValid(window):
                window.show()

    def forget(self) -> None:
        """Leave what was put away where it is; used when locking."""
        self._hidden.clear()
