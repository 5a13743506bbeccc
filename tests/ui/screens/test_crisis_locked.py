"""Crisis before unlocking, over a lock, and after a kill: the timer, the ticks and every line come through."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from desktop.commands.tour_parts.hands import live
from desktop.storage.crisis_open import read_crisis_open
from desktop.ui.relauncher import LockedState
from desktop.ui.screens.crisis_words import said_lines
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.screens.crisis_window import WHERE, Desk, close_window, desk, open_window

__all__ = ["desk"]
CTRL = Qt.KeyboardModifier.ControlModifier


def sealed(desk: Desk) -> list[str]:
    return sorted(path.name for path in (desk.folder / "inbox").glob("*"))


def test_the_locked_pad_has_the_agencys_numbers_and_no_client(desk: Desk) -> None:
    page = desk.f9()
    assert page.view.notice.kind == "locked"
    assert [town.accessibleName() for town in page.view.number._towns] == [
        "Fairbrook 503 555 0142",
        "Milldale 503 555 0147",
        "Ostrow County 503 555 0151",
    ]
    assert "Supervisor 503 555 0110" in page.view.number.supers.accessibleName()
    QTest.mouseClick(desk.named("Milldale"), Qt.MouseButton.LeftButton)
    assert page.view.number.number.accessibleName().endswith("503 555 0147")


def test_what_is_typed_while_locked_is_sealed_within_a_second_and_never_readable(desk: Desk) -> None:
    page = desk.f9()
    desk.wait(lambda: len(sealed(desk)) == 1)
    desk.type("needleword half")
    began = time.monotonic()
    desk.wait(lambda: len(sealed(desk)) == 2)
    assert time.monotonic() - began < 3.0  # a second by the soak, which has the machine to itself
    desk.type("way")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_2, CTRL)
    desk.saved()
    assert len(sealed(desk)) == 2, "the finished line took the place of its draft"
    found = read_crisis_open(desk.folder)
    assert found is not None
    assert [tick.step_id for tick in found.ticks] == ["location"]
    for path in desk.folder.rglob("*"):
        if path.is_file():
            assert b"needleword" not in path.read_bytes(), path.name
    assert page.view.foot.kept.accessibleName().startswith("Every line is sealed")


def test_unlocking_takes_the_run_in_and_it_goes_on(desk: Desk) -> None:
    page = desk.f9()
    desk.clock.advance(10)
    desk.press(Qt.Key.Key_1, CTRL)
    desk.clock.advance(10)
    desk.type("He is at the door")
    desk.press(Qt.Key.Key_Return)
    desk.clock.advance(10)
    desk.named(WHERE, QLineEdit).setFocus()
    desk.type("22 Mill Lane")
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    run_id = page.runner.run.id  # type: ignore[union-attr]
    QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
    assert not desk.window.crisis.shown
    desk.clock.advance(60)
    desk.unlock()
    desk.wait(lambda: desk.window.crisis.shown and desk.page.runner.unlocked)
    desk.saved()
    assert desk.page.seconds == 90
    desk.wait(lambda: bool(desk.runs()) and len(desk.runs()[0].lines) == 4)
    (run,) = desk.runs()
    assert run.id == run_id
    assert run.started_locked
    assert run.location == "22 Mill Lane"
    assert all(line.while_locked for line in run.lines)
    assert [line.kind for line in run.lines] == ["started", "tick", "line", "location"]
    assert sealed(desk) == []
    staff = _staff_of(desk, run_id)
    assert staff == [None]
    assert desk.page.view.notice.kind == "whose"
    QTest.mouseClick(desk.named("Whose crisis?"), Qt.MouseButton.LeftButton)
    QTest.mouseClick(desk.named("Leave it without a client"), Qt.MouseButton.LeftButton)
    desk.wait(lambda: desk.runs()[0].lines[-1].kind == "joined")
    assert desk.page.view.notice.kind == ""
    assert _staff_of(desk, run_id)[0] is not None
    desk.type("now unlocked")
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    assert not desk.runs()[0].lines[-1].while_locked


def _staff_of(desk: Desk, run_id: str) -> list[str | None]:
    assert desk.window.opened is not None
    rows = desk.window.opened.vault.connection().execute(
        "SELECT staff_id FROM crisis_runs WHERE id = ?", (run_id,)
    )
    return [row["staff_id"] for row in rows]


def test_whose_crisis_is_chosen_by_typing_a_name(desk: Desk) -> None:
    desk.unlock()
    client_id = desk.add_client()
    desk.f9()
    QTest.mouseClick(desk.named("Whose crisis?"), Qt.MouseButton.LeftButton)
    desk.type("sami")
    QTest.mouseClick(desk.named("Samira Haddad"), Qt.MouseButton.LeftButton)
    desk.wait(lambda: bool(desk.runs()) and desk.runs()[0].client_id == client_id)
    assert desk.page.view.number.view.number == "503 555 0142"


def test_locking_while_it_runs_keeps_timer_and_ticks_and_takes_the_names_away(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.unlock()
    client_id = desk.add_client()
    desk.window.open_crisis(client_id, "")
    desk.press(Qt.Key.Key_1, CTRL)
    desk.type("not yet stamped")
    desk.clock.advance(30)
    desk.press(Qt.Key.Key_L, CTRL)
    states = desk.window.parts.relauncher.states  # type: ignore[attr-defined]
    assert [state.crisis for state in states] == [True]
    assert desk.window.crisis.page is None
    other = open_window(qtbot, desk.folder, desk.clock, locked=states[0])
    try:
        assert other.window.crisis.shown
        assert other.page.seconds == 30
        assert "done" in other.named("1. ").accessibleName()
        assert other.page.view.number.view.towns
        said = [line.text for line in other.page.view.log.shown()]
        assert "not yet stamped" not in said
        assert other.window.gate is not None
        assert other.window.unlocking._lock_screen.crisis_button.shown() == "00:30"  # type: ignore[union-attr]
        QTest.mouseClick(other.named("Unlock"), Qt.MouseButton.LeftButton)
        other.unlock()
        other.wait(lambda: other.window.crisis.shown and len(other.page.runner.run.lines) >= 3)  # type: ignore[union-attr]
        (run,) = other.runs()
        assert run.client_id == client_id
        assert [line.kind for line in run.lines] == ["started", "tick", "line"]
        assert run.lines[2].text == "not yet stamped"
        assert other.page.runner.client is not None
    finally:
        close_window(other)


def test_a_crisis_that_passed_while_locked_has_its_report_after_unlocking(desk: Desk) -> None:
    page = desk.f9()
    desk.type("It was a false alarm")
    desk.press(Qt.Key.Key_Return)
    run_id = page.runner.run.id  # type: ignore[union-attr]
    desk.passed()
    assert not desk.window.crisis.shown
    desk.wait(lambda: read_crisis_open(desk.folder) is None)
    desk.wait(lambda: len(sealed(desk)) == 3)
    desk.unlock()
    assert desk.runs() == []
    services = desk.window.opened.services  # type: ignore[union-attr]
    report = services.crises.report(run_id)
    assert report is not None
    assert "It was a false alarm" in report["body"]["what_happened"]
    assert not desk.window.crisis.shown


def test_with_no_vault_lines_stay_in_memory_and_the_screen_says_so(
    qtbot: QtBot, tmp_path: Path, vault_folder: Path, clock: FakeClock
) -> None:
    desk = open_window(qtbot, tmp_path / "none", clock)
    try:
        page = desk.f9()
        desk.type("kept in memory")
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_1, CTRL)
        assert page.runner.keeper.state == "memory"
        assert "no vault yet" in page.view.notice.accessibleName()
        assert "memory" in page.view.foot.kept.accessibleName()
        first = said_lines(page.runner.run, {}, clock.now(), hidden=False)[0]  # type: ignore[arg-type]
        assert first.spoken().endswith("Started before there was a vault")
        assert [line.kind for line in page.runner.run.lines] == ["started", "line", "tick"]  # type: ignore[union-attr]
        # the first vault that is opened takes everything in, when somebody says so
        vault = desk.window.parts.vaults.open(vault_folder, passphrase=PASSPHRASE)
        desk.window.unlocking._on_open(vault)
        desk.wait(lambda: page.view.panel.kind == "keep_here")
        assert desk.runs() == []
        QTest.mouseClick(desk.named("Keep them here"), Qt.MouseButton.LeftButton)
        desk.wait(lambda: desk.window.unlocked and len(desk.runs()) == 1 and len(desk.runs()[0].lines) == 3)
        assert [line.text for line in desk.runs()[0].lines if line.kind == "line"] == ["kept in memory"]
        desk.wait(lambda: read_crisis_open(vault_folder) is not None)
    finally:
        close_window(desk)


_CHILD = """
import sys, time
from pathlib import Path
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from desktop.app import make_application, make_parts, make_window
from desktop.paths import AppPaths
from desktop.ui.true_refcount import keep_true_alive
keep_true_alive()
app = make_application()
window = make_window(make_parts(app, AppPaths.from_environment(), vault_folder=Path(sys.argv[1])))
window.begin(None)
app.processEvents()
window.crisis_pressed()
page = window.crisis.page
QTest.keyClick(page.view.note.editor, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
QTest.keyClick(page.view.note.editor, Qt.Key.Key_5, Qt.KeyboardModifier.ControlModifier)
QTest.keyClicks(page.view.note.editor, "stamped before")
QTest.keyClick(page.view.note.editor, Qt.Key.Key_Return)
QTest.keyClicks(page.view.note.editor, "half a sentence")
def told():
    if page.runner.keeper.state == "kept":
        print("kept", flush=True)
timer = QTimer(); timer.timeout.connect(told); timer.start(50)
app.exec()
"""


def test_a_kill_while_locked_loses_neither_timer_nor_ticks_nor_the_half_written_line(
    qtbot: QtBot, vault_folder: Path, own_home: Path
) -> None:
    environment = dict(os.environ) | {"PYTHONPATH": str(Path(__file__).resolve().parents[3])}
    child = subprocess.Popen(
        [sys.executable, "-c", _CHILD, str(vault_folder)], stdout=subprocess.PIPE, text=True, env=environment
    )
    assert child.stdout is not None
    assert child.stdout.readline().strip() == "kept"
    child.send_signal(signal.SIGKILL)
    child.wait(10)
    child.stdout.close()
    found = read_crisis_open(vault_folder)
    assert found is not None
    clock = FakeClock(utc=found.started.utc + timedelta(seconds=125))
    desk = open_window(qtbot, vault_folder, clock)
    try:
        assert desk.window.crisis.shown, "a crisis that was open is shown again"
        assert desk.page.seconds == 125
        assert set(desk.page.runner.run.ticked()) == {"staying", "second_phone"}  # type: ignore[union-attr]
        assert "Lines sealed from before: 3" in desk.page.view.notice.accessibleName()
        QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
        desk.unlock()
        desk.wait(lambda: len(desk.page.runner.run.lines) == 5)  # type: ignore[union-attr]
        (run,) = desk.runs()
        assert [line.text for line in run.lines if line.kind == "line"] == [
            "stamped before",
            "half a sentence",
        ]
    finally:
        close_window(desk)


def test_a_kill_while_unlocked_keeps_the_run_and_the_half_written_note(desk: Desk, qtbot: QtBot) -> None:
    desk.unlock()
    page = desk.f9()
    desk.press(Qt.Key.Key_3, CTRL)
    desk.type("unfinished")
    services = desk.window.opened.services  # type: ignore[union-attr]
    desk.wait(lambda: services.crisis_intake.note(page.runner.run.id) == "unfinished")  # type: ignore[union-attr]
    desk.saved()
    started = page.runner.run.started_at  # type: ignore[union-attr]
    # what a kill leaves: the folder as it is now, with nobody saying good-bye
    import shutil

    left = desk.folder.parent / "left"
    shutil.copytree(desk.folder, left, ignore=shutil.ignore_patterns("lock", "*.tmp"))
    other = open_window(qtbot, left, FakeClock(utc=started.utc + timedelta(seconds=77), ticks=1077.0))
    try:
        assert other.window.crisis.shown
        assert other.page.seconds == 77
        assert set(other.page.runner.run.ticked()) == {"who_else"}  # type: ignore[union-attr]
        QTest.mouseClick(other.named("Unlock"), Qt.MouseButton.LeftButton)
        other.unlock()
        other.wait(lambda: other.window.crisis.shown and other.page.view.note.text() == "unfinished")
        assert len(other.runs()) == 1
    finally:
        close_window(other)


def test_a_vault_that_refuses_keeps_the_line_says_so_and_seals_it(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.domain.errors import NoSpace

    desk.unlock()
    page = desk.f9()
    desk.saved()
    before = len(sealed(desk))
    intake = desk.window.opened.services.crisis_intake  # type: ignore[union-attr]
    real = intake._store

    def full(*_: object) -> None:
        raise NoSpace

    monkeypatch.setattr(intake, "_store", full)
    desk.type("the disk is full")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page.runner.keeper.state == "not_yet" and len(sealed(desk)) == before + 1)
    assert "Not on disk yet" in page.view.foot.kept.accessibleName()
    assert page.view.log.shown()[-1].text == "the disk is full"
    monkeypatch.setattr(intake, "_store", real)
    desk.wait(lambda: desk.runs()[0].lines[-1].text == "the disk is full")
    desk.wait(lambda: len(sealed(desk)) == before)
    desk.saved()


def replaced(desk: Desk) -> list[LockedState]:
    """What processes that would have taken this one's place were told."""
    return desk.window.parts.relauncher.states  # type: ignore[attr-defined]


def test_when_it_has_passed_while_locked_the_process_is_replaced(desk: Desk) -> None:
    gate = desk.window.gate
    gate.failures = 3  # type: ignore[union-attr]
    page = desk.f9()
    desk.type("he is gone")
    page.runner.end({})
    assert not desk.window.crisis.shown
    desk.wait(lambda: bool(replaced(desk)))
    (state,) = replaced(desk)
    assert not state.crisis
    assert state.wrong_tries == 3
    assert state.vault == str(desk.folder)
    assert len(sealed(desk)) == 3
    assert read_crisis_open(desk.folder) is None
    assert "gone" not in state.as_text()


def test_the_wait_after_wrong_tries_is_the_same_in_the_process_after(qtbot: QtBot, desk: Desk) -> None:
    state = LockedState(vault=str(desk.folder), locked_at="09:00", wrong_tries=5)
    other = open_window(qtbot, desk.folder, desk.clock, locked=state)
    try:
        assert other.window.gate.failures == 5  # type: ignore[union-attr]
    finally:
        close_window(other)


def test_the_lock_key_on_the_locked_page_seals_what_stands_there_and_goes_on_in_a_new_process(
    desk: Desk, qtbot: QtBot
) -> None:
    desk.f9()
    desk.type("half a line")
    desk.clock.advance(20)
    desk.press(Qt.Key.Key_L, CTRL)
    (state,) = replaced(desk)
    assert state.crisis
    assert len(sealed(desk)) == 2
    other = open_window(qtbot, desk.folder, desk.clock, locked=state)
    try:
        assert other.window.crisis.shown
        assert other.page.seconds == 20
        assert "Lines sealed from before: 2" in other.page.view.notice.accessibleName()
    finally:
        close_window(other)


def test_going_back_while_it_runs_replaces_nothing(desk: Desk) -> None:
    desk.f9()
    desk.type("still here")
    desk.press(Qt.Key.Key_Escape)
    live(80)
    assert not desk.window.crisis.shown
    assert replaced(desk) == []
    desk.f9()
    assert desk.page.view.log.shown()[-1].text == "still here"


def test_what_the_disk_refuses_keeps_the_process_until_it_is_there(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    from desktop.domain.errors import NoSpace

    page = desk.f9()
    desk.saved()
    inbox = page.runner.keeper.pad._inbox
    assert inbox is not None
    real = inbox.seal

    def full(*_: object) -> None:
        raise NoSpace

    monkeypatch.setattr(inbox, "seal", full)
    desk.type("the disk is full")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_L, CTRL)
    page.runner.end({})
    live(100)
    assert replaced(desk) == []
    monkeypatch.setattr(inbox, "seal", real)
    desk.wait(lambda: bool(replaced(desk)))
    assert len(sealed(desk)) == 3


def test_under_the_cover_nothing_takes_its_place(desk: Desk) -> None:
    desk.f9()
    desk.type("somebody comes in")
    desk.press(Qt.Key.Key_F8)
    desk.press(Qt.Key.Key_L, CTRL)
    live(50)
    assert desk.window.covering.shown
    assert replaced(desk) == []


def test_without_a_vault_the_words_have_only_this_process(qtbot: QtBot, tmp_path: Path) -> None:
    desk = open_window(qtbot, tmp_path / "nothing", FakeClock())
    try:
        page = desk.f9()
        desk.type("kept in memory")
        desk.press(Qt.Key.Key_L, CTRL)
        page.runner.end({})
        live(80)
        assert replaced(desk) == []
    finally:
        close_window(desk)
