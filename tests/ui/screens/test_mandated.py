"""The report's page in the window: from the palette, a client and a session; the call by one press; sign; print."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desktop.content.profile import save_profile
from desktop.domain.agency import AgencyProfile, ReportRule
from desktop.paths import AppPaths
from desktop.ui.screens.mandated_report import MandatedReportScreen
from desktop.ui.screens.today_items import todays_lines
from tests.ui.screens.client_room import Room, client_room

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


def test_a_report_from_suspicion_to_paper(qtbot: QtBot, own_home: Path, vault_folder: Path) -> None:
    paths = AppPaths.from_environment()
    paths.agency.mkdir(parents=True, exist_ok=True)
    save_profile(AgencyProfile(name="Harbour", report_rules=(CHILDREN, ADULTS)), paths.agency)
    with client_room(own_home, vault_folder) as room:
        hands, services = room.opened.hands, room.opened.services
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
        # the way back and a lock come to this very report
        assert page.place().params["report_id"] == signed.id
