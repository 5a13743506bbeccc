"""The mark at the foot of the rail, following the autosave: saved and when, saving, or not saved yet."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.autosave import SavedState
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.saved import SavedMark

if TYPE_CHECKING:
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
        autosave.state_changed.connect(self._show)
        self._show(autosave.state)

    def _show(self, state: SavedState) -> None:
        if state is SavedState.SAVED:
            local = self._clock.now().local()
            self.mark.set_state("saved", f"{local.hour:02d}:{local.minute:02d}")
        elif state is SavedState.SAVING:
            self.mark.set_state("saving")
        elif state is SavedState.NOT_YET:
            self.mark.set_state("not_saved")
        else:
            self.mark.set_state("none")
