"""Tasks in a real vault: by hand, with one press, done and back, put off with a reason, never what safety hangs on."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.closing import CHECKS, Closing
from desktop.domain.errors import InvalidInput, NotAllowed, RowChanged
from desktop.domain.record import FieldKey, Said
from desktop.domain.tasks import Task, TaskDraft
from desktop.services.app_services import Services
from desktop.services.appointments import Booking
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
DAY = 24 * 60 * 60


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


@pytest.fixture
def tesfa(services: Services) -> str:
    return services.clients.add(ClientDraft(names=(Name(text="Tesfa", is_chosen=True),)))


def made(services: Services, title: str = "Call the school", **more: str) -> Task:
    return stored(services, services.tasks.save(TaskDraft(title=title, **more)))


def stored(services: Services, task_id: str) -> Task:
    found = services.tasks.get(task_id)
    assert found is not None
    return found


def titles(tasks: tuple[Task, ...] | list[Task]) -> list[str]:
    return [task.title for task in tasks]


def test_a_task_by_hand_stands_where_its_day_puts_it(
    services: Services, tesfa: str, clock: FakeClock
) -> None:
    made(services, "  Call \n the school ", due="20.11.2026", client_id=tesfa)
    made(services, "Read the letter", due="2026-11-23")
    made(services, "Ring the clinic", due="11/30/2026", client_id=tesfa)
    made(services, "Totals", due="2026-12-31")
    made(services, "Some day")
    found = services.tasks.listed()
    assert titles(found.late) == ["Call the school"]
    assert (found.late[0].chosen_name, found.late[0].days_late(date(2026, 11, 23))) == ("Tesfa", 3)
    assert titles(found.today) == ["Read the letter"]
    assert titles(found.week) == ["Ring the clinic"]
    assert titles(found.later) == ["Totals"]
    assert titles(found.no_day) == ["Some day"]
    assert found.open_count == 5
    assert titles(services.tasks.due()) == ["Call the school", "Read the letter"]
    assert titles(services.tasks.due(tesfa)) == ["Call the school"]
    assert titles(services.tasks.listed(tesfa).week) == ["Ring the clinic"]
    clock.advance(DAY)
    assert titles(services.tasks.listed().late) == ["Call the school", "Read the letter"]


WRONG: list[tuple[dict[str, str], str, str]] = [
    ({"title": " \t"}, "title", "task_unnamed"),
    ({"title": "x" * 301}, "title", "too_long"),
    ({"due": "2026-11-31"}, "due", "date_impossible"),
    ({"due": "tomorrow"}, "due", "date_impossible"),
    ({"due": "3/11/2026"}, "due", "date_two_ways"),
    ({"due": "2206-11-23"}, "due", "task_too_far"),
    ({"due": "1926-11-23"}, "due", "date_too_old"),
    ({"client_id": "0" * 32}, "client", "client_gone"),
    ({"kind": "laundry"}, "kind", "unknown_choice"),
]


def test_what_cannot_be_is_named_with_its_field(services: Services) -> None:
    for change, field, reason in WRONG:
        with pytest.raises(InvalidInput) as refused:
            services.tasks.save(TaskDraft(**({"title": "Call"} | change)))
        assert (refused.value.field, refused.value.reason) == (field, reason)
    assert services.tasks.listed().open_count == 0


def test_one_press_makes_a_task_for_next_week(services: Services, tesfa: str) -> None:
    task = stored(services, services.tasks.quick("housing", "Housing: next step", tesfa))
    assert (task.kind, task.due_on, task.client_id) == ("housing", date(2026, 11, 30), tesfa)
    with pytest.raises(InvalidInput):
        services.tasks.quick("follow_up", "Something")


def test_done_and_taken_out_can_be_taken_back(services: Services, clock: FakeClock) -> None:
    task = made(services, due="2026-11-23")
    services.tasks.done(task)
    assert titles(services.tasks.listed().done) == ["Call the school"]
    assert services.tasks.due() == []
    with pytest.raises(NotAllowed, match="task_done"):
        services.tasks.done(stored(services, task.id))
    services.tasks.reopen(task.id)
    again = stored(services, task.id)
    assert (again.state, again.done_at) == ("open", None)
    services.tasks.remove(again)
    assert services.tasks.listed().open_count == 0
    assert services.tasks.listed().done == ()
    services.tasks.reopen(task.id)
    services.tasks.done(stored(services, task.id))
    clock.advance(15 * DAY)
    assert services.tasks.listed().done == ()


def test_a_change_never_overwrites_another_and_moves_no_row(services: Services, tesfa: str) -> None:
    task = made(services, due="2026-11-24", client_id=tesfa)
    services.tasks.put_off(task, "2026-11-30", "no_time")
    now = stored(services, task.id)
    with pytest.raises(RowChanged):
        services.tasks.save(TaskDraft(title="Another"), task)
    services.tasks.save(TaskDraft(title="Call the school again", due="2026-11-25"), now)
    after = stored(services, task.id)
    assert (after.title, after.due_on, after.client_id) == (
        "Call the school again",
        date(2026, 11, 25),
        tesfa,
    )
    assert after.put_off_until is None


def test_put_off_waits_for_its_day_and_says_why(services: Services, clock: FakeClock) -> None:
    task = made(services, due="2026-11-20")
    for until, reason, field, code in (
        ("", "no_time", "until", "put_off_day_missing"),
        ("2026-11-23", "no_time", "until", "put_off_past"),
        ("2026-12-24", "no_time", "until", "put_off_too_long"),
        ("2026-13-01", "no_time", "until", "date_impossible"),
        ("2026-11-26", " ", "reason", "put_off_reason_missing"),
        ("2026-11-26", "x" * 301, "reason", "too_long"),
    ):
        with pytest.raises(InvalidInput) as refused:
            services.tasks.put_off(task, until, reason)
        assert (refused.value.field, refused.value.reason) == (field, code)
    assert services.tasks.put_off(task, "26.11.2026", "The office is closed") == date(2026, 11, 26)
    assert services.tasks.due() == []
    waits = services.tasks.listed().put_off
    assert [(each.title, each.reason) for each in waits] == [("Call the school", "The office is closed")]
    # half past midnight of its day in Los Angeles
    clock.advance(2 * DAY + 15 * 3600 + 1800)
    assert titles(services.tasks.due()) == ["Call the school"]
    services.tasks.put_off(stored(services, task.id), "2026-11-30", "no_time")
    services.tasks.wake(task.id)
    assert titles(services.tasks.due()) == ["Call the school"]


def missed(services: Services, client_id: str, clock: FakeClock) -> Task:
    booked = services.appointments.book(
        Booking(client_id=client_id, day="2026-11-23", time="09:00", channel="video", minutes="30")
    )
    before = services.appointments.get(booked)
    assert before is not None
    clock.advance(3600)
    services.appointments.no_show(before, ("waited",), "", "Hear from them")
    return next(
        task for task in services.tasks.listed(client_id).today + services.tasks.listed(client_id).week
    )


def test_what_safety_hangs_on_is_never_put_off(services: Services, tesfa: str, clock: FakeClock) -> None:
    services.record.save(
        tesfa, FieldKey(table="clients", row_id=tesfa, field="risk_level"), Said(text="high")
    )
    task = missed(services, tesfa, clock)
    assert (task.rule, task.may_be_put_off) == ("no_show_now", False)
    for until in ("", "2026-11-24"):
        with pytest.raises(NotAllowed, match="task_safety"):
            services.tasks.put_off(task, until, "no_time")
    with pytest.raises(NotAllowed, match="task_by_rule"):
        services.tasks.done(task)
    # also not where a row says so all the same
    with services.vault.unit_of_work("a row from elsewhere") as work:
        far = replace(clock.now(), utc=clock.now().utc + timedelta(days=9))
        work.update("tasks", task.id, {"snoozed_until": far})
    assert [item.kind for item in services.today.follow_ups()] == ["no_show_now"]


def test_a_missed_time_without_a_known_risk_waits_a_week_at_most(
    services: Services, tesfa: str, clock: FakeClock
) -> None:
    task = missed(services, tesfa, clock)
    assert (task.rule, task.about != "") == ("no_show", True)
    with pytest.raises(InvalidInput, match="put_off_too_long"):
        services.tasks.put_off(task, "2026-12-01", "client_asked")
    services.tasks.put_off(task, "2026-11-28", "client_asked")
    clock.advance(2 * DAY)
    assert services.today.follow_ups() == []
    clock.advance(3 * DAY)
    assert [item.kind for item in services.today.follow_ups()] == ["no_show"]


def test_a_closed_case_has_no_tasks_and_takes_none(services: Services, tesfa: str) -> None:
    task = made(services, due="2026-11-20", client_id=tesfa)
    checks = dict.fromkeys(CHECKS, "yes")
    services.cases.close(tesfa, Closing(reason="needs_met", checks=checks))
    assert services.tasks.due() == []
    assert services.tasks.listed().open_count == 0
    with pytest.raises(NotAllowed, match="client_closed"):
        services.tasks.save(TaskDraft(title="One more", client_id=tesfa))
    with pytest.raises(NotAllowed, match="client_closed"):
        services.tasks.quick("school", "School", tesfa)
    assert services.vault.connection().execute("SELECT state FROM tasks").fetchone()["state"] == task.state


def test_the_load_of_a_week_is_counted_by_its_days(services: Services, tesfa: str, clock: FakeClock) -> None:
    for day, at in (("2026-11-23", "23:30"), ("2026-11-25", "10:00"), ("2026-11-25", "15:00")):
        services.appointments.book(
            Booking(client_id=tesfa, day=day, time=at, channel="video", minutes="30", reason="They asked")
        )
    services.appointments.book(Booking(day="2026-11-25", time="12:00", note="Training", minutes="30"))
    services.sessions.start(tesfa, protocol=services.content.protocol("phone"), spoken={})
    made(services, due="2026-11-20")
    made(services, due="2026-11-29")
    made(services, due="2026-11-30")
    services.tasks.done(made(services, due="2026-11-24"))
    services.tasks.put_off(made(services, due="2026-11-19"), "2026-11-27", "no_time")
    services.crises.start("c" * 32, client_id=tesfa)
    week = services.load.week(date(2026, 11, 23))
    assert [day.sessions for day in week.days] == [2, 0, 2, 0, 0, 0, 0]
    assert [day.tasks for day in week.days] == [0, 0, 0, 0, 1, 0, 1]
    assert (week.late, week.crises, week.reports) == (1, 1, 0)
    services.crises.pass_("c" * 32, {})
    clock.advance(7 * DAY)
    after = services.load.week(date(2026, 11, 30))
    assert [day.tasks for day in after.days] == [1, 0, 0, 0, 0, 0, 0]
    assert (after.late, after.crises, after.reports) == (3, 0, 1)


def test_the_list_is_read_through_the_index(services: Services) -> None:
    from desktop.storage import load
    from desktop.storage import tasks as rows

    conn = services.vault.connection()
    asked: list[str] = []

    class Asking:
        def execute(self, sql: str, values: object = ()) -> object:
            asked.append(sql)
            plan = conn.execute(f"EXPLAIN QUERY PLAN {sql}", values)  # type: ignore[arg-type]
            asked.extend(row["detail"] for row in plan)
            return conn.execute(sql, values)  # type: ignore[arg-type]

    now = services.clock.now()
    rows.due(Asking(), "", now, 5)  # type: ignore[arg-type]
    load.tasks_due(Asking(), now)  # type: ignore[arg-type]
    load.sessions(Asking(), now, now)  # type: ignore[arg-type]
    load.booked(Asking(), now, now)  # type: ignore[arg-type]
    assert any("tasks_open" in line for line in asked[1:])
    assert not any(line.startswith("SCAN") for line in asked[1:])
