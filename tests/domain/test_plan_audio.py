"""What a voice says of a plan: numbers digit by digit as one dials them, times and spans as they are written."""

from __future__ import annotations

import pytest

from desktop.domain.plan_audio import NOTHING_KEPT_BACK, kept_mark, mark_of, spoken, unheard
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText


def _plan(*steps: PlanStep) -> SafetyPlan:
    return SafetyPlan(
        id="p",
        client_id="c",
        series_id="s",
        number=1,
        plan_version=1,
        template="low_risk",
        state="draft",
        neutral_title="My numbers",
        worker_language="en",
        client_language="en",
        version=1,
        steps=steps,
    )


def _step(text: str, *, phone: str = "", kept: bool = False, step_id: str = "a") -> PlanStep:
    texts = (StepText(language="en", text=text),)
    return PlanStep(id=step_id, element="numbers", texts=texts, phone=phone, kept_in_memory=kept)


@pytest.mark.parametrize(
    ("text", "phone", "said"),
    [
        ("My sister", "+1 503 555 0177", "My sister. 1 5 0 3 5 5 5 0 1 7 7"),
        ("I call 911", "", "I call 9 1 1"),
        ("أتصل بالرقم ٩١١", "", "أتصل بالرقم ٩ ١ ١"),
        ("I rest 2 - 3 days", "", "I rest 2 - 3 days"),
        ("At 18.30 I go out", "", "At 18.30 I go out"),
        ("Call 503 555 0177 at night", "503 555 0177", "Call 5 0 3 5 5 5 0 1 7 7 at night"),
    ],
)
def test_numbers_are_said_as_they_are_dialled_and_times_as_they_are(text: str, phone: str, said: str) -> None:
    assert spoken(_plan(_step(text, phone=phone)), "en") == (said,)


def test_what_is_kept_in_memory_is_never_said_and_is_asked_about_last() -> None:
    hidden = _step("behind the bakery", kept=True, step_id="b")
    plan = _plan(_step("I drink water"), hidden)
    assert spoken(plan, "en") == ("I drink water",)
    assert unheard(plan, "en", {}) == ("a", NOTHING_KEPT_BACK)
    ticks = {"a": mark_of(plan.steps[0], "en"), NOTHING_KEPT_BACK: kept_mark(plan)}
    assert unheard(plan, "en", ticks) == ()
    assert unheard(_plan(_step("I open the window"), hidden), "en", ticks) == ("a",)
    more = _plan(*plan.steps, _step("under the stairs", kept=True, step_id="c"))
    assert unheard(more, "en", ticks) == (NOTHING_KEPT_BACK,)
