"""What is allowed at this moment, on the page before a session and beside an open one, minute by minute (V7)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.screens.session_field import safe_line

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_desk import SessionDesk
    from desktop.ui.screens.session_prepare import SessionPrepare
    from desktop.ui.screens.session_texts import Safe


class SessionNow:
    """Looks while the session's screen is seen; no field is touched."""

    def __init__(
        self, context: ScreenContext, screen: QWidget, prepare: SessionPrepare, desk: SessionDesk
    ) -> None:
        self._context, self._prepare, self._desk = context, prepare, desk
        self._safe: Safe | None = None
        self.hour = ByTheHour(screen, context.clock, self._look)

    def _look(self) -> None:
        what, draft, work = self._prepare.shown, self._desk.draft, self._desk.work
        if what is not None:
            clients = self._context.services.clients
            state = clients.state_of(what.reach) if what.reach is not None else None
            safe = safe_line(self._context, what.reach)
            self._prepare.show_now(replace(what, state=state, safe=safe, now=self._context.clock.now()))
        elif draft is not None and not draft.sealed and work.isVisible():
            safe = safe_line(self._context, draft.reach)
            if safe != self._safe:
                self._safe = safe
                work.side.show_safe(safe)
                work.safe_line.show_safe(safe.short, good=safe.good)
