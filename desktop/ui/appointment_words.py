"""Booked times in words: on both clocks, their state, what speaks against them. Names only as Today shows them."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.appointments import TRIED
from desktop.domain.clock import UNREADABLE
from desktop.ui import day_words
from desktop.ui.channel_words import channel_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from desktop.domain.appointments import Appointment
    from desktop.services.appointments import AppointmentsService

translate = QCoreApplication.translate
CASE_CLOSED = "case_closed"
"""The reason of a booking that ended with its case (`storage/cases.py`)."""
MOST_MINUTES = 90
"""Further away than this nobody counts in minutes."""


def name_of(appointment: Appointment) -> str:
    """Return whom or what the time is for: the chosen name, or the words of one's own."""
    if appointment.client_id:
        return isolate(short_name(appointment.chosen_name))
    first = appointment.note.strip().split("\n")[0]
    return isolate(short_name(first)) if first else translate("Appointments", "Own time")


def times(begin: datetime, minutes: int) -> str:
    """Return from when to when: 10:00–10:50; empty where it cannot be read."""
    if begin.year <= UNREADABLE.utc.year:
        return ""
    return ltr(f"{begin:%H:%M}–{begin + timedelta(minutes=minutes):%H:%M}")


def their_time(theirs: datetime | None, mine: datetime) -> str:
    """Return the client's clock where it differs: 13:00 their time; with the weekday where that differs too."""
    if theirs is None or mine.year <= UNREADABLE.utc.year:
        return ""
    at = ltr(f"{theirs:%H:%M}")
    if theirs.date() != mine.date():
        at = f"{day_words.weekday(theirs.weekday())} {at}"
    return translate("Appointments", "{time} their time").format(time=at)


def interpreter_words(appointment: Appointment) -> str:
    """Return what is known of the interpreter; empty where none is needed or nobody asked."""
    return {
        "yes": translate("Appointments", "interpreter booked"),
        "no": translate("Appointments", "interpreter not booked yet"),
    }.get(appointment.interpreter, "")


def state_words(state: str) -> str:
    """Return what became of it; empty while it is booked."""
    return {
        "moved": translate("Appointments", "moved"),
        "no_show": translate("Appointments", "did not come"),
        "held": translate("Appointments", "took place"),
        "cancelled": translate("Appointments", "cancelled"),
    }.get(state, "")


def spoken(service: AppointmentsService, appointment: Appointment) -> str:
    """Return all of it in one sentence: name, day, time, their time, channel, interpreter, state."""
    mine, theirs = service.on_two_clocks(appointment)
    parts = (
        name_of(appointment),
        day_words.full_day(mine.date()),
        times(mine, appointment.minutes),
        their_time(theirs, mine),
        channel_words(appointment.channel) if appointment.channel else "",
        interpreter_words(appointment),
        state_words(appointment.state),
    )
    return listed(part for part in parts if part)


def reason_words(reason: str) -> str:
    """Return why: the person's own words, or those for what the program noted when the case was closed."""
    if reason == CASE_CLOSED:
        return translate("Appointments", "the case was closed")
    return isolate(reason) if reason else ""


def capital(text: str) -> str:
    """Return the words as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def doubt_words(code: str) -> str:
    """Return what the client's own words say to an hour, as a sentence."""
    return {
        "no_way": translate("Appointments", "There is no way to reach them like this in the record yet."),
        "never_asked": translate(
            "Appointments", "Nobody has asked yet what is safe for this way. Ask first."
        ),
        "zone_unknown": translate("Appointments", "They gave safe hours, but their time zone is not known."),
        "said_no": translate("Appointments", "They said no to being reached like this."),
        "outside_hours": translate("Appointments", "This is outside the hours they gave as safe."),
        "shared_danger": translate(
            "Appointments", "Somebody to be careful with shares this way and could read it."
        ),
        "runs_past": translate(
            "Appointments", "It begins within the hours they gave, and goes on past them."
        ),
    }.get(code, "")


def meets_words(found: Sequence[Appointment], service: AppointmentsService) -> str:
    """Return that other bookings stand at this time, and which."""
    said = []
    for each in found:
        mine, _theirs = service.on_two_clocks(each)
        said.append(f"{name_of(each)} {times(mine, each.minutes)}")
    return translate("Appointments", "You have something else at this time: {what}.").format(
        what=listed(said)
    )


def tried_options() -> list[tuple[str, str]]:
    """Return what may have been tried when somebody did not come: (code, words)."""
    words = {
        "call": translate("Appointments", "Called"),
        "text": translate("Appointments", "Sent a text"),
        "voicemail": translate("Appointments", "Left a voicemail"),
        "email": translate("Appointments", "Sent an email"),
        "waited": translate("Appointments", "Waited"),
        "nothing_safe": translate("Appointments", "Nothing was safe to try"),
    }
    return [(code, words[code]) for code in TRIED]


def tried_words(codes: str) -> str:
    """Return what was tried as a list: called, waited."""
    words = dict(tried_options())
    return listed(words[code] for code in codes.split() if code in words)


def until_words(minutes: int) -> str:
    """Return how soon something begins: now, in 22 minutes, later today."""
    if minutes <= 0:
        return translate("Appointments", "Now")
    if minutes > MOST_MINUTES:
        return translate("Appointments", "Next today")
    return translate("Appointments", "Next, in {minutes} min").format(minutes=ltr(str(minutes)))
