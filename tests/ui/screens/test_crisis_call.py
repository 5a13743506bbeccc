"""A call in the real window by keys: the card, people by chips, how the place was learnt, the kind, what to say."""

from __future__ import annotations

from typing import Any

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget

from desktop.domain.crisis_calls import calls_of
from desktop.domain.crisis_lines import ModeFacts, of_kind
from desktop.domain.crisis_people import people_of
from desktop.ui.screens.crisis import CrisisScreen
from tests.ui.screens.crisis_window import WHERE, Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def run_of(page: CrisisScreen) -> Any:
    run = page.runner.run
    assert run is not None
    return run


def words_of(page: CrisisScreen) -> dict[str, str]:
    """Everything that a person could see or hear in the page, by what says it."""
    found = {}
    for at, widget in enumerate(page.findChildren(QWidget)):
        words = [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLineEdit | QLabel | QAbstractButton):
            words.append(widget.text())
        found[f"{at} {type(widget).__name__} {widget.objectName()}"] = " ".join(words)
    return found


def saying(page: CrisisScreen, word: str) -> list[str]:
    """Which widgets say a word."""
    return [name for name, words in words_of(page).items() if word in words]


def tab_to(desk: Desk, name: str) -> None:
    """Go on by Tab until something of that name has the keyboard."""
    for _press in range(60):
        here = QApplication.focusWidget()
        if here is not None and here.accessibleName().startswith(name):
            return
        desk.press(Qt.Key.Key_Tab)
    pytest.fail(f"{name} is not reached by Tab")


def in_panel(page: CrisisScreen, name: str, kind: type[QWidget] = QWidget) -> Any:
    found = page.view.panel.findChildren(kind, name)
    assert found, name
    return found[-1]  # rows of a panel before may still be on their way out


def test_a_whole_call_by_keys(unlocked: Desk) -> None:
    """Dispatch, then the supervisor from step 5: stamped in a press, completed by lines, copied and forgotten."""
    client = unlocked.add_client()
    unlocked.window.open_crisis(client)
    page = unlocked.page
    unlocked.wait(lambda: page.runner.client is not None)
    unlocked.named(WHERE, QLineEdit).setFocus()
    unlocked.press(Qt.Key.Key_H, CTRL)
    assert page.view.panel.kind == "place_how"
    unlocked.press(Qt.Key.Key_1)
    assert page.view.note.editor.hasFocus()
    unlocked.named(WHERE, QLineEdit).setFocus()
    unlocked.type("18 Alder Street, flat 4")
    unlocked.press(Qt.Key.Key_Return)
    (place,) = of_kind(run_of(page), "location")
    assert (place.text, place.data, run_of(page).location_how) == (
        "18 Alder Street, flat 4",
        {"how": "said"},
        "said",
    )
    assert "Said" in page.view.where.more.accessibleName()
    page.focus_note()

    unlocked.press(Qt.Key.Key_8, CTRL)
    number = in_panel(page, "crisis_call_number").accessibleName()
    assert "Local dispatch for this address" in number
    assert "503 555 0142" in number
    tab_to(unlocked, "Reached")
    unlocked.press(Qt.Key.Key_2)
    (call,) = calls_of(run_of(page))
    assert (call.facts.who, call.facts.number, call.facts.result) == ("dispatch", "503 555 0142", "coming")
    assert call.facts.place == "18 Alder Street, flat 4"
    tab_to(unlocked, "Operator or officer")
    unlocked.type("Hale")
    unlocked.press(Qt.Key.Key_Tab)
    unlocked.type("12")
    unlocked.press(Qt.Key.Key_Tab)
    unlocked.type("4417")
    unlocked.press(Qt.Key.Key_Escape)
    assert not page.view.panel.is_open
    (call,) = calls_of(run_of(page))
    assert (call.facts.officer, call.facts.badge, call.facts.event) == ("Hale", "12", "4417")
    assert call.line.text.endswith("Help is coming, officer Hale, badge 12, event 4417")
    shown = [said.spoken() for said in page.view.log.shown()]
    assert any("Added event 4417" in said for said in shown), shown
    assert not any(said.struck for said in page.view.log.shown())

    unlocked.press(Qt.Key.Key_8, CTRL)
    assert unlocked.named("Event number", QLineEdit).text() == "4417", (
        "what was stamped can be added to later"
    )
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.press(Qt.Key.Key_Z, CTRL)
    (call,) = calls_of(run_of(page))
    assert (call.facts.badge, call.facts.event) == ("12", ""), "only what was added last"

    unlocked.press(Qt.Key.Key_5, CTRL)
    assert page.view.panel.kind == "call"
    assert page.view.note.editor.hasFocus(), "somebody may be in the middle of a word"
    assert "503 555 0110" in in_panel(page, "crisis_call_number").accessibleName()
    in_panel(page, "crisis_stamp_call", QAbstractButton).click()
    assert [each.facts.who for each in calls_of(run_of(page))] == ["dispatch", "supervisor"]
    page.view.number.copy.click()
    assert QGuiApplication.clipboard().text() == "503 555 0142"
    in_panel(page, "crisis_call_copy", QAbstractButton).click()
    assert QGuiApplication.clipboard().text() == "503 555 0110"
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.press(Qt.Key.Key_6, CTRL)
    assert page.view.panel.kind == "report"
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.named(WHERE, QLineEdit).setFocus()
    unlocked.named(WHERE, QLineEdit).selectAll()
    unlocked.type("9 Elm Street, Elsewhere")
    unlocked.press(Qt.Key.Key_Return)
    assert page.view.number.view.grey
    assert not page.view.number.copy.isVisible(), "a number for another place is copied by no press"
    unlocked.press(Qt.Key.Key_8, CTRL)
    assert not in_panel(page, "crisis_call_number").isVisible(), "and filled in for no call"
    assert in_panel(page, "crisis_call_number_field").isVisible()
    assert in_panel(page, "crisis_call_number_field").text() == ""
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.saved()
    (stored,) = unlocked.runs()
    assert [each.facts for each in calls_of(stored)] == [each.facts for each in calls_of(run_of(page))]


