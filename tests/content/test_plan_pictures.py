"""A plan in pictures must be understood without its words: every part and every idea has a drawing that is there."""

from __future__ import annotations

from collections import Counter

import pytest

from desktop.domain.plan_templates import PlanTemplate
from tests.content.places import RESOURCES, store

THERE = {path.stem for path in (RESOURCES / "pictograms").glob("*.svg")}
TEMPLATES = store().plan_templates()


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_every_part_and_every_idea_has_a_drawing(template: PlanTemplate) -> None:
    for element in template.elements:
        assert element.picture in THERE, element.id
        missing = [idea.id for idea in element.suggestions if idea.picture not in THERE]
        assert missing == [], element.id


@pytest.mark.parametrize("template", TEMPLATES, ids=lambda template: template.id)
def test_no_two_parts_of_a_plan_look_the_same(template: PlanTemplate) -> None:
    twice = [name for name, count in Counter(each.picture for each in template.elements).items() if count > 1]
    assert twice == []
