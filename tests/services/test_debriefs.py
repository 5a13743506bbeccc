"""The talk afterwards: kept for its time, one's own, and nowhere else (PRACTICE 22)."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.crisis import CrisisLine
from desktop.domain.debrief import ASK_DAYS, MOST_NAME
from desktop.domain.errors import InvalidInput
from desktop.domain.ids import new_id
from desktop.services.app_services import Services
from desktop.storage.exchange import collect
from tests.content.places import RESOURCES, TRANSLATIONS

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

NEEDLE = "Xyloquine"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


@pytest.fixture
def run_id(services: Services) -> str:
    client_id = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
    made = new_id()
    services.crises.start(made, client_id=client_id)
    services.crises.pass_(made, {})
    return made


def test_it_is_asked_for_some_days_and_then_let_rest(
    services: Services, clock: FakeClock, run_id: str
) -> None:
    open_run = new_id()
    services.crises.start(open_run)
    assert [run for run, _passed in services.debriefs.waiting()] == [run_id]
    first = services.debriefs.save(
        run_id,
        {"with_whom": "  Ada \n Lund ", "helped": "To breathe", "would_help": " ", "next": "Call on Friday"},
    )
    kept = services.debriefs.of_run(run_id)
    assert kept is not None
    assert kept.with_whom == "Ada Lund"
    assert dict(kept.words) == {"helped": "To breathe", "next": "Call on Friday"}
    assert services.debriefs.waiting() == []
    clock.advance(86_400)
    assert (
        services.debriefs.save(run_id, {"with_whom": "Ada Lund", "helped": "Slowly", "would_help": "{"})
        == first
    )
    again = services.debriefs.of_run(run_id)
    assert again is not None
    assert dict(again.words) == {"helped": "Slowly", "would_help": "{"}
    assert (again.at, again.keep_until) == (kept.at, kept.keep_until), "writing more keeps it no longer"
    late = new_id()
    services.crises.start(late)
    services.crises.pass_(late, {})
    services.debriefs.save(late, {})
    assert services.debriefs.waiting() == [], "nothing to write down is an answer too"
    quiet = new_id()
    services.crises.start(quiet)
    services.crises.pass_(quiet, {})
    clock.advance((ASK_DAYS + 1) * 86_400)
    assert services.debriefs.waiting() == []


def test_its_words_are_in_no_file_search_pack_timeline_or_trace(
    services: Services,
    vault: OpenVault,
    clock: FakeClock,
    run_id: str,
) -> None:
    run = services.crises.get(run_id)
    assert run is not None
    client_id = run.client_id or ""
    line = CrisisLine(id="", seq=0, at=clock.now(), kind="line", text="Wolframite outside")
    services.crises.stamp(run_id, line)
    for words in (f"{NEEDLE} helped", f"{NEEDLE} helped a lot"):
        services.debriefs.save(
            run_id, {"with_whom": f"{NEEDLE} Lund", "helped": words, "next": f"{NEEDLE} next"}
        )
    report = services.crises.report(run_id)
    assert report is not None
    services.crises.sign_report(report["id"])
    conn = vault.connection()
    names = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'").fetchall()]
    holds = {
        name
        for name in names
        if NEEDLE in repr([tuple(row) for row in conn.execute(f"SELECT * FROM {name}")])
    }
    assert holds == {"debriefs"}, "no trace in the history, the search index or what was changed"
    pack = str(list(collect(conn, client_id)))
    assert "Wolframite" in pack, "the control"
    assert NEEDLE not in pack
    assert NEEDLE not in str(services.timeline.of_client(client_id))
    assert services.clients.find(NEEDLE) == []
    assert services.clients.find_notes(NEEDLE) == []


def test_it_goes_when_its_time_is_over_and_a_hold_keeps_it(
    services: Services,
    vault: OpenVault,
    clock: FakeClock,
    run_id: str,
) -> None:
    alone = new_id()
    services.crises.start(alone)
    services.crises.pass_(alone, {})
    for each in (run_id, alone):
        services.debriefs.save(each, {"with_whom": "Ada", "helped": NEEDLE})
    days = services.content.agency_profile().working_note_days
    run = services.crises.get(run_id)
    assert run is not None
    clock.advance((days - 1) * 86_400)
    assert not services.erasing.sweep()
    assert services.debriefs.of_run(alone) is not None
    services.cases.set_hold(run.client_id or "", "A court asked")
    clock.advance(2 * 86_400)
    assert not services.erasing.sweep()
    assert services.debriefs.of_run(alone) is None
    assert services.debriefs.of_run(run_id) is not None
    certificates = vault.connection().execute("SELECT table_name, rule FROM erasures").fetchall()
    assert [tuple(row) for row in certificates] == [("debriefs", "working_notes")]


def test_what_is_too_long_is_named(services: Services, run_id: str) -> None:
    with pytest.raises(InvalidInput) as error:
        services.debriefs.save(run_id, {"with_whom": "A" * (MOST_NAME + 1)})
    assert (error.value.field, error.value.reason) == ("with_whom", "too_long")
    assert services.debriefs.of_run(run_id) is None
