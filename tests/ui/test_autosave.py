"""Autosave: a pause or a second, newest value only, tried again until it is written."""

from __future__ import annotations

import threading
import time
from collections.abc import Iterator
from typing import Any

import pytest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import NoSpace
from desktop.ui import autosave as module
from desktop.ui.autosave import Autosave, SavedState, Unsaved
from desktop.ui.tasks import TaskRunner


class QuietVault:
    """The lanes' housekeeping with nothing behind it."""

    def write_head_if_dirty(self) -> None:
        """Nothing to mirror."""

    def checkpoint(self) -> None:
        """Nothing to fold."""

    def close_thread(self) -> None:
        """Nothing open."""


class Disk:
    """Where the saves of these tests go; full on demand."""

    def __init__(self) -> None:
        self.written: list[Any] = []
        self.times: list[float] = []
        self.full = False

    def save(self, value: Any) -> None:
        if self.full:
            raise NoSpace
        self.written.append(value)
        self.times.append(time.monotonic())


@pytest.fixture
def tasks(qtbot: QtBot) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    runner.attach(QuietVault())
    yield runner
    assert runner.stop(3)


@pytest.fixture
def autosave(tasks: TaskRunner) -> Iterator[Autosave]:
    saver = Autosave(tasks)
    yield saver
    saver.forget_all()


@pytest.fixture
def disk() -> Disk:
    return Disk()


def test_a_pause_saves_the_newest_value_once(qtbot: QtBot, autosave: Autosave, disk: Disk) -> None:
    for text in ("H", "Ha", "Har"):
        autosave.put("note", text, disk.save)
    assert autosave.state is SavedState.SAVING
    qtbot.waitUntil(lambda: autosave.state is SavedState.SAVED)
    assert disk.written == ["Har"]
    assert not autosave.dirty


@pytest.mark.timed
def test_while_somebody_types_without_a_pause_it_is_saved_every_second(
    qtbot: QtBot, autosave: Autosave, disk: Disk
) -> None:
    started = time.monotonic()
    text = ""
    while time.monotonic() - started < 2.2:
        text += "a"
        autosave.put("note", text, disk.save)
        qtbot.wait(30)
    assert len(disk.written) >= 2
    gaps = [later - before for before, later in zip([started, *disk.times], disk.times, strict=False)]
    assert max(gaps) <= 1.0


def test_values_of_one_key_stay_in_order_and_none_is_lost(
    qtbot: QtBot, autosave: Autosave, disk: Disk
) -> None:
    gate = threading.Event()

    def slow(value: str) -> None:
        gate.wait(5)
        disk.save(value)

    autosave.put("note", "first", slow)
    autosave.flush()
    autosave.put("note", "second", slow)
    gate.set()
    qtbot.waitUntil(lambda: disk.written == ["first", "second"])
    qtbot.waitUntil(lambda: autosave.state is SavedState.SAVED)


def test_a_full_disk_is_said_and_tried_again(
    qtbot: QtBot, autosave: Autosave, disk: Disk, monkeypatch: pytest.MonkeyPatch
) -> None:
    autosave._retry.setInterval(60)
    failures: list[str] = []
    autosave.failed.connect(lambda key, error: failures.append(f"{key} {type(error).__name__}"))
    disk.full = True
    autosave.put("note", "text", disk.save)
    qtbot.waitUntil(lambda: len(failures) >= 2)
    assert failures[0] == "note NoSpace"
    assert autosave.state is SavedState.NOT_YET
    autosave.put("note", "text and more", disk.save)
    assert autosave.state is SavedState.NOT_YET
    disk.full = False
    qtbot.waitUntil(lambda: autosave.state is SavedState.SAVED)
    assert disk.written == ["text and more"]


def test_locking_waits_for_what_can_be_written_and_hands_back_the_rest(
    autosave: Autosave, disk: Disk
) -> None:
    other = Disk()
    other.full = True
    autosave.put("good", "kept", disk.save)
    autosave.put("bad", {"answer": 3}, other.save)
    assert autosave.flush_and_wait(2) == (Unsaved("bad", {"answer": 3}),)
    assert disk.written == ["kept"]


def test_a_value_typed_while_the_last_one_is_being_written_is_waited_for_too(
    autosave: Autosave, disk: Disk
) -> None:
    gate = threading.Event()

    def slow(value: str) -> None:
        gate.wait(2)
        disk.save(value)

    autosave.put("note", "first", slow)
    autosave.flush()
    autosave.put("note", "second", slow)
    threading.Timer(0.1, gate.set).start()
    assert autosave.flush_and_wait(2) == ()
    assert disk.written == ["first", "second"]


def test_without_a_vault_the_text_stays(qtbot: QtBot, disk: Disk) -> None:
    runner = TaskRunner()
    saver = Autosave(runner)
    saver.put("note", "text", disk.save)
    assert saver.flush_and_wait(0.1) == (Unsaved("note", "text"),)
    saver.forget_all()


def test_the_times_keep_the_promise_of_a_second() -> None:
    assert module.PAUSE_MS < module.LATEST_MS < 1000


def test_waiting_takes_its_seconds_once_and_not_once_per_text(autosave: Autosave) -> None:
    gate = threading.Event()
    for key in ("one", "two", "three", "four"):
        autosave.put(key, "text", lambda _value: gate.wait(10))
    started = time.monotonic()
    left = autosave.flush_and_wait(0.6)
    took = time.monotonic() - started
    gate.set()
    assert len(left) == 4
    assert took < 2.0  # one after the other they take 2.4


class DiskWithReserve(Disk):
    """Full until the first refusal gave its reserve up."""

    refused = 0

    def save(self, value: Any) -> None:
        if self.full:
            self.full = False
            self.refused += 1
            raise NoSpace
        super().save(value)


def test_the_reserve_of_a_full_disk_is_used_at_once(qtbot: QtBot, autosave: Autosave) -> None:
    disk = DiskWithReserve()
    disk.full = True
    autosave.put("note", "words", disk.save)
    autosave.flush()
    qtbot.waitUntil(lambda: disk.written == ["words"], timeout=module.RETRY_MS - 500)
    assert disk.refused == 1


def test_locking_uses_the_reserve_too(autosave: Autosave) -> None:
    disk = DiskWithReserve()
    disk.full = True
    autosave.put("note", "words", disk.save)
    assert autosave.flush_and_wait(5) == ()
    assert disk.written == ["words"]
