"""Client page, below the strip: that this record is kept apart from another one, never from whose (C11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui.wall_words import conflict_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class WallBar(Surface):
    """One calm line; hidden where nothing is kept apart. A danger is never on it (PRACTICE 32)."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "raised", line="bottom")
        self._context = context
        self._client_id = ""
        theme = context.theme
        self.words = IconLabel(theme, "", icon="shield", size="small", wrap=True)
        self.look = QuietButton(theme, translate("ClientWalls", "Kept apart"), small=True)
        self.look.setObjectName("client_walls")
        self.look.clicked.connect(self._on_look)
        self._compact = False
        self._row = QHBoxLayout(self)
        self._row.addWidget(self.words, 1, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self.look)
        self._follow()
        self.hide()

    def show_for(self, client_id: str) -> None:
        """Say what stands between this record and another; nothing for nobody."""
        self._client_id = client_id
        walls = self._context.services.walls
        state = walls.state(client_id) if client_id else None
        if state is not None and state.in_force and self._compact:
            self.words.set_text(translate("ClientWalls", "Conflict of interest"))
        elif state is not None and state.in_force:
            self.words.set_text(conflict_words(state.in_force[0]))
        elif state is not None:
            self.words.set_text(translate("ClientWalls", "Kept apart from another record here."))
        self.setVisible(state is not None and bool(state.ties))

    def set_compact(self, compact: bool) -> None:
        """Few words where it is narrow; who decided and when stands on the page."""
        if compact != self._compact:
            self._compact = compact
            self._follow()
            if not self.isHidden():
                self.show_for(self._client_id)

    def _follow(self) -> None:
        side, edge = (
            self._context.theme.space("m" if self._compact else "xl"),
            self._context.theme.space("xxs"),
        )
        self._row.setContentsMargins(side, edge, side, edge)

    def _on_look(self) -> None:
        self._context.window.go("walls", {"client_id": self._client_id})
