"""Danger cues before a plan: talked about alone, never scored; they decide who is asked (P9, PRACTICE 15)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.plan_templates import WithCues

NOTED = "noted"
"""How a cue that was noted is kept by its id; one that was not is not kept at all."""
ADVOCATE_ANSWERS = ("not_asked", "accepted", "declined")
"""What became of an advocate, who is offered beside any cue: not offered yet, wanted, or not wanted."""
AGREES, NOT_THIS_PLAN, NOT_REACHED = "agrees", "not_this_plan", "not_reached"
SUPERVISOR_ANSWERS = (AGREES, NOT_THIS_PLAN, NOT_REACHED)
ASKED_FIRST = "supervisor_asked"
"""The name, among what closes the gate, of a supervisor who has not agreed. No reason replaces it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CuesTalk:
    """What was noted, and who was asked because of it.

    `cues` are ids of danger cues that stand, in no order that means anything. `asked_whom` is the supervisor's name,
    `asked_at` when, as a stored moment; `supervisor` one of SUPERVISOR_ANSWERS, or empty; `advocate` one of
    ADVOCATE_ANSWERS.
    """

    cues: frozenset[str] = frozenset()
    supervisor: str = ""
    asked_whom: str = ""
    asked_at: str = ""
    advocate: str = ADVOCATE_ANSWERS[0]


def asks_supervisor(talk: CuesTalk, with_cues: WithCues) -> bool:
    """Tell whether a supervisor agrees first: one cue is enough, and more of them change nothing (PRACTICE 15)."""
    return bool(talk.cues) and with_cues == "supervisor_first"


def open_ends(talk: CuesTalk, with_cues: WithCues) -> tuple[str, ...]:
    """Return what is still to be said beside a cue: `advocate`, ASKED_FIRST, `asked_whom`; nothing without one."""
    if not talk.cues:
        return ()
    left = [] if talk.advocate in ADVOCATE_ANSWERS[1:] else ["advocate"]
    if asks_supervisor(talk, with_cues):
        if talk.supervisor not in SUPERVISOR_ANSWERS:
            left.append(ASKED_FIRST)
        elif talk.supervisor == AGREES and not (talk.asked_whom.strip() and talk.asked_at):
            left.append("asked_whom")
    return tuple(left)


def closes(talk: CuesTalk, with_cues: WithCues) -> bool:
    """Tell whether the plan waits for a supervisor who was not reached, or who advised against this plan."""
    return asks_supervisor(talk, with_cues) and talk.supervisor in {NOT_THIS_PLAN, NOT_REACHED}
