"""Search keys of names: how a spelling is folded, read in Latin letters, and heard, so that any of them finds it."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from itertools import product

from desktop.domain.name_sounds.heard import readings, script_letter, skeleton

RULES = 2
"""The version of the rules in this file and in `domain/name_sounds`: a vault indexed by others is indexed anew."""
HEARD = "\t"
"""Ends the consonants of a ``sound`` key; place of its first word in the name, reading, and script follow."""

_LONGEST = 64
_LONGEST_SOUND = 120
_MOST_PHRASES = 6
# Letters, digits, and the marks that belong to letters: without them a Burmese or Hindi word would fall to pieces.
_MARKS = (
    "\u0300-\u036f\u0483-\u0487\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711-\u074a\u0900-\u0963\u0971-\u0df4"
    "\u0e31-\u0e3a\u0e47-\u0e4e\u0eb1-\u0ecd\u0f18-\u0f19\u0f35-\u0f39\u0f3e-\u0fbc\u102b-\u1049\u1050-\u109d\u135d-\u135f"
    "\u17b4-\u17d3\u1dc0-\u1dff\u200c\u200d"
)
_WORD = re.compile(rf"[\w'’ʼ‘`{_MARKS}]+", re.UNICODE)
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


_NOT_PLAIN = re.compile(r"[^a-z0-9]")
# Words that lean on the next one. One string, so that the table stays readable.
_LEANING_TEXT = """
abd abdul abdel abdal abdur abdu abu abou abi ibn ben bin bint al el ad as ar de del della di du la le van von der den
mc mac o عبد ابو ابا ابي ابن بن بنت ال آل абд абдул абдель абу аль эль ибн бен бин де ла ван фон
"""
_LEANING = frozenset(_LEANING_TEXT.split())


@dataclass(frozen=True, slots=True)
class NameKey:
    """One searchable form of one word: `form` is ``folded``, ``latin`` or ``sound``."""

    form: str
    key: str


def fold(text: str) -> str:
    """Return the text without case, accents, vowel marks and look-alike letters, in its own script."""
    if text.isascii():  # most of what a list folds: nothing to take apart
        return text.lower().replace("'", "").replace("`", "")
    spread = unicodedata.normalize("NFKD", text).casefold()
    bare = "".join(
        sign for sign in spread if not unicodedata.combining(sign) and unicodedata.category(sign) != "Cf"
    )
    return bare.translate(_SAME)


def latin(text: str) -> str:
    """Return the text read in plain Latin letters, from any script."""
    if text.isascii():
        return _NOT_PLAIN.sub("", text.lower())
    from anyascii import anyascii  # 1 MB of tables: loaded with the first search, not with the window

    return _NOT_PLAIN.sub("", anyascii(fold(text)).lower())


def words(text: str) -> list[str]:
    """Return the words of a name, as typed."""
    return [found for found in _WORD.findall(unicodedata.normalize("NFC", text)) if fold(found)]


def spans(text: str) -> list[tuple[int, int]]:
    """Return where the words of a text stand."""
    return [found.span() for found in _WORD.finditer(text)]


def heard(word: str) -> tuple[tuple[str, str], ...]:
    """Return (consonants, reading) of each way a word may be heard, the most usual first; empty without a letter."""
    return tuple((skeleton(reading), reading) for reading in readings(word, latin))


def heard_phrases(parts: list[str]) -> list[tuple[str, str]]:
    """Return (consonants, reading) of several words in a row, words apart by blanks, the most usual first."""
    each = [heard(part) for part in parts]
    # what is in doubt is tried for the first word, and for the others one at a time: all together would be too many
    spread = [ways if place < 2 else ways[:1] for place, ways in enumerate(each) if ways]
    found: dict[str, str] = {}
    for chosen in sorted(product(*map(enumerate, spread)), key=lambda way: sum(place for place, _ in way)):
        bones = " ".join(bone for _, (bone, _) in chosen)
        found.setdefault(bones, " ".join(reading for _, (_, reading) in chosen))
        if len(found) == _MOST_PHRASES:
            break
    return list(found.items())


def joined(parts: list[str]) -> list[str]:
    """Return the words with each article or Abd, Abu, Ibn, de, van run together with what it belongs to.

    One writes Abdul Rahman, the other Abd al-Rahman or Abdurrahman.
    """
    found: list[str] = []
    held = ""
    for place, part in enumerate(parts):
        if fold(part) in _LEANING and place + 1 < len(parts):
            held += part
        else:
            found.append(held + part)
            held = ""
    return found


def keys_of(text: str) -> set[NameKey]:
    """Return every search key of one spelling. A name without letters (an emoji) is its own key.

    A key runs from one word of the name to its end, so that "naw pa" is one look-up and not two lists to compare; the
    words are also kept run together, since Abdul Rahim and Abdulrahim are one name.
    """
    parts = words(text) or [text.strip()]
    found: set[NameKey] = set()
    for start in range(len(parts)):
        found |= _phrase_keys(parts[start:])
    together = joined(parts)
    for start in range(len(together)):
        found |= _sound_keys(together[start:], start)
    if len(parts) > 1:
        found |= _phrase_keys(["".join(parts)])
        found |= _sound_keys(["".join(parts)], 0)
    return found


def phrase(typed: str, form: str) -> str:
    """Return what was typed as the beginning of a ``folded`` or ``latin`` key; empty when it cannot be one."""
    reading = {"folded": fold, "latin": latin}[form]
    parts = words(typed) or [typed.strip()]
    read = [reading(part) for part in parts]
    if form == "folded":
        read = [folded or part for folded, part in zip(read, parts, strict=True)]
    return " ".join(part for part in read if part)[:_LONGEST]


def sound_key(bones: str, reading: str, start: int, script: str) -> str:
    """Return a ``sound`` key: found by its consonants, ranked by the rest."""
    return f"{bones}{HEARD}{min(start, 9)}{reading[:_LONGEST_SOUND]}{HEARD}{script}"


def _phrase_keys(parts: list[str]) -> set[NameKey]:
    folded = " ".join(fold(part) or part for part in parts)
    found = {NameKey("folded", folded[:_LONGEST])}
    read = " ".join(filter(None, (latin(part) for part in parts)))
    if read and read != folded:
        found.add(NameKey("latin", read[:_LONGEST]))
    return found


def _sound_keys(parts: list[str], start: int) -> set[NameKey]:
    script = script_letter(parts[0])
    return {
        NameKey("sound", sound_key(bones[:_LONGEST], reading, start, script))
        for bones, reading in heard_phrases(parts)
    }


def spelled(text: str) -> str:
    """Return what the index of letters inside names holds: the folded and the Latin reading of one spelling."""
    folded, read = fold(text), " ".join(latin(part) for part in words(text))
    return folded if read == folded else f"{folded} {read}"


def mark(spelling: str, typed: str) -> tuple[int, int]:
    """Return (start, length) of what `typed` fits in `spelling`, in characters; (0, 0) when no part of it can be named.

    By the letters, else by the Latin reading, else the whole word that is heard like the first typed one.
    """
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
    bones = {bone for part in words(typed)[:1] for bone, _ in heard(part)}
    for found in _WORD.finditer(spelling):
        if bones & {bone for bone, _ in heard(found.group())}:
            return found.start(), len(found.group())
    return 0, 0


def _prefix_length(word: str, asked: str, form: object) -> int:
    if not asked or not callable(form) or not form(word).startswith(asked):
        return 0
    for length in range(1, len(word) + 1):
        if len(form(word[:length])) >= len(asked):
            return length
    return len(word)
