"""Room on the disk, seen through the window: the reserve keeps typed text, and the strip never has to be answered."""

from __future__ import annotations

import shutil
from datetime import timedelta

import pytest

from desktop.domain.clock import Moment
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


def test_each_week_the_vault_is_looked_through_and_what_is_wrong_is_told(room):
    history, connection = room.opened.services.history, room.opened.services.vault.connection
    long_ago = Moment.at(room.opened.clock.utc - timedelta(days=8), "UTC").text()

    def a_week_passes():
        def write():
            with room.opened.services.vault.unit_of_work("test") as work:
                work.set_meta("checked_at", long_ago)

        room.opened.parts.tasks.write(room.opened.window, write)
        room.opened.settle()

    def nobody_presses_a_key():
        for _ in range(5):  # in one leap it would be a suspend
            room.opened.clock.advance(10)
            room.opened.window.idle.tick()

    def look():
        room.look()
        room.opened.settle()
        room.look()

    def checked():
        row = connection().execute("SELECT value FROM vault_meta WHERE key = 'checked_at'").fetchone()
        return row and row[0]

    look()
    assert (checked(), history.check_is_due()) == (None, False), "it is new"
    a_week_passes()
    assert history.check_is_due()
    look()
    assert checked() == long_ago, "not while somebody presses keys"
    nobody_presses_a_key()
    look()
    room.opened.hands.wait(lambda: checked() > long_ago, "the check that comes by itself", 10)
    assert not history.check_is_due()
    assert not room.opened.hands.shows("not as it should be")
    # somebody with the key changes the past
    with room.opened.services.vault._connections.used("writing") as behind:
        behind.execute("DROP TRIGGER history_no_update")
        behind.execute("UPDATE history SET op = 'x' WHERE n = 2")
    a_week_passes()
    room.upkeep._checked = False  # as after the next unlock
    look()
    room.opened.hands.wait(lambda: room.opened.hands.shows("not as it should be"), "the line", 10)
    assert checked() == long_ago
    assert history.check_is_due(), "until it is mended"
