"""The lanes: order, delivery on the UI thread, owners that are gone, cancelling, stopping."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
import shiboken6
from PySide6.QtCore import QObject
from pytestqt.qtbot import QtBot

from desktop.domain.errors import NoSpace
from desktop.ui.tasks import Cancelled, TaskRunner


class CountingVault:
    """Counts the housekeeping the lane does beside the work; the lanes need nothing else of a vault."""

    def __init__(self) -> None:
        self.heads = 0
        self.checkpoints = 0
        self.closed_by: list[str] = []

    def write_head_if_dirty(self) -> None:
        self.heads += 1

    def checkpoint(self) -> None:
        self.checkpoints += 1

    def close_thread(self) -> None:
        self.closed_by.append(threading.current_thread().name)


@pytest.fixture
def vault() -> CountingVault:
    return CountingVault()


@pytest.fixture
def bugs() -> list[Exception]:
    return []


@pytest.fixture
def tasks(qtbot: QtBot, vault: CountingVault, bugs: list[Exception]) -> Iterator[TaskRunner]:
    runner = TaskRunner(on_bug=bugs.append)
    runner.attach(vault)
    yield runner
    assert runner.stop(2)


def test_writes_run_in_order_on_one_other_thread_and_report_on_this_one(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner = QObject()
    ran: list[tuple[int, str]] = []
    told: list[tuple[int, threading.Thread]] = []

    def work(number: int) -> int:
        time.sleep(0.002 if number % 3 == 0 else 0)
        ran.append((number, threading.current_thread().name))
        return number

    for number in range(30):
        tasks.write(owner, work, number, done=lambda n: told.append((n, threading.current_thread())))
    qtbot.waitUntil(lambda: len(told) == 30)
    assert ran == [(number, "writer") for number in range(30)]
    assert [number for number, _ in told] == list(range(30))
    assert {thread for _, thread in told} == {threading.main_thread()}


def test_a_write_that_failed_after_its_page_was_left_is_told(qtbot: QtBot, tasks: TaskRunner) -> None:
    """Somebody pressed Save and went on; the disk was full. What was not kept must not go unsaid."""
    told: list[Exception] = []
    tasks.tell_unhandled(told.append)
    heard: list[Exception] = []
    gate = threading.Event()

    def full() -> None:
        gate.wait(2)
        raise NoSpace

    def ask(of: Any) -> None:
        owner = QObject()
        of(owner, full, failed=heard.append)
        shiboken6.delete(owner)

    ask(tasks.write)
    ask(tasks.slow)  # the control: nobody waits any more for what was only to be read or made
    gate.set()
    qtbot.waitUntil(lambda: bool(told))
    assert tasks.drain(2)
    qtbot.wait(20)
    assert [type(error) for error in told] == [NoSpace]
    assert heard == []


def test_an_answer_for_an_owner_that_is_gone_is_dropped(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner, other = QObject(), QObject()
    told: list[str] = []
    gate = threading.Event()
    tasks.write(owner, gate.wait, 2, done=lambda _: told.append("gone"))
    last = tasks.write(other, lambda: None, done=lambda _: told.append("there"))
    shiboken6.delete(owner)
    gate.set()
    qtbot.waitUntil(lambda: "there" in told)
    assert last.ended
    assert told == ["there"]


def test_expected_failures_reach_the_asker_and_bugs_also_the_one_place(
    qtbot: QtBot, tasks: TaskRunner, bugs: list[Exception]
) -> None:
    owner = QObject()
    failed: list[Exception] = []

    def full() -> None:
        raise NoSpace

    def wrong() -> None:
        raise ValueError("a bug")

    tasks.write(owner, full, failed=failed.append)
    tasks.write(owner, wrong, failed=failed.append)
    qtbot.waitUntil(lambda: len(failed) == 2)
    assert isinstance(failed[0], NoSpace)
    assert [type(bug) for bug in bugs] == [ValueError]


def test_slow_work_reports_progress_and_stops_when_cancelled(qtbot: QtBot, tasks: TaskRunner) -> None:
    owner = QObject()
    seen: list[tuple[int, int]] = []
    ended: list[Any] = []

    def work(*, report: Any) -> None:
        for step in range(10_000):
            report(step, 10_000)
            time.sleep(0.001)

    task = tasks.slow(owner, work, done=ended.append, progress=lambda at, of: seen.append((at, of)))
    qtbot.waitUntil(lambda: len(seen) > 3)
    task.cancel()
    assert task.wait(1)
    assert isinstance(task.error, Cancelled)
    qtbot.wait(20)
    assert not ended


def test_the_head_is_mirrored_after_the_queue_and_the_log_folded_when_quiet(
    qtbot: QtBot, tasks: TaskRunner, vault: CountingVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("desktop.ui.tasks.CHECKPOINT_AFTER", 0.05)
    owner = QObject()
    gate = threading.Event()
    tasks.write(owner, gate.wait, 2)
    for _ in range(5):
        tasks.write(owner, lambda: None)
    assert vault.heads == 0
    gate.set()
    qtbot.waitUntil(lambda: vault.checkpoints == 1)
    assert vault.heads == 1


def test_stopping_finishes_writes_cancels_slow_work_and_closes_the_connections(
    qtbot: QtBot, vault: CountingVault
) -> None:
    runner = TaskRunner()
    runner.attach(vault)
    owner = QObject()
    written: list[int] = []
    for number in range(5):
        runner.write(owner, written.append, number)

    def endless(*, report: Any) -> None:
        while True:
            report(0, 1)
            time.sleep(0.001)

    slow = runner.slow(owner, endless, progress=lambda *_: None)
    started = time.perf_counter()
    assert runner.stop(1)
    assert time.perf_counter() - started < 1
    assert written == [0, 1, 2, 3, 4]
    assert isinstance(slow.error, Cancelled)
    assert "writer" in vault.closed_by
    with pytest.raises(RuntimeError):
        runner.write(owner, lambda: None)


def test_what_is_urgent_waits_for_neither_lane_nor_pool_and_keeps_its_order(
    qtbot: QtBot, tasks: TaskRunner
) -> None:
    owner, go_on = QObject(), threading.Event()
    done: list[int] = []
    full = [tasks.write(owner, go_on.wait, 20), *(tasks.slow(owner, go_on.wait, 20) for _ in range(3))]
    for number in range(20):
        tasks.urgent(owner, lambda n: n, number, done=done.append)
    qtbot.waitUntil(lambda: len(done) == 20)
    assert done == list(range(20))
    assert not any(task.ended for task in full)
    go_on.set()
    failed: list[Exception] = []
    tasks.urgent(owner, int, "no number", failed=failed.append)
    qtbot.waitUntil(lambda: bool(failed))


def test_slow_work_has_a_write_done_in_its_turn_and_hears_when_the_lane_has_ended(
    qtbot: QtBot, tasks: TaskRunner, bugs: list[Exception]
) -> None:
    owner, order, told, go_on = QObject(), list[str](), list[object](), threading.Event()

    def refuse() -> None:
        raise NoSpace

    def slow() -> str:
        tasks.write(owner, order.append, "before")
        name = tasks.written(lambda: order.append("asked") or threading.current_thread().name)
        with pytest.raises(NoSpace):
            tasks.written(refuse)
        return name

    tasks.slow(owner, slow, done=told.append)
    qtbot.waitUntil(lambda: bool(told))
    assert (told, order, bugs) == (["writer"], ["before", "asked"], [])

    def late() -> None:
        go_on.wait(5)
        with pytest.raises(Cancelled):
            tasks.written(lambda: order.append("too late"))
        order.append("heard")

    tasks.slow(owner, late)
    qtbot.waitUntil(lambda: bool(tasks._running))
    tasks._writes.put(None)  # the lane ends, as in locking
    go_on.set()
    qtbot.waitUntil(lambda: order[-1] == "heard")
    assert order == ["before", "asked", "heard"]
