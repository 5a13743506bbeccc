"""Crisis while something long is really under way: an import, a case pack, a backup, a page being printed or saved.

The key is pressed in the middle. Every line is kept meanwhile, and the other work ends whole or says that it did not.
The only thing that stands in for something is the stick: its disk takes as long as a slow one.
"""

from __future__ import annotations

import ctypes
import errno
import io
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.content.store import ContentStore
from desktop.domain.tasks import TaskDraft
from desktop.services.app_services import Services
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_record import KIND
from desktop.services.inbox import InboxService
from desktop.storage.inbox import is_item
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.screens.dispatch_list import DispatchScreen
from tests.fixtures import print_service as ipp
from tests.fixtures.print_service import PrintService, print_service
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.filled import ROOT, Filled, fill
from tests.ui.screens.plan_window import Table, close_table, open_table, table

__all__ = ["table"]

ROWS = 19_000
TASKS = 100
PACK = "another wooden harbour lamp"


@dataclass
class Stick:
    """A folder on a disk that takes its time: what is flushed to it waits until `go_on`, or fails when `pulled`."""

    folder: Path
    go_on: threading.Event = field(default_factory=threading.Event)
    asked: threading.Event = field(default_factory=threading.Event)
    pulled: bool = False

    def names(self) -> list[str]:
        return sorted(path.name for path in self.folder.iterdir())


@pytest.fixture
def stick(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Stick]:
    made = Stick(tmp_path / "stick")
    made.folder.mkdir()
    flush = os.fsync

    def slow(handle: int) -> None:
        if Path(f"/proc/self/fd/{handle}").readlink().is_relative_to(made.folder):
            made.asked.set()
            assert made.go_on.wait(60)
            if made.pulled:
                raise OSError(errno.EIO, "pulled")
        flush(handle)

    if not Path("/proc/self/fd").is_dir():
        pytest.skip("which file is flushed cannot be told here")
    monkeypatch.setattr(os, "fsync", slow)
    yield made
    made.go_on.set()


# ---------------------------------------------------------------- what a person does and sees


def press_f9(table: Table) -> CrisisScreen:
    table.key(Qt.Key.Key_F9)
    assert table.window.crisis.shown
    page = table.window.crisis.page
    assert isinstance(page, CrisisScreen)
    return page


def page_of(table: Table) -> CrisisScreen:
    page = table.window.crisis.page
    assert isinstance(page, CrisisScreen)
    return page


def say(table: Table, words: str) -> None:
    """A line, typed and stamped in the note line, which has had the keyboard all the time."""
    editor = page_of(table).view.note.editor
    assert QApplication.focusWidget() is editor
    QTest.keyClicks(editor, words)
    QTest.keyClick(editor, Qt.Key.Key_Return)


def beside(table: Table) -> list[str]:
    """The lines that lie sealed beside the vault."""
    return [path.name for path in (table.folder / "inbox").glob("*") if is_item(path.name)]


def kept(table: Table, *lines: str) -> None:
    """Every line is in the vault, once, in its order, and nothing waits beside it any more."""
    table.wait(lambda: page_of(table).runner.keeper.state == "kept")
    table.wait(lambda: not beside(table))
    (run,) = table.services.crises.open_runs()
    assert [line.text for line in run.lines if line.text] == list(lines)


def foot(table: Table) -> str:
    assert table.window.frame is not None
    return table.window.frame.foot.text()


@contextmanager
def lane_held(table: Table) -> Iterator[None]:
    """What is written from here on has to wait for its turn."""
    go_on, begun = threading.Event(), threading.Event()

    def long_write() -> None:
        begun.set()
        assert go_on.wait(60)

    table.window.parts.tasks.write(table.window, long_write)
    assert begun.wait(10)
    try:
        yield
    finally:
        go_on.set()


def back(table: Table) -> None:
    """Esc, while the crisis goes on."""
    table.key(Qt.Key.Key_Escape)
    assert not table.window.crisis.shown


def seen(table: Table, name: str) -> QAbstractButton:
    """The button of that object name that can be seen; a page that is on its way out may have one too."""
    found = [each for each in table.window.findChildren(QAbstractButton, name) if each.isVisible()]
    assert found, name
    return found[0]


def begin_backup(table: Table, stick: Stick) -> None:
    """By hand, from its tab, until it waits for the stick."""
    table.go("settings", {"part": "backup"})
    seen(table, "backup_other").click()
    table.take_file(stick.folder)
    seen(table, "file_take").click()
    assert table.window.frame is not None
    table.wait(lambda: table.window.frame.context.upkeep.running and stick.asked.is_set())  # type: ignore[union-attr]


def told(table: Table) -> str:
    found = table.window.findChild(QWidget, "backup_told")
    assert found is not None
    return found.accessibleName()


