"""Danger cues before a plan: one is enough, more change nothing, and nobody's reason stands in for a supervisor."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.plan_cues import (
    ADVOCATE_ANSWERS,
    AGREES,
    ASKED_FIRST,
    NOT_REACHED,
    NOT_THIS_PLAN,
    SUPERVISOR_ANSWERS,
    CuesTalk,
    asks_supervisor,
    open_ends,
)
from desktop.domain.plan_templates import WithCues
from desktop.domain.safety_plans import GATE_QUESTIONS, GateAnswers, GateOutcome, gate

YES = dict.fromkeys(GATE_QUESTIONS, "yes")
CUES = ("choked", "weapon", "stalking", "pregnancy", "leaving", "escalation")
ASKED = CuesTalk(
    cues=frozenset({"weapon"}),
    supervisor=AGREES,
    asked_whom="Dana Reyes",
    asked_at="2026-11-23T14:05:00Z",
    advocate="declined",
)


def asked(talk: CuesTalk, with_cues: WithCues = "supervisor_first", reason: str = "") -> GateOutcome:
    found = GateAnswers(answers=YES, planner_trained=True, talk=talk, with_cues=with_cues, reason=reason)
    return gate(found)


talks = st.builds(
    CuesTalk,
    cues=st.frozensets(st.sampled_from(CUES)),
    supervisor=st.sampled_from(("", *SUPERVISOR_ANSWERS)),
    asked_whom=st.sampled_from(("", "  ", "Dana Reyes")),
    asked_at=st.sampled_from(("", "2026-11-23T14:05:00Z")),
    advocate=st.sampled_from(ADVOCATE_ANSWERS),
)
plans: st.SearchStrategy[WithCues] = st.sampled_from(("supervisor_first", "advocate"))


@given(talks, plans, st.sampled_from(("", "she asked for it")))
def test_no_low_risk_plan_begins_beside_a_cue_without_a_named_supervisor_and_an_advocate_offered(
    talk: CuesTalk, with_cues: WithCues, reason: str
) -> None:
    found = asked(talk, with_cues, reason)
    if found.outcome in {"open", "open_with_reason"} and talk.cues:
        assert talk.advocate in {"accepted", "declined"}
        if with_cues == "supervisor_first":
            assert talk.supervisor == AGREES
            assert talk.asked_whom.strip()
            assert talk.asked_at
    if not talk.cues:
        assert found.outcome == "open"


@given(
    talks,
    plans,
    st.frozensets(st.sampled_from(CUES), min_size=1),
    st.frozensets(st.sampled_from(CUES), min_size=1),
)
def test_which_and_how_many_cues_changes_nothing(
    talk: CuesTalk, with_cues: WithCues, some: frozenset[str], others: frozenset[str]
) -> None:
    """Never scored, never totalled: one cue asks for exactly what six ask for."""
    of_some, of_others = (
        CuesTalk(
            cues=cues,
            supervisor=talk.supervisor,
            asked_whom=talk.asked_whom,
            asked_at=talk.asked_at,
            advocate=talk.advocate,
        )
        for cues in (some, others)
    )
    assert asked(of_some, with_cues) == asked(of_others, with_cues)
    assert open_ends(of_some, with_cues) == open_ends(of_others, with_cues)


def test_a_supervisor_who_agreed_opens_the_gate() -> None:
    assert asked(ASKED).outcome == "open"
    assert asks_supervisor(ASKED, "supervisor_first")
    assert not asks_supervisor(ASKED, "advocate")


@pytest.mark.parametrize("said", [NOT_THIS_PLAN, NOT_REACHED])
def test_no_reason_stands_in_for_a_supervisor(said: str) -> None:
    talk = CuesTalk(cues=frozenset({"choked"}), supervisor=said, advocate="accepted")
    found = asked(talk, reason="there is no time")
    assert (found.outcome, found.closed_by, found.may_give_reason) == (
        "not_the_time_yet",
        (ASKED_FIRST,),
        False,
    )
    assert asked(talk, "advocate").outcome == "open"


@pytest.mark.parametrize(
    ("talk", "left"),
    [
        (CuesTalk(cues=frozenset({"choked"})), ("advocate", ASKED_FIRST)),
        (CuesTalk(cues=frozenset({"choked"}), supervisor=AGREES, advocate="declined"), ("asked_whom",)),
        (CuesTalk(supervisor=AGREES), ()),
    ],
)
def test_what_is_left_to_be_said_is_named(talk: CuesTalk, left: tuple[str, ...]) -> None:
    assert open_ends(talk, "supervisor_first") == left
    assert asked(talk).left == left


@given(talks, plans, st.sampled_from(("no_crisis_now", "no_danger_now")))
def test_danger_now_is_said_before_anything_else_is_asked(
    talk: CuesTalk, with_cues: WithCues, question: str
) -> None:
    answers = YES | {question: "no"}
    found = gate(
        GateAnswers(answers=answers, planner_trained=True, talk=talk, with_cues=with_cues, reason="now")
    )
    assert (found.outcome, found.firm) == ("not_the_time_yet", True)
