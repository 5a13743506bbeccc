"""Before planning: judgements of the caseworker, what cannot be overridden, and what goes with them for tonight."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton

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
    "cues_looked_at": "None of the signs listed below",
}


def answer(table: Table, question: str, word: str) -> None:
    """Press Yes or No beside a question."""
    found = [
        each
        for each in table.find(QUESTIONS[question], QAbstractButton)
        if each.accessibleName().endswith(f": {word}")
    ]
    assert found, question
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
    table.go("plan", {"client_id": client_id})
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


def test_answers_are_in_the_vault_before_anything_is_decided(table: Table) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
    answer(table, "alone", "Yes")
    answer(table, "device_private", "No")
    table.saved()
    kept = table.services.interface.draft(f"plan_gate/{client_id}")
    assert kept["answers"] == {"alone": "yes", "device_private": "no"}
    table.go("settings")
    table.go("plan", {"client_id": client_id})
    assert table.screen.page.judgements["device_private"].segment.value() == "no"
    assert table.services.plans.last_gate(client_id) is None


@pytest.mark.parametrize("question", ["no_danger_now", "no_crisis_now"])
def test_danger_now_opens_no_reason_field(table: Table, question: str) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
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
    table.go("plan", {"client_id": client_id})
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
    table.go("plan", {"client_id": client_id})
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
    table.go("plan", {"client_id": client_id})
    answer_all(table, device_private="No")
    table.write_in("Why now all the same?", "She asked for it, on my phone")
    begin(table)
    kept = table.services.plans.last_gate(client_id)
    assert kept is not None
    assert (kept["outcome"], kept["reason"]) == ("open_with_reason", "She asked for it, on my phone")


def test_somebody_untrained_is_sent_to_the_supervisor(table: Table) -> None:
    client_id = table.add_client()
    table.go("plan", {"client_id": client_id})
    answer_all(table, trained="No")
    table.press("For tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    assert "Ask your supervisor first" in table.words()
    assert not table.services.plans.planner_trained()
