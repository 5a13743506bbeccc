"""A plan that was given: read as it is, asked about, looked at again, changed in the next version, compared."""

from __future__ import annotations

import shutil
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton, QPlainTextEdit

from desktop.domain.safety_plans import PlanStep, SafetyPlan, StepText
from desktop.services.plans import PlansService
from desktop.storage.vault import unlock_vault
from desktop.ui.screens.plan_long import later_key
from desktop.ui.screens.plan_steps import VERSION
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.screens.plan_window import Table, table

__all__ = ["table"]


def words_of(english: str, arabic: str = "") -> tuple[StepText, ...]:
    texts = (StepText(language="en", text=english),)
    return (*texts, StepText(language="ar", text=arabic)) if arabic else texts


@pytest.fixture
def plan_id(table: Table) -> str:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans

    def fill() -> bool:
        plans.save_step(plan_id, PlanStep(element="coping", texts=words_of("I sing", "أغني")), 0)
        plans.save_step(
            plan_id, PlanStep(element="stay_safe", texts=words_of("Plum tree"), kept_in_memory=True), 1
        )
        plans.save_step(
            plan_id, PlanStep(element="numbers", kind="phone", phone="988", texts=words_of("988")), 2
        )
        plans.save_facts(plan_id, {"neutral_title": "Soup", "who_could_find": "nobody:"})
        plans.mark_given(plan_id)
        return True

    table.write(fill)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    return plan_id


def plan_of(table: Table, plan_id: str) -> SafetyPlan:
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    return plan


def client_of(table: Table, plan_id: str) -> str:
    return plan_of(table, plan_id).client_id


def test_what_was_given_is_read_and_cannot_be_typed_into(table: Table, plan_id: str) -> None:
    assert table.screen.page_name == VERSION
    words = table.words()
    for each in ("Plan 1, version 1", "They have had it since", "I sing", "أغني", "Plum tree", "988"):
        assert each in words, each
    assert "In memory only" in words
    assert not table.find("Step 1 in English", QPlainTextEdit)
    table.screen.show_page("coping")
    assert table.screen.page_name == VERSION
    table.press("1. Before we plan")
    table.press("2. The plan as it is")
    assert table.screen.page_name == VERSION
    table.press("3. How it is given")
    assert not table.find("For them: Arabic"), "what was given is in its languages"


def test_a_change_is_the_next_version_and_the_given_one_stays(table: Table, plan_id: str) -> None:
    table.press("Change it")
    table.wait(lambda: table.screen.draft is not None and table.screen.draft.id != plan_id)
    second = table.screen.draft.id
    assert "Version 2, not given yet" in table.words()
    table.screen.show_page("coping")
    table.named("Step 1 in English", QPlainTextEdit).selectAll()
    table.write_in("Step 1 in English", "I hum")
    assert [step.words("en") for step in plan_of(table, second).steps] == ["I hum", "Plum tree", "988"]
    assert [step.words("en") for step in plan_of(table, plan_id).steps] == ["I sing", "Plum tree", "988"]
    # back at the one they have: it knows of the other, and goes on with it
    table.go("plan", {"client_id": client_of(table, plan_id), "plan_id": plan_id})
    assert "Version 2, not given yet" in table.words()
    table.press("Go on with the next version")
    table.wait(lambda: table.screen.draft is not None and table.screen.draft.id == second)
    assert len(table.services.plans.series.versions(second)) == 2


def test_on_another_day_the_questions_come_first_and_lead_to_the_next_version(
    table: Table, plan_id: str
) -> None:
    table.clock.advance(3 * 24 * 3600)
    table.go("plan", {"client_id": client_of(table, plan_id), "plan_id": plan_id})
    table.press("Change it")
    table.wait(lambda: table.screen.page_name == "gate")
    assert len(table.services.plans.series.versions(plan_id)) == 1
    page = table.screen.page
    for view in page.judgements.values():
        if view.segment.value() != "yes":
            view.segment.set_value("yes")
            view.chosen.emit("yes")
    page.go_on()
    table.wait(lambda: table.screen.draft is not None)
    made = plan_of(table, table.screen.draft.id)
    assert (made.plan_version, made.series_id) == (2, plan_of(table, plan_id).series_id)
    assert [step.words("en") for step in made.steps] == ["I sing", "Plum tree", "988"]


