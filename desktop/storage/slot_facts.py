"""What can be said of the key slots without opening one: kind, made, used last; and when the vault was opened."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.storage.connection import Connection, named_failures
from desktop.storage.slots import AGENCY, PASSPHRASE, RECOVERY, Slot

if TYPE_CHECKING:
    from desktop.storage.header import Header
    from desktop.storage.unit_of_work import UnitOfWork

META_USED = "slots_used"
META_LAST = "last_unlock"
META_BEFORE = "unlock_before"
META_DRILL = "recovery_drill_at"
OWN, OTHER_PERSON, UNKNOWN = "own", "person", "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotFact:
    """One slot: `kind` is own, person (somebody else's passphrase), recovery, agency or unknown.

    `public` is the agency's X25519 key (32 bytes), empty for other kinds. Moments are None where nobody noted them.
    """

    slot_id: str
    kind: str
    made: Moment | None
    used: Moment | None
    public: bytes = b""


@dataclass(frozen=True, slots=True, kw_only=True)
class UnlockFact:
    """When the vault was opened, and with what kind of slot: passphrase, recovery or agency."""

    at: Moment
    kind: str


def kind_of(slot: Slot, staff_id: str) -> str:
    """Return what kind of slot it is for the person `staff_id`."""
    match slot.get("type"):
        case "passphrase":
            return OWN if slot.get("staff_id") == staff_id else OTHER_PERSON
        case "recovery" | "agency" as kind:
            return str(kind)
        case _:
            return UNKNOWN


def list_slots(connection: Connection, header: Header, staff_id: str) -> list[SlotFact]:
    """Return every slot of the header, one's own passphrase first."""
    used = _kept(connection, META_USED)
    found = [
        SlotFact(
            slot_id=str(slot.get("id", "")),
            kind=kind_of(slot, staff_id),
            made=_moment(slot.get("made")),
            used=_moment(used.get(str(slot.get("id", "")))),
            public=_public(slot),
        )
        for slot in header.slots
    ]
    order = (OWN, RECOVERY, AGENCY, OTHER_PERSON, UNKNOWN)
    return sorted(found, key=lambda fact: order.index(fact.kind))


def unlock_before(connection: Connection) -> UnlockFact | None:
    """Return the unlock before the present one; None at the first."""
    kept = _kept(connection, META_BEFORE)
    at = _moment(kept.get("at"))
    return UnlockFact(at=at, kind=kept.get("kind", PASSPHRASE)) if at is not None else None


def note_unlock(work: UnitOfWork, *, kind: str, slot_id: str) -> None:
    """Remember this unlock and the slot it was done with; the one before stays readable beside it."""
    last = work.query("SELECT value FROM vault_meta WHERE key = ?", (META_LAST,))
    if last:
        work.set_meta(META_BEFORE, str(last[0]["value"]))
    work.set_meta(META_LAST, json.dumps({"at": work.now.text(), "kind": kind}))
    note_used(work, slot_id)


def note_used(work: UnitOfWork, slot_id: str) -> None:
    """Remember that a slot was opened now."""
    rows = work.query("SELECT value FROM vault_meta WHERE key = ?", (META_USED,))
    used = _read(str(rows[0]["value"])) if rows else {}
    work.set_meta(META_USED, json.dumps(used | {slot_id: work.now.text()}))


def last_drill(connection: Connection) -> Moment | None:
    """Return when the recovery sheet was last tried."""
    with named_failures():
        row = connection.execute("SELECT value FROM vault_meta WHERE key = ?", (META_DRILL,)).fetchone()
    return _moment(row[0]) if row is not None else None


def _kept(connection: Connection, key: str) -> dict[str, str]:
    with named_failures():
        row = connection.execute("SELECT value FROM vault_meta WHERE key = ?", (key,)).fetchone()
    return _read(str(row[0])) if row is not None else {}


def _read(text: str) -> dict[str, str]:
    try:
        found = json.loads(text)
    except ValueError:
        return {}
    return {str(key): str(value) for key, value in found.items()} if isinstance(found, dict) else {}


def _moment(text: object) -> Moment | None:
    try:
        return Moment.parse(str(text)) if text else None
    except ValueError:
        return None


def _public(slot: Slot) -> bytes:
    try:
        return bytes.fromhex(slot["public"]) if slot.get("type") == AGENCY else b""
    except (KeyError, TypeError, ValueError):
        return b""
