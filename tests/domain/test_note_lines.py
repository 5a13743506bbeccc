"""Lines with their basis: what is kept beside the words, what an older note says, what is refused."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain import long_words
from desktop.domain.answers import BASES, TEXT_LIMIT, Answer, checked
from desktop.domain.errors import InvalidInput
from desktop.domain.note_lines import bases_of, basis_at, lines_of, trimmed
from desktop.domain.protocol import Question

NOTE = Question(id="note.words", kind="text", ask="Note", many_lines=True, basis=True, fills="note")
CODES = st.lists(st.sampled_from(("", *BASES)), max_size=6)


@settings(max_examples=25)
@given(CODES, st.lists(st.text("ab ", max_size=3), min_size=6, max_size=8))
def test_codes_come_back_with_the_words_they_stand_beside(codes: list[str], words: list[str]) -> None:
    answer = checked(NOTE, Answer(value="\n".join(words), lines=tuple(codes)))
    again = Answer.from_json(answer.as_json())
    assert again == answer
    assert ("lines" in answer.as_json()) == any(codes), "nothing marked is nothing kept"
    known = [line.basis for line in lines_of("\n".join(words), bases_of(again))]
    assert known == [*codes, *[""] * (len(words) - len(codes))]


def test_an_older_note_has_one_basis_for_each_of_its_lines() -> None:
    old = Answer.from_json({"value": "one\n\ntwo\n", "state": "answered", "basis": "said"})
    assert old.lines == ()
    assert bases_of(old) == ("said", "", "said")
    assert bases_of(Answer(value="one\ntwo")) == ()
    assert bases_of(None) == bases_of(Answer(state="not_asked")) == ()
    assert trimmed(["", "seen", ""]) == ("", "seen")


@pytest.mark.parametrize(
    ("kind", "value", "lines", "reason"),
    [
        ("text", "one\ntwo", ("said", "", "heard"), "wrong_shape"),
        ("text", "one", ("guessed",), "unknown_basis"),
        ("yes_no_unsure", "yes", ("said",), "wrong_shape"),
    ],
)
def test_codes_that_do_not_fit_are_refused(kind, value: str, lines: tuple[str, ...], reason: str) -> None:
    question = Question(id="q", kind=kind, ask="Ask")
    with pytest.raises(InvalidInput) as refused:
        checked(question, Answer(value=value, lines=lines))
    assert refused.value.reason == reason
    for stored in ("said", 7, {"a": 1}, ["no"], [["said"]]):
        with pytest.raises(InvalidInput):
            Answer.from_json({"value": "x", "lines": stored})


def test_words_too_long_to_be_an_answer_keep_their_codes_beside_them() -> None:
    long = Answer(value="word \n" * TEXT_LIMIT, lines=("heard", "", "i_think"))
    kept = long_words.kept(long_words.keep({}, NOTE, long), NOTE.id)
    assert kept is not None
    assert (kept.value, kept.lines) == (long.value, long.lines)


def test_a_search_says_how_a_line_is_known_only_where_the_lines_with_the_words_agree() -> None:
    words, codes = "The dog barked\nShe fears the Dog\nA cat", ("heard", "said", "i_think")
    assert basis_at(words, codes, "cat") == "i_think"
    assert basis_at(words, codes, "BARKED") == "heard"
    assert basis_at(words, codes, "dog") == ""
    assert basis_at(words, codes, " ") == basis_at(words, codes, "bird") == ""
