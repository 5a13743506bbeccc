"""A thread's connection for reading: what goes wrong has a name, and one bad moment of the disk does not stay.

After a single page that could not be read the engine calls the database damaged for as long as the connection lives
(measured: one input/output error). So a read that fails is made again on a new connection; when that fails too, the
file itself is asked whether it can be read: a stick that was pulled is no damaged database. Damaged is what the engine
still refuses after every byte could be read.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeVar, cast

from desktop.domain.errors import DatabaseDamaged, ExpectedError, NotWritable, VaultMissing
from desktop.storage.connection import (
    Connection,
    Cursor,
    DatabaseError,
    Parameters,
    Row,
    named_failure,
    open_database,
)

T = TypeVar("T")
_PIECE = 1024 * 1024
_OF_THE_DISK = frozenset({"io_error", "unreadable"})


def open_reading(database: Path, dek: bytearray, closed: Callable[[], bool]) -> Connection:
    """Open a vault's database for reading only; once `closed` says so it is not opened anew."""

    def opener() -> Connection:
        if closed():
            # locking waits for nobody who reads
            raise RuntimeError("the vault is closed")
        connection = open_database(database, dek)
        connection.execute("PRAGMA query_only=ON")
        return connection

    return cast("Connection", ReadingConnection(opener, database))


def seen(connection: Connection) -> tuple[Connection, int]:
    """Return the engine's connection and what it has seen: the same again only while nobody else has committed.

    The engine's own counter (`PRAGMA data_version`) means something on one and the same connection alone.
    """
    row = connection.execute("PRAGMA data_version").fetchone()
    assert row is not None  # the engine always answers
    return (connection.real() if isinstance(connection, ReadingConnection) else connection), int(row[0])


class ReadingConnection:
    """Looks like a connection; opens itself anew after a failure that hangs on the connection.

    Reading raises NotWritable("disk_unreadable") when the disk does not give the file back, DatabaseDamaged when it
    does and it is damaged, and the engine's own error for what hangs on neither.
    """

    def __init__(self, opener: Callable[[], Connection], database: Path) -> None:
        self._opener = opener
        self._database = database
        self._real: Connection | None = None

    @property
    def in_transaction(self) -> bool:
        """Tell whether a transaction is open."""
        return self._real is not None and self._real.in_transaction

    def execute(self, sql: str, parameters: Parameters = (), /) -> Cursor:
        """Run one statement."""
        cursor = self.tried(lambda real: real.execute(sql, parameters), again=not self.in_transaction)
        return _Reading(self, cursor, sql, parameters)

    def tried(self, read: Callable[[Connection], T], *, again: bool) -> T:
        """Read, and after a failure `again` on a new connection; inside a transaction that would be another view."""
        try:
            return read(self.real())
        except (DatabaseError, ExpectedError) as error:
            named = self.let_go(error)
            if not again:
                raise self._told(named) from error
        try:
            return read(self.real())
        except (DatabaseError, ExpectedError) as error:
            named = self._told(self.let_go(error))
            if not isinstance(named, DatabaseDamaged):
                raise named from error
        try:
            return read(self.real())
        except (DatabaseError, ExpectedError) as error:
            raise self._told(self.let_go(error)) from error

    def let_go(self, error: Exception) -> ExpectedError:
        """Close the connection after a failure that would stay with it, and return its name.

        Raises what another try cannot change: a mistake in the statement, a busy database.
        """
        named = error if isinstance(error, ExpectedError) else named_failure(cast("DatabaseError", error))
        if named is None or named.reason == "read_only":
            raise error
        if not isinstance(named, DatabaseDamaged | VaultMissing) and named.reason not in _OF_THE_DISK:
            raise named from error
        self.close()
        return named

    def failed(self, error: DatabaseError) -> ExpectedError:
        """Let go in the middle of some rows; return the failure."""
        return self._told(self.let_go(error))

    def executemany(self, sql: str, parameters: Iterable[Parameters], /) -> Cursor:
        """Run one statement for each set of values: the engine refuses what would write."""
        return self.real().executemany(sql, parameters)

    def executescript(self, sql: str, /) -> Cursor:
        """Run several statements."""
        return self.real().executescript(sql)

    def backup(self, target: Any, **how: Any) -> None:
        """Copy every page into another connection."""
        cast("Any", self.real()).backup(target, **how)

    def interrupt(self) -> None:
        """Stop what another thread runs on this connection."""
        real = self._real
        # it may just be closing itself
        with suppress(DatabaseError):
            if real is not None:
                real.interrupt()

    def close(self) -> None:
        """Close; only the thread that opened it may."""
        real, self._real = self._real, None
        if real is not None:
            real.close()

    def real(self) -> Connection:
        """Return the engine's own connection, opened when there is none."""
        if self._real is None:
            self._real = self._opener()
        return self._real

    def _told(self, named: ExpectedError) -> ExpectedError:
        """Return the failure as it is, or that the disk does not give the file back."""
        if isinstance(named, DatabaseDamaged) and self._readable():
            return named
        return NotWritable("disk_unreadable")

    def _readable(self) -> bool:
        """Tell whether the system gives every byte of the database and its log."""
        try:
            _read_through(self._database)
            with suppress(FileNotFoundError):
                _read_through(self._database.with_name(f"{self._database.name}-wal"))
        except OSError:
            return False
        return True


def _read_through(path: Path) -> None:
    with path.open("rb", buffering=0) as file:
        at = 0
        while piece := os.pread(file.fileno(), _PIECE, at) if hasattr(os, "pread") else file.read(_PIECE):
            at += len(piece)


class _Reading:
    """The rows of one statement, with the failures of its connection."""

    def __init__(
        self, connection: ReadingConnection, cursor: Cursor, sql: str, parameters: Parameters
    ) -> None:
        self._connection, self._cursor = connection, cursor
        self._sql, self._parameters = sql, parameters
        self._given = False
        self.rowcount = cursor.rowcount
        self.lastrowid = cursor.lastrowid

    def fetchone(self) -> Row | None:
        """Return the next row."""
        self._given = True
        try:
            return self._cursor.fetchone()
        except DatabaseError as error:
            raise self._connection.failed(error) from error

    def fetchall(self) -> list[Row]:
        """Return the rows that are left."""
        try:
            return self._cursor.fetchall()
        except DatabaseError as error:
            if self._given or self._connection.in_transaction:
                raise self._connection.failed(error) from error
            self._connection.let_go(error)
        return self._connection.tried(
            lambda real: real.execute(self._sql, self._parameters).fetchall(), again=True
        )

    def __iter__(self) -> Iterator[Row]:
        self._given = True
        try:
            yield from self._cursor
        except DatabaseError as error:
            raise self._connection.failed(error) from error

    def __next__(self) -> Row:
        self._given = True
        try:
            return next(self._cursor)
        except DatabaseError as error:
            raise self._connection.failed(error) from error
