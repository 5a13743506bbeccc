"""The lanes beside the UI thread: one writer, first in first out, a small pool for slow work, one that is urgent."""

from __future__ import annotations

import logging
import queue
import threading
import time
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Protocol, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from desktop.domain.errors import ExpectedError

_log = logging.getLogger("waystead.lanes")

POOL_SIZE = 2
CHECKPOINT_AFTER = 2.0
"""Seconds without a write after which the writer lane folds the write-ahead log into the database."""

LANE_LOOK_SECONDS = 0.2
"""How often slow work that waits for a write looks whether the lane is still there."""

T = TypeVar("T")
Done = Callable[[Any], None]
Failed = Callable[[Exception], None]
Progress = Callable[[int, int], None]


class LaneVault(Protocol):
    """What the writer lane needs from an open vault besides the functions it runs."""

    def write_head_if_dirty(self) -> None:
        """Mirror the head of the history into its file when commits are newer than it."""
        ...

    def checkpoint(self) -> None:
        """Fold the write-ahead log into the database."""
        ...

    def close_thread(self) -> None:
        """Close the calling thread's own connection."""
        ...


class Cancelled(Exception):
    """Raised inside slow work by `report` once its task was cancelled."""


@dataclass(eq=False)
class Task:
    """One piece of work on a lane: may be waited for, cancelled and asked how it ended."""

    work: Callable[[], Any]
    owner: weakref.ref[QObject]
    done: Done | None = None
    failed: Failed | None = None
    progress: Progress | None = None
    is_write: bool = False
    result: Any = None
    error: Exception | None = None
    _ended: threading.Event = field(default_factory=threading.Event)
    _cancelled: threading.Event = field(default_factory=threading.Event)

    def cancel(self) -> None:
        """Ask the work to stop; its callbacks are not called any more."""
        self._cancelled.set()

    @property
    def cancelled(self) -> bool:
        """Tell whether somebody asked the work to stop."""
        return self._cancelled.is_set()

    @property
    def ended(self) -> bool:
        """Tell whether the work is over, well or not."""
        return self._ended.is_set()

    def wait(self, seconds: float) -> bool:
        """Wait until the work is over; only locking and tests do this on the UI thread."""
        return self._ended.wait(seconds)

    def run(self) -> None:
        """Do the work on the calling thread and keep its result or its failure."""
        if self.cancelled:
            self.error = Cancelled()
        else:
            try:
                self.result = self.work()
            except Exception as error:  # every failure belongs to whoever asked for the work
                self.error = error
        self._ended.set()


class _Courier(QObject):
    """Lives on the UI thread; what the lanes emit arrives there in order."""

    ended = Signal(object)
    progressed = Signal(object, int, int)

    def __init__(self, on_bug: Callable[[Exception], None], on_unhandled: Failed) -> None:
        super().__init__()
        self._on_bug = on_bug
        self.on_unhandled = on_unhandled
        self.ended.connect(self._on_ended, Qt.ConnectionType.QueuedConnection)
        self.progressed.connect(self._on_progressed, Qt.ConnectionType.QueuedConnection)

    @Slot(object)
    def _on_ended(self, task: Task) -> None:
        error = task.error
        wanted = not task.cancelled and owner_alive(task)
        if error is None:
            if wanted and task.done is not None:
                task.done(task.result)
            return
        if not isinstance(error, ExpectedError | Cancelled) and not task.cancelled:
            self._on_bug(error)
        if not wanted:
            if task.is_write and not task.cancelled and isinstance(error, ExpectedError):
                # the page that asked has gone, and what it wanted kept is not kept: that must not go unsaid
                self.on_unhandled(error)
            return
        if task.failed is not None:
            task.failed(error)
        elif isinstance(error, ExpectedError):
            self.on_unhandled(error)

    @Slot(object, int, int)
    def _on_progressed(self, task: Task, at: int, of: int) -> None:
        if task.progress is not None and not task.cancelled and not task.ended and owner_alive(task):
            task.progress(at, of)


def owner_alive(task: Task) -> bool:
    """Tell whether the object that asked for the work can still take the answer."""
    owner = task.owner()
    return owner is not None and shiboken6.isValid(owner)