def begin_import(table: Table, path: Path) -> None:
    """A whole country's list of dispatch centres was looked at, and "Take" is pressed."""
    lines = ["Town,State,Number,Checked,How"]
    lines += [f"Town {at:05d},OR,503 555 {at % 10_000:04d},2026-11-03,We called it" for at in range(ROWS)]
    path.write_text("\n".join(lines))
    table.go("dispatch")
    screen = table.screen
    assert isinstance(screen, DispatchScreen)
    screen.read(path)
    table.wait(lambda: screen.preview.preview is not None, seconds=60)
    QTest.mouseClick(screen.preview.take_button, Qt.MouseButton.LeftButton)


# ---------------------------------------------------------------- one thing at a time


def test_while_a_list_of_centres_is_taken_in(table: Table, tmp_path: Path) -> None:
    begin_import(table, tmp_path / "centres.csv")
    page = press_f9(table)
    say(table, "she is in the bathroom")
    table.key(Qt.Key.Key_F1)
    assert table.services.dispatch.find() == [], "it is still being taken in"
    assert page.runner.keeper.state == "keeping", "and it is not said that a line is kept that is not"
    QTest.keyClicks(page.view.note.editor, "she whis")
    table.wait(lambda: page.runner.keeper.state == "kept")
    table.wait(lambda: "Taken into the list" in foot(table))
    assert len(table.services.dispatch.find()) == ROWS, "whole"
    assert page.view.note.text() == "she whis"
    QTest.keyClicks(page.view.note.editor, "pers")
    say(table, "")
    kept(table, "she is in the bathroom", page.quick_keys[0].stamp, "she whispers")
    back(table)
    assert isinstance(table.screen, DispatchScreen)


@pytest.fixture
def pack(vault_folder: Path, tmp_path: Path, clock: FakeClock) -> Path:
    """A client from another laptop, with years of tasks and everything else that a record holds."""
    filled, path = fill(vault_folder, tmp_path / "other", clock=clock), tmp_path / "list-0001.waystead"
    with unlock_vault(filled.folder, passphrase=PASSPHRASE, clock=clock) as vault:
        content = ContentStore(ROOT / "resources", ROOT / "translations", None, "en")
        services = Services(vault, clock, content, ROOT / "resources")
        for number in range(TASKS):
            services.tasks.save(TaskDraft(title=f"Call the school {number}", client_id=filled.clients[0]))
        services.exchange.export(filled.clients[0], path, passphrase=PACK)
    return path


def test_while_a_case_pack_is_taken_in(table: Table, pack: Path) -> None:
    table.go("exchange")
    table.press("Take one in")
    table.press("Choose a case pack")
    table.take_file(pack)
    table.wait(lambda: bool(table.find("Passphrase of the pack", QLineEdit)))
    table.write_in("Passphrase of the pack", PACK)
    table.press("Open it")
    # pressed while it is being opened and compared, and again while it is being written
    page = press_f9(table)
    say(table, "he is at the door")
    take = table.screen.take
    table.wait(lambda: take.preview is not None)
    assert QApplication.focusWidget() is page.view.note.editor
    kept(table, "he is at the door")
    back(table)
    table.wait(lambda: "What is in it" in table.words())
    button = table.named("Take in", QAbstractButton)
    with lane_held(table):
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)
        press_f9(table)
        say(table, "she has left by the back")
        assert take.preview is not None, "it is still being taken in"
    table.wait(lambda: take.preview is None)
    assert QApplication.focusWidget() is page.view.note.editor
    kept(table, "he is at the door", "she has left by the back")
    back(table)
    assert "is here now" in table.words()


def test_while_a_backup_is_made_and_when_its_stick_is_pulled(
    table: Table, stick: Stick, clock: FakeClock
) -> None:
    begin_backup(table, stick)
    page = press_f9(table)
    say(table, "door broken")
    table.key(Qt.Key.Key_F1)
    page.view.where.editor.setFocus()
    QTest.keyClicks(page.view.where.editor, "18 Alder Street")
    QTest.keyClick(page.view.where.editor, Qt.Key.Key_Return)
    page.focus_note()
    lines = ["door broken", page.quick_keys[0].stamp, "18 Alder Street"]
    kept(table, *lines)
    assert not stick.go_on.is_set(), "the stick is still busy, and nothing of the log waited for it"
    stick.go_on.set()
    table.wait(lambda: told(table).startswith("The backup is good"))
    assert QApplication.focusWidget() is page.view.note.editor
    (name,) = stick.names()
    assert verify_vault(stick.folder / name, passphrase=PASSPHRASE, clock=clock).is_sound

    back(table)
    clock.advance(60)
    stick.go_on.clear()
    stick.asked.clear()
    stick.pulled = True
    seen(table, "backup_now").click()
    table.wait(stick.asked.is_set)
    press_f9(table)
    say(table, "police are there")
    stick.go_on.set()
    table.wait(lambda: not table.window.frame.context.upkeep.running)  # type: ignore[union-attr]
    assert not told(table).startswith("The backup is good"), "it says that it did not"
    assert stick.names() == [name], "and left nothing half-made"
    kept(table, *lines, "police are there")


