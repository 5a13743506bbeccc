"""Where a client is today, and numbers that were confirmed: through the service and a real vault."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, Client, ClientDraft, Name
from desktop.domain.crisis_places import number_for
from desktop.domain.errors import InvalidInput, RowChanged
from desktop.domain.session_findings import Findings
from desktop.services.clients import ClientsService
from desktop.services.places import PlacesService
from desktop.storage import finding_rows
from desktop.storage.today import dispatch_due

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

HOME = Address(
    label="home", street="18 Alder Street", town="Fairbrook", region="OR", is_usual=True,
    dispatch_number="503 555 0142",
)  # fmt: skip
SISTER = Address(label="sister", street="5 Oak Road", town="Milldale", dispatch_number="503 555 0147")


@pytest.fixture
def clients(vault: OpenVault, clock: FakeClock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


@pytest.fixture
def places(vault: OpenVault, clock: FakeClock) -> PlacesService:
    return PlacesService(vault, clock, lambda: 90)


@pytest.fixture
def client_id(clients: ClientsService) -> str:
    draft = ClientDraft(names=(Name(text="Samira", is_chosen=True),), addresses=(HOME, SISTER))
    return clients.add(replace(draft, time_zone="America/New_York"))


def read(clients: ClientsService, client_id: str) -> Client:
    found = clients.get(client_id)
    assert found is not None
    return found


def number_now(client: Client, clock: FakeClock) -> tuple[str, str]:
    here = client.place_at(clock.now())
    today = here.one_line() if here is not None and client.is_here(here, clock.now()) else ""
    found = number_for("", client.draft.addresses, client.usual_address, (), today=today)
    return found.fit, found.number


def test_the_place_chosen_in_a_session_is_where_they_are_and_its_number_follows(
    vault: OpenVault, clients: ClientsService, client_id: str, clock: FakeClock
) -> None:
    shelter = Address(
        street="9 Quiet Lane", town="Quarrymead", region="OR", shelter=True, dispatch_number="503 555 0151"
    )
    before = read(clients, client_id)
    clients.change(
        client_id, before.version, replace(before.draft, addresses=(*before.draft.addresses, shelter))
    )
    known = {place.town: place.id for place in read(clients, client_id).draft.addresses}

    def told(place: str, town: str) -> tuple[str, str]:
        clock.advance(60)
        found = Findings(place=place, address_id=known[town])
        with vault.unit_of_work("sign") as work:
            finding_rows.set_rows(work, finding_rows.wanted_rows(work, "", client_id, found))
        client = read(clients, client_id)
        assert client.here is not None
        return client.here.address_id, number_now(client, clock)[1]

    # the answer only names a shelter: nothing of where it is goes into a note, and help still goes there
    assert told("A shelter", "Quarrymead") == (known["Quarrymead"], "503 555 0151")
    assert told("5 Oak Road, Milldale", "Milldale") == (known["Milldale"], "503 555 0147")
    # typed over what was chosen: another place
    assert told("7 Oak Road, Elsewhere", "Milldale")[0] == ""


def test_here_today_moves_the_number_until_their_midnight(
    clients: ClientsService, places: PlacesService, client_id: str, clock: FakeClock
) -> None:
    client = read(clients, client_id)
    assert number_now(client, clock) == ("usual", "503 555 0142")
    sister = next(place for place in client.draft.addresses if place.label == "sister")
    places.here_today(client_id, sister.id)
    client = read(clients, client_id)
    assert client.is_here(sister, clock.now())
    assert number_now(client, clock) == ("today", "503 555 0147")
    # 09:00 in Los Angeles is 12:00 in New York: eleven hours and a bit later it is still today here, not there
    clock.advance(12.5 * 3600)
    assert clock.now().local().date() == client.here.said_at.local().date()
    assert number_now(client, clock) == ("usual", "503 555 0142")


def test_taken_back_the_word_before_counts_again(
    clients: ClientsService, places: PlacesService, client_id: str, clock: FakeClock
) -> None:
    home, sister = read(clients, client_id).draft.addresses
    for place in (home, sister):
        clock.advance(60)
        places.here_today(client_id, place.id)
    places.not_here(client_id)
    assert read(clients, client_id).is_here(home, clock.now())
    places.not_here(client_id)
    places.not_here(client_id)  # nothing is left to take back
    assert read(clients, client_id).here is None
    with pytest.raises(InvalidInput, match="place_gone"):
        places.here_today(client_id, client_id)


def test_a_number_is_confirmed_with_how_and_at_all_hours(
    vault: OpenVault, clients: ClientsService, places: PlacesService, client_id: str, clock: FakeClock
) -> None:
    opened = read(clients, client_id)
    home = opened.draft.addresses[0]
    assert places.sureness(home) == "never"
    assert len(dispatch_due(vault.connection(), clock.now(), 90, 5)) == 2
    for how, answer, reason in (
        ("", "yes", "how_missing"),
        ("x" * 600, "yes", "too_long"),
        ("called", "", "answer_missing"),
    ):
        with pytest.raises(InvalidInput, match=reason):
            places.confirm_number(client_id, home.id, how=how, day_and_night=answer)
    places.confirm_number(client_id, home.id, how="We called it", day_and_night="yes")
    client = read(clients, client_id)
    home = client.draft.addresses[0]
    assert (places.sureness(home), home.dispatch_checked_how) == ("confirmed", "We called it")
    assert [row["town"] for row in dispatch_due(vault.connection(), clock.now(), 90, 5)] == ["Milldale"]
    found = number_for("18 Alder Street", client.draft.addresses, home, ())
    assert (found.fit, found.how, found.day_and_night) == ("here", "We called it", "yes")
    # a form that was open meanwhile does not write the old day back
    with pytest.raises(RowChanged):
        clients.change(client_id, opened.version, opened.draft)
    clock.advance(91 * 86400)
    assert places.sureness(home) == "old"
    assert len(dispatch_due(vault.connection(), clock.now(), 90, 5)) == 2
    places.confirm_number(client_id, home.id, how="We called it", day_and_night="no")
    assert places.sureness(read(clients, client_id).draft.addresses[0]) == "not_emergency"


def test_words_about_elsewhere_make_the_usual_number_another_place_s(
    clients: ClientsService, client_id: str
) -> None:
    client = read(clients, client_id)
    usual = client.usual_address
    found = number_for("", client.draft.addresses, usual, (), today="the bus station")
    assert (found.fit, found.number) == ("other_place", "503 555 0142")
    assert number_for("", client.draft.addresses, usual, (), today="Milldale").fit == "today"
