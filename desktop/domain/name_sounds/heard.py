"""One word of a name, in whatever script, as it may be heard; and the bare consonants by which it is looked up.

The alphabet of sounds: b p f v t d k q g s z l r m n h w y and the vowels as usual; T and D as in *thin* and *this*, X
for *kh*, G for *gh*, S *sh*, C *ch*, J *j*, Z *zh*, Q *ts*.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from desktop.domain.name_sounds import arabic, burmese, cyrillic, ethiopic, latin

#: How many ways of being heard one word may have at most: each is a row of the index.
MOST = 5
# Sounds that spellings, keyboards and ears mix: one class each. What is only breathed is not kept.
_CLASSES = str.maketrans(
    "bpfvtTdDkqgGXszSCJZQlrmn",
    "BBFFTTDDKKKKKSSSSSSSLRMN",
    "aeiouhwyAEI'",
)
_NASAL = re.compile("n(?=[bp])")
_BLOCKS: tuple[tuple[str, str, str, Callable[[str], list[str]]], ...] = (
    ("\u0600", "\u08ff", "A", arabic.readings),
    ("\ufb50", "\ufefc", "A", arabic.readings),
    ("\u0400", "\u052f", "C", cyrillic.readings),
    ("\u1200", "\u139f", "E", ethiopic.readings),
    ("\u2d80", "\u2ddf", "E", ethiopic.readings),
    ("\u1000", "\u109f", "M", burmese.readings),
    ("\uaa60", "\uaa7f", "M", burmese.readings),
)


def skeleton(reading: str) -> str:
    """Return the consonants of a reading in classes: what stays when vowels are written differently or not at all."""
    return reading.translate(_CLASSES)


def readings(word: str, spare: Callable[[str], str]) -> tuple[str, ...]:
    """Return the ways a word may be heard, the most usual first, at most MOST with different consonants.

    `spare` reads a word of any other script in plain Latin letters; what it gives is heard like Latin.
    """
    found: dict[str, str] = {}
    for reading in _all(word, spare):
        heard = _NASAL.sub("m", reading)
        if heard:
            found.setdefault(skeleton(heard), heard)
        if len(found) == MOST:
            break
    return tuple(found.values())


def script_letter(word: str) -> str:
    """Return one letter for the script of a word: A, C, E, M, L for Latin, O for any other."""
    for sign in word:
        for first, last, letter, _read in _BLOCKS:
            if first <= sign <= last:
                return letter
        if sign.isalpha():
            return "L" if sign < "\u0250" or "\u1e00" <= sign <= "\u1eff" else "O"
    return "O"


def _all(word: str, spare: Callable[[str], str]) -> list[str]:
    letter = script_letter(word)
    read = next((read for _, _, each, read in _BLOCKS if each == letter), None)
    if read is not None:
        return read(word)
    return latin.readings(word if letter == "L" else spare(word))
