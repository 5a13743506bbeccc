"""Practice crises in a real vault: two rows, no word that was typed, nobody else's, and nowhere among the real ones."""

from __future__ import annotations

from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.crisis import CrisisRun
from desktop.domain.ids import new_id
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
NEEDLE = "Harbour-Needle-4711"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


def counts(vault: OpenVault) -> dict[str, int]:
    conn = vault.connection()
    tables = [
        row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    ]
    return {
        table: conn.execute(f'SELECT count(*) FROM "{table}"').fetchone()[0]
        for table in tables
        if not table.startswith("sqlite_")
    }


def practised(services: Services, clock: FakeClock) -> CrisisRun:
    from desktop.ui.screens.crisis_model import RunModel

    model = RunModel(clock)
    model.start()
    clock.advance(20)
    model.stamp("location", NEEDLE)
    model.stamp("line", NEEDLE, source="said")
    model.stamp("call", NEEDLE, data={"who": "dispatch", "officer": NEEDLE, "event": NEEDLE})
    model.tick("staying")
    assert model.run is not None
    return model.run


def test_two_rows_and_nothing_else(services: Services, vault: OpenVault, clock: FakeClock) -> None:
    script = services.content.drill("violence_now")
    before = counts(vault)
    drill = services.drills.made(script, practised(services, clock), [(3, "suicide")], clock.now())
    assert counts(vault) == before
    services.drills.keep(drill, f"Practice: {script.title}")
    after = counts(vault)
    changed = {table for table in after if after[table] != before.get(table, 0)}
    assert {"drills", "training"} <= changed
    assert all("crisis" not in table and table != "tasks" for table in changed), changed
    assert (after["drills"], after["training"]) == (1, before["training"] + 1)
    (training,) = services.training.own()
    assert training.topic == "Practice: A quarrel in the next room"
    (kept,) = services.drills.own()
    assert kept.missed == drill.missed
    assert kept.acts == drill.acts
    # not one word that was typed, in any column of the two rows
    for table in ("drills", "training"):
        for row in vault.connection().execute(f"SELECT * FROM {table}").fetchall():
            assert NEEDLE not in " ".join(str(value) for value in tuple(row)), table


def test_it_is_no_crisis_anywhere_and_nobody_elses_is_shown(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    script = services.content.drill("medical")
    run = practised(services, clock)
    services.drills.keep(services.drills.made(script, run, [], clock.now()), "Practice: A fall")
    assert services.crises.open_runs() == []
    assert services.today.tasks() == []
    with vault.unit_of_work("somebody else practised") as work:
        work.insert(
            "drills",
            {
                "staff_id": new_id(),
                "scenario": "medical",
                "started_at": clock.now().text(),
                "log": "[]",
            },
        )
    assert len(services.drills.own()) == 1


def test_a_damaged_row_is_shown_as_far_as_it_can_be_read(
    services: Services, vault: OpenVault, clock: FakeClock
) -> None:
    script = services.content.drill("medical")
    drill_id = services.drills.keep(
        services.drills.made(script, practised(services, clock), [], clock.now()), "Practice: A fall"
    )
    for log in ("not json", '{"a": 1}', '[[1], ["x", "tick"], [5, "location"]]'):
        with vault.unit_of_work("damage") as work:
            work.update("drills", drill_id, {"log": log, "ended_at": "yesterday"})
        (drill,) = services.drills.own()
        assert len(drill.acts) == (1 if log.startswith("[[") else 0)
