"""Burmese letters as they are heard: a syllable is a consonant, what hangs on it, a vowel, and a stopped end."""

from __future__ import annotations

import unicodedata

_CONSONANTS = {
    "က": "k",
    "ခ": "k",
    "ဂ": "g",
    "ဃ": "g",
    "င": "ng",
    "စ": "s",
    "ဆ": "s",
    "ဇ": "z",
    "ဈ": "z",
    "ဉ": "ny",
    "ည": "ny",
    "ဋ": "t",
    "ဌ": "t",
    "ဍ": "d",
    "ဎ": "d",
    "ဏ": "n",
    "တ": "t",
    "ထ": "t",
    "ဒ": "d",
    "ဓ": "d",
    "န": "n",
    "ပ": "p",
    "ဖ": "p",
    "ဗ": "b",
    "ဘ": "b",
    "မ": "m",
    "ယ": "y",
    "ရ": "y",
    "လ": "l",
    "ဝ": "w",
    "သ": "T",
    "ဿ": "T",
    "ဟ": "h",
    "ဠ": "l",
    "အ": "",
    "ဣ": "i",
    "ဤ": "i",
    "ဥ": "u",
    "ဦ": "u",
    "ဧ": "e",
    "ဩ": "o",
    "ဪ": "o",
    # the letters of Karen, Mon and Shan that Burmese has not
    "ၡ": "S",
    "ၦ": "p",
}
_HANGING = {"ျ": "y", "ြ": "y", "ွ": "w", "ှ": "h", "ၠ": "l"}
_VOWELS = {
    "ာ": "a",
    "ါ": "a",
    "ိ": "i",
    "ီ": "i",
    "ု": "u",
    "ူ": "u",
    "ေ": "e",
    "ဲ": "e",
    "ံ": "an",
    "ၢ": "a",
    "ၤ": "u",
}
_ASAT, _TONE = "်", "့"
#: How a stopped consonant ends its syllable: through the nose, cut off, or as a vowel.
_INHERENT = {"င": "i", "စ": "i"}
_ENDS = {"င": "ng", "န": "n", "မ": "n", "ဏ": "n", "ည": "i", "ဉ": "in", "ယ": "e"}


def readings(word: str) -> list[str]:
    """Return how a word in Burmese letters may sound, the most usual first; ya and ra are both heard."""
    signs = unicodedata.normalize("NFC", word)
    found = [_said(signs, "y"), _said(signs, "r")]
    return found + [each.replace("ng", "n") for each in found if "ng" in each]


def _said(signs: str, ra: str) -> str:
    said: list[str] = []
    open_syllable = False  # a consonant that still waits for its vowel: without one it is said with a
    place = 0
    while place < len(signs):
        sign = signs[place]
        stopped = signs[place + 1 : place + 2] == _ASAT or signs[place + 1 : place + 3] == _TONE + _ASAT
        if sign in _CONSONANTS and stopped:
            said.append((_INHERENT.get(sign, "a") if open_syllable else "") + _ENDS.get(sign, "t"))
            open_syllable = False
            place += signs[place + 1 : place + 3].index(_ASAT) + 1
        elif sign in _CONSONANTS:
            said.append(("a" if open_syllable else "") + (ra if sign == "ရ" else _CONSONANTS[sign]))
            open_syllable = True
        elif sign == "ှ" and said:
            said[-1] = "h" + said[-1]
        elif sign in _HANGING:
            said.append(ra if sign == "ြ" else _HANGING[sign])
        elif sign in _VOWELS:
            said.append(_VOWELS[sign])
            open_syllable = False
        elif sign.isascii():
            said.append(sign)
        place += 1
    return _vowels("".join(said) + ("a" if open_syllable else ""))


def _vowels(said: str) -> str:
    """Join what is written apart: ေ and ာ are the one vowel of Zaw, ိ and ု that of Kyo."""
    return said.replace("ea", "aw").replace("iu", "o").replace("ui", "o")
