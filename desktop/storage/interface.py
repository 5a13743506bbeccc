"""What the window remembers inside the vault: where somebody stood, and text rescued while the disk was in trouble."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

RESCUED = "rescued/"
"""Where text stands that the disk refused while locking, under its autosave key, until a screen has stored it."""

UNREAD = "unread/"
"""Where a sealed item is kept as it is when nothing knows its kind, or it does not fit."""

_PUT = (
    "INSERT INTO interface_state (key, value, changed_at) VALUES (?, ?, ?)"
    " ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at"
)


def put(work: UnitOfWork, key: str, value: Any) -> None:
    """Keep a JSON-able value under `key`."""
    work.run(_PUT, (key, json.dumps(value), work.now.text()))


def drop(work: UnitOfWork, key: str) -> None:
    """Forget `key`."""
    work.run("DELETE FROM interface_state WHERE key = ?", (key,))


def taken_up(work: UnitOfWork, key: str) -> None:
    """Forget the rescued text of an autosave key: it, or something newer, stands where it belongs."""
    drop(work, RESCUED + key)


def get(conn: Connection, key: str) -> Any:
    """Return what is kept under `key`; None when nothing is, or when it cannot be read."""
    row = conn.execute("SELECT value FROM interface_state WHERE key = ?", (key,)).fetchone()
    return None if row is None else _read(row["value"])


def under(conn: Connection, prefix: str) -> dict[str, Any]:
    """Return everything whose key starts with `prefix`, without the prefix."""
    rows = conn.execute(
        "SELECT key, value FROM interface_state WHERE substr(key, 1, ?) = ? ORDER BY key",
        (len(prefix), prefix),
    )
    return {str(row["key"])[len(prefix) :]: _read(row["value"]) for row in rows}


def count_unread(conn: Connection) -> int:
    """Return how many sealed items are kept that nobody could read."""
    sql = "SELECT count(*) FROM interface_state WHERE substr(key, 1, ?) = ?"
    row = conn.execute(sql, (len(UNREAD), UNREAD)).fetchone()
    return int(row[0]) if row is not None else 0


def _read(text: str) -> Any:
    try:
        return json.loads(text)
    except ValueError:
        return None
