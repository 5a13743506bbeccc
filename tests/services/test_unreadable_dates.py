"""Rows whose date cannot be read: everything around them is still shown, and what hangs on an age is asked again."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.clock import UNREADABLE, Moment, day_of
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.ids import new_id
from desktop.services.app_services import Services
from desktop.services.session_facts import LOST_DAYS
from desktop.storage.vault import OpenVault
from desktop.ui import day_words
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
LOST = "2026-13-45 scribble"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def damage(vault: OpenVault, clock: FakeClock, client_id: str) -> None:
    """Give one person a row of each kind whose dates are no dates, beside sound ones."""
    mine = {"client_id": client_id}
    session = {**mine, "staff_id": vault.staff_id, "channel": "phone", "length": "note"}
    with vault.unit_of_work("damage") as work:
        work.insert("sessions", {**session, "started_at": LOST})
        work.insert("sessions", {**session, "started_at": clock.now(), "state": "closed"})
        work.insert("crisis_runs", {**mine, "state": "passed", "started_at": LOST, "passed_at": LOST})
        work.insert("appointments", {**mine, "starts_at": LOST, "minutes": 60})
        plan = {"series_id": new_id(), "number": 1, "template": "low_risk", "state": "in_use"}
        work.insert("safety_plans", {**mine, **plan, "review_by": "soon", "read_back_at": LOST})
        work.insert("tasks", {**mine, "kind": "housing", "title": "Call them", "due_at": LOST})
        work.insert("whereabouts", {**mine, "said_at": LOST, "place": "a friend", "learnt_how": "said"})
        for row in work.query("SELECT id FROM safe_contact WHERE client_id = ?", (client_id,)):
            work.update("safe_contact", row["id"], {"confirmed_at": LOST})


def test_a_damaged_date_never_hides_the_person(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    safe = SafeContact(may_call="yes", said_at=clock.now())
    reach = Reach(method=ContactMethod(kind="phone", value="503 555 0133"), safe=safe)
    samira = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),), reaches=(reach,)))
    damage(vault, clock, samira)

    # the page of the person: each row is there, and says that its date cannot be read
    held = services.sessions.of_client(samira)
    assert sorted(each.started_at.is_readable for each in held) == [False, True]
    (run,) = services.crises.of_client(samira)
    assert not run.started_at.is_readable
    (plan,) = services.plans.of_client(samira)
    assert plan.read_back_at == UNREADABLE
    (booking,) = services.appointments.of_client(samira)
    assert not booking.starts_at.is_readable
    mine, _theirs = services.appointments.on_two_clocks(booking)
    assert day_words.full_day(mine.date()) == "Date cannot be read"
    assert services.appointments.next_of(samira) is None
    assert services.client_list.next_contact(samira) is None
    (task,) = services.tasks.listed(samira).late
    assert task.title == "Call them"
    assert services.timeline.of_client(samira).damaged == 4

    # an age that nobody can tell is no recent one: it is asked again before the phone is picked up
    client = services.clients.get(samira)
    assert client is not None
    best = services.clients.best_reach(client)
    assert best is not None
    state = best[1]
    assert (state.state, state.reasons) == ("ask_again", ("old",))

    # Today opens, with the draft and the plan that is to be looked at
    assert [(each.kind, each.since) for each in services.today.unfinished()] == [("draft", UNREADABLE)]
    assert ("review", 0) in [(each.kind, each.days) for each in services.today.waiting()]
    assert services.today.follow_ups() == []
    # nothing was signed yet
    assert services.session_facts.known(samira).days_since is None


def test_when_they_last_spoke_is_said_by_what_can_be_read(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    samira = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
    spoken = {"channel": "phone", "length": "note", "contact_with": "client", "outcome": "reached"}
    session = {"client_id": samira, "staff_id": vault.staff_id, **spoken}
    with vault.unit_of_work("damage") as work:
        work.insert("sessions", {**session, "state": "signed", "started_at": LOST})
    assert (services.session_facts.known(samira).days_since or 0) >= LOST_DAYS
    week = Moment(utc=clock.now().utc - timedelta(days=7))
    with vault.unit_of_work("sound") as work:
        work.insert("sessions", {**session, "state": "signed", "started_at": week})
    assert services.session_facts.known(samira).days_since == 7


def test_a_stored_text_is_a_moment_or_it_is_said_that_it_is_none(clock: FakeClock) -> None:
    now = clock.now()
    assert Moment.read(now.text()) == now
    for text in (None, "", LOST, "0001-01-01T00:00:00.000000Z[UTC][_offset=-480]", now.text()[:-5]):
        assert Moment.read(text) is UNREADABLE
    assert day_of("2026-02-29") == UNREADABLE.utc.date()
    assert str(day_of("2026-03-01T")) == "2026-03-01"
    # on every clock there is
    assert (
        UNREADABLE.in_zone("America/Los_Angeles").year == UNREADABLE.in_zone("Pacific/Kiritimati").year == 1
    )
    today = now.local().date()
    lost = UNREADABLE.local().date()
    assert {day_words.day(lost, today), day_words.full_day(lost)} == {"Date cannot be read"}
    assert {day_words.plain_day(lost, today), day_words.day_within(lost, today)} == {"an unreadable date"}
    assert day_words.time_of(UNREADABLE) == ""
