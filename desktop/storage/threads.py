"""One database connection per thread, opened on demand; connections refuse other threads, so nobody passes them on."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable

from desktop.storage.connection import Connection

WAIT_SECONDS = 1.0


class ThreadConnections:
    """Hands every thread its own connection and knows which ones are still open."""

    def __init__(self, opener: Callable[[], Connection]) -> None:
        self._opener = opener
        self._mine = threading.local()
        self._open: dict[int, Connection] = {}
        self._guard = threading.Lock()
        self._closed = False

    def get(self) -> Connection:
        """Return the calling thread's connection."""
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is None:
            if self._closed:
                raise RuntimeError("the vault is closed")
            connection = self._opener()
            self._mine.connection = connection
            with self._guard:
                self._open[threading.get_ident()] = connection
        return connection

    def adopt(self, connection: Connection) -> None:
        """Make `connection` the calling thread's own."""
        self._mine.connection = connection
        with self._guard:
            self._open[threading.get_ident()] = connection

    def close_mine(self) -> None:
        """Close the calling thread's connection; harmless when it has none."""
        connection: Connection | None = getattr(self._mine, "connection", None)
        if connection is not None:
            del self._mine.connection
            with self._guard:
                if self._open.get(threading.get_ident()) is connection:
                    del self._open[threading.get_ident()]
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
                for ident in [ident for ident in self._open if ident not in alive]:
                    del self._open[ident]
                others = {i: c for i, c in self._open.items() if i != threading.get_ident()}
            if not others or time.monotonic() >= until:
                return len(others)
            for connection in others.values():
                connection.interrupt()
            time.sleep(0.02)
