"""The real window over a work vault and a stick, for the tests of backup, restoring and reading only."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from PySide6.QtCore import Qt

from desktop.ui.upkeep import Upkeep
from tests.ui.opened import Opened, opened_window
from tests.ui.screens.session_room import draft_client


@dataclass
class BackupRoom:
    """The window, a folder that stands for a stick, and short ways through both."""

    opened: Opened
    stick: Path

    @property
    def upkeep(self) -> Upkeep:
        """What sees to backups and room."""
        assert self.opened.window.frame is not None
        return self.opened.window.frame.context.upkeep

    def settings(self) -> None:
        """Open the tab."""
        self.opened.window.go("settings", {"part": "backup"})
        self.opened.hands.find("backup_last")

    def take_folder(self, folder: Path) -> None:
        """Choose a folder on our own page by its path."""
        hands = self.opened.hands
        hands.find("file_page")
        hands.fill("file_path", str(folder))
        hands.key(Qt.Key.Key_Return)
        hands.click("file_take")

    def ended(self) -> str:
        """Wait until a backup is over; return what is told."""
        told = self.opened.hands.find("backup_told", 60)
        self.opened.hands.wait(lambda: not self.upkeep.running, "the end of the backup", 60)
        self.opened.settle()
        return told.accessibleName()

    def later(self, **span: float) -> None:
        """Let days go by without anybody being idle: the laptop was closed."""
        self.opened.window.idle.stop()
        self.opened.clock.utc += timedelta(**span)

    def look(self) -> None:
        """Let the window see to what is due, and wait for it."""
        task = self.upkeep.look()
        self.opened.hands.wait(lambda: task.ended, "the look", 30)
        self.opened.hands.rest(0.1)
        self.opened.hands.wait(lambda: not self.upkeep.running, "the end of the backup", 60)
        self.opened.settle()

    def copies(self) -> list[str]:
        """What lies on the stick."""
        return sorted(path.name for path in self.stick.iterdir())


@contextmanager
def backup_room(home: Path, vault_folder: Path, tmp_path: Path, **choices: object) -> Iterator[BackupRoom]:
    """Unlock a vault with one client in it."""
    stick = tmp_path / "stick"
    stick.mkdir(exist_ok=True)
    with opened_window(home, vault_folder, **choices) as opened:  # type: ignore[arg-type]
        opened.unlock()
        opened.services.clients.add(draft_client())
        yield BackupRoom(opened, stick)
        opened.settle()
