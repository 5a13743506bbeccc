"""The real window in this process over a real vault: cheap key derivation, a clock to set, a relauncher that notes."""

from __future__ import annotations

import gc
import itertools
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QEvent, QLocale, Qt
from PySide6.QtGui import QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.commands.tour_parts.hands import Hands, editor_of, live
from desktop.storage.keys import KDF_FLOOR
from desktop.ui.true_refcount import keep_true_alive
from tests.fixtures.vaults import PASSPHRASE, FakeClock

if TYPE_CHECKING:
    from desktop.disk_encryption import Found
    from desktop.services.app_services import Services
    from desktop.ui.main_window import MainWindow
    from desktop.ui.parts import AppParts
    from desktop.ui.relauncher import LockedState


RESERVE = 64 * 1024
"""Bytes put aside for a full disk: enough to look at, and no wait."""


@dataclass
class NotingRelauncher:
    """Stays in this process and remembers what it was told."""

    told: list[LockedState] = field(default_factory=list)

    def relaunch(self, state: LockedState) -> None:
        """Note it; the lock screen is shown in this process."""
        self.told.append(state)


@dataclass
class Opened:
    """A window and what a test needs of it."""

    parts: AppParts
    window: MainWindow
    hands: Hands
    clock: FakeClock
    relauncher: NotingRelauncher

    @property
    def services(self) -> Services:
        """What the open vault offers."""
        assert self.window.opened is not None
        return self.window.opened.services

    def unlock(self, passphrase: str = PASSPHRASE) -> None:
        """Type the passphrase on the lock screen and wait for the first page."""
        # in one go: typing it key by key is what the tests of the lock screen do, and costs a fifth of a second
        field = editor_of(self.hands.find("lock_passphrase"))
        assert isinstance(field, QLineEdit)
        self.hands.click(field)
        field.clear()
        field.insert(passphrase)
        self.hands.key(Qt.Key.Key_Return)
        self.hands.wait(lambda: self.window.frame, "the pages", 20)
        self.settle()

    def settle(self) -> None:
        """Let everything that waits be done: writes, events, deletions."""
        if self.window.opened is not None:
            self.window.autosave.flush_and_wait(5)
            self.parts.tasks.drain(5)
        live(20)

    def resize(self, width: int, height: int) -> None:
        """Give the window a size."""
        self.window.resize(width, height)
        live(15)

    def picture(self) -> QPixmap:
        """Draw the window as it stands."""
        painted = self.window.updatesEnabled()
        self.window.setUpdatesEnabled(True)
        try:
            return self.window.grab()
        finally:
            self.window.setUpdatesEnabled(painted)


def first_paint(window: MainWindow) -> None:
    """Wait for what the crisis, hide and lock keys and the readying of other pages wait for."""
    until = time.monotonic() + 10
    while not window._readying._painted:
        assert time.monotonic() < until, "never painted"
        live(5)


def clear_away() -> None:
    """Take away the windows of earlier tests, which hang in circles of references; on this thread and no other.

    What is there before the first windows (the interpreter, Qt, the test runner) is set apart, so that each later
    collection looks at a window or two and not at everything.
    """
    gc.disable()
    gc.collect()
    if next(_windows) in _SET_APART_BEFORE:
        gc.freeze()


_windows = itertools.count()
_SET_APART_BEFORE = (0, 4)
"""The first window loads most modules, the next ones the rest."""


@contextmanager
def opened_window(
    home: Path,
    vault_folder: Path | None = None,
    *,
    language: str = "en",
    mode: str = "light",
    size: tuple[int, int] = (1366, 768),
    clock: FakeClock | None = None,
    disk: Found = "yes",
    ahead: bool = False,
    painted: bool | None = None,
) -> Iterator[Opened]:
    """Show the window over the vaults below `home` (and `vault_folder`), and take everything down afterwards.

    Drawing Crisis ahead is a fifth of what a window costs; the tests of Crisis have it. Painting is a quarter, and
    nobody looks: pages are laid out, shown and used all the same, and painted where Crisis is drawn ahead, where
    `painted` says so, and for a `picture`. The sweep over every page takes one of each.
    """
    from desktop import app as composition
    from desktop.paths import AppPaths
    from desktop.preferences import Preferences, save_preferences

    keep_true_alive()
    clear_away()
    qapp = QApplication.instance()
    assert isinstance(qapp, QApplication)
    paths = AppPaths.under(home)
    save_preferences(paths.preferences_file, Preferences(language=language, theme=mode, reduced_motion=True))
    hook, locale = sys.excepthook, QLocale()
    relauncher, clock = NotingRelauncher(), clock or FakeClock()
    parts = composition.make_parts(
        qapp,
        paths,
        vault_folder=vault_folder,
        clock=clock,
        kdf=KDF_FLOOR,
        reserve=RESERVE,
        relauncher=relauncher,
        disk=lambda _folder: disk,
        ahead=ahead,
    )
    window = composition.make_window(parts)
    try:
        window.begin(None)
        window.resize(*size)
        QTest.qWaitForWindowExposed(window)
        window.raise_()
        window.activateWindow()
        QTest.qWaitForWindowActive(window)
        first_paint(window)
        window.setUpdatesEnabled(ahead if painted is None else painted)
        yield Opened(parts, window, Hands(window), clock, relauncher)
    finally:
        sys.excepthook = hook
        if window.keys is not None:
            window.keys.remove()
        window.close()
        window.drop_gate()
        parts.tasks.stop(3)
        window.hide()
        window.deleteLater()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
        parts.appearance.set_language("en")
        parts.theme.release()
        QLocale.setDefault(locale)
        qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        live(5)
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
