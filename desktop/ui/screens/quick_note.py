"""Just a note: open its page for a client, begin it, and leave nothing behind where nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain import quick_note
from desktop.domain.errors import ContentBroken
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import QuietButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.context import ScreenContext
    from desktop.ui.navigator import Params
    from desktop.ui.screens.session_draft import SessionDraft

KEY = "Ctrl+J"
LENGTH = "length"


def open_note(context: ScreenContext, client_id: str) -> None:
    """Open the page of a note about a client; one that was begun comes back."""
    context.window.go("session", {"client_id": client_id, LENGTH: quick_note.NOTE})


def note_button(context: ScreenContext, client_id: Callable[[], str]) -> QuietButton:
    """Return the quiet button beside Start session."""
    button = QuietButton(context.theme, QCoreApplication.translate("Client", "Just a note"), icon="notebook-pen")
    button.setObjectName("client_note")
    button.setToolTip(KEY)
    button.setAccessibleDescription(KEY)
    button.clicked.connect(lambda: open_note(context, client_id()))
    return button


def wanted(params: Params) -> bool:
    """Tell whether these parameters of the session screen ask for a note."""
    return params.get(LENGTH, "") == quick_note.NOTE


class QuickNote(QObject):
    """One per session screen. `began` carries the note, new or begun before."""

    began = Signal(str)

    def __init__(self, context: ScreenContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context = context
        self._client_id = ""

    def begin(self, client_id: str) -> None:
        """Find the client's unsigned note, or begin one."""
        context = self._context
        self._client_id = client_id
        try:
            page = context.content.protocol(quick_note.NOTE)
        except ContentBroken as error:
            context.window.tell(explain(error), caution=True)
            return

        def begun(note_id: str) -> None:
            if self._client_id == client_id:
                self.began.emit(note_id)

        def failed(error: Exception) -> None:
            context.window.tell(explain(error), caution=True)

        context.tasks.write(
            self, context.services.quick_notes.start, client_id, page, done=begun, failed=failed
        )

    def put_away(self) -> None:
        """Another page is in front: a note that comes now is not shown."""
        self._client_id = ""

    def leave(self, draft: SessionDraft | None, back: Callable[[], object]) -> None:
        """Go back; a note in which nothing was written or chosen is not kept."""
        if draft is None or not draft.is_note or not quick_note.is_blank(draft.wizard.answers.values()):
            back()
            return
        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            self._context.services.quick_notes.drop_empty,
            draft.id,
            done=lambda _gone: back(),
            failed=lambda _error: back(),
        )
