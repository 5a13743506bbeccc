"""Today's leading card: the person in front, what is safe in their dated words, and the one thing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.appointment_words import capital, interpreter_words, their_time
from desktop.ui.channel_words import channel_words
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words
from desktop.ui.screens.client_facts import short_name, speaks
from desktop.ui.screens.today_next import safe_then
from desktop.ui.widgets.banner import Banner, Tone
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.domain.clients import Client, Reach
    from desktop.domain.sessions import SessionSummary
    from desktop.ui.context import ScreenContext
    from desktop.ui.script_words import LanguageNames

_TONES: dict[str, Tone] = {"good": "good", "look": "look", "stop": "look"}


class LeadCard(Card):
    """`draft` is the session that is not finished, where there is one. The cover story is never shown here."""

    def __init__(
        self,
        context: ScreenContext,
        client: Client,
        languages: LanguageNames,
        draft: SessionSummary | None,
        booking: Appointment | None = None,
    ) -> None:
        """`booking` is what the card is about, where it is about a booked time."""
        super().__init__(context.theme, lead=True)
        self._context, self._client, self._draft = context, client, draft
        self._booking = booking
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self._head(languages)
        reach, words = self._best()
        self.safe = Banner(
            theme,
            words.dated,
            tone=_TONES[words.tone],
            icon=words.icon,
            detail=words.rest,
            leads=True,
        )
        self.safe.setObjectName("today_safe")
        self.body.addWidget(self.safe)
        if reach is not None and reach.safe.words:
            self.body.addWidget(IconLabel(theme, f"“{isolate(reach.safe.words)}”", icon="quote", wrap=True))
        if reach is not None and reach.method.shared_with:
            shared = self.tr("Others too: {who}").format(who=isolate(reach.method.shared_with))
            self.body.addWidget(IconLabel(theme, shared, icon="ear", wrap=True))
        self.body.addWidget(self._buttons(reach))
        self._words = words

    def look_again(self) -> bool:
        """Say what is allowed at this moment; tell whether that is something else."""
        _reach, words = self._best()
        if words == self._words:
            return False
        self._words = words
        self.safe.set_message(words.dated, tone=_TONES[words.tone], detail=words.rest, icon=words.icon)
        return True

    def measure(self) -> None:
        """Padding of the leading card, with more air between its lines."""
        super().measure()
        self.body.setSpacing(self.theme.space("s"))

    def _best(self) -> tuple[Reach | None, SafeWords]:
        """How to reach them: at the hour of the booking, or now."""
        if self._booking is not None:
            return safe_then(self._context, self._booking, self._client)
        best = self._context.services.clients.best_reach(self._client)
        if best is None:
            return None, no_way_words()
        return best[0], safe_words(best[0], best[1], self._context.clock.now())

    def _how(self) -> str:
        """What is known of the booking besides its time here: the channel, their clock, the interpreter."""
        booking = self._booking
        if booking is None:
            return ""
        mine, theirs = self._context.services.appointments.on_two_clocks(booking)
        how = (channel_words(booking.channel), their_time(theirs, mine), interpreter_words(booking))
        return capital(listed(part for part in how if part))

    def _head(self, languages: LanguageNames) -> None:
        theme, client = self.theme, self._client
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        booking = self._booking
        if booking is not None:
            mine, _theirs = self._context.services.appointments.on_two_clocks(booking)
            row.addWidget(
                PlainLabel(theme, ltr(f"{mine:%H:%M}"), size="page_title", strong=True, tabular=True), 0
            )
        name = PlainLabel(theme, short_name(client.chosen_name), size="page_title", strong=True, elide=True)
        row.addWidget(name, 0)
        if client.other_name:
            row.addWidget(
                PlainLabel(theme, short_name(client.other_name), size="large", role="muted", elide=True), 0
            )
        row.addWidget(PlainLabel(theme, ltr(client.short_id), role="muted"), 0)
        row.addStretch(1)
        self.body.addLayout(row)
        today = self._context.clock.now().local().date()
        parts = [speaks(client, languages), self._how()]
        signed = self._last_signed()
        if self._draft is not None:
            day = day_words.day_within(self._draft.started_at.local().date(), today)
            parts.append(self.tr("Session begun {day}, not signed yet").format(day=day))
        elif signed is not None:
            day = day_words.plain_day(signed.started_at.local().date(), today)
            parts.append(self.tr("Last session {day}").format(day=day))
        words = ". ".join(part for part in parts if part)
        if words:
            self.body.addWidget(PlainLabel(theme, f"{words}.", role="muted", wrap=True))

    def _buttons(self, reach: Reach | None) -> QWidget:
        theme = self.theme
        holder = QWidget()
        flow = FlowLayout(holder, gap_x=theme.space("xs"), gap_y=theme.space("xs"))
        words = self.tr("Go on with session") if self._draft is not None else self.tr("Start session")
        self.start = PrimaryButton(theme, words, keycap="Enter", page=True)
        self.start.setObjectName("today_start")
        self.start.clicked.connect(lambda: self._on_start(reach))
        flow.addWidget(self.start)
        signed = self._last_signed()
        if signed is not None:
            read = SecondaryButton(theme, self.tr("Read the last note"), page=True)
            read.setObjectName("today_read")
            params = {"client_id": self._client.id, "session_id": signed.id}
            read.clicked.connect(lambda: self._context.window.go("session", params))
            flow.addWidget(read)
        if self._booking is not None:
            opened = QuietButton(theme, self.tr("The booking"))
            opened.setObjectName("today_booking")
            to = {"appointment_id": self._booking.id, "client_id": self._client.id}
            opened.clicked.connect(lambda: self._context.window.go("appointment", to))
            flow.addWidget(opened)
        opens = QuietButton(theme, self.tr("Open client"))
        opens.setObjectName("today_open")
        opens.clicked.connect(lambda: self._context.window.go("client", {"client_id": self._client.id}))
        flow.addWidget(opens)
        return holder

    def _last_signed(self) -> SessionSummary | None:
        found = self._context.services.sessions.of_client(self._client.id)
        return next((each for each in found if each.state in ("closed", "signed")), None)

    def _on_start(self, reach: Reach | None) -> None:
        params = {"client_id": self._client.id}
        if self._draft is not None:
            params["session_id"] = self._draft.id
        elif reach is not None:
            params["contact_method_id"] = reach.method.id
        if self._draft is None and self._booking is not None:
            params["appointment_id"] = self._booking.id
        self._context.window.go("session", params)
