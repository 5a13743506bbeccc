"""Plans: those in use and those being written, the next review first."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan_versions import NUMBERS_FIRST
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.plan_texts import iso_day
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from typing import Any

    from desktop.ui.context import ScreenContext


class PlansScreen(Screen):
    """A rail page; a plan is begun from its client."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._page = Page(theme, self.tr("Plans"), subtitle=self.tr("The next one to look at again first"))
        self.list = ListCard(theme, self.tr("Plans"))
        self.list.setObjectName("plans_list")
        self._page.body.addWidget(self.list)
        self.clients_button = SecondaryButton(theme, self.tr("Clients"), icon="users")
        self.clients_button.setObjectName("plans_clients")
        self.clients_button.clicked.connect(lambda: context.window.go("clients"))
        self.empty = EmptyState(
            theme,
            self.tr("No plan yet"),
            self.tr("A plan is begun on the client's own page, together, when both are ready."),
            icon="map",
            buttons=(self.clients_button,),
        )
        self._page.body.addWidget(self.empty)
        self._page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._page)

    def enter(self, params: Params) -> None:
        """Show what there is now."""
        super().enter(params)
        self._fill(self.context.services.plans.open_plans())

    def _fill(self, plans: list[dict[str, Any]]) -> None:
        self.list.clear()
        today = self.context.clock.now().local().date()
        for place, plan in enumerate(plans, start=1):
            late = _is_past(plan["review_by"], today)
            row = ListRow(
                self.context.theme,
                self.tr("{name}, plan {number}").format(
                    name=isolate(plan["chosen_name"] or plan["short_id"]), number=ltr(str(plan["number"]))
                ),
                detail=" · ".join((ltr(plan["short_id"]), *self._state(plan))),
                end=self._review(plan["review_by"], late=late),
                icon="clock-alert" if late else "map",
                late=late,
                chevron=True,
            )
            row.setObjectName(f"plans_row_{place}")
            row.clicked.connect(
                lambda _on=False, plan=plan: self.context.window.go(
                    "plan", {"client_id": plan["client_id"], "plan_id": plan["id"]}
                )
            )
            self.list.add_row(row)
        self.list.setVisible(bool(plans))
        self.empty.setVisible(not plans)

    def _state(self, plan: dict[str, Any]) -> list[str]:
        if plan["state"] != "in_use":
            return [self.tr("Not given yet")]
        words = [self.tr("In use")]
        if plan["stage"] == NUMBERS_FIRST:
            words.append(self.tr("numbers and first steps, the rest later"))
        if plan["next_version"]:
            words.append(
                self.tr("version {version} is being written").format(version=ltr(str(plan["next_version"])))
            )
        return words

    def _review(self, day: str | None, *, late: bool) -> str:
        shown = iso_day(day or "")
        if not shown:
            return self.tr("No day yet")
        if late:
            return self.tr("Look at it again, since {day}").format(day=shown)
        return self.tr("Review by {day}").format(day=shown)

    def first_field(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.list.rows[0] if self.list.rows else self.clients_button

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self._page.set_compact(compact)


def _is_past(day: str | None, today: date) -> bool:
    try:
        return bool(day) and date.fromisoformat(str(day)) < today
    except ValueError:
        return False
