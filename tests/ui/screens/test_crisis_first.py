"""`waystead crisis`: the page before any unlock, beside an open window, with broken files, and without any vault."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from desktop.app import make_parts, make_window
from desktop.domain.crisis import STEP_IDS
from desktop.paths import AppPaths
from desktop.services.crisis_turn import ASKED, HELD, CrisisTurn
from desktop.storage.inbox import is_item
from desktop.storage.keys import KDF_FLOOR
from desktop.ui.crisis_taking_in import LOOK_MS
from desktop.ui.screens.crisis_passed import CrisisPassedScreen
from desktop.ui.screens.lock import LockScreen
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import clear_away
from tests.ui.screens.crisis_window import Desk, KeptRelauncher, close_window, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier
NEEDLE = "needleword"
ROOT = Path(__file__).parents[3]


@contextmanager
def crisis_first(qtbot: QtBot, folder: Path, clock: FakeClock) -> Iterator[Desk]:
    """The window as the command begins it."""
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    clear_away()
    parts = make_parts(
        app,
        AppPaths.from_environment(),
        vault_folder=folder,
        clock=clock,
        kdf=KDF_FLOOR,
        relauncher=KeptRelauncher(),
    )
    window = make_window(parts)
    window.unlocking.crisis_first = True
    window.begin(None)
    window.resize(1366, 768)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    opened = Desk(qtbot, window, clock, folder)
    try:
        yield opened
    finally:
        close_window(opened)


def child(folder: Path, *words: str) -> subprocess.Popen[str]:
    """The command in a process of its own."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ui.screens.crisis_child", str(folder), *words],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
    )


def sealed(folder: Path) -> int:
    return len([path for path in (folder / "inbox").glob("*") if is_item(path.name)])


def test_the_page_is_there_before_anything_else_and_unlocking_takes_its_run_over(
    qtbot: QtBot, vault_folder: Path, clock: FakeClock
) -> None:
    with crisis_first(qtbot, vault_folder, clock) as desk:
        assert desk.window.crisis.shown
        assert desk.window.gate is None, "no lock screen was made first"
        page = desk.page
        assert page.view.notice.kind == "locked"
        desk.type("He is at the door")
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_2, CTRL)
        desk.saved()
        assert sealed(vault_folder) == 2
        run_id = page.runner.run.id  # type: ignore[union-attr]
        # back while it runs: behind it stands the lock screen, made now; F9 leads here again
        desk.press(Qt.Key.Key_Escape)
        assert isinstance(desk.window.gate, LockScreen)
        assert not desk.window.crisis.shown
        assert desk.window.crisis.running
        desk.f9()
        assert desk.page.runner.run.id == run_id  # type: ignore[union-attr]
        QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
        desk.unlock()
        desk.wait(lambda: desk.window.crisis.shown and desk.page.runner.unlocked)
        desk.saved()
        (run,) = desk.runs()
        assert run.id == run_id
        assert "He is at the door" in [line.text for line in run.lines]
        assert set(run.ticked()) == {"location"}


def test_a_crisis_that_ends_there_gives_way_to_a_lock_screen(
    qtbot: QtBot, vault_folder: Path, clock: FakeClock
) -> None:
    with crisis_first(qtbot, vault_folder, clock) as desk:
        desk.type("A false alarm")
        desk.press(Qt.Key.Key_L, CTRL)
        states = desk.window.parts.relauncher.states  # type: ignore[attr-defined]
        desk.wait(lambda: [state.crisis for state in states] == [True])
        desk.page.runner.end({})
        desk.wait(lambda: isinstance(desk.window.gate, LockScreen) and not desk.window.crisis.shown)
        desk.wait(lambda: [state.crisis for state in states] == [True, False])


def test_beside_an_open_window_its_lines_come_in_and_its_run_shows_in_the_button(unlocked: Desk) -> None:
    """Two real processes on one vault. The command takes no lock, and touches nothing of the vault but its header."""
    assert LOOK_MS < 3000
    process = child(unlocked.folder, f"{NEEDLE} one", f"{NEEDLE} two")
    assert process.stdout is not None
    try:
        said = [process.stdout.readline().split() for _ in range(4)]
        assert said[0] == ["shown", "True", "gate", "False"]
        assert said[1] == ["loaded", "touched"]
        run_id = said[2][1]
        assert said[3] == ["sealed"]
        services = unlocked.window.opened.services  # type: ignore[union-attr]
        unlocked.wait(lambda: (run := services.crises.get(run_id)) is not None and len(run.lines) == 4)
        run = services.crises.get(run_id)
        assert [line.text for line in run.lines if line.kind == "line"] == [f"{NEEDLE} one", f"{NEEDLE} two"]
        assert set(run.ticked()) == {"location"}
        unlocked.wait(lambda: unlocked.window.crisis.running)
        assert not unlocked.window.crisis.shown, "nobody is taken away from the page they work on"
        assert unlocked.page.runner.run.id == run_id  # type: ignore[union-attr]
        assert unlocked.window.frame.top.crisis_button.shown() != ""  # type: ignore[union-attr]
        assert "taken in" in unlocked.window.frame.foot.text()  # type: ignore[union-attr]
        for path in unlocked.folder.rglob("*"):
            if path.is_file():
                assert NEEDLE.encode() not in path.read_bytes(), path.name
        unlocked.wait(lambda: sealed(unlocked.folder) == 0)
    finally:
        process.communicate("enough\n", timeout=60)
    assert process.returncode == 0
    # it passes here: the plain file goes, whoever wrote it
    unlocked.f9().runner.end({})
    unlocked.wait(lambda: not list(unlocked.folder.glob("crisis.open*")))


