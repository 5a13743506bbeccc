"""Releases as rows: those of a client and of records put together with it, one changed, the task about its end."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.releases import Release, moment_of, revoked_parts
from desktop.domain.tasks import RELEASE

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"


def read(conn: Connection, release_id: str) -> Release | None:
    """Return one release, None when it is gone."""
    row = conn.execute("SELECT * FROM releases WHERE id = ? AND deleted_at IS NULL", (release_id,)).fetchone()
    return None if row is None else _release(row)


def of_client(conn: Connection, client_id: str) -> list[Release]:
    """Return every release of a client, the last written first."""
    sql = (
        f"SELECT * FROM releases WHERE client_id IN {_ALL} AND deleted_at IS NULL "  # noqa: S608
        "ORDER BY created_at DESC, rowid DESC"
    )
    return [_release(row) for row in conn.execute(sql, (client_id,))]


def untold(conn: Connection, vault_id: str, now: Moment, until: Moment) -> list[Release]:
    """Return releases in force that end before `until` and never had a task about it: from a case pack, say."""
    rows = conn.execute(
        "SELECT * FROM releases r WHERE r.state = 'given' AND r.revoked_at IS NULL AND r.deleted_at IS NULL "
        "AND r.expires_at > ? AND r.expires_at <= ? AND NOT EXISTS "
        "(SELECT 1 FROM tasks t WHERE t.rule_key = ? || r.id AND t.client_id = r.client_id) LIMIT 50",
        (now.text(), until.text(), rule(vault_id, "")),
    )
    return [_release(row) for row in rows]


def insert(work: UnitOfWork, client_id: str, values: dict[str, Any]) -> str:
    """Store a release nobody has agreed to yet and return its id."""
    empty = {"recipient": "", "purpose": "", "scope": "", "state": "draft"}
    return work.insert("releases", empty | values | {"client_id": client_id})


def update(work: UnitOfWork, release_id: str, changes: dict[str, Any]) -> None:
    """Change a release."""
    work.update("releases", release_id, changes)


def is_used(conn: Connection, release_id: str) -> bool:
    """Tell whether something left under it."""
    return (
        conn.execute("SELECT 1 FROM disclosures WHERE release_id = ?", (release_id,)).fetchone() is not None
    )


def rule(vault_id: str, release_id: str) -> str:
    """Return the key of the task that tells of a release's end."""
    return f"{vault_id}/{RELEASE}/{release_id}"


def _moment(text: str | None) -> Moment | None:
    return Moment.read(text) if text else None


def _release(row: Row) -> Release:
    how, why = revoked_parts(row["revoked_how"] or "")
    return Release(
        id=row["id"],
        client_id=row["client_id"],
        recipient=row["recipient"],
        purpose=row["purpose"],
        scope=row["scope"],
        stored=row["state"],
        given_by=row["given_by"] or "",
        given_how=row["given_how"] or "",
        interpreter=row["interpreter"] or "",
        language=row["language"] or "",
        alone=row["alone_when_given"],
        alone_later=_moment(row["alone_confirmed_at"]),
        starts=moment_of(row["starts_at"]),
        ends=moment_of(row["expires_at"]),
        revoked_at=_moment(row["revoked_at"]),
        revoked_how=how,
        revoked_why=why,
        made_at=_moment(row["created_at"]),
    )
