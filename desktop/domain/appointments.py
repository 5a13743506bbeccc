"""Booked times: what one holds, what the client's own words say to its hour, which of one's own it meets (C12)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

from desktop.domain.clock import Moment
from desktop.domain.contacts import SHARED_DANGER, ContactMethod, SafeContact, contact_state
from desktop.domain.safe_hours import holds, zone_of

STATES = ("booked", "moved", "no_show", "held", "cancelled")
#: Whether an interpreter is booked; "no" is needed and not booked yet.
INTERPRETER = ("yes", "no", "not_needed", "not_asked")
LEAST_MINUTES, MOST_MINUTES = 5, 480
USUAL_MINUTES = 60
MOST_AHEAD = timedelta(days=731)
#: What was tried when somebody did not come; the first four are ways of `contacts.WAYS`.
TRIED = ("call", "text", "voicemail", "email", "waited", "nothing_safe")
#: What the client's own words say against an hour, and what needs a reason of the person who books all the same.
NEEDS_REASON = frozenset({"said_no", "outside_hours", "runs_past", SHARED_DANGER})
FITS: Mapping[str, tuple[tuple[str, ...], tuple[str, ...]]] = {
    # channel → the kinds of contact methods it goes over, and the ways that may be used over them
    "phone": (("phone",), ("call",)),
    "video": (("video", "messaging_app"), ("call",)),
    "messaging_app": (("messaging_app",), ("call", "text")),
    "sms": (("sms", "phone"), ("text",)),
    "email": (("email",), ("email",)),
}
_LOOK_EVERY = timedelta(minutes=5)
_NEVER_OLD = 100_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Appointment:
    """One booked time. Without `client_id` it is one's own (a debrief, a training), and `note` says what.

    `reason` belongs to `state`: booked, why at an hour that is not among the safe ones; moved and cancelled, why;
    no_show, what was tried (codes of `TRIED` with blanks between). `moved_to` is the booking that took its place,
    `session_id` the session it became. `version` is counted up by each change.
    """

    id: str
    starts_at: Moment
    minutes: int = USUAL_MINUTES
    state: str = "booked"
    client_id: str = ""
    client_zone: str = ""
    channel: str = ""
    place: str = ""
    reason: str = ""
    moved_to: str = ""
    interpreter: str = "not_asked"
    note: str = ""
    session_id: str = ""
    staff_id: str = ""
    chosen_name: str = ""
    short_id: str = ""
    version: int = 1

    @property
    def ends_at(self) -> Moment:
        """When it is over."""
        return later(self.starts_at, self.minutes)

    @property
    def stands(self) -> bool:
        """Tell whether its time is taken."""
        return self.state in ("booked", "held")

    def is_over(self, now: Moment) -> bool:
        """Tell whether its end has passed."""
        return self.ends_at.utc <= now.utc


def later(moment: Moment, minutes: int) -> Moment:
    """Return the moment so many minutes later, on the same clock."""
    return on_clock(moment.utc + timedelta(minutes=minutes), moment)


def on_clock(utc: datetime, now: Moment) -> Moment:
    """Return a UTC time as a moment on the clock that showed `now`, with that clock's changes in between."""
    zone = zone_of("", now)
    if zone is None or isinstance(zone, timezone):
        return Moment(utc=utc, zone=now.zone, offset_minutes=now.offset_minutes)
    return Moment.at(utc, now.zone)


def begin_of(day: date, now: Moment) -> Moment:
    """Return when a day begins on the clock that showed `now`; without a midnight, the first time that comes."""
    return on_clock(datetime.combine(day, time(), tzinfo=zone_of("", now)).astimezone(UTC), now)


def their_zone(name: str, mine: Moment) -> tzinfo | None:
    """Return the client's zone where its clock differs from ours then; None where it does not or is unknown."""
    zone = zone_of(name, mine) if name else None
    if zone is None or mine.utc.astimezone(zone).utcoffset() == mine.local().utcoffset():
        return None
    return zone


