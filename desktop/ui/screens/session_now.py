"""What is allowed at this moment, on the page before a session and beside an open one, minute by minute (V7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.screens.session_field import safe_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_desk import SessionDesk
    from desktop.ui.screens.session_opening import SessionOpening
    from desktop.ui.screens.session_texts import Safe


class SessionNow:
    """Looks while the session's screen is seen; no field is touched."""

    def __init__(
        self, context: ScreenContext, screen: QWidget, opening: SessionOpening, desk: SessionDesk
    ) -> None:
        self._context, self._opening, self._desk = context, opening, desk
        self._safe: Safe | None = None
        self.hour = ByTheHour(screen, context.clock, self._look)

    def _look(self) -> None:
        draft, work = self._desk.draft, self._desk.work
        if self._opening.waiting:
            self._opening.look()
        elif draft is not None and not draft.sealed and work.isVisible():
            safe = safe_line(self._context, draft.reach, gone=draft.way_gone)
            if safe != self._safe:
                self._safe = safe
                work.side.show_safe(safe)
                work.safe_line.show_safe(safe.short, good=safe.good)
