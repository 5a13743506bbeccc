"""Hidden words show only while held, by mouse and by key, and are spoken only then."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest

from desktop.ui.theme.theme import Theme
from desktop.ui.widgets.hold_to_see import DOTS, HoldToSee

SECRET = "lemon tree"


@pytest.fixture
def line(theme: Theme, qtbot) -> HoldToSee:
    made = HoldToSee(theme, "Code word", SECRET)
    qtbot.addWidget(made)
    made.resize(260, 60)
    made.show()
    made.setFocus()
    return made


def everything_said(line: HoldToSee) -> str:
    interface = QAccessible.queryAccessibleInterface(line)
    parts = [interface.text(kind) for kind in QAccessible.Text if kind != QAccessible.Text.UserText]
    return " ".join(
        [*parts, line.text(), line.toolTip(), line.accessibleName(), line.accessibleDescription()]
    )


def test_covered_at_first(line: HoldToSee) -> None:
    assert line.shown() == DOTS
    assert SECRET not in everything_said(line)


def test_mouse(line: HoldToSee) -> None:
    covered = line.grab().toImage()
    QTest.mousePress(line, Qt.MouseButton.LeftButton)
    assert line.shown() == SECRET
    assert SECRET in line.accessibleName()
    assert line.grab().toImage() != covered
    QTest.mouseRelease(line, Qt.MouseButton.LeftButton)
    assert line.shown() == DOTS
    assert SECRET not in everything_said(line)


@pytest.mark.parametrize("key", [Qt.Key.Key_Space, Qt.Key.Key_Return])
def test_key(line: HoldToSee, key: Qt.Key) -> None:
    QTest.keyPress(line, key)
    assert line.held
    repeat = QKeyEvent(QEvent.Type.KeyRelease, key, Qt.KeyboardModifier.NoModifier, "", True)
    QGuiApplication.sendEvent(line, repeat)
    assert line.held, "the repeats of a held key do not cover"
    QTest.keyRelease(line, key)
    assert not line.held
    assert SECRET not in everything_said(line)


def test_losing_focus_hiding_and_new_words_cover(line: HoldToSee, theme: Theme, qtbot) -> None:
    QTest.keyPress(line, Qt.Key.Key_Space)
    line.clearFocus()
    assert not line.held
    line.setFocus()
    QTest.keyPress(line, Qt.Key.Key_Space)
    line.hide()
    assert not line.held
    line.show()
    QTest.mousePress(line, Qt.MouseButton.LeftButton)
    line.set_secret("another")
    assert line.shown() == DOTS


def test_the_dots_do_not_tell_the_length(theme: Theme, qtbot) -> None:
    short, long = HoldToSee(theme, "Code word", "a"), HoldToSee(theme, "Code word", "a" * 60)
    qtbot.addWidget(short)
    qtbot.addWidget(long)
    assert short.sizeHint() == long.sizeHint()
    assert short.shown() == long.shown()
    for widget in (short, long):
        widget.resize(260, 60)
    assert short.grab().toImage() == long.grab().toImage()
