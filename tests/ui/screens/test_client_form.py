"""The client form through the window: bad input beside its field, nothing lost, drafts that live through a lock."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from desktop.domain.clients import Name
from desktop.ui.screens.client_form import ClientFormScreen
from desktop.ui.screens.client_form_values import draft_of, values_of
from desktop.ui.screens.session_questions.body import Kit
from desktop.ui.screens.session_questions.place import PlaceBody
from desktop.ui.widgets.hold_to_see import HoldToSee
from tests.ui.screens.client_room import Room, client_room

CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def room(qapp: QApplication, vault_folder: Path, own_home: Path) -> Iterator[Room]:
    with client_room(own_home, vault_folder) as opened:
        yield opened


def form(room: Room) -> ClientFormScreen:
    assert isinstance(room.screen, ClientFormScreen)
    return room.screen


def save(room: Room) -> None:
    room.opened.hands.key(Qt.Key.Key_Return, CTRL)
    room.opened.settle()
    room.opened.settle()


NAMES = {
    "one letter": "Ó",
    "emoji": "🌱",
    "right to left": "سميرة",
    "both directions": "\u200fسميرة Ahmadi",
    "no surname": "Naw Paw",
    "markup": "O'Brien <b>& Co</b>",
    "300 letters": "a" * 300,
}


def test_unusual_names_are_saved_as_they_are_and_found_again(room: Room) -> None:
    for kind, name in NAMES.items():
        room.go("client_edit")
        form(room).names.chosen.field.set_text(name)
        save(room)
        assert room.screen.name == "client", kind
        client = room.client(room.screen.params["client_id"])
        assert client.chosen_name == name
        hits = room.opened.services.clients.find(name)
        assert client.id in [hit.client_id for hit in hits], kind
        assert room.opened.services.interface.draft("client_form/new") is None
        room.go("clients")
        room.go("today")


def test_a_name_is_needed_and_301_letters_are_too_many(room: Room) -> None:
    room.go("client_edit")
    save(room)
    assert "called by" in room.opened.hands.wrong("chosen_name")
    assert room.screen.name == "client_edit"
    form(room).names.chosen.field.set_text("b" * 301)
    save(room)
    assert "300" in room.opened.hands.wrong("chosen_name")
    assert form(room).names.chosen.field.text() == "b" * 301
    assert room.opened.services.clients.count() == 2


def test_an_impossible_number_is_told_below_its_own_field(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit")
    form(room).names.chosen.field.set_text("Tesfa")
    form(room).contact.add_button.click()
    form(room).contact.ways[0].value_field.set_text("503 555 0177")
    form(room).contact.add_button.click()
    field = form(room).contact.ways[1].value_field
    for typed, said in (
        ("503 555", "too short"),
        ("5035550142999999999999", "too long"),
        ("call me", "not a phone number"),
        ("503-555-014X", "not a phone number"),
    ):
        field.set_text(typed)
        save(room)
        assert said in hands.wrong("reach_2_value")
        assert hands.wrong("reach_1_value") == ""
        assert QApplication.focusWidget() is field.editor
        assert field.text() == typed
        assert room.opened.services.clients.count() == 2
    field.set_text("٥٠٣ ٥٥٥ ٠١٧٨")
    save(room)
    client = room.client(room.screen.params["client_id"])
    assert [reach.method.e164 for reach in client.draft.reaches] == ["+15035550177", "+15035550178"]


def test_an_impossible_birth_date_is_told_and_a_year_is_enough(room: Room) -> None:
    room.go("client_edit")
    form(room).names.chosen.field.set_text("Tesfa")
    for typed, said in (
        ("1991-02-31", "no such date"),
        ("2031", "future"),
        ("1801", "too long ago"),
        ("spring", "no such date"),
    ):
        form(room).about.fields["birth_date"].set_text(typed)
        save(room)
        assert said in room.opened.hands.wrong("birth_date")
        assert form(room).about.fields["birth_date"].text() == typed
    form(room).about.fields["birth_date"].set_text("1991")
    save(room)
    assert room.client(room.screen.params["client_id"]).draft.birth_date == "1991"


def test_what_is_taken_out_can_be_brought_back(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit", client_id=room.samira)
    hands.click("reach_1_remove")
    assert form(room).contact.ways == []
    hands.click("foot_undo")
    save(room)
    after = room.client().draft.reaches
    assert [reach.method.value for reach in after] == ["503 555 0101"]
    assert after[0].safe.code_word == "blue kettle"


def test_911_as_dispatch_and_an_impossible_check_day_are_told_below_their_fields(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit", client_id=room.samira)
    place = form(room).places.places[0]
    place.fields["dispatch_number"].set_text("911")
    save(room)
    assert "own call centre" in hands.wrong("address_1_dispatch_number")
    place.fields["dispatch_number"].set_text("503 555 0142")
    place.fields["dispatch_checked"].set_text("2026-13-01")
    save(room)
    assert "no such date" in hands.wrong("address_1_dispatch_checked")
    place.fields["dispatch_checked"].set_text("3.11.2026")
    save(room)
    checked = room.client().draft.addresses[0].dispatch_checked_at
    assert checked is not None
    assert f"{checked.local():%Y-%m-%d}" == "2026-11-03"


def test_hours_that_do_not_work_are_told_and_short_times_are_understood(room: Room) -> None:
    room.go("client_edit", client_id=room.samira)
    hours = form(room).contact.ways[0].hours
    hours.rows[0].until.set_text("25")
    save(room)
    assert "hours" in hours.message.text()
    hours.rows[0].until.set_text("17")
    save(room)
    assert room.client().draft.reaches[0].safe.hours[0].until == "17:00"


def test_words_about_a_way_without_a_number_are_not_dropped(room: Room) -> None:
    room.go("client_edit")
    form(room).names.chosen.field.set_text("Tesfa")
    form(room).contact.add_button.click()
    form(room).contact.ways[0].words.set_text("Only in the morning")
    save(room)
    assert "take this way out" in room.opened.hands.wrong("reach_1_value")


def test_opening_and_saving_changes_nothing(room: Room) -> None:
    room.go("client_edit", client_id=room.samira)
    before = room.client()
    assert draft_of(form(room).values(), room.opened.clock) == before.draft
    save(room)
    after = room.client()
    assert replace(after.draft, names=()) == replace(before.draft, names=())
    assert [name.text for name in after.draft.names] == [name.text for name in before.draft.names]


def test_a_changed_answer_is_said_today_and_the_other_statement_keeps_its_day(room: Room) -> None:
    room.opened.window.idle.stop()
    room.opened.clock.advance(86_400 * 3)
    said = room.client().draft.reaches[0].safe.said_at
    room.go("client_edit", client_id=room.samira)
    form(room).about.fields["pronouns"].set_text("she")
    save(room)
    assert room.client().draft.reaches[0].safe.said_at == said
    room.go("client_edit", client_id=room.samira)
    room.choose("reach_1_may_text", "no")
    save(room)
    safe = room.client().draft.reaches[0].safe
    assert safe.may_text == "no"
    assert safe.said_at is not None
    assert said is not None
    assert (safe.said_at.utc - said.utc).days == 3


def test_a_cover_story_is_covered_when_the_form_is_opened_again(room: Room) -> None:
    room.go("client_edit", client_id=room.samira)
    story = form(room).contact.ways[0].if_other
    assert not room.opened.hands.shows("library book")
    assert not story.field.isVisible()
    room.opened.hands.click("reach_1_if_other_answers_change")
    assert story.field.isVisible()
    assert story.field.text() == "I call about the library book"


def test_languages_are_found_by_their_own_name_and_ours(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit")
    form(room).names.chosen.field.set_text("Tesfa")
    hands.fill("add_language", "ትግ")
    hands.key(Qt.Key.Key_Return)
    hands.fill("add_language", "amhar")
    hands.key(Qt.Key.Key_Return)
    assert [row.kept["code"] for row in form(room).languages.rows] == ["tir", "amh"]
    save(room)
    languages = room.client(room.screen.params["client_id"]).draft.languages
    assert [(language.code, language.is_preferred) for language in languages] == [
        ("tir", True),
        ("amh", False),
    ]


def test_what_is_typed_lives_through_a_lock_and_stands_in_the_same_field(room: Room) -> None:
    room.go("client_edit")
    room.opened.hands.fill("chosen_name", "Amal Half")
    form(room).contact.add_button.click()
    room.opened.hands.fill("reach_1_value", "503 55")
    room.opened.window.lock()
    room.opened.hands.find("lock_passphrase")
    assert not room.opened.hands.shows("Amal")
    room.opened.unlock()
    assert room.screen.name == "client_edit"
    assert form(room).names.chosen.field.text() == "Amal Half"
    assert form(room).contact.ways[0].value_field.text() == "503 55"
    assert QApplication.focusWidget() is form(room).contact.ways[0].value_field.editor
    assert room.opened.services.clients.count() == 2


def test_a_draft_is_offered_again_and_can_be_thrown_away_and_brought_back(room: Room) -> None:
    hands = room.opened.hands
    room.go("client_edit")
    form(room).names.chosen.field.set_text("Amal Half")
    room.go("clients")
    hands.click("clients_unfinished")
    assert form(room).names.chosen.field.text() == "Amal Half"
    hands.click("client_start_over")
    room.opened.settle()
    assert form(room).names.chosen.field.text() == ""
    assert room.opened.services.interface.draft("client_form/new") is None
    hands.click("foot_undo")
    room.opened.settle()
    assert form(room).names.chosen.field.text() == "Amal Half"
    assert room.opened.services.interface.draft("client_form/new") is not None


def test_pasted_control_characters_are_cleaned_where_they_come_in(room: Room) -> None:
    room.go("client_edit")
    editor = form(room).names.chosen.field.editor
    editor.setFocus()
    editor.insert("Sa\x00mi\x07ra\tK\u200dx")
    assert form(room).names.chosen.field.text() == "Samira K\u200dx"
    QApplication.clipboard().setText("first\x0bsecond\x1b[31m")
    form(room).about.fields["cultural_note"].editor.setFocus()
    form(room).about.fields["cultural_note"].editor.paste()
    assert form(room).about.fields["cultural_note"].text() == "first\nsecond[31m"


def test_a_record_changed_elsewhere_is_put_together_and_saved_by_a_second_press(room: Room) -> None:
    room.go("client_edit", client_id=room.samira)
    form(room).about.fields["pronouns"].set_text("she")
    services = room.opened.services
    client = room.client()
    elsewhere = replace(
        client.draft, names=(*client.draft.names, Name(text="Sameera")), country_of_origin="SY"
    )
    room.opened.parts.tasks.write(room.screen, services.clients.change, client.id, client.version, elsewhere)
    room.opened.settle()
    save(room)
    assert room.screen.name == "client_edit"
    assert room.opened.hands.shows("changed elsewhere")
    assert form(room).names.others[0].field.text() == "Sameera"
    save(room)
    after = room.client().draft
    assert (after.pronouns, after.country_of_origin) == ("she", "SY")
    assert [name.text for name in after.names] == ["Samira", "Sameera"]


def test_values_of_a_record_come_back_the_same(room: Room) -> None:
    draft = room.client().draft
    assert draft_of(values_of(draft), room.opened.clock) == draft


def test_where_a_shelter_is_shows_only_while_held_and_leaves_in_no_pack(room: Room, tmp_path: Path) -> None:
    """The page for case packs promises that shelter addresses stay; somebody has to be able to say which is one."""
    hands, services = room.opened.hands, room.opened.services
    room.go("client_edit", client_id=room.oksana)
    form(room).places.add_button.click()
    place = form(room).places.places[0]
    place.fields["street"].set_text("9 Quiet Lane")
    place.fields["town"].set_text("Fairbrook")
    hands.click("address_1_shelter")
    save(room)
    assert room.client(room.oksana).draft.addresses[0].shelter
    for part in ("overview", "contacts"):
        room.go("client", client_id=room.oksana, part=part)
        assert hands.shows("A shelter"), part
        assert not hands.shows("Quiet Lane"), part
    held = room.named("Where the shelter is")
    assert isinstance(held, HoldToSee)
    held.pressed.emit()
    assert "9 Quiet Lane" in held.accessibleName()
    held.cover()
    # an answer of a session is sealed, printed and given on: it only names the place
    protocol = room.opened.parts.content.protocol("phone")
    asked = next(each for _step, page in protocol.pages() for each in page.questions if each.kind == "place")
    client, context = room.client(room.oksana), room.screen.context
    kit = Kit(
        theme=context.theme,
        clock=context.clock,
        client=client,
        channel="phone",
        tag="uk",
        language_name="",
        spoken={},
    )
    body, told = PlaceBody(kit, asked, ()), []
    body.told.connect(told.append)
    [chip] = body.chips.values()
    chip.click()
    body.deleteLater()
    assert told == [
        {"text": "A shelter", "town": "", "region": "", "address_id": client.draft.addresses[0].id}
    ]
    path = tmp_path / "pack.waystead"
    task = room.opened.parts.tasks.write(
        room.opened.window,
        lambda: services.exchange.export(room.oksana, path, passphrase="four plain words here"),
    )
    assert task.wait(20)
    records = str(services.exchange.read(path, passphrase="four plain words here").records)
    assert "Oksana" in records, "the control"
    assert "Quiet" not in records
    # it can be taken back, and is an address like another then
    room.go("client_edit", client_id=room.oksana)
    assert form(room).places.places[0].shelter.isChecked()
    hands.click("address_1_shelter")
    save(room)
    assert hands.shows("Quiet Lane")
