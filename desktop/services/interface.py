"""What the window keeps in the vault: the place somebody stood at, small choices, rescued text. Never outside it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.storage import interface as rows

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

FAILED_TOTAL = "failed_unlocks"
"""The choice that counts wrong passphrases given on the lock screen, ever."""

_PLACE = "place"
_CHOICE = "choice/"
DRAFT = "draft/"
"""Where forms and fields that are not saved yet are kept."""


class InterfaceService:
    """Reads run on the caller's connection; everything that writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault) -> None:
        self._vault = vault

    def keep_place(self, place: Mapping[str, Any]) -> None:
        """Remember where the person stands (the JSON form of a `Place`)."""
        with self._vault.unit_of_work("keep place") as work:
            rows.put(work, _PLACE, dict(place))

    def place(self) -> Any:
        """Return the JSON form of the kept place, or None."""
        return rows.get(self._vault.connection(), _PLACE)

    def choose(self, name: str, value: Any) -> None:
        """Remember a small choice of the window (a column's width, an opened panel)."""
        with self._vault.unit_of_work("keep choice") as work:
            rows.put(work, _CHOICE + name, value)

    def choice(self, name: str, default: Any = None) -> Any:
        """Return a remembered choice."""
        found = rows.get(self._vault.connection(), _CHOICE + name)
        return default if found is None else found

    def rescued(self) -> dict[str, Any]:
        """Return rescued text that no screen has taken up yet."""
        return rows.under(self._vault.connection(), rows.RESCUED)

    def taken_up(self, key: str) -> None:
        """A screen has stored the rescued text of `key` where it belongs."""
        with self._vault.unit_of_work("rescued text stored") as work:
            rows.taken_up(work, key)

    def keep_draft(self, key: str, value: Any) -> None:
        """Keep a form that is not saved yet, as it stands; None drops it."""
        with self._vault.unit_of_work("keep draft") as work:
            if value is None:
                rows.drop(work, DRAFT + key)
            else:
                rows.put(work, DRAFT + key, value)
            rows.taken_up(work, key)

    def draft(self, key: str) -> Any:
        """Return a form that is not saved yet, or None."""
        return rows.get(self._vault.connection(), DRAFT + key)

    def drafts(self, prefix: str = "") -> dict[str, Any]:
        """Return every form under `prefix` that is not saved yet, without the prefix."""
        return rows.under(self._vault.connection(), DRAFT + prefix)
