"""Text cut into directed runs: numbers whole, Latin phrases in their own order, odd characters out."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exports.text_runs import NUMBER, ZERO_WIDTH_SPACE, base_direction, clean, line, lines


@pytest.mark.parametrize(
    "number",
    [
        "503 555 0142",
        "(503) 555-0142",
        "+1 (503) 555-0142",
        "+964 780 123 4567",
        "911",
        "14:30",
        "14:30–15:00",
        "2026-11-23",
        "11/23/2026",
        "K7XM-2Q9D-4RTV-8WHN-3YPC-6Z",
        "A-0412",
        "٠٥٠ ١٢٣ ٤٥٦",
        "۰۲۱-۱۲۳۴",
        "1-800-799-7233",
        "#31#5035550142",
    ],
)
def test_a_number_stays_one_piece_among_arabic_words(number: str) -> None:
    for page in ("rtl", "ltr"):
        cut = line(f"أختي هدى {number} قبل الظهر", page)  # type: ignore[arg-type]
        assert cut["d"] == "rtl"
        kinds = [(run["s"].strip("\u202d\u202c"), run["k"]) for run in cut["r"]]
        assert (number, "num") in kinds or (number, "ltr") in kinds
    assert NUMBER.search(f"call {number} now") is not None


def test_directions() -> None:
    assert base_direction("أختي هدى", "ltr") == "rtl"
    assert base_direction("Call أختي now please", "ltr") == "ltr"
    assert base_direction("Huda تأتي في الصباح", "rtl") == "rtl"
    assert base_direction("18 Alder Street, flat 4", "rtl") == "ltr"
    assert base_direction("911", "rtl") == "rtl"
    assert base_direction("", "ltr") == "ltr"


def test_a_latin_phrase_in_arabic_is_one_run() -> None:
    cut = line("أسكن في 18 Alder Street, flat 4 منذ عام", "rtl")
    assert {"s": "18 Alder Street, flat 4", "k": "ltr"} in cut["r"]


def test_marks_that_override_direction_are_taken_out() -> None:
    assert clean("Anna\u202egnp.exe\u202c \u2066x\u2069") == "Annagnp.exe x"
    assert clean("a\x00b\x07c\td\ud800") == "abc d"
    assert clean("e\u0301") == "\u00e9"
    assert [len(cut["r"]) for cut in lines("one\r\n\ntwo", "ltr")] == [1, 0, 1]


def test_very_long_words_may_break_and_numbers_not() -> None:
    (run,) = line("W" * 300, "ltr")["r"]
    assert run["s"].replace(ZERO_WIDTH_SPACE, "") == "W" * 300
    assert max(map(len, run["s"].split(ZERO_WIDTH_SPACE))) <= 28
    assert ZERO_WIDTH_SPACE not in line("503 555 0142", "ltr")["r"][0]["s"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=120), st.sampled_from(["ltr", "rtl"]))
def test_no_text_is_lost(text: str, page: str) -> None:
    wanted = clean(text).split("\n")
    got = ["".join(run["s"] for run in cut["r"]) for cut in lines(text, page)]  # type: ignore[arg-type]
    ours = str.maketrans("", "", ZERO_WIDTH_SPACE + "\u202d\u202c")
    assert [part.translate(ours) for part in got] == [part.translate(ours) for part in wanted]
