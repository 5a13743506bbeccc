"""The locked pad on a real vault folder: sealed lines, the plain file, a damaged header; and taking it all in."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desktop.domain.clock import Moment
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.crisis_lines import KindFacts, OutcomeFacts, ShownFacts
from desktop.domain.errors import NotWritable
from desktop.domain.ids import new_id
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_pad import CrisisPad, PadJob, crisis_left_open
from desktop.services.crisis_record import KIND, CrisisRecord
from desktop.services.inbox import InboxService
from desktop.storage.header import FILE, SPARE
from desktop.storage.sessions import read_content
from desktop.storage.vault import OpenVault, unlock_vault
from tests.content.places import built_in
from tests.fixtures.vaults import PASSPHRASE, FakeClock


def a_run(clock: FakeClock, *ticks: str) -> CrisisRun:
    lines = tuple(
        CrisisLine(id=new_id(), seq=at, at=clock.now(), kind="tick", step_id=step, while_locked=True)
        for at, step in enumerate(ticks, start=1)
    )
    return CrisisRun(id=new_id(), started_at=clock.now(), started_locked=True, lines=lines)


def a_line(clock: FakeClock, text: str, kind: str = "line", line_id: str = "") -> CrisisLine:
    return CrisisLine(id=line_id or new_id(), seq=0, at=clock.now(), kind=kind, text=text, while_locked=True)


def seal(run: CrisisRun, line: CrisisLine) -> PadJob:
    return PadJob(seal=CrisisRecord.of(run, line), name=line.id)


def inbox_of(vault: OpenVault, clock: FakeClock) -> InboxService:
    intake = CrisisIntake(vault, clock)
    return InboxService(vault, {KIND: intake.take}, intake.take_open_files)


def test_the_plain_file_holds_run_start_and_ticks_and_nothing_else(
    vault_folder: Path, clock: FakeClock
) -> None:
    pad = CrisisPad(vault_folder)
    run = a_run(clock, "staying", "location")
    pad.do([PadJob(write=run), seal(run, a_line(clock, "needle in the log"))])
    assert crisis_left_open(vault_folder)
    again = CrisisPad(vault_folder).open_run()
    assert again is not None
    assert (again.id, again.started_at.utc) == (run.id, run.started_at.utc)
    assert set(again.ticked()) == {"staying", "location"}
    assert CrisisPad(vault_folder).sealed_count() == 1
    everything = b"".join(path.read_bytes() for path in vault_folder.rglob("*") if path.is_file())
    assert b"needle" not in everything
    pad.do([PadJob(write=run.with_line(a_line(clock, "", "passed")))])
    assert not crisis_left_open(vault_folder)


def test_everything_is_taken_in_once_as_entered_while_locked(vault_folder: Path, clock: FakeClock) -> None:
    pad = CrisisPad(vault_folder)
    run = a_run(clock, "staying")
    draft = a_line(clock, "He is at")
    pad.do([PadJob(write=run), seal(run, a_line(clock, "", "started")), seal(run, draft)])
    pad.do([seal(run, a_line(clock, "He is at the door", line_id=draft.id))])
    pad.do([seal(run, a_line(clock, "22 Mill Lane", "location"))])
    assert pad.sealed_count() == 3
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        taken = inbox_of(vault, clock).take_in()
        assert (taken.stored, taken.unopenable) == (3, 0)
        crises = CrisesService(vault, clock)
        stored = crises.get(run.id)
        assert stored is not None
        assert stored.started_locked
        assert stored.location == "22 Mill Lane"
        assert sorted(line.kind for line in stored.lines) == ["line", "location", "started", "tick"]
        assert [line.text for line in stored.lines if line.kind == "line"] == ["He is at the door"]
        assert all(line.while_locked for line in stored.lines)
        rows = vault.connection().execute("SELECT staff_id FROM crisis_lines").fetchall()
        assert {row["staff_id"] for row in rows} == {None}
        inbox_of(vault, clock).take_in()
        assert len(crises.get(run.id).lines) == 4  # type: ignore[union-attr]
        assert crisis_left_open(vault_folder), (
            "it goes on: the file is what brings the timer back after a kill"
        )


def test_joining_adopts_what_nobody_signed_for(vault_folder: Path, clock: FakeClock) -> None:
    run = a_run(clock)
    CrisisPad(vault_folder).do([PadJob(write=run), seal(run, a_line(clock, "", "started"))])
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        inbox_of(vault, clock).take_in()
        CrisisIntake(vault, clock).join(run.id, None)
        row = vault.connection().execute("SELECT staff_id FROM crisis_runs").fetchone()
        assert row["staff_id"] == vault.staff_id
        lines = CrisesService(vault, clock).get(run.id).lines  # type: ignore[union-attr]
        assert [line.kind for line in lines] == ["started", "joined"]


def test_a_line_finished_after_it_was_taken_in_stays_and_is_corrected(
    vault: OpenVault, clock: FakeClock
) -> None:
    run = a_run(clock)
    intake = CrisisIntake(vault, clock)
    half = a_line(clock, "He is at")
    intake.keep(CrisisRecord.of(run, half).as_json())
    whole = a_line(clock, "He is at the door", line_id=half.id)
    for _ in range(2):
        intake.keep(CrisisRecord.of(run, whole).as_json())
    lines = CrisesService(vault, clock).get(run.id).lines  # type: ignore[union-attr]
    assert [(line.kind, line.text) for line in lines] == [
        ("line", "He is at"),
        ("correction", "He is at the door"),
    ]


def test_facts_beside_the_words_reach_the_run_sealed_or_written(vault: OpenVault, clock: FakeClock) -> None:
    run = a_run(clock)
    intake, crises = CrisisIntake(vault, clock), CrisesService(vault, clock)
    until = clock.now().text()

    def keep(kind: str, data: dict[str, str], text: str = "") -> str:
        clock.advance(1)
        line = replace(a_line(clock, text, kind), data=data)
        intake.keep(CrisisRecord.of(run, line).as_json())
        return line.id

    keep("location", {"how": "record"}, "22 Mill Lane")
    kind = keep("kind", KindFacts(kind="medical").data())
    keep("shown", ShownFacts(until=until, items="place").data())
    keep("outcome", OutcomeFacts(outcome="help_came").data(), "Help came")
    stored = crises.get(run.id)
    assert stored is not None
    assert (stored.location_how, stored.kind, stored.outcome) == ("record", "medical", "help_came")
    assert stored.keep_visible_until == Moment.parse(until)
    assert not stored.drill
    row = vault.connection().execute("SELECT * FROM crisis_runs").fetchone()
    assert (row["location_how"], row["kind"], row["outcome"]) == ("record", "medical", "help_came")
    clock.advance(1)
    back = replace(a_line(clock, "", "correction"), corrects=kind, data={"taken_back": "1"})
    intake.keep(CrisisRecord.of(run, back).as_json())
    assert crises.get(run.id).kind == ""  # type: ignore[union-attr]
    content = built_in().crisis()
    for _ in range(2):
        crises.keep_content(run.id, content, "en")
    crises.keep_content(new_id(), content, "en")  # a run that is not stored yet is no trouble
    sha = crises.get(run.id).content_sha256  # type: ignore[union-attr]
    assert content.steps[0].do in (read_content(vault.connection(), sha) or "")


def test_a_run_that_passed_clears_the_plain_file_at_unlock(vault_folder: Path, clock: FakeClock) -> None:
    pad = CrisisPad(vault_folder)
    run = a_run(clock, "staying")
    pad.do([PadJob(write=run), seal(run, a_line(clock, "", "passed"))])
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        inbox_of(vault, clock).take_in()
        assert CrisesService(vault, clock).get(run.id).state == "passed"  # type: ignore[union-attr]
        assert CrisisIntake(vault, clock).waiting_for_report() == [run.id]
    assert not crisis_left_open(vault_folder)


def test_a_plain_file_alone_makes_the_run(vault_folder: Path, clock: FakeClock) -> None:
    run = a_run(clock, "staying", "report")
    CrisisPad(vault_folder).do([PadJob(write=run)])
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        inbox_of(vault, clock).take_in()
        stored = CrisesService(vault, clock).get(run.id)
        assert stored is not None
        assert set(stored.ticked()) == {"staying", "report"}


def test_a_damaged_header_still_keeps_timer_and_ticks(vault_folder: Path, clock: FakeClock) -> None:
    for name in (FILE, SPARE):
        (vault_folder / name).write_bytes(b"no header at all")
    pad = CrisisPad(vault_folder)
    assert not pad.can_seal
    run = a_run(clock, "staying")
    pad.do([PadJob(write=run), seal(run, a_line(clock, "stays in memory"))])
    assert CrisisPad(vault_folder).open_run() is not None
    assert pad.sealed_count() == 0


def test_no_vault_writes_nothing(clock: FakeClock, tmp_path: Path) -> None:
    pad = CrisisPad(None)
    run = a_run(clock)
    pad.do([PadJob(write=run), seal(run, a_line(clock, "memory"))])
    assert pad.open_run() is None
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_cannot_be_written_is_said_and_can_be_tried_again(
    vault_folder: Path, clock: FakeClock
) -> None:
    pad = CrisisPad(vault_folder)
    run = a_run(clock)
    job = seal(run, a_line(clock, "later"))
    (vault_folder / "inbox").write_text("in the way", encoding="ascii")
    with pytest.raises((NotWritable, OSError)):
        pad.do([job])
    (vault_folder / "inbox").unlink()
    pad.do([job])
    assert pad.sealed_count() == 1


@pytest.mark.parametrize(
    "damage",
    [
        {"run": "not an id"},
        {"started": "yesterday"},
        {"line": None},
        {"line": {"id": "x"}},
        {"line": {"id": "0" * 32, "at": "never", "kind": "line"}},
    ],
)
def test_a_sealed_item_that_lies_about_its_shape_is_kept_aside(
    vault: OpenVault, clock: FakeClock, damage: dict[str, object]
) -> None:
    record = CrisisRecord.of(a_run(clock), a_line(clock, "text")).as_json() | damage
    assert CrisisRecord.from_json(record) is None
    service = inbox_of(vault, clock)
    service.put(service.sealed(record))
    assert service.take_in().stored == 1
    assert CrisesService(vault, clock).open_runs() == []
    kept = vault.connection().execute("SELECT key FROM interface_state").fetchall()
    assert [row["key"].startswith("unread/") for row in kept] == [True]
