"""Crisis runs with the vault open."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import NoteSigned
from desktop.domain.ids import new_id
from desktop.domain.shelters import LEFT_OUT
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.storage.clients import reaches
from desktop.storage.exchange import collect
from desktop.storage.today import dispatch_due, safe_contact_doubted, safe_contact_due

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


@pytest.fixture
def crises(vault: OpenVault, clock: FakeClock) -> CrisesService:
    return CrisesService(vault, clock)


def stamp(crises: CrisesService, clock: FakeClock, run_id: str, kind: str, **more: str) -> None:
    clock.advance(60)
    crises.stamp(run_id, CrisisLine(id="", seq=0, at=clock.now(), kind=kind, **more))


def test_a_run_needs_no_client_and_keeps_every_line(crises: CrisesService, clock: FakeClock) -> None:
    run_id = new_id()
    crises.start(run_id)
    stamp(crises, clock, run_id, "tick", step_id="staying")
    stamp(crises, clock, run_id, "untick", step_id="staying")
    stamp(crises, clock, run_id, "location", text="18 Alder Street")
    run = crises.get(run_id)
    assert run is not None
    assert [line.kind for line in run.lines] == ["started", "tick", "untick", "location"]
    assert [line.seq for line in run.lines] == [1, 2, 3, 4]
    assert (run.ticked(), run.location, run.state) == ({}, "18 Alder Street", "open")
    assert [each.id for each in crises.open_runs()] == [run_id]


def test_two_crises_at_once_are_two_runs(crises: CrisesService) -> None:
    first, second = new_id(), new_id()
    crises.start(first)
    crises.start(second)
    assert {run.id for run in crises.open_runs()} == {first, second}


def test_it_has_passed_drafts_a_report_once_and_signing_seals_it(
    crises: CrisesService, clock: FakeClock
) -> None:
    run_id = new_id()
    crises.start(run_id)
    stamp(crises, clock, run_id, "line", text="She whispers")
    report_id = crises.pass_(run_id, {})
    assert crises.pass_(run_id, {}) == report_id
    assert crises.open_runs() == []
    report = crises.report(run_id)
    assert report is not None
    assert "She whispers" in report["body"]["what_happened"]
    crises.save_report(report_id, report["body"] | {"next_steps": "Call the school"})
    crises.sign_report(report_id)
    signed = crises.report(run_id)
    assert signed is not None
    assert (signed["state"], signed["body"]["next_steps"]) == ("signed", "Call the school")
    with pytest.raises(NoteSigned):
        crises.save_report(report_id, signed["body"])
    with pytest.raises(NoteSigned):
        crises.sign_report(report_id)
    assert crises.open_reports() == []


@pytest.mark.parametrize("known", ["from the start", "afterwards"])
def test_where_a_shelter_is_goes_into_no_report_and_no_pack(
    vault: OpenVault, crises: CrisesService, clock: FakeClock, known: str
) -> None:
    clients = ClientsService(vault, clock, lambda: 30)
    home = Address(street="5 Oak Road", town="Milldale", is_usual=True)
    shelter = Address(street="9 Quiet Lane", town="Fairbrook", shelter=True)
    names = (Name(text="Samira", is_chosen=True),)
    client_id = clients.add(ClientDraft(names=names, addresses=(home, shelter)))
    run_id = new_id()
    crises.start(run_id, client_id=client_id if known == "from the start" else None)
    stamp(crises, clock, run_id, "location", text=shelter.one_line())
    stamp(crises, clock, run_id, "line", text="He stands at 9  QUIET lane, not at 5 Oak Road")
    crises.pass_(run_id, {})
    if known == "afterwards":
        crises.join_client(run_id, client_id)
    report = crises.report(run_id)
    assert report is not None
    assert report["body"]["location"] == LEFT_OUT
    assert "He stands at […], not at 5 Oak Road" in report["body"]["what_happened"]
    run = crises.get(run_id)
    assert run is not None
    assert run.location == shelter.one_line(), "the log itself keeps what was stamped"
    leaves = str(list(collect(vault.connection(), client_id)))
    assert "5 Oak Road" in leaves, "the control"
    assert "quiet" not in leaves.casefold()


def test_a_line_is_never_taken_away(crises: CrisesService, vault: OpenVault) -> None:
    run_id = new_id()
    crises.start(run_id)
    connection = vault.connection()
    connection.execute("PRAGMA query_only=OFF")
    for attempt in (
        "DELETE FROM crisis_lines",
        "UPDATE crisis_lines SET text = 'x'",
        "INSERT OR REPLACE INTO crisis_lines SELECT * FROM crisis_lines",
    ):
        with pytest.raises(Exception, match="append-only"):
            connection.execute(attempt)


def test_after_an_incident_safe_contact_is_asked_again_and_today_says_why(
    vault: OpenVault, crises: CrisesService, clock: FakeClock
) -> None:
    clients = ClientsService(vault, clock, lambda: 30)
    told = SafeContact(may_call="yes", code_word="blue kettle")
    ways = (
        Reach(method=ContactMethod(kind="phone", value="503 555 0142"), safe=told),
        Reach(method=ContactMethod(kind="email", value="samira@example.org"), safe=SafeContact()),
    )
    client_id = clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),), reaches=ways))
    clock.advance(3600)
    run_id = new_id()
    crises.start(run_id, client_id=client_id)
    assert safe_contact_doubted(vault.connection(), 5) == []
    clock.advance(600)
    crises.pass_(run_id, {})
    phone, mail = reaches(vault.connection(), client_id)
    assert (phone.safe.recheck_reason, phone.safe.code_word) == ("incident", "blue kettle")
    assert mail.safe.recheck_reason == ""  # nobody asked yet: there is nothing to doubt
    assert clients.state_of(phone).reasons[0] == "incident"
    waiting = safe_contact_doubted(vault.connection(), 5)
    assert [(row["chosen_name"], row["reason"]) for row in waiting] == [("Samira", "incident")]
    clients.confirm_safe_contact(client_id, phone.method.id)
    assert safe_contact_doubted(vault.connection(), 5) == []
    assert clients.state_of(reaches(vault.connection(), client_id)[0]).state == "safe"


def test_a_client_joined_after_it_passed_is_asked_again_too(
    vault: OpenVault, crises: CrisesService, clock: FakeClock
) -> None:
    clients = ClientsService(vault, clock, lambda: 30)
    phone = Reach(method=ContactMethod(kind="phone", value="503 555 0142"), safe=SafeContact(may_call="yes"))
    client_id = clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),), reaches=(phone,)))
    run_id = new_id()
    crises.start(run_id)
    crises.pass_(run_id, {})
    crises.join_client(run_id, client_id)
    assert [row["reason"] for row in safe_contact_doubted(vault.connection(), 5)] == ["incident"]


def test_today_s_questions_walk_through_no_table(vault: OpenVault, clock: FakeClock) -> None:
    """However many clients there are: each question begins at the index of what is due."""
    plans: dict[str, list[str]] = {}

    class Asked:
        def __init__(self, name: str) -> None:
            self.name = name

        def execute(self, sql: str, parameters: tuple[object, ...]) -> list[object]:
            found = vault.connection().execute("EXPLAIN QUERY PLAN " + sql, parameters)
            plans[self.name] = [row["detail"] for row in found]
            return []

    safe_contact_doubted(Asked("doubted"), 5)  # type: ignore[arg-type]
    safe_contact_due(Asked("due"), clock.now(), 30, 5)  # type: ignore[arg-type]
    dispatch_due(Asked("dispatch"), clock.now(), 90, 5)  # type: ignore[arg-type]
    first = {name: next(line for line in lines if "SCALAR" not in line) for name, lines in plans.items()}
    assert first["doubted"] == "SCAN s USING INDEX safe_contact_doubted"
    assert first["due"].startswith("SEARCH s USING INDEX safe_contact_recheck")
    assert first["dispatch"].startswith("SEARCH a USING INDEX addresses_dispatch_checked")
    assert not [line for lines in plans.values() for line in lines[1:] if line.startswith("SCAN")]


def test_a_place_taken_back_is_gone_from_the_top_of_the_stored_run(
    crises: CrisesService, clock: FakeClock
) -> None:
    run = crises.start(new_id())

    def stamp(kind: str, text: str = "", corrects: str = "") -> CrisisLine:
        clock.advance(10)
        return crises.stamp(
            run.id, CrisisLine(id="", seq=0, at=clock.now(), kind=kind, text=text, corrects=corrects)
        )

    stamp("location", "18 Alder Street")
    wrong = stamp("location", "81 Alder Street")
    stamp("correction", corrects=wrong.id)
    stored = crises.get(run.id)
    assert stored is not None
    assert stored.location == "18 Alder Street"
    assert [line.text for line in stored.lines if line.kind == "location"] == [
        "18 Alder Street",
        "81 Alder Street",
    ]
    crises.pass_(run.id, {})
    report = crises.report(run.id)
    assert report is not None
    assert report["body"]["location"] == "18 Alder Street"
    assert "81 Alder" not in report["body"]["what_happened"]
