"""Closing a case: why, what stands in the way, what is still open, when a closed record is looked at again (C10)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput, NotAllowed

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

REASONS = (
    "needs_met",
    "asked_to_close",
    "no_contact",
    "moved",
    "transferred",
    "no_longer_served",
    "no_resources",
    "died",
    "other",
)
"""DOMAIN 2.9: why a case is closed."""
REOPEN_REASONS = ("came_back", "new_need", "closed_by_mistake", "other")
CHECKS = ("plan_reviewed", "goals_looked_at", "agreed", "may_return", "supervisor")
"""DOMAIN 2.9: the checklist. Each is answered yes, no or not_possible; none of them stands in the way."""
ANSWERS = ("yes", "no", "not_possible")
ENDED_WITH_IT = ("tasks", "appointments")
"""Open things that may end with the case."""
LONGEST_WORDS = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Obstacle:
    """Something that has to be done first: `kind` is crisis, report, mandated, session, unsealed
    (signed, and slips can still be mended) or typing; `object_id` leads there.
    """

    kind: str
    object_id: str
    since: Moment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StillOpen:
    """What is open and does not stand in the way, counted: plans, tasks, appointments, releases, referrals, goals."""

    plans: int = 0
    tasks: int = 0
    appointments: int = 0
    releases: int = 0
    referrals: int = 0
    goals: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseEvent:
    """One entry about a case: closed, reopened, hold_set, hold_lifted or kept_longer.

    `reason` is a code of REASONS or REOPEN_REASONS, or for a hold the words; `facts` the rest: checks, words, until.
    """

    id: str
    kind: str
    reason: str
    at: Moment
    by: str = ""
    facts: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseState:
    """Everything the page shows. `hold` is the entry that set the hold in force, `closing` the last closing."""

    client_id: str
    short_id: str
    is_closed: bool
    is_held: bool
    review_on: date | None
    obstacles: tuple[Obstacle, ...]
    open: StillOpen
    closing: CaseEvent | None
    hold: CaseEvent | None
    events: tuple[CaseEvent, ...]

    @property
    def review_due(self) -> bool:
        """Tell whether a review day is set at all: a hold stops the clock."""
        return self.review_on is not None and not self.is_held


@dataclass(frozen=True, slots=True, kw_only=True)
class Closing:
    """What somebody says when they close a case."""

    reason: str
    words: str = ""
    checks: Mapping[str, str] = field(default_factory=dict)
    ends: frozenset[str] = frozenset()


def checked(closing: Closing) -> Closing:
    """Return the closing in order.

    Raises:
        InvalidInput: `close_reason`, `close_words`, or a check that is not answered.
    """
    if closing.reason not in REASONS:
        raise InvalidInput("close_reason", "close_reason_missing")
    words = closing.words.strip()
    if closing.reason == "other" and not words:
        raise InvalidInput("close_words", "close_words_missing")
    if len(words) > LONGEST_WORDS:
        raise InvalidInput("close_words", "too_long", most=LONGEST_WORDS)
    for check in CHECKS:
        if closing.checks.get(check) not in ANSWERS:
            raise InvalidInput(f"close_{check}", "close_check_missing")
    return replace(closing, words=words, ends=closing.ends & set(ENDED_WITH_IT))


def need_no_obstacle(obstacles: tuple[Obstacle, ...]) -> None:
    """Raise NotAllowed with the reason of the first obstacle: an open crisis before all others."""
    order = ("crisis", "report", "mandated", "session", "unsealed", "typing")
    for kind in order:
        if any(each.kind == kind for each in obstacles):
            raise NotAllowed(f"close_{kind}")


def review_day(closed: Moment, retention_days: int) -> date:
    """Return the day on which a closed record is looked at again, by the clock of the day it was closed."""
    return closed.local().date() + timedelta(days=retention_days)
