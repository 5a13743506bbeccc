"""An encrypted copy of a vault's files in a folder of our own, for as long as it is looked at or read, then removed."""

from __future__ import annotations

import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError, NoSpace, NotWritable, VaultMissing
from desktop.storage import ballast, head
from desktop.storage.atomic import make_private_folder, named_os_error
from desktop.storage.header import DATABASE, FILE, SPARE
from desktop.storage.lockfile import LockFile
from desktop.storage.open_vault import OpenVault
from desktop.storage.vault import unlock_vault

_PASSING = ".passing-"
_HEADERS = (FILE, SPARE)


def open_for_reading(
    source: Path,
    home: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    clock: Clock,
) -> OpenVault:
    """Open a vault from a place that cannot be written: its encrypted files are copied below `home` and opened there.

    The database is never opened where it lies: a medium that refuses writing cannot show what is still in the log.
    Every write is refused, and the copy goes when the vault is closed. Raises like `unlock_vault`.
    """
    need_room(source, home / "copy")
    folder = _new_folder(home)
    try:
        copy_files(source, folder, (*_HEADERS, DATABASE, f"{DATABASE}-wal", head.FILE))
        vault = unlock_vault(
            folder, passphrase=passphrase, recovery_key=recovery_key, agency_key=agency_key, clock=clock
        )
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise
    vault.only_read(source, then=lambda: shutil.rmtree(folder, ignore_errors=True))
    return vault


@contextmanager
def passing_copy(source: Path, home: Path) -> Iterator[Path]:
    """Copy a vault's encrypted files below `home` for the length of the block. Raises like `copy_files`."""
    need_room(source, home / "copy")
    folder = _new_folder(home)
    lock = LockFile(folder)
    try:
        # so that another window does not take it for one that was left behind
        lock.acquire()
        copy_files(source, folder)
        yield folder
    finally:
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)


def clear_left_behind(home: Path) -> int:
    """Remove copies that a kill left behind; those another window works with stay. Returns how many went."""
    try:
        left = [path for path in home.iterdir() if path.name.startswith(_PASSING) and path.is_dir()]
    except OSError:
        return 0
    gone = 0
    for folder in left:
        lock = LockFile(folder)
        try:
            lock.acquire()
        except ExpectedError:
            continue
        lock.release()
        shutil.rmtree(folder, ignore_errors=True)
        gone += 1
    return gone


def copy_files(
    source: Path, target: Path, names: tuple[str, ...] = (DATABASE, f"{DATABASE}-wal", head.FILE)
) -> None:
    """Copy a vault's files as they are, encrypted.

    Raises:
        VaultMissing: there is no database. NoSpace, NotWritable.
    """
    if not (source / DATABASE).is_file():
        raise VaultMissing("database")
    try:
        for name in names:
            if (source / name).is_file():
                shutil.copyfile(source / name, target / name)
                (target / name).chmod(0o600)
    except OSError as error:
        if not source.is_dir():
            raise NotWritable("place_gone") from error
        raise named_os_error(error) from error


def need_room(source: Path, folder: Path) -> None:
    """Raise NoSpace when the vault in `source` does not fit beside `folder`; asked before anything is copied."""
    place = folder.absolute().parent
    while not place.exists() and place != place.parent:
        place = place.parent
    free = ballast.free_bytes(place)
    if free is not None and free < size_of(source):
        raise NoSpace


def size_of(source: Path) -> int:
    """Return the bytes of a vault's database, its log and its mirrored head."""
    names = (DATABASE, f"{DATABASE}-wal", head.FILE)
    return sum((source / name).stat().st_size for name in names if (source / name).is_file())


def _new_folder(home: Path) -> Path:
    folder = home / f"{_PASSING}{secrets.token_hex(4)}"
    make_private_folder(folder)
    return folder
