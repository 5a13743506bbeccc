"""What is allowed now changes by itself at its minute, wherever it is shown, and nothing else is touched (V7)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.domain.clients import ClientDraft
from desktop.services.appointments import Booking
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.screens.appointment import AppointmentScreen
from desktop.ui.screens.client import ClientScreen
from desktop.ui.screens.clients import ClientsScreen
from desktop.ui.screens.plan_strip import PlanHead, PlanStrip
from desktop.ui.screens.session import SessionScreen
from desktop.ui.screens.today import TodayScreen
from desktop.ui.widgets.labels import bare
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import opened_window
from tests.ui.screens.client_room import Room, two_clients

BEFORE = datetime(2026, 11, 23, 23, 59, 59, 900_000, tzinfo=UTC)
"""A tenth of a second before 16:00 in Los Angeles, when Samira's safe hours end."""
NUMBER = "503 555 0101"


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    # from here on the clock moves by tenths of a second: hours without a key would lock
    clock = FakeClock(utc=BEFORE - timedelta(seconds=20))
    with opened_window(own_home, vault_folder, clock=clock) as opened:
        opened.unlock()
        yield two_clients(opened)


def seen(widget: QWidget) -> str:
    """Every word of what is seen of a widget now."""
    found = []
    for each in widget.findChildren(QWidget):
        text = getattr(each, "text", None)
        if each.isVisibleTo(widget):
            found.append(f"{text() if callable(text) else ''} {each.accessibleName()}")
    return bare("\n".join(found))


def the_hours_end(room: Room, look: Callable[[], str], *, number: str = NUMBER) -> None:
    """Stand a moment before the end of the hours, wait for it, and see the number and the green words gone."""
    clock = room.opened.clock
    # the clock was set back for this page: it begins to wait anew
    QApplication.sendEvent(room.screen, QEvent(QEvent.Type.WindowActivate))
    before = look()
    assert "before 16:00" in before
    assert number in before
    clock.utc = BEFORE + timedelta(milliseconds=110)
    room.opened.hands.wait(lambda: "ot now, from Tue 08:00" in look(), "the end of the hours", 3)
    after = look()
    assert "16:00" not in after.replace("–16:00", "")
    assert not number or number not in after


def test_a_timer_waits_for_the_full_minute_and_only_while_the_page_is_seen(qtbot) -> None:
    clock, looks = FakeClock(), []
    page = QWidget()
    qtbot.addWidget(page)
    minute = ByTheHour(page, clock, lambda: looks.append(clock.now().utc))
    assert not minute.timer.isActive()
    clock.utc = clock.utc.replace(second=40)
    page.show()
    assert len(looks) == 1
    assert 20_000 <= minute.timer.remainingTime() <= 20_020
    # the clock was set, or the laptop slept: coming back looks at once, and no wait is longer than a minute
    clock.utc += timedelta(hours=9, seconds=20)
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    assert len(looks) == 2
    assert 59_000 <= minute.timer.remainingTime() <= 60_020
    clock.utc = clock.utc.replace(second=59, microsecond=990_000)
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    live(150)
    assert len(looks) >= 4, "the timer looks by itself"
    page.hide()
    assert not minute.timer.isActive()


def test_wherever_it_is_shown_it_changes_at_its_minute(room: Room) -> None:
    opened, clock = room.opened, room.opened.clock

    def stand_before(name: str, **params: str) -> QWidget:
        clock.utc = BEFORE
        return room.go(name, **params)

    # the client's page: strip, overview, then the card with its ways
    page = stand_before("client", client_id=room.samira, part="overview")
    assert isinstance(page, ClientScreen)
    views, button = list(page.strip.views), page.start_button
    button.setFocus()
    page.hour.look()
    assert page.strip.views == views, "nothing changed: nothing was touched"
    the_hours_end(room, lambda: seen(page))
    assert QApplication.focusWidget() is button
    page = stand_before("client", client_id=room.samira, part="contacts")
    assert isinstance(page, ClientScreen)
    why = opened.hands.find_start("why_not_")
    opened.hands.click(why)
    assert QApplication.focusWidget() is why
    the_hours_end(room, lambda: seen(page), number="Why not the others?")
    assert opened.hands.shows("Why is there nothing here?")
    assert opened.hands.shows("Outside the hours they gave"), "what was opened stays open"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName().startswith("why_not_")

    # Today: the leading card, and somebody in the list with a call beside
    page = stand_before("today")
    assert isinstance(page, TodayScreen)
    the_hours_end(room, lambda: seen(page.lead or page), number="")
    clock.utc = BEFORE
    page.people.field.set_text("Samira")
    row = page.people.rows[0]
    call = opened.hands.find(f"today_start_{room.samira}")
    call.setFocus()
    the_hours_end(room, row.accessibleName, number="")
    assert opened.hands.look(f"today_start_{room.samira}") is None, "no call is offered any more"
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == f"today_more_{room.samira}"
    assert page.people.rows[0] is row

    # the list of clients
    page = stand_before("clients")
    assert isinstance(page, ClientsScreen)
    at = page.model.row_of(room.samira)
    changed: list[int] = []
    page.model.dataChanged.connect(lambda first, _last: changed.append(first.row()))
    page.table.look_again()
    assert not changed

    def spoken() -> str:
        return str(page.model.data(page.model.index(at, 0), Qt.ItemDataRole.AccessibleTextRole))

    the_hours_end(room, spoken, number="")
    opened.hands.wait(lambda: changed == [at], "the line drawn anew", 3)

    # before a session, and beside an open one
    page = stand_before("session", client_id=room.samira)
    assert isinstance(page, SessionScreen)
    start = page.prepare.start_button
    start.setFocus()
    the_hours_end(room, lambda: seen(page.prepare))
    assert QApplication.focusWidget() is start
    clock.utc = BEFORE
    opened.hands.click(start)
    opened.settle()
    assert page.draft is not None
    opened.hands.rest()
    opened.hands.click(page.work.side.notes.editor)
    opened.hands.type("she said ")
    the_hours_end(room, lambda: seen(page.work.side.hand), number="")
    opened.hands.type("yes")
    assert page.work.side.notes.text() == "she said yes"


