"""Rows that follow a crisis log: who is there, where the client is, whatever was taken back or joined later."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from desktop.domain.clients import Address, ClientDraft, Name
from desktop.domain.crisis import CrisisLine
from desktop.domain.crisis_lines import PersonFacts
from desktop.domain.ids import new_id
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_record import CrisisRecord

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


class Log:
    """A run in a real vault and what a hand stamps into it."""

    def __init__(self, vault: OpenVault, clock: FakeClock, client_id: str | None) -> None:
        self.vault, self.clock = vault, clock
        self.crises = CrisesService(vault, clock)
        self.run_id = new_id()
        self.crises.start(self.run_id, client_id=client_id)

    def stamp(self, kind: str, text: str = "", *, corrects: str = "", **data: str) -> str:
        self.clock.advance(60)
        line = CrisisLine(
            id=new_id(), seq=0, at=self.clock.now(), kind=kind, text=text, corrects=corrects, data=data
        )
        self.crises.stamp(self.run_id, line)
        return line.id

    def rows(self, table: str, *columns: str) -> list[tuple[Any, ...]]:
        sql = f"SELECT {', '.join(columns)} FROM {table} WHERE crisis_id = ? AND deleted_at IS NULL ORDER BY rowid"
        return [tuple(row) for row in self.vault.connection().execute(sql, (self.run_id,))]


@pytest.fixture
def client(vault: OpenVault, clock: FakeClock) -> str:
    home = Address(street="18 Alder Street", unit="flat 4", town="Fairbrook", is_usual=True)
    shelter = Address(street="5 Quiet Way", town="Milldale", shelter=True)
    draft = ClientDraft(names=(Name(text="Nadia Rahimi", is_chosen=True),), addresses=(home, shelter))
    return ClientsService(vault, clock, recheck_days=lambda: 30).add(draft)


def test_people_have_rows_of_their_own_and_follow_the_log(vault: OpenVault, clock: FakeClock) -> None:
    log = Log(vault, clock, None)
    partner = log.stamp("person", "Partner", **PersonFacts(role="partner", danger=True).data())
    child = log.stamp("person", "Child", **PersonFacts(role="child", child=True).data())
    log.stamp("correction", "Child, age 4", corrects=child, age="4", hears="1")
    columns = ("role", "age", "is_child", "can_hear")
    assert log.rows("people_present", *columns) == [
        ("partner", None, 0, "not_asked"),
        ("child", 4, 1, "yes"),
    ]
    log.stamp("correction", corrects=partner)
    assert log.rows("people_present", *columns) == [("child", 4, 1, "yes")]
    (row,) = log.rows("people_present", "noted_at")
    run = log.crises.get(log.run_id)
    assert run is not None
    assert row[0] == next(line.at.text() for line in run.lines if line.id == child)


def test_a_place_becomes_a_word_about_where_they_are(vault: OpenVault, clock: FakeClock, client: str) -> None:
    log = Log(vault, clock, client)
    log.stamp("location", "18 Alder Street, flat 4", how="said")
    wrong = log.stamp("location", "22 Mill Lane", how="heard")
    columns = ("client_id", "place", "learnt_how")
    (known, other) = log.rows("whereabouts", *columns)
    assert known == (client, None, "said"), "their own place is pointed at, so that its number follows"
    assert other == (client, "22 Mill Lane", "heard")
    log.stamp("correction", corrects=wrong, taken_back="1")
    assert log.rows("whereabouts", *columns) == [known]
    log.stamp("location", "18 Alder Street", how="record")
    assert log.rows("whereabouts", *columns) == [known], "what was only looked up was not said today"
    log.crises.stamp(
        log.run_id,
        CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="location", text="x", data={"from": "session"}),
    )
    assert log.rows("whereabouts", *columns) == [known], "the session keeps its own word about today"
    found = ClientsService(vault, clock, recheck_days=lambda: 30).get(client)
    assert found is not None
    assert found.here is not None
    assert found.here.address_id


def test_a_place_that_is_not_known_any_more_takes_the_earlier_words_with_it(
    vault: OpenVault, clock: FakeClock, client: str
) -> None:
    log = Log(vault, clock, client)
    log.stamp("location", "22 Mill Lane")
    log.stamp("location", "")
    assert log.rows("whereabouts", "place") == []
    log.stamp("location", "9 Elm Street")
    assert log.rows("whereabouts", "place") == [("9 Elm Street",)]


def test_a_shelter_is_pointed_at_and_its_street_stands_nowhere_else(
    vault: OpenVault, clock: FakeClock, client: str
) -> None:
    log = Log(vault, clock, client)
    log.stamp("location", "5 Quiet Way, Milldale")
    (row,) = log.rows("whereabouts", "place", "confidential", "address_id")
    assert (row[0], row[1]) == (None, 1)
    assert row[2]


def test_a_run_without_a_client_has_no_whereabouts_until_it_is_joined(
    vault: OpenVault, clock: FakeClock, client: str
) -> None:
    log = Log(vault, clock, None)
    log.stamp("location", "22 Mill Lane")
    assert log.rows("whereabouts", "place") == []
    intake = CrisisIntake(vault, clock)
    intake.join(log.run_id, client)
    assert log.rows("whereabouts", "place", "client_id") == [("22 Mill Lane", client)]
    intake.join(log.run_id, None)
    assert log.rows("whereabouts", "place") == [], "the wrong record: nothing of it stays there"


def test_the_same_moment_twice_is_two_rows(vault: OpenVault, clock: FakeClock) -> None:
    log = Log(vault, clock, None)
    for role in ("friend", "friend"):
        line = CrisisLine(
            id=new_id(),
            seq=0,
            at=clock.now(),
            kind="person",
            text="Friend",
            data=PersonFacts(role=role).data(),
        )
        log.crises.stamp(log.run_id, line)
    assert log.rows("people_present", "role") == [("friend",), ("friend",)]


def test_a_line_that_arrives_again_never_undoes_what_was_said_of_it_since(
    vault: OpenVault, clock: FakeClock
) -> None:
    log, intake = Log(vault, clock, None), CrisisIntake(vault, clock)
    run = log.crises.get(log.run_id)
    assert run is not None
    wrong = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="line", text="they left")
    call = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="call", text="Dispatch")
    half = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="line", text="he is")
    whole = replace(half, text="he is outside")
    for line, draft in ((wrong, False), (call, False), (half, True), (whole, False)):
        intake.keep(CrisisRecord.of(run, line, draft=draft).as_json())
    log.stamp("correction", corrects=wrong.id, taken_back="1")
    log.stamp("correction", "Dispatch, officer Reyes", corrects=call.id, officer="Reyes")
    log.stamp("correction", corrects=whole.id, taken_back="1")
    before = log.crises.get(log.run_id)
    # the vault was busy, so they were sealed beside it as well; a kill, and the next unlock takes them in
    for line in (wrong, call, whole):
        intake.keep(CrisisRecord.of(run, line).as_json())
    assert log.crises.get(log.run_id) == before
