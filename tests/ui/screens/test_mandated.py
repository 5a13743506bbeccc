"""The report's page in the window: from the palette, a client and a session; the call by one press; sign; print."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from desktop.commands.tour_parts.hands import live
from desktop.content.profile import save_profile
from desktop.domain.agency import AgencyProfile, ReportRule
from desktop.domain.errors import NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.mandated import MandatedReport
from desktop.exports.pdf_text import read_paragraphs, read_properties
from desktop.paths import AppPaths
from desktop.ui.context import make_context
from desktop.ui.mandated_keeping import KEY, values_of
from desktop.ui.screens.mandated_print import mandated_record
from desktop.ui.screens.mandated_report import MandatedReportScreen
from desktop.ui.screens.task_rows import put_off_button
from desktop.ui.screens.today_items import todays_lines
from desktop.ui.task_words import place_of
from tests.ui.screens.client_room import Room, client_room
from tests.ui.screens.crisis_window import Desk, desk, unlocked
from tests.ui.screens.session_room import room as session_room

__all__ = ["desk", "unlocked"]
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier

CHILDREN = ReportRule(
    state="OR", who_counts="Children under 18", clock_hours=24, written_form_days=2, phone="855 555 0133"
)
ADULTS = ReportRule(
    state="OR", who_counts="Adults who depend on care", confirmed_on="2026-10-01", confirmed_by="R.E."
)


def page_of(room: Room) -> MandatedReportScreen:
    screen = room.screen
    assert isinstance(screen, MandatedReportScreen)
    return screen


def kept(room: Room) -> None:
    room.screen.context.autosave.flush()
    room.opened.settle()


def todays(room: Room) -> list[tuple[str, str]]:
    lines, _count = todays_lines(room.screen.context)
    return [(line.title, line.detail) for line in lines if line.kind == "mandated"]


def paper(room: Room, page: MandatedReportScreen, title: str, words: str) -> None:
    """The page as it goes out: tagged, read back, with no name but what was written, and in the ledger by law alone."""
    assert page._report is not None
    record = mandated_record(page.context, page._report)
    documents = room.opened.services.documents
    made = documents.make(
        record.page, what=record.what, client_id=record.client_id, object_id=record.object_id
    )
    assert "pdfuaid" in read_properties(made.data)["xmp"]
    said = " ".join(read_paragraphs(made.data))
    for wanted in (title, words, "Marks on both arms, seen over video", "Not known", "08:15", "R-77"):
        assert wanted in said, wanted
    assert "Samira" not in said
    with pytest.raises(NotAllowed, match="unknown_rule"):
        documents.print_given(made, to_kind="protection", rule="given_to_client")
    documents.print_given(made, to_kind="protection", rule="legal_duty")


def test_a_report_from_suspicion_to_paper(qtbot: QtBot, own_home: Path, vault_folder: Path) -> None:
    paths = AppPaths.from_environment()
    paths.agency.mkdir(parents=True, exist_ok=True)
    save_profile(AgencyProfile(name="Harbour", report_rules=(CHILDREN, ADULTS)), paths.agency)
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        # the agency's rules are edited in Settings; one without a state says so and stays as it was typed
        agency = room.go("settings", part="crisis").context.content.agency_profile
        hands.click("crisis_plan_add_rule")
        hands.fill("rule_2_phone", "360 555 0142")
        kept(room)
        assert hands.wrong("rule_2_state") == "Write which state this rule is for."
        assert len(agency().report_rules) == 2
        hands.fill("rule_2_state", "WA")
        hands.fill("rule_2_clock_hours", "48")
        kept(room)
        assert hands.wrong("rule_2_state") == ""
        assert agency().report_rules[2] == ReportRule(state="WA", clock_hours=48, phone="360 555 0142")
        hands.click("rule_2_remove")
        kept(room)
        assert len(agency().report_rules) == 2
        # no client at all, from the palette; the Enter that opened it stamps nothing
        room.go("today")
        hands.key(Qt.Key.Key_K, Qt.KeyboardModifier.ControlModifier)
        hands.type("Begin a report")
        hands.key(Qt.Key.Key_Return)
        hands.wait(lambda: isinstance(room.screen, MandatedReportScreen), "the report")
        hands.key(Qt.Key.Key_Return)
        room.opened.settle()
        (nobody,) = services.mandated.open_ones()
        assert (nobody.client_id, nobody.called_at, nobody.rule) == ("", None, None)
        assert todays(room) == [("Report, no client named", "Call at once")]
        # why none is made stays; the way back is there
        hands.click("report_not_made")
        hands.fill("report_why_not", "The school has reported it")
        hands.click("report_keep_why")
        hands.wait(page_of(room).state.isVisible, "that none is made")
        assert todays(room) == []
        # from the client's page: the record is there, its state's two rules are offered
        room.go("client", client_id=room.samira, part="crises")
        hands.click("client_begin_report")
        hands.wait(lambda: page_of(room)._report.client_id == room.samira, "the client's report")
        room.opened.settle()
        page = page_of(room)
        assert page.facts.fields["home"].area.text() == "18 Alder Street, Riverton OR"
        assert page.facts.fields["home"].origin.text() == "From the record. Is it still right?"
        assert page.facts.fields["what"].origin.text() == "Not known yet"
        (task,) = services.tasks.due(room.samira)
        assert place_of(task) == ("mandated_report", {"report_id": page._report.id})
        assert put_off_button(page.context, task) is None
        group = page.rule.group
        assert group is not None
        group.press_number(1)
        hands.wait(lambda: page.call.number.text() and page._report.rule == CHILDREN, "the rule of children")
        assert page.call.until.text().startswith("Call by")
        hands.fill("report_what", "Marks on both arms, seen over video")
        hands.fill("report_agency_called", "Child protection")
        # the call: stored at once, nothing signed, no question asked
        hands.click("report_called")
        room.opened.settle()
        stored = services.mandated.get(page._report.id)
        assert stored is not None
        assert (stored.state, stored.agency_called) == ("draft", "Child protection")
        assert stored.called_at == room.opened.clock.now()
        assert stored.text("what") == "Marks on both arms, seen over video"
        assert [detail for _title, detail in todays(room)] == ["Written form by Wed 25 Nov"]
        assert all("abuse" not in f"{title}{detail}".casefold() for title, detail in todays(room))
        hands.click("report_other_time")
        hands.fill("report_called_time", "08:15")
        hands.click("report_keep_time")
        room.opened.settle()
        assert "08:15" in page.call.until.text()
        room.choose("report_told", "not_safe_to_tell")
        room.choose("report_about", "child")
        hands.fill("report_reference_number", "R-77")
        # an A-number is named below its field, and neither seal nor paper is made with it
        hands.fill("report_harm", "Her number is A123456789")
        for button in ("report_sign", "report_print"):
            hands.click(button)
            hands.wait(lambda: "A-number" in page.facts.fields["harm"].area.message.text(), "the sentence")
            page.facts.wrong({})
        hands.fill("report_harm", "Left alone at night")
        paper(room, page, "Report: draft, not signed", "Not signed")
        hands.click("report_sign")
        hands.wait(page.state.isVisible, "the seal")
        room.opened.settle()
        assert page.facts.fields["what"].area.editor.isReadOnly()
        hands.fill("report_screener", "Ms. Reed")
        kept(room)
        hands.click("report_written")
        room.opened.settle()
        signed = services.mandated.get(page._report.id)
        assert signed is not None
        assert (signed.screener, signed.client_told, signed.about, signed.is_open) == (
            "Ms. Reed",
            "not_safe_to_tell",
            "child",
            False,
        )
        assert todays(room) == []
        paper(room, page, "Report", "Seal: ")
        entries = services.ledger.of_client(room.samira)
        assert [(each["what"], each["to_kind"], each["rule"]) for each in entries] == [
            ("mandated_report", "protection", "legal_duty")
        ] * 2
        # the way back and a lock come to this very report
        assert page.place().params["report_id"] == signed.id
        # what a full disk refused before the lock is there again, begun and called, and the disk takes it now
        lost = new_id()
        at = room.opened.clock.now()
        draft = MandatedReport(id=lost, begun_at=at, client_id=room.oksana, called_at=at, screener="Ms. Reed")
        page.context.recovered[KEY + lost] = values_of(draft) | {
            "facts": {"what": {"text": "Typed before the lock"}}
        }
        room.go("mandated_report", report_id=lost)
        assert page_of(room).facts.fields["what"].area.text() == "Typed before the lock"
        assert page_of(room).call.until.text().startswith("Called today")
        kept(room)
        again = services.mandated.get(lost)
        assert again is not None
        assert (again.client_id, again.called_at, again.screener) == (room.oksana, at, "Ms. Reed")
        assert again.text("what") == "Typed before the lock"
        # also where nobody comes back to its page: no list would lead to it
        other, window = new_id(), room.opened.window
        draft = MandatedReport(id=other, begun_at=at, client_id=room.oksana)
        assert window.opened is not None
        window.opened.rescued[KEY + other] = values_of(draft) | {"facts": {"what": {"text": "And this one"}}}
        make_context(window, window.opened)
        room.opened.settle()
        found = services.mandated.get(other)
        assert found is not None
        assert (found.text("what"), found.begun_at) == ("And this one", at)
        assert KEY + other not in window.opened.rescued


def in_view(panel: Any, name: str) -> Any:
    """Turn the pages of the panel until it can be seen: nobody types into what is not."""
    wanted = panel.findChild(QWidget, name)
    for _page in range(9):
        if wanted.isVisible():
            return wanted
        panel.more.click()
    raise AssertionError(f"{name} is on no page")


def test_over_a_running_crisis_the_same_draft_is_filled_by_keys(unlocked: Desk) -> None:
    client_id = unlocked.add_client()
    assert unlocked.window.opened is not None
    services = unlocked.window.opened.services
    # nothing is begun by looking: while names are hidden there is only what to gather
    unlocked.window.open_crisis(client_id)
    page = unlocked.page
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    unlocked.press(Qt.Key.Key_R, CTRL)
    panel = page.view.panel
    said = " ".join(each.accessibleName() for each in panel.findChildren(QWidget))
    assert "School" in said
    assert "Alder" not in said
    assert services.mandated.open_ones() == []
    unlocked.press(Qt.Key.Key_R, CTRL)
    page.set_people_hidden(False)
    # a place that was stamped and a pressed key are facts; so is the record's home
    page.runner.stamp("location", "12 Fir Lane, Milldale")
    unlocked.press(Qt.Key.Key_F2)
    unlocked.saved()
    unlocked.press(Qt.Key.Key_R, CTRL)
    draft = page.parts["report"]._drafts[page.runner.run.id]
    assert draft.text("where_now") == "12 Fir Lane, Milldale"
    assert draft.text("home").startswith("18 Alder Street")
    assert services.mandated.open_ones() == [], "only looked at"
    in_view(panel, "crisis_report_school").editor.setFocus()
    unlocked.type("Oak School")
    panel.findChild(QWidget, "crisis_report_called").click()
    unlocked.window.autosave.flush()
    unlocked.wait(lambda: bool(services.mandated.open_ones()))
    unlocked.saved()
    (report,) = services.mandated.open_ones()
    assert (report.client_id, report.crisis_id, report.text("school")) == (
        client_id,
        page.runner.run.id,
        "Oak School",
    )
    assert report.called_at == unlocked.clock.now()
    (run,) = unlocked.runs()
    assert [line.data["who"] for line in run.lines if line.kind == "call"] == ["child_protection"]
    # names out of sight: the words of the panel wait, and come back
    unlocked.press(Qt.Key.Key_F8, SHIFT)
    visible = [each for each in panel.findChildren(QWidget) if each.isVisible()]
    assert not [each for each in visible if "Alder" in each.accessibleName()]
    page.set_people_hidden(False)
    # the page of the report shows the same draft, and what is typed there is in the panel afterwards
    panel.findChild(QWidget, "crisis_report_page").click()
    unlocked.wait(lambda: not unlocked.window.crisis.shown)
    live(20)
    frame = unlocked.window.frame
    assert frame is not None
    screen = frame.navigator.current
    assert isinstance(screen, MandatedReportScreen)
    assert screen.facts.fields["school"].area.text() == "Oak School"
    assert screen.facts.fields["injuries"].origin.text().startswith("From the log")
    screen.facts.fields["caregivers"].area.set_text("An aunt")
    # F9 again, for this very client: the crisis goes on, and its panel has the aunt
    unlocked.f9()
    unlocked.press(Qt.Key.Key_R, CTRL)
    assert page.parts["report"]._drafts[page.runner.run.id].text("caregivers") == "An aunt"
    in_view(panel, "crisis_report_alleged").editor.setFocus()
    unlocked.type("A neighbour")
    unlocked.window.autosave.flush()
    unlocked.wait(lambda: not unlocked.window.autosave.unsaved())
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.press(Qt.Key.Key_Escape)
    unlocked.wait(lambda: not unlocked.window.crisis.shown)
    live(20)
    assert screen.facts.fields["alleged"].area.text() == "A neighbour"
    assert screen.facts.fields["caregivers"].area.text() == "An aunt"
    # another crisis at once has its own draft, also where the panel stays open while they are switched
    unlocked.f9()
    first = page.runner.run.id
    unlocked.press(Qt.Key.Key_R, CTRL)
    page.begin_another()
    second = page.runner.run.id
    assert second != first
    if panel.kind != "report":
        unlocked.press(Qt.Key.Key_R, CTRL)
    in_view(panel, "crisis_report_school").editor.setFocus()
    unlocked.type("Elm School")
    drafts = page.parts["report"]._drafts
    assert (drafts[first].text("school"), drafts[second].text("school")) == ("Oak School", "Elm School")
    assert drafts[second].client_id == ""
    assert drafts[second].text("home") == ""
    # it is joined to a client: that one's home is there, and a wrong one's goes again
    page.runner.join(client_id)
    unlocked.saved()
    unlocked.press(Qt.Key.Key_R, CTRL)
    unlocked.press(Qt.Key.Key_R, CTRL)
    assert drafts[second].text("home").startswith("18 Alder Street")
    page.runner.join("")
    unlocked.saved()
    unlocked.press(Qt.Key.Key_R, CTRL)
    unlocked.press(Qt.Key.Key_R, CTRL)
    unlocked.window.autosave.flush()
    unlocked.wait(lambda: not unlocked.window.autosave.unsaved())
    kept_second = services.mandated.get(drafts[second].id)
    assert kept_second is not None
    assert (kept_second.client_id, kept_second.text("home"), kept_second.text("school")) == (
        "",
        "",
        "Elm School",
    )


def test_while_locked_there_is_what_to_gather_and_no_draft(desk: Desk) -> None:
    page = desk.f9()
    desk.press(Qt.Key.Key_R, CTRL)
    said = " ".join(each.accessibleName() for each in page.view.panel.findChildren(QWidget))
    assert "School" in said
    assert "Stamp what you hear" in said
    assert page.view.panel.findChild(QWidget, "crisis_report_called") is None


def test_from_a_session_lines_of_the_note_are_put_in_one_by_one(
    qtbot: QtBot, own_home: Path, vault_folder: Path
) -> None:
    with session_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
        room.begin()
        session_id = room.draft.id
        notes = room.screen.desk.work.side.notes
        notes.set_lines("He hits the boy\nHe may be drunk\nWe spoke of the bus pass", ("said", "i_think", ""))
        notes.changed.emit(notes.text())
        room.opened.window.autosave.flush()
        room.opened.settle()
        hands.key(Qt.Key.Key_F1)
        hands.click("session_begin_report")
        frame = room.opened.window.frame
        assert frame is not None
        hands.wait(lambda: isinstance(frame.navigator.current, MandatedReportScreen), "the report")
        room.opened.settle()
        page = frame.navigator.current
        assert isinstance(page, MandatedReportScreen)
        assert page._report is not None
        assert (page._report.session_id, page._report.client_id) == (session_id, room.client_id)
        hands.click("report_lines")
        offered = [each.text for each in services.mandated.sources.lines(session_id)]
        assert offered == ["He hits the boy", "We spoke of the bus pass"], "what somebody only thinks is none"
        hands.click("report_line_0")
        assert page.facts.fields["what"].area.text() == "said: He hits the boy"
        # back in the session nothing was lost, and the same press opens the same draft
        report_id = page._report.id
        room.opened.window.back()
        room.opened.settle()
        assert room.draft.id == session_id
        room.opened.window.go("mandated_report", {"client_id": room.client_id, "session_id": session_id})
        room.opened.settle()
        assert page._report.id == report_id
