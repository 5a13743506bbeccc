"""What is typed reaches the vault by itself: after a short pause, at the latest every second, and on leaving."""

from __future__ import annotations

import enum
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.errors import NoSpace, NotWritable
from desktop.ui.tasks import Task, TaskRunner

PAUSE_MS = 350
LATEST_MS = 900
"""A second is promised; the rest of it is for the commit."""
RETRY_MS = 2000
SOON_MS = 50
"""A full disk gives up its reserve at the first refusal: the next try has room."""

Save = Callable[[Any], Any]


class SavedState(enum.Enum):
    """What the saved mark says."""

    NOTHING = "nothing"
    SAVED = "saved"
    SAVING = "saving"
    NOT_YET = "not_yet"


@dataclass(slots=True)
class _Entry:
    value: Any
    save: Save
    changed: bool = True
    """True while `value` has not been handed to the writer lane."""
    task: Task | None = None
    failed: bool = False
    soon: bool = False
    """True when it is worth another try at once."""
    pressed: bool = False
    """True when another try at once did not help either: then it is waited."""


@dataclass(frozen=True, slots=True)
class Unsaved:
    """A text that could not be written yet: its key and the JSON-able value that a screen can take up again."""

    key: str
    value: Any


class Autosave(QObject):
    """Keeps the newest value per key and writes it; older values of the same key are never written after it.

    `put` is called on every change. `value` must be JSON-able, since it is sealed when the disk is in trouble
    while locking. Nothing is dropped on failure: it is tried again until it is written.
    """

    state_changed = Signal(object)
    saved = Signal(str)
    failed = Signal(str, object)

    def __init__(self, tasks: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._entries: dict[str, _Entry] = {}
        self._state = SavedState.NOTHING
        self._refused = False
        self._pause = self._timer(PAUSE_MS)
        self._latest = self._timer(LATEST_MS)
        self._retry = self._timer(RETRY_MS)

    @property
    def state(self) -> SavedState:
        """What the saved mark says now."""
        return self._state

    @property
    def dirty(self) -> bool:
        """Tell whether anything is not yet in the vault."""
        return bool(self._entries)

    def refuse(self, refused: bool) -> None:
        """Take nothing, because the vault can only be read, or take it again."""
        self._refused = refused

    def put(self, key: str, value: Any, save: Save) -> None:
        """Remember `value` as the newest for `key`; `save(value)` will run on the writer lane."""
        if self._refused:
            self.failed.emit(key, NotWritable("reading_only"))
            return
        entry = self._entries.get(key)
        if entry is None:
            self._entries[key] = _Entry(value, save)
        else:
            entry.value, entry.save, entry.changed = value, save, True
        self._pause.start()
        if not self._latest.isActive():
            self._latest.start()
        self._set_state(SavedState.NOT_YET if self._any_failed() else SavedState.SAVING)

    def flush(self) -> None:
        """Hand everything to the writer lane now; returns at once."""
        self._pause.stop()
        self._latest.stop()
        self._retry.stop()
        for key, entry in self._entries.items():
            if entry.changed and entry.task is None:
                self._send(key, entry)

    def flush_and_wait(self, seconds: float) -> tuple[Unsaved, ...]:
        """Write everything and wait for it, `seconds` in all; returns what is still not written.

        Only locking and quitting wait.
        """
        until = time.monotonic() + seconds
        self.flush()
        for key, entry in list(self._entries.items()):
            # A value typed while an older one was under way goes after it, in the same order.
            while key in self._entries and entry.task is not None:
                task = entry.task
                if not task.wait(max(0.0, until - time.monotonic())):
                    break
                self._settle(key, entry, task)
                if entry.changed and (not entry.failed or entry.soon) and key in self._entries:
                    self._send(key, entry)
        return self.unsaved()

    def unsaved(self) -> tuple[Unsaved, ...]:
        """Return what is not written, newest value per key."""
        return tuple(Unsaved(key, entry.value) for key, entry in self._entries.items())

    def forget_all(self) -> None:
        """Drop everything; called after the unsaved text was sealed."""
        for timer in (self._pause, self._latest, self._retry):
            timer.stop()
        self._entries.clear()
        self._set_state(SavedState.NOTHING)

    def _timer(self, msec: int) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(msec)
        timer.timeout.connect(self.flush)
        return timer

    def _send(self, key: str, entry: _Entry) -> None:
        entry.changed = entry.soon = False
        value = entry.value

        def done(_result: Any) -> None:
            self._settle(key, entry, task)

        def failed(_error: Exception) -> None:
            self._settle(key, entry, task)

        try:
            task = self._tasks.write(self, entry.save, value, done=done, failed=failed)
        except RuntimeError:  # the vault is closing; the value stays and is sealed
            entry.changed = True
            entry.failed = True
            return
        entry.task = task

    def _settle(self, key: str, entry: _Entry, task: Task) -> None:
        if entry.task is not task:
            return
        entry.task = None
        if task.error is not None:
            entry.changed = True
            entry.failed = True
            self._set_state(SavedState.NOT_YET)
            entry.soon = isinstance(task.error, NoSpace) and not entry.pressed
            entry.pressed = entry.pressed or entry.soon
            self._retry.start(SOON_MS if entry.soon else RETRY_MS)
            self.failed.emit(key, task.error)
            return
        entry.failed = entry.pressed = False
        if not entry.changed and self._entries.get(key) is entry:
            del self._entries[key]
            self.saved.emit(key)
        elif not self._latest.isActive():
            self._latest.start()
        if self._any_failed():
            self._set_state(SavedState.NOT_YET)
        else:
            self._set_state(SavedState.SAVING if self._entries else SavedState.SAVED)

    def _any_failed(self) -> bool:
        return any(entry.failed for entry in self._entries.values())

    def _set_state(self, state: SavedState) -> None:
        # "Saved" is told again each time, because its time of day changes.
        if state is not self._state or state is SavedState.SAVED:
            self._state = state
            self.state_changed.emit(state)
