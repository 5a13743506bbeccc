"""Reads a finished document back before it may be given: what belongs there is there, what was kept back is not.

Findings carry a stable code and the caller's own name of the row (`key`), never its text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from desktop.exports.document import Document, NumberedSteps, PhoneRow, flat, phone_numbers
from desktop.exports.pdf_text import read_alternatives, read_paragraphs, read_properties
from desktop.exports.text_runs import Direction, western_digits

_ARABIC_LOOKALIKES = str.maketrans(
    {"أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا", "ى": "ي", "ی": "ي", "ک": "ك", "ة": "ه"}
)
_LAM_ALEF = re.compile("[لا]{2,}")
_DIGITS = re.compile(r"\d")
_BETWEEN = re.compile(r"[^\S\n]+")
_KEPT_WHOLE = 8  # from so many letters a kept-back text is looked for without regard to word borders
_KEPT_DIGITS = 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One row of the form: the caller's name for it and the text that must, or must not, be found."""

    key: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Expectation:
    """What the finished form must hold: `numbers` and `steps`, never `kept_back`; `file_title` as its only property.

    `pictures` are drawings that stand for words, by what is said of each, in the order they are read.
    """

    numbers: tuple[Row, ...] = ()
    steps: tuple[Row, ...] = ()
    kept_back: tuple[Row, ...] = ()
    pictures: tuple[Row, ...] = ()
    file_title: str | None = None
    apart: bool = False
    """Whether each step stands in paragraphs of its own: one that is only a part of another step is then missing."""
    direction: Direction | None = None
    """How the page reads; None where the file itself says so truly: one in Dari or Sorani does not."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something wrong with the row `key`.

    Codes: number_missing, step_missing, kept_back_found, picture_missing, property_unexpected,
    page_count, picture_differs.
    """

    code: str
    key: str = ""


@dataclass(slots=True)
class _Page:
    """The finished text in the forms it is searched in."""

    paragraphs: list[str]
    compact: str = field(init=False)
    words: str = field(init=False)
    each: list[str] = field(init=False)
    visual: list[str] = field(init=False)

    def __post_init__(self) -> None:
        self.compact = normalised(" ".join(self.paragraphs)).replace(" ", "")
        self.words = " " + normalised(" ".join(self.paragraphs)) + " "
        self.each = [normalised(text) for text in self.paragraphs]
        # lines stay apart: a number that was broken between two of them is none
        self.visual = [western_digits(_BETWEEN.sub(" ", text)) for text in self.paragraphs]

    def stretches(self, row: Row, *, apart: bool) -> list[str]:
        """Return what a kept-back text is looked for in: each paragraph, or all in a row.

        The end of one row and the beginning of the next say together what nobody wrote. What was itself written in
        several lines, or is given in pieces that are cut anywhere, is looked for over them.
        """
        return self.each if apart and "\n" not in row.text else [self.words]


def normalised(text: str) -> str:
    """Return letters and digits only, lower case, words with one space between; marks, joiners, look-alikes levelled.

    Arabic: presentation forms, tatweel and vowel marks go, forms of alef, yeh, kaf and teh marbuta are one, and lam
    with alef is one shape whichever order a reader gives.
    """
    text = unicodedata.normalize("NFKD", western_digits(text)).replace("ـ", "").casefold()
    kept = []
    for character in text.translate(_ARABIC_LOOKALIKES):
        kind = unicodedata.category(character)
        if kind in ("Mn", "Cf"):
            continue
        kept.append(character if kind[0] in "LNM" or kind in ("So", "Sc", "Sm") else " ")
    joined = " ".join("".join(kept).split())
    return _LAM_ALEF.sub(lambda found: "".join(sorted(found[0])), joined)


def expectation_of(document: Document, kept_back: Sequence[Row] = ()) -> Expectation:
    """Return what a document itself promises: its numbers and steps, and its neutral title."""
    steps = [
        Row(key=f"step:{place}", text=step.text)
        for place, step in enumerate(
            (s for block in flat(document.blocks) if isinstance(block, NumberedSteps) for s in block.steps),
            start=1,
        )
    ]
    labels = [
        Row(key=f"phone:{place}", text=row.label)
        for place, row in enumerate((b for b in flat(document.blocks) if isinstance(b, PhoneRow)), start=1)
    ]
    numbers = [Row(key=f"number:{place}", text=n) for place, n in enumerate(phone_numbers(document), start=1)]
    return Expectation(
        numbers=tuple(numbers),
        steps=(*steps, *labels),
        kept_back=tuple(kept_back),
        file_title=document.file_title,
        direction=document.direction,
    )


def check_pdf(pdf: bytes, expected: Expectation, *, password: str | None = None) -> list[Finding]:
    """Return what is wrong with a finished PDF; raises `DocumentFailed` when it cannot be read back at all."""
    paragraphs = read_paragraphs(pdf, password, expected.direction)
    findings = _check(paragraphs, expected, apart=expected.apart)
    properties = read_properties(pdf, password)
    said = read_alternatives(pdf, password)
    hidden = normalised(" ".join([*properties.values(), *said]))
    findings += _pictures_missing(said, expected.pictures)
    findings += [
        Finding(code="kept_back_found", key=row.key) for row in expected.kept_back if _holds(hidden, row)
    ]
    unexpected = {"/Author", "/Subject", "/Keywords", "/CreationDate", "/ModDate"} & set(properties)
    if expected.file_title is not None and properties.get("/Title") != expected.file_title:
        unexpected.add("/Title")
    findings += [Finding(code="property_unexpected", key=name) for name in sorted(unexpected)]
    return findings


