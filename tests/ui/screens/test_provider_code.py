"""The page of the provider code, through the window: one story from the first code to a wrong caller."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.services.provider_codes import CodeState
from desktop.ui.widgets.hold_to_see import HoldToSee
from tests.ui.screens.client_room import Room, client_room


def state(room: Room) -> CodeState:
    return room.opened.services.provider_codes.state(room.samira)


def seen(room: Room, code: str) -> bool:
    """Whether the code stands anywhere a screen or a reader finds it."""
    widgets = [room.opened.window, *room.opened.window.findChildren(QWidget)]
    said = [
        text
        for each in widgets
        for text in (each.accessibleName(), each.accessibleDescription(), each.toolTip())
    ]
    return any(code in text for text in [*said, *room.opened.hands.texts()])


def press(room: Room, name: str) -> None:
    room.opened.hands.click(name)
    room.opened.settle()


def test_a_code_from_the_first_to_the_next(qapp: object, vault_folder: Path, own_home: Path) -> None:
    with client_room(own_home, vault_folder) as room:
        hands = room.opened.hands
        room.go("client", client_id=room.samira, part="contacts")
        press(room, "contacts_code")
        assert hands.focus is hands.find("code_make")
        # one of their own that comes from a name is refused, says why, and stays written
        press(room, "code_own")
        hands.fill("provider_code", "samira 77")
        press(room, "code_store")
        assert "part of a name" in hands.wrong("provider_code")
        assert "samira" not in hands.wrong("provider_code").lower()
        hands.fill("provider_code", "")
        press(room, "code_store")
        current = state(room).current
        assert current is not None

        # covered, until somebody holds it; a screen reader cannot find it before either
        hold = hands.find("code_hold")
        assert isinstance(hold, HoldToSee)
        assert not seen(room, current.code)
        hold.setFocus(Qt.FocusReason.TabFocusReason)
        QTest.keyPress(hold, Qt.Key.Key_Space)
        assert current.code in hold.shown()
        QTest.keyRelease(hold, Qt.Key.Key_Space)
        assert not seen(room, current.code)

        # who knows it: what is missing is said at its field, what was typed outlives leaving the page
        press(room, "code_told")
        hands.fill("code_who", "Riverton Clinic")
        press(room, "code_told_store")
        assert hands.shows("Never in a message or an email")
        room.go("today")
        room.go("provider_code", client_id=room.samira)
        assert hands.text_of("code_who") == "Riverton Clinic"
        room.choose("code_way", "phone")
        hands.fill("code_verified", "Rang the number on their sign")
        room.choose("code_told_by", "client")
        hands.fill("code_when", "2026-11-31")
        press(room, "code_told_store")
        assert "no such date" in hands.wrong("code_when")
        hands.fill("code_when", "2026-11-23")
        press(room, "code_told_store")
        assert [each.event.who for each in state(room).knowers] == ["Riverton Clinic"]
        assert hands.look("code_who") is None

        # a caller with a wrong code gets a no, and the third one has to wait
        for _try in range(3):
            hands.fill("code_said", "wrong 7")
            press(room, "code_check")
            assert hands.shows("No. That is not the code.")
        assert hands.shows("3 wrong answers in a row")
        assert not hands.find("code_check").isEnabled()
        newest = state(room).failed[0]
        press(room, f"code_failed_more_{newest.id}")
        hands.fill("code_failed_who", "A man, no number")
        hands.fill("code_failed_done", "Hung up, told the supervisor")
        press(room, "code_failed_store")
        assert state(room).failed[0].facts["done"] == "Hung up, told the supervisor"

        # a new code: why is asked, and whoever knew the old one has to be told
        press(room, "code_change")
        press(room, "code_store")
        assert hands.shows("Choose why the present code ends.")
        hands.click(hands.find_words("Somebody guessed at it"))
        press(room, "code_store")
        assert hands.shows("knows only the old code")
        new = state(room).current
        assert new is not None
        hands.fill("code_said", new.code.lower())
        press(room, "code_check")
        assert hands.shows("Yes. That is the code.")
        assert not seen(room, new.code)
        press(room, f"code_leave_{state(room).to_tell[0].event.id}")
        assert state(room).to_tell == ()

        # explained in Arabic, said to be unchecked; the printed page goes through the ledger's own page
        assert hands.shows("Not checked by a qualified person")
        press(room, "code_explained")
        assert state(room).explained[0].facts == {"language": "ar", "way": "spoken"}
        press(room, "code_paper")
        assert hands.shows("Not yet checked by a qualified translator")
