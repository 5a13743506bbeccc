"""While a vault is open: lines that another window seals beside it (`waystead crisis`) come in within seconds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

if TYPE_CHECKING:
    from desktop.domain.crisis import CrisisRun
    from desktop.services.crisis_watch import CrisisWatch
    from desktop.storage.inbox import TakenIn
    from desktop.ui.main_window import MainWindow
    from desktop.ui.opened import Opened

LOOK_MS = 2000
REST_LOOKS = 15
"""So many looks are left out after the vault refused: half a minute."""


class CrisisTakingIn(QObject):
    """Looks on the pool, takes in on the writer lane; nothing waits for it, and a lock ends it."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._opened: Opened | None = None
        self._watch: CrisisWatch | None = None
        self._busy = False
        self._rest = 0
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self.look)

    def begin(self, opened: Opened) -> None:
        """A vault that takes lines is open."""
        self._opened, self._watch = opened, opened.services.crisis_watch
        self._busy, self._rest = False, 0
        self._timer.start()

    def look(self) -> None:
        """Look once; also what the timer does."""
        watch = self._watch
        if watch is None or self._window.opened is not self._opened:
            self._timer.stop()
            self._opened = self._watch = None
            return
        if self._rest:
            self._rest -= 1
        elif not self._busy:
            self._busy = True
            self._window.parts.tasks.slow(
                self, watch.look, self._own(), done=self._looked, failed=lambda _error: self._refused()
            )

    def _own(self) -> CrisisRun | None:
        page = self._window.crisis.page
        return page.own_run if page is not None else None

    def _looked(self, new: bool) -> None:
        watch = self._watch
        if not new or watch is None or self._window.opened is not self._opened:
            self._busy = False
            return
        self._window.parts.tasks.write(
            self, watch.take_in, done=self._taken, failed=lambda _error: self._refused()
        )

    def _taken(self, taken: TakenIn) -> None:
        self._busy = False
        window = self._window
        if window.opened is not self._opened:
            return
        window.crisis.taken_in()
        if taken.stored:
            window.tell(self.tr("Lines of a crisis were taken in."))

    def _refused(self) -> None:
        """A full disk, or a lane that ends: what is sealed stays where it is."""
        self._busy = False
        self._rest = REST_LOOKS
