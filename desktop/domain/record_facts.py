"""What the record says as codes a session's conditions can ask for; what nobody was asked stays unknown."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from types import MappingProxyType

from desktop.domain.clients import may_be_under
from desktop.domain.record_checks import age_now

ADULT = 18
CONCERN_KINDS: Mapping[str, str] = MappingProxyType(
    {
        "gbv_survivor": "family_violence",
        "physically_or_mentally_abused": "family_violence",
        "mentally_distressed": "mental_health",
        "sexually_exploited": "other_risk",
        "trafficked_smuggled": "other_risk",
        "worst_forms_of_child_labor": "other_risk",
        "child_headed_household": "other_risk",
    }
)
"""A concern of the record (`record.CONCERNS`) → what a plan is suggested for (G-PLAN-2).

What is not here is no danger by itself: a disability, an illness, caring for somebody, or "other", which says nothing.
A concern to be looked at again by a day that is over counts until somebody has looked.
"""
_WOMAN = frozenset({"female", "woman", "girl", "f", "w", "أنثى", "امرأة", "بنت"})
_MAN = frozenset({"male", "man", "boy", "m", "ذكر", "رجل", "ولد"})
_READS: Mapping[str, str] = MappingProxyType(
    {"reads_and_writes": "reads", "reads": "reads", "signs_name": "reads_little", "none": "does_not_read"}
)


def concern_kinds(codes: Iterable[str]) -> tuple[str, ...]:
    """Return the kinds of the concerns that a plan is suggested for, each once, in order."""
    return tuple(sorted({CONCERN_KINDS[code] for code in codes if code in CONCERN_KINDS}))


def accompanied(said: str, age_group: str) -> str:
    """Return yes, no or unknown: whether a child has a parent or guardian here.

    `said` is the record's "A child without parents". A child with relatives only has none. Of an adult it is not asked.
    """
    if age_group == "adult":
        return "unknown"
    return {"unaccompanied": "no", "separated": "no", "no": "yes"}.get(said, "unknown")


def gender_of(said: str) -> str:
    """Return female, male, other or unknown for the client's own words; the sex for a report says nothing about it."""
    words = said.strip().casefold()
    if not words:
        return "unknown"
    return "female" if words in _WOMAN else "male" if words in _MAN else "other"


def reads(said: str) -> str:
    """Return reads, reads_little, does_not_read or unknown."""
    return _READS.get(said, "unknown")


def children_at_home(home: Iterable[Mapping[str, str]], today: date) -> str:
    """Return yes, no or unknown from the lines of who is at home, each with relation, birth_year, age, age_noted_at,
    lives_together. No: children are written down, and all of them live elsewhere.
    """
    said = {line["lives_together"] for line in home if _may_be_child(line, today)}
    if "yes" in said:
        return "yes"
    return "no" if said == {"no"} else "unknown"


def _may_be_child(line: Mapping[str, str], today: date) -> bool:
    year, age = line["birth_year"], age_now(line["age"], line["age_noted_at"], today)
    if year.isdecimal():
        return may_be_under(ADULT, year, today)
    if age.isdecimal():
        return int(age) <= ADULT  # an estimate of eighteen may be seventeen
    return line["relation"] == "child"
