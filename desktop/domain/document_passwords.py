"""Passwords of documents: what any phone can type, and what would be guessed by somebody who knows them (P6).

SECURITY 3.3: a PDF's password can be tried fast and in peace, so ten digits by chance or four words by chance, never
the birth date. Own ones are held against the same measure, and against what is known about the client.
"""

from __future__ import annotations

import re
import string
from collections.abc import Iterable
from dataclasses import dataclass

from desktop.domain.errors import InvalidInput

KINDS = ("digits", "words", "own")
TYPED = frozenset(string.ascii_letters + string.digits + " .,-?!@")
"""What stands on the first two layers of the keyboard of any phone, and is typed in one way only."""
MIN_DIGITS = 10
MIN_CHARS = 12
MOST = 32
"""Some readers of PDF files take no longer ones."""
_PART = 3
_NUMBER = 6
"""Digits of a telephone number that are already enough to guess it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What somebody near them knows: names, places and ids; telephone numbers; the birth date (ISO)."""

    words: tuple[str, ...] = ()
    phones: tuple[str, ...] = ()
    birth_date: str = ""


def check_own(password: str, known: Known) -> None:
    """Raise InvalidInput `password`: not_typable, too_short, too_long, names_them, birth_date, phone_in_password."""
    if not password or any(sign not in TYPED for sign in password) or password != password.strip():
        raise InvalidInput("password", "not_typable")
    if len(password) > MOST:
        raise InvalidInput("password", "too_long", most=MOST)
    digits = password.replace(" ", "").isdigit()
    least = MIN_DIGITS if digits else MIN_CHARS
    if len(password.replace(" ", "") if digits else password) < least:
        raise InvalidInput("password", "too_short", least=least)
    letters = _letters(password)
    if any(part in letters for part in _parts(known.words)):
        raise InvalidInput("password", "names_them")
    numbers = _digits(password)
    if any(date in numbers for date in _dates(known.birth_date)):
        raise InvalidInput("password", "birth_date")
    for phone in known.phones:
        held = _digits(phone)
        if any(held[at : at + _NUMBER] in numbers for at in range(len(held) - _NUMBER + 1)):
            raise InvalidInput("password", "phone_in_password")


def tells(text: str, password: str) -> bool:
    """Tell whether a line of words holds the password: it is never written down."""
    wanted = _bare(password)
    return bool(wanted) and wanted in _bare(text)


def _bare(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalnum())


def _letters(text: str) -> str:
    return "".join(sign for sign in text.casefold() if sign.isalpha())


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def _parts(words: Iterable[str]) -> set[str]:
    found = {part.casefold() for text in words for part in re.split(r"[^\w]+", text)}
    return {part for part in map(_letters, found) if len(part) >= _PART}


def _dates(iso: str) -> set[str]:
    """Return the ways a birth date is written in digits; a year alone counts when it is known."""
    parts = [part for part in iso.split("-") if part.isdigit()]
    if not parts or len(parts[0]) != 4:
        return set()
    year = parts[0]
    if len(parts) < 3:
        return {year}
    month, day = parts[1].zfill(2), parts[2].zfill(2)
    short = year[2:]
    return {year, day + month + short, month + day + short, short + month + day}
