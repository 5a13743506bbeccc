"""Debriefs as rows: a person's own, without a client, gone after a time; their words leave no trace in the history."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.debrief import NEXT, Debrief

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork


def of_run(conn: Connection, run_id: str, staff_id: str) -> Debrief | None:
    """Return what one person wrote down about the talk after a crisis, or None."""
    row = conn.execute(
        "SELECT * FROM debriefs WHERE crisis_id = ? AND staff_id = ? AND deleted_at IS NULL "
        "ORDER BY created_at, rowid LIMIT 1",
        (run_id, staff_id),
    ).fetchone()
    return None if row is None else _debrief(row)


def store(work: UnitOfWork, debrief: Debrief) -> str:
    """Store it, new where it has no id, and return its id. Words of before are not kept anywhere."""
    values: dict[str, Any] = {
        "with_whom": debrief.with_whom,
        "helped": _together(debrief.words),
        "next": debrief.words.get(NEXT) or None,
        "at": debrief.at,
        "keep_until": debrief.keep_until,
    }
    if debrief.id:
        work.update("debriefs", debrief.id, values, draft=True)
        return debrief.id
    return work.insert(
        "debriefs", {"staff_id": work.staff_id, "crisis_id": debrief.crisis_id} | values, draft=True
    )


def waiting(conn: Connection, staff_id: str, since: Moment, limit: int) -> list[tuple[str, str]]:
    """Return (run, when it passed) of the person's runs that passed since then and have no debrief, oldest first."""
    rows = conn.execute(
        "SELECT id, passed_at FROM crisis_runs WHERE state = 'passed' AND started_at >= ?1 AND drill = 0 "
        "AND coalesce(staff_id, ?2) = ?2 AND deleted_at IS NULL "
        "AND NOT EXISTS (SELECT 1 FROM debriefs d WHERE d.crisis_id = crisis_runs.id AND d.staff_id = ?2 "
        "AND d.deleted_at IS NULL) ORDER BY started_at LIMIT ?3",
        (since.text(), staff_id, limit),
    )
    return [(str(row["id"]), str(row["passed_at"] or "")) for row in rows]


def _debrief(row: Row) -> Debrief:
    return Debrief(
        id=row["id"],
        crisis_id=row["crisis_id"] or "",
        with_whom=row["with_whom"],
        words=_apart(row["helped"] or "") | ({NEXT: row["next"]} if row["next"] else {}),
        at=Moment.read(row["at"]),
        keep_until=Moment.read(row["keep_until"]) if row["keep_until"] else None,
    )


def _together(words: Mapping[str, str]) -> str | None:
    """Every answer but what comes next, by the id of its question; the column is called after the first of them."""
    kept = {question: text for question, text in words.items() if question != NEXT}
    return json.dumps(kept, ensure_ascii=False, sort_keys=True) if kept else None


def _apart(stored: str) -> dict[str, str]:
    try:
        found = json.loads(stored) if stored else {}
    except ValueError:
        found = None
    if not isinstance(found, dict):
        return {"helped": stored}
    return {str(question): str(text) for question, text in found.items()}
