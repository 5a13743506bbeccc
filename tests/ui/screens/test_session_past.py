"""What was noticed before, beside the rows of an open session and on the client's page, in the real window."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from desktop.commands.tour_parts.hands import live
from desktop.domain.answers import Answer
from desktop.ui.screens.session_questions.over_time import RowMarks
from desktop.ui.theme.focus_tip import tip_of
from desktop.ui.widgets.labels import bare
from desktop.ui.widgets.small_multiples import SmallMultiples
from tests.services.observed_before import autumn, cell
from tests.ui import views
from tests.ui.screens.session_room import ALT, Room, draft_client, room

pytestmark = pytest.mark.usefixtures("qapp")


def jump(desk: Room, page_id: str) -> None:
    """Stand on a page at once; how one gets there is for other tests."""
    desk.draft.apply(desk.draft.wizard.go(page_id))
    live(10)


def test_the_picture_over_time_is_read_walked_and_opened_without_losing_the_session(
    own_home: Path, vault_folder: Path
) -> None:
    with room(own_home, vault_folder) as desk:
        services, clock = desk.opened.services, desk.opened.clock
        ids = autumn(services, clock, desk.client_id)
        desk.begin(channel="video")
        desk.opened.settle()
        jump(desk, "observe.noticed")
        desk.draft.answer("notice.any", Answer(value="yes"))
        live(20)
        every = [row for row in desk.screen.findChildren(RowMarks) if row.isVisible()]
        assert len(every) == 9, "the eight kinds, and an injury nobody explained"
        gestures = next(row for row in every if row.accessibleName().startswith("Gestures, over time: "))
        spoken = bare(gestures.accessibleName())
        assert "Mon 9 Nov, different: Hands out of sight, hands under the table" in spoken
        assert spoken.endswith("Wed 18 Nov, not noted. Today, not noted")
        # what is marked now is its last mark, at once
        desk.press("Gestures: Different")
        desk.type("both hands up")
        assert bare(gestures.accessibleName()).endswith("Today, different: both hands up")
        desk.press("Touch: Not seen")
        touch = next(row for row in every if row.accessibleName().startswith("Touch, over time"))
        assert bare(touch.accessibleName()).endswith("Today, not seen")

        # by keys: Tab reaches it, the tip says what the mouse would see, Enter opens that session
        gestures.setFocus(Qt.FocusReason.TabFocusReason)
        for _ in range(3):
            desk.key(Qt.Key.Key_Left)
        assert bare(gestures.accessibleName()).startswith("Gestures, over time: Mon 9 Nov, different: ")
        assert bare(tip_of(gestures)[0]).startswith("Mon 9 Nov, different: Hands out of sight")
        session_id = desk.draft.id
        desk.key(Qt.Key.Key_Return)
        desk.opened.settle()
        assert desk.screen.signed.session_id == ids[3]
        assert "hands under the table" in desk.words()
        desk.key(Qt.Key.Key_Left, ALT)
        desk.opened.settle()
        live(20)
        assert (desk.draft.id, desk.page) == (session_id, "observe.noticed")
        assert desk.value("notice.rows") == {
            "gestures": cell("different", "both hands up"), "touch": cell("not_noticed"),
        }  # fmt: skip

        # narrow: nothing is cut, and the marks are there
        desk.opened.window.resize(400, 690)
        live(20)
        assert not views.cut(desk.opened)
        assert not views.unnamed(desk.screen)
        assert len([row for row in desk.screen.findChildren(RowMarks) if row.isVisible()]) == 9
        desk.opened.window.resize(1366, 768)
        live(20)

        # custom is written beside its row, and stands there the next time
        desk.press("Gestures: add what custom may have to do with it")
        desk.type("Hands rest in the lap before elders")
        # a clue: what may be told, told, and a task in its own words
        desk.draft.answer("around.any", Answer(value="yes"))
        live(10)
        desk.press("Detector chirps now and then")
        assert "I hear a short beep now and then." in desk.words()
        desk.press("Detector chirps now and then: Told them")
        desk.press("Detector chirps now and then: Make a task")
        field = desk.named("Detector chirps now and then: the task")
        field.setFocus()
        QTest.keyClicks(field, " on Thursday")
        desk.press("Doors slamming")
        desk.press("Doors slamming: Make a task")
        desk.press("Doors slamming: Make a task")
        task = "Smoke alarm: help them get a new battery or a new alarm on Thursday"
        assert desk.value("around.clues") == {
            "low_battery": {"note": "", "done": "", "told": "yes", "task": task},
            "slamming": {"note": "", "done": ""},
        }
        jump(desk, "close.sign")
        desk.screen.desk.sign()
        desk.seal()
        read = bare(desk.words())
        assert f"Detector chirps now and then (told them, task: {task})" in read
        assert "Told them what was noticed around them: Detector chirps now and then" in read
        assert "Taken back: the task: Doors slamming" in read
        assert "A task about what was noticed around them: Detector chirps now and then" in read
        titles = [row["title"] for row in services.vault.connection().execute("SELECT title FROM tasks")]
        assert titles.count(task) == 1
        assert not [title for title in titles if title.startswith("Come back")]
        usual = services.session_facts.known(desk.client_id).usual["gestures"]
        assert (usual.text, usual.culture_note) == ("", "Hands rest in the lap before elders")

        # the client's page has the same picture, without today, and only of what was ever marked
        desk.opened.window.go("client", {"client_id": desk.client_id, "part": "timeline"})
        desk.opened.settle()
        live(20)
        frame = desk.opened.window.frame
        assert frame is not None
        card = frame.navigator.current.findChild(QWidget, "client_noticed")
        assert card is not None
        assert card.isVisible()
        names = [bare(row.accessibleName()) for row in card.findChildren(SmallMultiples)]
        assert [name.split(",")[0] for name in names] == [
            "Face", "Gestures", "Voice", "Body and posture", "Eye gaze", "Touch",
        ]  # fmt: skip
        assert "Today" not in names[0]
        assert "Wed 18 Nov, not noted. Mon 23 Nov, different: both hands up" in names[1]

        # of somebody without a session before there is nothing to wait for
        other = services.clients.add(draft_client("Nour"))
        desk.client_id = other
        desk.begin(channel="video")
        past = desk.screen.desk.beside.past
        assert past is not None
        assert not past.expected
