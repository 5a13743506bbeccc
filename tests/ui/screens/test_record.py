"""The record page through the window: every field saves by itself, bad input keeps what was typed, undo, the past."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.record import FieldKey, Said
from desktop.services.record import draft_key
from desktop.ui.screens.client import ClientScreen
from desktop.ui.screens.client_form import ClientFormScreen
from desktop.ui.screens.record import RecordPage
from desktop.ui.screens.record_field import RecordField
from desktop.ui.screens.record_past import Past
from tests.fixtures.vaults import VaultTemplate
from tests.ui.kept import KeptWindow
from tests.ui.opened import opened_window
from tests.ui.screens.client_room import Room, two_clients
from tests.ui.views import disk_in_trouble

CTRL = Qt.KeyboardModifier.ControlModifier
LONG = "ش" * 300


@pytest.fixture(scope="module")
def kept_window(
    qapp: QApplication, vault_template: VaultTemplate, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[KeptWindow]:
    """One window for all of them."""
    kept = KeptWindow(opened_window, vault_template, tmp_path_factory)
    yield kept
    kept.drop()


@pytest.fixture
def room(request: pytest.FixtureRequest, kept_window: KeptWindow) -> Iterator[Room]:
    """Two new clients."""
    yield two_clients(kept_window.get())
    if not request.node.rep_call_passed:
        kept_window.drop()


def page(room: Room) -> RecordPage:
    assert isinstance(room.screen, ClientScreen)
    assert isinstance(room.screen._part, RecordPage)
    return room.screen._part


def show(room: Room, section: str = "person", client_id: str = "") -> RecordPage:
    room.go("client", client_id=client_id or room.samira, part="record")
    fold = page(room).folds[section]
    if not fold.is_open:
        room.opened.hands.click(f"record_section_{section}")
    return page(room)


def field(room: Room, name: str, table: str = "clients") -> RecordField:
    """The one field of that name; of a list, the newest row's."""
    found = [each for key, each in page(room).fields.items() if (key.table, key.field) == (table, name)]
    return found[-1]


def write(room: Room, name: str, text: str, table: str = "clients") -> RecordField:
    """Type into a field and leave it."""
    into = field(room, name, table)
    room.opened.hands.fill(into, text)
    room.opened.hands.key(Qt.Key.Key_Tab)
    room.opened.settle()
    room.opened.settle()
    return into


def kept(room: Room, name: str, table: str = "clients", client_id: str = "") -> Said:
    """What the vault holds."""
    rows = room.opened.services.record.read(client_id or room.samira).rows[table]
    return rows[-1].said[name]


def typed_and_not_saved(room: Room) -> list[str]:
    """The drafts of this test's clients."""
    drafts = room.opened.services.interface.drafts("record/")
    return [path for path in drafts if room.samira in path or room.oksana in path]


def add(room: Room, table: str) -> None:
    room.opened.hands.click(f"record_add_{table}")
    room.opened.settle()
    room.opened.settle()


def press(room: Room, into: RecordField, code: str) -> None:
    room.opened.hands.click(f"{into.objectName()}_editor_{code}")
    room.opened.settle()
    room.opened.settle()


# ---------------------------------------------------------------- saving


def test_a_field_saves_itself_when_it_is_left_and_says_so(room: Room) -> None:
    show(room)
    write(room, "pronouns", "she/her")
    assert kept(room, "pronouns") == Said(text="she/her")
    assert room.client().draft.pronouns == "she/her"
    assert typed_and_not_saved(room) == []
    assert room.opened.hands.shows("Saved: Pronouns")


def test_what_is_typed_is_in_the_vault_before_the_field_is_left(room: Room) -> None:
    show(room)
    pronouns = field(room, "pronouns")
    room.opened.hands.fill(pronouns, "th")
    room.opened.window.autosave.flush_and_wait(5)
    path = draft_key(room.samira, pronouns.key)
    assert room.opened.services.interface.draft(path)["text"] == "th"
    assert kept(room, "pronouns") == Said(), "not yet a change of the record"


def test_what_a_kill_left_typed_stands_in_its_field_again_and_is_saved(room: Room) -> None:
    key = FieldKey(table="clients", row_id=room.samira, field="occupation")
    value = {"text": "Tailor in Aleppo", "why": "", "base": ["", ""]}
    room.opened.parts.tasks.write(
        room.opened.window, room.opened.services.interface.keep_draft, draft_key(room.samira, key), value
    )
    room.opened.settle()
    show(room)
    room.opened.settle()
    room.opened.settle()
    assert field(room, "occupation").said() == Said(text="Tailor in Aleppo")
    assert kept(room, "occupation") == Said(text="Tailor in Aleppo")


