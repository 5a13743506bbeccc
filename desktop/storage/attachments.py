"""Files inside the vault: a row for each, its bytes in pieces. What is begun belongs to nobody until it is whole."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from desktop.domain.attachments import Attachment
from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

TABLE = "attachments"
PLAN = "plan"
"""The `object_kind` of a recording of a safety plan; `object_id` is the plan, `title` its language."""
_ADD = "INSERT INTO attachment_chunks (attachment_id, n, data) VALUES (?, ?, ?)"
_DROP_PIECES = (
    "DELETE FROM attachment_chunks WHERE attachment_id IN "
    "(SELECT id FROM attachments WHERE complete = 0 AND client_id IS NULL AND id = ?)"
)
_DROP = "DELETE FROM attachments WHERE complete = 0 AND client_id IS NULL AND id = ?"


def begin(work: UnitOfWork, media_type: str, kind: str, values: Mapping[str, Any] | None = None) -> str:
    """Begin a file that belongs to nobody yet, so that no legal hold keeps half of one; returns its id."""
    begun = {"kind": kind, "media_type": media_type, "complete": 0, **(values or {})}
    return work.insert(TABLE, begun, draft=True)


def add_pieces(work: UnitOfWork, attachment_id: str, first: int, pieces: Sequence[bytes]) -> None:
    """Add pieces `first` and on to a file that is begun."""
    for number, piece in enumerate(pieces, first):
        work.run(_ADD, (attachment_id, number, piece))


def finish(work: UnitOfWork, attachment_id: str, values: Mapping[str, Any]) -> None:
    """Give a whole file to its client: from here on it is a record like any other."""
    work.update(TABLE, attachment_id, {**values, "complete": 1}, draft=True)
    work.record("create", TABLE, attachment_id, dict(values))


def drop(work: UnitOfWork, attachment_id: str) -> None:
    """Throw a file away that is not whole; one that is whole stays."""
    work.run(_DROP_PIECES, (attachment_id,))
    work.run(_DROP, (attachment_id,))


def unfinished(conn: Connection) -> list[str]:
    """Return the ids of files that were begun and are not whole, without recordings of plans."""
    rows = conn.execute(
        "SELECT id FROM attachments WHERE complete = 0 AND client_id IS NULL AND object_kind IS NOT ?",
        (PLAN,),
    )
    return [str(row["id"]) for row in rows]


def broken_off(conn: Connection) -> list[str]:
    """Return the ids of recordings of plans that nobody ended: what was said until then is in their pieces."""
    rows = conn.execute(
        "SELECT id FROM attachments WHERE complete = 0 AND client_id IS NULL AND object_kind = ? ORDER BY id",
        (PLAN,),
    )
    return [str(row["id"]) for row in rows]


def begun_for(conn: Connection, attachment_id: str) -> str:
    """Return the plan that an unfinished recording was begun for; "" when there is none."""
    row = conn.execute(
        "SELECT object_id FROM attachments WHERE id = ? AND complete = 0 AND object_kind = ?",
        (attachment_id, PLAN),
    ).fetchone()
    return str(row["object_id"]) if row is not None else ""


def pieces_of(conn: Connection, attachment_id: str) -> bytes:
    """Return all that is there of a recording that is not whole."""
    rows = conn.execute(
        "SELECT data FROM attachment_chunks WHERE attachment_id = ? ORDER BY n", (attachment_id,)
    )
    return b"".join(bytes(row["data"]) for row in rows)


def replace_pieces(work: UnitOfWork, attachment_id: str, pieces: Sequence[bytes]) -> None:
    """Put even pieces in the place of those that came as they were spoken; only for what is not whole yet."""
    work.run(_DROP_PIECES, (attachment_id,))
    add_pieces(work, attachment_id, 0, pieces)


def of_plan(conn: Connection, plan_id: str) -> list[Attachment]:
    """Return the recordings of one plan, newest first, without those that were removed."""
    rows = conn.execute(
        "SELECT * FROM attachments WHERE object_kind = ? AND object_id = ? AND complete = 1 "
        "AND deleted_at IS NULL ORDER BY created_at DESC, id DESC",
        (PLAN, plan_id),
    )
    return [_attachment(row) for row in rows]


def of_client(conn: Connection, client_id: str) -> list[Attachment]:
    """Return a client's files, newest first, without those that were removed."""
    rows = conn.execute(
        "SELECT * FROM attachments WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND complete = 1 AND deleted_at IS NULL AND object_kind IS NOT ?2 ORDER BY created_at DESC, id",
        (client_id, PLAN),
    )
    return [_attachment(row) for row in rows]


def photo_id(conn: Connection, client_id: str) -> str:
    """Return the id of the file that was chosen as the client's photo; "" where none was."""
    row = conn.execute("SELECT photo_attachment FROM clients WHERE id = ?", (client_id,)).fetchone()
    return str(row["photo_attachment"] or "") if row is not None else ""


def same(conn: Connection, client_id: str, sha256: str) -> str:
    """Return the id of this client's file with these very bytes; "" when there is none."""
    found = (each.id for each in of_client(conn, client_id) if each.sha256 == sha256)
    return next(found, "")


def get(conn: Connection, attachment_id: str) -> Attachment | None:
    """Return one whole file, removed or not; None when there is none."""
    row = conn.execute("SELECT * FROM attachments WHERE id = ? AND complete = 1", (attachment_id,)).fetchone()
    return _attachment(row) if row is not None else None


def piece(conn: Connection, attachment_id: str, number: int) -> bytes:
    """Return one piece; empty behind the last."""
    sql = "SELECT data FROM attachment_chunks WHERE attachment_id = ? AND n = ?"
    row = conn.execute(sql, (attachment_id, number)).fetchone()
    return bytes(row["data"]) if row is not None else b""


def has_client(conn: Connection, client_id: str) -> bool:
    """Tell whether this client is in the vault."""
    sql = "SELECT 1 FROM clients WHERE id = ? AND deleted_at IS NULL"
    return conn.execute(sql, (client_id,)).fetchone() is not None


def update(work: UnitOfWork, attachment_id: str, changes: Mapping[str, Any]) -> None:
    """Change what is said about a file."""
    work.update(TABLE, attachment_id, dict(changes))


def remove(work: UnitOfWork, attachment_id: str) -> None:
    """Mark a file as removed; its bytes stay until a lawful erasure."""
    work.remove(TABLE, attachment_id)


def bring_back(work: UnitOfWork, attachment_id: str) -> None:
    """Undo `remove`."""
    work.update(TABLE, attachment_id, {"deleted_at": None})


def _attachment(row: Row) -> Attachment:
    return Attachment(
        id=row["id"],
        client_id=row["client_id"] or "",
        kind=row["kind"],
        media_type=row["media_type"],
        title=row["title"] or "",
        reason=row["reason"] or "",
        size=int(row["size"]),
        sha256=row["sha256"],
        added_at=Moment.read(row["created_at"]),
        added_by=row["created_by"],
        removed=row["deleted_at"] is not None,
        plan_id=row["object_id"] or "" if row["object_kind"] == PLAN else "",
        voice=row["voice"] or "",
    )
