"""Signed heads of the history: the person at the vault vouches, at lock and at day end, for every row so far.

The data key alone can rewrite the whole chain; it cannot sign for a person. See docs/adr/0215.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.storage.history import ChainHead, passes_through
from desktop.storage.signers import KEY_FROM_PACK
from desktop.storage.signing import verify_signature
from desktop.storage.slots import canonical

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.open_vault import OpenVault

TABLE = "history_checkpoints"
_SELECT = "SELECT n, h, at, key_id, signature FROM history_checkpoints"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """The newest signed head: up to which row, when, by whom (empty when unnamed), and whether it holds."""

    n: int
    at: Moment | None
    by: str
    holds: bool


def _statement(vault_id: str, n: int, h: str, at: str) -> bytes:
    return canonical({"kind": "history-checkpoint", "v": 1, "vault": vault_id, "n": n, "h": h, "at": at})


def sign_head(vault: OpenVault) -> bool:
    """Sign the history's end (writer lane); False when nothing is new or nobody here can sign.

    Raises:
        NoSpace, NotWritable: nothing was signed; the next lock does it.
    """
    if not vault.can_sign:
        return False
    with vault.unit_of_work("sign the history") as work:
        head = work.head
        last = work.query("SELECT op, object_kind FROM history WHERE n = ?", (head.count,))
        if not last or last[0]["object_kind"] == TABLE:
            return False
        at = work.now.text()
        signature = vault.sign(_statement(vault.vault_id, head.count, head.h, at))
        work.append(
            TABLE,
            {
                "n": head.count,
                "h": head.h,
                "at": at,
                "key_id": signature.key_id,
                "signature": signature.value.hex(),
            },
        )
    return True


def broken_checkpoints(connection: Connection, vault_id: str) -> tuple[int, int]:
    """Return how many signed heads do not hold, and how many the history tells of that are gone."""
    rows = connection.execute(f"{_SELECT} ORDER BY n").fetchall()
    keys = _own_keys(connection)
    broken = sum(not _holds(connection, row, keys, vault_id) for row in rows)
    gone = connection.execute(
        "SELECT count(*) FROM history WHERE object_kind = ? AND CAST(object_id AS INTEGER) NOT IN"
        " (SELECT n FROM history_checkpoints)",
        (TABLE,),
    ).fetchone()
    return broken, int(gone[0]) if gone is not None else 0


def newest_checkpoint(connection: Connection, vault_id: str) -> Checkpoint | None:
    """Return the newest signed head, checked; None when nothing was signed yet."""
    row = connection.execute(f"{_SELECT} ORDER BY n DESC LIMIT 1").fetchone()
    if row is None:
        return None
    by = connection.execute(
        "SELECT staff.display_name FROM signing_keys JOIN staff ON staff.id = signing_keys.staff_id WHERE key_id = ?",
        (row["key_id"],),
    ).fetchone()
    return Checkpoint(
        n=int(row["n"]),
        at=_moment(row["at"]),
        by=str(by[0]) if by is not None else "",
        holds=_holds(connection, row, _own_keys(connection), vault_id),
    )


def _own_keys(connection: Connection) -> dict[str, bytes]:
    rows = connection.execute(
        "SELECT key_id, public_key FROM signing_keys WHERE chained_by IS NOT ?", (KEY_FROM_PACK,)
    )
    return {str(row["key_id"]): bytes(row["public_key"]) for row in rows}


def _holds(connection: Connection, row: Row, keys: dict[str, bytes], vault_id: str) -> bool:
    public = keys.get(str(row["key_id"]))
    if public is None:
        return False
    try:
        value = bytes.fromhex(row["signature"])
    except ValueError:
        return False
    n, h = int(row["n"]), str(row["h"])
    if not verify_signature(public, _statement(vault_id, n, h, str(row["at"])), value):
        return False
    return passes_through(connection, ChainHead(n, h))


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text)
    except ValueError:
        return None
