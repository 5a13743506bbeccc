"""One window of a vault shows its crisis: a second `waystead crisis` calls the one that is there, and ends.

No socket: the window in crisis holds `crisis.window` (the system drops that when it dies, so it is never stale); who
comes second lays `crisis.show` beside it, and the first takes that away as it comes to the front. Both files are empty.
"""

from __future__ import annotations

import time
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.domain.errors import ExpectedError, VaultInUse

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.storage.lockfile import LockFile

HELD, ASKED = "crisis.window", "crisis.show"
ANSWER_SECONDS = 1.5
"""So long the second one waits: a window that hangs must not keep a crisis from opening."""
_LOOK_SECONDS = 0.02


class CrisisTurn:
    """Held by a window from the first paint of its crisis to its end."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._lock: LockFile | None = None

    @property
    def held(self) -> bool:
        """Tell whether this window has it."""
        return self._lock is not None

    def take(self) -> bool:
        """Take it; False where another window has it, or the folder takes nothing: the crisis goes on all the same."""
        from desktop.storage.lockfile import LockFile

        if self._lock is None and self._folder.is_dir():
            lock = LockFile(self._folder, HELD)
            with suppress(ExpectedError):
                lock.acquire()
                self._lock = lock
                self._forget_call()  # nobody waits for an answer any more
        return self.held

    def called(self) -> bool:
        """Tell, once, whether somebody asks to see it; that it was heard is the answer."""
        if not (self._folder / ASKED).exists():
            return False
        self._forget_call()
        return True

    def release(self) -> None:
        """Give it free; harmless when it was not taken."""
        lock, self._lock = self._lock, None
        if lock is not None:
            lock.release()

    def _forget_call(self) -> None:
        with suppress(OSError):
            (self._folder / ASKED).unlink(missing_ok=True)


def shown_elsewhere(folder: Path, wait: Callable[[float], object] = time.sleep) -> bool:
    """Ask the window that has this vault's crisis to come to the front; tell whether one did."""
    if not (folder / HELD).exists():
        return False
    from desktop.storage.lockfile import LockFile

    lock = LockFile(folder, HELD)
    try:
        lock.acquire()
    except VaultInUse:
        pass
    except ExpectedError:
        return False
    else:
        lock.release()
        return False
    call = folder / ASKED
    try:
        call.touch(mode=0o600)
    except OSError:
        return False
    until = time.monotonic() + ANSWER_SECONDS
    while call.exists():
        if time.monotonic() > until:
            with suppress(OSError):
                call.unlink(missing_ok=True)
            return False
        wait(_LOOK_SECONDS)
    return True
