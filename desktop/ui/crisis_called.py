"""The window in crisis comes to the front when `waystead crisis` is called a second time."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer

from desktop.ui.later import later

if TYPE_CHECKING:
    from desktop.services.crisis_turn import CrisisTurn
    from desktop.ui.main_window import MainWindow

LOOK_MS = 200
AFTER_DRAWING_MS = 300
"""The disk is asked for nothing before the page stands."""


class CrisisCalled(QObject):
    """Holds the turn of the vault in front while a crisis runs in this window."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        self._window = window
        self._turn: CrisisTurn | None = None
        self._timer = QTimer(self)
        self._timer.setInterval(LOOK_MS)
        self._timer.timeout.connect(self._look)
        window.crisis.opened.connect(lambda: later(self, self._take, AFTER_DRAWING_MS))
        window.crisis.ticked.connect(self._on_second)

    def _take(self) -> None:
        window = self._window
        folder = (
            window.opened.services.vault.folder
            if window.opened is not None
            else window.unlocking.folder_in_front()
        )
        if self._turn is not None or folder is None or not window.crisis.running:
            return
        from desktop.services.crisis_turn import CrisisTurn

        turn = CrisisTurn(folder)
        if turn.take():
            self._turn = turn
            self.destroyed.connect(turn.release)
            self._timer.start()

    def _look(self) -> None:
        if self._turn is not None and self._turn.called():
            window = self._window
            window.crisis_pressed()
            if window.isMinimized():
                window.showNormal()
            window.raise_()
            window.activateWindow()

    def _on_second(self, seconds: Any) -> None:
        if seconds is None and self._turn is not None and not self._window.crisis.shown:
            self._timer.stop()
            self._turn.release()
            self._turn = None