def test_what_a_kill_left_is_not_written_over_what_was_said_since(room: Room) -> None:
    key = FieldKey(table="clients", row_id=room.samira, field="occupation")
    value = {"text": "Tailor", "why": "", "base": ["Baker", ""]}
    room.opened.parts.tasks.write(
        room.opened.window, room.opened.services.interface.keep_draft, draft_key(room.samira, key), value
    )
    room.opened.settle()
    show(room)
    room.opened.settle()
    occupation = field(room, "occupation")
    assert occupation.said() == Said(text="Tailor")
    assert "not saved before the record was changed" in occupation.message.text()
    room.go("today")
    room.opened.settle()
    assert kept(room, "occupation") == Said()


@pytest.mark.parametrize("name", [LONG, "🌱🕊️", "\u200fسميرة Ahmadi", "O'Brien <b>& Co</b>"])
def test_unusual_words_are_kept_as_they_are(room: Room, name: str) -> None:
    show(room, "home")
    add(room, "household_links")
    into = field(room, "display_name", "household_links")
    into.editor.set_text(name)
    into.editor.take_focus()
    room.opened.hands.key(Qt.Key.Key_Tab)
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "display_name", "household_links").text == name


def test_leaving_the_page_saves_the_field_that_is_still_open(room: Room) -> None:
    show(room)
    room.opened.hands.fill(field(room, "occupation"), "Nurse")
    room.go("today")
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "occupation").text == "Nurse"
    show(room)
    assert field(room, "occupation").message.isHidden(), "not told that it was not saved"
    room.opened.settle()
    assert typed_and_not_saved(room) == []


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    ("name", "typed", "said"),
    [
        ("birth_date", "2031", "future"),
        ("birth_date", "1991-02-31", "no such date"),
        ("birth_date", "1801", "too long ago"),
        ("age_estimated", "thirty", "whole number"),
        ("age_estimated", "400", "outside"),
    ],
)
def test_what_cannot_be_is_said_below_the_field_and_stays_typed(
    room: Room, name: str, typed: str, said: str
) -> None:
    show(room)
    into = write(room, name, typed)
    assert said in into.message.text()
    assert into.said().text == typed
    assert kept(room, name) == Said()
    room.go("today")
    show(room)
    room.opened.settle()
    again = field(room, name)
    assert again.said().text == typed, "over a change of page"
    assert said in again.message.text()
    write(room, name, "")
    assert again.message.isHidden()
    assert typed_and_not_saved(room) == []


def test_an_age_beside_a_date_of_birth_must_fit_it(room: Room) -> None:
    show(room)
    write(room, "birth_date", "1991-05-17")
    assert kept(room, "birth_date").text == "1991-05-17"
    into = write(room, "age_estimated", "12")
    assert "do not fit" in into.message.text()
    write(room, "age_estimated", "٣٥")
    assert kept(room, "age_estimated").text == "35"


# ---------------------------------------------------------------- why it is empty


def test_the_three_reasons_of_an_empty_field_are_kept_apart(room: Room) -> None:
    show(room)
    for why in ("does_not_know", "prefers_not", "not_asked"):
        room.opened.hands.click(f"{field(room, 'birth_date').objectName()}_unanswered_{why}")
        room.opened.settle()
        room.opened.settle()
        assert kept(room, "birth_date") == Said(why=why)
    write(room, "birth_date", "1991")
    assert kept(room, "birth_date") == Said(text="1991"), "a date takes the reason away"


def test_the_form_keeps_reasons_of_fields_it_does_not_show(room: Room) -> None:
    show(room, "languages")
    room.opened.hands.click(f"{field(room, 'literacy').objectName()}_unanswered_prefers_not")
    room.opened.settle()
    room.go("client_edit", client_id=room.samira)
    screen = room.screen
    assert isinstance(screen, ClientFormScreen)
    screen.about.fields["pronouns"].set_text("she")
    room.opened.hands.key(Qt.Key.Key_Return, CTRL)
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "pronouns").text == "she"
    assert kept(room, "literacy") == Said(why="prefers_not")


# ---------------------------------------------------------------- undo and the past


