"""What was noticed against this person's usual: a row for each kind, its chips and own words. Nothing is scored."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_questions.custom import CustomWords
from desktop.ui.screens.session_questions.over_time import (
    WIDE_ENOUGH,
    PastLegend,
    RowMarks,
    TableHead,
    in_parts,
    past_of,
)
from desktop.ui.screens.session_questions.usual import beside_row, custom_of_row, wants_learning
from desktop.ui.screens.session_texts import cue_labels, cue_words, mark_words, named
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip_group import ChipGroup
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.domain.protocol import Option, Question

translate = QCoreApplication.translate
_LEVEL, _FREE = Qt.AlignmentFlag.AlignVCenter, Qt.AlignmentFlag(0)


class CueRow(QWidget):
    """One kind of cue: its name, what is usual, the mark of today.

    "Different" opens the row's chips and a note in the place of "Not seen"; "Usual" a note of what is usual there,
    where that is not known yet, or behind a pencil. What opens is made then: most rows never need it, and a page has
    to be there in a frame.
    """

    changed = Signal()

    def __init__(self, kit: Kit, question: Question, option: Option, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = kit.theme
        self.kit = kit
        self.option = option
        self._kept: dict[str, Any] = {}
        self._name = named(option.label, kit.name)
        self._labels = cue_labels(option, kit.name)
        self.label = IconLabel(theme, self._name, icon=option.icon or "circle", wrap=True)
        self.look_for = PlainLabel(theme, option.hint, size="small", role="muted", wrap=True)
        beside = "\n".join(
            words for words in (beside_row(kit, question, option), custom_of_row(kit, option)) if words
        )
        self.usual = PlainLabel(theme, beside, size="small", role="muted", wrap=True)
        self.mark = Segment(
            theme,
            self._name,
            [
                SegmentOption(value="usual", text=mark_words("usual"), width=52),
                SegmentOption(value="different", text=mark_words("different"), tone="different", width=94),
            ],
            dense=True,
        )
        self.unseen = Segment(
            theme,
            self._name,
            [SegmentOption(value="not_noticed", text=mark_words("not_noticed", kit.channel), width=72)],
            dense=True,
        )
        self.note: TextField | None = None
        self.learnt: TextField | None = None
        self.custom: CustomWords | None = None
        self.cues: ChipGroup | None = None
        self.anew: IconButton | None = None
        past = past_of(kit)
        self.marks = RowMarks(kit, past, option, self._name) if past is not None else None
        self._wants_learning = wants_learning(kit, option)
        self._box = QWidget()
        self._today = QHBoxLayout(self._box)
        self._today.setContentsMargins(0, 0, 0, 0)
        self._today.setSpacing(theme.px(4))
        middle = Qt.AlignmentFlag.AlignVCenter
        self._today.addWidget(self.mark, 0, middle)
        self._today.addWidget(self.unseen, 0, middle)
        # beside the marks of earlier sessions a field of words would be a few letters wide
        self._below = kit.compact or self.marks is not None
        self._fields = QVBoxLayout() if self._below else QHBoxLayout()
        self._fields.setSpacing(0)
        self._chips = QVBoxLayout()
        self._stacked: bool | None = None
        self._lay_out()
        self.mark.chosen.connect(self._on_mark)
        self.unseen.chosen.connect(self._on_unseen)
        self.changed.connect(self._show_marks)

    def _lay_out(self) -> None:
        theme = self.kit.theme
        grid = self._grid = QGridLayout(self)
        grid.setContentsMargins(0, theme.px(2), 0, theme.px(2))
        grid.setHorizontalSpacing(theme.space("s"))
        grid.setVerticalSpacing(0)
        if self._below:
            self._today.addStretch(1)
            grid.addLayout(self._fields, 4, 0, 1, 4)
        else:
            self._today.addLayout(self._fields, 1)
            # the marks of every row begin below each other, with a field beside them or not
            self._today.addStretch(0)
        grid.addLayout(self._chips, 5, 0, 1, 4)
        self.set_stacked(self.kit.compact)

    def set_stacked(self, stacked: bool) -> None:
        """Stand in one line, its parts below those of the other rows; or each below the other where it is narrow."""
        stacked = stacked or self.kit.compact
        if stacked == self._stacked:
            return
        self._stacked = stacked
        grid = self._grid
        parts = (self.label, self.look_for, self.usual, self._box, self.marks)
        for part in parts:
            if part is not None:
                grid.removeWidget(part)
        if stacked:
            places = ((0, 0, 1, 1), (1, 0, 1, 2), (2, 0, 1, 2), (3, 0, 1, 2), (0, 1, 1, 1))
        else:
            places = ((0, 0, 1, 1), (1, 0, 1, 1), (0, 1, 2, 1), (0, 2, 2, 1), (0, 3, 2, 1))
        for part, place in zip(parts, places, strict=True):
            if part is not None:
                grid.addWidget(part, *place, _LEVEL if stacked and part is self.label else _FREE)
        in_parts(grid, self.label, self.look_for, self.usual, stacked=stacked)
        self.usual.setHidden(stacked and not self.usual.text())

    def cell(self) -> dict[str, Any] | None:
        """Return what was noted; None while nothing is marked: not marked is not noted."""
        mark = self.mark.value() or self.unseen.value()
        if not mark:
            return None
        different = mark == "different"
        cell: dict[str, Any] = {
            "mark": mark,
            "note": self.note.text() if different and self.note is not None else "",
        }
        cell |= self._kept
        if different and self.cues is not None and (cues := self.cues.values()):
            cell["cues"] = cues
        if mark == "usual" and self.learnt is not None and (words := self.learnt.text()):
            cell["usual"] = words
        if self.custom is not None and mark in ("usual", "different") and (words := self.custom.words()):
            cell["culture"] = words
        return cell

    def show_cell(self, cell: dict[str, Any] | None) -> None:
        """Show a stored mark silently."""
        cell = cell or {}
        self._kept = {
            part: kept
            for part, kept in cell.items()
            if part not in ("mark", "note", "cues", "usual", "culture")
        }
        mark = cell.get("mark", "")
        self.mark.set_value(mark if mark != "not_noticed" else "")
        self.unseen.set_value(mark if mark == "not_noticed" else "")
        if mark == "different":
            _put(self._the_note(), cell.get("note", ""))
            self._show_cues(cell.get("cues", []))
        if mark == "usual" and (self.learnt is not None or cell.get("usual")):
            _put(self._the_learnt(), cell.get("usual", ""))
        if cell.get("culture") or self.custom is not None:
            self._the_custom().show_words(cell.get("culture", ""))
        self._arrange()

    def _on_mark(self, value: str) -> None:
        if value:
            self.unseen.set_value("")
        self._arrange()
        self.changed.emit()
        if value == "different":
            self._the_note().setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_unseen(self, value: str) -> None:
        if value:
            self.mark.set_value("")
        self._arrange()
        self.changed.emit()

    def _arrange(self) -> None:
        mark = self.mark.value()
        different = mark == "different"
        written = self.learnt is not None and bool(self.learnt.text())
        learning = mark == "usual" and (self._wants_learning or written)
        if different:
            self._the_note()
            self._the_cues()
        if learning:
            self._the_learnt()
        known = mark == "usual" and not learning
        if known:
            self._the_pencil()
        custom = different or learning
        if custom:
            self._the_custom()
        written = self.custom is not None and bool(self.custom.words()) and mark == "usual"
        opens = (
            (self.note, different),
            (self.cues, different),
            (self.learnt, learning),
            (self.anew, known),
            (self.custom, custom or written),
        )
        for part, wanted in opens:
            if part is not None:
                part.setVisible(wanted)
        self.unseen.setVisible(not different and not learning)
        self._show_marks()

    def _show_marks(self) -> None:
        if self.marks is not None:
            self.marks.show_today(self.cell())

    def _on_anew(self) -> None:
        self._wants_learning = True
        self._arrange()
        self._the_learnt().setFocus(Qt.FocusReason.OtherFocusReason)

    # ---- what opens --------------------------------------------------------------------------------------------

    def _the_note(self) -> TextField:
        if self.note is None:
            label = translate("Session", "{cue}: what was different").format(cue=self._name)
            self.note = self._field(label, translate("Session", "What was different?"))
        return self.note

    def _the_learnt(self) -> TextField:
        if self.learnt is None:
            label = translate("Session", "{cue}: what is usual for them").format(cue=self._name)
            self.learnt = self._field(label, translate("Session", "What is usual?"))
        return self.learnt

    def _the_pencil(self) -> IconButton:
        if self.anew is None:
            words = translate("Session", "{cue}: what is usual has changed").format(cue=self._name)
            self.anew = IconButton(self.kit.theme, "pencil", words, role="muted", parent=self)
            self.anew.clicked.connect(self._on_anew)
            self._today.insertWidget(2, self.anew, 0, Qt.AlignmentFlag.AlignVCenter)
            QWidget.setTabOrder(self.unseen.parts[-1], self.anew)
        return self.anew

    def _the_custom(self) -> CustomWords:
        if self.custom is None:
            self.custom = CustomWords(self.kit, self._name, self)
            self.custom.changed.connect(self.changed)
            self._chips.addWidget(self.custom)
            QWidget.setTabOrder(self.unseen.parts[-1], self.custom.button)
        return self.custom

    def _field(self, label: str, hint: str) -> TextField:
        field = TextField(self.kit.theme, label, hide_label=True, hint=hint, parent=self)
        field.changed.connect(lambda _text: self.changed.emit())
        if self._below:
            self._fields.addWidget(field)
        else:
            self._fields.addWidget(field, 1, Qt.AlignmentFlag.AlignVCenter)
        # made late it would come last on the page
        QWidget.setTabOrder(self.unseen.parts[-1], field.editor)
        return field

    def _the_cues(self) -> ChipGroup | None:
        if self.cues is None and self._labels:
            self._make_cues()
        return self.cues

    def _make_cues(self) -> ChipGroup:
        group = ChipGroup(self.kit.theme, self._name, list(self._labels.items()), self)
        group.changed.connect(self.changed)
        self._chips.insertWidget(0, group)
        self.cues = group
        if group.chips:
            QWidget.setTabOrder(self._the_note().editor, group.chips[0])
        return group

    def _show_cues(self, cues: list[str]) -> None:
        """Show which chips are on; one of a file that is not at hand any more gets a chip with the words kept."""
        group = self._the_cues()
        if group is None and cues:
            group = self._make_cues()
        if group is None:
            return
        there = {chip.code for chip in group.chips}
        for cue in cues:
            if cue not in there:
                group.add(cue, cue_words(cue, self._labels))
        group.set_values(cues)


def _put(field: TextField, words: str) -> None:
    """Show words silently; what stands there already is left as it is, with the cursor in it."""
    if field.text() != words:
        field.editor.blockSignals(True)
        field.set_text(words)
        field.editor.blockSignals(False)


class ObservationBody(Body):
    """One row per cue this channel can show; what it cannot show is named below."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        card = Card(theme)
        past = past_of(kit)
        self.head = TableHead(kit, past) if past is not None and not kit.compact else None
        if self.head is not None:
            card.body.addWidget(self.head)
        self.rows = [CueRow(kit, question, option) for option in options]
        for row in self.rows:
            row.changed.connect(self._tell)
            card.body.addWidget(row)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(card)
        if past is not None:
            column.addWidget(PastLegend(kit, past))
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

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where the line is short the marks of earlier sessions stand under it."""
        super().resizeEvent(event)
        narrow = event.size().width() < self.kit.theme.px(WIDE_ENOUGH)
        for row in self.rows:
            row.set_stacked(narrow)
        if self.head is not None:
            self.head.setVisible(not narrow)

    def first(self) -> QWidget:
        """The first row's first part."""
        return self.rows[0].mark.parts[0] if self.rows else self

    def _tell(self) -> None:
        cells = {row.option.id: cell for row in self.rows if (cell := row.cell()) is not None}
        self.told.emit(cells or None)
