"""Checks a vault from end to end and says what it found, for agency IT, for backups and for an expert witness."""

from __future__ import annotations

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, nullcontext, suppress
from dataclasses import dataclass
from pathlib import Path

from desktop.domain.clock import Clock
from desktop.domain.errors import ExpectedError, HeaderDamaged, HistoryDamaged
from desktop.storage import backup_places, ballast, before_migration, head, inbox, lockfile
from desktop.storage.checkpoints import broken_checkpoints
from desktop.storage.connection import (
    Connection,
    DatabaseError,
    checkpoint,
    named_failures,
    schema_version,
)
from desktop.storage.crisis_open import is_crisis_open
from desktop.storage.header import DATABASE, FILE, SPARE, HeaderCopies, read_copies
from desktop.storage.header_age import ASIDE, OLDER, generation_seen
from desktop.storage.history import CLOCK_WENT_BACK, verify_chain
from desktop.storage.inbox import OpenInbox
from desktop.storage.interface import count_unread
from desktop.storage.lockfile import LockFile
from desktop.storage.mirror import HeadMirror
from desktop.storage.settling import open_with_either
from desktop.storage.unlocking import Unlocked, unlock_header

_KNOWN = {
    FILE,
    SPARE,
    DATABASE,
    f"{DATABASE}-wal",
    f"{DATABASE}-shm",
    head.FILE,
    inbox.FOLDER,
    lockfile.FILE,
    ballast.FILE,
    backup_places.SHEET,
}
DATABASE_STEPS = 3
SETTLE_SECONDS = 0.3
"""Longer than a file has its successor beside it."""
_KNOWN_STARTS = (f"{before_migration.START}-", ASIDE)


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is not as it should be: a stable code, how often, and whether data is at stake."""

    code: str
    count: int = 1
    detail: str = ""
    is_problem: bool = True


@dataclass(frozen=True, slots=True)
class Verification:
    """What was looked at, and what was found. `history` is the number of rows whose chain holds."""

    vault_id: str
    schema: int
    history: int
    findings: tuple[Finding, ...]

    @property
    def is_sound(self) -> bool:
        """Tell whether nothing was found that puts data at stake."""
        return not any(finding.is_problem for finding in self.findings)


def verify_vault(
    folder: Path,
    *,
    passphrase: str | None = None,
    recovery_key: str | None = None,
    agency_key: bytearray | None = None,
    clock: Clock,
) -> Verification:
    """Check a locked vault; changes nothing but folding the write-ahead log into the database.

    Raises:
        VaultInUse: close the window first. WrongPassphrase, VaultMissing, HeaderDamaged, DatabaseDamaged, NewerVersion:
        there is nothing that could be checked.
    """
    copies = read_copies(folder)
    lock = LockFile(folder)
    lock.acquire()
    try:
        unlocked = unlock_header(
            folder, passphrase=passphrase, recovery_key=recovery_key, agency_key=agency_key
        )
        try:
            findings = header_findings(copies, copy_used=unlocked.copy_used)
            connection, half_way = open_with_either(folder, unlocked)
            if half_way:
                findings.append(Finding("key_change_half_way", is_problem=False))
            try:
                vault_id = unlocked.header.vault_id
                if unlocked.header.generation < generation_seen(connection):
                    findings.append(Finding(OLDER))
                database, rows = database_findings(connection)
                key = _head_key(folder, unlocked)
                mirror = HeadMirror(folder, vault_id, key, schema_version(connection), clock)
                findings += database
                findings += checkpoint_findings(connection, vault_id)
                findings += mirror_findings(connection, lambda: mirror.check(connection))
                findings += inbox_findings(folder, vault_id, connection)
                findings += stray_files(folder)
                return Verification(vault_id, schema_version(connection), rows, tuple(findings))
            finally:
                connection.close()
        finally:
            unlocked.forget()
    finally:
        lock.release()


def header_findings(copies: HeaderCopies, *, copy_used: bool) -> list[Finding]:
    """Compare the header's two files; `copy_used` tells that the first one was not authentic."""
    if copies.first_is_spare:
        return [Finding("header_damaged_copy_used")]
    if copies.second is None:
        return [Finding("header_copy_damaged")]
    if copy_used:
        return [Finding("header_changed_copy_used")]
    return [] if copies.first.raw == copies.second.raw else [Finding("header_copies_differ")]


