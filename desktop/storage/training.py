"""Trainings as rows: those of one person at this vault, the next to end first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.clock import UNREADABLE, day_of
from desktop.domain.tasks import TRAINING
from desktop.domain.training import Training

if TYPE_CHECKING:
    from datetime import date

    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork


def of_staff(conn: Connection, staff_id: str) -> list[Training]:
    """Return the trainings of one person, the next to end first, those without an end last."""
    rows = conn.execute(
        "SELECT * FROM training WHERE staff_id = ? AND deleted_at IS NULL ORDER BY due_at IS NULL, due_at, rowid",
        (staff_id,),
    )
    return [_training(row) for row in rows]


def store(work: UnitOfWork, training: Training) -> str:
    """Store a training, new where it has no id, and return its id."""
    values = {
        "topic": training.topic,
        "done_at": training.done_on.isoformat() if training.done_on is not None else None,
        "due_at": training.until.isoformat() if training.until is not None else None,
        "note": training.note or None,
    }
    if training.id:
        work.update("training", training.id, values)
        return training.id
    return work.insert("training", {"staff_id": work.staff_id} | values)


def take_out(work: UnitOfWork, training_id: str) -> None:
    """Mark a training as deleted."""
    work.remove("training", training_id)


def bring_back(work: UnitOfWork, training_id: str) -> None:
    """Take the mark of deletion away again."""
    work.update("training", training_id, {"deleted_at": None})


def rule(vault_id: str, training_id: str) -> str:
    """Return the key of the task that tells of a training's day."""
    return f"{vault_id}/{TRAINING}/{training_id}"


def _training(row: Row) -> Training:
    return Training(
        id=row["id"],
        topic=row["topic"],
        done_on=_day(row["done_at"]),
        until=_day(row["due_at"]),
        note=row["note"] or "",
    )


def _day(stored: str | None) -> date | None:
    found = day_of(stored) if stored else None
    return None if found == UNREADABLE.utc.date() else found
