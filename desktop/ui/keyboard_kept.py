"""The keyboard stays where somebody types: work that ends on a page behind takes it to no field that nobody sees.

Qt gives the keyboard to a hidden widget that asks for it, and every key pressed then lands there unseen: an import, a
backup or a print that ends behind a crisis would swallow its lines, and a page that opens under the cover the
passphrase.
"""

from __future__ import annotations

import weakref
from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.ui.later import later

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class KeyboardKept(QObject):
    """Watches one window.

    In crisis and under the cover at once; elsewhere after the event, in which a page may show what it focused.
    """

    def __init__(self, app: QApplication, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._last: weakref.ref[QWidget] | None = None
        app.focusChanged.connect(self._on_focus)

    def _on_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is None or now.window() is not self._window:
            return
        if now.isVisible():
            self._last = weakref.ref(now)
        elif self._behind_crisis(now) and self._window.isVisible():
            self._window.crisis.keyboard_back(now, self._seen_last())
        elif self._window.covering.shown and self._window.isVisible():
            self._window.covering.keyboard_back(now)
        else:
            later(self, self._look)

    def _behind_crisis(self, asking: QWidget) -> bool:
        """A field of the crisis page itself may be about to be shown, as on any other page."""
        crisis = self._window.crisis
        return crisis.shown and crisis.page is not None and not crisis.page.isAncestorOf(asking)

    def _look(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or focus.isVisible() or focus.window() is not self._window:
            return
        last = self._seen_last()
        if last is not None:
            last.setFocus(Qt.FocusReason.OtherFocusReason)

    def _seen_last(self) -> QWidget | None:
        """Return what had the keyboard last and can still be seen."""
        last = self._last() if self._last is not None else None
        return last if last is not None and shiboken6.isValid(last) and last.isVisible() else None
