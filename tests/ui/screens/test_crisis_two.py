"""Two crises at once in the real window: two logs, two times, two half-written lines; and what stays in sight."""

from __future__ import annotations

import random
import shutil

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.carried_over import Carried
from desktop.domain.crisis import CrisisRun
from desktop.storage.crisis_open import read_all_crisis_open
from tests.ui.screens.crisis_window import Desk, close_window, desk, open_window, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier


def _stored(desk: Desk, run_id: str) -> CrisisRun:
    assert desk.window.opened is not None
    run = desk.window.opened.services.crises.get(run_id)
    assert run is not None
    return run


def test_two_crises_have_two_logs_and_what_was_chosen_stays_in_sight(unlocked: Desk) -> None:
    first, second = unlocked.add_client(), unlocked.add_client()
    unlocked.window.open_crisis(first, "")
    page = unlocked.page
    runner = page.runner
    assert runner.run is not None
    one = runner.run.id
    unlocked.type("first half")
    unlocked.window.close_crisis()
    unlocked.clock.advance(90)
    # from the other record: it is said, nothing of it is stamped, and nothing waits for the answer
    told = Carried(where="7 Mill Lane", who="two brothers", lines=("needleword",))
    unlocked.window.crisis.open(second, "", carried=told)
    assert runner.run.id == one
    assert "somebody else" in page.view.notice.accessibleName()
    unlocked.named("Begin another").click()
    assert runner.run is not None
    two = runner.run.id
    assert two != one
    assert (runner.run.client_id, runner.run.location) == (second, "7 Mill Lane")
    assert page.view.note.text() == "", "what was half typed for the first stays there"
    assert page.seconds == 0
    assert "Crises running" in page.view.band.standing.accessibleName()
    unlocked.type("second half")
    unlocked.press(Qt.Key.Key_PageDown, CTRL)
    assert runner.run.id == one
    assert page.view.note.text() == "first half"
    assert page.seconds == 90
    assert page.view.where.editor.text() == ""
    unlocked.press(Qt.Key.Key_Return)
    unlocked.press(Qt.Key.Key_2, CTRL)
    # the list, by name and by keys
    unlocked.press(Qt.Key.Key_N, CTRL)
    unlocked.named("Samira Haddad, in front")
    page.findChild(QWidget, "crisis_run_1").click()  # type: ignore[union-attr]
    assert runner.run.id == two
    assert page.view.note.text() == "second half"
    # the other's reminder goes into its own log
    unlocked.clock.advance(5 * 60)
    runner._on_tick()
    unlocked.saved()
    unlocked.wait(
        lambda: len([line for line in _stored(unlocked, one).lines if line.kind == "reminder"]) == 1
    )
    # Today opens that one and no other
    unlocked.window.close_crisis()
    frame = unlocked.window.frame
    assert frame is not None
    frame.navigator.go("today")
    row = f"today_crisis_open_{one}"
    unlocked.wait(lambda: frame.findChild(QWidget, row) is not None)
    frame.findChild(QWidget, row).click()  # type: ignore[union-attr]
    assert unlocked.window.crisis.shown
    assert runner.run.id == one
    unlocked.window.close_crisis()
    unlocked.window.open_crisis(second, "")
    assert runner.run.id == two, "from its own record it comes in front by itself"
    # one ends, the other goes on
    unlocked.passed()
    unlocked.wait(lambda: runner.run is not None and runner.run.id == one)
    assert page.running
    unlocked.saved()
    a, b = _stored(unlocked, one), _stored(unlocked, two)
    assert (a.state, b.state) == ("open", "passed")
    assert [line.text for line in a.lines if line.kind == "line"] == ["first half"]
    assert [line.text for line in b.lines if line.kind == "line"] == ["needleword", "second half"]
    assert set(a.ticked()) == {"location"}
    assert b.ticked() == {}
    unlocked.window.open_crisis(first, run_id=one)
    _what_was_chosen_stays_in_sight_for_an_hour_at_most(unlocked)


def test_two_runs_in_any_order_over_three_records_never_mix(unlocked: Desk) -> None:
    clients = [unlocked.add_client() for _ in range(3)]
    window, chance = unlocked.window, random.Random(6)
    window.open_crisis(clients[0], "")
    page = unlocked.page
    runner = page.runner
    words: dict[str, list[str]] = {}
    halves: dict[str, str] = {}
    for at in range(200):
        assert runner.run is not None
        run_id = runner.run.id
        assert page.view.note.text() == halves.get(run_id, "")
        match chance.choice(("stamp", "half", "step", "another", "client", "curtain", "tick")):
            case "stamp":
                runner.stamp("line", f"{run_id[:6]} {at}")
                words.setdefault(run_id, []).append(f"{run_id[:6]} {at}")
            case "half":
                page.view.note.set_text(f"{run_id[:6]} half {at}")
                runner.note_typed(page.view.note.text())
                halves[run_id] = page.view.note.text()
            case "step":
                page.view.note.setFocus()
                unlocked.press(Qt.Key.Key_PageUp, CTRL)
            case "another" if len(runner.runs) < 3:
                page.begin_another()
            case "client":
                page.begin(chance.choice(clients), "", Carried(lines=(f"carried {at}",)))
                run = runner.run
                assert run is not None
                for line in run.lines:
                    if line.text.startswith("carried"):
                        words.setdefault(run.id, [])
                        if line.text not in words[run.id]:
                            assert run.client_id, "nothing is carried into a run of nobody"
                            words[run.id].append(line.text)
            case "curtain":
                window.crisis.curtain(chance.random() < 0.5)
            case "tick":
                runner.tick(chance.choice(("staying", "location")))
        unlocked.clock.advance(1)
    unlocked.saved()
    assert len(runner.runs) == 3
    for run in runner.runs:
        stored = _stored(unlocked, run.id)
        assert [line.text for line in stored.lines if line.kind == "line"] == words.get(run.id, [])
        # a tick may have come in by the plain file, which knows the time in UTC alone
        ticked = [{step: at.utc for step, at in each.ticked().items()} for each in (stored, run)]
        assert ticked[0] == ticked[1]
    assert unlocked.window.opened is not None
    unlocked.wait(
        lambda: {run: unlocked.window.opened.services.crisis_intake.note(run) for run in halves} == halves  # type: ignore[union-attr]
    )


