"""Backups of a vault into a folder of their own, checked after writing, and bringing one back into an empty folder."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import DatabaseDamaged, NotWritable, VaultMissing
from desktop.domain.ids import new_id
from desktop.storage import head, inbox, lockfile
from desktop.storage.atomic import make_private_folder, named_os_error
from desktop.storage.before_migration import remove_copies
from desktop.storage.connection import (
    checkpoint,
    copy_database,
    named_failures,
    open_database,
    schema_version,
)
from desktop.storage.header import DATABASE, write_header
from desktop.storage.history import chain_head
from desktop.storage.lockfile import LockFile
from desktop.storage.mirror import HeadMirror
from desktop.storage.open_vault import META_DEVICE, META_STAFF, OpenVault, needed_meta
from desktop.storage.settling import open_known
from desktop.storage.shapes import Shapes
from desktop.storage.unit_of_work import UnitOfWork
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import bring_up_to_date, new_folder
from desktop.storage.verify import database_findings

LAST_BACKUP = "last_backup_at"


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was opened and checked: where it lies, and how long its history is."""

    folder: Path
    history: int


def back_up(source: OpenVault, folder: Path) -> BackupMade:
    """Write a backup into a new or empty folder and check it. It opens with the passphrase and recovery key of today.

    Raises:
        InvalidInput: the folder is not empty; nothing is ever overwritten.
        NoSpace, NotWritable, DatabaseDamaged: no backup was left.
    """
    with new_folder(folder) as building:
        write_header(building, source.header)
        rows = _copy_checked(source, building)
        _copy_inbox(source.folder, building)
    with source.unit_of_work("backup made") as work:
        work.set_meta(LAST_BACKUP, work.now.text())
        work.record("backup_made", "vault", source.vault_id, {"history": rows})
    remove_copies(source.folder)
    return BackupMade(folder, rows)


def _copy_checked(source: OpenVault, building: Path) -> int:
    # the engine's own page copy: a copied file would miss what is still in the write-ahead log
    copy = source.with_key(lambda dek: copy_database(source.connection(), building / DATABASE, dek))
    try:
        checkpoint(copy)
    finally:
        copy.close()
    again = source.with_key(lambda dek: open_database(building / DATABASE, dek))
    try:
        findings, rows = database_findings(again)
        if findings:
            raise DatabaseDamaged(findings[0].code)
        end = chain_head(again)
        mirrored = head.MirroredHead(end, schema_version(again), source.clock.now())
    finally:
        again.close()
    source.mirror.write_to(building, mirrored)
    return rows


def _copy_inbox(source: Path, target: Path) -> None:
    folder = source / inbox.FOLDER
    if not folder.is_dir():
        return
    make_private_folder(target / inbox.FOLDER)
    try:
        for path in folder.iterdir():
            if path.is_file() and not path.name.endswith(".tmp"):
                shutil.copyfile(path, target / inbox.FOLDER / path.name)
    except OSError as error:
        raise named_os_error(error) from error


def restore(
    source: Path,
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    clock: Clock,
) -> BackupMade:
    """Bring a backup back into a new or empty folder; the backup itself is only read.

    The restored vault counts as a device of its own in the history, because it and the original may both live on.

    Raises:
        WrongPassphrase, RecoveryKeyMistyped, VaultMissing, HeaderDamaged, DatabaseDamaged, NewerVersion: nothing
        was made.
        InvalidInput: the folder is not empty. VaultInUse: the source is an open vault; make a backup of it.
    """
    lock = _lock_if_used(source)
    try:
        unlocked = unlock_header(
            source, passphrase=passphrase, recovery_key=recovery_key, agency_key=agency_key
        )
        try:
            with new_folder(folder) as building:
                # a database in write-ahead mode cannot be opened on a read-only disk: copy first, open there
                _copy_files(source, building)
                write_header(building, unlocked.header)
                rows = _settle(building, unlocked.header.vault_id, unlocked.dek, clock)
        finally:
            unlocked.forget()
    finally:
        if lock is not None:
            lock.release()
    return BackupMade(folder, rows)


def _lock_if_used(source: Path) -> LockFile | None:
    if not (source / lockfile.FILE).exists():
        return None
    lock = LockFile(source)
    try:
        lock.acquire()
    except NotWritable:
        return None
    return lock


def _copy_files(source: Path, building: Path) -> None:
    if not (source / DATABASE).is_file():
        raise VaultMissing("database")
    try:
        for name in (DATABASE, f"{DATABASE}-wal", head.FILE):
            if (source / name).is_file():
                shutil.copyfile(source / name, building / name)
                (building / name).chmod(0o600)
    except OSError as error:
        raise named_os_error(error) from error
    _copy_inbox(source, building)


def _settle(building: Path, vault_id: str, dek: bytearray, clock: Clock) -> int:
    connection = open_known(building / DATABASE, dek)
    try:
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
    finally:
        connection.close()
    return rows
