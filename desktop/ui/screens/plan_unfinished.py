"""What is still missing in a plan before a form of it can be given, each with the place where it is put right."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.plan_forms import UNTITLED, needs_number
from desktop.ui.screens.plan_failed import row_words
from desktop.ui.screens.plan_long import fact_words

if TYPE_CHECKING:
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def unfinished(
    draft: PlanDraft, spoken_name: str, language: str, form: str = "pdf"
) -> list[tuple[str, str, str, str]]:
    """Return what is still missing in the plan for a form: title, detail, page and row to go to.

    `spoken_name` is what the language is called in the program's.
    """
    rows: list[tuple[str, str, str, str]] = []
    for row in draft.unwritten(language):
        words = translate("Plan", "No words in {language} yet").format(language=spoken_name)
        rows.append((row_words(draft, row), words, row.element, row.id))
    for row in draft.too_long():
        words = translate("Plan", "Too long for the plan")
        rows.append((row_words(draft, row), words, row.element, row.id))
    for row in draft.undialled():
        words = translate("Plan", "Nobody can dial this number yet")
        rows.append((row_words(draft, row), words, row.element, row.id))
    if form not in UNTITLED and not draft.facts["neutral_title"].strip():
        words = translate("Plan", "One that says nothing to a stranger")
        rows.append((translate("Plan", "A title"), words, "facts", ""))
    elif form not in UNTITLED and (words := fact_words("neutral_title", draft.facts["neutral_title"])):
        rows.append((translate("Plan", "A title"), words, "facts", ""))
    first = draft.template.elements[0].id
    plan = draft.as_plan()
    if needs_number(plan):
        people = (each.id for each in draft.template.elements if each.layout == "people")
        words = translate("Plan", "Somebody who answers, day and night if possible")
        rows.append((translate("Plan", "A telephone number"), words, next(people, first), ""))
    if not plan.steps_for_form(language) and not rows:
        words = translate("Plan", "Numbers are enough for today")
        rows.append((translate("Plan", "A first step"), words, first, ""))
    return rows
