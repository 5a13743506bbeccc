"""Makes passphrases from the committed word list and says how strong a typed one is."""

from __future__ import annotations

import functools
import math
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

MIN_CHARS = 12
DEFAULT_WORDS = 5  # 64 bits from 7,776 words
DIGITS = 10
LONGEST_IN_PDF = 32
_MEASURED = 72  # zxcvbn refuses longer text
_ENOUGH = 3


@dataclass(frozen=True, slots=True)
class Strength:
    """How strong a passphrase is: `level` 0-4, `accepted`, and a stable code for the sentence.

    Codes: empty, too_short, common, weak, fair, good, strong.
    """

    level: int
    code: str

    @property
    def accepted(self) -> bool:
        """Tell whether it may be used."""
        return self.level >= _ENOUGH


@functools.lru_cache(maxsize=4)
def load_words(resources: Path) -> tuple[str, ...]:
    """Return the word list under `resources`, in its fixed order."""
    text = (resources / "words" / "english.txt").read_text(encoding="ascii")
    return tuple(text.split())


class Passphrases:
    """Offers generated phrases and measures typed ones; holds no secret."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    @property
    def words(self) -> Sequence[str]:
        """The word list, also for the six words of a key."""
        return load_words(self._resources)

    def generate(self, words: int = DEFAULT_WORDS) -> str:
        """Return that many random words with spaces between them; at least four."""
        if words < 4:
            raise ValueError("a phrase has at least four words")
        return " ".join(secrets.choice(self.words) for _ in range(words))

    def digits(self, count: int = DIGITS) -> str:
        """Return a password of digits alone, which every phone can type; for a document, never for a vault."""
        return "".join(secrets.choice("0123456789") for _ in range(count))

    def for_document(self, words: int = 4) -> str:
        """Return words for a document: no longer than the 32 signs that some readers of PDF files take."""
        while len(made := self.generate(words)) > LONGEST_IN_PDF:
            pass
        return made

    def bits(self, words: int = DEFAULT_WORDS) -> float:
        """Return the entropy of a generated phrase in bits."""
        return words * math.log2(len(self.words))

    def measure_document(self, text: str) -> Strength:
        """Measure an own password of a document by the guesses it would take; its length is checked elsewhere.

        Without its spaces too: a word said twice counts as one.
        """
        return min((_measured(text), _measured("".join(text.split()))), key=lambda found: found.level)

    def strength(self, text: str) -> Strength:
        """Measure a typed passphrase; at least 12 characters, no rule about kinds of characters."""
        return strength(text)


def strength(text: str) -> Strength:
    """Measure a typed passphrase by its length and, on its first 72 characters, by guesses it would take."""
    if not text:
        return Strength(0, "empty")
    if len(text) < MIN_CHARS:
        return Strength(min(1, len(text) // 6), "too_short")
    return _measured(text)


def _measured(text: str) -> Strength:
    from zxcvbn import zxcvbn  # 14 MB of word lists: only when somebody types

    level = int(zxcvbn(text[:_MEASURED])["score"])
    return Strength(level, ("common", "weak", "fair", "good", "strong")[level])
