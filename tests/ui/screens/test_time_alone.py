"""Time alone: the agency's plan is written part by part, the card shows what is next, the note what was done."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.services.separation import AGREED, SeparationService
from desktop.ui.widgets.labels import bare
from tests.services.test_separation import WHOLE
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


def test_the_plan_is_written_part_by_part_and_bad_input_says_what_to_do(desk) -> None:
    hands, window = desk.opened.hands, desk.opened.window
    window.go("settings")
    assert "Not in use yet" in words(desk)
    hands.click("agency_separation")
    assert "sessions say “Ask your supervisor first”" in words(desk)
    for name, text in WHOLE.items():
        hands.fill(f"separation_{name}", text)
    hands.fill("separation_security_phone", "ask the desk")
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
    desk.key(Qt.Key.Key_Escape)
    desk.close()
    note = bare(desk.words())
    assert "Time alone: Asked once: not today" in note
    assert "Time alone: The other person came back" in note
