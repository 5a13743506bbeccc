"""Makes the page of one form of a plan: laid out for it, compiled, with what its finished file must and must not hold.

Nothing is read or written here; `DocumentsService` brings the plan and checks the file against `expected`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed
from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import SafetyPlan
from desktop.exports.document import Direction, Document, Paper
from desktop.exports.self_check import Expectation
from desktop.services.plan_pages import large_page, plan_page, promised

if TYPE_CHECKING:
    from desktop.exports.typst_writer import TypstWriter


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Which form (one of `plan_forms.PAGES`), in which language, on which paper, without which characters."""

    form: str
    language: str
    direction: Direction
    paper: Paper = "letter"
    leave_out: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanForm:
    """A form as page and as file. `no_room` are ids of steps that the form has no place for: said, never silent."""

    page: Document
    pdf: bytes
    expected: Expectation
    no_room: tuple[str, ...] = ()


def make_form(
    writer: TypstWriter,
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    wanted: Wanted,
) -> PlanForm:
    """Return one form of a plan; raises `DocumentFailed`.

    character_not_covered has in its details, beside what the writer says, `signs` (the characters themselves, for the
    screen) and `rows` (ids of the steps they stand in, "title" for the title), each parted by spaces.
    """
    plan = without(plan, wanted.leave_out)
    layout = large_page if wanted.form == "large" else plan_page
    page = replace(
        layout(
            plan,
            template,
            headings,
            language=wanted.language,
            direction=wanted.direction,
            file_title=plan.neutral_title.strip(),
        ),
        paper=wanted.paper,
    )
    _need_characters(writer, plan, wanted.language)
    return PlanForm(
        page=page, pdf=writer.pdf(page), expected=promised(plan, wanted.language, page.file_title)
    )


def without(plan: SafetyPlan, characters: str) -> SafetyPlan:
    """Return the plan as it is printed without these characters; what is kept in memory stays as it was written."""
    if not characters:
        return plan
    gone = {ord(character): None for character in characters}
    steps = tuple(
        step
        if step.kept_in_memory
        else replace(step, texts=tuple(replace(text, text=text.text.translate(gone)) for text in step.texts))
        for step in plan.steps
    )
    return replace(plan, steps=steps, neutral_title=plan.neutral_title.translate(gone))


def _need_characters(writer: TypstWriter, plan: SafetyPlan, language: str) -> None:
    """Say which characters have no drawing, and in which rows; there are never boxes."""
    places = {"title": plan.neutral_title}
    places |= {step.id: f"{step.text(language)} {step.phone}" for step in plan.steps_for_form(language)}
    found = {place: missing for place, text in places.items() if (missing := writer.uncovered(text))}
    if found:
        signs = sorted(set().union(*found.values()))
        raise DocumentFailed(
            "character_not_covered",
            characters=" ".join(f"U+{ord(sign):04X}" for sign in signs),
            count=len(signs),
            signs=" ".join(signs),
            rows=" ".join(found),
        )
