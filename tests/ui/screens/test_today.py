"""Today through the window: who is in front, what is safe in dated words, what waits, five at most, safety first."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.ids import new_id
from desktop.domain.tasks import TaskDraft
from desktop.services.appointments import Booking
from desktop.services.today import READ
from desktop.ui.due_notice import shows_notices
from desktop.ui.screens.today import TodayScreen
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.labels import bare
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import opened_window
from tests.ui.screens.client_room import Room, client_room, oksana


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def today(room: Room) -> TodayScreen:
    assert isinstance(room.screen, TodayScreen)
    return room.screen


def test_the_newest_client_leads_with_their_dated_words(room: Room) -> None:
    hands = room.opened.hands
    room.go("today")
    assert hands.shows("Samira")
    assert hands.shows("Said on 23 Nov: call before 16:00")
    assert hands.shows("Monday 23 November")
    assert not hands.shows("library book")
    assert not hands.shows("blue kettle")
    hands.key(Qt.Key.Key_Return)
    room.opened.settle()
    assert (room.screen.name, room.screen.params["client_id"]) == ("session", room.samira)


def test_old_safe_contact_waits_and_opens_the_card(room: Room) -> None:
    room.go("today")
    row = room.named("Oksana: is this number still safe?, Safe contact, last said 21 Aug, Ask again")
    room.opened.hands.click(row)
    room.opened.settle()
    assert room.screen.name == "client"
    assert room.screen.params["part"] == "contacts"
    assert room.opened.hands.shows("Still right")


def test_a_session_draft_leads_and_a_form_draft_is_not_finished(room: Room) -> None:
    services, tasks = room.opened.services, room.opened.parts.tasks
    protocol = room.opened.parts.content.protocol("phone")
    tasks.write(
        room.opened.window, lambda: services.sessions.start(room.oksana, protocol=protocol, spoken={})
    )
    room.opened.settle()
    room.go("client_edit")
    room.opened.hands.fill("chosen_name", "Amal")
    room.go("today")
    assert room.opened.hands.find("today_start").label() == "Go on with session"
    assert today(room).lead_client == room.oksana
    assert room.opened.hands.shows("Session begun today, not signed yet")
    room.opened.hands.click(room.named("A new client, Written, not saved yet"))
    assert room.opened.hands.text_of("chosen_name") == "Amal"


def test_five_lines_at_most_and_what_safety_hangs_on_comes_first(room: Room) -> None:
    services, clock = room.opened.services, room.opened.clock
    protocol = room.opened.parts.content.protocol("phone")

    def much() -> None:
        for _number in range(5):
            client_id = services.clients.add(oksana(clock))
            services.sessions.start(client_id, protocol=protocol, spoken={})
        run_id = new_id()
        services.crises.start(run_id, client_id=room.samira)
        services.crises.pass_(run_id, {})
        vault = services.vault
        with vault.unit_of_work("what has waited long, and one that may not wait") as work:
            for number in range(12):
                work.insert(
                    "tasks", {"kind": "housing", "title": f"Old {number}", "due_at": ago(60 - number)}
                )
            missed = {"client_id": room.samira, "kind": "follow_up", "title": "Think of them"}
            for number in range(7):
                rule = f"{vault.vault_id}/no_show/{number}"
                work.insert("tasks", {**missed, "due_at": ago(40 - number), "rule_key": rule})
            rule = f"{vault.vault_id}/no_show_now/now"
            work.insert("tasks", {**missed, "due_at": clock.now(), "rule_key": rule})

    def ago(days: int) -> Moment:
        return Moment(utc=clock.now().utc - timedelta(days=days))

    room.opened.parts.tasks.write(room.opened.window, much)
    room.opened.settle()
    room.go("today")
    rows = [*today(room).waiting.rows, *today(room).unfinished.rows]
    assert len(rows) == 5
    assert today(room).unfinished.rows[0].objectName().startswith("today_report_open")
    assert len(today(room).waiting.rows) == 4
    # what safety hangs on stands before what is older; and the count is what waits: a report, eight who did not come,
    # seven numbers to ask about and one to confirm, four drafts besides the one that leads, twelve tasks, a talk
    assert today(room).waiting.rows[0].objectName() == "today_no_show_now_now"
    assert bare(today(room).count.text()) == "5 of 34"

    def more() -> None:
        with services.vault.unit_of_work("more than is read") as work:
            for number in range(READ):
                work.insert("tasks", {"kind": "housing", "title": f"Older {number}", "due_at": ago(90)})

    room.opened.parts.tasks.write(room.opened.window, more)
    room.opened.settle()
    room.go("today")
    assert bare(today(room).count.text()) == f"5 of {34 - 12 + READ} or more"


def test_anybody_is_found_and_started_from_here(room: Room) -> None:
    hands = room.opened.hands
    room.go("today")
    hands.fill("today_find", "Окс")
    assert [row.hit.chosen_name for row in today(room).people.rows] == ["Oksana"]
    start = hands.find(f"today_start_{room.oksana}")
    assert start.accessibleName() == "Start session with Oksana"
    hands.click(start)
    room.opened.settle()
    assert (room.screen.name, room.screen.params["client_id"]) == ("session", room.oksana)
    room.go("today")
    hands.fill("today_find", "zzqq")
    assert hands.shows("Nobody found for")


def test_an_empty_vault_teaches_what_the_page_is_for(qapp, vault_folder: Path, own_home: Path) -> None:
    with opened_window(own_home, vault_folder, clock=FakeClock()) as opened:
        opened.unlock()
        assert opened.window.frame.navigator.current.name == "today"
        assert opened.hands.shows("Your day begins here")
        opened.hands.key(Qt.Key.Key_Return)
        opened.hands.find("chosen_name")


def test_a_call_is_offered_only_to_those_who_said_yes_to_it_now(room: Room) -> None:
    services = room.opened.services
    safe = SafeContact(may_call="no", may_text="yes", said_at=room.opened.clock.now())
    method = ContactMethod(kind="phone", value="503 555 0177", is_preferred=True)
    draft = ClientDraft(
        names=(Name(text="Tesfa", kind="chosen", is_chosen=True),), reaches=(Reach(method=method, safe=safe),)
    )
    added: list[str] = []
    room.opened.parts.tasks.write(room.opened.window, lambda: services.clients.add(draft), done=added.append)
    room.opened.settle()
    room.go("today")
    room.opened.hands.fill("today_find", "Samira")
    assert (
        room.opened.hands.find(f"today_start_{room.samira}").accessibleName() == "Start session with Samira"
    )
    room.opened.hands.fill("today_find", "Tesfa")
    names = [each.objectName() for each in today(room).people.findChildren(IconButton) if each.isVisible()]
    assert f"today_start_{added[0]}" not in names
    room.opened.hands.click(room.opened.hands.find(f"today_more_{added[0]}"))
    room.opened.settle()
    assert (room.screen.name, room.screen.params["client_id"]) == ("client", added[0])


def test_what_comes_due_is_a_number_and_nothing_else(room: Room) -> None:
    """Somebody may look on: no name, no hour, no kind of thing; and once only (C8)."""
    services, clock, frame = room.opened.services, room.opened.clock, room.opened.window.frame
    assert frame is not None
    # minutes that pass at once look like a laptop that slept
    room.opened.window.idle.stop()
    booking = Booking(client_id=room.samira, day="2026-11-23", time="10:00", channel="phone")
    room.opened.parts.tasks.write(room.opened.window, services.appointments.book, booking)
    room.opened.settle()
    item = frame.rail.items["today"]
    told: list[str] = []

    def look(page: str = "clients") -> str:
        if page:
            room.go(page)
        frame.foot.put_away()
        frame.due.look()
        told.append(frame.foot.text() if frame.foot.isVisible() else "")
        return told[-1]

    assert look() == "", "what is due at unlocking stands on Today already"
    clock.advance(30 * 60)
    assert look() == ""
    clock.advance(25 * 60)
    assert look() == "1 item due"
    assert item.accessibleDescription() == "1 item due"
    assert look() == "", "once"
    draft = TaskDraft(title="Call the school for Samira", due="2026-11-23", client_id=room.samira)
    room.opened.parts.tasks.write(room.opened.window, services.tasks.save, draft)
    room.opened.settle()
    assert bare(look()) == "2 items due"
    assert not any("Samira" in words or "school" in words for words in told)
    assert "Samira" not in room.opened.window.windowTitle()
    # the number stands in the top bar too, where the rail is folded; the keyboard stays, and one key leads to Today
    focus = room.opened.hands.focus
    assert (frame.top.due_button.isVisible(), bare(frame.top.due_button.accessibleName())) == (
        True,
        "2 items due",
    )
    add_task(room, "A second one")
    frame.foot.offer_undo("Taken out", lambda: None)
    frame.due.look()
    assert frame.foot.text() == "Taken out", "what can be taken back is not covered"
    assert bare(item.accessibleDescription()) == "3 items due"
    assert room.opened.hands.focus is focus
    room.opened.hands.key(Qt.Key.Key_Home, Qt.KeyboardModifier.AltModifier)
    room.opened.settle()
    assert isinstance(room.screen, TodayScreen)
    assert item.accessibleDescription() == ""
    assert not frame.top.due_button.isVisible()
    assert look("") == ""
    # in a session only the number comes; in a crisis not even that is seen
    room.go("session", client_id=room.samira)
    room.opened.hands.click("start_session")
    room.opened.settle()
    assert room.opened.window.at_work()
    add_task(room, "In a session")
    assert look("") == ""
    assert frame.top.due_button.isVisible()
    room.opened.window.open_crisis(room.samira)
    room.opened.settle()
    add_task(room, "In a crisis")
    assert look("") == ""
    assert not any("due" in words for words in room.opened.hands.texts())
    # the agency's wish for notices of the system finds no place for them here: only the window says it
    assert not shows_notices()


def add_task(room: Room, title: str) -> None:
    draft = TaskDraft(title=title, due="2026-11-23")
    room.opened.parts.tasks.write(room.opened.window, room.opened.services.tasks.save, draft)
    room.opened.settle()


@pytest.mark.parametrize("width", [300, 520, 900])
def test_what_they_refused_is_never_cut_from_a_row(room: Room, width: int) -> None:
    from desktop.domain.clients import ClientHit
    from desktop.ui.safe_contact_words import SafeWords
    from desktop.ui.screens.today_people import PersonRow

    theme = room.opened.parts.theme
    said = "Ask again, said on 21 August, do not call, no text, no voicemail"
    hit = ClientHit(client_id="1", short_id="W-0109", chosen_name="Samira", matched="Samira", why="listed")
    row = PersonRow(theme, hit, SafeWords(tone="look", label="Safe contact", short=said, dated=said))
    block = row._safe(width)
    assert block.width <= width - 2 * theme.space("m")
    above = 0 if width >= 480 else theme.line_height()
    assert row.heightForWidth(width) >= block.height + above
    assert block.line_count > 1 or width == 900
