"""An open vault as the window knows it, and what is done to it first, before anybody sees a page."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Any

from desktop.services.vaults import PRACTICE

if TYPE_CHECKING:
    from desktop.content.store import ContentStore
    from desktop.services.app_services import Services
    from desktop.storage.inbox import TakenIn
    from desktop.storage.vault import OpenVault


@dataclass(slots=True)
class Opened:
    """An open vault and what screens call on it."""

    vault: OpenVault
    services: Services
    rescued: dict[str, Any] = field(default_factory=dict)
    unstored: set[str] = field(default_factory=set)
    """The keys of rescued text that does not yet stand where it belongs, taken up by a screen or not."""

    def __post_init__(self) -> None:
        self.unstored.update(self.rescued)

    def stored(self, key: str) -> bool:
        """Tell whether what was just saved under `key` takes the place of rescued text; asked once."""
        if key not in self.unstored:
            return False
        self.unstored.discard(key)
        self.rescued.pop(key, None)
        return True

    def with_content(self, content: ContentStore) -> Opened:
        """Return the same vault with content in another language."""
        return replace(self, services=replace(self.services, content=content))


def prepare(services: Services, wrong_tries: int, own_name: str) -> TakenIn:
    """Writer lane, first thing after opening: what was sealed comes in, a fresh practice vault gets its people."""
    if services.vault.read_only:
        # what waits there is taken in when the vault is on a disk that can be written
        from desktop.storage.inbox import TakenIn

        return TakenIn(0, 0, 0)
    taken = services.inbox.take_in()
    services.attachments.sweep()
    services.plan_recordings.take_up()
    services.quick_notes.sweep({key.rpartition("/")[2] for key in services.interface.rescued()})
    if wrong_tries:
        from desktop.services.interface import FAILED_TOTAL

        before = services.interface.choice(FAILED_TOTAL, 0)
        services.interface.choose(FAILED_TOTAL, int(before) + wrong_tries)
    if own_name:
        services.staff.set_own_name(own_name)
    if services.vault.kind == PRACTICE:
        from desktop.services import practice

        practice.begin(services)
    return taken
