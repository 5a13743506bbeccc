"""Key files and the six words."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.domain.errors import InvalidInput, PackRefused
from desktop.exports.age import Identity, Recipient
from desktop.exports.key_file import KeyCard, key_words, read_key_file, write_key_file

WORDS = (Path(__file__).parents[2] / "resources/words/english.txt").read_text(encoding="ascii").split()
CARD = KeyCard(
    label="Dana, laptop 4 أ", vault_id="b" * 32, recipient=Identity(bytes(range(1, 33))).recipient()
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
    assert key_words(Recipient(bytes(32)), WORDS) == key_words(Recipient(bytes(32)), tuple(WORDS))
    # These words are compared between laptops: they must never change with a new release.
    assert (
        " ".join(key_words(CARD.recipient, WORDS)) == "disposal handlebar stunning cufflink capture humbling"
    )
    others = {key_words(Identity.new().recipient(), WORDS) for _ in range(50)}
    assert len(others) == 50
    assert all(len(words) == 6 for words in others)
