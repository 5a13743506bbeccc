"""What only a short note has: what it is about, and that one without anything in it goes again."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING, Any

from desktop.storage.sessions import INCOMING, OUTGOING

if TYPE_CHECKING:
    from desktop.domain.quick_note import About
    from desktop.storage.unit_of_work import UnitOfWork


def set_about(work: UnitOfWork, session_id: str, about: About) -> None:
    """Store whom a short note is about having spoken with, which way, and whether anybody was reached."""
    values: dict[str, Any] = {
        "channel": about.channel,
        "direction": INCOMING if about.direction == "incoming" else OUTGOING,
        "contact_with": about.contact_with,
        "outcome": about.outcome or None,
    }
    work.update("sessions", session_id, values, draft=True)


def remove_empty(work: UnitOfWork, session_id: str) -> bool:
    """Take an unsigned session away that holds no answer at all; tell whether it was."""
    rows = work.query(
        "SELECT 1 FROM sessions s WHERE s.id = ?1 AND s.state = 'draft' AND s.deleted_at IS NULL AND NOT EXISTS "
        "(SELECT 1 FROM answers a WHERE a.session_id = ?1 AND a.state <> 'not_asked' AND a.deleted_at IS NULL)",
        (session_id,),
    )
    if rows:
        work.remove("sessions", session_id)
    return bool(rows)


def remove_all_empty(work: UnitOfWork, keep: Collection[str]) -> int:
    """Take away every unsigned note that holds no answer, but for those of these ids; return how many."""
    rows = work.query(
        "SELECT s.id FROM sessions s WHERE s.length = 'note' AND s.state = 'draft' AND s.deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM answers a WHERE a.session_id = s.id AND a.state <> 'not_asked' "
        "AND a.deleted_at IS NULL)"
    )
    gone = [str(row["id"]) for row in rows if row["id"] not in keep]
    for session_id in gone:
        work.remove("sessions", session_id)
    return len(gone)
