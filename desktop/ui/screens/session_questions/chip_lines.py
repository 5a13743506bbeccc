"""Chips that each open a line; pressed again the line is gone, and its words are there when it comes back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question


class Line(QWidget):
    """What opens below the chips."""

    changed = Signal()

    def line(self) -> dict[str, str]:
        """Return the line as an answer keeps it."""
        raise NotImplementedError

    def show_line(self, line: dict[str, str]) -> None:
        """Show a stored line silently."""
        raise NotImplementedError


class ChipLinesBody(Body):
    """`key` is the part of a line that names its option."""

    key = ""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        asked = named(question.ask, kit.name)
        self.chips: dict[str, Chip] = {}
        self.lines: dict[str, Line] = {}
        self._kept: dict[str, dict[str, str]] = {}
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=kit.theme.space("xs"))
        for option in self.ordered():
            words = named(option.label, kit.name)
            chip = Chip(kit.theme, words)
            chip.setAccessibleName(f"{asked} {words}")
            chip.clicked.connect(lambda on, each=option: self._on_chip(each, on=on))
            self.chips[option.id] = chip
            flow.addWidget(chip)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.theme.space("xs"))
        if note := self.note():
            self._column.addWidget(IconLabel(kit.theme, note, icon="clock-alert", size="small", wrap=True))
        self._column.addWidget(holder)
        self._at = self._column.count()

    def ordered(self) -> list[Option]:
        """Return the options in the order of their chips."""
        return list(self.options)

    def note(self) -> str:
        """Return a line above the chips, empty for none."""
        return ""

    def make_line(self, option: Option) -> Line:
        """Return the line of an option."""
        raise NotImplementedError

    def show_value(self, value: Any) -> None:
        """Show stored lines silently."""
        stored = {line[self.key]: line for line in value} if isinstance(value, list) else {}
        for option in self.options:
            there = option.id in stored
            if self.chips[option.id].isChecked() != there:
                self.chips[option.id].setChecked(there)
            self._arrange(option, on=there)
            if there:
                self.lines[option.id].show_line(stored[option.id])

    def first(self) -> QWidget:
        """The first chip."""
        return next(iter(self.chips.values()), self)

    def press_number(self, number: int) -> bool:
        """Press a chip."""
        chips = list(self.chips.values())
        if not 1 <= number <= len(chips):
            return False
        chips[number - 1].setFocus(Qt.FocusReason.ShortcutFocusReason)
        chips[number - 1].click()
        return True

    def _on_chip(self, option: Option, *, on: bool) -> None:
        self._arrange(option, on=on)
        if on:
            self.lines[option.id].show_line(self._kept.get(option.id, {}))
        self._tell()

    def _arrange(self, option: Option, *, on: bool) -> None:
        if on and option.id not in self.lines:
            line = self.make_line(option)
            line.changed.connect(self._tell)
            self.lines[option.id] = line
            at = self._at + sum(each.id in self.lines for each in self.options[: self.options.index(option)])
            self._column.insertWidget(at, line)
        elif not on and option.id in self.lines:
            line = self.lines.pop(option.id)
            self._kept[option.id] = line.line()
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()

    def _tell(self) -> None:
        lines = [self.lines[option.id].line() for option in self.options if option.id in self.lines]
        self.told.emit(lines or None)
