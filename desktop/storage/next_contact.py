"""Who is spoken with next, and when: bookings to come, and what recent sessions agreed on; flat in the caseload."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer
from desktop.domain.appointments import MOST_MINUTES, USUAL_MINUTES, later, on_clock
from desktop.domain.clock import Moment
from desktop.domain.next_contact import AGREED_FOR, NextContact, agreed
from desktop.storage import appointments

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

# a record that was merged into another is shown under that one (docs/adr/0404)
_BOOKED = (
    "SELECT coalesce(o.merged_into, o.id) AS client_id, a.starts_at, a.minutes "
    "FROM appointments a INDEXED BY appointments_start CROSS JOIN clients o ON o.id = a.client_id "
    "WHERE a.state = 'booked' AND a.session_id IS NULL AND a.deleted_at IS NULL AND a.starts_at >= ? "
    "ORDER BY a.starts_at, a.rowid"
)
_AGREED = (
    "SELECT coalesce(o.merged_into, o.id) AS client_id, a.value FROM sessions s {by} "
    "CROSS JOIN answers a ON a.session_id = s.id AND a.question_id IN ({marks}) "
    "CROSS JOIN clients o ON o.id = s.client_id "
    "WHERE {whose} AND s.started_at >= ? AND s.deleted_at IS NULL AND a.state = 'answered' AND a.deleted_at IS NULL "
    "ORDER BY s.started_at DESC, a.rowid DESC"
)


def planned(conn: Connection, now: Moment, questions: Sequence[str]) -> dict[str, NextContact]:
    """Return the next contact of every client who has one, the soonest first.

    `questions` are the ids of the questions whose answer is the next contact. Of a client the newest answer counts, and
    only where nothing is booked.
    """
    found: dict[str, NextContact] = {}
    for row in conn.execute(_BOOKED, (later(now, -MOST_MINUTES).text(),)).fetchall():
        starts = Moment.read(row["starts_at"])
        minutes = min(row["minutes"] or USUAL_MINUTES, MOST_MINUTES)
        if row["client_id"] not in found and later(starts, minutes).utc > now.utc:
            found[row["client_id"]] = NextContact(at=on_clock(starts.utc, now))
    said: dict[str, NextContact | None] = {}
    if questions:
        sql = _AGREED.format(
            by="INDEXED BY sessions_state",
            marks=_marks(questions),
            whose="s.state IN ('draft', 'closed', 'signed')",
        )
        for row in conn.execute(sql, (*questions, _since(now))).fetchall():
            said.setdefault(row["client_id"], _read(row, now))
    for client_id, each in said.items():
        if each is not None:
            found.setdefault(client_id, each)
    return dict(sorted(found.items(), key=lambda pair: pair[1].at.utc))


def next_of(conn: Connection, client_id: str, now: Moment, questions: Sequence[str]) -> NextContact | None:
    """Return the next contact of one client by the same rule; two look-ups, whatever the caseload."""
    booked = appointments.next_of(conn, client_id, now)
    if booked is not None:
        return NextContact(at=on_clock(booked.starts_at.utc, now))
    if not questions:
        return None
    whose = "s.client_id IN (SELECT id FROM clients WHERE id = ? OR merged_into = ?)"
    sql = _AGREED.format(by="INDEXED BY sessions_client", marks=_marks(questions), whose=whose) + " LIMIT 1"
    row = conn.execute(sql, (*questions, client_id, client_id, _since(now))).fetchone()
    return None if row is None else _read(row, now)


def _read(row: Row, now: Moment) -> NextContact | None:
    value = Answer.from_json(json.loads(row["value"])).value
    return agreed(value, now) if isinstance(value, dict) else None


def _since(now: Moment) -> str:
    return Moment(utc=now.utc - AGREED_FOR).text()


def _marks(questions: Sequence[str]) -> str:
    return ", ".join("?" * len(questions))
