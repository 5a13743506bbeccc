"""Rows of crisis that cannot be read never keep the page shut: F9 opens it, and a new run goes on."""

from __future__ import annotations

import pytest

from desktop.domain.errors import DatabaseDamaged
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]


def test_crisis_opens_where_its_rows_cannot_be_read(unlocked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    def damaged(*_asked: object) -> None:
        raise DatabaseDamaged

    unlocked.window.crisis.forget()
    # a page of the file that is damaged cannot be made at will: what reading it does is
    monkeypatch.setattr(CrisesService, "open_runs", damaged)
    monkeypatch.setattr(CrisisIntake, "note", damaged)
    unlocked.window.crisis_pressed()
    assert unlocked.window.crisis.shown
    assert unlocked.page.running
    unlocked.page.runner.stamp("line", "written all the same")
    unlocked.saved()


@pytest.mark.expects_log("the crisis page was not made: runtimeerror")
def test_crisis_opens_where_the_page_cannot_be_made_over_the_vault(
    unlocked: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(*_asked: object) -> None:
        raise RuntimeError

    unlocked.window.crisis.forget()
    # a defect in our own code cannot be made at will either
    monkeypatch.setattr("desktop.ui.screens.crisis.CrisisScreen.attach", broken)
    unlocked.window.crisis_pressed()
    assert unlocked.window.crisis.shown
    assert unlocked.page.running
    unlocked.page.runner.stamp("line", "sealed all the same")
    assert "sealed all the same" in [line.text for line in unlocked.page.runner.model.run.lines]
    assert unlocked.page.can_seal, "beside the vault, for the next look"
