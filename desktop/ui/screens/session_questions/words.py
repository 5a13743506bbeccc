"""Free words: one line or several."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question


class TextBody(Body):
    """A field; what is typed is the answer from the first letter on."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        label = named(question.ask, kit.name)
        self.area: TextArea | TextField
        if question.many_lines:
            self.area = TextArea(kit.theme, label, min_lines=4, max_lines=10, hide_label=True)
        else:
            self.area = TextField(kit.theme, label, hide_label=True)
        self.area.changed.connect(lambda text: self.told.emit(text or None))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.area)

    def show_value(self, value: Any) -> None:
        """Show other words silently; what is being typed here stays as it is, also what was refused."""
        words = value if isinstance(value, str) else ""
        if words != self.area.text() and not self.area.editor.hasFocus():
            self.area.editor.blockSignals(True)
            self.area.set_text(words)
            self.area.editor.blockSignals(False)

    def first(self) -> QWidget:
        """The editor."""
        return self.area.editor
