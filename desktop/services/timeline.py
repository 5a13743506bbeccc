"""The timeline of a client, for the slow lane: one reading, whatever there is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.storage import timeline as rows

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.timeline import Timeline
    from desktop.storage.vault import OpenVault


class TimelineService:
    """Reads only, on the caller's connection."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def of_client(self, client_id: str) -> Timeline:
        """Return what stands on the line, with what was merged into the record; nothing of any other record."""
        return rows.of_client(self._vault.connection(), client_id, self._clock.now())
