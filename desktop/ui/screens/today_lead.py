"""Today's leading card: the person in front, what is safe in their dated words, and the one thing to press."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.safe_contact_words import no_way_words, safe_words
from desktop.ui.screens.client_facts import short_name, speaks
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.domain.clients import Client, Reach
    from desktop.domain.sessions import SessionSummary
    from desktop.ui.context import ScreenContext
    from desktop.ui.script_words import LanguageNames

_TONES = {"good": "good", "look": "look", "stop": "look"}


class LeadCard(Card):
    """`draft` is the session that is not finished, where there is one. The cover story is never shown here."""

    def __init__(
        self, context: ScreenContext, client: Client, languages: LanguageNames, draft: SessionSummary | None
    ) -> None:
        super().__init__(context.theme, lead=True)
        self._context, self._client, self._draft = context, client, draft
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self._head(languages)
        best = context.services.clients.best_reach(client)
        words = no_way_words() if best is None else safe_words(best[0], best[1], context.clock.now())
        self.safe = Banner(
            theme,
            words.dated,
            tone=_TONES[words.tone],  # type: ignore[arg-type]
            icon=words.icon,
            detail=words.rest,
            leads=True,
        )
        self.safe.setObjectName("today_safe")
        self.body.addWidget(self.safe)
        reach = best[0] if best is not None else None
        if reach is not None and reach.safe.words:
            self.body.addWidget(IconLabel(theme, f"“{isolate(reach.safe.words)}”", icon="quote", wrap=True))
        self.body.addWidget(self._buttons(reach))

    def measure(self) -> None:
        """Padding of the leading card, with more air between its lines."""
        super().measure()
        self.body.setSpacing(self.theme.space("s"))

    def _head(self, languages: LanguageNames) -> None:
        theme, client = self.theme, self._client
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
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
        parts = [speaks(client, languages)]
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
        opens = QuietButton(theme, self.tr("Open client"))
        opens.setObjectName("today_open")
        opens.clicked.connect(lambda: self._context.window.go("client", {"client_id": self._client.id}))
        flow.addWidget(opens)
        return holder

    def _last_signed(self) -> SessionSummary | None:
        found = self._context.services.sessions.of_client(self._client.id)
        return next((each for each in found if each.state == "signed"), None)

    def _on_start(self, reach: Reach | None) -> None:
        params = {"client_id": self._client.id}
        if self._draft is not None:
            params["session_id"] = self._draft.id
        elif reach is not None:
            params["contact_method_id"] = reach.method.id
        self._context.window.go("session", params)
