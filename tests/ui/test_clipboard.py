"""What was copied here is gone after locking, whoever owns it by then; what others copied stays."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.ui.clipboard import OwnCopies

WORDS = "Elm Street 4"


@pytest.fixture
def field(qtbot: QtBot) -> Iterator[QLineEdit]:
    field = QLineEdit(WORDS)
    qtbot.addWidget(field)
    with qtbot.waitActive(field):
        field.show()
        field.activateWindow()
    yield field
    QGuiApplication.clipboard().clear()


@pytest.fixture
def leave(monkeypatch: pytest.MonkeyPatch) -> Callable[[], None]:
    """Go to another program: no window of ours has the keyboard."""
    return lambda: monkeypatch.setattr(QGuiApplication, "focusWindow", staticmethod(lambda: None))


def copy(field: QLineEdit) -> None:
    field.selectAll()
    field.copy()
    assert QGuiApplication.clipboard().text() == WORDS


def test_what_was_copied_here_is_taken_away(field: QLineEdit) -> None:
    copies = OwnCopies(field)
    copy(field)
    copies.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_our_words_go_also_when_another_program_holds_them(
    field: QLineEdit, leave: Callable[[], None]
) -> None:
    copies = OwnCopies(field)
    copy(field)
    leave()
    QGuiApplication.clipboard().setText(WORDS)  # as a clipboard manager does
    copies.clear()
    assert QGuiApplication.clipboard().text() == ""


def test_words_of_another_program_stay(field: QLineEdit, leave: Callable[[], None]) -> None:
    copies = OwnCopies(field)
    copy(field)
    leave()
    QGuiApplication.clipboard().setText("a recipe")
    copies.clear()
    assert QGuiApplication.clipboard().text() == "a recipe"
