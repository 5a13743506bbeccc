"""Tests of domain/breaks.py: what was offered last, as the events tell it; time is never less than none."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.breaks import (
    ASK_AGAIN_SECONDS,
    BEGAN,
    DECLINED,
    ENDED,
    TAKEN,
    asks_again,
    comfort_of,
    elapsed,
)
from desktop.domain.clock import Moment

START = datetime(2026, 11, 29, 14, 0, tzinfo=UTC)


def at(minutes: float) -> Moment:
    return Moment(utc=START + timedelta(minutes=minutes))


def event(kind: str, minutes: float) -> dict[str, Any]:
    return {"kind": kind, "at": at(minutes).text(), "text": "", "data": {}}


def test_the_last_offer_counts_and_a_break_goes_on_until_it_is_over() -> None:
    assert comfort_of([]) is None
    assert comfort_of([event("call_dropped", 1), event(ENDED, 2)]) is None, "no break was there to end"
    found = comfort_of([event(DECLINED, 1), event(BEGAN, 5), event(BEGAN, 6), event(TAKEN, 7)])
    assert found is not None
    assert (found.running, found.at) == (True, at(5)), "pressed twice, and what was offered in it, end none"
    found = comfort_of([event(BEGAN, 5), event(ENDED, 9), event(ENDED, 11)])
    assert found is not None
    assert (found.running, found.at) == (False, at(9))


def test_after_twenty_minutes_it_is_time_to_ask_again_but_not_in_a_break() -> None:
    declined = comfort_of([event(DECLINED, 0)])
    assert not asks_again(declined, ASK_AGAIN_SECONDS - 1)
    assert asks_again(declined, ASK_AGAIN_SECONDS)
    assert not asks_again(comfort_of([event(BEGAN, 0)]), ASK_AGAIN_SECONDS * 9)
    assert not asks_again(None, ASK_AGAIN_SECONDS * 9)


def test_a_clock_set_back_a_sleep_and_a_kill_make_no_time_too_short() -> None:
    assert elapsed(at(30), at(-30), 600.0) == 600.0  # set back by an hour
    assert elapsed(at(0), at(25), 0.0) == 1500.0  # slept, or a new process
    assert elapsed(at(30), at(-30), 0.0) == 0.0
    assert elapsed(Moment.read("lost"), at(0), 7.0) == 7.0


@given(
    st.floats(-1e6, 1e6, allow_nan=False),
    st.floats(0, 1e6, allow_nan=False),
    st.lists(st.tuples(st.sampled_from((TAKEN, DECLINED, BEGAN, ENDED, "call_try")), st.integers(0, 600))),
)
def test_time_is_never_negative_and_events_in_any_order_say_one_thing(
    minutes: float, watched: float, events: list[tuple[str, int]]
) -> None:
    assert elapsed(at(0), at(minutes / 60), watched) >= watched
    found = comfort_of([event(kind, minute) for kind, minute in events])
    pressed = [kind for kind, _minute in events if kind in (BEGAN, ENDED)]
    assert (found is not None and found.running) == (bool(pressed) and pressed[-1] == BEGAN)
