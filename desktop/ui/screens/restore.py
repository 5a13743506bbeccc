"""From a backup to a vault: the folder, the secret, a look inside, then bring it here or only read it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.services.restoring import RestoringService, Secret
from desktop.ui.file_page import FilePage
from desktop.ui.messages import explain
from desktop.ui.screens.gate_page import GatePage
from desktop.ui.screens.restore_look import LookPage
from desktop.ui.screens.restore_secret import SecretPage

if TYPE_CHECKING:
    from desktop.services.restoring import Looked
    from desktop.storage.backup_places import FoundBackup
    from desktop.ui.parts import AppParts


class RestoreScreen(GatePage):
    """`opened(folder, secret, only read)`: what to open now, with the `Secret` that was just given."""

    opened = Signal(object, object, bool)

    def __init__(self, parts: AppParts) -> None:
        super().__init__(parts)
        self.setObjectName("restore")
        self.restoring = RestoringService(parts.paths.vaults, parts.vaults, parts.clock)
        self.page: FilePage | SecretPage | LookPage | None = None
        self._found: list[FoundBackup] = []
        self._secret = Secret()
        self._key_file: Path | None = None
        self._choosing_key = False
        self._failures = 0
        self._busy = False

    def start(self) -> None:
        """Begin with the folder."""
        self._choose()

    def go_back(self) -> None:
        """To the step before; what is being made is waited for."""
        if self._busy:
            return
        if isinstance(self.page, LookPage):
            self._forget()
            self._ask(self._found)
        elif isinstance(self.page, SecretPage):
            self._choose()
        elif self._choosing_key:
            self._ask(self._found)
        else:
            self.left.emit()

    # ------------------------------------------------------------ the folder

    def _choose(self, wrong: str = "", start_at: Path | None = None) -> None:
        self._forget()
        self._key_file, self._choosing_key = None, False
        page = FilePage(self.parts.theme, self.tr("Where is the backup?"), start_at=start_at)
        page.cancelled.connect(self.left)
        page.chosen.connect(self._on_folder)
        self._show(page)
        if wrong:
            page.path_field.set_wrong(wrong)
        page.start()

    def _on_folder(self, folder: Path) -> None:
        self.parts.tasks.slow(
            self,
            self.restoring.find,
            folder,
            done=self._ask,
            failed=lambda error: self._choose(explain(error), folder if folder.is_dir() else None),
        )

    # ------------------------------------------------------------ which one, and what opens it

    def _ask(self, found: list[FoundBackup]) -> None:
        self._found = found
        self._choosing_key = False
        page = SecretPage(self.parts, found, self._key_file)
        page.failures = self._failures
        page.look.connect(self._on_look)
        page.key_file_wanted.connect(self._choose_key_file)
        self._show(page)
        page.start()

    def _choose_key_file(self) -> None:
        from desktop.services.agency_keys import PRIVATE_EXTENSION

        page = FilePage(
            self.parts.theme, self.tr("Which file is the agency's key?"), extensions=(PRIVATE_EXTENSION,)
        )
        self._choosing_key = True
        page.cancelled.connect(lambda: self._ask(self._found))
        page.chosen.connect(self._on_key_file)
        self._show(page)
        page.start()

    def _on_key_file(self, path: Path) -> None:
        self._key_file = path
        self._ask(self._found)

    def _on_look(self, folder: Path, secret: Secret) -> None:
        self._secret = secret
        self._set_busy(True)
        self.parts.tasks.slow(
            self, self.restoring.look, folder, secret, done=self._on_looked, failed=self._on_refused
        )

    def _on_refused(self, error: Exception) -> None:
        self._set_busy(False)
        self._forget()
        if isinstance(self.page, SecretPage):
            self.page.refuse(error)
            self._failures = self.page.failures

    # ------------------------------------------------------------ what is in it

    def _on_looked(self, looked: Looked) -> None:
        self._set_busy(False)
        page = LookPage(self.parts, looked)
        page.bring.connect(lambda: self._bring(looked))
        page.only_read.connect(lambda: self._finish(looked.folder, only_read=True))
        page.another.connect(self.go_back)
        self._show(page)
        page.start()

    def _bring(self, looked: Looked) -> None:
        self._set_busy(True)
        self.parts.tasks.slow(
            self,
            self.restoring.restore,
            looked,
            self._secret,
            done=lambda folder: self._finish(folder, only_read=False),
            failed=self._on_not_brought,
        )

    def _on_not_brought(self, error: Exception) -> None:
        self._set_busy(False)
        if isinstance(self.page, LookPage):
            self.page.refuse(explain(error))

    def _finish(self, folder: Path, *, only_read: bool) -> None:
        self._set_busy(True)
        secret = self._secret
        self._forget()
        self.opened.emit(folder, secret, only_read)

    # ------------------------------------------------------------ inside

    def _show(self, page: FilePage | SecretPage | LookPage) -> None:
        self.page = page
        self.show_page(page)

    def _set_busy(self, busy: bool) -> None:
        self._busy = busy
        self.back_button.setEnabled(not busy)
        if isinstance(self.page, SecretPage | LookPage):
            self.page.set_busy(busy)

    def _forget(self) -> None:
        self._secret = Secret()
