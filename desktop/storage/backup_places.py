"""A folder where backups lie: naming them, finding them, taking away old ones. Only what is ours is ever touched.

A folder counts as ours when its name has our form, its header names this vault, and everything in it is a file that a
backup has. One that is being made is called `.new-…`, one that is being taken away `.old-…`.
"""

from __future__ import annotations

import re
import secrets
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.errors import ExpectedError, VaultMissing
from desktop.storage import head, inbox, lockfile
from desktop.storage.atomic import sync_folder
from desktop.storage.header import DATABASE, FILE, SPARE, read_copies

SHEET = "sheet.pdf"
_NAME = re.compile(r"copy-(\d{8}-\d{6})(?:-(\d{1,4}))?")
_BUILDING, _GOING = ".new-", ".old-"
_RANDOM = re.compile(r"\.(?:new|old)-[0-9a-f]{8}")
_OURS = frozenset(
    {
        FILE,
        SPARE,
        DATABASE,
        f"{DATABASE}-wal",
        f"{DATABASE}-shm",
        f"{DATABASE}-journal",
        head.FILE,
        lockfile.FILE,
        SHEET,
        inbox.FOLDER,
    }
)
_TIME = "%Y%m%d-%H%M%S"


@dataclass(frozen=True, slots=True, kw_only=True)
class FoundBackup:
    """A folder that holds a vault's files. `made` is the local time in its name, None when it has another name."""

    folder: Path
    vault_id: str = ""
    label: str = ""
    made: datetime | None = None
    problem: ExpectedError | None = None


def new_name(place: Path, now: datetime) -> str:
    """Return a neutral name that is free in `place`; it says when, never whose.

    Within one second they are numbered, and a number is never given twice: what was made later must sort later.
    """
    name = f"copy-{now.strftime(_TIME)}"
    numbers = [
        int(fits[2] or 1)
        for path in place.iterdir()
        if (fits := _NAME.fullmatch(path.name)) is not None and path.name.startswith(name)
    ]
    return f"{name}-{max(numbers) + 1}" if numbers else name


def made_at(name: str) -> datetime | None:
    """Return the local time a backup's name tells, None when the name is not one of ours.

    The number within one second counts as microseconds, so that they stand in order.
    """
    fits = _NAME.fullmatch(name)
    if fits is None:
        return None
    try:
        told = datetime.strptime(fits[1], _TIME)  # noqa: DTZ007 - the name holds local time
        return told.replace(microsecond=int(fits[2] or 0))
    except ValueError:
        return None


def find(place: Path) -> list[FoundBackup]:
    """Return the backups in `place`, the newest first; `place` itself when it is one.

    Raises:
        OSError: the folder cannot be read.
    """
    own = _look(place)
    if own is not None:
        return [own]
    found = [
        each
        for path in place.iterdir()
        if path.is_dir() and not path.name.startswith(".") and (each := _look(path)) is not None
    ]
    return sorted(found, key=lambda each: (str(each.made or ""), each.folder.name), reverse=True)


def _look(folder: Path) -> FoundBackup | None:
    if not any((folder / name).is_file() for name in (FILE, SPARE, DATABASE)):
        return None
    try:
        header = read_copies(folder).first
    except VaultMissing:
        return None
    except ExpectedError as error:
        return FoundBackup(folder=folder, made=made_at(folder.name), problem=error)
    return FoundBackup(
        folder=folder,
        vault_id=header.vault_id,
        label=str(header.fields["label"]),
        made=made_at(folder.name),
    )


def backups_of(place: Path, vault_id: str) -> dict[str, datetime]:
    """Return name and time of this vault's own backups in `place`; a place that cannot be read has none."""
    try:
        found = find(place)
    except OSError:
        return {}
    return {
        each.folder.name: each.made
        for each in found
        if each.made is not None and each.vault_id == vault_id and each.folder.parent == place
    }


def take_away(place: Path, names: Iterable[str], vault_id: str) -> int:
    """Remove these backups of this vault; returns how many went. What holds anything that is not ours stays."""
    gone = 0
    for name in names:
        folder = place / name
        if made_at(name) is None or not _is_ours(folder, vault_id):
            continue
        going = place / f"{_GOING}{secrets.token_hex(4)}"
        try:
            # a kill in the middle leaves a name that says what it is, never a backup with parts missing
            folder.rename(going)
            # and a power loss as well
            sync_folder(place)
        except OSError:
            continue
        gone += _empty(going)
    return gone


def clear_unfinished(place: Path, vault_id: str) -> int:
    """Remove what a kill or a pulled stick left behind of this vault's own backups; returns how many went."""
    try:
        left = [path for path in place.iterdir() if _RANDOM.fullmatch(path.name) and path.is_dir()]
    except OSError:
        return 0
    return sum(_empty(path) for path in left if _is_ours(path, vault_id, unfinished=True))


def _is_ours(folder: Path, vault_id: str, *, unfinished: bool = False) -> bool:
    try:
        names = {path.name for path in folder.iterdir()}
        if not {name.removesuffix(".tmp") for name in names} <= _OURS:
            return False
        if not _inbox_is_ours(folder / inbox.FOLDER):
            return False
        if all(name.endswith(".tmp") for name in names):
            # stopped before the header was there: nothing else can be in it yet
            return unfinished
        return read_copies(folder).first.vault_id == vault_id
    except (OSError, ExpectedError):
        return False


def _inbox_is_ours(folder: Path) -> bool:
    return not folder.is_dir() or all(
        inbox.is_item(path.name.removesuffix(".tmp")) for path in folder.iterdir()
    )


def _empty(folder: Path) -> bool:
    """Delete the files, the header last: as long as it is there, what is left can be told as ours."""
    try:
        items = folder / inbox.FOLDER
        if items.is_dir():
            for path in items.iterdir():
                path.unlink()
            items.rmdir()
        for path in folder.iterdir():
            if path.name != FILE:
                path.unlink()
        sync_folder(folder)
        (folder / FILE).unlink(missing_ok=True)
        folder.rmdir()
    except OSError:
        return False
    return True
