"""What a caseworker may notice: nonverbal cues and clues around the client, and which channel can show which.

Nothing here is scored. A row that is not marked was not noted; there is no "rest as usual" (practice page, 9).
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.domain.protocol import Channel, Line, Option

ClueGroup = Literal["seen", "heard"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationRow:
    """One kind of nonverbal communication; `channels` are those that can show it, `cues` its chips."""

    id: str
    label: str
    look_for: str
    channels: tuple[Channel, ...]
    cues: tuple[Line, ...] = ()
    icon: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Clue:
    """Something seen or heard around the client, and what to think of first.

    `say` is what may be told the client about it, `task` the title of what is to be done later: a neutral one, since
    tasks stand on Today (PRACTICE 32).
    """

    id: str
    label: str
    hint: str
    group: ClueGroup
    channels: tuple[Channel, ...]
    icon: str = ""
    urgent: bool = False
    say: str = ""
    task: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ObservationContent:
    """All rows and clues, with the notes that stand beside them."""

    rows: tuple[ObservationRow, ...]
    clues: tuple[Clue, ...]
    notes: tuple[Line, ...]

    def rows_for(self, channel: Channel) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        """Return the rows a channel can show and those it cannot, as options."""
        options = [
            (row, Option(id=row.id, label=row.label, hint=row.look_for, cues=row.cues, icon=row.icon))
            for row in self.rows
        ]
        can = tuple(option for row, option in options if channel in row.channels)
        return can, tuple(option for row, option in options if channel not in row.channels)

    def clues_for(self, channel: Channel) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        """Return the clues a channel can show and those it cannot, as options grouped by seen and heard."""
        options = [
            (
                clue,
                Option(
                    id=clue.id,
                    label=clue.label,
                    hint=clue.hint,
                    say=clue.say,
                    task=clue.task,
                    icon=clue.icon,
                    group=clue.group,
                ),
            )
            for clue in self.clues
        ]
        can = tuple(option for clue, option in options if channel in clue.channels)
        return can, tuple(option for clue, option in options if channel not in clue.channels)
