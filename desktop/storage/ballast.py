"""Room put aside for a full disk: a file of random bytes that is given up so that typed text can still be kept.

Random bytes, because a file system that packs zeros would reserve nothing. It holds no secret and no record.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.domain.errors import ExpectedError, NoSpace
from desktop.storage.atomic import make_private_folder, remove_file, write_private

FILE = "ballast"
SIZE = 16 * 1024 * 1024
SPOOL = "inbox/ballast"
"""What crisis lines entered while locked are kept with, when even that disk is full."""
SPOOL_PART = 16
"""The spool's share: one sixteenth of the whole, 1 MiB, room for some two hundred lines."""
LOW_BYTES = 1024**3
VERY_LOW_BYTES = 200 * 1024**2

T = TypeVar("T")


def free_bytes(folder: Path) -> int | None:
    """Return the room on the disk of `folder`, None when it cannot be told."""
    try:
        return shutil.disk_usage(folder).free
    except OSError:
        return None


def is_whole(folder: Path, size: int = SIZE) -> bool:
    """Tell whether all of it is put aside."""
    return all(_size(folder / name) >= wanted for name, wanted in _parts(size))


def put_aside(folder: Path, size: int = SIZE) -> bool:
    """Put aside what is missing, when the disk has twice that room; tell whether all of it is there now."""
    for name, wanted in _parts(size):
        path = folder / name
        if _size(path) >= wanted:
            continue
        free = free_bytes(folder)
        if free is None or free < 2 * wanted:
            return False
        try:
            make_private_folder(path.parent)
            write_private(path, os.urandom(wanted))
        except ExpectedError:
            return False
    return True


def give_up(folder: Path) -> bool:
    """Give the vault's part free; tell whether there was any."""
    return _remove(folder / FILE)


def with_room(folder: Path, action: Callable[[], T]) -> T:
    """Do `action`; on a full disk give up the spool, then the vault's part, and do it again.

    Raises:
        NoSpace: there was nothing left to give up, or it did not help.
    """
    try:
        return action()
    except NoSpace:
        pass
    if _remove(folder / SPOOL):
        try:
            return action()
        except NoSpace:
            pass
    give_up(folder)
    return action()


def _parts(size: int) -> tuple[tuple[str, int], ...]:
    # the spool first: what is said in a crisis comes before everything else
    return (SPOOL, size // SPOOL_PART), (FILE, size)


def _size(path: Path) -> int:
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _remove(path: Path) -> bool:
    if _size(path) == 0:
        return False
    try:
        remove_file(path)
    except ExpectedError:
        return False
    return True
