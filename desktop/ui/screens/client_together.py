"""Client page: what is worked on together: goals in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.client_goals import GoalsCard

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext


class ClientTogether(QWidget):
    """One card for each part; nothing in them names a trouble (PRACTICE 32)."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__()
        self.goals = GoalsCard(context, client)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("m"))
        column.addWidget(self.goals)
        column.addStretch(1)
