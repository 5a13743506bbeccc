"""Choose one, choose several, tick: rows with number keys; yes, no, not sure; said, said short, not said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.protocol import SCRIPT_VALUES, YES_NO_VALUES
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import named, script_words, yes_no_words
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question


def choice_options(options: tuple[Option, ...], name: str) -> list[ChoiceOption]:
    """Return options as rows."""
    return [
        ChoiceOption(
            value=option.id,
            text=named(option.label, name),
            detail=named(option.hint, name),
            exclusive=option.exclusive,
        )
        for option in options
    ]


class ChoiceBody(Body):
    """One row per option."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        self._several = question.kind != "choice"
        self.group = ChoiceGroup(
            kit.theme, named(question.ask, kit.name), choice_options(options, kit.name), multi=self._several
        )
        self.group.set_density(kit.density)
        self.group.changed.connect(self._on_changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.group)

    def show_value(self, value: Any) -> None:
        """Choose silently."""
        chosen = [value] if isinstance(value, str) else list(value or [])
        self.group.set_values(chosen)

    def first(self) -> QWidget:
        """The chosen row, else the first."""
        return next((row for row in self.group.rows if row.isChecked()), self.group.rows[0])

    def press_number(self, number: int) -> bool:
        """Press a row."""
        return self.group.press_number(number)

    def _on_changed(self, values: list[str]) -> None:
        if self._several:
            self.told.emit(list(values) or None)
        else:
            self.told.emit(values[0] if values else None)


class SegmentBody(Body):
    """A few short answers side by side: yes / no / not sure, or how a script was said."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        if question.kind == "script":
            codes = [code for code in SCRIPT_VALUES if code != "said_short" or question.short_say]
            words = script_words
        else:
            codes, words = list(YES_NO_VALUES), yes_no_words
        self.segment = Segment(
            kit.theme,
            named(question.ask, kit.name),
            [SegmentOption(value=code, text=words(code)) for code in codes],
            dense=kit.columns,
        )
        self.segment.chosen.connect(lambda value: self.told.emit(value or None))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.segment)
        row.addStretch(1)

    def show_value(self, value: Any) -> None:
        """Choose silently."""
        self.segment.set_value(value if isinstance(value, str) else "")

    def first(self) -> QWidget:
        """The chosen part, else the first."""
        return next((part for part in self.segment.parts if part.isChecked()), self.segment.parts[0])

    def press_number(self, number: int) -> bool:
        """Press a part."""
        if not 1 <= number <= len(self.segment.parts):
            return False
        part = self.segment.parts[number - 1]
        part.setFocus()
        part.click()
        return True
