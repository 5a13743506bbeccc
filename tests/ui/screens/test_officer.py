"""If a subpoena or an officer comes: one step from the lock screen, from Settings and from the search panel."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from desktop.services.agency import AgencyService
from desktop.ui.widgets.labels import bare
from tests.fixtures.vaults import FakeClock
from tests.ui.opened import opened_window

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def opened(qapp, own_home, vault_folder):
    with opened_window(own_home, vault_folder, clock=FakeClock()) as made:
        AgencyService(made.parts.content).save_values(
            {"supervisor": "Marta Lindqvist", "supervisor_phone": "503 555 0142"}
        )
        yield made
        made.settle()


def words(opened):
    return bare("\n".join(opened.hands.texts()))


def test_while_locked_with_whom_to_call(opened):
    opened.hands.click("lock_officer")
    opened.hands.find("officer_gate")
    said = words(opened)
    assert "Hand out nothing" in said
    assert "Marta Lindqvist" in said
    assert "503" in said
    opened.hands.key(Qt.Key.Key_Escape)
    opened.hands.find("lock_passphrase")


def test_from_settings_and_from_the_search_panel(opened):
    opened.unlock()
    opened.window.go("settings", {"part": "backup"})
    opened.hands.click("lost_officer")
    assert opened.window.frame.navigator.current.name == "officer"
    opened.window.go("today")
    opened.hands.key(Qt.Key.Key_K, CTRL)
    opened.hands.type("subpoena")
    opened.hands.key(Qt.Key.Key_Return)
    assert opened.window.frame.navigator.current.name == "officer"
    assert "tell the client what was asked" in words(opened)
    opened.hands.key(Qt.Key.Key_Return)
    opened.hands.find("lock_passphrase", 20)
