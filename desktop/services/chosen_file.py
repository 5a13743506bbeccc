"""A file outside that somebody chose: opened, read a piece at a time, and what goes wrong with it named."""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

from desktop.domain.attachments import PIECE
from desktop.domain.errors import ExpectedError, FileMissing, InvalidInput, NotWritable

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path
    from typing import BinaryIO


@contextmanager
def reading(path: Path, *, midway: bool = False) -> Iterator[BinaryIO]:
    """Open a file that somebody chose; what the system says becomes a failure with a sentence."""
    try:
        if not path.is_file():
            # a pipe or a device would wait for ever
            raise InvalidInput("file", "file_no_file") if path.exists() else FileMissing("file_gone")
        with path.open("rb") as file:
            yield file
    except ExpectedError:
        raise
    except FileNotFoundError:
        raise FileMissing("file_gone") from None
    except PermissionError:
        raise NotWritable("unreadable") from None
    except OSError as error:
        raise (FileMissing("file_gone") if midway else NotWritable("unreadable")) from error


def reader(file: BinaryIO) -> Callable[[int, int], bytes]:
    """Return how to read so many bytes from an offset."""

    def read(at: int, count: int) -> bytes:
        file.seek(at)
        return file.read(count)

    return read


def blocks(file: BinaryIO, size: int) -> Iterator[bytes]:
    """Return `size` bytes from the start, piece by piece; raises InvalidInput file_changed when there are fewer."""
    file.seek(0)
    left = size
    while left:
        block = file.read(min(PIECE, left))
        if not block:
            raise InvalidInput("file", "file_changed")
        left -= len(block)
        yield block


def even(parts: Iterator[bytes]) -> Iterator[bytes]:
    """Cut blocks of any length into pieces of `PIECE` bytes; the last may be shorter."""
    held = bytearray()
    for block in parts:
        held += block
        while len(held) >= PIECE:
            yield bytes(held[:PIECE])
            del held[:PIECE]
    if held:
        yield bytes(held)
