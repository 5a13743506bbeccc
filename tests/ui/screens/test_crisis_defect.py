"""A defect of the program during a crisis: nothing comes in front, and the half line is on the disk at once."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.logs import install_crash_reports, set_up_logging, stop_logging
from desktop.paths import AppPaths
from desktop.ui.later import later
from tests.ui.screens.crisis_window import WHERE, Desk, desk
from tests.ui.screens.test_crisis_locked import sealed

__all__ = ["desk"]
pytestmark = pytest.mark.expects_log("uncaught failure")
NEVER = 600_000


@pytest.fixture(autouse=True)
def reports(own_home: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs = AppPaths.under(own_home).logs
    set_up_logging(logs)
    install_crash_reports(logs)
    yield
    stop_logging()


def _fail(desk: Desk) -> None:
    """A slot fails; the event loop goes on."""
    failed: list[bool] = []

    def slot() -> None:
        failed.append(True)
        raise LookupError("half a line")

    later(desk.window, slot)
    while not failed:
        QApplication.processEvents()


def _nothing_writes_by_itself(desk: Desk) -> None:
    """So that what is on the disk afterwards is there because of the defect."""
    desk.saved()
    keeper, autosave = desk.page.runner.keeper, desk.window.autosave
    for timer in (keeper._soon, autosave._pause, autosave._latest):
        timer.setInterval(NEVER)


def test_the_half_line_is_on_the_disk_at_once_locked_and_unlocked(reports: None, desk: Desk) -> None:
    page = desk.f9()
    desk.wait(lambda: len(sealed(desk)) == 1)
    _nothing_writes_by_itself(desk)
    desk.type("he came ba")
    assert len(sealed(desk)) == 1, "the control: nothing else has written it"
    _fail(desk)
    assert len(sealed(desk)) == 2
    assert desk.window.crisis.shown
    desk.type("ck")
    assert page.view.note.text() == "he came back"
    desk.press(Qt.Key.Key_Return)
    page.unlock_wanted.emit()
    desk.window.close_crisis()
    desk.unlock()
    desk.wait(lambda: desk.window.crisis.shown)
    _nothing_writes_by_itself(desk)
    desk.type("she is by the do")
    where = desk.named(WHERE, QLineEdit)
    where.setFocus()
    QTest.keyClicks(where, "the kitchen")
    assert desk.window.opened is not None
    services = desk.window.opened.services
    assert services.crisis_intake.note(page.runner.run.id) == "", "the control"
    _fail(desk)
    desk.window.parts.tasks.drain(5)
    assert services.crisis_intake.note(page.runner.run.id) == "she is by the do"
    (run,) = desk.runs()
    assert run.location == "the kitchen"
    assert [line.text for line in run.lines if line.kind == "line"] == ["he came back"]
    assert page.view.note.text() == "she is by the do"
    assert where.text() == "the kitchen"
