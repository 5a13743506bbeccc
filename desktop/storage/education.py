"""Lessons as rows: what was talked about with a client, how it came back, when it is due again (C7)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.education import Lesson

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork


def of_client(conn: Connection, client_id: str) -> list[Lesson]:
    """Return every lesson of a client, also of a record that was merged into theirs; the last given first."""
    rows = conn.execute(
        "SELECT * FROM education_records WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND deleted_at IS NULL ORDER BY covered_at DESC, rowid DESC",
        (client_id,),
    )
    return [_lesson(row) for row in rows]


def insert(work: UnitOfWork, client_id: str, values: dict[str, Any]) -> str:
    """Store a lesson given outside of a session and return its id."""
    return work.insert("education_records", {"client_id": client_id, "covered_at": work.now, **values})


def set_handout(work: UnitOfWork, lesson: Lesson, language: str) -> None:
    """Say that a page in `language` went along with a lesson; raises RowChanged."""
    changes = {"language": language, "handout_given": 1}
    work.update("education_records", lesson.id, changes, expected_version=lesson.version)


def set_again(work: UnitOfWork, lesson: Lesson, due: Moment | None) -> None:
    """Say when it is due again, None for not; raises RowChanged."""
    work.update("education_records", lesson.id, {"due_again_at": due}, expected_version=lesson.version)


def _lesson(row: Row) -> Lesson:
    return Lesson(
        id=row["id"],
        topic=row["topic"],
        given_at=Moment.read(row["covered_at"]),
        how=row["given_how"] or "",
        understood=row["understood"] or "",
        words=row["words"] or "",
        alone=row["alone"],
        again_at=Moment.read(row["due_again_at"]) if row["due_again_at"] else None,
        session_id=row["session_id"] or "",
        handout=(row["language"] or "") if row["handout_given"] else "",
        version=row["version"],
    )
