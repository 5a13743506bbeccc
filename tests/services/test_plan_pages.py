"""Where the parts of a plan stand on its page: by the layout of the template's elements, and nothing is left out."""

from __future__ import annotations

from dataclasses import replace

from desktop.domain.plan_templates import Layout, PlanElement, PlanTemplate
from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.exports.document import Bullets, Columns, EmergencyBox, NumberedSteps, flat, texts
from desktop.services.plan_pages import plan_page
from tests.content.places import built_in

LOW_RISK = built_in().plan_template("low_risk")


def _template(**layouts: Layout) -> PlanTemplate:
    """Return the low-risk template with elements of an agency's own behind it."""
    like = LOW_RISK.elements[-1]
    own: list[PlanElement] = [
        replace(like, id=name, heading=name.upper(), layout=layout, suggestions=())
        for name, layout in layouts.items()
    ]
    return replace(LOW_RISK, elements=(*LOW_RISK.elements, *own))


def _plan(*elements: str) -> SafetyPlan:
    steps = tuple(
        PlanStep(id=f"{at}", element=name, texts=(StepText(language="en", text=f"words of {name}"),))
        for at, name in enumerate(elements)
    )
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


def _page(plan: SafetyPlan, template: PlanTemplate) -> list[object]:
    headings = {element.id: element.heading for element in template.elements}
    page = plan_page(plan, template, headings, language="en", direction="ltr", file_title="My numbers")
    return list(page.blocks)


def test_an_element_of_an_agencys_own_stands_where_its_layout_says() -> None:
    template = _template(papers="notes", children="steps", aunts="people")
    blocks = _page(_plan("papers", "children", "aunts", "call_911"), template)
    assert [type(block) for block in blocks if isinstance(block, EmergencyBox)] == [EmergencyBox]
    columns = next(block for block in blocks if isinstance(block, Columns))
    assert Bullets(items=("words of papers",)) in columns.first
    assert any(isinstance(block, NumberedSteps) for block in columns.second)
    assert blocks.index(columns) > blocks.index(Bullets(items=("words of aunts",)))


def test_a_step_whose_element_is_no_longer_in_the_file_stays_on_the_page() -> None:
    plan = _plan("early_signs", "gone_since")
    page = plan_page(
        plan,
        LOW_RISK,
        {element.id: element.heading for element in LOW_RISK.elements},
        language="en",
        direction="ltr",
        file_title="My numbers",
    )
    assert "words of gone_since" in list(texts(page))
    assert any(isinstance(block, NumberedSteps) for block in flat(page.blocks))
