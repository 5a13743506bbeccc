"""Plans in every language come back whole; in Burmese signs drawn apart once, a syllable said twice twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.safety_plans import StepText
from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.self_check import check_pdf
from tests.content.places import built_in
from tests.services import plan_papers as papers

SAID_TWICE = (
    "တဲ့တဲ့ ခဲခဲ", "ခဏခဏ", "ဖြည်းဖြည်း", "နေ့နေ့ညည", "ဆွဲဆွဲ လဲလဲ", "န္ဓာန္ဓာ", "မဲ့မဲ့အ", "ခက်ခဲခဲ", "သေးသေးလေးလေး",
)  # fmt: skip


def _letters(pdf: bytes) -> str:
    return "".join("".join(read_paragraphs(pdf)).split())


@pytest.mark.parametrize("name", [each.id for each in built_in().plan_templates()])
def test_every_row_comes_back_as_it_was_written(name: str) -> None:
    plan = papers.plan(name, "my")
    made = papers.made("pdf", plan, "my")
    assert check_pdf(made.pdf, made.expected) == []
    found = _letters(made.pdf)
    rows = [step.text("my") for step in plan.steps if not step.kept_in_memory]
    own = ["".join(text.split()) for text in rows if "Huda" not in text]
    assert len(own) > 20
    assert [text for text in own if text not in found] == []


def test_a_syllable_said_twice_is_read_twice_and_one_said_once_is_not() -> None:
    plan = papers.short(papers.plan("low_risk", "my"))
    kept = [step for step in plan.steps if step.kept_in_memory]
    like = next(step for step in plan.steps if step.element == "coping")
    rows = tuple(
        replace(like, id=f"row-{at}", texts=(StepText(language="my", text=text),))
        for at, text in enumerate(SAID_TWICE)
    )
    made = papers.made("pdf", replace(plan, steps=(*rows, *kept)), "my")
    assert check_pdf(made.pdf, made.expected) == []
    found = read_paragraphs(made.pdf)
    assert [text for text in SAID_TWICE if text not in found] == []


@pytest.mark.parametrize("name", ["family_violence", "suicidal_ideation", "child"])
@pytest.mark.parametrize("language", built_in().client_languages("safety_plans/child"))
def test_the_other_plans_can_be_given_in_every_language(language: str, name: str) -> None:
    plan = papers.short(papers.plan(name, language))
    made = papers.made("pdf", plan, language)
    assert check_pdf(made.pdf, made.expected) == []
    assert len(made.expected.steps) > 20
