"""Every form of a plan in every language there is: tagged for everybody, whole, and nothing on it that is kept back."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import replace

import pytest

from desktop.domain.errors import DocumentFailed
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.exports.document import Paper
from desktop.exports.pdf_text import open_pdf, read_alternatives, read_paragraphs, read_properties
from desktop.exports.self_check import check_pdf, normalised
from tests.content.places import built_in
from tests.services import plan_papers as papers

FORMS = ("pdf", "large", "card", "pictures")
LANGUAGES = ("en", *built_in().client_languages("safety_plans/low_risk"))
#: One language of each script that clients read.
SCRIPTS = {"es": "LATIN", "ru": "CYRILLIC", "ar": "ARABIC", "am": "ETHIOPIC", "my": "MYANMAR"}
WORDS = {
    "es": "Salgo a caminar con", "ru": "Я выхожу на улицу", "ar": "أخرج لأتمشى مع", "am": "ለእግር ጉዞ እወጣለሁ",
    "my": "လမ်းလျှောက်ထွက်တယ်",
}  # fmt: skip
SHEETS: dict[Paper, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.28, 841.89)}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", LANGUAGES)
def test_every_form_holds_what_it_promises_and_nothing_else(form: str, language: str) -> None:
    plan = papers.short(papers.plan("low_risk", language))
    made = papers.made(form, plan, language)
    assert check_pdf(made.pdf, made.expected) == []
    assert made.no_room == ()
    expected = made.expected
    meant = [step for step in plan.steps if not step.kept_in_memory]
    assert [row.key for row in expected.numbers] == [step.id for step in meant if step.phone]
    assert len(expected.steps) == (0 if form == "pictures" else len(meant))
    assert {row.text for row in expected.kept_back} >= set(papers.KEPT)
    _is_tagged_for_everybody(made.pdf, language)
    _keeps_back(made.pdf)


@pytest.mark.parametrize(
    ("name", "language"),
    [
        (each.id, language)
        for each in built_in().plan_templates()
        for language in built_in().client_languages(f"safety_plans/{each.id}")
    ],
)
def test_a_whole_plan_is_read_back_in_every_language(name: str, language: str) -> None:
    made = papers.made("pdf", papers.plan(name, language), language)
    assert check_pdf(made.pdf, made.expected) == []


@pytest.mark.parametrize("name", [each.id for each in built_in().plan_templates()])
@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_every_template_is_laid_out_whole(name: str, form: str, language: str) -> None:
    whole = papers.plan(name, language)
    made = papers.made(form, whole, language)
    assert check_pdf(made.pdf, made.expected) == []
    _keeps_back(made.pdf)
    assert len(open_pdf(made.pdf).pages) == 1 or form != "card"


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", sorted(SCRIPTS))
def test_every_script_is_set_in_its_own_letters(form: str, language: str) -> None:
    """The rule of PDF/UA-1 is Typst's own: a page that breaks it is not compiled at all."""
    step = PlanStep(
        id="one",
        element="coping",
        pictogram="walk",
        texts=(StepText(language=language, text=WORDS[language]),),
    )
    plan = replace(papers.plan("low_risk", "en"), steps=(step,), neutral_title="123")
    made = papers.made(form, plan, language)
    assert check_pdf(made.pdf, made.expected) == []
    _is_tagged_for_everybody(made.pdf, language)
    letters = {
        unicodedata.name(sign).split()[0] for sign in "".join(read_paragraphs(made.pdf)) if sign.isalpha()
    }
    assert (SCRIPTS[language] in letters) == (form != "pictures")


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("paper", sorted(SHEETS))
def test_the_sheet_is_the_agencys(form: str, paper: Paper) -> None:
    for page in open_pdf(papers.made(form, _few(), "en", paper=paper).pdf).pages:
        size = float(page.mediabox.width), float(page.mediabox.height)
        assert size == pytest.approx(SHEETS[paper], abs=0.5)


