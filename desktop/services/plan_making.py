"""Makes the page of one form of a plan: laid out for it, compiled, with what its finished file must and must not hold.

Nothing is read or written here; `DocumentsService` brings the plan and checks the file against `expected`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypedDict

from desktop.domain.errors import DocumentFailed
from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import SafetyPlan
from desktop.exports.document import Direction, Document, Paper
from desktop.exports.print_pdf import page_count
from desktop.exports.self_check import Expectation
from desktop.services.plan_cards import card_page, fitted, most_needed, pictures_page, pictures_promised
from desktop.services.plan_pages import large_page, plan_page, promised

if TYPE_CHECKING:
    from desktop.exports.typst_writer import TypstWriter


class _Facts(TypedDict):
    language: str
    direction: Direction
    file_title: str


_PHONE_PPI = 130.0
"""Sharp when a phone shows the page as wide as it is, and small enough to be sent."""


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
    _need_characters(writer, plan, wanted.language)
    if wanted.form == "card":
        return _card(writer, plan, template, headings, wanted)
    page = page_of(plan, template, headings, wanted)
    if wanted.form == "pictures":
        expected = pictures_promised(plan, page, wanted.language)
    else:
        expected = promised(plan, wanted.language, page.file_title, direction=wanted.direction)
    return PlanForm(page=page, pdf=writer.pdf(page), expected=expected)


def picture_of(writer: TypstWriter, made: PlanForm) -> bytes:
    """Return a form as one PNG, held against the pages of the checked PDF; raises `DocumentFailed`."""
    from desktop.exports.picture_check import check_pictures
    from desktop.exports.picture_file import one_picture, page_pictures

    pages = writer.png(made.page, _PHONE_PPI)
    picture = one_picture(pages)
    findings = check_pictures(page_pictures(picture, len(pages)), made.pdf)
    if findings:
        raise DocumentFailed("self_check", code=findings[0].code, count=len(findings))
    return picture


def page_of(
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    wanted: Wanted,
    ids: frozenset[str] | None = None,
) -> Document:
    """Return the page of one form, not compiled yet; `ids` are the rows a card is made with."""
    how: _Facts = {
        "language": wanted.language,
        "direction": wanted.direction,
        "file_title": plan.neutral_title.strip(),
    }
    match wanted.form:
        case "large":
            page = large_page(plan, template, headings, **how)
        case "card":
            page = card_page(plan, template, headings, ids=ids, **how)
        case "pictures":
            page = pictures_page(plan, template, headings, **how)
        case _:
            page = plan_page(plan, template, headings, **how)
    return replace(page, paper=wanted.paper)


def _card(
    writer: TypstWriter,
    plan: SafetyPlan,
    template: PlanTemplate,
    headings: Mapping[str, str],
    wanted: Wanted,
) -> PlanForm:
    """Choose the rows that have room on one page, the most needed first, and name the others."""
    rows = most_needed(plan, template, wanted.language)
    made: dict[frozenset[str], tuple[Document, bytes]] = {}

    def fits(ids: frozenset[str]) -> bool:
        page = page_of(plan, template, headings, wanted, ids)
        made[ids] = page, writer.pdf(page)
        return page_count(made[ids][1]) == 1

    chosen = fitted(rows, fits)
    if chosen not in made and not fits(chosen):
        raise DocumentFailed("no_room")  # not even the title and the number for danger have any
    page, pdf = made[chosen]
    no_room = tuple(step.id for step in rows if step.id not in chosen)
    return PlanForm(
        page=page,
        pdf=pdf,
        expected=promised(
            plan, wanted.language, page.file_title, no_room=no_room, direction=wanted.direction
        ),
        no_room=no_room,
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
