"""The time spent on a session, counted while it was in front; whoever worked on it apart from that puts it right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.sessions import MOST_MINUTES, minutes_of
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate

LONGEST = 6
"""Characters that are read as a number of minutes."""


class TimeSpent(QWidget):
    """Minutes in a field, as counted until somebody writes others."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._draft: SessionDraft | None = None
        words = translate("Session", "Time spent, in minutes")
        self.label = PlainLabel(theme, words, size="small")
        self.field = TextField(theme, words, hide_label=True)
        self.field.setObjectName("time_spent")
        self.field.setFixedWidth(theme.px(96))
        self.field.changed.connect(self._on_changed)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("s"))
        row.addWidget(self.label)
        row.addWidget(self.field, 0, Qt.AlignmentFlag.AlignTop)
        row.addStretch(1)

    def show_draft(self, draft: SessionDraft | None) -> None:
        """Show what was counted; what is being written here stays."""
        self._draft = draft
        if draft is not None and not self.field.editor.hasFocus():
            self._put(str(minutes_of(draft.seconds)))

    def _put(self, text: str) -> None:
        self.field.editor.blockSignals(True)
        self.field.set_text(text)
        self.field.editor.blockSignals(False)
        self.field.set_wrong("")

    def _on_changed(self, text: str) -> None:
        digits = text.strip()  # the digits of any script
        # the length first: a number of thousands of digits is not read at all
        fits = len(digits) <= LONGEST and digits.isdecimal() and 1 <= int(digits) <= MOST_MINUTES
        if self._draft is not None and fits:
            self._draft.set_minutes(int(digits))
        words = translate("Session", "Whole minutes, at most {most}. Until then it stays as counted.")
        self.field.set_wrong("" if fits else words.format(most=ltr(str(MOST_MINUTES))))