def database_findings(
    connection: Connection,
    *,
    still: AbstractContextManager[object] | None = None,
    step: Callable[[], None] = lambda: None,
) -> tuple[list[Finding], int]:
    """Check every page, the structure, links between rows and the history's chain of an open database.

    Returns the findings and how many history rows hold together. The write-ahead log is folded in first, because the
    page check does not read it; `still` keeps others from writing meanwhile. `step` is called before each of the
    `DATABASE_STEPS` parts and may raise to stop.
    """
    findings: list[Finding] = []
    step()
    with still or nullcontext():
        findings += _fold(connection)
        findings += _checked(connection, "pages_damaged", "PRAGMA cipher_integrity_check", "")
    step()
    findings += _checked(connection, "structure_damaged", "PRAGMA integrity_check", "ok")
    findings += _checked(connection, "links_broken", "PRAGMA foreign_key_check", "")
    step()
    rows = 0
    try:
        with named_failures():
            rows = verify_chain(connection).count
    except HistoryDamaged as error:
        findings.append(
            Finding("history_broken", detail=f"{error.reason} {error.details.get('n', '')}".strip())
        )
    except ExpectedError as error:
        findings.append(Finding("history_unreadable", detail=error.reason))
    return findings, rows


def _fold(connection: Connection) -> list[Finding]:
    try:
        return [] if checkpoint(connection) else [Finding("log_not_folded")]
    except ExpectedError as error:
        return [Finding("log_not_folded", detail=error.reason)]


def _checked(connection: Connection, code: str, pragma: str, fine: str) -> list[Finding]:
    found = [row for row in _all_rows(connection, pragma) if row != fine]
    if not found:
        return []
    return [Finding(code, len(found), found[0] if code != "links_broken" else "")]


def _all_rows(connection: Connection, pragma: str) -> list[str]:
    try:
        return [str(row[0]) for row in connection.execute(pragma).fetchall()]
    except DatabaseError as error:
        return [str(error)]
    except ExpectedError as error:
        return [error.reason]


def _head_key(folder: Path, unlocked: Unlocked) -> bytearray:
    """Return the key that marked the head: half-way through a change it may be the other one."""
    if unlocked.next_dek is not None:
        try:
            head.read_head(folder, unlocked.header.vault_id, unlocked.dek)
        except HistoryDamaged:
            return unlocked.next_dek
    return unlocked.dek


def checkpoint_findings(connection: Connection, vault_id: str) -> list[Finding]:
    """Check the signatures over the history's head, and count how often the clock went back."""
    try:
        with named_failures():
            broken, gone = broken_checkpoints(connection, vault_id)
            back = connection.execute(
                "SELECT count(*) FROM history WHERE op = ?", (CLOCK_WENT_BACK,)
            ).fetchone()
    except ExpectedError as error:
        return [Finding("history_unreadable", detail=error.reason)]
    found = (
        Finding("checkpoint_broken", broken),
        Finding("checkpoint_gone", gone),
        Finding(CLOCK_WENT_BACK, int(back[0]) if back is not None else 0, is_problem=False),
    )
    return [finding for finding in found if finding.count]


def mirror_findings(connection: Connection, check: Callable[[], str | None]) -> list[Finding]:
    """Compare the history with its mirror; `check` returns the notice's code."""
    findings = []
    try:
        with named_failures():
            notice = check()
            earlier = connection.execute(
                "SELECT count(*) FROM history WHERE object_kind = 'mirror' AND op IN (?, ?)",
                (head.BEHIND, head.DIFFERS),
            ).fetchone()
    except ExpectedError as error:
        return [Finding("history_unreadable", detail=error.reason)]
    if notice is not None:
        findings.append(Finding(notice))
    if earlier is not None and earlier[0]:
        findings.append(Finding("loss_noticed_earlier", int(earlier[0]), is_problem=False))
    return findings


def inbox_findings(folder: Path, vault_id: str, connection: Connection) -> list[Finding]:
    """Try to open every sealed item; nothing is taken in or deleted."""
    from desktop.storage.open_vault import inbox_keys

    keys = inbox_keys(connection)
    items = OpenInbox(folder, vault_id, keys[0].public_key().public_bytes_raw(), lambda: keys)
    opened, unopenable = items.read_all()
    findings = []
    if opened:
        findings.append(Finding("inbox_waiting", len(opened), is_problem=False))
    with named_failures():
        unread = count_unread(connection)
    if unread:
        findings.append(Finding("inbox_unread", unread, is_problem=False))
    if unopenable:
        findings.append(Finding("inbox_unopenable", len(unopenable)))
    return findings


def stray_files(folder: Path) -> list[Finding]:
    """Count what lies in the folder and is no part of a vault."""
    strays = _strays(folder)
    if strays:
        # a file that is just being replaced has another beside it for a moment
        time.sleep(SETTLE_SECONDS)
        strays &= _strays(folder)
    return [Finding("stray_files", len(strays), is_problem=False)] if strays else []


def _strays(folder: Path) -> set[tuple[str, int]]:
    """Name and age of each: one that is made anew each time is another."""
    try:
        names = [path.name for path in folder.iterdir()]
    except OSError as error:
        raise HeaderDamaged("unreadable") from error
    found = set()
    for name in filter(_is_stray, names):
        with suppress(OSError):
            found.add((name, (folder / name).lstat().st_mtime_ns))
    return found


def _is_stray(name: str) -> bool:
    return name not in _KNOWN and not name.startswith(_KNOWN_STARTS) and not is_crisis_open(name)