# ---------------------------------------------------------------- paper


@pytest.fixture
def filled(vault_folder: Path, tmp_path: Path, clock: FakeClock) -> Filled:
    return fill(vault_folder, tmp_path / "filled", clock=clock)


@pytest.fixture
def desk(qtbot: QtBot, filled: Filled, clock: FakeClock) -> Iterator[Table]:
    opened = open_table(qtbot, filled.folder, clock)
    # the invented crisis of this vault has not passed; here it has
    opened.write(lambda: (opened.services.crises.pass_(filled.crisis, {}) and None) or True)
    yield opened
    close_table(opened)


@pytest.fixture
def printer(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Iterator[PrintService]:
    try:
        ctypes.CDLL("libcups.so.2")
    except OSError:
        pytest.skip("the library of CUPS is not installed")
    path = tmp_path_factory.mktemp("p") / "s"
    monkeypatch.setenv("CUPS_SERVER", str(path))
    with print_service(path, {"Front": ("Front desk", "na_letter_8.5x11in")}, "Front") as running:
        yield running
        running.go_on.set()


def test_while_a_note_is_being_printed(desk: Table, filled: Filled, printer: PrintService) -> None:
    table = desk
    printer.hold.set()
    table.go("session", {"session_id": filled.signed})
    table.press("Print…")
    page = press_f9(table)
    say(table, "while the page is drawn")
    table.wait(lambda: table.window.findChild(QWidget, "print_page") is not None)
    table.wait(lambda: table.window.findChild(QWidget, "print_page").pictures != [])  # type: ignore[attr-defined]
    assert QApplication.focusWidget() is page.view.note.editor
    back(table)
    table.wait(lambda: bool(table.find("Page 1 of")) and bool(table.find("Front")))
    table.press("The supervisor")
    table.press("Print")
    table.wait(lambda: bool(printer.asked(ipp.CREATE_JOB)))
    press_f9(table)
    say(table, "while it is sent")
    kept(table, "while the page is drawn", "while it is sent")
    assert not printer.jobs(), "the printer still waits"
    printer.go_on.set()
    table.wait(lambda: bool(printer.jobs()))
    table.qtbot.waitUntil(lambda: bool(table.window.findChild(QWidget, "print_state").accessibleName()))  # type: ignore[union-attr]
    assert QApplication.focusWidget() is page.view.note.editor
    say(table, "and after")
    kept(table, "while the page is drawn", "while it is sent", "and after")
    (job,) = printer.jobs()
    assert "Session note" in PdfReader(io.BytesIO(job.document)).pages[0].extract_text(), "printed whole"
    back(table)
    assert table.find("Sent to \u2068Front")


def test_while_a_pdf_goes_to_a_slow_stick_and_a_backup_too_and_the_vault_is_busy(
    desk: Table, filled: Filled, stick: Stick, tmp_path: Path, clock: FakeClock
) -> None:
    """Everything at once: every hand of the program is full, and the log waits for none of them."""
    table = desk
    table.go("session", {"session_id": filled.signed})
    table.press("Print…")
    table.wait(lambda: bool(table.find("Page 1 of")))
    table.press("Our own paper file")
    table.press("Save as PDF")
    table.take_place(stick.folder / "kept.pdf")
    table.wait(stick.asked.is_set)
    stick.asked.clear()
    begin_backup(table, stick)
    with lane_held(table):
        page = press_f9(table)
        say(table, "every hand is full")
        table.key(Qt.Key.Key_F2)
        table.wait(lambda: len(beside(table)) == 3)  # with the line that it began
        assert page.runner.keeper.state == "keeping"
        table.wait(lambda: bool(list(table.folder.glob("crisis.open*"))))
        left = tmp_path / "left"
        shutil.copytree(table.folder, left, ignore=shutil.ignore_patterns("lock", "*.tmp"))
    stick.go_on.set()
    kept(table, "every hand is full", page.quick_keys[1].stamp)
    table.wait((stick.folder / "kept.pdf").exists)
    table.wait(lambda: len(stick.names()) == 2)
    # what a kill in the middle would have left holds both lines too
    with unlock_vault(left, passphrase=PASSPHRASE, clock=clock) as vault:
        intake = CrisisIntake(vault, clock)
        InboxService(vault, {KIND: intake.take}, intake.take_open_files).take_in()
        (run,) = CrisesService(vault, clock).open_runs()
    assert {line.text for line in run.lines if line.text} == {"every hand is full", page.quick_keys[1].stamp}
