"""What crisis never does: stay shut for a page's trouble, write into somebody else's log, lose its time."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from desktop.domain.carried_over import Carried
from desktop.services.crisis_pad import CrisisPad, PadJob
from desktop.ui.screens.crisis_model import RunModel
from tests.fixtures.vaults import FakeClock
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]


def _broken(*_args: object) -> None:
    raise OSError("the page has its own trouble")


@pytest.mark.expects_log("a page did not let go for crisis: oserror")
def test_a_page_in_trouble_does_not_keep_crisis_shut(unlocked: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    client_id = unlocked.add_client()
    frame = unlocked.window.frame
    assert frame is not None
    frame.navigator.go("client", {"client_id": client_id})
    current = frame.navigator.current
    for name in ("subject", "leave", "for_crisis", "place"):
        monkeypatch.setattr(current, name, _broken)
    page = unlocked.f9()
    assert page.running
    assert page.view.note.editor.hasFocus()
    monkeypatch.undo()
    unlocked.passed()
    unlocked.wait(lambda: not page.running)
    # a record that cannot be read: steps, timer and log go on without it, and it is said
    assert unlocked.window.opened is not None
    with monkeypatch.context() as patch:
        patch.setattr(unlocked.window.opened.services.clients, "get", _broken)
        unlocked.window.open_crisis(client_id, "")
        page = unlocked.page
        assert page.running
        assert page.runner.client is None
        assert page.runner.run is not None
        assert page.runner.run.client_id == client_id, "the log is theirs all the same"
        unlocked.wait(lambda: page.view.panel.kind == "tell")
    unlocked.saved()


def test_nothing_of_one_record_goes_into_the_crisis_of_another(unlocked: Desk) -> None:
    first, second = unlocked.add_client(), unlocked.add_client()
    told = Carried(where="7 Mill Lane", who="two brothers", lines=("Said in the session: needleword",))
    # a run of nobody is not joined to whoever's page the key is pressed on
    page = unlocked.f9()
    unlocked.window.crisis.close()
    unlocked.window.crisis.open(first, "", carried=told)
    run = page.runner.run
    assert run is not None
    assert run.client_id is None
    assert (run.location, run.people) == ("", "")
    assert page.runner.ask_whose, "whose it is can still be said"
    page.runner.join(first)
    unlocked.saved()
    unlocked.window.crisis.close()
    unlocked.window.crisis.open(second, "", carried=told)
    run = page.runner.run
    assert run is not None
    assert run.client_id == first
    assert not [line for line in run.lines if "needleword" in line.text or line.kind == "location"]
    # and the control: their own page carries over
    unlocked.window.crisis.close()
    unlocked.window.crisis.open(first, "", carried=told)
    assert page.runner.run is not None
    assert page.runner.run.location == "7 Mill Lane"
    # emptied: nobody is sent there any more, and the log keeps both
    page.view.where.editor.setFocus()
    page.view.where.editor.selectAll()
    unlocked.press(Qt.Key.Key_Delete)
    unlocked.press(Qt.Key.Key_Return)
    assert page.runner.run.location == ""
    assert [line.text for line in page.runner.run.lines if line.kind == "location"] == ["7 Mill Lane", ""]
    unlocked.saved()
    assert unlocked.runs()[0].location == ""
    page.undo()
    assert page.runner.run.location == "7 Mill Lane"


def test_the_time_of_a_run_outlives_a_kill_a_clock_set_back_and_a_sleep(
    vault_folder: Path, clock: FakeClock
) -> None:
    model = RunModel(clock)
    model.start()
    assert model.run is not None
    pad = CrisisPad(vault_folder)
    pad.do([PadJob(write=model.run)])
    clock.advance(40 * 60)
    clock.utc -= timedelta(hours=1)
    left = CrisisPad(vault_folder).open_run()
    assert left is not None
    again = RunModel(clock)
    again.take_up(left)
    assert again.seconds == 40 * 60
    pad.do([PadJob(write=model.run)])
    clock.ticks += 20 * 60  # asleep: the wall clock stands still for the program, the laptop's own does not
    assert again.seconds == 60 * 60
    # another start of the laptop: the log is what is left to go by
    clock.started_as, clock.ticks = "ffff0000", 3.0
    after = RunModel(clock)
    after.take_up(model.run.with_line(again.tick("staying")))
    assert after.seconds == 40 * 60, "the tick counts from the start, whatever the clock was set to"
    everything = (vault_folder / f"crisis.open.{left.id[:8]}").read_text(encoding="ascii")
    assert "boot 1000.000 0123abcd" in everything
