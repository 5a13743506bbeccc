"""Arabic letters as they are heard, also as Persian, Pashto, Urdu and Kurdish write: short vowels are not there."""

from __future__ import annotations

import re
import unicodedata

_SOUNDS = {
    "ا": "a",
    "أ": "a",
    "آ": "a",
    "ٱ": "a",
    "إ": "i",
    "ب": "b",
    "پ": "p",
    "ت": "t",
    "ټ": "t",
    "ٹ": "t",
    "ث": "T",
    "ج": "J",
    "چ": "C",
    "ح": "h",
    "خ": "X",
    "ځ": "J",
    "څ": "Q",
    "د": "d",
    "ډ": "d",
    "ڈ": "d",
    "ذ": "D",
    "ر": "r",
    "ړ": "r",
    "ڑ": "r",
    "ڕ": "r",
    "ز": "z",
    "ژ": "Z",
    "ږ": "Z",
    "س": "s",
    "ش": "S",
    "ښ": "S",
    "ص": "s",
    "ض": "D",
    "ط": "t",
    "ظ": "D",
    "ع": "a",
    "غ": "G",
    "ف": "f",
    "ڤ": "v",
    "ڥ": "v",
    "ق": "q",
    "ڨ": "g",
    "ك": "k",
    "ک": "k",
    "ڭ": "g",
    "ګ": "g",
    "گ": "g",
    "ݣ": "g",
    "ل": "l",
    "ڵ": "l",
    "م": "m",
    "ن": "n",
    "ں": "n",
    "ڼ": "n",
    "ه": "h",
    "ھ": "h",
    "ہ": "h",
    "ۀ": "a",
    "ة": "a",
    "ە": "a",
    "و": "w",
    "ۆ": "o",
    "ۇ": "u",
    "ۋ": "v",
    "ؤ": "u",
    "ي": "y",
    "ی": "y",
    "ى": "a",
    "ئ": "i",
    "ې": "e",
    "ۍ": "i",
    "ێ": "e",
    "ے": "e",
    "ء": "",
    "ـ": "",
}
_VOWELS = "aeiou"
_SUN = "تثدذرزسشصضطظلن"
_ABD = re.compile(rf"^(عبد)ال(?=[{_SUN}])")
_ARTICLE = re.compile(r"^(ال)(?=\w{2,})")
# What one letter leaves open, most usual first.
_DOUBTS = (
    ("ج", "g"),  # Egypt, and foreign names with a hard g
    ("و", "v"),  # Persian, Turkish, Kurdish
    ("ث", "s"),
    ("ذ", "z"),
    ("ض", "z"),
    ("ظ", "z"),
    ("غ", "g"),
    ("ق", "g"),
    ("خ", "h"),  # Turkish, Kurdish: Halil
    ("ښ", "X"),
    ("ږ", "g"),
)


def readings(word: str) -> list[str]:
    """Return how a word in Arabic letters may sound, the most usual first; long vowels only, as they are written."""
    # the marks of short vowels are rarely written and never by everyone: they decide nothing
    spelt = "".join(sign for sign in unicodedata.normalize("NFC", word) if not unicodedata.combining(sign))
    shapes = [spelt]
    if _ABD.search(spelt):
        shapes.append(_ABD.sub(r"\1", spelt))
    if _ARTICLE.search(spelt):
        shapes.append(_ARTICLE.sub("", spelt))
    found = [_said(shape, _SOUNDS) for shape in shapes]
    if "تس" in spelt:
        found += [_said(shape.replace("تس", "ت'س"), _SOUNDS) for shape in shapes]
    for letter, said in _DOUBTS:
        if letter in spelt:
            found += [_said(shape, _SOUNDS | {letter: said}) for shape in shapes]
    return found


def _said(spelt: str, sounds: dict[str, str]) -> str:
    heard = spelt.replace("تش", "C").replace("دج", "J").replace("تس", "Q").replace("لل", "ل")
    heard = "".join(sounds.get(sign, sign if sign.isascii() else "") for sign in heard)
    heard = heard.replace("ww", "wu").replace("vv", "vu")
    # و and ي are consonants beside a vowel and at the beginning, long vowels elsewhere
    return "".join(_in_its_place(heard, place) for place in range(len(heard)))


def _in_its_place(heard: str, place: int) -> str:
    sign, before, beside = heard[place], heard[place - 1 : place], heard[place + 1 : place + 2]
    if sign not in "wyv" or not before or before in _VOWELS or (beside and beside in _VOWELS):
        return sign
    if sign == "y":
        return "i"
    return "v" if sign == "v" and _edge(heard, place) else "u"


def _edge(heard: str, place: int) -> bool:
    """Tell whether a letter that may be v or u stands where it can be a consonant: beside another of its kind."""
    return heard[place - 1] in "wyv" or heard[place + 1 : place + 2] in ("w", "y", "v")
