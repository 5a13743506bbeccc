"""A heartbeat that notices when the UI thread was held for more than one frame; tests and --debug use it."""

from __future__ import annotations

import sys
import threading
import time
from dataclasses import dataclass
from types import FrameType

from PySide6.QtCore import QObject, Qt, QTimer

FRAME = 0.016
_BEAT_MS = 4


@dataclass(frozen=True, slots=True)
class Stall:
    """One pause of the UI thread: how long in seconds, and where it stood (file and line, no values)."""

    seconds: float
    where: tuple[str, ...]


class StallWatch(QObject):
    """Collects the pauses of the thread it is started on in `stalls`."""

    def __init__(self, parent: QObject | None = None, *, threshold: float = FRAME) -> None:
        super().__init__(parent)
        self.stalls: list[Stall] = []
        self._threshold = threshold
        self._last = 0.0
        self._where: tuple[str, ...] = ()
        self._thread_id = threading.get_ident()
        self._stop = threading.Event()
        self._looker: threading.Thread | None = None
        self._timer = QTimer(self)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.setInterval(_BEAT_MS)
        self._timer.timeout.connect(self._on_beat)

    def start(self) -> None:
        """Begin to listen."""
        self._last = time.perf_counter()
        self._stop.clear()
        self._looker = threading.Thread(target=self._look, name="stall-watch", daemon=True)
        self._looker.start()
        self._timer.start()

    def stop(self) -> list[Stall]:
        """End and return what was noticed."""
        self._on_beat()
        self._timer.stop()
        self._stop.set()
        if self._looker is not None:
            self._looker.join()
            self._looker = None
        return self.stalls

    def _on_beat(self) -> None:
        now = time.perf_counter()
        late = now - self._last - _BEAT_MS / 1000
        if late > self._threshold:
            self.stalls.append(Stall(late, self._where))
        self._where = ()
        self._last = now

    def _look(self) -> None:
        """From outside, note where the UI thread stands while its beat is late."""
        while not self._stop.wait(self._threshold / 2):
            if not self._where and time.perf_counter() - self._last > self._threshold + _BEAT_MS / 1000:
                self._where = _lines(sys._current_frames().get(self._thread_id))


def _lines(frame: FrameType | None) -> tuple[str, ...]:
    lines: list[str] = []
    while frame is not None and len(lines) < 8:
        name = frame.f_code.co_filename.replace("\\", "/").rsplit("/", 1)[-1]
        lines.append(f"{name}:{frame.f_lineno}")
        frame = frame.f_back
    return tuple(lines)
