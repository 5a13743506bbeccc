"""Idle time in the real window: a line that warns, any key postpones, then locked; with a crisis only the curtain."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tests.ui.opened import Opened, opened_window


@pytest.fixture
def opened(qapp, own_home: Path, vault_folder: Path) -> Iterator[Opened]:
    with opened_window(own_home, vault_folder) as opened:
        opened.unlock()
        opened.window.go("settings", {"part": "agency"})
        yield opened


def _pass(opened: Opened, seconds: int) -> None:
    for _ in range(seconds // 5):
        opened.clock.advance(5)
        opened.window.idle.tick()


def test_warned_postponed_then_locked(opened: Opened) -> None:
    _pass(opened, 275)
    assert "Locking in" in opened.window.frame.foot.text()
    assert opened.window.frame.foot.isVisible()
    opened.hands.key(Qt.Key.Key_Shift)
    assert not opened.window.frame.foot.isVisible()
    _pass(opened, 265)
    assert opened.window.unlocked
    _pass(opened, 40)
    assert not opened.window.unlocked
    assert len(opened.relauncher.told) == 1


def test_the_agency_sets_the_time(opened: Opened) -> None:
    opened.hands.fill("agency_idle_minutes", "1")
    opened.settle()
    opened.window.lock()
    opened.unlock()
    _pass(opened, 65)
    assert not opened.window.unlocked


def test_an_open_session_is_covered_first_and_locked_at_three_times(
    opened: Opened, monkeypatch: pytest.MonkeyPatch
) -> None:
    current = opened.window.frame.navigator.current
    monkeypatch.setattr(current, "has_open_work", lambda: True)
    _pass(opened, 305)
    assert opened.window.unlocked
    assert opened.window.covering.shown
    assert not opened.window.covering.counting
    opened.hands.key(Qt.Key.Key_A)
    _pass(opened, 600)
    assert not opened.window.unlocked


def test_in_a_crisis_idle_time_draws_the_curtain_and_keeps_the_page(opened: Opened) -> None:
    opened.window.open_crisis()
    assert opened.window.crisis.running
    _pass(opened, 1000)
    assert opened.window.unlocked
    assert opened.window.crisis.shown
    assert opened.window.crisis.page.people_hidden


def test_in_a_crisis_a_record_that_is_in_front_goes_behind_the_curtain(opened: Opened) -> None:
    opened.window.open_crisis()
    opened.window.crisis.close()
    assert opened.window.crisis.running
    assert not opened.window.crisis.shown
    _pass(opened, 1000)
    assert opened.window.unlocked
    assert opened.window.crisis.shown
    assert opened.window.crisis.page.people_hidden


def test_a_suspended_laptop_is_locked_also_in_a_crisis(opened: Opened) -> None:
    opened.window.open_crisis()
    opened.window.idle.tick()
    opened.clock.advance(3600)
    opened.window.idle.tick()
    assert not opened.window.unlocked
    assert opened.relauncher.told[0].crisis
