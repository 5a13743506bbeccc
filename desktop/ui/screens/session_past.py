"""What was noticed in earlier sessions, read beside an open one; the rows show it when it has come."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.observed import MOST, Observed

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_draft import SessionDraft


class SessionPast(QObject):
    """`came` when it was read. Where no session was before, nothing is asked, and no room is kept for it."""

    came = Signal()

    def __init__(self, context: ScreenContext, draft: SessionDraft, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id = draft.client.id
        self.today = context.clock.now().local().date()
        self.observed = Observed()
        asks = any(
            question.kind == "observation"
            for _step, page in draft.wizard.protocol.pages()
            for question in page.questions
        )
        self.expected = asks and (not draft.known.first or bool(draft.known.last))
        if self.expected:
            service, client_id, mine = context.services.observed, draft.client.id, draft.id
            context.tasks.slow(
                self,
                # the last place is today's
                lambda: service.of_client(client_id, but_not=mine, most=MOST - 1),
                done=self._on_read,
                failed=self._on_failed,
            )

    def open(self, session_id: str) -> None:
        """Open the session of a mark; the one that is open keeps its place and its words."""
        if session_id:
            self._context.window.go("session", {"client_id": self._client_id, "session_id": session_id})

    def _on_read(self, found: Observed) -> None:
        self.observed = found
        self.came.emit()

    def _on_failed(self, _error: Exception) -> None:
        """Earlier sessions can be opened one by one from the client's page; the call goes on without the picture."""
