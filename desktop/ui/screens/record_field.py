"""One field of the record: its words, its editor, why it is empty, what is wrong with it, and what it said before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.record import Said, field_of
from desktop.ui import record_words
from desktop.ui.record_answers import answers
from desktop.ui.screens.client_form_part import Unanswered
from desktop.ui.screens.record_editors import Editor, editor_for
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.record import FieldKey
    from desktop.ui.theme.theme import Theme


class RecordField(QWidget):
    """`typed` on every change that is not at its end yet, `settled` when it is: the field was left, a chip pressed.

    Ctrl+H opens what it said before; Ctrl+Z goes to the page when the editor itself has nothing to undo.
    """

    typed = Signal()
    settled = Signal()
    past_wanted = Signal()
    undo_wanted = Signal()

    def __init__(self, theme: Theme, key: FieldKey, said: Said, *, name: str) -> None:
        """`name` is the object name, by which a lock leads back here."""
        super().__init__()
        self.theme, self.key, self.stored = theme, key, said
        self.what = field_of(key.table, key.field)
        self.words = record_words.label(key.table, key.field)
        self.setObjectName(name)
        self._filling = False
        self.past: QWidget | None = None
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(theme.px(2))
        self.column.addLayout(self._head(theme, name))
        self.editor: Editor = editor_for(
            theme,
            self.what,
            f"{name}_editor",
            self.words,
            answers(key.table, key.field) if self.what.choices else (),
            record_words.hint(key.table, key.field),
        )
        self.editor.typed.connect(self._on_typed)
        self.editor.settled.connect(self._on_settled)
        self.column.addWidget(self.editor)
        self.hold, self._covered = self._cover(theme, name)
        self.why: Unanswered | None = None
        if self.what.why_empty:
            self.why = Unanswered(theme, name, self.words)
            self.why.chosen.connect(lambda _value: self._on_settled())
            self.column.addWidget(self.why)
        self.message = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        self.message.hide()
        self.column.addWidget(self.message)
        words = record_words.help_text(key.table, key.field)
        if words:
            self.column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        # editors keep these keys for themselves; everything else hands them up to keyPressEvent
        for inner in (*self.editor.findChildren(QLineEdit), *self.editor.findChildren(QPlainTextEdit)):
            inner.installEventFilter(self)
        self.show_said(said)

    def _head(self, theme: Theme, name: str) -> QHBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(theme.space("xs"))
        self.label = PlainLabel(theme, self.words, strong=True, wrap=True)
        head.addWidget(self.label, 1)
        before = self.tr("What it said before: {field}").format(field=self.words)
        self.past_button = IconButton(theme, "history", before, size=16, role="muted")
        self.past_button.setObjectName(f"{name}_past")
        self.past_button.setToolTip(before)
        self.past_button.clicked.connect(self.past_wanted)
        self.past_button.hide()
        head.addWidget(self.past_button)
        return head

    def _cover(self, theme: Theme, name: str) -> tuple[HoldToSee | None, QWidget | None]:
        if not self.what.masked:
            return None, None
        hold = HoldToSee(theme, self.words, "", icon="eye-off")
        hold.setObjectName(f"{name}_hold")
        change = QuietButton(theme, self.tr("Change"), small=True)
        change.setAccessibleName(self.tr("Change: {field}").format(field=self.words))
        change.setObjectName(f"{name}_change")
        change.clicked.connect(self.open)
        covered = QWidget()
        row = QHBoxLayout(covered)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(hold, 1)
        row.addWidget(change, 0, Qt.AlignmentFlag.AlignVCenter)
        self.column.addWidget(covered)
        return hold, covered

    # ------------------------------------------------------------ what it says

    def said(self) -> Said:
        """Return what stands in it now."""
        text = self.editor.text()
        return Said(text=text, why=self.why.value() if self.why is not None and not text.strip() else "")

    def show_said(self, said: Said) -> None:
        """Show what is stored, or what was kept while it was typed; covered where it has to be."""
        self._filling = True
        self.editor.set_text(said.text)
        if self.why is not None:
            self.why.set_value(said.why)
            self.why.follow(said.text)
        self._filling = False
        self.cover()

    def cover(self) -> None:
        """Cover what is masked; an empty field stays open for writing."""
        if self.hold is None or self._covered is None:
            return
        said = self.said()
        words = record_words.said_words(self.key.table, self.key.field, Said(text=said.text))
        self.hold.set_secret(words)
        self._show_covered(bool(words))

    def open(self) -> None:
        """Uncover it for writing, because somebody asked."""
        self._show_covered(False)
        self.editor.take_focus()

    def _show_covered(self, covered: bool) -> None:
        if self._covered is not None:
            self._covered.setVisible(covered)
            self.editor.setVisible(not covered)
            # what is held says its own name
            self.label.setVisible(not covered)

    def set_wrong(self, sentence: str) -> None:
        """Say below what cannot be, and open it; empty takes the sentence away."""
        if sentence:
            self._show_covered(False)
        self.editor.set_wrong(bool(sentence))
        self.message.set_text(sentence)
        self.message.setVisible(bool(sentence))
        self.editor.describe(sentence)

    def has_past(self, known: bool) -> None:
        """Offer what it said before, or nothing to offer."""
        self.past_button.setVisible(known)

    # ------------------------------------------------------------ what happens

    def _on_typed(self) -> None:
        if self._filling:
            return
        self.set_wrong("")
        if self.why is not None:
            self.why.follow(self.editor.text())
        self.typed.emit()

    def _on_settled(self) -> None:
        if not self._filling:
            if self.why is not None:
                self.why.follow(self.editor.text())
            self.settled.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Ctrl+H and, where the editor has nothing of its own to take back, Ctrl+Z."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._took(event):
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The same keys on chips and buttons."""
        if not self._took(event):
            super().keyPressEvent(event)

    def _took(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_H and event.modifiers() == Qt.KeyboardModifier.ControlModifier:
            self.past_wanted.emit()
            return True
        if event.matches(QKeySequence.StandardKey.Undo) and not self.editor.can_undo():
            self.undo_wanted.emit()
            return True
        return False
