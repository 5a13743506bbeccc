"""Crisis from every screen of the list, under a menu, a completer, a modal window, and while everything is busy."""

from __future__ import annotations

import dataclasses
import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from desktop.ui.crisis_key import CrisisKey
from desktop.ui.main_window import MainWindow
from desktop.ui.screens.crisis import CrisisScreen
from desktop.ui.tasks import POOL_SIZE
from tests.fixtures.vaults import PASSPHRASE, VaultTemplate
from tests.ui import crisis_everywhere as everywhere
from tests.ui import views
from tests.ui.filled import Filled
from tests.ui.opened import Opened, editor_of

# the offscreen platform says so whenever a menu opens
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support grabbing the keyboard", extend=True)


@pytest.mark.slow
@pytest.mark.timeout(600)
def test_every_screen_gives_way_and_comes_back_as_it_was(
    qapp: QApplication, vault_template: VaultTemplate, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """`python -m tests.ui.crisis_everywhere` goes through every page and state under everything."""
    with everywhere.filled_window(tmp_path, vault_template.folder) as (opened, filled):
        walk = everywhere.Walk(opened, filled)
        everywhere.go_through(walk, whole=False)
        assert not walk.problems, "\n".join(walk.problems)
        assert walk.cases >= len(views.SCREENS) + len(views.locked_views())
        opened.window.crisis.forget()  # the curtain of the cover goes with the page
        _the_walk_notices(opened, filled, monkeypatch)
        _busy_lanes(opened)
        opened.window.crisis.forget()


def _the_walk_notices(opened: Opened, filled: Filled, monkeypatch: pytest.MonkeyPatch) -> None:
    """The controls: a menu that swallows the key, and a crisis that takes what was being typed."""
    clients = next(view for view in views.open_views(filled) if view.name == "clients")
    real = CrisisKey._pressed

    def swallowed(self: CrisisKey, event: QKeyEvent, *, first_sight: bool) -> bool:
        return QApplication.activePopupWidget() is None and real(self, event, first_sight=first_sight)

    with monkeypatch.context() as patch:
        patch.setattr(CrisisKey, "_pressed", swallowed)
        walk = everywhere.Walk(opened, filled)
        walk.page(clients, ["menu"])
        assert any("did not open" in each for each in walk.problems), walk.problems

    pressed = MainWindow.crisis_pressed

    def takes(self: MainWindow) -> None:
        focus = self.focusWidget()
        if isinstance(focus, QLineEdit):
            focus.clear()
        pressed(self)

    with monkeypatch.context() as patch:
        patch.setattr(MainWindow, "crisis_pressed", takes)
        walk = everywhere.Walk(opened, filled)
        walk.page(clients, ["nothing"])
        assert any("has changed" in each for each in walk.problems), walk.problems


def _busy_lanes(opened: Opened) -> None:
    """An import, a backup, a document: whatever holds every lane, crisis opens, stamps, and says what waits."""
    window, tasks = opened.window, opened.parts.tasks
    everywhere.to_a_page(opened)
    opened.settle()
    go_on = threading.Event()
    try:
        for _ in range(4):
            tasks.slow(window, go_on.wait, 60)
        tasks.write(window, go_on.wait, 60)
        everywhere.f9(opened)
        page = window.crisis.page
        assert isinstance(page, CrisisScreen)
        assert window.crisis.shown
        QTest.keyClicks(page.view.note.editor, "while all is busy")
        QTest.keyClick(page.view.note.editor, Qt.Key.Key_Return)
        assert page.view.log.shown()[-1].text == "while all is busy"
        assert page.runner.keeper.state == "keeping"
    finally:
        go_on.set()
    opened.hands.wait(lambda: page.runner.keeper.state == "kept", "the lines on the disk")
    everywhere.to_a_page(opened)


def test_while_a_vault_is_just_opening_it_opens_too_and_goes_into_it(
    qapp: QApplication, own_home: Path, vault_folder: Path
) -> None:
    with everywhere.opened_window(own_home, vault_folder) as opened:
        field = editor_of(opened.hands.find("lock_passphrase"))
        assert isinstance(field, QLineEdit)
        opened.hands.click(field)
        field.insert(PASSPHRASE)
        go_on = threading.Event()
        for _hand in range(POOL_SIZE):  # the opening takes as long as it takes: it has to wait for its turn
            opened.parts.tasks.slow(opened.window, go_on.wait, 30)
        opened.hands.key(Qt.Key.Key_Return)
        everywhere.f9(opened)
        page = opened.window.crisis.page
        assert isinstance(page, CrisisScreen)
        assert opened.window.crisis.shown
        assert not opened.window.unlocked
        QTest.keyClicks(page.view.note.editor, "before it was open")
        QTest.keyClick(page.view.note.editor, Qt.Key.Key_Return)
        go_on.set()
        opened.hands.wait(lambda: opened.window.frame, "the pages", 20)
        assert opened.window.crisis.shown
        opened.window.idle.stop()
        opened.hands.wait(lambda: page.runner.unlocked and page.runner.keeper.state == "kept", "the lines")
        opened.settle()
        (run,) = opened.services.crises.open_runs()
        assert "before it was open" in [line.text for line in run.lines]
        opened.window.crisis.forget()


def test_a_screen_that_is_added_is_walked_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    nothing = Filled(folder=Path())
    known = {view.name for view in everywhere.each_screen(nothing)}
    assert {screen.name for screen in views.SCREENS} <= known
    added = dataclasses.replace(views.SCREENS[0], name="added_tomorrow")
    monkeypatch.setattr(views, "SCREENS", (*views.SCREENS, added))
    assert {view.name for view in everywhere.each_screen(nothing)} == known | {"added_tomorrow"}
