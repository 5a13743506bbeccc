"""Looks again at each full minute of the clock while a page is shown: what is safe now changes by itself (V7)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.clock import Clock

MINUTE_MS = 60_000
_AFTER_MS = 20
"""A little behind the full minute: a timer that comes early would look at the minute before."""


class ByTheHour(QObject):
    """Calls `look` at every full minute while `page` is seen, and when it or its window comes to the front.

    Safe hours begin and end on a full minute of every clock there is, so nothing changes between two looks. The wait is
    reckoned anew each time and is never longer than a minute: a clock that was set, or a laptop that slept, is noticed
    within one. `look` compares with what is shown, and touches nothing where nothing changed.
    """

    def __init__(self, page: QWidget, clock: Clock, look: Callable[[], object]) -> None:
        super().__init__(page)
        self._page, self._clock, self._call = page, clock, look
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.PreciseTimer)
        self.timer.timeout.connect(self._on_time)
        page.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Begin when the page is seen, end when it is not, look at once when somebody comes back to it."""
        kind = event.type()
        if kind == QEvent.Type.Hide:
            self.timer.stop()
        elif kind == QEvent.Type.Show or (kind == QEvent.Type.WindowActivate and self._page.isVisible()):
            self._on_time()
        return super().eventFilter(watched, event)

    def _on_time(self) -> None:
        self._wait()
        self.look()

    def look(self) -> None:
        """Look now."""
        self._call()

    def _wait(self) -> None:
        now = self._clock.now().utc
        gone = now.second * 1000 + now.microsecond // 1000
        self.timer.start(MINUTE_MS - gone + _AFTER_MS)
