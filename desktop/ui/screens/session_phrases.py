"""Quick phrases: into the field that has the cursor, at the cursor; words for the client in their language as well."""

from __future__ import annotations

from typing import TYPE_CHECKING

import shiboken6
from PySide6.QtCore import QCoreApplication, QObject, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QWidget

from desktop.ui.screens.session_field import is_typing
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lines_editor import LinesEditor
from desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from desktop.domain.protocol import Line
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.screens.session_work import SessionWork
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
GAP = "…"
"""Where a phrase wants words of one's own: what is typed next takes its place."""


def phrases_of(draft: SessionDraft) -> list[tuple[str, Line]]:
    """Return (page id, phrase): of this page first, then those of the page the note is written on."""
    wizard = draft.wizard
    lines = [(wizard.position.page_id, line) for line in wizard.page.phrases]
    for page in wizard.visible_pages:
        if page.id != wizard.position.page_id and any(
            each.id == draft.note_question for each in page.questions
        ):
            lines += [(page.id, line) for line in wizard.shown_lines(page.phrases)]
    found: dict[str, tuple[str, Line]] = {}
    for page_id, line in lines:
        found.setdefault(line.text or line.say, (page_id, line))
    return list(found.values())


def phrase_row(theme: Theme, draft: SessionDraft, page_id: str, line: Line, tag: str) -> ListRow:
    """Return a phrase to press: words to say stand in the client's language, with ours below."""
    words = named(line.text or line.say, draft.name)
    if line.text:
        return ListRow(theme, words, icon="text-quote")
    spoken = draft.spoken.get(f"{page_id}/{line.id}/say")
    foreign = bool(tag) and not tag.startswith("en")
    theirs = spoken.text if spoken is not None and foreign else ""
    if not theirs:
        return ListRow(theme, words, icon="quote")
    unchecked = "" if spoken is not None and spoken.checked_by else translate("Session", "not checked")
    detail = f"{words} ({unchecked})" if unchecked else words
    return ListRow(theme, isolate(named(theirs, draft.name)), detail=detail, icon="quote")


class SessionPhrases(QObject):
    """Remembers the field that was written in last; phrases go there, else into the notes."""

    def __init__(self, work: SessionWork, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._field: QWidget | None = None
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._on_focus)

    def field(self) -> QWidget:
        """Return the field a phrase goes into now."""
        field = self._field
        if field is not None and shiboken6.isValid(field) and self._work.isAncestorOf(field):
            return field
        return self._work.side.notes.editor

    def forget(self) -> None:
        """Another session."""
        self._field = None

    def parts(self, draft: SessionDraft, tag: str) -> list[QWidget]:
        """Return what the panel shows: where it goes, then the phrases."""
        theme = self._work.theme
        rows: list[QWidget] = []
        for page_id, line in phrases_of(draft):
            row = phrase_row(theme, draft, page_id, line, tag)
            words = named(line.text or line.say, draft.name)
            row.clicked.connect(lambda _on=False, text=words: self.put(text))
            rows.append(row)
        if not rows:
            return [PlainLabel(theme, translate("Session", "There are no quick phrases here."), wrap=True)]
        place = translate("Session", "Goes into: {field}").format(
            field=isolate(self.field().accessibleName())
        )
        return [PlainLabel(theme, place, size="small", role="muted", wrap=True), *rows]

    def put(self, words: str) -> None:
        """Put a phrase in at the cursor, and the cursor where it wants words of one's own."""
        field, work = self.field(), self._work
        work.side.close_panel()
        if work.compact:
            work.show_tab("notes" if work.side.isAncestorOf(field) else "step")
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        if isinstance(field, QPlainTextEdit):
            _into_lines(field, words)
        elif isinstance(field, QLineEdit):
            _into_line(field, words)

    def _on_focus(self, _old: QWidget | None, now: QWidget | None) -> None:
        if now is not None and is_typing(now) and self._work.isAncestorOf(now):
            self._field = now


def _spaced(words: str, before: str, after: str) -> tuple[str, int]:
    """Return the phrase with the blanks it needs in the middle of a line, and how many stand before it."""
    lead = " " if before and not before[-1].isspace() else ""
    tail = " " if after and not after[0].isspace() else ""
    return f"{lead}{words}{tail}", len(lead)


def _into_lines(field: QPlainTextEdit, words: str) -> None:
    cursor = field.textCursor()
    line, at = cursor.block().text(), cursor.positionInBlock()
    if cursor.hasSelection():
        text, lead = words, 0
    elif line[:at].strip() and not line[at:].strip():
        text, lead = f"\n{words}", 1
    else:
        text, lead = _spaced(words, line[:at], line[at:])
    start = cursor.selectionStart() + lead
    if isinstance(field, LinesEditor):
        field.put_lines(text)
    else:
        field.insertPlainText(text)
    gap = words.find(GAP)
    after = field.textCursor()
    after.setPosition(start + (gap if gap >= 0 else len(words)))
    if gap >= 0:
        after.setPosition(start + gap + len(GAP), QTextCursor.MoveMode.KeepAnchor)
    field.setTextCursor(after)


def _into_line(field: QLineEdit, words: str) -> None:
    marked = field.selectionStart()
    at = marked if marked >= 0 else field.cursorPosition()
    whole = field.text()
    text, lead = (words, 0) if marked >= 0 else _spaced(words, whole[:at], whole[at:])
    field.insert(text)
    gap = words.find(GAP)
    if gap >= 0:
        field.setSelection(at + lead + gap, len(GAP))
    else:
        field.setCursorPosition(at + lead + len(words))
