"""Client page: services that were offered, how each stands, and what is known about telling them."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.domain.referrals import STATES
from desktop.ui import day_words
from desktop.ui.agreed_words import referral_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.session_questions.line_parts import OneOf
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Client
    from desktop.domain.referrals import Referral
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class ReferralRow(QWidget):
    """One service. Its kind is not named: that may name the trouble (PRACTICE 32)."""

    def __init__(self, card: ReferralsCard, referral: Referral, today: date, *, listed_here: bool) -> None:
        super().__init__(card)
        context = card.context
        theme = context.theme
        self._card, self.referral = card, referral
        self.setObjectName(f"referral_{referral.id[:12]}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(PlainLabel(theme, isolate(referral.service), strong=referral.is_open, wrap=True))
        facts = " · ".join(part for part in self._facts(today) if part)
        column.addWidget(PlainLabel(theme, facts, size="small", role="muted", wrap=True))
        if not card.open_case:
            return
        self.states = OneOf(
            theme, referral.service[:120], [(code, referral_words(code)) for code in STATES], self
        )
        self.states.set_value(referral.state)
        self.states.changed.connect(self._on_state)
        column.addWidget(self.states)
        if not referral.is_open:
            self.states.hide()
            change = QuietButton(theme, translate("Referrals", "It stands differently"), small=True)
            change.setAccessibleName(f"{referral.service[:120]}: {change.text()}")
            change.clicked.connect(lambda: self._open(change))
            column.addWidget(button_row(theme, [change]))
        self.wrong = IconLabel(theme, "", icon="triangle-alert", size="small", role="caution", wrap=True)
        label = translate("Referrals", "{service}: why without a release").format(
            service=referral.service[:120]
        )
        hint = translate("Referrals", "Why without a release?")
        self.why = TextField(theme, label, hide_label=True, hint=hint)
        self.store = SecondaryButton(theme, translate("Referrals", "Note it with this reason"))
        self.store.clicked.connect(self._on_state)
        self.releases = QuietButton(theme, translate("Referrals", "To the releases"), small=True)
        self.releases.clicked.connect(card.to_releases)
        self.asks = QWidget(self)
        asks = QVBoxLayout(self.asks)
        asks.setContentsMargins(0, 0, 0, 0)
        asks.setSpacing(theme.space("xxs"))
        asks.addWidget(self.wrong)
        asks.addWidget(self.why)
        asks.addWidget(button_row(theme, [self.store, self.releases]))
        self.asks.hide()
        column.addWidget(self.asks)
        if not listed_here:
            keep = QuietButton(theme, translate("Referrals", "Keep in our list of services"), small=True)
            keep.setAccessibleName(f"{referral.service[:120]}: {keep.text()}")
            keep.clicked.connect(lambda: card.keep(referral))
            column.addWidget(button_row(theme, [keep]))

    def _facts(self, today: date) -> list[str]:
        referral = self.referral
        on = referral.follow_up_on
        parts = [
            referral_words(referral.state),
            day_words.plain_day(referral.made_at.local().date(), today),
            translate("Referrals", "under a release") if referral.release_id else "",
        ]
        if referral.why and not referral.release_id:
            words = translate("Referrals", "without a release: {why}")
            parts.append(words.format(why=isolate(referral.why)))
        if on is not None and referral.is_open:
            words = translate("Referrals", "ask again on {day}")
            parts.append(words.format(day=day_words.plain_day(on, today)))
        return parts

    def _open(self, button: QuietButton) -> None:
        self.states.show()
        self.states.chips[0].setFocus()
        button.hide()

    def _on_state(self, _on: bool = False) -> None:
        state = self.states.value() or self.referral.state
        self.states.set_value(state)
        self._card.say(self, state, self.why.text())

    def refuse(self, sentence: str) -> None:
        """Ask for what lacks; how it stands is not noted yet."""
        self.wrong.set_text(sentence)
        self.asks.show()
        self.why.editor.setFocus()


class ReferralsCard(Card):
    """Those somebody waits for first. A closed case shows nothing to press."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__(context.theme, translate("Referrals", "Services elsewhere"), note=" ")
        self.context, self._client = context, client
        self.open_case = client.status != "closed"
        self.setObjectName("client_referrals")
        self.body.setSpacing(context.theme.space("s"))
        self._lines: list[QWidget] = []
        self.fill()

    def fill(self) -> None:
        """Read everything again."""
        services, today = self.context.services, self.context.clock.now().local().date()
        found = services.referrals.of_client(self._client.id)
        known = {service.name.casefold() for service in services.referrals.services()}
        for widget in self._lines:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines = [
            ReferralRow(self, each, today, listed_here=each.service.casefold() in known) for each in found
        ]
        if not found:
            words = translate("Referrals", "Nothing offered yet. A session has it under “Work together”.")
            self._lines.append(PlainLabel(self.theme, words, role="muted", wrap=True))
        for widget in self._lines:
            self.body.addWidget(widget)
            widget.show()
        waiting = sum(each.is_open for each in found)
        words = translate("Referrals", "{count} open").format(count=ltr(str(waiting)))
        self.note.setText(words if found else "")

    def say(self, row: ReferralRow, state: str, why: str) -> None:
        """Note how a referral stands."""
        say = partial(self.context.services.referrals.say, self._client.id, row.referral.id, state, why)
        self.context.tasks.write(
            self, say, done=lambda _none: self._stored(row.referral.id), failed=partial(self._refused, row)
        )

    def keep(self, referral: Referral) -> None:
        """Put its service on the agency's list."""
        keep = partial(self.context.services.referrals.keep_service, referral.service, referral.type)
        self.context.tasks.write(self, keep, done=lambda _id: self._stored(referral.id), failed=self._told)

    def to_releases(self) -> None:
        """Open the releases of this client."""
        self.context.window.go("client", {"client_id": self._client.id, "part": "releases"})

    def _stored(self, referral_id: str) -> None:
        self.fill()
        row = self.findChild(ReferralRow, f"referral_{referral_id[:12]}")
        chips = row.states.chips if row is not None else []
        chosen = next((chip for chip in chips if chip.isChecked()), None)
        if chosen is not None:
            chosen.setFocus()

    def _refused(self, row: ReferralRow, error: Exception) -> None:
        if isinstance(error, InvalidInput) and error.field == "why":
            row.refuse(explain(error))
            return
        self._told(error)

    def _told(self, error: Exception) -> None:
        self.context.window.tell(explain(error), caution=True)
        self.fill()
