"""Free words: one line or several, or lines that each say how they came to be known."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answers import BASES
from desktop.domain.note_lines import bases_of
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import basis_words, named
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.note_lines import NoteLines
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
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
            lines = 2 if kit.closing else 4
            self.area = TextArea(kit.theme, label, min_lines=lines, max_lines=10, hide_label=True)
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


class LinesBody(Body):
    """Lines, each with its basis; below stands that of the line the cursor is in, to press."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        label = named(question.ask, kit.name)
        self.area = NoteLines(kit.theme, label, words=basis_words, min_lines=4, max_lines=10, hide_label=True)
        self.area.changed.connect(lambda text: self.told.emit(text or None))
        asked = QCoreApplication.translate("Session", "{question} How do you know?").format(question=label)
        options_of = [SegmentOption(value=code, text=basis_words(code)) for code in BASES]
        self.basis = Segment(kit.theme, asked, options_of, dense=True, by_tab_only=True)
        for number, part in enumerate(self.basis.parts, start=1):
            part.setToolTip(f"Alt+{number}")
            part.setAccessibleDescription(f"Alt+{number}")
        self.basis.chosen.connect(self._on_chosen)
        self.area.lines_editor.line_changed.connect(
            lambda: self.basis.set_value(self.area.lines_editor.basis())
        )
        row = QHBoxLayout()
        row.addWidget(self.basis)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.area)
        column.addLayout(row)

    def _on_chosen(self, basis: str) -> None:
        editor = self.area.lines_editor
        editor.set_basis(basis)
        if not any(part.hasFocus() for part in self.basis.parts):
            editor.setFocus()  # by mouse: go on writing

    def show_answer(self, answer: Answer | None) -> None:
        """Show other lines silently; what is being typed here stays as it is, also what was refused."""
        value = answer.value if answer is not None and answer.state == "answered" else None
        words = value if isinstance(value, str) else ""
        bases = bases_of(answer)
        if (words != self.area.text() or bases != self.area.lines()) and not self.area.editor.hasFocus():
            self.area.editor.blockSignals(True)
            self.area.set_lines(words, bases)
            self.area.editor.blockSignals(False)
            self.basis.set_value(self.area.lines_editor.basis())

    def show_value(self, value: Any) -> None:
        """Show words of which nothing is noted."""
        self.area.set_text(value if isinstance(value, str) else "")

    def line_bases(self) -> tuple[str, ...]:
        """The code of each line."""
        return self.area.lines()

    def first(self) -> QWidget:
        """The editor."""
        return self.area.editor
