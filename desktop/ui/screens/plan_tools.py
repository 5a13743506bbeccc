"""Below the rows of a plan: another row, ideas, what the record knows, known numbers, and how a row is moved."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.keycap import Keycap
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanElement
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class ElementTools(QWidget):
    """What the record knows comes before ideas of others: strengths and people first."""

    add = Signal()
    record = Signal()
    ideas = Signal()
    numbers = Signal()

    def __init__(self, theme: Theme, element: PlanElement) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("xs"))
        self.add_button = QuietButton(theme, translate("Plan", "Add a step"), adds=True, icon="plus")
        self.add_button.setObjectName("plan_add")
        self.add_button.clicked.connect(self.add)
        self.record_button = QuietButton(theme, translate("Plan", "From the record"), icon="users-round")
        self.record_button.setObjectName("plan_record_button")
        self.record_button.clicked.connect(self.record)
        self.ideas_button = QuietButton(theme, translate("Plan", "Ideas others have used"), icon="lightbulb")
        self.ideas_button.setObjectName("plan_ideas_button")
        self.ideas_button.clicked.connect(self.ideas)
        buttons: list[QWidget] = [self.add_button, self.record_button, self.ideas_button]
        self.numbers_button = QuietButton(theme, translate("Plan", "From the hotlines"), icon="phone")
        self.numbers_button.setObjectName("plan_hotlines_button")
        self.numbers_button.clicked.connect(self.numbers)
        if element.row_kind == "phone":
            buttons.append(self.numbers_button)
        else:
            self.numbers_button.setParent(self)
            self.numbers_button.hide()
        row.addWidget(button_row(theme, buttons), 1)
        self._keys = QWidget()
        keys = QHBoxLayout(self._keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(theme.px(4))
        for key in ("Alt", "↑", "↓"):
            keys.addWidget(Keycap(theme, key))
        keys.addWidget(PlainLabel(theme, translate("Plan", "move"), size="small", role="muted"))
        row.addWidget(self._keys)

    def set_compact(self, compact: bool) -> None:
        """Keys are for a keyboard."""
        self._keys.setVisible(not compact)