def write(room: Room, draft: ClientDraft) -> None:
    """Store the client as somebody else would, behind the page."""
    change, stored = room.opened.services.clients.change, room.client()
    room.opened.parts.tasks.write(room.opened.window, change, stored.id, stored.version, draft)
    room.opened.settle()


def test_the_strip_of_a_plan_changes_too_also_when_the_record_was_changed_meanwhile(
    room: Room, qtbot
) -> None:
    context, clock = room.screen.context, room.opened.clock
    for kind in (PlanStrip, PlanHead):
        clock.utc = BEFORE
        strip = kind(context)
        qtbot.addWidget(strip)
        strip.show_client(room.client(), None)
        strip.show()
        the_hours_end(room, lambda strip=strip: bare(strip.safe.text()), number="")
        clock.utc = BEFORE
        # the record was changed meanwhile, as by a pack that was taken in: the next minute shows it
        stored = room.client()
        strip.show_client(stored, None)
        before = bare(strip.safe.text())
        refused = tuple(
            replace(each, safe=replace(each.safe, may_call="no")) for each in stored.draft.reaches
        )
        write(room, replace(stored.draft, reaches=refused))
        assert bare(strip.safe.text()) == before
        strip.hour.look()
        assert "do not call" in bare(strip.safe.text())
        write(room, stored.draft)
        strip.hide()


def test_a_booked_time_and_a_dropped_call_of_a_crisis_change_at_their_minute(room: Room) -> None:
    opened, clock, hands = room.opened, room.opened.clock, room.opened.hands
    booking = Booking(
        client_id=room.samira, day="2026-11-23", time="16:00", channel="phone", reason="She asked"
    )
    task = opened.parts.tasks.write(opened.window, opened.services.appointments.book, booking)
    opened.settle()
    assert task.error is None, task.error
    clock.utc = BEFORE
    page = room.go("appointment", appointment_id=task.result)
    assert isinstance(page, AppointmentScreen)
    card = page.card
    change = hands.find("appointment_do_change")
    change.setFocus()
    page.hour.look()
    assert page.card is card, "nothing changed: nothing was touched"
    assert hands.look("appointment_do_no_show") is None
    clock.utc = BEFORE + timedelta(milliseconds=110)
    QApplication.sendEvent(page, QEvent(QEvent.Type.WindowActivate))
    hands.wait(lambda: hands.look("appointment_do_no_show"), "that it has begun", 3)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "appointment_do_change"
    # what is being typed is not touched
    hands.click("appointment_do_cancel")
    hands.type("ill")
    clock.utc += timedelta(minutes=1)
    page.hour.look()
    assert page.end.reason.text() == "ill"

    # the card of a dropped call, in an open crisis
    clock.utc = BEFORE
    opened.window.open_crisis(room.samira)
    hands.key(Qt.Key.Key_F7)
    crisis = opened.window.crisis.page
    assert crisis is not None
    panel = crisis.view.panel
    assert panel.kind == "dropped"
    assert NUMBER in seen(panel)
    tried = hands.find("crisis_tried")
    tried.setFocus()
    lines = len(crisis.runner.run.lines) if crisis.runner.run else 0
    crisis.opened.hour.look()
    assert hands.find("crisis_tried") is tried, "nothing changed: nothing was touched"
    clock.utc = BEFORE + timedelta(milliseconds=110)
    QApplication.sendEvent(panel, QEvent(QEvent.Type.WindowActivate))
    hands.wait(lambda: NUMBER not in seen(panel), "the end of the hours", 3)
    assert "Not at this hour, they said." in seen(panel)
    focus = QApplication.focusWidget()
    assert focus is not None
    assert focus.objectName() == "crisis_tried"
    assert crisis.runner.run is not None
    assert len(crisis.runner.run.lines) == lines, "looking again writes no line"
    hands.key(Qt.Key.Key_Escape)
    assert not crisis.opened.hour.timer.isActive()