def test_people_kind_and_words_by_keys_and_nothing_of_them_while_names_are_hidden(unlocked: Desk) -> None:
    client = unlocked.add_client()
    unlocked.window.open_crisis(client)
    page = unlocked.page
    unlocked.wait(lambda: page.runner.client is not None)

    unlocked.press(Qt.Key.Key_W, CTRL)
    unlocked.press(Qt.Key.Key_1)
    unlocked.press(Qt.Key.Key_3)
    unlocked.wait(lambda: page.view.panel.findChild(QLineEdit) is not None)
    for button in page.view.panel.findChildren(QAbstractButton, "crisis_person_danger"):
        if button.accessibleName().startswith("Partner"):
            button.click()
    part = page.parts["people"]
    part.set_ages("4, 9")
    unlocked.press(Qt.Key.Key_Escape)
    partner, *children = people_of(run_of(page))
    assert (partner.facts.role, partner.facts.danger) == ("partner", True)
    assert [(child.facts.role, child.facts.age) for child in children] == [("child", "4"), ("child", "9")]
    assert page.view.who.text() == "Partner, is the danger; Child, age 4; Child, age 9"

    unlocked.press(Qt.Key.Key_0, CTRL)
    unlocked.press(Qt.Key.Key_2)
    assert run_of(page).kind == "suicide_risk"
    assert page.view.note.editor.hasFocus()
    assert page.view.keys.buttons[0].label() == "Plan named"
    unlocked.press(Qt.Key.Key_F1)
    unlocked.press(Qt.Key.Key_7, CTRL)
    further = page.context.content.incidents()[1].steps
    in_panel(page, f"crisis_further_{further[0].id}", QAbstractButton).click()
    assert page.parts["kind"].count() == (1, 4)
    assert in_panel(page, "crisis_further_count").accessibleName() == "Suicide risk: 1 of 4"
    in_panel(page, f"crisis_further_{further[0].id}", QAbstractButton).click()
    assert page.parts["kind"].count() == (0, 4)
    in_panel(page, f"crisis_further_{further[0].id}", QAbstractButton).click()
    unlocked.press(Qt.Key.Key_Escape)
    assert len(page.view.steps.rows) == 6, "the six stay whatever is chosen"
    assert not run_of(page).ticked(), "a further step is no tick of the six"

    unlocked.wait(page.view.say.isVisible)
    strip = page.view.say.accessibleName()
    assert "I am here and I stay with you" in strip
    assert "Not checked by a qualified person" in strip
    assert page.view.say._saying.tag == "ar"  # type: ignore[union-attr]
    unlocked.press(Qt.Key.Key_1, CTRL)
    assert "Where are you right now?" in page.view.say.accessibleName(), "it goes on with the step"
    page.runner.stamp("mode", "cannot speak", data=ModeFacts(mode="cannot_speak", on=True).data())
    assert "Yes or no" in page.view.say.accessibleName(), "only what yes or no answers"

    page.opened.open("say")
    assert saying(page, "Partner, is the danger")
    assert saying(page, "Arabic")
    for kind in ("say", "people", "kind_steps", "kind", "call", "saying", "place_how", "log"):
        if page.view.panel.kind != kind:
            page.opened.open(kind)
        unlocked.press(Qt.Key.Key_F8, SHIFT)
        assert page.people_hidden
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
        for word in (
            "Partner, is",
            "age 4",
            "Suicide risk",
            "Arabic",
            "Samira",
            "Alder",
            "A plan or the intent",
        ):
            assert not saying(page, word), (kind, word)
        assert not page.view.say.isVisible(), "which language they speak is a word about them"
        unlocked.press(Qt.Key.Key_F8, SHIFT)
        page.view.panel.close_panel()
    page.opened.open("call")
    tab_to(unlocked, "Reached")
    unlocked.press(Qt.Key.Key_1)
    unlocked.window.resize(400, 768)  # beside the call, in the middle of it
    unlocked.wait(lambda: page.view.compact and in_panel(page, "crisis_stamp_call").parent().width() <= 400)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    stamp = in_panel(page, "crisis_stamp_call")
    assert stamp.mapTo(page, stamp.rect().topRight()).x() < page.width(), (
        "no part of the card is out of the window"
    )
    unlocked.window.resize(1366, 768)
    unlocked.wait(lambda: not page.view.compact)
    tab_to(unlocked, "Operator or officer")
    unlocked.type("Haleword")
    page.set_people_hidden(True)  # the curtain, in the middle of a word
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert calls_of(run_of(page))[-1].facts.officer == "Haleword", "nothing typed is lost"
    assert not saying(page, "Haleword")
    page.set_people_hidden(False)
    unlocked.saved()
    (stored,) = unlocked.runs()
    assert (stored.kind, len(people_of(stored))) == ("suicide_risk", 3)


