"""Practice crises in the window: unmistakable, in memory alone, gone at the real key, two rows at the end."""

from __future__ import annotations

import os
import random
import sqlite3
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from desktop.commands.tour_parts.hands import live
from desktop.domain.drills import NUMBER
from desktop.services.crisis_pad import CrisisPad, PadJob
from desktop.services.crisis_record import CrisisRecord
from desktop.storage.crisis_open import clear_crisis_open
from desktop.ui.frame import is_typing
from desktop.ui.screens.crisis_model import RunModel
from desktop.ui.screens.crisis_registry import PANELS
from desktop.ui.screens.drill import DrillScreen
from desktop.ui.screens.drills import DrillsScreen, nothing_real
from tests.ui.screens.crisis_window import Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
PLAIN = Qt.KeyboardModifier.NoModifier
PRESSES = int(os.environ.get("WAYSTEAD_PRESSES", "1"))
"""Buttons pressed in each panel: one in `make test`, every one in the soak."""
LEFT_ALONE = {"drills", "training"}
KEYS: tuple[tuple[Qt.Key, Qt.KeyboardModifier], ...] = (
    *((key, PLAIN) for key in (Qt.Key.Key_F1, Qt.Key.Key_F3, Qt.Key.Key_F4, Qt.Key.Key_F6, Qt.Key.Key_F7)),
    *((key, PLAIN) for key in (Qt.Key.Key_F10, Qt.Key.Key_F11, Qt.Key.Key_Escape, Qt.Key.Key_Tab)),
    *((key, PLAIN) for key in (Qt.Key.Key_Return, Qt.Key.Key_Space, Qt.Key.Key_Down, Qt.Key.Key_A)),
    *((key, CTRL) for key in (Qt.Key.Key_0, Qt.Key.Key_1, Qt.Key.Key_2, Qt.Key.Key_3, Qt.Key.Key_5)),
    *((key, CTRL) for key in (Qt.Key.Key_6, Qt.Key.Key_7, Qt.Key.Key_8, Qt.Key.Key_9, Qt.Key.Key_B)),
    *((key, CTRL) for key in (Qt.Key.Key_C, Qt.Key.Key_H, Qt.Key.Key_P, Qt.Key.Key_Z)),
    (Qt.Key.Key_F8, SHIFT),
    (Qt.Key.Key_Tab, SHIFT),
)


def tables(desk: Desk) -> dict[str, list[Any]]:
    """Every row of every table."""
    assert desk.window.opened is not None
    conn = desk.window.opened.vault.connection()
    found = {}
    for (name,) in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall():
        try:
            found[name] = [tuple(row) for row in conn.execute(f'SELECT * FROM "{name}"').fetchall()]
        except sqlite3.Error:  # the inside of a full-text index
            continue
    return found


def different(before: dict[str, list[Any]], after: dict[str, list[Any]]) -> list[str]:
    """Name what is not as it was: tables, and in the one of single values the keys."""
    single = dict(before["vault_meta"])
    # what the window sees to by itself once, some time after unlocking
    upkeep = ("name_keys", "working_notes_swept")
    keys = [
        key for key, value in after["vault_meta"] if single.get(key) != value and not key.startswith(upkeep)
    ]
    return [name for name in after if after[name] != before[name] and name != "vault_meta"] + keys


def files(desk: Desk) -> set[str]:
    """Every file of the vault but the room that is put aside, a moment after unlocking."""
    found = (path for path in desk.folder.rglob("*") if path.is_file())
    return {str(path.relative_to(desk.folder)) for path in found if "ballast" not in path.name}


def drained(desk: Desk) -> None:
    desk.window.autosave.flush_and_wait(5)
    desk.window.parts.tasks.drain(5)
    live(5)


def begin(desk: Desk, script: str) -> DrillScreen:
    desk.window.go("drill", {"script": script, "begin": "1"})
    return drill(desk)