def test_undo_by_the_line_and_later_by_the_key(room: Room) -> None:
    show(room)
    write(room, "pronouns", "she")
    write(room, "pronouns", "they")
    room.opened.hands.click("foot_undo")
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "pronouns").text == "she"
    assert field(room, "pronouns").said().text == "she"
    room.opened.hands.key(Qt.Key.Key_Z, CTRL)
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "pronouns") == Said()


def test_the_past_of_a_field_opens_by_key_and_by_mouse(room: Room) -> None:
    show(room)
    pronouns = write(room, "pronouns", "she")
    write(room, "pronouns", "they")
    room.opened.hands.click(f"{pronouns.objectName()}_past")
    past = room.opened.hands.find("record_past")
    assert isinstance(past, Past)
    assert len(past.lines) == 2
    assert "Robin Ekholm" in past.lines[0]
    assert "she" in past.lines[0]
    assert "they" in past.lines[0]
    assert "nothing" in past.lines[1]
    room.opened.hands.key(Qt.Key.Key_Escape)
    assert room.opened.hands.look("record_past") is None
    assert room.opened.hands.focus is not None
    assert pronouns.isAncestorOf(room.opened.hands.focus)
    room.opened.hands.key(Qt.Key.Key_H, CTRL)
    assert room.opened.hands.look("record_past") is not None


# ---------------------------------------------------------------- lists


def test_a_person_at_home_with_age_and_school(room: Room) -> None:
    show(room, "home")
    add(room, "household_links")
    press(room, field(room, "relation", "household_links"), "child")
    write(room, "display_name", "Yusuf", "household_links")
    write(room, "birth_year", "2017", "household_links")
    write(room, "school", "Lincoln Elementary", "household_links")
    into = write(room, "age", "30", "household_links")
    assert "do not fit" in into.message.text()
    row = room.opened.services.record.read(room.samira).rows["household_links"][0]
    assert [row.text(name) for name in ("relation", "display_name", "birth_year", "school", "age")] == [
        "child", "Yusuf", "2017", "Lincoln Elementary", "",
    ]  # fmt: skip


def test_a_row_is_taken_out_and_brought_back(room: Room) -> None:
    show(room, "supports")
    add(room, "supports")
    write(room, "text", "Her sister Huda", "supports")
    row = room.opened.services.record.read(room.samira).rows["supports"][0]
    room.opened.hands.click(f"record_supports_{row.id[:12]}_row_remove")
    room.opened.settle()
    room.opened.settle()
    assert room.opened.services.record.read(room.samira).rows["supports"] == []
    room.opened.hands.click("foot_undo")
    room.opened.settle()
    room.opened.settle()
    assert field(room, "text", "supports").said().text == "Her sister Huda"
    assert kept(room, "text", "supports").text == "Her sister Huda"


def test_a_row_nobody_wrote_into_is_gone_again(room: Room) -> None:
    show(room, "supports")
    add(room, "supports")
    assert len(room.opened.services.record.read(room.samira).rows["supports"]) == 1
    room.go("client", client_id=room.samira, part="overview")
    room.opened.settle()
    room.opened.settle()
    assert room.opened.services.record.read(room.samira).rows["supports"] == []


def test_folds_are_remembered_but_not_of_what_nobody_should_see_in_passing(room: Room) -> None:
    show(room, "home")
    show(room, "care")
    show(room, "papers")
    room.opened.settle()
    room.go("today")
    room.go("client", client_id=room.oksana, part="record")
    folds = page(room).folds
    assert folds["home"].is_open
    assert not folds["care"].is_open
    assert not folds["papers"].is_open


def test_risk_is_covered_and_says_when_and_why(room: Room) -> None:
    show(room, "care")
    risk = field(room, "risk_level")
    press(room, risk, "medium")
    room.opened.hands.click("record_section_care")
    room.opened.hands.click("record_section_care")
    assert kept(room, "risk_level").text == "medium"
    row = room.opened.services.record.read(room.samira).rows["clients"][0]
    assert row.extra["risk_set_at"].startswith("2026-11-23")
    field(room, "risk_level").cover()
    assert risk.editor.isHidden()
    assert not room.opened.hands.shows("Medium")


# ---------------------------------------------------------------- immigration and numbers elsewhere (D11, PRACTICE 30)


def visible(room: Room, name: str, table: str) -> bool:
    return field(room, name, table).isVisible()


