"""Clients through the service and a real vault: every spelling finds them, every refusal names its field."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, ClientDraft, Language, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.crisis_places import number_for
from desktop.domain.errors import InvalidInput, RowChanged
from desktop.domain.safe_hours import Hours
from desktop.services.clients import ClientsService
from desktop.services.places import PlacesService
from desktop.storage.today import dispatch_due
from desktop.ui.screens.client_facts import dispatch_words

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


@pytest.fixture
def clients(vault: OpenVault, clock: FakeClock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


def draft(*names: str, phone: str = "", **more: object) -> ClientDraft:
    spelled = tuple(Name(text=name, is_chosen=place == 0) for place, name in enumerate(names))
    reaches = (
        (Reach(method=ContactMethod(kind="phone", value=phone), safe=SafeContact(may_call="yes")),)
        if phone
        else ()
    )
    return ClientDraft(names=spelled, reaches=reaches, **more)


def found(clients: ClientsService, typed: str) -> list[tuple[str, str]]:
    return [(hit.chosen_name, hit.why) for hit in clients.find(typed)]


def test_any_part_of_any_spelling_finds_the_client(clients: ClientsService) -> None:
    clients.add(draft("Abdulrahim", "عبد الرحيم", "Абдулрахим"))
    clients.add(draft("Samira"))
    for typed, why in [
        ("abd", "starts"),
        ("ABDUL", "starts"),
        ("rahim", "inside"),
        ("عبد", "starts"),
        ("رحيم", "inside"),
        ("Абд", "starts"),
        ("dulr", "inside"),
        ("abdl", "sounds"),
    ]:
        assert found(clients, typed) == [("Abdulrahim", why)], typed
    assert found(clients, "zz") == []


def test_vowel_marks_accents_and_letter_forms_do_not_matter(clients: ClientsService) -> None:
    clients.add(draft("Zoë Müller"))
    clients.add(draft("عَلِي"))
    assert found(clients, "zoe") == [("Zoë Müller", "starts")]
    assert found(clients, "muller") == [("Zoë Müller", "starts")]
    assert found(clients, "علی")[0][0] == "عَلِي"


def test_two_words_must_both_fit_and_the_place_to_mark_is_right(clients: ClientsService) -> None:
    clients.add(draft("Naw Paw Wah"))
    clients.add(draft("Naw Eh"))
    assert found(clients, "naw wah") == [("Naw Paw Wah", "starts")]
    hit = clients.find("paw")[0]
    assert hit.matched[hit.start : hit.start + hit.length] == "Paw"


def test_short_id_and_phone_digits_find_too(clients: ClientsService) -> None:
    client_id = clients.add(draft("Tesfa", phone="(503) 555-0177"))
    client = clients.get(client_id)
    assert client is not None
    assert client.short_id == "W-0101"
    assert found(clients, "w-0101") == [("Tesfa", "short_id")]
    assert found(clients, "503 555") == [("Tesfa", "phone")]
    assert client.draft.reaches[0].method.e164 == "+15035550177"
    assert client.draft.reaches[0].method.value == "503 555 0177"


@pytest.mark.parametrize("name", ["Ó", "🌱", "\u200fسميرة\u200f", "a" * 300, "A\u0301"])
def test_unusual_names_are_kept_and_found(clients: ClientsService, name: str) -> None:
    client_id = clients.add(draft(name))
    client = clients.get(client_id)
    assert client is not None
    assert client.chosen_name == name
    assert [hit.client_id for hit in clients.find(name)] == [client_id]


@pytest.mark.parametrize(
    ("phone", "reason"),
    [
        ("503 555", "phone_too_short"),
        ("5035550142999999999999", "phone_too_long"),
        ("call me", "phone_not_a_number"),
        ("503-555-014X", "phone_not_a_number"),
        ("+999 1234567", "phone_not_a_number"),
    ],
)
def test_impossible_numbers_are_refused_and_nothing_is_stored(
    clients: ClientsService, phone: str, reason: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        clients.add(draft("Tesfa", phone=phone))
    assert refused.value.reason == reason
    assert clients.count() == 0


def test_numbers_in_other_digits_and_countries_are_understood(clients: ClientsService) -> None:
    client_id = clients.add(draft("سميرة", phone="٥٠٣ ٥٥٥ ٠١٤٢"))
    client = clients.get(client_id)
    assert client is not None
    assert client.draft.reaches[0].method.e164 == "+15035550142"
    other = clients.get(clients.add(draft("Oksana", phone="+380 44 555 0133")))
    assert other is not None
    assert other.draft.reaches[0].method.value.startswith("+380")


def test_a_dispatch_number_that_is_911_is_refused_with_the_reason(clients: ClientsService) -> None:
    with pytest.raises(InvalidInput) as refused:
        clients.add(draft("Tesfa", addresses=(Address(town="Milldale", dispatch_number="911"),)))
    assert (refused.value.field, refused.value.reason) == ("dispatch_number", "dispatch_short_code")


def test_changing_keeps_what_was_and_two_windows_notice_each_other(
    clients: ClientsService, vault: OpenVault
) -> None:
    client_id = clients.add(draft("Samira", phone="503 555 0142", languages=(Language(code="arb"),)))
    before = clients.get(client_id)
    assert before is not None
    renamed = replace(
        before.draft,
        names=(Name(text="سميرة", is_chosen=True), replace(before.draft.names[0], is_chosen=False)),
    )
    clients.change(client_id, before.version, renamed)
    after = clients.get(client_id)
    assert after is not None
    assert (after.chosen_name, after.other_names) == ("سميرة", ("Samira",))
    with pytest.raises(RowChanged):
        clients.change(client_id, before.version, before.draft)
    changes = (
        vault.connection()
        .execute("SELECT field FROM field_changes WHERE client_id = ?", (client_id,))
        .fetchall()
    )
    assert "is_chosen" in {row["field"] for row in changes}


def test_a_removed_spelling_no_longer_finds(clients: ClientsService) -> None:
    client_id = clients.add(draft("Samira", "Zahra"))
    before = clients.get(client_id)
    assert before is not None
    clients.change(client_id, before.version, replace(before.draft, names=before.draft.names[:1]))
    assert found(clients, "zahra") == []
    assert found(clients, "ahr") == []


def test_safe_contact_is_a_dated_word_that_one_key_confirms(
    clients: ClientsService, clock: FakeClock
) -> None:
    client_id = clients.add(draft("Samira", phone="503 555 0142"))
    client = clients.get(client_id)
    assert client is not None
    reach = client.draft.reaches[0]
    assert reach.safe.said_at == clock.now()
    assert clients.state_of(reach).state == "safe"
    clock.advance(40 * 86400)
    assert clients.state_of(reach).state == "ask_again"
    clients.confirm_safe_contact(client_id, reach.method.id)
    again = clients.get(client_id)
    assert again is not None
    assert clients.state_of(again.draft.reaches[0]).state == "safe"
    assert again.draft.reaches[0].safe.said_at == reach.safe.said_at


def test_hours_that_cannot_be_are_refused(clients: ClientsService) -> None:
    bad = Reach(
        method=ContactMethod(kind="phone", value="503 555 0142"),
        safe=SafeContact(may_call="yes", hours=(Hours(start="16:00", until="09:00"),)),
    )
    with pytest.raises(InvalidInput, match="hours_impossible"):
        clients.add(replace(draft("Samira"), reaches=(bad,)))


def test_every_client_gets_an_id_of_its_own(clients: ClientsService) -> None:
    ids = {clients.add(draft(f"Person {number}")) for number in range(5)}
    shorts = {client.short_id for client in map(clients.get, ids) if client is not None}
    assert len(shorts) == 5
    assert clients.count() == 5


def test_another_number_begins_unasked_and_a_number_written_otherwise_is_the_same(
    clients: ClientsService, clock: FakeClock
) -> None:
    client_id = clients.add(draft("Samira", phone="503 555 0142"))

    def write(number: str) -> Reach:
        before = clients.get(client_id)
        assert before is not None
        old = before.draft.reaches[0]
        way = replace(old, method=replace(old.method, value=number, e164=""))
        clients.change(client_id, before.version, replace(before.draft, reaches=(way,)))
        after = clients.get(client_id)
        assert after is not None
        return after.draft.reaches[0]

    clock.advance(86400)
    assert clients.state_of(write("+1 (503) 555-0142")).ways == ("call",)
    other = write("503 555 0188")
    assert (clients.state_of(other).ways, clients.state_of(other).reasons) == ((), ("other_number",))
    assert other.safe.may_call == "yes", "what was said stays readable"
    clients.confirm_safe_contact(client_id, other.method.id)
    after = clients.get(client_id)
    assert after is not None
    assert clients.state_of(after.draft.reaches[0]).ways == ("call",)


def test_a_dispatch_number_confirmed_for_one_town_is_confirmed_by_nobody_for_the_next(
    clients: ClientsService, clock: FakeClock, vault: OpenVault
) -> None:
    confirmed = Address(
        street="18 Alder Street",
        town="Fairbrook",
        dispatch_number="503 555 0199",
        dispatch_checked_at=clock.now(),
        dispatch_checked_how="We called it",
        dispatch_is_emergency_line="yes",
    )
    client_id = clients.add(draft("Tesfa", addresses=(confirmed,)))

    def change(**changes: object) -> Address:
        before = clients.get(client_id)
        assert before is not None
        place = replace(before.draft.addresses[0], **changes)
        clients.change(client_id, before.version, replace(before.draft, addresses=(place,)))
        after = clients.get(client_id)
        assert after is not None
        return after.draft.addresses[0]

    def stands(place: Address) -> tuple[object, ...]:
        return place.dispatch_checked_at, place.dispatch_checked_how, place.dispatch_is_emergency_line

    as_confirmed = (clock.now(), "We called it", "yes")
    places, today = PlacesService(vault, clock, lambda: 90), clock.now().local().date()
    # only another spelling is the same address
    assert stands(change(town="fairbrook ")) == as_confirmed
    for other in ({"unit": "4B"}, {"postal_code": "97000"}, {"town": "Milldale"}, {"country": "US"}):
        moved = change(**other)
        assert moved.dispatch_number == "503 555 0199", "the number is kept"
        assert stands(moved) == (None, "", "not_asked")
        assert places.sureness(moved) == "moved"
        assert "confirmed for the earlier address on" in dispatch_words(moved, today)
        assert number_for("", [moved], moved, []).earlier == clock.now().text()
        assert [row["id"] for row in dispatch_due(vault.connection(), clock.now(), 90, 5)] == [moved.id]
        # another change does not bring it back, one press does
        assert places.sureness(change(region=f"O{moved.region}")) == "moved"
        places.same_place(client_id, moved.id)
        back = clients.get(client_id)
        assert back is not None
        assert stands(back.draft.addresses[0]) == as_confirmed
        with pytest.raises(InvalidInput):
            places.same_place(client_id, moved.id)
    clock.advance(60)
    assert change(town="Elm Grove", dispatch_checked_at=clock.now()).dispatch_checked_at == clock.now()
    assert places.sureness(change(town="Fairbrook")) == "moved"
    places.confirm_number(client_id, moved.id, how="Called", day_and_night="yes")
    confirmed_again = change(label="home")
    assert (places.sureness(confirmed_again), confirmed_again.dispatch_earlier) == ("confirmed", None)
    # a number typed over another was confirmed by nobody, for no address
    assert places.sureness(change(dispatch_number="503 555 0188", dispatch_e164="")) == "never"
