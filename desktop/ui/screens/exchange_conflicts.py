"""Records that both sides have and tell differently: ours beside theirs, and a choice that nobody made beforehand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.screens.exchange_texts import field_words, is_covered, kind_words, value_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.packs import Conflict, Difference
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ConflictCard(Card):
    """One record. A sealed one cannot be taken over, so nothing is asked about it."""

    decided = Signal()

    def __init__(self, theme: Theme, conflict: Conflict, number: int) -> None:
        kind = kind_words(conflict.table)
        heading = translate("Exchange", "{number}. {kind}").format(number=ltr(str(number)), kind=kind)
        super().__init__(theme, heading)
        self.conflict = conflict
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.px(4))
        for column in (1, 2):
            grid.setColumnStretch(column, 1)
        for column, words in enumerate(
            ("", translate("Exchange", "Here"), translate("Exchange", "In the pack"))
        ):
            grid.addWidget(PlainLabel(theme, words, size="small", role="muted"), 0, column)
        for row, difference in enumerate(conflict.differences, start=1):
            self._row(grid, row, difference)
        self.body.addLayout(grid)
        self.segment: Segment | None = None
        if conflict.sealed:
            words = translate("Exchange", "Signed here. Ours stays, theirs is kept beside it.")
            self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
            return
        self.segment = Segment(
            theme,
            translate("Exchange", "Record {number}, {kind}").format(number=number, kind=kind),
            [
                SegmentOption(value="keep_ours", text=translate("Exchange", "Keep ours")),
                SegmentOption(value="take_theirs", text=translate("Exchange", "Take theirs")),
            ],
        )
        self.segment.setObjectName(f"exchange_decide_{number}")
        self.segment.chosen.connect(lambda _value: self.decided.emit())
        self.body.addWidget(self.segment)

    def _row(self, grid: QGridLayout, row: int, difference: Difference) -> None:
        """A field with both values; what is covered elsewhere is held to see here too (PRACTICE 4, 32)."""
        theme, table, top = self.theme, self.conflict.table, Qt.AlignmentFlag.AlignTop
        name = field_words(difference.field, table)
        grid.addWidget(PlainLabel(theme, name, role="muted", wrap=True), row, 0, top)
        sides = (
            (1, difference.ours, translate("Exchange", "Here: {what}")),
            (2, difference.theirs, translate("Exchange", "In the pack: {what}")),
        )
        for column, text, side in sides:
            words = value_words(difference.field, table, text)
            if words and is_covered(difference.field, table):
                grid.addWidget(HoldToSee(theme, side.format(what=name), words), row, column, top)
                continue
            shown = words or translate("Exchange", "nothing")
            role = "text" if words else "muted"
            grid.addWidget(PlainLabel(theme, shown, role=role, wrap=True), row, column, top)


class Conflicts(QWidget):
    """All of them; what is not chosen is kept beside the other either way, nothing is lost."""

    decided = Signal()

    def __init__(self, theme: Theme, conflicts: Sequence[Conflict]) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        words = translate("Exchange", "Told differently here and in the pack: {count}").format(
            count=ltr(str(len(conflicts)))
        )
        column.addWidget(PlainLabel(theme, words, strong=True, wrap=True))
        words = translate(
            "Exchange", "Nothing is overwritten by itself. What you do not choose is kept beside it."
        )
        column.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.cards = [ConflictCard(theme, each, number) for number, each in enumerate(conflicts, start=1)]
        for card in self.cards:
            card.decided.connect(self.decided)
            column.addWidget(card)

    def decisions(self) -> dict[str, str]:
        """Return what was chosen, by table and row id."""
        return {
            f"{card.conflict.table}/{card.conflict.row_id}": card.segment.value()
            for card in self.cards
            if card.segment is not None and card.segment.value()
        }

    def open_ones(self) -> int:
        """Return how many still wait for a choice."""
        return sum(card.segment is not None and not card.segment.value() for card in self.cards)