def test_called_a_second_time_the_first_comes_to_the_front_and_no_second_pad_begins(
    qtbot: QtBot, vault_folder: Path, clock: FakeClock
) -> None:
    with crisis_first(qtbot, vault_folder, clock) as desk:
        desk.type("The first line")
        desk.press(Qt.Key.Key_Return)
        desk.saved()
        desk.wait((vault_folder / HELD).exists)
        desk.press(Qt.Key.Key_Escape)
        assert not desk.window.crisis.shown
        assert desk.window.crisis.running
        process = child(vault_folder, "never typed")
        desk.wait(lambda: desk.window.crisis.shown)
        desk.wait(lambda: process.poll() is not None)
        assert (process.communicate()[0], process.returncode) == ("", 0), (
            "it showed nothing and typed nothing"
        )
        assert [line.text for line in desk.page.runner.run.lines if line.text] == ["The first line"]  # type: ignore[union-attr]
        assert not (vault_folder / ASKED).exists()
        # what has passed is called no more
        desk.page.runner.end({})
        desk.wait(lambda: not desk.window.crisis.running)
        again = CrisisTurn(vault_folder)
        desk.wait(again.take)
        # somebody has the turn and does not answer: crisis opens all the same
        process = child(vault_folder, NEEDLE)
        assert process.stdout is not None
        assert process.stdout.readline().split() == ["shown", "True", "gate", "False"]
        process.communicate("enough\n", timeout=60)
        assert process.returncode == 0
        assert not (vault_folder / ASKED).exists()
        again.release()


@pytest.mark.expects_log("a bare palette is shown")
@pytest.mark.expects_log("the crisis content cannot be read")
def test_with_no_content_no_theme_and_no_icons_it_opens_and_seals(
    qtbot: QtBot, vault_folder: Path, clock: FakeClock, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = ROOT / "resources"
    broken = tmp_path / "installed" / "resources"
    broken.mkdir(parents=True)
    for each in real.iterdir():
        if each.name not in {"crisis", "theme", "icons"}:
            (broken / each.name).symlink_to(each)
    (broken / "crisis").mkdir()
    shutil.copy(real / "crisis" / "built_in.toml", broken / "crisis" / "built_in.toml")
    whole = (broken / "crisis" / "built_in.toml").read_bytes()
    (broken / "crisis" / "built_in.toml").write_bytes(whole[: len(whole) // 2])
    (broken.parent / "translations").symlink_to(ROOT / "translations")
    monkeypatch.setattr("desktop.paths.resource_root", lambda: broken.parent)
    with crisis_first(qtbot, vault_folder, clock) as desk:
        page = desk.page
        assert [step.id for step in page.desk.content.steps] == list(STEP_IDS)
        assert page.desk.content.version == "last_resort"
        desk.type("It still takes lines")
        desk.press(Qt.Key.Key_Return)
        desk.press(Qt.Key.Key_1, CTRL)
        desk.press(Qt.Key.Key_F3)
        desk.press(Qt.Key.Key_F10)
        assert page.view.panel.is_open
        desk.press(Qt.Key.Key_Escape)
        page.opened.open("no_number")
        assert "911" in desk.named("Call 911").accessibleName()
        desk.saved()
        assert sealed(vault_folder) == 3
        assert [line.kind for line in page.runner.run.lines] == ["started", "line", "tick", "quick"]  # type: ignore[union-attr]
        # and on: unlocked, passed, its page, its report and a mandated one
        run_id = page.runner.run.id  # type: ignore[union-attr]
        desk.press(Qt.Key.Key_Escape)
        QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
        desk.unlock()
        desk.wait(lambda: desk.window.crisis.shown and desk.page.runner.unlocked)
        desk.saved()
        for _ in range(2):  # the checklist, and past it
            desk.page.view.foot.passed.emit()
        desk.wait(lambda: not desk.window.crisis.shown)
        navigator = desk.window.frame.navigator  # type: ignore[union-attr]
        desk.wait(lambda: isinstance(navigator.current, CrisisPassedScreen))
        services = desk.window.opened.services  # type: ignore[union-attr]
        assert "It still takes lines" in services.crises.report(run_id)["body"]["what_happened"]
        for name in ("incident_report", "mandated_report", "debrief"):
            before = navigator.current
            desk.window.go(name, {"run_id": run_id})
            assert navigator.current is not before
