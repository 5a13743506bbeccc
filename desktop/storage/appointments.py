"""Appointments as rows, and the follow-up that begins when somebody did not come."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.appointments import MOST_MINUTES, USUAL_MINUTES, Appointment, later
from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

NO_SHOW = "no_show"
"""The rule that makes a follow-up; part of `tasks.rule_key`."""
# a record that was merged into another is shown under that one (docs/adr/0404)
_SELECT = (
    "SELECT a.*, c.id AS shown_as, c.short_id, n.text AS chosen_name FROM appointments a "
    "LEFT JOIN clients o ON o.id = a.client_id LEFT JOIN clients c ON c.id = coalesce(o.merged_into, o.id) "
    "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
    "WHERE a.deleted_at IS NULL AND (a.client_id IS NULL OR c.deleted_at IS NULL) AND "
)
# a closed case is not on Today (C10); the calendar itself shows what stays booked
_OPEN = "(a.client_id IS NULL OR c.status <> 'closed') AND "
# what an unsigned session is about stands there as that session (storage/claims.py)
_FREE = "a.state = 'booked' AND a.session_id IS NULL AND "
OF_CLIENT = "a.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "


def read(conn: Connection, appointment_id: str) -> Appointment | None:
    """Return one appointment, or None."""
    row = conn.execute(_SELECT + "a.id = ?", (appointment_id,)).fetchone()
    return None if row is None else _appointment(row)


def found_by(conn: Connection, condition: str, values: Sequence[Any]) -> list[Appointment]:
    """Return the appointments that a condition on `a` finds."""
    return [_appointment(row) for row in conn.execute(_SELECT + condition, tuple(values))]


def between(conn: Connection, first: Moment, last: Moment) -> list[Appointment]:
    """Return every appointment that has a part in the time from `first` to `last`, in order."""
    rows = conn.execute(
        _SELECT + "a.starts_at >= ? AND a.starts_at < ? ORDER BY a.starts_at, a.rowid",
        (later(first, -MOST_MINUTES).text(), last.text()),
    )
    return [each for each in map(_appointment, rows) if each.ends_at.utc > first.utc]


def coming(conn: Connection, now: Moment, limit: int) -> list[Appointment]:
    """Return what is booked and not over yet, the next first."""
    rows = conn.execute(
        _SELECT + _OPEN + _FREE + "a.starts_at >= ? ORDER BY a.starts_at, a.rowid LIMIT ?",
        (later(now, -MOST_MINUTES).text(), limit + 20),
    )
    return [each for each in map(_appointment, rows) if not each.is_over(now)][:limit]


def without_outcome(conn: Connection, now: Moment, since: Moment, limit: int) -> list[Appointment]:
    """Return bookings with a client since then that are over and nobody said what became of them, the newest first."""
    rows = conn.execute(
        _SELECT
        + _OPEN
        + _FREE
        + "a.client_id IS NOT NULL AND a.starts_at >= ? AND a.starts_at < ? "
        + "ORDER BY a.starts_at DESC LIMIT ?",
        (since.text(), now.text(), limit + 20),
    )
    return [each for each in map(_appointment, rows) if each.is_over(now)][:limit]


def next_of(conn: Connection, client_id: str, now: Moment) -> Appointment | None:
    """Return the client's next booking that is not over."""
    rows = conn.execute(
        _SELECT + OF_CLIENT + "AND " + _FREE + "a.starts_at >= ?2 ORDER BY a.starts_at LIMIT 20",
        (client_id, later(now, -MOST_MINUTES).text()),
    )
    return next((each for each in map(_appointment, rows) if not each.is_over(now)), None)


def of_client(conn: Connection, client_id: str) -> list[Appointment]:
    """Return all of a client's appointments, the newest first."""
    rows = conn.execute(_SELECT + OF_CLIENT + "ORDER BY a.starts_at DESC, a.rowid DESC", (client_id,))
    return [_appointment(row) for row in rows]


def moved_from(conn: Connection) -> dict[str, str]:
    """Return for every booking that took another's place the id of that other."""
    rows = conn.execute(
        "SELECT id, moved_to FROM appointments WHERE moved_to IS NOT NULL AND deleted_at IS NULL"
    )
    return {row["moved_to"]: row["id"] for row in rows}


def insert(work: UnitOfWork, appointment: Appointment) -> str:
    """Store a new booking and return its id."""
    whose = {"client_id": appointment.client_id or None, "staff_id": appointment.staff_id or work.staff_id}
    return work.insert("appointments", _values(appointment) | whose)


def update(work: UnitOfWork, appointment: Appointment, *, expected_version: int | None = None) -> None:
    """Store what changed; raises RowChanged when somebody was faster. Whose it is never changes: no row moves."""
    work.update("appointments", appointment.id, _values(appointment), expected_version=expected_version)


def remove(work: UnitOfWork, appointment_id: str) -> None:
    """Take a booking out."""
    work.remove("appointments", appointment_id)


# ---- the follow-up -------------------------------------------------------------------------------------------------


