"""A crisis that opened while a plan was in front: planning waits, what is written stays, numbers are never blocked."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

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
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.addWidget(self.banner)

    def watch(self, client_id: str) -> None:
        """Look now, and each time the plan comes in front again; an empty id: no plan is open."""
        self._client_id = client_id
        self._look()

    def showEvent(self, event: QShowEvent) -> None:
        """A crisis page was in front of the plan: one may have opened, or passed, meanwhile."""
        super().showEvent(event)
        if self._client_id:
            look_behind(self._context, self, self._look)

    def _look(self) -> None:
        theme = self._context.theme
        waits = bool(self._client_id) and self._context.services.plans.open_crisis(self._client_id)
        self.banner.setVisible(waits)
        side, top = (theme.space("m"), theme.space("xs")) if waits else (0, 0)
        self._row.setContentsMargins(side, top, side, top)


def _nothing() -> None:
    """Stand behind what is written before."""
