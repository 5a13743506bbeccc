"""Which of the agency's own files cannot be used: looked at on the pool, once the window stands."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from desktop.content.check import FileFault
    from desktop.ui.main_window import MainWindow


class AgencyFiles(QObject):
    """`faults` is empty until the first look is done; `changed` when there is something else to say."""

    changed = Signal()
    looked = Signal()
    """Somebody may have changed what the agency says: whoever keeps a copy reads again."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self.faults: tuple[FileFault, ...] = ()

    def look(self) -> None:
        """Read every file of the agency's on the pool; with a vault open, also make a page with each template."""
        from desktop.services.agency import AgencyService

        if not self._window.isVisible():
            # closed meanwhile: nobody is there to be told, and the lanes have ended
            return
        parts = self._window.parts
        faults = partial(AgencyService(parts.content).faults, make_pages=self._window.unlocked)
        parts.tasks.slow(self, faults, done=self._on_looked, failed=lambda _error: None)

    def look_closer(self) -> None:
        """A vault was opened: pages may be made now. Looks again where the agency has templates of its own."""
        folder = self._window.parts.content.agency_folder
        if folder is not None and (folder / "documents").is_dir():
            self.look()

    def read_again(self) -> None:
        """Somebody mended a file: read everything anew, and stand at the same page."""
        self._window.rebuild()
        self.look()

    def _on_looked(self, faults: tuple[FileFault, ...]) -> None:
        self.looked.emit()
        if faults != self.faults:
            self.faults = faults
            self.changed.emit()
