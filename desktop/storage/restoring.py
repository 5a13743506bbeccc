"""Bringing a backup back: a look at it first, in an encrypted copy, then a new folder; nothing is ever overwritten."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desktop.domain.clock import Clock, Moment
from desktop.domain.errors import DatabaseDamaged, HistoryDamaged, NotWritable
from desktop.domain.ids import new_id
from desktop.storage import head, inbox, lockfile
from desktop.storage.atomic import make_private_folder, named_os_error
from desktop.storage.backup import LAST_BACKUP, BackupMade
from desktop.storage.connection import (
    Connection,
    checkpoint,
    named_failures,
    schema_version,
)
from desktop.storage.header import encode, write_header
from desktop.storage.history import ChainHead, chain_head, passes_through
from desktop.storage.lockfile import LockFile
from desktop.storage.mirror import HeadMirror
from desktop.storage.open_vault import META_DEVICE, META_STAFF, needed_meta, read_meta
from desktop.storage.passing_copy import copy_files, need_room, passing_copy, size_of
from desktop.storage.settling import open_settled
from desktop.storage.shapes import Shapes
from desktop.storage.unit_of_work import UnitOfWork
from desktop.storage.unlocking import Unlocked, unlock_header
from desktop.storage.vault import bring_up_to_date, new_folder
from desktop.storage.verify import database_findings

_COUNTED = {
    "clients": "count(*) FROM clients",
    "sessions": "count(*) FROM sessions",
    "plans": "count(DISTINCT series_id) FROM safety_plans",  # a plan is one, whatever its versions
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Contents:
    """What is in a vault, in numbers only, and until when it was written."""

    clients: int
    sessions: int
    plans: int
    history: int
    last_written: Moment | None
    last_locked: Moment | None
    last_backup: Moment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLook:
    """What a look at a backup found; it opened with the secret and every check was fine.

    `head` is the end of its history. `waiting` counts entries made while locked that come in at the first unlock.
    """

    vault_id: str
    label: str
    kind: str
    contents: Contents
    head: ChainHead
    waiting: int
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Beside:
    """How a vault that is on this laptop stands to a backup of the same one.

    `more` is how many entries it has that the backup lacks, negative the other way round, None when the two cannot be
    compared; `split` when each has entries that the other lacks. `written` is when it was last written.
    """

    more: int | None
    split: bool = False
    written: Moment | None = None


def restore(
    source: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    clock: Clock,
    label: str | None = None,
) -> BackupMade:
    """Bring a backup back into a new or empty folder; the backup itself is only read.

    The restored vault counts as a device of its own in the history, because it and the original may both live on.
    `label` is its name on the lock screen from now on, None keeps the one it had.

    Raises:
        WrongPassphrase, RecoveryKeyMistyped, VaultMissing, HeaderDamaged, DatabaseDamaged, NewerVersion: nothing
        was made.
        InvalidInput: the folder is not empty. VaultInUse: the source is an open vault; make a backup of it.
        NoSpace, NotWritable: nothing was left behind.
    """
    with _not_in_use(source), _unlocked(source, passphrase, recovery_key, agency_key) as unlocked:
        need_room(source, folder)
        with new_folder(folder) as building:
            # a database in write-ahead mode cannot be opened on a read-only disk: copy first, open there
            copy_files(source, building)
            _copy_items(source, building)
            connection, _outcome, _failure = open_settled(building, unlocked)
            try:
                header = unlocked.header
                if label is not None and label != header.fields["label"]:
                    header = encode(header.fields | {"label": label}, unlocked.dek)
                write_header(building, header)
                end = _settle(building, connection, header.vault_id, unlocked.dek, clock)
            finally:
                connection.close()
    return BackupMade(folder, end)


def look_at(
    source: Path,
    home: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    beside: Path | None = None,
) -> tuple[BackupLook, Beside | None]:
    """Open an encrypted copy of a backup below `home`, check it and count what is in it; the copy goes afterwards.

    `beside` is a vault of the same id on this laptop; only its mirrored head is read. Raises like `restore`.
    """
    with (
        _not_in_use(source),
        _unlocked(source, passphrase, recovery_key, agency_key) as unlocked,
        passing_copy(source, home) as copy,
    ):
        # a vault whose key was just being replaced is settled in the copy; a newer schema is refused
        connection, _outcome, _failure = open_settled(copy, unlocked)
        try:
            findings, _rows = database_findings(connection)
            if findings:
                raise DatabaseDamaged(findings[0].code)
            contents, end = count(connection)
            compared = _compare(connection, end, beside, unlocked) if beside is not None else None
        finally:
            connection.close()
        fields = unlocked.header.fields
        look = BackupLook(
            vault_id=unlocked.header.vault_id,
            label=str(fields["label"]),
            kind=str(fields["kind"]),
            contents=contents,
            head=end,
            waiting=len(_items(source)),
            size=size_of(source),
        )
    return look, compared


def count(connection: Connection) -> tuple[Contents, ChainHead]:
    """Return what is in an open database in numbers, and the end of its history."""
    with named_failures():
        counts = {
            name: int(_first(connection, f"SELECT {what} WHERE deleted_at IS NULL") or 0)
            for name, what in _COUNTED.items()
        }
        last = _first(connection, "SELECT at FROM history ORDER BY n DESC LIMIT 1")
        locked = _first(connection, "SELECT changed_at FROM interface_state WHERE key = 'place'")
        end = chain_head(connection)
    return (
        Contents(
            **counts,
            history=end.count,
            last_written=_moment(last),
            last_locked=_moment(locked),
            last_backup=_moment(read_meta(connection, LAST_BACKUP)),
        ),
        end,
    )


@contextmanager
def _unlocked(
    source: Path, passphrase: str | None, recovery_key: str | None, agency_key: bytearray | None
) -> Iterator[Unlocked]:
    unlocked = unlock_header(source, passphrase=passphrase, recovery_key=recovery_key, agency_key=agency_key)
    try:
        yield unlocked
    finally:
        unlocked.forget()


@contextmanager
def _not_in_use(source: Path) -> Iterator[None]:
    """Hold the lock of a folder that was opened as a vault before; a backup never was, and stays untouched."""
    lock = _lock_if_used(source)
    try:
        yield
    finally:
        if lock is not None:
            lock.release()


def _lock_if_used(source: Path) -> LockFile | None:
    if not (source / lockfile.FILE).exists():
        return None
    lock = LockFile(source)
    try:
        lock.acquire()
    except NotWritable:
        return None
    return lock


def _items(source: Path) -> list[Path]:
    try:
        return [path for path in (source / inbox.FOLDER).iterdir() if inbox.is_item(path.name)]
    except OSError:
        return []


def _copy_items(source: Path, building: Path) -> None:
    items = _items(source)
    if not items:
        return
    make_private_folder(building / inbox.FOLDER)
    try:
        for path in items:
            shutil.copyfile(path, building / inbox.FOLDER / path.name)
    except OSError as error:
        raise named_os_error(error) from error


def _compare(connection: Connection, end: ChainHead, beside: Path, unlocked: Unlocked) -> Beside:
    try:
        mirrored = head.read_head(beside, unlocked.header.vault_id, unlocked.dek)
    except HistoryDamaged:
        # written under another key, or damaged
        mirrored = None
    if mirrored is None:
        return Beside(more=None)
    more = mirrored.head.count - end.count
    split = more <= 0 and not passes_through(connection, mirrored.head)
    return Beside(more=more, split=split, written=mirrored.written)


def _settle(building: Path, connection: Connection, vault_id: str, dek: bytearray, clock: Clock) -> int:
    findings, rows = database_findings(connection)
    if findings:
        raise DatabaseDamaged(findings[0].code)
    mirror = HeadMirror(building, vault_id, dek, schema_version(connection), clock)
    with named_failures():
        notice = mirror.check(connection)
    bring_up_to_date(building, connection, dek)
    work = UnitOfWork(
        connection,
        Shapes.read(connection),
        origin=vault_id,
        staff_id=needed_meta(connection, META_STAFF),
        device=new_id(),
        now=clock.now(),
        committed=mirror.committed,
    )
    with work:
        work.set_meta(META_DEVICE, work.device)
        if notice is not None:
            work.record(notice, "mirror", vault_id, {"database": rows})
        work.record("restored", "vault", vault_id, {"history": rows})
    mirror.write_if_dirty()
    checkpoint(connection)
    return rows


def _first(connection: Connection, sql: str) -> Any:
    row = connection.execute(sql).fetchone()
    return row[0] if row is not None else None


def _moment(text: object) -> Moment | None:
    try:
        return Moment.parse(str(text)) if text else None
    except ValueError:
        return None
