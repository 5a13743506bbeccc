"""The shape of each kind of answer, what is refused, and the views that conditions see."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.answers import Answer, checked, view
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import FROM_ELSEWHERE, WITH_OPTIONS, Kind, Option, Question

OPTIONS = tuple(
    Option(id=code, label=code, exclusive=code == "alone") for code in ("alone", "partner", "child")
)


def question(kind: Kind, **more: Any) -> Question:
    has_options = kind in (*WITH_OPTIONS, *FROM_ELSEWHERE)
    return Question(id="q", kind=kind, ask="Ask", options=OPTIONS if has_options else (), **more)


GOOD: list[tuple[Kind, Any, set[str]]] = [
    ("choice", "child", {"child"}),
    ("choices", ["child", "partner"], {"partner", "child"}),
    ("choices", ["alone"], {"alone"}),
    ("yes_no_unsure", "unsure", {"unsure"}),
    ("text", "سلام, \n two lines", {"given"}),
    ("people", [{"role": "partner", "hears": "yes"}, {"role": "child", "count": 2}], {"partner", "child"}),
    ("place", {"text": "18 Alder Street"}, {"given"}),
    ("place", {"address_id": "0" * 32}, {"given"}),
    ("time", {"date": "2026-11-24", "time": "14:30", "zone": "America/Los_Angeles"}, {"given"}),
    ("time", {"words": "after the morning prayer"}, {"given"}),
    (
        "observation",
        {"partner": {"mark": "different", "note": "whispers", "basis": "heard"}, "child": {"mark": "usual"}},
        {"partner", "partner:different", "child:usual"},
    ),
    ("surroundings", {"child": {"note": "chirp", "done": "will bring a battery"}}, {"child"}),
    ("script", "said_short", {"said_short"}),
    ("checklist", ["child"], {"child"}),
    ("tasks", [{"kind": "child", "words": "Ring the school", "due": "2026-11-30"}], {"child"}),
    ("tasks", [{"kind": "partner"}, {"kind": "child"}], {"partner", "child"}),
    ("goals", [{"goal": "a", "words": "a job", "state": "met"}, {"goal": "b"}], {"met"}),
    (
        "lessons",
        [{"topic": "child", "how": "spoken", "understood": "not_yet", "alone": "no", "again": "2026-12-30"}],
        {"child"},
    ),
    ("referrals", [{"service": "Food bank", "state": "declined"}, {"type": "child"}], {"child", "declined"}),
]

BAD: list[tuple[Kind, Any, str]] = [
    ("choice", "cousin", "unknown_choice"),
    ("choice", ["child"], "unknown_choice"),
    ("choice", None, "unknown_choice"),
    ("choices", "child", "wrong_shape"),
    ("choices", ["child", "child"], "chosen_twice"),
    ("choices", ["alone", "child"], "stands_alone"),
    ("yes_no_unsure", "maybe", "unknown_choice"),
    ("text", 5, "not_text"),
    ("text", "bell \x07", "control_characters"),
    ("text", "x" * 20_001, "too_long"),
    ("people", [{"role": "ghost"}], "unknown_choice"),
    ("people", [{"role": "child", "count": 0}], "not_a_count"),
    ("people", [{"role": "child", "count": True}], "not_a_count"),
    ("people", [{"role": "child", "age": 3}], "unknown_part"),
    ("people", [{"role": "alone"}, {"role": "child"}], "stands_alone"),
    ("place", {"text": "  "}, "empty"),
    ("place", "somewhere", "wrong_shape"),
    ("time", {"date": "2026-02-30"}, "impossible_date"),
    ("time", {"date": "2026-02-03", "time": "25:00"}, "impossible_time"),
    ("time", {"time": "10:00"}, "empty"),
    ("observation", {"partner": {"mark": "worse"}}, "unknown_choice"),
    ("observation", {"ghost": {"mark": "usual"}}, "unknown_part"),
    ("surroundings", {"child": "chirp"}, "wrong_shape"),
    ("script", "yes", "unknown_choice"),
    ("checklist", ["ghost"], "unknown_choice"),
    ("tasks", {"kind": "child"}, "wrong_shape"),
    ("tasks", ["child"], "wrong_shape"),
    ("tasks", [{"kind": "ghost"}], "unknown_choice"),
    ("tasks", [{"kind": "child"}, {"kind": "child"}], "chosen_twice"),
    ("tasks", [{"words": "something"}], "empty"),
    ("tasks", [{"kind": "child", "due": "2026-02-30"}], "impossible_date"),
    ("tasks", [{"kind": "child", "due": "20260203"}], "impossible_date"),
    ("tasks", [{"kind": "child", "who": "me"}], "unknown_part"),
    ("tasks", [{"kind": "child", "words": "x" * 501}], "too_long"),
    ("tasks", [{"kind": "child", "words": "bell \x07"}], "control_characters"),
    ("tasks", [{}], "empty"),
    ("goals", [{"goal": "a", "state": "failed"}], "unknown_choice"),
    ("lessons", [{"topic": "child", "understood": "7 of 10"}], "unknown_choice"),
    ("lessons", [{"topic": "child", "again": "soon"}], "impossible_date"),
    ("referrals", [{"service": "Food bank", "state": "sent"}], "unknown_choice"),
    ("referrals", [{"service": "Food bank", "phone": "503"}], "unknown_part"),
    ("goals", [{"state": "met"}], "empty"),
]


@pytest.mark.parametrize(("kind", "value", "seen"), GOOD)
def test_good_value_is_kept_and_seen(kind: Kind, value: Any, seen: set[str]) -> None:
    kept = checked(question(kind), Answer(value=value))
    assert view(question(kind), kept) == seen
    assert checked(question(kind), kept) == kept
    assert Answer.from_json(kept.as_json()) == kept


@pytest.mark.parametrize(("kind", "value", "reason"), BAD)
def test_bad_value_is_refused_by_name(kind: Kind, value: Any, reason: str) -> None:
    with pytest.raises(InvalidInput) as caught:
        checked(question(kind), Answer(value=value))
    assert (caught.value.field, caught.value.reason) == ("q", reason)


@pytest.mark.parametrize("state", ["does_not_know", "prefers_not"])
def test_states_without_value_are_seen_as_themselves(state: str) -> None:
    asked = question("choice")
    kept = checked(asked, Answer(state=state))  # type: ignore[arg-type]
    assert view(asked, kept) == {state}
    with pytest.raises(InvalidInput, match="value_without_answer"):
        checked(asked, Answer(state=state, value="child"))  # type: ignore[arg-type]


def test_not_asked_and_empty_are_not_given() -> None:
    assert not Answer(state="not_asked").given()
    assert not Answer(value="").given()
    assert not Answer(value=[]).given()
    assert view(question("text"), Answer(value="")) == frozenset()
    assert view(question("choice"), None) == frozenset()


def test_yes_no_wording_stands_in_for_any_kind_that_has_it() -> None:
    asked = question("place", yes_no_say="Same place?")
    kept = checked(asked, Answer(value="no", asked_as="yes_no"))
    assert view(asked, kept) == {"no"}
    assert kept.asked_as == "yes_no"
    with pytest.raises(InvalidInput, match="no_yes_no_wording"):
        checked(question("place"), Answer(value="no", asked_as="yes_no"))


def test_skip_needs_one_of_the_four_reasons() -> None:
    assert checked(question("text"), Answer(state="skipped", reason="no_time")).reason == "no_time"
    with pytest.raises(InvalidInput, match="unknown_skip_reason"):
        checked(question("text"), Answer(state="skipped", reason="tired"))


def test_how_it_is_known_is_one_of_four() -> None:
    assert checked(question("text"), Answer(value="a door slams", basis="heard")).basis == "heard"
    with pytest.raises(InvalidInput, match="unknown_basis"):
        checked(question("text"), Answer(value="x", basis="guessed"))


def test_json_with_foreign_parts_is_refused() -> None:
    for data in ({"value": 1, "extra": 2}, {"state": "guessed"}, {"asked_as": "shouted"}):
        with pytest.raises(InvalidInput):
            Answer.from_json(data)


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=8),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)


@given(kind=st.sampled_from([kind for kind, _value, _seen in GOOD]), value=junk)
def test_nothing_but_a_named_refusal_comes_out(kind: Kind, value: Any) -> None:
    asked = question(kind)
    refusal: InvalidInput | None = None
    kept: Answer | None = None
    try:
        kept = checked(asked, Answer(value=value))
    except InvalidInput as refused:
        refusal = refused
    if refusal is not None:
        assert (refusal.field, bool(refusal.reason)) == ("q", True)
    else:
        assert isinstance(view(asked, kept), frozenset)


def test_what_was_done_about_a_clue_and_words_on_custom_have_one_shape() -> None:
    options = (Option(id="low_battery", label="Chirp"), Option(id="gaze", label="Gaze"))
    clues = Question(id="around.clues", kind="surroundings", ask="x", options=options)
    told = {"low_battery": {"told": "yes", "task": "New battery", "done": "", "note": ""}}
    assert checked(clues, Answer(value=told)).value == told
    bare = {"low_battery": {"told": "", "task": ""}}
    assert checked(clues, Answer(value=bare)).value == {"low_battery": {"note": "", "done": ""}}
    rows = Question(id="notice.rows", kind="observation", ask="x", options=options)
    marked = {"gaze": {"mark": "usual", "note": "", "basis": "", "culture": "respect"}}
    assert checked(rows, Answer(value=marked)).value == marked
    for value in ({"told": "perhaps"}, {"task": 7}, {"task": "x" * 501}, {"why": "x"}):
        with pytest.raises(InvalidInput):
            checked(clues, Answer(value={"low_battery": value}))
