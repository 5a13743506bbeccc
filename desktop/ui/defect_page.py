"""Our own page for a defect in the program: plain words, a report without anybody's data, a way on."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout

from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.card import Card, Surface
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.theme.theme import Theme


class DefectPage(Surface):
    """`left` goes back to the page before. The report names places in the code, no text and no values."""

    left = Signal()

    def __init__(self, theme: Theme, report: str, folder: Path, parent: QWidget | None = None) -> None:
        super().__init__(theme, "surface", parent=parent)
        self.setObjectName("defect_page")
        page = Page(
            theme,
            self.tr("Something went wrong inside Waystead"),
            subtitle=self.tr("What you typed is kept. You can go on working."),
            footer=True,
            max_width=theme.tokens.layout["form_column"],
        )
        card = Card(theme, self.tr("For the person who repairs it"))
        self.report = PlainLabel(theme, report, size="small", wrap=True, selectable=True)
        self.report.setObjectName("defect_report")
        card.body.addWidget(self.report)
        where = self.tr("It names places in the program, nobody's data. It is kept in this folder:")
        card.body.addWidget(PlainLabel(theme, where, role="muted", wrap=True))
        card.body.addWidget(PlainLabel(theme, str(folder), size="small", wrap=True, selectable=True))
        page.body.addWidget(card)
        page.body.addStretch(1)
        self.back_button = PrimaryButton(theme, self.tr("Go back"), page=True)
        self.back_button.setObjectName("defect_back")
        self.back_button.clicked.connect(self.left)
        page.footer_end.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(page)

    def start(self) -> None:
        """The button takes the keyboard."""
        self.back_button.setFocus(Qt.FocusReason.OtherFocusReason)
