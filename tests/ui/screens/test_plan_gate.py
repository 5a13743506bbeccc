"""Before planning: judgements of the caseworker, what cannot be overridden, and what goes with them for tonight."""

from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from desktop.domain.crisis import CrisisLine
from desktop.domain.ids import new_id
from tests.ui.screens.plan_window import Table, table

__all__ = ["table"]

QUESTIONS = {
    "trained": "Are you trained in safety planning?",
    "no_crisis_now": "Is the crisis or emergency over?",
    "no_danger_now": "Is there no danger at this moment?",
    "no_high_risk": "Is high risk of harm",
    "able_and_willing": "Can they take part now",
    "keeps_it_after": "Can they keep the plan",
    "alone": "Are they alone?",
    "device_private": "Is the phone or computer",
    "interpreter_acceptable": "Is the interpreter right",
    "cues_looked_at": "Did you talk about the signs below",
}
LOW_RISK = "Plan for ordinary days"
AT_HOME = "Plan for safety at home"


def questions(table: Table, client_id: str, plan: str = LOW_RISK) -> None:
    """Choose a plan, and stand before its questions."""
    table.go("plan", {"client_id": client_id})
    table.press(plan)
    table.press("Before we plan")
    table.wait(lambda: table.screen.page_name == "gate")


def answer(table: Table, question: str, word: str) -> None:
    """Press Yes or No beside a question, by the words of the plan in front."""
    name = "planner_trained" if question == "trained" else question
    asked = table.screen.page.judgements[name].segment.accessibleName()
    assert table.screen.template.id != "low_risk" or asked.startswith(QUESTIONS[question])
    found = table.find(f"{asked}: {word}", QAbstractButton)
    assert found, question
    if found[0].isChecked():  # known of the caseworker already; pressed again it would be taken back
        return
    table._reveal(found[0])
    QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)


def answer_all(table: Table, **no: str) -> None:
    """Yes to everything, besides what is named."""
    for question in QUESTIONS:
        answer(table, question, no.get(question, "Yes"))


def begin(table: Table) -> None:
    table.press("Begin the plan")
    table.wait(lambda: table.screen.draft is not None)