def test_large_print_has_no_letter_below_eighteen_points() -> None:
    for language in ("en", "ar"):
        sizes = _letter_sizes(
            papers.made("large", papers.short(papers.plan("low_risk", language)), language).pdf
        )
        assert min(sizes) >= 18
    assert min(_letter_sizes(papers.made("pdf", _few(), "en").pdf)) < 18, "the control"


def test_pictures_alone_have_no_word_and_every_drawing_in_its_place() -> None:
    plan = papers.short(papers.plan("low_risk", "en"))
    made = papers.made("pictures", plan, "en")
    seen = " ".join(read_paragraphs(made.pdf))
    assert not re.search(r"[^\W\d_]", seen)
    assert set(re.findall(r"503 555 01\d\d", seen)) == {
        step.phone for step in plan.steps if step.phone.startswith("503") and not step.kept_in_memory
    }
    said = read_alternatives(made.pdf)
    meant = [step for step in plan.steps if not step.kept_in_memory]
    assert len(said) == len(meant) + len({step.element for step in meant})
    words = " ".join(said)
    assert not any(step.text("en") in words for step in meant), "the words of a row are nowhere in the file"
    fewer = replace(made.page, blocks=made.page.blocks[:-1])
    found = check_pdf(papers.writer().pdf(fewer), made.expected)
    assert {finding.code for finding in found} == {"picture_missing"}


# ---------------------------------------------------------------- the card


def test_a_card_is_one_page_and_says_what_has_no_room() -> None:
    whole = papers.plan("family_violence", "en")
    steps = tuple(
        replace(
            step, texts=(StepText(language="en", text=f"{step.text('en')} {'and then I rest a while ' * 4}"),)
        )
        if not step.phone and not step.kept_in_memory
        else step
        for step in whole.steps
    )
    made = papers.made("card", replace(whole, steps=steps), "en")
    assert len(open_pdf(made.pdf).pages) == 1
    assert made.no_room
    meant = {step.id: step for step in whole.steps if not step.kept_in_memory}
    assert not any(meant[each].phone for each in made.no_room), "numbers come before all steps"
    promised = {row.key for row in made.expected.steps} | {row.key for row in made.expected.numbers}
    assert promised == set(meant) - set(made.no_room), (
        "what is promised and what is said together are the plan"
    )
    assert check_pdf(made.pdf, made.expected) == []
    seen = normalised(" ".join(read_paragraphs(made.pdf)))
    assert not [each for each in made.no_room if normalised(meant[each].text("en")) in seen]


def test_of_the_steps_what_is_done_in_danger_comes_first() -> None:
    whole = papers.plan("low_risk", "en")
    long = tuple(
        PlanStep(
            id=f"{element}-{at}",
            element=element,
            texts=(StepText(language="en", text=f"{element} {at} " + "step by step along the wall " * 6),),
        )
        for element in ("prevent_harm", "coping", "action_plan", "stay_safe")
        for at in range(6)
    )
    made = papers.made("card", replace(whole, steps=long), "en")
    given = [row.key for row in made.expected.steps]
    assert given
    assert {each for each in made.no_room if each.startswith("stay_safe")} == set()
    assert all(each.startswith(("stay_safe", "action_plan", "prevent_harm")) for each in given)


@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_row_longer_than_a_card_is_left_out_and_said(language: str) -> None:
    step = PlanStep(id="long", element="stay_safe", texts=(StepText(language=language, text="word " * 5000),))
    plan = papers.short(papers.plan("low_risk", language))
    made = papers.made("card", replace(plan, steps=(step, *plan.steps)), language)
    assert made.no_room == ("long",)
    assert len(open_pdf(made.pdf).pages) == 1
    assert check_pdf(made.pdf, made.expected) == []


def test_the_number_for_danger_is_on_the_card_whatever_has_no_room() -> None:
    calls = PlanStep(id="c", element="call_911", texts=(StepText(language="en", text="say " * 3000),))
    made = papers.made("card", replace(_few(), steps=(calls, *_few().steps)), "en")
    assert made.no_room == ("c",)
    assert "911" in read_paragraphs(made.pdf)


