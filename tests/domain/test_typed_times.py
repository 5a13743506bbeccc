"""Days and times as typed, and changes of the clock: held against a walk through the instants of a day, in any zone."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo, available_timezones

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desktop.domain.errors import InvalidInput
from desktop.domain.typed_times import comes_twice, moment_of, read_day, read_time

ZONES = sorted(available_timezones())
LA, LORD_HOWE, APIA = (
    ZoneInfo("America/Los_Angeles"),
    ZoneInfo("Australia/Lord_Howe"),
    ZoneInfo("Pacific/Apia"),
)
FORWARD, BACK = date(2026, 3, 8), date(2026, 11, 1)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("9", "09:00"),
        ("9:30", "09:30"),
        ("0930", "09:30"),
        ("9.30", "09:30"),
        (" 23:59 ", "23:59"),
        ("12 am", "00:00"),
        ("12:15pm", "12:15"),
        ("2 PM", "14:00"),
        ("٢:٣٠ م", "14:30"),
        ("١٤:٣٠", "14:30"),
    ],
)
def test_a_time_is_read_as_people_write_it(typed: str, read: str) -> None:
    assert f"{read_time(typed, 'time'):%H:%M}" == read


@pytest.mark.parametrize(
    "typed", ["", "24:00", "9:60", "13 pm", "0 am", "noon", "9:3", "1e1", "-9", "9:30:00"]
)
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_time(typed, "time")
    assert (refused.value.field, refused.value.reason) == ("time", "impossible_time")


@pytest.mark.parametrize("typed", ["2026-11-03", "3.11.2026", "2026/11/03", "٢٠٢٦-١١-٠٣"])
def test_a_day_is_read_in_the_orders_that_mean_one_day(typed: str) -> None:
    assert read_day(typed, "day") == date(2026, 11, 3)


@pytest.mark.parametrize(
    ("typed", "reason"),
    [("3/11/2026", "date_two_ways"), ("2026-02-30", "date_impossible"), ("tomorrow", "date_impossible")],
)
def test_a_day_that_cannot_be_or_can_be_two_is_refused(typed: str, reason: str) -> None:
    with pytest.raises(InvalidInput) as refused:
        read_day(typed, "day")
    assert refused.value.reason == reason


def test_the_hour_that_is_left_out_is_named_with_the_time_after_it() -> None:
    for at in (time(2), time(2, 30), time(2, 59)):
        with pytest.raises(InvalidInput) as refused:
            moment_of(FORWARD, at, LA, "", "time")
        assert (refused.value.reason, refused.value.details["next"]) == ("time_skipped", "03:00")
    assert moment_of(FORWARD, time(3), LA, "", "time") == datetime(2026, 3, 8, 10, tzinfo=UTC)
    with pytest.raises(InvalidInput) as refused:
        moment_of(date(2026, 10, 4), time(2, 10), LORD_HOWE, "", "time")
    assert refused.value.details["next"] == "02:30"
    with pytest.raises(InvalidInput) as refused:  # a whole day that Samoa left out
        moment_of(date(2011, 12, 30), time(10), APIA, "", "time")
    assert (refused.value.reason, refused.value.details["next"]) == ("time_skipped", "00:00")


def test_the_hour_that_comes_twice_asks_which() -> None:
    with pytest.raises(InvalidInput) as refused:
        moment_of(BACK, time(1, 30), LA, "", "time")
    assert refused.value.reason == "time_twice"
    first, second = (moment_of(BACK, time(1, 30), LA, which, "time") for which in ("first", "second"))
    assert second - first == timedelta(hours=1)
    assert comes_twice(BACK, time(1), LA)
    assert not comes_twice(BACK, time(2), LA)
    assert not comes_twice(FORWARD, time(2, 30), LA)


@settings(max_examples=30)
@given(zone=st.sampled_from(ZONES), day=st.dates(date(2024, 1, 1), date(2029, 12, 31)))
def test_over_a_whole_day_every_instant_is_reached_once(zone: str, day: date) -> None:
    found = ZoneInfo(zone)
    shown: dict[time, list[datetime]] = {}
    start = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=30)
    for step in range(4 * 84):
        instant = start + timedelta(minutes=15 * step)
        wall = instant.astimezone(found)
        if wall.date() == day and wall.minute % 15 == 0:
            shown.setdefault(wall.time().replace(tzinfo=None, fold=0), []).append(instant)
    for minutes in range(0, 24 * 60, 15):
        at = time(minutes // 60, minutes % 60)
        instants = shown.get(at, [])
        if not instants:
            with pytest.raises(InvalidInput, match="time_skipped"):
                moment_of(day, at, found, "first", "time")
            continue
        assert moment_of(day, at, found, "first", "time") == instants[0]
        assert moment_of(day, at, found, "second", "time") == instants[-1]
        assert comes_twice(day, at, found) == (len(instants) == 2)
