"""The week as a list of days, where a picture has no room."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui import appointment_words as words
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS, channel_words
from desktop.ui.screens.calendar_week import DAYS
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.services.appointments import AppointmentsService
    from desktop.ui.screens.calendar_week import WeekOf
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def booking_row(
    theme: Theme, service: AppointmentsService, each: Appointment, *, day: bool = False
) -> ListRow:
    """Return one booking as a row: name and time; with `day` the day instead of the name, for one person's list."""
    mine, theirs = service.on_two_clocks(each)
    at = words.times(mine, each.minutes)
    detail = [
        at if day else "",
        words.their_time(theirs, mine),
        channel_words(each.channel) if each.channel else "",
        words.interpreter_words(each),
        "" if day else words.state_words(each.state),
    ]
    row = ListRow(
        theme,
        day_words.full_day(mine.date()) if day else words.name_of(each),
        detail=listed(part for part in detail if part),
        end=words.capital(words.state_words(each.state)) if day else at,
        icon=ICONS.get(each.channel, "calendar"),
        chevron=True,
    )
    row.setObjectName(f"booking_{each.id}")
    return row


class DayList(QWidget):
    """`opened(id)` when a booking was pressed."""

    opened = Signal(str)

    def __init__(self, theme: Theme, service: AppointmentsService) -> None:
        super().__init__()
        self._theme, self._service = theme, service
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.space("xs"))
        self.rows: list[ListRow] = []
        self._shown: list[QWidget] = []

    def clear(self) -> None:
        """Take every day out."""
        for widget in self._shown:
            self._column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self.rows, self._shown = [], []
        while self._column.count():
            self._column.takeAt(0)

    def show_week(self, week: WeekOf) -> None:
        """Show each day with what is booked on it."""
        self.clear()
        today = week.now.local().date()
        for index in range(DAYS):
            day = week.day(index)
            heading = day_words.full_day(day)
            if day == today:
                heading = translate("Calendar", "Today, {day}").format(day=heading)
            self._put(PlainLabel(self._theme, heading, strong=True, wrap=True))
            found = week.of_day(index)
            if not found:
                nothing = translate("Calendar", "Nothing booked")
                self._put(PlainLabel(self._theme, nothing, size="small", role="muted"))
                continue
            card = ListCard(self._theme, heading)
            for each in found:
                row = booking_row(self._theme, self._service, each)
                row.clicked.connect(lambda _on=False, key=each.id: self.opened.emit(key))
                self.rows.append(card.add_row(row))
            self._put(card)
        self._column.addStretch(1)

    def _put(self, widget: QWidget) -> None:
        self._shown.append(widget)
        self._column.addWidget(widget)
        widget.show()
