"""A mandated report with the vault open: the call at once, the tasks of the rule, the seal, what stays at home."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from desktop.domain.agency import AgencyProfile, ReportRule
from desktop.domain.clients import Address, ClientDraft, Name
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.ids import new_id
from desktop.domain.mandated import Fact, found
from desktop.domain.report_rules import rule_id
from desktop.domain.tasks import REPORT_CALL, REPORT_FORM
from desktop.services.cases import CasesService
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.services.mandated import MandatedService, TaskTitles
from desktop.services.sessions import SessionsService
from desktop.services.tasks import TasksService
from desktop.services.walls import WallsService
from desktop.storage import erasing
from desktop.storage.exchange import collect
from desktop.storage.search_notes import find_notes
from desktop.storage.sessions import read_note

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

TITLES = TaskTitles(call="Make the call", form="Send the form")
OREGON = ReportRule(state="OR", who_counts="Children", clock_hours=24, written_form_days=2)
WASHINGTON = ReportRule(state="WA", clock_hours=48)


class Agency:
    """A profile that a test can change, as the agency does."""

    def __init__(self) -> None:
        self.profile = AgencyProfile(name="Harbour", report_rules=(OREGON, WASHINGTON))

    def __call__(self) -> AgencyProfile:
        return self.profile


@pytest.fixture
def agency() -> Agency:
    return Agency()


@pytest.fixture
def mandated(vault: OpenVault, clock: FakeClock, agency: Agency) -> MandatedService:
    return MandatedService(vault, clock, SessionsService(vault, clock), agency)


@pytest.fixture
def tasks(vault: OpenVault, clock: FakeClock) -> TasksService:
    return TasksService(vault, clock)


def add(vault: OpenVault, clock: FakeClock, name: str = "Samira", **more: object) -> str:
    draft = ClientDraft(
        names=(Name(text=name, is_chosen=True),),
        addresses=(Address(street="5 Oak Road", town="Milldale", region="OR", is_usual=True),),
        **more,  # type: ignore[arg-type]
    )
    return ClientsService(vault, clock, lambda: 30).add(draft)


def rules_of(tasks: TasksService, client_id: str = "") -> dict[str, str]:
    listed = tasks.listed(client_id)
    every = (*listed.late, *listed.today, *listed.week, *listed.later)
    return {task.rule: str(task.due_on) for task in every}


def test_it_begins_with_no_client_at_all_and_the_call_needs_nothing_but_a_press(
    mandated: MandatedService, tasks: TasksService, clock: FakeClock
) -> None:
    report_id = mandated.begin(TITLES)
    assert mandated.begin(TITLES) == report_id, "the same press opens the same draft"
    assert rules_of(tasks) == {REPORT_CALL: "2026-11-23"}, "two states, none chosen: at once"
    clock.advance(600)
    at = mandated.called(report_id, TITLES, {"agency_called": " Child  protection\n"})
    report = mandated.get(report_id)
    assert report is not None
    assert (report.state, report.called_at, report.agency_called) == ("draft", at, "Child protection")
    assert at == clock.now()
    assert rules_of(tasks) == {}
    assert mandated.begin(TITLES) != report_id, "what was called in is another report than a new suspicion"
    assert [each.id for each in mandated.open_ones()][-1] == report_id, "it still waits for its signature"


def test_the_rule_of_the_clients_state_makes_the_days_and_neither_task_may_wait(
    mandated: MandatedService, tasks: TasksService, vault: OpenVault, clock: FakeClock
) -> None:
    client_id = add(vault, clock)
    report_id = mandated.begin(TITLES, client_id=client_id)
    report = mandated.get(report_id)
    assert report is not None
    assert report.rule == OREGON
    assert rules_of(tasks, client_id) == {REPORT_CALL: "2026-11-24"}
    clock.zone = "Europe/Berlin"
    mandated.called(report_id, TITLES, {})
    assert rules_of(tasks, client_id) == {REPORT_FORM: "2026-11-25"}
    listed = tasks.listed(client_id)
    (form,) = listed.week
    with pytest.raises(NotAllowed, match="task_safety"):
        tasks.put_off(form, "2026-11-24", "no time")
    with pytest.raises(NotAllowed, match="task_by_rule"):
        tasks.done(form)
    mandated.choose_rule(report_id, rule_id(WASHINGTON), TITLES)
    assert rules_of(tasks, client_id) == {}, "this state asks for no form"
    mandated.set_written_due(report_id, "2026-12-01", TITLES)
    assert rules_of(tasks, client_id) == {REPORT_FORM: "2026-12-01"}
    with pytest.raises(InvalidInput, match="written_before_call"):
        mandated.set_written_due(report_id, "2026-11-01", TITLES)
    mandated.written(report_id)
    assert rules_of(tasks, client_id) == {}
    mandated.written(report_id, done=False)
    assert rules_of(tasks, client_id) == {REPORT_FORM: "2026-12-01"}


def test_what_a_page_keeps_can_be_kept_again_and_begins_what_is_not_there(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock, tasks: TasksService
) -> None:
    client_id, report_id, at = add(vault, clock), new_id(), clock.now()
    fact = Fact(text="18 Alder Street", origin="log", at=at)
    values = {
        "client_id": client_id,
        "facts": {"where_now": fact.as_json(), "what": "Marks"},
        "called_at": "",
    }
    mandated.keep(report_id, TITLES, values)
    mandated.keep(report_id, TITLES, values | {"called_at": at.text(), "screener": "Ms. Reed"})
    mandated.keep(report_id, TITLES, values | {"called_at": at.text(), "screener": "Ms. Reed"})
    report = mandated.get(report_id)
    assert report is not None
    assert (report.called_at, report.screener, report.facts["where_now"]) == (at, "Ms. Reed", fact)
    assert rules_of(tasks, client_id) == {REPORT_FORM: "2026-11-25"}
    mandated.keep(report_id, TITLES, values)
    assert rules_of(tasks, client_id) == {REPORT_CALL: "2026-11-24"}
    assert len(mandated.of_client(client_id)) == 1


def test_a_rule_the_agency_changes_later_changes_no_report(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock, agency: Agency
) -> None:
    report_id = mandated.begin(TITLES, client_id=add(vault, clock))
    agency.profile = AgencyProfile(report_rules=(ReportRule(state="OR", written_form_days=9),))
    mandated.called(report_id, TITLES, {})
    report = mandated.get(report_id)
    assert report is not None
    assert (report.rule, report.written_due) == (OREGON, date(2026, 11, 25))


def test_when_it_was_called_can_be_corrected_and_taken_back_but_not_set_ahead(
    mandated: MandatedService, tasks: TasksService, vault: OpenVault, clock: FakeClock
) -> None:
    client_id = add(vault, clock)
    report_id = mandated.begin(TITLES, client_id=client_id)
    mandated.called(report_id, TITLES, {"screener": "Ms. Reed"})
    earlier = mandated.when_called("2026-11-22", "22:15")
    mandated.called(report_id, TITLES, {}, earlier)
    report = mandated.get(report_id)
    assert report is not None
    assert (report.called_at, report.screener) == (earlier, "Ms. Reed")
    assert rules_of(tasks, client_id) == {REPORT_FORM: "2026-11-24"}
    for day, time, reason in (
        ("", "9:30", "called_later"),
        ("", "25:00", "impossible_time"),
        ("x", "9", "date_imp"),
    ):
        with pytest.raises(InvalidInput, match=reason):
            mandated.when_called(day, time)
    mandated.not_called(report_id, TITLES)
    assert rules_of(tasks, client_id) == {REPORT_CALL: "2026-11-24"}


def test_words_are_kept_as_they_are_typed_and_the_seal_closes_the_facts_alone(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock, tasks: TasksService
) -> None:
    client_id = add(vault, clock)
    facts = {"home": Fact(text="5 Oak Road, Milldale", origin="record")}
    report_id = mandated.begin(TITLES, client_id=client_id, facts=facts)
    typed = {"home": "5 Oak Road, Milldale", "what": "Marks on both arms", "injuries": "Both arms"}
    mandated.save(report_id, {"facts": typed, "about": "child", "client_told": "not_safe_to_tell"})
    with pytest.raises(InvalidInput):
        mandated.save(report_id, {"facts": {"visa": "F-1"}})
    mandated.save(report_id, {"facts": typed | {"what": "Her number is A123 456 789"}})
    with pytest.raises(InvalidInput, match="immigration_in_report"):
        mandated.sign(report_id)
    mandated.save(report_id, {"facts": typed})
    mandated.sign(report_id)
    report = mandated.get(report_id)
    assert report is not None
    assert (report.state, report.facts["home"].origin, report.facts["what"].origin) == (
        "signed",
        "record",
        "typed",
    )
    for change in ({"facts": {}}, {"client_told": "no"}, {"about": "client"}):
        with pytest.raises(NotAllowed, match="mandated_signed"):
            mandated.save(report_id, change)
    with pytest.raises(NotAllowed, match="mandated_signed"):
        mandated.sign(report_id)
    assert report.needs_call, "signing is not calling"
    mandated.called(report_id, TITLES, {"agency_called": "Hotline"})
    mandated.save(report_id, {"facts": typed, "reference_number": "R-77", "screener": "Ms. Reed"})
    mandated.written(report_id)
    report = mandated.get(report_id)
    assert report is not None
    assert (report.reference_number, report.is_open) == ("R-77", False)
    note = read_note(vault.connection(), report_id)
    assert note is not None
    assert note.intact
    assert json.loads(note.body)["facts"]["what"]["text"] == "Marks on both arms"
    assert find_notes(vault.connection(), "Marks on both") == [], "a list would name the trouble"
    assert rules_of(tasks, client_id) == {}


def test_why_none_is_made_is_written_down_and_can_be_taken_back(
    mandated: MandatedService, tasks: TasksService
) -> None:
    report_id = mandated.begin(TITLES)
    with pytest.raises(InvalidInput, match="mandated_why_not"):
        mandated.not_made(report_id, "  ")
    mandated.not_made(report_id, "The school reported it an hour ago")
    report = mandated.get(report_id)
    assert report is not None
    assert (report.state, report.is_open, rules_of(tasks)) == ("not_made", False, {})
    mandated.go_on(report_id, TITLES)
    assert rules_of(tasks) == {REPORT_CALL: "2026-11-23"}
    mandated.called(report_id, TITLES, {})
    with pytest.raises(NotAllowed, match="mandated_called"):
        mandated.not_made(report_id, "No")


def test_a_crisis_fills_it_and_the_draft_follows_when_it_was_somebody_else(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock, tasks: TasksService
) -> None:
    crises, wrong, right = CrisesService(vault, clock), add(vault, clock, "Huda"), add(vault, clock, "Samira")
    run_id = new_id()
    crises.start(run_id, client_id=wrong)
    crises.stamp(run_id, CrisisLine(id="", seq=0, at=clock.now(), kind="location", text="18 Alder Street"))
    known = mandated.sources.known(run_id=run_id)
    facts = {
        each.fact: Fact(text=each.text, origin=each.origin, at=each.at) for each in found(known) if each.text
    }
    assert (facts["where_now"].origin, facts["home"].origin) == ("log", "record")
    report_id = mandated.begin(TITLES, client_id=wrong, run_id=run_id, facts=facts)
    assert mandated.begin(TITLES, client_id=wrong, run_id=run_id) == report_id
    crises.join_client(run_id, right)
    mandated.follow_crisis(report_id)
    report = mandated.get(report_id)
    assert report is not None
    assert report.client_id == right
    assert "home" not in report.facts, "nothing of the other record stays"
    assert report.text("where_now") == "18 Alder Street"
    assert (rules_of(tasks, wrong), len(rules_of(tasks, right))) == ({}, 1)


def test_whose_a_crisis_is_on_its_page_counts_before_the_disk_has_heard_of_it(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock
) -> None:
    crises, wrong = CrisesService(vault, clock), add(vault, clock, "Huda")
    run_id = new_id()
    crises.start(run_id, client_id=wrong)
    stored = next(run for run in crises.open_runs() if run.id == run_id)
    assert "home" in {each.fact for each in found(mandated.sources.known(run_id=run_id, run=stored))}
    # it was somebody else: the page knows, the write that says so still waits
    known = mandated.sources.known(run_id=run_id, run=replace(stored, client_id=None))
    assert "home" not in {each.fact for each in found(known)}
    assert mandated.sources.known(run_id=run_id).home is not None


def test_who_has_a_record_of_their_own_and_papers_are_never_filled_in(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock
) -> None:
    client_id = add(vault, clock, "Amal", birth_date="2017")
    other = add(vault, clock, "Sensitive Sister")
    with vault.unit_of_work("test") as work:
        common = {"client_id": client_id, "lives_together": "yes", "relation": "sibling"}
        work.insert("household_links", common | {"display_name": "Sami", "age": 4, "school": "Oak School"})
        linked = work.insert("household_links", common | {"display_name": "Sensitive Sister"})
        papers = {"client_id": client_id, "reason": "court", "a_number": "A123456789", "status": "asylee"}
        columns = [
            row["name"]
            for row in vault.connection().execute("SELECT name FROM pragma_table_info('immigration')")
        ]
        work.insert("immigration", {name: value for name, value in papers.items() if name in columns})
    WallsService(vault, clock).link(client_id, linked, other)
    said = str(mandated.sources.known(client_id=client_id))
    assert "Oak School" in said, "the control"
    for needle in ("Sensitive", "A123456789", "asylee"):
        assert needle not in said


def test_it_stays_here_in_no_pack_and_goes_with_the_client(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock
) -> None:
    client_id = add(vault, clock)
    report_id = mandated.begin(TITLES, client_id=client_id)
    mandated.save(report_id, {"facts": {"what": "Needle in a report"}})
    mandated.called(report_id, TITLES, {})
    mandated.sign(report_id)
    conn = vault.connection()
    leaves = list(collect(conn, client_id))
    assert "Needle" not in str(leaves)
    assert not [each for each in leaves if each[0] in {"mandated_reports", "tasks", "signed_notes"}]
    cases = CasesService(vault, clock, lambda: 365)
    assert "mandated" in {each.kind for each in cases.state(client_id).obstacles}, (
        "the form is still to be sent"
    )
    mandated.written(report_id)
    assert "mandated" not in {each.kind for each in cases.state(client_id).obstacles}
    rows = erasing.rows_of(conn, erasing.ids_of(conn, client_id))
    assert ("mandated_reports", report_id) in rows
    seals = [row_id for table, row_id in rows if table == "signed_notes"]
    assert len(seals) == 1


def test_a_report_signed_before_anybody_knew_whose_it_was_can_be_erased_with_its_seal(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock
) -> None:
    crises, client_id, run_id = CrisesService(vault, clock), add(vault, clock), new_id()
    crises.start(run_id)
    report_id = mandated.begin(TITLES, run_id=run_id)
    mandated.save(report_id, {"facts": {"what": "Needle in a report"}})
    mandated.sign(report_id)
    crises.pass_(run_id, {})
    stored = crises.report(run_id)
    assert stored is not None
    crises.sign_report(stored["id"])
    crises.join_client(run_id, client_id)
    conn = vault.connection()
    ids = erasing.ids_of(conn, client_id)
    with vault.unit_of_work("erase") as work:
        erasing.erase(work, ids, erasing.rows_of(conn, ids), "retention", "")
    for table in ("mandated_reports", "incident_reports", "signed_notes"):
        assert conn.execute(f"SELECT count(*) AS n FROM {table}").fetchone()["n"] == 0, table


def test_a_report_says_where_they_are_as_the_log_says_it_last_and_hides_the_shelter_of_whose_it_was(
    mandated: MandatedService, vault: OpenVault, clock: FakeClock
) -> None:
    crises, run_id = CrisesService(vault, clock), new_id()
    crises.start(run_id)

    def stamp(kind: str, text: str, **more: object) -> str:
        clock.advance(30)
        line = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind=kind, text=text, **more)  # type: ignore[arg-type]
        crises.stamp(run_id, line)
        return line.id

    def where() -> str:
        known = mandated.sources.known("", "", run_id)
        return next((each.text for each in found(known) if each.fact == "where_now"), "")

    half = stamp("location", "44 Hid")
    stamp("correction", "44 Hidden Lane, Salem", corrects=half)
    assert where() == "44 Hidden Lane, Salem", "half of a place is none"
    run = crises.get(run_id)
    assert run is not None
    assert run.location == "44 Hidden Lane, Salem"
    facts = {"where_now": Fact(text=where(), origin="log"), "school": Fact(text="Near Hidden Lane")}
    report_id = mandated.begin(TITLES, run_id=run_id, facts=facts)
    shelter = Address(label="Shelter", street="44 Hidden Lane", town="Salem", shelter=True)
    draft = ClientDraft(names=(Name(text="Samira", is_chosen=True),), addresses=(shelter,))
    client_id = ClientsService(vault, clock, lambda: 30).add(draft)
    crises.join_client(run_id, client_id)
    mandated.follow_crisis(report_id)
    report = mandated.get(report_id)
    assert report is not None
    assert report.client_id == client_id
    assert "Hidden" not in report.text("where_now")
    assert report.text("school") == "Near Hidden Lane", "what somebody wrote stays theirs"
    stamp("line", "At 44 Hidden Lane he reads out A# 123 456 789", source="heard")
    known = mandated.sources.known(client_id, "", run_id)
    told = [each.text for each in found(known)] + [each.text for each in mandated.sources.lines("", run_id)]
    assert any("he reads out" in each for each in told)
    assert not [each for each in told if "Hidden" in each or "123 456" in each], "nor in a line to be put in"
    stamp("location", "At the brother's, perhaps", data={"how": "think"})
    assert where() == "", "what somebody only thinks is no fact of a report"


def test_the_time_to_call_runs_from_the_suspicion_however_late_a_full_disk_takes_the_report(
    mandated: MandatedService, tasks: TasksService, vault: OpenVault, clock: FakeClock
) -> None:
    client_id, report_id, begun = add(vault, clock), new_id(), clock.now()
    clock.advance(30 * 3600)
    mandated.keep(report_id, TITLES, {"client_id": client_id, "begun_at": begun.text(), "facts": {}})
    report = mandated.get(report_id)
    assert report is not None
    assert report.begun_at == begun
    assert rules_of(tasks, client_id) == {REPORT_CALL: str(begun.local().date() + timedelta(days=1))}
    odd = new_id()
    mandated.keep(odd, TITLES, {"begun_at": "not a time", "facts": {}})
    late = new_id()
    mandated.keep(late, TITLES, {"begun_at": replace(begun, utc=begun.utc + timedelta(days=9)).text()})
    for each in (odd, late):
        stored = mandated.get(each)
        assert stored is not None
        assert stored.begun_at == clock.now(), "no report begins later than it is stored"
