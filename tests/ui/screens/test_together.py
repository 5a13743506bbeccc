"""Working together through the window: goals and tasks, from their questions to the client's page and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.commands.tour_parts.hands import live
from tests.ui.screens.session_room import Room, room


def on_the_page(desk: Room) -> None:
    desk.opened.window.go("client", {"client_id": desk.client_id, "part": "together"})
    live(20)


def press(desk: Room, name: str) -> None:
    every = desk.opened.window.findChildren(QWidget)
    found = [each for each in every if each.accessibleName() == name and each.isVisible()]
    assert found, f"nothing is called {name!r}"
    QTest.mouseClick(found[-1], Qt.MouseButton.LeftButton)
    live(5)
    desk.opened.settle()


def test_goals_and_tasks_from_their_questions_to_the_clients_page_and_into_the_next_session(
    qapp: object, own_home: Path, vault_folder: Path
) -> None:
    with room(own_home, vault_folder) as desk:
        services = desk.opened.services
        # a goal said between two sessions: what is typed is kept, an empty one is refused with a sentence
        on_the_page(desk)
        press(desk, "Write it down")
        desk.type("A flat of our own")
        desk.opened.settle()
        assert services.interface.draft(f"goal/new/{desk.client_id}") == {"goal": "A flat of our own"}
        press(desk, "Write it down")
        assert [goal.words for goal in services.goals.of_client(desk.client_id)] == ["A flat of our own"]
        desk.opened.settle()
        assert services.interface.draft(f"goal/new/{desk.client_id}") is None
        # the session asks about it, and takes another one
        desk.begin()
        desk.go("together.topics")
        desk.press("Housing")
        desk.go("together.goal")
        assert "A flat of our own" in desk.words()
        desk.press("A flat of our own: Reached")
        desk.screen.work.page.blocks["goal.words"].first().setFocus()
        desk.type("To work as a cook")
        # today's topic is the first kind of task; a press opens its line, another press and one more keep the words
        desk.go("together.tasks")
        desk.key(Qt.Key.Key_1)
        assert desk.value("tasks.quick") == [{"kind": "housing"}]
        desk.press("Housing: who does what")
        desk.type("Ring the landlord")
        desk.press("Housing: by when: Within a week")
        whole = [{"kind": "housing", "words": "Ring the landlord", "due": "2026-12-01"}]
        day = desk.opened.clock.now().local().date()
        whole[0]["due"] = date.fromordinal(day.toordinal() + 7).isoformat()
        assert desk.value("tasks.quick") == whole
        desk.press("Quick tasks Housing")
        assert desk.value("tasks.quick") in (None, [])
        desk.press("Quick tasks Housing")
        assert desk.value("tasks.quick") == whole
        desk.close()
        task = services.tasks.listed(desk.client_id).week[0]
        assert (task.title, task.kind) == ("Ring the landlord", "housing")
        states = {goal.words: goal.state for goal in services.goals.of_client(desk.client_id)}
        assert states == {"A flat of our own": "met", "To work as a cook": "open"}
        # on the page the state is changed with one press; a closed case shows nothing to press
        on_the_page(desk)
        press(desk, "To work as a cook: Let go")
        states = {goal.words: goal.state for goal in services.goals.of_client(desk.client_id)}
        assert states["To work as a cook"] == "put_down"
