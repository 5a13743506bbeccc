"""What is added to a line of a crisis log after it was stamped, and taken away again: each of them is a line (X4)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.domain.crisis_lines import standing

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.crisis import CrisisLine, CrisisRun

UNDOES = "undoes"
"""In the data of a correction: the addition that it takes away. The line itself stands on without it."""


def is_addition(line: CrisisLine) -> bool:
    """Tell whether a line adds a fact to another one: a call's officer, that a person hears.

    A correction with words alone finishes a line that was half written, and one without words takes a line back.
    """
    return line.kind == "correction" and bool(line.text) and bool(line.data) and UNDOES not in line.data


def undone(lines: Sequence[CrisisLine]) -> frozenset[str]:
    """Return the ids of the additions that were taken away."""
    return frozenset(line.data[UNDOES] for line in lines if line.kind == "correction" and UNDOES in line.data)


def without(run: CrisisRun, addition: CrisisLine) -> tuple[str, dict[str, str]]:
    """Return words and data of the correction that takes an addition away: what stood before it was made."""
    before = replace(run, lines=run.lines[: run.lines.index(addition)])
    stood = next((line for line in standing(before) if line.id == addition.corrects), None)
    told = {name: stood.data.get(name, "") if stood is not None else "" for name in addition.data}
    return stood.text if stood is not None else "", {**told, UNDOES: addition.id}