def drill(desk: Desk) -> DrillScreen:
    frame = desk.window.frame
    assert frame is not None
    page = frame.navigator.current
    assert isinstance(page, DrillScreen)
    return page


def on_list(desk: Desk) -> DrillsScreen:
    frame = desk.window.frame
    assert frame is not None
    page = frame.navigator.current
    assert isinstance(page, DrillsScreen)
    return page


def to(desk: Desk, second: int) -> None:
    page = drill(desk)
    desk.clock.advance(second - page.seconds)
    assert page.crisis is not None
    page.crisis.runner._on_tick()
    page.tick()


def heard(desk: Desk) -> str:
    strip = drill(desk).strip
    assert strip is not None
    return strip.heard.text()


def test_a_practice_by_keys_leaves_two_rows_and_no_word(unlocked: Desk) -> None:
    desk = unlocked
    frame = desk.window.frame
    assert frame is not None
    desk.window.go("drills")
    button = desk.named("Begin: A quarrel in the next room")
    drained(desk)
    before, folder = tables(desk), files(desk)
    button.setFocus()
    desk.press(Qt.Key.Key_Return)
    page = drill(desk)
    crisis = page.crisis
    assert crisis is not None
    assert crisis.view.note.editor.hasFocus()
    assert [line.text for line in crisis.view.log.shown()] == ["Started"]
    # told from a real one by word, pattern and colour; the real button is there, the bar with names is not
    assert desk.named("Practice", QWidget).isVisible()
    assert not frame.top.isVisible()
    assert desk.named("Crisis", QWidget).objectName() == "drill_real_crisis"
    band = crisis.view.band.grab().toImage().pixelColor(3, 3)
    assert band != QColor(desk.window.parts.theme.colour("danger"))
    # every number is invented and says so, and none of the agency's own is anywhere
    number = crisis.view.number.view
    assert all(NUMBER.fullmatch(each) for _place, each in (*number.towns, *number.supers))
    assert "cannot be dialled" in number.note
    # what is said comes at its second, and a screen reader hears it from the same label
    to(desk, 9)
    assert "school papers" in heard(desk)
    to(desk, 10)
    assert "came home early" in heard(desk)
    assert "hear them say" in page.strip.heard.accessibleName()  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_1, CTRL)
    to(desk, 30)
    desk.press(Qt.Key.Key_F1)
    to(desk, 62)
    crisis.view.where.editor.setFocus()
    desk.type("14 Harbour Street, Fairbrook")
    desk.press(Qt.Key.Key_Return)
    assert crisis.view.number.view.number == "(503) 555-0142"
    # paused, nothing comes and nothing is stamped; Esc goes on in the note line
    desk.press(Qt.Key.Key_Escape)
    assert page.clock.paused
    stamped = len(crisis.runner.run.lines)  # type: ignore[union-attr]
    desk.clock.advance(600)
    page.tick()
    desk.press(Qt.Key.Key_F3)
    assert len(crisis.runner.run.lines) == stamped  # type: ignore[union-attr]
    assert page.seconds == 62
    desk.press(Qt.Key.Key_Escape)
    assert not page.clock.paused
    assert crisis.view.note.editor.hasFocus()
    # their card is the script's, and a dropped line rings nobody
    desk.press(Qt.Key.Key_F7)
    assert any(
        "555-0161" in (each.accessibleName() or "") for each in crisis.view.panel.findChildren(QWidget)
    )
    desk.press(Qt.Key.Key_Escape)
    to(desk, 130)
    desk.press(Qt.Key.Key_5, CTRL)
    # the cover comes: it stands still until somebody is back and goes on
    desk.window.covering.cover_all()
    assert page.clock.paused
    desk.clock.advance(300)
    desk.window.covering.uncover()
    assert page.seconds == 130
    assert page.strip.pause_button.hasFocus()  # type: ignore[union-attr]
    desk.press(Qt.Key.Key_Return)
    # nothing at all is in the vault while it runs
    drained(desk)
    assert different(before, tables(desk)) == []
    assert files(desk) == folder
    to(desk, 300)
    assert "Nothing more" in heard(desk)
    desk.passed()
    drained(desk)
    listed = on_list(desk)
    assert frame.top.isVisible()
    done = listed.findChild(QWidget, "drill_done")
    rest = listed.findChild(QWidget, "drill_next_time")
    assert done is not None
    assert rest is not None
    said = " ".join(each.accessibleName() or "" for each in listed.findChildren(QWidget))
    assert "At 1:02" in said or "At 01:02" in said
    assert "score" not in said.lower()
    after = tables(desk)
    changed = {name for name, rows in after.items() if rows != before[name]}
    assert changed >= LEFT_ALONE
    assert all("crisis" not in name and name not in {"tasks", "sessions", "clients"} for name in changed)
    assert len(after["drills"]) == 1
    assert "Harbour" not in str(after["drills"] + after["training"])
    # from the keys: what was done is one's own, and stands in the trainings
    desk.window.go("settings", {"part": "staff"})
    assert desk.named("Change: Practice: A quarrel in the next room").isVisible()
    desk.window.go("drills")
    desk.named("Look back: A quarrel in the next room").click()
    assert on_list(desk).findChild(QWidget, "drill_done") is not None


