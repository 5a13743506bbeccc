"""Makes the page that probably comes next while nobody types, a question at a time."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer

if TYPE_CHECKING:
    from desktop.ui.screens.session_desk import SessionDesk

PAUSE_MS = 120
"""After the last key or press."""
NEXT_MS = 15
"""Between two of its questions, for whatever came meanwhile."""


class SessionAhead:
    """One per desk; `start` after every change."""

    def __init__(self, desk: SessionDesk) -> None:
        self._desk = desk
        self._pause = QTimer(desk)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._look)

    @property
    def looks(self) -> bool:
        """Tell whether more of the next page is to be made."""
        return self._pause.isActive()

    def start(self) -> None:
        """Somebody did something: wait for the next pause."""
        self._pause.start(PAUSE_MS)

    def _look(self) -> None:
        desk = self._desk
        draft = desk.draft
        if draft is None or draft.wizard.at_end or not desk.work.isVisible():
            return
        coming = draft.wizard.next().page
        if desk.work.page.make_ahead(coming, desk.kit(draft, coming)):
            self._pause.start(NEXT_MS)