def test_two_crises_while_locked_outlive_a_kill_and_are_two_in_the_vault(desk: Desk, qtbot: QtBot) -> None:
    page = desk.f9()
    one = page.own_run
    assert one is not None
    desk.type("first, sealed")
    desk.press(Qt.Key.Key_Return)
    desk.clock.advance(60)
    desk.press(Qt.Key.Key_N, CTRL)
    desk.named("Begin another").click()
    two = page.own_run
    assert two is not None
    desk.type("second, sealed")
    desk.press(Qt.Key.Key_Return)
    desk.press(Qt.Key.Key_3, CTRL)
    desk.saved()
    desk.wait(lambda: not page.unwritten)
    assert {run.run_id for run in read_all_crisis_open(desk.folder)} == {one.id, two.id}
    # what a kill leaves: the folder as it is, with nobody saying good-bye
    left = desk.folder.parent / "left"
    shutil.copytree(desk.folder, left, ignore=shutil.ignore_patterns("lock", "*.tmp"))
    desk.clock.advance(60)
    other = open_window(qtbot, left, desk.clock)
    try:
        assert [(run.id, run.started_at.utc) for run in other.page.runner.runs] == [
            (two.id, two.started_at.utc),
            (one.id, one.started_at.utc),
        ]
        assert other.page.seconds == 60
        other.press(Qt.Key.Key_PageDown, CTRL)
        assert other.page.seconds == 120
        other.page.unlock_wanted.emit()
        other.window.close_crisis()
        other.unlock()
        other.wait(lambda: len(other.runs()) == 2)
        other.saved()
        lines = {run.id: [line.text for line in run.lines if line.text] for run in other.runs()}
        assert lines == {one.id: ["first, sealed"], two.id: ["second, sealed"]}
        # nobody was chosen: whose page it is opened from is offered, and nothing is joined by itself
        client_id = other.add_client()
        other.window.crisis.close()
        other.window.open_crisis(client_id, run_id=one.id)
        assert other.page.runner.run is not None
        assert (other.page.runner.run.id, other.page.runner.run.client_id) == (one.id, None)
        other.page.opened.open("whose")
        other.named("Begin another for them")
        other.page.findChild(QWidget, "crisis_whose_asked").click()  # type: ignore[union-attr]
        whose = {one.id: client_id, two.id: None}
        other.wait(lambda: {run.id: run.client_id for run in other.runs()} == whose)
        other.saved()
        # over a lock both go on, and of both it is known whose they are
        other.window.lock()
        assert not other.window.unlocked
        other.unlock()
        other.wait(lambda: {run.id: run.client_id for run in other.page.runner.runs} == whose)
        lines = {run.id: [line.text for line in run.lines if line.text] for run in other.page.runner.runs}
        assert lines == {one.id: ["first, sealed"], two.id: ["second, sealed"]}
        other.window.crisis.close()
        other.window.open_crisis(client_id)
        assert other.page.runner.run.id == one.id  # type: ignore[union-attr]
    finally:
        close_window(other)


def _what_was_chosen_stays_in_sight_for_an_hour_at_most(unlocked: Desk) -> None:
    page = unlocked.page
    page.view.where.editor.setFocus()
    unlocked.type("18 Alder Street")
    unlocked.press(Qt.Key.Key_Return)
    page.view.who.editor.setFocus()
    unlocked.type("her brother")
    unlocked.press(Qt.Key.Key_Return)
    page.focus_note()
    unlocked.press(Qt.Key.Key_F12)
    unlocked.named("Where they are").click()
    page.view.panel.close_panel()
    assert "In sight: 60 min." in page.view.band.standing.accessibleName()
    unlocked.window.crisis.curtain(True)
    assert page.view.where.editor.text() == "18 Alder Street"
    assert page.view.who.editor.text() == ""
    assert not [each for each in page.findChildren(QLineEdit) if "brother" in each.text()]
    # nothing can be added without the passphrase, and hiding by hand hides this too
    page.parts["shown"].keep(["place", "who"])
    assert page.view.who.editor.text() == ""
    page.set_people_hidden(False)
    unlocked.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    assert page.view.where.editor.text() == ""
    unlocked.press(Qt.Key.Key_F8, Qt.KeyboardModifier.ShiftModifier)
    unlocked.window.crisis.curtain(True)
    # an hour on the laptop's own clock, whatever the wall clock is set to
    unlocked.clock.ticks += 59 * 60
    page.runner._on_tick()
    assert page.view.where.editor.text() == "18 Alder Street"
    assert "In sight: 1 min." in page.view.band.standing.accessibleName()
    unlocked.clock.ticks += 61
    page.runner._on_tick()
    assert page.view.where.editor.text() == ""
    assert "In sight" not in page.view.band.standing.accessibleName()
    unlocked.saved()
    assert page.runner.run is not None
    shown = [line for line in _stored(unlocked, page.runner.run.id).lines if line.kind == "shown"]
    assert [line.data.get("items", "") for line in shown] == ["place", ""]
    assert _stored(unlocked, page.runner.run.id).keep_visible_until is None
