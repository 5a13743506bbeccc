"""A vault that can only be read: every page says so, typing is refused at once, crisis works, nothing is left."""

from __future__ import annotations

import shutil

import pytest
from PySide6.QtCore import Qt

from desktop.commands.tour_parts.hands import live
from desktop.storage.backup import back_up_into
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.filled import fill
from tests.ui.opened import opened_window
from tests.ui.screens.backup_room import BackupRoom


@pytest.fixture
def reading(qapp, own_home, vault_template, tmp_path):
    """A filled vault's backup, opened by “Only read it”."""
    clock = FakeClock()
    filled = fill(vault_template.folder, tmp_path / "source", clock=clock)
    (tmp_path / "stick").mkdir()
    with unlock_vault(filled.folder, passphrase=PASSPHRASE, clock=clock) as vault:
        back_up_into(vault, tmp_path / "stick")
    shutil.rmtree(filled.folder)
    with opened_window(own_home, clock=clock) as opened:
        room = BackupRoom(opened, tmp_path / "stick")
        opened.hands.click("first_run_skip")
        room.take_folder(room.stick)
        opened.hands.fill("restore_secret", PASSPHRASE)
        opened.hands.key(Qt.Key.Key_Return)
        opened.hands.find("restore_contents", 60)
        opened.hands.click("restore_read")
        opened.hands.wait(lambda: opened.window.frame, "the pages", 60)
        opened.settle()
        yield room, filled
        opened.settle()


def passing(room):
    return [path.name for path in room.opened.parts.paths.vaults.iterdir()]


def said(room):
    return room.opened.window.frame.foot.text()


def test_every_page_says_so_and_typing_is_refused_with_words(reading):
    room, _filled = reading
    hands = room.opened.hands
    for name in ("today", "clients", "plans", "settings"):
        room.opened.window.go(name)
        assert hands.find("reading_only").isVisible()
    room.opened.window.go("settings", {"part": "vault"})
    field = hands.find("vault_own_name")
    before = field.text()
    hands.click(field.editor)
    hands.type("Somebody Else")
    assert field.text() == before
    assert "reading only" in said(room)
    assert not room.opened.window.autosave.dirty


def test_finding_somebody_still_works(reading):
    room, filled = reading
    room.opened.window.go("clients")
    room.opened.hands.click(room.opened.hands.find("clients_find").editor)
    room.opened.hands.type("sam")
    assert room.opened.hands.find("clients_find").text() == "sam"
    room.opened.window.go("client", {"client_id": filled.clients[0]})
    assert room.opened.window.frame.navigator.current.name == "client"


def test_pages_that_exist_to_write_do_not_open_and_a_signed_note_does(reading):
    room, filled = reading
    window = room.opened.window
    window.go("today")
    for name, params in (
        ("client_edit", {}),
        ("session", {"client_id": filled.clients[0]}),
        ("plan", {"plan_id": filled.plan}),
        ("exchange", {}),
    ):
        window.go(name, params)
        assert window.frame.navigator.current.name == "today"
        assert "reading only" in said(room)
    window.go("session", {"session_id": filled.signed})
    assert window.frame.navigator.current.name == "session"
    assert "It was her sister who picked up." in "\n".join(room.opened.hands.texts())


def test_crisis_works_and_says_that_lines_are_not_kept(reading):
    room, _filled = reading
    room.opened.hands.key(Qt.Key.Key_F9)
    room.opened.hands.wait(lambda: room.opened.window.crisis.shown, "crisis")
    live(100)
    assert room.opened.window.crisis.page is not None
    text = "\n".join(room.opened.hands.texts())
    assert "vault" in text or "memory" in text
    assert "Started in a vault that can only be read" in text
    assert "while locked" not in text


def test_the_copy_goes_at_lock_and_the_stick_is_as_it_was(reading):
    room, _filled = reading
    assert len(passing(room)) == 1
    (copy,) = room.stick.iterdir()
    before = {path.name: path.stat().st_mtime_ns for path in copy.iterdir()}
    room.opened.window.lock()
    room.opened.settle()
    assert room.opened.window.frame is None
    assert passing(room) == []
    assert {path.name: path.stat().st_mtime_ns for path in copy.iterdir()} == before
    assert room.opened.relauncher.told[-1].vault == str(copy)
