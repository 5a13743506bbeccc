"""A whole crisis by keys alone: from the record to the signed report, with what the vault holds in the end."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.contacts import SafeContact
from desktop.domain.crisis_lines import standing
from desktop.domain.crisis_marks import CANNOT_SPEAK, MUTED, mode_since, noted_cues
from tests.ui.screens.crisis_window import WHERE, Desk, desk, unlocked

__all__ = ["desk", "unlocked"]
CTRL = Qt.KeyboardModifier.ControlModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
MOST_TABS = 60


class NoMouse(QObject):
    """Counts what a pointer does."""

    pressed = 0

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        """See every event."""
        if event.type() in (QEvent.Type.MouseButtonPress, QEvent.Type.TouchBegin, QEvent.Type.Wheel):
            self.pressed += 1
        return False


class Story:
    """What a person does who has only keys."""

    def __init__(self, desk: Desk) -> None:
        self.desk, self.presses = desk, 0

    def key(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """Press a key."""
        self.presses += 1
        self.desk.press(key, modifiers)

    def go(self, name: str, *, back: bool = False) -> None:
        """Tab on, or back, until something of that name has the keyboard."""
        for _press in range(MOST_TABS):
            here = QApplication.focusWidget()
            if here is not None and here.accessibleName().startswith(name):
                return
            self.desk.press(
                Qt.Key.Key_Backtab if back else Qt.Key.Key_Tab, SHIFT if back else Qt.KeyboardModifier(0)
            )
        pytest.fail(f"{name} is not reached by Tab")

    def write(self, name: str, words: str, *, back: bool = False) -> None:
        """Write into a field and stamp it."""
        self.go(name, back=back)
        self.desk.type(words)
        self.key(Qt.Key.Key_Return)

    def page(self, name: str) -> Any:
        """Wait until a page is in front."""
        frame = self.desk.window.frame
        assert frame is not None
        self.desk.wait(lambda: frame.navigator.current is not None and frame.navigator.current.name == name)
        return frame.navigator.current


def client_in_front(desk: Desk) -> str:
    """Somebody with an address, a shared phone and a help word, whose page is open."""
    client_id = desk.add_client()
    services = desk.window.opened.services  # type: ignore[union-attr]
    client = services.clients.get(client_id)
    reach = client.draft.reaches[0]
    safe = SafeContact(may_call="yes", help_word="marmalade", words="before 16:00")
    draft = replace(client.draft, reaches=(replace(reach, safe=safe),))
    done: list[object] = []
    tasks = desk.window.parts.tasks
    tasks.write(desk.window, services.clients.change, client_id, client.version, draft, done=done.append)
    desk.wait(lambda: bool(done))
    frame = desk.window.frame
    assert frame is not None
    frame.navigator.go("client", {"client_id": client_id})
    return client_id


def test_a_whole_crisis_by_keys_alone(unlocked: Desk) -> None:
    app, mouse = QApplication.instance(), NoMouse()
    assert app is not None
    app.installEventFilter(mouse)
    story, clock = Story(unlocked), unlocked.clock
    client_id = client_in_front(unlocked)

    # begins from their page, with the note ready; what kind it is takes two keys and no question
    page = unlocked.f9()
    assert page.runner.run is not None
    assert page.runner.run.client_id == client_id
    story.key(Qt.Key.Key_0, CTRL)
    story.key(Qt.Key.Key_1)
    assert page.runner.run.kind == "violence_now"
    unlocked.type("He is at the door")
    story.key(Qt.Key.Key_Return)
    clock.advance(30)

    # where: a slip first, taken back; then the street and the call from the second phone
    story.write(WHERE, "81 Alder Street", back=True)
    story.key(Qt.Key.Key_Z, CTRL)
    assert page.runner.run.location == ""
    story.write(WHERE, "18 Alder Street, flat 4, Fairbrook")
    story.key(Qt.Key.Key_2, CTRL)
    clock.advance(30)
    story.key(Qt.Key.Key_8, CTRL)
    story.go("Reached")
    story.key(Qt.Key.Key_2)
    story.key(Qt.Key.Key_Escape)
    clock.advance(30)

    # somebody came: yes and no by their letters, the next letter is the note's, the help word is said
    story.key(Qt.Key.Key_F11)
    story.key(Qt.Key.Key_Y)
    story.key(Qt.Key.Key_N)
    story.go("Help word said")
    story.key(Qt.Key.Key_Space)
    story.go("I am muted")
    story.key(Qt.Key.Key_Space)
    story.key(Qt.Key.Key_K)
    unlocked.type("eys in the lock")
    story.key(Qt.Key.Key_Return)
    assert "Yes or no only. You are muted." in page.view.band.standing.accessibleName()
    assert mode_since(page.runner.run, CANNOT_SPEAK) is not None
    clock.advance(30)

    # a danger cue out of "More help": noted, and what it asks for is there at once
    story.key(Qt.Key.Key_F10)
    story.go("Danger cues")
    story.key(Qt.Key.Key_Return)
    story.go("Neck pressed")
    story.key(Qt.Key.Key_Space)
    said = [
        label.accessibleName()
        for label in page.view.panel.findChildren(QObject)
        if hasattr(label, "accessibleName")
    ]
    assert any("doctor the same day" in words for words in said)
    story.key(Qt.Key.Key_Escape)

    # they must be helped whatever they wish: the reason and that it is not safe to tell them
    story.key(Qt.Key.Key_9, CTRL)
    story.go("A life in danger")
    story.key(Qt.Key.Key_Space)
    story.go("Not safe to tell")
    story.key(Qt.Key.Key_Space)
    story.key(Qt.Key.Key_Escape)

    # the call drops: the card first, nothing rings by itself; they ring back and can speak again
    story.key(Qt.Key.Key_F7)
    clock.advance(60)
    story.go("They are back")
    story.key(Qt.Key.Key_Return)
    story.key(Qt.Key.Key_Escape)
    story.key(Qt.Key.Key_F11)
    story.key(Qt.Key.Key_F11)
    assert mode_since(page.runner.run, CANNOT_SPEAK) is None
    assert mode_since(page.runner.run, MUTED) is None
    story.key(Qt.Key.Key_F6)
    unlocked.saved()
    run_id = page.runner.run.id

    # it has passed: asked in place, then one page of what stands open, then the report
    story.go("It has passed")
    story.key(Qt.Key.Key_Return)
    story.go("The danger is gone")
    story.key(Qt.Key.Key_Space)
    story.go("Safe for now")
    story.key(Qt.Key.Key_Space)
    story.go("It has passed")
    story.key(Qt.Key.Key_Return)
    story.page("crisis_passed")
    assert not page.running
    story.go("Incident report")
    story.key(Qt.Key.Key_Return)
    report = story.page("incident_report")
    story.go("Sign the report")
    story.key(Qt.Key.Key_Return)
    unlocked.wait(report.signed.isVisible)

    services = unlocked.window.opened.services  # type: ignore[union-attr]
    run, stored = services.crises.get(run_id), services.crises.report(run_id)
    assert stored["state"] == "signed"
    body = stored["body"]
    assert body["location"] == "18 Alder Street, flat 4, Fairbrook"
    told = "\n".join(str(words) for words in body.values())
    for words in (
        "He is at the door",
        "keys in the lock",
        "Neck pressed",
        "A life in danger",
        "The call dropped",
    ):
        assert words in told, words
    assert "81 Alder Street" not in told, "what was taken back is no fact"
    assert (run.kind, run.outcome, run.state) == ("violence_now", "safe_for_now", "passed")
    assert set(noted_cues(run)) == {"choked"}
    kinds = [line.kind for line in standing(run)]
    assert kinds.count("mode") == 4
    assert kinds.count("wish") == 1
    assert "marmalade" not in told
    assert mouse.pressed == 0
    assert story.presses <= 60, "besides typing and Tab"
    app.removeEventFilter(mouse)
