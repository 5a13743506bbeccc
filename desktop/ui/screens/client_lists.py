"""Client page, lists: sessions, plans, crises with their reports, and what left the vault about this person."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.domain.quick_note import NOTE
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.mandated_words import is_late, left_words, state_words
from desktop.ui.screens.client_bookings import all_bookings
from desktop.ui.screens.disclosures_paper import disclosures_paper, entry_words
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.mandated import MandatedReport
    from desktop.domain.sessions import SessionSummary
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def session_row(context: ScreenContext, session: SessionSummary) -> ListRow:
    """One session: its day and channel; a draft says so."""
    today = context.clock.now().local().date()
    draft = session.state == "draft"
    state = {
        "draft": translate("Client", "Not signed yet"),
        "closed": translate("Client", "Signed, not sealed yet"),
    }.get(session.state, translate("Client", "Signed"))
    what, icon = channel_words(session.channel), ICONS.get(session.channel, "phone")
    if session.length == NOTE:
        what, icon = (
            listed(part for part in (translate("Client", "Just a note"), what) if part),
            "notebook-pen",
        )
    row = ListRow(
        context.theme,
        day_words.full_day(session.started_at.local().date()),
        detail=listed(part for part in (what, day_words.time_of(session.started_at)) if part),
        end=state,
        icon="pencil" if draft else icon,
        late=False,
        chevron=True,
        strong=draft,
    )
    row.setObjectName(f"session_{session.id}")
    row.setProperty("today", session.started_at.local().date() == today)
    row.clicked.connect(
        lambda: context.window.go("session", {"client_id": session.client_id, "session_id": session.id})
    )
    return row


def crisis_row(context: ScreenContext, run: CrisisRun) -> ListRow:
    """One crisis: when, how long, and whether its report is signed."""
    today = context.clock.now().local().date()
    ended = run.passed_at
    detail = translate("Client", "Still open")
    if ended is not None:
        minutes = max(0, int((ended.utc - run.started_at.utc).total_seconds() // 60))
        known = ended.is_readable and run.started_at.is_readable
        detail = (
            translate("Client", "Over")
            if not known
            else translate("Client", "{minutes} min").format(minutes=ltr(str(minutes)))
        )
    report = context.services.crises.report(run.id)
    state = ""
    if report is not None:
        signed = report["state"] == "signed"
        state = translate("Client", "Signed") if signed else translate("Client", "Not signed yet")
    row = ListRow(
        context.theme,
        listed((day_words.full_day(run.started_at.local().date()), day_words.time_of(run.started_at))),
        detail=detail,
        end=state,
        icon="life-buoy",
        late=report is not None and report["state"] != "signed",
        chevron=True,
    )
    row.setObjectName(f"crisis_{run.id}")
    row.setProperty("year", run.started_at.local().year == today.year)
    if ended is None:
        row.clicked.connect(
            lambda: context.window.open_crisis(run.client_id or "", run.session_id or "", run.id)
        )
    else:
        row.clicked.connect(lambda: context.window.go("incident_report", {"run_id": run.id}))
    return row


def report_row(context: ScreenContext, report: MandatedReport) -> ListRow:
    """One mandated report: its day, what is left to do. Nothing in a list names the trouble (PRACTICE 32)."""
    now = context.clock.now()
    today = now.local().date()
    state, left = state_words(report), left_words(report, today)
    row = ListRow(
        context.theme,
        listed((day_words.full_day(report.begun_at.local().date()), day_words.time_of(report.begun_at))),
        detail=listed(
            part for part in (translate("Client", "Report"), left if left != state else "") if part
        ),
        end=state,
        icon="clipboard-list",
        late=is_late(report, today, now.text()),
        chevron=True,
    )
    row.setObjectName(f"report_{report.id}")
    row.setProperty("year", report.begun_at.local().year == today.year)
    row.clicked.connect(lambda: context.window.go("mandated_report", {"report_id": report.id}))
    return row


def disclosure_row(context: ScreenContext, entry: dict[str, Any]) -> ListRow:
    """One thing that left the vault: what, to whom, when."""
    today = context.clock.now().local().date()
    said = entry_words(entry)
    at = Moment.read(entry["at"])
    row = ListRow(
        context.theme,
        listed((said.what, said.where)),
        detail=listed(part for part in (said.whom, said.form, *said.notes, said.unfinished) if part),
        end=f"{day_words.day(at.local().date(), today)} {day_words.time_of(at)}".rstrip(),
        icon="arrow-left-right",
    )
    row.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return row


class ClientList(QWidget):
    """A list of rows with what to say when there are none, perhaps one button above, and another list below."""

    def __init__(
        self,
        context: ScreenContext,
        name: str,
        rows: list[partial[ListRow]],
        empty: EmptyState,
        button: QAbstractButton | None = None,
        below: QWidget | None = None,
    ) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(context.theme.space("m"))
        if button is not None:
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeading)
        if rows:
            card = ListCard(context.theme, name)
            for make in rows:
                card.add_row(make())
            column.addWidget(card)
        else:
            column.addWidget(empty, 1)
        if below is not None:
            column.addWidget(below)
        if rows:
            column.addStretch(1)
        self._column = column

    def add_above(self, widget: QWidget) -> None:
        """Put something at the top."""
        self._column.insertWidget(0, widget)


def history_button(context: ScreenContext, client: Client, *, small: bool = False) -> QuietButton:
    """Return the way to the history of this one client: who saw, changed and gave out what."""
    button = QuietButton(
        context.theme, translate("Client", "Who saw and changed it"), small=small, icon="history"
    )
    button.setObjectName("client_history")
    button.clicked.connect(lambda: context.window.go("history", {"part": "entries", "client_id": client.id}))
    return button


def sessions_list(context: ScreenContext, client: Client) -> ClientList:
    """Return every session, drafts and signed notes."""
    rows = [partial(session_row, context, each) for each in context.services.sessions.of_client(client.id)]
    empty = EmptyState(
        context.theme,
        translate("Client", "No session yet"),
        translate("Client", "Start session opens the first one. What you type is kept as you type."),
        icon="phone",
    )
    below = all_bookings(context, client)
    return ClientList(context, translate("Client", "Sessions"), rows, empty, below=below)


def crises_list(context: ScreenContext, client: Client) -> ClientList:
    """Return every crisis with its report."""
    rows = [partial(crisis_row, context, run) for run in context.services.crises.of_client(client.id)]
    rows = [
        *(partial(report_row, context, each) for each in context.services.mandated.of_client(client.id)),
        *rows,
    ]
    empty = EmptyState(
        context.theme,
        translate("Client", "Nothing urgent"),
        translate("Client", "F9 opens the page for it at any time. Its log becomes the report here."),
        icon="life-buoy",
    )
    begin = QuietButton(context.theme, translate("Client", "Begin a report"), icon="clipboard-list")
    begin.setObjectName("client_begin_report")
    begin.clicked.connect(lambda: context.window.go("mandated_report", {"client_id": client.id}))
    return ClientList(context, translate("Client", "Urgent and reports"), rows, empty, begin)


def disclosures_list(context: ScreenContext, client: Client) -> ClientList:
    """Return everything that left the vault about this person."""
    rows = [partial(disclosure_row, context, entry) for entry in context.services.ledger.of_client(client.id)]
    empty = EmptyState(
        context.theme,
        translate("Client", "Nothing has left this vault"),
        translate(
            "Client", "Every page, message or file that is given out about this person is listed here."
        ),
        icon="arrow-left-right",
    )
    button = history_button(context, client)
    found = ClientList(context, translate("Client", "What left the vault"), rows, empty, button)
    found.add_above(disclosures_paper(context, client))
    return found
