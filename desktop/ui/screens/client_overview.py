"""Client page, overview: what is safe in their own words, who this is, what is open, what was last."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.client_bookings import next_time
from desktop.ui.screens.client_carry import age_line, home_card, risk_line, supports_card
from desktop.ui.screens.client_facts import (
    about_lines,
    best_words,
    dispatch_words,
    language_lines,
    place_name,
    speaks,
)
from desktop.ui.screens.client_lists import history_button, session_row
from desktop.ui.screens.client_plans import series_rows
from desktop.ui.screens.client_tasks import TasksCard
from desktop.ui.screens.client_timeline import Several, TimelineCard
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clients import Client, Reach
    from desktop.ui.context import ScreenContext
    from desktop.ui.script_words import LanguageNames

MOST = 3
_TONES: dict[str, Tone] = {"good": "good", "look": "look", "stop": "look"}


def card_columns(context: ScreenContext, *cards: QWidget) -> SideBySide:
    """Return cards beside each other, below each other where it is narrow."""
    return SideBySide(context.theme, *((card, 1) for card in cards), narrow=640, gap="m", align=None)


class Overview(QWidget):
    """Built anew for each client; `edit` opens the form."""

    def __init__(
        self,
        context: ScreenContext,
        client: Client,
        languages: LanguageNames,
        *,
        edit: Callable[[], None],
        show: Callable[[str], None],
        several: Several,
    ) -> None:
        """`show` opens a tab by its key, `several` shows what one mark of the timeline holds."""
        super().__init__()
        self._context, self._client = context, client
        self._rows = context.services.record.rows(client.id)
        theme = context.theme
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        column.addWidget(next_time(context, client))
        self.timeline = TimelineCard(context, client.id, several)
        column.addWidget(self.timeline)
        best = context.services.clients.best_reach(client)
        column.addWidget(
            card_columns(context, self._safe(best[0] if best else None, show), self._about(languages, edit))
        )
        today = context.clock.now().local().date()
        column.addWidget(
            card_columns(
                context,
                supports_card(
                    theme,
                    self._rows["supports"],
                    lambda: show("record"),
                    context.services.walls.careful_with(client.id),
                ),
                TasksCard(context, client),
                home_card(
                    theme,
                    self._rows["household_links"],
                    today,
                    lambda: show("record"),
                    lambda: context.window.go("walls", {"client_id": client.id}),
                ),
            )
        )
        column.addWidget(card_columns(context, self._sessions(show), self._plans(show)))
        column.addStretch(1)

    def set_compact(self, compact: bool) -> None:
        """Beside a call the strip holds less: there what to know before calling comes before the picture."""
        self._column.removeWidget(self.timeline)
        self._column.insertWidget(2 if compact else 1, self.timeline)

    def _safe(self, reach: Reach | None, show: Callable[[str], None]) -> Card:
        theme = self._context.theme
        card = Card(theme, self.tr("Before you call"))
        card.body.setSpacing(theme.space("s"))
        self._banner = Banner(theme, "")
        card.body.addWidget(self._banner)
        self._reach = reach
        self._shown_now: object = None
        if reach is not None:
            self._number = PhoneText(theme, reach.method.value)
            # what is not safe now is not at hand; the reason is one press away
            none = self.tr("No way is safe now. “Everything about contact” says why.")
            self._no_way = IconLabel(theme, none, icon="phone-off", role="caution", wrap=True)
            card.body.addWidget(self._number)
            card.body.addWidget(self._no_way)
            if reach.safe.words:
                card.body.addWidget(
                    IconLabel(theme, f"“{isolate(reach.safe.words)}”", icon="quote", wrap=True)
                )
            if reach.method.shared_with:
                shared = self.tr("Others too: {who}").format(who=isolate(reach.method.shared_with))
                card.body.addWidget(IconLabel(theme, shared, icon="ear", wrap=True))
            if reach.safe.identify_as:
                who = self.tr("Who we say we are")
                card.body.addWidget(HoldToSee(theme, who, reach.safe.identify_as, icon="user-round"))
        self._dispatch = IconLabel(theme, "", icon="map-pin", size="small", role="muted", wrap=True)
        card.body.addWidget(self._dispatch)
        self.look_again()
        card.body.addStretch(1)
        more = QuietButton(theme, self.tr("Everything about contact"), small=True)
        more.setObjectName("client_more_contact")
        more.clicked.connect(lambda: show("contacts"))
        card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def look_again(self) -> None:
        """Show what is allowed at this moment; nothing is touched where nothing changed."""
        clients, client, clock = self._context.services.clients, self._client, self._context.clock
        words = best_words(clients, client, clock)
        ways = self._reach is not None and bool(clients.state_of(self._reach).ways)
        place = client.place_at(clock.now())
        line = ""
        if place is not None and place.dispatch_number:
            how = dispatch_words(place, clock.now().local().date())
            line = self.tr("Local dispatch for {place}: {how}")
            called = place_name(place) if place.shelter else place.town or place.label
            line = line.format(place=isolate(called), how=how)
        if (words, ways, line) == self._shown_now:
            return
        self._shown_now = (words, ways, line)
        tone = _TONES[words.tone]
        self._banner.set_message(words.dated, tone=tone, detail=words.rest, icon=words.icon)
        if self._reach is not None:
            self._number.set_number(self._reach.method.value if ways else "")
            self._number.setVisible(ways)
            self._no_way.setVisible(not ways)
        self._dispatch.set_text(line)
        self._dispatch.setVisible(bool(line))

    def _about(self, languages: LanguageNames, edit: Callable[[], None]) -> Card:
        theme, client = self._context.theme, self._client
        card = Card(theme, self.tr("About the person"))
        lines = language_lines(client, languages)
        spoken = speaks(client, languages)
        today = self._context.clock.now().local().date()
        shown = [*lines, *about_lines(client, today), *age_line(self._rows["clients"], today)]
        if client.draft.interpreter_note:
            shown.insert(len(lines), (self.tr("Interpreter"), isolate(client.draft.interpreter_note)))
        elif client.draft.interpreter_need != "not_asked" and spoken:
            need = {
                "yes": self.tr("needed"),
                "no": self.tr("not needed"),
                "sometimes": self.tr("sometimes needed"),
            }[client.draft.interpreter_need]
            shown.insert(len(lines), (self.tr("Interpreter"), need))
        grid = QGridLayout()
        grid.setHorizontalSpacing(theme.space("m"))
        grid.setVerticalSpacing(theme.space("xs"))
        grid.setColumnMinimumWidth(0, theme.px(96))
        grid.setColumnStretch(1, 1)
        for row, (label, words) in enumerate(shown):
            top = Qt.AlignmentFlag.AlignTop
            grid.addWidget(PlainLabel(theme, label, role="muted", wrap=True), row, 0, top)
            grid.addWidget(PlainLabel(theme, words, wrap=True), row, 1, top)
        card.body.addLayout(grid)
        if not shown:
            card.body.addWidget(PlainLabel(theme, self.tr("Only the name so far."), role="muted", wrap=True))
        for mine in self._rows["clients"]:
            risk = risk_line(theme, mine, today)
            if risk is not None:
                card.body.addWidget(risk)
        card.body.addStretch(1)
        change = QuietButton(theme, self.tr("Change this record"), small=True, icon="pencil")
        change.setObjectName("client_change")
        change.clicked.connect(edit)
        case = QuietButton(theme, self.tr("Closing and keeping"), small=True, icon="archive")
        case.setObjectName("client_case")
        case.clicked.connect(lambda: self._context.window.go("case", {"client_id": client.id}))
        past = history_button(self._context, client, small=True)
        card.body.addWidget(button_row(theme, [change, past, case]))
        return card

    def _sessions(self, show: Callable[[str], None]) -> QWidget:
        found = self._context.services.sessions.of_client(self._client.id)
        rows = [partial(session_row, self._context, each) for each in found[:MOST]]
        return self._short_list(
            self.tr("Last sessions"), rows, self.tr("No session yet."), len(found), show, "sessions"
        )

    def _plans(self, show: Callable[[str], None]) -> QWidget:
        found = series_rows(self._context, self._client)
        rows = found[:MOST]
        return self._short_list(self.tr("Plans"), rows, self.tr("No plan yet."), len(found), show, "plans")

    def _short_list(
        self,
        heading: str,
        rows: list[partial[ListRow]],
        nothing: str,
        total: int,
        show: Callable[[str], None],
        tab: str,
    ) -> QWidget:
        theme = self._context.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(PlainLabel(theme, heading, strong=True))
        if rows:
            card = ListCard(theme, heading)
            for make in rows:
                card.add_row(make())
            column.addWidget(card)
        else:
            column.addWidget(PlainLabel(theme, nothing, role="muted", wrap=True))
        if total > MOST:
            more = QuietButton(theme, self.tr("Show all"), small=True)
            more.setAccessibleName(self.tr("Show all: {what}").format(what=heading))
            more.clicked.connect(lambda: show(tab))
            column.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        return holder
