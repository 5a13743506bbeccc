"""Putting a plan away: why, in a few words; it is kept, and can be brought back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class PutAwayCard(Card):
    """`done` carries what was put away, for bringing it back."""

    done = Signal(object)

    def __init__(self, context: ScreenContext, plan: SafetyPlan) -> None:
        super().__init__(context.theme, translate("Plan", "Put this plan away"))
        self.setObjectName("plan_away")
        self._context, self._plan = context, plan
        words = translate(
            "Plan",
            "It is no longer shown in a crisis and not asked about. It is kept and can be brought back. What they "
            "hold in their hands stays with them: ask where it is.",
        )
        self.body.addWidget(PlainLabel(self.theme, words, wrap=True))
        self.form = KeptForm(context)
        self.form.line("reason", translate("Plan", "Why, in a few words, if they help"))
        self.form.column.addWidget(self.form.problem)
        self.body.addWidget(self.form)
        self.away_button = SecondaryButton(self.theme, translate("Plan", "Put away"), icon="archive")
        self.away_button.setObjectName("plan_put_away_now")
        self.away_button.clicked.connect(self._on_away)
        keep = QuietButton(self.theme, translate("Plan", "Leave it"))
        keep.setObjectName("plan_put_away_not")
        keep.clicked.connect(self.hide)
        self.body.addWidget(button_row(self.theme, [self.away_button, keep]))

    def start(self) -> None:
        """Take the keyboard."""
        self.form.begin(f"plan/{self._plan.id}/away")
        field = self.form.fields["reason"]
        editor = getattr(field, "editor", field)
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_away(self) -> None:
        self._context.tasks.write(
            self,
            partial(self._context.services.plans.series.put_away, self._plan.id, self.form.value("reason")),
            done=self._on_done,
            failed=self.form.refuse,
        )

    def _on_done(self, gone: object) -> None:
        self.form.done()
        self.done.emit(gone)
