"""The strip above a plan: who, which plan, how to reach them safely, the number to call for them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain.errors import ExpectedError
from desktop.domain.whereabouts import is_moved
from desktop.ui.by_the_hour import ByTheHour
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.screens.plan_texts import state_words
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.client_strip import Bar, ClientStrip, Fact
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.domain.clients import Address, Client
    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def read_again(context: ScreenContext, client: Client) -> Client:
    """Return the client as the vault has them at this moment; as they were where that cannot be read."""
    try:
        return context.services.clients.get(client.id) or client
    except ExpectedError:
        return client


def contact_words(context: ScreenContext, client: Client) -> SafeWords:
    """Return what the client said is safe, in dated words."""
    best = context.services.clients.best_reach(client)
    return safe_words(best[0], best[1], context.clock.now()) if best is not None else no_way_words()


class SafeSeen:
    """What is safe as a strip shows it, so that nothing is touched where it is still the same."""

    def __init__(self, context: ScreenContext) -> None:
        self._context = context
        self._shown: SafeWords | None = None

    def changed(self, client: Client | None) -> SafeWords | None:
        """Return what is safe at this moment where other words stand there; None where they still hold, or nobody."""
        safe = None if client is None else contact_words(self._context, client)
        if safe is None or safe == self._shown:
            return None
        self._shown = safe
        return safe


class PlanStrip(ClientStrip):
    """The client strip at work, with the plan's own facts."""

    back = Signal()

    def __init__(self, context: ScreenContext) -> None:
        theme = context.theme
        super().__init__(theme, at_work=True)
        self._context = context
        self.back_button = IconButton(theme, "arrow-left", translate("Plan", "Back, keeping the plan"))
        self.back_button.setObjectName("plan_leave")
        self.back_button.clicked.connect(self.back)
        self.lead.addWidget(self.back_button)
        self.tag = Tag(theme, "")
        self.safe = IconLabel(theme, "", icon="shield-check", role="positive")
        self.dispatch_label = PlainLabel(theme, translate("Plan", "Dispatch"))
        self.dispatch = PhoneText(theme)
        self._bar = Bar(theme)
        self.buttons.setSpacing(theme.space("m"))
        for widget in (self.tag, self.safe, self._bar, self.dispatch_label, self.dispatch):
            self.buttons.addWidget(widget)
        self._client: Client | None = None
        self._place: Address | None = None
        self._safe_seen = SafeSeen(context)
        self.hour = ByTheHour(self, context.clock, self._look)

    def show_client(self, client: Client, plan: SafetyPlan | None) -> None:
        """Show who it is and which plan."""
        facts = []
        now = self._context.clock.now()
        today = now.local().date()
        if plan is not None:
            words = translate("Plan", "Plan {number}").format(number=ltr(str(plan.number)))
            facts.append(Fact(label=translate("Plan", "Plan"), value=words, keep=True))
            self.tag.set_tag(state_words(plan.plan_version, plan.given_at, today))
        self.tag.setVisible(plan is not None)
        self._client = client
        self._show_safe()
        self._show_dispatch(client)
        self.set_client(client.chosen_name, client.short_id, facts)

    def _look(self) -> None:
        """Where they are and what they said may be other words by now; nothing is touched where nothing changed."""
        if self._client is None:
            return
        before, self._client = self._client, read_again(self._context, self._client)
        self._show_safe()
        now = self._context.clock.now()
        if self._client.place_at(now) != self._place or self._client != before:
            self._show_dispatch(self._client)
            self.fit()

    def _show_dispatch(self, client: Client) -> None:
        address = self._place = client.place_at(self._context.clock.now())
        number = address.dispatch_number if address is not None else ""
        self.dispatch.set_number(number)
        moved = address is not None and is_moved(address)
        earlier = translate("Client", "Dispatch, earlier address")
        self.dispatch_label.setText(earlier if moved else translate("Plan", "Dispatch"))
        self.dispatch.set_role("muted" if moved else "text")
        for widget in (self._bar, self.dispatch_label, self.dispatch):
            widget.setVisible(bool(number))

    def _show_safe(self) -> None:
        """What is safe at this moment."""
        if (safe := self._safe_seen.changed(self._client)) is not None:
            self.safe.set_state(safe.icon, safe.role, safe.short)
            self.fit()


class PlanHead(Surface):
    """Name, plan and saved mark in a narrow window, and what is safe below them."""

    back = Signal()

    def __init__(self, context: ScreenContext) -> None:
        theme = context.theme
        super().__init__(theme, "raised", line="bottom")
        self._context = context
        self.back_button = IconButton(theme, "arrow-left", translate("Plan", "Back, keeping the plan"))
        self.back_button.clicked.connect(self.back)
        self.name = PlainLabel(theme, "", size="large", strong=True, elide=True)
        self.plan = PlainLabel(theme, "", role="muted")
        self.safe = IconLabel(theme, "", icon="shield-check", role="positive", size="small", wrap=True)
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        self.saved.setObjectName("plan_saved_compact")
        row = self._row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.back_button)
        row.addWidget(self.name)
        row.addWidget(self.plan)
        row.addStretch(1)
        row.addWidget(self.saved)
        column = self._column = QVBoxLayout(self)
        column.setSpacing(0)
        column.addLayout(row)
        below = self._below = QHBoxLayout()
        below.addWidget(self.safe)
        column.addLayout(below)
        self._client: Client | None = None
        self._safe_seen = SafeSeen(context)
        self.hour = ByTheHour(self, context.clock, self._look)
        self.measure()

    def measure(self) -> None:
        """Margins at the present scale."""
        theme = self.theme
        side = theme.px(theme.tokens.layout["compact"]["page_x"])
        mirrored_margins(self._column, self, theme.px(4), 0, side, theme.px(6))
        mirrored_margins(self._row, self, 0, 0, 0, 0)
        mirrored_margins(self._below, self, side - theme.px(4), 0, 0, 0)

    def show_client(self, client: Client, plan: SafetyPlan | None) -> None:
        """Show who it is and which plan."""
        self.name.setText(client.chosen_name)
        words = translate("Plan", "Plan {number}")
        self.plan.setText(words.format(number=ltr(str(plan.number))) if plan is not None else "")
        self._client = client
        self._show_safe()

    def _look(self) -> None:
        if self._client is not None:
            self._client = read_again(self._context, self._client)
            self._show_safe()

    def _show_safe(self) -> None:
        """What is safe at this moment."""
        if (safe := self._safe_seen.changed(self._client)) is not None:
            self.safe.set_state(safe.icon, safe.role, safe.line)
