"""What taking in a case pack would do, and what was decided: new, same, conflicting, refused (D4)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.clock import Moment

#: What a person may decide about a record that both sides have and tell differently.
DECISIONS = ("keep_ours", "take_theirs")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One field told differently; texts as they would be shown."""

    field: str
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Conflict:
    """A record with the same id and another content. `sealed` records cannot be taken over, only kept beside ours."""

    table: str
    row_id: str
    differences: tuple[Difference, ...]
    sealed: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class PackPreview:
    """What the pack holds against what is here. Nothing has been written yet.

    `new` and `same` count records by table. `signer_known`: the key was made here, or its six words
    were compared; then `signer_label` is what it is called here. `signer_seen`: only that it signed an earlier pack.
    `taken_at` is set when this very pack was taken in before: taking it in again changes nothing.
    `erased` counts records that were erased here under a rule and stay away.
    """

    bundle_id: str
    manifest_hash: str
    source_vault: str
    source_label: str
    made_at: str
    purpose: str
    signer_key: str
    signer_known: bool
    signer_label: str
    signer_seen: bool
    clients: tuple[tuple[str, str], ...]
    new: Mapping[str, int]
    same: Mapping[str, int]
    conflicts: tuple[Conflict, ...]
    erased: int = 0
    taken_at: Moment | None = None
    records: tuple[dict[str, Any], ...] = field(default=(), repr=False)

    @property
    def changes_nothing(self) -> bool:
        """Tell whether everything in the pack is here already, word for word."""
        return not self.new and not self.conflicts
