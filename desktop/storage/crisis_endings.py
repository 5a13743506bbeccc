"""What there is beside a crisis that has passed: its mandated report, what was made since, runs nobody spoke of yet."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.storage.connection import Connection

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeSince:
    """What was made for the client since the crisis began, and whether safe contact waits to be asked again."""

    referrals: int = 0
    tasks: int = 0
    safe_contact: bool = False


def mandated_state(conn: Connection, run_id: str) -> str:
    """Return draft or signed of the run's newest mandated report; empty where there is none."""
    row = conn.execute(
        "SELECT state FROM mandated_reports WHERE crisis_id = ? AND deleted_at IS NULL "
        "ORDER BY created_at DESC, rowid DESC LIMIT 1",
        (run_id,),
    ).fetchone()
    return str(row["state"]) if row is not None else ""


def made_since(conn: Connection, run_id: str, client_id: str, since: Moment) -> MadeSince:
    """Return what was made since; without a client nothing can be."""
    if not client_id:
        return MadeSince()
    referrals = conn.execute(
        f"SELECT id FROM referrals WHERE client_id IN {_ALL} "  # noqa: S608
        "AND (crisis_id = ?2 OR created_at >= ?3) AND deleted_at IS NULL",
        (client_id, run_id, since.text()),
    ).fetchall()
    tasks = conn.execute(
        f"SELECT id FROM tasks WHERE client_id IN {_ALL} "  # noqa: S608
        "AND created_at >= ?2 AND rule_key IS NULL AND state <> 'dropped' AND deleted_at IS NULL",
        (client_id, since.text()),
    ).fetchall()
    doubted = conn.execute(
        f"SELECT 1 FROM safe_contact WHERE client_id IN {_ALL} AND recheck_reason IS NOT NULL "  # noqa: S608
        "AND superseded_by IS NULL AND deleted_at IS NULL LIMIT 1",
        (client_id,),
    ).fetchone()
    return MadeSince(referrals=len(referrals), tasks=len(tasks), safe_contact=doubted is not None)


def plan_day(conn: Connection, client_id: str) -> str:
    """Return the stored time of the plan a client has in hand, else of the newest that stands; empty without one."""
    row = conn.execute(
        f"SELECT created_at FROM safety_plans WHERE client_id IN {_ALL} "  # noqa: S608
        "AND state <> 'retired' AND deleted_at IS NULL ORDER BY given_at IS NULL, created_at DESC LIMIT 1",
        (client_id,),
    ).fetchone()
    return str(row["created_at"]) if row is not None else ""


def ended_unasked(conn: Connection) -> list[str]:
    """Return the runs that ended while locked, whose report is not signed and of which nobody said how they ended."""
    rows = conn.execute(
        "SELECT run.id FROM crisis_runs AS run WHERE run.state = 'passed' AND run.deleted_at IS NULL "
        "AND run.drill = 0 AND EXISTS (SELECT 1 FROM crisis_lines WHERE crisis_id = run.id "
        "AND kind = 'passed' AND while_locked = 1) "
        "AND NOT EXISTS (SELECT 1 FROM crisis_lines WHERE crisis_id = run.id AND kind = 'outcome') "
        "AND EXISTS (SELECT 1 FROM incident_reports WHERE crisis_id = run.id AND state = 'draft') "
        "ORDER BY run.started_at"
    )
    return [str(row["id"]) for row in rows]


def passed_since_session(conn: Connection, client_id: str) -> bool:
    """Tell whether a crisis of this client passed after their newest signed session began; a short note is none."""
    row = conn.execute(
        f"SELECT 1 FROM crisis_runs WHERE client_id IN {_ALL} AND state = 'passed' AND drill = 0 "  # noqa: S608
        "AND deleted_at IS NULL AND passed_at > coalesce((SELECT max(started_at) FROM sessions "
        f"WHERE client_id IN {_ALL} AND state IN ('closed', 'signed') AND length <> 'note' "
        "AND deleted_at IS NULL), '') LIMIT 1",
        (client_id,),
    ).fetchone()
    return row is not None
