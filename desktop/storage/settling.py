"""Opens a vault whose data key was just being replaced: finds which key holds, finishes the change or drops it."""

from __future__ import annotations

from pathlib import Path

from desktop.domain.errors import DatabaseDamaged, ExpectedError, VaultInUse, WrongPassphrase
from desktop.storage import head, migrate, pending
from desktop.storage.connection import (
    Connection,
    checkpoint,
    open_database,
    replace_key,
    schema_version,
)
from desktop.storage.header import DATABASE
from desktop.storage.keys import wipe
from desktop.storage.unlocking import Unlocked

FINISHED = "key_change_finished"
UNDONE = "key_change_undone"


def open_with_either(folder: Path, unlocked: Unlocked) -> tuple[Connection, bool]:
    """Open the database with the key that holds and make it `unlocked.dek`; tell whether a change stands half-way.

    Nothing is written. `unlocked.header` stays the one on the disk.

    Raises:
        WrongPassphrase: the secret opens only the key that was replaced.
        NewerVersion: the schema is of a later Waystead.
        DatabaseDamaged, VaultMissing, NotWritable, NoSpace: as `open_database`.
    """
    path = folder / DATABASE
    if unlocked.header.fields["next"] is None:
        return open_known(path, unlocked.dek), False
    try:
        return open_known(path, unlocked.dek), True
    except DatabaseDamaged as error:
        if error.reason != "key_does_not_open":
            raise
        if unlocked.next_dek is None:
            # the sheet of before: the new one was typed back before anything was changed
            raise WrongPassphrase from None
    connection = open_known(path, unlocked.next_dek)
    unlocked.dek, unlocked.next_dek = unlocked.next_dek, unlocked.dek
    return connection, True


def open_known(path: Path, dek: bytearray) -> Connection:
    """Open a database this version knows; NewerVersion before anything in a later one is read as if it were ours.

    One without tables (the copying of it was cut short) is damaged: nothing ever makes an empty vault of it.
    """
    connection = open_database(path, dek)
    try:
        migrate.refuse_newer(connection)
        if schema_version(connection) == 0:
            raise DatabaseDamaged("empty")
    except BaseException:
        connection.close()
        raise
    return connection


def open_settled(folder: Path, unlocked: Unlocked) -> tuple[Connection, str, ExpectedError | None]:
    """Open the database; where a change of the key stands half-way, finish it, or drop it when that cannot be.

    `unlocked` holds the key and the header that are right afterwards; the header is not yet on the disk. Returns the
    connection, FINISHED, UNDONE or "", and why it was dropped.
    """
    announced = unlocked.header
    before = unlocked.dek
    connection, half_way = open_with_either(folder, unlocked)
    if not half_way:
        return connection, "", None
    moved = unlocked.dek is not before
    failure: ExpectedError | None = None
    if moved:
        # the new pages may still stand in the log alone, and a log can be lost
        _folded(connection)
    elif unlocked.next_dek is not None:
        try:
            connection = replace_key(connection, folder / DATABASE, unlocked.dek, unlocked.next_dek)
            unlocked.dek, unlocked.next_dek = unlocked.next_dek, unlocked.dek
            moved = True
        except ExpectedError as error:
            failure = error
            connection, _half_way = open_with_either(folder, unlocked)
            moved = unlocked.dek is not before
            if moved:
                _folded(connection)
    if moved and unlocked.next_dek is not None:
        try:
            head.follow_key(folder, announced.vault_id, unlocked.next_dek, unlocked.dek)
        except BaseException:
            connection.close()
            raise
        unlocked.header = pending.finished(announced, unlocked.dek)
    else:
        unlocked.header = pending.undone(announced, unlocked.dek)
    if unlocked.next_dek is not None:
        wipe(unlocked.next_dek)
        unlocked.next_dek = None
    return connection, FINISHED if moved else UNDONE, None if moved else failure


def _folded(connection: Connection) -> None:
    try:
        if not checkpoint(connection):
            raise VaultInUse("database_busy")
    except BaseException:
        connection.close()
        raise