def test_two_versions_beside_each_other(table: Table, plan_id: str) -> None:
    table.press("Change it")
    table.wait(lambda: table.screen.draft.id != plan_id)
    second, plans = table.screen.draft.id, table.services.plans
    sings, plum, number = plan_of(table, second).steps

    def change() -> bool:
        plans.save_step(second, PlanStep(element="coping", id=sings.id, texts=words_of("I hum")), 0)
        plans.save_step(second, PlanStep(element="stay_safe", id=plum.id, texts=plum.texts), 1)
        plans.remove_step(number.id)
        plans.save_step(second, PlanStep(element="supports", texts=words_of("Huda")), 3)
        return True

    table.write(change)
    table.go("plan", {"client_id": client_of(table, plan_id), "plan_id": plan_id})
    table.press("Compare")
    words = table.words()
    for each in ("I sing", "I hum", "Changed", "Taken out", "988", "Added", "Huda", "Not in this version"):
        assert each in words, each
    assert "No longer in memory only: now in the forms" in words
    assert table.screen.page_name == "compare"
    place = table.window.place()
    assert place is not None
    assert table.window.frame is not None
    table.window.frame.navigator.close_all()
    table.window.frame.navigator.restore(place)
    assert table.screen.page_name == "compare"
    assert "I hum" in table.words()
    table.press("with: Version 1")
    assert "Both say the same." in table.words()
    table.press("Also what stayed the same")
    assert "Plum tree" in table.words()
    table.press("Back")
    assert table.screen.page_name == VERSION


def test_did_they_use_it_is_kept_while_typed_and_shown_with_the_plan(table: Table, plan_id: str) -> None:
    keep = table.named("Keep this", QAbstractButton)
    assert not keep.isEnabled()
    table.write_in("In their words", "I went to Huda")
    table.saved()
    client_id = client_of(table, plan_id)
    table.go("today")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    assert table.named("In their words", QPlainTextEdit).toPlainText() == "I went to Huda"
    table.press("Since you last spoke of it: Used it")
    table.press("Did it help?: A little")
    table.press("Keep this")
    table.wait(lambda: bool(table.services.plans.series.uses(plan_id)))
    (use,) = table.services.plans.series.uses(plan_id)
    assert (use.used, use.helped, use.words) == ("yes", "a_little", "I went to Huda")
    table.wait(lambda: "They used it, it helped a little" in table.words())
    assert "I went to Huda" in table.words()
    assert table.named("In their words", QPlainTextEdit).toPlainText() == ""
    table.saved()
    assert table.services.interface.draft(f"plan/{plan_id}/use") is None
    assert table.window.frame is not None
    table.window.frame.foot.undo_line.click()
    table.wait(lambda: not table.services.plans.series.uses(plan_id))


def test_it_still_fits_sets_the_next_day(table: Table, plan_id: str) -> None:
    day = table.clock.now().local().date() + timedelta(days=14)
    table.press("It still fits. Again: In two weeks")
    table.wait(lambda: plan_of(table, plan_id).review_by == day.isoformat())
    listed = table.services.tasks.listed(client_of(table, plan_id))
    due = [task.due_on for task in (*listed.week, *listed.later) if task.rule == "plan_review"]
    assert due == [day]
    assert table.screen.page_name == VERSION


def test_put_away_is_kept_and_comes_back(table: Table, plan_id: str) -> None:
    client_id = client_of(table, plan_id)
    table.press("Put away…")
    table.write_in("Why, in a few words, if they help", "moved to another town")
    table.press("Put away")
    table.wait(lambda: plan_of(table, plan_id).state == "retired")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    words = table.words()
    assert "moved to another town" in words
    assert "I sing" in words
    assert not table.find("Check and give", QAbstractButton)
    table.press("Bring it back")
    table.wait(lambda: plan_of(table, plan_id).state == "in_use")


