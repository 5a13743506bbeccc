"""Two clients who are kept apart: people of one household, or a conflict of interest of a pair (C11, PRACTICE 13)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING, Literal

from desktop.domain.clients import MAX_LINE, may_be_under
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.domain.record import Row

LONGEST_WORDS = 2000
ADULT = 18
DANGERS = ("other", "this", "either", "neither")
"""Who of a pair may be the danger of the other, read from the record in hand."""
_TURNED = {"other": "this", "this": "other"}
ABOVE = frozenset({"parent", "grandparent"})
BELOW = frozenset({"child"})

TieKind = Literal["household", "named_there", "conflict"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tie:
    """One thread from this record to another, without anything of the other.

    `household`: a person written at home here has a record; `named_there`: another record counts this client to its
    home; `conflict`: a conflict of interest in force. `needs_reason`: opening the other asks why (C11).
    """

    kind: TieKind
    id: str
    needs_reason: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class PairConflict:
    """A conflict of interest of this record with another. `danger` is read from here; `lifted_on` empty: in force.

    `words` are empty where they were written in the other record: what one person said stays out of the other's.
    """

    id: str
    danger: str
    words: str
    decided_by: str
    decided_on: str
    lifted_on: str = ""
    lifted_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallEvent:
    """What was done about walls in this record: `kind` as in the table `wall_events`."""

    kind: str
    reason: str
    at: Moment
    by: str


@dataclass(frozen=True, slots=True, kw_only=True)
class WallState:
    """Everything the page shows of one record."""

    ties: tuple[Tie, ...]
    conflicts: tuple[PairConflict, ...]
    events: tuple[WallEvent, ...]

    @property
    def in_force(self) -> tuple[PairConflict, ...]:
        """Return the conflicts that are not lifted."""
        return tuple(each for each in self.conflicts if not each.lifted_on)

    def tie(self, tie_id: str) -> Tie | None:
        """Return the thread of that id."""
        return next((each for each in self.ties if each.id == tie_id), None)


@dataclass(frozen=True, slots=True, kw_only=True)
class PairDraft:
    """A conflict of interest as it was typed. `decided_on` is YYYY-MM-DD, `danger` one of DANGERS."""

    other_id: str = ""
    danger: str = ""
    words: str = ""
    decided_by: str = ""
    decided_on: str = ""


def turned(danger: str) -> str:
    """Return who may be the danger, read from the other record."""
    return _TURNED.get(danger, danger)


def may_be_minor(birth_date: str, age: str, today: date) -> bool:
    """Tell whether somebody may be under 18: of half a date the latest day counts (PRACTICE 14)."""
    if birth_date:
        return may_be_under(ADULT, birth_date, today)
    return age.isdecimal() and int(age) < ADULT


def needs_reason(*, relation: str, one_minor: bool, other_minor: bool, danger: bool, conflict: bool) -> bool:
    """Tell whether opening the other record asks why.

    Always, but between a child and its own parent; and there too when one may be the danger (PRACTICE 13, 14).
    """
    family = relation in ABOVE and one_minor and not other_minor
    family = family or (relation in BELOW and other_minor and not one_minor)
    return conflict or danger or not family


def is_circle(here: str, there: str) -> bool:
    """Tell whether two records would each be the other's child, or each the other's parent."""
    return (here in ABOVE and there in ABOVE) or (here in BELOW and there in BELOW)


def checked_pair(draft: PairDraft, today: date) -> PairDraft:
    """Return what is kept of a conflict; raises InvalidInput with the field that lacks something."""
    if not draft.other_id:
        raise InvalidInput("wall_other", "wall_nobody_chosen")
    if draft.danger not in DANGERS:
        raise InvalidInput("wall_danger", "wall_danger_missing")
    return PairDraft(
        other_id=draft.other_id,
        danger=draft.danger,
        words=checked_words("wall_words", draft.words),
        decided_by=checked_name("wall_by", draft.decided_by),
        decided_on=_day("wall_day", draft.decided_on, today),
    )


def checked_words(field: str, text: str, *, needed: bool = True) -> str:
    """Return the words without outer blanks; raises InvalidInput when they are missing or too long."""
    words = text.strip()
    if needed and not words:
        raise InvalidInput(field, "wall_words_missing")
    if len(words) > LONGEST_WORDS:
        raise InvalidInput(field, "too_long", most=LONGEST_WORDS)
    return words


def checked_name(field: str, text: str) -> str:
    """Return the name of who decided; raises InvalidInput when nobody is named."""
    name = text.strip()
    if not name:
        raise InvalidInput(field, "wall_decider_missing")
    if len(name) > MAX_LINE:
        raise InvalidInput(field, "too_long", most=MAX_LINE)
    return name


def _day(field: str, text: str, today: date) -> str:
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        raise InvalidInput(field, "date_impossible") from None
    if day > today:
        raise InvalidInput(field, "date_in_future")
    return day.isoformat()


def dangerous_names(rows: Iterable[Row]) -> list[str]:
    """Return the names of people at home who may be the danger, as they are written."""
    marked = (row.text("display_name") for row in rows if row.text("may_be_danger") == "yes")
    return [name for name in marked if name.strip()]
