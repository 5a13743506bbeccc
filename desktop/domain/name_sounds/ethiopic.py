"""Ethiopic letters as they are heard: Amharic and Tigrinya; each letter is a consonant with its vowel."""

from __future__ import annotations

import re
import unicodedata

_NAME = re.compile(
    r"ETHIOPIC SYLLABLE (GLOTTAL|PHARYNGEAL|[BCDFGHJKLMNPQRSTVWXYZ]*)\s?(WAA|WA|WI|WEE|WE|YAA|YA|AA|EE|OA|A|U|I|E|O)?"
)
_CONSONANTS = {
    "GLOTTAL": "",
    "PHARYNGEAL": "",
    "HH": "h",
    "X": "h",
    "SZ": "s",
    "SH": "S",
    "C": "C",
    "CH": "C",
    "TH": "t",
    "TS": "Q",
    "TZ": "Q",
    "PH": "p",
    "ZH": "Z",
    "DD": "J",
    "J": "J",
    "NY": "n",
    "KX": "h",
    "QH": "q",
    "GG": "g",
}
_VOWELS = {
    "A": "e",
    "U": "u",
    "I": "i",
    "AA": "a",
    "EE": "e",
    "E": "",
    "O": "o",
    "WA": "wa",
    "WAA": "wa",
    "WI": "wi",
    "WEE": "we",
    "WE": "w",
    "YA": "ya",
    "YAA": "ya",
    "OA": "oa",
}


def readings(word: str) -> list[str]:
    """Return how a word in Ethiopic letters sounds; the sixth order has no vowel, the first one as in `Selam`."""
    said = []
    for sign in unicodedata.normalize("NFC", word):
        found = _NAME.fullmatch(unicodedata.name(sign, ""))
        if found is None:
            said.append(sign if sign.isascii() else "")
            continue
        consonant, vowel = found[1], _VOWELS[found[2] or "E"]
        if consonant in ("GLOTTAL", "PHARYNGEAL") and found[2] == "A":
            vowel = "a"  # አ and ዐ are said with a full a
        said.append(_CONSONANTS.get(consonant, consonant.lower()) + vowel)
    return ["".join(said)]
