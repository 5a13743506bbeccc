"""What was typed into a field and not left yet when the process is killed: it comes back as a line of the log."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.domain.crisis_lines import standing
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.screens.crisis_window import WHERE, Desk, close_window, desk, open_window, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier


def killed(desk: Desk, name: str) -> Path:
    """What the disk holds now, as a kill would leave it."""
    left = desk.folder.parent / name
    shutil.copytree(desk.folder, left, ignore=shutil.ignore_patterns("lock", "crisis.window", "*.tmp"))
    return left


def lines_after(qtbot: QtBot, folder: Path, clock: FakeClock, *, count: int) -> tuple[list[str], str]:
    """Open what is left, unlock, and return the words that stand in the log, and where the client is."""
    other = open_window(qtbot, folder, clock)
    try:
        other.wait(lambda: other.window.crisis.shown)
        QTest.mouseClick(other.named("Unlock"), Qt.MouseButton.LeftButton)
        other.unlock()
        other.wait(lambda: other.page.runner.unlocked and len(other.runs()) == 1)
        other.wait(lambda: other.page.runner.keeper.state == "kept")
        other.wait(lambda: len([line for line in standing(other.runs()[0]) if line.text]) == count)
        (run,) = other.runs()
        services = other.window.opened.services  # type: ignore[union-attr]
        other.wait(lambda: services.crisis_intake.half(run.id) == {})
        shown = [said.spoken() for said in other.page.view.log.shown()]
        texts = [line.text for line in standing(run) if line.text]
        assert all(any(text in each for each in shown) for text in texts), shown
        return texts, run.location
    finally:
        close_window(other)


def type_in(desk: Desk, name: str, words: str) -> None:
    field = desk.named(name, QLineEdit)
    field.setFocus(Qt.FocusReason.OtherFocusReason)
    assert field.hasFocus()
    desk.type(words)


@pytest.mark.parametrize("field", ["Event number", "Operator or officer", WHERE])
def test_a_field_that_was_not_left_is_there_after_a_kill(unlocked: Desk, qtbot: QtBot, field: str) -> None:
    page = unlocked.f9()
    unlocked.saved()
    if field != WHERE:
        page.opened.open("call")
    type_in(unlocked, field, "44")
    unlocked.wait(lambda: not unlocked.window.autosave.dirty)
    before = killed(unlocked, "before")
    # it is left: what is meant is stamped, and after a kill nothing stands twice
    unlocked.type("17")
    page.focus_note()
    unlocked.saved()
    unlocked.wait(lambda: not unlocked.window.autosave.dirty)
    after = killed(unlocked, "after")

    texts, where = lines_after(qtbot, before, unlocked.clock, count=1)
    assert texts == [f"Half-written in “{field}”: 44"]
    assert where == "", "half an address sends nobody anywhere"
    (text,), where = lines_after(qtbot, after, unlocked.clock, count=1)
    assert "Half-written" not in text
    assert "4417" in text
    assert where == ("4417" if field == WHERE else "")


def test_while_locked_it_is_sealed_and_when_it_is_left_no_half_stands_beside_the_whole(
    desk: Desk, qtbot: QtBot
) -> None:
    page = desk.f9()
    type_in(desk, WHERE, "18 Al")
    desk.wait(lambda: page.runner.keeper.state == "kept")
    beside = b"".join(path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    assert b"18 Al" not in beside
    before = killed(desk, "before")
    desk.type("der Street")
    desk.press(Qt.Key.Key_Return)
    page.focus_note()
    desk.wait(lambda: page.runner.keeper.state == "kept")
    after = killed(desk, "after")
    texts, where = lines_after(qtbot, before, desk.clock, count=1)
    assert texts == [f"Half-written in “{WHERE}”: 18 Al"]
    assert where == ""
    texts, where = lines_after(qtbot, after, desk.clock, count=1)
    assert (texts, where) == (["18 Alder Street"], "18 Alder Street")


def test_an_unlock_in_the_middle_of_a_word_leaves_the_whole_alone_standing(desk: Desk) -> None:
    gate = desk.window.gate
    assert gate is not None
    gate.field.set_text(PASSPHRASE)  # type: ignore[attr-defined]
    QTest.keyClick(gate.field.editor, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    page = desk.f9()
    type_in(desk, WHERE, "18 Al")
    page.runner.keeper.write_now()
    desk.wait(lambda: desk.window.unlocked and page.runner.unlocked)
    desk.window.idle.stop()
    desk.saved()
    desk.wait(lambda: any(line.text.startswith("Half-written") for line in page.runner.run.lines))  # type: ignore[union-attr]
    assert page.view.where.text() == "18 Al", "what is being typed is not disturbed"
    desk.type("der Street")
    page.focus_note()
    desk.saved()
    desk.wait(lambda: desk.runs()[0].location == "18 Alder Street")
    desk.wait(lambda: [line.text for line in standing(desk.runs()[0]) if line.text] == ["18 Alder Street"])
