"""Write a small file so that a crash leaves either the old or the new one, and nobody else can read it."""

from __future__ import annotations

import errno
import os
import sys
import time
from pathlib import Path

from desktop.domain.errors import ExpectedError, NoSpace, NotWritable

_SHARING_RETRIES = 20


def named_os_error(error: OSError) -> ExpectedError:
    """Return the named failure of a system error: the disk is full, or it cannot be written."""
    if error.errno in {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}:
        return NoSpace()
    return NotWritable(errno.errorcode.get(error.errno or 0, "unknown").lower())


def make_private_folder(folder: Path) -> None:
    """Create `folder` and its parents, closed to other people of the laptop.

    Raises:
        NotWritable: it cannot be made.
    """
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
    except OSError as error:
        raise named_os_error(error) from error


def write_private(path: Path, data: bytes, *, durable: bool = True) -> None:
    """Replace `path` with `data` in one step; `durable` also waits until the folder's entry is on the disk.

    Raises:
        NoSpace, NotWritable: nothing was changed.
    """
    spare = path.with_name(path.name + ".tmp")
    try:
        handle = os.open(spare, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | getattr(os, "O_BINARY", 0), 0o600)
        try:
            view = memoryview(data)
            while view:
                view = view[os.write(handle, view) :]
            os.fsync(handle)
        finally:
            os.close(handle)
        _replace(spare, path)
        if durable:
            sync_folder(path.parent)
    except OSError as error:
        _forget(spare)
        raise named_os_error(error) from error


def remove_file(path: Path) -> None:
    """Delete `path` if it is there; raises NotWritable when it stays."""
    try:
        path.unlink(missing_ok=True)
    except OSError as error:
        raise named_os_error(error) from error


def _replace(source: Path, target: Path) -> None:
    """Rename over `target`; on Windows wait out a virus scanner that holds the file for a moment."""
    left = _SHARING_RETRIES if sys.platform == "win32" else 0
    while True:
        try:
            source.replace(target)
        except PermissionError:
            if left == 0:
                raise
            left -= 1
            time.sleep(0.05)
        else:
            return


def sync_folder(folder: Path) -> None:
    """Put the folder's entries on the disk. Windows has no such call: there the copy beside the file is the net."""
    if sys.platform == "win32":
        return
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    except OSError as error:
        # some network folders and sticks cannot put a folder's entries on the disk; the file itself is there
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # the name is neutral and the content sealed or public: an orphan does no harm and is found by `vault verify`
        return
