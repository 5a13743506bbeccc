"""Where there is little room nothing is cut: controls wrap, stand below each other or say it shorter."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import translations
from desktop.ui.language import LANGUAGES, LanguageSwitch
from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.list_row import ListRow
from desktop.ui.widgets.lists import listed, set_apart
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.saved import SavedMark
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea
from desktop.ui.widgets.wrapped_button import WrappedButton

Held = Callable[..., QWidget]
HINT = "اسم يجيء فيه ج ح ي"
"""Its letters reach far below the line."""


@pytest.fixture
def arabic(qapp: QApplication) -> Iterator[None]:
    switch = LanguageSwitch(qapp, translations())
    english, arabic = LANGUAGES[0], next(each for each in LANGUAGES if each.code == "ar")
    switch.switch(arabic)
    yield
    switch.switch(english)


@pytest.fixture
def held(qtbot: QtBot) -> Iterator[Held]:
    """Put a part into a window of a width; the same part may be put into another one."""
    kept: list[QWidget] = []

    def put(part: QWidget, width: int, height: int = 300) -> QWidget:
        holder = QWidget()
        kept.append(holder)
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(part)
        column.addStretch(1)
        part.show()
        holder.resize(width, height)
        holder.show()
        QApplication.processEvents()
        return holder

    yield put
    for holder in kept:
        holder.close()


def ink_rows(image: QImage) -> list[int]:
    """Rows in which something else than the colour of the left edge is drawn."""
    return [
        y
        for y in range(image.height())
        if any(image.pixel(x, y) != image.pixel(0, y) for x in range(image.width()))
    ]


# ---- rows ------------------------------------------------------------------------------------------------------


def test_the_end_of_a_row_goes_below_its_words(theme: Theme, held: Held) -> None:
    row = ListRow(theme, "Abdulrahim, plan 1", detail="Not given yet", end="Review by Wednesday 23 December")
    held(row, 700)
    wide = row.height()
    assert wide == theme.control("list_row")
    holder = held(row, 330)
    assert row.width() <= holder.width()
    assert row.height() >= wide + theme.line_height("small") - theme.space("xs")
    assert row.height() == row.heightForWidth(row.width())
    assert row.minimumSizeHint().width() < 200


def test_a_short_end_stays_beside(theme: Theme, held: Held) -> None:
    row = ListRow(theme, "Samira", end="W-0101")
    held(row, 330)
    assert row.height() == theme.control("list_row")


# ---- answers ---------------------------------------------------------------------------------------------------


def answers(theme: Theme) -> Segment:
    options = ("Done and well", "They prefer not to do that now", "Later this week")
    return Segment(theme, "Numbers given", [SegmentOption(value=each, text=each) for each in options])


def test_answers_stand_below_each_other(theme: Theme, held: Held, active) -> None:
    segment = answers(theme)
    holder = held(segment, 300)
    assert segment.stacked
    assert segment.height() == 3 * segment.parts[0].touch_height()
    assert [part.y() for part in segment.parts] == [0, 44, 88]
    assert all(part.width() >= part.sizeHint().width() for part in segment.parts)
    active(holder)
    segment.parts[0].setFocus()
    QTest.keyClick(segment.parts[0], Qt.Key.Key_Down)
    assert segment.parts[1].hasFocus()
    QTest.keyClick(segment.parts[1], Qt.Key.Key_Up)
    assert segment.parts[0].hasFocus()
    holder.resize(900, 300)
    QApplication.processEvents()
    assert not segment.stacked
    assert segment.height() == segment.parts[0].touch_height()


def test_answers_beside_each_other_mirror(theme: Theme, held: Held, qapp) -> None:
    segment = answers(theme)
    held(segment, 900)
    left = [part.x() for part in segment.parts]
    assert left == sorted(left)
    qapp.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
    QApplication.processEvents()
    right = [part.x() for part in segment.parts]
    assert right == sorted(right, reverse=True)
    assert max(part.geometry().right() for part in segment.parts) == segment.width() - 1


def test_answers_grow_with_the_scale(theme: Theme, held: Held) -> None:
    segment = answers(theme)
    held(segment, 1600)
    theme.set_scale(150)
    QApplication.processEvents()
    assert all(part.width() >= part.sizeHint().width() for part in segment.parts)


# ---- buttons ---------------------------------------------------------------------------------------------------


def test_the_words_of_a_button_wrap(theme: Theme, held: Held) -> None:
    button = WrappedButton(theme, "Time alone: how to offer it, and what to say", icon="door-open")
    held(button, 600)
    assert button.height() == theme.control("touch_min")
    assert button.drawn_rect().height() == theme.control("default")
    held(button, 200)
    assert button.height() == button.heightForWidth(200) > theme.control("touch_min")
    assert button.drawn_rect() == QRect(0, 0, button.width(), button.height())


def test_a_footer_folds_when_its_buttons_do_not_fit(theme: Theme, qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    page = Page(theme, "For tonight", footer=True, parent=window)
    again = SecondaryButton(theme, "Look at the questions again", page=True)
    done = PrimaryButton(theme, "Done", page=True)
    page.footer_end.addWidget(again)
    page.footer_end.addWidget(done)
    window.resize(1000, 600)
    page.resize(900, 500)
    window.show()
    QApplication.processEvents()
    assert again.y() == done.y()
    page.resize(340, 500)
    QApplication.processEvents()
    assert done.y() > again.y()
    assert again.width() >= again.sizeHint().width()
    assert again.geometry().right() <= page.width()
    again.setText("Back")
    QApplication.processEvents()
    assert again.y() == done.y()


# ---- saved -----------------------------------------------------------------------------------------------------


def test_the_saved_mark_says_it_shorter_before_it_is_cut(theme: Theme, qtbot) -> None:
    mark = SavedMark(theme)
    qtbot.addWidget(mark)
    mark.set_state("saved", "14:08")
    mark.resize(mark.sizeHint())
    assert bare(mark.shown()) == "Saved 14:08"
    mark.resize(mark.minimumSizeHint())
    assert bare(mark.shown()) == "14:08"
    mark.set_state("not_saved")
    mark.resize(mark.minimumSizeHint())
    assert mark.shown() == "Not saved yet"
    assert mark.accessibleName() == "Not saved yet, trying again"


# ---- hints -----------------------------------------------------------------------------------------------------


def test_the_hint_of_a_field_is_as_whole_as_what_is_typed(theme: Theme, held: Held) -> None:
    field = TextField(theme, "Name", hint=HINT)
    held(field, 400)
    hint = ink_rows(field.editor.grab().toImage())
    field.set_text(HINT)
    field.editor.clearFocus()
    typed = ink_rows(field.editor.grab().toImage())
    assert len(hint) >= len(typed)


def test_the_hint_of_a_low_area_is_as_whole_as_what_is_written(theme: Theme, held: Held) -> None:
    area = TextArea(theme, "Who it is", hint=HINT, min_lines=1)
    held(area, 400)
    hint = ink_rows(area.editor.grab().toImage())
    area.set_text(HINT)
    QApplication.processEvents()
    typed = ink_rows(area.editor.grab().toImage())
    assert area.frame.height() < 60
    assert len(hint) >= len(typed)


# ---- words in a row --------------------------------------------------------------------------------------------


def test_lists_have_the_commas_of_the_language(arabic: None) -> None:
    assert listed(["أ", "ب", "ج"]) == "أ، ب، ج"
    assert set_apart(["أ", "ب"]) == "أ؛ ب"
    assert listed([]) == ""


def test_lists_in_english() -> None:
    assert listed(["a", "b", "c"]) == "a, b, c"
    assert set_apart(["a", "b"]) == "a; b"
