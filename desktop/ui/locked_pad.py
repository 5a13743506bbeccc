"""After a crisis while locked: what was typed is sealed on the disk, and then the process is replaced as by a lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from desktop.ui.later import later
from desktop.ui.relauncher import LockedState

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow


class LockedPad(QObject):
    """Nothing is closed here, since nothing is open; but the words of a call would stay in memory until the next lock.

    Once the crisis has passed, or the lock key is pressed, and everything is on the disk, the process gives way to a
    fresh one: at the lock screen, or at the crisis that goes on with "lines sealed". What only memory holds (no vault,
    a header nothing can be sealed to, a disk that refuses) keeps the process.
    """

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._wanted = False
        window.crisis.closed.connect(self._on_closed)
        window.crisis.on_disk.connect(self._when_it_may)

    def lock(self) -> None:
        """The lock key, sleep or a locked screen, with the vault locked already."""
        if self._window.crisis.used:
            self._wanted = True
            self._replace()

    def forget(self) -> None:
        """A vault is open: the next lock replaces the process anyway."""
        self._wanted = False

    def _on_closed(self) -> None:
        crisis = self._window.crisis
        if not self._window.unlocked and crisis.used and not crisis.running:
            self._wanted = True
            self._when_it_may()

    def _when_it_may(self) -> None:
        """Not within the page's own signal: it goes with the process."""
        if self._wanted:
            later(self, self._replace)

    def _replace(self) -> None:
        window = self._window
        if not self._wanted or not self._may():
            return
        self._wanted = False
        folder = window.unlocking.folder_in_front()
        if folder is None:
            return
        shape = window.normalGeometry() if window.isMaximized() else window.geometry()
        home = window.parts.paths.vaults
        window.parts.relauncher.relaunch(
            LockedState(
                vault=folder.name if folder.parent == home else str(folder),
                locked_at=window.unlocking.locked_at,
                crisis=window.crisis.running,
                geometry=(shape.x(), shape.y(), shape.width(), shape.height()),
                maximised=window.isMaximized(),
                wrong_tries=window.unlocking.wrong_tries,
            )
        )

    def _may(self) -> bool:
        """Nobody is just opening the vault, stands under the cover or on a page beside the lock screen."""
        window = self._window
        return (
            not window.unlocked
            and window.unlocking.at_lock_screen
            and not window.covering.shown
            and not window.locking.waiting
            and window.crisis.seal_now()
        )
