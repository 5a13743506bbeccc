"""What the crisis page works with: made by the window for each page, and by a practice for its own."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

    from desktop.content.store import ContentStore
    from desktop.domain.clock import Clock
    from desktop.services.app_services import Services
    from desktop.services.inbox_keys import InboxKeys
    from desktop.ui.autosave import Autosave
    from desktop.ui.context import Window
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisContext:
    """What the crisis page works with. `services` is None while locked; `vault_folder` None when there is no vault."""

    theme: Theme
    content: ContentStore
    clock: Clock
    tasks: TaskRunner
    window: Window
    services: Services | None
    vault_folder: Path | None
    inbox_keys: InboxKeys
    autosave: Autosave
    """Lines go into the open vault through it, so that a lock seals what the disk refused."""
    reading_only: bool = False
    """A vault is open that takes nothing."""
    sound: Callable[[], bool] = bool
    """Whether this device gives a short sound with a reminder; asked each time, no unless somebody turned it on."""
    drill: bool = False
    """A practice with invented people: nothing is kept, copied, dialled or followed into another page."""
