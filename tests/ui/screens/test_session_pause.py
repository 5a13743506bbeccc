"""Comfort, a break and an interpreter who leaves, in the real window: recorded, quiet, and never counted as time."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.ui.screens.session_questions.block import QuestionBlock
from desktop.ui.widgets.labels import bare
from tests.ui import views
from tests.ui.screens.session_room import Room, draft_client, room

pytestmark = pytest.mark.usefixtures("qapp")


def kinds(desk: Room) -> list[str]:
    return [event["kind"] for event in desk.draft.events]


def second(desk: Room, seconds: float) -> None:
    """Let some time pass on both clocks."""
    desk.opened.clock.advance(seconds)
    desk.screen._on_tick()
    live(10)


def test_a_break_stands_still_asks_again_quietly_and_outlives_a_kill_and_a_clock(
    own_home: Path, vault_folder: Path
) -> None:
    with room(own_home, vault_folder, client=replace(draft_client(), interpreter_need="yes")) as desk:
        clock = desk.opened.clock
        desk.opened.window.idle.stop()
        desk.begin(by_phone="yes")
        desk.draft.answer("picked.who", Answer(value="client"))
        second(desk, 60)

        # what was offered: a press each, and "no" is a choice that is kept
        desk.key(Qt.Key.Key_F1)
        desk.press("Offered, they need nothing")
        live(10)
        assert not desk.screen.work.side.panel_open
        second(desk, 19 * 60)
        assert "Ask again?" not in desk.words()
        # a clock that is set back by an hour makes it neither sooner nor later
        clock.utc -= timedelta(hours=1)
        second(desk, 61)
        assert "Ask again? At 09:01 they needed nothing." in bare(desk.words())
        assert not desk.screen.work.side.panel_open, "nothing opens by itself"
        QTest.mouseClick(desk.screen.work.side.again, Qt.MouseButton.LeftButton)
        live(10)
        counted = desk.draft.seconds
        desk.press("Start a break")
        live(10)
        assert "A break since " in bare(desk.words())
        assert "Ask again?" not in desk.words()
        second(desk, 300)
        assert desk.draft.seconds == counted

        # put away and opened from the vault, as after a lock or a kill: the break goes on, and no time counts
        desk.opened.settle()
        before = desk.draft
        desk.screen._put_away()
        desk.screen.enter({"client_id": desk.client_id, "session_id": before.id})
        live(20)
        assert desk.draft is not before
        second(desk, 300)
        assert desk.draft.seconds == counted
        clock.utc -= timedelta(hours=9)
        desk.press("The break is over")
        live(10)
        ended = desk.draft.events[-1]
        assert (ended["kind"], int(ended["data"]["seconds"])) == ("break_ended", 600), (
            "what this window has seen of it"
        )
        second(desk, 10)
        assert desk.draft.seconds == counted + 10

        # the interpreter leaves: one press, questions of safety wait, and only those
        page = next(
            page.id
            for page in desk.draft.wizard.visible_pages
            if any(question.safety for question in page.questions)
        )
        desk.draft.apply(desk.draft.wizard.go(page))
        live(10)
        waits = "This waits for an interpreter."
        assert waits not in desk.words()
        desk.press("The interpreter left")
        live(10)
        assert waits in desk.words()
        assert "Questions of safety wait." in desk.words()
        desk.opened.window.resize(400, 690)
        live(20)
        assert not views.cut(desk.opened)
        assert not views.unnamed(desk.screen)
        desk.opened.window.resize(1366, 768)
        live(20)
        desk.press("Ask without one")
        live(10)
        assert waits not in desk.words()
        blocks = [block for block in desk.screen.findChildren(QuestionBlock) if block.isVisible()]
        assert any(block.question.safety and not block.shown.held for block in blocks)
        desk.named("Let safety wait").setFocus()
        desk.key(Qt.Key.Key_Space)
        assert waits in desk.words()
        work = desk.screen.work
        assert work.isAncestorOf(desk.focus()), "the banner went with its button, the keys stay the session's"
        wizard = desk.draft.wizard
        all_wait = next(
            page.id
            for page in wizard.visible_pages
            if (shown := wizard.shown_page(page.id).questions) and all(each.held for each in shown)
        )
        desk.screen.desk.move(lambda wizard: wizard.go(all_wait))
        live(10)
        assert work.isAncestorOf(desk.focus()), "also where every question waits"
        desk.key(Qt.Key.Key_F7)
        assert work.side.drop_open
        desk.press("Close this panel")
        desk.key(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
        assert desk.page != all_wait
        desk.press("An interpreter joins")
        desk.named("Their name or number").setFocus()
        QApplication.processEvents()
        desk.type("Line 12")
        desk.press("They are with us")
        live(10)
        assert waits not in desk.words()
        assert desk.named("The interpreter left").isVisible()
        assert [kind for kind in kinds(desk) if kind.startswith("interpreter")] == [
            "interpreter_left", "interpreter_without", "interpreter_wait", "interpreter_joined",
        ]  # fmt: skip

        # signing ends a break that still goes on, and all of it can be read
        desk.key(Qt.Key.Key_F1)
        desk.press("Start a break")
        live(10)
        second(desk, 61)
        session_id = desk.draft.id
        desk.draft.apply(desk.draft.wizard.go("close.sign"))
        desk.screen.desk.sign()
        desk.seal()
        read = bare(desk.words())
        for words in (
            "Offered something for comfort, they needed nothing",
            "A break began",
            "The break was over: 10:00",
            "The break was over: 01:01",
            "The interpreter left: questions of safety wait",
            "Went on without an interpreter",
            "An interpreter joined: Line 12",
        ):
            assert words in read, words
        assert desk.opened.services.sessions.get(session_id) is not None