def test_why_is_asked_before_an_immigration_field_opens(room: Room) -> None:
    show(room, "papers")
    add(room, "immigration")
    assert visible(room, "reason", "immigration")
    assert not visible(room, "immigration_status", "immigration")
    write(room, "reason", "She wants help with her papers", "immigration")
    assert visible(room, "immigration_status", "immigration")
    press(room, field(room, "immigration_status", "immigration"), "asylee")
    assert kept(room, "immigration_status", "immigration").text == "asylee"
    into = write(room, "reason", "", "immigration")
    assert "say why" in into.message.text()
    assert kept(room, "reason", "immigration").text == "She wants help with her papers"


def test_an_a_number_is_optional_covered_and_checked(room: Room) -> None:
    show(room, "papers")
    add(room, "external_ids")
    assert not visible(room, "value", "external_ids")
    write(room, "reason", "The benefits form asks for it", "external_ids")
    into = write(room, "value", "A12", "external_ids")
    assert "seven to nine digits" in into.message.text()
    assert into.said().text == "A12"
    write(room, "value", "a 012-345-678", "external_ids")
    assert kept(room, "value", "external_ids").text == "A012345678"
    assert into.editor.isHidden()
    assert not room.opened.hands.shows("012345678"), "covered"
    room.opened.hands.find(f"{into.objectName()}_hold")


def test_the_same_number_in_another_record_is_said_and_the_record_is_not_named(room: Room) -> None:
    services, tasks = room.opened.services, room.opened.parts.tasks
    values = {"reason": "form", "kind": "a_number", "value": "A12345678"}
    tasks.write(room.opened.window, services.record.add, room.oksana, "external_ids", values)
    room.opened.settle()
    show(room, "papers")
    add(room, "external_ids")
    write(room, "reason", "form", "external_ids")
    write(room, "value", "12345679", "external_ids")
    room.opened.settle()
    said = "Another record in this vault holds the same number"
    assert not room.opened.hands.shows(said)
    field(room, "value", "external_ids").open()
    write(room, "value", "12345678", "external_ids")
    room.opened.hands.wait(lambda: room.opened.hands.shows(said), "the sentence about the other record")
    assert not room.opened.hands.shows("Oksana")
    assert kept(room, "value", "external_ids").text == "A012345678", "it is kept all the same"


def test_the_past_of_a_covered_field_is_covered_too(room: Room) -> None:
    show(room, "papers")
    add(room, "immigration")
    write(room, "reason", "papers", "immigration")
    status = field(room, "immigration_status", "immigration")
    press(room, status, "asylee")
    room.opened.hands.click(f"{status.objectName()}_past")
    past = room.opened.hands.find("record_past")
    assert isinstance(past, Past)
    assert "Asylum granted" in past.lines[0]
    assert not room.opened.hands.shows("Asylum granted", past)


def test_a_new_row_stays_over_a_crisis(room: Room) -> None:
    show(room, "supports")
    add(room, "supports")
    room.opened.window.open_crisis(room.samira)
    room.opened.settle()
    room.opened.window.close_crisis()
    room.opened.settle()
    write(room, "text", "Her sister Huda", "supports")
    assert kept(room, "text", "supports").text == "Her sister Huda"


def test_a_disk_that_refuses_costs_no_word(room: Room) -> None:
    show(room)
    with disk_in_trouble(room.opened):
        room.opened.hands.fill(field(room, "occupation"), "Midwife")
        room.opened.hands.key(Qt.Key.Key_Tab)
        room.opened.hands.wait(lambda: room.opened.parts.tasks.drain(1), "the lane")
        room.opened.hands.rest(0.2)
        assert field(room, "occupation").said().text == "Midwife"
        assert kept(room, "occupation") == Said()
        assert [each.value["text"] for each in room.opened.window.autosave.unsaved()] == ["Midwife"]
    room.go("client", client_id=room.samira, part="overview")
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "occupation").text == "Midwife"


def test_what_was_sealed_while_the_disk_refused_stands_in_its_field_again(room: Room) -> None:
    key = FieldKey(table="clients", row_id=room.samira, field="occupation")
    frame = room.opened.window.frame
    assert frame is not None
    room.screen.context.recovered[draft_key(room.samira, key)] = {
        "text": "Midwife",
        "why": "",
        "base": ["", ""],
    }
    show(room)
    room.opened.settle()
    room.opened.settle()
    assert kept(room, "occupation").text == "Midwife"
    assert room.screen.context.recovered == {}
