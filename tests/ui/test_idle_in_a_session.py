"""Idle time over a real open session: covered first with its own warning, locked later, both as the agency set them."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.commands.tour_parts.hands import live
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.screens.session_room import NAME, Room
from tests.ui.screens.session_room import room as session_room


@pytest.fixture
def room(qapp, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    with session_room(own_home, vault_folder) as room:
        room.begin()
        yield room


def _pass(room: Room, seconds: int) -> None:
    for _ in range(seconds // 5):
        room.opened.clock.advance(5)
        room.opened.window.idle.tick()


def test_an_open_session_is_covered_at_the_time_and_locked_at_three_times_it(room: Room) -> None:
    window = room.opened.window
    _pass(room, 275)
    assert "Covering the page in" in window.frame.foot.text()
    assert window.frame.foot.isVisible()
    _pass(room, 30)
    assert window.covering.shown
    assert not room.opened.hands.shows(NAME)
    assert window.unlocked
    assert not window.covering.counting
    _pass(room, 590)
    assert window.unlocked
    _pass(room, 10)
    assert not window.unlocked
    assert len(room.opened.relauncher.told) == 1


def test_the_passphrase_under_the_cover_begins_the_time_anew(room: Room) -> None:
    window = room.opened.window
    _pass(room, 400)
    assert window.covering.shown
    room.opened.hands.type(PASSPHRASE + "\n")
    room.opened.hands.wait(lambda: not window.covering.shown, "the page", 20)
    _pass(room, 265)
    assert window.unlocked
    assert not window.covering.shown


def test_the_agency_sets_how_long_a_covered_session_stays_open_and_it_holds_at_once(room: Room) -> None:
    window = room.opened.window
    window.go("settings", {"part": "agency"})
    room.opened.hands.fill("agency_idle_minutes", "2")
    room.opened.hands.fill("agency_open_work_lock_times", "2")
    room.opened.settle()
    room.opened.hands.wait(lambda: window.idle._limit == 120, "the new time", 10)
    window.go("session", {"client_id": room.client_id})
    live(50)
    assert room.screen.has_open_work()
    window.activity()
    _pass(room, 125)
    assert window.covering.shown
    _pass(room, 110)
    assert window.unlocked
    _pass(room, 10)
    assert not window.unlocked


def test_the_hide_key_under_an_idle_cover_still_locks_a_minute_later(room: Room) -> None:
    window = room.opened.window
    _pass(room, 305)
    assert window.covering.shown
    assert not window.covering.counting
    room.opened.hands.key(Qt.Key.Key_F8)
    assert window.covering.counting
