"""Tells a header that is older than its vault: a replaced passphrase must not come back unseen. See docs/adr/0201."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import HeaderDamaged, WrongPassphrase
from desktop.storage.atomic import write_private
from desktop.storage.connection import Connection, named_failures
from desktop.storage.header import FILE, SPARE, Header, is_newer, read_raw
from desktop.storage.sums import sha256_of

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.unlocking import Unlocked

OLDER = "header_older_than_vault"
ASIDE = f"{FILE}.aside-"
META_GENERATION = "header_generation"


def generation_seen(connection: Connection) -> int:
    """Return the highest generation this vault was opened with or knows to be written; 0 before the first."""
    with named_failures():
        row = connection.execute("SELECT value FROM vault_meta WHERE key = ?", (META_GENERATION,)).fetchone()
    return int(row[0]) if row is not None else 0


def note_generation(work: UnitOfWork, header: Header) -> None:
    """Remember a header that opened the vault, or that is in both files.

    Always after the header is written: a kill before this leaves a header that is newer than known, which is no alarm.
    The other order would call a header old that was never replaced.
    """
    work.set_meta(META_GENERATION, str(header.generation))


def is_older(connection: Connection, unlocked: Unlocked) -> bool:
    """Tell whether the header that opened was replaced since.

    Raises:
        WrongPassphrase: the newer one is there, whole, and does not open: the secret was replaced with it.
    """
    if unlocked.header.generation >= generation_seen(connection):
        return False
    if unlocked.other is not None and is_newer(unlocked.other, unlocked.header, unlocked.dek):
        raise WrongPassphrase
    return True


def keep_aside(folder: Path, header: Header) -> None:
    """Copy each header file that is not `header` to a name of its own: a damaged newer one may still be mended by hand.

    Raises:
        NoSpace, NotWritable: nothing was overwritten.
    """
    for name in (FILE, SPARE):
        try:
            raw = read_raw(folder / name)
        except HeaderDamaged:
            continue
        if raw != header.raw:
            aside = folder / f"{ASIDE}{sha256_of(raw).hex()[:8]}"
            if not aside.exists():
                write_private(aside, raw)
