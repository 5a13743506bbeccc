"""Where somebody types: the cursor in a field, whether keys belong to a text field, safe contact for a page."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.safe_contact_words import no_way_words, safe_words, way_gone_words
from desktop.ui.screens.session_texts import Safe
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from desktop.domain.clients import Reach
    from desktop.domain.wizard import Wizard
    from desktop.ui.context import ScreenContext


def safe_line(context: ScreenContext, reach: Reach | None, *, gone: bool = False) -> Safe:
    """Return what the client said about calling now; `gone` where the way of the session was taken off since."""
    if reach is None:
        words = way_gone_words() if gone else no_way_words()
        return Safe(words=words.dated, detail=words.rest, short=words.line, good=False)
    state = context.services.clients.state_of(reach)
    words = safe_words(reach, state, context.clock.now())
    shared = words.shared[:1].upper() + words.shared[1:] + "." if words.shared else ""
    detail = " ".join(part for part in (words.rest, isolate(reach.safe.words)) if part)
    return Safe(words=words.dated, detail=detail, short=words.line, good=words.tone == "good", shared=shared)


def is_typing(widget: QWidget | None) -> bool:
    """Tell whether keys go into a text field: number keys and / then belong to it."""
    return isinstance(widget, QLineEdit | QPlainTextEdit) and not widget.isReadOnly()


def focus(widget: QWidget) -> None:
    """Give the focus to a widget, if it is still there and in sight."""
    if shiboken6.isValid(widget) and widget.isVisible():
        widget.setFocus(Qt.FocusReason.OtherFocusReason)


def cursor_of(widget: QWidget | None) -> int:
    """Return where the cursor stands in a field; 0 anywhere else."""
    if isinstance(widget, QLineEdit):
        return widget.cursorPosition()
    if isinstance(widget, QPlainTextEdit):
        return widget.textCursor().position()
    return 0


def set_cursor(widget: QWidget | None, cursor: int) -> None:
    """Put the cursor of a field there, or at its end."""
    if isinstance(widget, QLineEdit):
        widget.setCursorPosition(min(cursor, len(widget.text())))
    elif isinstance(widget, QPlainTextEdit):
        text_cursor = widget.textCursor()
        text_cursor.setPosition(min(cursor, len(widget.toPlainText())))
        widget.setTextCursor(text_cursor)


def stand_at(wizard: Wizard, question_id: str) -> Wizard:
    """Return the wizard on the page that shows a question; where it stood when none does."""
    for page in wizard.visible_pages:
        if any(shown.question.id == question_id for shown in wizard.shown_page(page.id).questions):
            return wizard.go(page.id, question_id)
    return wizard
