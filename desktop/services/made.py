"""A finished form that passed its own check, in memory, and what the ledger will say of it."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from typing import Any

from desktop.domain.errors import NotAllowed
from desktop.domain.ledger import Disclosure


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A finished form that passed its own check. `sha256` is the digest of `data`."""

    what: str
    form: str
    data: bytes
    file_name: str
    language: str
    client_id: str | None = None
    object_id: str | None = None
    object_version: int | None = None
    protected: str = ""
    shows: tuple[str, ...] = ()
    """What a stranger might read off it and somebody may want all the same (leak_check.SOFT)."""
    no_room: tuple[str, ...] = ()
    """Ids of a plan's steps that have no room on this form: said and asked about before it is given."""
    agreed: bool = False
    """Whether somebody has agreed to give it without them."""
    found_by: tuple[str, ...] = ()
    """What was said to "who could find it?" (codes of FINDERS)."""
    unchecked: bool = False
    """No qualified translator had checked the words in this language."""
    left_signs: str = ""
    """Characters that no font here draws and that were left out."""

    def need_agreed(self) -> None:
        """Nothing is dropped silently: raises NotAllowed where rows have no room and nobody has agreed to that."""
        if self.no_room and not self.agreed:
            raise NotAllowed("no_room_not_agreed")

    @property
    def sha256(self) -> str:
        """Return the digest of the bytes, in hexadecimal."""
        return hashlib.sha256(self.data).hexdigest()

    def disclosure(self, *, to_kind: str, to_whom: str, rule: str, **how: Any) -> Disclosure:
        """Return what the ledger says of it; `how` it leaves is the other fields of a Disclosure."""
        return Disclosure(
            what=self.what,
            form=how.pop("form", self.form),
            to_kind=to_kind,
            to_whom=to_whom,
            rule=rule,
            client_id=self.client_id,
            object_id=self.object_id,
            object_version=self.object_version,
            file_sha256=self.sha256,
            language=self.language,
            left_signs=self.left_signs,
            unchecked=self.unchecked,
            found_by=how.pop("found_by", self.found_by),
            **how,
        )
