"""Tasks through the window, in one story: from Today to the list, done and back, put off, prepared for."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.tasks import TaskDraft
from desktop.ui.screens.tasks import TasksScreen
from desktop.ui.widgets.labels import bare
from tests.ui.screens.client_room import Room, client_room


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def page(room: Room) -> TasksScreen:
    assert isinstance(room.screen, TasksScreen)
    return room.screen


def press(room: Room, name: str) -> None:
    room.opened.hands.click(room.opened.hands.find(name))
    room.opened.settle()
    room.opened.settle()


def names(room: Room) -> list[str]:
    """What a screen reader finds on the page."""
    return [each.accessibleName() for each in room.screen.findChildren(QWidget) if each.isVisible()]


def spoken(room: Room, section: str) -> list[str]:
    return [bare(row.accessibleName()) for row in page(room).sections[section][1].rows]


def test_a_task_from_today_to_done(room: Room) -> None:
    hands = room.opened.hands
    room.go("today")
    press(room, "today_tasks")
    assert hands.shows("No task is open")

    # what is wrong is said where it is wrong, and what was typed stays, also over another page
    press(room, "task_add")
    press(room, "task_save")
    assert hands.shows("Write in a few words what is to be done.")
    hands.fill("task_title", "Call the school")
    hands.fill("task_due", "3/11/2026")
    hands.fill("task_who", "Nobody called so")
    press(room, "task_save")
    assert hands.shows("Nobody is chosen yet.")
    hands.fill("task_who", "Окс")
    hands.key(Qt.Key.Key_Return)
    press(room, "task_save")
    assert hands.shows("This day can be read in two ways.")
    room.go("today")
    hands.click(room.named("A task, Written, not saved yet"))
    assert hands.text_of("task_title") == "Call the school"
    assert hands.text_of("task_who") == "Oksana"
    hands.fill("task_due", "2026-11-21")
    press(room, "task_save")
    assert spoken(room, "late") == ["Call the school, Oksana, 2 days late"]
    (task,) = room.opened.services.tasks.due()
    assert task.client_id == room.oksana
    press(room, "task_quick_housing")
    assert spoken(room, "week") == ["Housing: find out the next step, 30 Nov"]

    bars = hands.find("task_load_bars")
    assert "Monday 23 November: sessions 0, tasks due 0." in bars.accessibleName()
    assert hands.shows("Tasks late: 1")

    # Today shows it and puts it off, by keys alone
    room.go("today")
    row = room.named("Call the school, Oksana, 2 days late")
    row.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_Tab)
    hands.key(Qt.Key.Key_Return)
    room.opened.settle()
    assert page(room).put_off.isVisible()
    hands.fill("until", "2027-11-24")
    press(room, "put_off_save")
    assert hands.shows("This can wait 30 days at most.")
    press(room, "task_in_3")
    assert hands.text_of("until") == "2026-11-26"
    press(room, "put_off_save")
    assert hands.shows("Choose why it can wait, or write it down.")
    hands.fill("reason", "The office is closed")
    press(room, "put_off_save")
    assert room.screen.name == "today"
    assert not any("Call the school" in name for name in names(room))
    assert hands.shows("It waits until then")

    # on her page it stands with its reason; ticked, taken back, ticked
    room.go("client", client_id=room.oksana)
    assert room.named("Call the school, put off until Thu 26 Nov, The office is closed, Sat 21 Nov")
    press(room, f"task_done_{task.id}")
    assert room.opened.services.tasks.listed(room.oksana).open_count == 0
    hands.click(hands.find("foot_undo"))
    room.opened.settle()
    assert room.opened.services.tasks.listed(room.oksana).open_count == 1
    press(room, "client_task_all")
    press(room, f"task_done_{task.id}")
    assert spoken(room, "done") == ["Call the school, Done"]
    press(room, f"task_again_{task.id}")
    assert spoken(room, "done") == []

    # before the next call it is one line, as is what is due besides
    services = room.opened.services
    draft = TaskDraft(title="Ask for the letter", due="2026-11-23", client_id=room.oksana)
    room.opened.parts.tasks.write(room.opened.window, services.tasks.save, draft)
    room.opened.settle()
    room.go("session", client_id=room.oksana)
    assert hands.shows("Ask for the letter (Today)")
    assert not hands.shows("Call the school")
    room.go("tasks")
    assert spoken(room, "today") == ["Ask for the letter, Oksana, Today"]
