"""Key files and the six words."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, PackRefused
from desktop.exports.age import Identity
from desktop.exports.key_file import KeyCard, key_words, read_key_file, write_key_file

WORDS = (Path(__file__).parents[2] / "resources/words/english.txt").read_text(encoding="ascii").split()
CARD = KeyCard(
    label="Dana, laptop 4 أ",
    vault_id="b" * 32,
    recipient=Identity(bytes(range(1, 33))).recipient(),
    signing_key=bytes(range(32)),
)


def test_round_trip() -> None:
    data = write_key_file(CARD)
    assert read_key_file(data) == CARD
    assert CARD.recipient.text() in data.decode("utf-8")
    assert "AGE-SECRET" not in data.decode("utf-8")


@pytest.mark.parametrize(
    ("changes", "reason"),
    [
        ({"version": 2}, "newer"),
        ({"format": "x"}, "not_a_key"),
        ({"extra": 1}, "not_a_key"),
        ({"label": 5}, "not_a_key"),
        ({"signing_key": "00"}, "not_a_key"),
        ({"signing_key": "Z" * 64}, "not_a_key"),
    ],
)
def test_refused(changes: dict[str, object], reason: str) -> None:
    data = json.dumps(json.loads(write_key_file(CARD)) | changes).encode()
    with pytest.raises(PackRefused) as caught:
        read_key_file(data)
    assert caught.value.reason == reason


def test_a_slip_or_another_file() -> None:
    text = CARD.recipient.text()
    with pytest.raises(InvalidInput):
        read_key_file(
            write_key_file(CARD).replace(text[-1:].encode() + b'"', b"q" + b'"' if text[-1] != "q" else b'p"')
        )
    for data in (b"", b"AGE", bytes(20_000)):
        with pytest.raises(PackRefused):
            read_key_file(data)


def test_six_words_are_stable_and_tell_keys_apart() -> None:
    assert key_words(CARD, WORDS) == key_words(CARD, tuple(WORDS))
    # These words are compared between laptops: they must never change with a new release.
    assert " ".join(key_words(CARD, WORDS)) == "supper illicitly antitoxic undertook womanly scarcity"
    others = {key_words(replace(CARD, recipient=Identity.new().recipient()), WORDS) for _ in range(50)}
    # the words vouch for the signature too: another signing key beside the same recipient has other words
    others |= {key_words(replace(CARD, signing_key=bytes([n]) * 32), WORDS) for n in range(50)}
    assert len(others) == 100
    assert all(len(words) == 6 for words in others)