def test_while_locked_everything_is_sealed_with_its_facts(desk: Desk) -> None:
    """The same keys before the vault is open; after unlocking the vault holds each line with what it knows."""
    page = desk.f9()
    desk.named(WHERE, QLineEdit).setFocus()
    desk.press(Qt.Key.Key_H, CTRL)
    desk.press(Qt.Key.Key_3)
    desk.named(WHERE, QLineEdit).setFocus()
    desk.type("22 Mill Lane, Milldale")
    desk.press(Qt.Key.Key_Return)
    page.focus_note()
    desk.press(Qt.Key.Key_0, CTRL)
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_7, CTRL)
    in_panel(page, f"crisis_further_{page.parts['kind'].now().steps[0].id}", QAbstractButton).click()
    desk.press(Qt.Key.Key_Escape)
    page.parts["people"].add("partner")
    desk.press(Qt.Key.Key_8, CTRL)
    tab_to(desk, "Reached")
    desk.press(Qt.Key.Key_1)
    desk.press(Qt.Key.Key_Escape)
    desk.wait(lambda: page.runner.keeper.state == "kept")
    (file,) = desk.folder.glob("crisis.open*")
    plain = file.read_bytes()
    assert b"violence" not in plain
    assert b"way_out" not in plain
    desk.unlock()
    desk.wait(lambda: len(desk.runs()) == 1 and len(calls_of(desk.runs()[0])) == 1)
    (stored,) = desk.runs()
    assert (stored.kind, stored.location_how) == ("violence_now", "seen")
    assert calls_of(stored)[0].facts.number == "503 555 0147", "Milldale's own centre"
    assert [person.facts.role for person in people_of(stored)] == ["partner"]
    assert desk.page.parts["kind"].count()[0] == 1

    desk.press(Qt.Key.Key_8, CTRL)
    tab_to(desk, "Operator or officer")
    desk.type("Hale")
    desk.window.lock()
    desk.wait(lambda: not desk.window.unlocked)
    desk.unlock()
    desk.wait(lambda: [call.facts.officer for run in desk.runs() for call in calls_of(run)] == ["Hale"])
