"""The system says sleep, lock or another person: the real window locks. A real bus with an acted logind on it."""

from __future__ import annotations

import ctypes
import shutil
import subprocess
import sys
from collections.abc import Iterator
from ctypes import wintypes
from pathlib import Path

import pytest

from desktop.commands.tour_parts.hands import live
from desktop.ui.system_lock_windows import WindowsSession, _Messages, means_left
from tests.ui.opened import Opened, opened_window

if sys.platform == "linux":
    from PySide6 import QtDBus

    from desktop.ui import system_lock_linux as linux

DAEMON = shutil.which("dbus-daemon")
OURS, OTHER = "/org/freedesktop/login1/session/_32", "/org/freedesktop/login1/session/_39"
needs_bus = pytest.mark.skipif(
    sys.platform != "linux" or DAEMON is None, reason="there is no dbus-daemon here to run a private bus with"
)


@pytest.fixture
def opened(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        yield opened


if sys.platform == "linux":

    class ActedLogind(QtDBus.QDBusVirtualObject):
        """Answers what is asked of logind, and says what a test wants it to say."""

        def __init__(self, bus: QtDBus.QDBusConnection) -> None:
            super().__init__()
            self.bus = bus
            self.values = {"Active": True, "LockedHint": False}
            self.asked: list[str] = []
            assert bus.registerService(linux.SERVICE)
            sub_path = QtDBus.QDBusConnection.VirtualObjectRegisterOption.SubPath
            assert bus.registerVirtualObject(linux.MANAGER_PATH, self, sub_path)

        def introspect(self, _path: str) -> str:
            return ""

        def handleMessage(self, message: QtDBus.QDBusMessage, connection: QtDBus.QDBusConnection) -> bool:
            member, arguments = message.member(), message.arguments()
            self.asked.append(member)
            if member == "GetSession" and arguments == ["2"]:
                reply = message.createReply(QtDBus.QDBusObjectPath(OURS))
            elif member == "Get":
                reply = message.createReply(QtDBus.QDBusVariant(self.values[arguments[1]]))
            else:
                reply = message.createErrorReply("org.freedesktop.login1.NoSuch", "no")
            connection.send(reply)
            return True

        def say(self, path: str, interface: str, name: str, *arguments: object) -> None:
            """Send a signal as logind sends it."""
            signal = QtDBus.QDBusMessage.createSignal(path, interface, name)
            signal.setArguments(list(arguments))
            self.bus.send(signal)

        def changed(self, path: str) -> None:
            """Say that a session's properties are different."""
            self.say(path, linux.PROPERTIES, "PropertiesChanged", linux.SESSION)


@pytest.fixture
def logind(opened: Opened, tmp_path: Path) -> Iterator[ActedLogind]:
    assert DAEMON is not None
    address = f"unix:path={tmp_path / 'bus'}"
    line = [DAEMON, "--session", "--nofork", "--nopidfile", f"--address={address}", "--print-address"]
    with subprocess.Popen(line, stdout=subprocess.PIPE, text=True) as daemon:
        try:
            assert daemon.stdout is not None
            daemon.stdout.readline()
            acted = ActedLogind(QtDBus.QDBusConnection.connectToBus(address, "acted"))
            policy = opened.window.idle_policy
            watch = linux.Logind(address, opened.window, session="2")
            if policy.system is not None:
                policy.system.end()
            policy.system = watch
            watch.left.connect(opened.window.lock)
            assert watch.begin()
            opened.hands.wait(lambda: watch.path, "logind to name the session", 10)
            live(50)
            yield acted
            watch.end()
            QtDBus.QDBusConnection.disconnectFromBus("acted")
        finally:
            daemon.terminate()


def _locked(opened: Opened) -> None:
    opened.hands.wait(lambda: not opened.window.unlocked, "the lock", 10)
    assert len(opened.relauncher.told) == 1


@needs_bus
def test_sleep_locks(opened: Opened, logind: ActedLogind) -> None:
    logind.say(linux.MANAGER_PATH, linux.MANAGER, "PrepareForSleep", False)
    live(100)
    assert opened.window.unlocked
    logind.say(linux.MANAGER_PATH, linux.MANAGER, "PrepareForSleep", True)
    _locked(opened)


@needs_bus
def test_the_sessions_lock_locks_and_anothers_does_not(opened: Opened, logind: ActedLogind) -> None:
    logind.say(OTHER, linux.SESSION, "Lock")
    live(200)
    assert opened.window.unlocked
    logind.say(OURS, linux.SESSION, "Lock")
    _locked(opened)


@needs_bus
@pytest.mark.parametrize(("name", "value"), [("Active", False), ("LockedHint", True)])
def test_another_person_or_a_locked_screen_locks(
    opened: Opened, logind: ActedLogind, name: str, value: bool
) -> None:
    logind.changed(OURS)
    live(200)
    assert "Get" in logind.asked
    assert opened.window.unlocked
    logind.values[name] = value
    logind.changed(OTHER)
    live(200)
    assert opened.window.unlocked
    logind.changed(OURS)
    _locked(opened)


@needs_bus
def test_a_lock_of_the_system_in_a_crisis_goes_to_the_locked_pad(opened: Opened, logind: ActedLogind) -> None:
    opened.window.open_crisis()
    logind.say(OURS, linux.SESSION, "Lock")
    _locked(opened)
    assert opened.relauncher.told[0].crisis


@pytest.mark.skipif(sys.platform != "linux", reason="the system bus is a thing of Linux")
def test_without_a_bus_nothing_happens_and_no_network_address_is_spoken_to(qapp, tmp_path: Path) -> None:
    missing = linux.Logind(f"unix:path={tmp_path / 'nothing'}")
    assert not missing.begin()
    for address in ("tcp:host=localhost,port=4000", "unix:path=/x;tcp:host=localhost", "", "autolaunch:"):
        assert not linux.only_unix(address)
        assert not linux.Logind(address).begin()
    assert linux.only_unix("unix:path=/run/dbus/system_bus_socket")


def test_the_window_listens_once_it_is_ready(opened: Opened) -> None:
    system = opened.hands.wait(lambda: opened.window.idle_policy.system, "the watch")
    system.left.emit()
    assert not opened.window.unlocked


def test_what_windows_says() -> None:
    assert means_left(0x0218, 0x0004)
    assert not means_left(0x0218, 0x0007), "waking up"
    assert means_left(0x02B1, 0x7)
    assert means_left(0x02B1, 0x2)
    assert not means_left(0x02B1, 0x8), "unlocked"
    assert not means_left(0x0100, 0x7), "a key"


def test_a_message_of_windows_locks(opened: Opened) -> None:
    watch = WindowsSession(opened.window)
    watch.left.connect(opened.window.lock)
    messages = _Messages(watch)
    told = wintypes.MSG()
    told.message, told.wParam = 0x02B1, 0x8
    assert messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told)) == (False, 0)
    assert opened.window.unlocked
    told.wParam = 0x7
    messages.nativeEventFilter(b"windows_generic_MSG", ctypes.addressof(told))
    assert not opened.window.unlocked
