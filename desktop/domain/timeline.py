"""The timeline of one client: what stands on it, and the plain sums of its scale, its ticks and its groups."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import pairwise
from typing import Literal

from desktop.domain.clock import Moment

LANES = ("sessions", "changes", "plans", "urgent")
#: Which lane each kind of entry stands in. What a change says is never in it: no number, no place, no name, no level
#: (PRACTICE 13, 32).
LANE_OF = {
    "session": 0,
    "note": 0,
    "booked": 0,
    "missed": 0,
    "amended": 1,
    "begun": 1,
    "closed": 1,
    "reopened": 1,
    "risk": 1,
    "safe_said": 1,
    "safe_confirmed": 1,
    "way": 1,
    "place": 1,
    "home": 1,
    "reached": 1,
    "learnt": 1,
    "service": 1,
    "plan": 2,
    "crisis": 3,
}
LEAST_DAYS = 7
"""The line is never shorter: one day of work is not drawn as if it were a life."""
ODD_BEFORE = date(1970, 1, 1)
ODD_AFTER_YEARS = 10
"""An entry from before, or so many years ahead, has a damaged date: it would press all others into one mark."""
AHEAD_SHARE = 0.12
"""What lies ahead has at least this share of the line, or next week's booking would stand inside today's line."""
MOST_TICKS = 12
_EPOCH = datetime(1970, 1, 1)  # noqa: DTZ001 - a wall clock's, like every day here

TickUnit = Literal["day", "month", "year"]
STEPS: tuple[tuple[TickUnit, int], ...] = (
    ("day", 1),
    ("day", 2),
    ("day", 7),
    ("day", 14),
    ("month", 1),
    ("month", 2),
    ("month", 3),
    ("month", 6),
    ("year", 1),
    ("year", 2),
    ("year", 5),
    ("year", 10),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing on the line. `end` is when a plan was put away or an urgent event passed, None while it lasts.

    `state` and `detail` belong to the kind: a session's state and its "seen alone" (all, part, none or nothing), a
    plan's state and review day, whether an urgent event's report is signed. `row_id` is what opens.
    """

    kind: str
    row_id: str
    at: Moment
    end: Moment | None = None
    state: str = ""
    detail: str = ""
    channel: str = ""
    number: int = 0
    version: int = 0

    @property
    def lane(self) -> int:
        """Its place among LANES."""
        return LANE_OF[self.kind]


@dataclass(frozen=True, slots=True, kw_only=True)
class Timeline:
    """All entries of a client, the oldest first. `damaged` rows could not be read, nor could the `lost` parts."""

    entries: tuple[Entry, ...]
    now: Moment
    damaged: int = 0
    lost: tuple[str, ...] = ()


def day_of(moment: Moment) -> float:
    """Return the days since 1970 by the clock where it was noted."""
    return (moment.local().replace(tzinfo=None) - _EPOCH) / timedelta(days=1)


def date_of(day: float) -> date:
    """Return the date of a day counted from 1970."""
    return (_EPOCH + timedelta(days=day)).date()


def is_odd(moment: Moment, now: Moment) -> bool:
    """Tell whether a date cannot be right."""
    year = moment.utc.year
    return moment.utc.date() < ODD_BEFORE or year > now.utc.year + ODD_AFTER_YEARS


@dataclass(frozen=True, slots=True)
class Scale:
    """From `first` to `last` in days; up to `now` and after it each with a measure of its own, both straight."""

    first: float
    now: float
    last: float
    turn: float
    """Which share of the line is over: where today stands, from 0 to 1."""

    def share(self, day: float) -> float:
        """Return how far along the line a day is, from 0 to 1; never backward for a later day."""
        if day <= self.now:
            return self.turn * max(0.0, (day - self.first) / (self.now - self.first))
        return min(1.0, self.turn + (1 - self.turn) * (day - self.now) / (self.last - self.now))


def scale_of(days: Sequence[float], now: float) -> Scale:
    """Return the scale for entries on these days: a little room at the end, more where something is ahead."""
    first = float(int(min([*days, now]) // 1))
    newest = max([*days, now])
    first = min(first, float(int(now // 1)) - LEAST_DAYS + 1)
    if newest <= now:
        air = max(1.0, (now - first) * 0.05)
        return Scale(first, now, now + air, (now - first) / (now + air - first))
    last = newest + max(1.0, (newest - now) * 0.1)
    turn = min((now - first) / (last - first), 1 - AHEAD_SHARE)
    return Scale(first, now, last, turn)


def ticks(scale: Scale, wide: int, least: int) -> tuple[TickUnit, list[tuple[date, float]]]:
    """Return the unit and the ticks as dates and shares, the finest of STEPS that leaves `least` pixels between two.

    Where even ten years stand too near each other, the ones that do are left out.
    """
    found: list[tuple[date, float]] = []
    unit: TickUnit = "day"
    room = least / max(1, wide)
    for unit, step in STEPS:
        found = [(day, scale.share(_number(day))) for day in _each(scale, unit, step)]
        # what is ahead may be drawn narrower or wider: all gaps count, not their mean
        if 1 < len(found) <= MOST_TICKS and all(b[1] - a[1] >= room for a, b in pairwise(found)):
            return unit, found
    kept: list[tuple[date, float]] = []
    for each in found:
        if not kept or each[1] - kept[-1][1] >= room:
            kept.append(each)
    return unit, kept


def groups(places: Sequence[int], least: int) -> list[tuple[int, int]]:
    """Return what stands together, as (first, after the last) of `places`, which must not go backward.

    Everything of a group is less than `least` pixels behind its first, and the first of the next at least that far.
    """
    found: list[tuple[int, int]] = []
    begin = 0
    while begin < len(places):
        after = bisect_left(places, places[begin] + least, lo=begin + 1)
        found.append((begin, after))
        begin = after
    return found


def _number(day: date) -> float:
    return float((day - _EPOCH.date()).days)


def _each(scale: Scale, unit: TickUnit, step: int) -> list[date]:
    """Return the dates of one step on the scale; a thousand at most, which no line has room for."""
    begin = date_of(scale.first)
    found: list[date] = []
    if unit == "day":
        count = min(1000, int((scale.last - scale.first) // step) + 1)
        return [begin + timedelta(days=n * step) for n in range(count)]
    month = begin.year * 12 + begin.month - 1
    size = step if unit == "month" else 12 * step
    # on round months and years, whatever the first day is
    month = -(-month // size) * size if begin.day == 1 else -(-(month + 1) // size) * size
    while len(found) < 1000:
        day = date(month // 12, month % 12 + 1, 1)
        if _number(day) > scale.last:
            break
        found.append(day)
        month += size
    return found
