"""A plan that was given, asked about and changed since, for the pages that show versions."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText

if TYPE_CHECKING:
    from desktop.services.app_services import Services

STEPS = (
    ("numbers", "The lifeline, day and night", "خط المساندة، ليلًا ونهارًا", "988", False),
    ("supports", "My sister", "أختي", "503 555 0117", False),
    ("coping", "Four slow breaths", "أربعة أنفاس بطيئة", "", False),
    ("coping", "I sing with my daughter", "أغني مع ابنتي", "", False),
    ("stay_safe", "I go to the room with two doors", "أذهب إلى الغرفة التي لها بابان", "", False),
    ("stay_safe", "My word for help is lemon", "كلمتي لطلب العون هي ليمون", "", True),
)


def given_plan(services: Services, client_id: str) -> str:
    """Make it and return the id of the version they have."""
    plans = services.plans
    gate_id, _outcome = plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
    template = services.content.plan_template("low_risk")
    given = plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")
    for place, (element, english, arabic, phone, kept) in enumerate(STEPS):
        texts = (StepText(language="en", text=english), StepText(language="ar", text=arabic))
        step = PlanStep(
            element=element,
            kind="phone" if phone else "step",
            texts=texts,
            phone=phone,
            kept_in_memory=kept,
            pictogram="calm" if element == "coping" else "",
        )
        plans.save_step(given, step, place)
    plans.save_facts(given, {"neutral_title": "Recipes", "who_could_find": "nobody:"})
    plans.mark_given(given)
    plans.series.note_use(given, "yes", "a_little", "I called my sister. She came.")
    newer = plans.series.new_version(given)
    made = plans.get(newer)
    assert made is not None
    breaths, word = made.steps[2], made.steps[5]
    texts = (
        StepText(language="en", text="Six slow breaths"),
        StepText(language="ar", text="ستة أنفاس بطيئة"),
    )
    plans.save_step(newer, PlanStep(element="coping", id=breaths.id, texts=texts, pictogram="calm"), 2)
    plans.save_step(newer, PlanStep(element="stay_safe", id=word.id, texts=word.texts), 5)
    plans.remove_step(made.steps[4].id)
    plans.save_step(newer, PlanStep(element="supports", texts=(StepText(language="en", text="Huda"),)), 6)
    return given
