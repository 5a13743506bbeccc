"""Settings, Vault: the way to the history and to the check of this vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.flow_buttons import button_row
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class HistoryCard(Card):
    """Two buttons."""

    def __init__(self, context: ScreenContext) -> None:
        theme, window = context.theme, context.window
        super().__init__(theme, self.tr("History"))
        words = self.tr("Who saw, changed, gave out and signed what, in order, and signed whenever you lock.")
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.open_button = SecondaryButton(theme, self.tr("Open the history"), icon="history")
        self.open_button.setObjectName("vault_history")
        self.open_button.clicked.connect(lambda: window.go("history", {"part": "entries"}))
        self.check_button = SecondaryButton(theme, self.tr("Check this vault"), icon="shield-check")
        self.check_button.setObjectName("vault_check")
        self.check_button.clicked.connect(lambda: window.go("history", {"part": "check"}))
        self.body.addWidget(button_row(theme, [self.open_button, self.check_button]))
