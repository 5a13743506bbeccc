"""Who is near: roles as rows, Alone clears the rest; how many children, whether each of several people can hear."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_questions.choices import choice_options
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.choice import ChoiceGroup
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import yes_no_unsure

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate
MOST = 12


class PersonLine(QWidget):
    """One role that was chosen: how many (children) and whether they can hear."""

    changed = Signal()

    def __init__(self, kit: Kit, label: str, role: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = kit.theme
        self.role, self.count = role, 1
        self._label = label
        self._countable = "child" in role
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        column.addLayout(row)
        self.words = PlainLabel(theme, label, strong=True, wrap=not kit.compact)
        row.addWidget(self.words)
        self.fewer = IconButton(theme, "minus", translate("Session", "One fewer"), outlined=True)
        self.more = IconButton(theme, "plus", translate("Session", "One more"), outlined=True)
        self.number = PlainLabel(theme, ltr("1"), strong=True, tabular=True)
        for widget in (self.fewer, self.number, self.more):
            row.addWidget(widget)
            widget.setVisible(self._countable)
        question = translate("Session", "Can they hear us?")
        self.hears = yes_no_unsure(theme, f"{label}. {question}")
        self.hears_words = PlainLabel(theme, question)
        if kit.compact:
            # the words and the segment do not fit beside each other
            row.addStretch(1)
            row = QHBoxLayout()
            column.addLayout(row)
            row.addWidget(self.hears)
            row.addStretch(1)
            column.insertWidget(1, self.hears_words)
        else:
            row.addWidget(self.hears_words)
            row.addWidget(self.hears)
            row.addStretch(1)
        self.fewer.clicked.connect(lambda: self._step(-1))
        self.more.clicked.connect(lambda: self._step(1))
        self.hears.chosen.connect(lambda _value: self.changed.emit())

    def show_person(self, person: dict[str, Any]) -> None:
        """Show a stored person silently."""
        self.count = int(person.get("count", 1))
        self.number.setText(ltr(str(self.count)))
        self.hears.set_value(person.get("hears", ""))

    def person(self) -> dict[str, Any]:
        """Return the person as an answer keeps them."""
        return {"role": self.role, "count": self.count, "name": "", "hears": self.hears.value()}

    def ask_hearing(self, asked: bool) -> None:
        """With one companion the page's own question is enough."""
        self.hears.setVisible(asked)
        self.hears_words.setVisible(asked)
        self.setVisible(asked or self._countable)

    def _step(self, by: int) -> None:
        self.count = max(1, min(MOST, self.count + by))
        self.number.setText(ltr(str(self.count)))
        self.changed.emit()


class PeopleBody(Body):
    """Roles as rows, then a line for each that was chosen."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        self.group = ChoiceGroup(
            kit.theme,
            named(question.ask, kit.name),
            # in two columns a line under a choice makes the row of its neighbour as high; choosing says the same
            [replace(each, detail="") if kit.columns else each for each in choice_options(options, kit.name)],
            multi=True,
            columns=2 if kit.columns else None,
        )
        self.group.set_density(kit.density)
        self.group.changed.connect(self._on_chosen)
        self.lines: dict[str, PersonLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(kit.theme.space("xs"))
        self._column.addWidget(self.group)
        self._alone = {option.id for option in options if option.exclusive}

    def show_value(self, value: Any) -> None:
        """Choose silently."""
        people = value if isinstance(value, list) else []
        self.group.set_values(person["role"] for person in people)
        self._arrange([person["role"] for person in people])
        for person in people:
            if person["role"] in self.lines:
                self.lines[person["role"]].show_person(person)

    def first(self) -> QWidget:
        """The first row."""
        return self.group.rows[0]

    def press_number(self, number: int) -> bool:
        """Press a row."""
        return self.group.press_number(number)

    def _on_chosen(self, roles: list[str]) -> None:
        self._arrange(roles)
        self._tell()

    def _arrange(self, roles: list[str]) -> None:
        with_them = [role for role in roles if role not in self._alone]
        for role in [role for role in self.lines if role not in with_them]:
            line = self.lines.pop(role)
            self._column.removeWidget(line)
            line.hide()
            line.deleteLater()
        labels = {option.id: named(option.label, self.kit.name) for option in self.options}
        for role in with_them:
            if role not in self.lines:
                line = PersonLine(self.kit, labels.get(role, role), role, self)
                line.changed.connect(self._tell)
                self._column.addWidget(line)
                self.lines[role] = line
        several = len(self.lines) > 1 or not self.kit.hears_asked
        for line in self.lines.values():
            line.ask_hearing(several)

    def _tell(self) -> None:
        people = [
            self.lines[role].person()
            if role in self.lines
            else {"role": role, "count": 1, "name": "", "hears": ""}
            for role in self.group.values()
        ]
        self.told.emit(people or None)
