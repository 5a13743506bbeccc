"""Writes a finished file so that a crash leaves the old one or the new one, never a part of it."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from desktop.domain.errors import ExpectedError, NoSpace, NotWritable

PIECE = 64 * 1024
"""Bytes; between two pieces the writing can be given up."""
LEFT_BEHIND_SECONDS = 600
_NEIGHBOUR = re.compile(r"\.[0-9a-f]{16}\.part")
_GONE = {errno.EIO, errno.ENODEV, errno.ENXIO}
"""What writing says when a stick is pulled out while it goes on."""
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}


def write_atomic(
    path: Path,
    data: bytes | bytearray | memoryview | Iterable[bytes],
    *,
    mode: int = 0o600,
    overwrite: bool = False,
) -> int:
    """Write `data` (bytes, or pieces of bytes in order) to `path` and return the size.

    The bytes go to a neighbour with a random name, are flushed to the disk and then take the name over.
    Raises `NotWritable("exists")` when the file is there and `overwrite` is false, `NotWritable` when the folder
    cannot be written, `NoSpace` when the disk is full. On any failure nothing is left behind, also not when the
    pieces themselves fail while they are being made.
    """
    if not overwrite and path.exists():
        raise NotWritable("exists")
    _clear_left_behind(path.parent)
    pieces = (data,) if isinstance(data, bytes | bytearray | memoryview) else data
    neighbour = path.with_name(f".{secrets.token_hex(8)}.part")
    try:
        size = _write_synced(neighbour, pieces, mode)
        _take_name(neighbour, path, overwrite=overwrite)
        _sync_folder(path.parent)
    except OSError as error:
        raise as_expected(error) from error
    finally:
        with contextlib.suppress(OSError):
            neighbour.unlink(missing_ok=True)
    return size


def need_place(path: Path) -> None:
    """Raise NotWritable when a new file cannot be made there: before anything is written down about it."""
    if path.exists():
        raise NotWritable("exists")
    if not path.parent.is_dir():
        raise NotWritable("no_folder")
    if not os.access(path.parent, os.W_OK):
        raise NotWritable("denied")


def in_pieces(data: bytes, report: Callable[[int, int], None] | None = None) -> Iterator[bytes]:
    """Return `data` in pieces; `report(at, of)` between two of them may raise, and then nothing is left behind."""
    for at in range(0, max(1, len(data)), PIECE):
        if report is not None:
            report(at, len(data))
        yield data[at : at + PIECE]


def as_expected(error: OSError) -> ExpectedError:
    """Return the named failure for a writing error: a full disk, or a place that cannot be written."""
    if error.errno in _FULL:
        return NoSpace()
    if error.errno == errno.EEXIST:
        return NotWritable("exists")
    if error.errno == errno.ENOENT:
        return NotWritable("no_folder")
    if error.errno in _GONE:
        return NotWritable("place_gone")
    return NotWritable("denied")


def _clear_left_behind(folder: Path) -> None:
    """Remove what a pulled stick or a kill left half-written in this folder; what is being written now is newer."""
    with contextlib.suppress(OSError):
        for entry in os.scandir(folder):
            if _NEIGHBOUR.fullmatch(entry.name) and time.time() - entry.stat().st_mtime > LEFT_BEHIND_SECONDS:
                Path(entry.path).unlink(missing_ok=True)


def _write_synced(path: Path, pieces: Iterable[bytes | bytearray | memoryview], mode: int) -> int:
    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    handle = os.open(path, flags, mode)
    size = 0
    try:
        for piece in pieces:
            view = memoryview(piece)
            while view:
                written = os.write(handle, view)
                size += written
                view = view[written:]
        os.fsync(handle)
    finally:
        os.close(handle)
    return size


def _take_name(neighbour: Path, path: Path, *, overwrite: bool) -> None:
    if overwrite:
        neighbour.replace(path)
    elif sys.platform == "win32":
        neighbour.rename(path)  # refuses an existing name there
    else:
        try:
            path.hardlink_to(neighbour)  # refuses an existing name, also one made a moment ago
        except FileExistsError:
            raise
        except OSError:  # FAT sticks know no hard links
            if path.exists():
                raise FileExistsError(errno.EEXIST, "exists") from None
            neighbour.replace(path)


def _sync_folder(folder: Path) -> None:
    if sys.platform == "win32":
        return  # a folder cannot be flushed there; the rename itself is journalled
    with contextlib.suppress(OSError):  # some network and stick file systems refuse this; the data is synced
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
