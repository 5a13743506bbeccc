"""Cyrillic letters as they are heard: Russian, Ukrainian, Belarusian, Serbian, and the letters of Central Asia."""

from __future__ import annotations

import re
import unicodedata

_SOUNDS = {
    "а": "a",
    "б": "b",
    "в": "v",
    "г": "g",
    "ґ": "g",
    "ғ": "G",
    "д": "d",
    "ђ": "J",
    "е": "e",
    "ё": "o",
    "є": "e",
    "ж": "Z",
    "җ": "J",
    "ҷ": "J",
    "з": "z",
    "ѕ": "J",
    "и": "i",
    "і": "i",
    "ї": "i",
    "ӣ": "i",
    "й": "y",
    "ј": "y",
    "к": "k",
    "қ": "q",
    "л": "l",
    "љ": "l",
    "м": "m",
    "н": "n",
    "њ": "n",
    "ң": "ng",
    "о": "o",
    "ө": "o",
    "п": "p",
    "р": "r",
    "с": "s",
    "т": "t",
    "ћ": "C",
    "у": "u",
    "ў": "w",
    "ӯ": "u",
    "ү": "u",
    "ұ": "u",
    "ф": "f",
    "х": "h",
    "ҳ": "h",
    "һ": "h",
    "ц": "Q",
    "ч": "C",
    "џ": "J",
    "ш": "S",
    "щ": "S",
    "ъ": "",
    "ы": "i",
    "ь": "",
    "э": "e",
    "ә": "a",
    "ю": "u",
    "я": "a",
}
_GROUPS = (
    ("дж", "џ"),
    ("дз", "џ"),
    ("тч", "ч"),
    ("чж", "џ"),
    ("цз", "џ"),
    ("тс", "ц"),
    ("тц", "ц"),
    ("тш", "ч"),
)
# At the beginning and after a vowel these are heard with a y: Ян, Майя.
_IOTATED = re.compile("(?:(?<=^)|(?<=[аеёиоуыэюяіїє]))[ёюяє]")
_DOUBLED = re.compile(r"(.)\1+")
_MET = re.compile("p(?=b)|b(?=p)|t(?=[dQCJ])|d(?=[tQCJ])|k(?=[gG])|[sz](?=[szSCJZQ])")
_VOWELS = "aeiou"
_DOUBTS = (
    ("х", "X"),
    ("г", "h"),  # Ukrainian; and how older Russian writes a foreign h
    ("в", "w"),  # Вильям
    ("дз", "z"),
    ("ж", "J"),
    ("и", "i"),
)


def readings(word: str) -> list[str]:
    """Return how a word in Cyrillic letters may sound, the most usual first."""
    spelt = unicodedata.normalize("NFC", word).casefold()
    spelt = "".join(sign for sign in spelt if not unicodedata.combining(sign))
    found = [_said(spelt, _SOUNDS)]
    opened = [(letter, said) for letter, said in _DOUBTS if letter in spelt]
    for letter, said in opened:
        if len(letter) == 1:
            found.append(_said(spelt, _SOUNDS | {letter: said}))
        else:
            found.append(_said(spelt.replace(letter, "з"), _SOUNDS))
    if "х" in spelt and "г" in spelt:
        found.append(_said(spelt, _SOUNDS | {"х": "X", "г": "h"}))
    return found


def _said(spelt: str, sounds: dict[str, str]) -> str:
    for group, one in _GROUPS:
        spelt = spelt.replace(group, one)
    spelt = _IOTATED.sub(lambda found: "й" + found.group(), spelt)
    heard = "".join(sounds.get(sign, sign if sign.isascii() else "") for sign in spelt)
    heard = _MET.sub("", _DOUBLED.sub(r"\1", heard))
    # Уильям: у before a vowel is the English w
    return "w" + heard[1:] if heard[:1] == "u" and heard[1:2] in tuple(_VOWELS) else heard
