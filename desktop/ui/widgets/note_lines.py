"""A field whose lines each say how they came to be known, with the words a screen reader has for it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

from desktop.domain.answers import BASES
from desktop.ui.widgets.lines_editor import LinesEditor
from desktop.ui.widgets.text_area import PlainEditor, TextArea

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class NoteLines(TextArea):
    """A text area of such lines. `words` says a code in the language of the program."""

    def __init__(self, theme: Theme, label: str, *, words: Callable[[str], str], **how: Any) -> None:
        self._words, self._wrong = words, ""
        super().__init__(theme, label, **how)
        self.lines_editor.line_changed.connect(self._say_line)
        self._name_marks()

    def make_editor(self) -> PlainEditor:
        """The editor of lines."""
        self.lines_editor = LinesEditor(self.theme, self.frame, self._words)
        return self.lines_editor

    def lines(self) -> tuple[str, ...]:
        """Return the code of each line, the empty ones at the end left out."""
        return self.lines_editor.bases()

    def set_lines(self, words: str, bases: tuple[str, ...]) -> None:
        """Put other words with their codes in."""
        if words != self.text() or bases != self.lines():
            self.lines_editor.set_lines(words, bases)

    def set_text(self, text: str) -> None:
        """Put words in of which nothing is noted."""
        self.set_lines(text, ())

    def insert(self, text: str) -> None:
        """Insert at the cursor, undoable; new lines are not noted."""
        self.lines_editor.put_lines(text)

    def set_label(self, label: str) -> None:
        """Name the field."""
        super().set_label(label)
        self._name_marks()

    def description(self, wrong: str) -> str:
        """How the line of the cursor is known, then what is wrong."""
        self._wrong = wrong
        return " ".join(part for part in (self._spoken(), wrong) if part)

    def _spoken(self) -> str:
        basis = self.lines_editor.basis()
        return self._words(basis) if basis else translate("NoteLines", "Source not noted")

    def _say_line(self) -> None:
        """A screen reader hears how the line is known when the cursor comes into it, or when it is marked."""
        editor = self.lines_editor
        editor.setAccessibleDescription(self.description(self._wrong))
        self._name_marks()
        if QAccessible.isActive() and editor.hasFocus() and any(editor.bases()):
            QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(editor, self._spoken()))

    def _name_marks(self) -> None:
        marks = self.lines_editor.marks
        said = translate("NoteLines", "{field} How this line is known: {basis}")
        name = said.format(field=self.label.text(), basis=self._spoken())
        if marks.accessibleName() != name:
            marks.setAccessibleName(name)
            marks.setAccessibleDescription(keys_words(self._words))
            marks.setToolTip(keys_words(self._words))

    def _measure(self) -> None:
        super()._measure()
        self.lines_editor.make_room()


def keys_words(words: Callable[[str], str]) -> str:
    """Return which key marks a line as what."""
    pairs = [f"Alt+{number} {words(basis)}" for number, basis in enumerate(BASES, start=1)]
    return " · ".join(pairs)
