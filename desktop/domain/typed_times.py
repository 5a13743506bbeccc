"""Days and times as people type them; the hour that a change of the clock leaves out, and the one that comes twice."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop.domain.errors import InvalidInput

_TIME = re.compile(r"(\d{1,2})(?:[:.٫]?(\d\d))?\s*(am|pm|a\.m\.|p\.m\.|ص|م)?", re.IGNORECASE)
_LATER = frozenset({"pm", "p.m.", "م"})


def read_day(text: str, field: str) -> date:
    """Return the day of 2026-11-03, 3.11.2026, or 11/13/2026 where only one order can be meant.

    Raises:
        InvalidInput: `field` with date_impossible, or date_two_ways where it can be read as two days.
    """
    parts = re.split(r"[-./]", text)
    try:
        numbers = [int(part) for part in parts]
        if len(numbers) != 3:
            raise ValueError
        if len(parts[0]) == 4:
            return date(*numbers)
        first, second, year = numbers
        if len(parts[2]) != 4:
            raise ValueError
        if "/" not in text:
            return date(year, second, first)
        if first <= 12 and second <= 12 and first != second:
            # 3/11 is in March for some and in November for others
            raise InvalidInput(field, "date_two_ways")
        return date(year, first, second) if first <= 12 else date(year, second, first)
    except (ValueError, OverflowError):
        raise InvalidInput(field, "date_impossible") from None


def read_time(text: str, field: str) -> time:
    """Return the time of 9, 9:30, 0930, 9.30 or 2 pm, in digits of any script; raises InvalidInput impossible_time."""
    found = _TIME.fullmatch(text.strip())
    if found is None:
        raise InvalidInput(field, "impossible_time")
    hour, minute, half = int(found[1]), int(found[2] or 0), (found[3] or "").casefold()
    if half:
        if not 1 <= hour <= 12:
            raise InvalidInput(field, "impossible_time")
        hour = hour % 12 + (12 if half in _LATER else 0)
    if hour > 23 or minute > 59:
        raise InvalidInput(field, "impossible_time")
    return time(hour, minute)


def comes_twice(day: date, at: time, zone: tzinfo) -> bool:
    """Tell whether the wall clock shows this time twice on this day, because it is set back."""
    wall = datetime.combine(day, at.replace(fold=0), tzinfo=zone)
    return wall.utcoffset() != wall.replace(fold=1).utcoffset() and not _never_comes(wall)


def moment_of(day: date, at: time, zone: tzinfo, which: str, field: str) -> datetime:
    """Return the UTC time at which the wall clock of `zone` shows `at` on `day`.

    `which` is "first" or "second" where that happens twice, and may be empty where it does not.

    Raises:
        InvalidInput: `field` with time_skipped where the clock is set forward over it (`next` is the first time that
            comes, HH:MM), time_twice where it comes twice and nobody said which.
    """
    wall = datetime.combine(day, at.replace(fold=0), tzinfo=zone)
    if _never_comes(wall):
        raise InvalidInput(field, "time_skipped", next=f"{_after_gap(wall):%H:%M}")
    if not comes_twice(day, at, zone):
        return wall.astimezone(UTC)
    if which not in ("first", "second"):
        raise InvalidInput(field, "time_twice")
    return wall.replace(fold=int(which == "second")).astimezone(UTC)


def _never_comes(wall: datetime) -> bool:
    shown = wall.astimezone(UTC).astimezone(wall.tzinfo)
    return shown.replace(tzinfo=None, fold=0) != wall.replace(tzinfo=None, fold=0)


def _after_gap(wall: datetime) -> datetime:
    """Return what the clock shows just after it was set forward over `wall`."""
    early = wall.replace(fold=1).astimezone(UTC)
    late = wall.replace(fold=0).astimezone(UTC)
    before = early.astimezone(wall.tzinfo).utcoffset()
    while late - early > timedelta(seconds=1):
        middle = early + (late - early) / 2
        if middle.astimezone(wall.tzinfo).utcoffset() == before:
            early = middle
        else:
            late = middle
    return late.astimezone(wall.tzinfo)
