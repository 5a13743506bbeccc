"""Open and closed cases: what stands in the way of closing, what is still open, entries, holds, reviews due."""

from __future__ import annotations

import json
from datetime import date
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.closing import CaseEvent, Obstacle, StillOpen
from desktop.domain.errors import NotAllowed
from desktop.storage import interface

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
_OPEN = {
    "plans": "SELECT count(DISTINCT series_id) FROM safety_plans WHERE state <> 'retired'",
    "tasks": "SELECT count(*) FROM tasks WHERE state = 'open'",
    "appointments": "SELECT count(*) FROM appointments WHERE state = 'booked' AND starts_at > :now",
    "releases": "SELECT count(*) FROM releases WHERE state = 'given' AND revoked_at IS NULL AND expires_at > :now",
    "referrals": "SELECT count(*) FROM referrals WHERE state IN ('offered', 'referred')",
    "goals": "SELECT count(*) FROM goals WHERE state = 'open'",
}
_TYPING = ("draft/client_form/{id}", "draft/record/{id}/")


def is_closed(conn: Connection, client_id: str) -> bool:
    """Tell whether the case is closed; a client that is not there is not."""
    row = conn.execute("SELECT status FROM clients WHERE id = ?", (client_id,)).fetchone()
    return row is not None and row["status"] == "closed"


def need_open(conn: Connection, client_id: str) -> None:
    """Raise NotAllowed where the case is closed: nothing is written into it until it is reopened."""
    if is_closed(conn, client_id):
        raise NotAllowed("client_closed")


def need_open_plan(conn: Connection, plan_id: str) -> None:
    """Raise NotAllowed where the plan's client is closed."""
    for row in conn.execute("SELECT client_id FROM safety_plans WHERE id = ?", (plan_id,)):
        need_open(conn, row["client_id"])


def need_open_step(conn: Connection, step_id: str) -> None:
    """Raise NotAllowed where the client of a plan's step is closed."""
    for row in conn.execute("SELECT plan_id FROM plan_steps WHERE id = ?", (step_id,)):
        need_open_plan(conn, row["plan_id"])


def need_open_row(conn: Connection, table: str, row_id: str) -> None:
    """Raise NotAllowed where the client of a row of the record is closed; `table` is one of domain.record.FIELDS."""
    column = "id" if table == "clients" else "client_id"
    for row in conn.execute(f"SELECT {column} AS client FROM {table} WHERE id = ?", (row_id,)):  # noqa: S608
        need_open(conn, row["client"])


def is_held(conn: Connection, client_id: str) -> bool:
    """Tell whether a legal hold keeps the record, its own or that of one put together with it."""
    return conn.execute("SELECT 1 FROM held_clients WHERE id = ?", (client_id,)).fetchone() is not None


def facts(conn: Connection, client_id: str) -> dict[str, Any] | None:
    """Return status, short_id, legal_hold and retention_review_at; None when the client is gone."""
    row = conn.execute(
        "SELECT status, short_id, legal_hold, retention_review_at, version FROM clients "
        "WHERE id = ? AND deleted_at IS NULL AND merged_into IS NULL",
        (client_id,),
    ).fetchone()
    return dict(row) if row is not None else None


def obstacles(conn: Connection, client_id: str) -> tuple[Obstacle, ...]:
    """Return what has to be done before the case can be closed."""
    found: list[Obstacle] = []
    for kind, sql in (
        ("crisis", "SELECT id, started_at AS at FROM crisis_runs WHERE state = 'open'"),
        (
            "report",
            "SELECT crisis_id AS id, created_at AS at FROM incident_reports WHERE state = 'draft'",
        ),
        (
            "mandated",
            (
                "SELECT id, created_at AS at FROM mandated_reports WHERE (state = 'draft' OR (state = 'signed' "
                "AND (called_at IS NULL OR (written_due_at IS NOT NULL AND written_done_at IS NULL))))"
            ),
        ),
        ("session", "SELECT id, started_at AS at FROM sessions WHERE state = 'draft'"),
        ("unsealed", "SELECT id, started_at AS at FROM sessions WHERE state = 'closed'"),
    ):
        rows = conn.execute(f"{sql} AND client_id IN {_ALL} AND deleted_at IS NULL ORDER BY at", (client_id,))
        found += [
            Obstacle(kind=kind, object_id=row["id"] or "", since=Moment.read(row["at"])) for row in rows
        ]
    if any(interface.under(conn, start.format(id=client_id)) for start in _TYPING):
        found.append(Obstacle(kind="typing", object_id=client_id))
    return tuple(found)