def test_a_plan_begins_when_every_judgement_says_so(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    button = table.named("Begin the plan", QAbstractButton)
    assert not button.isEnabled()
    words = table.words()
    assert "Not read out" in words
    assert "Always offered" in words
    assert "1-800-799-7233" in words
    assert "Looked up 23 Nov" in words
    answer_all(table)
    begin(table)
    plans = table.services.plans.of_client(client_id)
    assert len(plans) == 1
    assert (plans[0].client_language, plans[0].worker_language) == ("ar", "en")
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert kept["outcome"] == "open"
    assert table.services.plans.planner_trained()
    assert table.screen.params["plan_id"] == plans[0].id
    assert table.services.interface.draft(f"plan_gate/{client_id}") is None


def test_the_keyboard_goes_through_every_question_and_nothing_opens_a_window_of_its_own(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    assert [each for each in QApplication.topLevelWidgets() if each.isVisible()] == [table.window]
    seen = set()
    for _ in range(60):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(focused.accessibleName())
        QTest.keyClick(table.window.windowHandle(), Qt.Key.Key_Tab)
    for name in ("Another plan", "A weapon, or a threat to kill", "Numbers for tonight"):
        assert name in seen
    assert {name for name in seen if name.startswith("Are they alone?")}


def test_answers_are_in_the_vault_before_anything_is_decided(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer(table, "alone", "Yes")
    answer(table, "device_private", "No")
    table.saved()
    kept = table.services.interface.draft(f"plan_gate/{client_id}")
    assert kept["answers"] == {"alone": "yes", "device_private": "no"}
    table.go("settings")
    table.go("plan", {"client_id": client_id})
    assert table.screen.page.judgements["device_private"].segment.value() == "no"
    assert table.services.plans.last_gate(client_id) is None


def test_what_was_true_in_another_call_is_asked_again(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id, AT_HOME)
    answer_all(table)
    table.press(WEAPON)
    table.press("An advocate was offered: They want one")
    table.saved()
    table.go("settings")
    table.clock.advance(5 * 3600)
    table.go("plan", {"client_id": client_id})
    page = table.screen.page
    assert table.screen.template.id == "family_violence"
    assert {name: view.segment.value() for name, view in page.judgements.items() if view.segment.value()} == {
        "planner_trained": "yes"
    }
    assert page.talk().cues == {"weapon"}, "a sign that was noted is not forgotten"
    assert page.talk().advocate == "not_asked"
    assert not table.named("Begin the plan", QAbstractButton).isEnabled()


@pytest.mark.parametrize("question", ["no_danger_now", "no_crisis_now"])
def test_danger_now_opens_no_reason_field(table: Table, question: str) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table, **{question: "No"})
    assert not table.find("Why now all the same?")
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    table.press("Open crisis")
    assert table.window.crisis.shown
    table.window.close_crisis()
    assert table.services.plans.of_client(client_id) == []


def test_an_open_crisis_keeps_the_gate_closed_whatever_is_answered(table: Table) -> None:
    client_id = table.add_client()
    table.write(lambda: table.services.crises.start(new_id(), client_id=client_id) and True)
    questions(table, client_id)
    answer_all(table)
    assert "A crisis is still running" in table.words()
    assert not table.find("Begin the plan", QAbstractButton)
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert kept["outcome"] == "not_the_time_yet"


def test_not_the_time_yet_gives_what_is_for_tonight_and_keeps_it(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table, able_and_willing="No")
    assert table.find("Why now all the same?")
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    words = table.words()
    assert "unwilling" not in words.casefold()
    assert "988" in words
    assert "Your agency has not named local experts yet" in words
    table.press("Numbers given: Done")
    table.write_in("Where they will be", "At her sister's")
    table.write_in("When and how, as agreed", "Tomorrow at nine")
    table.press("Called together: They prefer not to")
    table.saved()
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert kept["outcome"] == "not_the_time_yet"
    assert table.services.plans.tonight(kept["id"]) == {
        "numbers": "yes",
        "place": "At her sister's",
        "next_contact": "Tomorrow at nine",
        "hand_over": "declined",
    }
    assert table.services.plans.gate_answers(kept["id"])["able_and_willing"] == "no"
    assert table.services.plans.of_client(client_id) == []


def test_a_reason_opens_the_gate_where_it_may(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table, device_private="No")
    table.write_in("Why now all the same?", "She asked for it, on my phone")
    begin(table)
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert (kept["outcome"], kept["reason"]) == ("open_with_reason", "She asked for it, on my phone")


def test_somebody_untrained_is_sent_to_the_supervisor(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table, trained="No")
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    assert "Ask your supervisor first" in table.words()
    assert not table.services.plans.planner_trained()


WEAPON = "A weapon, or a threat to kill"
NECK = "Neck pressed, even once"


def test_one_sign_asks_for_an_advocate_and_a_supervisor_by_name_and_both_are_kept(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table)
    assert table.named("Begin the plan", QAbstractButton).isEnabled()
    table.press(WEAPON)
    assert "Nobody hides or takes somebody else" in table.words()
    assert not table.named("Begin the plan", QAbstractButton).isEnabled()
    assert "offer an advocate" in table.words()
    table.press("An advocate was offered: They prefer not to")
    assert "ask your supervisor first" in table.words()
    table.press("What your supervisor says: Agrees")
    assert "Say who was asked, and when" in table.words()
    table.write_in("Who was asked", "Dana Reyes")
    when = table.screen.page.cues.when
    assert when.text() == f"{table.clock.now().local():%H:%M}", "the time it is written down at"
    table.saved()
    kept = table.services.interface.draft(f"plan_gate/{client_id}")
    assert (kept["cues"], kept["advocate"], kept["asked_whom"]) == (["weapon"], "declined", "Dana Reyes")
    begin(table)
    plan = table.services.plans.of_client(client_id)[0]
    talk = table.services.plans.gate_talk(plan.gate_id)
    assert (talk.cues, talk.advocate, talk.supervisor) == (frozenset({"weapon"}), "declined", "agrees")
    assert talk.asked_whom == "Dana Reyes"
    table.screen.show_page("gate")
    words = table.words()
    for each in (
        "Noted, never counted",
        WEAPON,
        "Asked first, and agreed",
        "Dana Reyes",
        "They prefer not to",
    ):
        assert each in words
    assert not re.search(r"\b1 (of|/) ?6\b|%|\bscore|\btotal", words), "nothing is scored or totalled"


def test_a_time_still_to_come_is_no_time_somebody_was_asked(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table)
    table.press(NECK)
    assert "A doctor the same day" in table.words()
    table.press("An advocate was offered: They want one")
    table.press("What your supervisor says: Agrees")
    table.write_in("Who was asked", "Dana")
    page = table.screen.page
    for wrong in ("23:59", "soon", "25:00", ""):
        page.cues.when.set_text(wrong)
        assert not table.named("Begin the plan", QAbstractButton).isEnabled(), wrong
    assert page.cues.talk.asked_at == ""
    page.cues.when.set_text("8:05")
    assert table.named("Begin the plan", QAbstractButton).isEnabled()


@pytest.mark.parametrize("said", ["Not this plan", "Not reached"])
def test_without_the_supervisor_it_is_not_this_plan_and_no_reason_is_asked_for(
    table: Table, said: str
) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table)
    table.press(WEAPON)
    table.press("An advocate was offered: They want one")
    table.press(f"What your supervisor says: {said}")
    assert not table.find("Why now all the same?")
    assert "your supervisor is asked first" in table.words()
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    assert "Ask your supervisor first" in table.words()
    assert table.services.plans.of_client(client_id) == []


def test_the_plan_made_for_such_danger_is_offered_and_takes_the_answers_along(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table)
    table.press("Just left, or about to leave")
    table.press("An advocate was offered: They want one")
    table.press("Take that plan")
    assert table.screen.template.id == "family_violence"
    assert not table.find("What your supervisor says"), (
        "an advocate is enough for the plan that is made for it"
    )
    begin(table)
    plan = table.services.plans.of_client(client_id)[0]
    assert plan.template == "family_violence"
    assert table.services.plans.gate_talk(plan.gate_id).cues == {"leaving"}


def test_what_was_noted_in_a_crisis_is_noted_here_too(table: Table) -> None:
    client_id = table.add_client()

    def crisis() -> str:
        run, crises = new_id(), table.services.crises
        crises.start(run, client_id=client_id)
        line = CrisisLine(id="", seq=0, at=table.clock.now(), kind="cue", data={"cue": "stalking"})
        crises.stamp(run, line)
        return str(crises.pass_(run, {}))

    table.write(crisis)
    questions(table, client_id)
    assert table.named("Being followed", QAbstractButton).isChecked()
    assert table.screen.page.talk().cues == {"stalking"}


def test_numbers_for_tonight_wait_for_no_answer(table: Table) -> None:
    client_id = table.add_client()
    questions(table, client_id)
    answer(table, "alone", "No")
    table.press("Numbers for tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    words = table.words()
    for each in (
        "Numbers to give now",
        "1-888-373-7888",
        "Your agency's safety policy",
        "Your supervisor knows it",
        "Say to everyone, danger or not",
    ):
        assert each in words
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert (kept["outcome"], kept["answers"]) == ("not_the_time_yet", {"alone": "no"})
    table.press("Look at the questions again")
    assert table.screen.page.judgements["alone"].segment.value() == "no", (
        "what was answered is not asked again"
    )


def test_every_refusal_leads_to_the_agencys_own_policy(table: Table) -> None:
    from dataclasses import replace as changed

    content = table.services.content
    profile = changed(content.agency_profile(), safety_policy="Stay on the line. Call Dana, then the desk.")
    content._kept["profile"] = profile
    client_id = table.add_client()
    questions(table, client_id)
    answer_all(table, keeps_it_after="No")
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    assert "Stay on the line. Call Dana" in table.words()


def test_a_crisis_that_opens_meanwhile_closes_the_gate_and_lets_an_open_plan_be_read(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    questions(table, client_id)
    answer_all(table)
    assert table.named("Begin the plan", QAbstractButton).isEnabled()
    table.window.open_crisis(client_id)
    table.wait(lambda: table.services.plans.open_crisis(client_id))
    table.window.close_crisis()
    table.wait(lambda: bool(table.find("A crisis is still running")))
    assert not table.find("Begin the plan", QAbstractButton)
    assert table.named("For tonight", QAbstractButton).isEnabled()
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    assert "planning waits until it has passed" in table.words()
    assert "giving numbers is never blocked" in table.words()
    assert table.find("Check and give", QAbstractButton)
    run = table.services.crises.open_runs()[0].id
    table.write(table.services.crises.pass_, run, {})
    table.go("plan", {"client_id": client_id})
    assert not table.find("A crisis is still running")
    assert table.named("Begin the plan", QAbstractButton).isEnabled()
