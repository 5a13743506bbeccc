"""A line that covers itself: code word, help word, cover story. Hold to see; pressing Change opens it for writing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.hold_to_see import HoldToSee

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme


class SecretField(QWidget):
    """Open while nothing is stored; covered when something stored is shown."""

    changed = Signal(str)

    def __init__(
        self, theme: Theme, name: str, words: str, *, icon: str, hint: str = "", help_text: str = ""
    ) -> None:
        super().__init__()
        translate = QCoreApplication.translate
        self.field = TextField(theme, words, hint=hint)
        self.field.setObjectName(name)
        if help_text:
            self.field.set_help(help_text)
        self.hold = HoldToSee(theme, words, "", icon=icon)
        self.hold.setObjectName(f"{name}_hold")
        self.change = QuietButton(theme, translate("ClientForm", "Change"), small=True)
        self.change.setAccessibleName(translate("ClientForm", "Change: {field}").format(field=words))
        self.change.setObjectName(f"{name}_change")
        self.change.clicked.connect(self.open)
        self._covered = QWidget()
        row = QHBoxLayout(self._covered)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.hold, 1)
        row.addWidget(self.change, 0, Qt.AlignmentFlag.AlignVCenter)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.field)
        column.addWidget(self._covered)
        self._covered.hide()
        self.field.changed.connect(self._on_changed)

    def secret(self) -> str:
        """Return what is kept, covered or not."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Show what is stored: covered, unless there is nothing to cover."""
        self.field.set_text(text)
        self.hold.set_secret(text)
        self._covered.setVisible(bool(text))
        self.field.setVisible(not text)

    def open(self) -> None:
        """Uncover it for writing, because somebody asked."""
        self._covered.hide()
        self.field.show()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wrong(self, sentence: str) -> None:
        """Say what is wrong; the field opens for it."""
        if sentence:
            self._covered.hide()
            self.field.show()
        self.field.set_wrong(sentence)

    def _on_changed(self, text: str) -> None:
        self.field.set_wrong("")
        self.hold.set_secret(text)
        self.changed.emit(text)
