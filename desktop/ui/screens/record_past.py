"""What a field of the record said before: who changed it, when, from what to what."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.record import field_of
from desktop.ui import record_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from desktop.domain.record import FieldKey
    from desktop.storage.record import FieldChange
    from desktop.ui.theme.theme import Theme

MOST = 30


class Past(Surface):
    """Lies below its field; Escape or its button puts it away. What is masked in the field is held to see here too."""

    closed = Signal()

    def __init__(self, theme: Theme, key: FieldKey, changes: Sequence[FieldChange], today: date) -> None:
        super().__init__(theme, "sunken")
        words = record_words.label(key.table, key.field)
        self.setObjectName("record_past")
        self.setAccessibleName(self.tr("What it said before: {field}").format(field=words))
        column = QVBoxLayout(self)
        pad = theme.space("s")
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(theme.space("xs"))
        masked = field_of(key.table, key.field).masked
        self.lines: list[str] = []
        for change in changes[:MOST]:
            when, said = record_words.change_words(key.table, key.field, change, today)
            self.lines.append(f"{when}: {said}")
            if masked:
                column.addWidget(HoldToSee(theme, when, said, icon="history"))
                continue
            column.addWidget(self._entry(theme, when, said))
        if not changes:
            column.addWidget(
                PlainLabel(theme, self.tr("Nothing was changed here yet."), role="muted", wrap=True)
            )
        self.close_button = QuietButton(theme, self.tr("Close"), small=True)
        self.close_button.setObjectName("record_past_close")
        self.close_button.clicked.connect(self.closed)
        column.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignLeading)

    @staticmethod
    def _entry(theme: Theme, when: str, said: str) -> QWidget:
        holder = QWidget()
        lines = QVBoxLayout(holder)
        lines.setContentsMargins(0, 0, 0, 0)
        lines.setSpacing(0)
        lines.addWidget(PlainLabel(theme, when, size="small", role="muted", wrap=True))
        lines.addWidget(PlainLabel(theme, said, wrap=True))
        return holder

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        super().keyPressEvent(event)
