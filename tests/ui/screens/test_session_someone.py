"""Someone comes in the middle of a session, and the help word, in the real window (V6, PRACTICE 2, 4, 17)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.domain.answers import Answer
from desktop.domain.someone import CAME, GONE, HELP
from tests.ui.screens.session_room import Room, draft_client, room

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own: its agency has topics, its client a help word."""
    client = draft_client()
    reach = client.reaches[0]
    safe = replace(reach.safe, help_word="paper lantern", identify_as="Anna from the library")
    with room(own_home, vault_folder, client=replace(client, reaches=(replace(reach, safe=safe),))) as made:
        yield made


def test_someone_comes_and_goes_and_the_help_word_is_said(desk: Room) -> None:
    window = desk.opened.window
    frame = window.frame
    assert frame is not None
    content = frame.context.content
    topics = ("I am calling about the swimming class.",)
    content.save_profile(replace(content.agency_profile(), cover_topics=topics))
    desk.begin()
    desk.draft.set_length("full")
    desk.draft.answer("picked.who", Answer(value="client"))
    desk.go("safety.cut_off")
    desk.draft.answer("join.do", Answer(value="someone_else"))
    field = desk.screen.work.page.blocks["join.as"].first()
    assert isinstance(field, QLineEdit)
    field.setFocus()
    desk.type("Lina, about the bus")
    field.setCursorPosition(4)
    side = desk.screen.work.side

    # one key: what was agreed is there, who we are only while it is held, yes or no from now on
    desk.key(Qt.Key.Key_F7, SHIFT)
    words = desk.words()
    assert "Someone came on the line" in words
    assert "Say I am someone else" in words
    assert words.index("swimming class") < words.index("school bus times") < words.index("another time")
    assert "Lina" not in words
    assert "library book" not in words
    assert desk.draft.wizard.listening
    assert "Someone can hear" in desk.screen.work.strip.alone.text()
    assert not any(block.shown.read_aloud for block in desk.screen.work.page.blocks.values())
    assert QApplication.focusWidget() is side.someone.who
    side.someone.who.pressed.emit()
    assert side.someone.who.shown() == "Lina, about the bus"
    side.someone.who.cover()
    # again it only shows it; Escape goes back to the page and it goes on
    desk.key(Qt.Key.Key_F7, SHIFT)
    desk.key(Qt.Key.Key_Escape)
    assert side.came_button.text() == "Someone is there: what now"
    assert desk.draft.wizard.listening

    # gone again: the same field, the same cursor, the words whole
    side.came_button.click()
    desk.press("They are gone again")
    assert not desk.draft.wizard.listening
    back = desk.focus()
    assert isinstance(back, QLineEdit)
    assert back is desk.screen.work.page.blocks["join.as"].first()
    assert (back.text(), back.cursorPosition()) == ("Lina, about the bus", 4)
    assert [event["kind"] for event in desk.draft.events] == [CAME, GONE]

    # shown large for whoever is there: the key takes that away first
    desk.screen.large.show("Are you safe?", "en")
    desk.key(Qt.Key.Key_F7, SHIFT)
    assert "Are you safe?" not in desk.words()
    # locked: nothing of it is on the screen, and it comes back as it was
    desk.opened.settle()
    session_id = desk.draft.id
    window.lock()
    desk.opened.unlock()
    desk.opened.hands.wait(lambda: desk.screen.draft, "the session")
    side = desk.screen.work.side
    assert side.someone.isVisible()
    assert desk.draft.wizard.listening

    # the help word, in one press: stamped, and Crisis knows what the session knows
    desk.draft.answer("hurt.is", Answer(value="yes"))
    side.someone.help_button.click()
    page = window.crisis.page
    run = page.runner.model.run
    lines = [line.text for line in run.lines]
    assert "Help word said, 09:00" in lines
    assert "Someone came on the line, 09:00" in lines
    assert "Said in the session: Injured? Yes" in lines
    assert "Others can hear" in run.people
    # and it begins with yes or no only, in the form that follows from what they named
    modes = [(line.data["mode"], line.text) for line in run.lines if line.kind == "mode"]
    assert modes == [("cannot_speak", "They cannot speak freely: yes and no only")]
    assert "Yes or no only" in page.view.band.standing.accessibleName()
    assert run.kind == "medical"
    assert [line.text for line in run.lines if line.kind == "kind"] == ["Medical"]
    assert run.session_id == session_id
    window.close_crisis()
    # where somebody may be listening the same key stands first
    desk.key(Qt.Key.Key_Escape)
    side.listen_button.click()
    assert desk.draft.events[-2]["kind"] == GONE, "nobody hears any more: nobody is there any more"
    assert not desk.draft.wizard.listening
    side.listen_button.click()
    assert "Help word said: open Crisis" in desk.words()
    desk.key(Qt.Key.Key_Escape)

    desk.opened.settle()
    kinds = [event["kind"] for event in services_events(desk)]
    assert kinds == [CAME, GONE, CAME, HELP, GONE, "listening_off", "listening_on"]
    desk.close()
    note = desk.words()
    assert "Someone came on the line: only yes-or-no questions from here on" in note
    assert "They were gone again" in note
    assert "The help word was said: Crisis was opened" in note


def services_events(desk: Room) -> list[dict[str, object]]:
    """Return what stands in the vault."""
    return list(desk.opened.services.sessions.open(desk.draft.id, {}).events)
