"""Moments sort as text, survive both changes of the clock, and refuse what is not one."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clock import Moment, SystemClock

ZONES = ["America/Los_Angeles", "Asia/Kabul", "UTC", "Europe/Kyiv", "Asia/Kathmandu"]


@given(
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)),
    st.datetimes(min_value=datetime(1990, 1, 1), max_value=datetime(2090, 1, 1)),
    st.sampled_from(ZONES),
    st.sampled_from(ZONES),
)
def test_text_order_is_time_order_and_nothing_is_lost(
    first: datetime, second: datetime, one: str, other: str
) -> None:
    earlier, later = Moment.at(first.replace(tzinfo=UTC), one), Moment.at(second.replace(tzinfo=UTC), other)
    assert Moment.parse(earlier.text()) == earlier
    assert (earlier.text()[:27] < later.text()[:27]) == (earlier.utc < later.utc)


def test_local_time_is_as_it_was_noted() -> None:
    before = Moment.at(datetime(2026, 11, 1, 8, 30, tzinfo=UTC), "America/Los_Angeles")
    after = Moment.at(datetime(2026, 11, 1, 9, 30, tzinfo=UTC), "America/Los_Angeles")
    assert before.local().strftime("%H:%M") == after.local().strftime("%H:%M") == "01:30"
    assert before < after
    assert before.in_zone("Asia/Kabul").strftime("%H:%M") == "13:00"
    assert before.in_zone("No/Where").strftime("%H:%M") == "01:30"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-11-23",
        "2026-11-23T00:00:00Z",
        "2026-11-23T00:00:00.000000Z[UTC][_offset=+9999]",
        "2026-13-23T00:00:00.000000Z[UTC][_offset=+0]",
        "x2026-11-23T00:00:00.000000Z[UTC][_offset=+0]",
    ],
)
def test_what_is_no_moment_is_refused(text: str) -> None:
    with pytest.raises(ValueError):
        Moment.parse(text)


def test_the_system_clock_asks_for_its_zone_again() -> None:
    asked: list[int] = []

    def zone() -> str:
        asked.append(1)
        return "Asia/Kabul"

    clock = SystemClock(zone)
    first, second = clock.now(), clock.now()
    assert first.zone == "Asia/Kabul"
    assert second.utc - first.utc < timedelta(seconds=5)
    assert len(asked) == 1
    assert clock.monotonic() <= clock.monotonic()