def doubts(
    channel: str, ways: Sequence[tuple[ContactMethod, SafeContact]], start: Moment, minutes: int
) -> tuple[str, ...]:
    """Return what the client's own words say to a session at this time over this channel; empty where nothing does.

    Codes: no_way (no contact method fits), never_asked, zone_unknown, said_no, outside_hours (its begin), runs_past
    (it begins within the hours they gave and goes on past them). The method that fits best counts. A meeting in
    person needs no contact method. What is safe is looked at again on the day: nothing here is a green light.
    """
    if channel not in FITS:
        return ()
    kinds, allowed = FITS[channel]
    fitting = [pair for pair in ways if pair[0].kind in kinds]
    if not fitting:
        return ("no_way",)
    found = [_doubts_of(method, safe, allowed, start, minutes) for method, safe in fitting]
    return min(found, key=lambda each: (bool(each), bool(NEEDS_REASON & set(each))))


def _doubts_of(
    method: ContactMethod, safe: SafeContact, allowed: tuple[str, ...], start: Moment, minutes: int
) -> tuple[str, ...]:
    state = contact_state(method, safe, start, recheck_days=_NEVER_OLD)
    for reason in ("never_asked", "zone_unknown"):
        if reason in state.reasons:
            return (reason,)
    # what was said counts whatever the hour: the hours are looked at below
    asked = {"call": safe.may_call, "text": safe.may_text, "email": safe.may_email}
    if not any(asked[way] == "yes" for way in allowed):
        return ("said_no",) if any(asked[way] == "no" for way in allowed) else ("never_asked",)
    if SHARED_DANGER in state.reasons and all(f"no_{way}" in state.reasons for way in allowed):
        return (SHARED_DANGER,)
    if "outside_hours" in state.reasons:
        return ("outside_hours",)
    zone = zone_of(safe.zone(), start)
    if safe.hours and zone is not None:
        at, end = start.utc, start.utc + timedelta(minutes=minutes) - timedelta(seconds=1)
        while at < end:
            at = min(at + _LOOK_EVERY, end)
            if not holds(safe.hours, at.astimezone(zone)):
                return ("runs_past",)
    return ()


def meets(start: Moment, minutes: int, others: Iterable[Appointment]) -> list[Appointment]:
    """Return the bookings whose time is taken and overlaps; one that ends as this begins does not."""
    end = start.utc + timedelta(minutes=minutes)
    return [
        each for each in others if each.stands and each.starts_at.utc < end and start.utc < each.ends_at.utc
    ]


def first_of_chain(moved_from: Mapping[str, str], appointment_id: str) -> tuple[str, int]:
    """Return the booking that became this one through all moves, and how many moves there were; a circle is left."""
    seen = {appointment_id}
    while (before := moved_from.get(appointment_id, "")) and before not in seen:
        seen.add(before)
        appointment_id = before
    return appointment_id, len(seen) - 1


def lanes(spans: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return for each span (start, end) its lane and how many lanes its group has, so that none covers another.

    Spans that overlap directly or through others are one group; a group's lanes share the width of a day.
    """
    order = sorted(range(len(spans)), key=lambda index: spans[index])
    found = [(0, 1)] * len(spans)
    group: list[int] = []
    ends: list[int] = []
    for index in order:
        start, end = spans[index]
        if ends and start >= max(ends):
            _close(group, len(ends), found)
            group, ends = [], []
        lane = next((at for at, taken in enumerate(ends) if taken <= start), len(ends))
        if lane == len(ends):
            ends.append(end)
        else:
            ends[lane] = end
        found[index] = (lane, 1)
        group.append(index)
    _close(group, len(ends), found)
    return found


def _close(group: Sequence[int], count: int, found: list[tuple[int, int]]) -> None:
    for index in group:
        found[index] = (found[index][0], count)


def follow_up_due(now: Moment, *, at_risk: bool) -> Moment:
    """Return when somebody has to be thought of who did not come: at once, or a day later where no risk is known."""
    return now if at_risk else later(now, 24 * 60)
