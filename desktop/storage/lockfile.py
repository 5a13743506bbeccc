"""One running window per vault: a lock the system itself drops when its owner dies, so it is never stale."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from desktop.domain.errors import NotWritable, VaultInUse

FILE = "lock"


class LockFile:
    """Owns a vault folder, or what `name` stands for in it, from `acquire` to `release`; the file stays, empty."""

    def __init__(self, folder: Path, name: str = FILE) -> None:
        self._path = folder / name
        self._handle: int | None = None

    def acquire(self) -> None:
        """Take the vault.

        Raises:
            VaultInUse: another window, or this one, has it.
            NotWritable: the folder does not let us write.
        """
        try:
            handle = os.open(self._path, os.O_RDWR | os.O_CREAT, 0o600)
        except OSError as error:
            raise NotWritable("folder") from error
        try:
            _lock(handle)
        except OSError as error:
            os.close(handle)
            raise VaultInUse from error
        self._handle = handle

    def release(self) -> None:
        """Give the vault free; harmless when it was not taken."""
        if self._handle is not None:
            # closing drops the lock on every system; the handle is not inherited, so a replaced process drops it too
            os.close(self._handle)
            self._handle = None


if sys.platform == "win32":
    import msvcrt

    def _lock(handle: int) -> None:
        os.lseek(handle, 0, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
