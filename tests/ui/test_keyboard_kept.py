"""Work that ends on a page behind takes the keyboard from nobody: not in crisis, not on another page."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from tests.ui.screens.plan_window import Table, table
from tests.ui.screens.test_crisis_under_way import ROWS, begin_import, lane_held, press_f9

__all__ = ["table"]


def test_on_another_page_and_in_crisis_keys_go_where_somebody_types(table: Table, tmp_path: Path) -> None:
    with lane_held(table):
        begin_import(table, tmp_path / "centres.csv")
        behind = table.screen
        table.go("client_edit", {})
        field = next(each for each in table.screen.findChildren(QLineEdit) if each.isVisible())
        field.setFocus(Qt.FocusReason.OtherFocusReason)
        QTest.keyClicks(field, "Sam")
        assert table.services.dispatch.find() == [], "it is still being taken in"
    table.wait(lambda: len(table.services.dispatch.find()) == ROWS)
    table.wait(behind.preview.isHidden)
    table.qtbot.waitUntil(lambda: QApplication.focusWidget() is field)
    QTest.keyClicks(QApplication.focusWidget(), "ira")
    assert field.text() == "Samira"

    # whatever asks behind a crisis has it after the return
    page = press_f9(table)
    asking = next(each for each in table.screen.findChildren(QLineEdit) if each is not field)
    asking.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is page.view.note.editor
    page.view.where.editor.setFocus(Qt.FocusReason.OtherFocusReason)
    QTest.keyClicks(page.view.where.editor, "18 Al")
    asking.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is page.view.where.editor
    assert page.runner.run is not None
    assert page.runner.run.location == "", "half an address was stamped nowhere"
    QTest.keyClicks(page.view.where.editor, "der Street")
    page.focus_note()
    assert page.runner.run.location == "18 Alder Street"
    table.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is asking


def test_a_page_that_opens_under_the_cover_takes_no_key_from_it_and_has_the_keyboard_when_it_goes(
    table: Table,
) -> None:
    window = table.window
    cover = window.covering
    cover.hide(lock_later=False)
    table.go("client_edit", {})
    assert QApplication.focusWidget() is cover.page
    asking = next(each for each in table.screen.findChildren(QLineEdit) if not each.isHidden())
    table.key(Qt.Key.Key_Shift)
    field = cover.page.field.editor
    assert QApplication.focusWidget() is field
    QTest.keyClicks(field, "half of ")
    asking.setFocus(Qt.FocusReason.OtherFocusReason)
    assert QApplication.focusWidget() is field
    QTest.keyClicks(QApplication.focusWidget(), "it")
    assert (cover.page.field.text(), asking.text()) == ("half of it", "")
    cover.uncover()
    assert QApplication.focusWidget() is asking
