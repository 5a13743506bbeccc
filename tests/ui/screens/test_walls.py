"""Records kept apart, through the window: linked from the record, opened on purpose, a conflict shown and lifted."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from desktop.services.interface import InterfaceService
from desktop.services.walls import WallsService
from desktop.ui.screens.record_parts import Fold
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.hold_to_see import HoldToSee
from tests.fixtures.vaults import as_killed
from tests.ui.screens.client_room import Room, client_room


def press(room: Room, target: str | QWidget) -> None:
    room.opened.hands.click(target)
    room.opened.settle()


def start_of(room: Room, name: str) -> QWidget:
    return room.opened.hands.find_start(name)


def choose_client(room: Room, typed: str) -> None:
    """Type in the field and take the first line."""
    hands = room.opened.hands
    hands.fill("wall_other", typed)
    hands.key(Qt.Key.Key_Return)
    room.opened.settle()


def test_two_of_one_household_from_the_link_to_the_lifted_conflict(
    qapp: object, vault_folder: Path, own_home: Path, tmp_path: Path
) -> None:
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        other = room.client(room.oksana)
        link = []
        room.opened.parts.tasks.write(
            room.opened.window,
            services.record.add,
            room.samira,
            "household_links",
            {"relation": "partner", "display_name": "Her partner", "may_be_danger": 1},
            done=link.append,
        )
        concern = {"code": "disabled", "note": "her hip", "expires_at": "2026-11-01"}
        room.opened.parts.tasks.write(room.opened.window, services.record.add, room.samira, "flags", concern)
        for text in ("Her partner has a car", "Her sister"):
            room.opened.parts.tasks.write(
                room.opened.window, services.record.add, room.samira, "supports", {"text": text}
            )
        room.opened.settle()

        # whoever may be the danger is nobody to turn to, on the overview and in the record
        room.go("client", client_id=room.samira)
        assert hands.look("client_walls") is None
        assert hands.shows("Her sister")
        assert not hands.shows("has a car")
        assert hands.shows("left out here")
        room.go("client", client_id=room.samira, part="record")
        assert hands.shows("not for a plan")

        # a phone that they share is said to be one, where its card is and before a call
        client = room.client()
        shared = replace(client.draft.reaches[0].method, shared_with="HER PÁRTNER")
        ways = (replace(client.draft.reaches[0], method=shared),)
        room.opened.parts.tasks.write(
            room.opened.window,
            services.clients.change,
            room.samira,
            client.version,
            replace(client.draft, reaches=ways),
        )
        room.opened.settle()
        room.go("client", client_id=room.samira, part="contacts")
        assert hands.shows("nothing is written or left here")
        assert hands.shows("Call before 16:00, no text, no voicemail")
        # the strip says who else is there, and so does Today: in its card, its list, and for a booking
        assert [fact.value for fact in room.screen.strip.shown_facts() if fact.label == "Shared with"] == [
            "HER PÁRTNER"
        ]
        press(room, start_of(room, "why_not_"))
        assert hands.shows("Text message: Shared with somebody to be careful with")
        assert hands.shows("Voicemail: They said no")
        room.go("today")
        assert hands.shows("Others too: HER PÁRTNER")
        hands.fill("today_find", "Samira")
        [row] = room.screen.people.rows
        assert "Call before 16:00, no text, no voicemail, shared with HER PÁRTNER" in row.accessibleName()
        room.go("session", client_id=room.samira, contact_method_id=shared.id)
        assert hands.shows("nothing is written or left here")
        # a concern whose day is over folds into it, without saying which
        assert hands.shows("was to be looked at again by now")
        assert not hands.shows("her hip")
        # who it is, is known before somebody else picks up, but not to whoever looks on
        assert not hands.shows("Her partner", room.screen)
        held = room.named("To be careful with")
        assert isinstance(held, HoldToSee)
        held.pressed.emit()
        assert "Her partner" in held.accessibleName()
        held.cover()
        room.go("client", client_id=room.samira, part="record")
        fold = next(each for each in room.screen.findChildren(Fold) if each.section.name == "home")
        press(room, fold.head)
        press(room, start_of(room, "record_wall_"))
        assert room.screen.name == "walls"

        # nobody chosen, and oneself: a sentence at the field each time
        press(room, "wall_do_link")
        assert hands.shows("Choose the other client from the list first")
        choose_client(room, "Samira")
        press(room, "wall_do_link")
        assert hands.shows("That is this record itself")
        choose_client(room, "Oksana")
        press(room, "wall_do_link")
        assert hands.shows("Nothing of it is shown on this side")
        for secret in (other.chosen_name, other.short_id, "503 555 0133"):
            assert not hands.shows(secret, room.screen)

        # opening it asks why; what was typed outlives leaving the page
        press(room, start_of(room, "wall_open_"))
        press(room, "wall_do_open")
        assert hands.shows("A few words are needed here")
        hands.fill("wall_reason", "She asked us to")
        room.opened.settle()
        room.go("today")
        room.go("walls", client_id=room.samira)
        press(room, "wall_do_open")
        assert room.screen.params["client_id"] == room.oksana
        assert hands.shows("Kept apart from another record here")
        assert not hands.shows("Samira", room.screen)

        # a conflict: every field is asked for, both pages show a calm line without the other or a danger
        press(room, "client_walls")
        assert not hands.shows("She asked us to", room.screen)
        press(room, start_of(room, "wall_flag_"))
        choose_client(room, "Samira")
        press(room, "wall_do_flag")
        assert hands.shows("Say who may be the danger")
        rows = hands.find("wall_danger").findChildren(ChoiceRow)
        hands.click(next(row for row in rows if "This person" in row.accessibleName()))
        hands.fill("wall_words", "He found her number")
        hands.fill("wall_by", "Kim Lund")

        # a kill in the middle of it: the link stands in both records, the conflict in none, no word is lost
        hands.wait(lambda: not room.opened.window.autosave.dirty, "what is typed in the vault", 5)
        room.opened.parts.tasks.drain(5)
        with as_killed(vault_folder, tmp_path) as dead:
            walls = WallsService(dead, room.opened.clock)
            assert [[tie.kind for tie in walls.state(each).ties] for each in (room.samira, room.oksana)] == [
                ["household"],
                ["named_there"],
            ]
            assert not walls.state(room.oksana).conflicts
            [typed] = InterfaceService(dead).drafts("walls/").values()
            assert (typed["wall_words"], typed["wall_by"]) == ("He found her number", "Kim Lund")

        hands.fill("wall_day", "2026-11-20")
        press(room, "wall_do_flag")
        with as_killed(vault_folder, tmp_path) as dead:
            walls = WallsService(dead, room.opened.clock)
            danger = [walls.state(each).in_force[0].danger for each in (room.samira, room.oksana)]
            assert danger == ["other", "this"]
        for client_id in (room.oksana, room.samira):
            room.go("client", client_id=client_id)
            assert hands.shows("Conflict of interest with another record here.")
            assert not hands.shows("may be the danger", room.screen)
        press(room, "client_walls")
        assert not hands.shows("He found her number", room.screen)

        # who it is, only when asked, and not after leaving
        press(room, start_of(room, "wall_who_"))
        hands.fill("wall_reason", "The supervisor asked")
        press(room, "wall_do_who")
        assert hands.shows(other.short_id, room.screen)
        room.go("today")
        room.go("walls", client_id=room.samira)
        assert not hands.shows(other.short_id, room.screen)

        # neither a comparison nor a pack brings the two together
        room.go("client_merge", client_id=room.samira, other_id=room.oksana)
        assert hands.shows("They stay two records")
        assert not hands.shows(other.short_id, room.screen)
        room.go("exchange", client_id=room.samira)
        assert hands.shows("They, and the link, stay out")

        room.go("walls", client_id=room.samira)
        press(room, start_of(room, "wall_lift_"))
        hands.fill("wall_by", "Kim Lund")
        hands.fill("wall_words", "Somebody else of that name")
        press(room, "wall_do_lift")
        assert hands.shows("The conflict of interest was lifted. “")
        assert not services.walls.state(room.oksana).in_force
