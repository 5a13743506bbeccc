"""Signs that mean something to a typesetter print as they were typed, in every form; names keep their own direction."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.exports.document import Direction
from desktop.exports.pdf_text import read_paragraphs
from desktop.exports.self_check import check_pdf
from tests.services import plan_papers as papers

FORMS = ("pdf", "large", "card")
SIGNS = "#*$\\@_`~<>[]{}()/\"'-+=:;!?%&|^.,"
MARKUP = (
    "#strong[x] #let x = 1 @preview/x",
    "*bold* _thin_ `raw` $x^2$ // not a comment /* nor this */",
    "<label> @label [x](y) = heading - list + list / term: x",
    "\\ \\u{1F600} \\# ~ -- --- ... \"q\" 'q' https://x.y/#z",
)
ELEMENTS = ("stay_safe", "coping", "numbers", "call_911", "action_plan")
typed = st.text(st.sampled_from(SIGNS + "abXY 09"), min_size=1, max_size=60)


def _plan(texts: list[str], language: str) -> SafetyPlan:
    steps = tuple(
        PlanStep(
            id=f"s{at}", element=ELEMENTS[at % len(ELEMENTS)], texts=(StepText(language=language, text=text),)
        )
        for at, text in enumerate(texts)
    )
    return replace(papers.plan("low_risk", "en"), steps=steps, neutral_title="1")


def _seen(pdf: bytes, way: Direction) -> list[str]:
    """Each paragraph without spaces and direction marks."""
    return [_bare(text) for text in read_paragraphs(pdf, None, way)]


def _bare(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return "".join(sign for sign in text if not sign.isspace() and unicodedata.category(sign) != "Cf")


@pytest.mark.parametrize("form", FORMS)
@given(texts=st.lists(typed, min_size=1, max_size=5))
@settings(max_examples=12, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_what_is_typed_is_printed(form: str, texts: list[str]) -> None:
    plan = _plan(texts, "en")
    if not plan.steps_for_form("en"):
        return
    made = papers.made(form, plan, "en")
    assert check_pdf(made.pdf, made.expected) == []
    seen = _seen(made.pdf, "ltr")
    for step in plan.steps:
        if step.id not in made.no_room and step.text("en").strip():
            assert _bare(step.text("en")) in seen


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "ar", "am", "my"])
def test_markup_is_text_in_every_script(form: str, language: str) -> None:
    word = {"en": "then", "ar": "ثم", "am": "ከዚያ", "my": "ပြီးတော့"}[language]
    plan = _plan([f"{word} {text}" for text in MARKUP], language)
    made = papers.made(form, plan, language)
    assert check_pdf(made.pdf, made.expected) == []
    seen = "".join(_seen(made.pdf, papers.direction(language)))
    for text in MARKUP:
        for sign in re.findall(r"[#*$\\@_`~^=+]", text):
            assert seen.count(sign) == sum(each.count(sign) for each in MARKUP), sign


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "I call هدى أختي at 503 555 0117, then عمر."),
        ("en", "هدى"),
        ("ar", "أتصل بـ Huda Osman ثم (503) 555-0117 عند الخطر"),
        ("ar", "Dr. Anna Berg, 18 Alder Street"),
        ("am", "ለ هدى እደውላለሁ 503 555 0117"),
        ("my", "Huda هدى ကို ဖုန်းဆက်မယ်"),
    ],
)
def test_a_name_keeps_its_own_direction(form: str, language: str, text: str) -> None:
    made = papers.made(form, _plan([text, f"{text} x"], language), language)
    assert check_pdf(made.pdf, made.expected) == []
    seen = read_paragraphs(made.pdf, None, papers.direction(language))
    for number in re.findall(r"\(?503\)? 555[ -]0117", text):
        assert sum(number in each for each in seen) == 2, "as the eye reads it, never turned round"
