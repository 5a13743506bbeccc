"""The mark at the foot of the rail, following the autosave: saved and when, saving, or not saved yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.autosave import SavedState
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.saved import SavedMark

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.domain.clock import Clock
    from desktop.ui.autosave import Autosave
    from desktop.ui.theme.theme import Theme


class SavedFoot(QWidget):
    """Any page may have one of its own (a session's step column takes the rail's place)."""

    def __init__(self, theme: Theme, clock: Clock, autosave: Autosave, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("saved_mark")
        self._clock = clock
        self.mark = SavedMark(theme, self)
        column = QVBoxLayout(self)
        mirrored_margins(column, self, theme.space("s"), theme.space("xs"), 0, 0)
        column.addWidget(self.mark)
        self._owed: tuple[SavedState, str] | None = None
        autosave.state_changed.connect(self._on_state)
        self._say(*self._told(autosave.state))

    def showEvent(self, event: QShowEvent) -> None:
        """Say what has become of the words while nobody saw it; the time is that of the save."""
        super().showEvent(event)
        owed, self._owed = self._owed, None
        if owed is not None:
            self._say(*owed)

    def _on_state(self, state: SavedState) -> None:
        # behind crisis, a cover or another page it costs nothing to be out of date
        if self.isVisible():
            self._say(*self._told(state))
        else:
            self._owed = self._told(state)

    def _told(self, state: SavedState) -> tuple[SavedState, str]:
        if state is not SavedState.SAVED:
            return state, ""
        local = self._clock.now().local()
        return state, f"{local.hour:02d}:{local.minute:02d}"

    def _say(self, state: SavedState, time: str) -> None:
        if state is SavedState.SAVED:
            self.mark.set_state("saved", time)
        elif state is SavedState.SAVING:
            self.mark.set_state("saving")
        elif state is SavedState.NOT_YET:
            self.mark.set_state("not_saved")
        else:
            self.mark.set_state("none")
