"""Referrals as rows, with the tasks about their follow-up, and the agency's own list of services (C4)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, Any

from desktop.domain.agreed import AgreedTask
from desktop.domain.clock import Moment
from desktop.domain.referrals import Referral, Service
from desktop.domain.releases import moment_of

if TYPE_CHECKING:
    from desktop.domain.agreed import AgreedReferral
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_OF_CLIENT = "client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND deleted_at IS NULL"


def of_client(conn: Connection, client_id: str) -> list[Referral]:
    """Return every referral of a client, also of a record that was merged into theirs; the last made first."""
    rows = conn.execute(
        f"SELECT * FROM referrals WHERE {_OF_CLIENT} ORDER BY created_at DESC, rowid DESC",  # noqa: S608
        (client_id,),
    )
    return [_referral(row) for row in rows]


def read(conn: Connection, referral_id: str) -> Referral | None:
    """Return one referral, or None."""
    row = conn.execute(
        "SELECT * FROM referrals WHERE id = ? AND deleted_at IS NULL", (referral_id,)
    ).fetchone()
    return None if row is None else _referral(row)


def insert(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store a referral that no session made and return its id."""
    return work.insert("referrals", dict(values))


def update(work: UnitOfWork, referral: Referral, changes: Mapping[str, Any]) -> None:
    """Change a referral; raises RowChanged when somebody was faster."""
    work.update("referrals", referral.id, dict(changes), expected_version=referral.version)


def tasks_about(referrals: Sequence[AgreedReferral]) -> list[AgreedTask]:
    """Return the task about each follow-up day; its words name neither the service nor any trouble (PRACTICE 32)."""
    return [
        AgreedTask(question=f"{each.question}/follow_up", title=each.task, due=each.follow_up)
        for each in referrals
        if each.follow_up is not None and each.task
    ]


def settle_follow_ups(work: UnitOfWork, referral: Referral) -> None:
    """Say that nobody has to ask any more how a referral of a session went."""
    if not referral.session_id or referral.follow_up_at is None:
        return
    asked = (
        "SELECT id FROM tasks WHERE session_id = ? AND state = 'open' AND due_at = ? AND deleted_at IS NULL "
        "AND from_question = (SELECT from_question || '/follow_up' FROM referrals WHERE id = ?)"
    )
    for row in work.query(asked, (referral.session_id, referral.follow_up_at.text(), referral.id)):
        work.update("tasks", row["id"], {"state": "done", "done_at": work.now})


def services(conn: Connection) -> list[Service]:
    """Return the agency's own list of services by name."""
    rows = conn.execute(
        "SELECT * FROM service_directory WHERE deleted_at IS NULL ORDER BY name COLLATE NOCASE"
    )
    return [
        Service(
            id=row["id"],
            name=row["name"],
            type=row["kind"] or "",
            phone=row["phone"] or "",
            note=row["note"] or "",
        )
        for row in rows
    ]


def add_service(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store a service of the agency's list and return its id."""
    return work.insert("service_directory", dict(values))


def listed_as(work: UnitOfWork, name: str) -> str | None:
    """Return the id of the service of the list that is called so."""
    rows = work.query(
        "SELECT id FROM service_directory WHERE name = ? COLLATE NOCASE AND deleted_at IS NULL LIMIT 1",
        (name,),
    )
    return str(rows[0]["id"]) if rows else None


def _referral(row: Row) -> Referral:
    return Referral(
        id=row["id"],
        service=row["service_name"],
        type=row["service_type"] or "",
        state=row["state"],
        release_id=row["release_id"] or "",
        why=row["without_release_reason"] or "",
        reason=row["reason"] or "",
        made_at=Moment.read(row["created_at"]),
        follow_up_at=moment_of(row["follow_up_at"]),
        session_id=row["session_id"] or "",
        version=row["version"],
    )
