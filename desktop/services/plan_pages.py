"""A safety plan as a neutral page: only what is meant for a form, in one language, numbers first (P4, P7)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from desktop.domain.plan_templates import Layout, PlanTemplate
from desktop.domain.safety_plans import PlanStep, SafetyPlan
from desktop.exports.document import (
    Block,
    BoxLine,
    Bullets,
    Columns,
    Direction,
    Document,
    EmergencyBox,
    Heading,
    NumberedSteps,
    PhoneRow,
    Step,
    flat,
)
from desktop.exports.self_check import Expectation, Row

EMERGENCY_NUMBER = "911"


@dataclass(frozen=True, slots=True, kw_only=True)
class Part:
    """One element of a plan as it is given: where it stands, what it is called in the language, its rows."""

    layout: Layout
    steps: tuple[PlanStep, ...]
    heading: str = ""
    picture: str = ""


def parts_of(
    plan: SafetyPlan, template: PlanTemplate, headings: Mapping[str, str], language: str
) -> tuple[Part, ...]:
    """Return the elements that have something for this language, in the template's order.

    Rows of an element that an agency's file no longer has come last: what was written stays.
    """
    by_element: dict[str, list[PlanStep]] = {}
    for step in plan.steps_for_form(language):
        by_element.setdefault(step.element, []).append(step)
    known = {element.id for element in template.elements}
    found = [
        Part(
            layout=element.layout,
            heading=headings[element.id],
            picture=element.picture,
            steps=tuple(by_element[element.id]),
        )
        for element in template.elements
        if element.id in by_element
    ]
    found += [
        Part(layout="steps", steps=tuple(steps)) for name, steps in by_element.items() if name not in known
    ]
    return tuple(found)


def plan_page(
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    *,
    language: str,
    direction: Direction,
    file_title: str,
) -> Document:
    """Return the page; `headings` are the elements' headings in that language.

    No name, no date, no agency, no foot line stands on it (PRACTICE 24). The dispatch number is never on it: a client
    dials 911 (PRACTICE 20).
    """
    parts = parts_of(plan, template, headings, language)
    blocks = [*emergency_blocks(parts, language), *people_blocks(parts, language)]
    # beside each other under the numbers: what I notice and what helps, then what I do
    notes, steps = rest_blocks(parts, language, "notes"), rest_blocks(parts, language, "steps")
    if notes and steps:
        blocks.append(Columns(first=tuple(notes), second=tuple(steps)))
    else:
        blocks += [*notes, *steps]
    return Document(
        title=plan.neutral_title.strip(),
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        template="plan",
        file_title=file_title,
    )


def large_page(
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    *,
    language: str,
    direction: Direction,
    file_title: str,
) -> Document:
    """Return the page in large print: the same, and nothing beside anything else."""
    page = plan_page(plan, template, headings, language=language, direction=direction, file_title=file_title)
    return replace(page, blocks=tuple(flat(page.blocks)), template="plan_large")


def promised(
    plan: SafetyPlan,
    language: str,
    file_title: str | None,
    *,
    no_room: Iterable[str] = (),
    direction: Direction | None = None,
) -> Expectation:
    """Return what the finished form must and must not hold: every step meant for it, none that is kept in memory.

    `no_room` are ids of steps that this form does not promise: they were said, and agreed to. `direction` is how a page
    reads.
    """
    left = frozenset(no_room)
    meant = tuple(step for step in plan.steps_for_form(language) if step.id not in left)
    return Expectation(
        numbers=tuple(Row(key=step.id, text=step.phone) for step in meant if step.phone),
        steps=tuple(
            Row(key=step.id, text=step.text(language)) for step in meant if step.text(language).strip()
        ),
        kept_back=kept_back_rows(plan, meant, language),
        file_title=file_title,
        direction=direction,
        apart=True,
    )


def kept_back_rows(plan: SafetyPlan, meant: Sequence[PlanStep], language: str) -> tuple[Row, ...]:
    """Return what is kept in memory, in every language, but for words that stand in a given step as well."""
    return tuple(
        Row(key=step.id, text=text)
        for step in plan.kept_back()
        for text in (*(each.text for each in step.texts), step.phone)
        if text.strip() and not _also_meant(text, meant, language)
    )


def _also_meant(text: str, meant: Sequence[PlanStep], language: str) -> bool:
    """Tell whether the very same words also stand in a step that is to be given."""
    return any(text.strip() in {step.text(language).strip(), step.phone.strip()} for step in meant)


# ---------------------------------------------------------------- blocks


def emergency_blocks(parts: Sequence[Part], language: str) -> list[Block]:
    """Return the framed number with what to say, if there is anything to say."""
    found: list[Block] = []
    for part in parts:
        if part.layout == "emergency":
            said = (with_number(step, language) for step in part.steps)
            lines = tuple(BoxLine(text=words) for words in said if words)
            found.append(EmergencyBox(label=part.heading, number=EMERGENCY_NUMBER, lines=lines))
    return found


def people_blocks(parts: Sequence[Part], language: str) -> list[Block]:
    """Return who answers, each with the number large; those without a number as a list below."""
    blocks: list[Block] = []
    for part in parts:
        if part.layout != "people":
            continue
        blocks.append(Heading(text=part.heading))
        blocks += [
            PhoneRow(label=step.text(language), number=step.phone, pictogram=step.pictogram or part.picture)
            for step in part.steps
            if step.phone
        ]
        words = tuple(step.text(language) for step in part.steps if not step.phone)
        if words:
            blocks.append(Bullets(items=words))
    return blocks


def rest_blocks(parts: Sequence[Part], language: str, layout: Layout) -> list[Block]:
    """Return the parts of one layout: notes as lists, steps numbered."""
    blocks: list[Block] = []
    for part in parts:
        if part.layout != layout:
            continue
        if part.heading:
            blocks.append(Heading(text=part.heading, pictogram=part.picture))
        words = [with_number(step, language) for step in part.steps]
        if layout == "steps":
            steps = zip(words, part.steps, strict=True)
            blocks.append(
                NumberedSteps(steps=tuple(Step(text=text, pictogram=step.pictogram) for text, step in steps))
            )
        else:
            blocks.append(Bullets(items=tuple(words)))
    return blocks


def with_number(step: PlanStep, language: str) -> str:
    """Return a step's words with its number behind them, where it is not in them already."""
    text = step.text(language).strip()
    return f"{text} {step.phone}".strip() if step.phone and step.phone not in text else text
