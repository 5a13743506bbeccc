"""A note on its whole way: phrases, lines of four kinds, working notes, time, seal, paper, search (V15)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.services.sessions import SessionsService
from desktop.ui.print_page import PrintPage
from desktop.ui.print_request import Outgoing
from desktop.ui.screens.client_lists import disclosure_row
from desktop.ui.screens.record_print import note_record
from desktop.ui.screens.session_field import stand_at
from desktop.ui.screens.session_questions.words import LinesBody
from desktop.ui.search_words import why_words
from desktop.ui.widgets.list_row import ListRow
from tests.fixtures.vaults import FakeClock, as_killed
from tests.ui.screens.session_room import ALT, CTRL, NAME, Room, room

WORDS = "note.text"
CUE = "a tremble on some words"


def test_a_note_from_the_first_key_to_the_paper(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path / "home", vault_folder) as here:
        here.begin()
        for question, value in (
            ("picked.who", "client"),
            ("near.who", [{"role": "alone", "count": 1, "name": "", "hears": ""}]),
            ("notice.any", "yes"),
            ("notice.rows", {"voice": {"mark": "different", "note": CUE, "basis": ""}}),
        ):
            here.draft.answer(question, Answer(value=value))
        a_phrase_goes_where_the_cursor_is(here)
        every_line_is_its_own(here, vault_folder, tmp_path)
        session = time_is_put_right(here)
        what_is_sealed_printed_and_found(here, session)


def row(here: Room, part: str) -> ListRow:
    rows = here.screen.work.side.panel.findChildren(ListRow)
    found = [each for each in rows if part in each.accessibleName()]
    assert found, part
    return found[-1]


def a_phrase_goes_where_the_cursor_is(here: Room) -> None:
    side = here.screen.work.side
    # never in a field: they go into the notes
    here.key(Qt.Key.Key_Slash, CTRL)
    assert "Goes into: " in here.words()
    assert "Notes" in here.words()
    row(here, "We agreed").click()
    assert here.focus() is side.notes.editor
    here.type("call")
    assert side.notes.text() == "We agreed: I call, they …, until …"
    side.notes.editor.selectAll()
    here.type("Bus late")
    here.key(Qt.Key.Key_3, ALT)

    # into an answer, at the cursor, undone in one step
    here.draft.apply(stand_at(here.draft.wizard, "tasks.words"))
    live(30)
    field = here.screen.work.page.blocks["tasks.words"].first()
    assert isinstance(field, QPlainTextEdit)
    field.setFocus()
    here.type("Friday then")
    for _ in range(5):
        here.key(Qt.Key.Key_Left)
    here.key(Qt.Key.Key_Slash, CTRL)
    assert here.draft.wizard.protocol.question("tasks.words").ask in here.words()
    row(here, "Waiting for").setFocus()
    here.key(Qt.Key.Key_Return)
    assert here.focus() is field
    assert field.toPlainText() == "Friday Waiting for … from …, since … then"
    here.type("the letter")
    assert "Waiting for the letter from …" in field.toPlainText()
    here.opened.settle()
    assert here.value("tasks.words") == field.toPlainText()
    assert side.notes.text() == "Bus late"
    here.key(Qt.Key.Key_Escape)

    # words to say: theirs large, ours below; a new line of the notes is not noted
    here.draft.apply(here.draft.wizard.go(here.page))
    side.notes.setFocus()
    here.key(Qt.Key.Key_End, CTRL)
    side.phrases_button.click()
    said = row(here, "Take your time")
    assert "خذ وقتك" in said.accessibleName()
    assert "not checked" in said.accessibleName()
    said.click()
    assert side.notes.text() == "Bus late\nTake your time. There is no hurry."
    assert side.notes.lines() == ("said",)
    here.key(Qt.Key.Key_Z, CTRL)
    assert side.notes.text() == "Bus late"


def on_page(here: Room) -> LinesBody:
    body = here.screen.work.page.blocks[WORDS].body
    assert isinstance(body, LinesBody)
    return body


def every_line_is_its_own(here: Room, vault_folder: Path, spare: Path) -> None:
    before = here.page
    side = here.screen.work.side.notes
    here.screen.work.footer.next_button.setFocus()
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
    with as_killed(vault_folder, spare) as found:
        kept = SessionsService(found, FakeClock()).open(here.draft.id, {}).wizard.answers[WORDS]
        assert kept.lines == ("heard", "heard", "i_think")

    # the page shows the same lines; its four chips say and set the line of the cursor
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


def time_is_put_right(here: Room) -> str:
    here.draft.apply(stand_at(here.draft.wizard, "notice.rows"))
    assert "working notes" in here.screen.work.page.head.kicker.text()
    here.draft.apply(stand_at(here.draft.wizard, "note.text"))
    assert "working notes" not in here.screen.work.page.head.kicker.text()

    here.draft.apply(here.draft.wizard.go("close.sign"))
    live(30)
    time = here.screen.work.summary.time
    assert time.isVisible()
    assert time.field.text() == "1", "what was begun counts as one"
    time.field.editor.setFocus()
    for words, wrong in (("0", True), ("x", True), ("1441", True), ("٣٥", False)):
        time.field.editor.selectAll()
        time.field.editor.insert(words)
        assert bool(time.field.message.isVisible()) == wrong, words
    assert here.draft.seconds // 60 == 35
    session = here.draft.id
    here.opened.settle()
    assert here.opened.services.sessions.get(session).seconds_spent // 60 == 35
    here.screen.work.footer.sign_button.setFocus()
    here.key(Qt.Key.Key_Return)
    here.opened.hands.wait(lambda: here.screen.draft is None, "the signature")
    assert "(working note)" in here.words()
    here.seal()
    return session


def what_is_sealed_printed_and_found(here: Room, session: str) -> None:
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
    context = here.screen.context
    plain = note_record(context, note, protocol, NAME)
    assert (plain.what, CUE in str(plain.page)) == ("note", False)
    assert "35 min" in str(plain.page)
    chosen = note_record(context, note, protocol, NAME, working=True)
    assert CUE in str(chosen.page)
    assert "Not part of the sealed note." in str(chosen.page)

    here.press("Print with these…")
    pages = here.opened.hands.wait(lambda: here.opened.window.findChild(PrintPage), "the page", 60)
    assert pages.page.title.text() == "Print the note with its working notes"
    made = pages._request.record
    assert made is not None
    here.opened.window.parts.tasks.write(pages, made, Outgoing(to_kind="supervisor"))
    here.opened.settle()
    entry = services.ledger.of_client(here.client_id)[0]
    assert entry["what"] == "note_with_working"
    assert "with working notes" in disclosure_row(context, entry).accessibleName()
