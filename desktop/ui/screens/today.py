"""Today: what now. The person in front with what is safe, what is not finished, what waits, and finding anybody."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.domain.quick_note import NOTE
from desktop.ui import day_words
from desktop.ui.agency_files_line import AgencyFilesLine
from desktop.ui.appointment_words import until_words
from desktop.ui.backup_words import last_words
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.disk_watch import DiskLine
from desktop.ui.later import later
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.task_rows import put_off_button
from desktop.ui.screens.today_items import todays_lines
from desktop.ui.screens.today_lead import LeadCard
from desktop.ui.screens.today_line import Line
from desktop.ui.screens.today_next import NextSessions, leads, minutes_until, todays_next
from desktop.ui.screens.today_people import People
from desktop.ui.script_words import LanguageNames
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

    from desktop.domain.appointments import Appointment
    from desktop.domain.sessions import SessionSummary
    from desktop.ui.context import ScreenContext


class TodayScreen(Screen):
    """Read anew each time it is opened."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._languages = LanguageNames(context.content)
        self.page = Page(theme, self.tr("Today"))
        self.date = PlainLabel(theme, "", role="muted")
        self.page.head_actions.addWidget(self.date)
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.page.body.addWidget(self.problem)
        self.page.body.addWidget(AgencyFilesLine(context))
        self.page.body.addWidget(DiskLine(context))
        self.lead: LeadCard | None = None
        self._draft_id = ""
        self._booking: Appointment | None = None
        self.hour = ByTheHour(self, context.clock, self._on_minute)
        self.people = People(context)
        self.people.opened.connect(lambda client_id: context.window.go("client", {"client_id": client_id}))
        self.people.started.connect(self._on_started)
        self.lead_heading = PlainLabel(theme, "", strong=True)
        self.next = NextSessions(context)
        self.waiting = ListCard(theme, self.tr("Waiting for you"))
        self.unfinished = ListCard(theme, self.tr("Not finished"))
        self.backup = ListCard(theme, self.tr("Last good backup"))
        context.upkeep.waiting_changed.connect(self._on_upkeep)
        context.upkeep.level_changed.connect(self._on_upkeep)
        context.upkeep.backup_made.connect(self._on_upkeep)
        self.columns = QWidget()
        self.empty = self._empty()
        self._lay_out()

    def _lay_out(self) -> None:
        theme = self.context.theme
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self.columns)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(theme.space("l"))
        self._start_side, end_side = QVBoxLayout(), QVBoxLayout()
        for column in (self._start_side, end_side):
            column.setSpacing(theme.space("xs"))
        self._start_side.addWidget(self.lead_heading)
        self._lead_at = self._start_side.count()
        self._start_side.addSpacing(theme.space("s"))
        self.next_heading = PlainLabel(theme, self.tr("Next sessions"), strong=True)
        self._start_side.addWidget(self.next_heading)
        self._start_side.addWidget(self.next)
        self._start_side.addSpacing(theme.space("s"))
        self._start_side.addWidget(PlainLabel(theme, self.tr("People"), strong=True))
        self._start_side.addWidget(self.people)
        self._start_side.addStretch(1)
        self.count = PlainLabel(theme, "", size="small", role="muted")
        head = QHBoxLayout()
        self.waiting_heading = PlainLabel(theme, self.tr("Waiting for you"), strong=True)
        head.addWidget(self.waiting_heading, 1)
        head.addWidget(self.count)
        self.calm = PlainLabel(theme, self.tr("Nothing waits for you."), role="muted", wrap=True)
        self.unfinished_heading = PlainLabel(theme, self.tr("Not finished"), strong=True)
        end_side.addLayout(head)
        end_side.addWidget(self.calm)
        end_side.addWidget(self.waiting)
        self.all_tasks = QuietButton(theme, self.tr("All tasks"), icon="list-checks", small=True)
        self.all_tasks.setObjectName("today_tasks")
        self.all_tasks.clicked.connect(lambda: self.context.window.go("tasks"))
        end_side.addWidget(self.all_tasks, 0, Qt.AlignmentFlag.AlignLeading)
        end_side.addSpacing(theme.space("s"))
        end_side.addWidget(self.unfinished_heading)
        end_side.addWidget(self.unfinished)
        end_side.addSpacing(theme.space("s"))
        end_side.addWidget(self.backup)
        end_side.addStretch(1)
        self._row.addLayout(self._start_side, 688)
        self._row.addLayout(end_side, 398)
        self.page.body.addWidget(self.columns)
        self.page.body.addWidget(self.empty, 1)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _empty(self) -> EmptyState:
        theme = self.context.theme
        add = PrimaryButton(theme, self.tr("Add the first client"), icon="plus", page=True)
        add.setObjectName("today_first")
        add.clicked.connect(lambda: self.context.window.go("client_edit"))
        self.add_first = add
        return EmptyState(
            theme,
            self.tr("Your day begins here"),
            self.tr(
                "Add the people you work with. Then this page shows who to call, what they said is safe, "
                "and what is not finished yet."
            ),
            icon="sun",
            buttons=(add,),
        )

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Look at everything again."""
        super().enter(params)
        self.people.field.set_text("")
        later(self, self._to_top)
        self.date.setText(day_words.full_day(self.context.clock.now().local().date()))
        try:
            self._show()
        except ExpectedError as error:
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()
            self.columns.hide()
            self.empty.hide()

    def _to_top(self) -> None:
        """The page is laid out now: its top is what is looked at first."""
        area = self.page.scroll_area
        if area is not None:
            area.verticalScrollBar().setValue(0)
            if self.lead is not None:
                area.ensureWidgetVisible(self.lead.start)

    def first_field(self) -> QWidget | None:
        """Enter starts; with nobody there yet it adds the first one."""
        if self.lead is not None:
            return self.lead.start
        return self.add_first if not self.empty.isHidden() else self.people.field.editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """One column where two do not fit."""
        super().resizeEvent(event)
        narrow = self.width() < self.context.theme.px(900)
        direction = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        if direction != self._row.direction():
            self._row.setDirection(direction)

    # ------------------------------------------------------------ showing

    def _show(self) -> None:
        services = self.context.services
        self.problem.hide()
        anybody = bool(services.clients.count())
        drafts = [each for each in services.sessions.drafts() if each.length != NOTE]
        draft = drafts[0] if drafts else None
        coming = todays_next(self.context)
        booking = leads(self.context, coming, draft=draft is not None)
        if booking is not None and draft is not None and draft.client_id != booking.client_id:
            draft = next((each for each in drafts if each.client_id == booking.client_id), None)
        self._show_lead(draft, booking)
        self._show_next([each for each in coming if each is not booking])
        self._draft_id = draft.id if draft is not None else ""
        lines, count = todays_lines(self.context, but_not=self._draft_id)
        self._show_lines(lines, count)
        self._show_backup()
        self.people.show_without(self.lead_client)
        self.columns.setVisible(anybody or bool(lines))
        self.empty.setVisible(not anybody and not lines)
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()

    def _on_minute(self) -> None:
        """The time until the next session goes on, and what is allowed changes; no row comes or goes."""
        if self._booking is not None and self.lead is not None:
            self.lead_heading.setText(until_words(minutes_until(self.context, self._booking)))
        changed = [part.look_again() for part in (self.lead, self.next, self.people) if part is not None]
        if any(changed):
            later(self, self._settle)

    def _on_upkeep(self, _what: object) -> None:
        """What the laptop needs has changed while this page is looked at."""
        if self.isVisible() and not self.columns.isHidden():
            # only what is about the laptop: nothing else on the page moves
            self._show_lines(*todays_lines(self.context, but_not=self._draft_id))
            self._show_backup()
            later(self, self._settle)

    def _settle(self) -> None:
        """Ask once more how high everything is: what was put in anew was measured before it was shown."""
        self.columns.updateGeometry()
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()

    def _show_backup(self) -> None:
        self.backup.clear()
        backups = self.context.services.backups
        self.backup.setVisible(not backups.is_practice and not self.context.services.vault.read_only)
        state = backups.state()
        row = ListRow(
            self.context.theme,
            self.tr("Last good backup"),
            detail=self.tr("Older than your agency allows") if state.late else "",
            end=last_words(state, self.context.clock.now().local().date()),
            icon="hard-drive",
            late=state.late,
        )
        row.setObjectName("today_backup")
        row.clicked.connect(lambda: self.context.window.go("settings", {"part": "backup"}))
        self.backup.add_row(row)

    def _show_next(self, bookings: list[Appointment]) -> None:
        self.next.show_bookings(bookings)
        self.next.setVisible(bool(bookings))
        self.next_heading.setVisible(bool(bookings))

    def _show_lead(self, draft: SessionSummary | None, booking: Appointment | None) -> None:
        self._put_lead_away()
        self._booking = booking
        services = self.context.services
        newest = services.clients.find("", 1)
        client_id = draft.client_id if draft is not None else newest[0].client_id if newest else ""
        if booking is not None:
            client_id = booking.client_id
        client = services.clients.get(client_id) if client_id else None
        self.lead_client = client_id
        self.lead_heading.setVisible(client is not None)
        if client is None:
            return
        words = self.tr("Go on where you were") if draft is not None else self.tr("Changed last")
        if booking is not None:
            words = until_words(minutes_until(self.context, booking))
        self.lead_heading.setText(words)
        self.lead = LeadCard(self.context, client, self._languages, draft, booking)
        self._start_side.insertWidget(self._lead_at, self.lead)
        self.lead.show()

    def _put_lead_away(self) -> None:
        self.lead_client = ""
        if self.lead is not None:
            self._start_side.removeWidget(self.lead)
            self.lead.hide()
            self.lead.deleteLater()
            self.lead = None

    def _show_lines(self, lines: list[Line], count: str) -> None:
        self.waiting.clear()
        self.unfinished.clear()
        for line in lines:
            row = ListRow(
                self.context.theme,
                line.title,
                detail=line.detail,
                end=line.end,
                icon=line.icon,
                late=line.late,
            )
            row.setObjectName(f"today_{line.kind}_{line.object_id}")
            row.clicked.connect(line.run)
            if line.task is not None:
                row.put_buttons(end=put_off_button(self.context, line.task))
            (self.waiting if line.waiting else self.unfinished).add_row(row)
        waits, begun = bool(self.waiting.rows), bool(self.unfinished.rows)
        self.waiting.setVisible(waits)
        self.calm.setVisible(not waits and not begun)
        self.waiting_heading.setVisible(waits or not begun)
        self.unfinished.setVisible(begun)
        self.unfinished_heading.setVisible(begun)
        self.count.setText(count)

    def _on_started(self, client_id: str, method_id: str) -> None:
        draft = self.context.services.sessions.draft_of(client_id)
        params = {"client_id": client_id}
        if draft is not None:
            params["session_id"] = draft
        elif method_id:
            params["contact_method_id"] = method_id
        self.context.window.go("session", params)
