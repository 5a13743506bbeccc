"""Does this note name someone it should not? Asked before signing, per place, with its line; it holds nothing up."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.note_names import NameHit, Text
from desktop.services.note_check import companions_of, texts_of
from desktop.ui.flow_buttons import button_row
from desktop.ui.later import later
from desktop.ui.screens.session_field import stand_at
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_desk import SessionDesk
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
PAUSE_MS = 500
"""After the last letter."""
MOST = 6
"""Places asked about at once: the next come when these are answered."""
_AROUND = 40


def why_words(kind: str) -> str:
    """Return why it is asked."""
    return {
        "someone_else": translate(
            "Session", "This may be the name of someone the program keeps apart. Does the note need it?"
        ),
        "companion": translate("Session", "Somebody who was there. Does the note need their name?"),
        "support": translate(
            "Session", "Somebody who supports them. Could it harm that person to stand here?"
        ),
        "phone": translate("Session", "A telephone number. Whoever reads the note can call it."),
        "a_number": translate("Session", "An A-number. It belongs in its own place, not in a note."),
        "shelter": translate("Session", "Where a safe place is. It never belongs in a note."),
    }[kind]


class NamesCard(Card):
    """`fine` and `wanted` carry the place that a button was pressed for."""

    fine = Signal(object)
    wanted = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent=parent)
        self.setObjectName("names_card")
        self._hits: list[NameHit] = []
        self._parts: list[QWidget] = []
        title = translate("Session", "Does this note name someone it should not?")
        self.title = PlainLabel(theme, title, strong=True, wrap=True)
        self.body.addWidget(self.title)
        words = translate("Session", "You decide, and you can sign either way.")
        self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self.setAccessibleName(title)
        self.hide()

    def show_hits(self, hits: Sequence[NameHit]) -> None:
        """Show what is asked about; nothing hides the card."""
        shown = list(hits[:MOST])
        if shown != self._hits:
            held = self._held()
            self._put_away()
            self._hits = shown
            for hit in shown:
                self._add(hit)
            if held and self._parts:
                # one answered, the next is in hand
                first = self._parts[0].findChild(QuietButton)
                if first is not None:
                    first.setFocus(Qt.FocusReason.OtherFocusReason)
        self.setVisible(bool(shown))

    def clear(self) -> None:
        """Take every name out."""
        self._put_away()
        self.hide()

    def _held(self) -> bool:
        focused = QApplication.focusWidget()
        return focused is not None and self.isAncestorOf(focused)

    def _put_away(self) -> None:
        self._hits = []
        for part in self._parts:
            self.body.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []

    def _add(self, hit: NameHit) -> None:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, theme.space("xs"), 0, 0)
        column.setSpacing(theme.px(2))
        words = translate("Session", "“{words}” in: {line}").format(
            words=isolate(hit.words), line=isolate(_around(hit))
        )
        column.addWidget(PlainLabel(theme, words, strong=True, wrap=True))
        why = why_words(hit.kind)
        column.addWidget(IconLabel(theme, why, icon="user-search", size="small", role="muted", wrap=True))
        belongs = QuietButton(theme, translate("Session", "It belongs here"), adds=True, small=True)
        there = QuietButton(theme, translate("Session", "Take me there"), adds=True, small=True)
        for button, signal in ((belongs, self.fine), (there, self.wanted)):
            button.setAccessibleDescription(words)
            button.clicked.connect(lambda _on=False, tell=signal: tell.emit(hit))
        column.addWidget(button_row(theme, [belongs, there]))
        self._parts.append(holder)
        self.body.addWidget(holder)


class NameCheck(QObject):
    """Looks on the pool when nobody types; what was said to belong is not asked again while the screen is open."""

    def __init__(self, context: ScreenContext, card: NamesCard, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._context, self.card = context, card
        self.fine: dict[str, set[tuple[str, str]]] = {}
        self._key = ""
        self._asked: tuple[Text, ...] | None = None
        self._hits: list[NameHit] = []
        card.fine.connect(self._on_fine)

    def look(self, key: str, client_id: str, wizard: Wizard) -> None:
        """Look through the words of a session, once for the same words."""
        texts = texts_of(wizard)
        if key == self._key and texts == self._asked:
            return
        self._key, self._asked = key, texts

        def found(hits: list[NameHit]) -> None:
            if self._key == key and self._asked == texts:
                self._hits = hits
                self._show()

        look, near = self._context.services.note_check.look, companions_of(wizard)
        # it is an offer: what it cannot see, it does not hold up
        self._context.tasks.slow(self, look, client_id, texts, near, done=found, failed=lambda _error: None)

    def stop(self) -> None:
        """Nothing of it stays in sight."""
        self._key, self._asked, self._hits = "", None, []
        self.card.clear()

    def _on_fine(self, hit: NameHit) -> None:
        self.fine.setdefault(self._key, set()).add(hit.seen_as)
        self._show()

    def _show(self) -> None:
        fine = self.fine.get(self._key, set())
        self.card.show_hits([hit for hit in self._hits if hit.seen_as not in fine])


class SessionNames(QObject):
    """The question at the end of an open session or note."""

    def __init__(self, desk: SessionDesk) -> None:
        super().__init__(desk)
        self._desk = desk
        self._draft: SessionDraft | None = None
        self.card = NamesCard(desk.context.theme)
        extra = desk.work.page.extra
        extra.insertWidget(extra.indexOf(desk.work.summary), self.card)
        self.check = NameCheck(desk.context, self.card, self)
        self.card.wanted.connect(self._on_wanted)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self._look)

    def take(self, draft: SessionDraft | None) -> None:
        """Look at this draft; None when it is put away."""
        self._draft = draft
        self._pause.stop()
        self.check.stop()
        if draft is not None:
            draft.changed.connect(self._on_changed)
            self._on_changed()

    def _on_changed(self) -> None:
        draft = self._draft
        if draft is not None and draft.wizard.at_end:
            self._pause.start()
        elif not self.card.isHidden():
            self.check.stop()

    def _look(self) -> None:
        draft = self._draft
        # a pause that ends when the window was just locked: the page is still there, its vault is closed
        if draft is not None and draft.wizard.at_end and self._desk.context.tasks.attached:
            self.check.look(draft.id, draft.client.id, draft.wizard)

    def _on_wanted(self, hit: NameHit) -> None:
        desk, draft = self._desk, self._draft
        if draft is None:
            return
        shown = stand_at(draft.wizard, hit.question_id)
        if shown is not draft.wizard:
            desk.move(lambda wizard: stand_at(wizard, hit.question_id))
        elif hit.question_id == draft.note_question:
            desk.work.show_tab("notes")
        later(self, lambda: self._select(hit))

    def _select(self, hit: NameHit) -> None:
        work, draft = self._desk.work, self._draft
        block = work.page.blocks.get(hit.question_id)
        field: QWidget | None = None
        if block is not None:
            field = block.words.editor if hit.beside and block.words is not None else block.first()
        elif draft is not None and hit.question_id == draft.note_question:
            field = work.side.notes.editor
        if field is not None:
            select(field, hit)


def select(field: QWidget, hit: NameHit) -> None:
    """Put the cursor on the words of a place, where this field has them."""
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(field, QPlainTextEdit):
        if hit.words not in field.toPlainText():
            return
        cursor = field.textCursor()
        end = min(hit.start + len(hit.words), len(field.toPlainText()))
        cursor.setPosition(min(hit.start, end))
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        field.setTextCursor(cursor)
    elif isinstance(field, QLineEdit) and hit.words in field.text():
        field.setSelection(hit.start, len(hit.words))


def _around(hit: NameHit) -> str:
    """Return the line, of a long one what stands around the words."""
    at = hit.line.find(hit.words)
    start, end = max(0, at - _AROUND), at + len(hit.words) + _AROUND
    if start <= 3 and end >= len(hit.line) - 3:
        return hit.line
    return ("…" if start else "") + hit.line[start:end].strip() + ("…" if end < len(hit.line) else "")
