"""What each form says, word by word and in reading order, in one language of each script: kept, and looked at by eye.

`golden_plans.json` is what was read from pages that a person has looked at (docs/pictures). After a wanted change:
`python -m tests.services.test_plan_golden` writes it anew; look at the pages again before it is committed.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.exports.pdf_text import read_alternatives, read_paragraphs
from desktop.services.plan_making import PlanForm, Wanted, make_form
from tests.services import plan_papers as papers

STORED = Path(__file__).with_name("golden_plans.json")
FORMS = ("pdf", "large", "card", "pictures")
#: Title, headings of the parts, rows: words of our own, so that a better translation changes nothing here.
WORDS = {
    "en": (
        "My numbers", "In danger now", "I call", "I notice", "What I do",
        "Say the street first: 18 Alder Street", "Huda, my sister", "The voice gets loud", "I go to the street door",
    ),
    "ar": (
        "أرقامي", "خطر الآن", "بمن أتصل", "ألاحظ", "ماذا أفعل",
        "أقول اسم الشارع أولًا: 18 Alder Street", "أختي هدى", "يعلو الصوت", "أذهب إلى باب الشارع",
    ),
    "uk": (
        "Мої номери", "Небезпека зараз", "Я дзвоню", "Я помічаю", "Що я роблю",
        "Спершу кажу вулицю: 18 Alder Street", "Моя сестра Huda", "Голос стає гучним", "Я йду до вхідних дверей",
    ),
    "am": (
        "ቁጥሮቼ", "አሁን አደጋ", "እደውላለሁ", "አስተውላለሁ", "የማደርገው",
        "መጀመሪያ መንገዱን እናገራለሁ፦ 18 Alder Street", "እህቴ Huda", "ድምፅ ከፍ ይላል", "ወደ በሩ እሄዳለሁ",
    ),
    "my": (
        "ကျွန်မ၏ နံပါတ်များ", "အခု အန္တရာယ်", "ဖုန်းဆက်မယ်", "သတိထားမိတယ်", "ငါလုပ်မယ်",
        "လမ်းနာမည် အရင်ပြောမယ် 18 Alder Street", "ညီမ Huda", "အသံကျယ်လာတယ်", "တံခါးဆီ သွားမယ်",
    ),
}  # fmt: skip
PARTS = ("call_911", "numbers", "early_signs", "action_plan")


def made(form: str, language: str) -> PlanForm:
    title, *rest = WORDS[language]
    heads, rows = dict(zip(PARTS, rest[:4], strict=True)), rest[4:]
    steps = tuple(
        PlanStep(
            id=element,
            element=element,
            texts=(StepText(language=language, text=text),),
            phone="503 555 0117" if element == "numbers" else "",
            pictogram={"numbers": "heart", "action_plan": "door"}.get(element, ""),
        )
        for element, text in zip(PARTS, rows, strict=True)
    )
    kept = PlanStep(
        id="kept",
        element="action_plan",
        kept_in_memory=True,
        texts=(StepText(language=language, text=papers.KEPT[0]),),
    )
    plan = SafetyPlan(
        id="p", client_id="c", series_id="s", number=1, plan_version=1, template="low_risk", state="draft",
        neutral_title=title, worker_language="en", client_language=language, version=1, steps=(*steps, kept),
    )  # fmt: skip
    headings = papers.headings("low_risk", "en") | heads
    wanted = Wanted(form=form, language=language, direction=papers.direction(language))
    return make_form(papers.writer(), plan, papers.template("low_risk"), headings, wanted)


def said(form: str, language: str) -> list[str]:
    """Each paragraph on one line, then what is said of the pictures."""
    pdf = made(form, language).pdf
    seen = [" ".join(text.split()) for text in read_paragraphs(pdf, None, papers.direction(language))]
    return [*seen, *(f"[{alternative}]" for alternative in read_alternatives(pdf))]


@pytest.mark.parametrize("language", sorted(WORDS))
@pytest.mark.parametrize("form", FORMS)
def test_a_form_says_what_it_said_when_it_was_looked_at(form: str, language: str) -> None:
    stored = json.loads(STORED.read_text(encoding="utf-8"))
    assert said(form, language) == stored[f"{form}-{language}"]


if __name__ == "__main__":
    found = {f"{form}-{language}": said(form, language) for form in FORMS for language in sorted(WORDS)}
    STORED.write_text(json.dumps(found, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
