"""Words too long for an answer, through the window: kept whole, shown again, said plainly, shortened before signing."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.domain import long_words
from desktop.domain.answers import Answer
from desktop.domain.plain_text import MOST_BYTES
from desktop.domain.wizard import Wizard
from desktop.ui.screens.session_draft import taken_up
from tests.content.places import store
from tests.ui.screens.session_room import ALT, CTRL, Room, room

LONG = ("A day with many words. \n" * 4800)[:120_000]


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window of its own."""
    with room(own_home, vault_folder) as made:
        yield made


def paste(editor: QPlainTextEdit, text: str) -> None:
    data = QMimeData()
    data.setText(text)
    editor.insertFromMimeData(data)
    live(20)


def editor_of(desk: Room) -> QPlainTextEdit:
    editor = desk.screen.work.page.blocks["goal.words"].body.first()
    assert isinstance(editor, QPlainTextEdit)
    return editor


def test_what_waited_in_the_autosave_is_taken_up_whole_in_any_order() -> None:
    wizard = Wizard(store().protocol("phone"), {})
    long = {"value": {"value": LONG}}
    for parts in (
        {"!long:goal.words": long, "goal.words": {"value": "before"}, "!long:note.text": None},
        {"goal.words": {"value": "before"}, "!long:goal.words": long, "gone.away": {"value": "x"}},
    ):
        taken = taken_up(wizard, parts)
        kept = long_words.kept(taken.answers, "goal.words")
        assert kept is not None
        assert (kept.value, taken.answers["goal.words"].value, taken.too_long) == (
            LONG,
            "before",
            ("goal.words",),
        )
    shortened = taken_up(taken, {"goal.words": {"value": "short"}, "!long:goal.words": None})
    assert (shortened.too_long, shortened.answers["goal.words"].value) == ((), "short")


def test_words_too_long_are_kept_and_shown_and_never_called_saved(desk: Room) -> None:
    desk.begin()
    desk.go("together.goal")
    desk.type("before ")
    paste(editor_of(desk), LONG)
    mark = desk.screen.work.steps.saved
    desk.opened.settle()
    assert mark.accessibleName() == "Not saved as an answer yet: too long"
    assert "shorten it before you sign" in desk.words()
    whole = "before " + LONG
    assert editor_of(desk).toPlainText() == whole

    # the vault has every word, beside the answer: what a kill leaves
    stored = desk.opened.services.sessions.open(desk.draft.id, {}).wizard
    kept = long_words.kept(stored.answers, "goal.words")
    assert kept is not None
    assert kept.value == whole
    assert stored.answers["goal.words"].value == "before "

    # on and back, and covered and shown again
    desk.key(Qt.Key.Key_Return, CTRL)
    desk.key(Qt.Key.Key_Left, ALT)
    assert desk.page == "together.goal"
    assert editor_of(desk).toPlainText() == whole
    assert "shorten it before you sign" in desk.words()
    desk.key(Qt.Key.Key_F8)
    desk.opened.window.covering.uncover()
    live(30)
    assert editor_of(desk).toPlainText() == whole

    # what is too much for any field is refused at the paste, and the field keeps its words
    paste(editor_of(desk), "x" * MOST_BYTES)
    assert editor_of(desk).toPlainText() == whole
    assert "too much to paste in one piece" in desk.words()

    # the notes at the side: another answer puts nothing over them, and a paste can be taken back
    notes = desk.screen.work.side.notes
    notes.setFocus()
    desk.type("first words ")
    paste(notes.editor, LONG)
    desk.draft.answer("picked.who", Answer(value="client"))
    live(20)
    assert notes.text() == "first words " + LONG
    notes.editor.undo()
    live(20)
    assert notes.text() == "first words "
    assert desk.draft.wizard.too_long == ("goal.words",)
    notes.editor.redo()
    live(20)

    # signing asks to shorten first, and goes there
    desk.go("close.sign")
    desk.screen.work.footer.sign_button.click()
    live(50)
    assert desk.page == "together.goal"
    assert desk.screen.draft is not None
    assert desk.focus() is editor_of(desk)

    # a lock in the middle
    session_id = desk.draft.id
    desk.opened.window.lock()
    desk.opened.hands.wait(lambda: desk.opened.window.frame is None, "the lock")
    desk.opened.unlock()
    desk.opened.window.go("session", {"session_id": session_id})
    desk.opened.hands.wait(lambda: desk.screen.draft, "the session")
    assert editor_of(desk).toPlainText() == whole
    assert desk.screen.work.side.notes.text() == "first words " + LONG

    # words of a question that another answer took away come into the notes, where they can be read and shortened
    desk.draft.answer("place.same", Answer(value="no"))
    place = {"text": "9 Elm", "town": "t" * 600, "region": "", "address_id": ""}
    desk.draft.apply(desk.draft.wizard.keep_long("place.today", Answer(value=place)))
    desk.draft.answer("place.same", Answer(value="yes"))
    assert desk.draft.wizard.too_long[-1] == "place.today"
    desk.draft.apply(desk.draft.wizard.answer("goal.words", Answer(value="shorter")))
    desk.draft.apply(desk.draft.wizard.answer("note.text", Answer(value="Before.")))
    assert desk.draft.long_words_in_sight() == "note.text"
    assert desk.draft.wizard.too_long == ()
    assert str(desk.draft.wizard.answers["note.text"].value).endswith("t" * 600)

    # shortened, they are answers again, and it can be signed
    for editor in (editor_of(desk), desk.screen.work.side.notes.editor):
        editor.setPlainText("shorter")
        live(20)
    desk.opened.settle()
    assert desk.screen.work.steps.saved.accessibleName().startswith("Saved")
    assert desk.draft.wizard.too_long == ()
    desk.close()
    note = desk.opened.services.sessions.note(session_id)
    assert note is not None
    assert "shorter" in note.body
    assert "!long" not in note.body
