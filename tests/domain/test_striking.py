"""Words go wherever somebody wrote them; codes, questions, times and all other words stay as they were."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.domain.striking import IN_PLACE, checked_phrase, struck_event, struck_json, struck_note

WHO = {"who": "partner", "x": "my partner"}
NOTE: dict[str, Any] = {
    "format": 1,
    "session": "partner",
    "channel": "phone",
    "answers": [
        {"question": "q.t", "kind": "text", "asked": "Who is the partner?", "value": "Her Partner\nis Karim"},
        {"question": "q.c", "kind": "choice", "value": "partner", "note": "the partner came"},
        {"question": "q.m", "kind": "choices", "value": ["partner", "child"], "reason": "partner"},
        {"question": "q.p", "kind": "people", "value": [{"role": "partner", "count": 1, "name": "Partner K."}]},
        {"question": "q.o", "kind": "observation", "value": {"voice": {"mark": "usual", "note": "partner near"}}},
        {"question": "q.r", "kind": "choice", "state": "skipped", "reason": "the partner was in the room"},
    ],
    "events": [
        {"kind": "partner", "at": "2026-11-24", "text": "partner took the phone", "data": WHO}
    ],
    "amendments": [{"reason": "A slip", "text": "Not the partner", "by": "Ana", "at": "2026-11-25"}],
}  # fmt: skip


def test_words_go_and_codes_stay() -> None:
    struck, times = struck_note(NOTE, "partner")
    assert times == 8
    left = json.dumps(struck, ensure_ascii=False)
    assert struck["answers"][0]["value"] == f"Her {IN_PLACE}\nis Karim"
    assert struck["answers"][0]["asked"] == "Who is the partner?", "a question stays as it was asked"
    assert [struck["answers"][at]["value"] for at in (1, 2)] == ["partner", ["partner", "child"]]
    assert struck["answers"][2]["reason"] == "partner", "a code"
    assert struck["answers"][3]["value"][0] == {"role": "partner", "count": 1, "name": f"{IN_PLACE} K."}
    assert struck["answers"][4]["value"]["voice"] == {"mark": "usual", "note": f"{IN_PLACE} near"}
    assert struck["answers"][5]["reason"] == f"the {IN_PLACE} was in the room"
    assert struck["events"][0] == {
        "kind": "partner",
        "at": "2026-11-24",
        "text": f"{IN_PLACE} took the phone",
        "data": {"who": "partner", "x": f"my {IN_PLACE}"},
    }
    assert struck["amendments"][0]["text"] == f"Not the {IN_PLACE}"
    assert left.count("Karim") == 1
    assert NOTE["answers"][0]["value"] == "Her Partner\nis Karim", "what was given in is not touched"
    # a day inside a text is a word, the time of an event is none
    assert struck_event(NOTE["events"][0], "2026")[1] == 0


def test_however_the_blanks_and_capitals_are() -> None:
    value = json.dumps({"value": "her  COUSIN\nKarim came", "lines": ["heard", "seen"]})
    left, times = struck_json(value, "text", "cousin karim")
    assert times == 1
    assert json.loads(left)["value"] == f"her  {IN_PLACE} came"


@pytest.mark.parametrize(
    ("typed", "code"),
    [
        ("", "strike_too_short"),
        (" a ", "strike_too_short"),
        ("a\nbcd", "strike_one_line"),
        ("x" * 201, "too_long"),
    ],
)
def test_what_cannot_be_looked_for_is_said(typed: str, code: str) -> None:
    with pytest.raises(InvalidInput) as error:
        checked_phrase(typed)
    assert (error.value.field, error.value.reason) == ("strike_words", code)


@given(
    before=st.text(max_size=40),
    after=st.text(max_size=40),
    phrase=st.sampled_from(["Karim", "ابن العم", "a.b*c", "(x) y"]),
)
def test_nothing_of_the_words_is_left_and_nothing_else_goes(before: str, after: str, phrase: str) -> None:
    note = {"answers": [{"kind": "text", "value": f"{before} {phrase} {after}"}], "events": []}
    struck, times = struck_note(note, phrase)
    value = struck["answers"][0]["value"]
    assert times >= 1
    assert phrase.casefold() not in value.casefold()
    assert value.replace(IN_PLACE, "") in f"{before} {phrase} {after}".replace(phrase, "") or times > 1
