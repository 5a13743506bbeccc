"""Where a shelter or a confidential place is never leaves: in no pack, no print, no report (PRACTICE 11, C11)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.clients import Address

LEFT_OUT = "[…]"
"""Stands where an address was, in every language."""
_LEAST = 5
"""Fewer letters are no address: a street called "A" would take every a with it."""


def without_shelters(text: str, places: Sequence[Address]) -> str:
    """Return a text with the addresses of confidential places left out, however they are written small or large.

    What somebody describes in other words stays: no list of words knows it.
    """
    known = {
        " ".join(words.split())
        for place in places
        if place.shelter
        for words in (
            place.one_line(),
            ", ".join(part for part in (place.street, place.unit) if part),
            place.street,
        )
    }
    for words in sorted((words for words in known if len(words) >= _LEAST), key=len, reverse=True):
        text = re.sub(r"\s+".join(map(re.escape, words.split())), LEFT_OUT, text, flags=re.IGNORECASE)
    return text
