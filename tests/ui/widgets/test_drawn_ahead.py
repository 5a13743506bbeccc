"""A picture drawn ahead: which parts may come from it, and every way in which one becomes too old for it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPointF
from PySide6.QtGui import QEnterEvent, QPaintEvent
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.drawn_ahead import DrawnAhead
from desktop.ui.widgets.labels import PlainLabel


class Desk(Surface):
    """A card with a button and words on it, words beside it, and a card with an editor."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme)
        self.card = Surface(theme, "raised", parent=self)
        self.card.setGeometry(0, 0, 300, 100)
        self.button = SecondaryButton(theme, "Open", parent=self.card)
        self.button.setGeometry(10, 10, 120, 44)
        self.words = PlainLabel(theme, "On the card", parent=self.card)
        self.words.setGeometry(150, 20, 140, 24)
        self.beside = PlainLabel(theme, "Beside it", parent=self)
        self.beside.setGeometry(0, 110, 200, 24)
        self.field = Surface(theme, "raised", parent=self)
        self.field.setGeometry(0, 140, 300, 60)
        self.editor = QLineEdit(self.field)
        self.editor.setGeometry(10, 10, 100, 40)
        self.mark = PlainLabel(theme, "Heard", parent=self.field)
        self.mark.setGeometry(200, 10, 80, 24)
        self.resize(320, 220)
        self.ahead = DrawnAhead(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        self.ahead.begin()
        super().paintEvent(event)


@pytest.fixture
def page(theme: Theme, qtbot: QtBot) -> Desk:
    made = Desk(theme)
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.ahead.take()
    return made


def test_what_tells_of_its_changes_comes_from_the_picture_and_what_holds_an_editor_does_not(
    page: Desk,
) -> None:
    assert set(page.ahead.same()) == {page.card, page.button, page.words, page.beside, page.mark}


@pytest.mark.parametrize(
    ("change", "old"),
    [
        (lambda page: page.words.setText("Other words"), "card words"),
        (lambda page: page.words.set_role("muted"), "card words"),
        (lambda page: page.button.setEnabled(False), "card button"),
        (lambda page: page.button.setDown(True), "card button"),
        (lambda page: page.button.move(12, 10), "card button"),
        (lambda page: page.words.resize(100, 24), "card words"),
        (lambda page: page.words.hide(), "card words"),
        (lambda page: page.card.set_surface("sunken"), "card button words"),
        (lambda page: page.card.move(0, 2), "card button words"),
        (lambda page: page.field.set_surface("sunken"), "mark"),
        (lambda page: page.theme.set_mode("dark"), "card button words beside mark"),
        (lambda page: page.theme.set_scale(150), "card button words beside mark"),
        (lambda page: _enter(page.button), "card button"),
    ],
)
def test_a_change_makes_a_part_old_with_all_that_stands_on_it_or_holds_it(
    page: Desk, change: Callable[[Desk], object], old: str
) -> None:
    before = set(page.ahead.same())
    change(page)
    assert before - set(page.ahead.same()) == {getattr(page, name) for name in old.split()}


def _enter(button: QWidget) -> None:
    at = QPointF(5, 5)
    QApplication.sendEvent(button, QEnterEvent(at, at, at))
    assert button.underMouse()


def test_parts_that_share_pixels_become_old_together(page: Desk, theme: Theme) -> None:
    over = PlainLabel(theme, "Over", parent=page)
    over.setGeometry(150, 115, 80, 20)
    over.show()
    page.ahead.take()
    assert {over, page.beside} <= set(page.ahead.same())
    over.setText("Under")
    assert {over, page.beside}.isdisjoint(page.ahead.same())


def test_an_old_part_is_drawn_anew_in_the_same_paint_and_nothing_shines_through(page: Desk) -> None:
    page.words.setText("Other words")
    page.button.setDown(True)
    first = page.grab().toImage()
    page.ahead.drop()
    assert first == page.grab().toImage()


def test_the_picture_is_really_used_and_then_let_go_of(page: Desk, qtbot: QtBot) -> None:
    painted: list[str] = []
    page.beside.paintEvent = lambda event: painted.append("beside")  # type: ignore[method-assign]
    page.grab()
    assert painted == []
    qtbot.waitUntil(lambda: not page.ahead.same())
    page.grab()
    assert painted == ["beside"]


def test_a_part_that_is_gone_and_another_size_of_the_page_are_no_danger(page: Desk) -> None:
    page.beside.deleteLater()
    QApplication.sendPostedEvents(page.beside, QEvent.Type.DeferredDelete)
    assert {page.card, page.button} <= set(page.ahead.same())
    page.grab()
    page.ahead.take()
    page.resize(400, 300)
    page.grab()
    assert page.ahead.same() == frozenset()
