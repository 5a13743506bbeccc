"""The strip that says that the disk is nearly or quite full; it never has to be answered."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.backup_words import room_words
from desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from desktop.services.room import Level
    from desktop.ui.context import ScreenContext


class RoomStrip(QWidget):
    """Under 200 MiB it stands above every page but a session's; when the reserve is in use, above all of them."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._level: Level = "fine"
        self._working = False
        self.banner = Banner(context.theme, "", tone="look", icon="hard-drive")
        self.banner.setObjectName("room_strip")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        context.upkeep.level_changed.connect(self._on_level)
        self.hide()

    def moved(self, *, working: bool) -> None:
        """Another page is shown; `working` when it is a session's."""
        self._working = working
        self._show()

    def _on_level(self, level: str) -> None:
        self._level = cast("Level", level)
        self._show()

    def _show(self) -> None:
        shown = self._level == "full" or (self._level == "very_low" and not self._working)
        if shown:
            words, what = room_words(self._level)
            # one line in a session: the page beneath needs its height
            self.banner.set_message(words, detail="" if self._working else what)
        self.setVisible(shown)
