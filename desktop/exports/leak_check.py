"""Looks on a finished neutral page for what would tell a stranger whose it is: names, ids, the agency, dates (P7).

What it finds is a code, never the text. PRACTICE 24: nothing on a plan says whose it is or where it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from desktop.exports.self_check import normalised
from desktop.exports.text_runs import western_digits

HARD = ("leak_name", "leak_id", "leak_agency")
"""With one of these nothing is given."""
SOFT = ("name_part", "date")
"""These may be wanted (a sister of the same name, a day that somebody chose): they are said, and nobody is held up."""

_DATE = re.compile(r"(?<!\d)(?:\d{4}-\d{1,2}-\d{1,2}|\d{1,2}[./]\d{1,2}[./]\d{2,4})(?!\d)")
_SHORTEST = 3
_AGENCY = 4


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownBy:
    """What a client is known by: names in every spelling, ids of the record; and the agency's name."""

    names: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    agency: str = ""


def leaks(paragraphs: Iterable[str], properties: Mapping[str, str], known: KnownBy) -> tuple[str, ...]:
    """Return the codes of what shows, HARD ones first; `properties` are the file's own (title and the like)."""
    texts = list(paragraphs)
    page = f" {normalised(' '.join(texts))} "
    hidden = f" {normalised(' '.join(properties.values()))} "
    both = page + hidden
    found: set[str] = set()
    for each in known.ids:
        wanted = normalised(each)
        if len(wanted) >= _SHORTEST and f" {wanted} " in both:
            found.add("leak_id")
    agency = normalised(known.agency)
    named = len(agency) >= _AGENCY and f" {agency} " in both
    if named or _in_capitals(known.agency.strip(), [*texts, *properties.values()]):
        found.add("leak_agency")
    for name in known.names:
        words = normalised(name).split()
        if len(words) > 1 and f" {' '.join(words)} " in both:
            found.add("leak_name")
        for word in words:
            if len(word) < _SHORTEST:
                continue
            if f" {word} " in hidden:
                found.add("leak_name")
            elif f" {word} " in page:
                found.add("name_part")
    if any(_DATE.search(western_digits(text)) for text in texts):
        found.add("date")
    if "leak_name" in found:
        found.discard("name_part")
    return tuple(code for code in (*HARD, *SOFT) if code in found)


def _in_capitals(name: str, texts: Iterable[str]) -> bool:
    """Tell whether an agency of two or three capitals is named: "IRC" is its name, "irc" could be any word."""
    if not (2 <= len(name) < _AGENCY and name.isupper()):
        return False
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for text in texts)
