"""A look first, then a new folder; what is on the laptop and the backup itself stay as they are."""

import os
import shutil

import pytest

from desktop.domain.errors import (
    DatabaseDamaged,
    HeaderDamaged,
    NewerVersion,
    NoSpace,
    VaultMissing,
    WrongPassphrase,
)
from desktop.storage import ballast
from desktop.storage.backup import back_up
from desktop.storage.header import read_public
from desktop.storage.passing_copy import clear_left_behind, passing_copy
from desktop.storage.restoring import look_at, restore
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE


def save(vault, number):
    with vault.unit_of_work("test") as work:
        work.insert("clients", {"short_id": f"W-{number}"})


@pytest.fixture
def backup(vault_folder, tmp_path, clock):
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        save(vault, 1)
        vault.inbox.seal(b"sealed and waiting")
        return back_up(vault, tmp_path / "backup").folder


@pytest.fixture
def home(tmp_path):
    folder = tmp_path / "home"
    folder.mkdir()
    return folder


def contents(folder):
    return {str(path.relative_to(folder)): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_a_look_counts_and_leaves_nothing(backup, home, clock):
    before = contents(backup)
    look, beside = look_at(backup, home, passphrase=PASSPHRASE)
    assert (look.label, look.kind, look.waiting, beside) == ("Test vault", "work", 1, None)
    assert (look.contents.clients, look.contents.sessions, look.contents.plans) == (1, 0, 0)
    assert look.contents.last_written == clock.now()
    assert look.contents.history == look.head.count > 0
    assert contents(backup) == before
    assert list(home.iterdir()) == []


def test_a_look_opens_with_the_recovery_key(backup, home, vault_template):
    look, _ = look_at(backup, home, recovery_key=vault_template.recovery_key)
    assert look.contents.clients == 1


def test_what_is_newer_in_the_vault_beside_is_told(backup, vault_folder, home, clock):
    # the note that a backup was made is the one entry the backup cannot hold
    assert look_at(backup, home, passphrase=PASSPHRASE, beside=vault_folder)[1].more == 1
    clock.advance(3600)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        save(vault, 2)
    beside = look_at(backup, home, passphrase=PASSPHRASE, beside=vault_folder)[1]
    assert (beside.more, beside.split, beside.written) == (2, False, clock.now())


def test_a_vault_that_was_set_back_is_behind_its_backup(backup, vault_template, tmp_path, home):
    shutil.copytree(vault_template.folder, tmp_path / "old")
    beside = look_at(backup, home, passphrase=PASSPHRASE, beside=tmp_path / "old")[1]
    assert (beside.more, beside.split) == (-1, False)


def test_two_that_went_their_own_ways_are_told(backup, vault_template, tmp_path, home, clock):
    shutil.copytree(vault_template.folder, tmp_path / "old")
    with unlock_vault(tmp_path / "old", passphrase=PASSPHRASE, clock=clock) as vault:
        save(vault, 7)
    beside = look_at(backup, home, passphrase=PASSPHRASE, beside=tmp_path / "old")[1]
    assert (beside.more, beside.split) == (0, True)


def test_what_cannot_be_compared_says_so(backup, vault_folder, home):
    (vault_folder / "head.bin").write_bytes(b"rubbish")
    assert look_at(backup, home, passphrase=PASSPHRASE, beside=vault_folder)[1].more is None


def damaged(backup, name, at=None):
    raw = bytearray((backup / name).read_bytes())
    raw[len(raw) // 2 if at is None else at] ^= 1
    (backup / name).write_bytes(raw)


def test_every_bad_backup_has_its_own_name_and_leaves_nothing(backup, home, tmp_path, monkeypatch):
    good = tmp_path / "good"
    shutil.copytree(backup, good)

    def refused(error, **secret):
        with pytest.raises(error):
            look_at(backup, home, **(secret or {"passphrase": PASSPHRASE}))
        assert list(home.iterdir()) == []
        shutil.rmtree(backup)
        shutil.copytree(good, backup)

    refused(WrongPassphrase, passphrase="not this one")
    damaged(backup, "vault.db")
    refused(DatabaseDamaged)
    damaged(backup, "vault.hdr")
    damaged(backup, "vault.hdr.bak")
    refused(HeaderDamaged)
    (backup / "vault.db").unlink()
    refused(VaultMissing)
    monkeypatch.setattr("desktop.storage.migrate.migrations", list)
    refused(NewerVersion)
    monkeypatch.undo()
    monkeypatch.setattr(ballast, "free_bytes", lambda folder: 1000)
    refused(NoSpace)


def test_no_room_is_told_before_anything_is_copied(backup, tmp_path, clock, monkeypatch):
    monkeypatch.setattr(ballast, "free_bytes", lambda folder: 1000)
    with pytest.raises(NoSpace):
        restore(backup, tmp_path / "deep" / "restored", passphrase=PASSPHRASE, clock=clock)
    assert not (tmp_path / "deep").exists()


def test_a_restored_vault_can_have_a_name_of_its_own(backup, tmp_path, vault_template, clock):
    folder = tmp_path / "restored"
    restore(backup, folder, recovery_key=vault_template.recovery_key, clock=clock, label="Test vault 2")
    assert read_public(folder).label == "Test vault 2"
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        assert (vault.notices, vault.label, vault.can_sign) == ([], "Test vault 2", True)
        assert vault.inbox.count == 1


def test_copies_of_a_kill_are_cleared_and_those_in_use_stay(backup, home):
    with passing_copy(backup, home) as copy:
        left = home / ".passing-0badcafe"
        shutil.copytree(backup, left)
        assert clear_left_behind(home) == 1
        assert copy.is_dir()
        assert not left.exists()
        assert oct(copy.stat().st_mode & 0o777) == "0o700" or os.name == "nt"
