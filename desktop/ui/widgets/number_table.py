"""A small table of numbers inside a card: as high as its lines, the first column takes what is left of the width."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QAbstractItemModel, QEvent, Qt
from PySide6.QtWidgets import QFrame, QHeaderView, QSizePolicy

from desktop.ui.widgets.table import Table

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class NumberTable(Table):
    """Where it is narrower than its columns it is moved sideways, by the arrows too; the page scrolls up and down."""

    def __init__(
        self, theme: Theme, name: str, model: QAbstractItemModel, parent: QWidget | None = None
    ) -> None:
        super().__init__(theme, name, parent)
        self.setModel(model)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        head = self.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        model.modelReset.connect(self._fit)
        self.horizontalScrollBar().rangeChanged.connect(lambda _least, _most: self._fit())
        self._fit()

    def _fit(self) -> None:
        if self.model().columnCount():
            self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
            self.horizontalHeader().setMinimumSectionSize(self.theme.px(72))
        rows = self.model().rowCount() * self.verticalHeader().defaultSectionSize()
        bar = self.horizontalScrollBar()
        below = bar.sizeHint().height() if bar.maximum() > 0 else 0
        self.setFixedHeight(self.horizontalHeader().height() + rows + below + self.theme.px(2))

    def changeEvent(self, event: QEvent) -> None:
        """Measure again after a switch of scale."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.StyleChange and self.model() is not None:
            self._fit()
