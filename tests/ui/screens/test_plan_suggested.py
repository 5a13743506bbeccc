"""A plan is suggested where it helps most, in one quiet line on Today and in Prepare; nothing is made by itself."""

from __future__ import annotations

import re

from tests.ui.screens.plan_window import Table, table

__all__ = ["table"]
TROUBLE = re.compile(r"violence|abuse|distress|danger|suicid|survivor|crisis", re.IGNORECASE)


def concern(table: Table, client_id: str, code: str) -> None:
    table.write(lambda: table.services.record.add(client_id, "flags", {"code": code}) and True)


def lines(table: Table) -> list[str]:
    rows = [*table.screen.waiting.rows, *table.screen.unfinished.rows]
    return [row.accessibleName() for row in rows if row.objectName().startswith("today_plan_talk")]


def test_today_has_one_line_for_all_of_them_and_never_says_why(table: Table) -> None:
    first, second = table.add_client(), table.add_client(name="Oksana")
    table.go("today")
    assert lines(table) == []
    concern(table, first, "gbv_survivor")
    concern(table, second, "mentally_distressed")
    table.go("settings")
    table.go("today")
    said = lines(table)
    assert len(said) == 1
    assert "Talk about a plan with" in said[0]
    assert "Only if they want one" in said[0]
    assert "Also for others" in said[0]
    assert not TROUBLE.search(said[0])
    table.press(said[0])
    table.wait(lambda: type(table.screen).__name__ == "ClientScreen")
    assert table.services.plans.of_client(first) == table.services.plans.of_client(second) == []
    table.press("Start a plan")
    assert table.screen.page_name == "choose", "which one, and whether, is asked; none is made"
    assert table.services.plans.of_client(first) == []


def test_not_the_time_yet_gives_peace_for_a_while(table: Table) -> None:
    client_id = table.add_client()
    concern(table, client_id, "gbv_survivor")
    table.go("plan", {"client_id": client_id, "template": "family_violence"})
    table.press("Numbers for tonight")
    table.wait(lambda: table.screen.page_name == "tonight")
    table.go("today")
    assert lines(table) == []
    table.clock.advance(31 * 24 * 3600)
    table.go("settings")
    table.go("today")
    kinds = [each.kind for each in table.services.today.plan_talks()]
    assert kinds == ["plan_talk"]


def test_prepare_says_it_once_and_not_where_a_plan_is(table: Table) -> None:
    client_id = table.add_client()
    concern(table, client_id, "mentally_distressed")
    table.go("session", {"client_id": client_id})
    table.wait(lambda: "There is no plan yet" in table.words())
    said = [line for line in table.words().splitlines() if "There is no plan yet" in line]
    assert not TROUBLE.search(said[0])
    table.begin_plan(client_id)
    table.go("today")
    table.go("session", {"client_id": client_id})
    table.wait(lambda: "Ask again what is safe" in table.words() or "first session" in table.words())
    assert "There is no plan yet" not in table.words()
