"""Quick tasks: a chip for each kind, then own words and a day that is near; pressed again the line is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answers import view
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_questions.line_parts import DayChips, near_days, put
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Page, Question
    from desktop.domain.wizard import Wizard

translate = QCoreApplication.translate


def topics_of(wizard: Wizard, page: Page) -> frozenset[str]:
    """Return what the session is about, where a page has quick tasks: those kinds are offered first (PRACTICE 34)."""
    if not any(question.kind == "tasks" for question in page.questions):
        return frozenset()
    found: set[str] = set()
    for _step, each in wizard.protocol.pages():
        for question in each.questions:
            if question.fills == "topics":
                found |= view(question, wizard.answers.get(question.id))
    return frozenset(found)


class TaskLine(QWidget):
    """One task: what it is about, own words, when."""

    changed = Signal()

    def __init__(self, kit: Kit, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = kit.theme
        self.kind = option.id
        label = named(option.label, kit.name)
        self.words = TextField(
            theme,
            translate("Session", "{task}: who does what").format(task=label),
            hide_label=True,
            hint=translate("Session", "Who does what? Own words, if you like"),
        )
        self.day = DayChips(
            theme,
            translate("Session", "{task}: by when").format(task=label),
            kit.clock.now().local().date(),
            near_days(),
        )
        name = PlainLabel(theme, label, strong=True, wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        if kit.compact:
            column.addWidget(name)
            column.addWidget(self.words)
        else:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            name.setFixedWidth(theme.px(170))
            row.addWidget(name)
            row.addWidget(self.words, 1)
            column.addLayout(row)
        if hint := named(option.hint, kit.name):
            column.addWidget(PlainLabel(theme, hint, size="small", role="muted", wrap=True))
        column.addWidget(self.day)
        self.words.changed.connect(lambda _text: self.changed.emit())
        self.day.changed.connect(self.changed)

    def line(self) -> dict[str, str]:
        """Return the line as an answer keeps it."""
        parts = {"kind": self.kind, "words": self.words.text(), "due": self.day.value()}
        return {part: text for part, text in parts.items() if text}

    def show_line(self, line: dict[str, str]) -> None:
        """Show a stored line silently."""
        put(self.words, line.get("words", ""))
        self.day.set_value(line.get("due", ""))


class QuickTasksBody(Body):
    """Chips, those of today's topics first; below them a line for each that is on."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme, asked = kit.theme, named(question.ask, kit.name)
        self.chips: dict[str, Chip] = {}
        self.lines: dict[str, TaskLine] = {}
        self._kept: dict[str, dict[str, str]] = {}
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=theme.space("xs"))
        for option in sorted(options, key=lambda each: each.id not in kit.topics):
            words = named(option.label, kit.name)
            chip = Chip(theme, words)
            chip.setAccessibleName(f"{asked} {words}")
            chip.clicked.connect(lambda on, each=option: self._on_chip(each, on=on))
            self.chips[option.id] = chip
            flow.addWidget(chip)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("xxs"))
        self._column.addWidget(holder)

    def show_value(self, value: Any) -> None:
        """Show stored tasks silently."""
        stored = {line["kind"]: line for line in value} if isinstance(value, list) else {}
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
            # what was typed before it was switched off is there again
            self.lines[option.id].show_line(self._kept.get(option.id, {}))
        self._tell()

    def _arrange(self, option: Option, *, on: bool) -> None:
        if on and option.id not in self.lines:
            line = TaskLine(self.kit, option, self)
            line.changed.connect(self._tell)
            self.lines[option.id] = line
            at = 1 + sum(each.id in self.lines for each in self.options[: self.options.index(option)])
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
