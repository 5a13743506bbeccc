"""Clues around the client, seen and heard, with what was done about each. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

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
    """What to think of first about a clue, and what was done."""

    changed = Signal()

    def __init__(self, kit: Kit, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = kit.theme
        self.hint = PlainLabel(theme, option.hint, size="small", role="muted", wrap=True)
        label = translate("Session", "{clue}: what was done").format(clue=option.label)
        self.done = TextField(theme, label, hide_label=True, hint=translate("Session", "What was done?"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(4))
        column.addWidget(IconLabel(theme, option.label, icon=option.icon or "circle", strong=True))
        column.addWidget(self.hint)
        column.addWidget(self.done)
        self.done.changed.connect(lambda _text: self.changed.emit())


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
            words = cells.get(clue, {}).get("done", "")
            if line.done.text() != words:
                line.done.editor.blockSignals(True)
                line.done.set_text(words)
                line.done.editor.blockSignals(False)

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
            clue: {"note": "", "done": self.lines[clue].done.text() if clue in self.lines else ""}
            for clue, chip in self.chips.items()
            if chip.isChecked()
        }
        self.told.emit(cells or None)
