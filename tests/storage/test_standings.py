"""Which part of the list somebody belongs to: triggers work out what the rule says, whatever is written."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import Moment
from desktop.services.app_services import Services
from desktop.storage.among import CLOSED, OPEN, to_ask
from desktop.storage.client_list import ORDERS
from desktop.storage.measuring import fill_with_clients
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
DAYS = 30


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def rows(vault: OpenVault, table: str) -> list[dict[str, Any]]:
    return [dict(row) for row in vault.connection().execute(f"SELECT * FROM {table}").fetchall()]


def by_rule(vault: OpenVault) -> dict[str, str]:
    """Work out again, in plain words, what `standings` should say."""
    methods = {row["id"] for row in rows(vault, "contact_methods") if row["deleted_at"] is None}
    said: dict[str, list[str]] = {}
    for row in rows(vault, "safe_contact"):
        used = row["contact_method_id"] is None or row["contact_method_id"] in methods
        if row["superseded_by"] is None and row["deleted_at"] is None and used:
            at = row["confirmed_at"] or row["said_at"]
            doubted = row["recheck_reason"] is not None or not at.startswith("20")
            said.setdefault(row["client_id"], []).append("!" if doubted else at)
    found = {}
    for row in rows(vault, "clients"):
        shown = row["merged_into"] is None and row["deleted_at"] is None
        standing = "closed" if row["status"] != "open" else min(said.get(row["id"], ["~"]))
        found[row["id"]] = standing if shown else ""
    return found


def agree(vault: OpenVault) -> None:
    kept = {row["record"]: (row["said"], row["day"]) for row in rows(vault, "standings")}
    assert {record: said for record, (said, _day) in kept.items()} == by_rule(vault)
    for key in rows(vault, "name_keys"):
        assert key["standing"] == kept[key["client_id"]][1]


def test_whatever_is_written_the_standings_say_what_the_rule_says(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    chance = random.Random(4)
    ids = [
        services.clients.add(ClientDraft(names=(Name(text=f"Amal {n}", is_chosen=True),))) for n in range(6)
    ]

    def moment() -> str:
        ago = timedelta(days=chance.randrange(0, 90), hours=chance.randrange(24))
        return Moment(utc=clock.now().utc - ago).text()

    def changed(table: str, changes: dict[str, list[Any]]) -> None:
        column = chance.choice(list(changes))
        with vault.unit_of_work("change") as work:
            found = work.query(f"SELECT id FROM {table}", ())
            if found:
                work.update(table, chance.choice(found)["id"], {column: chance.choice(changes[column])})

    for _ in range(120):
        client = chance.choice(ids)
        match chance.randrange(5):
            case 0:
                with vault.unit_of_work("number") as work:
                    method = work.insert(
                        "contact_methods", {"client_id": client, "kind": "phone", "value": "1"}
                    )
                    said = {"client_id": client, "contact_method_id": method, "said_at": moment()}
                    work.insert("safe_contact", said)
            case 1:
                with vault.unit_of_work("said") as work:
                    work.insert(
                        "safe_contact", {"client_id": client, "said_at": chance.choice((moment(), "x"))}
                    )
            case 2:
                gone = [None, clock.now().text()]
                changes = {"confirmed_at": [None, moment()], "recheck_reason": [None, "incident"]}
                changed("safe_contact", {**changes, "superseded_by": [None, "x"], "deleted_at": gone})
            case 3:
                changed("contact_methods", {"deleted_at": [None, clock.now().text()]})
            case 4:
                into = [None, ids[0]] if client != ids[0] else [None]
                with vault.unit_of_work("client") as work:
                    work.update("clients", client, {"status": chance.choice(("open", "closed"))})
                    work.update("clients", client, {"merged_into": chance.choice(into)})
        agree(vault)
    with vault.unit_of_work("one of each") as work:
        states = [
            ("open", None),
            ("open", ids[0]),
            ("closed", None),
            ("open", None),
            ("open", None),
            ("closed", None),
        ]
        for client, (status, merged) in zip(ids, states, strict=True):
            work.update("clients", client, {"status": status, "merged_into": merged})
        work.insert("safe_contact", {"client_id": ids[3], "said_at": "1999 or so"})
    agree(vault)
    assert {"", "!", "closed"} <= set(by_rule(vault).values())
    # each part is found as it is, by the list and by typing
    for part, among in (("open", OPEN), ("closed", CLOSED), ("ask", to_ask(clock.now(), DAYS))):
        listed = {hit.client_id for hit in services.client_list.page(part, 40, 0)}
        assert listed == {hit.client_id for hit in services.client_list.find("amal", part)}
        for order in ORDERS:
            assert listed == {hit.client_id for hit in services.client_list.page(part, 40, 0, order)}
        assert services.client_list.count(part) == len(listed), among.name


def test_a_part_in_the_order_of_names_is_the_same_by_either_way(
    services: Services, vault: OpenVault, monkeypatch: pytest.MonkeyPatch
) -> None:
    fill_with_clients(vault, 300)
    with vault.unit_of_work("some are closed") as work:
        for number, row in enumerate(work.query("SELECT id FROM clients", ())):
            if number % 3 == 0:
                work.update("clients", row["id"], {"status": "closed"})
    agree(vault)
    few = [hit.client_id for hit in services.client_list.page("closed", 60, 20, "name")]
    monkeypatch.setattr("desktop.storage.client_list._SOME", 10)
    assert few == [hit.client_id for hit in services.client_list.page("closed", 60, 20, "name")]
    assert len(few) == 60


@pytest.mark.parametrize("part", ["ask", "closed", "open"])
def test_a_keystroke_in_a_part_walks_along_indexes(vault: OpenVault, clock: FakeClock, part: str) -> None:
    among = {"ask": to_ask(clock.now(), DAYS), "closed": CLOSED, "open": OPEN}[part]
    asked: list[str] = []

    class Looked:
        def execute(self, sql: str, values: Any) -> Any:
            asked.append(sql)
            return vault.connection().execute(f"EXPLAIN QUERY PLAN {sql}", values)

    sql = "SELECT name_id, client_id, standing FROM name_keys WHERE form = 'folded' AND key >= ? AND key < ?"
    plan = [row["detail"] for row in among.rows(Looked(), sql, ("a", "b"), 40, keys=True)]  # type: ignore[arg-type]
    assert asked
    assert not [step for step in plan if step.startswith("SCAN") and step != "SCAN f"]
    assert "SEARCH s USING PRIMARY KEY (record=?)" in plan
