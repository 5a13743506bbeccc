"""The agency's list of dispatch centres through the window: write one down, take a file, give an address its number."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.ui.screens.client_form import ClientFormScreen
from desktop.ui.screens.dispatch_list import DispatchScreen
from desktop.ui.widgets.labels import bare
from tests.ui.filled import CENTRES
from tests.ui.screens.client_room import Room, client_room


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def press(room: Room, name: str) -> None:
    room.opened.hands.click(room.opened.hands.find(name))
    room.opened.settle()
    room.opened.settle()


def page(room: Room) -> DispatchScreen:
    assert isinstance(room.screen, DispatchScreen)
    return room.screen


def test_a_centre_is_written_down_and_911_is_none(room: Room) -> None:
    hands = room.opened.hands
    room.go("settings", part="agency")
    press(room, "agency_dispatch_list")
    assert hands.shows("No centre in the list yet")
    press(room, "dispatch_add")
    page(room).form.fields["town"].set_text("Fairbrook")
    page(room).form.fields["number"].set_text("911")
    press(room, "centre_save")
    assert hands.shows("911 or another short number reaches your own call centre")
    assert page(room).form.fields["town"].text() == "Fairbrook"
    # what is typed outlives the page
    room.go("today")
    room.go("dispatch")
    press(room, "dispatch_add")
    assert page(room).form.fields["number"].text() == "911"
    page(room).form.fields["number"].set_text("503 555 0142")
    press(room, "centre_today")
    press(room, "centre_save")
    (row,) = page(room).rows.rows
    assert bare(row.accessibleName()) == "Fairbrook, checked 23 Nov, 503 555 0142"
    assert room.opened.services.plans.dispatch_numbers(room.samira).count("503 555 0142") == 2
    press(room, "dispatch_add")
    assert page(room).form.fields["town"].text() == ""  # the draft went with what was saved


def test_a_file_is_looked_at_then_taken_and_an_address_takes_its_number(room: Room, tmp_path: Path) -> None:
    hands = room.opened.hands
    room.go("dispatch")
    broken = tmp_path / "table.csv"
    broken.write_bytes(b"PK\x03\x04 no table")
    page(room).read(broken)
    hands.wait(lambda: hands.shows("This is not a CSV file"), "why it is not read")
    file = tmp_path / "centres.csv"
    file.write_bytes(CENTRES.decode().encode("utf-16"))
    page(room).read(file)
    found = "Can be taken: 2 rows. Cannot: 2. Nothing is written yet."
    hands.wait(lambda: hands.shows(found), "what the file holds")
    assert hands.shows("Columns that are left out: Fax")
    report = [bare(line) for line in page(room).preview.report()]
    assert report[0].startswith("Line 4, Ostrow County 911: 911 or another short number")
    assert report[1].startswith("Line 5, Ostrow County 503 555 0151: This day can be read in two ways")
    assert room.opened.services.dispatch.find() == []
    press(room, "dispatch_take")
    assert hands.shows("Taken into the list: 2. Not taken: 2.")
    room.go("client_edit", client_id=room.samira)
    form = room.screen
    assert isinstance(form, ClientFormScreen)
    place = form.places.places[0]
    place.pick.field.set_text("fairb")
    assert [bare(words) for words in place.pick.offered()] == ["Fairbrook OR"]
    hands.click(place.pick.list.rows[0])
    room.opened.settle()
    assert hands.shows("This centre serves Fairbrook OR, and the address says Riverton")
    press(room, "client_save")
    stored = room.client().draft.addresses[0]
    assert (stored.dispatch_number, stored.dispatch_checked_how) == ("503 555 0142", "We called it")
    assert stored.dispatch_is_emergency_line == "yes"
    assert stored.dispatch_checked_at is not None
    assert f"{stored.dispatch_checked_at.local():%Y-%m-%d}" == "2026-11-03"
