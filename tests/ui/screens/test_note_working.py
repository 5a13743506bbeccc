"""Working notes are told apart and printed only by a choice the ledger keeps; time spent is put right (PRACTICE 11)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.answers import Answer
from desktop.ui.print_page import PrintPage
from desktop.ui.print_request import Outgoing
from desktop.ui.screens.client_lists import disclosure_row
from desktop.ui.screens.record_print import note_record
from desktop.ui.screens.session_field import stand_at
from tests.ui.screens.session_room import NAME, room

CUE = "a tremble on some words"


def test_working_notes_and_time_on_their_way_to_the_paper(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path, vault_folder) as here:
        here.begin()
        for question, value in (
            ("picked.who", "client"),
            ("near.who", [{"role": "alone", "count": 1, "name": "", "hears": ""}]),
            ("notice.any", "yes"),
            ("notice.rows", {"voice": {"mark": "different", "note": CUE, "basis": ""}}),
            ("note.text", "Asks for the letter"),
        ):
            here.draft.answer(question, Answer(value=value))
        here.draft.apply(stand_at(here.draft.wizard, "notice.rows"))
        assert "working notes" in here.screen.work.page.kicker.text()
        here.draft.apply(stand_at(here.draft.wizard, "note.text"))
        assert "working notes" not in here.screen.work.page.kicker.text()

        here.go("close.sign")
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

        services, context = here.opened.services, here.screen.context
        note, row = services.sessions.note(session), services.sessions.get(session)
        assert note is not None
        assert row is not None
        protocol = services.sessions.protocol_of(row)
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
