"""Keeps `head.bin` close behind the commits without making a save wait for a second file each time."""

from __future__ import annotations

import threading
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError, HistoryDamaged
from desktop.storage.connection import Connection
from desktop.storage.head import DIFFERS, MISSING, UNREADABLE, MirroredHead, compare, read_head, write_head
from desktop.storage.history import ChainHead, chain_head, verify_chain

LATEST_SECONDS = 1.0


class HeadMirror:
    """Remembers the newest committed head; writes it when asked, or on a commit a second after the last write.

    A failed write (full disk) is not an error of the save: the head stays marked and the next occasion tries again.
    """

    def __init__(self, folder: Path, vault_id: str, dek: bytearray, schema: int, clock: Clock) -> None:
        self._folder = folder
        self._vault_id = vault_id
        self._dek = dek
        self._schema = schema
        self._clock = clock
        self._dirty: ChainHead | None = None
        self._written_at = float("-inf")
        self._guard = threading.Lock()
        self._closed = False

    @property
    def is_dirty(self) -> bool:
        """Tell whether commits are newer than the file."""
        return self._dirty is not None

    def committed(self, head: ChainHead) -> None:
        """Note a commit; writes at once only when the last write is more than a second ago."""
        self._dirty = head
        if self._clock.monotonic() - self._written_at > LATEST_SECONDS:
            self.write_if_dirty()

    def write_if_dirty(self) -> bool:
        """Write the newest head; tell whether the file is now up to date."""
        with self._guard:
            head = self._dirty
            if head is None or self._closed:
                return head is None
            try:
                mirrored = MirroredHead(head, self._schema, self._clock.now())
                write_head(self._folder, mirrored, self._vault_id, self._dek)
            except ExpectedError:
                return False
            self._written_at = self._clock.monotonic()
            if self._dirty is head:
                self._dirty = None
            return True

    def close(self) -> None:
        """Write what is new and never again: the key is wiped after this, and a head without it would look changed."""
        self.write_if_dirty()
        with self._guard:
            self._closed = True

    def write_to(self, folder: Path, mirrored: MirroredHead) -> None:
        """Write a head file for a copy of this vault's database."""
        write_head(folder, mirrored, self._vault_id, self._dek)

    def check(self, connection: Connection) -> str | None:
        """Compare the file with the database; returns the notice's code, None when nothing is missing.

        Rows newer than the file are checked for an unbroken chain: they are what was committed in the last moments.
        """
        database = chain_head(connection)
        try:
            mirrored = read_head(self._folder, self._vault_id, self._dek)
            notice = compare(connection, mirrored, database)
            if mirrored is not None and notice is None:
                verify_chain(connection, mirrored.head)
        except HistoryDamaged as error:
            return UNREADABLE if error.reason == UNREADABLE else DIFFERS
        if notice in {None, MISSING} and (mirrored is None or mirrored.head != database):
            self._dirty = database
        return notice

    def compare_while_open(self, connection: Connection) -> str | None:
        """Compare as `check` does, but change nothing: commits may land while this looks.

        The file is read first, so the database can only be newer than it.
        """
        try:
            mirrored = read_head(self._folder, self._vault_id, self._dek)
        except HistoryDamaged:
            return UNREADABLE
        return compare(connection, mirrored, chain_head(connection))
