"""The disclosure ledger's rows: appended, read, never changed."""

from __future__ import annotations

import json
from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.ledger import Disclosure
from desktop.storage.name_keys import fold

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
_RARE = (
    "copies", "found_by", "pages", "unfinished", "about", "went", "told_how", "became", "wording", "unchecked",
    "left_signs",
)  # fmt: skip
"""What few entries have: one JSON object instead of columns that are nearly always empty."""

_SAME = ("what", "form", "to_kind", "to_whom", "rule", "client_id", "object_id", "object_version", "language")

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork


def append(work: UnitOfWork, disclosure: Disclosure, *, staff_id: str) -> str:
    """Store one disclosure and return its id."""
    row = asdict(disclosure)
    rare = {name: row.pop(name) for name in _RARE}
    data = json.dumps({name: value for name, value in rare.items() if value}, sort_keys=True)
    return work.append("disclosures", {"at": work.now.text(), "staff_id": staff_id, **row, "data": data})


def append_about(
    work: UnitOfWork,
    entry: Mapping[str, Any],
    *,
    staff_id: str,
    went: str = "",
    told_how: str = "",
    became: str = "",
) -> None:
    """Store what is said of an earlier entry later on; that one stays as it is."""
    kept = {name: entry[name] for name in _SAME}
    later = Disclosure(**kept, about=str(entry["id"]), went=went, told_how=told_how, became=became)
    append(work, later, staff_id=staff_id)


def release_in_force(work: UnitOfWork, release_id: str, client_id: str | None) -> bool:
    """Tell whether this person's release is given, begun, not ended and not revoked at the moment of writing.

    One of a record that was put together with this one counts: both are the same person.
    """
    now = work.now.text()
    found = work.query(
        f"SELECT 1 FROM releases WHERE id = ?2 AND client_id IN {_ALL} AND state = 'given' "  # noqa: S608
        "AND deleted_at IS NULL AND revoked_at IS NULL AND starts_at <= ?3 AND expires_at > ?3",
        (client_id, release_id, now),
    )
    return bool(found)


def asked_alone(work: UnitOfWork, release_id: str) -> bool:
    """Tell whether a release was given, or asked again, with nobody else there (PRACTICE 29)."""
    sql = (
        "SELECT 1 FROM releases WHERE id = ? AND (alone_when_given = 'yes' OR alone_confirmed_at IS NOT NULL)"
    )
    return bool(work.query(sql, (release_id,)))


def release_for(work: UnitOfWork, client_id: str, recipient: str) -> str:
    """Return the id of a release in force for this client that names the recipient; empty when there is none.

    One that was given, or asked again, alone comes first.
    """
    asked, found = fold(" ".join(recipient.split())), ""
    sql = f"SELECT id, recipient FROM releases WHERE client_id IN {_ALL} AND deleted_at IS NULL"  # noqa: S608
    for row in work.query(sql, (client_id,)):
        named = fold(" ".join(str(row["recipient"]).split()))
        if named == asked and release_in_force(work, row["id"], client_id):
            found = str(row["id"])
            if asked_alone(work, found):
                break
    return found


def of_client(conn: Connection, client_id: str) -> list[dict[str, Any]]:
    """Return a client's disclosures, newest first; `unfinished` is true where a later row says so of the file.

    What later rows add stands in the entry they are about: went, told_how with told_at, became with became_at.
    """
    rows = conn.execute(
        "SELECT * FROM disclosures WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "ORDER BY at, rowid",
        (client_id,),
    )
    return _put_together(rows)


def of_object(conn: Connection, object_id: str) -> list[dict[str, Any]]:
    """Return what left of one thing, a plan or a file, newest first; with what later rows add, as `of_client`."""
    return _put_together(
        conn.execute("SELECT * FROM disclosures WHERE object_id = ? ORDER BY at, rowid", (object_id,))
    )


def one(conn: Connection, entry_id: str) -> dict[str, Any] | None:
    """Return one entry as it was written."""
    row = conn.execute("SELECT * FROM disclosures WHERE id = ?", (entry_id,)).fetchone()
    return None if row is None else dict(row)


def _put_together(rows: Iterable[Any]) -> list[dict[str, Any]]:
    entries: dict[str, dict[str, Any]] = {}
    for row in rows:
        entry, told = dict(row), json.loads(row["data"] or "{}")
        if earlier := entries.get(str(told.get("unfinished", ""))):
            earlier["unfinished"] = True
        elif earlier := entries.get(str(told.get("about", ""))):
            if "told_how" in told:
                earlier |= {"told_how": told["told_how"], "told_at": entry["at"]}
            if "became" in told:
                earlier |= {"became": told["became"], "became_at": entry["at"]}
            earlier |= {name: told[name] for name in ("went",) if name in told}
        elif not told.get("unfinished") and not told.get("about"):
            empty = {"went": "", "told_how": "", "told_at": "", "became": "", "became_at": ""}
            entries[entry["id"]] = (
                entry | empty | {name: told[name] for name in _RARE if name in told} | {"unfinished": False}
            )
    return list(reversed(entries.values()))
