"""Before a session: which booking it is for, said in words, and one key that says it is not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.ui import day_words
from desktop.ui.appointment_words import times
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
KEY, KEYCAP = Qt.Key.Key_Delete, "Del"
NOT = "-"
"""Before the id of a booking that the session is not for."""


class BookingLine(SideBySide):
    """`changed` carries the booking's id, with NOT before it where the session is not for it."""

    changed = Signal(str)

    def __init__(self, theme: Theme, when: str, wanted: str) -> None:
        words = IconLabel(theme, "", icon="calendar-clock", wrap=True)
        button = SecondaryButton(theme, "", keycap=KEYCAP)
        super().__init__(theme, (words, 1), (button, 0), narrow=520, gap="s", align=None)
        self._when, self.words, self.button = when, words, button
        self.appointment_id = wanted.removeprefix(NOT)
        self.claims = not wanted.startswith(NOT)
        button.setObjectName("session_booking")
        button.clicked.connect(self.turn)
        self._show()

    @property
    def said(self) -> tuple[str, str]:
        """What it says now, as `booking_of` returns it."""
        return ("" if self.claims else NOT) + self.appointment_id, self._when

    def turn(self) -> None:
        """Say that the session is not for the booking, or that it is."""
        self.claims = not self.claims
        self._show()
        self.changed.emit(self.said[0])

    def _show(self) -> None:
        if self.claims:
            words = translate("Session", "For the booking of {when}. It counts as held once you have signed.")
            button = translate("Session", "Not for this booking")
        else:
            words = translate("Session", "Not for the booking of {when}. That one stays as it is.")
            button = translate("Session", "For this booking")
        self.words.set_text(words.format(when=self._when))
        self.button.setText(button)


def booking_of(context: ScreenContext, client_id: str, wanted: str) -> tuple[str, str]:
    """Return the booking a session would be for, as `BookingLine` takes it, and when that is; empty where none is.

    The one it begins from (`wanted`), else the client's own of about now (storage/claims.py).
    """
    services = context.services
    found: Appointment | None = services.appointments.get(wanted.removeprefix(NOT)) if wanted else None
    if (
        found is None
        or found.client_id != client_id
        or found.session_id
        or found.state not in ("booked", "no_show")
    ):
        wanted, found = "", services.sessions.booking_near(client_id)
    if found is None:
        return "", ""
    mine, _theirs = services.appointments.on_two_clocks(found)
    when = listed((day_words.full_day(mine.date()), times(mine, found.minutes)))
    return wanted or found.id, when
