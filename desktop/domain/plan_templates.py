"""Safety plan templates: for whom, the questions before planning, the elements with suggestions, and For tonight."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from desktop.domain.protocol import Line

IfNot = Literal["for_tonight", "crisis", "supervisor_first"]
RowKind = Literal["phone", "step"]
Layout = Literal["emergency", "people", "notes", "steps"]
"""Where a part stands on what is given: the framed number, who answers, what is noticed and helps, what is done."""
USUAL_LAYOUT: Mapping[str, Layout] = MappingProxyType(
    {
        "numbers": "people",
        "call_911": "emergency",
        "early_signs": "notes",
        "surroundings": "notes",
        "coping": "notes",
        "supports": "people",
    }
)
"""Where the elements every plan has stand on the page, whatever a file says."""
WithCues = Literal["supervisor_first", "advocate"]
"""What a danger cue asks for before a plan: the supervisor too, or the advocate alone, whom every cue asks for."""


@dataclass(frozen=True, slots=True, kw_only=True)
class GateQuestion:
    """One judgement of the caseworker before planning; it is never read out.

    Every question is put so that "yes" lets planning go on. `if_not` is the way on after a "no".
    """

    id: str
    ask: str
    if_not: IfNot = "for_tonight"
    hint: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Suggestion:
    """An idea for a row, in words for the client; an ellipsis is a place the client fills in.

    `kind` is the step's kind (step, phone, safe_place, helper, code_word, help_word, hidden_thing, leaving).
    `hotline` is a hotline id whose number fills the row.
    """

    id: str
    say: str
    kind: str = "step"
    picture: str = ""
    kept_in_memory: bool = False
    hotline: str = ""
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanElement:
    """One part of the plan. `heading` is what the client's paper says, `ask` helps the caseworker ask."""

    id: str
    title: str
    heading: str
    ask: str
    say: str
    row_kind: RowKind
    picture: str
    layout: Layout
    suggestions: tuple[Suggestion, ...]
    hint: str = ""
    kept_in_memory: bool = False
    first: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ForTonight:
    """What is given when planning is not for now: it never waits for the gate."""

    title: str
    why: str
    lines: tuple[Line, ...]
    hotlines: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanTemplate:
    """One template; `always_offered` are hotline ids offered also when the gate opens.

    `universal` is what everyone is told, danger or not, whatever the gate says. `with_cues` says who is asked first
    when a danger cue is noted. `for_child` marks a child's own plan: it stands in the child's own record only.
    """

    id: str
    version: str
    title: str
    for_whom: str
    neutral_titles: tuple[Line, ...]
    gate: tuple[GateQuestion, ...]
    elements: tuple[PlanElement, ...]
    for_tonight: ForTonight
    closing: tuple[Line, ...]
    always_offered: tuple[str, ...]
    danger_cues: tuple[Line, ...] = ()
    with_cues: WithCues = "supervisor_first"
    universal: tuple[Line, ...] = ()
    for_child: bool = False
    sources: tuple[str, ...] = ()
