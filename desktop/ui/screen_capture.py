"""Keeps the program's windows out of screen pictures and shared screens where the system can: on Windows."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Signal
from PySide6.QtWidgets import QApplication, QWidget

WDA_NONE = 0x0
WDA_EXCLUDEFROMCAPTURE = 0x11
_SHOWN = (QEvent.Type.Show, QEvent.Type.WinIdChange)

Exclude = Callable[[int, bool], bool]
"""Takes a window's number and whether to keep it out; False when the system refuses."""


def system_exclude() -> Exclude | None:
    """Return Windows' own call, None on every other system: macOS and Linux keep no such promise."""
    windll: Any = getattr(ctypes, "windll", None)
    if windll is None:
        return None

    def exclude(window: int, on: bool) -> bool:
        # before Windows 10 2004 the window is black in the picture; older ones refuse
        mode = WDA_EXCLUDEFROMCAPTURE if on else WDA_NONE
        return bool(windll.user32.SetWindowDisplayAffinity(ctypes.c_void_p(window), ctypes.c_uint32(mode)))

    return exclude


class CaptureGuard(QObject):
    """Asks for every top-level window when it is shown, menus and tooltips too. `refused_changed` when that fails."""

    refused_changed = Signal()

    def __init__(self, exclude: Exclude | None, on: bool, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._exclude = exclude
        self._on = on
        self._begun = False
        self.refused = False

    @property
    def offered(self) -> bool:
        """Tell whether this system has it at all."""
        return self._exclude is not None

    @property
    def on(self) -> bool:
        """Tell whether it is wanted."""
        return self._on

    def begin(self) -> None:
        """Look at every window from now on, where the system has it; elsewhere nothing is watched."""
        app = QApplication.instance()
        if self.offered and app is not None and not self._begun:
            self._begun = True
            app.installEventFilter(self)
            self._ask_for_all()

    def end(self) -> None:
        """Look no more."""
        app = QApplication.instance()
        if app is not None and self._begun:
            self._begun = False
            app.removeEventFilter(self)

    def set_on(self, on: bool) -> None:
        """Keep the windows out, or let them be seen (a magnifier, a shared screen that is meant)."""
        self._on = on
        self._set_refused(False)
        self._ask_for_all()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window is shown, or the system has made it anew."""
        if event.type() in _SHOWN and self._on and isinstance(watched, QWidget) and watched.isWindow():
            self._ask(watched)
        return False

    def _ask_for_all(self) -> None:
        for window in QApplication.topLevelWidgets():
            if window.isVisible():
                self._ask(window)

    def _ask(self, window: QWidget) -> None:
        if self._exclude is not None and not self._exclude(int(window.winId()), self._on) and self._on:
            self._set_refused(True)

    def _set_refused(self, refused: bool) -> None:
        if refused != self.refused:
            self.refused = refused
            self.refused_changed.emit()