def check_text(parts: Sequence[str], expected: Expectation) -> list[Finding]:
    """Return what is wrong with a finished plain text or the parts of a message.

    A step may go on in the next part: the "(2/3) " that the parts begin with belongs to none of them.
    """
    marks = (f"({place}/{len(parts)}) " for place in range(1, len(parts) + 1))
    read = [part.removeprefix(mark) for part, mark in zip(parts, marks, strict=True)]
    findings = _check([line for part in read for line in part.splitlines()], expected)
    whole = [Row(key=row.key, text=row.text) for row in expected.numbers]
    cut = [row.key for row in whole if not any(_visible(row.text, [_one_line(part)]) for part in parts)]
    known = {finding.key for finding in findings}
    return findings + [Finding(code="number_missing", key=key) for key in cut if key not in known]


def _check(paragraphs: Iterable[str], expected: Expectation, *, apart: bool = False) -> list[Finding]:
    page = _Page(list(paragraphs))
    findings = [
        Finding(code="number_missing", key=row.key)
        for row in expected.numbers
        if not _visible(row.text, page.visual)
    ]
    lost = _not_apart(page, expected) if apart else _not_there(page, expected)
    findings += [Finding(code="step_missing", key=key) for key in lost]
    findings += [
        Finding(code="kept_back_found", key=row.key)
        for row in expected.kept_back
        if any(_holds(words, row) for words in page.stretches(row, apart=apart))
    ]
    return findings


def _not_there(page: _Page, expected: Expectation) -> list[str]:
    """Return the keys of steps whose letters are nowhere in a row."""
    wanted = ((row.key, _compact(row.text)) for row in expected.steps)
    return [key for key, letters in wanted if letters and letters not in page.compact]


def _not_apart(page: _Page, expected: Expectation) -> list[str]:
    """Return the keys of steps that have no paragraphs of their own; the number of a step may stand behind its words.

    The longest are looked for first, and no paragraph serves two: a short step is not found inside a long one.
    """
    # at the end of a right-to-left line it cannot be seen whether a sign belongs to what stands right or left of it
    bare = _letters if expected.direction == "rtl" else _compact
    numbers = {row.key: bare(row.text) for row in expected.numbers}
    free: list[str | None] = [bare(text) for text in page.paragraphs]
    lost = []
    for row in sorted(expected.steps, key=lambda row: -len(row.text)):
        letters = bare(row.text)
        if letters and not _taken(free, {letters, letters + numbers.get(row.key, "")}):
            lost.append(row.key)
    return lost


def _taken(free: list[str | None], wanted: set[str]) -> bool:
    """Take the first paragraphs in a row that together are one of the texts; a line break in a step parts it."""
    longest = max(map(len, wanted))
    for at, first in enumerate(free):
        if not first or not any(text.startswith(first) for text in wanted):
            continue
        held = ""
        for to in range(at, len(free)):
            held += free[to] or ""
            if held in wanted:
                free[at : to + 1] = [None] * (to + 1 - at)
                return True
            if free[to] is None or len(held) > longest:
                break
    return False


def _compact(text: str) -> str:
    return normalised(text).replace(" ", "")


def _letters(text: str) -> str:
    return "".join(sign for sign in normalised(text) if unicodedata.category(sign)[0] in "LNM")


def _pictures_missing(said: Sequence[str], wanted: Sequence[Row]) -> list[Finding]:
    """Every drawing stands in its place: one that is missing, or stands elsewhere, is found by what is said of it."""
    if not wanted:
        return []
    found = [normalised(text) for text in said]
    missing, at = [], 0
    for row in wanted:
        words = normalised(row.text)
        if words in found[at:]:
            at = found.index(words, at) + 1
        else:
            missing.append(Finding(code="picture_missing", key=row.key))
    return missing


def _visible(number: str, paragraphs: Sequence[str]) -> bool:
    """Tell whether the number stands in one paragraph, left to right, in the groups it was given in."""
    groups = [re.escape(group) for group in western_digits(number).split()]
    pattern = re.compile(r"(?<!\d)" + " ".join(groups) + r"(?!\d)")
    return bool(groups) and any(pattern.search(text) for text in paragraphs)


def _holds(words: str, row: Row) -> bool:
    """Tell whether a kept-back text shows through: its words in a row, its letters in a row, or its number."""
    wanted = normalised(row.text)
    if not wanted:
        return False
    compact = wanted.replace(" ", "")
    if f" {wanted} " in f" {words} " or (len(compact) >= _KEPT_WHOLE and compact in words.replace(" ", "")):
        return True
    digits = "".join(_DIGITS.findall(wanted))
    return len(digits) >= _KEPT_DIGITS and digits in "".join(_DIGITS.findall(words))


def _one_line(text: str) -> str:
    return western_digits(" ".join(text.split()))
