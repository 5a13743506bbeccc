"""The hash chain of what was done in the vault: ids and salted hashes only, never a name or a text.

``h = SHA-256(prev ‖ canonical JSON of the row without prev, h and salt)``. The salt stands outside the chain, so a
lawful erasure can blank it and the content's hash then confirms no guess, while the chain still verifies.
"""

from __future__ import annotations

import hashlib
import json
import secrets
import time
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

from desktop.domain.clock import Moment
from desktop.domain.errors import HistoryDamaged
from desktop.storage.connection import Connection, Row

CLOCK_WENT_BACK = "clock_went_back"
CLOCK_BACK = timedelta(minutes=5)
"""A clock set back by less is the laptop keeping time; more is noted, because entries count by number, not by time."""

START = "0" * 64
"""The `prev` of the first row, and the `h` of an empty history."""

_PIECE, _BREATH = 256, 0.0005
"""So many rows are checked in one go, and so many seconds left to others after them."""

_INSERT = (
    "INSERT INTO history (n, at, staff_id, device, op, object_kind, object_id, object_hash, salt, prev, h)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)
_LAST = "SELECT n, h, at FROM history ORDER BY n DESC LIMIT 1"
_LISTED = json.JSONEncoder(separators=(",", ":"), ensure_ascii=True).encode


@dataclass(frozen=True, slots=True)
class ChainHead:
    """The last row of the chain: how many rows there are, and its hash."""

    count: int
    h: str


def _as_text(value: Any) -> str:
    """Return what JSON has no form for: bytes as hex digits, moments as their stored text."""
    if isinstance(value, Moment):
        return value.text()
    if isinstance(value, bytes | bytearray | memoryview):
        return bytes(value).hex()
    raise TypeError(f"cannot be hashed: {type(value).__name__}")


_CONTENT = json.JSONEncoder(
    sort_keys=True, separators=(",", ":"), ensure_ascii=True, allow_nan=False, default=_as_text
).encode


def content_hash(content: Any, salt: str) -> str:
    """Return the salted hash of an object: plain JSON data, with bytes and moments as text."""
    return hashlib.sha256((salt + _CONTENT(content)).encode()).hexdigest()


def row_hash(
    n: int,
    at: str,
    staff_id: str,
    device: str,
    op: str,
    object_kind: str,
    object_id: str,
    object_hash: str,
    prev: str,
) -> str:
    """Return the `h` of a row."""
    row = _LISTED([n, at, staff_id, device, op, object_kind, object_id, object_hash])
    return hashlib.sha256((prev + row).encode()).hexdigest()


def chain_head(connection: Connection) -> ChainHead:
    """Return the last row's number and hash."""
    return chain_end(connection)[0]


def chain_end(connection: Connection) -> tuple[ChainHead, str]:
    """Return the last row's number and hash, and the moment it was noted at; "" for an empty history."""
    row = connection.execute(_LAST).fetchone()
    return (ChainHead(row[0], row[1]), str(row[2])) if row is not None else (ChainHead(0, START), "")


def went_back(before: str, now: str) -> bool:
    """Tell whether the clock stands more than five minutes before the moment of the row before."""
    if now >= before:  # plain text order is time order
        return False
    try:
        return Moment.parse(before).utc - Moment.parse(now).utc > CLOCK_BACK
    except ValueError:
        return False


def add_row(
    connection: Connection,
    head: ChainHead,
    *,
    at: str,
    staff_id: str,
    device: str,
    op: str,
    object_kind: str,
    object_id: str,
    content: Any = None,
) -> ChainHead:
    """Append one row after `head`, inside the caller's transaction; returns the new head."""
    n = head.count + 1
    salt = secrets.token_hex(16)
    object_hash = content_hash(content, salt)
    h = row_hash(n, at, staff_id, device, op, object_kind, object_id, object_hash, head.h)
    connection.execute(
        _INSERT, (n, at, staff_id, device, op, object_kind, object_id, object_hash, salt, head.h, h)
    )
    return ChainHead(n, h)


def _rows(connection: Connection, after: int) -> Iterator[Row]:
    yield from connection.execute(
        "SELECT n, at, staff_id, device, op, object_kind, object_id, object_hash, prev, h"
        " FROM history WHERE n > ? ORDER BY n",
        (after,),
    )


def verify_chain(connection: Connection, after: ChainHead | None = None) -> ChainHead:
    """Check every row (or those after a known head) and return the chain's end.

    Raises:
        HistoryDamaged: a row is missing, was changed, or does not follow the one before; `n` names the first.
    """
    count, h = (after.count, after.h) if after is not None else (0, START)
    # between pieces another thread may run at once: somebody works in the window while the past is looked through
    for row in _rows(connection, count):
        n, at, staff_id, device, op, object_kind, object_id, object_hash, prev, found = row
        if n != count + 1 or prev != h:
            raise HistoryDamaged("gap", n=count + 1)
        count = n
        h = row_hash(n, at, staff_id, device, op, object_kind, object_id, object_hash, prev)
        if h != found:
            raise HistoryDamaged("row", n=n)
        if n % _PIECE == 0:
            time.sleep(_BREATH)
    return ChainHead(count, h)


def passes_through(connection: Connection, head: ChainHead) -> bool:
    """Tell whether the chain holds exactly this row."""
    if head.count == 0:
        return head.h == START
    row = connection.execute("SELECT h FROM history WHERE n = ?", (head.count,)).fetchone()
    return row is not None and row[0] == head.h
