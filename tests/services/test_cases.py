"""Closing, reopening, legal hold and the day a closed record is looked at again: service and real vault."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from desktop.content.store import ContentStore
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.record import FieldKey, Said
from desktop.domain.safety_plans import GATE_QUESTIONS
from desktop.services.app_services import Services
from desktop.services.appointments import Booking
from tests.content.places import RESOURCES, TRANSLATIONS
from tests.ui.screens.session_room import draft_client

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

GATE = dict.fromkeys(GATE_QUESTIONS, "yes")
MET = Closing(reason="needs_met", checks=dict.fromkeys(CHECKS, "yes"))


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


@pytest.fixture
def client_id(services: Services) -> str:
    services.plans.set_planner_trained(True)
    return services.clients.add(draft_client("Samira Haddad"))


def reason(do: Callable[[], object]) -> str:
    with pytest.raises((InvalidInput, NotAllowed)) as error:
        do()
    return error.value.reason


def kinds(services: Services, client_id: str) -> list[str]:
    state = services.cases.state(client_id)
    assert state is not None
    return [event.kind for event in state.events]


def start(services: Services, client_id: str) -> str:
    protocol = services.content.protocol("phone")
    return services.sessions.start(client_id, protocol=protocol, spoken={})


@pytest.mark.parametrize(
    ("closing", "field"),
    [
        (replace(MET, reason=""), "close_reason"), (replace(MET, reason="other"), "close_words"),
        (replace(MET, checks={"plan_reviewed": "yes"}), "close_goals_looked_at"),
        (replace(MET, words="x" * 2001), "close_words"),
    ],
)  # fmt: skip
def test_closing_asks_why_and_every_line_of_the_checklist(
    services: Services, client_id: str, closing: Closing, field: str
) -> None:
    with pytest.raises(InvalidInput) as error:
        services.cases.close(client_id, closing)
    assert error.value.field == field
    assert not services.cases.is_closed(client_id)


def test_a_crisis_a_report_and_a_draft_stand_in_the_way_the_crisis_first(
    services: Services, client_id: str, clock: FakeClock
) -> None:
    session_id = start(services, client_id)
    run_id = new_id()
    services.crises.start(run_id, client_id=client_id)
    services.interface.keep_draft(f"client_form/{client_id}", {"names": "half"})
    assert reason(lambda: services.cases.close(client_id, MET)) == "close_crisis"
    services.crises.pass_(run_id, {})
    assert reason(lambda: services.cases.close(client_id, MET)) == "close_report"
    report_id = services.crises.open_reports()[0]["id"]
    services.crises.sign_report(report_id)
    assert reason(lambda: services.cases.close(client_id, MET)) == "close_session"
    services.cases.discard_session(client_id, session_id)
    assert services.sessions.drafts() == []
    assert reason(lambda: services.cases.close(client_id, MET)) == "close_typing"
    services.interface.keep_draft(f"client_form/{client_id}", None)
    services.cases.close(client_id, MET)
    assert services.cases.is_closed(client_id)
    assert reason(lambda: services.cases.close(client_id, MET)) == "client_closed"
    # what is signed is never put away like a draft
    assert reason(lambda: services.cases.discard_session(client_id, session_id)) == "row_gone"


def test_nothing_is_written_into_a_closed_record_until_it_is_reopened(
    services: Services, vault: OpenVault, client_id: str
) -> None:
    client = services.clients.get(client_id)
    assert client is not None
    method, place = client.draft.reaches[0].method.id, client.draft.addresses[0].id
    gate_id, _outcome = services.plans.decide_gate(client_id, GATE)
    plan_id = services.plans.create(
        client_id,
        services.content.plan_template("low_risk"),
        gate_id,
        worker_language="en",
        client_language="ar",
    )
    services.cases.close(client_id, MET)
    pronouns = FieldKey(table="clients", row_id=client_id, field="pronouns")
    booking = Booking(client_id=client_id, day="2026-12-01", time="10:00", channel="phone")
    refused: list[Callable[[], Any]] = [
        lambda: services.clients.change(client_id, client.version + 1, client.draft),
        lambda: services.clients.confirm_safe_contact(client_id, method),
        lambda: services.record.save(client_id, pronouns, Said(text="they")),
        lambda: services.record.add(client_id, "supports"),
        lambda: services.places.here_today(client_id, place),
        lambda: services.places.not_here(client_id),
        lambda: start(services, client_id),
        lambda: services.plans.decide_gate(client_id, GATE),
        lambda: services.plans.save_facts(plan_id, {"kept_where": "here"}),
        lambda: services.appointments.book(booking),
        lambda: services.provider_codes.make(client_id),
    ]
    assert [reason(do) for do in refused] == ["client_closed"] * len(refused)
    services.cases.reopen(client_id, "came_back")
    services.record.save(client_id, pronouns, Said(text="they"))
    services.provider_codes.make(client_id)
    assert kinds(services, client_id) == ["reopened", "closed"]


def test_a_crisis_its_report_an_amendment_and_what_leaves_are_still_possible(
    services: Services, client_id: str
) -> None:
    services.provider_codes.make(client_id)
    session_id = start(services, client_id)
    services.sessions.sign(session_id, {})
    services.cases.close(client_id, MET)
    run_id = new_id()
    services.crises.start(run_id, client_id=client_id)
    line = CrisisLine(id="", seq=0, at=services.clock.now(), kind="line", text="he is outside")
    services.crises.stamp(run_id, line)
    services.crises.sign_report(services.crises.pass_(run_id, {}))
    services.sessions.amend(session_id, "A slip", "It was her sister.")
    assert services.provider_codes.check(client_id, "wrong 7") is False
    assert services.cases.is_closed(client_id)


def test_a_closed_client_is_found_and_said_to_be_closed_and_is_not_on_today(
    services: Services, client_id: str, clock: FakeClock
) -> None:
    gate_id, _outcome = services.plans.decide_gate(client_id, GATE)
    template = services.content.plan_template("low_risk")
    services.plans.create(client_id, template, gate_id, worker_language="en", client_language="ar")
    clock.advance(60 * 86400)
    assert {item.kind for item in services.today.waiting()} == {"recheck", "dispatch_due", "review"}
    services.cases.close(client_id, MET)
    assert services.today.waiting() == []
    assert services.clients.listed(10, 0) == []
    assert services.clients.count() == 0
    (hit,) = services.clients.find("sami")
    assert hit.closed
    services.cases.reopen(client_id, "new_need")
    assert not services.clients.find("sami")[0].closed


def test_what_is_ticked_ends_with_the_case_and_the_rest_stays(
    services: Services, vault: OpenVault, client_id: str
) -> None:
    with vault.unit_of_work("task") as work:
        work.insert("tasks", {"client_id": client_id, "title": "Bus pass"})
    services.appointments.book(Booking(client_id=client_id, day="2026-12-01", time="10:00", channel="phone"))
    state = services.cases.state(client_id)
    assert state is not None
    assert (state.open.tasks, state.open.appointments, state.open.plans) == (1, 1, 0)
    assert len(services.appointments.coming()) == 1
    services.cases.close(client_id, replace(MET, ends=frozenset({"tasks"})))
    state = services.cases.state(client_id)
    assert state is not None
    assert (state.open.tasks, state.open.appointments) == (0, 1)
    assert services.appointments.coming() == [], "what stays booked is in the calendar, not on Today"
    assert state.closing is not None
    assert state.closing.facts["may_return"] == "yes"
    assert state.closing.by == "Robin Ekholm"


def test_the_record_is_looked_at_again_after_the_agencys_days_and_a_hold_stops_the_clock(
    services: Services, client_id: str, clock: FakeClock
) -> None:
    services.cases.close(client_id, MET)
    days = services.cases.retention_days()
    state = services.cases.state(client_id)
    assert state is not None
    assert state.review_on == date(2026, 11, 23) + timedelta(days=days)
    clock.advance((days - 1) * 86400)
    assert services.today.waiting() == []
    clock.advance(86400)
    assert [item.kind for item in services.today.waiting()] == ["retention"]

    assert reason(lambda: services.cases.set_hold(client_id, "  ")) == "case_words_missing"
    services.cases.set_hold(client_id, "A lawyer asked for it")
    assert reason(lambda: services.cases.set_hold(client_id, "again")) == "already_held"
    assert services.today.waiting() == []
    tomorrow = clock.now().local().date() + timedelta(days=1)
    assert reason(lambda: services.cases.keep_longer(client_id, tomorrow, "why")) == "held"
    held = services.cases.state(client_id)
    assert held is not None
    assert held.hold is not None
    assert (held.hold.reason, held.hold.by, held.review_due) == (
        "A lawyer asked for it",
        "Robin Ekholm",
        False,
    )
    services.cases.lift_hold(client_id, "The case is over")
    assert [item.kind for item in services.today.waiting()] == ["retention"]

    for wrong in (clock.now().local().date(), date(2999, 1, 1)):
        assert reason(lambda day=wrong: services.cases.keep_longer(client_id, day, "x")) == "keep_until_range"
    services.cases.keep_longer(client_id, tomorrow, "The benefits office may ask")
    assert services.today.waiting() == []
    assert kinds(services, client_id) == ["kept_longer", "hold_lifted", "hold_set", "closed"]


def test_a_hold_set_before_closing_lets_close_and_keeps_the_clock_still(
    services: Services, client_id: str
) -> None:
    services.cases.set_hold(client_id, "A subpoena")
    services.cases.close(client_id, MET)
    state = services.cases.state(client_id)
    assert state is not None
    assert state.review_on is None
    services.cases.lift_hold(client_id, "Answered")
    state = services.cases.state(client_id)
    assert state is not None
    assert state.review_on is not None
