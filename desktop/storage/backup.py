"""Backups of a vault: written into a folder of their own, opened and checked afterwards, old ones rotated away."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Any

from desktop.domain.backup_rotation import Keeping, may_go
from desktop.domain.errors import DatabaseDamaged, ExpectedError, HistoryDamaged, NoSpace, NotWritable
from desktop.storage import backup_places, head, inbox
from desktop.storage.atomic import make_private_folder, named_os_error, write_private
from desktop.storage.before_migration import remove_copies
from desktop.storage.connection import Connection, checkpoint, copy_database, open_database, schema_version
from desktop.storage.header import DATABASE, write_header
from desktop.storage.history import ChainHead, chain_head
from desktop.storage.open_vault import OpenVault, read_meta
from desktop.storage.vault import new_folder
from desktop.storage.verify import database_findings

LAST_BACKUP = "last_backup_at"
LOG = "backup_log"
LONGEST_LOG = 50

Report = Callable[[int, int], None]


@dataclass(frozen=True, slots=True)
class BackupMade:
    """A backup that was opened and checked.

    `history` rows hold together, `head` is the last one's hash: the backup keeps it outside this vault, so that a
    vault that was set back later is noticed. `noted` is False when the vault itself could not write it down.
    `newer_found`: an earlier backup in the same place knows entries that this vault has lost.
    """

    folder: Path
    history: int
    head: str = ""
    size: int = 0
    noted: bool = True
    removed: int = 0
    newer_found: bool = False


def back_up(source: OpenVault, folder: Path, *, report: Report | None = None) -> BackupMade:
    """Write a backup into a new or empty folder and check it. It opens with the passphrase and recovery key of today.

    Raises:
        InvalidInput: the folder is not empty; nothing is ever overwritten.
        NoSpace, NotWritable, DatabaseDamaged: no backup was left. NotWritable("place_gone"): it was unplugged.
    """
    with _named_when_gone(folder), new_folder(folder) as building:
        write_header(building, source.header)
        end = _copy_checked(source, building, report)
        _copy_inbox(source.folder, building)
        size = sum(path.stat().st_size for path in building.rglob("*") if path.is_file())
    made = BackupMade(folder, end.count, end.h, size)
    try:
        _note(source, made)
    except (NoSpace, NotWritable):
        # the backup is good all the same, and on a full disk it is wanted most
        return replace(made, noted=False)
    remove_copies(source.folder)
    return made


def back_up_into(
    source: OpenVault,
    place: Path,
    *,
    keeping: Keeping = Keeping(),  # noqa: B008 - frozen
    report: Report | None = None,
    sheet: bytes | None = None,
) -> BackupMade:
    """Write a backup under a neutral name into `place`, then take old ones of this vault away. Raises like `back_up`.

    `sheet` is a finished page that holds nothing about clients and is laid beside the files. Old ones only go after
    this one was written and checked, and never when an earlier one knows entries that this vault has lost.
    """
    if not place.is_dir():
        raise NotWritable("no_folder")
    backup_places.clear_unfinished(place, source.vault_id)
    name = backup_places.new_name(place, source.clock.now().local().replace(tzinfo=None))
    made = back_up(source, place / name, report=report)
    if sheet is not None:
        _lay_beside(made.folder, sheet)
    earlier = backup_places.backups_of(place, source.vault_id)
    if _knows_more(source, place, earlier):
        return replace(made, newer_found=True)
    old = [each for each in may_go(earlier, keeping) if each != name]
    return replace(made, removed=backup_places.take_away(place, old, source.vault_id))


def read_log(connection: Connection) -> list[dict[str, Any]]:
    """Return the backups that were made, the newest first: at, place, name, history, head, size."""
    try:
        found = json.loads(read_meta(connection, LOG) or "[]")
    except ValueError:
        return []
    return [each for each in reversed(found) if isinstance(each, dict)] if isinstance(found, list) else []


def _note(source: OpenVault, made: BackupMade) -> None:
    with source.unit_of_work("backup made") as work:
        entry = {
            "at": work.now.text(),
            "place": str(made.folder.parent),
            "name": made.folder.name,
            "history": made.history,
            "head": made.head,
            "size": made.size,
        }
        log = [entry, *read_log(source.connection())][:LONGEST_LOG]
        work.set_meta(LAST_BACKUP, work.now.text())
        work.set_meta(LOG, json.dumps(list(reversed(log))))
        work.record("backup_made", "vault", source.vault_id, {"history": made.history, "head": made.head})


def _copy_checked(source: OpenVault, building: Path, report: Report | None) -> ChainHead:
    # the engine's own page copy: a copied file would miss what is still in the write-ahead log
    copy = source.with_key(
        lambda dek: copy_database(source.connection(), building / DATABASE, dek, report=report)
    )
    try:
        checkpoint(copy)
    finally:
        copy.close()
    _read_from_disk(building / DATABASE)
    if not source.with_key(source.header.is_authentic):
        raise DatabaseDamaged("header_of_another_key")
    again = source.with_key(lambda dek: open_database(building / DATABASE, dek))
    try:
        findings, _rows = database_findings(again)
        if findings:
            raise DatabaseDamaged(findings[0].code)
        end = chain_head(again)
        mirrored = head.MirroredHead(end, schema_version(again), source.clock.now())
    finally:
        again.close()
    source.mirror.write_to(building, mirrored)
    return end


def _read_from_disk(path: Path) -> None:
    """Let the check read what is on the stick, not what is still in memory, where the system can do that."""
    if not hasattr(os, "posix_fadvise"):
        return
    try:
        handle = os.open(path, os.O_RDONLY)
    except OSError as error:
        raise named_os_error(error) from error
    try:
        os.fsync(handle)
        os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    except OSError as error:
        raise named_os_error(error) from error
    finally:
        os.close(handle)


def _copy_inbox(source: Path, target: Path) -> None:
    folder = source / inbox.FOLDER
    if not folder.is_dir():
        return
    make_private_folder(target / inbox.FOLDER)
    try:
        for path in folder.iterdir():
            if path.is_file() and inbox.is_item(path.name):
                shutil.copyfile(path, target / inbox.FOLDER / path.name)
    except OSError as error:
        raise named_os_error(error) from error


def _lay_beside(folder: Path, sheet: bytes) -> None:
    try:
        write_private(folder / backup_places.SHEET, sheet)
    except ExpectedError:
        # the backup is what counts; the page can be made again at any time
        return


def _knows_more(source: OpenVault, place: Path, names: dict[str, Any]) -> bool:
    connection = source.connection()
    database = chain_head(connection)
    for name in names:
        read = partial(head.read_head, place / name, source.vault_id)
        try:
            mirrored = source.with_key(read)
        except HistoryDamaged:
            # written under an earlier key, or damaged: it says nothing
            continue
        if mirrored is not None and head.compare(connection, mirrored, database) is not None:
            return True
    return False


@contextmanager
def _named_when_gone(folder: Path) -> Iterator[None]:
    """Say that the stick is gone, when that is why it failed."""
    place = folder.absolute().parent
    try:
        device = place.stat().st_dev
    except OSError:
        device = None
    try:
        yield
    except NoSpace:
        raise
    except (ExpectedError, OSError) as error:
        if device is not None and _device(place) != device:
            raise NotWritable("place_gone") from error
        if isinstance(error, OSError):
            raise named_os_error(error) from error
        raise


def _device(place: Path) -> int | None:
    try:
        return place.stat().st_dev
    except OSError:
        return None
