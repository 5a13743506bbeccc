"""Practice crises as rows: one of `drills` and one of `training` for each, and those of one person (X11)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.drills import Act, Drill

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

ONE_PERSONS_MOST = 500
"""More are not read: the newest count."""


def store(work: UnitOfWork, drill: Drill, topic: str) -> str:
    """Store a practice and its line in the training log; returns the id of the practice."""
    drill_id = work.insert(
        "drills",
        {
            "staff_id": work.staff_id,
            "scenario": drill.script_id,
            "started_at": drill.started_at.text(),
            "ended_at": drill.ended_at.text(),
            "log": json.dumps([[act.at, *act.names] for act in drill.acts]),
            "missed": json.dumps(list(drill.missed)),
        },
    )
    work.insert(
        "training",
        {
            "staff_id": work.staff_id,
            "topic": topic,
            "done_at": drill.ended_at.local().date().isoformat(),
            "drill_id": drill_id,
        },
    )
    return drill_id


def of_staff(conn: Connection, staff_id: str) -> list[Drill]:
    """Return the practices of one person, the newest first; a row that cannot be read is left out."""
    rows = conn.execute(
        "SELECT * FROM drills WHERE staff_id = ? AND deleted_at IS NULL ORDER BY started_at DESC, rowid DESC LIMIT ?",
        (staff_id, ONE_PERSONS_MOST),
    )
    return [_drill(row) for row in rows]


def _drill(row: Row) -> Drill:
    started = Moment.read(row["started_at"])
    return Drill(
        id=row["id"],
        script_id=row["scenario"],
        started_at=started,
        ended_at=Moment.read(row["ended_at"]) if row["ended_at"] else started,
        acts=tuple(_act(each) for each in _list(row["log"]) if _is_act(each)),
        missed=tuple(str(each) for each in _list(row["missed"])),
    )


def _list(stored: str | None) -> list[Any]:
    try:
        found = json.loads(stored or "[]")
    except ValueError:
        return []
    return found if isinstance(found, list) else []


def _is_act(stored: object) -> bool:
    return isinstance(stored, list) and len(stored) > 1 and isinstance(stored[0], int)


def _act(stored: list[Any]) -> Act:
    return Act(stored[0], tuple(str(name) for name in stored[1:]))
