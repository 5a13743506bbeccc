"""The picture of the load: what this week holds, by its days, and what is open whatever the day (C8)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import on_clock
from desktop.domain.safe_hours import zone_of
from desktop.storage import load as rows

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.domain.clock import Clock, Moment
    from desktop.services.crises import CrisesService
    from desktop.storage.vault import OpenVault

DAYS = 7


@dataclass(frozen=True, slots=True, kw_only=True)
class DayLoad:
    """One day by the laptop's clock: sessions that began or are booked, and open tasks that are due."""

    day: date
    sessions: int = 0
    tasks: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """One week of one's own; nobody else's is anywhere beside it. `late` are open tasks from before today."""

    days: tuple[DayLoad, ...]
    today: date
    late: int = 0
    crises: int = 0
    reports: int = 0


class LoadService:
    """Reads only, on the caller's connection."""

    def __init__(self, vault: OpenVault, clock: Clock, crises: CrisesService) -> None:
        self._vault = vault
        self._clock = clock
        self._crises = crises

    def week(self, first: date) -> Load:
        """Return the seven days from `first` on."""
        conn, now = self._vault.connection(), self._clock.now()
        here, today = zone_of("", now), now.local().date()
        begin, end = (
            on_clock(datetime.combine(first + timedelta(days=n), time(), tzinfo=here).astimezone(UTC), now)
            for n in (0, DAYS)
        )

        def by_day(moments: Iterable[Moment]) -> Counter[date]:
            return Counter(moment.utc.astimezone(here).date() for moment in moments)

        held = by_day([*rows.sessions(conn, begin, end), *rows.booked(conn, begin, end)])
        due = by_day(rows.tasks_due(conn, end))
        days = (first + timedelta(days=n) for n in range(DAYS))
        return Load(
            days=tuple(DayLoad(day=day, sessions=held[day], tasks=due[day]) for day in days),
            today=today,
            late=sum(count for day, count in due.items() if day < today),
            crises=len(self._crises.open_runs()),
            reports=len(self._crises.open_reports()),
        )
