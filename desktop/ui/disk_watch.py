"""Whether the disk below the open vault is encrypted: asked once per unlock, said plainly, never in the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.ui.later import later
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.disk_encryption import Found
    from desktop.ui.context import ScreenContext
    from desktop.ui.tasks import TaskRunner

LOOK_MS = 1500
SEEN = "disk_warning_seen"
"""The choice kept in the vault once somebody has read the line on Today."""

translate = QCoreApplication.translate


class DiskWatch(QObject):
    """Made at unlock, goes with the frame. `found` is None until the system has answered."""

    changed = Signal()

    def __init__(self, ask: Callable[[Path], Found], folder: Path, tasks: TaskRunner) -> None:
        super().__init__()
        self._ask, self._folder, self._tasks = ask, folder, tasks
        self.found: Found | None = None
        later(self, self.look, LOOK_MS)

    def look(self) -> None:
        """Ask the system, on the pool."""
        self._tasks.slow(self, self._ask, self._folder, done=self._on_found, failed=lambda _error: None)

    def _on_found(self, found: Found) -> None:
        if found != self.found:
            self.found = found
            self.changed.emit()


def disk_words(found: Found | None) -> str:
    """Return the plain line for Settings."""
    if found == "yes":
        return translate("DiskWatch", "The disk of this laptop is encrypted.")
    if found == "no":
        return translate(
            "DiskWatch",
            "The disk of this laptop is not encrypted. The vault is; but what memory holds while it is open can "
            "stay on the disk. Ask whoever looks after the laptop to turn on disk encryption.",
        )
    if found == "unknown":
        return translate(
            "DiskWatch",
            "This system does not say whether the disk is encrypted. Ask whoever looks after the laptop.",
        )
    return ""


class DiskLine(Banner):
    """On Today until somebody has read it once; a practice vault holds nobody, so it says nothing there."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        self.read = SecondaryButton(context.theme, translate("DiskWatch", "Understood"))
        self.read.setObjectName("disk_line_read")
        super().__init__(
            context.theme, disk_words("no"), tone="look", icon="hard-drive", button=self.read, parent=parent
        )
        self.setObjectName("disk_line")
        self._context = context
        self._away = False
        self.read.clicked.connect(self._on_read)
        context.disk.changed.connect(lambda: self.setVisible(self._wanted()))
        if not self._wanted():  # never shown before there is a parent: it would open a window
            self.hide()

    def _wanted(self) -> bool:
        context = self._context
        if self._away or context.practice or context.disk.found != "no":
            return False
        if context.services.vault.closed:  # the answer about the disk may come a moment after the lock
            return False
        return not context.services.interface.choice(SEEN, False)

    def _on_read(self) -> None:
        self._away = True
        self.hide()
        if not self._context.services.vault.read_only:
            self._context.tasks.write(
                self, self._context.services.interface.choose, SEEN, True, failed=lambda _error: None
            )
