"""Who is there in a crisis, by role: from the chips of its panel, as the log says it now (X4, PRACTICE 19)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.crisis_lines import PersonFacts, of_kind

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisLine, CrisisRun

ROLES = (
    "partner",
    "former_partner",
    "child",
    "relative",
    "caregiver",
    "companion",
    "friend",
    "interpreter",
    "other_adult",
)
"""Caregiver: also a sponsor, who may be the danger (PRACTICE 14)."""
CHILD = "child"
OLDEST = 120


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Somebody who is there; `facts` with what was added since."""

    line: CrisisLine
    facts: PersonFacts

    @property
    def years(self) -> int | None:
        """The age in whole years, where it is one."""
        return age_in_years(self.facts.age)


def people_of(run: CrisisRun) -> tuple[Person, ...]:
    """Return the people in force, in the order in which they were named."""
    found = ((line, PersonFacts.of(line)) for line in of_kind(run, "person"))
    return tuple(Person(line=line, facts=facts) for line, facts in found if facts.role)


def ages_in(text: str) -> tuple[str, ...]:
    """Return the ages in what was typed, "4, 9 and 11", in their order; months and words are no whole years."""
    plain = "".join(sign if sign.isdigit() else " " for sign in text)
    return tuple(str(int(part)) for part in plain.split() if int(part) <= OLDEST)


def age_in_years(text: str) -> int | None:
    """Return the age as a number; None where the words are not one."""
    said = text.strip()
    return int(said) if said.isdecimal() and len(said) <= 3 and int(said) <= OLDEST else None
