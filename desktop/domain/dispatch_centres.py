"""The agency's own list of emergency dispatch centres: one row each, found by town, name or digits (X5)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.clock import Moment


@dataclass(frozen=True, slots=True, kw_only=True)
class Centre:
    """One centre. `number` as it is read aloud, `day_and_night`: yes, no or not_asked; `id` is empty until stored."""

    id: str = ""
    version: int = 0
    name: str = ""
    number: str = ""
    e164: str = ""
    town: str = ""
    region: str = ""
    country: str = ""
    day_and_night: str = "not_asked"
    source: str = ""
    checked_at: Moment | None = None
    checked_how: str = ""

    def place(self) -> str:
        """Return town and state."""
        return " ".join(part for part in (self.town, self.region) if part)

    def words(self) -> str:
        """Return what the centre is found by, folded."""
        digits = "".join(sign for sign in f"{self.number}" if sign.isdecimal())
        return f"{fold(f'{self.town} {self.region} {self.name}')} {digits}"


def fold(text: str) -> str:
    """Return small letters without marks: São and sao are the same town."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    return "".join(sign for sign in plain if not unicodedata.combining(sign))


def find(centres: Iterable[Centre], typed: str) -> list[Centre]:
    """Return centres that hold every typed word, those whose town begins with the first of them first."""
    wanted = [_digits_or_word(word) for word in fold(typed).split()]
    hits = [centre for centre in centres if all(word in centre.words() for word in wanted)]
    if wanted:
        hits.sort(key=lambda centre: not fold(centre.town).startswith(wanted[0]))
    return hits


def _digits_or_word(word: str) -> str:
    kept = "".join(sign for sign in word if sign not in "-().+")
    return kept if kept.isdecimal() else word
