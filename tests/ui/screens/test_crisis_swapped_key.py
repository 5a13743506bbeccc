"""Somebody puts a key of their own into the vault's folder while it is locked: through the window."""

from __future__ import annotations

import shutil

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.storage.header import FILE, SPARE
from tests.services.test_inbox_keys import readable, swap_key
from tests.ui.screens.crisis_window import Desk, desk

__all__ = ["desk"]


def shown(desk: Desk, words: str) -> bool:
    found = [each for each in desk.window.findChildren(QWidget) if words in each.accessibleName()]
    return any(each.isVisible() for each in found)


def test_the_thief_reads_nothing_the_line_is_there_and_it_is_told(desk: Desk) -> None:
    desk.unlock()
    known = desk.window.parts.inbox_keys
    desk.wait(lambda: known.of(desk.folder) is not None)
    desk.window.lock()
    for name in (FILE, SPARE):
        shutil.copy(desk.folder / name, desk.folder.parent / name)
    thief = swap_key(desk.folder)
    # as after the new process: the page is made over the folder as it is now
    desk.window.crisis.forget()
    desk.f9()
    desk.type("He is at the door")
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    desk.wait(lambda: desk.page.runner.keeper.pad.sealed_count() >= 2)
    assert desk.page.runner.keeper.pad.key_differs
    assert readable(desk.folder, thief) == []
    for name in (FILE, SPARE):
        shutil.move(desk.folder.parent / name, desk.folder / name)
    QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
    desk.unlock()
    desk.wait(lambda: bool(desk.runs()) and len(desk.runs()[0].lines) == 2)
    assert [line.text for line in desk.runs()[0].lines if line.kind == "line"] == ["He is at the door"]
    desk.window.close_crisis()
    desk.wait(lambda: shown(desk, "named another key for crisis lines"))
