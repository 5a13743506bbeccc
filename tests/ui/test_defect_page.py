"""A defect while somebody writes: the typed text is on the disk, the report names nobody, the way back is there."""

from __future__ import annotations

import sys
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.logs import install_crash_reports, set_up_logging, stop_logging
from desktop.paths import AppPaths
from desktop.ui.defect_page import DefectPage
from desktop.ui.later import later
from tests.ui.screens.session_room import NAME, Room
from tests.ui.screens.session_room import room as session_room

WORDS = "quiet lantern by the river"

pytestmark = pytest.mark.expects_log("uncaught failure")


@pytest.fixture
def room(qapp, own_home: Path, vault_folder: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Room]:
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(threading, "excepthook", threading.excepthook)
    logs = AppPaths.under(own_home).logs
    set_up_logging(logs)
    install_crash_reports(logs)
    with session_room(own_home, vault_folder) as room:
        room.begin()
        yield room
    stop_logging()


def _fail(room: Room) -> DefectPage:
    """A slot fails with what a person typed in its message; the event loop goes on."""

    def slot() -> None:
        raise LookupError(f"{NAME} said {WORDS}")

    later(room.opened.window, slot)
    outer = room.opened.window.outer
    page = room.opened.hands.wait(
        lambda: isinstance(outer.currentWidget(), DefectPage) and outer.currentWidget(), "our own page"
    )
    assert isinstance(page, DefectPage)
    return page


def _type_without_autosave(room: Room) -> QLineEdit | QPlainTextEdit:
    autosave = room.opened.window.autosave
    room.opened.settle()
    for timer in (autosave._pause, autosave._latest):
        timer.setInterval(600_000)
    field = next(
        each
        for kind in (QPlainTextEdit, QLineEdit)
        for each in room.screen.findChildren(kind)
        if each.isVisible() and each.isEnabled() and not each.isReadOnly()
    )
    field.setFocus()
    QTest.keyClicks(field, WORDS)
    return field


def _on_disk(room: Room) -> bool:
    """Tell whether the words are in the vault, without asking the autosave to write."""
    room.opened.parts.tasks.drain(5)
    connection = room.opened.services.vault.connection()
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%'"
    ).fetchall()
    rows = [row for (name,) in tables for row in connection.execute(f'SELECT * FROM "{name}"').fetchall()]
    assert len(rows) > 10, "something is looked at"
    return any(WORDS in str(value) for row in rows for value in tuple(row))


@pytest.mark.expects_log("a page could not read: databasedamaged")
def test_what_is_typed_is_on_the_disk_when_a_defect_is_caught(room: Room, vault_folder: Path) -> None:
    field = _type_without_autosave(room)
    assert not _on_disk(room), "the control: nothing else has written it"
    _fail(room)
    assert _on_disk(room)
    room.opened.hands.click("defect_back")
    text = field.toPlainText() if isinstance(field, QPlainTextEdit) else field.text()
    assert WORDS in text
    assert room.opened.window.outer.currentWidget() is room.opened.window.frame
    _a_page_that_cannot_be_read_is_a_sentence(room, vault_folder)


def _a_page_that_cannot_be_read_is_a_sentence(room: Room, vault_folder: Path) -> None:
    """No defect, and the page opens once the disk gives again."""
    window, vault = room.opened.window, room.opened.services.vault
    room.opened.settle()
    room.opened.parts.tasks.write(window, vault.checkpoint)
    room.opened.settle()
    vault.close_thread()
    database = vault_folder / "vault.db"
    whole = database.read_bytes()
    database.write_bytes(whole[:8192] + bytes(len(whole) - 8192))
    later(window, lambda: window.go("clients"))
    room.opened.hands.wait(lambda: room.opened.hands.shows("database is damaged"), "the sentence")
    assert not isinstance(window.outer.currentWidget(), DefectPage)
    database.write_bytes(whole)
    window.go("clients")
    room.opened.hands.wait(lambda: room.opened.hands.shows("1 open"), "the list of clients")


def test_neither_the_page_nor_the_log_nor_the_report_names_anybody(room: Room, own_home: Path) -> None:
    page = _fail(room)
    assert "LookupError" in page.report.text()
    assert not room.opened.hands.shows(NAME)
    assert not room.opened.hands.shows(WORDS)
    files = list(AppPaths.under(own_home).logs.iterdir())
    assert [file for file in files if file.name.startswith("crash-")]
    for file in files:
        text = file.read_text(encoding="utf-8")
        assert NAME not in text
        assert WORDS not in text
        assert str(own_home) not in text
    assert "LookupError" in "".join(file.read_text(encoding="utf-8") for file in files)


def test_under_the_cover_a_defect_shows_nothing_and_the_lock_still_works(room: Room) -> None:
    window = room.opened.window
    window.hide_pressed()

    def slot() -> None:
        raise LookupError(WORDS)

    later(window, slot)
    live(50)
    assert window.covering.shown
    window.lock()
    assert not window.unlocked
