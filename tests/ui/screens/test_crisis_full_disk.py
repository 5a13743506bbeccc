"""Crisis lines on a disk that refuses: neither closing nor locking loses one, and both say so."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from desktop.domain.errors import NoSpace
from desktop.storage.crisis_open import read_crisis_open
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.crisis_window import Desk, close_window, desk, open_window
from tests.ui.screens.test_crisis_locked import sealed

__all__ = ["desk"]
Free = Callable[[], None]


def _refuse(*_: object, **__: object) -> None:
    raise NoSpace


@pytest.fixture
def full() -> Iterator[Callable[[], Free]]:
    """Call it to fill the disk; what it returns makes room again."""

    def fill() -> Free:
        patch = pytest.MonkeyPatch()
        patched.append(patch)

        patch.setattr("desktop.storage.inbox.write_private", _refuse)
        patch.setattr("desktop.storage.crisis_open.write_private", _refuse)
        patch.setattr("desktop.storage.unit_of_work.UnitOfWork.__enter__", _refuse)
        return patch.undo

    patched: list[pytest.MonkeyPatch] = []
    yield fill
    for patch in patched:
        patch.undo()


def _lines(desk: Desk) -> list[str]:
    desk.wait(lambda: bool(desk.runs()))
    return [line.text for line in desk.runs()[0].lines if line.kind == "line"]


def test_closing_the_locked_pad_on_a_full_disk_keeps_it_until_every_line_is_there(
    desk: Desk, qtbot: QtBot, clock: FakeClock, full: Callable[[], Free]
) -> None:
    free = full()
    page = desk.f9()
    desk.press(Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    desk.type("nowhere else")
    desk.press(Qt.Key.Key_Return)
    desk.type("half a sen")
    assert not desk.window.close()
    assert desk.window.isVisible()
    assert desk.window.crisis.page is page
    assert "Not on disk yet" in page.view.foot.kept.accessibleName()
    assert not desk.window.close()
    desk.type("and it goes on")
    desk.press(Qt.Key.Key_Return)
    free()
    desk.saved()
    assert len(sealed(desk)) == 4
    assert desk.window.close()
    assert desk.window.crisis.page is None
    other = open_window(qtbot, desk.folder, clock)
    try:
        QTest.mouseClick(other.named("Unlock"), Qt.MouseButton.LeftButton)
        other.unlock()
        other.wait(lambda: bool(other.runs()) and len(other.runs()[0].lines) == 5)
        assert _lines(other) == ["nowhere else", "half a sen", "and it goes on"]
    finally:
        close_window(other)


def test_closing_from_the_lock_screen_says_that_lines_wait(desk: Desk, full: Callable[[], Free]) -> None:
    free = full()
    desk.f9()
    desk.type("nowhere else")
    desk.press(Qt.Key.Key_Return)
    desk.passed()
    assert not desk.window.crisis.shown
    gate = desk.window.gate
    assert gate is not None
    assert not gate.disk.isVisible()  # type: ignore[attr-defined]
    desk.window.rebuild()
    assert not desk.window.close()
    gate = desk.window.gate
    assert gate.disk.isVisible()  # type: ignore[union-attr]
    free()
    desk.wait(lambda: len(sealed(desk)) == 3)
    desk.wait(lambda: not gate.disk.isVisible())  # type: ignore[union-attr]
    assert read_crisis_open(desk.folder) is None
    assert desk.window.close()


def test_with_room_on_the_disk_the_pad_closes_at_once(desk: Desk) -> None:
    desk.f9()
    desk.type("stamped")
    desk.press(Qt.Key.Key_Return)
    desk.type("half")
    assert desk.window.close()
    assert len(sealed(desk)) == 3


@pytest.mark.expects_log("not yet on disk")
@pytest.mark.parametrize("end", ["lock", "close"])
def test_lines_of_the_pad_that_wait_survive_unlocking_and_locking_again(
    desk: Desk, full: Callable[[], Free], end: str
) -> None:
    free = full()
    page = desk.f9()
    desk.type("from before unlocking")
    desk.press(Qt.Key.Key_Return)
    run_id = page.runner.run.id  # type: ignore[union-attr]
    desk.passed()
    desk.unlock()
    states = desk.window.parts.relauncher.states  # type: ignore[attr-defined]
    assert getattr(desk.window, end)() in {None, False}
    assert not desk.window.unlocked
    assert desk.window.crisis.page is None
    assert states == []
    assert desk.window.gate.disk.isVisible()  # type: ignore[union-attr]
    free()
    desk.wait(lambda: len(states) == 1)
    assert len(sealed(desk)) >= 3
    desk.unlock()
    report = desk.window.opened.services.crises.report(run_id)  # type: ignore[union-attr]
    assert "from before unlocking" in report["body"]["what_happened"]


@pytest.mark.expects_log("not yet on disk")
def test_a_new_process_waits_for_the_lines_of_a_crisis_that_began_meanwhile(
    desk: Desk, full: Callable[[], Free], monkeypatch: pytest.MonkeyPatch
) -> None:
    desk.unlock()
    free = full()
    desk.window.autosave.put("test/text", "typed before", _refuse)
    desk.window.lock()
    page = desk.f9()
    desk.type("during the wait")
    desk.press(Qt.Key.Key_Return)
    states = desk.window.parts.relauncher.states  # type: ignore[attr-defined]
    real = page.runner.keeper.pad.do
    monkeypatch.setattr(page.runner.keeper.pad, "do", _refuse)
    free()
    locker = desk.window.locking._made
    assert locker is not None
    locker.try_again()
    assert not locker.waiting
    assert states == []
    monkeypatch.setattr(page.runner.keeper.pad, "do", real)
    desk.wait(lambda: len(states) == 1)
    assert len(sealed(desk)) == 3
