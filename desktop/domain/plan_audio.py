"""A plan as a recording (P4, P7): whose voice, what must be heard in it, and when it has to be made anew."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.plain_text import one_line

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.attachments import Attachment
    from desktop.domain.safety_plans import PlanStep, SafetyPlan

VOICES = ("caseworker", "interpreter", "client", "system")
"""Another person's voice, unless the client chooses their own (PRACTICE 27); the computer's where it has one."""
NOTHING_KEPT_BACK = "nothing_kept_back"
"""The last tick: nothing is said that is kept in memory. A machine cannot hear that; a person has to."""
LEAST_MS = 1000
"""What is shorter was pressed by mistake."""
CUT_OFF = "cut_off"
"""Why a recording ends where it does: the program ended while it was made."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanRecording:
    """One recording of a plan in one language; `cut_off` where the program ended while it was made."""

    about: Attachment
    plan_id: str
    language: str
    voice: str
    cut_off: bool = False

    @property
    def id(self) -> str:
        """The recording's own id."""
        return self.about.id


def to_hear(plan: SafetyPlan, language: str) -> tuple[PlanStep, ...]:
    """Return the steps that must be heard, in the plan's order: never one that is kept in memory (PRACTICE 24)."""
    return plan.steps_for_form(language)


def mark_of(step: PlanStep, language: str) -> str:
    """Return the mark of a step as it is said now; a tick for other words is no tick."""
    said = f"{one_line(step.text(language)).strip()}\n{step.phone}"
    return hashlib.sha256(said.encode()).hexdigest()[:16]


def unheard(plan: SafetyPlan, language: str, ticks: Mapping[str, str]) -> tuple[str, ...]:
    """Return what nobody has ticked yet: ids of steps, NOTHING_KEPT_BACK last; empty when it may be given.

    `ticks` are marks by step id. A step that was changed, or is new, after its tick is unheard again.
    """
    open_steps = [
        step.id for step in to_hear(plan, language) if ticks.get(step.id) != mark_of(step, language)
    ]
    if ticks.get(NOTHING_KEPT_BACK) != kept_mark(plan):
        open_steps.append(NOTHING_KEPT_BACK)
    return tuple(open_steps)


def kept_mark(plan: SafetyPlan) -> str:
    """Return the mark of what is kept in memory now; another row kept back asks the question again."""
    said = "\n".join(sorted(f"{step.id} {step.phone} {step.words()}" for step in plan.kept_back()))
    return hashlib.sha256(said.encode()).hexdigest()[:16]


_SHORTEST_NUMBER = 7
_SHORT_NUMBERS = frozenset({"911", "988"})
_NUMBER = re.compile(r"\d[\d \-().]{1,}\d")


def spoken(plan: SafetyPlan, language: str) -> tuple[str, ...]:
    """Return what a voice says, step by step: words, then the number digit by digit, as one dials it."""
    said = []
    for step in to_hear(plan, language):
        words = _NUMBER.sub(_dialled, one_line(step.text(language)).strip())
        number = _digits(step.phone) if step.phone and step.phone not in step.text(language) else ""
        said.append(". ".join(each for each in (words, number) if each))
    return tuple(said)


def _dialled(found: re.Match[str]) -> str:
    """Return a telephone number digit by digit; a time or "2 - 3 days" stays as it is."""
    signs = [sign for sign in found[0] if sign.isdecimal()]
    short = "".join(str(int(sign)) for sign in signs) in _SHORT_NUMBERS
    return " ".join(signs) if short or len(signs) >= _SHORTEST_NUMBER else found[0]


def _digits(number: str) -> str:
    return " ".join(sign for sign in number if sign.isdecimal())
