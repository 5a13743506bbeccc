"""How a process apart and the one that started it talk: one letter, a length, so many bytes."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from collections.abc import Iterator

PART, WHOLE, ASK, ANSWER, BYTES, REFUSED = b"F", b"E", b"A", b"J", b"B", b"X"
"""Bytes of the file; that it is whole (JSON); a question and an answer (JSON); bytes of an answer; a reason (JSON)."""

_HEAD = struct.Struct(">cI")
MOST = 80 * 1024 * 1024
"""Bytes of one frame: a drawn page of the most pixels has 64 MB. What says it is longer is not believed."""
AT_ONCE = 1024 * 1024


class Garbled(Exception):
    """What came is no frame; whoever sent it is not to be trusted with another word."""


def frame(kind: bytes, body: bytes) -> bytes:
    """Return one frame."""
    return _HEAD.pack(kind, len(body)) + body


def read_frame(stream: BinaryIO) -> tuple[bytes, bytes] | None:
    """Return the next frame's letter and bytes; None at the end. Raises Garbled."""
    head = _read(stream, _HEAD.size)
    if len(head) < _HEAD.size:
        return None
    kind, length = _HEAD.unpack(head)
    if length > MOST:
        raise Garbled
    body = _read(stream, length)
    return (kind, body) if len(body) == length else None


def frames(stream: BinaryIO) -> Iterator[tuple[bytes, bytes]]:
    """Return every frame until the end."""
    while (found := read_frame(stream)) is not None:
        yield found


def _read(stream: BinaryIO, count: int) -> bytes:
    if count <= AT_ONCE:
        return stream.read(count)
    parts, left = [], count
    while left:
        part = stream.read(min(left, AT_ONCE))
        if not part:
            break
        parts.append(part)
        left -= len(part)
    return b"".join(parts)
