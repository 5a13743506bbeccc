"""Generated phrases and the strength of typed ones."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from desktop.services.passphrases import Passphrases, load_words, strength

RESOURCES = Path(__file__).parents[2] / "resources"


def test_the_list_is_the_one_fingerprints_are_counted_in() -> None:
    words = load_words(RESOURCES)
    assert len(words) == len(set(words)) == 7776
    data = (RESOURCES / "words" / "english.txt").read_bytes()
    assert (
        hashlib.sha256(data).hexdigest() == "6d557f0693958fb5e650b68b5bee585eb82cf4da32965505c789e924743bc522"
    )


def test_generated_phrases() -> None:
    made = Passphrases(RESOURCES)
    phrases = {made.generate() for _ in range(100)}
    assert len(phrases) == 100
    assert all(len(phrase.split()) == 5 and set(phrase.split()) <= set(made.words) for phrase in phrases)
    assert made.bits(5) > 64
    assert all(strength(phrase).accepted for phrase in list(phrases)[:5])
    with pytest.raises(ValueError, match="four"):
        made.generate(3)


@pytest.mark.parametrize(
    ("text", "code", "accepted"),
    [
        ("", "empty", False),
        ("xK9#mQ2!pL", "too_short", False),
        ("passwordpassword", "common", False),
        ("aaaaaaaaaaaaaaaaaaaa", "common", False),
        ("motto rotting krypton resident cassette", "strong", True),
        ("قلم أزرق تحت شجرة الزيتون", "strong", True),
        ("v" * 200, "common", False),
        ("lamp orchid train " * 12, "strong", True),
    ],
)
def test_strength(text: str, code: str, accepted: bool) -> None:
    found = strength(text)
    assert (found.code, found.accepted) == (code, accepted)
    assert 0 <= found.level <= 4


def test_passwords_for_documents_are_ones_that_every_reader_takes() -> None:
    made = Passphrases(RESOURCES)
    words = {made.for_document() for _ in range(200)}
    assert len(words) == 200
    assert max(map(len, words)) <= 32
    assert all(len(each.split()) == 4 for each in words)
    digits = {made.digits() for _ in range(50)}
    assert len(digits) == 50
    assert all(len(each) == 10 and each.isdigit() for each in digits)
