"""Database connections per thread, opened on demand; connections refuse other threads, so nobody passes them on.

A thread has one for reading, which refuses to write for good, and one for units of work. Switching a single one to and
fro with `PRAGMA query_only` would make the engine forget every prepared statement, twice per save.
"""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from desktop.domain.errors import DatabaseDamaged
from desktop.storage.connection import Connection

WAIT_SECONDS = 1.0
READING, WRITING = "reading", "writing"


class ThreadConnections:
    """Hands every thread its own connections and knows which ones are still open."""

    def __init__(self, opener: Callable[[str], Connection]) -> None:
        self._opener = opener
        self._mine = threading.local()
        self._open: dict[tuple[int, str], Connection] = {}
        self._guard = threading.Lock()
        self._closed = False

    def get(self, use: str) -> Connection:
        """Return the calling thread's connection for reading or for writing."""
        connection: Connection | None = getattr(self._mine, use, None)
        if connection is None:
            if self._closed:
                raise RuntimeError("the vault is closed")
            connection = self._opener(use)
            self.adopt(use, connection)
        return connection

    @contextmanager
    def used(self, use: str) -> Iterator[Connection]:
        """Give the calling thread's connection for a block, and close it when the block finds the database damaged.

        After one page that could not be read the engine refuses everything on that connection for good (measured: a
        single input/output error). On a new one the next save works, or finds the same damage.
        """
        connection = self.get(use)
        try:
            yield connection
        except DatabaseDamaged:
            self._close(use)
            raise

    def adopt(self, use: str, connection: Connection) -> None:
        """Make `connection` the calling thread's own."""
        setattr(self._mine, use, connection)
        with self._guard:
            self._open[threading.get_ident(), use] = connection

    def close_mine(self) -> None:
        """Close the calling thread's connections; harmless when it has none."""
        for use in (READING, WRITING):
            self._close(use)

    def _close(self, use: str) -> None:
        connection: Connection | None = getattr(self._mine, use, None)
        if connection is not None:
            delattr(self._mine, use)
            with self._guard:
                if self._open.get((threading.get_ident(), use)) is connection:
                    del self._open[threading.get_ident(), use]
            connection.close()

    def shut(self) -> int:
        """Refuse new connections, stop running queries of other threads, wait a second for them to close their own.

        Returns how many did not; those of ended threads are dropped here, the others with their thread.
        """
        self._closed = True
        until = time.monotonic() + WAIT_SECONDS
        while True:
            alive = {thread.ident for thread in threading.enumerate()}
            with self._guard:
                for ended in [owner for owner in self._open if owner[0] not in alive]:
                    del self._open[ended]
                others = [c for (ident, _), c in self._open.items() if ident != threading.get_ident()]
            if not others or time.monotonic() >= until:
                return len(others)
            for connection in others:
                connection.interrupt()
            time.sleep(0.02)
