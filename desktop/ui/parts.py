"""The long-lived parts that `app.py` makes and the window works with."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication

    from desktop.content.store import ContentStore
    from desktop.domain.clock import Clock
    from desktop.paths import AppPaths
    from desktop.services.vaults import VaultsService
    from desktop.ui.appearance import Appearance
    from desktop.ui.relauncher import Relauncher
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme


@dataclass(slots=True, kw_only=True)
class AppParts:
    """`content` is replaced when the language changes; everything else stays for the life of the process."""

    app: QApplication
    theme: Theme
    appearance: Appearance
    tasks: TaskRunner
    content: ContentStore
    clock: Clock
    paths: AppPaths
    resources: Path
    vaults: VaultsService
    relauncher: Relauncher
    vault_folder: Path | None = None
    """A vault named on the command line; it need not be among those of this device."""
