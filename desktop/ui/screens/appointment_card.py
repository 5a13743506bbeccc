"""One booked time to read: when on both clocks, what is safe then, what became of it, and what may be done now."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QVBoxLayout, QWidget

from desktop.ui import appointment_words as words
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.safe_contact_words import no_way_words, safe_words
from desktop.ui.screens.client_facts import speaks
from desktop.ui.script_words import LanguageNames
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

SOON = timedelta(hours=12)
"""A session may begin from a booking so long before it."""


def as_it_stands(context: ScreenContext, found: Appointment, client: Client | None) -> tuple[object, ...]:
    """Return all that a card made now would tell: another one is made where this is another (V7)."""
    now, services = context.clock.now(), context.services
    begun = found.starts_at.utc <= now.utc
    said: object = None
    if client is not None and found.state == "booked":
        at = now if begun else found.starts_at
        best = services.appointments.contact_at(client, found.channel, at)
        said = no_way_words() if best is None else safe_words(best[0], best[1], at)
    return (
        found,
        client,
        said,
        begun,
        found.starts_at.utc - now.utc <= SOON,
        now.local().date(),
        services.sessions.draft_of(found.client_id) is not None if found.client_id else False,
        found.state == "no_show" and services.appointments.has_follow_up(found.id),
    )


class AppointmentCard(QWidget):
    """Built anew for each booking; `wanted` carries what was pressed: start, let_go, held, no_show, change, cancel,
    client, contact, heard, undo, session, other, again.
    """

    wanted = Signal(str)

    def __init__(self, context: ScreenContext, found: Appointment, client: Client | None) -> None:
        super().__init__()
        self._context, self._found, self._client = context, found, client
        theme = context.theme
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("m"))
        self.now = context.clock.now()
        self.stands = as_it_stands(context, found, client)
        self.begun = found.starts_at.utc <= self.now.utc
        if found.state == "no_show":
            self._column.addWidget(self._follow_up())
        card = Card(theme)
        card.body.setSpacing(theme.space("s"))
        self._facts(card)
        self._column.addWidget(card)
        if client is not None and found.state == "booked":
            self._column.addWidget(self._safe(client))
        self._column.addWidget(button_row(theme, self._buttons()))

    # ------------------------------------------------------------ what is known

    def _line(self, card: Card, icon: str, text: str, *, role: str = "text", strong: bool = False) -> None:
        if text:
            label = IconLabel(self._context.theme, text, icon=icon, role=role, strong=strong, wrap=True)
            card.body.addWidget(label)

    def _facts(self, card: Card) -> None:
        found, service = self._found, self._context.services.appointments
        mine, theirs = service.on_two_clocks(found)
        year = ltr(str(mine.year)) if mine.year != self.now.local().year else ""
        at = (day_words.full_day(mine.date()), year, words.times(mine, found.minutes))
        self._line(card, "clock", listed(part for part in at if part), strong=True)
        self._line(card, "globe", words.their_time(theirs, mine))
        if found.channel:
            place = isolate(found.place) if found.place else ""
            how = listed(part for part in (channel_words(found.channel), place) if part)
            self._line(card, ICONS.get(found.channel, "phone"), how)
        if self._client is not None:
            names = LanguageNames(self._context.content)
            missing = found.interpreter == "no" and found.state == "booked"
            booked = words.interpreter_words(found)
            # what is known of this booking counts more than what is usually needed
            said = listed((names.name(self._client.preferred_language), booked))
            need = (
                said if booked and self._client.preferred_language else booked or speaks(self._client, names)
            )
            self._line(card, "languages", need, role="caution" if missing else "text")
        self._state(card)
        if found.note and found.client_id:
            self._line(card, "sticky-note", isolate(found.note))

    def _state(self, card: Card) -> None:
        found = self._found
        reason = words.reason_words(found.reason)
        if found.state == "no_show":
            tried = words.tried_words(found.reason)
            self._line(card, "circle-alert", self.tr("They did not come. Tried: {what}.").format(what=tried))
        elif found.state in ("cancelled", "moved"):
            text = words.capital(words.state_words(found.state))
            icon = "x" if found.state == "cancelled" else "arrow-right"
            self._line(card, icon, f"{text}: {reason}" if reason else text)
        elif found.state == "held":
            self._line(card, "check", self.tr("It took place."))
        elif found.session_id:
            self._line(card, "notebook-pen", self.tr("A session has begun for it and is not signed yet."))
        elif reason:
            text = self.tr("Booked at this hour because: {why}").format(why=reason)
            self._line(card, "shield-alert", text, role="caution")

    def _safe(self, client: Client) -> Banner:
        """What they said is safe at that time; once it has begun, what is safe now."""
        at = self.now if self.begun else self._found.starts_at
        best = self._context.services.appointments.contact_at(client, self._found.channel, at)
        said = no_way_words() if best is None else safe_words(best[0], best[1], at)
        tone = "good" if said.tone == "good" else "look"
        banner = Banner(
            self._context.theme,
            said.dated,
            tone=tone,  # type: ignore[arg-type]
            icon=said.icon,
            detail=said.rest,
            leads=True,
        )
        banner.setObjectName("appointment_safe_then")
        return banner

    def _follow_up(self) -> Banner:
        open_ = self._context.services.appointments.has_follow_up(self._found.id)
        text = self.tr("You heard from them since.")
        detail = ""
        if open_:
            text = self.tr("They may not have been able to come. Look at what is safe before you try again.")
            detail = self.tr(
                "No extra tries to a phone that others use. Think with your supervisor if you worry."
            )
        banner = Banner(
            self._context.theme,
            text,
            tone="look" if open_ else "good",
            icon=None if open_ else "check",
            detail=detail,
        )
        banner.setObjectName("appointment_follow_up")
        return banner

    # ------------------------------------------------------------ what may be done

    def _buttons(self) -> list[QAbstractButton]:
        found, client = self._found, self._client is not None
        soon = found.starts_at.utc - self.now.utc <= SOON
        made: list[QAbstractButton] = []
        if found.session_id and found.state in ("booked", "no_show"):
            made.append(self._button("session", self.tr("Go on with session"), primary=True))
            made.append(self._button("let_go", self.tr("That session is not for this booking")))
        elif found.state == "booked":
            if client and soon:
                draft = self._context.services.sessions.draft_of(found.client_id)
                text = self.tr("Go on with session") if draft else self.tr("Start session")
                made.append(self._button("start", text, primary=True))
            if self.begun:
                text = self.tr("It took place") if not client else self.tr("They came")
                made.append(self._button("held", text))
                if client:
                    made.append(self._button("no_show", self.tr("They did not come")))
            made.append(self._button("change", self.tr("Move or change")))
            made.append(self._button("cancel", self.tr("Cancel it"), quiet=True))
        elif found.state == "no_show":
            if self._context.services.appointments.has_follow_up(found.id):
                made.append(self._button("contact", self.tr("Look at what is safe"), primary=True))
                made.append(self._button("heard", self.tr("I heard from them")))
            made.append(self._button("again", self.tr("Book another time")))
            made.append(self._button("undo", self.tr("They did come after all"), quiet=True))
        elif found.state == "held" and found.session_id:
            made.append(self._button("session", self.tr("Open the session")))
        elif found.state == "moved" and found.moved_to:
            made.append(self._button("other", self.tr("Open the new time")))
        elif found.state == "cancelled" and client:
            made.append(self._button("again", self.tr("Book another time")))
        if client:
            made.append(self._button("client", self.tr("Open client"), quiet=True))
        return made

    def _button(self, what: str, text: str, *, primary: bool = False, quiet: bool = False) -> QAbstractButton:
        kind = PrimaryButton if primary else QuietButton if quiet else SecondaryButton
        button = kind(self._context.theme, text)
        button.setObjectName(f"appointment_do_{what}")
        button.clicked.connect(lambda: self.wanted.emit(what))
        return button
