"""Settings, You: a training from the first word to its line on Today, through the window."""

from __future__ import annotations

from pathlib import Path

from tests.ui.screens.client_room import Room, client_room


def press(room: Room, name: str) -> None:
    room.opened.hands.rest()
    room.opened.hands.click(name)
    room.opened.settle()


def test_a_training_is_written_down_and_told_of(qapp: object, vault_folder: Path, own_home: Path) -> None:
    with client_room(own_home, vault_folder) as room:
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
