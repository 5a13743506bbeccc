"""Where clients are on a day, as they said it, and the days on which the numbers of their places were confirmed."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.whereabouts import EarlierCheck, Whereabouts

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork


def newest(conn: Connection, client_id: str) -> Whereabouts | None:
    """Return the last word about where a client is, however old; None when nobody said any."""
    row = conn.execute(
        "SELECT address_id, place, said_at, learnt_how FROM whereabouts "
        "WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND deleted_at IS NULL "
        "ORDER BY said_at DESC, rowid DESC LIMIT 1",
        (client_id,),
    ).fetchone()
    if row is None:
        return None
    return Whereabouts(
        said_at=Moment.read(row["said_at"]),
        address_id=row["address_id"] or "",
        place=row["place"] or "",
        how=row["learnt_how"] or "",
    )


def say(work: UnitOfWork, client_id: str, address_id: str) -> str:
    """Keep that the client is at one of their places now."""
    values = {"client_id": client_id, "address_id": address_id, "said_at": work.now.text()}
    return work.insert("whereabouts", values | {"learnt_how": "said"})


def take_back(work: UnitOfWork, client_id: str) -> None:
    """Take the last word back; the one before it counts again."""
    for row in work.query(
        "SELECT id FROM whereabouts WHERE client_id = ? AND deleted_at IS NULL "
        "ORDER BY said_at DESC, rowid DESC LIMIT 1",
        (client_id,),
    ):
        work.remove("whereabouts", row["id"])


UNCONFIRMED: dict[str, Any] = {
    "dispatch_checked_at": None,
    "dispatch_checked_how": None,
    "dispatch_is_emergency_line": "not_asked",
    "dispatch_earlier": None,
}
"""What stands with a number that nobody has confirmed for its address."""


def earlier_as_text(earlier: EarlierCheck | None) -> str | None:
    """Return the stored form of an earlier confirmation."""
    if earlier is None:
        return None
    return json.dumps({"at": earlier.at.text(), "how": earlier.how, "line": earlier.line}, sort_keys=True)


def earlier_from_text(text: str | None) -> EarlierCheck | None:
    """Read the stored form; None where there is none, or it cannot be read."""
    try:
        stored = json.loads(text or "null")
        return EarlierCheck(at=Moment.read(stored["at"]), how=str(stored["how"]), line=str(stored["line"]))
    except (ValueError, TypeError, KeyError):
        return None


def same_place(work: UnitOfWork, client_id: str, address_id: str, earlier: EarlierCheck) -> None:
    """Note that an address is the one for which its number was confirmed, written otherwise."""
    values = {
        "dispatch_checked_at": earlier.at.text(),
        "dispatch_checked_how": earlier.how or None,
        "dispatch_is_emergency_line": earlier.line,
        "dispatch_earlier": None,
    }
    work.update("addresses", address_id, values)
    _count_on(work, client_id)


def confirm_number(
    work: UnitOfWork, client_id: str, address_id: str, *, how: str, day_and_night: str
) -> None:
    """Note that the number of a place was confirmed now. The record counts on, so that an open form notices."""
    work.update(
        "addresses",
        address_id,
        {
            "dispatch_checked_at": work.now.text(),
            "dispatch_checked_how": how or None,
            "dispatch_is_emergency_line": day_and_night,
            "dispatch_earlier": None,
        },
    )
    _count_on(work, client_id)


def _count_on(work: UnitOfWork, client_id: str) -> None:
    version = work.query("SELECT version FROM clients WHERE id = ?", (client_id,))[0]["version"]
    work.update("clients", client_id, {"version": version + 1}, expected_version=version)
