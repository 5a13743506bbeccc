"""Today's next sessions: when, who, over what, and what is safe at that hour (C8, C12)."""

from __future__ import annotations

import math
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.clients import ClientHit
from desktop.ui import appointment_words, day_words
from desktop.ui.channel_words import channel_words
from desktop.ui.safe_contact_words import SafeWords, no_way_words, safe_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.screens.today_people import PersonRow
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.domain.clients import Client, Reach
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
MOST = 4
LEADS_WITHIN = 30
"""Minutes before a booking from which it leads, also before a session that is not signed."""


def todays_next(context: ScreenContext) -> list[Appointment]:
    """Return what is booked and not over, the next first; what begins on another day only where today is free."""
    coming = context.services.appointments.coming(MOST + 1)
    today = context.clock.now().local().date()
    service = context.services.appointments
    begun = [each for each in coming if service.on_two_clocks(each)[0].date() <= today]
    return begun or coming[:2]


def leads(context: ScreenContext, coming: list[Appointment], *, draft: bool) -> Appointment | None:
    """Return the booking that leads the page: today's next with a client; before a session in hand only when near."""
    now = context.clock.now()
    for each in coming:
        mine, _theirs = context.services.appointments.on_two_clocks(each)
        near = minutes_until(context, each) <= LEADS_WITHIN
        if each.client_id and mine.date() <= now.local().date() and (near or not draft):
            return each
    return None


def minutes_until(context: ScreenContext, booking: Appointment) -> int:
    """Return the minutes until it begins, a begun one counted; none or fewer once it has begun."""
    return math.ceil((booking.starts_at.utc - context.clock.now().utc).total_seconds() / 60)


def timed(at: str, name: str) -> str:
    """Return a time and a name in the order of the program's language: both alone have no direction of their own."""
    return translate("Today", "{time}  {name}").format(time=at, name=name)


def safe_then(
    context: ScreenContext, booking: Appointment, client: Client | None
) -> tuple[Reach | None, SafeWords]:
    """Return how to reach them for a booking, and what they said of its hour; once it has begun, of now."""
    at = max(context.clock.now(), booking.starts_at, key=lambda moment: moment.utc)
    found = (
        context.services.appointments.contact_at(client, booking.channel, at) if client is not None else None
    )
    return (None, no_way_words()) if found is None else (found[0], safe_words(found[0], found[1], at))


class NextRow(PersonRow):
    """A booking as a row: the time and the name, the id and the channel, what is safe then."""

    def __init__(self, theme: Theme, booking: Appointment, at: str, words: SafeWords) -> None:
        title = timed(at, isolate(short_name(booking.chosen_name)))
        hit = ClientHit(
            client_id=booking.client_id,
            short_id=booking.short_id,
            chosen_name=title,
            matched="",
            why="listed",
        )
        super().__init__(theme, hit, words, beside=channel_words(booking.channel))


class NextSessions(ListCard):
    """The rows below the leading card; each opens its booking."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, translate("Today", "Next sessions"))
        self._context = context
        self._shown: list[tuple[NextRow, Appointment, Client | None]] = []

    def look_again(self) -> bool:
        """Say what is allowed at this moment; tell whether that is something else for anybody."""
        said = [
            row.show_words(safe_then(self._context, booking, client)[1])
            for row, booking, client in self._shown
        ]
        return any(said)

    def clear(self) -> None:
        """Take every row out."""
        self._shown = []
        super().clear()

    def show_bookings(self, bookings: list[Appointment]) -> None:
        """Show these."""
        self.clear()
        context = self._context
        today = context.clock.now().local().date()
        for booking in bookings[:MOST]:
            mine, theirs = context.services.appointments.on_two_clocks(booking)
            at = ltr(f"{mine:%H:%M}")
            if mine.date() != today:
                at = f"{day_words.weekday(mine.weekday())} {at}"
            row: ListRow
            if booking.client_id:
                client = context.services.clients.get(booking.client_id)
                row = NextRow(context.theme, booking, at, safe_then(context, booking, client)[1])
                self._shown.append((row, booking, client))
            else:
                name = appointment_words.name_of(booking)
                row = ListRow(
                    context.theme, timed(at, name), end=appointment_words.times(mine, booking.minutes)
                )
            row.setObjectName(f"today_next_{booking.id}")
            if theirs is not None:
                other = appointment_words.their_time(theirs, mine)
                row.setToolTip(other)
                row.setAccessibleDescription(other)
            params = {"appointment_id": booking.id, "client_id": booking.client_id}
            row.clicked.connect(
                lambda _on=False, to=params: context.window.go(
                    "appointment", {name: value for name, value in to.items() if value}
                )
            )
            self.add_row(row)
