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
    """Create `folder` and its parents, closed to other people of the laptop, and put their names on the disk.

    Without that a power loss takes the folder away with everything that was safely written into it.

    Raises:
        NoSpace, NotWritable: it cannot be made.
    """
    try:
        missing = [each for each in (folder, *folder.parents) if not each.exists()]
        folder.parent.mkdir(parents=True, exist_ok=True)
        folder.mkdir(mode=0o700, exist_ok=True)
        for each in reversed(missing):
            sync_folder(each.parent)
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
    try:
        handle = os.open(folder, os.O_RDONLY)
    except PermissionError:
        # a folder one may write into and not look into: nobody can ask for it to be put on the disk
        return
    try:
        os.fsync(handle)
    except OSError as error:
        # some network folders and sticks cannot put a folder's entries on the disk; the file itself is there
        if error.errno not in {errno.EINVAL, errno.ENOTSUP}:
            raise
    finally:
        os.close(handle)


def sync_tree(folder: Path) -> None:
    """Put everything below `folder` on the disk, so that it can be given its name. Raises OSError."""
    for path in sorted(folder.iterdir()):
        if path.is_dir():
            sync_tree(path)
        else:
            # Windows flushes only what is open for writing
            handle = os.open(path, os.O_RDWR | getattr(os, "O_BINARY", 0))
            try:
                os.fsync(handle)
            finally:
                os.close(handle)
    sync_folder(folder)


def _forget(path: Path) -> None:
    try:
        path.unlink(missing_ok=True)
    except OSError:
        # the name is neutral and the content sealed or public: an orphan does no harm and is found by `vault verify`
        return
