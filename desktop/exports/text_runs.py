"""Cuts text into runs with a reading direction, so that numbers and codes never turn round on a right-to-left page."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal, TypedDict

Direction = Literal["ltr", "rtl"]
Kind = Literal["", "num", "ltr"]

# Digits of the scripts we print, with what may stand between and before them in a phone number, date, time or id.
_DIGIT = "0-9٠-٩۰-۹"
_ASCII_WORD = "A-Za-z"
_BETWEEN = r"(?:[ \u00a0]?[().\-–:/*#+]?[ \u00a0]?|,)"
NUMBER = re.compile(
    rf"(?<![{_DIGIT}{_ASCII_WORD}])[+(#*]?[{_ASCII_WORD}]{{0,6}}-?[{_DIGIT}]"
    rf"(?:[{_DIGIT}{_ASCII_WORD}]|{_BETWEEN}[{_DIGIT}])*[#*]?"
)
# A phrase of Latin words and numbers inside right-to-left text keeps its own order.
_LATIN = rf"A-Za-zÀ-ɏ{_DIGIT}"
_LATIN_PHRASE = re.compile(rf"[+(#*@]?[{_LATIN}](?:[{_LATIN} \u00a0'’().,\-–:/@#*&+_]*[{_LATIN}#*])?")
_OVERRIDES = re.compile("[\u202a-\u202e\u2066-\u2069\ufeff]")
_CONTROLS = re.compile("[\x00-\x09\x0b-\x1f\x7f-\x9f\ud800-\udfff]")
_LONG_WORD = 28
_LONG_NUMBER = 32
ZERO_WIDTH_SPACE = "\u200b"


class Run(TypedDict):
    """One stretch of text: `k` is "num" (never broken, left to right), "ltr", or "" (as the line)."""

    s: str
    k: Kind


class Line(TypedDict):
    """One line: `d` is its direction, `r` its runs."""

    d: Direction
    r: list[Run]


def clean(text: str) -> str:
    """Return NFC text without control characters and without marks that override the reading direction."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return unicodedata.normalize("NFC", _OVERRIDES.sub("", _CONTROLS.sub(_blank, text)))


def base_direction(text: str, page: Direction) -> Direction:
    """Return the direction most of the letters have, codes aside; the page's where none has one or it is even."""
    left = right = 0
    for character in NUMBER.sub("", text):
        kind = unicodedata.bidirectional(character)
        left += kind == "L"
        right += kind in ("R", "AL")
    if left == right:
        return page
    if page == "rtl":
        return (
            "ltr" if not right else "rtl"
        )  # a sentence of the page's own language may hold a long Latin name
    return "rtl" if right > left else "ltr"


def line(text: str, page: Direction) -> Line:
    """Cut one line of text (no line breaks in it) for a page of this direction."""
    text = clean(text)
    direction = base_direction(text, page)
    pattern = _LATIN_PHRASE if direction == "rtl" else NUMBER
    out: list[Run] = []
    at = 0
    for found in pattern.finditer(text):
        if found.start() > at:
            out.append(_run(text[at : found.start()], ""))
        piece = found[0]
        is_number = NUMBER.fullmatch(piece) is not None and len(piece) <= _LONG_NUMBER
        out.append(_run(piece, "num" if is_number else "ltr"))
        at = found.end()
    if at < len(text):
        out.append(_run(text[at:], ""))
    return {"d": direction, "r": out}


def lines(text: str, page: Direction) -> list[Line]:
    """Cut a text into its lines; empty lines are kept."""
    return [line(part, page) for part in clean(text).split("\n")]


def number_text(text: str) -> str:
    """Return a number ready to be drawn from left to right.

    Arabic-Indic digits with spaces between them change places even in left-to-right text; they get an override mark.
    """
    return text if text.isascii() else f"\u202d{text}\u202c"


def western_digits(text: str) -> str:
    """Return `text` with every decimal digit as 0-9."""
    return "".join(str(unicodedata.digit(c)) if unicodedata.category(c) == "Nd" else c for c in text)


def _run(text: str, kind: Kind) -> Run:
    return {"s": number_text(text) if kind == "num" else _breakable(text), "k": kind}


def _breakable(text: str) -> str:
    """Let very long words break: the page would otherwise lose their end."""
    if not any(len(word) > _LONG_WORD for word in text.split()):
        return text
    out: list[str] = []
    length = 0
    for character in text:
        if character.isspace():
            length = 0
        elif length >= _LONG_WORD and unicodedata.category(character)[0] not in "MC":
            out.append(ZERO_WIDTH_SPACE)
            length = 0
        out.append(character)
        length += 1
    return "".join(out)


def _blank(found: re.Match[str]) -> str:
    return " " if found[0] in "\t\x0b\x0c\x85" else ""
