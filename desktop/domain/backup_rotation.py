"""Which old backups may go: the newest ones stay, and one of each week and month behind them."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Keeping:
    """How many stay. Counted by rank, never by age: a clock that jumped ahead must not make everything old."""

    newest: int = 5
    weeks: int = 8
    months: int = 12


def may_go(made: Mapping[str, datetime], keeping: Keeping = Keeping()) -> tuple[str, ...]:
    """Return the names that no rule keeps, the oldest first; `made` is the moment of each, in one clock's time.

    The newest stay, and of each of the last weeks and months that have any, the newest one.
    """
    order = sorted(made, key=lambda name: (made[name], name), reverse=True)
    kept = set(order[: max(1, keeping.newest)])
    kept |= _newest_of_each(order, lambda name: made[name].isocalendar()[:2], keeping.weeks)
    kept |= _newest_of_each(order, lambda name: (made[name].year, made[name].month), keeping.months)
    return tuple(name for name in reversed(order) if name not in kept)


def _newest_of_each(order: list[str], span_of: Callable[[str], tuple[int, int]], most: int) -> set[str]:
    first: dict[tuple[int, int], str] = {}
    for name in order:
        first.setdefault(span_of(name), name)
    return set(list(first.values())[:most])
