"""Above a plan that is being written: a crisis that opened meanwhile, or questions answered in another call.

Planning waits, what is written stays, reading it and giving numbers are never blocked.
"""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan_versions import fixed
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def look_behind(context: ScreenContext, owner: QWidget, look: Callable[[], None]) -> None:
    """Look once everything is written that is on its way: a crisis is in the vault only after its page is drawn."""
    with suppress(RuntimeError):  # no vault is open: nothing is planned then either
        context.tasks.write(owner, _nothing, done=lambda _none: look(), failed=lambda _error: None)


class PlanWaits(QWidget):
    """Above a plan that is open; nothing of it is seen while no crisis of its client is running."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        theme = context.theme
        self._context, self._client_id = context, ""
        self._plan: SafetyPlan | None = None
        self.crisis_button = SecondaryButton(theme, translate("Plan", "Back to the crisis"), keycap="F9")
        self.crisis_button.setObjectName("plan_waits_crisis")
        self.crisis_button.clicked.connect(lambda: context.window.open_crisis(self._client_id))
        self.banner = Banner(
            theme,
            translate("Plan", "A crisis is running: planning waits until it has passed."),
            detail=translate(
                "Plan", "What is written stays. Reading it and giving numbers is never blocked."
            ),
            tone="look",
            icon="life-buoy",
            button=self.crisis_button,
        )
        self.banner.setObjectName("plan_waits")
        self.banner.hide()
        self.ask_button = SecondaryButton(theme, translate("Plan", "Ask them again"))
        self.ask_button.setObjectName("plan_ask_again")
        self.ask_button.clicked.connect(self._on_ask)
        self.again = Banner(
            theme,
            translate("Plan", "The questions before planning were answered in another call."),
            detail=translate(
                "Plan", "Ask again before you go on: are they alone, and is there no danger now?"
            ),
            tone="look",
            icon="shield-question-mark",
            button=self.ask_button,
        )
        self.again.setObjectName("plan_asked_before")
        self.again.hide()
        self._row = QVBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.banner)
        self._row.addWidget(self.again)

    def watch(self, client_id: str, plan: SafetyPlan | None = None) -> None:
        """Look now, and each time the plan comes in front again; an empty id: no plan is open.

        `plan` is the one in front.
        """
        self._client_id, self._plan = client_id, plan
        self._look()

    def _on_ask(self) -> None:
        """Behind the questions the same plan goes on; a no leads to what is for tonight."""
        if self._plan is not None:
            self._context.window.go("plan", {"client_id": self._client_id, "from_plan": self._plan.id})

    def _asked_before(self) -> bool:
        """Tell whether a plan is written on behind answers that were about another call (PRACTICE 25)."""
        plan = self._plan
        if plan is None or fixed(plan) or not self._client_id:
            return False
        return not self._context.services.plans.series.gate_holds(self._client_id, plan.template)

    def showEvent(self, event: QShowEvent) -> None:
        """A crisis page was in front of the plan: one may have opened, or passed, meanwhile."""
        super().showEvent(event)
        if self._client_id:
            look_behind(self._context, self, self._look)

    def _look(self) -> None:
        theme = self._context.theme
        waits = bool(self._client_id) and self._context.services.plans.open_crisis(self._client_id)
        again = not waits and self._asked_before()
        self.banner.setVisible(waits)
        self.again.setVisible(again)
        side, top = (theme.space("m"), theme.space("xs")) if waits or again else (0, 0)
        self._row.setContentsMargins(side, top, side, top)


def _nothing() -> None:
    """Stand behind what is written before."""
