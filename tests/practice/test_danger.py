"""Rules of practice 15 to 23: danger and crisis. Where each is met: docs/practice.md."""

from __future__ import annotations

import re
from dataclasses import replace
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QWidget

from desktop.domain.crisis import STEP_IDS
from desktop.domain.errors import DocumentFailed, InvalidInput
from desktop.domain.safe_hours import NEVER
from desktop.domain.safety_plans import GATE_QUESTIONS, GateAnswers, PlanStep, StepText, gate
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault
from desktop.ui.screens.crisis_help import CrisisHelp
from tests.content.places import KINDS, ROOT, built_in
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.crisis_window import WHERE, Desk, desk, unlocked
from tests.ui.screens.session_room import draft_client

__all__ = ["desk", "unlocked"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def said(page: QWidget) -> str:
    """Everything a screen reader finds on the crisis page now."""
    return "\n".join(each.accessibleName() for each in page.findChildren(QWidget) if each.isVisible())


# ---------------------------------------------------------------- 15


def test_rule_15_any_danger_cue_needs_the_supervisor_and_none_is_counted() -> None:
    template = built_in().plan_template("low_risk")
    assert {cue.id for cue in template.danger_cues} == {
        "choked", "weapon", "stalking", "pregnancy", "leaving", "escalation",
    }  # fmt: skip
    choked = next(cue.text for cue in template.danger_cues if cue.id == "choked")
    for word in ("even once", "same day", "voice", "swallowing", "breathing", "memory"):
        assert word in choked
    question = next(each for each in template.gate if each.id == "cues_looked_at")
    assert question.if_not == "supervisor_first"
    assert "advocate" in question.hint
    yes = dict.fromkeys(GATE_QUESTIONS, "yes")
    assert gate(GateAnswers(answers=yes, planner_trained=True)).outcome == "open"
    closed = gate(GateAnswers(answers=yes | {"cues_looked_at": "no"}, planner_trained=True))
    assert closed.outcome == "not_the_time_yet"
    assert "domestic_violence" in template.always_offered
    stay = next(element for element in template.elements if element.id == "stay_safe")
    assert stay.hint.startswith("Never to hide or take somebody's weapon")


# ---------------------------------------------------------------- 16


def test_rule_16_suicide_is_asked_directly_and_in_words_that_do_not_wound() -> None:
    panel = built_in().crisis().panel("suicide")
    assert panel is not None
    words = " ".join(f"{line.text} {line.say}" for line in panel.lines)
    for asked in ("thinking about ending your life", "how, or when", "ever tried before", "near you now"):
        assert asked in words
    for done in (
        "988 together on the line",
        "Someone stays with them",
        "distance",
        "no contract",
        "last choice, and they are told",
    ):
        assert done.casefold() in words.casefold()
    banned = re.compile(
        r"\bcommit(?:s|ted)? suicide|failed attempt|successful (?:attempt|suicide)|overdos|hang (?:him|her|them)sel",
        re.IGNORECASE,
    )
    texts = [entry.english for kind in KINDS for entry in built_in().texts_of(kind).entries]
    texts += [each.text or "" for each in ET.parse(ROOT / "translations" / "app_ar.ts").iter("source")]
    assert [text for text in texts if banned.search(text)] == []


# ---------------------------------------------------------------- 17


def test_rule_17_one_key_when_they_cannot_speak_and_nothing_rings_back(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    assert "If hanging up is safer for them, let them" in said(page)
    unlocked.press(Qt.Key.Key_F11)
    assert page.view.panel.kind == "cannot_speak"
    words = said(page.view.panel)
    for each in ("yes, no or a tap", "help word", "Mute yourself and listen"):
        assert each in words
    # it is a mode, stamped; a hand that shakes does not end it, the same key later does
    unlocked.press(Qt.Key.Key_F11)
    assert page.view.panel.is_open
    assert "Yes or no only" in said(page.view.band)
    unlocked.clock.advance(3)
    unlocked.press(Qt.Key.Key_F11)
    assert not page.view.panel.is_open
    assert "Yes or no only" not in said(page.view.band)
    run = page.runner.run
    assert run is not None
    assert [line.data.get("on", "") for line in run.lines if line.kind == "mode"] == ["1", ""]
    unlocked.press(Qt.Key.Key_F7)
    words = said(page.view.panel)
    assert words.index("Shared with") < words.index("Do not ring back by habit")
    QTest.mouseClick(unlocked.named("Tried, no answer"), Qt.MouseButton.LeftButton)
    again = unlocked.named("Tried, no answer")
    assert not again.isEnabled(), "a shared phone gets no extra tries"
    assert unlocked.named("Dispatch now").isEnabled()


def test_rule_17_a_way_they_refused_is_not_there_to_be_dialled(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    client = services.clients.get(client_id)
    assert client is not None
    reach = client.draft.reaches[0]
    no = replace(reach, safe=replace(reach.safe, may_call="no", may_text="no", may_voicemail="no"))
    done: list[object] = []
    unlocked.window.parts.tasks.write(
        unlocked.window,
        services.clients.change,
        client_id,
        client.version,
        replace(client.draft, reaches=(no,)),
        done=done.append,
    )
    unlocked.wait(lambda: bool(done))
    unlocked.window.open_crisis(client_id, "")
    unlocked.press(Qt.Key.Key_F7)
    words = said(unlocked.page.view.panel)
    assert "They said no to every way" in words
    assert "0188" not in words
    # a word in doubt keeps its hours: the night is not opened by "ask again"
    doubted = replace(reach.safe, said_at=unlocked.clock.now(), hours=(NEVER,), recheck_reason="incident")
    night = replace(reach, safe=doubted)
    panels = CrisisHelp(unlocked.window.parts.theme, built_in().crisis(), lambda *_values: None)
    rows = panels.dropped(
        None, {}, reach=(night, services.clients.state_of(night)), tries=0, dispatch=lambda: None
    )
    words = " ".join(row.accessibleName() for row in rows)
    assert "Not at this hour, they said" in words
    assert "0188" not in words


# ---------------------------------------------------------------- 18, 23


def test_rule_18_everything_is_open_from_the_first_second(unlocked: Desk) -> None:
    page = unlocked.f9()
    steps = {step.id: step for step in built_in().crisis().steps}
    assert list(steps) == list(STEP_IDS)
    assert steps["stay_until"].standing
    assert "risk" in steps["staying"].do
    assert "responders" in steps["second_phone"].do
    assert "503 555 0110" in said(page), "the supervisor's number"
    for number, step in ((Qt.Key.Key_6, "report"), (Qt.Key.Key_5, "second_phone")):
        unlocked.press(number, CTRL)
        assert step in page.runner.run.ticked()  # type: ignore[union-attr]
    unlocked.press(Qt.Key.Key_F10)
    offer = page.view.panel.findChild(QWidget, "crisis_offer_clipboard-list")
    assert offer is not None
    offer.click()  # type: ignore[attr-defined]
    assert page.view.panel.kind == "report"


def test_rule_23_a_report_is_due_on_suspicion_and_nobodys_sign_off_delays_it(unlocked: Desk) -> None:
    page = unlocked.f9()
    page.opened.open("report")
    words = said(page.view.panel)
    for _part in page.view.panel._pages[1:]:
        page.view.panel.more.click()
        words += said(page.view.panel)
    for each in ("suspicion is enough", "sign-off delays it", "Home address", "School or care place",
                 "Brothers and sisters, with ages", "Do not investigate", "beyond poverty"):  # fmt: skip
        assert each in words, each
    assert "immigra" not in words.casefold()
    after = built_in().crisis().panel("after")
    assert after is not None
    due = next(line.text for line in after.lines if line.id == "report")
    for each in ("abused", "neglected", "abandoned", "exploited", "only suspected"):
        assert each in due
    ask = built_in().protocol("phone").question("concern.report")
    assert ask is not None
    assert "Suspicion is enough" in ask.hint


# ---------------------------------------------------------------- 19


def test_rule_19_their_wish_and_that_they_were_told_are_stamped(unlocked: Desk) -> None:
    page = unlocked.f9()
    page.opened.open("say")
    content = built_in().crisis()
    assert {fact.id for fact in content.dispatch_facts} >= {
        "weapon", "injury", "children", "danger_where", "language", "call_back",
    }  # fmt: skip
    script = " ".join(line.text for line in content.dispatch)
    assert "do not say who called" in script
    assert "Do you want me to call" in " ".join(line.say for line in content.consent)
    assert "because" in " ".join(line.say for line in content.consent)
    status = re.compile(r"immigra|asylum|visa|refugee|undocumented|a-number", re.IGNORECASE)
    for entry in built_in().texts_of("crisis/built_in").entries:
        assert not status.search(entry.english), entry.id
    page.opened.open("wish")
    for name in ("crisis_chip_wish_no", "crisis_chip_because_weapon", "crisis_told_yes"):
        button = page.view.panel.findChild(QWidget, name)
        assert button is not None
        button.click()  # type: ignore[attr-defined]
    unlocked.saved()
    (run,) = unlocked.runs()
    wishes = [line for line in run.lines if line.kind == "wish"]
    assert [(line.data["what"], line.data.get("told", "")) for line in wishes] == [
        ("no", ""),
        ("must", "yes"),
    ]
    assert wishes[1].data["because"] == "weapon"
    assert wishes[1].text == "I must call, because: A weapon. Told them."


# ---------------------------------------------------------------- 20


def test_rule_20_the_number_belongs_to_the_place_in_where(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    unlocked.window.open_crisis(client_id, "")
    page = unlocked.page
    assert page.view.number.view.number.endswith("0142")
    assert "checked" in page.view.number.view.note
    field = unlocked.named(WHERE, QLineEdit)
    field.setFocus()
    unlocked.type("9 Harbour Road, Elsewhere")
    unlocked.press(Qt.Key.Key_Return)
    assert page.view.number.view.grey
    assert page.view.number.view.label.startswith("This is for")
    panel = built_in().crisis().panel("no_number")
    assert panel is not None
    words = " ".join(line.text for line in panel.lines)
    for each in ("Call 911 from your second phone", "transfer me", "for your agency to confirm"):
        assert each in words


def test_rule_20_a_dispatch_number_stands_on_no_plan(vault: OpenVault, clock: FakeClock) -> None:
    services = Services(vault, clock, built_in(), ROOT / "resources")
    client_id = services.clients.add(draft_client())
    services.plans.set_planner_trained(True)
    gate_id, _ = services.plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
    plan_id = services.plans.create(
        client_id, built_in().plan_template("low_risk"), gate_id, worker_language="en", client_language="en"
    )
    with pytest.raises(InvalidInput) as refused:
        services.plans.save_step(plan_id, PlanStep(element="numbers", phone="(503) 555-0142"), 0)
    assert refused.value.reason == "dispatch_on_plan"
    assert services.plans.shown_number("503 555 0142")
    with pytest.raises(InvalidInput):
        services.plans.shown_number("+1 503 555 0142", client_id)
    # written into the words of a step it is found before anything is given
    text = StepText(language="en", text="I call 503-555-0142 first")
    services.plans.save_step(plan_id, PlanStep(element="action_plan", texts=(text,)), 0)
    services.plans.save_facts(plan_id, {"neutral_title": "My numbers"})
    with pytest.raises(DocumentFailed) as found:
        services.documents.plan_document(plan_id, "en")
    assert found.value.reason == "dispatch_on_plan"


# ---------------------------------------------------------------- 21


def test_rule_21_their_plan_is_one_key_away_numbers_first(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    services = unlocked.window.opened.services  # type: ignore[union-attr]

    def make() -> str:
        services.plans.set_planner_trained(True)
        gate_id, _ = services.plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
        plan_id = services.plans.create(
            client_id,
            built_in().plan_template("low_risk"),
            gate_id,
            worker_language="en",
            client_language="en",
        )
        breath = StepText(language="en", text="Four slow breaths")
        services.plans.save_step(plan_id, PlanStep(element="coping", texts=(breath,)), 0)
        line = StepText(language="en", text="The lifeline")
        services.plans.save_step(plan_id, PlanStep(element="supports", texts=(line,), phone="988"), 1)
        return plan_id

    made: list[str] = []
    unlocked.window.parts.tasks.write(unlocked.window, make, done=made.append)
    unlocked.wait(lambda: bool(made))
    unlocked.window.open_crisis(client_id, "")
    unlocked.press(Qt.Key.Key_P, CTRL)
    words = said(unlocked.page.view.panel)
    assert words.index("988") < words.index("Four slow breaths")
    unlocked.press(Qt.Key.Key_P, CTRL)
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    unlocked.press(Qt.Key.Key_P, CTRL)
    words = said(unlocked.page.view.panel)
    assert "Names are hidden" in words
    assert "988" not in words


# ---------------------------------------------------------------- 22


def test_rule_22_the_debrief_is_talked_through_and_not_in_the_clients_file(
    vault: OpenVault, clock: FakeClock
) -> None:
    after = built_in().crisis().panel("after")
    assert after is not None
    words = {line.id: line.text for line in after.lines}
    assert "or another member who can support you" in words["tell"]
    assert "brings new ones" in words["needs"]
    assert "consent and a release" in words["refer"]
    services = Services(vault, clock, built_in(), ROOT / "resources")
    client_id = services.clients.add(draft_client())
    services.crises.start("0" * 32, client_id=client_id)
    services.crises.pass_("0" * 32, {})
    report = services.crises.report("0" * 32)
    assert report is not None
    assert not [field for field in report["body"] if "debrief" in field or "staff" in field]
