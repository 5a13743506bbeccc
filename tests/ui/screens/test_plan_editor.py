"""The editor: both languages side by side, kept in memory, numbers, ideas, order, undo; all of it in the vault."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QPlainTextEdit

from desktop.domain.safety_plans import PlanStep, SafetyPlan
from desktop.ui.widgets.labels import bare
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


def steps(table: Table, plan_id: str, element: str) -> list[PlanStep]:
    return [step for step in stored(table, plan_id).steps if step.element == element]


def test_words_in_two_languages_stand_side_by_side_each_in_its_direction(table: Table, plan_id: str) -> None:
    table.press("8. While it is hard")
    table.write_in("Step 1 in English", "I go to my sister")
    table.write_in("Step 1 in Arabic", "أذهب إلى أختي")
    english, arabic = (
        table.named("Step 1 in English", QPlainTextEdit),
        table.named("Step 1 in Arabic", QPlainTextEdit),
    )
    assert english.mapToGlobal(english.pos()).x() < arabic.mapToGlobal(arabic.pos()).x()
    assert arabic.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignRight
    assert english.document().defaultTextOption().alignment() & Qt.AlignmentFlag.AlignLeft
    step = steps(table, plan_id, "stay_safe")[0]
    assert (step.text("en"), step.text("ar")) == ("I go to my sister", "أذهب إلى أختي")
    assert "Not checked yet" in table.words()
    assert table.find("Step 2 in English")  # there is always an empty row


def test_an_idea_comes_in_both_languages_and_the_code_word_stays_in_memory(
    table: Table, plan_id: str
) -> None:
    table.press("8. While it is hard")
    table.press("Ideas others have used")
    table.press("My word for help is")
    step = steps(table, plan_id, "stay_safe")[0]
    assert step.kept_in_memory
    assert (step.kind, step.suggestion_id) == ("code_word", "code_word")
    assert step.text("en").startswith("My word for help is")
    assert any("\u0600" <= sign <= "\u06ff" for sign in step.text("ar"))
    toggle = table.named("Keep step 1 in memory only", QAbstractButton)
    assert toggle.isChecked()
    # the place for their own word is ready to be typed over
    table.key(Qt.Key.Key_L)
    assert steps(table, plan_id, "stay_safe")[0].text("en").endswith("l")
    table.press("Keep step 1 in memory only")
    assert not steps(table, plan_id, "stay_safe")[0].kept_in_memory
    table.press("Ideas others have used")
    assert not table.find("My word for help is", QAbstractButton)


def test_a_known_number_is_taken_with_quiet_words_and_never_the_dispatch_number(
    table: Table, plan_id: str
) -> None:
    table.press("From the hotlines")
    page = table.screen.page
    offered = [row.accessibleName() for row in page._panel.list.rows]
    assert not any("503 555 0142" in each for each in offered)
    table.press("National Domestic Violence Hotline")
    step = steps(table, plan_id, "numbers")[0]
    assert step.phone == "800 799 7233"
    assert "violence" not in step.text("en").casefold()
    assert step.text("ar")


def test_an_impossible_number_is_kept_as_typed_and_said_so(table: Table, plan_id: str) -> None:
    table.write_in("Step 1 in English", "Huda")
    table.write_in("Number of step 1", "503 555 01")
    table.named("Step 1 in English", QPlainTextEdit).setFocus()
    QApplication.processEvents()
    field = table.named("Number of step 1", QLineEdit)
    assert "too short" in field.accessibleDescription()
    step = steps(table, plan_id, "numbers")[0]
    assert (step.text("en"), step.phone) == ("Huda", "")
    assert table.services.interface.drafts(f"plan/{plan_id}/number/") == {step.id: "503 555 01"}
    assert table.screen.draft.undialled()
    table.write_in("Number of step 1", "17")
    assert steps(table, plan_id, "numbers")[0].phone == "503 555 0117"
    assert table.services.interface.drafts(f"plan/{plan_id}/number/") == {}
    assert not field.accessibleDescription()


def test_words_too_long_for_the_plan_are_kept_whole_beside_it_and_said_so(table: Table, plan_id: str) -> None:
    table.press("8. While it is hard")
    table.write_in("Step 1 in English", "short")
    table.saved()
    long = "I go to my sister " * 1200
    table.named("Step 1 in English", QPlainTextEdit).setPlainText(long)
    table.saved()
    assert "Not in the plan yet. This is too long: at most 20000 characters." in table.words()
    step = steps(table, plan_id, "stay_safe")[0]
    assert step.text("en") == "short"
    (kept,) = table.services.interface.drafts(f"plan/{plan_id}/long/").values()
    assert kept["texts"]["en"] == long
    client_id = stored(table, plan_id).client_id
    table.go("today", {})
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.press("8. While it is hard")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == long
    table.named("Step 1 in English", QPlainTextEdit).setPlainText("shorter")
    assert steps(table, plan_id, "stay_safe")[0].text("en") == "shorter"
    assert table.services.interface.drafts(f"plan/{plan_id}/long/") == {}


def test_rows_move_with_alt_and_arrows_and_come_back_after_being_taken_out(
    table: Table, plan_id: str
) -> None:
    table.press("10. What helps")
    for number, words in enumerate(("first", "second", "third"), start=1):
        table.write_in(f"Step {number} in English", words)
    table.named("Step 3 in English", QPlainTextEdit).setFocus()
    table.key(Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    table.saved()
    assert [step.text("en") for step in steps(table, plan_id, "coping")] == ["first", "third", "second"]
    table.press("Take step 1 out")
    table.wait(lambda: len(steps(table, plan_id, "coping")) == 2)
    assert [step.text("en") for step in steps(table, plan_id, "coping")] == ["third", "second"]
    assert table.window.frame is not None
    table.window.frame.foot.undo_line.click()
    table.wait(lambda: len(steps(table, plan_id, "coping")) == 3)
    assert [step.text("en") for step in steps(table, plan_id, "coping")] == ["first", "third", "second"]


def test_enter_goes_from_row_to_row_and_from_the_empty_one_onward(table: Table, plan_id: str) -> None:
    table.press("10. What helps")
    table.write_in("Step 1 in English", "I pray")
    table.key(Qt.Key.Key_Return)
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName() == "Step 2 in English"
    table.key(Qt.Key.Key_Return)
    assert table.screen.page_name == "action_plan"


def test_a_picture_is_chosen_by_its_name(table: Table, plan_id: str) -> None:
    table.press("10. What helps")
    table.write_in("Step 1 in English", "I breathe")
    table.press("Picture of step 1: none")
    table.press("Calm face")
    assert steps(table, plan_id, "coping")[0].pictogram == "calm"
    assert table.find("Picture of step 1: Calm face")


def test_the_same_row_and_cursor_after_another_page(table: Table, plan_id: str) -> None:
    table.press("10. What helps")
    table.write_in("Step 1 in English", "I go for a walk")
    editor = table.named("Step 1 in English", QPlainTextEdit)
    cursor = editor.textCursor()
    cursor.setPosition(4)
    editor.setTextCursor(cursor)
    place = table.window.place()
    assert place is not None
    table.saved()
    assert table.window.frame is not None
    table.window.frame.navigator.close_all()
    table.window.frame.navigator.restore(place)
    assert table.screen.page_name == "coping"
    focused = QApplication.focusWidget()
    assert isinstance(focused, QPlainTextEdit)
    assert (focused.accessibleName(), focused.textCursor().position()) == ("Step 1 in English", 4)


def test_a_plan_without_a_second_language_has_one_column(table: Table) -> None:
    client_id = table.add_client(language="")
    plan_id = table.begin_plan(client_id, language="")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.write_in("Step 1 in English", "Someone")
    assert not table.find("Step 1 in Arabic")
    assert steps(table, plan_id, "numbers")[0].text("en") == "Someone"
    rows = table.screen.panel.rows
    assert {language for _form, language in rows} == {"en"}
    assert {"Document", "Text message"} <= {row.label() for row in rows.values()}


def test_what_is_gone_says_so(table: Table) -> None:
    table.go("plan", {"client_id": "0" * 32})
    assert "no longer in the vault" in table.words()


def test_plans_page_lists_what_is_open_with_the_next_review_first(table: Table) -> None:
    table.go("plans")
    assert "No plan yet" in table.words()
    first, second = table.add_client(), table.add_client(name="Olena", language="")
    late = table.begin_plan(first)
    soon = table.begin_plan(second, language="")
    table.write(lambda: table.services.plans.save_facts(late, {"review_by": "2026-11-01"}) or True)
    table.write(lambda: table.services.plans.save_facts(soon, {"review_by": "2026-12-24"}) or True)
    table.go("plans")
    rows = [row.accessibleName() for row in table.screen.list.rows]
    assert len(rows) == 2
    assert rows[0].startswith("Samira, plan 1")
    assert "since Sunday 1 November" in rows[0]
    table.press("Olena, plan 1")
    assert table.screen.draft.id == soon


def test_a_plan_begun_in_one_language_gets_a_second_one_beside_it(table: Table) -> None:
    """The caseworker and the client both read English: somebody who helps reads Arabic."""
    client_id = table.add_client(language="eng")
    plan_id = table.begin_plan(client_id, language="en")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.press("10. What helps")
    table.write_in("Step 1 in English", "I pray")
    assert not table.find("Step 1 in Arabic")
    assert not table.find("Document, Arabic")
    table.press("12. How it is given")
    table.press("For them: Arabic")
    assert table.find("Document, Arabic")
    assert stored(table, plan_id).client_language == "ar"
    table.press("10. What helps")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == "I pray"
    table.write_in("Step 1 in Arabic", "أصلي")
    step = steps(table, plan_id, "coping")[0]
    assert (step.text("en"), step.text("ar")) == ("I pray", "أصلي")


def test_a_language_without_words_says_so_and_one_near_it_can_be_chosen(table: Table) -> None:
    client_id = table.add_client(language="swc")
    plan_id = table.begin_plan(client_id, language="swc")
    table.go("plan", {"client_id": client_id, "plan_id": plan_id})
    table.press("12. How it is given")
    said = "no words of its own in"
    table.wait(lambda: said in table.words())
    assert "Swahili, Congo" in bare(table.words())
    table.press("For them: Swahili")
    table.saved()
    table.wait(lambda: said not in table.words())
    plan = table.services.plans.get(plan_id)
    assert plan is not None
    assert plan.client_language == "sw"


def test_another_caseworker_reads_the_plan_in_their_own_language_and_no_word_is_lost(
    table: Table, plan_id: str
) -> None:
    table.press("10. What helps")
    table.write_in("Step 1 in English", "I go for a walk")
    table.press("12. How it is given")
    table.press("For you: Arabic")
    assert not table.find("Document, English")
    table.press("10. What helps")
    assert not table.find("Step 1 in English")
    step = steps(table, plan_id, "coping")[0]
    assert step.text("en") == "I go for a walk"
    assert step.words("ar") == "I go for a walk"  # in a crisis it is shown all the same
    table.press("12. How it is given")
    table.press("For them: English")
    table.press("10. What helps")
    assert table.named("Step 1 in English", QPlainTextEdit).toPlainText() == "I go for a walk"
    assert (stored(table, plan_id).worker_language, stored(table, plan_id).client_language) == ("ar", "en")
