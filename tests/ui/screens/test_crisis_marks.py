"""In the call: cannot speak freely, danger cues, their wish and suicide, each stamped with what it says, by keys."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from desktop.domain.carried_over import Carried
from desktop.domain.clock import Moment
from desktop.domain.contacts import SafeContact
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.crisis_carried import known_of_call
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier


def stamped(page: CrisisScreen) -> list[CrisisLine]:
    """What was stamped since the beginning, without the first line."""
    run = page.runner.run
    assert run is not None
    return list(run.lines[1:])


def parts(page: CrisisScreen) -> list[QWidget]:
    """Everything in the panel, on whichever of its pages."""
    rows = page.view.panel._rows
    return [widget for row in rows for widget in (row, *row.findChildren(QWidget))]


def part(page: CrisisScreen, name: str) -> Any:
    """The one of that name."""
    (found,) = [widget for widget in parts(page) if widget.objectName() == name]
    return found


def press(page: CrisisScreen, name: str) -> None:
    """Press a button or chip of the panel."""
    part(page, name).click()
    QApplication.processEvents()


def write(page: CrisisScreen, name: str, words: str) -> None:
    """Type into a field of the panel."""
    editor = part(page, name).editor
    turned = 0
    while not editor.isVisible() and turned < 5:
        page.view.panel.more.click()
        turned += 1
    editor.setFocus()
    QTest.keyClicks(editor, words)


def shown(page: CrisisScreen) -> str:
    """Every word in the panel."""
    return "\n".join(widget.accessibleName() for widget in parts(page))


def chips(page: CrisisScreen, start: str = "") -> set[str]:
    """The chips that are on."""
    mine = [each for each in parts(page) if each.objectName().startswith(f"crisis_chip_{start}")]
    return {each.objectName().removeprefix("crisis_chip_") for each in mine if each.isChecked()}  # type: ignore[attr-defined]


def test_what_the_session_knew_of_the_call_is_stamped_once_and_an_ended_mode_does_not_come_back() -> None:
    run = CrisisRun(
        id="r", started_at=Moment.at(datetime(2026, 11, 23, 17, 0, tzinfo=UTC), "America/Los_Angeles")
    )
    carried = Carried(under_18=True, interpreter="Telephone service", listening=True)
    found = known_of_call(run, carried)
    assert [(kind, data.get("mode") or data.get("about")) for kind, _words, data in found] == [
        ("mode", "cannot_speak"),
        ("line", "under_18"),
        ("line", "interpreter"),
    ]
    assert "Others can hear" in found[0][1]
    assert "cannot speak freely" in known_of_call(run, replace(carried, cannot_speak=True))[0][1]
    for at, (kind, words, data) in enumerate(found, 1):
        run = run.with_line(
            CrisisLine(id=str(at), seq=at, at=run.started_at, kind=kind, text=words, data=data)
        )
    assert known_of_call(run, carried) == []
    off = CrisisLine(id="4", seq=4, at=run.started_at, kind="mode", data={"mode": "cannot_speak"})
    assert known_of_call(run.with_line(off), carried) == [], (
        "ended by hand: the session does not begin it again"
    )
    assert known_of_call(run, Carried()) == []


def test_yes_and_no_are_stamped_by_their_letters_only_while_the_panel_has_the_keyboard(
    unlocked: Desk,
) -> None:
    page = unlocked.f9()
    unlocked.type("she n")  # a line is half written when it becomes clear
    unlocked.press(Qt.Key.Key_F11)
    assert [(line.kind, line.data) for line in stamped(page)] == [
        ("mode", {"mode": "cannot_speak", "on": "1"})
    ]
    unlocked.press(Qt.Key.Key_Y)
    unlocked.press(Qt.Key.Key_N)
    unlocked.press(Qt.Key.Key_Space)
    answers = stamped(page)[1:]
    assert [(line.kind, line.source, line.data["answer"]) for line in answers] == [
        ("line", "said", "yes"),
        ("line", "said", "no"),
    ]
    assert answers[0].data["question"] != answers[1].data["question"]
    assert "Is someone there with you?" in answers[0].text
    # any other letter is the half line going on, and from there yes and no are letters
    unlocked.press(Qt.Key.Key_O)
    assert page.view.note.editor.hasFocus()
    unlocked.type("w, yes")
    assert page.view.note.text() == "she now, yes"
    assert len(stamped(page)) == 3
    # the panel took nothing away: Esc closes it, the mode stays, the band says so
    unlocked.press(Qt.Key.Key_Escape)
    assert page.view.panel.isHidden()
    assert "Yes or no only" in page.view.band.standing.accessibleName()
    unlocked.press(Qt.Key.Key_F11)
    press(page, "crisis_chip_muted")
    press(page, "crisis_help_word")
    assert "You are muted" in page.view.band.standing.accessibleName()
    unlocked.clock.advance(60)
    unlocked.press(Qt.Key.Key_F11)
    tail = [(line.kind, dict(line.data)) for line in stamped(page)[3:]]
    assert tail == [
        ("mode", {"mode": "muted", "on": "1"}),
        ("line", {"answer": "help_word"}),
        ("mode", {"mode": "muted"}),
        ("mode", {"mode": "cannot_speak"}),
    ]
    assert "muted" not in page.view.band.standing.accessibleName()
    assert page.view.note.text() == "she now, yes"
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [(line.kind, line.data) for line in run.lines[1:]] == [
        (line.kind, line.data) for line in stamped(page)
    ]


def test_cues_wishes_and_suicide_are_stamped_taken_back_and_out_of_sight_with_the_names(
    unlocked: Desk,
) -> None:
    client_id = unlocked.add_client()
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    client = services.clients.get(client_id)
    assert client is not None
    reach = client.draft.reaches[0]
    told = replace(
        reach, safe=SafeContact(may_call="yes", help_word="marmalade", if_other_answers="the bus times")
    )
    draft = replace(client.draft, reaches=(told,), interpreter_need="yes", birth_date="2012-05-01")
    done: list[object] = []
    tasks = unlocked.window.parts.tasks
    tasks.write(unlocked.window, services.clients.change, client_id, client.version, draft, done=done.append)
    unlocked.wait(lambda: bool(done))
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    band = page.view.band.standing
    assert "Under 18: a caregiver may be the danger." in band.accessibleName()
    assert "Interpreter needed." in band.accessibleName()

    # the help word and the story for another voice show only while they are held
    unlocked.press(Qt.Key.Key_F11)
    assert "marmalade" not in shown(page)
    held = next(each for each in parts(page) if each.accessibleName() == "Help word")
    held.pressed.emit()  # type: ignore[attr-defined]
    assert "marmalade" in shown(page)
    held.released.emit()  # type: ignore[attr-defined]
    assert "marmalade" not in shown(page)
    unlocked.clock.advance(5)
    unlocked.press(Qt.Key.Key_F11)

    page.opened.open("cues")
    assert "doctor" not in shown(page)
    press(page, "crisis_chip_asked_alone")
    press(page, "crisis_chip_choked")
    press(page, "crisis_chip_leaving")
    assert "A doctor the same day" in shown(page)
    assert "ask your supervisor first, and offer an advocate" in shown(page)
    press(page, "crisis_chip_leaving")
    assert chips(page) == {"asked_alone", "choked"}
    assert not any(letter.isdigit() for letter in shown(page).replace("988", "")), "never counted"
    cues = [line for line in stamped(page) if line.kind in {"cue", "correction"}]
    assert [(line.kind, line.data.get("cue")) for line in cues[:2]] == [("cue", "choked"), ("cue", "leaving")]
    assert cues[0].data["asked_alone"] == "1"
    assert cues[2].corrects == cues[1].id

    unlocked.press(Qt.Key.Key_9, CTRL)
    press(page, "crisis_chip_wish_no")
    press(page, "crisis_chip_wish_self")
    assert chips(page, "wish") == {"wish_self"}
    press(page, "crisis_chip_because_child")
    write(page, "crisis_because", "he took the car keys")
    press(page, "crisis_told_not_safe")
    must = stamped(page)[-1]
    assert must.data == {"what": "must", "because": "child", "told": "not_safe"}
    assert must.text == "I must call, because: A child in danger; he took the car keys. Not safe to tell."
    assert must.text in shown(page)
    # words that were only typed are not lost when the panel goes
    write(page, "crisis_because", "a second reason")
    unlocked.press(Qt.Key.Key_Escape)
    assert "a second reason" in stamped(page)[-1].text
    assert page.view.panel.isHidden()

    page.opened.open("suicide")
    press(page, "crisis_chip_asked_yes")
    press(page, "crisis_chip_plan_or_intent_yes")
    press(page, "crisis_988_on_line")
    said = {line.data["suicide"]: line.data["answer"] for line in stamped(page) if "suicide" in line.data}
    assert said == {"asked": "yes", "plan_or_intent": "yes"}
    assert (stamped(page)[-1].kind, stamped(page)[-1].data["who"]) == ("call", "988")
    words = shown(page)
    assert words.index("call 988 together on the line") < words.index("Ask directly and calmly")

    # a passphrase that is typed beside its field goes nowhere
    page.opened.ask_passphrase()
    show = part(page, "crisis_show_names")
    show.setFocus()
    QTest.keyClicks(show, "secret")
    assert page.view.note.text() == ""
    unlocked.press(Qt.Key.Key_Escape)

    # with the names hidden no panel and no mark says a word of it
    for kind in ("cues", "wish", "suicide"):
        page.opened.open(kind)
        unlocked.press(Qt.Key.Key_F8, SHIFT)
        assert chips(page) == set(), kind
        assert "car keys" not in shown(page)
        assert "doctor" not in shown(page).replace("seen by a doctor", ""), kind
        assert "Under 18" not in band.accessibleName()
        unlocked.press(Qt.Key.Key_F8, SHIFT)
    unlocked.saved()
    (run,) = unlocked.runs()
    assert [(line.kind, line.data) for line in run.lines[1:]] == [
        (line.kind, line.data) for line in stamped(page)
    ]
