"""What a client said is safe, as it is stored: the word that counts now, and both words where two are put together."""

from __future__ import annotations

import json
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.contacts import NOTHING_STANDS, SafeContact, strictest_hours
from desktop.domain.safe_hours import Hours

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

SAFE = (
    "may_call",
    "may_text",
    "may_voicemail",
    "may_email",
    "time_zone",
    "identify_as",
    "if_other_answers",
    "ring_back_finds",
    "code_word",
    "help_word",
    "words",
    "recheck_reason",
)
"""The plain columns of a statement."""


def read_safe_contact(conn: Connection, method_id: str) -> SafeContact:
    """Return the newest statement about a contact method; an unasked one when there is none.

    Statements from two vaults that nobody has compared yet are read strictly: a "no" of either counts, the hours are
    those of both, and the client is asked again. A clock alone never makes a pack's word the newer one.
    """
    rows = conn.execute(
        "SELECT * FROM safe_contact WHERE contact_method_id = ? AND deleted_at IS NULL AND superseded_by IS NULL "
        "ORDER BY said_at DESC, created_at DESC, rowid DESC",
        (method_id,),
    ).fetchall()
    if not rows:
        return SafeContact()
    newest = _safe(rows[0])
    others = [_safe(row) for row in rows[1:] if row["origin"] != rows[0]["origin"]]
    if not others:
        return newest
    strict: dict[str, Any] = {
        name: "no"
        if any(getattr(each, name) == "no" for each in (newest, *others))
        else getattr(newest, name)
        for name in ("may_call", "may_text", "may_voicemail", "may_email")
    }
    said = [newest, *others]
    doubts = [each.recheck_reason for each in said if each.recheck_reason in NOTHING_STANDS]
    strict["recheck_reason"] = doubts[0] if doubts else "two_vaults"
    for each in others:
        hours, zone = strictest_hours(newest, each)
        newest = replace(newest, hours=hours, time_zone=zone if hours else newest.time_zone)
    return replace(newest, **strict)


def hours_as_text(safe: SafeContact) -> dict[str, str]:
    """Return when and on which clock hours were said, to be kept beside what counts."""
    return {
        "hours": json.dumps([asdict(span) for span in safe.hours], sort_keys=True),
        "zone": safe.zone(),
        "said_at": safe.said_at.text() if safe.said_at is not None else "",
    }


def said_apart(conn: Connection, method_id: str) -> list[SafeContact]:
    """Return the hours of both words that what counts now is put together from; empty where it is one word."""
    rows = conn.execute(
        "SELECT * FROM safe_contact WHERE contact_method_id = ? AND deleted_at IS NULL AND superseded_by IS NULL "
        "ORDER BY said_at DESC, created_at DESC, rowid DESC",
        (method_id,),
    ).fetchall()
    if len({row["origin"] for row in rows}) > 1:
        return [_safe(row) for row in rows]
    found = [
        row["body"]
        for each in rows[:1]
        for row in conn.execute(
            "SELECT body FROM other_versions WHERE row_id = ? AND table_name = 'safe_contact' AND state = 'open' "
            "AND deleted_at IS NULL",
            (each["id"],),
        ).fetchall()
    ]
    try:
        return [_said_apart(said) for body in found for said in json.loads(body)]
    except (ValueError, TypeError, KeyError):
        return []


def _said_apart(said: dict[str, str]) -> SafeContact:
    return SafeContact(
        hours=_spans(said["hours"]), time_zone=said["zone"], said_at=_moment(said["said_at"] or None)
    )


def _spans(text: str) -> tuple[Hours, ...]:
    return tuple(
        Hours(days=tuple(span["days"]), start=span["start"], until=span["until"]) for span in json.loads(text)
    )


def _safe(row: Row) -> SafeContact:
    plain = {name: row[name] or "" for name in SAFE}
    asked = any(row[name] != "not_asked" for name in ("may_call", "may_text", "may_voicemail", "may_email"))
    return SafeContact(
        id=row["id"],
        hours=_spans(row["hours"]),
        said_at=_moment(row["said_at"]) if asked else None,
        confirmed_at=_moment(row["confirmed_at"]),
        **plain,
    )


def _moment(text: str | None) -> Moment | None:
    return Moment.read(text) if text else None
