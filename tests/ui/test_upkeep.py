"""Room on the disk, seen through the window: the reserve keeps typed text, and the strip never has to be answered."""

from __future__ import annotations

import shutil

import pytest

from desktop.storage import ballast
from desktop.ui.autosave import SavedState
from tests.fixtures.vaults import FakeClock
from tests.security.test_disk_full import fill, small_disk  # noqa: F401 - a fixture
from tests.ui.opened import RESERVE, opened_window
from tests.ui.screens.backup_room import BackupRoom
from tests.ui.screens.session_room import draft_client


@pytest.fixture
def room(qapp, own_home, vault_template, small_disk, tmp_path):  # noqa: F811
    """The window over a vault on a disk of 8 MiB."""
    folder = small_disk / "vault"
    shutil.copytree(vault_template.folder, folder)
    with opened_window(own_home, folder, clock=FakeClock()) as opened:
        opened.unlock()
        opened.services.clients.add(draft_client())
        opened.window.go("today")
        yield BackupRoom(opened, tmp_path)
        opened.settle()


def test_typed_text_is_kept_on_a_full_disk_and_the_strip_says_so(room, small_disk):  # noqa: F811
    folder = small_disk / "vault"
    room.look()
    assert ballast.is_whole(folder, RESERVE)
    strip = room.opened.hands.find("room_strip")
    assert "Less than 200 MB" in strip.accessibleName()
    room.opened.window.go("client_edit")
    room.opened.hands.find("chosen_name")
    fill(small_disk)
    refused = []
    room.opened.window.autosave.failed.connect(lambda _key, error: refused.append(type(error).__name__))
    autosave = room.opened.window.autosave
    for word in range(200):
        room.opened.hands.fill("chosen_name", f"Samira {word}")
        room.opened.hands.wait(lambda: autosave.state is SavedState.SAVED and not autosave.dirty, "saved", 10)
        if refused:
            break
        fill(small_disk)
    assert refused == ["NoSpace"], "the disk was full once, and the reserve was enough"
    assert not (folder / "ballast").exists()
    draft = room.opened.services.interface.draft("client_form/new")
    assert f"Samira {word}" in str(draft)
    room.look()
    assert "The disk is full" in room.opened.hands.find("room_strip").accessibleName()
    (small_disk / "ballast").unlink()
    room.look()
    assert ballast.is_whole(folder, RESERVE), "put aside again when room is back"
    assert "Less than 200 MB" in room.opened.hands.find("room_strip").accessibleName()


def test_under_a_gigabyte_is_a_line_on_today_and_no_strip(room, monkeypatch):
    monkeypatch.setattr(ballast, "free_bytes", lambda folder: 900 * 1024**2)
    room.look()
    room.opened.window.go("today")
    room.opened.settle()
    assert "Less than 1 GB" in "\n".join(room.opened.hands.texts())
    assert room.opened.hands.look("room_strip") is None
