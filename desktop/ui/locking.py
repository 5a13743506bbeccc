"""Locking: never asks, cannot be refused, loses nothing. The order is in docs/ARCHITECTURE.md."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.ui.autosave import Autosave, Unsaved
from desktop.ui.relauncher import LockedState, Relauncher
from desktop.ui.tasks import TaskRunner

FLUSH_SECONDS = 3.0
PLACE_SECONDS = 1.0
WORKERS_SECONDS = 1.0
RETRY_MS = 2000

_log = logging.getLogger("waystead.locking")


class Sealed(Protocol):
    """Text that was sealed in memory to the vault's public key and waits for its place on the disk."""

    def write(self) -> None:
        """Put it into the inbox folder; raises an ExpectedError while the disk is in trouble."""
        ...


class LockableVault(Protocol):
    """What locking needs of the open vault."""

    def keep_place(self, place: dict[str, Any]) -> None:
        """Store screen, field and cursor (writer lane)."""
        ...

    def sign_history(self) -> object:
        """Sign the history's end for the person who was at the vault (writer lane)."""
        ...

    def seal(self, content: dict[str, Any]) -> Sealed:
        """Seal `content` in memory to the vault's public key."""
        ...

    def close(self) -> None:
        """Checkpoint, close every connection, wipe the key, release the lock file."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LockParts:
    """What the window gives to one locking."""

    vault: LockableVault
    autosave: Autosave
    tasks: TaskRunner
    cover: Callable[[], None]
    place: Callable[[], dict[str, Any] | None]
    forget_people: Callable[[], None]
    state: Callable[[], LockedState]
    held: Callable[[], Sequence[Sealed]]
    """What the pages had sealed for the disk and it refused; asked when they are gone."""


class Locker(QObject):
    """Runs the order of locking. `locked(bool)` says whether text still waits for the disk."""

    locked = Signal(bool)
    on_disk = Signal()

    def __init__(
        self, relauncher: Relauncher, may_replace: Callable[[], bool], parent: QObject | None = None
    ) -> None:
        """`may_replace` is asked before a new process: a crisis page of now may hold lines that are not on the disk."""
        super().__init__(parent)
        self._relauncher = relauncher
        self._may_replace = may_replace
        self._sealed: list[Sealed] = []
        self._state: LockedState | None = None
        self._retry = QTimer(self)
        self._retry.setInterval(RETRY_MS)
        self._retry.timeout.connect(self.try_again)

    @property
    def waiting(self) -> bool:
        """Tell whether sealed text is not yet on the disk."""
        return bool(self._sealed)

    def lock(self, parts: LockParts) -> None:
        """Lock now. With everything on disk the process is replaced and this never returns."""
        _step("cover", parts.cover)
        place = _value("place", parts.place)
        unsaved = _value("flush", lambda: parts.autosave.flush_and_wait(FLUSH_SECONDS))
        if unsaved is None:
            unsaved = parts.autosave.unsaved()
        kept = self._keep_place(parts, place)
        _step("sign", lambda: self._sign(parts))
        _step("stop", lambda: parts.tasks.stop(WORKERS_SECONDS))
        if unsaved:
            self._seal(parts, unsaved, None if kept else place)
        _step("people", parts.forget_people)
        self._sealed.extend(_value("held", parts.held) or ())
        # after the pages: what they hand over while they go was flushed before, and must not stay in memory
        _step("forget", parts.autosave.forget_all)
        self._state = _value("state", parts.state) or LockedState(vault="", locked_at="")
        _step("close", parts.vault.close)
        ready = not self._write_sealed() and self._may_replace()
        if ready:
            # the cover stands until the next process shows its lock screen: building one here would only take time
            _step("replace", partial(self._relauncher.relaunch, self._state))
        self.locked.emit(self.waiting)
        if not ready:
            self._retry.start()

    def try_again(self) -> None:
        """Try to put sealed text on the disk; once it is there the process is replaced."""
        if self._write_sealed():
            return
        self.on_disk.emit()
        self._relaunch_or_wait()

    def stop_waiting(self) -> None:
        """Somebody unlocked in this process: no new process any more, but the text still has to reach the disk."""
        self._state = None
        if self._sealed and not self._write_sealed():
            self._retry.stop()
            self.on_disk.emit()

    def _keep_place(self, parts: LockParts, place: dict[str, Any] | None) -> bool:
        if place is None:
            return True
        try:
            task = parts.tasks.write(self, parts.vault.keep_place, place)
        except RuntimeError:
            return False
        return task.wait(PLACE_SECONDS) and task.error is None

    def _sign(self, parts: LockParts) -> None:
        """The last thing on the writer lane; nobody waits for it longer than for the lane's end."""
        if parts.tasks.attached:
            parts.tasks.write(self, parts.vault.sign_history, failed=lambda _error: None)

    def _seal(self, parts: LockParts, unsaved: tuple[Unsaved, ...], place: dict[str, Any] | None) -> None:
        content: dict[str, Any] = {
            "kind": "unsaved",
            "entries": [{"key": entry.key, "value": entry.value} for entry in unsaved],
            "place": place,
        }
        sealed = _value("seal", lambda: parts.vault.seal(content))
        if sealed is not None:
            self._sealed.append(sealed)
            return
        # one text that cannot be sealed must not take the others with it
        for entry in content["entries"]:
            alone = content | {"entries": [entry], "place": None}
            sealed = _value("seal", partial(parts.vault.seal, alone))
            if sealed is not None:
                self._sealed.append(sealed)

    def _write_sealed(self) -> bool:
        """Return whether something still waits."""
        waiting: list[Sealed] = []
        for sealed in self._sealed:
            try:
                sealed.write()
            except Exception as error:  # whatever the disk says: the text stays and is tried again
                _log.warning("sealed text is not yet on disk: %s", error.__class__.__name__.lower())
                waiting.append(sealed)
        self._sealed = waiting
        return bool(waiting)

    def _relaunch_or_wait(self) -> None:
        if self._sealed or (self._state is not None and not self._may_replace()):
            self._retry.start()
            return
        self._retry.stop()
        if self._state is not None:
            self._relauncher.relaunch(self._state)


def _step(name: str, action: Callable[[], Any]) -> None:
    """No step may keep the next one from running: locking cannot be refused."""
    try:
        action()
    except Exception as error:
        _log.error("locking went on after a failure in %s: %s", name, error.__class__.__name__.lower())


def _value(name: str, action: Callable[[], Any]) -> Any:
    try:
        return action()
    except Exception as error:
        _log.error("locking went on after a failure in %s: %s", name, error.__class__.__name__.lower())
        return None
