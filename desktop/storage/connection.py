"""The one place that opens the database: keyed first, checked, with every setting the vault relies on.

The order matters: the standard library would ignore the key and write plain files, a query before the key creates a
plain file, and a key of 63 digits would silently be taken for a passphrase.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, cast

import sqlcipher3

from desktop.domain.errors import (
    DatabaseDamaged,
    ExpectedError,
    InvalidInput,
    NewerVersion,
    NoSpace,
    NotWritable,
    VaultInUse,
    VaultMissing,
)
from desktop.storage.keys import KEY_BYTES

SQLITE_MINIMUM = (3, 51, 3)
"""Older ones can damage a database when a checkpoint and a second connection meet."""
KEY_TEXT_BYTES = 67
PLAIN_MAGIC = b"SQLite format 3\x00"
BUSY_MILLISECONDS = 5000
ROOM_BYTES = 256 * 1024
CHECKPOINT_MILLISECONDS = 200
PIECE_PAGES = 512

if TYPE_CHECKING:

    class DatabaseError(Exception):
        """What the engine raises; `named_failure` says which of them a person can act on."""

else:
    DatabaseError = sqlcipher3.DatabaseError

Value = str | int | float | bytes | None
Parameters = Sequence[Any] | Mapping[str, Any]


class Row(Protocol):
    """One row, read by column name."""

    def __getitem__(self, key: str | int) -> Any: ...
    def __iter__(self) -> Iterator[Any]: ...
    def __len__(self) -> int: ...
    def keys(self) -> list[str]:
        """Return the column names."""
        ...


class Cursor(Protocol):
    """What a statement gives back."""

    rowcount: int
    lastrowid: int | None

    def fetchone(self) -> Row | None:
        """Return the next row."""
        ...

    def fetchall(self) -> list[Row]:
        """Return the rows that are left."""
        ...

    def __iter__(self) -> Iterator[Row]: ...
    def __next__(self) -> Row: ...


class Connection(Protocol):
    """The part of a database connection the storage layer uses."""

    in_transaction: bool

    def execute(self, sql: str, parameters: Parameters = ..., /) -> Cursor:
        """Run one statement."""
        ...

    def executemany(self, sql: str, parameters: Iterable[Parameters], /) -> Cursor:
        """Run one statement for each set of values."""
        ...

    def executescript(self, sql: str, /) -> Cursor:
        """Commit what is open, then run several statements."""
        ...

    def interrupt(self) -> None:
        """Stop what another thread runs on this connection."""
        ...

    def close(self) -> None:
        """Close; only the thread that opened it may."""
        ...


_SETTINGS = (
    "PRAGMA foreign_keys=ON",
    "PRAGMA recursive_triggers=ON",
    "PRAGMA trusted_schema=OFF",
    "PRAGMA cell_size_check=ON",
    "PRAGMA mmap_size=0",
    "PRAGMA temp_store=MEMORY",
    "PRAGMA secure_delete=ON",
    "PRAGMA cache_size=-65536",
    # of all connections together: each thread has its own, and none may fill its cache beside the others (adr/0219)
    "PRAGMA soft_heap_limit=33554432",
    "PRAGMA synchronous=FULL",
    "PRAGMA wal_autocheckpoint=200",
)

_BY_CODE: dict[int, tuple[type[ExpectedError], str]] = {
    5: (VaultInUse, "database_busy"),
    6: (VaultInUse, "database_busy"),
    8: (NotWritable, "read_only"),
    10: (NotWritable, "io_error"),
    11: (DatabaseDamaged, "malformed"),
    13: (NoSpace, ""),
    14: (NotWritable, "cannot_open"),
    26: (DatabaseDamaged, "key_does_not_open"),
}


# a copy of a whole database fails without a code, only with the engine's own words for it
_CODE_OF_WORDS = {
    "attempt to write a readonly database": 8,
    "disk I/O error": 10,
    "database disk image is malformed": 11,
    "database or disk is full": 13,
}


def named_failure(error: DatabaseError) -> ExpectedError | None:
    """Return the failure a person can act on, None when the error is a bug of ours."""
    code = getattr(error, "sqlite_errorcode", None) or _CODE_OF_WORDS.get(str(error))
    if not isinstance(code, int):
        return None
    kind = _BY_CODE.get(code & 0xFF)
    return kind[0](kind[1]) if kind else None


def full_or_not(error: NotWritable, folder: Path) -> ExpectedError:
    """Return NoSpace for an input/output error on a disk without room, else the error itself.

    The log's index cannot grow on a full disk, and the engine does not say that this is why.
    """
    if error.reason != "io_error":
        return error
    try:
        full = shutil.disk_usage(folder).free < ROOM_BYTES
    except OSError:  # the stick or the network folder is gone altogether
        return error
    return NoSpace() if full else error


@contextmanager
def named_failures() -> Iterator[None]:
    """Turn database errors a person can act on into the named ones of `domain.errors`."""
    try:
        yield
    except DatabaseError as error:
        named = named_failure(error)
        if named is None:
            raise
        raise named from error


def key_text(dek: bytearray) -> bytearray:
    """Return ``x'…64 hex digits…'`` without leaving a second copy in memory."""
    text = bytearray(b"x'")
    digits = b"0123456789abcdef"
    for byte in dek:
        text.append(digits[byte >> 4])
        text.append(digits[byte & 15])
    text += b"'"
    return text


def create_database(path: Path, dek: bytearray) -> Connection:
    """Make an empty encrypted database where there is none and open it.

    Raises:
        InvalidInput: something is already there.
        NoSpace, NotWritable: it cannot be made.
    """
    try:
        handle = os.open(path, os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600)
    except FileExistsError:
        raise InvalidInput("folder", "exists") from None
    except OSError as error:
        raise NotWritable("folder") from error
    os.close(handle)
    return _opened(path, dek)


def open_database(path: Path, dek: bytearray) -> Connection:
    """Open an existing encrypted database; never creates one.

    Raises:
        VaultMissing: there is no file.
        DatabaseDamaged: it is empty, plain, or does not open with this key.
        NewerVersion: the database engine on this laptop is too old for safe use.
        VaultInUse, NotWritable, NoSpace: as named.
    """
    try:
        with path.open("rb") as file:
            start = file.read(len(PLAIN_MAGIC))
    except FileNotFoundError:
        raise VaultMissing("database") from None
    except OSError as error:
        raise NotWritable("unreadable") from error
    if not start:
        raise DatabaseDamaged("empty")
    if start == PLAIN_MAGIC:
        raise DatabaseDamaged("not_encrypted")
    return _opened(path, dek)


def _opened(path: Path, dek: bytearray) -> Connection:
    if sqlcipher3.sqlite_version_info < SQLITE_MINIMUM:
        raise NewerVersion("engine", found=sqlcipher3.sqlite_version)
    if len(dek) != KEY_BYTES:
        raise ValueError("a data key has 32 bytes")
    with named_failures():
        connection = sqlcipher3.connect(f"{path.absolute().as_uri()}?mode=rw", uri=True, isolation_level=None)
    try:
        with named_failures():
            # otherwise the engine prints page numbers and file names to standard error
            connection.execute("PRAGMA cipher_log_level=NONE")
            _set_key(connection, dek)
            if not connection.execute("PRAGMA cipher_version").fetchone():
                raise DatabaseDamaged("not_encrypted")
            connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
            connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
            if connection.execute("PRAGMA journal_mode=WAL").fetchone()[0] != "wal":
                raise NotWritable("journal")
            for setting in _SETTINGS:
                connection.execute(setting)
            connection.row_factory = sqlcipher3.Row
    except NotWritable as error:
        connection.close()
        raise full_or_not(error, path.parent) from error.__cause__
    except BaseException:
        connection.close()
        raise
    return cast("Connection", connection)


def _set_key(connection: Any, dek: bytearray) -> None:
    key = key_text(dek)
    try:
        if len(key) != KEY_TEXT_BYTES:
            raise ValueError("a raw key is exactly 67 bytes")
        connection.set_key(key)
    finally:
        key[:] = bytes(len(key))


def copy_database(
    source: Connection, path: Path, dek: bytearray, *, report: Callable[[int, int], None] | None = None
) -> Connection:
    """Copy an open database page by page into a new encrypted file with the same key; returns it open.

    `report(at, of)` is told between pieces, in pages; what it raises stops the copy.
    """
    target = create_database(path, dek)
    try:
        with named_failures():
            if report is None:
                cast("Any", source).backup(target)
            else:
                _copy_in_pieces(source, target, report)
    except NotWritable as error:
        target.close()
        raise full_or_not(error, path.parent) from error.__cause__
    except BaseException:
        target.close()
        raise
    return target


def replace_key(connection: Connection, path: Path, dek: bytearray, next_dek: bytearray) -> Connection:
    """Encrypt the whole database anew; closes `connection`, the only one, and returns one with the new key.

    The engine reports no failure of this (measured: a full disk gives none), so what holds is found out by opening
    again. Only when the new pages have left the write-ahead log the old key may be forgotten.

    Raises:
        NoSpace, NotWritable: the database is as it was, or the next call finishes the change.
    """
    try:
        _room_to_encrypt(path)
        checkpoint(connection)
        key = key_text(next_dek)
        try:
            with named_failures():
                cast("Any", connection).reset_key(key)
        finally:
            key[:] = bytes(len(key))
    finally:
        connection.close()
    try:
        fresh = open_database(path, next_dek)
    except DatabaseDamaged:
        open_database(path, dek).close()
        raise full_or_not(NotWritable("io_error"), path.parent) from None
    try:
        if not checkpoint(fresh):
            raise VaultInUse("database_busy")
    except BaseException:
        fresh.close()
        raise
    return fresh


def _room_to_encrypt(path: Path) -> None:
    """Refuse early where the log, which grows to the size of the database, has no room."""
    try:
        free = shutil.disk_usage(path.parent).free
        if free < path.stat().st_size + ROOM_BYTES:
            raise NoSpace
    except OSError as error:
        raise NotWritable("unreadable") from error


def _copy_in_pieces(source: Connection, target: Connection, report: Callable[[int, int], None]) -> None:
    # one view of the source for the whole copy: a save in between would make it begin anew each time
    source.execute("BEGIN")
    try:
        source.execute("SELECT count(*) FROM sqlite_master").fetchone()
        cast("Any", source).backup(
            target, pages=PIECE_PAGES, progress=lambda _status, left, of: report(of - left, of)
        )
    finally:
        if source.in_transaction:
            source.execute("ROLLBACK")


def checkpoint(connection: Connection) -> bool:
    """Move everything from the write-ahead log into the database; tell whether all of it went.

    A reader in the middle of a query holds it up; that is waited for a fifth of a second, not the five of a write.
    """
    with named_failures():
        connection.execute(f"PRAGMA busy_timeout={CHECKPOINT_MILLISECONDS}")
        try:
            row = connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            connection.execute(f"PRAGMA busy_timeout={BUSY_MILLISECONDS}")
    return row is not None and row[0] == 0


def schema_version(connection: Connection) -> int:
    """Return the number of the last migration."""
    with named_failures():
        row = connection.execute("PRAGMA user_version").fetchone()
    return int(row[0]) if row else 0
