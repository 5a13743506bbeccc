"""A file inside the vault, read piece by piece; its SHA-256 is checked before anybody sees or gets any of it."""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from desktop.domain.attachments import PIECE, Attachment
from desktop.domain.errors import DatabaseDamaged
from desktop.storage import attachments as rows

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from desktop.storage.connection import Connection


class StoredFile:
    """For one thread: the connection is the thread's own. One piece is held at a time."""

    def __init__(self, conn: Connection, about: Attachment) -> None:
        """Raises DatabaseDamaged("attachment") when the bytes are not those that were kept."""
        self._conn, self.about = conn, about
        self._held, self._piece = -1, b""
        digest = hashlib.sha256()
        for piece in self.pieces():
            digest.update(piece)
        if digest.hexdigest() != about.sha256:
            raise DatabaseDamaged("attachment")

    @property
    def size(self) -> int:
        """Bytes."""
        return self.about.size

    def pieces(self, report: Callable[[int, int], None] | None = None) -> Iterator[bytes]:
        """Return all of it in order; `report(at, of)` between two pieces may raise to stop it."""
        for number in range(-(-self.size // PIECE)):
            if report is not None:
                report(number * PIECE, self.size)
            yield rows.piece(self._conn, self.about.id, number)

    def read(self, at: int, count: int) -> bytes:
        """Return up to `count` bytes from `at`; fewer at the end."""
        found = bytearray()
        end = min(at + count, self.size)
        while at < end:
            number, inside = divmod(at, PIECE)
            if number != self._held:
                self._piece, self._held = rows.piece(self._conn, self.about.id, number), number
            part = self._piece[inside : inside + end - at]
            if not part:
                break
            found += part
            at += len(part)
        return bytes(found)
