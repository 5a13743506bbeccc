"""Working together through the window: goals and tasks, from their questions to the client's page and back."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.commands.tour_parts.hands import live
from tests.ui.screens.session_room import ALT, CTRL, Room, room


def jump(desk: Room, page_id: str) -> None:
    desk.screen.desk.move(lambda wizard: wizard.go(page_id))
    live(10)
    assert desk.page == page_id


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
        jump(desk, "together.topics")
        desk.press("Housing")
        jump(desk, "together.goal")
        assert "A flat of our own" in desk.words()
        desk.press("A flat of our own: Reached")
        desk.screen.work.page.blocks["goal.words"].first().setFocus()
        desk.type("To work as a cook")
        # today's topic is the first kind of task; a press opens its line, another press and one more keep the words
        jump(desk, "together.tasks")
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
        jump(desk, "close.sign")
        desk.close()
        task = services.tasks.listed(desk.client_id).week[0]
        assert (task.title, task.kind) == ("Ring the landlord", "housing")
        states = {goal.words: goal.state for goal in services.goals.of_client(desk.client_id)}
        assert states == {"A flat of our own": "met", "To work as a cook": "open"}
        # a lesson and a service come when the session is about them; a referral needs a release or a reason
        desk.begin()
        jump(desk, "together.topics")
        desk.press("Staying safe online")
        desk.press("A service elsewhere")
        jump(desk, "together.learn")
        page = desk.screen.work.page
        first = next(iter(page.blocks["learn.topics"].body.chips.values()))  # type: ignore[attr-defined]
        topic = first.text()
        first.click()
        live(10)
        desk.press(f"{topic}: What came back: In their own words")
        desk.press(f"{topic}: Again: In a month")
        assert "gift card" in desk.words() or "hang up" in desk.words()
        jump(desk, "together.refer")
        desk.press("A service")
        desk.type("Harbor House")
        desk.press("Service 1: how it stands: Referred")
        assert "No release in force names it" in desk.words()
        jump(desk, "close.sign")
        desk.key(Qt.Key.Key_Return, CTRL)
        desk.key(Qt.Key.Key_Return)
        desk.opened.settle()
        assert "write why without one" in desk.words()
        assert desk.screen.draft is not None
        desk.key(Qt.Key.Key_Left, ALT)
        assert desk.page == "together.refer"
        desk.press("Service 1: why without a release")
        desk.type("They ring themselves")
        desk.press("Service 1: when we ask how it went: Within a week")
        jump(desk, "close.sign")
        desk.close()
        (referral,) = services.referrals.of_client(desk.client_id)
        assert (referral.state, referral.why) == ("referred", "They ring themselves")
        assert [
            task.title
            for task in services.tasks.listed(desk.client_id).week
            if task.title == "Ask how it went"
        ]
        # what is due again stands in the next Prepare, one line
        desk.opened.window.idle.stop()
        desk.opened.clock.advance(31 * 24 * 3600)
        desk.opened.window.go("session", {"client_id": desk.client_id})
        live(20)
        assert f"To learn together again: \u2068{topic}\u2069" in desk.words()
        # the banner about a plan leads to it
        desk.begin()
        desk.screen.desk.act("plan:")
        live(30)
        assert desk.opened.window.frame is not None
        assert desk.opened.window.frame.navigator.current.name == "plan"
        # on the page the state is changed with one press; a closed case shows nothing to press
        on_the_page(desk)
        press(desk, "To work as a cook: Let go")
        states = {goal.words: goal.state for goal in services.goals.of_client(desk.client_id)}
        assert states["To work as a cook"] == "put_down"
        press(desk, "Harbor House: It took place")
        assert services.referrals.of_client(desk.client_id)[0].state == "done"
        press(desk, "Harbor House: Keep in our list of services")
        assert [service.name for service in services.referrals.services()] == ["Harbor House"]
        press(desk, f"{topic}: Need not come again")
        assert services.education.due(desk.client_id) == []
