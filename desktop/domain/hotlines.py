"""National numbers as dated data: each with languages, hours, source and when it was last checked."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hotline:
    """One number to dial. `verified` is False while no one has checked it against its own source on `checked_on`.

    `number` is E.164 or a short code such as 911; `display` is how it is written and printed.
    """

    id: str
    name: str
    what_for: str
    number: str
    display: str
    languages: str
    hours: str
    source: str
    checked_on: date
    verified: bool
    text_to: str = ""
    text_word: str = ""
    check_note: str = ""
    emergency: bool = False
    sources: tuple[str, ...] = ()
