"""Whether a code holds or comes from something of a person: in any script, as heard, reversed, digits for letters.

It is strict: a code that is refused for nothing costs another try, one that can be guessed costs trust (G-VIRT-6).
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from desktop.domain.name_sounds.closeness import distance, limit
from desktop.domain.name_sounds.heard import readings, script_letter, skeleton

KINDS = ("name", "place", "email", "date", "number", "secret")

_WINDOW = 4
_PREFIX = 3
_SOUNDS = 3
#: Digits that look like letters, one letter each time; 1 and 6 look like two.
_LOOKS = (
    dict(zip("0123456789@$!", "oizeasgtbgasi", strict=True)),
    dict(zip("0123456789@$!", "olzeasbtbgasl", strict=True)),
)
#: Digits that stand for Arabic sounds where people write Arabic in Latin letters.
_ARABIC_CHAT = {"2": "", "3": "a", "5": "kh", "6": "t", "7": "h", "8": "gh", "9": "s"}
_SPELT = {"o": "0", "i": "1", "l": "1", "z": "2", "e": "3", "a": "4", "s": "5", "t": "7"}
_LETTERS_AS_DIGITS = (_SPELT | {"g": "6", "b": "8"}, _SPELT | {"g": "9", "b": "6"})
_DIGIT_RUN = re.compile("[0-9]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Element:
    """Something of a person: its kind (one of KINDS) and its text. A date is YYYY, YYYY-MM or YYYY-MM-DD."""

    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """How a spelling is levelled in its own script, and read in Latin letters."""

    fold: Callable[[str], str]
    latin: Callable[[str], str]


class _Code:
    """A code in every form it is compared in."""

    def __init__(self, code: str, readers: Readers) -> None:
        self._readers = readers
        self.text = _western(unicodedata.normalize("NFKC", code).casefold())
        # digits stand for letters among Latin ones only
        latin = any(script_letter(sign) == "L" for sign in _letters(self.text))
        spellings = [
            self.text,
            *(_put(self.text, table) for table in (*_LOOKS, _ARABIC_CHAT) if latin),
        ]
        self._spelt = {_letters(spelling) for spelling in spellings}
        self.letters: set[str] = set()
        self.runs: set[str] = set()
        for spelling in spellings:
            self.letters |= self._forms(_letters(spelling))
            for run in _runs(spelling):
                self.runs |= self._forms(run)
        self.runs |= self.letters
        plain_digits = "".join(_DIGIT_RUN.findall(self.text))
        self.digit_runs = set(_DIGIT_RUN.findall(self.text))
        self.digits = {plain_digits}
        for table in _LETTERS_AS_DIGITS:
            spelt = _put(readers.latin(self.text), table)
            self.digits.update(_DIGIT_RUN.findall(spelt))
        self.digits |= {each[::-1] for each in self.digits}
        self.digit_runs |= {each[::-1] for each in self.digit_runs}

    def _forms(self, word: str) -> set[str]:
        found = {_letters(self._readers.fold(word)), _letters(self._readers.latin(word))}
        found |= {each[::-1] for each in found}
        return {each for each in found if each}

    @cached_property
    def heard(self) -> list[str]:
        """Every way the letters may be heard, forward and reversed, with the digits as letters too."""
        words = self._spelt | set(_runs(self.text))
        words |= {word[::-1] for word in words}
        return [reading for word in words if word for reading in readings(word, self._readers.latin)]


def trace_of(code: str, elements: Iterable[Element], readers: Readers) -> str:
    """Return the kind of the first element a code holds or comes from; empty when it holds nothing of them."""
    forms = _Code(code, readers)
    for element in elements:
        text = unicodedata.normalize("NFKC", element.text)
        if element.kind == "email":
            text = text.partition("@")[0]
        if not text.strip():
            continue
        if element.kind == "date":
            found = _date_shows(forms, _western(text))
        else:
            found = _digits_show(forms, _western(text), whole=element.kind == "number")
            if element.kind != "number" or any(sign.isalpha() for sign in text):
                found = found or _words_show(forms, text, readers, initials=element.kind == "name")
        if found:
            return element.kind
    return ""


# ------------------------------------------------------------ letters


def _words_show(code: _Code, text: str, readers: Readers, *, initials: bool) -> bool:
    words = [word for word in re.split(r"[\W\d_]+", _western(text)) if word]
    spelt: set[str] = set()
    for word in (*words, "".join(words)):
        spelt |= {_letters(readers.fold(word)), _letters(readers.latin(word))}
    if any(_spelling_shows(code, form) for form in spelt if form):
        return True
    if initials and len(words) > 1:
        first = {
            "".join(read(word)[:1] for word in words).casefold() for read in (readers.fold, readers.latin)
        }
        if code.letters & (first | {each[::-1] for each in first}):
            return True
    return any(_sounds_show(code, word, readers) for word in (*words, "".join(words)))


def _spelling_shows(code: _Code, form: str) -> bool:
    if len(form) < _PREFIX:
        return len(form) == 2 and form in code.runs
    if any(form in letters for letters in code.letters):
        return True
    if any(len(run) >= _PREFIX and form.startswith(run) for run in code.runs):
        return True
    windows = {form[at : at + _WINDOW] for at in range(len(form) - _WINDOW + 1)}
    return any(window in letters for window in windows for letters in code.letters)


def _sounds_show(code: _Code, word: str, readers: Readers) -> bool:
    for reading in readings(word, readers.latin):
        bones = skeleton(reading)
        for heard in code.heard:
            other = skeleton(heard)
            if len(bones) >= _SOUNDS and bones in other:
                return True
            if len(bones) == 2 and bones == other and distance(reading, heard) <= limit(reading):
                return True
    return False


# ------------------------------------------------------------ digits


def _digits_show(code: _Code, text: str, *, whole: bool) -> bool:
    runs = ["".join(_DIGIT_RUN.findall(text))] if whole else _DIGIT_RUN.findall(text)
    for run in runs:
        bare = run.lstrip("0")
        if len(bare) >= 2 and bare in code.digit_runs:
            return True
        if len(bare) == 3 and any(bare in digits for digits in code.digits):
            return True
        windows = {run[at : at + _WINDOW] for at in range(len(run) - _WINDOW + 1)}
        if any(window in digits for window in windows for digits in code.digits):
            return True
    return False


def _date_shows(code: _Code, text: str) -> bool:
    parts = text.split("-")
    year, month, day = (*parts, "", "")[:3]
    long: set[str] = {year} if len(year) == 4 else set()
    exact: set[str] = {year[2:]} if len(year) == 4 else set()
    if month:
        exact |= {month + year[2:], year[2:] + month}
    if day:
        bare_month, bare_day = month.lstrip("0"), day.lstrip("0")
        exact |= {bare_month + bare_day, bare_day + bare_month}
        long |= {month + day, day + month}
    if any(each in digits for each in long for digits in code.digits):
        return True
    return bool({each for each in exact if len(each) >= 2} & (code.digit_runs | code.digits))


# ------------------------------------------------------------ signs


def _western(text: str) -> str:
    return "".join(str(unicodedata.digit(sign)) if sign.isdigit() else sign for sign in text)


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha() or unicodedata.combining(sign))


def _runs(text: str) -> list[str]:
    return [run for run in _split(text) if run]


def _split(text: str) -> Iterator[str]:
    run = ""
    for sign in text.casefold():
        if sign.isalpha() or (unicodedata.combining(sign) and run):
            run += sign
        else:
            yield run
            run = ""
    yield run


def _put(text: str, table: dict[str, str]) -> str:
    return "".join(table.get(sign, sign) for sign in text)
