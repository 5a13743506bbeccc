"""When it has passed: one page with everything that stands open afterwards, each one press away (X8)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError, NotAllowed
from desktop.domain.incident import SUPERVISOR_TOLD
from desktop.ui import day_words
from desktop.ui.incident_words import report_words
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screen_list import SCREENS
from desktop.ui.screens.client_facts import short_name
from desktop.ui.screens.client_find import ClientFind
from desktop.ui.screens.crisis_how import HowItEnded
from desktop.ui.screens.crisis_last_resort import crisis_words
from desktop.ui.screens.crisis_needs import NeedsCard
from desktop.ui.seen import note_seen
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clients import Client
    from desktop.services.crisis_endings import OpenEnds
    from desktop.ui.context import ScreenContext

MANDATED = "mandated_report"


class CrisisPassedScreen(Screen):
    """Opened with `run_id`. Nothing here has to be done now: Today keeps what is not."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._ends: OpenEnds | None = None
        self._client: Client | None = None
        title = self.tr("When it has passed")
        self.page = Page(theme, title, footer=True, max_width=theme.tokens.layout["form_column"])
        self.empty = EmptyState(theme, self.tr("This is not in the vault."))
        self.how = HowItEnded(context)
        self.how.said.connect(self._on_said)
        self.open = ListCard(theme, self.tr("What stands open"))
        self.open.setObjectName("passed_open")
        self.heading = PlainLabel(theme, self.tr("What stands open"), size="large", strong=True, wrap=True)
        self.whose = Card(theme, self.tr("Whose was it?"))
        self.chooser = ClientFind(context, self.tr("Name or number"), self.tr("It can stay without a client"))
        self.chooser.field.setObjectName("passed_whose")
        self.chooser.picked.connect(self._on_whose)
        self.whose.body.addWidget(self.chooser)
        self.needs = NeedsCard(context)
        self.needs.changed.connect(self._again)
        self.care = Card(theme, self.tr("And you?"))
        self._care_lines: list[PlainLabel] = []
        self.done = PrimaryButton(theme, self.tr("To Today"), page=True)
        self.done.setObjectName("passed_done")
        self.done.clicked.connect(lambda: context.window.go("today"))
        body = self.page.body
        for part in (
            self.empty,
            self.how.banner,
            self.heading,
            self.open,
            self.how,
            self.whose,
            self.needs,
            self.care,
        ):
            body.addWidget(part)
        body.addStretch(1)
        self.page.footer_end.addWidget(self.done)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    # ------------------------------------------------------------ showing

    def enter(self, params: Params) -> None:
        """Show what stands open after `run_id`."""
        super().enter(params)
        self._read()
        if self._ends is not None:
            note_seen(self.context, self, "crisis", self._ends.run.id)
        self._show()

    def _read(self) -> None:
        services, run_id = self.context.services, self.params.get("run_id", "")
        try:
            self._ends = services.crises.open_ends(run_id)
        except NotAllowed:
            self._ends = None
        run = self._ends.run if self._ends is not None else None
        self._client = services.clients.get(run.client_id) if run is not None and run.client_id else None

    def _again(self) -> None:
        """Something was written down: show it, and leave the keyboard where it is."""
        if self.context.services.vault.closed:  # a lock came first: it is written down all the same
            return
        self._read()
        self._show()

    def _show(self) -> None:
        ends, client = self._ends, self._client
        there = ends is not None
        self.empty.setVisible(not there)
        for part in (self.heading, self.open, self.care):
            part.setVisible(there)
        self.how.setVisible(ends is not None and not ends.asked)
        self.how.banner.setVisible(False)
        open_case = client is not None and client.status != "closed"
        self.needs.setVisible(there and open_case)
        self.whose.setVisible(ends is not None and not ends.run.client_id)
        self.page.set_title(self.tr("When it has passed"), subtitle=self._subtitle())
        if ends is None:
            return
        self.how.show_ends(ends, crisis_words(self.context.content))
        self._show_rows(ends)
        if client is not None and open_case:
            self.needs.show_ends(ends, client.id)
        self._show_care()

    def _subtitle(self) -> str:
        if self._ends is None:
            return ""
        run = self._ends.run
        today = self.context.clock.now().local().date()
        parts = [day_words.day_and_time(run.started_at, today)]
        if self._client is not None:
            parts.insert(0, isolate(short_name(self._client.chosen_name)))
        if run.passed_at is not None and run.passed_at.is_readable and run.started_at.is_readable:
            minutes = max(0, int((run.passed_at.utc - run.started_at.utc).total_seconds() // 60))
            parts.append(self.tr("{minutes} min").format(minutes=ltr(str(minutes))))
        return listed(part for part in parts if part)

    def _show_rows(self, ends: OpenEnds) -> None:
        focused = self.focusWidget()
        name = focused.objectName() if isinstance(focused, ListRow) else ""
        self.open.clear()
        run_id, client_id = ends.run.id, ends.run.client_id or ""
        whose = {"client_id": client_id, "session_id": ends.run.session_id or "", "run_id": run_id}
        self._row(
            "report",
            "file-pen-line",
            self.tr("Incident report"),
            self.tr("Signed") if ends.report == "signed" else self.tr("Filled from the log, not signed yet"),
            partial(self._go, "incident_report", {"run_id": run_id}),
            done=ends.report == "signed",
        )
        if any(screen.name == MANDATED for screen in SCREENS):
            begun = {"draft": self.tr("Begun, not signed yet"), "signed": self.tr("Signed")}
            plain = self.tr("Known or only suspected: suspicion is enough, and nobody's sign-off delays it.")
            self._row(
                "mandated",
                "clipboard-list",
                self.tr("Mandated report"),
                begun.get(ends.mandated, plain),
                partial(self._go, MANDATED, {key: value for key, value in whose.items() if value}),
                done=ends.mandated == "signed",
            )
        if ends.safe_contact:
            self._row(
                "contact",
                "shield-alert",
                self.tr("Ask again what is safe"),
                self.tr("Something happened since they said it. Before the next call."),
                partial(self._go, "client", {"client_id": client_id, "part": "contacts"}),
            )
        if ends.asked and SUPERVISOR_TOLD not in ends.checks:
            for person in self.context.content.agency_profile().supervisors()[:1]:
                self._row(
                    "supervisor",
                    "phone-call",
                    self.tr("Tell {who}").format(who=isolate(person.name)),
                    ltr(person.phone),
                    partial(self._go, "debrief", {"run_id": run_id}),
                )
        plan_id = self._plan_to_ask(ends)
        if plan_id:
            self._row(
                "plan",
                "map",
                self.tr("The plan they have"),
                self.tr("Did they use it, did it help? Ask when it is calm, and look at it together."),
                partial(self._go, "plan", {"client_id": client_id, "plan_id": plan_id}),
            )
        talk = self.context.services.debriefs.of_run(run_id)
        self._row(
            "debrief",
            "messages-square",
            self.tr("Talk it through today"),
            self.tr("Written down, for you alone")
            if talk is not None and (talk.with_whom or talk.words)
            else self.tr(
                "With your supervisor or another named member. It never goes into the client's file."
            ),
            partial(self._go, "debrief", {"run_id": run_id}),
            done=talk is not None,
        )
        row = self.open.findChild(ListRow, name) if name else None
        if row is not None:
            # a line that was just made is not there before the layout has shown it
            later(row, partial(row.setFocus, Qt.FocusReason.OtherFocusReason))

    def _plan_to_ask(self, ends: OpenEnds) -> str:
        client_id = ends.run.client_id
        return self.context.services.plans.series.to_ask(client_id, ends.run.started_at) if client_id else ""

    def _row(
        self, name: str, icon: str, title: str, detail: str, press: Callable[[], None], *, done: bool = False
    ) -> None:
        row = ListRow(
            self.context.theme,
            title,
            detail=detail,
            icon="check" if done else icon,
            chevron=True,
            strong=not done,
        )
        row.setObjectName(f"passed_{name}")
        row.clicked.connect(lambda _on=False: press())
        self.open.add_row(row)

    def _go(self, screen: str, params: dict[str, str]) -> None:
        self.context.window.go(screen, params)

    def _show_care(self) -> None:
        for label in self._care_lines:
            self.care.body.removeWidget(label)
            label.hide()
            label.deleteLater()
        lines = [line.text for line in crisis_words(self.context.content).care]
        self._care_lines = [PlainLabel(self.context.theme, line, wrap=True) for line in lines]
        for label in self._care_lines:
            self.care.body.addWidget(label)

    def first_field(self) -> QWidget | None:
        """The first line that stands open."""
        return next(iter(self.open.findChildren(ListRow)), None) if self._ends is not None else None

    def subject(self) -> tuple[str, str]:
        """Whose it was, for another crisis."""
        return self._client.id if self._client is not None else "", ""

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ what is said here

    def _on_said(self, checks: list[str], outcome: str, label: str) -> None:
        ends = self._ends
        if ends is None:
            return
        content = crisis_words(self.context.content)
        say = partial(
            self.context.services.crises.say_ending,
            ends.run.id,
            tuple(checks),
            outcome,
            label,
            step_titles={step.id: step.do for step in content.steps},
            words=report_words(content),
        )
        self.context.tasks.write(self, say, done=lambda _none: self._on_kept(), failed=self._on_refused)

    def _on_kept(self) -> None:
        if self.context.services.vault.closed:
            return
        self.how.forget()
        self._again()
        self.context.window.tell(self.tr("Written down."))
        first = self.first_field()
        if first is not None:
            later(first, partial(first.setFocus, Qt.FocusReason.OtherFocusReason))

    def _on_whose(self, client_id: str) -> None:
        if self._ends is not None and client_id:
            join = partial(self.context.services.crises.join_client, self._ends.run.id, client_id)
            self.context.tasks.write(
                self, join, done=lambda _none: self._on_joined(), failed=self._on_refused
            )

    def _on_joined(self) -> None:
        self.chooser.forget()
        self._again()
        self.context.window.tell(self.tr("It stands in their record now."))

    def _on_refused(self, error: Exception) -> None:
        if not isinstance(error, ExpectedError):
            raise error
        self.context.window.tell(explain(error), caution=True)
