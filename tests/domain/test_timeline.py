"""The timeline's sums: a scale for three days and for six years, ticks that have room, groups that never overlap."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock import Moment
from desktop.domain.timeline import (
    AHEAD_SHARE,
    LEAST_DAYS,
    MOST_TICKS,
    date_of,
    day_of,
    groups,
    is_odd,
    scale_of,
    ticks,
)

NOW = 20_780.5  # a day of 2026
days = st.lists(st.floats(NOW - 9000, NOW + 800, allow_nan=False), max_size=60)


@given(days, st.floats(-1000, 40_000, allow_nan=False), st.floats(-1000, 40_000, allow_nan=False))
def test_a_later_day_never_stands_before_an_earlier_one(found: list[float], one: float, two: float) -> None:
    scale = scale_of(found, NOW)
    low, high = sorted((one, two))
    assert 0 <= scale.share(low) <= scale.share(high) <= 1
    assert abs(scale.share(NOW) - scale.turn) < 1e-9
    assert scale.now - scale.first >= LEAST_DAYS - 1
    # everything is on the line, what is ahead after today with room of its own, what is over before it
    assert all(scale.first <= day < scale.last for day in found)
    if any(day > NOW for day in found):
        assert scale.turn <= 1 - AHEAD_SHARE + 1e-9
    else:
        assert 0.5 < scale.turn < 1


@given(days, st.integers(120, 2400), st.integers(20, 200))
def test_between_two_ticks_there_is_room_for_their_words(found: list[float], wide: int, least: int) -> None:
    scale = scale_of(found, NOW)
    unit, marks = ticks(scale, wide, least)
    assert len(marks) <= MOST_TICKS or unit == "year"
    assert all((b[1] - a[1]) * wide >= least - 1e-6 for a, b in pairwise(marks))
    assert all(a[0] < b[0] for a, b in pairwise(marks))
    if unit != "day":
        assert all(day.day == 1 for day, _share in marks)
    if unit == "year":
        assert all(day.month == 1 for day, _share in marks)


@given(st.lists(st.integers(0, 1400), max_size=300), st.integers(1, 60))
def test_groups_hold_everything_once_and_their_marks_never_overlap(places: list[int], least: int) -> None:
    places = sorted(places)
    found = groups(places, least)
    assert [number for first, after in found for number in range(first, after)] == list(range(len(places)))
    assert all(places[after - 1] - places[first] < least for first, after in found)
    assert all(places[b[0]] - places[a[0]] >= least for a, b in pairwise(found))


def test_the_scale_fits_three_days_half_a_year_and_six_years() -> None:
    def unit_of(span: float) -> str:
        return ticks(scale_of([NOW - span], NOW), 1000, 70)[0]

    assert [unit_of(span) for span in (3, 160, 2000, 9000)] == ["day", "month", "month", "year"]
    years = ticks(scale_of([NOW - 2200], NOW), 330, 60)
    assert years[0] == "year"
    # three days do not fill the line alone, and the first day stands whole
    assert scale_of([NOW - 2], NOW).share(NOW - 2) > 0.4


def test_months_begin_where_the_line_begins_on_a_first() -> None:
    first = float((date(2026, 6, 1) - date(1970, 1, 1)).days)
    assert ticks(scale_of([first], NOW), 1000, 70)[1][0] == (date(2026, 6, 1), 0.0)
    assert date_of(first) == date(2026, 6, 1)


def test_a_damaged_date_is_told_from_an_old_one() -> None:
    now = Moment.at(datetime(2026, 11, 23, 17, tzinfo=UTC), "America/Los_Angeles")

    def odd(year: int) -> bool:
        return is_odd(Moment(utc=datetime(year, 3, 1, tzinfo=UTC)), now)

    assert [odd(year) for year in (1, 1969, 1970, 2026, 2036, 2037, 9998)] == [
        True,
        True,
        False,
        False,
        False,
        True,
        True,
    ]


@given(st.datetimes(datetime(1970, 1, 3), datetime(2100, 1, 1)), st.integers(-14 * 60, 14 * 60))
def test_a_day_is_the_day_of_the_clock_where_it_was_noted(utc: datetime, offset: int) -> None:
    moment = Moment(utc=utc.replace(tzinfo=UTC), offset_minutes=offset)
    # a microsecond is what a fraction of so many days keeps
    assert date_of(day_of(moment) + 1e-9) in {
        moment.local().date(),
        (moment.local() + timedelta(milliseconds=1)).date(),
    }
