"""What the report on time alone counts: sessions of this vault that reached the client, without anybody's name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.session_findings import NOT_REACHED

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

_HELD = "FROM sessions WHERE state <> 'draft' AND length <> 'note' AND deleted_at IS NULL"
_REACHED = f"COALESCE(picked_up, '') NOT IN ({', '.join('?' for _ in NOT_REACHED)})"


def held(conn: Connection) -> list[Row]:
    """Return (started_at, channel, seen_alone, seen_alone_reason) of each session in which the client was reached."""
    sql = f"SELECT started_at, channel, seen_alone, seen_alone_reason {_HELD} AND {_REACHED}"
    return list(conn.execute(sql, tuple(sorted(NOT_REACHED))))
