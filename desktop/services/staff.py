"""The person at this vault: the name that stands under what they sign."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.clients import MAX_NAME
from desktop.domain.errors import InvalidInput
from desktop.storage import staff as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault


class StaffService:
    """Reads run on the caller's connection; `set_own_name` belongs on the writer lane."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def own_name(self) -> str:
        """Return the name under signed notes, or an empty text."""
        return rows.read_own(self._vault.connection(), self._vault.staff_id).display_name

    def set_own_name(self, name: str) -> None:
        """Store the name; notes signed before keep pointing to the same person."""
        cleaned = name.strip()
        if len(cleaned) > MAX_NAME:
            raise InvalidInput("own_name", "too_long", most=MAX_NAME)
        with self._vault.unit_of_work("own name") as work:
            work.update("staff", self._vault.staff_id, {"display_name": cleaned})
