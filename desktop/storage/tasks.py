"""Tasks as rows: what is open, due, put off, done; those of closed cases stand nowhere."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.tasks import (
    CODE,
    GIVEN_FILE,
    NO_SHOW,
    NO_SHOW_NOW,
    PLAN_REST,
    PLAN_REVIEW,
    RELEASE,
    REPORT_CALL,
    REPORT_FORM,
    TRAINING,
    Task,
)

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_RULES = frozenset(
    {
        CODE,
        GIVEN_FILE,
        NO_SHOW,
        NO_SHOW_NOW,
        PLAN_REST,
        PLAN_REVIEW,
        RELEASE,
        REPORT_CALL,
        REPORT_FORM,
        TRAINING,
    }
)
# a record that was merged into another is shown under that one (docs/adr/0404)
_SELECT = (
    "SELECT t.*, c.id AS shown_as, c.short_id, n.text AS chosen_name FROM tasks t "
    "LEFT JOIN clients o ON o.id = t.client_id LEFT JOIN clients c ON c.id = coalesce(o.merged_into, o.id) "
    "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
    "WHERE t.deleted_at IS NULL AND (t.client_id IS NULL OR (c.deleted_at IS NULL AND c.status <> 'closed')) AND "
)
_OF_CLIENT = "t.client_id IN (SELECT id FROM clients WHERE id = :client OR merged_into = :client) AND "


def read(conn: Connection, task_id: str) -> Task | None:
    """Return one task, or None."""
    row = conn.execute(_SELECT + "t.id = ?", (task_id,)).fetchone()
    return None if row is None else _task(row)


def every_open(conn: Connection, client_id: str, limit: int) -> list[Task]:
    """Return open tasks, of one client where `client_id` is given: the first due first, those without a day last."""
    rows = conn.execute(
        _SELECT
        + (_OF_CLIENT if client_id else "")
        + "t.state = 'open' ORDER BY t.due_at IS NULL, t.due_at, t.rowid LIMIT :limit",
        {"client": client_id, "limit": limit},
    )
    return [_task(row) for row in rows]


def due(conn: Connection, client_id: str, now: Moment, limit: int) -> list[Task]:
    """Return open tasks that are due and not put off beyond now, the first due first; who did not come is no such."""
    rows = conn.execute(
        _SELECT
        + (_OF_CLIENT if client_id else "")
        # those stand as what they are about (storage/appointments.py, follow_ups)
        + f"instr(coalesce(t.rule_key, ''), '/{NO_SHOW}') = 0 "
        # a plan to look at stands as the plan itself (services/today.py)
        + f"AND instr(coalesce(t.rule_key, ''), '/{PLAN_REVIEW}/') = 0 "
        + "AND t.state = 'open' AND t.due_at <= :now AND coalesce(t.snoozed_until, '') <= :now "
        + "ORDER BY t.due_at, t.rowid LIMIT :limit",
        {"client": client_id, "now": now.text(), "limit": limit},
    )
    return [_task(row) for row in rows]


def done_since(conn: Connection, client_id: str, since: Moment, limit: int) -> list[Task]:
    """Return tasks done since then, the last done first."""
    rows = conn.execute(
        _SELECT
        + (_OF_CLIENT if client_id else "")
        + "t.state = 'done' AND t.done_at >= :since ORDER BY t.done_at DESC, t.rowid DESC LIMIT :limit",
        {"client": client_id, "since": since.text(), "limit": limit},
    )
    return [_task(row) for row in rows]


def insert(work: UnitOfWork, values: dict[str, Any]) -> str:
    """Store a task made by hand and return its id."""
    return work.insert("tasks", {"staff_id": work.staff_id} | values)


def update(work: UnitOfWork, task: Task, changes: dict[str, Any]) -> None:
    """Change a task; raises RowChanged when somebody was faster."""
    work.update("tasks", task.id, changes, expected_version=task.version)


def by_rule(conn: Connection, rule_key: str) -> str:
    """Return the id of the open task a rule made, empty when there is none."""
    row = conn.execute(
        "SELECT id FROM tasks WHERE rule_key = ? AND state = 'open' AND deleted_at IS NULL", (rule_key,)
    ).fetchone()
    return "" if row is None else str(row["id"])


def settle(work: UnitOfWork, rule_key: str, *, state: str = "done", was: str = "open") -> None:
    """End the task a rule made, or open it again."""
    asked = "SELECT id FROM tasks WHERE rule_key = ? AND state = ? AND deleted_at IS NULL"
    for row in work.query(asked, (rule_key, was)):
        work.update("tasks", row["id"], {"state": state, "done_at": work.now if state == "done" else None})


def _day(text: str | None) -> date | None:
    return Moment.read(text).local().date() if text else None


def _task(row: Row) -> Task:
    _origin, rule, about = [*(row["rule_key"] or "").split("/", 2), "", ""][:3]
    known = rule in _RULES
    return Task(
        id=row["id"],
        title=row["title"],
        kind=row["kind"],
        client_id=row["shown_as"] or "",
        chosen_name=row["chosen_name"] or "",
        short_id=row["short_id"] or "",
        due_on=_day(row["due_at"]),
        state=row["state"],
        rule=rule if known else "",
        about=about if known else "",
        session_id=row["session_id"] or "",
        put_off_until=_day(row["snoozed_until"]),
        reason=row["snooze_reason"] or "",
        made_at=Moment.read(row["created_at"]),
        done_at=Moment.read(row["done_at"]) if row["done_at"] else None,
        version=row["version"],
    )
