"""The editors of the record's fields: a line, several lines, chips of which some are chosen, a pick by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.client_form_part import OneChip
from desktop.ui.screens.client_pick import Pick, PickField
from desktop.ui.screens.client_places import countries
from desktop.ui.script_words import scripts
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.record import Field
    from desktop.ui.theme.theme import Theme

LATIN = frozenset({"birth", "day", "age", "year", "phone", "number"})
"""Kinds that are read from left to right in every language."""


class Editor(QWidget):
    """What every editor of a field can do."""

    typed = Signal()
    settled = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)

    def text(self) -> str:
        """Return what stands in it."""
        raise NotImplementedError

    def set_text(self, text: str) -> None:
        """Show other text; nothing is told about it."""
        raise NotImplementedError

    def take_focus(self) -> None:
        """Put the keyboard into it."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_wrong(self, wrong: bool) -> None:
        """Mark the outline."""

    def describe(self, sentence: str) -> None:
        """Give the sentence below to screen readers."""

    def can_undo(self) -> bool:
        """Tell whether it has something of its own to take back."""
        return False


class LineEditor(Editor):
    """One line; Enter and leaving it settle."""

    def __init__(self, theme: Theme, what: Field, words: str, hint: str) -> None:
        super().__init__()
        self.field = TextField(theme, words, hint=hint, hide_label=True)
        if what.kind in LATIN:
            self.field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.changed.connect(lambda _text: self.typed.emit())
        self.field.entered.connect(self.settled)
        self.field.left.connect(self.settled)
        self.column.addWidget(self.field)
        self.setFocusProxy(self.field)

    def text(self) -> str:
        """Return the line."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Show other text, from its beginning."""
        self.field.set_text(text)
        self.field.editor.setCursorPosition(0)

    def set_wrong(self, wrong: bool) -> None:
        """Mark the outline."""
        self.field.frame.wrong = wrong
        self.field.frame.update()

    def describe(self, sentence: str) -> None:
        """Give the sentence to screen readers."""
        self.field.editor.setAccessibleDescription(sentence)

    def can_undo(self) -> bool:
        """Tell whether the line itself has something to take back."""
        return self.field.editor.isUndoAvailable()


class AreaEditor(Editor):
    """Several lines; leaving it settles."""

    def __init__(self, theme: Theme, words: str, hint: str) -> None:
        super().__init__()
        self.field = TextArea(theme, words, hint=hint, min_lines=2, hide_label=True)
        self.field.changed.connect(lambda _text: self.typed.emit())
        self.field.left.connect(self.settled)
        self.column.addWidget(self.field)
        self.setFocusProxy(self.field.editor)

    def text(self) -> str:
        """Return the text."""
        return self.field.text()

    def set_text(self, text: str) -> None:
        """Show other text."""
        self.field.set_text(text)

    def set_wrong(self, wrong: bool) -> None:
        """Mark the outline."""
        self.field.frame.wrong = wrong
        self.field.frame.update()

    def describe(self, sentence: str) -> None:
        """Give the sentence to screen readers."""
        self.field.editor.setAccessibleDescription(sentence)

    def can_undo(self) -> bool:
        """Tell whether the text itself has something to take back."""
        return self.field.editor.document().isUndoAvailable()


class ChipsEditor(Editor):
    """Chips of which one or, with `several`, any number is chosen; each press settles."""

    def __init__(
        self, theme: Theme, name: str, words: str, options: Sequence[tuple[str, str]], *, several: bool
    ) -> None:
        super().__init__()
        self._several = several
        self._unknown: list[str] = []
        self.chips = OneChip(theme, name, words, options)
        if several:
            for chip in self.chips.chips.values():
                chip.toggled.disconnect()
                chip.toggled.connect(lambda _on: self.settled.emit())
                chip.toggled.connect(lambda _on, each=chip: each.updateGeometry())
        self.chips.chosen.connect(lambda _value: self.settled.emit())
        self.column.addWidget(self.chips)

    def text(self) -> str:
        """Return the chosen codes with blanks between; one that this Waystead does not know stays."""
        chosen = [value for value, chip in self.chips.chips.items() if chip.isChecked()]
        return " ".join(chosen if chosen and not self._several else [*chosen, *self._unknown])

    def set_text(self, text: str) -> None:
        """Choose silently."""
        codes = text.split()
        self._unknown = [code for code in codes if code not in self.chips.chips]
        for value, chip in self.chips.chips.items():
            chip.blockSignals(True)
            chip.setChecked(value in codes)
            chip.blockSignals(False)
            chip.updateGeometry()

    def take_focus(self) -> None:
        """The chosen chip, else the first."""
        found = [chip for chip in self.chips.chips.values() if chip.isChecked()]
        for chip in (found or list(self.chips.chips.values()))[:1]:
            chip.setFocus(Qt.FocusReason.OtherFocusReason)


def script_offers() -> Sequence[Pick]:
    """Return the scripts by their ISO 15924 codes."""
    return [Pick(code, name, "", f"{name} {code}".casefold()) for code, name in scripts().items()]


class PickEditor(Editor):
    """A country or a script found by its name; anything else that is typed is kept as it is."""

    def __init__(self, theme: Theme, words: str, hint: str, offers: Callable[[], Sequence[Pick]]) -> None:
        super().__init__()
        self.pick = PickField(theme, words, offers, hint=hint, free=True, hide_label=True)
        self.pick.changed.connect(lambda _text: self.typed.emit())
        self.pick.field.left.connect(self.settled)
        self.pick.field.entered.connect(self.settled)
        self.pick.picked.connect(lambda _value: self.typed.emit())
        self.column.addWidget(self.pick)
        self.setFocusProxy(self.pick)

    def text(self) -> str:
        """Return the code, or what was typed."""
        return self.pick.value()

    def set_text(self, text: str) -> None:
        """Show what is stored."""
        self.pick.set_value(text)

    def can_undo(self) -> bool:
        """Tell whether the line itself has something to take back."""
        return self.pick.field.editor.isUndoAvailable()


def editor_for(
    theme: Theme, what: Field, name: str, words: str, options: Sequence[tuple[str, str]], hint: str
) -> Editor:
    """Return the editor of a field; `name` is the object name its parts begin with."""
    if what.kind in ("choice", "codes"):
        return ChipsEditor(theme, name, words, options, several=what.kind == "codes")
    if what.kind == "words":
        return AreaEditor(theme, words, hint)
    if what.kind == "country":
        return PickEditor(theme, words, hint, countries)
    if what.kind == "script":
        return PickEditor(theme, words, hint, script_offers)
    return LineEditor(theme, what, words, hint)
