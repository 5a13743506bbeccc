"""The calendar as a file for another calendar: times and one neutral word; nobody is named in it (C12)."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import first_of_chain
from desktop.domain.clock import Clock, Moment
from desktop.services.neutral_names import neutral_name
from desktop.storage import appointments as rows

if TYPE_CHECKING:
    from desktop.services.made import Made
    from desktop.storage.vault import OpenVault

NAMES = ("dates", "list", "week")
WEEKS = (1, 4, 12)
"""How far ahead a file may reach."""


class CalendarFile:
    """Reads only. What it makes is given by `DocumentsService.give`, which records it before the first byte."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def make(self, weeks: int, words: str) -> Made:
        """Return the file with what is booked in the weeks ahead, each under `words`; it holds no other text.

        A booking that was moved keeps the id it had, one that was cancelled is told of as such: a calendar that has
        an older file takes both up. What is over, and what became of it, is not in it.
        """
        from desktop.exports.calendar_file import Event, calendar_file
        from desktop.services.made import Made  # the forms come with the first of them

        conn, now = self._vault.connection(), self._clock.now()
        last = Moment(utc=now.utc + timedelta(weeks=weeks))
        events, before = [], rows.moved_from(conn)
        for each in rows.between(conn, now, last):
            if each.state in ("booked", "held", "cancelled"):
                uid, moves = first_of_chain(before, each.id)
                events.append(
                    Event(
                        uid=uid,
                        start=each.starts_at.utc,
                        end=each.ends_at.utc,
                        moves=moves,
                        cancelled=each.state == "cancelled",
                    )
                )
        return Made(
            what="calendar",
            form="ics",
            data=calendar_file(events, words, now.utc),
            file_name=neutral_name(NAMES, ".ics"),
            language="",
        )
