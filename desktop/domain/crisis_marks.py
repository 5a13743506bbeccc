"""What stands in a crisis log beside its events: cannot speak freely, danger cues, their wish, what was asked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.crisis_lines import CueFacts, ModeFacts, WishFacts, of_kind
from desktop.domain.crisis_people import people_of

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.domain.crisis import CrisisLine, CrisisRun

CANNOT_SPEAK, MUTED = "cannot_speak", "muted"
"""Modes of a call: they cannot speak freely (PRACTICE 17); the caseworker is muted and only listens."""
ANSWERS = ("yes", "no")
UNDER_18, INTERPRETER = "under_18", "interpreter"
"""What is known about the call from its start, as `about` in the data of the line that says so."""
WISHES = ("yes", "no", "self")
"""Their answer to "do you want me to call?"; self: they call themselves."""
MUST = "must"
"""The caseworker must call, whatever they wish; why, and whether they were told, stand beside it (PRACTICE 19)."""
TOLD = ("yes", "no", "not_safe")
ASKED, PLAN_OR_INTENT, WITH_THEM = "asked", "plan_or_intent", "with_them"
"""What is stamped about thoughts of suicide: asked directly, a plan or the intent, who is with them (PRACTICE 16)."""


def mode_since(run: CrisisRun, mode: str) -> Moment | None:
    """Return since when a mode stands; None when it was never begun, was ended, or was taken back.

    Begun again while it stands, it stands since the first time.
    """
    since: Moment | None = None
    for line in of_kind(run, "mode"):
        facts = ModeFacts.of(line)
        if facts.mode == mode:
            since = (since or line.at) if facts.on else None
    return since


def may_be_heard(run: CrisisRun) -> bool:
    """Tell whether what is said may be heard: they cannot speak freely, or somebody is there who hears.

    The interpreter is on our side of the line.
    """
    heard = any(person.facts.hears for person in people_of(run) if person.facts.role != INTERPRETER)
    return heard or mode_since(run, CANNOT_SPEAK) is not None


def noted_cues(run: CrisisRun) -> dict[str, CrisisLine]:
    """Return the danger cues that stand, by id, with the line that noted each: never counted, never scored."""
    return {cue: line for line in of_kind(run, "cue") if (cue := CueFacts.of(line).cue)}


def is_known(run: CrisisRun, about: str) -> bool:
    """Tell whether a line says so of the call: UNDER_18 or INTERPRETER."""
    return any(line.data.get("about") == about for line in of_kind(run, "line"))


def wish_line(run: CrisisRun) -> CrisisLine | None:
    """Return the newest answer to "do you want me to call?" that stands; None when none does."""
    said = [line for line in of_kind(run, "wish") if WishFacts.of(line).what in WISHES]
    return said[-1] if said else None


def must_line(run: CrisisRun) -> CrisisLine | None:
    """Return the newest line that stands and says why the caseworker must call; None when none does."""
    said = [line for line in of_kind(run, "wish") if WishFacts.of(line).what == MUST]
    return said[-1] if said else None


def asked_line(run: CrisisRun, about: str) -> CrisisLine | None:
    """Return the newest stamp that stands about ASKED, PLAN_OR_INTENT or WITH_THEM; its `answer` is in its data."""
    said = [line for line in of_kind(run, "line") if line.data.get("suicide") == about]
    return said[-1] if said else None
