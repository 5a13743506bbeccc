"""Signs the history when the day is over and nobody locked: a crisis may run past midnight."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from desktop.ui.later import later

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.main_window import MainWindow

LOOK_MS = 60_000
FIRST_MS = 1_000


class DayEnd(QObject):
    """Looks once a minute whether the date has changed since it looked before."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._day: date | None = None
        # asking for the day brings the time zones, for which the first page does not wait
        later(self, self._begin, FIRST_MS)
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def _begin(self) -> None:
        self._day = self._window.parts.clock.now().local().date()

    def look(self) -> None:
        """Sign when another day has begun."""
        today = self._window.parts.clock.now().local().date()
        before, self._day = self._day, today
        if before is None or today == before:
            return
        opened, tasks = self._window.opened, self._window.parts.tasks
        if opened is not None and tasks.attached:
            if not self._window.at_work():
                tasks.write(self, opened.services.sessions.signing.seal_due, failed=lambda _error: None)
            tasks.write(self, opened.services.history.sign, failed=lambda _error: None)
