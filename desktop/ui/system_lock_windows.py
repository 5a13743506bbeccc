"""Windows: the system's messages to the window about sleep, the locked screen and another person."""

from __future__ import annotations

import ctypes
from ctypes import wintypes
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QEvent, QObject

from desktop.ui.system_lock import SystemLock

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

WM_POWERBROADCAST = 0x0218
PBT_APMSUSPEND = 0x0004
WM_WTSSESSION_CHANGE = 0x02B1
# disconnected from the screen or from afar, logged off, locked
WTS_LEFT = frozenset({0x2, 0x4, 0x6, 0x7})
NOTIFY_FOR_THIS_SESSION = 0


def means_left(message: int, wparam: int) -> bool:
    """Tell whether a message of Windows says that nobody may be looking any more."""
    if message == WM_POWERBROADCAST:
        return wparam == PBT_APMSUSPEND
    return message == WM_WTSSESSION_CHANGE and wparam in WTS_LEFT


class _Messages(QAbstractNativeEventFilter):
    """Sees every message of the program; two kinds matter."""

    def __init__(self, owner: SystemLock) -> None:
        super().__init__()
        self._owner = owner

    def nativeEventFilter(self, eventType: QByteArray | bytes | bytearray | memoryview, message: int) -> Any:  # noqa: N803 - Qt's name
        """Look at one message and leave it to Qt."""
        kind = bytes(eventType.data() if isinstance(eventType, QByteArray) else eventType)
        if kind.startswith(b"windows_"):
            told = wintypes.MSG.from_address(int(message))
            if means_left(told.message, told.wParam or 0):
                self._owner.left.emit()
        return False, 0


class WindowsSession(SystemLock):
    """Beside the Linux one, not run on Windows yet."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._messages = _Messages(self)

    def begin(self) -> bool:
        """Ask for the session's changes; sleep is told to every window without asking."""
        app = QCoreApplication.instance()
        if app is None:
            return False
        app.installNativeEventFilter(self._messages)
        self._window.installEventFilter(self)
        return self._register()

    def end(self) -> None:
        """Stop looking."""
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self._messages)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """A window made anew by Qt has to be named to the system again."""
        if event.type() == QEvent.Type.WinIdChange:
            self._register()
        return False

    def _register(self) -> bool:
        windll: Any = getattr(ctypes, "windll", None)
        if windll is None:
            return False
        handle = wintypes.HWND(int(self._window.winId()))
        return bool(windll.wtsapi32.WTSRegisterSessionNotification(handle, NOTIFY_FOR_THIS_SESSION))
