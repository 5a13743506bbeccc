"""The forms of a plan that are not read like a page: a card for the wallet, pictures with numbers alone (P4)."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import PlanStep, SafetyPlan
from desktop.exports.document import Block, Direction, Document, PictureItem, Pictures
from desktop.exports.self_check import Expectation, Row
from desktop.services.plan_pages import (
    EMERGENCY_NUMBER,
    Part,
    emergency_blocks,
    kept_back_rows,
    parts_of,
    people_blocks,
    rest_blocks,
)

#: Of the steps those come first that are needed when there is no time; then the template's own order.
_NEEDED_FIRST = ("stay_safe", "action_plan")
_PASSED_OVER = 5
_LONGEST = 600
"""Letters of a row that no panel of the card has room for; it is not even tried."""


def card_page(
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    *,
    language: str,
    direction: Direction,
    file_title: str,
    ids: frozenset[str] | None = None,
) -> Document:
    """Return the card with these rows, or with all of them; the number for danger stands on it whatever has no room."""
    parts = parts_of(plan, template, headings, language)
    if ids is not None:
        fewer = [replace(part, steps=tuple(step for step in part.steps if step.id in ids)) for part in parts]
        parts = tuple(part for part in fewer if part.steps or part.layout == "emergency")
    blocks: list[Block] = [*emergency_blocks(parts, language), *people_blocks(parts, language)]
    blocks += [*rest_blocks(parts, language, "steps"), *rest_blocks(parts, language, "notes")]
    return Document(
        title=plan.neutral_title.strip(),
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        template="card",
        file_title=file_title,
    )


def most_needed(plan: SafetyPlan, template: PlanTemplate, language: str) -> list[PlanStep]:
    """Return the rows meant for a form, the most needed first: numbers, calling 911, what to do, then the rest."""
    layouts = {element.id: element.layout for element in template.elements}
    places = {element.id: at for at, element in enumerate(template.elements)}

    def rank(step: PlanStep) -> tuple[int, int]:
        layout = layouts.get(step.element, "steps")
        if layout == "people" and step.phone:
            return 0, places[step.element]
        if layout == "emergency":
            return 1, 0
        if step.element in _NEEDED_FIRST:
            return 2, _NEEDED_FIRST.index(step.element)
        return {"steps": 3, "people": 4}.get(layout, 5), places.get(step.element, len(places))

    return sorted(plan.steps_for_form(language), key=rank)


def fitted(rows: Sequence[PlanStep], fits: Callable[[frozenset[str]], bool]) -> frozenset[str]:
    """Return the ids of the rows that have room, the first ones before all others.

    `fits` tells of a choice of ids whether everything stands on the one page. A row that has no room is passed over
    some times: a shorter one behind it may have.
    """
    chosen: frozenset[str] = frozenset()
    left = [step.id for step in rows if sum(len(text.text) for text in step.texts[:1]) <= _LONGEST]
    for _ in range(_PASSED_OVER + 1):
        if fits(chosen | set(left)):
            return chosen | set(left)
        low, high = 0, len(left) - 1
        while low < high:
            middle = (low + high + 1) // 2
            if fits(chosen | set(left[:middle])):
                low = middle
            else:
                high = middle - 1
        chosen |= set(left[:low])
        left = left[low + 1 :]
        if not left:
            break
    return chosen


# ---------------------------------------------------------------- pictures and numbers alone


def pictures_page(
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    *,
    language: str,
    direction: Direction,
    file_title: str,
) -> Document:
    """Return the plan without a word: what each part and row is, as a picture, and the numbers.

    Who reads it aloud by a program hears the heading of the part and the place of the row, never the row's words:
    they would be in the file that was chosen because it has none.
    """
    parts = parts_of(plan, template, headings, language)
    order = ("emergency", "people", "steps", "notes")
    laid = sorted(parts, key=lambda part: order.index(part.layout))
    return Document(
        title="",
        language=language,
        direction=direction,
        blocks=tuple(_pictures(part) for part in laid),
        template="pictures",
        file_title=file_title,
    )


def pictures_promised(plan: SafetyPlan, page: Document, language: str) -> Expectation:
    """Return what the finished pictures must hold: each drawing in its place, every number, nothing kept in memory."""
    meant = plan.steps_for_form(language)
    drawn = [
        Row(key=f"{at}.{place}", text=alt)
        for at, block in enumerate(page.blocks, start=1)
        if isinstance(block, Pictures)
        for place, alt in enumerate((block.alt, *(item.alt for item in block.items)))
    ]
    return Expectation(
        numbers=tuple(Row(key=step.id, text=step.phone) for step in meant if step.phone),
        pictures=tuple(drawn),
        kept_back=kept_back_rows(plan, meant, language),
        file_title=page.file_title,
        direction=page.direction,
    )


def _pictures(part: Part) -> Pictures:
    said = part.heading.strip() or "…"
    items = tuple(
        PictureItem(
            pictogram=step.pictogram or part.picture or "talk", alt=f"{said} {place}", number=step.phone
        )
        for place, step in enumerate(part.steps, start=1)
    )
    return Pictures(
        layout=part.layout,
        pictogram=part.picture or "list",
        alt=said,
        number=EMERGENCY_NUMBER if part.layout == "emergency" else "",
        items=items,
    )
