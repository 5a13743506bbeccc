"""Two records that may be one person, through the window: warned while adding, compared, put together, taken apart."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.safe_hours import Hours
from desktop.ui.likeness_words import likeness_words
from desktop.ui.screens.client_merge import ClientMergeScreen
from tests.ui.screens.client_room import Room, client_room
from tests.ui.screens.session_room import draft_client


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def twin(room: Room, **changes: object) -> str:
    """One more Samira with the same number."""
    ids: list[str] = []
    draft = replace(draft_client("Samira"), pronouns="she", **changes)
    room.opened.parts.tasks.write(
        room.opened.window, room.opened.services.clients.add, draft, done=ids.append
    )
    room.opened.settle()
    return ids[0]


def compare(room: Room, kept: str, gone: str) -> ClientMergeScreen:
    screen = room.go("client_merge", client_id=kept, other_id=gone)
    assert isinstance(screen, ClientMergeScreen)
    return screen


def test_while_adding_a_like_record_is_named_and_saving_is_never_stopped(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit")
    hands.fill("chosen_name", "سميرة")
    hands.fill("chosen_name", "Samira")
    short_id = room.client().short_id
    other = hands.wait(lambda: room.screen.findChild(QWidget, f"like_different_{short_id}"), "the warning")
    hands.click(other)
    room.opened.settle()
    assert room.screen.like.refused == {room.samira}
    hands.click("client_save")
    room.opened.settle()
    new = room.screen.params["client_id"]
    rows = room.opened.services.vault.connection().execute(
        "SELECT client_id, other_client_id FROM duplicate_decisions WHERE decision = 'different'"
    )
    assert [tuple(row) for row in rows.fetchall()] == [(new, room.samira)]


def test_the_list_offers_two_of_those_found_to_be_compared(room: Room) -> None:
    other = twin(room)
    room.go("clients")
    room.opened.hands.type("sam")
    room.opened.hands.wait(room.screen.pair.isVisible, "the pair")
    room.opened.hands.click("clients_compare")
    room.opened.settle()
    assert room.screen.name == "client_merge"
    assert set(room.screen.params.values()) == {room.samira, other}


def test_the_client_page_offers_a_comparison_and_remembers_a_no(room: Room) -> None:
    other = twin(room)
    room.go("client", client_id=room.samira)
    short_id = room.client(other).short_id
    hands = room.opened.hands
    hands.click(hands.wait(lambda: room.screen.findChild(QWidget, f"like_open_{short_id}"), "the line"))
    room.opened.settle()
    assert room.screen.name == "client_merge"
    hands.click("merge_different")
    room.opened.settle()
    assert room.opened.services.duplicates.like_client(room.client()) == []


def test_put_together_after_a_choice_and_a_tick_and_taken_apart_on_the_page(room: Room) -> None:
    other = twin(room)
    hands = room.opened.hands
    screen = compare(room, room.samira, other)
    assert hands.shows("Both have the same phone number")
    assert all(segment.value() == "" for segment in screen.segments.values()), "nothing is chosen beforehand"
    hands.click("merge_do")
    assert hands.shows("Say first that you have looked")
    assert room.opened.services.clients.count() == 3
    assert screen.one_person is not None
    hands.click(screen.one_person)
    hands.click("merge_do")
    room.opened.settle()
    assert (room.screen.name, room.screen.params["client_id"]) == ("client", room.samira)
    assert room.opened.services.clients.count() == 2
    room.go("client", client_id=other)
    assert room.screen.params["client_id"] == room.samira, "the other's id leads to the record it is in"
    assert hands.shows("was put into this record")
    hands.click(f"merge_undo_{room.client(other).short_id}")
    room.opened.settle()
    assert room.opened.services.clients.count() == 3
    assert not hands.shows("was put into this record")


def test_the_undo_line_takes_them_apart_at_once(room: Room) -> None:
    other = twin(room)
    hands = room.opened.hands
    screen = compare(room, room.samira, other)
    hands.click(screen.one_person)
    hands.click("merge_do")
    room.opened.settle()
    room.opened.window.frame.foot.undo_line.undone.emit()
    room.opened.settle()
    assert room.opened.services.clients.count() == 3


@pytest.mark.parametrize("what", ["crisis", "household"])
def test_what_stands_in_the_way_is_said_and_there_is_no_button(room: Room, what: str) -> None:
    other = twin(room)

    def prepare() -> None:
        with room.opened.services.vault.unit_of_work("in the way") as work:
            if what == "crisis":
                work.insert(
                    "crisis_runs", {"client_id": other, "started_at": work.now, "staff_id": work.staff_id}
                )
            else:
                work.insert(
                    "household_links",
                    {"client_id": other, "other_client_id": room.samira, "relation": "partner"},
                )

    room.opened.parts.tasks.write(room.opened.window, prepare)
    room.opened.settle()
    screen = compare(room, room.samira, other)
    assert screen.merge_button.isHidden()
    assert (what == "crisis") is room.opened.hands.shows(room.client(other).short_id), (
        "of a walled one, not even the id"
    )
    assert room.opened.hands.shows("A crisis is open" if what == "crisis" else "kept apart")


def test_a_record_that_is_gone_gets_a_sentence(room: Room) -> None:
    compare(room, room.samira, "0" * 32)
    assert room.opened.hands.shows("no longer there")


def test_of_a_walled_record_the_warning_says_only_the_id(room: Room) -> None:
    other = twin(room)

    def wall() -> None:
        with room.opened.services.vault.unit_of_work("wall") as work:
            work.update("clients", other, {"conflict_of_interest": 1})

    room.opened.parts.tasks.write(room.opened.window, wall)
    room.opened.settle()
    like = room.opened.services.duplicates.like_client(room.client())
    who, why = likeness_words(like[0])
    assert "Samira" not in who
    assert room.client(other).short_id in who
    assert "walled" in why


def test_put_together_both_answers_about_hours_stand_there_and_a_pack_says_what_it_does_not_carry(
    room: Room,
) -> None:
    [way] = draft_client("Samira").reaches
    early = replace(way.safe, hours=(Hours(start="09:00", until="11:00"),), time_zone="America/New_York")
    other = twin(room, reaches=(replace(way, safe=early),))
    duplicates = room.opened.services.duplicates

    def together() -> None:
        duplicates.merge(duplicates.preview(room.samira, other), (), one_person=True)

    room.opened.parts.tasks.write(room.opened.window, together)
    room.opened.settle()
    room.go("exchange", client_id=room.samira)
    assert room.opened.hands.shows("take the two apart first")
    # hours on two clocks without one in common: both as they were said, none that counts, no key for it
    hands = room.opened.hands
    page = room.go("client", client_id=room.samira, part="contacts")
    assert hands.shows("No safe hour is known")
    assert hands.shows("Two answers about this number have no hour in common")
    assert hands.shows("Said on 23 Nov: 08:00–16:00 (America/Los_Angeles)")
    assert hands.shows("Said on 23 Nov: 09:00–11:00 (America/New_York)")
    assert not hands.shows("00:00–24:00")
    assert not hands.shows("Still right", page)
    room.go("client_edit", client_id=room.samira)
    assert hands.shows("write the hours they say now")
    room.go("exchange", client_id=room.oksana)
    assert not room.opened.hands.shows("take the two apart first")
