"""Crisis in trouble: hands that shake, a vault that is busy, a kill, a clock set back, a sleep, records of any kind."""

from __future__ import annotations

import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.domain.clients import ClientDraft, Name
from desktop.domain.closing import CHECKS, Closing
from desktop.storage.inbox import is_item
from desktop.ui.screens.crisis import CrisisScreen
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.ui.screens.crisis_window import Desk, close_window, desk, open_window, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier
TWENTY = range(20)


def sealed(desk: Desk) -> list[str]:
    """The lines that lie sealed beside the vault."""
    return sorted(path.name for path in (desk.folder / "inbox").glob("*") if is_item(path.name))


def kinds(page: CrisisScreen) -> list[str]:
    """What was stamped, the beginning left out."""
    run = page.runner.run
    assert run is not None
    return [line.kind for line in run.lines[1:]]


@contextmanager
def busy_vault(desk: Desk) -> Iterator[None]:
    """Something long has the writer's turn, as an import or the check of a backup has."""
    go_on, begun = threading.Event(), threading.Event()

    def long_work() -> None:
        begun.set()
        assert go_on.wait(60)

    desk.window.parts.tasks.write(desk.window, long_work)
    assert begun.wait(10)
    try:
        yield
    finally:
        go_on.set()


def test_hands_that_shake_and_a_vault_that_is_busy_when_the_process_is_killed(
    unlocked: Desk, qtbot: QtBot
) -> None:
    page = unlocked.f9()
    unlocked.type("half")
    for _ in TWENTY:
        unlocked.press(Qt.Key.Key_F9)
    assert unlocked.page is page
    assert page.view.note.text() == "half"
    for _ in TWENTY:
        unlocked.press(Qt.Key.Key_F11)
    assert kinds(page) == ["mode"], "the first press begins it, none of the others ends it"
    unlocked.press(Qt.Key.Key_Escape)
    for _ in TWENTY:
        unlocked.press(Qt.Key.Key_F7)
    assert page.view.panel.kind == "dropped"
    assert kinds(page) == ["mode", "line"], "the call dropped once"
    for _ in TWENTY:
        unlocked.press(Qt.Key.Key_9, CTRL)
        unlocked.press(Qt.Key.Key_F10)
    unlocked.press(Qt.Key.Key_Escape)
    assert kinds(page) == ["mode", "line"]
    for _ in TWENTY:
        unlocked.press(Qt.Key.Key_F1)
        unlocked.press(Qt.Key.Key_2, CTRL)
    assert kinds(page).count("quick") == 20
    assert kinds(page).count("tick") == kinds(page).count("untick") == 10
    assert page.view.note.text() == "half"
    unlocked.saved()
    assert len(unlocked.runs()) == 1

    # the writer's turn is taken: a line is on the disk within two seconds all the same, sealed
    assert sealed(unlocked) == []
    with busy_vault(unlocked):
        unlocked.type(" of a line, whole now")
        unlocked.press(Qt.Key.Key_Return)
        unlocked.press(Qt.Key.Key_F3)
        qtbot.waitUntil(lambda: len(sealed(unlocked)) == 2, timeout=5000)
        left = unlocked.folder.parent / "left"
        shutil.copytree(unlocked.folder, left, ignore=shutil.ignore_patterns("lock", "*.tmp"))
    unlocked.saved()
    qtbot.waitUntil(lambda: sealed(unlocked) == [], timeout=10_000)
    (run,) = unlocked.runs()
    texts = [line.text for line in run.lines]
    assert texts.count("half of a line, whole now") == 1
    assert texts.count("A weapon is there or was named") == 1
    other = open_window(qtbot, left, FakeClock(utc=unlocked.clock.utc + timedelta(seconds=9), ticks=1009.0))
    try:
        QTest.mouseClick(other.named("Unlock"), Qt.MouseButton.LeftButton)
        other.unlock()
        other.wait(lambda: len(other.runs()) == 1 and len(other.runs()[0].lines) == len(run.lines))
        after = [line.text for line in other.runs()[0].lines]
        assert sorted(after) == sorted(texts), "not one line was lost, and none stands twice"
        assert other.page.runner.run is not None
        assert other.page.view.band.standing.accessibleName().count("Yes or no only") == 1
    finally:
        close_window(other)


