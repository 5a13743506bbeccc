"""macOS: the distributed notification of the locked screen, by CoreFoundation, which every Mac has."""

from __future__ import annotations

import ctypes
import logging
from typing import TYPE_CHECKING, Any

from desktop.ui.system_lock import SystemLock

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

LIBRARY = "/System/Library/Frameworks/CoreFoundation.framework/CoreFoundation"
SCREEN_LOCKED = b"com.apple.screenIsLocked"
_UTF8 = 0x08000100
_DELIVER_IMMEDIATELY = 4
_CALLBACK = ctypes.CFUNCTYPE(None, *(ctypes.c_void_p for _ in range(5)))

_log = logging.getLogger("waystead.locking")


class MacSession(SystemLock):
    """Beside the Linux one, not run on macOS yet. Apple promises this notification nowhere; it has long been there.

    Sleep is seen by the jump of the clock; a laptop that asks for the password after sleep locks its screen first.
    """

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._callback = _CALLBACK(self._on_told)
        self._library: Any = None

    def begin(self) -> bool:
        """Listen to the locked screen."""
        try:
            library = ctypes.CDLL(LIBRARY)
            library.CFNotificationCenterGetDistributedCenter.restype = ctypes.c_void_p
            library.CFStringCreateWithCString.restype = ctypes.c_void_p
            library.CFStringCreateWithCString.argtypes = [ctypes.c_void_p, ctypes.c_char_p, ctypes.c_uint32]
            add = library.CFNotificationCenterAddObserver
            add.restype = None
            add.argtypes = [ctypes.c_void_p] * 5 + [ctypes.c_long]
            name = library.CFStringCreateWithCString(None, SCREEN_LOCKED, _UTF8)
            center = library.CFNotificationCenterGetDistributedCenter()
            pointer = ctypes.cast(self._callback, ctypes.c_void_p)
            add(center, id(self), pointer, name, None, _DELIVER_IMMEDIATELY)
        except (OSError, AttributeError):
            return False
        self._library = library
        return True

    def end(self) -> None:
        """Stop listening."""
        library, self._library = self._library, None
        if library is not None:
            remove = library.CFNotificationCenterRemoveEveryObserver
            remove.restype = None
            remove.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
            remove(library.CFNotificationCenterGetDistributedCenter(), id(self))

    def _on_told(self, *_told: object) -> None:
        try:
            self.left.emit()
        except RuntimeError:  # Qt's half is gone already; nothing may be raised into the system's loop
            _log.info("the screen was locked after the window went")
