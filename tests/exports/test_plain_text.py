"""Messages: alphabet, segments, and cuts that harm no number."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exports.plain_text import (
    encoding_of,
    marked,
    measure,
    message_text,
    plain_marks,
    split_message,
    units_of,
)
from tests.exports import samples


@pytest.mark.parametrize(
    ("text", "encoding", "units", "segments"),
    [
        ("", "gsm7", 0, 0),
        ("a" * 160, "gsm7", 160, 1),
        ("a" * 161, "gsm7", 161, 2),
        ("a" * 306, "gsm7", 306, 2),
        ("a" * 307, "gsm7", 307, 3),
        ("é" * 160, "gsm7", 160, 1),
        ("€" * 80, "gsm7", 160, 1),
        ("€" * 81, "gsm7", 162, 2),
        ("[x]", "gsm7", 5, 1),
        ("a" * 152 + "€" + "a" * 152 + "€", "gsm7", 308, 3),
        ("ç", "ucs2", 1, 1),
        ("ع" * 70, "ucs2", 70, 1),
        ("ع" * 71, "ucs2", 71, 2),
        ("ع" * 134, "ucs2", 134, 2),
        ("ع" * 135, "ucs2", 135, 3),
        ("🔥" * 35, "ucs2", 70, 1),
        ("a" * 66 + "🔥" + "a" * 66, "ucs2", 134, 3),
        ("`", "ucs2", 1, 1),
    ],
)
def test_measure(text: str, encoding: str, units: int, segments: int) -> None:
    found = measure(text)
    assert (found.encoding, found.units, found.segments) == (encoding, units, segments)


def test_curly_marks_do_not_cost_the_dearer_alphabet() -> None:
    assert encoding_of("“I’m here” – wait…") == "ucs2"
    assert plain_marks("“I’m here” – wait…") == '"I\'m here" - wait...'
    assert encoding_of(plain_marks("“I’m here” – wait…")) == "gsm7"


@pytest.mark.parametrize("build", [samples.english_plan, samples.arabic_plan])
@pytest.mark.parametrize("each", [1, 2, 3])
def test_a_plan_in_parts(build: object, each: int) -> None:
    text = message_text(build())  # type: ignore[operator]
    parts = split_message(text, segments_each=each)
    assert all(measure(part).segments <= each for part in parts)
    assert [part.split(" ")[0] for part in parts] == [f"({n}/{len(parts)})" for n in range(1, len(parts) + 1)]
    for number in ("911", "800 555 0199", "503 555 0142", "503 555 0117"):
        assert any(re.search(rf"(?<!\d){number}(?!\d)", part) for part in parts)
    joined = " ".join(part.split(" ", 1)[1] for part in parts)
    assert joined.split() == plain_marks(text).split()
    assert parts[0].split("\n")[0].endswith("911")


def test_numbers_first_and_no_title() -> None:
    lines = message_text(samples.english_plan()).split("\n")
    assert lines[0] == "In danger now: 911"
    assert "Huda, my sister: 503 555 0117" in lines[:7]
    assert "My page" not in lines


def test_a_number_at_the_cut_moves_whole() -> None:
    for shift in range(30):
        text = "x" * (125 + shift) + " 503 555 0142 and more words to fill another part of it all"
        parts = split_message(text)
        assert sum("503 555 0142" in part for part in parts) == 1, shift


def test_numbers_after_arabic_words_are_marked() -> None:
    line = marked("أختي هدى: 503 555 0117")
    assert line == "أختي هدى: \u200e503 555 0117"
    assert marked("Huda: 503 555 0117") == "Huda: 503 555 0117"
    assert marked("رقم ٠٥٠ ١٢٣") == "رقم \u200e050 123"


def test_short_and_empty() -> None:
    assert split_message("") == []
    assert split_message(" \n ") == []
    assert split_message("Call 911.") == ["Call 911."]


@settings(max_examples=150, deadline=None)
@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Nd", "Cc", "Cs")), max_size=600))
def test_any_text_is_cut_to_fit_and_nothing_is_lost(text: str) -> None:
    parts = split_message(text)
    whole = plain_marks(text).strip()
    assert all(measure(part).segments == 1 for part in parts)
    bodies = [part.split(" ", 1)[1] if len(parts) > 1 else part for part in parts]
    assert "".join("".join(bodies).split()) == "".join(whole.split())


def test_units() -> None:
    assert units_of("a€", "gsm7") == 3
    assert units_of("a🔥", "ucs2") == 3
