"""Lines of a note in the window: marked by key, the same at the side and on the page, kept, sealed, printed, found."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.answers import Answer
from desktop.services.sessions import SessionsService
from desktop.ui.screens.record_print import note_record
from desktop.ui.screens.session_field import stand_at
from desktop.ui.screens.session_questions.words import LinesBody
from desktop.ui.search_words import why_words
from tests.fixtures.vaults import FakeClock, as_killed
from tests.ui.screens.session_room import ALT, CTRL, NAME, Room, room

WORDS = "note.text"


def on_page(here: Room) -> LinesBody:
    body = here.screen.work.page.blocks[WORDS].body
    assert isinstance(body, LinesBody)
    return body


def test_every_line_keeps_how_it_is_known_from_the_first_key_to_the_paper(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path / "home", vault_folder) as here:
        window = here.opened.window
        here.begin()
        before = here.page
        side = here.screen.work.side.notes
        # an older draft has one basis for all of it
        here.draft.answer(WORDS, Answer(value="one\n\ntwo", basis="said"))
        assert side.lines() == ("said", "", "said")
        kept = here.draft.wizard.answers[WORDS]
        assert (kept.basis, kept.lines) == ("said", ()), "looking changes nothing"
        side.setFocus()
        here.key(Qt.Key.Key_Tab)
        assert here.focus().objectName() == "line_marks"
        here.key(Qt.Key.Key_Space)
        kept = here.draft.wizard.answers[WORDS]
        assert (kept.basis, kept.lines) == ("", ("i_think", "", "said"))
        side.setFocus()
        here.key(Qt.Key.Key_A, CTRL)
        here.type("A door bangs")
        assert side.lines() == (), "what is written over several lines is none of them"
        here.key(Qt.Key.Key_1, ALT)
        here.key(Qt.Key.Key_Return)
        here.type("and a voice")
        here.key(Qt.Key.Key_Return)
        here.type("She fears the evening")
        here.key(Qt.Key.Key_4, ALT)
        assert here.page == before, "Alt with a number goes nowhere"
        here.opened.settle()
        with as_killed(vault_folder, tmp_path) as found:
            kept = SessionsService(found, FakeClock()).open(here.draft.id, {}).wizard.answers[WORDS]
            assert kept.lines == ("heard", "heard", "i_think")

        # the page shows the same lines; its four chips say and set the line of the cursor
        for question, value in (
            ("picked.who", "client"),
            ("near.who", [{"role": "alone", "count": 1, "name": "", "hears": ""}]),
        ):
            here.draft.answer(question, Answer(value=value))
        here.draft.apply(stand_at(here.draft.wizard, WORDS))
        page = on_page(here)
        assert page.area.lines() == ("heard", "heard", "i_think")
        page.first().setFocus()
        here.key(Qt.Key.Key_Home, CTRL)
        assert page.basis.value() == "heard"
        here.key(Qt.Key.Key_Down)
        here.press(f"{page.area.label.text()} How do you know?: Seen")
        assert here.focus() is page.first(), "a click leaves the cursor where it was"
        assert page.area.lines() == side.lines() == ("heard", "seen", "i_think")
        here.key(Qt.Key.Key_Z, CTRL)
        assert page.area.lines() == side.lines() == ("heard", "heard", "i_think")

        # many words at once: all are kept, none is taken for what the line above is
        data = QMimeData()
        data.setText("\n" + "nine hundred words\n" * 300)
        here.key(Qt.Key.Key_End, CTRL)
        page.area.editor.insertFromMimeData(data)
        here.opened.settle()
        assert page.area.lines() == ("heard", "heard", "i_think")
        assert str(here.value(WORDS)).count("hundred") == 300
        here.key(Qt.Key.Key_Z, CTRL)
        here.key(Qt.Key.Key_Return)
        here.type("Asked for the letter")
        here.key(Qt.Key.Key_4, ALT)

        # a lock in the middle
        window.lock()
        here.opened.hands.wait(lambda: window.frame is None, "the lock")
        here.opened.unlock()
        assert on_page(here).area.lines() == ("heard", "heard", "i_think")
        session = here.draft.id
        here.close()
        shown = here.words()
        for line in ("Heard: ", "I think: ", "Source not noted: ", "Asked for the letter"):
            assert line in shown
        services = here.opened.services
        note = services.sessions.note(session)
        row = services.sessions.get(session)
        assert note is not None
        assert row is not None
        sealed = note.content()["answers"]
        assert isinstance(sealed, list)
        assert next(each["lines"] for each in sealed if each["question"] == WORDS) == [
            "heard", "heard", "i_think",
        ]  # fmt: skip
        protocol = services.sessions.protocol_of(row)
        printed = str(note_record(here.screen.context, note, protocol, NAME).page)
        assert "Heard: A door bangs" in printed
        assert "I think: She fears the evening" in printed
        assert "Source not noted: Asked for the letter" in printed
        hit = services.clients.find_notes("evening")[0]
        assert hit.basis == "i_think"
        assert "I think" in why_words(hit, "evening", FakeClock().now().local().date()).text
        assert services.clients.find_notes("letter")[0].basis == ""
