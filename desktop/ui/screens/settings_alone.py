"""Settings, Agency: what belongs to seeing everybody alone: the agreed plan, how often, the signs, and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.separation import in_use
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.ui.context import ScreenContext


class AloneSettings(QWidget):
    """A card of rows, each opens a page; how the plan stands is read anew each time it is seen."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(theme, self.tr("Time alone"))
        words = self.tr("Every client is seen alone for a part of each visit.")
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        rows = ListCard(theme, self.tr("Time alone"))
        self.plan = self._row(rows, "separation", self.tr("The agency's plan"), "door-open", self._state())
        self._row(rows, "alone_report", self.tr("Seen alone: how often"), "chart-column")
        self._row(rows, "signs", self.tr("Signs for the walls"), "printer")
        self._row(rows, "alone_orientation", self.tr("Why everybody: a page for staff"), "book-open")
        column.addWidget(card)
        column.addWidget(rows)

    def _row(self, rows: ListCard, screen: str, words: str, icon: str, detail: str = "") -> ListRow:
        row = ListRow(self._context.theme, words, detail=detail, icon=icon, chevron=True)
        row.setObjectName(f"agency_{screen}")
        row.clicked.connect(lambda: self._context.window.go(screen))
        rows.add_row(row)
        return row

    def showEvent(self, event: QShowEvent) -> None:
        """Say how the plan stands now."""
        super().showEvent(event)
        self.plan.set_content(self.tr("The agency's plan"), detail=self._state())

    def _state(self) -> str:
        if in_use(self._context.content.agency_profile().separation):
            return self.tr("In use")
        return self.tr("Not in use yet: staff are told to ask their supervisor first")
