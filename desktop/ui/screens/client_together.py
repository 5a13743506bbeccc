"""Client page: what is worked on together: goals in their own words, learning, services elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.client_goals import GoalsCard
from desktop.ui.screens.client_learning import LearningCard
from desktop.ui.screens.client_referrals import ReferralsCard

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext


class ClientTogether(QWidget):
    """One card for each part; nothing in them names a trouble (PRACTICE 32)."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__()
        self.goals = GoalsCard(context, client)
        self.learning = LearningCard(context, client)
        self.referrals = ReferralsCard(context, client)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("m"))
        for card in (self.goals, self.learning, self.referrals):
            column.addWidget(card)
        column.addStretch(1)
