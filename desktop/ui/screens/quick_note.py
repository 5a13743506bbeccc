"""Just a note: open its page for a client, begin it, and leave nothing behind where nothing was written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from desktop.domain import quick_note
from desktop.domain.errors import ContentBroken
from desktop.ui.messages import explain
from desktop.ui.widgets.buttons import IconButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.context import ScreenContext
    from desktop.ui.navigator import Params
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.widgets.client_strip import SafeBar

KEY = "Ctrl+J"
LENGTH = "length"
AS_NOTE = {LENGTH: quick_note.NOTE}
"""What a page is opened with that begins a note."""


def open_note(context: ScreenContext, client_id: str) -> None:
    """Open the page of a note about a client; one that was begun comes back."""
    context.window.go("session", {"client_id": client_id, **AS_NOTE})


class NoteButton(IconButton):
    """The quiet button beside Start session; in a compact window it stands on the line of safe contact.

    An icon: what is safe has the room beside it.
    """

    def __init__(self, context: ScreenContext, client_id: Callable[[], str], line: SafeBar) -> None:
        words = QCoreApplication.translate("Client", "Just a note")
        super().__init__(context.theme, "notebook-pen", words)
        self.small = IconButton(context.theme, "notebook-pen", words)
        line.row.addWidget(self.small)
        for each, name in ((self, "client_note"), (self.small, "client_note_small")):
            each.setObjectName(name)
            each.setAccessibleDescription(KEY)
            each.setToolTip(f"{words} ({KEY})")
            each.clicked.connect(lambda: open_note(context, client_id()))

    def offer(self, *, offered: bool, compact: bool) -> None:
        """Show it where a note can be begun."""
        self.setVisible(offered and not compact)
        self.small.setVisible(offered and compact)


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
        if draft is None or not is_blank(draft):
            back()
            return
        self.drop(draft.id, back)

    def drop(self, note_id: str, then: Callable[[], object]) -> None:
        """Take a note away in which nothing was written, after what is on its way into the vault."""

        def left(_what: object) -> None:
            then()

        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            self._context.services.quick_notes.drop_empty,
            note_id,
            done=left,
            failed=left,
        )


def is_blank(draft: SessionDraft | None) -> bool:
    """Tell whether this is a note in which nothing was written or chosen yet."""
    return draft is not None and draft.is_note and quick_note.is_blank(draft.wizard.answers.values())
