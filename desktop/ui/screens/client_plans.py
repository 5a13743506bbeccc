"""Client page, plans: one line per plan whatever its versions, and a child's plan in the child's own record."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt

from desktop.domain.clock import day_of
from desktop.domain.plan_versions import NUMBERS_FIRST, Series, series_of
from desktop.ui import day_words
from desktop.ui.messages import explain
from desktop.ui.screens.client_lists import ClientList
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clients import Client
    from desktop.services.child_records import ChildAtHome
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def series_rows(context: ScreenContext, client: Client) -> list[partial[ListRow]]:
    """Return one row for each plan of a client, what stands first."""
    found = series_of(context.services.plans.of_client(client.id))
    return [partial(plan_row, context, series) for series in found]


def plan_row(context: ScreenContext, series: Series) -> ListRow:
    """One plan; nothing in it names the trouble (PRACTICE 32). It opens the version they have, else the newest."""
    plan = series.given or series.head
    states = {
        "draft": translate("Client", "Being written"),
        "in_use": translate("Client", "In use"),
        "retired": translate("Client", "Put away"),
    }
    details, late = [], False
    if plan.review_by and plan.state != "retired":
        day = day_of(plan.review_by)
        today = context.clock.now().local().date()
        words = translate("Client", "Look at it again by {day}")
        details.append(words.format(day=day_words.plain_day(day, today)))
        late = day < today
    if plan.state == "in_use" and plan.stage == NUMBERS_FIRST:
        details.append(translate("Client", "numbers and first steps, the rest later"))
    if series.head.id != plan.id:
        words = translate("Client", "version {version} is being written")
        details.append(words.format(version=ltr(str(series.head.plan_version))))
    row = ListRow(
        context.theme,
        translate("Client", "Plan {number}, version {version}").format(
            number=ltr(str(plan.number)), version=ltr(str(plan.plan_version))
        ),
        detail=listed(details),
        end=translate("Client", "Look again") if late else states.get(plan.state, plan.state),
        icon="map",
        late=late,
        chevron=True,
    )
    row.setObjectName(f"plan_{plan.id}")
    row.clicked.connect(lambda: context.window.go("plan", {"client_id": plan.client_id, "plan_id": plan.id}))
    return row


def plans_list(context: ScreenContext, client: Client, start: Callable[[], None] | None) -> ClientList:
    """Return every plan, the way to begin one where there is a page for it, and to a child's own."""
    button = None
    if start is not None:
        button = SecondaryButton(context.theme, translate("Client", "Start a plan"), icon="plus")
        button.setObjectName("client_start_plan")
        button.clicked.connect(start)
    empty = EmptyState(
        context.theme,
        translate("Client", "No plan yet"),
        translate(
            "Client", "A plan is made together, when it is safe and wanted. It begins with a few questions."
        ),
        icon="map",
    )
    rows = series_rows(context, client)
    children = context.services.child_records.at_home(client.id) if start is not None else []
    below = ChildrenCard(context, client, children) if children and client.status != "closed" else None
    return ClientList(context, translate("Client", "Plans"), rows, empty, button, below)


class ChildrenCard(Card):
    """A child's plan stands in the child's own record: it is begun from here, and nothing of it is shown here (P10)."""

    def __init__(self, context: ScreenContext, client: Client, children: list[ChildAtHome]) -> None:
        super().__init__(context.theme, translate("Client", "A plan of a child's own"))
        self.setObjectName("client_children")
        self._context, self._client = context, client
        words = translate(
            "Client",
            "It stands in the child's own record, kept apart from this one: a plan of theirs is never in a parent's "
            "file, nor a parent's in theirs. What is safe is asked of the child.",
        )
        self.body.addWidget(PlainLabel(self.theme, words, wrap=True))
        self.list = ListCard(self.theme, translate("Client", "Children at home"))
        for place, child in enumerate(children, start=1):
            name = isolate(child.name) or translate("Client", "A child without a name here")
            if child.age:
                name = translate("Client", "{name} ({age})").format(name=name, age=ltr(child.age))
            detail = translate("Client", "Begin a record of their own. Only name and age are taken over.")
            if child.has_record:
                detail = translate("Client", "Has a record of their own here. Open it as kept apart.")
            elif not child.name:
                detail = translate("Client", "Write their name into the record first.")
            row = ListRow(self.theme, name, detail=detail, icon="baby", chevron=True)
            row.setObjectName(f"client_child_{place}")
            row.clicked.connect(partial(self._on_child, child))
            self.list.add_row(row)
        self.body.addWidget(self.list)
        self._sure: Banner | None = None

    def _ask(self, child: ChildAtHome) -> None:
        """A record is not begun by one press too many: it says for whom, and is pressed once more."""
        if self._sure is not None:
            self.body.removeWidget(self._sure)
            self._sure.hide()
            self._sure.deleteLater()
        begin = SecondaryButton(self.theme, translate("Client", "Begin the record"), icon="plus")
        begin.setObjectName("client_child_begin")
        begin.clicked.connect(partial(self._begin, child))
        words = translate("Client", "A record of {name}'s own, kept apart from this one.")
        self._sure = Banner(
            self.theme, words.format(name=isolate(child.name)), tone="information", icon="baby", button=begin
        )
        self.body.addWidget(self._sure)
        begin.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_child(self, child: ChildAtHome) -> None:
        go, client_id = self._context.window.go, self._client.id
        if child.has_record:
            go("walls", {"client_id": client_id})
            return
        if not child.name:
            go("client", {"client_id": client_id, "part": "record"})
            return
        self._ask(child)

    def _begin(self, child: ChildAtHome) -> None:
        self._context.tasks.write(
            self,
            partial(self._context.services.child_records.begin, self._client.id, child.link_id),
            done=self._on_begun,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_begun(self, other: str) -> None:
        words = translate(
            "Client",
            "A record of their own, kept apart. Ask the child first what is safe: calls, messages, hours.",
        )
        self._context.window.go("client", {"client_id": other, "part": "contacts"})
        self._context.window.tell(words)
