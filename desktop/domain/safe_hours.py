"""Safe hours: times the client named, on the client's own clock, right across zones and changes of the clock (V7).

A time is safe when the client's wall clock shows it within a span: that is what they meant and what they look at. An
hour that a change of the clock repeats is safe both times; an hour that it leaves out never comes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from desktop.domain.clock import Moment

MIDNIGHT = "24:00"
_AHEAD = timedelta(days=8)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """When contact is safe, in the client's time zone. `days` count from Monday = 0; times are HH:MM."""

    days: tuple[int, ...] = (0, 1, 2, 3, 4, 5, 6)
    start: str = "00:00"
    until: str = MIDNIGHT


NEVER = Hours(days=())
"""Hours that never come: two words about one number that have no hour in common."""


def in_both(one: Sequence[Hours], other: Sequence[Hours]) -> tuple[Hours, ...]:
    """Return the times that lie in a span of both, on one clock; NEVER where there is none. No hours are any hours."""
    if not one or not other:
        return tuple(one or other)
    found: dict[tuple[str, str], list[int]] = {}
    for mine in one:
        for theirs in other:
            start, until = max(mine.start, theirs.start), min(mine.until, theirs.until)
            days = sorted(set(mine.days) & set(theirs.days))
            if days and start < until:
                found.setdefault((start, until), []).extend(days)
    spans = (
        Hours(days=tuple(sorted(set(days))), start=start, until=until)
        for (start, until), days in sorted(found.items())
    )
    return tuple(spans) or (NEVER,)


def shifted(hours: Sequence[Hours], minutes: int) -> tuple[Hours, ...]:
    """Return the same times on a clock that is `minutes` ahead, split where they go over midnight."""
    week = 7 * 24 * 60
    found: dict[tuple[str, str], list[int]] = {}
    for span in hours:
        for day in span.days:
            begin = (day * 24 * 60 + _minutes(span.start) + minutes) % week
            left = _minutes(span.until) - _minutes(span.start)
            while left > 0:
                on, at = divmod(begin, 24 * 60)
                part = min(left, 24 * 60 - at)
                found.setdefault((_clock(at), _clock(at + part)), []).append(on)
                begin, left = (begin + part) % week, left - part
    return tuple(
        Hours(days=tuple(sorted(set(days))), start=start, until=until)
        for (start, until), days in sorted(found.items())
    )


def apart(here: str, there: str, since: datetime) -> tuple[int, ...] | None:
    """Return every number of minutes by which the clock `there` is ahead of the one `here` in the two years from then.

    They may change their clocks on different days. None where one of the zones is not known by that name.
    """
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    try:
        one, other = ZoneInfo(here), ZoneInfo(there)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None
    found = set()
    for day in range(0, 731, 2):
        at = since + timedelta(days=day)
        ahead = (at.astimezone(other).utcoffset() or timedelta()) - (
            at.astimezone(one).utcoffset() or timedelta()
        )
        found.add(round(ahead.total_seconds() / 60))
    return tuple(sorted(found))


def _minutes(text: str) -> int:
    return int(text[:2]) * 60 + int(text[3:])


def _clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def zone_of(name: str, now: Moment) -> tzinfo | None:
    """Return the zone of that name, the laptop's own where none is named, None where nobody knows it."""
    from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

    here = timezone(timedelta(minutes=now.offset_minutes))
    try:
        found = ZoneInfo(name or now.zone)
    except (ZoneInfoNotFoundError, ValueError, OSError):
        return None if name else here
    if not name and now.utc.astimezone(found).utcoffset() != timedelta(minutes=now.offset_minutes):
        # the laptop's clock is set against its zone: its clock is what the person sees
        return here
    return found


def holds(hours: Sequence[Hours], local: datetime) -> bool:
    """Tell whether the wall clock `local` stands within one of the spans; the end itself is outside."""
    clock = f"{local:%H:%M}"
    return any(local.weekday() in span.days and span.start <= clock < span.until for span in hours)


def end_of(hours: Sequence[Hours], local: datetime) -> str:
    """Return the end (HH:MM) of the safe time that holds `local`, spans that touch joined; empty when it goes on."""
    end, today = f"{local:%H:%M}", [span for span in hours if local.weekday() in span.days]
    while longer := [span.until for span in today if span.start <= end < span.until]:
        end = max(longer)
    tomorrow = (local.weekday() + 1) % 7
    goes_on = any(tomorrow in span.days and span.start == "00:00" for span in hours)
    return "" if end == MIDNIGHT and goes_on else end


def next_begin(hours: Sequence[Hours], after: datetime, zone: tzinfo) -> datetime | None:
    """Return the first moment after `after` (aware) that is safe, on the wall clock of `zone`; None without days."""
    first = after.astimezone(zone).date()
    moments = _turns(after, zone)
    for ahead in range(9):
        day = first + timedelta(days=ahead)
        for span in hours:
            if day.weekday() in span.days and valid_hours(span):
                hour, minute = (int(part) for part in span.start.split(":"))
                wall = datetime(day.year, day.month, day.day, hour, minute, tzinfo=zone)
                moments += [wall.astimezone(UTC), wall.replace(fold=1).astimezone(UTC)]
    for moment in sorted(moments):
        if moment > after and holds(hours, moment.astimezone(zone)):
            return moment.astimezone(zone)
    return None


def _turns(after: datetime, zone: tzinfo) -> list[datetime]:
    """Return when the clocks of the zone are changed in the days ahead: safe hours may begin at just that moment."""
    found: list[datetime] = []
    at = after.astimezone(UTC)
    while at < after + _AHEAD:
        low, high = at, at + timedelta(days=1)
        before = low.astimezone(zone).utcoffset()
        if before != high.astimezone(zone).utcoffset():
            while high - low > timedelta(seconds=1):
                middle = low + (high - low) / 2
                if middle.astimezone(zone).utcoffset() == before:
                    low = middle
                else:
                    high = middle
            found.append(high.replace(microsecond=0))
        at += timedelta(days=1)
    return found


def safe_spans(
    hours: Sequence[Hours], zone: tzinfo, first: date, days: int, here: tzinfo
) -> list[tuple[int, int, int]]:
    """Return the safe times as (day, from, to) in minutes of the wall clock `here`, `days` days from `first` on.

    Looked at every quarter of an hour: a picture of the week, not what a call hangs on.
    """
    found: list[tuple[int, int, int]] = []
    for day in range(days):
        midnight = datetime.combine(first + timedelta(days=day), time(), tzinfo=here)
        begun: int | None = None
        for minute in range(0, 24 * 60 + 1, 15):
            safe = minute < 24 * 60 and holds(hours, (midnight + timedelta(minutes=minute)).astimezone(zone))
            if safe and begun is None:
                begun = minute
            elif not safe and begun is not None:
                found.append((day, begun, minute))
                begun = None
    return found


def valid_hours(span: Hours) -> bool:
    """Tell whether the span has days, real times, and an end after its start."""

    def real(text: str) -> bool:
        parts = text.split(":")
        return (
            len(text) == 5
            and len(parts) == 2
            and all(part.isdigit() for part in parts)
            and (int(parts[0]) < 24 or text == MIDNIGHT)
            and int(parts[1]) < 60
        )

    return (
        bool(span.days)
        and all(0 <= day <= 6 for day in span.days)
        and real(span.start)
        and real(span.until)
        and span.start < span.until
    )
