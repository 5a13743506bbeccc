"""The calendar through the window: book by keys, on both clocks, against their words; move, end, give out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.appointments import Appointment
from desktop.domain.record import FieldKey, Said
from desktop.services.appointments import Booking
from desktop.ui.screens.calendar import CalendarScreen
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.saved import UndoLine
from tests.ui.screens.client_room import Room, client_room

NEW_YORK = "America/New_York"


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def press(room: Room, name: str) -> None:
    room.opened.hands.click(name)
    room.opened.settle()


def keys(room: Room, *pressed: Qt.Key) -> None:
    for key in pressed:
        room.opened.hands.key(key)
    room.opened.settle()


def page(room: Room) -> CalendarScreen:
    assert isinstance(room.screen, CalendarScreen)
    return room.screen


def said(room: Room) -> str:
    """What a screen reader hears of the week."""
    return bare(page(room).view.grid.accessibleName())


def booked(room: Room, *, state: str = "booked") -> list[Appointment]:
    services = room.opened.services
    found = services.appointments.of_client(room.oksana) + services.appointments.of_client(room.samira)
    return [each for each in found if each.state == state]


def write(room: Room, do: object, *values: object) -> None:
    room.opened.parts.tasks.write(room.opened.window, do, *values)  # type: ignore[arg-type]
    room.opened.settle()


def test_a_time_is_booked_moved_and_cancelled_without_the_mouse(room: Room) -> None:
    hands = room.opened.hands
    press(room, "rail_calendar")
    keys(room, Qt.Key.Key_Home)
    assert said(room) == "Week: Monday 23 November, 09:00, free"
    keys(room, Qt.Key.Key_Right, Qt.Key.Key_Down, Qt.Key.Key_Down)
    assert said(room) == "Week: Tuesday 24 November, 10:00, free"
    keys(room, Qt.Key.Key_Return)
    assert (room.screen.name, hands.text_of("appointment_time")) == ("appointment", "10:00")
    hands.type("Окс")
    keys(room, Qt.Key.Key_Return)
    assert hands.text_of("appointment_who") == "Oksana"
    assert hands.shows("Said on 21 Aug") or hands.shows("Ask again first")
    # what is wrong stands at its field, and everything typed stays, over another page too
    hands.fill("appointment_minutes", "none")
    press(room, "appointment_save")
    assert hands.wrong("appointment_minutes") == "Write a whole number here."
    hands.fill("appointment_day", "2026-11-20")
    hands.fill("appointment_minutes", "45")
    press(room, "appointment_save")
    assert hands.wrong("appointment_time").startswith("This time has passed already.")
    hands.fill("appointment_note", "Flat")
    room.go("today")
    hands.click(room.named("A new booking, Written, not saved yet"))
    room.opened.settle()
    assert (hands.text_of("appointment_who"), hands.text_of("appointment_day")) == ("Oksana", "2026-11-20")
    assert hands.text_of("appointment_note") == "Flat"
    hands.fill("appointment_day", "2026-11-24")
    press(room, "appointment_save")
    (made,) = booked(room)
    assert (made.minutes, made.note, made.channel) == (45, "Flat", "phone")
    # taken back, and booked again
    line = room.opened.window.findChild(UndoLine)
    assert line is not None
    line.undone.emit()
    room.opened.settle()
    assert booked(room) == []
    write(
        room,
        room.opened.services.appointments.book,
        Booking(client_id=room.oksana, day="2026-11-24", time="10:00", channel="phone", minutes="45"),
    )
    room.go("calendar", day="2026-11-24")
    assert said(room) == "Week: Oksana, Tuesday 24 November, 10:00–10:45, Phone"
    (button,) = page(room).view.grid.buttons
    assert bare(button.accessibleName()) == "Oksana, Tuesday 24 November, 10:00–10:45, Phone"
    keys(room, Qt.Key.Key_Return)
    press(room, "appointment_do_change")
    hands.fill("appointment_time", "11:30")
    hands.fill("appointment_why_moved", "She has to work")
    press(room, "appointment_save")
    assert hands.shows("Tuesday 24 November, 11:30–12:15")
    assert [each.reason for each in booked(room, state="moved")] == ["She has to work"]
    press(room, "appointment_do_cancel")
    press(room, "appointment_end_save")
    assert hands.wrong("appointment_end_reason") == "Please say why; one line is enough."
    hands.fill("appointment_end_reason", "The school called")
    press(room, "appointment_end_save")
    assert hands.shows("Cancelled: The school called")
    room.go("client", client_id=room.oksana, part="sessions")
    shown = [bare(row.accessibleName()) for row in hands.all() if row.objectName().startswith("booking_")]
    assert shown == [
        "Tuesday 24 November, 11:30–12:15, Phone, Cancelled",
        "Tuesday 24 November, 10:00–10:45, Phone, Moved",
    ]


def test_somebody_does_not_come_and_another_lives_by_another_clock(room: Room, tmp_path: Path) -> None:
    """Two stories of one window."""
    who_did_not_come_is_followed_up_and_a_session_begins_from_a_booking(room)
    both_clocks_their_hours_and_the_file_without_names(room, tmp_path)


def who_did_not_come_is_followed_up_and_a_session_begins_from_a_booking(room: Room) -> None:
    hands, services, clock = room.opened.hands, room.opened.services, room.opened.clock
    key = FieldKey(table="clients", row_id=room.oksana, field="risk_level")
    write(room, services.record.save, key.row_id, key, Said(text="high"))
    first = Booking(client_id=room.oksana, day="2026-11-23", time="9:02", channel="phone", minutes="5")
    write(room, services.appointments.book, first)
    write(room, services.appointments.book, replace(first, client_id=room.samira, time="9:28"))
    room.go("today")
    assert hands.shows("Next, in 2 min")
    assert hands.find("today_booking")
    for _ in range(32):  # in one leap it would look as if the laptop had slept
        clock.advance(15)
        room.opened.window.idle.tick()
        room.opened.window.idle.activity()
    room.go("today")
    assert hands.shows("Next, in 20 min")
    assert room.screen.lead_client == room.samira  # type: ignore[attr-defined]
    hands.click(room.named("Oksana: did they come?, Say what became of the booking, 09:02"))
    room.opened.settle()
    press(room, "appointment_do_no_show")
    assert hands.shows("Only what they said is safe is offered here.")
    offered = [bare(row.accessibleName()) for row in hands.find("appointment_tried").rows]  # type: ignore[attr-defined]
    assert "Called" in " ".join(offered)
    assert "text" not in " ".join(offered)  # she said no to texts
    press(room, "appointment_end_save")
    assert hands.shows("Choose what was tried, or that nothing was safe to try.")
    keys(room, Qt.Key.Key_1)
    press(room, "appointment_end_save")
    assert hands.shows("They did not come. Tried: Called.")
    room.go("today")
    row = room.named("Oksana did not come, Look at what is safe, then hear from them, 09:02")
    assert not hands.shows("risk")
    hands.click(row)
    room.opened.settle()
    press(room, "appointment_do_heard")
    assert hands.shows("You heard from them since.")
    room.go("today")
    press(room, "today_booking")
    # the page before a session finds the booking by itself, says which it is, and lets go of it with one key
    room.go("session", client_id=room.samira)
    when = "Monday 23 November, 09:28–09:33"
    assert hands.shows(f"For the booking of {when}. It counts as held once you have signed.")
    keys(room, Qt.Key.Key_Delete)
    assert hands.shows(f"Not for the booking of {when}. That one stays as it is.")
    press(room, "session_booking")
    press(room, "start_session")
    hands.wait(lambda: services.sessions.draft_of(room.samira), "the session")
    (claimed,) = booked(room)
    assert claimed.session_id == services.sessions.draft_of(room.samira)
    # nobody is asked whether she came while the session is not signed; the card leads to it, or lets go
    room.go("appointment", appointment_id=claimed.id)
    assert hands.shows("A session has begun for it and is not signed yet.")
    assert hands.look("appointment_do_change") is hands.look("appointment_do_no_show") is None
    press(room, "appointment_do_let_go")
    assert booked(room)[0].session_id == ""
    press(room, "appointment_do_start")
    assert booked(room)[0].session_id == services.sessions.draft_of(room.samira)
    # a booking by video begins as a video session, never as a call
    begin = room.opened.clock.now().local()
    video = Booking(
        client_id=room.oksana,
        day=f"{begin:%Y-%m-%d}",
        time=f"{begin:%H:%M}",
        channel="video",
        reason="She asked",
    )
    write(room, services.appointments.book, video)
    (video_id,) = [each.id for each in booked(room) if each.channel == "video"]
    room.go("session", client_id=room.oksana, appointment_id=video_id)
    assert not hands.shows("503 555 0142")
    press(room, "start_session")
    hands.wait(lambda: services.sessions.draft_of(room.oksana), "the session")
    row = services.sessions.get(services.sessions.draft_of(room.oksana) or "")
    assert row is not None
    assert (row.channel, row.channel_reason) == ("video", "")


def both_clocks_their_hours_and_the_file_without_names(room: Room, tmp_path: Path) -> None:
    hands, services = room.opened.hands, room.opened.services
    client = room.client()
    reach = client.draft.reaches[0]
    there = replace(reach, safe=replace(reach.safe, time_zone=NEW_YORK))
    draft = replace(client.draft, time_zone=NEW_YORK, reaches=(there,))
    write(room, services.clients.change, client.id, client.version, draft)
    room.go("client", client_id=room.samira)
    press(room, "client_book")
    grid = page(room).view.grid
    # she said 8 to 16 on her clock, three hours before ours
    assert grid.week.safe[1] == (1, 5 * 60, 13 * 60)
    assert bare(grid.week.theirs[10]) == "13:00"
    assert bare(" ".join(page(room).view.head.clocks)) == "Here Theirs"
    # a week in which both zones change their clocks, and one in which only ours is as it was
    page(room).context.window.go("calendar", {"client_id": room.samira, "day": "2027-03-14"})
    room.opened.settle()
    grid.stand(0, 600)
    keys(room, Qt.Key.Key_Return)
    assert hands.shows("10:00–11:00, 13:00 their time")
    assert not hands.look("appointment_safe") or hands.shows("Said on")
    hands.fill("appointment_time", "2:30")
    press(room, "appointment_save")
    assert "After it the clock goes on at 03:00" in hands.wrong("appointment_time")
    hands.fill("appointment_time", "14:00")
    assert hands.shows("This is outside the hours they gave as safe.")
    assert hands.find("appointment_save").label() == "Book it all the same"
    press(room, "appointment_save")
    assert hands.wrong("appointment_reason").startswith("The client's own words speak against this hour.")
    hands.fill("appointment_reason", "Her shift ends then, this once")
    press(room, "appointment_save")
    (late,) = (each for each in booked(room) if not each.session_id)
    assert (late.reason, late.starts_at.utc) == (
        "Her shift ends then, this once",
        datetime(2027, 3, 14, 21, 0, tzinfo=UTC),
    )
    room.go("calendar")
    press(room, "calendar_file")
    assert hands.shows("Other calendars are not encrypted")
    press(room, "calendar_save")
    hands.fill("file_path", str(tmp_path))
    keys(room, Qt.Key.Key_Return)
    press(room, "file_take")
    hands.wait(lambda: list(tmp_path.glob("*.ics")), "the file")
    (file,) = tmp_path.glob("*.ics")
    assert b"Samira" not in file.read_bytes()
    conn = services.vault.connection()
    assert [tuple(row) for row in conn.execute("SELECT what, to_kind, file_name FROM disclosures")] == [
        ("calendar", "own_device", file.name)
    ]
    # narrow: a list of days
    room.opened.resize(400, 768)
    room.go("calendar", day="2027-03-14")
    (row,) = page(room).days.rows
    assert bare(row.accessibleName()) == "Samira, 17:00 their time, Phone, 14:00–15:00"
