"""What the week shows: bookings as blocks, both clocks, the hours somebody said are safe."""

from __future__ import annotations

from datetime import UTC, date, datetime, time, timedelta, tzinfo
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.appointments import on_clock, their_zone
from desktop.domain.safe_hours import zone_of
from desktop.ui import appointment_words as words
from desktop.ui import day_words
from desktop.ui.channel_words import ICONS
from desktop.ui.widgets.labels import ltr
from desktop.ui.widgets.week_block import Block, BlockState
from desktop.ui.widgets.week_grid import DAY, Week
from desktop.ui.widgets.week_view import DayHead

if TYPE_CHECKING:
    from desktop.domain.appointments import Appointment
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
DAYS = 7
_STATES: dict[str, BlockState] = {"held": "held", "no_show": "missed", "cancelled": "gone"}
_STATE_ICONS = {"held": "check", "no_show": "circle-alert", "cancelled": "x"}


class WeekOf:
    """One week from `first` on, read once; `client` is the one a time is looked for, or None."""

    def __init__(self, context: ScreenContext, first: date, client: Client | None) -> None:
        self._context, self.first, self.client = context, first, client
        self.now = context.clock.now()
        zone = zone_of("", self.now)
        assert zone is not None, "the laptop's own clock is always known"
        self.here: tzinfo = zone
        service = context.services.appointments
        self.found = service.between(self._midnight(0), self._midnight(DAYS))
        self.zone_name = service.zone_of_client(client) if client is not None else ""

    def _midnight(self, day: int) -> datetime:
        return datetime.combine(self.first + timedelta(days=day), time(), tzinfo=self.here).astimezone(UTC)

    def day(self, index: int) -> date:
        """Return one of its days."""
        return self.first + timedelta(days=index)

    def of_day(self, index: int) -> list[Appointment]:
        """Return what begins on a day."""
        service = self._context.services.appointments
        return [each for each in self.found if service.on_two_clocks(each)[0].date() == self.day(index)]

    def wall(self, day: int, minute: int) -> datetime:
        """Return a place of the picture as a time on the laptop's clock."""
        return datetime.combine(self.day(day), time(minute // 60, minute % 60), tzinfo=self.here)

    def theirs(self, day: int, minute: int) -> datetime | None:
        """Return the same moment on the client's clock, where that differs."""
        mine = on_clock(self.wall(day, minute).astimezone(UTC), self.now)
        zone = their_zone(self.zone_name, mine)
        return None if zone is None else mine.utc.astimezone(zone)

    # ------------------------------------------------------------ the picture

    def picture(self, cursor_day: int) -> Week:
        """Return the week for the grid; the client's clock is that of the day the cursor stands on."""
        today = self.now.local()
        at = (today.date() - self.first).days
        service = self._context.services.appointments
        theirs = [self.theirs(cursor_day, hour * 60) for hour in range(24)]
        return Week(
            days=DAYS,
            blocks=[block for each in self.found for block in self._blocks(each)],
            hours=[ltr(f"{hour:02d}:00") for hour in range(24)],
            theirs=[ltr(f"{each:%H:%M}") for each in theirs if each is not None],
            safe=service.safe_times(self.client, self.first, DAYS) if self.client is not None else (),
            now=(at, today.hour * 60 + today.minute) if 0 <= at < DAYS else None,
            say=self.free_words,
        )

    def free_words(self, day: int, minute: int) -> str:
        """Return a free time as it is spoken: the day, both clocks, that it is free."""
        wall = self.wall(day, minute)
        at = ltr(f"{wall:%H:%M}")
        if other := words.their_time(self.theirs(day, minute), wall):
            at = f"{at}, {other}"
        return translate("Calendar", "{day}, {time}, free").format(
            day=day_words.full_day(self.day(day)), time=at
        )

    def heads(self) -> list[DayHead]:
        """Return the days over the columns."""
        today = self.now.local().date()
        return [
            DayHead(
                weekday=day_words.weekday_short(self.day(index)),
                date=day_words.date_short(self.day(index)),
                today=self.day(index) == today,
            )
            for index in range(DAYS)
        ]

    def _blocks(self, each: Appointment) -> list[Block]:
        service = self._context.services.appointments
        mine, theirs = service.on_two_clocks(each)
        shown = (
            words.name_of(each),
            words.times(mine, each.minutes),
            words.their_time(theirs, mine),
            words.interpreter_words(each),
        )
        day = (mine.date() - self.first).days
        start = mine.hour * 60 + mine.minute
        icon = _STATE_ICONS.get(each.state, ICONS.get(each.channel, ""))
        blocks = []
        end = start + each.minutes
        while end > 0:
            if 0 <= day < DAYS:
                blocks.append(
                    Block(
                        key=each.id,
                        day=day,
                        start=max(0, start),
                        end=min(DAY, end),
                        lines=tuple(line for line in shown if line),
                        words=words.spoken(service, each),
                        state=_STATES.get(each.state, "booked"),
                        icon=icon,
                    )
                )
            # what goes on past midnight stands on the next day too
            day, start, end = day + 1, start - DAY, end - DAY
        return blocks
