"""From a backup to a vault, through the lock screen and the first run: a look first, then a new vault beside."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from desktop.services import agency_keys
from desktop.services.clients import ClientsService
from desktop.services.vault_keys import VaultKeys
from desktop.storage.backup import back_up_into
from desktop.storage.vault import unlock_vault
from desktop.ui.widgets.labels import bare
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.opened import opened_window
from tests.ui.screens.backup_room import BackupRoom
from tests.ui.screens.session_room import draft_client


@pytest.fixture
def backup(vault_template, tmp_path, clock):
    """A stick with a backup of a vault that has one client, and that vault."""
    folder = tmp_path / "source"
    shutil.copytree(vault_template.folder, folder)
    (tmp_path / "stick").mkdir()
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        ClientsService(vault, clock, lambda: 30).add(draft_client())
        back_up_into(vault, tmp_path / "stick")
    return folder


@pytest.fixture
def gate(qapp, own_home, tmp_path, backup):
    """The window over no vault at all."""
    with opened_window(own_home, clock=FakeClock()) as opened:
        yield BackupRoom(opened, tmp_path / "stick")
        opened.settle()


def at_secret(room, way="first_run_skip"):
    room.opened.hands.find(way)
    room.opened.hands.click(way)
    room.take_folder(room.stick)
    room.opened.hands.find("restore_secret")


def look(room, secret=PASSPHRASE):
    room.opened.hands.fill("restore_secret", secret)
    room.opened.hands.key(Qt.Key.Key_Return)


def words(room):
    return "\n".join(room.opened.hands.texts())


def refused(room):
    """Wait for the sentence below the secret."""
    field = room.opened.hands.find("restore_secret")
    message = field.message
    room.opened.hands.wait(lambda: message.text() if message.isVisible() else "", "a sentence", 30)
    return message.text()


def homes(room):
    home = room.opened.parts.paths.vaults
    return sorted(path for path in home.iterdir()) if home.is_dir() else []


def test_from_the_first_run_to_open_pages(gate):
    at_secret(gate)
    look(gate)
    gate.opened.hands.find("restore_contents", 60)
    said = words(gate)
    assert "This backup is good" in said
    assert "Test vault" in said
    assert homes(gate) == [], "a look leaves nothing"
    gate.opened.hands.click("restore_bring")
    gate.opened.hands.wait(lambda: gate.opened.window.frame, "the pages", 60)
    gate.opened.settle()
    (folder,) = homes(gate)
    assert gate.opened.window.opened.vault.folder == folder
    assert gate.opened.services.clients.count() == 1
    assert gate.opened.window.opened.vault.can_sign


def test_with_the_recovery_key_a_new_passphrase_is_asked_for(gate, vault_template):
    at_secret(gate)
    gate.opened.hands.click("restore_recovery")
    look(gate, vault_template.recovery_key)
    gate.opened.hands.find("restore_contents", 60)
    gate.opened.hands.click("restore_bring")
    gate.opened.hands.find("vault_new_passphrase", 60)
    gate.opened.settle()
    assert not gate.opened.window.opened.vault.can_sign


def test_with_the_agencys_key_file(gate, backup, tmp_path, clock):
    """A caseworker has gone: the agency opens the backup with its own key."""
    card, _private, _public = agency_keys.create(
        tmp_path / "agency.key", "harbor lantern quiet seven maple", "Harbor House"
    )
    clock.advance(60)
    with unlock_vault(backup, passphrase=PASSPHRASE, clock=clock) as vault:
        VaultKeys(vault, clock, lambda: ["a"] * 7776).let_agency_in(card.recipient.text())
        shutil.rmtree(gate.stick)
        gate.stick.mkdir()
        back_up_into(vault, gate.stick)
    at_secret(gate)
    gate.opened.hands.click("restore_agency")
    gate.opened.hands.find("file_page")
    gate.opened.hands.fill("file_path", str(tmp_path / "agency.key"))
    gate.opened.hands.key(Qt.Key.Key_Return)
    look(gate, "not its passphrase")
    refused(gate)
    look(gate, "harbor lantern quiet seven maple")
    gate.opened.hands.find("restore_contents", 60)
    gate.opened.hands.click("restore_read")
    gate.opened.hands.wait(lambda: gate.opened.window.frame, "the pages", 60)
    gate.opened.settle()
    assert gate.opened.window.opened.vault.opened_by == "agency"
    assert gate.opened.services.clients.count() == 1


def test_a_wrong_secret_says_so_and_makes_nothing(gate):
    at_secret(gate)
    look(gate, "not this one at all")
    assert refused(gate) == "That passphrase does not open this vault."
    assert homes(gate) == []
    look(gate)
    gate.opened.hands.find("restore_contents", 60)


def test_a_damaged_backup_says_so_and_another_can_be_chosen(gate):
    (copy,) = gate.stick.iterdir()
    shutil.copytree(copy, gate.stick / "copy-20261201-000000")
    raw = bytearray((gate.stick / "copy-20261201-000000" / "vault.db").read_bytes())
    raw[len(raw) // 2] ^= 1
    (gate.stick / "copy-20261201-000000" / "vault.db").write_bytes(raw)
    at_secret(gate)
    look(gate)
    assert "damaged" in refused(gate)
    assert homes(gate) == []
    gate.opened.hands.click("restore_backup_2")
    look(gate)
    gate.opened.hands.find("restore_contents", 60)


def test_a_folder_without_a_backup_says_so(gate, tmp_path):
    (tmp_path / "empty").mkdir()
    gate.opened.hands.click("first_run_skip")
    gate.take_folder(tmp_path / "empty")
    gate.opened.hands.wait(lambda: "No backup was found" in words(gate), "the sentence", 30)
    gate.take_folder(gate.stick)
    gate.opened.hands.find("restore_secret")


def test_back_leads_to_where_it_was_opened_from(gate):
    at_secret(gate)
    gate.opened.hands.click("gate_back")
    gate.opened.hands.find("file_page")
    gate.opened.hands.click("gate_back")
    gate.opened.hands.find("first_run")


def test_crisis_works_on_the_way(gate):
    at_secret(gate)
    gate.opened.hands.key(Qt.Key.Key_F9)
    gate.opened.hands.find("crisis_screen")


def test_the_same_vault_on_the_laptop_stays_and_both_are_offered(qapp, own_home, tmp_path, backup):
    home = own_home / "data" / "vaults"
    home.mkdir(parents=True)
    shutil.copytree(backup, home / "0badcafe")
    before = {path.name: path.read_bytes() for path in (home / "0badcafe").iterdir() if path.is_file()}
    with opened_window(own_home, clock=FakeClock()) as opened:
        room = BackupRoom(opened, tmp_path / "stick")
        at_secret(room, "lock_backup")
        look(room)
        opened.hands.find("restore_beside", 60)
        assert "is newer. Entries only it has: " in words(room)
        opened.hands.click("restore_bring")
        opened.hands.wait(lambda: opened.window.frame, "the pages", 60)
        opened.settle()
        assert opened.window.opened.vault.label == "Test vault 2"
        opened.window.lock()
        opened.settle()
        opened.hands.click("lock_change")
        assert {bare(row.label()) for row in opened.window.gate.chooser.list.rows} >= {
            "Test vault",
            "Test vault 2",
        }
    after = {path.name: path.read_bytes() for path in (home / "0badcafe").iterdir() if path.is_file()}
    assert after == before
    assert not [path.name for path in home.iterdir() if path.name.startswith(".")]
