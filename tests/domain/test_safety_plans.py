"""The gate before a plan, and what may stand on anything given."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock import Moment
from desktop.domain.safety_plans import (
    GATE_QUESTIONS,
    NEVER_OVERRIDDEN,
    GateAnswers,
    PlanStep,
    SafetyPlan,
    StepText,
    gate,
    plan_they_have,
)

ALL_YES = dict.fromkeys(GATE_QUESTIONS, "yes")


def asked(trained: bool = True, crisis: bool = False, reason: str = "", **answers: str) -> GateAnswers:
    return GateAnswers(answers=ALL_YES | answers, planner_trained=trained, open_crisis=crisis, reason=reason)


def test_every_yes_opens_the_gate() -> None:
    assert gate(asked()).outcome == "open"


@pytest.mark.parametrize("question", GATE_QUESTIONS)
def test_any_no_is_not_the_time_yet(question: str) -> None:
    outcome = gate(asked(**{question: "no"}))
    assert outcome.outcome == "not_the_time_yet"
    assert question in outcome.closed_by


@pytest.mark.parametrize("question", sorted(NEVER_OVERRIDDEN))
def test_no_reason_opens_the_gate_in_a_crisis_or_in_danger(question: str) -> None:
    outcome = gate(asked(reason="she asked for it", **{question: "no"}))
    assert (outcome.outcome, outcome.may_give_reason) == ("not_the_time_yet", False)


def test_an_open_crisis_closes_the_gate_whatever_was_answered() -> None:
    outcome = gate(asked(crisis=True, reason="it is calm now"))
    assert outcome.outcome == "not_the_time_yet"
    assert outcome.closed_by[0] == "no_crisis_now"


def test_a_reason_may_open_it_for_the_rest_and_is_named_so() -> None:
    assert gate(asked(device_private="no")).may_give_reason
    assert gate(asked(device_private="no", reason="her sister's phone")).outcome == "open_with_reason"
    assert gate(asked(device_private="no", reason="   ")).outcome == "not_the_time_yet"


def test_planning_is_for_people_trained_for_it_and_no_reason_makes_up_for_it() -> None:
    found = gate(asked(trained=False, reason="nobody else is here"))
    assert (found.outcome, found.closed_by, found.firm) == ("not_the_time_yet", ("planner_trained",), True)


def test_unanswered_questions_keep_it_unfinished() -> None:
    answers = dict(ALL_YES)
    del answers["alone"]
    assert gate(GateAnswers(answers=answers, planner_trained=True)).outcome == "unfinished"


@given(
    st.dictionaries(st.sampled_from(GATE_QUESTIONS), st.sampled_from(["yes", "no", "not_asked"])),
    st.booleans(),
)
def test_the_gate_never_opens_with_danger_or_crisis(answers: dict[str, str], crisis: bool) -> None:
    outcome = gate(GateAnswers(answers=answers, planner_trained=True, open_crisis=crisis, reason="because"))
    if crisis or "no" in (answers.get("no_crisis_now"), answers.get("no_danger_now")):
        assert outcome.outcome == "not_the_time_yet"
    if outcome.outcome == "open":
        assert all(answers.get(question) == "yes" for question in GATE_QUESTIONS)


def step(text: str, **more: object) -> PlanStep:
    return PlanStep(element="action_plan", id=text, texts=(StepText(language="en", text=text),), **more)


def plan(*steps: PlanStep) -> SafetyPlan:
    return SafetyPlan(
        id="p",
        client_id="c",
        series_id="s",
        number=1,
        plan_version=1,
        template="low_risk",
        state="draft",
        neutral_title="Soup recipes",
        worker_language="en",
        client_language="ar",
        version=1,
        steps=steps,
    )


def test_what_is_kept_in_memory_stands_in_no_form() -> None:
    given_step, hidden = step("I go outside"), step("Huda's flat", kept_in_memory=True)
    made = plan(given_step, hidden)
    assert made.steps_for_form("en") == (given_step,)
    assert made.kept_back() == (hidden,)


def test_a_language_that_lacks_words_is_named() -> None:
    made = plan(step("I go outside"), step("kept", kept_in_memory=True), PlanStep(element="coping"))
    assert made.missing_in("ar") == (made.steps[0],)
    assert made.missing_in("en") == ()


def test_the_plan_they_have_is_the_one_given_to_them_not_the_one_just_begun() -> None:
    begun = replace(plan(), id="begun", number=3)
    written = replace(plan(step("Call Ada")), id="written", number=2)
    at = Moment.at(datetime(2026, 11, 3, tzinfo=UTC), "UTC")
    in_hand = replace(plan(step("Go next door")), id="given", number=1, state="in_use", given_at=at)
    gone = replace(in_hand, id="gone", state="retired")
    assert plan_they_have([begun, written, in_hand]) is in_hand
    assert plan_they_have([begun, written, gone]) is written
    assert plan_they_have([begun, gone]) is begun
    assert plan_they_have([gone]) is None