def test_the_real_key_ends_a_practice_at_once_and_is_clean(unlocked: Desk) -> None:
    desk = unlocked
    for second in (0, 61):
        page = begin(desk, "missing_contact")
        to(desk, second)
        desk.type("half a line")
        if second:
            desk.press(Qt.Key.Key_Escape)
        real = desk.f9()
        # the practice is gone, and nothing of it is in the real one
        assert page.crisis is None
        assert not page._timer.isActive()
        assert real.view.note.text() == real.view.where.editor.text() == ""
        assert [line.kind for line in real.runner.run.lines] == ["started"]  # type: ignore[union-attr]
        assert not real.context.drill
        assert real.view.number.view.note != "Invented numbers: they cannot be dialled"
        desk.saved()
        assert desk.window.opened is not None
        run = desk.runs()[0]
        assert not run.drill
        # while a real one runs none can be begun
        desk.press(Qt.Key.Key_Escape)
        desk.wait(lambda: isinstance(desk.window.frame.navigator.current, DrillsScreen))  # type: ignore[union-attr]
        desk.named("Begin: A fall").click()
        assert isinstance(on_list(desk), DrillsScreen)
        desk.f9()
        desk.passed()
        desk.wait(lambda: not desk.window.crisis.running)
        # its end is on the disk: until then none can be begun either
        desk.wait(lambda page=page: nothing_real(page.context))  # type: ignore[misc]
    drained(desk)
    assert tables(desk)["drills"] == []
    # neither the lock nor the way back begins one again
    begin(desk, "medical")
    desk.window.go("clients")
    desk.window.back()
    assert isinstance(on_list(desk), DrillsScreen)
    begin(desk, "medical")
    desk.window.lock()
    desk.wait(lambda: desk.window.gate is not None)
    desk.unlock()
    assert isinstance(on_list(desk), DrillsScreen)


def press_in_panels(desk: Desk, page: DrillScreen, *, most: int) -> int:
    """Press so many buttons of each panel: of the program, of its parts and of the content; returns how many."""
    crisis = page.crisis
    assert crisis is not None
    names = dict.fromkeys((*PANELS, "say", "dropped", "report", "log", "help", "plan", "towns", "whose"))
    pressed = 0
    for name in names:
        crisis.view.panel.close_panel()
        crisis.opened.open(name)
        for at in range(min(most, len(crisis.view.panel.findChildren(QAbstractButton)))):
            if crisis.view.panel.kind != name:
                crisis.opened.open(name)
            buttons = crisis.view.panel.findChildren(QAbstractButton)
            if at < len(buttons) and buttons[at].isEnabled() and buttons[at].isVisible():
                buttons[at].click()
                pressed += 1
                live(1)
            if page.clock.paused:
                page.go_on()
            assert drill(desk).crisis is crisis, name
    return pressed