def test_giving_it_ends_the_writing_and_what_was_typed_meanwhile_goes_into_the_next_version(
    table: Table,
) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.screen.show_page("coping")
    table.write_in("Step 1 in English", "I walk")
    table.saved()
    plans, draft = table.services.plans, table.screen.draft
    table.write(lambda: plans.mark_given(plan_id) or True)
    # the page that gave it has not come back yet, and somebody types on
    table.write_in("Step 1 in English", " far")
    table.write_in("Step 2 in English", "I rest")
    draft.refresh(plan_of(table, plan_id))
    assert table.screen.page_name == VERSION
    table.saved()
    assert [step.words("en") for step in plan_of(table, plan_id).steps] == ["I walk"]
    assert len(table.services.interface.drafts(later_key(plan_id))) == 2
    table.go("today")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    assert "Something was typed after this was given" in table.words()
    table.press("Change it")
    table.wait(lambda: table.screen.draft is not None and table.screen.draft.id != plan_id)
    second = table.screen.draft.id
    table.wait(
        lambda: [step.words("en") for step in plan_of(table, second).steps] == ["I walk far", "I rest"]
    )
    assert table.services.interface.drafts(later_key(plan_id)) == {}


def test_words_too_long_go_into_the_next_version_whole(table: Table, plan_id: str) -> None:
    long, client_id = "I go to my sister " * 1200, client_of(table, plan_id)
    plum = plan_of(table, plan_id).steps[1]
    typed = {
        "id": plum.id,
        "element": "stay_safe",
        "kind": "step",
        "texts": {"en": long},
        "checked": {},
        "phone": "",
        "picture": "",
        "kept": True,
        "suggestion": "",
        "position": 0,
    }
    table.write(lambda: table.services.interface.keep_draft(f"plan/{plan_id}/long/{plum.id}", typed) or True)
    table.go("today")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.press("Change it")
    table.wait(lambda: table.screen.draft is not None and table.screen.draft.id != plan_id)
    table.screen.show_page("stay_safe")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == long
    assert "Not in the plan yet." in table.words()
    assert plan_of(table, table.screen.draft.id).steps[1].words("en") == "Plum tree"


def test_what_numbers_first_left_for_later_is_marked_as_not_with_them(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans

    def give() -> bool:
        plans.save_step(plan_id, PlanStep(element="numbers", kind="phone", phone="988"), 0)
        plans.save_step(plan_id, PlanStep(element="stay_safe", texts=words_of("I go out")), 1)
        plans.save_facts(plan_id, {"stage": "numbers_first"})
        plans.mark_given(plan_id)
        return True

    table.write(give)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    words = table.words()
    assert "They have had numbers and first steps since" in words
    assert words.count("Not on what they have: it waits for the rest") == 1
    listed = table.services.tasks.listed(client_id)
    rest = [task.title for task in (*listed.week, *listed.later) if task.rule == "plan_rest"]
    assert rest == ["Write the rest of plan 1 together"] or rest == ["The rest of plan 1"]


def test_the_program_ends_at_once_and_both_versions_are_as_they_were_typed(
    table: Table, plan_id: str, tmp_path: Path
) -> None:
    table.press("Change it")
    table.wait(lambda: table.screen.draft.id != plan_id)
    second = table.screen.draft.id
    table.screen.show_page("coping")
    table.write_in("Step 2 in English", "I rest")
    table.write_in("Step 2 in Arabic", "أستريح")
    table.saved()
    # what is on the disk at this moment is all that a program that was killed leaves behind
    shutil.copytree(table.folder, tmp_path / "copy", ignore=shutil.ignore_patterns("*.lock", "lock*"))
    with unlock_vault(tmp_path / "copy", passphrase=PASSPHRASE, clock=table.clock) as opened:
        found = {plan.id: plan for plan in PlansService(opened, table.clock).series.versions(second)}
    assert [step.words("en") for step in found[plan_id].steps] == ["I sing", "Plum tree", "988"]
    assert "I rest" in [step.words("en") for step in found[second].steps]
    assert found[plan_id].given_at is not None


def test_a_review_on_today_and_among_tasks_opens_the_version_they_have(table: Table, plan_id: str) -> None:
    table.clock.advance(31 * 24 * 3600)
    table.go("today")
    (row,) = [row for row in table.screen.waiting.rows if row.objectName().startswith("today_review")]
    table.press(row.accessibleName())
    table.wait(lambda: table.screen.name == "plan")
    assert (table.screen.draft.id, table.screen.page_name) == (plan_id, VERSION)
    table.go("tasks")
    table.press("Look at plan 1 together")
    table.wait(lambda: table.screen.name == "plan")
    assert table.screen.draft.id == plan_id
