"""Idle time: warned, postponed, reached, long, and the jump of a suspended laptop."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.clock import Moment
from desktop.ui.idle import IdleWatch


class HandClock:
    """A clock that is set by hand; both hands move together unless told otherwise."""

    def __init__(self) -> None:
        self.wall = datetime(2026, 11, 23, 14, 0, tzinfo=UTC)
        self.steady = 1000.0

    def now(self) -> Moment:
        return Moment(self.wall)

    def monotonic(self) -> float:
        return self.steady

    def since_boot(self) -> float:
        return self.steady

    def boot(self) -> str:
        return ""

    def pass_seconds(self, seconds: float) -> None:
        self.wall += timedelta(seconds=seconds)
        self.steady += seconds


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


def _watch(clock: HandClock, told: list[str]) -> IdleWatch:
    watch = IdleWatch(clock)
    watch.warned.connect(lambda left: told.append(f"warned {left}"))
    watch.postponed.connect(lambda: told.append("postponed"))
    watch.idle.connect(lambda: told.append("idle"))
    watch.idle_long.connect(lambda: told.append("long"))
    watch.suspended.connect(lambda: told.append("suspended"))
    watch.start(300)
    return watch


def _pass(watch: IdleWatch, clock: HandClock, seconds: int) -> None:
    for _ in range(seconds):
        clock.pass_seconds(1)
        watch.tick()


def test_half_a_minute_of_warning_then_idle_then_three_times_the_time(qtbot: QtBot, clock: HandClock) -> None:
    told: list[str] = []
    watch = _watch(clock, told)
    _pass(watch, clock, 269)
    assert told == []
    _pass(watch, clock, 30)
    assert told == [f"warned {left}" for left in range(30, 0, -1)]
    _pass(watch, clock, 1)
    assert told[-1] == "idle"
    _pass(watch, clock, 599)
    assert told[-1] == "idle"
    _pass(watch, clock, 1)
    assert told[-1] == "long"
    _pass(watch, clock, 300)
    assert told.count("idle") == told.count("long") == 1


def test_any_key_in_the_warning_postpones_the_whole_time(qtbot: QtBot, clock: HandClock) -> None:
    told: list[str] = []
    watch = _watch(clock, told)
    _pass(watch, clock, 280)
    watch.activity()
    assert told[-1] == "postponed"
    told.clear()
    _pass(watch, clock, 269)
    assert told == []


def test_a_suspended_laptop_is_noticed_at_the_first_tick(qtbot: QtBot, clock: HandClock) -> None:
    told: list[str] = []
    watch = _watch(clock, told)
    _pass(watch, clock, 3)
    clock.wall += timedelta(hours=2)
    _pass(watch, clock, 1)
    assert told == ["suspended"]


def test_a_long_minimise_counts_and_a_short_one_does_not(qtbot: QtBot, clock: HandClock) -> None:
    told: list[str] = []
    watch = _watch(clock, told)
    watch.minimised(True)
    _pass(watch, clock, 60)
    watch.minimised(False)
    _pass(watch, clock, 119)
    assert told == []
    watch.minimised(True)
    watch.activity()
    _pass(watch, clock, 120)
    assert told[-1] == "suspended"
