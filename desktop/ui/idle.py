"""Notices that nobody is there: warns, then says so; also after a suspend and a long minimise."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from desktop.domain.clock import Clock

if TYPE_CHECKING:
    from datetime import datetime

WARN_SECONDS = 30
LONG_FACTOR = 3
MINIMISED_SECONDS = 120
_TICK_MS = 1000
_SUSPEND_JUMP = 20.0
"""Seconds the wall clock may run ahead of the steady clock between two ticks before it was a suspend."""


class IdleWatch(QObject):
    """Counts the seconds without a key or a pointer movement.

    `warned(seconds left)` comes each second of the last half minute, `postponed` when somebody came back in it,
    `idle` once at the limit, `idle_long` once at so many times the limit, `suspended` after sleep or a long minimise.
    """

    warned = Signal(int)
    postponed = Signal()
    idle = Signal()
    idle_long = Signal()
    suspended = Signal()

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._limit = 300.0
        self._long_factor = LONG_FACTOR
        self._last = clock.monotonic()
        self._tick_steady = self._last
        self._tick_wall: datetime | None = None
        self._stage = 0
        self._minimised_since: float | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK_MS)
        self._timer.timeout.connect(self.tick)

    def set_limits(self, limit_seconds: float, long_factor: int = LONG_FACTOR) -> None:
        """Count toward other limits from the next second on; what has passed stays passed."""
        self._limit = max(limit_seconds, WARN_SECONDS + 1.0)
        self._long_factor = long_factor

    def start(self, limit_seconds: float, long_factor: int = LONG_FACTOR) -> None:
        """Begin to count toward `limit_seconds`, and `long_factor` times that."""
        self.set_limits(limit_seconds, long_factor)
        self._stage = 0
        self._last = self._tick_steady = self._clock.monotonic()
        self._tick_wall = self._clock.now().utc
        self._minimised_since = None
        self._timer.start()

    def stop(self) -> None:
        """Stop counting."""
        self._timer.stop()

    @property
    def running(self) -> bool:
        """Tell whether it counts."""
        return self._timer.isActive()

    @property
    def quiet_seconds(self) -> float:
        """How long there was no key and no pointer movement."""
        return self._clock.monotonic() - self._last

    def activity(self) -> None:
        """Somebody is there."""
        self._last = self._clock.monotonic()
        if self._stage:
            self._stage = 0
            self.postponed.emit()

    def minimised(self, is_minimised: bool) -> None:
        """The window was minimised or came back."""
        self._minimised_since = self._clock.monotonic() if is_minimised else None

    def tick(self) -> None:
        """Look at the clocks; called each second."""
        steady, wall = self._clock.monotonic(), self._clock.now().utc
        jump = (wall - (self._tick_wall or wall)).total_seconds() - (steady - self._tick_steady)
        late = steady - self._tick_steady
        self._tick_steady, self._tick_wall = steady, wall
        if jump > _SUSPEND_JUMP or late > _SUSPEND_JUMP:
            self.suspended.emit()
            return
        if self._minimised_since is not None and steady - self._minimised_since >= MINIMISED_SECONDS:
            self._minimised_since = None
            self.suspended.emit()
            return
        gone = steady - self._last
        if self._stage < 3 and gone >= self._limit * self._long_factor:
            self._stage = 3
            self.idle_long.emit()
        elif self._stage < 2 and gone >= self._limit:
            self._stage = 2
            self.idle.emit()
        elif self._stage < 2 and gone >= self._limit - WARN_SECONDS:
            self._stage = 1
            self.warned.emit(max(1, round(self._limit - gone)))
