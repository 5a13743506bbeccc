"""Rows of a plan: dragged and moved by key, picked from the record, said to a woman, checked, read back, staged."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.domain.clients import Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.safety_plans import GATE_QUESTIONS, PlanStep, SafetyPlan, StepText
from desktop.ui.screens.plan_ideas import Idea
from desktop.ui.screens.plan_record import from_record
from tests.ui.screens.plan_window import Table, table

__all__ = ["table"]


@pytest.fixture
def plan_id(table: Table) -> str:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    return plan_id


def stored(table: Table, plan_id: str) -> SafetyPlan:
    table.saved()
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    return plan


def words(table: Table, plan_id: str, element: str) -> list[str]:
    return [step.words("en") for step in stored(table, plan_id).steps if step.element == element]


def write_three(table: Table) -> None:
    table.screen.show_page("coping")
    for number, each in enumerate(("first", "second", "third"), start=1):
        table.write_in(f"Step {number} in English", each)
    QApplication.processEvents()


def drag(table: Table, number: int, over: int, *, drop: bool = True) -> None:
    """Drag one row by its handle to just past the middle of another one."""
    views = table.screen.page.views
    handle, target = views[number - 1].handle, views[over - 1]
    beyond = 4 if over > number else -4
    start = handle.rect().center()
    QTest.mousePress(handle, Qt.MouseButton.LeftButton, pos=start)
    for _ in range(3):
        spot = target.mapToGlobal(QPoint(10, target.height() // 2 + beyond))
        QTest.mouseMove(handle, handle.mapFromGlobal(spot))
        QApplication.processEvents()
    if drop:
        QTest.mouseRelease(handle, Qt.MouseButton.LeftButton, pos=handle.rect().center())
        QApplication.processEvents()


def test_a_row_is_dragged_to_its_place_and_the_vault_knows(table: Table, plan_id: str) -> None:
    write_three(table)
    drag(table, 1, 3)
    assert words(table, plan_id, "coping") == ["second", "third", "first"]
    assert table.named("Step 3 in English", QPlainTextEdit).toPlainText() == "first"
    drag(table, 3, 1)
    assert words(table, plan_id, "coping") == ["first", "second", "third"]
    table.go("today")
    table.go("plan", {"client_id": stored(table, plan_id).client_id, "plan_id": plan_id})
    table.screen.show_page("coping")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == "first"


def test_the_empty_row_stays_at_the_end_and_a_click_moves_nothing(table: Table, plan_id: str) -> None:
    write_three(table)
    handles = [view.handle for view in table.screen.page.views]
    assert not handles[-1].is_dragging
    QTest.mouseClick(handles[0], Qt.MouseButton.LeftButton)
    drag(table, 4, 1)
    drag(table, 1, 4)
    assert words(table, plan_id, "coping") == ["second", "third", "first"]
    assert table.screen.page.views[-1].row.is_empty()


def test_the_same_order_by_key_with_the_row_kept_in_hand(table: Table, plan_id: str) -> None:
    write_three(table)
    table.named("Step 1 in English", QPlainTextEdit).setFocus()
    for _ in range(5):
        table.key(Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert words(table, plan_id, "coping") == ["second", "third", "first"]
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Step 3 in English"


# ---------------------------------------------------------------- from the record


def fill_record(table: Table, client_id: str) -> None:
    record = table.services.record

    def fill() -> bool:
        for values in (
            {"kind": "person", "text": "Huda", "phone": "503 555 0117", "safe_to_call": "yes"},
            {"kind": "person", "text": "Mariam", "phone": "503 555 0118", "safe_to_call": "no"},
            {"kind": "person", "text": "Karim", "phone": "503 555 0119"},
            {"kind": "service", "text": "Town desk", "phone": "503 555 0142", "safe_to_call": "yes"},
            {"kind": "strength", "text": "She sings to her children", "in_clients_words": 1},
            {"kind": "place", "text": "The garden"},
        ):
            record.add(client_id, "supports", values)
        home = {"relation": "partner", "display_name": "Karim", "may_be_danger": 1}
        record.add(client_id, "household_links", home)
        record.add(client_id, "household_links", {"relation": "sibling", "display_name": "Noor"})
        record.add(client_id, "household_links", {"relation": "child", "display_name": "Sami", "age": 9})
        client = table.services.clients.get(client_id)
        assert client is not None
        reaches = (
            *client.draft.reaches,
            Reach(
                method=ContactMethod(kind="phone", value="503 555 0133", label="My sister's phone"),
                safe=SafeContact(may_call="yes", said_at=table.clock.now()),
            ),
            Reach(
                method=ContactMethod(kind="phone", value="503 555 0134", shared_with="Karim"),
                safe=SafeContact(may_call="yes", said_at=table.clock.now()),
            ),
        )
        table.services.clients.change(client_id, client.version, replace(client.draft, reaches=reaches))
        return True

    table.write(fill)


def offered(table: Table, element: str) -> dict[str, Idea]:
    draft = table.screen.draft
    found, _left_out = from_record(table.screen.context, draft, draft.element(element))
    return {idea.row.step().words(): idea for idea in found}


@pytest.fixture
def with_record(table: Table) -> str:
    client_id = table.add_client()
    fill_record(table, client_id)
    plan_id = table.begin_plan(client_id)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    return plan_id


def test_people_come_with_what_they_said_about_calling_and_never_the_danger_or_dispatch(
    table: Table, with_record: str
) -> None:
    table.screen.show_page("supports")
    table.press("From the record")
    rows = [row.accessibleName() for row in table.screen.page._panel.list.rows]
    text = "\n".join(rows)
    assert "Karim" not in text
    assert "503 555 0142" not in text, "the dispatch number of her place"
    assert "503 555 0118" not in text, "she said it is not safe to call"
    assert "Sami" not in text, "a child is nobody's helper"
    huda = next(row for row in rows if row.startswith("Huda"))
    assert "They said it is safe to call" in huda
    assert "503 555 0117" in huda
    assert "One or more lines are left out here." in table.words()
    table.press("Huda")
    (step,) = [each for each in stored(table, with_record).steps if each.element == "supports"]
    assert (step.words("en"), step.text("ar"), step.phone) == ("Huda", "Huda", "503 555 0117")
    table.press("From the record")
    assert not any(row.accessibleName().startswith("Huda") for row in table.screen.page._panel.list.rows)
    table.press("My sister's phone")
    picked = stored(table, with_record).steps[-1]
    assert picked.phone == "503 555 0133"
    client = table.screen.client
    method = next(reach.method for reach in client.draft.reaches if reach.method.label == "My sister's phone")
    assert picked.contact_method_id == method.id


def test_what_the_record_says_by_now_stands_below_a_picked_number(table: Table, with_record: str) -> None:
    table.screen.show_page("supports")
    table.press("From the record")
    table.press("My sister's phone")
    plan = stored(table, with_record)

    def refuse() -> bool:
        client = table.services.clients.get(plan.client_id)
        assert client is not None
        reaches = tuple(
            replace(reach, safe=replace(reach.safe, may_call="no"))
            if reach.method.label == "My sister's phone"
            else reach
            for reach in client.draft.reaches
        )
        table.services.clients.change(plan.client_id, client.version, replace(client.draft, reaches=reaches))
        return True

    table.write(refuse)
    table.window.frame.navigator.close_all()  # type: ignore[union-attr]
    table.go("plan", {"client_id": plan.client_id, "plan_id": with_record})
    table.screen.show_page("supports")
    assert "They said since then that it is not safe to call." in table.words()


def test_strengths_are_offered_for_what_helps_and_helpers_stay_in_memory_where_things_are_done(
    table: Table, with_record: str
) -> None:
    table.screen.show_page("strengths")
    table.press("From the record")
    table.press("She sings to her children")
    assert words(table, with_record, "strengths") == ["She sings to her children"]
    found = offered(table, "stay_safe")
    assert (found["Huda"].row.kind, found["Huda"].row.kept) == ("helper", True)
    assert (found["The garden"].row.kind, found["The garden"].row.kept) == ("safe_place", True)
    assert found["Huda"].row.phone == ""
    assert "Noor" in found
    assert not found["Noor"].row.phone
    assert "Noor" in offered(table, "supports")


# ---------------------------------------------------------------- words


def test_she_is_spoken_to_as_a_woman_and_the_form_is_kept(table: Table) -> None:
    client_id = table.add_client()

    def she() -> bool:
        client = table.services.clients.get(client_id)
        assert client is not None
        table.services.clients.change(client_id, client.version, replace(client.draft, pronouns="she/her"))
        return True

    table.write(she)
    store, plans = table.services.content, table.services.plans
    template = store.plan_template("child")
    kind = "safety_plans/child"
    element_id, idea, text = next(
        (element.id, idea, text)
        for element in template.elements
        for idea in element.suggestions
        if (text := store.client_text(kind, f"{element.id}/{idea.id}/say", "ar")) is not None
        and text.feminine
    )

    def begin() -> str:
        plans.set_planner_trained(True)
        gate_id, _outcome = plans.decide_gate(client_id, dict.fromkeys(GATE_QUESTIONS, "yes"))
        return plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")

    plan_id = str(table.write(begin))
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.screen.show_page(element_id)
    table.press("Ideas others have used")
    table.press(idea.say)
    step = next(each for each in stored(table, plan_id).steps if each.element == element_id)
    (theirs,) = [each for each in step.texts if each.language == "ar"]
    assert (theirs.text, theirs.form) == (text.feminine, "feminine")


def test_who_checked_is_noted_per_text_and_gone_with_a_changed_word(table: Table, plan_id: str) -> None:
    table.screen.show_page("coping")
    table.write_in("Step 1 in English", "I sing")
    table.write_in("Step 1 in Arabic", "أغني")
    table.write_in("Step 2 in Arabic", "أمشي")
    assert "Not checked yet" in table.words()
    table.press("Who checked it…")
    table.press("Note it")
    table.wait(lambda: "Please fill this in" in table.words() or table.screen.page._panel is not None)
    assert table.screen.page._panel is not None, "nobody is no checker"
    table.write_in("Name or number of who checked", "Interpreter 2291, certified")
    table.press("Note it")
    table.wait(lambda: "Checked by Interpreter 2291, certified" in table.words())

    def checked() -> list[str]:
        return [
            text.checked_by
            for step in stored(table, plan_id).steps
            for text in step.texts
            if text.language == "ar"
        ]

    assert checked() == ["Interpreter 2291, certified"] * 2
    table.write_in("Step 1 in Arabic", " كثيرًا")
    assert checked() == ["", "Interpreter 2291, certified"]
    assert "Not checked yet" in table.words()
    table.write_in("Step 2 in English", "I walk")
    assert checked() == ["", "Interpreter 2291, certified"], "the words in Arabic are the same"


def test_who_read_it_back_is_kept_apart_from_who_checked_it(table: Table, plan_id: str) -> None:
    table.screen.show_page("coping")
    table.write_in("Step 1 in English", "I sing")
    table.write_in("Step 1 in Arabic", "أغني")
    table.press("Read back to")
    table.write_in("Who read it to them, if it was not you", "Interpreter 2291")
    table.press("Read back and right")
    table.wait(lambda: stored(table, plan_id).read_back_at is not None)
    texts = {text.language: text for text in stored(table, plan_id).steps[0].texts}
    assert (texts["ar"].read_back_by, texts["ar"].checked_by) == ("Interpreter 2291", "")
    assert texts["en"].read_back_by == "", "it was read in the client's language"
    table.wait(lambda: "by Interpreter 2291" in table.words())


# ---------------------------------------------------------------- numbers and two steps today


def test_numbers_first_shows_few_parts_hides_nothing_written_and_is_never_held_back(
    table: Table, plan_id: str
) -> None:
    table.screen.show_page("numbers")
    every = len(table.screen.steps.column.buttons)
    table.press("Only numbers and two steps today")
    few = [button.accessibleName() for button in table.screen.steps.column.buttons]
    assert len(few) < every
    assert "Left for later" in table.words()
    assert stored(table, plan_id).stage == "numbers_first"
    table.write_in("Step 1 in English", "Huda")
    table.write_in("Number of step 1", "503 555 0117")
    table.screen.show_page("coping")
    table.write_in("Step 1 in English", "I sing")
    assert "coping" in table.screen._parts(), "what was written is never out of sight"
    table.screen.draft.set_fact("neutral_title", "Soup")
    table.screen.draft.set_fact("who_could_find", "nobody:")
    table.saved()
    # no word in Arabic yet: the number can be given all the same
    _plan, page = table.services.documents.plan_document(plan_id, "ar")
    assert "503 555 0117" in repr(page)
    assert "I sing" not in repr(page)
    table.screen.show_page("numbers")
    table.press("The whole plan")
    assert len(table.screen.steps.column.buttons) == every
    assert stored(table, plan_id).stage == "whole"


def test_typed_words_survive_a_lock_in_the_next_version_too(table: Table) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    plans = table.services.plans

    def give() -> str:
        texts = (StepText(language="en", text="I sing"),)
        plans.save_step(plan_id, PlanStep(element="coping", texts=texts), 0)
        plans.mark_given(plan_id)
        return plans.series.new_version(plan_id)

    second = str(table.write(give))
    table.go("plan", {"client_id": client_id, "plan_id": second})
    table.screen.show_page("coping")
    table.write_in("Step 1 in English", "aloud ")
    table.write_in("Step 2 in English", "I rest")
    # locked at once, before the autosave came round
    table.window.lock()
    table.wait(lambda: not table.window.unlocked)
    table.unlock()
    table.wait(lambda: words(table, second, "coping") == ["aloud I sing", "I rest"])
    assert words(table, plan_id, "coping") == ["I sing"]


def test_on_check_and_give_missing_words_hold_no_number_back(table: Table, plan_id: str) -> None:
    table.screen.show_page("numbers")
    table.write_in("Step 1 in English", "Huda")
    table.write_in("Number of step 1", "503 555 0117")
    table.screen.draft.set_fact("neutral_title", "Soup")
    table.screen.draft.set_fact("who_could_find", "nobody:")
    table.saved()
    table.screen.show_page("give")
    table.press("Document, Arabic")
    assert "No words in Arabic yet" in table.words()
    table.press("Only numbers and two steps today")
    assert "No words in Arabic yet" not in table.words()
    assert "A task keeps the rest in mind once this is given." in table.words()
    table.saved()
    assert stored(table, plan_id).stage == "numbers_first"


def test_rows_of_a_part_that_the_file_does_not_know_any_more_are_still_read_and_written(
    table: Table,
) -> None:
    client_id = table.add_client()
    plan_id = table.begin_plan(client_id)
    texts = (StepText(language="en", text="My bag stands ready"),)
    table.write(table.services.plans.save_step, plan_id, PlanStep(element="bags_of_ours", texts=texts), 0)
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    buttons = [each.accessibleName() for each in table.screen.steps.column.buttons]
    assert any("Also written" in each for each in buttons)
    table.screen.show_page("bags_of_ours")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == "My bag stands ready"
    table.write_in("Step 2 in English", "Keys")
    assert words(table, plan_id, "bags_of_ours") == ["My bag stands ready", "Keys"]
