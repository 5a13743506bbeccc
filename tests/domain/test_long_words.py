"""Words too long for an answer: nothing of them is lost, nothing of them is taken for an answer."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain import long_words
from desktop.domain.answers import LINE_LIMIT, TEXT_LIMIT, Answer
from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import MOST_BYTES, has_room
from desktop.domain.protocol import Option, Protocol, Question, ValueEffect
from desktop.domain.wizard import Wizard
from tests.domain.protocols import is_, page, protocol, yes_no

LONG = "word " * 24_000


def a_session() -> Protocol:
    hurt = yes_no("hurt", effects=(ValueEffect(values=("yes",), effects=("crisis",)),))
    rows = Question(id="rows", kind="observation", ask="Rows", options=(Option(id="voice", label="Voice"),))
    return protocol(
        (
            "start",
            (
                page("one", yes_no("more")),
                page("two", Question(id="words", kind="text", ask="Words"), when=(is_("more", "yes"),)),
                page("three", hurt, rows),
                page("four", Question(id="note", kind="text", ask="Note", optional=True)),
            ),
        ),
    )


def refused(wizard: Wizard, question_id: str, answer: Answer) -> Wizard:
    with pytest.raises(InvalidInput, match="too_long"):
        wizard.answer(question_id, answer)
    return wizard.keep_long(question_id, answer)


def test_the_words_stand_whole_in_the_field_and_are_no_answer() -> None:
    wizard = (
        Wizard(a_session(), {}).answer("more", Answer(value="yes")).answer("words", Answer(value="short"))
    )
    kept = refused(wizard, "words", Answer(value=LONG, basis="said"))
    shown = kept.go("two").page.questions[0]
    assert shown.too_long
    assert shown.answer is not None
    assert (shown.answer.value, shown.answer.basis) == (LONG, "said")
    assert kept.answers["words"].value == "short"
    assert kept.too_long == ("words",)
    assert [each.question_id for each in kept.kept] == ["more", "words"]
    # through the vault and the autosave it goes as JSON, as every answer does
    stored = {
        key: Answer.from_json(json.loads(json.dumps(each.as_json()))) for key, each in kept.answers.items()
    }
    assert Wizard(kept.protocol, {}, stored).too_long == ("words",)
    mended = kept.answer("words", Answer(value="shorter"))
    assert (mended.too_long, mended.answers["words"].value) == ((), "shorter")
    assert kept.clear("words").too_long == ()
    assert "words" not in kept.clear("words").answers


def test_what_fits_of_an_answer_sets_off_what_it_has_to() -> None:
    wizard = Wizard(a_session(), {})
    kept = refused(wizard, "hurt", Answer(value="yes", note="n" * (TEXT_LIMIT + 1)))
    assert "crisis" in kept.effects
    assert kept.answers["hurt"] == Answer(value="yes")
    cell = {"mark": "different", "note": "q" * (LINE_LIMIT + 1), "basis": "heard"}
    kept = refused(wizard, "rows", Answer(value={"voice": cell}))
    assert kept.answers["rows"].value == {"voice": {"mark": "different", "note": "", "basis": "heard"}}
    assert kept.go("three").page.questions[1].answer == Answer(value={"voice": cell})


def test_a_skip_and_another_branch_take_nothing_away() -> None:
    wizard = Wizard(a_session(), {}).answer("more", Answer(value="yes"))
    kept = refused(wizard, "words", Answer(value=LONG)).go("two").skip("no_time")
    assert "words" not in kept.answers
    hidden = kept.answer("more", Answer(value="no"))
    assert hidden.too_long == ("words",)
    assert long_words.words_of(long_words.kept(hidden.answers, "words") or Answer()) == LONG
    both = refused(hidden, "note", Answer(value=LONG))
    assert both.too_long == ("note", "words"), "what a page shows comes first"


@settings(max_examples=40)
@given(st.text(max_size=30), st.integers(0, 3))
def test_every_letter_comes_back(word: str, more: int) -> None:
    text = (word + "x") * (TEXT_LIMIT + more)
    kept = Wizard(a_session(), {}).keep_long("note", Answer(value=text))
    beside = long_words.kept(kept.answers, "note")
    assert beside is not None
    assert beside.value == text


def test_a_field_takes_two_megabytes_and_no_more() -> None:
    assert has_room("", "a" * MOST_BYTES)
    assert not has_room("a", "a" * MOST_BYTES)
    assert has_room("", "ش" * (MOST_BYTES // 2))
    assert not has_room("", "ش" * (MOST_BYTES // 2 + 1))
