"""Clues around the client, seen and heard, with what was done about each. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.session_lines import SaidLine
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate


class ClueLine(QWidget):
    """What to think of first about a clue, what may be told the client, and what was done: told, a task, own words."""

    changed = Signal()

    def __init__(self, kit: Kit, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._kit, self._option = kit, option
        theme = kit.theme
        self.hint = PlainLabel(theme, option.hint, size="small", role="muted", wrap=True)
        label = translate("Session", "{clue}: what was done").format(clue=option.label)
        self.done = TextField(theme, label, hide_label=True, hint=translate("Session", "What was done?"))
        self.told = self._chip(translate("Session", "Told them")) if option.say else None
        self.make = self._chip(translate("Session", "Make a task"))
        self.task: TextField | None = None
        self._becomes = PlainLabel(
            theme,
            translate("Session", "It becomes a task when you sign."),
            size="small",
            role="muted",
            wrap=True,
        )
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(IconLabel(theme, option.label, icon=option.icon or "circle", strong=True))
        column.addWidget(self.hint)
        if option.say:
            column.addWidget(_said(kit, option))
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=theme.space("xs"))
        for chip in (self.told, self.make):
            if chip is not None:
                flow.addWidget(chip)
        column.addWidget(holder)
        column.addWidget(self._becomes)
        column.addWidget(self.done)
        self._becomes.hide()
        self.done.changed.connect(lambda _text: self.changed.emit())
        if self.told is not None:
            self.told.clicked.connect(lambda on: self._on_chip("clue_told", on))
        self.make.clicked.connect(lambda on: self._on_chip("clue_task", on))

    def cell(self) -> dict[str, str]:
        """Return what was done, in the shape of the answer."""
        cell = {"note": "", "done": self.done.text()}
        if self.told is not None and self.told.isChecked():
            cell["told"] = "yes"
        if self.make.isChecked():
            words = self.task.text().strip() if self.task is not None else ""
            cell["task"] = words or self._title()
        return cell

    def show_cell(self, cell: dict[str, str]) -> None:
        """Show what is stored silently; what is being typed stays."""
        _put(self.done, cell.get("done", ""))
        if self.told is not None:
            self.told.setChecked(cell.get("told") == "yes")
        task = cell.get("task", "")
        self.make.setChecked(bool(task))
        self._arrange(task)

    def _on_chip(self, kind: str, on: bool) -> None:
        self._arrange(self._title())
        if self._kit.note is not None:
            self._kit.note(kind if on else f"{kind}_back", self._option.label)
        self.changed.emit()

    def _arrange(self, task: str) -> None:
        on = self.make.isChecked()
        if on and self.task is None:
            label = translate("Session", "{clue}: the task").format(clue=self._option.label)
            self.task = TextField(self._kit.theme, label, hide_label=True, parent=self)
            self.task.set_text(task)
            self.task.changed.connect(lambda _text: self.changed.emit())
            self._column.insertWidget(self._column.indexOf(self._becomes), self.task)
            QWidget.setTabOrder(self.make, self.task.editor)
        elif on and self.task is not None and task and not self.task.editor.hasFocus():
            _put(self.task, task)
        if self.task is not None:
            self.task.setVisible(on)
        self._becomes.setVisible(on)
        self.make.updateGeometry()

    def _title(self) -> str:
        return self._option.task or translate("Session", "Come back to what was noticed around them")

    def _chip(self, words: str) -> Chip:
        chip = Chip(self._kit.theme, words)
        name = translate("Session", "{clue}: {words}").format(clue=self._option.label, words=words)
        chip.setAccessibleName(name)
        return chip


def _said(kit: Kit, option: Option) -> SaidLine:
    """Return what may be told the client, in their language where there are words."""
    found = kit.spoken.get(f"{option.id}/say")
    foreign = bool(kit.tag) and not kit.tag.startswith("en")
    unchecked = found is not None and foreign and not found.checked_by
    mark = translate("Session", "Not checked by a qualified person") if unchecked else ""
    return SaidLine(kit.theme, option.say, found.text if found is not None and foreign else "", kit.tag, mark)


def _put(field: TextField, words: str) -> None:
    if field.text() != words:
        field.editor.blockSignals(True)
        field.set_text(words)
        field.editor.blockSignals(False)


class SurroundingsBody(Body):
    """Chips of clues by seen and heard; a line for each that was chosen."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        self.chips: dict[str, Chip] = {}
        self.lines: dict[str, ClueLine] = {}
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("xs"))
        for group, words in (
            ("seen", translate("Session", "Seen around")),
            ("heard", translate("Session", "Heard around")),
        ):
            clues = [option for option in options if option.group == group]
            if not clues:
                continue
            holder = QWidget()
            flow = FlowLayout(holder, gap_x=theme.space("xs"))
            flow.addWidget(PlainLabel(theme, words, strong=True))
            for option in clues:
                chip = Chip(theme, option.label)
                chip.clicked.connect(lambda _on=False: self._on_chip())
                self.chips[option.id] = chip
                flow.addWidget(chip)
            self._column.addWidget(holder)

    def show_value(self, value: Any) -> None:
        """Show stored clues silently."""
        cells = value if isinstance(value, dict) else {}
        for clue, chip in self.chips.items():
            chip.setChecked(clue in cells)
            chip.updateGeometry()
        self._arrange()
        for clue, line in self.lines.items():
            line.show_cell(cells.get(clue, {}))

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

    def _on_chip(self) -> None:
        self._arrange()
        self._tell()

    def _arrange(self) -> None:
        for option in self.options:
            chip = self.chips.get(option.id)
            if chip is None:
                continue
            if chip.isChecked() and option.id not in self.lines:
                line = ClueLine(self.kit, option, self)
                line.changed.connect(self._tell)
                self._column.addWidget(line)
                self.lines[option.id] = line
            elif not chip.isChecked() and option.id in self.lines:
                line = self.lines.pop(option.id)
                self._column.removeWidget(line)
                line.hide()
                line.deleteLater()

    def _tell(self) -> None:
        cells = {
            clue: self.lines[clue].cell() if clue in self.lines else {"note": "", "done": ""}
            for clue, chip in self.chips.items()
            if chip.isChecked()
        }
        self.told.emit(cells or None)
