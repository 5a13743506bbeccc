"""What a folder whose power went must still hold: everything acknowledged, nothing half, and it opens our own way."""

from __future__ import annotations

import json
import shutil
from collections.abc import Sequence
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError, WrongPassphrase
from desktop.storage import connection as db
from desktop.storage import migrate
from desktop.storage.before_migration import aside_path
from desktop.storage.sessions import read_note
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import OpenVault, unlock_vault
from desktop.storage.verify import Verification, database_findings, verify_vault
from tests.fixtures.make_vault import EXPECTED, FIXTURE_PASSPHRASE, dump
from tests.fixtures.vaults import PASSPHRASE
from tests.security.power_writer import store, text_of, write_note
from tests.storage.test_fixture_vaults import FOLDER, unlike

CLOCK = SystemClock()
ALLOWED = {"header_copy_used", "migrated", "key_change_finished", "key_change_undone"}


def numbers(said: Sequence[str], word: str) -> list[int]:
    """Return what was acknowledged under a word."""
    return [int(line.split()[1]) for line in said if line.startswith(word + " ")]


def faults_of_work(root: Path, said: Sequence[str]) -> list[str]:
    """Return what is wrong with ROOT/vault, by kind: corrupt, lost, half, head ahead."""
    try:
        with unlock_vault(root / "vault", passphrase=PASSPHRASE, clock=CLOCK) as vault:
            faults = [*_noticed(vault), *_notes(vault, said), *_items(vault, said), *_label(vault, said)]
            if not faults and len(said) % 4 == 0:
                write_note(vault, 9999)
        if not faults and len(said) % 8 == 0:
            faults += _sound(root / "vault")
    except (ExpectedError, db.DatabaseError) as error:
        return [f"corrupt: {type(error).__name__} {error}"]
    return faults


def _noticed(vault: OpenVault) -> list[str]:
    codes = [finding.code for finding in database_findings(vault.connection())[0]]
    kinds = {"history_behind_mirror": "head ahead"}
    return [
        *(f"corrupt: {code}" for code in codes),
        *(kinds.get(each, f"notice: {each}") for each in vault.notices if each not in ALLOWED),
    ]


def _notes(vault: OpenVault, said: Sequence[str]) -> list[str]:
    told = max(numbers(said, "note"), default=0)
    connection = vault.connection()
    rows = connection.execute("SELECT body, object_id FROM signed_notes ORDER BY rowid").fetchall()
    found = connection.execute("SELECT count(*) FROM note_words WHERE note_words MATCH 'needle*'").fetchone()
    faults = []
    if len(rows) < told:
        faults.append(f"lost: {told - len(rows)} of {told} notes")
    if len(rows) > told + 1:
        faults.append("half: more notes than were written")
    if found is None or found[0] != len(rows):
        faults.append("half: the search index has other notes")
    if any(json.loads(row["body"])["said"] != text_of(number) for number, row in enumerate(rows, 1)):
        faults.append("corrupt: a note says something else")
    last = read_note(connection, rows[-1]["object_id"]) if rows else None
    if rows and (last is None or not last.intact):
        faults.append("corrupt: the seal does not fit")
    return faults


def _items(vault: OpenVault, said: Sequence[str]) -> list[str]:
    taken = vault.take_in(store)
    faults = ["corrupt: an inbox item"] if taken.unopenable else []
    rows = vault.connection().execute("SELECT short_id FROM clients WHERE short_id LIKE 'item %'").fetchall()
    held = sorted(int(row["short_id"].split()[1]) for row in rows)
    told = numbers(said, "sealed")
    if not set(told) <= set(held):
        faults.append(f"lost: items {sorted(set(told) - set(held))}")
    if len(set(held)) < len(held):
        faults.append("half: an item was taken in twice")
    return faults


def _label(vault: OpenVault, said: Sequence[str]) -> list[str]:
    told = numbers(said, "label")
    now = int(vault.label.split()[1]) if vault.label.startswith("Label ") else 0
    return [] if now >= max(told, default=0) else [f"lost: the header is that of {vault.label}"]


