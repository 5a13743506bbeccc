"""Plans of invented people in every language there is content for, and their forms, for the tests of what is given."""

from __future__ import annotations

from dataclasses import replace
from functools import cache

from desktop.domain.plan_templates import PlanTemplate
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.exports.document import Direction, Paper
from desktop.exports.typst_writer import TypstWriter
from desktop.services.plan_making import PlanForm, Wanted, make_form
from tests.content.places import RESOURCES, built_in

#: Names in another script than the words around them, as in life.
NAMES = {"ltr": "هدى Huda", "rtl": "Huda هدى"}
TITLES = {
    "ar": "أرقامي", "prs": "شماره‌های من", "ps": "زما شمېرې", "ru": "Мои номера", "uk": "Мої номери",
    "am": "ቁጥሮቼ", "ti": "ቁጽርታተይ", "my": "ကျွန်မ၏ နံပါတ်များ",
}  # fmt: skip
#: Kept in memory: none of it may ever be on anything.
KEPT = ("The blue house behind the bakery", "lemon tree", "(503) 555-0188")


@cache
def writer() -> TypstWriter:
    return TypstWriter(RESOURCES)


def direction(language: str) -> Direction:
    known = {each.tag: each.direction for each in built_in().languages()}
    return known.get(language, "ltr")


def said(kind: str, text_id: str, language: str, english: str) -> str:
    text = built_in().client_text(kind, text_id, language)
    return english if text is None else text.text


@cache
def template(name: str) -> PlanTemplate:
    return built_in().plan_template(name)


@cache
def headings(name: str, language: str) -> dict[str, str]:
    kind = f"safety_plans/{name}"
    return {
        each.id: said(kind, f"{each.id}/heading", language, each.heading) for each in template(name).elements
    }


@cache
def plan(name: str, language: str) -> SafetyPlan:
    """Every idea of the template as a row, gaps filled with a name, numbers that nobody can dial."""
    steps: list[PlanStep] = []
    kind = f"safety_plans/{name}"
    for element in template(name).elements:
        for idea in element.suggestions:
            words = said(kind, f"{element.id}/{idea.id}/say", language, idea.say)
            at = len(steps) + 1
            steps.append(
                PlanStep(
                    id=f"step-{at}",
                    element=element.id,
                    kind=idea.kind,
                    texts=(StepText(language=language, text=words.replace("…", NAMES[direction(language)])),),
                    phone={"emergency": "911", "lifeline_988": "988"}.get(idea.hotline, f"503 555 01{at:02d}")
                    if idea.kind == "phone"
                    else "",
                    pictogram=idea.picture,
                    kept_in_memory=idea.kept_in_memory,
                )
            )
    first = template(name).elements[-1].id
    for at, words in enumerate(KEPT[:2]):
        text = StepText(language=language, text=words)
        steps.append(
            PlanStep(
                id=f"kept-{at}",
                element=first,
                texts=(text,),
                phone=KEPT[2] if at else "",
                kept_in_memory=True,
            )
        )
    return SafetyPlan(
        id="p", client_id="c", series_id="s", number=1, plan_version=1, template=name, state="draft",
        neutral_title=TITLES.get(language, "123"), worker_language="en", client_language=language, version=1,
        steps=tuple(steps),
    )  # fmt: skip


def short(whole: SafetyPlan) -> SafetyPlan:
    """A plan as people really leave with: two rows of each part, and what is kept in memory."""
    left: dict[str, int] = {}
    steps = []
    for step in whole.steps:
        left[step.element] = left.get(step.element, 0) + 1
        if left[step.element] <= 2 or step.id.startswith("kept"):
            steps.append(step)
    return replace(whole, steps=tuple(steps))


def made(
    form: str,
    what: SafetyPlan,
    language: str,
    *,
    paper: Paper = "letter",
    leave_out: str = "",
    way: Direction | None = None,
) -> PlanForm:
    wanted = Wanted(
        form=form,
        language=language,
        direction=way or direction(language),
        paper=paper,
        leave_out=leave_out,
    )
    return make_form(writer(), what, template(what.template), headings(what.template, language), wanted)