# ---------------------------------------------------------------- staged: numbers and two steps today


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", ["en", "ar"])
def test_numbers_and_two_steps_are_a_plan_numbers_first(form: str, language: str) -> None:
    whole = papers.plan("low_risk", language)
    numbers = [step for step in whole.steps if step.element == "numbers" and step.phone][:2]
    steps = [step for step in whole.steps if step.element == "action_plan" and not step.kept_in_memory][:2]
    made = papers.made(form, replace(whole, steps=(*steps, *numbers)), language)
    assert check_pdf(made.pdf, made.expected) == []
    seen = read_paragraphs(made.pdf, None, papers.direction(language))
    places = [seen.index(step.phone) for step in numbers]
    assert places == sorted(places)
    badges = [at for at, text in enumerate(seen) if text == "1"]
    assert badges
    assert max(places) < max(badges), "the numbers come before what is done"


# ---------------------------------------------------------------- text that is not ordinary


@pytest.mark.parametrize("form", ["pdf", "large"])
@pytest.mark.parametrize("element", ["stay_safe", "coping", "numbers", "call_911"])
def test_five_thousand_words_go_on_over_the_pages(form: str, element: str) -> None:
    words = " ".join(f"word{number}" for number in range(5000))
    step = PlanStep(id="long", element=element, texts=(StepText(language="en", text=words),))
    made = papers.made(form, replace(_few(), steps=(*_few().steps, step)), "en")
    assert len(open_pdf(made.pdf).pages) > 5
    assert check_pdf(made.pdf, made.expected) == []
    _is_tagged_for_everybody(made.pdf, "en")


@pytest.mark.parametrize("form", FORMS)
def test_a_character_without_a_drawing_is_named_with_its_rows_and_may_be_left_out(form: str) -> None:
    few = _few()
    odd = PlanStep(
        id="odd", element="coping", texts=(StepText(language="en", text="tea 茶 and \U00010380 rest"),)
    )
    plan = replace(few, steps=(*few.steps, odd), neutral_title="My 茶 page")
    with pytest.raises(DocumentFailed) as caught:
        papers.made(form, plan, "en")
    assert caught.value.reason == "character_not_covered"
    assert caught.value.details == {
        "characters": "U+8336 U+10380",
        "count": 2,
        "signs": "茶 \U00010380",
        "rows": "title odd",
    }
    left = papers.made(form, plan, "en", leave_out="茶\U00010380")
    assert check_pdf(left.pdf, left.expected) == []
    assert read_properties(left.pdf)["/Title"] == "My  page"
    with pytest.raises(DocumentFailed):
        papers.made(form, plan, "en", leave_out="茶")


def test_what_is_kept_in_memory_needs_no_drawing() -> None:
    kept = PlanStep(
        id="k", element="coping", kept_in_memory=True, texts=(StepText(language="en", text="the 茶 house"),)
    )
    made = papers.made("pdf", replace(_few(), steps=(*_few().steps, kept)), "en")
    assert "the 茶 house" in {row.text for row in made.expected.kept_back}


def _few() -> SafetyPlan:
    return papers.short(papers.plan("low_risk", "en"))


def _is_tagged_for_everybody(pdf: bytes, language: str) -> None:
    properties = read_properties(pdf)
    assert re.search(r"<pdfuaid:part>1</pdfuaid:part>", properties["xmp"])
    root = open_pdf(pdf).root_object
    assert root["/MarkInfo"]["/Marked"]
    assert str(root["/Lang"]).split("-")[0] == language.split("-")[0]


def _keeps_back(pdf: bytes) -> None:
    seen = " ".join([*read_paragraphs(pdf), *read_alternatives(pdf), *read_properties(pdf).values()])
    for kept in papers.KEPT:
        assert normalised(kept) not in normalised(seen)


def _letter_sizes(pdf: bytes) -> list[float]:
    """Return the size in points of every stretch of letters on the pages, page numbers and badges aside."""
    found: list[float] = []

    def visit(text: str, current: list[float], matrix: list[float], _font: object, size: float) -> None:
        if re.search(r"[^\W\d_]", text):
            found.append(round(abs(size * matrix[3] * current[3]), 1))

    for page in open_pdf(pdf).pages:
        page.extract_text(visitor_text=visit)
    return found
