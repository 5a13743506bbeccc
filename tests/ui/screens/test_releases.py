"""Releases through the window: written, agreed to, told of on Today, taken back, asked for; and one's own trainings."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from desktop.domain.record import FieldKey
from desktop.ui.screens.client import ClientScreen
from desktop.ui.screens.client_releases import ReleasesPage
from tests.ui.screens.client_room import Room, client_room


def page(room: Room) -> ReleasesPage:
    screen = room.screen
    assert isinstance(screen, ClientScreen)
    assert isinstance(screen._part, ReleasesPage)
    return screen._part


def press(room: Room, name: str) -> None:
    room.opened.hands.rest()
    room.opened.hands.click(name)
    room.opened.settle()


def draft(room: Room) -> str:
    (release_id,) = page(room).drafts
    return release_id


def fill(room: Room, name: str, text: str) -> None:
    """Type into a field and leave it."""
    editor = page(room).drafts[draft(room)].fields[name].editor
    editor.take_focus()
    QTest.keyClicks(room.opened.hands.focus, text)
    room.opened.hands.key(Qt.Key.Key_Tab)
    room.opened.settle()


def choose(room: Room, name: str, code: str) -> None:
    press(room, f"record_releases_{draft(room)[:12]}_{name}_editor_{code}")


def wrong(room: Room, name: str) -> str:
    return page(room).drafts[draft(room)].fields[name].message.text()


def states(room: Room) -> list[str]:
    releases = room.opened.services.releases
    return [releases.state(each) for each in releases.of_client(room.samira)]


def test_a_release_from_the_first_word_to_its_end(qapp: object, vault_folder: Path, own_home: Path) -> None:
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        services.record.add(room.samira, "household_links", {"display_name": "Omar", "may_be_danger": 1})

        # the page of the code says that nobody may be told, and leads here with the name
        services.provider_codes.make(room.samira)
        room.go("provider_code", client_id=room.samira)
        press(room, "code_told")
        hands.fill("code_who", "Omar Legal Aid")
        room.choose("code_told_by", "us")
        assert hands.shows("No release in force names")
        press(room, "release_line_open")
        assert page(room).drafts[draft(room)].fields["recipient"].said().text == "Omar Legal Aid"
        short = draft(room)[:12]

        # what lacks is said where it lacks; each field saves by itself and stays over leaving the page
        press(room, f"release_agree_{short}")
        assert wrong(room, "purpose")
        fill(room, "purpose", "her papers")
        fill(room, "scope", "name and phone")
        fill(room, "expires_at", "2026-11-01")
        assert "is over" in wrong(room, "expires_at")
        room.go("today")
        room.go("client", client_id=room.samira, part="releases")
        field = page(room).drafts[draft(room)].fields["expires_at"]
        assert (field.said().text, field.stored.text) == ("2026-11-01", "")
        field.editor.set_text("")
        fill(room, "expires_at", "2026-12-01")
        choose(room, "given_by", "client")
        choose(room, "given_how", "spoken")
        choose(room, "alone_when_given", "no")

        # somebody who is perhaps the danger is asked about again
        press(room, f"release_agree_{short}")
        assert "danger" in wrong(room, "recipient")
        press(room, f"release_sure_{short}")
        assert states(room) == ["soon"]
        assert hands.shows("Ends on 1 Dec")

        # a slip is taken back; nothing of it is lost
        page(room).undo()
        room.opened.settle()
        assert states(room) == ["draft"]
        press(room, f"release_agree_{short}")
        press(room, f"release_sure_{short}")
        assert states(room) == ["soon"]

        # not alone: asked again before the code is told
        room.go("provider_code", client_id=room.samira)
        assert hands.shows("not given alone")
        room.go("client", client_id=room.samira, part="releases")
        press(room, f"release_alone_{short}")
        room.go("provider_code", client_id=room.samira)
        assert hands.shows("A release is in force until")

        # Today tells of its end without naming the recipient, Prepare as well; the line leads to the page
        room.go("today")
        (task,) = services.today.tasks()
        assert hands.shows("A release ends on 1 Dec")
        assert not hands.shows("Omar Legal Aid")
        press(room, f"today_task_{task.id}")
        assert hands.shows("Ends on 1 Dec")

        # taken back: how and why are asked
        press(room, f"release_revoke_{short}")
        press(room, f"release_revoke_store_{short}")
        assert hands.shows("Choose how they said it")
        room.choose("release_revoked_how", "spoken")
        hands.fill("release_revoked_why", "she found somebody else")
        press(room, f"release_revoke_store_{short}")
        assert states(room) == ["revoked"]
        assert hands.shows("she found somebody else")
        assert services.today.tasks() == []

        # asked anew, and declined: a "no" is kept
        press(room, f"release_again_{short}")
        press(room, f"release_decline_{draft(room)[:12]}")
        assert states(room) == ["declined", "revoked"]
        # one into which nobody wrote anything goes again
        press(room, "release_add")
        key = FieldKey(table="releases", row_id=draft(room), field="recipient")
        assert services.record.changes_of(key) == []
        room.go("client", client_id=room.samira, part="overview")
        assert states(room) == ["declined", "revoked"]

        a_training_is_written_down_and_told_of(room)


def a_training_is_written_down_and_told_of(room: Room) -> None:
    """In the same window: opening another costs more than the whole story."""
    hands, services = room.opened.hands, room.opened.services
    room.go("settings", part="staff")
    press(room, "training_add")
    hands.fill("training_topic", "Safety planning")
    hands.fill("training_done", "2027-01-10")
    press(room, "training_store")
    assert hands.wrong("training_done")
    # what was typed outlives leaving the page
    room.go("today")
    room.go("settings", part="staff")
    assert hands.text_of("training_topic") == "Safety planning"
    hands.fill("training_done", "2025-12-10")
    hands.fill("training_until", "2026-12-10")
    press(room, "training_store")
    (made,) = services.training.own()
    assert hands.shows("ends on 10 Dec")

    room.go("today")
    (task,) = services.today.tasks()
    assert hands.shows("A training of yours ends on 10 Dec")
    assert not hands.shows("Safety planning")
    press(room, f"today_task_{task.id}")
    assert hands.shows("Your trainings")
    press(room, f"training_out_{made.id[:12]}")
    assert services.training.own() == []
    room.opened.window.frame.foot.undo_line.click()  # type: ignore[union-attr]
    room.opened.settle()
    assert [each.id for each in services.training.own()] == [made.id]
