"""The next contact with a client: what is booked, else what was agreed in a session, on the caseworker's clock."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, tzinfo

from desktop.domain.appointments import on_clock
from desktop.domain.clock import Moment
from desktop.domain.safe_hours import zone_of

AGREED_FOR = timedelta(days=92)
"""What was agreed in a session longer ago is not taken for a plan any more; a booking counts however old it is."""

QUESTIONS = ("next.when", "try.when")
"""The questions of the built-in protocols whose answer it is; a test holds every one of them to these."""


@dataclass(frozen=True, slots=True, kw_only=True)
class NextContact:
    """`at` is on the caseworker's clock. Without `has_time` only its day was agreed. `booked`: in the calendar."""

    at: Moment
    has_time: bool = True
    booked: bool = True


def agreed(value: Mapping[str, object], now: Moment) -> NextContact | None:
    """Return what an answer of the kind `time` (domain.answers) says of a time to come; None where it says none."""
    try:
        day = date.fromisoformat(str(value.get("date") or ""))
        typed = str(value.get("time") or "")
        at = time.fromisoformat(typed) if typed else None
    except ValueError:
        return None
    mine = zone_of("", now)
    if at is None:
        begins = on_clock(_utc(day, time(0), mine), now)
        return NextContact(at=begins, has_time=False, booked=False) if day >= now.local().date() else None
    named = str(value.get("zone") or "")
    zone = zone_of(named, now) if named else None
    moment = on_clock(_utc(day, at, zone or mine), now)
    return NextContact(at=moment, booked=False) if moment.utc >= now.utc else None


def _utc(day: date, at: time, zone: tzinfo | None) -> datetime:
    return datetime.combine(day, at, tzinfo=zone or UTC).astimezone(UTC)
