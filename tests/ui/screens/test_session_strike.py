"""In the window: words about somebody else are struck out of a signed note by keys; a hold leaves nothing to press."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication

from desktop.domain.answers import Answer
from desktop.domain.striking import IN_PLACE
from tests.ui.screens.session_room import Room, room


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own."""
    with room(own_home, vault_folder) as made:
        yield made


def test_words_are_struck_and_the_note_says_so(desk: Room) -> None:
    services, hands = desk.opened.services, desk.opened.hands
    protocol = services.content.protocol("phone")
    made = services.sessions.start(desk.client_id, protocol=protocol, spoken={})
    services.sessions.save(made, {"note.text": Answer(value="Karim Otherperson drove her")})
    services.sessions.sign(made, {})
    desk.opened.window.go("session", {"session_id": made})
    desk.opened.settle()
    hands.click("strike_words_open")
    # wrong first: nothing is lost, each said at its field
    hands.fill("strike_words", "nobody wrote this")
    hands.click("strike_ask")
    hands.wait(lambda: "stand nowhere in this note" in desk.words(), "the refusal")
    hands.fill("strike_words", "karim otherperson")
    hands.fill("strike_second", "Kim Lund")
    hands.click("strike_ask")
    hands.wait(lambda: "Found: 1" in desk.words(), "the second look")
    assert desk.focus().objectName() == "strike_keep", "Enter strikes nothing by accident"
    hands.rest()
    now = hands.find("strike_now")
    assert now.visibleRegion().boundingRect().height() == now.height(), "scrolled into sight"
    hands.click("strike_now")
    hands.wait(lambda: hands.wrong("strike_why"), "why is asked")
    assert "Karim Otherperson drove her" in desk.words(), "nothing is struck without a reason"
    hands.fill("strike_why", "Not needed to serve")
    hands.click("strike_ask")
    hands.wait(lambda: hands.find("strike_now").isVisible(), "the second look")
    hands.click("strike_now")
    hands.wait(lambda: f"{IN_PLACE} drove her" in desk.words(), "the note without the words")
    words = desk.words()
    assert "Otherperson" not in words
    assert "Words about somebody else were struck on" in words
    assert "Kim Lund" in words
    assert "First signed by" in words
    assert desk.focus().objectName() == "strike_words_open"
    # under a hold there is nothing to type, and what was open goes with a lock
    services.cases.set_hold(desk.client_id, "A lawyer's letter")
    hands.click("strike_words_open")
    assert "legal hold" in desk.words()
    assert hands.look("strike_words") is None, "no field to type in"