def still_open(conn: Connection, client_id: str, now: Moment) -> StillOpen:
    """Count what is open and does not stand in the way."""
    counts = {}
    for name, sql in _OPEN.items():
        (count,) = conn.execute(
            f"{sql} AND client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client) "  # noqa: S608
            "AND deleted_at IS NULL",
            {"client": client_id, "now": now.text()},
        ).fetchall()
        counts[name] = int(count[0])
    return StillOpen(**counts)


def events(conn: Connection, client_id: str) -> tuple[CaseEvent, ...]:
    """Return the entries about a case, the newest first."""
    rows = conn.execute(
        "SELECT case_events.*, staff.display_name FROM case_events LEFT JOIN staff ON staff.id = case_events.staff_id "  # noqa: S608
        f"WHERE client_id IN {_ALL} AND case_events.deleted_at IS NULL ORDER BY at DESC, case_events.rowid DESC",
        (client_id,),
    )
    return tuple(_event(row) for row in rows)


def add_event(work: UnitOfWork, client_id: str, kind: str, reason: str, **facts: str) -> str:
    """Store an entry about a case."""
    values = {
        "client_id": client_id,
        "kind": kind,
        "reason": reason,
        "checklist": json.dumps({name: text for name, text in facts.items() if text}, sort_keys=True),
        "at": work.now,
        "staff_id": work.staff_id,
    }
    return work.insert("case_events", values)


def end_tasks(work: UnitOfWork, client_id: str) -> None:
    """Drop every open task of a client: it ends with the case."""
    for row in work.query(f"SELECT id FROM tasks WHERE client_id IN {_ALL} AND state = 'open'", (client_id,)):  # noqa: S608
        work.update("tasks", row["id"], {"state": "dropped", "dropped_reason": "case_closed"})


def end_appointments(work: UnitOfWork, client_id: str) -> None:
    """Cancel every booked time that is still to come."""
    sql = f"SELECT id FROM appointments WHERE client_id IN {_ALL} AND state = 'booked' AND starts_at > ?2"  # noqa: S608
    for row in work.query(sql, (client_id, work.now.text())):
        work.update("appointments", row["id"], {"state": "cancelled", "reason": "case_closed"})


def take_hold_away(work: UnitOfWork, client_id: str) -> None:
    """End the hold of a record and of those that were merged into it."""
    for row in work.query(f"SELECT id FROM clients WHERE id IN {_ALL} AND legal_hold = 1", (client_id,)):  # noqa: S608
        work.update("clients", row["id"], {"legal_hold": 0})


def reviews_due(conn: Connection, today: date, limit: int) -> list[dict[str, Any]]:
    """Return closed records whose review day has come, the oldest first; a hold stops the clock."""
    rows = conn.execute(
        "SELECT c.id, c.short_id, c.retention_review_at AS day, n.text AS chosen_name "
        "FROM clients c INDEXED BY clients_retention "
        "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE c.retention_review_at IS NOT NULL AND c.retention_review_at <= ? AND c.deleted_at IS NULL "
        "AND c.status = 'closed' AND c.merged_into IS NULL AND c.id NOT IN (SELECT id FROM held_clients) "
        "ORDER BY c.retention_review_at LIMIT ?",
        (today.isoformat(), limit),
    )
    return [dict(row) for row in rows]


def closed_among(conn: Connection, ids: list[str]) -> set[str]:
    """Return which of these clients are closed."""
    marks = ", ".join("?" * len(ids))
    rows = conn.execute(f"SELECT id FROM clients WHERE id IN ({marks}) AND status = 'closed'", ids)  # noqa: S608
    return {row["id"] for row in rows}


def _event(row: Row) -> CaseEvent:
    try:
        found = json.loads(row["checklist"] or "{}")
    except ValueError:
        found = {}
    return CaseEvent(
        id=row["id"],
        kind=row["kind"],
        reason=row["reason"] or "",
        at=Moment.read(row["at"]),
        by=row["display_name"] or "",
        facts={str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {},
    )
