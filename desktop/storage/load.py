"""What a week holds, counted: sessions and tasks by their moments, through indexes whatever the caseload."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from desktop.storage.connection import Connection


def sessions(conn: Connection, first: Moment, last: Moment) -> list[Moment]:
    """Return when sessions began from `first` to before `last`; a note without a talk is none."""
    rows = conn.execute(
        "SELECT s.started_at AS at FROM sessions s "
        "JOIN clients c ON c.id = s.client_id AND c.deleted_at IS NULL "
        "WHERE s.state IN ('draft', 'closed', 'signed') AND s.started_at >= ? AND s.started_at < ? "
        "AND s.length <> 'note' AND s.deleted_at IS NULL",
        (first.text(), last.text()),
    )
    return [Moment.parse(row["at"]) for row in rows]


def booked(conn: Connection, first: Moment, last: Moment) -> list[Moment]:
    """Return when booked times with clients begin that are no session yet."""
    rows = conn.execute(
        "SELECT a.starts_at AS at FROM appointments a "
        "JOIN clients c ON c.id = a.client_id AND c.deleted_at IS NULL "
        "WHERE a.starts_at >= ? AND a.starts_at < ? AND a.deleted_at IS NULL "
        "AND a.state IN ('booked', 'held') AND a.session_id IS NULL",
        (first.text(), last.text()),
    )
    return [Moment.parse(row["at"]) for row in rows]


def tasks_due(conn: Connection, before: Moment) -> list[Moment]:
    """Return when open tasks are due before then, or put off until; those of closed cases are none."""
    rows = conn.execute(
        "SELECT max(t.due_at, coalesce(t.snoozed_until, '')) AS at FROM tasks t "
        "LEFT JOIN clients o ON o.id = t.client_id "
        "LEFT JOIN clients c ON c.id = coalesce(o.merged_into, o.id) "
        "WHERE t.state = 'open' AND t.due_at < ?1 AND coalesce(t.snoozed_until, '') < ?1 AND t.deleted_at IS NULL "
        "AND (t.client_id IS NULL OR (c.deleted_at IS NULL AND c.status <> 'closed'))",
        (before.text(),),
    )
    return [Moment.parse(row["at"]) for row in rows]
