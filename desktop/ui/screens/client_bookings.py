"""Client page: the next time booked with this person, and every booking there was, moved and missed ones too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.appointment_words import their_time, times
from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.calendar_days import booking_row
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.client_strip import Fact
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.list_row import ListCard
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
MOST = 40
"""Bookings that are shown, the newest first."""


def next_time(context: ScreenContext, client: Client) -> QWidget:
    """Return one line: the next booking, which it opens, and the way to book a time."""
    theme = context.theme
    found = context.services.appointments.next_of(client.id)
    next_: QWidget = PlainLabel(theme, translate("Client", "Nothing booked."), role="muted")
    if found is not None:
        mine, theirs = context.services.appointments.on_two_clocks(found)
        parts = [day_words.full_day(mine.date()), times(mine, found.minutes), their_time(theirs, mine)]
        words = listed(part for part in parts if part)
        text = translate("Client", "Next time: {when}").format(when=words)
        opens = WrappedButton(theme, text, kind="quiet", icon="calendar-clock")
        opens.setObjectName("client_next")
        params = {"client_id": client.id, "appointment_id": found.id}
        opens.clicked.connect(lambda: context.window.go("appointment", params))
        next_ = opens
    book = SecondaryButton(theme, translate("Client", "Book a time"), icon="calendar-plus")
    book.setObjectName("client_book")
    book.clicked.connect(lambda: context.window.go("calendar", {"client_id": client.id}))
    return button_row(theme, [book, next_])


def next_fact(context: ScreenContext, client: Client) -> list[Fact]:
    """Return the next booking as a fact for the strip; nothing where none is booked."""
    found = context.services.appointments.next_of(client.id)
    if found is None:
        return []
    mine, _theirs = context.services.appointments.on_two_clocks(found)
    day = day_words.day(mine.date(), context.clock.now().local().date())
    return [Fact(label=translate("Client", "Next time"), value=f"{day} {ltr(f'{mine:%H:%M}')}")]


def all_bookings(context: ScreenContext, client: Client) -> QWidget | None:
    """Return every booking with what became of it; None where there was never one."""
    found = context.services.appointments.of_client(client.id)[:MOST]
    if not found:
        return None
    part = QWidget()
    column = QVBoxLayout(part)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(context.theme.space("xs"))
    heading = translate("Client", "Booked times")
    column.addWidget(PlainLabel(context.theme, heading, strong=True))
    card = ListCard(context.theme, heading)
    for each in found:
        row = booking_row(context.theme, context.services.appointments, each, day=True)
        params = {"client_id": each.client_id, "appointment_id": each.id}
        row.clicked.connect(lambda _on=False, to=params: context.window.go("appointment", to))
        card.add_row(row)
    column.addWidget(card)
    return part