class TaskRunner:
    """Starts work on the two lanes and delivers it on the UI thread, or drops it if its owner is gone.

    Make it on the UI thread. `write` needs an attached vault; `slow` works at any time.
    """

    def __init__(
        self,
        *,
        on_bug: Callable[[Exception], None] | None = None,
        on_unhandled: Failed | None = None,
        on_busy_changed: Callable[[], None] | None = None,
    ) -> None:
        self._courier = _Courier(on_bug or _log_bug, on_unhandled or _log_unhandled)
        self._vault: LaneVault | None = None
        self._writes: queue.Queue[Task | None] = queue.Queue()
        self._slow: queue.Queue[Task | None] = queue.Queue()
        self._urgent: queue.Queue[Task | None] = queue.Queue()
        self._writer: threading.Thread | None = None
        self._abandoned = threading.Event()
        self._pool: list[threading.Thread] = []
        self._apart: threading.Thread | None = None
        self._running: set[Task] = set()
        self._guard = threading.Lock()
        self._on_busy_changed = on_busy_changed

    def tell_unhandled(self, on_unhandled: Failed) -> None:
        """Say who shows an expected failure that nobody waits for."""
        self._courier.on_unhandled = on_unhandled

    def attach(self, vault: LaneVault) -> None:
        """Start the writer lane on an open vault."""
        if self._writer is not None:
            raise RuntimeError("the writer lane already has a vault")
        self._vault = vault
        self._writes = queue.Queue()
        self._abandoned = threading.Event()
        self._writer = threading.Thread(
            target=self._write_loop, args=(vault, self._writes, self._abandoned), name="writer", daemon=True
        )
        self._writer.start()

    @property
    def attached(self) -> bool:
        """Tell whether the writer lane runs."""
        return self._writer is not None

    def write(
        self,
        owner: QObject,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Queue `fn(*args)` on the writer lane; `done(result)` or `failed(error)` come on the UI thread.

        With its owner gone neither is called; an expected failure is then shown by whoever shows unhandled ones.
        """
        if self._writer is None:
            raise RuntimeError("no vault is open")
        task = Task(lambda: fn(*args), weakref.ref(owner), done, failed, is_write=True)
        self._writes.put(task)
        return task

    def slow(
        self,
        owner: QObject,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
        progress: Progress | None = None,
    ) -> Task:
        """Run `fn(*args)` on the pool.

        With `progress` given, `fn` also gets the keyword `report(at, of)`; it raises `Cancelled` inside the
        work once the task was cancelled, so work that reports can be stopped between two steps.
        """
        self._start_pool()
        task = Task(lambda: None, weakref.ref(owner), done, failed, progress)

        def report(at: int, of: int) -> None:
            if task.cancelled:
                raise Cancelled
            self._courier.progressed.emit(task, at, of)

        task.work = (lambda: fn(*args, report=report)) if progress is not None else (lambda: fn(*args))
        self._slow.put(task)
        return task

    def urgent(
        self,
        owner: QObject,
        fn: Callable[..., Any],
        *args: Any,
        done: Done | None = None,
        failed: Failed | None = None,
    ) -> Task:
        """Run `fn(*args)` in its turn on a thread of its own, whatever fills the lane and the pool: for a crisis."""
        if self._apart is None:
            self._apart = self._slow_thread(self._urgent, "urgent")
        task = Task(lambda: fn(*args), weakref.ref(owner), done, failed)
        self._urgent.put(task)
        return task

    def written(self, fn: Callable[[], T]) -> T:
        """Called by slow work: run `fn` on the writer lane in its turn and return its result, or raise its failure.

        Raises Cancelled when the lane has ended: what was to be written is not.
        """
        writer, writes = self._writer, self._writes
        if writer is None:
            raise Cancelled
        outcome: list[tuple[T | None, Exception | None]] = []

        def run() -> None:
            try:
                outcome.append((fn(), None))
            except Exception as error:  # the slow work hears of it and tells whoever asked
                outcome.append((None, error))

        task = Task(run, weakref.ref(self._courier), is_write=True)
        writes.put(task)
        while not task.wait(LANE_LOOK_SECONDS) and writer.is_alive():
            pass
        if not outcome:
            task.cancel()
            raise Cancelled
        result, error = outcome[0]
        if error is not None:
            raise error
        return cast("T", result)

    def drain(self, seconds: float) -> bool:
        """Wait until every write queued so far is over; True when it is."""
        if self._writer is None:
            return True
        marker = Task(lambda: None, weakref.ref(self._courier))
        self._writes.put(marker)
        return marker.wait(seconds)

    def stop(self, seconds: float) -> bool:
        """Cancel slow work, end both lanes within `seconds`; True when every thread is gone."""
        until = time.monotonic() + seconds
        with self._guard:
            for task in self._running:
                task.cancel()
        _cancel_waiting(self._slow)
        _cancel_waiting(self._urgent)
        threads = list(self._pool)
        for _ in threads:
            self._slow.put(None)
        if self._apart is not None:
            self._urgent.put(None)
            threads.append(self._apart)
        if self._writer is not None:
            self._writes.put(None)
            threads.append(self._writer)
        for thread in threads:
            thread.join(max(0.0, until - time.monotonic()))
        if self._writer is not None and self._writer.is_alive():
            # a write that hangs: what waits behind it must not meet a closed vault
            self._abandoned.set()
            _cancel_waiting(self._writes)
            self._writes.put(None)
        self._writer = None
        self._vault = None
        self._pool, self._apart = [], None
        self._slow, self._urgent = queue.Queue(), queue.Queue()
        return not any(thread.is_alive() for thread in threads)

    def _start_pool(self) -> None:
        while len(self._pool) < POOL_SIZE:
            self._pool.append(self._slow_thread(self._slow, f"slow-{len(self._pool)}"))

    def _slow_thread(self, tasks: queue.Queue[Task | None], name: str) -> threading.Thread:
        # Daemon: a key derivation cannot be interrupted, and leaving must never wait for one.
        thread = threading.Thread(target=self._slow_loop, args=(tasks,), name=name, daemon=True)
        thread.start()
        return thread

    def _slow_loop(self, tasks: queue.Queue[Task | None]) -> None:
        while (task := tasks.get()) is not None:
            with self._guard:
                self._running.add(task)
            vault = self._vault
            task.run()
            with self._guard:
                self._running.discard(task)
            if vault is not None:
                _close_thread(vault)
            self._deliver(task)

    def _write_loop(
        self, vault: LaneVault, tasks: queue.Queue[Task | None], abandoned: threading.Event
    ) -> None:
        dirty = False
        while True:
            try:
                task = tasks.get(timeout=CHECKPOINT_AFTER if dirty else None)
            except queue.Empty:
                dirty = not _quietly(vault.checkpoint)
                continue
            if task is None:
                break
            task.run()
            dirty = True
            if tasks.empty() and not abandoned.is_set():
                _quietly(vault.write_head_if_dirty)
            self._deliver(task)
        if not abandoned.is_set():
            _quietly(vault.write_head_if_dirty)
        _close_thread(vault)

    def _deliver(self, task: Task) -> None:
        if shiboken6.isValid(self._courier):
            self._courier.ended.emit(task)


def _cancel_waiting(tasks: queue.Queue[Task | None]) -> None:
    while True:
        try:
            task = tasks.get_nowait()
        except queue.Empty:
            return
        if task is not None:
            task.cancel()
            task.run()


def _quietly(step: Callable[[], None]) -> bool:
    """Housekeeping after commits; a full disk here must not end the lane, the next write will say so."""
    try:
        step()
    except ExpectedError as error:
        _log.warning("housekeeping put off: %s", error.__class__.__name__.lower())
        return False
    except Exception as error:
        _log.error("housekeeping failed: %s", error.__class__.__name__.lower())
        return False
    return True


def _close_thread(vault: LaneVault) -> None:
    _quietly(vault.close_thread)


def _log_bug(error: Exception) -> None:
    _log.error("bug on a lane: %s", error.__class__.__name__.lower())


def _log_unhandled(error: Exception) -> None:
    _log.warning("nobody waited for: %s", error.__class__.__name__.lower())
