"""Tests of domain/drop_plan.py: nobody is called against what was agreed or what is safe, never too early."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactState
from desktop.domain.drop_plan import DropPlan, DropStep, meant, next_step, plan_of

SAFE = ContactState(state="safe", ways=("call", "text", "voicemail"))
NO_TEXT = ContactState(state="safe", ways=("call",), reasons=("no_text",))
NIGHT = ContactState(state="not_now", ways=(), reasons=("outside_hours",))
OLD = ContactState(state="ask_again", ways=("call",), reasons=("old",))
NO = ContactState(state="not_safe", ways=(), reasons=("no_call", "no_text"))
UNASKED = ContactState(state="ask_again", ways=(), reasons=("never_asked",))
OTHER = ContactState(state="ask_again", ways=(), reasons=("other_number",))
EARLIER = Moment(utc=datetime(2026, 11, 3, tzinfo=UTC))


def step(plan: DropPlan, now: ContactState | None = SAFE, **changed: Any) -> DropStep:
    values: dict[str, Any] = {
        "tries": 0,
        "texted": False,
        "elapsed": 0.0,
        "at_try": now,
        "began_outside": False,
    }
    return next_step(plan, now=now, **values | changed)


def answers(**values: str) -> dict[str, Answer]:
    return {f"drop.{key}": Answer(value=value) for key, value in values.items()}


def test_the_plan_is_read_from_its_answers() -> None:
    plan = plan_of(answers(first="text_first", wait="ten", tries="three", then=" Ask Noor "), EARLIER)
    assert plan == DropPlan(first="text_first", minutes=10, tries=3, then="Ask Noor", said_at=EARLIER)
    assert not plan.today
    # asked with a yes or a no: "shall I call again?"
    assert plan_of(answers(first="yes", wait="five"), None) == DropPlan(first="i_call", minutes=5)
    assert plan_of(answers(first="no"), None).first == "no"
    assert plan_of({"drop.first": Answer(state="prefers_not")}, EARLIER) == DropPlan()
    assert plan_of({}, None) == DropPlan()


def test_what_another_choice_made_void_is_not_shown() -> None:
    for first, left in (("i_call", 3), ("they_call", 2), ("wait", 1)):
        assert len(meant(answers(first=first, wait="five", tries="two"))) == left


@pytest.mark.parametrize(
    ("first", "why"), [("they_call", "they_call"), ("wait", "agreed_day"), ("no", "agreed_day")]
)
def test_whose_turn_it_is_not_never_calls(first: str, why: str) -> None:
    for elapsed in (0.0, 10_000.0):
        for tries in (0, 1):
            found = step(DropPlan(first=first, tries=3), elapsed=elapsed, tries=tries)
            assert (found.may_try, found.why, found.may_text) == (False, why, False)
    assert step(DropPlan(first="an answer of their own", tries=3)).why == "own_words"
    # they ring after a while: what was agreed for then is offered once that while is over
    assert not step(DropPlan(first="they_call", minutes=10), elapsed=599).over
    assert step(DropPlan(first="they_call", minutes=10), elapsed=600).over


def test_not_before_the_agreed_minutes_and_not_after_the_agreed_tries() -> None:
    plan = DropPlan(first="i_call", minutes=5, tries=2)
    assert step(plan, elapsed=0) == DropStep(why="too_soon", ready_in=300)
    assert step(plan, elapsed=299.5).why == "too_soon"
    assert step(plan, elapsed=300).may_try
    assert step(plan, elapsed=300, tries=1).may_try
    assert step(plan, elapsed=9_000, tries=2) == DropStep(why="enough", over=True)


def test_the_safe_hours_end_before_the_agreed_wait_does() -> None:
    plan = DropPlan(first="i_call", minutes=5)
    assert step(plan, at_try=NIGHT, elapsed=60) == DropStep(why="ends_before", over=True)
    assert step(plan, NIGHT, elapsed=400).why == "outside_hours"


def test_where_letters_go_to_and_fro_the_wait_is_one_of_days() -> None:
    said = {"drop.first": Answer(value="i_call"), "mail.wait": Answer(value="three_days")}
    plan = plan_of(said, None)
    assert (plan.minutes, plan.in_days) == (3 * 24 * 60, True)
    assert step(plan, elapsed=3600) == DropStep(why="too_soon", ready_in=71 * 3600)
    assert step(plan, elapsed=3 * 86_400).may_try
    # the day it ends has other hours too; what is refused at any hour is refused then as well
    assert step(plan, at_try=NIGHT, elapsed=60).why == "too_soon"
    assert step(plan, NIGHT, elapsed=4 * 86_400).why == "outside_hours"
    assert step(plan, NO, elapsed=60).why == "no_call"
    # whoever waits for the next agreed day waits for nothing else
    assert "mail.wait" not in meant({**said, "drop.first": Answer(value="wait")})


@pytest.mark.parametrize(
    ("now", "why"), [(NO, "no_call"), (OTHER, "other_number"), (NIGHT, "outside_hours"), (None, "no_number")]
)
def test_what_was_agreed_today_overrules_no_refusal(now: ContactState | None, why: str) -> None:
    for said_at in (None, EARLIER):
        assert step(DropPlan(first="i_call", said_at=said_at), now) == DropStep(why=why, over=True)


def test_what_was_agreed_today_is_newer_than_an_old_or_missing_word() -> None:
    assert step(DropPlan(first="i_call"), UNASKED).may_try
    assert step(DropPlan(first="i_call", said_at=EARLIER), UNASKED).why == "never_asked"
    assert step(DropPlan(), UNASKED).why == "never_asked"
    assert step(DropPlan(), SAFE).may_try
    assert step(DropPlan(), SAFE, tries=1).why == "enough"
    assert step(DropPlan(first="i_call", said_at=EARLIER), OLD).may_try
    # they rang at this hour and asked for it
    assert step(DropPlan(first="i_call"), NIGHT, began_outside=True).may_try
    assert step(DropPlan(first="i_call", said_at=EARLIER), NIGHT, began_outside=True).why == "outside_hours"


def test_a_text_first_only_where_it_is_safe_and_once() -> None:
    plan = DropPlan(first="text_first", minutes=5)
    assert step(plan).may_text
    assert not step(plan, texted=True).may_text
    assert not step(plan, NO_TEXT).may_text
    assert not step(DropPlan(first="i_call")).may_text


@given(
    first=st.sampled_from(
        ["", "i_call", "they_call", "text_first", "wait", "no", "unsure", "something else"]
    ),
    minutes=st.integers(0, 30),
    most=st.integers(1, 3),
    today=st.booleans(),
    tries=st.integers(0, 5),
    elapsed=st.floats(0, 4_000),
    now=st.sampled_from([SAFE, NO_TEXT, NIGHT, OLD, NO, UNASKED, OTHER, None]),
    at_try=st.sampled_from([SAFE, NIGHT, NO, None]),
    began_outside=st.booleans(),
)
def test_a_try_is_always_agreed_due_left_and_safe(
    first: str, minutes: int, most: int, today: bool, tries: int, elapsed: float,
    now: ContactState | None, at_try: ContactState | None, began_outside: bool,
) -> None:  # fmt: skip
    plan = DropPlan(first=first, minutes=minutes, tries=most, said_at=None if today else EARLIER)
    found = next_step(
        plan, tries=tries, texted=False, elapsed=elapsed, now=now, at_try=at_try, began_outside=began_outside
    )
    assert found.may_try is not bool(found.why)
    if found.may_try:
        assert now is not None
        assert first in ("", "i_call", "text_first")
        assert tries < most
        assert elapsed >= minutes * 60 - 1
        assert not {"no_call", "other_number"} & set(now.reasons)
        assert "call" in now.ways or plan.today
    assert (found.ready_in > 0) is (found.why == "too_soon")
