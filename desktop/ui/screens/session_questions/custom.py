"""What custom may have to do with a row: a quiet button, and a field once somebody wants to write it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.fields import TextField

if TYPE_CHECKING:
    from desktop.ui.screens.session_questions.body import Kit

translate = QCoreApplication.translate


class CustomWords(QWidget):
    """Kept with what is usual in the row, for every session to come; never part of the mark."""

    changed = Signal()

    def __init__(self, kit: Kit, name: str, parent: QWidget | None = None) -> None:
        """`name` is the kind of cue (Eye gaze)."""
        super().__init__(parent)
        self._kit, self._name = kit, name
        self.field: TextField | None = None
        self.button = QuietButton(
            kit.theme, translate("Session", "A custom?"), adds=True, small=True, icon="languages"
        )
        label = translate("Session", "{cue}: add what custom may have to do with it").format(cue=name)
        self.button.setAccessibleName(label)
        self.button.clicked.connect(self._on_open)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)

    def words(self) -> str:
        """Return what is written; empty where nothing is."""
        return self.field.text() if self.field is not None else ""

    def show_words(self, words: str) -> None:
        """Show what is stored silently; what is being typed stays."""
        if not words and self.field is None:
            return
        field = self._the_field()
        if field.text() != words:
            field.editor.blockSignals(True)
            field.set_text(words)
            field.editor.blockSignals(False)

    def _on_open(self) -> None:
        self._the_field().setFocus(Qt.FocusReason.OtherFocusReason)

    def _the_field(self) -> TextField:
        if self.field is None:
            label = translate("Session", "{cue}: what custom may have to do with it").format(cue=self._name)
            hint = translate("Session", "What may custom have to do with it? Their words, if they told you.")
            self.field = TextField(self._kit.theme, label, hide_label=True, hint=hint, parent=self)
            self.field.changed.connect(lambda _text: self.changed.emit())
            self._column.addWidget(self.field)
            QWidget.setTabOrder(self.button, self.field.editor)
            self.button.hide()
        return self.field
