"""What a crisis log says now: its lines in force, and the facts that a line carries beside its words (X4).

Whoever stamps a line of one of these kinds gives `data` as the class here returns it from `data()`; whoever reads one
uses `of(line)`, which never fails: a line may come from another device or from what was sealed while locked. What a
person reads stands in the line's words; `data` holds ids and single facts, all of them texts, "1" for yes.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields, replace
from typing import Self

from desktop.domain.crisis import CrisisLine, CrisisRun, taken_back

NOT_IN_FORCE = frozenset({"correction", "untick"})


def standing(run: CrisisRun) -> tuple[CrisisLine, ...]:
    """Return the lines in force, in their order.

    What was taken back is left out, and so is a tick that was taken back. A correction with words replaces the words
    of the line it corrects and adds its `data` to that line's; the newest counts. Everything else the run keeps.
    """
    back, ticked = taken_back(run.lines), run.ticked()
    added: dict[str, CrisisLine] = {}
    for line in run.lines:
        if line.kind == "correction" and line.text:
            before = added.get(line.corrects)
            added[line.corrects] = (
                line if before is None else replace(line, data={**before.data, **line.data})
            )
    found = []
    for line in run.lines:
        if line.kind in NOT_IN_FORCE or line.id in back:
            continue
        if line.kind == "tick" and ticked.get(line.step_id) != line.at:
            continue
        more = added.get(line.id)
        whole = line if more is None else replace(line, text=more.text, data={**line.data, **more.data})
        found.append(whole)
    return tuple(found)


def of_kind(run: CrisisRun, kind: str) -> tuple[CrisisLine, ...]:
    """Return the lines of one kind that are in force, in their order."""
    return tuple(line for line in standing(run) if line.kind == kind)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineFacts:
    """Facts beside the words of a line. Subclass it with fields of `str` and `bool`, each with its empty value."""

    @classmethod
    def of(cls, line: CrisisLine) -> Self:
        """Read them from a line; what it does not say is empty."""
        found: dict[str, str | bool] = {}
        for each in fields(cls):
            said = line.data.get(each.name, "")
            found[each.name] = said == "1" if isinstance(each.default, bool) else said
        return cls(**found)

    def data(self) -> dict[str, str]:
        """Return what goes into `CrisisLine.data`; what is empty is left out."""
        told = {each.name: getattr(self, each.name) for each in fields(self)}
        return {name: "1" if value is True else str(value) for name, value in told.items() if value}


@dataclass(frozen=True, slots=True, kw_only=True)
class CallFacts(LineFacts):
    """Kind `call`: who was called, or who called. `who` and `result` are ids, the others are words.

    Calls to reach the client again carry `try` or `back` instead, which only the tries read.
    """

    who: str = ""
    number: str = ""
    result: str = ""
    officer: str = ""
    badge: str = ""
    event: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonFacts(LineFacts):
    """Kind `person`: somebody who is there. `role` is an id, `age` in words."""

    role: str = ""
    age: str = ""
    child: bool = False
    hears: bool = False
    danger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WishFacts(LineFacts):
    """Kind `wish`: what the client wants or was told (PRACTICE 15): `what`, `because` and `told` are ids."""

    what: str = ""
    because: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CueFacts(LineFacts):
    """Kind `cue`: a danger cue that was noted, never scored; `asked_alone` whether nobody could hear."""

    cue: str = ""
    asked_alone: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ModeFacts(LineFacts):
    """Kind `mode`: something was switched on or off for this call (cannot_speak, muted)."""

    mode: str = ""
    on: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class KindFacts(LineFacts):
    """Kind `kind`: what sort of incident it is, one of `incident_kinds.KIND_IDS`, or empty when that was taken away."""

    kind: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OutcomeFacts(LineFacts):
    """Kind `outcome`: how it ended; an id of the content."""

    outcome: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFacts(LineFacts):
    """Kind `shown`: `items` (ids with commas) stay in sight until the moment `until`; without it nothing does."""

    until: str = ""
    items: str = ""


def mode_is_on(lines: Sequence[CrisisLine], mode: str) -> bool:
    """Tell whether a mode stands switched on, from lines in force (`standing`)."""
    said = [facts for line in lines if line.kind == "mode" and (facts := ModeFacts.of(line)).mode == mode]
    return bool(said) and said[-1].on
