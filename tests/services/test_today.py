"""What Today reads, out of a real vault: plans whose day has come are found behind any number of others."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.ids import new_id
from desktop.services.app_services import Services
from desktop.services.today import FAR_AHEAD
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def planned(services: Services, client_id: str, days: dict[str, str]) -> None:
    """Give a person open plans: a state for each day on which one is to be looked at."""
    with services.vault.unit_of_work("plans") as work:
        for day, state in days.items():
            plan = {"client_id": client_id, "series_id": new_id(), "number": 1, "template": "low_risk"}
            work.insert("safety_plans", {**plan, "review_by": day, "state": state})


def test_a_plan_is_looked_at_whatever_else_is_open(services: Services, vault: OpenVault) -> None:
    samira, tesfa, oksana = (
        services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),)))
        for name in ("Samira", "Tesfa", "Oksana")
    )
    today = date(2026, 11, 23)
    many = {(today + timedelta(days=8 + number)).isoformat(): "draft" for number in range(90)}
    planned(services, samira, many)
    planned(services, tesfa, {"2026-11-30": "draft", "2026-11-20": "in_use", "2026-11-01": "retired"})
    assert [(each.client_id, each.days) for each in services.today.waiting()] == [(tesfa, 3), (tesfa, -7)]
    assert services.today.plan_to_review(tesfa)
    assert not services.today.plan_to_review(samira)
    assert not services.today.plan_to_review(oksana)
    # sixty that are late and lie before: hers is found all the same, and in the record it was put into
    planned(services, samira, {f"2026-{9 + n // 30:02d}-{1 + n % 30:02d}": "in_use" for n in range(60)})
    planned(services, oksana, {"2026-11-22": "in_use"})
    assert oksana in [each.client_id for each in services.today.waiting()]
    assert services.today.plan_to_review(oksana)
    with vault.unit_of_work("merge") as work:
        work.update("clients", oksana, {"merged_into": tesfa})
    assert services.today.plan_to_review(tesfa)


def test_what_a_clock_far_ahead_signed_is_told(services: Services, clock: FakeClock) -> None:
    samira = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    session_id = services.sessions.start(samira, protocol=protocol, spoken={})
    clock.advance(900 * 24 * 3600)
    services.sessions.signing.sign(session_id, {}, 24)
    assert services.today.unfinished() == []
    clock.advance(-900 * 24 * 3600)
    assert [(each.kind, each.object_id, each.reason) for each in services.today.unfinished()] == [
        ("unsealed", session_id, FAR_AHEAD)
    ]
    services.sessions.signing.seal(session_id)
    assert services.today.unfinished() == []


def test_a_plan_is_suggested_where_it_helps_most_and_only_while_there_is_none(
    services: Services, clock: FakeClock
) -> None:
    def add(name: str, **more: str) -> str:
        return services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),), **more))

    def suggested() -> set[str | None]:
        return {each.client_id for each in services.today.plan_talks()}

    weary, afraid, tall, small = add("Weary"), add("Afraid"), add("Tall"), add("Small", birth_date="2012")
    grown = add("Grown", birth_date="1999-01-01")
    assert suggested() == set()
    services.record.add(weary, "flags", {"code": "mentally_distressed"})
    services.record.add(afraid, "flags", {"code": "gbv_survivor"})
    services.record.add(tall, "flags", {"code": "disabled"})
    with services.vault.unit_of_work("alone") as work:
        for child in (small, grown):
            work.update("clients", child, {"unaccompanied": "separated"})
    assert suggested() == {weary, afraid, small}
    assert [each.client_id for each in services.today.plan_talks(afraid)] == [afraid]
    assert services.today.plan_talks(tall) == []
    # who has one, who was asked not long ago, and who is in a crisis is left in peace
    planned(services, afraid, {"2026-12-20": "draft"})
    services.plans.decide_gate(weary, {"able_and_willing": "no"}, not_now=True)
    services.crises.start(crisis := new_id(), client_id=small)
    assert suggested() == set()
    services.crises.pass_(crisis, {})
    assert suggested() == {small}
    clock.advance(31 * 24 * 3600)
    assert suggested() == {small, weary}
    assert services.plans.of_client(weary) == [], "it is suggested, and none is made"


def test_asked_in_a_session_and_not_now_is_asked_again_after_a_while(
    services: Services, clock: FakeClock
) -> None:
    client_id = services.clients.add(ClientDraft(names=(Name(text="Weary", is_chosen=True),)))
    services.record.add(client_id, "flags", {"code": "mentally_distressed"})
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    session_id = services.sessions.start(client_id, protocol=protocol, spoken={})
    assert services.today.plan_talks()
    with services.vault.unit_of_work("said") as work:
        said = {
            "session_id": session_id,
            "question_id": "plan.talk",
            "value": '"not_now"',
            "state": "answered",
        }
        work.insert("answers", {**said, "answered_at": work.now.text()})
    assert services.today.plan_talks() == []
    clock.advance(31 * 24 * 3600)
    assert len(services.today.plan_talks()) == 1
