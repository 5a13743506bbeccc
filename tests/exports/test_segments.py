"""Segments by the tables of GSM 03.38 (3GPP TS 23.038): packed into octets here once more, in another way."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.exports.plain_text import encoding_of, measure, plain_marks, split_message, units_of

# the default alphabet row by row, 0x00 to 0x7F; 0x1B is the escape to the other table
DEFAULT = (
    "@£$¥èéùìòÇ\nØø\rÅå"
    "Δ_ΦΓΛΩΠΨΣΘΞ\x1bÆæßÉ"
    " !\"#¤%&'()*+,-./"
    "0123456789:;<=>?"
    "¡ABCDEFGHIJKLMNO"
    "PQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmno"
    "pqrstuvwxyzäöñüà"
)
EXTENSION = {
    "\f": 0x0A, "^": 0x14, "{": 0x28, "}": 0x29, "\\": 0x2F, "[": 0x3C, "~": 0x3D, "]": 0x3E, "|": 0x40, "€": 0x65,
}  # fmt: skip
SEPTETS = {character: (code,) for code, character in enumerate(DEFAULT) if character != "\x1b"}
SEPTETS |= {character: (0x1B, code) for character, code in EXTENSION.items()}
OCTETS = 140
"""What one short message carries."""
HEADER = 6
"""Octets of the header that joins messages: length, element 00, its length 03, reference, how many, which."""


def packed(text: str) -> tuple[str, int]:
    """Return alphabet and number of messages: characters are laid whole into messages of 140 octets."""
    if all(character in SEPTETS for character in text):
        alphabet, whole = "gsm7", OCTETS * 8 // 7
        joined = (OCTETS * 8 - HEADER * 8) // 7
        sizes = [len(SEPTETS[character]) for character in text]
    else:
        alphabet, whole, joined = "ucs2", OCTETS // 2, (OCTETS - HEADER) // 2
        sizes = [len(character.encode("utf-16-be")) // 2 for character in text]
    if sum(sizes) <= whole:
        return alphabet, 1 if text else 0
    messages, left = 0, 0
    for size in sizes:
        if size > left:
            messages, left = messages + 1, joined
        left -= size
    return alphabet, messages


plain = st.text(alphabet=st.sampled_from(sorted(SEPTETS)), max_size=700)
dear = st.text(alphabet=st.characters(codec="utf-8", exclude_categories=("Cs",)), max_size=400)
pairs = st.text(alphabet=st.sampled_from("aعй😀𐍈€["), max_size=400)


def test_both_tables_are_whole() -> None:
    assert len(DEFAULT) == 128
    assert len(set(DEFAULT)) == 128
    assert len(SEPTETS) == 127 + 10
    assert all(encoding_of(character) == "gsm7" for character in SEPTETS)
    assert [c for c in SEPTETS if units_of(c, "gsm7") != len(SEPTETS[c])] == []


@settings(max_examples=200, deadline=None)
@given(st.characters(codec="utf-8", exclude_categories=("Cs",)))
def test_one_character_outside_the_tables_makes_the_whole_message_dear(character: str) -> None:
    assert encoding_of("Call me " + character) == ("gsm7" if character in SEPTETS else "ucs2")


@settings(max_examples=250, deadline=None)
@given(st.one_of(plain, dear, pairs))
def test_segments_equal_what_packing_into_octets_gives(text: str) -> None:
    measured = measure(text)
    assert (measured.encoding, measured.segments) == packed(text)


@settings(max_examples=60, deadline=None)
@given(st.integers(0, 800), st.sampled_from(["a", "€", "ع", "😀", "a€", "ع😀", "[a"]))
def test_segments_never_fall_when_a_text_grows(length: int, unit: str) -> None:
    text = (unit * length)[:length]
    assert measure(text).segments <= measure(text + unit[0]).segments
    assert measure(text).units < measure(text + unit[0]).units


@settings(max_examples=120, deadline=None)
@given(st.one_of(plain, pairs, dear), st.integers(1, 4))
def test_every_part_fits_the_segments_it_was_cut_for_and_no_pair_is_torn(text: str, each: int) -> None:
    digits_out = "".join(c for c in text if not c.isdigit())  # a number is never cut, so it may be longer
    parts = split_message(digits_out, segments_each=each)
    assert all(packed(part)[1] <= each for part in parts)
    for part in parts:
        part.encode("utf-16-be")  # a torn pair could not be written
    bodies = [part.split(" ", 1)[1] if len(parts) > 1 else part for part in parts]
    assert "".join("".join(bodies).split()) == "".join(plain_marks(digits_out).split())


@settings(max_examples=120, deadline=None)
@given(
    st.lists(st.sampled_from(["say my street", "عند الباب", "go to {two} doors", "€", "😀"]), max_size=30),
    st.lists(st.from_regex(r"[2-9][0-9]{2} [2-9][0-9]{2} [0-9]{4}", fullmatch=True), min_size=1, max_size=6),
    st.integers(1, 3),
)
def test_every_number_stands_whole_in_one_part(words: list[str], numbers: list[str], each: int) -> None:
    filler = " ".join(words)
    parts = split_message("\n".join(f"{filler} {number}" for number in numbers), segments_each=each)
    for number in numbers:
        assert any(number in part for part in parts), (number, parts)
