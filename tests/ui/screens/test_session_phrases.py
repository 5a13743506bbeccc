"""Quick phrases: where the cursor stands, in the field it stands in; words to say in the client's language (V15)."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.ui.screens.session_field import stand_at
from desktop.ui.widgets.list_row import ListRow
from tests.ui.screens.session_room import ALT, CTRL, Room, room


def row(here: Room, part: str) -> ListRow:
    found = [
        each for each in here.screen.work.side.panel.findChildren(ListRow) if part in each.accessibleName()
    ]
    assert found, part
    return found[-1]


def test_a_phrase_goes_where_the_cursor_is_and_its_gap_is_written_over(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path, vault_folder) as here:
        here.begin()
        for question, value in (
            ("picked.who", "client"),
            ("near.who", [{"role": "alone", "count": 1, "name": "", "hears": ""}]),
        ):
            here.draft.answer(question, Answer(value=value))
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
