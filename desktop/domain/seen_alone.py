"""How often people were seen alone, and why not (V10): counted for a period, by channel and by month, without names.

No number from one to four can be read or worked out for a part of the report (docs/adr/0418): months and channels with
fewer than five sessions stand together with others; a line whose parts would be that small is broken down less.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

LEAST = 5
"""The smallest number that is shown for a part."""
REASONS = (
    "asked_no",
    "not_safe_to_ask",
    "not_possible",
    "no_plan",
    "child_with_them",
    "their_wish",
    "not_asked",
    "another_reason",
)
"""Why somebody was not alone for all of it: the answers of the question that fills `alone_why`."""
NOT_GIVEN, SMALL = "not_given", "small"
"""In place of a reason: none was noted; several that were too few each, together."""
How = Literal["all", "part", "none", "not_noted"]
HOW: tuple[How, ...] = ("all", "part", "none", "not_noted")
WHOLE, HALF, TOTAL = 4, 2, 1
"""How far a line is broken down: in all four, in all and not all, not at all."""


def kept_reason(code: str, words: str) -> str:
    """Return code and words as they stand in one column of the session."""
    return f"{code}: {words}" if words else code


def read_reason(kept: str) -> tuple[str, str]:
    """Return (code, words) of that column; words alone, or an agency's own code, are another reason."""
    head, _colon, tail = kept.partition(":")
    if head in REASONS:
        return head, tail.strip()
    return ("another_reason" if kept.strip() else ""), kept.strip()


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """One session: its month as 2026-11, its channel, how it was, and the code of why not."""

    month: str
    channel: str
    how: How
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line: the channels or months that stand in it, its sessions, and what may be read of them.

    `not_all` is None where the line is not broken down; `part`, `none`, `not_noted` are None where only all and not
    all are told apart.
    """

    keys: tuple[str, ...]
    sessions: int
    all: int | None = None
    not_all: int | None = None
    part: int | None = None
    none: int | None = None
    not_noted: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class SeenAlone:
    """The report. With fewer than `LEAST` sessions everything is empty and `enough` is False."""

    enough: bool
    period: Line
    channels: tuple[Line, ...] = ()
    months: tuple[Line, ...] = ()
    reasons: tuple[tuple[str, int], ...] = ()


class _Group:
    """Sessions that stand in one line, and how far it is broken down so far."""

    def __init__(self, keys: tuple[str, ...], seen: Iterable[Seen]) -> None:
        self.keys = keys
        self.counts = Counter(each.how for each in seen)
        self.level = self._most()

    @property
    def sessions(self) -> int:
        return sum(self.counts.values())

    @property
    def not_all(self) -> int:
        return self.sessions - self.counts["all"]

    def _most(self) -> int:
        if _small(self.counts["all"]) or _small(self.not_all):
            return TOTAL
        return HALF if any(_small(self.counts[how]) for how in HOW) else WHOLE

    def line(self) -> Line:
        half, whole = self.level >= HALF, self.level == WHOLE
        return Line(
            keys=self.keys,
            sessions=self.sessions,
            all=self.counts["all"] if half else None,
            not_all=self.not_all if half else None,
            part=self.counts["part"] if whole else None,
            none=self.counts["none"] if whole else None,
            not_noted=self.counts["not_noted"] if whole else None,
        )


def seen_alone(sessions: Sequence[Seen]) -> SeenAlone:
    """Return the report over these sessions."""
    if len(sessions) < LEAST:
        return SeenAlone(enough=False, period=Line(keys=(), sessions=0))
    period = _Group((), sessions)
    channels = [_Group(keys, [s for s in sessions if s.channel in keys]) for keys in _by_size(sessions)]
    months = [_Group(keys, [s for s in sessions if s.month in keys]) for keys in _by_time(sessions)]
    while any([_lowered(period, channels), _lowered(period, months)]):
        pass
    return SeenAlone(
        enough=True,
        period=period.line(),
        channels=tuple(group.line() for group in channels),
        months=tuple(group.line() for group in months),
        reasons=_reasons(sessions) if period.level >= HALF else (),
    )


def _small(number: int) -> bool:
    return 0 < number < LEAST


def _by_size(sessions: Sequence[Seen]) -> list[tuple[str, ...]]:
    """Return the channels, the most used first; small ones stand together, with the next larger one if need be."""
    counted = Counter(each.channel for each in sessions).most_common()
    together: list[str] = []
    held = 0
    while counted and (counted[-1][1] < LEAST or _small(held)):
        channel, number = counted.pop()
        together.append(channel)
        held += number
    lines: list[tuple[str, ...]] = [(channel,) for channel, _number in counted]
    return [*lines, tuple(reversed(together))] if together else lines


def _by_time(sessions: Sequence[Seen]) -> list[tuple[str, ...]]:
    """Return the months in their order; small ones stand together with those beside them."""
    counted = Counter(each.month for each in sessions)
    lines: list[tuple[str, ...]] = []
    open_keys: tuple[str, ...] = ()
    held = 0
    for month in sorted(counted):
        open_keys, held = (*open_keys, month), held + counted[month]
        if held >= LEAST:
            lines.append(open_keys)
            open_keys, held = (), 0
    if open_keys:
        lines[-1] = (*lines[-1], *open_keys)
    return lines


def _lowered(period: _Group, groups: list[_Group]) -> bool:
    """Break one line down less where what the others leave of the period would be a small number."""
    for level, parts in ((WHOLE, HOW), (HALF, ("all", "not_all"))):
        if period.level < level:
            continue
        shown = [group for group in groups if group.level >= level]
        left = [_of(period, part) - sum(_of(group, part) for group in shown) for part in parts]
        if any(_small(number) for number in left):
            least = min(shown, key=lambda group: group.sessions, default=period)
            least.level = HALF if level == WHOLE else TOTAL
            return True
    return False


def _of(group: _Group, part: str) -> int:
    return group.not_all if part == "not_all" else next(group.counts[how] for how in HOW if how == part)


def _reasons(sessions: Sequence[Seen]) -> tuple[tuple[str, int], ...]:
    """Return why not all of it, the most frequent first; few of a kind stand together."""
    counted = Counter(each.reason or NOT_GIVEN for each in sessions if each.how != "all").most_common()
    held = 0
    while counted and (counted[-1][1] < LEAST or _small(held)):
        held += counted.pop()[1]
    return (*counted, (SMALL, held)) if held else tuple(counted)
