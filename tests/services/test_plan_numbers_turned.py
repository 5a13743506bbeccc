"""The control of the self-check: a form that does not keep its numbers together is refused in every such script.

Templates are copied and what keeps a number from turning round is taken out: it prints 0117 555 503, and ordinary text
extraction still says 503 555 0117.
"""

from __future__ import annotations

import re
import shutil

import pytest

from desktop.exports.self_check import check_pdf
from desktop.exports.text_runs import line
from desktop.exports.typst_writer import TypstWriter
from desktop.services.plan_making import Wanted, make_form
from tests.content.places import RESOURCES, built_in
from tests.services import plan_papers as papers

RIGHT_TO_LEFT = sorted(
    each.tag
    for each in built_in().languages()
    if each.direction == "rtl" and each.tag in built_in().client_languages("safety_plans/low_risk")
)
FORMS = ("pdf", "large", "card", "pictures")


@pytest.fixture(scope="module")
def careless(tmp_path_factory: pytest.TempPathFactory) -> TypstWriter:
    """A writer whose templates isolate no number."""
    root = tmp_path_factory.mktemp("careless") / "documents"
    shutil.copytree(RESOURCES / "documents", root)
    for path in root.glob("*.typ"):
        source = path.read_text(encoding="utf-8")
        path.write_text(re.sub(r"\bdir: ltr,\s*", "", source), encoding="utf-8")
    return TypstWriter(RESOURCES, root=root)


def test_there_are_right_to_left_languages() -> None:
    assert set(RIGHT_TO_LEFT) >= {"ar", "prs", "ps"}
    assert [run["k"] for run in line("أختي 503 555 0117", "rtl")["r"]] == ["", "num"]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("language", RIGHT_TO_LEFT)
def test_a_number_that_turned_round_is_refused(careless: TypstWriter, form: str, language: str) -> None:
    plan = papers.short(papers.plan("low_risk", language))
    grouped = {step.id for step in plan.steps if " " in step.phone and not step.kept_in_memory}
    assert grouped
    made = papers.made(form, plan, language)
    assert check_pdf(made.pdf, made.expected) == []
    wanted = Wanted(form=form, language=language, direction="rtl")
    template = papers.template("low_risk")
    turned = make_form(careless, plan, template, papers.headings("low_risk", language), wanted)
    found = check_pdf(turned.pdf, turned.expected)
    assert {finding.key for finding in found if finding.code == "number_missing"} == grouped
