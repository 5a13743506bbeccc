"""Between two runs, two calls and two states: nothing half said goes to the other one, and nothing of it is lost."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.domain.crisis import CrisisRun
from desktop.domain.crisis_calls import calls_of
from desktop.domain.crisis_lines import standing
from desktop.domain.protocol import Line
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier


def _run(desk: Desk) -> CrisisRun:
    run = desk.page.runner.run
    assert run is not None
    return run


def _field(desk: Desk, name: str) -> QWidget:
    found = [each for each in desk.page.view.panel.findChildren(QWidget, name) if each.isVisible()]
    assert found, name
    return found[-1]


def test_what_is_half_said_stays_with_its_call_its_run_and_its_end(unlocked: Desk) -> None:
    first, second = unlocked.add_client(), unlocked.add_client()
    unlocked.window.open_crisis(first, "")
    page = unlocked.page
    one = _run(unlocked).id
    _an_officer_belongs_to_the_call_on_the_card(unlocked)
    _why_i_must_call_is_kept_by_esc(unlocked)
    _what_is_ticked_at_the_end_waits_with_its_run(unlocked, one)
    _how_a_line_is_known_is_said_of_that_line_alone(unlocked, one)
    _who_looks_at_a_run_left_without_a_client_is_told(unlocked, second)
    assert page.running
    _a_dropped_call_says_that_the_card_is_hidden(unlocked, one)
    _words_of_an_agencys_panel_are_hidden_with_the_rest(unlocked)
    _a_town_is_chosen_for_the_place_that_stands_in_where(unlocked)


def _an_officer_belongs_to_the_call_on_the_card(desk: Desk) -> None:
    page = desk.page
    desk.press(Qt.Key.Key_8, CTRL)
    _field(desk, "crisis_stamp_call").click()  # type: ignore[attr-defined]
    _field(desk, "crisis_call_officer").editor.setFocus()  # type: ignore[attr-defined]
    desk.type("needleofficer")
    desk.press(Qt.Key.Key_5, CTRL)  # the supervisor, from the second phone
    page.focus_note()
    calls = calls_of(_run(desk))
    assert {call.facts.who: call.facts.officer for call in calls}.get("dispatch") == "needleofficer"
    assert not [call for call in calls if call.facts.who == "supervisor" and call.facts.officer]
    page.view.panel.close_panel()
    # a second call to dispatch, half written: the key that closes the card keeps it with that call
    desk.press(Qt.Key.Key_8, CTRL)
    _field(desk, "crisis_stamp_call").click()  # type: ignore[attr-defined]
    _field(desk, "crisis_call_officer").editor.setFocus()  # type: ignore[attr-defined]
    desk.type("second officer")
    desk.press(Qt.Key.Key_8, CTRL)
    assert not page.view.panel.is_open
    officers = [call.facts.officer for call in calls_of(_run(desk)) if call.facts.who == "dispatch"]
    assert officers == ["needleofficer", "second officer"]


def _why_i_must_call_is_kept_by_esc(desk: Desk) -> None:
    page = desk.page
    desk.window.resize(1366, 1100)  # all of it on one part
    desk.press(Qt.Key.Key_9, CTRL)
    _field(desk, "crisis_because").editor.setFocus()  # type: ignore[attr-defined]
    desk.type("needlewhy")
    _field(desk, "crisis_chip_because_weapon").setFocus()
    desk.press(Qt.Key.Key_Escape)
    assert not page.view.panel.is_open
    said = [line for line in standing(_run(desk)) if "needlewhy" in line.text]
    assert [line.kind for line in said] == ["wish"]
    desk.window.resize(1366, 768)


def _what_is_ticked_at_the_end_waits_with_its_run(desk: Desk, one: str) -> None:
    page = desk.page
    page.pass_pressed()
    ended = page.parts["ending"]
    ended.tick("needlecheck", on=True)
    page.view.panel.close_panel()
    page.begin_another()
    assert ended.checks == []
    page.bring(one)
    assert ended.checks == ["needlecheck"]


def _how_a_line_is_known_is_said_of_that_line_alone(desk: Desk, one: str) -> None:
    page = desk.page
    page.focus_note()
    desk.type("half")
    desk.press(Qt.Key.Key_H, CTRL)
    assert page.view.note.source.source == "heard"
    desk.press(Qt.Key.Key_PageDown, CTRL)
    assert _run(desk).id != one
    assert page.view.note.source.source == ""
    # it ends while the vault is busy, and somebody writes on: that is said of this one
    two = _run(desk).id
    page.pass_pressed()
    page.pass_pressed()
    page.focus_note()
    page.view.note.editor.insert("needlelast")  # in one go: the vault's answer is not waited for
    desk.wait(lambda: _run(desk).id == one)
    assert page.view.note.text() == "half"
    desk.saved()
    assert desk.window.opened is not None
    services = desk.window.opened.services

    def stored() -> list[str]:
        run = services.crises.get(two)
        assert run is not None
        return [line.text for line in run.lines if line.kind == "line"]

    desk.wait(lambda: "needlelast" in stored())


def _who_looks_at_a_run_left_without_a_client_is_told(desk: Desk, second: str) -> None:
    page = desk.page
    desk.window.close_crisis()
    page.begin_another()
    page.runner.join("")
    page.begin(second, "")
    assert "somebody else" in page.view.notice.accessibleName()


def _a_dropped_call_says_that_the_card_is_hidden(desk: Desk, one: str) -> None:
    page = desk.page
    desk.window.open_crisis("", run_id=one)
    page.set_people_hidden(True)
    page.opened.open("dropped")
    desk.named("Names are hidden. Show names first: how to reach them")
    # one try is theirs to judge; a second waits for the card: whose phone it is nobody sees now
    assert desk.named("Tried, no answer").isEnabled()
    QTest.mouseClick(desk.named("Tried, no answer"), Qt.MouseButton.LeftButton)
    assert not desk.named("Tried, no answer").isEnabled()
    page.set_people_hidden(False)
    desk.named("Shared with sister")
    page.view.panel.close_panel()
    page.opened.open("dropped")
    dropped = [line for line in page.runner.model.run.lines if line.data.get("dropped")]
    assert len(dropped) == 1, "looked at again it has not dropped a second time"
    page.view.panel.close_panel()
    # a hand that trembles ends nothing
    QTest.mouseClick(page.view.foot.passed_button, Qt.MouseButton.LeftButton)
    QTest.mouseDClick(page.view.foot.passed_button, Qt.MouseButton.LeftButton)
    assert page.running
    assert page.view.panel.kind == "passed", "the first press asks"
    page.view.panel.close_panel()


def _words_of_an_agencys_panel_are_hidden_with_the_rest(desk: Desk) -> None:
    page = desk.page
    content = page.desk.content
    line = Line(id="there", text="Say: {address}")
    own = replace(content.panels[0], id="own", lines=(line,))
    page.desk.content = replace(content, panels=(*content.panels, own))
    page.runner.stamp_field("where", "needleplace")
    page.opened.open("own")
    desk.named("Say: needleplace")
    page.set_people_hidden(True)
    said = [each.accessibleName() for each in page.view.panel.findChildren(QWidget) if each.isVisible()]
    assert any(words.startswith("Say:") for words in said)
    assert not any("needleplace" in words for words in said)


def _a_town_is_chosen_for_the_place_that_stands_in_where(desk: Desk) -> None:
    page = desk.page
    page.set_people_hidden(False)
    page.runner.stamp_field("where", "the bus station")
    page.choose_town(1)
    assert page.view.number.view.number == "503 555 0147"
    desk.press(Qt.Key.Key_Z, CTRL)  # they are not there
    assert page.runner.run is not None
    assert page.runner.run.location == "needleplace"
    assert page.view.number.view.number != "503 555 0147"
    # and it is chosen again for the place as it is now
    page.choose_town(1)
    assert page.view.number.view.number == "503 555 0147"