def is_at_risk(conn: Connection, client_id: str, since: Moment) -> bool:
    """Tell whether the record knows of a risk: set by a person, a crisis since then, a plan against danger in use."""
    row = conn.execute(
        "WITH one AS (SELECT id, risk_level, guardian_may_be_danger FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "SELECT 1 FROM one WHERE risk_level IN ('medium', 'high') OR guardian_may_be_danger = 1 "
        "UNION SELECT 1 FROM crisis_runs WHERE client_id IN (SELECT id FROM one) AND drill = 0 "
        "AND (state = 'open' OR started_at >= ?2) "
        "UNION SELECT 1 FROM safety_plans WHERE client_id IN (SELECT id FROM one) AND state = 'in_use' "
        "AND template <> 'low_risk' AND deleted_at IS NULL",
        (client_id, since.text()),
    ).fetchone()
    return row is not None


def add_follow_up(
    work: UnitOfWork, appointment: Appointment, title: str, due: Moment, *, at_once: bool
) -> None:
    """Add the task that a missed appointment makes; an open one of the same appointment gives way to it."""
    close_follow_up(work, appointment.id, done=False)
    work.insert(
        "tasks",
        {
            "client_id": appointment.client_id,
            "kind": "follow_up",
            "title": title,
            "due_at": due.text(),
            "staff_id": work.staff_id,
            "rule_key": _keys(work.origin, appointment.id)[0 if at_once else 1],
        },
    )


def close_follow_up(work: UnitOfWork, appointment_id: str, *, done: bool) -> None:
    """Say that the task is done, or drop it because there was no reason for it."""
    for row in work.query(
        "SELECT id FROM tasks WHERE rule_key IN (?, ?) AND state = 'open' AND deleted_at IS NULL",
        _keys(work.origin, appointment_id),
    ):
        how = {"state": "done", "done_at": work.now.text()} if done else {"state": "dropped"}
        work.update("tasks", row["id"], how)


def follow_ups(conn: Connection, origin: str, now: Moment, limit: int) -> list[dict[str, Any]]:
    """Return the open tasks of missed appointments that are due: what hangs on safety first, then the first due."""
    prefix = f"{origin}/{NO_SHOW}"
    rows = conn.execute(
        "SELECT t.id AS task_id, t.rule_key, c.id AS client_id, c.short_id, n.text AS chosen_name "
        "FROM tasks t JOIN clients o ON o.id = t.client_id JOIN clients c ON c.id = coalesce(o.merged_into, o.id) "
        "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE t.state = 'open' AND t.deleted_at IS NULL AND c.deleted_at IS NULL AND c.status = 'open' "
        "AND t.due_at <= ?1 AND substr(t.rule_key, 1, ?2) = ?3 "
        # what is due at once because a risk is known is never put off (docs/adr/0410)
        "AND (coalesce(t.snoozed_until, '') <= ?1 OR substr(t.rule_key, ?2 + 1, 5) = '_now/') "
        "ORDER BY substr(t.rule_key, ?2 + 1, 5) = '_now/' DESC, t.due_at LIMIT ?4",
        (now.text(), len(prefix), prefix, limit),
    )
    found = []
    for row in rows:
        _origin, rule, appointment_id = row["rule_key"].split("/")
        found.append(dict(row) | {"rule": rule, "appointment_id": appointment_id})
    return found


def has_follow_up(conn: Connection, origin: str, appointment_id: str) -> bool:
    """Tell whether the task of a missed appointment is still open."""
    sql = "SELECT 1 FROM tasks WHERE rule_key IN (?, ?) AND state = 'open' AND deleted_at IS NULL"
    return conn.execute(sql, _keys(origin, appointment_id)).fetchone() is not None


def _keys(origin: str, appointment_id: str) -> tuple[str, str]:
    """Return the rule keys of the task that is due at once, and of the one that has a day."""
    return f"{origin}/{NO_SHOW}_now/{appointment_id}", f"{origin}/{NO_SHOW}/{appointment_id}"


# ---- rows ----------------------------------------------------------------------------------------------------------


def _values(appointment: Appointment) -> dict[str, Any]:
    return {
        "starts_at": appointment.starts_at.text(),
        "client_zone": appointment.client_zone or None,
        "minutes": appointment.minutes,
        "channel": appointment.channel or None,
        "place": appointment.place or None,
        "moved_to": appointment.moved_to or None,
        "reason": appointment.reason or None,
        "state": appointment.state,
        "interpreter_booked": appointment.interpreter,
        "note": appointment.note or None,
        "session_id": appointment.session_id or None,
    }


def _appointment(row: Row) -> Appointment:
    texts = {
        name: row[name] or ""
        for name in (
            "client_zone",
            "channel",
            "place",
            "moved_to",
            "reason",
            "note",
            "session_id",
            "staff_id",
        )
    }
    found = Appointment(
        id=row["id"],
        starts_at=Moment.read(row["starts_at"]),
        minutes=row["minutes"] or USUAL_MINUTES,
        state=row["state"],
        interpreter=row["interpreter_booked"],
        client_id=row["shown_as"] or "",
        short_id=row["short_id"] or "",
        chosen_name=row["chosen_name"] or "",
        version=row["version"],
        **texts,
    )
    return found if found.minutes <= MOST_MINUTES else replace(found, minutes=MOST_MINUTES)
