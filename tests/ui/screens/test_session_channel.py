"""Which way a session goes is chosen before it begins: only what has questions and is safe now (V2, V7)."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from desktop.paths import AppPaths, resources
from tests.ui.screens.session_room import Room, draft_client, room


@pytest.fixture
def desk(qapp: QApplication, own_home: Path, vault_folder: Path) -> Iterator[Room]:
    """A window over questions for three channels; those for two of them are the agency's."""
    folder = AppPaths.under(own_home).agency / "protocols"
    folder.mkdir(parents=True)
    phone = (resources() / "protocols" / "phone.toml").read_text(encoding="utf-8")
    for channel in ("sms", "email"):
        text = phone.replace('id = "phone"', f'id = "{channel}"', 1)
        text = text.replace('channel = "phone"', f'channel = "{channel}"', 1)
        # what is heard is not there in writing
        text = "\n".join(
            line for line in text.splitlines() if '"alarm_sounding"' not in line and '"yelling"' not in line
        )
        (folder / f"{channel}.toml").write_text(text, encoding="utf-8")
    with room(own_home, vault_folder) as made:
        yield made


def test_the_way_is_chosen_by_key_and_what_is_not_safe_is_not_there(desk: Room) -> None:
    desk.opened.window.go("session", {"client_id": desk.client_id})
    prepare = desk.screen.prepare
    assert prepare.choice is not None
    offered = [part.option.value for part in prepare.choice.segment.parts]
    # they said yes to calls and texts; no mailbox of theirs is written down
    assert "sms" in offered
    assert "email" not in offered
    assert prepare.choice.segment.value() == "phone"
    part = prepare.choice.segment.parts[offered.index("sms")]
    part.setFocus()
    QTest.keyClick(part, Qt.Key.Key_Space)
    assert prepare.choice.segment.value() == "sms"
    assert desk.focus().accessibleName() == part.accessibleName()
    # a lock comes back to it
    desk.opened.window.lock()
    desk.opened.unlock()
    desk.opened.hands.wait(lambda: desk.screen.prepare.choice is not None, "the page before the session")
    assert desk.screen.prepare.choice is not None
    assert desk.screen.prepare.choice.segment.value() == "sms"
    desk.screen.prepare.start_button.click()
    desk.opened.hands.wait(lambda: desk.screen.draft, "the session")
    row = desk.opened.services.sessions.open(desk.draft.id, {}).session
    assert row.channel == "sms"
    assert desk.draft.wizard.protocol.channel == "sms"


def test_in_writing_others_read_and_in_person_nothing_drops(own_home: Path, vault_folder: Path) -> None:
    with room(own_home, vault_folder) as desk:
        desk.begin(channel="sms")
        assert desk.named("No answer").isVisible()
        desk.press("Someone else may read")
        assert "Others may read" in desk.words()
        assert "hear" not in desk.screen.work.strip.alone.text()
        desk.key(Qt.Key.Key_F7)
        words = desk.words()
        assert "They do not answer any more" in words
        assert "Call dropped" not in words

        other = desk.opened.services.clients.add(draft_client("Abdo Otherfield"))
        desk.opened.window.go("session", {"client_id": other, "channel": "in_person"})
        desk.key(Qt.Key.Key_Return)
        desk.opened.hands.wait(lambda: desk.screen.draft and desk.draft.client.id == other, "the meeting")
        assert not desk.screen.work.strip.drop_button.isVisible()
        desk.key(Qt.Key.Key_F7)
        assert not desk.draft.events
        assert "If the call drops" not in desk.words()
