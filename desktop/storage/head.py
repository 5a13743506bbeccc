"""The history's head mirrored outside the database, so that a rolled-back or shortened database is noticed.

SQLCipher finds flipped bits, but an older whole file, or a lost write-ahead log, passes every check of its own.
"""

from __future__ import annotations

import hmac
import json
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.clock import Moment
from desktop.domain.errors import HistoryDamaged
from desktop.storage.atomic import write_private
from desktop.storage.connection import Connection
from desktop.storage.history import ChainHead, passes_through
from desktop.storage.keys import labelled_key, wipe
from desktop.storage.slots import canonical

FILE = "head.bin"
_LONGEST = 4096
_MAC_BYTES = 32

BEHIND = "history_behind_mirror"
DIFFERS = "history_differs_from_mirror"
MISSING = "mirror_missing"
UNREADABLE = "mirror_unreadable"


@dataclass(frozen=True, slots=True)
class MirroredHead:
    """What `head.bin` says: the chain's end, the schema number, and when it was written."""

    head: ChainHead
    schema: int
    written: Moment


def _mac(dek: bytearray, vault_id: str, body: bytes) -> bytes:
    key = labelled_key(dek, "head-mirror", vault_id.encode())
    try:
        return hmac.digest(key, body, "sha256")
    finally:
        wipe(key)


def write_head(folder: Path, mirrored: MirroredHead, vault_id: str, dek: bytearray) -> None:
    """Replace `head.bin`; a crash leaves the old one, which the chain still passes through."""
    body = canonical(
        {
            "count": mirrored.head.count,
            "h": mirrored.head.h,
            "schema": mirrored.schema,
            "time": mirrored.written.text(),
        }
    )
    write_private(folder / FILE, body + _mac(dek, vault_id, body), durable=False)


def read_head(folder: Path, vault_id: str, dek: bytearray) -> MirroredHead | None:
    """Return what was mirrored, None when there is no file.

    Raises:
        HistoryDamaged: the file was changed or cannot be read.
    """
    try:
        with (folder / FILE).open("rb") as file:
            raw = file.read(_LONGEST)
    except FileNotFoundError:
        return None
    except OSError:
        raise HistoryDamaged(UNREADABLE) from None
    body, found = raw[:-_MAC_BYTES], raw[-_MAC_BYTES:]
    if not hmac.compare_digest(_mac(dek, vault_id, body), found):
        raise HistoryDamaged(UNREADABLE)
    try:
        fields = json.loads(body)
        return MirroredHead(
            ChainHead(int(fields["count"]), str(fields["h"])),
            int(fields["schema"]),
            Moment.parse(fields["time"]),
        )
    except (ValueError, KeyError, TypeError):
        raise HistoryDamaged(UNREADABLE) from None


def follow_key(folder: Path, vault_id: str, dek: bytearray, next_dek: bytearray) -> None:
    """Mark the same head with the vault's new key; one that the old key did not mark stays as it is, to be told of."""
    try:
        mirrored = read_head(folder, vault_id, dek)
    except HistoryDamaged:
        return
    if mirrored is not None:
        write_head(folder, mirrored, vault_id, next_dek)


def compare(connection: Connection, mirrored: MirroredHead | None, database: ChainHead) -> str | None:
    """Return None when the database holds everything that was mirrored, else the notice's stable code."""
    if mirrored is None:
        return MISSING
    if mirrored.head.count > database.count:
        return BEHIND
    return None if passes_through(connection, mirrored.head) else DIFFERS