def test_a_clock_set_back_a_sleep_and_records_of_any_kind(unlocked: Desk) -> None:
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    draft = ClientDraft(names=(Name(text="Idris", is_chosen=True),))
    made: list[str] = []
    tasks = unlocked.window.parts.tasks
    tasks.write(unlocked.window, services.clients.add, draft, done=made.append)
    unlocked.wait(lambda: bool(made))
    closing = Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes"))
    done: list[object] = []
    tasks.write(unlocked.window, services.cases.close, made[0], closing, done=done.append)
    unlocked.wait(lambda: bool(done))

    # a closed record without an address, a language or a way to reach them: steps, towns, panels, log
    unlocked.window.open_crisis(made[0], "")
    page = unlocked.page
    assert page.running
    assert page.view.number.view.towns, "the agency's towns stand where there is no address"
    for kind in ("cannot_speak", "wish", "cues", "suicide", "dropped", "say", "plan", "help", "log"):
        page.opened.open(kind)
        assert page.view.panel.kind == kind, f"{kind} opens for a record with nothing in it"
    unlocked.press(Qt.Key.Key_Escape)

    # the clock is set back an hour: the time goes on, and the newest place is the newest
    def stamp_place(words: str) -> None:
        page.view.where.editor.setFocus()
        page.view.where.editor.selectAll()
        unlocked.type(words)
        unlocked.press(Qt.Key.Key_Return)

    unlocked.clock.advance(120)
    stamp_place("18 Alder Street")
    unlocked.clock.advance(60)
    unlocked.clock.utc -= timedelta(hours=1)
    stamp_place("the bus station")
    unlocked.press(Qt.Key.Key_F11)
    page.runner._on_tick()
    assert page.seconds == 180
    unlocked.clock.advance(5)
    unlocked.press(Qt.Key.Key_F11)
    assert "Yes or no only" not in page.view.band.standing.accessibleName()
    unlocked.saved()
    (run,) = unlocked.runs()
    assert run.location == "the bus station", "nobody is sent to the earlier place"
    assert [line.text for line in run.lines if line.kind == "location"] == [
        "18 Alder Street",
        "the bus station",
    ]
    assert [line.kind for line in run.lines if line.kind == "mode"] == ["mode", "mode"]

    # asleep for twenty minutes: the wall and the laptop's own clock go on, the newest reminder alone is told
    unlocked.clock.advance(20 * 60)
    page.runner._on_tick()
    assert page.seconds == 23 * 60 + 5
    assert [line.data["minutes"] for line in page.runner.run.lines if line.kind == "reminder"] == ["20"]  # type: ignore[union-attr]

    # what came back from the vault after all this says the same
    unlocked.press(Qt.Key.Key_L, CTRL)
    unlocked.wait(lambda: not unlocked.window.unlocked)


def test_what_is_stamped_at_the_lock_screen_and_during_the_unlock_comes_in_whole(desk: Desk) -> None:
    page = desk.f9()
    for key in (Qt.Key.Key_F11, Qt.Key.Key_Y, Qt.Key.Key_Escape):
        desk.clock.advance(1)  # what is sealed has no order but that of time
        desk.press(key)
    for panel, chip in (("cues", "weapon"), ("wish", "wish_no")):
        desk.clock.advance(1)
        page.opened.open(panel)
        page.view.panel.findChild(QWidget, f"crisis_chip_{chip}").click()  # type: ignore[attr-defined]
    desk.press(Qt.Key.Key_Escape)
    desk.clock.advance(1)
    desk.type("before")
    desk.press(Qt.Key.Key_Return)
    desk.wait(lambda: page.runner.keeper.state == "kept")
    # nothing of it is readable beside the vault
    beside = b"".join(path.read_bytes() for path in desk.folder.rglob("*") if path.is_file())
    for word in (b"cannot_speak", b"Answered yes", b"weapon", b"wish", b"before"):
        assert word not in beside, word
    # back to the lock screen, the passphrase, and the key again while it is being opened
    QTest.mouseClick(desk.named("Unlock"), Qt.MouseButton.LeftButton)
    gate = desk.window.gate
    assert gate is not None
    gate.field.set_text(PASSPHRASE)  # type: ignore[attr-defined]
    QTest.keyClick(gate.field.editor, Qt.Key.Key_Return)  # type: ignore[attr-defined]
    page = desk.f9()
    desk.clock.advance(1)
    desk.type("while it opens")
    desk.press(Qt.Key.Key_Return)
    desk.clock.advance(1)
    desk.press(Qt.Key.Key_F2)
    desk.wait(lambda: desk.window.unlocked and desk.window.frame is not None)
    desk.window.idle.stop()
    page = desk.page
    desk.wait(lambda: desk.window.crisis.shown and page.running)
    desk.clock.advance(1)
    desk.type("and after")
    desk.press(Qt.Key.Key_Return)
    desk.saved()
    desk.wait(lambda: bool(desk.runs()) and len(desk.runs()[0].lines) == 9)
    (run,) = desk.runs()
    assert [(line.kind, line.data) for line in run.lines[1:5]] == [
        ("mode", {"mode": "cannot_speak", "on": "1"}),
        ("line", {"answer": "yes", "question": "yes_no"}),
        ("cue", {"cue": "weapon"}),
        ("wish", {"what": "no"}),
    ]
    assert [line.text for line in run.lines[5:]] == [
        "before",
        "while it opens",
        "Someone is injured",
        "and after",
    ]


def test_a_record_under_a_legal_hold_and_one_that_somebody_wants_to_merge_meanwhile(unlocked: Desk) -> None:
    services = unlocked.window.opened.services  # type: ignore[union-attr]
    one, other = unlocked.add_client(), unlocked.add_client()
    tasks = unlocked.window.parts.tasks
    done: list[object] = []
    tasks.write(unlocked.window, services.cases.set_hold, one, "A court asked", done=done.append)
    unlocked.wait(lambda: bool(done))
    unlocked.window.open_crisis(one, "")
    page = unlocked.page
    unlocked.type("held and kept")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.saved()
    refused: list[Exception] = []

    def merge(kept: str, gone: str) -> None:
        services.duplicates.merge(services.duplicates.preview(kept, gone), (), one_person=True)

    for kept, gone in ((one, other), (other, one)):
        tasks.write(unlocked.window, merge, kept, gone, failed=refused.append)
    unlocked.wait(lambda: len(refused) == 2)
    assert [getattr(error, "reason", "") for error in refused] == ["merge_in_crisis"] * 2
    unlocked.type("it goes on")
    unlocked.press(Qt.Key.Key_Return)
    unlocked.saved()
    (run,) = unlocked.runs()
    assert (run.client_id, [line.text for line in run.lines if line.text]) == (
        one,
        ["held and kept", "it goes on"],
    )
    page.runner.end(page.titles)
    unlocked.wait(lambda: services.crises.report(run.id) is not None)