def faults_of_places(root: Path, said: Sequence[str]) -> list[str]:
    """Return what is wrong with the new vault, the migrated one, the backups and the restored one."""
    faults = []
    for name, word in (("fresh", "created"), ("home/again", "restored")):
        if (root / name).exists():
            faults += [f"{name}: {each}" for each in _sound(root / name)]
        elif word in said:
            faults.append(f"lost: {name}")
    faults += [f"old: {each}" for each in faults_of_migration(root / "old", told="migrated" in said)]
    backups = {path.name: path for path in (root / "stick").iterdir() if path.name.startswith("copy-")}
    told = [line.split()[1] for line in said if line.startswith("backup ")]
    # the one before goes only when its successor is on the disk, and that is told a moment later
    if told and max(backups, default="") < told[-1]:
        faults.append("lost: the last backup")
    for path in backups.values():
        faults += [f"backup: {each}" for each in _sound(path)]
    if "restored" in said and not faults:
        with unlock_vault(root / "home" / "again", passphrase=PASSPHRASE, clock=CLOCK) as vault:
            faults += [f"restored: {each}" for each in (*_notes(vault, ["note 2"]), *_items(vault, said))]
    return faults


def faults_of_rotation(root: Path, said: Sequence[str], before: str) -> list[str]:
    """Return what is wrong with ROOT/vault after a change of its key: `before` is the sheet that opened it then."""
    folder = root / "vault"
    sheets = [before, *(line.split()[1] for line in said if line.startswith("sheet "))]
    try:
        with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
            faults = [*_noticed(vault), *_notes(vault, said)]
        opening = [sheet for sheet in sheets if _opens(folder, sheet)]
        if len(opening) != 1:
            faults.append(f"half: {len(opening)} sheets open it")
        if "done" in said and opening == [before]:
            faults.append("lost: the new key")
    except (ExpectedError, db.DatabaseError) as error:
        return [f"corrupt: {type(error).__name__} {error}"]
    return faults or _sound(folder)


def _opens(folder: Path, sheet: str) -> bool:
    try:
        unlock_header(folder, recovery_key=sheet).forget()
    except WrongPassphrase:
        return False
    return True


def _sound(folder: Path) -> list[str]:
    try:
        return _of(verify_vault(folder, passphrase=PASSPHRASE, clock=CLOCK))
    except (ExpectedError, db.DatabaseError) as error:
        return [f"corrupt: {type(error).__name__} {error}"]


def _of(found: Verification) -> list[str]:
    return [f"found {finding.code}" for finding in found.findings if finding.is_problem]


_EXPECTED = json.loads((FOLDER / "v1" / EXPECTED).read_text(encoding="utf-8"))["rows"]


def lay_out_old(folder: Path) -> None:
    """Put the vault of the first schema there."""
    shutil.copytree(FOLDER / "v1", folder)
    (folder / EXPECTED).unlink()


def faults_of_migration(folder: Path, *, told: bool) -> list[str]:
    """Open a vault that was just being brought up to date: exactly old or new, finished now, with its copy aside."""
    try:
        with unlock_vault(folder, passphrase=FIXTURE_PASSPHRASE, clock=CLOCK) as vault:
            was_old = "migrated" in vault.notices
            faults = _noticed(vault)
            if told and was_old:
                faults.append("lost: the migration")
            if unlike(_EXPECTED, dump(vault)):
                faults.append("lost: rows")
            if db.schema_version(vault.connection()) != len(migrate.migrations()):
                faults.append("half: the schema")
            if not (aside := aside_path(folder, 2)).is_file():
                return [*faults, "lost: the copy that was put aside"]
            copy = vault.with_key(lambda dek: db.open_database(aside, dek))
            try:
                if db.schema_version(copy) != 1 or database_findings(copy)[0]:
                    faults.append("half: the copy that was put aside")
            finally:
                copy.close()
    except (ExpectedError, db.DatabaseError) as error:
        return [f"corrupt: {type(error).__name__} {error}"]
    return faults