def test_whatever_is_pressed_nothing_is_kept_and_nothing_copied(unlocked: Desk) -> None:
    desk = unlocked
    chance = random.Random(6)
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("what stood there")
    desk.window.go("drills")
    drained(desk)
    before, folder = tables(desk), files(desk)
    for script in desk.window.parts.content.drills():
        page = begin(desk, script)
        crisis, strip = page.crisis, page.strip
        assert crisis is not None
        assert strip is not None
        told = []
        for second in range(0, page.script.seconds + 21, 20):  # type: ignore[union-attr]
            to(desk, max(second, page.seconds)) if not page.clock.paused else page.go_on()
            if heard(desk) not in told:
                told.append(heard(desk))
            for _press in range(3 if script in ("medical", "violence_now") else 0):
                key, modifiers = chance.choice(KEYS)
                at = QApplication.focusWidget()
                if key in (Qt.Key.Key_Return, Qt.Key.Key_Space) and (
                    at is None or strip.isAncestorOf(at) or at is crisis.view.foot.passed_button
                ):
                    continue
                if key == Qt.Key.Key_C and is_typing(at):
                    continue  # one's own typing is one's own; no number is to be had
                QTest.keyClick(at or desk.window, key, modifiers)
            assert drill(desk).crisis is crisis
        assert len(told) > 5
        if script == "suicide_risk":
            assert press_in_panels(desk, page, most=PRESSES) > 8
        assert "555-0110" in " ".join(number for _who, number in crisis.view.number.view.supers)
        drained(desk)
    assert different(before, tables(desk)) == []
    assert files(desk) == folder
    assert clipboard.text() == "what stood there"
    clipboard.clear()


def test_none_begins_beside_a_real_crisis_of_another_window_and_one_that_goes_on_ends(unlocked: Desk) -> None:
    """`waystead crisis` beside this window: nothing invented stands on a page while somebody is in danger."""
    other = CrisisPad(unlocked.folder)
    model = RunModel(unlocked.clock)
    page = begin(unlocked, "violence_now")
    assert page.crisis is not None
    practised = tables(unlocked)["crisis_runs"]
    line = model.start()
    assert model.run is not None
    other.do([PadJob(write=model.run), PadJob(seal=CrisisRecord.of(model.run, line), name=line.id)])
    unlocked.wait(lambda: unlocked.window.crisis.running)
    page.tick()
    assert page.crisis is None
    assert isinstance(on_list(unlocked), DrillsScreen)
    assert "Practise when it has passed" in unlocked.window.frame.foot.text()  # type: ignore[union-attr]
    assert tables(unlocked)["crisis_runs"] != practised, "the real one alone is there"
    (run,) = unlocked.runs()
    assert (run.id, run.drill) == (model.run.id, False)
    unlocked.f9().runner.end({})
    unlocked.wait(lambda: not unlocked.window.crisis.running)

    # one that began a moment ago, which this window has not heard of yet
    unlocked.window.unlocking._taking_in._timer.stop()
    again = RunModel(unlocked.clock)
    again.start()
    assert again.run is not None
    other.do([PadJob(write=again.run)])
    assert not unlocked.window.at_work()
    unlocked.window.go("drills")
    on_list(unlocked)._begin("violence_now")
    assert isinstance(unlocked.window.frame.navigator.current, DrillsScreen)  # type: ignore[union-attr]
    unlocked.window.go("drill", {"script": "violence_now", "begin": "1"})
    live(5)
    assert isinstance(unlocked.window.frame.navigator.current, DrillsScreen)  # type: ignore[union-attr]
    clear_crisis_open(unlocked.folder, again.run.id)
    assert begin(unlocked, "violence_now").crisis is not None
