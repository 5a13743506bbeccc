"""The timeline through the window, in one story: walked by keys, opened, as a list, hidden, locked; no jump."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.ids import new_id
from desktop.ui.screens.client import ClientScreen
from desktop.ui.screens.client_timeline import MOST_ROWS, ClientTimeline
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.list_row import ListRow
from desktop.ui.widgets.timeline_view import TimelineView
from tests.ui.screens.client_room import Room, client_room


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def view(room: Room) -> TimelineView:
    """The picture, once it is read."""
    found = room.opened.hands.find("client_timeline")
    assert isinstance(found, TimelineView)
    room.opened.hands.wait(lambda: found.line is not None, "the timeline")
    return found


def spoken(picture: TimelineView) -> list[str]:
    return sorted(bare(each.accessibleName()) for each in picture.buttons if each.isVisible())


def stood(picture: TimelineView) -> str:
    return picture.accessibleName().removeprefix("Timeline: ")


def a_year(room: Room) -> None:
    """Sessions by the week, a plan, an urgent event, a booking to come."""
    vault, clock = room.opened.services.vault, room.opened.clock

    def at(days: float) -> str:
        now = clock.now()
        return replace(now, utc=now.utc + timedelta(days=days)).text()

    with vault.unit_of_work("a year") as work:
        for week in range(60):
            work.insert(
                "sessions",
                {
                    "client_id": room.samira,
                    "staff_id": vault.staff_id,
                    "channel": "phone",
                    "length": "note",
                    "state": "closed",
                    "started_at": at(-7 * week - 11),
                    "seen_alone": ("all", "part", "none", None)[week % 4],
                },
            )
        broken = {"client_id": room.samira, "staff_id": vault.staff_id, "channel": "phone", "length": "note"}
        work.insert("sessions", {**broken, "started_at": at(-5).replace("2026", "9026")})
        run = {"client_id": room.samira, "state": "passed", "started_at": at(-90), "passed_at": at(-89.98)}
        work.insert("crisis_runs", run)
        work.insert(
            "safety_plans",
            {
                "client_id": room.samira,
                "series_id": new_id(),
                "number": 2,
                "template": "family_violence",
                "state": "in_use",
                "created_at": at(-80),
            },
        )
        work.insert("appointments", {"client_id": room.samira, "starts_at": at(4), "minutes": 60})


def test_a_year_is_walked_opened_listed_hidden_and_locked(room: Room) -> None:
    opened, hands = room.opened, room.opened.hands
    opened.parts.tasks.write(opened.window, lambda: a_year(room))
    opened.settle()

    # what stands below the picture is where it was before the picture was read
    opened.window.go("client", {"client_id": room.samira})
    screen = room.screen
    assert isinstance(screen, ClientScreen)
    empty = hands.find("client_timeline")
    assert isinstance(empty, TimelineView)
    assert empty.line is None
    below = hands.find("client_more_contact")
    before = below.mapTo(screen, QPoint(0, 0))
    picture = view(room)
    opened.settle()
    assert below.mapTo(screen, QPoint(0, 0)) == before
    assert picture.accessibleName() == "Timeline: September 2025 to November 2026"
    assert hands.shows("Not shown here, because the date cannot be right: 1. Look in the other tabs.")
    # the session with that date is among the others, and says so
    assert any(row.accessibleName().startswith("Date cannot be read") for row in screen.findChildren(ListRow))

    # by keys alone: the ends, back in time, another lane, and what is said below the picture
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_End)
    assert stood(picture) == "Friday 27 November, booked, 09:00"
    assert hands.shows("Friday 27 November, booked, 09:00")
    hands.key(Qt.Key.Key_Left)
    assert stood(picture) == "Monday 23 November, record begun"
    hands.key(Qt.Key.Key_Down)
    assert stood(picture) == "Friday 4 September, Plan 2, version 1, in use"
    hands.key(Qt.Key.Key_Down)
    assert stood(picture) == "Tuesday 25 August, urgent, 28 min"
    hands.key(Qt.Key.Key_Home)
    assert stood(picture).startswith("25 Sep – ")
    assert "Short notes" in stood(picture)
    # all of it is in the tree of the screen reader, and nothing names the trouble
    words = spoken(picture)
    assert "Tuesday 25 August, urgent, 28 min" in words
    several = [int(each.split("Short notes ")[1].split(".")[0]) for each in words if "Short notes" in each]
    assert sum(several) + sum("short note" in each for each in words) == 60
    assert "violence" not in " ".join(words)

    # several behind one mark open as a list, which leads back to all of it, forty at a time
    hands.key(Qt.Key.Key_Return)
    opened.settle()
    tab = screen._part
    assert isinstance(tab, ClientTimeline)
    assert screen.tabs.current() == "timeline"
    view(room)
    opened.settle()
    assert 1 < len(tab.rows.rows) < 10
    assert hands.shows(", Short notes ")
    hands.click(hands.find("timeline_all"))
    assert len(tab.rows.rows) == MOST_ROWS
    assert bare(tab.rows.rows[0].accessibleName()) == "Booked, 09:00, Friday 27 November"
    hands.click(hands.find("timeline_more"))
    opened.settle()
    assert len(tab.rows.rows) == 64
    hands.click(tab.rows.rows[0])
    opened.settle()
    assert screen.name != room.screen.name
    opened.window.back()
    opened.settle()

    # from the picture: Enter opens the plan, a press the urgent event's report
    room.go("client", client_id=room.samira, part="overview")
    picture = view(room)
    mark = next(each for each in picture.buttons if "urgent" in each.accessibleName() and each.isVisible())
    hands.click(mark)
    opened.settle()
    assert room.screen.name == "incident_report"
    room.go("client", client_id=room.samira, part="overview")
    picture = view(room)
    picture.setFocus(Qt.FocusReason.TabFocusReason)
    hands.key(Qt.Key.Key_End)
    hands.key(Qt.Key.Key_Left)
    hands.key(Qt.Key.Key_Down)
    hands.key(Qt.Key.Key_Return)
    opened.settle()
    assert room.screen.name == "plan"

    # beside a call what to know before it comes first
    room.go("client", client_id=room.samira, part="overview")
    opened.resize(400, 760)
    opened.settle()
    picture = view(room)
    safe = hands.find("client_more_contact")
    assert safe.mapTo(room.screen, QPoint(0, 0)).y() < picture.mapTo(room.screen, QPoint(0, 0)).y()

    # locked before it is read: nothing is asked of the closed vault, nothing is said
    opened.window.lock_pressed()
    hands.wait(lambda: opened.window.frame is None, "the lock screen")
