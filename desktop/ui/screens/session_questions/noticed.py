"""What was noticed: cues against this person's usual, and clues around them with what was done. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_texts import day_words, mark_words, named
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate


class CueRow(QWidget):
    """One kind of cue: its name, what is usual, the mark of today; a note takes the place of "Not seen"."""

    changed = Signal()

    def __init__(self, kit: Kit, question: Question, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = kit.theme
        self.option = option
        self._kept: dict[str, Any] = {}
        label = named(option.label, kit.name)
        self.label = IconLabel(theme, label, icon=option.icon or "circle", wrap=True)
        self.look_for = PlainLabel(theme, option.hint, size="small", role="muted", wrap=True)
        self.usual = PlainLabel(theme, _usual(kit, question, option), size="small", role="muted", wrap=True)
        self.mark = Segment(
            theme,
            label,
            [
                SegmentOption(value="usual", text=mark_words("usual"), width=52),
                SegmentOption(value="different", text=mark_words("different"), tone="different", width=94),
            ],
            dense=True,
        )
        self.unseen = Segment(
            theme,
            label,
            [SegmentOption(value="not_noticed", text=mark_words("not_noticed", kit.channel), width=72)],
            dense=True,
        )
        self.note = TextField(
            theme, translate("Session", "{cue}: what was different").format(cue=label), hide_label=True,
            hint=translate("Session", "What was different?"),
        )  # fmt: skip
        self.note.hide()
        today = QHBoxLayout()
        today.setSpacing(theme.px(4))
        middle = Qt.AlignmentFlag.AlignVCenter
        today.addWidget(self.mark, 0, middle)
        today.addWidget(self.unseen, 0, middle)
        if kit.compact:
            today.addStretch(1)
        else:
            today.addWidget(self.note, 1, middle)
        grid = QGridLayout(self)
        grid.setContentsMargins(theme.space("s"), theme.px(2), theme.space("s"), theme.px(2))
        grid.setHorizontalSpacing(theme.space("m"))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.label)
        words.addWidget(self.look_for)
        if kit.compact:
            grid.addLayout(words, 0, 0)
            grid.addWidget(self.usual, 1, 0)
            grid.addLayout(today, 2, 0)
            grid.addWidget(self.note, 3, 0)
        else:
            grid.addLayout(words, 0, 0)
            grid.addWidget(self.usual, 0, 1)
            grid.addLayout(today, 0, 2)
            for column, part in enumerate((5, 4, 9)):
                grid.setColumnStretch(column, part)
        self.mark.chosen.connect(self._on_mark)
        self.unseen.chosen.connect(self._on_unseen)
        self.note.changed.connect(lambda _text: self.changed.emit())

    def cell(self) -> dict[str, Any] | None:
        """Return what was noted; None while nothing is marked: not marked is not noted."""
        mark = self.mark.value() or self.unseen.value()
        if not mark:
            return None
        note = self.note.text() if mark == "different" else ""
        return {"mark": mark, "note": note, **self._kept}

    def show_cell(self, cell: dict[str, Any] | None) -> None:
        """Show a stored mark silently."""
        cell = cell or {}
        self._kept = {part: kept for part, kept in cell.items() if part not in ("mark", "note")}
        mark = cell.get("mark", "")
        self.mark.set_value(mark if mark != "not_noticed" else "")
        self.unseen.set_value(mark if mark == "not_noticed" else "")
        if self.note.text() != cell.get("note", "") and mark == "different":
            self.note.editor.blockSignals(True)
            self.note.set_text(cell.get("note", ""))
            self.note.editor.blockSignals(False)
        self._arrange()

    def _on_mark(self, value: str) -> None:
        if value:
            self.unseen.set_value("")
        self._arrange()
        self.changed.emit()
        if value == "different":
            self.note.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unseen(self, value: str) -> None:
        if value:
            self.mark.set_value("")
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        different = self.mark.value() == "different"
        self.note.setVisible(different)
        self.unseen.setVisible(not different)


def _usual(kit: Kit, question: Question, option: Option) -> str:
    """Return what is usual for this person, or how it was last time; words with their day, never a score."""
    usual = kit.usual.get(option.id)
    if usual is not None:
        words = translate("Session", "Usual since {day}: {words}")
        words = words.format(day=day_words(usual.learnt_at), words=isolate(usual.text))
        if usual.while_alone != "yes":
            words = translate("Session", "{usual} (learnt while not alone)").format(usual=words)
        return words
    last = kit.last.get(question.id)
    cell = (
        last.answer.value.get(option.id) if last is not None and isinstance(last.answer.value, dict) else None
    )
    if last is None or not cell:
        return ""
    words = mark_words(cell["mark"], kit.channel)
    if cell.get("note"):
        words = listed((words, isolate(cell["note"])))
    return translate("Session", "On {day}: {words}").format(day=day_words(last.at), words=words)


class ObservationBody(Body):
    """One row per cue this channel can show; what it cannot show is named below."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        card = Card(theme)
        self.rows = [CueRow(kit, question, option) for option in options]
        for row in self.rows:
            row.changed.connect(self._tell)
            card.body.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(card)
        cannot = listed(option.label for option in question.not_possible)
        if cannot:
            words = translate("Session", "This channel cannot show: {cues}").format(cues=cannot)
            column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        words = translate("Session", "Nothing here is scored. A row that is not marked was not noted.")
        column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))

    def show_value(self, value: Any) -> None:
        """Show stored marks silently."""
        cells = value if isinstance(value, dict) else {}
        for row in self.rows:
            row.show_cell(cells.get(row.option.id))

    def first(self) -> QWidget:
        """The first row's first part."""
        return self.rows[0].mark.parts[0] if self.rows else self

    def _tell(self) -> None:
        cells = {row.option.id: cell for row in self.rows if (cell := row.cell()) is not None}
        self.told.emit(cells or None)


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
