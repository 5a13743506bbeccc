"""The long-lived parts that `app.py` makes and the window works with."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.content.store import ContentStore
    from desktop.disk_encryption import Found
    from desktop.domain.clock import Clock
    from desktop.paths import AppPaths
    from desktop.services.inbox_keys import InboxKeys
    from desktop.services.vaults import VaultsService
    from desktop.ui.appearance import Appearance
    from desktop.ui.relauncher import Relauncher
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme


@dataclass(slots=True, kw_only=True)
class AppParts:
    """`content` follows the language; everything else stays for the life of the process."""

    app: QApplication
    theme: Theme
    appearance: Appearance
    tasks: TaskRunner
    read_content: Callable[[str], ContentStore]
    """Makes the content of one program language. The lock screen is shown without it."""
    clock: Clock
    paths: AppPaths
    resources: Path
    vaults: VaultsService
    inbox_keys: InboxKeys
    relauncher: Relauncher
    disk: Callable[[Path], Found]
    """Tells whether the disk below a folder is encrypted; may take seconds."""
    ahead: bool = True
    """Whether Crisis is made and drawn before it is needed; off where many windows look at other things."""
    vault_folder: Path | None = None
    """A vault named on the command line; it need not be among those of this device."""
    _content: ContentStore | None = field(default=None, init=False)

    @property
    def content(self) -> ContentStore:
        """Content in the present language; made at the first wish, so that the first window does not wait for it."""
        if self._content is None:
            self._content = self.read_content(self.appearance.language.code)
        return self._content

    def take_content(self, made: ContentStore) -> None:
        """Use a store that was made beside the window, unless there is one by now or the language has changed."""
        if self._content is None and made.language == self.appearance.language.code:
            self._content = made

    def follow_language(self) -> None:
        """The language changed: content speaks it from now on."""
        if self._content is not None:
            self._content = self._content.in_language(self.appearance.language.code)
