"""A safety plan as a neutral page: only what is meant for a form, in one language, numbers first (P4, P7)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import get_args

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
    by_element: dict[str, list[PlanStep]] = {}
    for step in plan.steps_for_form(language):
        by_element.setdefault(step.element, []).append(step)
    pictures = {element.id: element.picture for element in template.elements}
    laid = {
        layout: tuple(element.id for element in template.elements if element.layout == layout)
        for layout in get_args(Layout)
    }
    blocks: list[Block] = []
    for element in laid["emergency"]:
        if calls := by_element.get(element):
            said = (_with_number(step, language) for step in calls)
            lines = tuple(BoxLine(text=words) for words in said if words)
            blocks.append(EmergencyBox(label=headings[element], number=EMERGENCY_NUMBER, lines=lines))
    for element in laid["people"]:
        blocks += _people(element, by_element.get(element, []), headings, pictures, language)
    # beside each other under the numbers: what I notice and what helps, then what I do
    columns = (
        tuple(_part(laid["notes"], by_element, headings, pictures, language, numbered=False)),
        tuple(_part(laid["steps"], by_element, headings, pictures, language, numbered=True)),
    )
    if others := tuple(name for name in by_element if name not in pictures):
        # an agency's file has changed since: what was written stays on the page
        columns = (
            columns[0],
            (*columns[1], *_part(others, by_element, {}, pictures, language, numbered=True)),
        )
    if columns[0] and columns[1]:
        blocks.append(Columns(first=columns[0], second=columns[1]))
    else:
        blocks += [*columns[0], *columns[1]]
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


def promised(plan: SafetyPlan, language: str, file_title: str | None) -> Expectation:
    """Return what the finished form must and must not hold: every step meant for it, none that is kept in memory."""
    meant = plan.steps_for_form(language)
    return Expectation(
        numbers=tuple(Row(key=step.id, text=step.phone) for step in meant if step.phone),
        steps=tuple(
            Row(key=step.id, text=step.text(language)) for step in meant if step.text(language).strip()
        ),
        kept_back=tuple(
            Row(key=step.id, text=text)
            for step in plan.kept_back()
            for text in (*(each.text for each in step.texts), step.phone)
            if text.strip() and not _also_meant(text, meant, language)
        ),
        file_title=file_title,
    )


def _also_meant(text: str, meant: tuple[PlanStep, ...], language: str) -> bool:
    """Tell whether the very same words also stand in a step that is to be given."""
    return any(text.strip() in {step.text(language).strip(), step.phone.strip()} for step in meant)


def _people(
    element: str,
    steps: list[PlanStep],
    headings: Mapping[str, str],
    pictures: Mapping[str, str],
    language: str,
) -> list[Block]:
    if not steps:
        return []
    blocks: list[Block] = [Heading(text=headings[element])]
    blocks += [
        PhoneRow(
            label=step.text(language),
            number=step.phone,
            pictogram=step.pictogram or pictures.get(element, ""),
        )
        for step in steps
        if step.phone
    ]
    words = tuple(step.text(language) for step in steps if not step.phone and step.text(language).strip())
    return [*blocks, Bullets(items=words)] if words else blocks


def _part(
    elements: tuple[str, ...],
    by_element: Mapping[str, list[PlanStep]],
    headings: Mapping[str, str],
    pictures: Mapping[str, str],
    language: str,
    *,
    numbered: bool,
) -> list[Block]:
    blocks: list[Block] = []
    for element in elements:
        steps = by_element.get(element, [])
        if not steps:
            continue
        if element in headings:
            blocks.append(Heading(text=headings[element], pictogram=pictures.get(element, "")))
        if numbered:
            blocks.append(
                NumberedSteps(
                    steps=tuple(
                        Step(text=_with_number(step, language), pictogram=step.pictogram) for step in steps
                    )
                )
            )
        else:
            blocks.append(Bullets(items=tuple(_with_number(step, language) for step in steps)))
    return blocks


def _with_number(step: PlanStep, language: str) -> str:
    text = step.text(language).strip()
    return f"{text} {step.phone}".strip() if step.phone and step.phone not in text else text
