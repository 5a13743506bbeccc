"""The list of clients through the window: its chips, a search inside one, its orders, the next contact."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.domain.clients import ClientDraft, Name
from desktop.domain.closing import CHECKS, Closing
from desktop.services.appointments import Booking
from desktop.ui.models.clients_model import NAME, NEXT
from desktop.ui.screens.clients import ClientsScreen
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.labels import bare
from tests.ui.screens.client_room import Room, client_room


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def clients(room: Room) -> ClientsScreen:
    assert isinstance(room.screen, ClientsScreen)
    return room.screen


def shown(room: Room) -> list[str]:
    model = clients(room).model
    return [bare(str(model.index(row, NAME).data())) for row in range(model.rowCount())]


def on(room: Room) -> str:
    """The chip that is on, by what a screen reader calls it; exactly one is."""
    (chip,) = [chip for chip in room.screen.findChildren(Chip) if chip.isChecked()]
    return chip.accessibleName()


def test_chips_show_one_part_by_key_a_search_stays_inside_it_and_nobody_is_unfindable(room: Room) -> None:
    services, hands = room.opened.services, room.opened.hands
    closing = Closing(reason="moved", words="", checks=dict.fromkeys(CHECKS, "yes"))
    room.go("clients")
    assert on(room) == "Show: Open"
    assert bare(clients(room).count.text()) == "2 open"
    hands.click("clients_part_closed")
    assert hands.shows("No case is closed")
    assert bare(clients(room).count.text()) == "0 closed"
    hands.click("clients_part_ask")
    assert shown(room) == ["Oksana"]
    assert bare(clients(room).count.text()) == "1 to ask again"
    # a search inside a part says who is elsewhere, and one press leads there
    hands.fill("clients_find", "samira")
    assert hands.shows("Nobody to ask again found for")
    hands.wait(lambda: hands.shows("1 found among the open"), "who is elsewhere")
    room.opened.parts.tasks.write(room.screen, services.cases.close, room.samira, closing)
    room.opened.settle()
    hands.click("clients_elsewhere")
    assert on(room) == "Show: Open"
    assert hands.shows("among the open")
    hands.wait(lambda: bare(hands.find("clients_elsewhere").label()) == "Show them", "the line")
    hands.wait(lambda: hands.shows("1 found among the closed"), "who is closed")
    hands.click("clients_elsewhere")
    assert on(room) == "Show: Closed"
    assert shown(room) == ["Names, 1 found", "Samira"]
    assert bare(clients(room).count.text()) == "1 of 1"
    # the part is found again with what was typed, also after another page; a press on what is on leaves it on
    room.go("settings")
    room.opened.window.back()
    room.opened.settle()
    assert (on(room), shown(room)) == ("Show: Closed", ["Names, 1 found", "Samira"])
    chip = room.named("Show: Closed")
    chip.setFocus()
    hands.key(Qt.Key.Key_Space)
    assert on(room) == "Show: Closed"
    hands.key(Qt.Key.Key_Backtab, Qt.KeyboardModifier.ShiftModifier)
    hands.key(Qt.Key.Key_Space)
    assert on(room) == "Show: Ask safe contact again"
    hands.fill("clients_find", "")
    assert shown(room) == ["Oksana"]
    # a note of a closed client is looked through where closed ones are
    assert [hit.client_id for hit in services.client_list.find("sami", "closed")] == [room.samira]
    # when all are closed the page still finds them
    room.opened.parts.tasks.write(room.screen, services.cases.close, room.oksana, closing)
    room.opened.settle()
    room.go("today")
    room.go("clients")
    hands.click("clients_part_open")
    assert hands.shows("No case is open")
    assert not hands.shows("Nobody here yet")
    hands.click("clients_part_closed")
    assert sorted(shown(room)) == ["Oksana", "Samira"]


def test_the_next_contact_has_a_column_and_puts_the_list_in_order_by_click_and_key(room: Room) -> None:
    services, hands = room.opened.services, room.opened.hands
    booking = Booking(
        client_id=room.oksana, day="2026-11-23", time="17:30", channel="in_person", minutes="50"
    )
    room.opened.parts.tasks.write(room.opened.window, services.appointments.book, booking)
    room.opened.settle()
    room.go("clients")
    screen = clients(room)
    model, table = screen.model, screen.table
    cells = [bare(model.index(row, NEXT).data()) for row in range(2)]
    assert cells == ["Not planned", "Today, 17:30"]
    spoken = model.index(1, NAME).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Next contact: Today, 17:30" in spoken
    head = table.head
    middle = QPoint(head.sectionViewportPosition(NEXT) + 20, head.height() // 2)
    QTest.mouseClick(head.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shown(room) == ["Oksana", "Samira"]
    assert head.accessibleName() == "Order of the list: next contact first"
    says = model.headerData(NEXT, Qt.Orientation.Horizontal, Qt.ItemDataRole.AccessibleTextRole)
    assert says == "Next contact, next contact first"
    # by keys: the head is reached by Tab, the side arrows choose, Space presses
    head.setFocus(Qt.FocusReason.TabFocusReason)
    assert head.hasFocus()
    hands.key(Qt.Key.Key_Space)
    assert shown(room) == ["Samira", "Oksana"]
    assert head.accessibleName() == "Order of the list: those with nothing planned first"
    hands.key(Qt.Key.Key_Left)
    hands.key(Qt.Key.Key_Return)
    assert shown(room) == ["Oksana", "Samira"]
    assert head.accessibleName().endswith("from the beginning of the alphabet")
    # kept with the place; what is searched for stands with the best first until it is asked for otherwise
    room.go("settings")
    room.opened.window.back()
    room.opened.settle()
    assert clients(room).model.order == "name"
    assert clients(room).details()["order"] == "name"
    samuel = ClientDraft(names=(Name(text="Samuel", is_chosen=True),))
    room.opened.parts.tasks.write(room.opened.window, services.clients.add, samuel)
    room.opened.settle()
    hands.fill("clients_find", "sam")
    assert clients(room).table.head.accessibleName() == "Order of the list: what fits best first"
    best = shown(room)
    assert sorted(best[1:]) == ["Samira", "Samuel"]
    clients(room).table.head.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Space)
    assert clients(room).model.shown_order() == "name_back"
    assert shown(room)[1:] == ["Samuel", "Samira"]
    hands.fill("clients_find", "samu")
    assert clients(room).model.shown_order() == "best"
    hands.fill("clients_find", "")
    # in a narrow list one head goes through all orders and says which
    room.opened.resize(400, 768)
    head = clients(room).table.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Space)
    hands.key(Qt.Key.Key_Space)
    assert head.accessibleName() == "Order of the list: next contact first"
    model = clients(room).model
    assert model.headerData(NAME, Qt.Orientation.Horizontal) == "Next contact"
    assert shown(room)[0] == "Oksana"
    assert sorted(shown(room)[1:]) == ["Samira", "Samuel"]


def test_a_line_that_was_a_group_s_has_its_height_again_and_who_is_elsewhere_stands_where_it_is_seen(
    room: Room,
) -> None:
    hands = room.opened.hands
    room.go("clients")
    whole = [clients(room).table.rowHeight(row) for row in range(2)]
    hands.fill("clients_find", "samira")
    assert clients(room).table.rowHeight(0) < whole[0]
    hands.fill("clients_find", "")
    assert [clients(room).table.rowHeight(row) for row in range(2)] == whole
    hands.click("clients_part_closed")
    hands.fill("clients_find", "samira")
    hands.wait(lambda: hands.shows("1 found among the open"), "who is elsewhere")
    room.opened.settle()
    line, nothing = clients(room).elsewhere, clients(room).nothing
    assert nothing.isVisible()
    assert line.geometry().bottom() < nothing.geometry().top()
