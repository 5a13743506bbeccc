"""The history as people read it: pages of entries, groups, one client's, who saw what once per unlock."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.errors import NoSpace
from desktop.services import history as service
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault, unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.services.test_inbox import ROOT
from tests.ui.screens.session_room import draft_client


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


@pytest.fixture
def people(services: Services) -> tuple[str, str]:
    return services.clients.add(draft_client("Samira")), services.clients.add(draft_client("Oksana"))


def test_entries_come_newest_first_a_page_at_a_time(
    services: Services, people: tuple[str, str], vault: OpenVault
) -> None:
    for _ in range(service.PAGE):
        with vault.unit_of_work("test") as work:
            work.record("saw", "client", people[0])
    seen: list[int] = []
    before = 0
    while rows := services.history.rows("all", before=before):
        assert len(rows) <= service.PAGE
        seen += [row.n for row in rows]
        before = rows[-1].n
    assert seen == list(range(services.history.count(), 0, -1))


def test_an_entry_says_who_and_which_client_by_short_id_only(
    services: Services, people: tuple[str, str]
) -> None:
    services.history.saw("client", people[0])
    row = services.history.rows("saw")[0]
    client = services.clients.get(people[0])
    assert client is not None
    assert (row.op, row.kind, row.who, row.client_id) == ("saw", "client", "Robin Ekholm", people[0])
    assert row.short_id == client.short_id
    assert "Samira" not in repr(row)


def test_what_hangs_on_a_client_is_found_through_it(services: Services, people: tuple[str, str]) -> None:
    protocol = services.content.protocol("phone")
    session_id = services.sessions.start(people[0], protocol=protocol, spoken={})
    services.history.saw("session", session_id)
    services.history.saw("client", people[1])
    hers = services.history.rows("all", people[0])
    assert {row.client_id for row in hers} == {people[0]}
    assert {"clients", "names", "session"} <= {row.kind for row in hers}
    assert len(hers) < len(services.history.rows("all"))


def test_every_group_is_a_part_of_all_or_of_typing(services: Services, people: tuple[str, str]) -> None:
    protocol = services.content.protocol("phone")
    session_id = services.sessions.start(people[0], protocol=protocol, spoken={})
    services.sessions.save(session_id, {}, seconds_spent=60)
    services.sessions.sign(session_id, {})
    services.history.saw("client", people[0])
    services.history.sign()
    shown = {row.n for row in services.history.rows("all")}
    typed = {row.n for row in services.history.rows("typing")}
    assert not shown & typed
    assert len(shown | typed) == services.history.count()
    for group in service.GROUPS:
        found = {row.n for row in services.history.rows(group)}
        assert found <= shown or found <= typed
    assert [row.op for row in services.history.rows("saw")] == ["saw"]
    assert {row.kind for row in services.history.rows("signed")} >= {"signed_note", "history_checkpoints"}


def test_a_record_is_seen_once_per_unlock_and_again_when_it_could_not_be_noted(
    services: Services, people: tuple[str, str], monkeypatch: pytest.MonkeyPatch
) -> None:
    history = services.history
    assert history.is_new("client", people[0])
    assert not history.is_new("client", people[0])
    assert not history.is_new("client", "")
    with monkeypatch.context() as patch:
        patch.setattr(type(services.vault), "unit_of_work", _full)
        with pytest.raises(NoSpace):
            history.saw("client", people[0])
    assert history.is_new("client", people[0])
    again = Services(services.vault, services.clock, services.content, services.resources)
    assert again.history.is_new("client", people[0])


def _full(*_: object) -> None:
    raise NoSpace


def test_the_newest_signature_says_up_to_where(services: Services, people: tuple[str, str]) -> None:
    assert services.history.newest_signature() is None
    count = services.history.count()
    assert services.history.sign()
    found = services.history.newest_signature()
    assert found is not None
    assert (found.n, found.by, found.holds) == (count, "Robin Ekholm", True)


def test_a_check_is_due_each_week_and_after_a_vault_was_not_closed(
    services: Services, vault: OpenVault, vault_folder: Path, clock: FakeClock, tmp_path: Path
) -> None:
    assert not services.history.check_is_due()
    clock.advance(service.CHECK_DAYS * 86400)
    assert services.history.check_is_due()
    services.history.note_sound()
    assert not services.history.check_is_due()
    # what a kill leaves: everything written is still in the log
    shutil.copytree(vault_folder, tmp_path / "killed")
    vault.close()
    for folder, due in ((vault_folder, False), (tmp_path / "killed", True)):
        with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as again:
            history = service.HistoryService(again)
            assert history.check_is_due() == due
            history.note_sound()
            assert not history.check_is_due()
