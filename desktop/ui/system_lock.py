"""Hears from the system that the laptop sleeps, its screen is locked or another person takes over."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

# a plain name, since type checkers follow only the branch of the system they run on
_SYSTEM: str = sys.platform


class SystemLock(QObject):
    """`left` comes at once when the person is no longer, or soon will not be, in front of the screen.

    Where the system tells nothing, nothing is lost: `IdleWatch` still sees the jump of the wall clock after a sleep.
    """

    left = Signal()

    def begin(self) -> bool:
        """Begin to listen; False where the system has nothing to listen to. Never raises, never waits for long."""
        return False

    def end(self) -> None:
        """Stop listening."""


def system_lock(window: QWidget) -> SystemLock:
    """Return what listens on this system; `window` is its parent and, on Windows, what the system tells."""
    if _SYSTEM == "linux":
        from desktop.ui.system_lock_linux import Logind, system_bus_address

        return Logind(system_bus_address(), window)
    if _SYSTEM == "win32":
        from desktop.ui.system_lock_windows import WindowsSession

        return WindowsSession(window)
    if _SYSTEM == "darwin":
        from desktop.ui.system_lock_mac import MacSession

        return MacSession(window)
    return SystemLock(window)
