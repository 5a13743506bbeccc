"""A dropped call in the real window: what was agreed, what is safe now, and no clock that makes it sooner (V4)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.answers import Answer
from desktop.domain.safe_hours import Hours
from tests.ui.screens.session_room import CTRL, Room, room


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own: its clock is turned."""
    with room(own_home, vault_folder) as made:
        yield made


def agree(desk: Room, **answers: str) -> None:
    """Agree on a plan for a lost connection as if it were answered on its page."""
    for key in ("first", "wait", "tries", "then"):
        value = answers.get(key)
        desk.draft.answer(f"drop.{key}", None if value is None else Answer(value=value))
    desk.draft.events_changed.emit()


def test_the_plan_of_a_dropped_call_runs_as_agreed(desk: Room) -> None:
    desk.begin()
    desk.opened.window.idle.stop()  # a clock turned by hand looks to it like a laptop that slept
    clock = desk.opened.clock
    drop = desk.screen.work.side.drop
    desk.key(Qt.Key.Key_F7)
    assert "Nothing was agreed" in desk.words()
    assert drop.try_button.isEnabled()

    # they call, or nobody does: no try is offered, and the reason stands there
    agree(desk, first="they_call", wait="five")
    assert not drop.try_button.isVisible()
    assert "they call back. Do not call" in desk.words()
    agree(desk, first="wait", then="Ask Noor to write")
    assert not drop.try_button.isVisible()
    assert "you wait for the next agreed day" in desk.words()
    assert "Next, as agreed: \u2068Ask Noor to write\u2069" in desk.words()
    drop.then_button.click()
    assert not drop.then_button.isEnabled()
    assert desk.draft.events[-1]["text"] == "Ask Noor to write"

    # after five minutes, and a clock set back makes it neither longer nor shorter
    agree(desk, first="i_call", wait="five", tries="two")
    assert drop.try_button.isVisible()
    assert not drop.try_button.isEnabled()
    assert drop.next_timer.seconds == 300
    clock.advance(120)
    drop.tick()
    assert (drop.timer.seconds, drop.next_timer.seconds) == (120, 180)
    clock.utc -= timedelta(hours=1)
    clock.ticks += 180
    drop.tick()
    assert drop.try_button.isEnabled()
    assert drop.timer.seconds == 300
    drop.try_button.click()
    assert not drop.try_button.isEnabled()
    assert drop.next_timer.seconds == 300

    # a text first, where they said that a text is safe; its words are held to be seen
    agree(desk, first="text_first", tries="two")
    assert drop.text_button.isVisible()
    assert drop.message.isVisible()
    assert "Nothing urgent" not in desk.words()
    drop.text_button.click()
    assert not drop.text_button.isVisible()

    # 08:02, and the agreed wait ends after their hours; then it is after them
    reach = desk.draft.reach
    assert reach is not None
    hours = (Hours(start="07:00", until="08:05"), Hours(start="08:30", until="16:00"))
    desk.draft.reach = replace(reach, safe=replace(reach.safe, hours=hours))
    agree(desk, first="i_call", wait="five", tries="three")
    assert "safe hours end before the agreed time" in desk.words()
    assert not drop.try_button.isVisible()
    clock.advance(200)
    drop.tick()
    assert "Outside the hours they gave: do not call." in desk.words()
    assert not drop.try_button.isVisible()
    desk.opened.settle()
    kinds = [event["kind"] for event in desk.opened.services.sessions.open(desk.draft.id, {}).events]
    assert kinds == ["call_dropped", "drop_then", "call_try", "call_text"]


def test_a_crisis_begins_with_what_the_session_knows(desk: Room) -> None:
    desk.begin()
    desk.draft.answer(
        "near.who", Answer(value=[{"role": "partner", "count": 1, "name": "Omar", "hears": "no"}])
    )
    desk.draft.answer("place.same", Answer(value="no"))
    place = {"text": "9 Elm Road", "town": "Otherville", "region": "OR", "address_id": ""}
    desk.draft.answer("place.today", Answer(value=place))
    assert "Open Crisis" not in desk.words()
    desk.draft.answer("hurt.is", Answer(value="yes"))
    assert "Open Crisis" in desk.words(), "hurt: offered at once"
    desk.draft.answer("speak.now", Answer(value="danger"))
    desk.draft.answer("interpreter.who", Answer(value="phone_service"))
    desk.key(Qt.Key.Key_F9)
    crisis = desk.opened.window.crisis.page
    run = crisis.runner.model.run
    assert run.session_id == desk.draft.id
    assert run.location == "9 Elm Road, Otherville, OR"
    assert "Omar" in run.people
    assert any(line.text.startswith("Said in the session: ") for line in run.lines)
    assert [line.text for line in run.lines].count("Said in the session: Injured? Yes") == 1
    (interprets,) = [line for line in run.lines if line.data.get("about") == "interpreter"]
    assert interprets.text.startswith("Interpreter on the line: ")
    assert "Interpreter on the line." in crisis.view.band.standing.accessibleName()
    assert run.kind == "violence_now", "danger now weighs more than somebody hurt"
    assert not [line for line in run.lines if line.kind == "mode"], "nobody hears: no mode begins by itself"
    # the usual address's dispatch is not theirs: it is grey, or another one stands there
    assert crisis.view.where.text() == "9 Elm Road, Otherville, OR"
    found = crisis.desk.found(run, crisis.runner.client)
    assert found.number != "503 555 0142" or found.fit == "other_place"
    before = len(run.lines)
    desk.opened.window.close_crisis()
    desk.key(Qt.Key.Key_F9)
    assert len(crisis.runner.model.run.lines) == before
    desk.opened.settle()
    stored = desk.opened.services.crises.get(run.id)
    assert stored is not None
    assert (stored.location, stored.people) == (run.location, run.people)


def test_the_next_page_is_made_while_nobody_types_and_never_seen_before_it_comes(desk: Room) -> None:
    desk.begin()
    page = desk.screen.work.page
    desk.opened.hands.wait(lambda: page.ahead, "the questions of the next page")
    desk.opened.hands.wait(lambda: not desk.screen.desk.ahead.looks, "all of it, and its places")
    made = dict(page.ahead)
    sizes = {key: block.size() for key, block in made.items()}
    assert not any(block.isVisible() for block in made.values())
    assert not set(made) & set(page.blocks)
    desk.key(Qt.Key.Key_Return, CTRL)
    assert [page.blocks[key] for key in made] == list(made.values())
    assert all(block.isVisible() for block in made.values())
    assert {key: block.size() for key, block in made.items()} == sizes, "laid out before it was seen"
    # put away, nothing of them stays
    desk.opened.hands.wait(lambda: page.ahead, "the questions after that")
    desk.screen.desk.leave()
    assert not page.ahead
