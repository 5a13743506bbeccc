"""Idle time in the real window: a line that warns, any key postpones, then locked; with a crisis only the curtain."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import PASSPHRASE
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
    window = opened.window
    window.open_crisis()
    window.crisis.close()
    assert window.crisis.running
    assert not window.crisis.shown
    _pass(opened, 400)
    assert window.unlocked
    assert window.crisis.shown
    assert window.crisis.page.people_hidden
    # nobody was at the crisis, nobody came: all of it is covered, and it runs on underneath
    _pass(opened, 600)
    assert window.covering.shown
    assert window.unlocked
    assert window.crisis.running
    assert not window.covering.counting
    _pass(opened, 2000)
    assert window.covering.shown, "idle time does not bring anything out from under the cover"
    opened.hands.key(Qt.Key.Key_Shift)
    opened.hands.fill("cover_passphrase", PASSPHRASE)
    opened.hands.key(Qt.Key.Key_Return)
    opened.hands.wait(lambda: window.crisis.shown, "the crisis page", 10)
    assert not window.crisis.page.people_hidden, "the passphrase that was just given is enough"


def test_no_way_leads_past_the_curtain_without_the_passphrase(opened: Opened) -> None:
    window = opened.window
    window.open_crisis()
    page = window.crisis.page
    assert isinstance(page, CrisisScreen)
    _pass(opened, 305)
    assert page.curtain_drawn
    ways = (
        lambda: opened.hands.key(Qt.Key.Key_Escape),
        page.view.foot.back_button.click,
        page.view.foot.passed_button.click,
        page.toggle_names,
        lambda: (page.opened.log(), page.opened._leave()),
    )
    for way in ways:
        way()
        opened.settle()
        assert window.crisis.shown
        assert page.curtain_drawn
        assert page.view.panel.kind == "names", "the passphrase is asked"
        page.view.panel.close_panel()
        assert page.running
    # a wrong one leads nowhere, the right one on to what was wanted
    for words, right in (("not the passphrase", False), (PASSPHRASE, True)):
        if not right:
            page.view.foot.back_button.click()
        opened.hands.fill("crisis_passphrase", words)
        opened.hands.key(Qt.Key.Key_Return)
        opened.hands.wait(
            lambda right=right: not window.crisis.shown if right else _refused(page), "the answer", 10
        )
    assert page.running
    # ended in another window while the curtain is drawn: the cover, never the record
    window.open_crisis()
    window.crisis.curtain(True)
    page.runner.end({})
    opened.hands.wait(lambda: window.covering.shown, "the cover", 10)
    assert not page.running
    # a vault that can only be read is open all the same
    opened.hands.key(Qt.Key.Key_Shift)
    opened.hands.fill("cover_passphrase", PASSPHRASE)
    opened.hands.key(Qt.Key.Key_Return)
    opened.hands.wait(lambda: not window.covering.shown, "the page", 10)
    window.open_crisis()
    page.context = dataclasses.replace(page.context, reading_only=True)
    page.runner.services = None
    window.crisis.curtain(True)
    assert page.curtain_drawn


def _refused(page: CrisisScreen) -> bool:
    return any("did not open" in each.accessibleName() for each in page.view.panel.findChildren(QWidget))


def test_a_suspended_laptop_is_locked_also_in_a_crisis(opened: Opened) -> None:
    opened.window.open_crisis()
    opened.window.idle.tick()
    opened.clock.advance(3600)
    opened.window.idle.tick()
    assert not opened.window.unlocked
    assert opened.relauncher.told[0].crisis
