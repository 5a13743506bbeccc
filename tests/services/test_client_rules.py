"""Rules of the client's record: which row was refused, what is said when, what a line in a list shows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput
from desktop.services.clients import ClientsService

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


@pytest.fixture
def clients(vault: OpenVault, clock: FakeClock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


def reach(value: str, **safe: str) -> Reach:
    return Reach(method=ContactMethod(kind="phone", value=value), safe=SafeContact(**safe))


NINE = Address(town="B", dispatch_number="911")
SAMIRA = ClientDraft(names=(Name(text="Samira", is_chosen=True),))


@pytest.mark.parametrize(
    ("draft", "field", "row", "reason"),
    [
        (replace(SAMIRA, reaches=(reach("503 555 0101"), reach("12"))), "phone", 1, "phone_too_short"),
        (replace(SAMIRA, reaches=(reach(""), reach("", words="In the morning"))), "phone", 1, "way_missing"),
        (replace(SAMIRA, names=(*SAMIRA.names, Name(text=""), Name(text="b" * 301))), "name", 2, "too_long"),
        (replace(SAMIRA, addresses=(Address(town="A"), NINE)), "dispatch_number", 1, "dispatch_short_code"),
        (replace(SAMIRA, addresses=(Address(street="s" * 501),)), "street", 0, "too_long"),
    ],
)  # fmt: skip
def test_a_refusal_names_its_row_as_it_was_given(
    clients: ClientsService, draft: ClientDraft, field: str, row: int, reason: str
) -> None:
    with pytest.raises(InvalidInput) as refused:
        clients.add(draft)
    assert (refused.value.field, refused.value.details["row"], refused.value.reason) == (field, row, reason)
    assert clients.count() == 0


def test_text_is_cleaned_on_its_way_in(clients: ClientsService) -> None:
    way = reach("503 555 0101", words="one\x0btwo\x00", code_word="blue\tkettle")
    client = clients.get(clients.add(replace(SAMIRA, names=(Name(text="Sa\x07mira\n"),), reaches=(way,))))
    assert client is not None
    assert client.chosen_name == "Samira"
    assert client.draft.names[0].script == "Latn"
    assert client.draft.reaches[0].safe.words == "one\ntwo"
    assert client.draft.reaches[0].safe.code_word == "blue kettle"


def test_a_confirmation_made_meanwhile_is_not_written_over(clients: ClientsService, clock: FakeClock) -> None:
    client_id = clients.add(replace(SAMIRA, reaches=(reach("503 555 0101", may_call="yes"),)))
    opened = clients.get(client_id)
    assert opened is not None
    clock.advance(86_400)
    clients.confirm_safe_contact(client_id, opened.draft.reaches[0].method.id)
    clients.change(client_id, opened.version, replace(opened.draft, pronouns="she"))
    after = clients.get(client_id)
    assert after is not None
    assert after.draft.reaches[0].safe.confirmed_at == clock.now()
    said = replace(after.draft.reaches[0], safe=replace(after.draft.reaches[0].safe, may_call="no"))
    clock.advance(86_400)
    clients.change(client_id, after.version, replace(after.draft, reaches=(said,)))
    last = clients.get(client_id)
    assert last is not None
    assert last.draft.reaches[0].safe.said_at == clock.now()
    assert last.draft.reaches[0].safe.confirmed_at is None


def test_a_line_in_a_list_shows_another_script_and_the_way_to_use_first(clients: ClientsService) -> None:
    second = reach("503 555 0102", may_call="no", may_text="yes")
    client_id = clients.add(
        replace(
            SAMIRA,
            names=(*SAMIRA.names, Name(text="Sameera"), Name(text="سميرة")),
            reaches=(
                reach("503 555 0101"),
                replace(second, method=replace(second.method, is_preferred=True)),
            ),
        )
    )
    seen = clients.glimpse(client_id)
    assert seen.other_name == "سميرة"
    assert clients.glimpse(client_id, "Sameera").other_name == "Sameera"
    assert seen.reach is not None
    assert seen.state is not None
    assert seen.reach.method.value == "503 555 0102"
    assert seen.state.ways == ("text",)
