"""What a person sees where a plan could hurt: answers of another call, the number of somebody who may be the danger."""

from __future__ import annotations

from dataclasses import replace

import pytest

from desktop.domain.clients import Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, StepText
from desktop.ui.screens.plan_ideas import known_numbers
from desktop.ui.screens.plan_numbers_changed import NumbersChanged
from tests.ui.screens.crisis_window import Desk, desk, unlocked
from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_crisis_walled import CTRL, person, plan, words_of, write  # noqa: F401

__all__ = ["desk", "table", "unlocked"]
ASKED = "The questions before planning were answered in another call."


def answer_all(table: Table, **but: str) -> None:
    page = table.screen.page
    for name, view in page.judgements.items():
        wanted = but.get(name, "yes")
        if view.segment.value() != wanted:
            view.segment.set_value(wanted)
            view.chosen.emit(wanted)


def test_a_plan_written_on_in_another_call_asks_again_and_goes_on_behind_the_answers(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    assert ASKED not in table.words()
    table.clock.advance(5 * 3600)
    table.go("plans")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.wait(lambda: ASKED in table.words())
    table.press("Ask them again")
    table.wait(lambda: table.screen.page_name == "gate")
    assert {
        view.segment.value() for name, view in table.screen.page.judgements.items() if name in GATE_QUESTIONS
    } == {""}, "what was true in another call is not taken over"
    answer_all(table)
    table.screen.page.go_on()
    table.wait(lambda: table.screen.draft is not None)
    assert table.screen.draft.id == plan_id, "the same plan goes on"
    assert ASKED not in table.words()
    assert len(table.services.plans.series.versions(plan_id)) == 1


def test_asked_again_and_no_leads_to_what_is_for_tonight(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    table.clock.advance(5 * 3600)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.press("Ask them again")
    table.wait(lambda: table.screen.page_name == "gate")
    answer_all(table, no_danger_now="no")
    table.screen.page.go_on()
    table.wait(lambda: table.screen.page_name == "tonight")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.wait(lambda: ASKED in table.words())


@pytest.mark.parametrize("marked", [False, True])
def test_in_a_crisis_a_number_of_the_danger_is_not_offered_as_help(unlocked: Desk, marked: bool) -> None:
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    client_id = person(
        unlocked, "Samira Haddad", "(503) 555-0188", "18 Alder Street", "Fairbrook", "(503) 555-0178"
    )
    plan(unlocked, client_id, "Karim", "503 555 0119")
    if marked:
        row = {"relation": "partner", "display_name": "Karim", "may_be_danger": 1}
        write(unlocked, services.record.add, client_id, "household_links", row)
    unlocked.window.open_crisis(client_id)
    unlocked.wait(lambda: unlocked.page.runner.client is not None)
    unlocked.page.opened.open("plan")
    said = words_of(unlocked.page)
    assert "5550119" in said
    assert ("Do not call this number" in said) is marked


def test_a_task_about_a_file_leads_to_what_was_given_and_not_to_giving_an_old_version(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans
    texts = (StepText(language="en", text="I sing"), StepText(language="ar", text="أغني"))

    def fill() -> bool:
        plans.save_step(plan_id, PlanStep(element="supports", phone="503 555 0117", texts=texts), 0)
        plans.save_facts(plan_id, {"who_could_find": "nobody:", "neutral_title": "Soup"})
        plans.mark_given(plan_id)
        plans.mark_given(plans.series.new_version(plan_id))
        return True

    table.write(fill)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id, "page": "give"})
    table.wait(lambda: table.screen.page_name == "give")
    assert "This version was put away" in table.words()
    assert table.screen.page.form is None
    for button in (table.screen.page.save_button, table.screen.page.print_button):
        assert not button.isEnabled() or not button.isVisible()


@pytest.mark.parametrize("template", ["low_risk", "family_violence", "suicidal_ideation", "child"])
def test_no_number_of_the_list_says_on_paper_what_it_is_for(table: Table, template: str) -> None:
    client_id = table.add_client()
    services = table.services

    def begin() -> str:
        services.plans.set_planner_trained(True)
        gate_id, _ = services.plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
        made = services.content.plan_template(template)
        return services.plans.create(client_id, made, gate_id, worker_language="en", client_language="ar")

    plan_id = str(table.write(begin))
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    draft = table.screen.draft
    found = known_numbers(table.screen.context, draft, draft.element("numbers"))
    assert len(found) >= 5
    named = {hotline.name for hotline in services.content.hotlines() if not hotline.emergency}
    for idea in found:
        for words in idea.row.texts.values():
            assert words not in named - {"988 Lifeline"}
            for telling in ("Trafficking", "Violence", "Suicide", "Abuse", "عنف", "الاتجار", "انتحار"):
                assert telling.casefold() not in words.casefold(), words


def test_a_number_that_is_another_one_in_the_record_by_now_is_said_before_it_is_given(table: Table) -> None:
    client_id = table.add_client()
    services = table.services

    def sisters(number: str) -> bool:
        client = services.clients.get(client_id)
        assert client is not None
        first, *rest = client.draft.reaches
        sister = rest[0] if rest else Reach(method=ContactMethod(kind="phone", value=""), safe=SafeContact())
        method = replace(sister.method, value=number, e164="", label="My sister")
        reaches = (first, replace(sister, method=method))
        services.clients.change(client_id, client.version, replace(client.draft, reaches=reaches))
        return True

    table.write(sisters, "503 555 0133")
    client = services.clients.get(client_id)
    assert client is not None
    plan_id = table.begin_plan(client_id)
    texts = (StepText(language="en", text="My sister"), StepText(language="ar", text="أختي"))
    picked = PlanStep(
        element="supports",
        phone="503 555 0133",
        texts=texts,
        contact_method_id=client.draft.reaches[1].method.id,
    )
    table.write(services.plans.save_step, plan_id, picked, 0)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id, "page": "give"})
    asked = "Ask about these numbers before you give them."
    assert asked not in table.words()
    table.write(sisters, "503 555 0177")
    table.go("plans")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id, "page": "give"})
    table.wait(lambda: table.screen.page_name == "give")
    banner = next(each for each in table.screen.page.findChildren(NumbersChanged) if each.isVisible())
    said = table.words()
    assert asked in said
    assert "My sister" in said
    assert "The record has another number by now." in said
    assert banner.objectName() == "plan_numbers_changed"
