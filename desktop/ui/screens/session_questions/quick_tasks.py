"""Quick tasks: a chip for each kind, then own words and a day that is near; pressed again the line is gone."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answers import view
from desktop.ui.screens.session_questions.chip_lines import ChipLinesBody, Line
from desktop.ui.screens.session_questions.line_parts import DayChips, near_days, put
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Page
    from desktop.domain.wizard import Wizard
    from desktop.ui.screens.session_questions.body import Kit

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


class TaskLine(Line):
    """One task: what it is about, own words, when."""

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


class QuickTasksBody(ChipLinesBody):
    """Chips, those of today's topics first; below them a line for each that is on."""

    key = "kind"

    def ordered(self) -> list[Option]:
        """Today's topics come first."""
        return sorted(self.options, key=lambda each: each.id not in self.kit.topics)

    def make_line(self, option: Option) -> TaskLine:
        """One task."""
        return TaskLine(self.kit, option, self)
