"""Check and give and the parts of a plan by the keyboard: who could find it, what is left out, Tab as it is read."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication

from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_plan_give import client_id, plan_id

__all__ = ["client_id", "plan_id", "table"]


def keyboard() -> str:
    at = QApplication.focusWidget()
    return at.accessibleName() if at is not None else ""


def test_two_who_could_find_it_are_both_heard(table: Table, plan_id: str) -> None:
    table.press("Check and give…")
    assert keyboard() == "Nobody"
    assert not table.named("That is all, go on", QAbstractButton).isEnabled()
    table.press("Others look through papers")
    assert table.find("Others read the phone"), "the first answer closed the question"
    assert not table.screen.draft.finders().asked, "half an answer counted"
    table.press("Others read the phone")
    table.press("That is all, go on")
    table.wait(lambda: not table.find("That is all, go on"))
    assert set(table.screen.draft.finders().codes) == {"sees_papers", "reads_phone"}
    assert not table.find("Text message, English", QAbstractButton)
    assert table.screen.page.isAncestorOf(QApplication.focusWidget()), keyboard()


def test_nobody_is_one_press_and_the_keyboard_is_not_lost(table: Table, plan_id: str) -> None:
    table.press("12. How it is given")
    table.write_in("A title that says nothing", "Soup recipes")
    table.press("Check and give…")
    table.key(Qt.Key.Key_Space)
    table.wait(lambda: table.screen.draft.finders().asked and not table.find("That is all, go on"))
    assert table.screen.page.isAncestorOf(QApplication.focusWidget()), keyboard()
    assert keyboard() != "Back"
    table.agree()
    assert table.screen.page.isAncestorOf(QApplication.focusWidget()), keyboard()


def test_why_forms_are_left_out_is_said_once_and_the_other_language_is_one_press_away(
    table: Table, plan_id: str
) -> None:
    shown = [each for each in table.screen.panel.rows.values() if each.isVisible()]
    assert {row.objectName().rpartition("_")[2] for row in shown} == {"ar"}
    reason = "Left out: nobody has asked yet who could find it"
    once = "Nobody has asked yet who could find it. Until then"
    assert len(table.find(once)) == 1
    held = [row for row in shown if row.reason == reason]
    assert len(held) > 2
    assert all(row.accessibleDescription() == reason for row in held)
    table.press("Also in English")
    assert table.find("Large print, English", QAbstractButton)
    table.press("12. How it is given")
    table.press("Nobody")
    table.saved()
    assert not table.find(once)
    assert all(row.reason != reason for row in table.screen.panel.rows.values())


def test_tab_goes_through_a_part_as_it_is_read(table: Table, plan_id: str) -> None:
    table.press("5. Their people")
    before = len(table.screen.page.views)
    table.write_in(f"Step {before} in English", "My aunt")
    heard = []
    QApplication.processEvents()
    table.screen.page.views[0].picture.setFocus(Qt.FocusReason.TabFocusReason)
    while not heard or (heard[-1] != "Next" and len(heard) < 60):
        heard.append(keyboard())
        table.key(Qt.Key.Key_Tab)
    rows = [f"Step {at} in English" for at in range(1, before + 2)]
    places = [heard.index(each) for each in (*rows, "Add a step", "Ideas others have used", "Back", "Next")]
    assert places == sorted(places), heard
    assert len(set(heard)) == len(heard), "Tab stopped twice"
    while keyboard() != "Show large" and len(heard) < 120:
        heard.append(keyboard())
        table.key(Qt.Key.Key_Tab)
    assert "Menu" in heard, "Tab never leaves the page"
    assert keyboard() == "Show large"
