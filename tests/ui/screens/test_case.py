"""The page of a case, through the window: closed with reasons, found as closed, reopened, closed again and erased."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QWidget

from desktop.domain.closing import CHECKS, CaseState
from desktop.ui.widgets.choice import ChoiceRow
from tests.ui.screens.client_room import Room, client_room


def state(room: Room) -> CaseState:
    found = room.opened.services.cases.state(room.samira)
    assert found is not None
    return found


def press(room: Room, target: str | QWidget) -> None:
    room.opened.hands.click(target)
    room.opened.settle()


def pick(room: Room, group: str, words: str) -> None:
    """Choose an answer of a group by its words."""
    rows = room.opened.hands.find(group).findChildren(ChoiceRow)
    room.opened.hands.click(next(row for row in rows if words in row.accessibleName()))


def answer_all(room: Room) -> None:
    for check in CHECKS:
        room.choose(f"close_{check}", "yes")


def test_a_case_from_closing_to_erasing(qapp: object, vault_folder: Path, own_home: Path) -> None:
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        room.go("client", client_id=room.samira)
        assert hands.look("client_closed") is None
        press(room, "client_case")
        # what is missing is said at its place, and what was chosen outlives leaving the page
        press(room, "case_close")
        assert hands.shows("Choose why the case is closed.")
        pick(room, "close_reason", "Left the area")
        press(room, "case_close")
        assert hands.shows("Answer this too.")
        answer_all(room)
        room.go("today")
        room.go("case", client_id=room.samira)
        press(room, "case_close")
        assert state(room).is_closed
        assert hands.shows("Nothing is written into it until it is reopened")

        # the client's page says so and begins no session; search says it too; a field keeps what was typed
        room.go("client", client_id=room.samira)
        assert hands.look("client_start") is None
        press(room, "client_closed")
        assert room.screen.name == "case"
        (hit,) = [each for each in services.clients.find("Samira") if each.client_id == room.samira]
        assert hit.closed
        room.go("plan", client_id=room.samira)
        assert hands.shows("This case is closed. Reopen it to look at a plan")
        room.go("case", client_id=room.samira)

        # a hold says who set it and why, and leaves nothing to erase
        press(room, "case_hold")
        press(room, "case_hold_store")
        assert "Write in a few words why." in hands.wrong("hold_why")
        hands.fill("hold_why", "A subpoena")
        press(room, "case_hold_store")
        assert hands.shows("Set on 23 Nov 2026")
        assert hands.shows("A subpoena")
        assert hands.look("erase_look") is None
        press(room, "case_hold")
        hands.fill("hold_why", "Answered")
        press(room, "case_hold_store")

        # reopened with a reason: everything can be written again
        pick(room, "reopen_reason", "A new need")
        press(room, "case_reopen")
        assert not state(room).is_closed
        pick(room, "close_reason", "The client asked to close")
        answer_all(room)
        press(room, "case_close")

        # erasing: a look first, then why, with whom and the id, then once more; keeping it is one press away
        press(room, "erase_look")
        hands.wait(lambda: hands.look("erase_ask"), "what would go")
        assert hands.shows("Goes for ever")
        assert hands.shows("No backup of this vault was made")
        pick(room, "erase_rule", "The client asked for it")
        hands.fill("erase_second", "Kim Lund")
        hands.fill("erase_typed", "W-9999")
        press(room, "erase_ask")
        press(room, "erase_now")
        assert "not the id of this record" in hands.wrong("erase_typed")
        hands.fill("erase_typed", state(room).short_id)
        press(room, "erase_ask")
        press(room, "erase_now")
        assert services.clients.get(room.samira) is None
        assert room.screen.name == "clients"
        assert hands.shows("Erased.")
        assert services.interface.drafts("case/") == {}
        room.go("case", client_id=room.samira)
        assert hands.shows("no longer in the vault")
