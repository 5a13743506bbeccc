"""Safe hours on the client's clock: any zone, any day, both changes of the clock; held against a walk by the minute."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact, contact_state, why_not
from desktop.domain.safe_hours import Hours, end_of, holds, next_begin, valid_hours, zone_of

PHONE = ContactMethod(kind="phone", value="503 555 0142", e164="+15035550142")
LA, NEW_YORK, LORD_HOWE, CAIRO = (
    "America/Los_Angeles",
    "America/New_York",
    "Australia/Lord_Howe",
    "Africa/Cairo",
)
ZONES = sorted(available_timezones())
EVERY_DAY = tuple(range(7))


@st.composite
def spans(draw: st.DrawFn) -> Hours:
    start = draw(st.integers(0, 24 * 60 - 1))
    until = draw(st.integers(start + 1, 24 * 60))
    days = draw(st.sets(st.sampled_from(EVERY_DAY), min_size=1))
    return Hours(days=tuple(sorted(days)), start=clock(start), until=clock(until))


def clock(minutes: int) -> str:
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


def at(text: str, zone: str) -> datetime:
    """A wall clock where it is told apart: 2026-11-01T01:30 is the first of the two."""
    return datetime.fromisoformat(text).replace(tzinfo=ZoneInfo(zone))


def said(hours: tuple[Hours, ...], zone: str, when: datetime, **more: str) -> SafeContact:
    told = {"may_call": "yes", "may_voicemail": "no", "time_zone": zone} | more
    return SafeContact(hours=hours, said_at=Moment(utc=when), **told)


@settings(max_examples=60, deadline=None)
@given(
    hours=st.lists(spans(), min_size=1, max_size=3),
    zone=st.sampled_from(ZONES),
    moment=st.datetimes(datetime(2024, 1, 1), datetime(2029, 12, 31)),
)
def test_now_and_next_are_what_the_wall_clock_shows(hours: list[Hours], zone: str, moment: datetime) -> None:
    found, now = ZoneInfo(zone), moment.replace(tzinfo=UTC, second=0, microsecond=0)
    begins = next_begin(hours, now, found)
    assert begins is not None
    assert begins.astimezone(UTC) > now
    assert holds(hours, begins)
    # nothing that is safe lies between: by the quarter of an hour up to it, by the minute just before it
    step, last = now + timedelta(minutes=1), begins.astimezone(UTC)
    if holds(hours, now.astimezone(found)):
        return
    while step < last:
        assert not holds(hours, step.astimezone(found)), step
        near = last - step <= timedelta(minutes=90)
        step += timedelta(minutes=1 if near else min(15, span_width(hours)))


def span_width(hours: list[Hours]) -> int:
    widths = [minutes(span.until) - minutes(span.start) for span in hours]
    return max(1, min(widths))


def minutes(text: str) -> int:
    hour, minute = text.split(":")
    return int(hour) * 60 + int(minute)


@settings(max_examples=60, deadline=None)
@given(
    zone=st.sampled_from(ZONES), laptop=st.sampled_from(ZONES), hours=spans(), hour=st.integers(0, 24 * 366)
)
def test_where_the_laptop_is_changes_nothing(zone: str, laptop: str, hours: Hours, hour: int) -> None:
    utc = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(hours=hour)
    state = contact_state(PHONE, said((hours,), zone, utc), Moment.at(utc, laptop), recheck_days=30)
    safe = holds((hours,), utc.astimezone(ZoneInfo(zone)))
    assert (state.state, bool(state.ways)) == (("safe", True) if safe else ("not_now", False))


@pytest.mark.parametrize(
    ("zone", "wall", "fold", "hours", "expected"),
    [
        # the clocks go forward: 02:00 to 03:00 does not come
        (LA, "2026-03-08T01:30", 0, Hours(start="02:15", until="02:45"), "2026-03-09T02:15"),
        (LA, "2026-03-08T01:30", 0, Hours(start="02:30", until="04:00"), "2026-03-08T03:00"),
        (LA, "2026-03-07T17:00", 0, Hours(start="08:00", until="16:00"), "2026-03-08T08:00"),
        # the clocks go back: 01:00 to 02:00 comes twice
        (LA, "2026-11-01T01:50", 0, Hours(start="01:00", until="01:45"), "2026-11-01T01:00"),
        (LA, "2026-11-01T01:50", 1, Hours(start="01:00", until="01:45"), "2026-11-02T01:00"),
        (LA, "2026-10-31T17:00", 0, Hours(start="08:00", until="16:00"), "2026-11-01T08:00"),
        # half an hour only, and a midnight that is left out
        (LORD_HOWE, "2026-10-04T01:50", 0, Hours(start="02:10", until="05:00"), "2026-10-04T02:30"),
        (CAIRO, "2026-04-23T23:30", 0, Hours(start="00:00", until="02:00"), "2026-04-24T01:00"),
    ],
)
def test_changes_of_the_clock_both_ways(zone: str, wall: str, fold: int, hours: Hours, expected: str) -> None:
    now = at(wall, zone).replace(fold=fold).astimezone(UTC)
    begins = next_begin((hours,), now, ZoneInfo(zone))
    assert begins is not None
    assert f"{begins:%Y-%m-%dT%H:%M}" == expected


def test_the_change_itself_moves_what_is_allowed_by_an_hour() -> None:
    hours = (Hours(start="08:00", until="16:00"),)
    for day, utc_hour in (("2026-03-07", 16), ("2026-03-08", 15), ("2026-10-31", 15), ("2026-11-01", 16)):
        opens = datetime.fromisoformat(f"{day}T{utc_hour}:00").replace(tzinfo=UTC)
        for moment, state in ((opens - timedelta(minutes=1), "not_now"), (opens, "safe")):
            found = contact_state(
                PHONE, said(hours, LA, moment), Moment.at(moment, "Asia/Kolkata"), recheck_days=30
            )
            assert found.state == state, moment


def test_spans_that_touch_are_one_and_the_night_goes_on() -> None:
    morning, noon = Hours(start="08:00", until="12:00"), Hours(start="11:00", until="16:00")
    assert end_of((noon, morning), at("2026-11-23T09:00", LA)) == "16:00"
    monday, tuesday = Hours(days=(0,), start="20:00"), Hours(days=(1,), until="02:00")
    assert end_of((monday, tuesday), at("2026-11-23T21:00", LA)) == ""
    assert end_of((monday,), at("2026-11-23T21:00", LA)) == "24:00"
    assert end_of((tuesday,), at("2026-11-24T01:00", LA)) == "02:00"


def test_an_old_word_never_opens_the_night() -> None:
    hours = (Hours(start="08:00", until="16:00"),)
    told = at("2026-09-01T10:00", LA)
    night = Moment.at(at("2026-11-23T23:00", LA).astimezone(UTC), NEW_YORK)
    state = contact_state(PHONE, said(hours, LA, told), night, recheck_days=30)
    assert (state.state, state.ways) == ("ask_again", ())
    assert state.reasons == ("old", "outside_hours", "no_voicemail")
    day = Moment.at(at("2026-11-23T10:00", LA).astimezone(UTC), NEW_YORK)
    assert contact_state(PHONE, said(hours, LA, told), day, recheck_days=30).ways == ("call",)


def test_hours_in_a_zone_nobody_knows_allow_nothing() -> None:
    now = Moment.at(at("2026-11-23T10:00", LA).astimezone(UTC), LA)
    safe = said((Hours(),), "Mars/Phobos", now.utc)
    state = contact_state(PHONE, safe, now, recheck_days=30)
    assert (state.state, state.ways, state.reasons[0]) == ("ask_again", (), "zone_unknown")
    assert why_not(PHONE, safe, state) == (
        ("call", "zone_unknown"), ("text", "not_asked"), ("voicemail", "said_no")
    )  # fmt: skip
    assert zone_of("", now) == ZoneInfo(LA)
    assert zone_of("", Moment(utc=now.utc, zone="UTC", offset_minutes=330)) is not None


def test_every_way_that_is_absent_has_its_reason() -> None:
    now = Moment.at(at("2026-11-23T10:00", LA).astimezone(UTC), LA)
    safe = said((Hours(start="08:00", until="16:00"),), LA, now.utc)
    state = contact_state(PHONE, safe, now, recheck_days=30)
    assert state.ways == ("call",)
    assert why_not(PHONE, safe, state) == (("text", "not_asked"), ("voicemail", "said_no"))
    later = Moment.at(at("2026-11-23T20:00", LA).astimezone(UTC), LA)
    state = contact_state(PHONE, safe, later, recheck_days=30)
    assert why_not(PHONE, safe, state)[0] == ("call", "outside_hours")


def test_hours_that_cannot_be_are_no_hours() -> None:
    assert valid_hours(Hours())
    assert not valid_hours(Hours(start="24:00", until="24:00"))
    assert next_begin((Hours(start="99:00", until="99:30"),), datetime(2026, 1, 1, tzinfo=UTC), UTC) is None
