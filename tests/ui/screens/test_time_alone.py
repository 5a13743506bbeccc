"""Time alone: the agency's plan is written part by part, the card shows what is next, the note what was done."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.exports.pdf_text import read_paragraphs
from desktop.services.separation import AGREED, SeparationService
from desktop.storage import sessions as session_rows
from desktop.ui.screens.session_log import log_lines
from desktop.ui.widgets.labels import bare
from tests.services.test_alone_report import REAL, SHA
from tests.services.test_separation import WHOLE
from tests.services.test_timeline import held
from tests.ui.screens.session_room import room


@pytest.fixture
def desk(qapp, own_home, vault_folder):
    with room(own_home, vault_folder) as made:
        yield made


def agree(desk) -> None:
    plan = SeparationService(desk.opened.parts.content, desk.opened.clock)
    for name, text in (WHOLE | {AGREED: "yes"}).items():
        plan.save_part(name, text)


def words(desk) -> str:
    return bare("\n".join(desk.opened.hands.texts()))


def written_part_by_part_and_bad_input_says_what_to_do(desk) -> None:
    hands, window = desk.opened.hands, desk.opened.window
    window.go("settings")
    assert "Not in use yet" in words(desk)
    hands.click("agency_separation")
    assert "sessions say “Ask your supervisor first”" in words(desk)
    for name, text in WHOLE.items():
        hands.fill(f"separation_{name}", text)
    desk.opened.settle()  # kept before it is typed over, however quick the machine is
    plan = desk.opened.parts.content.agency_profile().separation
    assert {name: getattr(plan, name) for name in WHOLE} == WHOLE, "typed and left is kept, every part of it"
    # typed on behind the number: a field that is emptied first is kept empty as soon as somebody pauses there
    hands.click("separation_security_phone")
    hands.key(Qt.Key.Key_End)
    hands.type(" ask the desk")
    desk.opened.settle()
    assert "not a phone number" in hands.wrong("separation_security_phone")
    plan = desk.opened.parts.content.agency_profile().separation
    # the part that cannot be kept holds up no other
    assert (plan.security_phone, plan.agreed_on) == (WHOLE["security_phone"], WHOLE["agreed_on"])
    assert "In use" not in words(desk)
    screen = window.frame.navigator.current
    hands.click(next(part for part in screen.agreed.parts if part.option.value == "yes"))
    hands.fill("separation_security_phone", "503 555 0199")
    desk.opened.settle()
    assert "In use. Agreed with Lee Sample, Nora Sample, 6 Oct." in words(desk)
    hands.fill("separation_if_refused", "We ask again.")
    desk.opened.settle()
    assert "Not in use" in words(desk)
    assert screen.agreed.value() == "no"
    # and the page for staff, whose mark is a training
    hands.click("separation_why")
    assert "Why everybody" in words(desk)
    hands.click("orientation_done")
    desk.opened.settle()
    assert bare(hands.text_of("orientation_state")) == "Written down in your trainings: 23 Nov."
    (training,) = desk.opened.services.training.own()
    assert training.topic == "Time alone with everyone: why, and how"
    hands.click("orientation_done")
    desk.opened.settle()
    assert len(desk.opened.services.training.own()) == 1, "done again, not twice"


def report_and_signs_leave_through_the_ledger(desk, tmp_path) -> None:
    opened, hands, window = desk.opened, desk.opened.hands, desk.opened.window
    window.go("alone_report")
    opened.settle()
    assert "Fewer than five sessions" in words(desk)
    assert not hands.find("alone_table").isEnabled()
    with opened.services.vault.unit_of_work("test") as work:
        session_rows.store_content(work, SHA, "protocol", "phone", None, "{}")
        for how, number in (("all", 8), ("part", 7), ("none", 5)):
            for _ in range(number):
                values = held(desk.client_id, opened.services.vault, opened.clock.now(), seen_alone=how)
                why = None if how == "all" else "asked_no: Samira's brother"
                work.insert("sessions", values | REAL | {"seen_alone_reason": why})
    window.go("settings")
    hands.click("agency_alone_report")
    opened.settle()
    hands.wait(lambda: hands.find("alone_by_reasons").isVisible(), "the tables")
    model = hands.find("alone_by_channels").model()
    assert [bare(cell) for cell in model.lines[1]] == ["Phone", "20", "8", "12", "7", "5", "0"]
    assert model.data(model.index(1, 4), Qt.ItemDataRole.AccessibleTextRole).startswith("A part: ")
    opened.resize(400, 768)
    assert "Alone for all 8" in bare(hands.text_of("alone_lines_channels"))
    opened.resize(1366, 768)
    saved: list[Path] = []

    def choose(_title: str, name: str, chosen: Callable[[Path], None]) -> None:
        saved.append(tmp_path / name)
        chosen(saved[-1])

    window.choose_place_for = choose
    hands.click("alone_table")
    hands.click("alone_print")
    hands.click(hands.find("print_save", 20))
    opened.settle()
    hands.wait(lambda: len(saved) == 2 and saved[1].exists(), "both files")
    table = saved[0].read_text(encoding="utf-8-sig")
    assert "By channel,Phone,20,8,12,7,5,0" in table
    assert "Why not for all of it,Asked: the other person stayed,12" in table
    paper = " ".join(read_paragraphs(saved[1].read_bytes()))
    assert "Seen alone: how often" in paper
    for each in (table, paper):
        assert "Samira" not in each
    # a sign: the language, whether somebody checked it, and out
    window.go("signs")
    screen = window.frame.navigator.current
    hands.wait(lambda: screen.picture, "the sign", 20)
    assert not screen.unchecked.isVisible()
    assert screen.ask is None
    for name in ("Español", "Tiếng Việt", "አማርኛ", "دری", "پښتو", "Kiswahili", "Українська"):
        assert any(name in row.text() for row in screen.tongue.rows)
    hands.click(next(row for row in screen.tongue.rows if "မြန်မာ" in row.text()))
    hands.wait(lambda: screen._made is not None and screen._made.language == "my", "the Burmese sign", 20)
    assert screen.ask is not None
    hands.click(next(row for row in screen.tongue.rows if "العربية" in row.text()))
    hands.wait(lambda: screen._made is not None and screen._made.language == "ar", "the Arabic sign", 20)
    # asked before it leaves; afterwards it is still said that nobody checked it, here and in the ledger
    assert screen.ask is not None
    assert not screen.print_button.isEnabled()
    hands.click("unchecked_give")
    opened.settle()
    hands.wait(lambda: screen.ask is None and screen.print_button.isEnabled(), "the way to print", 20)
    assert screen.unchecked.isVisible()
    assert "Ikinyarwanda" in bare(hands.text_of("sign_missing"))
    assert "Українська" not in bare(hands.text_of("sign_missing"))
    hands.click("sign_print")
    hands.click(hands.find("print_save", 20))
    opened.settle()
    hands.wait(lambda: len(saved) == 3 and saved[2].exists(), "the sign's file")
    conn = opened.services.vault.connection()
    left = conn.execute("SELECT what, form, to_kind, client_id FROM disclosures ORDER BY rowid").fetchall()
    assert [tuple(row) for row in left] == [
        ("seen_alone", "csv", "inside_agency", None),
        ("seen_alone", "pdf", "inside_agency", None),
        ("sign", "pdf", "inside_agency", None),
    ]
    (facts,) = conn.execute("SELECT data FROM disclosures WHERE what = 'sign'").fetchone()
    assert json.loads(facts)["unchecked"] is True


def test_the_plan_is_written_the_report_and_the_signs_leave_through_the_ledger(desk, tmp_path) -> None:
    written_part_by_part_and_bad_input_says_what_to_do(desk)
    report_and_signs_leave_through_the_ledger(desk, tmp_path)


def test_the_card_shows_what_is_next_and_the_note_what_was_done(desk) -> None:
    desk.begin()
    draft = desk.draft
    desk.press("Time alone: how to offer it")
    assert "Ask your supervisor first" in desk.words()
    assert "What was done" not in desk.words()
    agree(desk)
    desk.press("Close this panel")
    desk.press("Time alone: how to offer it")
    said = bare(desk.words())
    assert "Could you go to another room" in said
    assert "Nora, or the nurse" in said
    assert "Asked once, for the next call." in said, "by telephone the remote form"
    assert "weapons" not in said
    assert "503 555 0162" not in said, "what comes later is not there yet"
    desk.press("Asked once: not today")
    said = bare(desk.words())
    assert "Could you go to another room" not in said
    assert "Nobody insists. The next contact is planned." in said
    assert "503 555 0162" in said
    assert QApplication.focusWidget().text() == "The next contact is planned"
    desk.press("The next contact is planned")
    desk.press("Asked: alone now")
    assert draft.wizard.alone == "yes"
    desk.press("The other person came back")
    assert (draft.wizard.alone, draft.wizard.listening) == ("no", True)
    desk.opened.settle()
    kept = desk.opened.services.sessions.open(draft.id, {}).events
    codes = [event["data"]["code"] for event in kept if event["kind"] == "separation"]
    assert codes == ["refused", "next_planned", "accepted", "came_back"]
    desk.opened.services.sessions.sign(draft.id, dict(draft.wizard.context))
    note = desk.opened.services.sessions.note(draft.id)
    log = [bare(said) for _time, said in log_lines(note.content())]
    assert log[-4:] == [
        "Time alone: Asked once: not today",
        "Time alone: The next contact is planned",
        "Time alone: Asked: alone now",
        "Time alone: The other person came back",
    ]
