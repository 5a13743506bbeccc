"""Linux: systemd-logind over the system bus says when to lock. A Unix socket of this machine, no network."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import SLOT, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusObjectPath,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

from desktop.ui.system_lock import SystemLock

if TYPE_CHECKING:
    from PySide6.QtCore import QObject

SERVICE = "org.freedesktop.login1"
MANAGER_PATH = "/org/freedesktop/login1"
MANAGER = "org.freedesktop.login1.Manager"
SESSION = "org.freedesktop.login1.Session"
PROPERTIES = "org.freedesktop.DBus.Properties"
CONNECTION = "waystead-system-bus"
ANSWER_MS = 5000

_log = logging.getLogger("waystead.locking")


def system_bus_address() -> str:
    """Return where the system bus listens, as the D-Bus specification finds it."""
    return os.environ.get("DBUS_SYSTEM_BUS_ADDRESS") or "unix:path=/run/dbus/system_bus_socket"


def only_unix(address: str) -> bool:
    """Tell whether every address in it is a Unix socket; a bus over TCP is not spoken to."""
    parts = [part for part in address.split(";") if part]
    return bool(parts) and all(part.startswith("unix:") for part in parts)


class Logind(SystemLock):
    """Sleep, the session's own Lock, its lock screen (LockedHint) and another person in front (Active is false).

    While it listens it holds a delay lock, so that the laptop waits with sleeping (5 s at most, by logind's own limit)
    until the vault is closed. The lock replaces the process, which gives it back.
    """

    def __init__(self, address: str, parent: QObject | None = None, *, session: str | None = None) -> None:
        """`session` is logind's name for ours; the environment's, or the one logind itself finds, without it."""
        super().__init__(parent)
        self._address = address
        self._session = os.environ.get("XDG_SESSION_ID", "") if session is None else session
        self._path = ""
        self._bus: QDBusConnection | None = None
        self._delay: QDBusMessage | None = None

    @property
    def path(self) -> str:
        """Our session's object on the bus; empty until logind has named it."""
        return self._path

    @property
    def delaying(self) -> bool:
        """Tell whether the system waits with sleeping until we let go."""
        return self._delay is not None

    def begin(self) -> bool:
        """Connect, listen for sleep, and ask which session is ours."""
        if not only_unix(self._address):
            return False
        bus = QDBusConnection.connectToBus(self._address, CONNECTION)
        if not bus.isConnected():
            QDBusConnection.disconnectFromBus(CONNECTION)
            return False
        self._bus = bus
        bus.connect(
            SERVICE, MANAGER_PATH, MANAGER, "PrepareForSleep", self, _slot("on_prepare_for_sleep(bool)")
        )
        self._hold_sleep()
        named = [("GetSession", name) for name in (self._session, "auto") if name]
        self._find_session([*named, ("GetSessionByPID", os.getpid())])
        return True

    def end(self) -> None:
        """Let the system sleep, and leave the bus."""
        self._delay = None
        if self._bus is not None:
            self._bus = None
            QDBusConnection.disconnectFromBus(CONNECTION)

    # ------------------------------------------------------------ what logind says

    @Slot(bool)
    def on_prepare_for_sleep(self, begins: bool) -> None:
        """It sleeps in a moment, or has just woken."""
        if not begins:
            self._hold_sleep()
            return
        self.left.emit()
        self._delay = None

    @Slot()
    def on_lock(self) -> None:
        """Our session is to be locked."""
        self.left.emit()

    @Slot(QDBusMessage)
    def on_session_changed(self, _message: QDBusMessage) -> None:
        """Something about our session is different; which of the two that matter, it is asked."""
        # asked instead of read from the message: nested containers do not come through the binding
        self._ask("Active", lambda value: value is False)
        self._ask("LockedHint", lambda value: value is True)

    # ------------------------------------------------------------ asking

    def _find_session(self, ways: list[tuple[str, Any]]) -> None:
        method, argument = ways[0]

        def found(reply: QDBusMessage) -> None:
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                self._listen_to(reply.arguments()[0])
            elif ways[1:]:
                self._find_session(ways[1:])
            else:
                _log.info("logind knows no session of ours")

        self._call(MANAGER_PATH, MANAGER, method, [argument], found)

    def _listen_to(self, path: QDBusObjectPath) -> None:
        bus = self._bus
        if bus is None or not isinstance(path, QDBusObjectPath):
            return
        self._path = path.path()
        bus.connect(SERVICE, self._path, SESSION, "Lock", self, _slot("on_lock()"))
        changed = _slot("on_session_changed(QDBusMessage)")
        bus.connect(SERVICE, self._path, PROPERTIES, "PropertiesChanged", self, changed)

    def _ask(self, name: str, means_left: Callable[[Any], bool]) -> None:
        def answered(reply: QDBusMessage) -> None:
            if reply.type() != QDBusMessage.MessageType.ReplyMessage or not reply.arguments():
                return
            value = reply.arguments()[0]
            if means_left(value.variant() if isinstance(value, QDBusVariant) else value):
                self.left.emit()

        self._call(self._path, PROPERTIES, "Get", [SESSION, name], answered)

    def _hold_sleep(self) -> None:
        def held(reply: QDBusMessage) -> None:
            # the answer carries the descriptor; as long as it is kept, the system waits
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                self._delay = reply

        if self._delay is None:
            self._call(
                MANAGER_PATH, MANAGER, "Inhibit", ["sleep", "Waystead", "Lock before sleep", "delay"], held
            )

    def _call(
        self,
        path: str,
        interface: str,
        method: str,
        arguments: list[Any],
        done: Callable[[QDBusMessage], None],
    ) -> None:
        if self._bus is None:
            return
        message = QDBusMessage.createMethodCall(SERVICE, path, interface, method)
        message.setAutoStartService(False)
        message.setArguments(arguments)
        watcher = QDBusPendingCallWatcher(self._bus.asyncCall(message, ANSWER_MS), self)

        def finished() -> None:
            watcher.deleteLater()
            done(watcher.reply())

        watcher.finished.connect(finished)


def _slot(signature: str) -> Any:
    # the binding is declared for bytes and takes text alone
    return SLOT(signature)
