"""Search keys of names: how a spelling is folded, read in Latin letters, and heard, so that any of them finds it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass

_LONGEST = 64
_WORD = re.compile(r"[\w']+", re.UNICODE)
# Letters of one sound that keyboards and spellings mix: Arabic, Persian and Urdu forms of the same letter.
_SAME = str.maketrans(
    {
        "ى": "ي",
        "ی": "ي",
        "ئ": "ي",
        "ک": "ك",
        "ة": "ه",
        "ھ": "ه",
        "ہ": "ه",
        "ؤ": "و",
        "ٱ": "ا",
        "ء": "",
        "ـ": "",
        "’": "",
        "ʼ": "",
        "‘": "",
        "'": "",
        "`": "",
        "ё": "е",
    }
)
_SOUNDS = (
    ("sch", "s"),
    ("tch", "s"),
    ("kh", "k"),
    ("gh", "g"),
    ("sh", "s"),
    ("ch", "s"),
    ("th", "t"),
    ("dh", "d"),
    ("ph", "f"),
    ("ts", "s"),
    ("zh", "s"),
    ("dj", "j"),
    ("q", "k"),
    ("c", "k"),
    ("x", "ks"),
    ("v", "f"),
    ("z", "s"),
    ("p", "b"),
    ("g", "j"),
)
_SILENT = re.compile(r"[aeiouyhw'0-9]")


@dataclass(frozen=True, slots=True)
class NameKey:
    """One searchable form of one word: `form` is ``folded``, ``latin`` or ``sound``."""

    form: str
    key: str


def fold(text: str) -> str:
    """Return the text without case, accents, vowel marks and look-alike letters, in its own script."""
    spread = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(
        sign for sign in spread if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"
    )
    return bare.translate(_SAME)


def latin(text: str) -> str:
    """Return the text read in plain Latin letters, from any script."""
    from anyascii import anyascii  # 1 MB of tables: loaded with the first search, not with the window

    return re.sub(r"[^a-z0-9]", "", anyascii(fold(text)).lower())


def sound(text: str) -> str:
    """Return the consonants as they are heard: what is left when vowels are written differently or not at all."""
    heard = latin(text)
    for spelt, said in _SOUNDS:
        heard = heard.replace(spelt, said)
    return re.sub(r"(.)\1+", r"\1", _SILENT.sub("", heard))


def words(text: str) -> list[str]:
    """Return the words of a name, as typed."""
    return _WORD.findall(unicodedata.normalize("NFC", text))


def keys_of(text: str) -> set[NameKey]:
    """Return every search key of one spelling. A name without letters (an emoji) is its own key.

    A key runs from one word of the name to its end, so that "naw pa" is one look-up and not two lists to compare; the
    words are also kept run together, since Abdul Rahim and Abdulrahim are one name.
    """
    parts = words(text) or [text.strip()]
    found: set[NameKey] = set()
    for start in range(len(parts)):
        found |= _phrase_keys(parts[start:])
    if len(parts) > 1:
        found |= _phrase_keys(["".join(parts)])
    return found


def phrase(typed: str, form: str) -> str:
    """Return what was typed as the beginning of a key of that form; empty when it cannot be one."""
    reading = {"folded": fold, "latin": latin, "sound": sound}[form]
    parts = words(typed) or [typed.strip()]
    read = [reading(part) for part in parts]
    if form == "folded":
        read = [folded or part for folded, part in zip(read, parts, strict=True)]
    joined = " ".join(part for part in read if part)
    return "" if form == "sound" and len(joined.replace(" ", "")) < 2 else joined[:_LONGEST]


def _phrase_keys(parts: list[str]) -> set[NameKey]:
    folded = " ".join(fold(part) or part for part in parts)
    found = {NameKey("folded", folded[:_LONGEST])}
    read = " ".join(filter(None, (latin(part) for part in parts)))
    if read and read != folded:
        found.add(NameKey("latin", read[:_LONGEST]))
    heard = " ".join(filter(None, (sound(part) for part in parts)))
    if len(heard.replace(" ", "")) >= 2:
        found.add(NameKey("sound", heard[:_LONGEST]))
    return found


def spelled(text: str) -> str:
    """Return what the index of letters inside names holds: the folded and the Latin reading of one spelling."""
    folded, read = fold(text), " ".join(latin(part) for part in words(text))
    return folded if read == folded else f"{folded} {read}"


def mark(spelling: str, typed: str) -> tuple[int, int]:
    """Return (start, length) of what `typed` fits in `spelling`, in characters; (0, 0) when it fits by sound only."""
    asked = fold(typed)
    for found in _WORD.finditer(spelling):
        length = _prefix_length(found.group(), asked, fold)
        if length:
            return found.start(), length
    asked_latin = latin(typed)
    for found in _WORD.finditer(spelling):
        length = _prefix_length(found.group(), asked_latin, latin)
        if length:
            return found.start(), length
    place = fold(spelling).find(asked)
    if asked and place >= 0 and len(fold(spelling)) == len(spelling):
        return place, len(asked)
    return 0, 0


def _prefix_length(word: str, asked: str, form: object) -> int:
    if not asked or not callable(form) or not form(word).startswith(asked):
        return 0
    for length in range(1, len(word) + 1):
        if len(form(word[:length])) >= len(asked):
            return length
    return len(word)
