"""The saved mark of a page out of sight: it costs nothing, and is right when the page is seen again."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from desktop.paths import resources
from desktop.ui.autosave import Autosave, SavedState
from desktop.ui.saved_foot import SavedFoot
from desktop.ui.tasks import TaskRunner
from desktop.ui.theme.theme import Theme
from tests.fixtures.vaults import FakeClock


@pytest.fixture
def autosave(qtbot: QtBot) -> Iterator[Autosave]:
    runner = TaskRunner()
    saver = Autosave(runner)
    yield saver
    saver.forget_all()
    assert runner.stop(3)


def test_a_mark_out_of_sight_says_it_when_it_is_seen_with_the_time_of_the_save(
    autosave: Autosave, clock: FakeClock, qapp: QApplication, qtbot: QtBot
) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    foot = SavedFoot(Theme(resources(), mode="light"), clock, autosave, page)
    page.show()
    autosave.state_changed.emit(SavedState.SAVING)
    assert foot.mark.state == "saving"
    page.hide()
    local = clock.now().local()
    autosave.state_changed.emit(SavedState.SAVED)
    assert foot.mark.state == "saving", "nobody sees it"
    clock.advance(3 * 60)
    page.show()
    assert foot.mark.state == "saved"
    assert f"{local.hour:02d}:{local.minute:02d}" in foot.mark.words()
    autosave.state_changed.emit(SavedState.NOT_YET)
    assert foot.mark.state == "not_saved"
