"""A crisis with no vault on the laptop: its lines are offered to the first one that is open, and never lost unasked."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.commands.tour_parts.hands import live
from desktop.storage.vault import unlock_vault
from desktop.ui.disk_watch import LOOK_MS as DISK_LOOK_MS
from desktop.ui.screens.first_run import FirstRunScreen
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.screens.crisis_window import Desk, close_window, open_window
from tests.ui.screens.test_crisis_first import crisis_first

QUESTION = "Keep the lines here?"


def line(desk: Desk, text: str) -> None:
    desk.page.focus_note()
    desk.type(text)
    desk.press(Qt.Key.Key_Return)


def open_vault(desk: Desk, folder: Path) -> None:
    """The first vault of this device is open, as after the first run."""
    window = desk.window
    window.unlocking._on_open(window.parts.vaults.open(folder, passphrase=PASSPHRASE))
    desk.wait(lambda: window.unlocked and window.frame is not None)
    window.idle.stop()


def press(desk: Desk, name: str) -> None:
    QTest.mouseClick(desk.named(name), Qt.MouseButton.LeftButton)


def asked(desk: Desk) -> bool:
    frame = desk.window.frame
    assert frame is not None
    return any(
        each.isVisible() and QUESTION in each.accessibleName() for each in frame.notices.findChildren(QWidget)
    )


def stored(desk: Desk) -> list[str]:
    """Every line of every crisis in the vault."""
    assert desk.window.opened is not None
    rows = desk.window.opened.vault.connection().execute("SELECT text FROM crisis_lines WHERE kind = 'line'")
    return sorted(row["text"] for row in rows)


def test_what_ended_and_what_runs_are_kept_with_one_answer(
    qtbot: QtBot, tmp_path: Path, vault_folder: Path, clock: FakeClock
) -> None:
    with crisis_first(qtbot, tmp_path / "none", clock) as desk:
        assert "no vault yet" in desk.page.view.notice.accessibleName()
        line(desk, "the first call")
        run_id = desk.page.runner.run.id  # type: ignore[union-attr]
        desk.page.runner.end({})
        desk.wait(lambda: isinstance(desk.window.gate, FirstRunScreen) and not desk.window.crisis.shown)
        assert desk.window.crisis.page is not None, "what it holds is nowhere else"
        desk.f9()
        line(desk, "the second call")
        open_vault(desk, vault_folder)
        desk.wait(lambda: desk.page.view.panel.kind == "keep_here" and desk.window.crisis.shown)
        assert stored(desk) == []
        # nothing waits for the answer
        line(desk, "and it goes on")
        press(desk, "Keep them here")
        desk.wait(lambda: stored(desk) == ["and it goes on", "the first call", "the second call"])
        assert desk.page.view.notice.kind == "whose"
        services = desk.window.opened.services  # type: ignore[union-attr]
        desk.wait(lambda: services.crises.report(run_id) is not None)
        assert services.crises.get(run_id).state == "passed"
        assert [run.state for run in desk.runs()] == ["open"]
        desk.saved()


def test_left_in_memory_it_goes_when_it_has_passed_and_the_next_one_is_kept(
    qtbot: QtBot, tmp_path: Path, vault_folder: Path, clock: FakeClock
) -> None:
    desk = open_window(qtbot, tmp_path / "none", clock)
    try:
        desk.f9()
        line(desk, "not for this vault")
        open_vault(desk, vault_folder)
        desk.wait(lambda: desk.page.view.panel.kind == "keep_here")
        press(desk, "Leave them in memory")
        assert "gone when you lock" in desk.page.view.notice.accessibleName()
        desk.page.runner.end({})
        desk.wait(lambda: not desk.window.crisis.shown)
        desk.f9()
        line(desk, "for this vault")
        desk.saved()
        desk.wait(lambda: stored(desk) == ["for this vault"])
    finally:
        close_window(desk)


def test_nobody_answered_before_the_lock_and_nothing_is_lost(
    qtbot: QtBot, tmp_path: Path, vault_folder: Path, clock: FakeClock
) -> None:
    desk = open_window(qtbot, tmp_path / "none", clock)
    try:
        desk.f9()
        line(desk, "nowhere but in memory")
        desk.page.runner.end({})
        desk.wait(lambda: not desk.window.crisis.shown)
        open_vault(desk, vault_folder)
        desk.wait(lambda: asked(desk))
        assert stored(desk) == []
        # the look at the disk that follows an unlock is over, else it begins again what the end has stopped
        live(DISK_LOOK_MS)
        desk.wait(lambda: not desk.window.parts.tasks._running)
        desk.press(Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier)
        assert not desk.window.unlocked
    finally:
        close_window(desk)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        rows = vault.connection().execute("SELECT text FROM crisis_lines WHERE kind = 'line'").fetchall()
        assert [row["text"] for row in rows] == ["nowhere but in memory"]
