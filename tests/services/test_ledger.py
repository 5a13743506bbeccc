"""The one door out: nothing goes to another agency without a release that is in force for this very person."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from desktop.domain.clock import Moment
from desktop.domain.errors import NotAllowed
from desktop.domain.ledger import Disclosure
from desktop.services.ledger import LedgerService
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

OUT = Disclosure(what="note", form="pdf", to_kind="other_agency", to_whom="Clinic", rule="release")


@pytest.fixture
def client_id(vault: OpenVault) -> str:
    with vault.unit_of_work("a client") as work:
        return work.insert("clients", {"short_id": "W-1"})


def release(vault: OpenVault, client_id: str, clock: FakeClock, **changes: Any) -> str:
    def day(number: int) -> str:
        return Moment.at(clock.utc + timedelta(days=number), clock.zone).text()

    values = {"client_id": client_id, "recipient": "Clinic", "purpose": "care", "scope": "the note"}
    values |= {"state": "given", "starts_at": day(-1), "expires_at": day(1), "alone_when_given": "yes"}
    values |= {name: day(value) if type(value) is int else value for name, value in changes.items()}
    with vault.unit_of_work("a release") as work:
        return work.insert("releases", values)


def test_a_release_in_force_lets_it_out(vault: OpenVault, client_id: str, clock: FakeClock) -> None:
    ledger = LedgerService(vault)
    given = release(vault, client_id, clock)
    ledger.record(replace(OUT, client_id=client_id, release_id=given))
    assert [entry["release_id"] for entry in ledger.of_client(client_id)] == [given]
    clock.advance(2 * 86400)
    with pytest.raises(NotAllowed, match="release_not_in_force"):
        ledger.record(replace(OUT, client_id=client_id, release_id=given))


@pytest.mark.parametrize(
    "changes",
    [{"state": "draft"}, {"state": "declined"}, {"revoked_at": -1}, {"starts_at": 1}, {"expires_at": -1}],
    ids=str,
)
def test_any_other_release_does_not(
    vault: OpenVault, client_id: str, clock: FakeClock, changes: dict[str, Any]
) -> None:
    ledger = LedgerService(vault)
    with pytest.raises(NotAllowed, match="release_not_in_force"):
        ledger.record(
            replace(OUT, client_id=client_id, release_id=release(vault, client_id, clock, **changes))
        )
    assert ledger.of_client(client_id) == []


def test_nor_does_another_persons_or_none(vault: OpenVault, client_id: str, clock: FakeClock) -> None:
    ledger = LedgerService(vault)
    with vault.unit_of_work("another") as work:
        other = work.insert("clients", {"short_id": "W-2"})
    theirs = release(vault, other, clock)
    for owner in (client_id, None):
        with pytest.raises(NotAllowed, match="release_not_in_force"):
            ledger.record(replace(OUT, client_id=owner, release_id=theirs))
    for needing in (OUT, replace(OUT, rule="own_record"), replace(OUT, to_kind="print")):
        with pytest.raises(NotAllowed, match="release_needed"):
            ledger.record(replace(needing, client_id=client_id))
    # the control: a legal duty needs none
    ledger.record(replace(OUT, client_id=client_id, rule="legal_duty"))
