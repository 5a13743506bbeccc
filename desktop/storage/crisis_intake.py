"""What storing a crisis line twice, or in any order, needs to know about what is there already."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork


def run_state(work: UnitOfWork, run_id: str) -> str | None:
    """Return open or passed; None when the run is not stored yet."""
    rows = work.query("SELECT state FROM crisis_runs WHERE id = ?", (run_id,))
    return str(rows[0]["state"]) if rows else None


def kept_text(work: UnitOfWork, line_id: str) -> str | None:
    """Return the text of a stored line; None when it is not stored yet."""
    rows = work.query("SELECT text FROM crisis_lines WHERE id = ?", (line_id,))
    return str(rows[0]["text"] or "") if rows else None


def corrections(work: UnitOfWork, line_id: str) -> set[str]:
    """Return every text that a line was corrected to."""
    rows = work.query("SELECT text FROM crisis_lines WHERE corrects = ? AND kind = 'correction'", (line_id,))
    return {str(row["text"] or "") for row in rows}


def tick_marks(work: UnitOfWork, run_id: str) -> set[tuple[str, str, datetime]]:
    """Return the stored ticks as (tick or untick, step, UTC time)."""
    rows = work.query(
        "SELECT kind, step_id, at FROM crisis_lines WHERE crisis_id = ? AND kind IN ('tick', 'untick')",
        (run_id,),
    )
    return {(str(row["kind"]), str(row["step_id"]), Moment.parse(row["at"]).utc) for row in rows}


def set_staff(work: UnitOfWork, run_id: str) -> None:
    """The person who unlocked takes the run as theirs."""
    work.update("crisis_runs", run_id, {"staff_id": work.staff_id})


def passed_without_report(conn: Connection) -> list[str]:
    """Return the runs that ended while locked and have no incident report yet, the oldest first.

    They may have begun with the vault open: what counts is where they ended.
    """
    rows = conn.execute(
        "SELECT id FROM crisis_runs AS run WHERE state = 'passed' AND drill = 0 AND deleted_at IS NULL "
        "AND (started_locked = 1 OR EXISTS (SELECT 1 FROM crisis_lines WHERE crisis_id = run.id "
        "AND kind = 'passed' AND while_locked = 1)) "
        "AND NOT EXISTS (SELECT 1 FROM incident_reports WHERE crisis_id = run.id) ORDER BY started_at"
    )
    return [str(row["id"]) for row in rows]
