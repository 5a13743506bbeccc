"""Versions of one plan: a step is known again in the next version, what differs between two, what is asked of it (P8).

A version that was given is never rewritten: what changes is written in the next one, and both stay readable.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING, Literal

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.safety_plans import PlanStep, SafetyPlan

WHOLE, NUMBERS_FIRST = "whole", "numbers_first"
STAGES = (WHOLE, NUMBERS_FIRST)
"""A plan can be staged: numbers and two steps today, the rest later (PRACTICE 27)."""
_TODAY = "stay_safe"
"""Where the two steps of the first stage are written, beside what the template marks as first."""
USED = ("yes", "no", "not_said")
HELPED = ("yes", "a_little", "no", "not_said")
"""What is answered to "did you use it, did it help?". Never counted, never a score."""
FOR_CLIENT, FOR_CHILD = "client", "child"
REPLACED = "replaced"
"""Why a version is put away: the next one was given."""

Change = Literal["same", "changed", "added", "taken_out"]
Memory = Literal["", "kept", "given"]


def copied_id(plan_id: str, step_id: str) -> str:
    """Return the id of a step's copy in another version: always the same one, so that it is known again."""
    return hashlib.sha256(f"plan step {plan_id} {step_id}".encode()).hexdigest()[:32]


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """One step as two versions have it. `memory`: it is kept in memory only now, or may be in the forms now."""

    element: str
    change: Change
    before: PlanStep | None = None
    after: PlanStep | None = None
    memory: Memory = ""
    moved: bool = False

    @property
    def is_same(self) -> bool:
        """Tell whether nothing about the step is another."""
        return self.change == "same" and not self.memory and not self.moved


def compare(
    before: SafetyPlan, after: SafetyPlan, between: Sequence[SafetyPlan] = ()
) -> tuple[Difference, ...]:
    """Return every step of two versions of a series, by element in the order of the plan; empty steps are left out.

    `between` are the versions that came between the two, the older first: a step is followed through them.
    """
    old = [step for step in before.steps if not step.is_empty()]
    new = [step for step in after.steps if not step.is_empty()]
    pairs = _pairs(old, new, [*(plan.id for plan in between), after.id])
    found: list[Difference] = []
    for element in dict.fromkeys(step.element for step in (*new, *old)):
        ours = [step for step in old if step.element == element]
        theirs = [step for step in new if step.element == element]
        moved = _moved([pairs[step.id] for step in ours if step.id in pairs], [step.id for step in theirs])
        back = {after_id: before_id for before_id, after_id in pairs.items()}
        known = {step.id: step for step in old}
        for step in theirs:
            was = known.get(back.get(step.id, ""))
            if was is None:
                found.append(Difference(element=element, change="added", after=step))
            else:
                found.append(
                    Difference(
                        element=element,
                        change="same" if _says(was) == _says(step) else "changed",
                        before=was,
                        after=step,
                        memory=_memory(was, step),
                        moved=step.id in moved,
                    )
                )
        found += [
            Difference(element=element, change="taken_out", before=step)
            for step in ours
            if step.id not in pairs
        ]
    return tuple(found)


def _pairs(old: Sequence[PlanStep], new: Sequence[PlanStep], through: Sequence[str]) -> dict[str, str]:
    """Return which step of the older version is which of the newer: by its id, else by the very same words."""
    there = {step.id for step in new}
    pairs: dict[str, str] = {}
    for step in old:
        now = step.id
        for plan_id in through:
            now = copied_id(plan_id, now)
        if now in there:
            pairs[step.id] = now
    for step in old:
        if step.id in pairs:
            continue
        for other in new:
            if (
                other.id not in pairs.values()
                and other.element == step.element
                and _says(other) == _says(step)
            ):
                pairs[step.id] = other.id
                break
    return pairs


def _moved(before: Sequence[str], after: Sequence[str]) -> set[str]:
    """Return which of them stand in another order: the fewest that have to be moved."""
    now = [each for each in after if each in before]
    stay: set[str] = set()
    for block in SequenceMatcher(None, before, now, autojunk=False).get_matching_blocks():
        stay |= set(now[block.b : block.b + block.size])
    return set(now) - stay


def _says(step: PlanStep) -> tuple[object, ...]:
    texts = tuple(sorted((text.language, text.text.strip()) for text in step.texts if text.text.strip()))
    return (texts, step.phone, step.pictogram)


def _memory(before: PlanStep, after: PlanStep) -> Memory:
    if before.kept_in_memory == after.kept_in_memory:
        return ""
    return "kept" if after.kept_in_memory else "given"


@dataclass(frozen=True, slots=True, kw_only=True)
class Series:
    """One plan with its versions, the newest first. `head` is the one a list shows."""

    versions: tuple[SafetyPlan, ...]

    @property
    def head(self) -> SafetyPlan:
        """The newest version that stands, else the newest of all."""
        return next((plan for plan in self.versions if plan.state != "retired"), self.versions[0])

    @property
    def given(self) -> SafetyPlan | None:
        """The version they have in hand."""
        return next((plan for plan in self.versions if plan.state == "in_use"), None)

    @property
    def is_put_away(self) -> bool:
        """Tell whether no version stands any more."""
        return all(plan.state == "retired" for plan in self.versions)


def series_of(plans: Iterable[SafetyPlan]) -> list[Series]:
    """Return plans as series: those that stand first, each with its newest version first."""
    found: dict[str, list[SafetyPlan]] = {}
    for plan in sorted(plans, key=lambda plan: (plan.number, plan.plan_version), reverse=True):
        found.setdefault(plan.series_id, []).append(plan)
    every = [Series(versions=tuple(versions)) for versions in found.values()]
    return sorted(every, key=lambda series: series.is_put_away)


def parts_of(template: PlanTemplate, stage: str, filled: Iterable[str] = ()) -> tuple[str, ...]:
    """Return the elements that are written in a stage, in the order of the template; `filled` ones are never hidden."""
    shown = {_TODAY, *filled}
    return tuple(
        element.id
        for element in template.elements
        if stage != NUMBERS_FIRST or element.first or element.id in shown
    )


def fixed(plan: SafetyPlan) -> bool:
    """Tell whether its steps stay as they are: it was given, or it was put away."""
    return plan.given_at is not None or plan.state == "retired"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanUse:
    """What was answered to "did you use it, did it help?", in their own words; which version was in hand."""

    id: str
    plan_id: str
    plan_version: int
    asked_at: Moment
    used: str
    helped: str = ""
    words: str = ""
