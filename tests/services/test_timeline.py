"""The timeline out of a real vault: what is on it and what never is, by index, with damage, with 2,000 sessions."""

from __future__ import annotations

import time
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import Moment
from desktop.domain.ids import new_id
from desktop.domain.record import FieldKey, Said
from desktop.domain.timeline import LANE_OF, Timeline
from desktop.services.app_services import Services
from desktop.storage.timeline import QUERIES
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
DAY = 24 * 60 * 60


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def added(services: Services, name: str) -> str:
    return services.clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),)))


def ago(clock: FakeClock, days: float) -> Moment:
    now = clock.now()
    return replace(now, utc=now.utc - timedelta(days=days))


def held(client_id: str, vault: OpenVault, at: Moment | str, **more: object) -> dict[str, object]:
    row = {"client_id": client_id, "staff_id": vault.staff_id, "channel": "phone", "length": "note"}
    return {**row, "started_at": at, "state": "closed", **more}


def kinds(timeline: Timeline) -> list[str]:
    return [entry.kind for entry in timeline.entries]


def fill(vault: OpenVault, clock: FakeClock, client_id: str) -> None:
    with vault.unit_of_work("fill") as work:
        work.insert("sessions", held(client_id, vault, ago(clock, 40), seen_alone="part"))
        work.insert(
            "safety_plans",
            {
                "client_id": client_id,
                "series_id": new_id(),
                "number": 2,
                "template": "family_violence",
                "state": "in_use",
                "created_at": ago(clock, 20),
            },
        )
        run = {"client_id": client_id, "started_at": ago(clock, 10), "passed_at": ago(clock, 9.97)}
        work.insert("crisis_runs", {**run, "state": "passed"})
        work.insert("crisis_runs", {**run, "state": "passed", "drill": True})
        for days, state in ((5, "no_show"), (-4, "booked"), (3, "moved"), (2, "cancelled")):
            work.insert(
                "appointments",
                {"client_id": client_id, "starts_at": ago(clock, days), "minutes": 60, "state": state},
            )
        work.insert(
            "addresses",
            {"client_id": client_id, "town": "Riverton", "shelter": True, "created_at": ago(clock, 3)},
        )


def test_what_was_worked_on_stands_among_the_changes_and_names_nothing(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    samira = added(services, "Samira")
    clock.advance(60 * DAY)
    goal = services.goals.add(samira, "A flat of our own")
    with vault.unit_of_work("signed") as work:
        for topic in ("red_flags", "social_media"):
            work.insert(
                "education_records", {"client_id": samira, "topic": topic, "covered_at": ago(clock, 9)}
            )
        work.insert("referrals", {"client_id": samira, "service_name": "Harbor", "created_at": ago(clock, 8)})
    services.goals.say(samira, goal, "met")
    found = services.timeline.of_client(samira)
    assert kinds(found) == ["begun", "learnt", "service", "reached"], "two topics of one hour are one mark"
    assert all((entry.state, entry.detail) == ("", "") for entry in found.entries)
    services.goals.say(samira, goal, "open")
    assert "reached" not in kinds(services.timeline.of_client(samira))


def test_one_line_holds_what_there_was_and_says_nothing_of_what_it_was(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    other, samira = added(services, "Rahim"), added(services, "Samira")
    clock.advance(60 * DAY)
    fill(vault, clock, samira)
    fill(vault, clock, other)
    services.record.save(
        samira, FieldKey(table="clients", row_id=samira, field="risk_level"), Said(text="high")
    )
    with vault.unit_of_work("link") as work:
        work.insert(
            "household_links",
            {"client_id": samira, "other_client_id": other, "display_name": "Rahim", "relation": "partner"},
        )
    found = services.timeline.of_client(samira)
    assert kinds(found) == ["begun", "note", "plan", "crisis", "missed", "place", "home", "risk", "booked"]
    assert found.entries[1].detail == "part"
    assert found.entries[2].end is None
    assert found.entries[3].end is not None
    assert (found.damaged, found.lost) == (0, ())
    # no level, no place, no name of anybody, nothing of the other record (PRACTICE 13, 32)
    told = repr(found)
    assert not any(
        word in told for word in ("high", "Riverton", "Rahim", "family_violence", "partner", other)
    )
    assert {entry.kind for entry in found.entries} <= set(LANE_OF)


def test_what_the_record_began_with_is_its_beginning_and_one_press_is_one_change(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    samira = added(services, "Samira")
    clock.advance(10)
    with vault.unit_of_work("form") as work:
        for town in ("Riverton", "Milldale"):
            work.insert("addresses", {"client_id": samira, "town": town})
    assert kinds(services.timeline.of_client(samira)) == ["begun"]
    clock.advance(DAY)
    with vault.unit_of_work("later") as work:
        for town in ("Ostrow", "Fairbrook"):
            work.insert("addresses", {"client_id": samira, "town": town})
    assert kinds(services.timeline.of_client(samira)) == ["begun", "place"]


def test_damage_is_counted_and_the_rest_still_stands(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    samira = added(services, "Samira")
    clock.advance(DAY)
    good = ago(clock, 0.5)
    far = good.text().replace("2026", "9026")
    with vault.unit_of_work("damage") as work:
        for at in (good.text(), "yesterday", "2026-13-45T99:00:00.000000Z[UTC][_offset=+0]", far):
            work.insert("sessions", held(samira, vault, at))
    found = services.timeline.of_client(samira)
    assert kinds(found) == ["begun", "note"]
    assert (found.damaged, found.lost) == (3, ())

    # a part whose pages are damaged is named, the others stand
    conn = vault.connection()
    (page,) = conn.execute("SELECT rootpage FROM sqlite_schema WHERE name = 'safety_plans_client'").fetchone()
    (size,) = conn.execute("PRAGMA page_size").fetchone()
    vault.checkpoint()
    vault.close_thread()
    with (vault.folder / "vault.db").open("r+b") as file:
        file.seek((int(page) - 1) * int(size) + 100)
        file.write(b"damaged" * 20)
    found = services.timeline.of_client(samira)
    assert kinds(found) == ["begun", "note"]
    assert found.lost == ("plans",)


def test_two_records_that_are_one_person_have_one_line(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    kept, gone = added(services, "Samira"), added(services, "Samira")
    clock.advance(60 * DAY)
    fill(vault, clock, gone)
    assert "crisis" not in kinds(services.timeline.of_client(kept))
    with vault.unit_of_work("merge") as work:
        work.update("clients", gone, {"merged_into": kept})
    assert kinds(services.timeline.of_client(kept)) == ["begun", "note", "plan", "crisis", "missed", "booked"]


@pytest.mark.parametrize("name", QUERIES)
def test_nothing_is_asked_of_all_clients(vault: OpenVault, name: str) -> None:
    plan = vault.connection().execute(f"EXPLAIN QUERY PLAN {QUERIES[name]}", ("x",)).fetchall()
    steps = [row["detail"] for row in plan]
    assert steps
    assert not [step for step in steps if step.startswith("SCAN") and "CONSTANT" not in step]


def test_two_thousand_sessions_are_read_at_once(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    samira = added(services, "Samira")
    clock.advance(2200 * DAY)
    with vault.unit_of_work("many") as work:
        for n in range(2000):
            work.insert("sessions", held(samira, vault, ago(clock, n)))
    begin = time.thread_time()
    found = services.timeline.of_client(samira)
    took = time.thread_time() - begin
    assert len(found.entries) == 2001
    assert [entry.at.utc for entry in found.entries] == sorted(entry.at.utc for entry in found.entries)
    # on the slow lane; far from what anybody would wait for, on any machine
    assert took < 5
