"""The record that is read before the crisis key: never another one's, never one that was changed since."""

from __future__ import annotations

from dataclasses import replace
from threading import Thread
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.services.app_services import Services
from tests.content.places import RESOURCES, TRANSLATIONS

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


def added(services: Services, name: str, born: str = "") -> str:
    draft = ClientDraft(names=(Name(text=name, is_chosen=True),), birth_date=born)
    return services.clients.add(draft)


def renamed(services: Services, client_id: str, name: str, born: str = "") -> None:
    client = services.clients.get(client_id)
    assert client is not None
    (kept,) = client.draft.names
    draft = replace(client.draft, names=(replace(kept, text=name),), birth_date=born)
    services.clients.change(client_id, client.version, draft)


def name_of(services: Services, client_id: str) -> str:
    client = services.crisis_ahead.get(client_id)
    assert client is not None
    return client.chosen_name


def test_what_was_read_ahead_is_given_while_nothing_was_committed(services: Services) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad")
    ahead.look(client_id)
    first = ahead.get(client_id)
    assert first == services.clients.get(client_id)
    ahead.look(client_id)
    assert ahead.get(client_id) is first, "it was not read again"


def test_a_change_of_the_record_is_there_at_once_also_one_of_another_thread(services: Services) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad")
    ahead.look(client_id)
    renamed(services, client_id, "Samira Nasser")
    assert name_of(services, client_id) == "Samira Nasser"
    assert ahead.holds == "", "what was old is not held any longer"
    ahead.look(client_id)

    def elsewhere() -> None:
        renamed(services, client_id, "Samira Aziz")
        services.vault.close_thread()

    lane = Thread(target=elsewhere)
    lane.start()
    lane.join()
    assert name_of(services, client_id) == "Samira Aziz"


def test_a_commit_about_anybody_makes_it_old(services: Services) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad")
    ahead.look(client_id)
    first = ahead.get(client_id)
    added(services, "Lina Haddad")
    again = ahead.get(client_id)
    assert again == first
    assert again is not first, "whatever was written, the vault is asked"


def test_nobody_is_given_for_somebody_else(services: Services) -> None:
    ahead = services.crisis_ahead
    one, other = added(services, "Samira Haddad"), added(services, "Lina Aziz")
    ahead.look(one)
    assert name_of(services, other) == "Lina Aziz"
    assert ahead.holds == ""
    ahead.look(one)
    ahead.look(other)
    assert ahead.holds == other
    assert name_of(services, one) == "Samira Haddad"
    assert ahead.get("nobody") is None


def test_an_age_follows_the_record_and_the_day(services: Services, clock: FakeClock) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad", "2009-01-05")
    ahead.look(client_id)
    client = ahead.get(client_id)
    assert client is not None
    assert ahead.may_be_minor(client)
    # the clock of these tests stands in 2026: two months later she is of age
    clock.advance(100 * 24 * 3600)
    assert ahead.get(client_id) is client
    assert not ahead.may_be_minor(client)
    renamed(services, client_id, "Samira Haddad", "2015-01-05")
    changed = ahead.get(client_id)
    assert changed is not None
    assert ahead.may_be_minor(changed)


def test_nothing_is_held_after_forgetting_and_of_nobody(services: Services) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad")
    ahead.look(client_id)
    ahead.forget()
    assert ahead.holds == ""
    ahead.look(client_id)
    ahead.look("")
    assert ahead.holds == ""
    ahead.look("nobody")
    assert ahead.holds == ""


def test_a_connection_opened_anew_counts_as_another_view(services: Services) -> None:
    ahead, client_id = services.crisis_ahead, added(services, "Samira Haddad")
    ahead.look(client_id)
    first = ahead.get(client_id)
    services.vault.close_thread()
    again = ahead.get(client_id)
    assert again == first
    assert again is not first
