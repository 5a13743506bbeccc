"""For whom a plan's template is, against the record: a suggestion, never a choice made (P2, P10, PRACTICE 26)."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate

Why = Literal["", "child", "family_violence"]
BESIDE_CUES = "family_violence"
"""The template that is offered in another's place where a danger cue is noted."""


def not_here(template: PlanTemplate, age_group: str) -> bool:
    """Tell whether a template is not for this record: a child's plan stands in the child's own, never in a grown-up's.

    `age_group` is under_18, adult or unknown; where nobody knows, the caseworker judges.
    """
    return template.for_child and age_group == "adult"


def speaks_for(template: PlanTemplate, concerns: Collection[str], age_group: str) -> Why:
    """Return why the record speaks for a template, as a code; thoughts of suicide are asked about."""
    if template.for_child and age_group == "under_18":
        return "child"
    if template.id == BESIDE_CUES and "family_violence" in concerns:
        return "family_violence"
    return ""


def instead_of(template: PlanTemplate, others: Sequence[PlanTemplate]) -> PlanTemplate | None:
    """Return the template to offer where a danger cue is noted and this one is not made for it; None where none is."""
    if template.with_cues == "advocate":
        return None
    return next((each for each in others if each.id == BESIDE_CUES), None)
