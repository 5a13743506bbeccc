"""With the vault open here: lines that another process seals beside it come in once, whole, in order, and unread."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.crisis import CrisisLine, CrisisRun
from desktop.domain.errors import NoSpace
from desktop.domain.ids import new_id
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_pad import CrisisPad, PadJob
from desktop.services.crisis_record import KIND, CrisisRecord
from desktop.services.crisis_watch import CrisisWatch
from desktop.services.inbox import InboxService
from desktop.storage.crisis_open import read_all_crisis_open
from desktop.storage.vault import OpenVault, unlock_vault
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.services.pad_child import NEEDLE

LINES = 50


def parts(vault: OpenVault, clock: FakeClock | SystemClock) -> tuple[CrisisWatch, CrisesService]:
    intake = CrisisIntake(vault, clock)
    inbox = InboxService(vault, {KIND: intake.take}, intake.take_open_files)
    return CrisisWatch(vault, inbox), CrisesService(vault, clock)


def a_line(clock: FakeClock, text: str, line_id: str = "") -> CrisisLine:
    return CrisisLine(
        id=line_id or new_id(), seq=0, at=clock.now(), kind="line", text=text, while_locked=True
    )


def a_run(clock: FakeClock) -> CrisisRun:
    return CrisisRun(id=new_id(), started_at=clock.now(), started_locked=True)


def test_fifty_lines_of_another_process_come_in_once_and_in_order_while_this_one_writes(
    vault_folder: Path,
) -> None:
    clock, run_id = SystemClock(), new_id()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as vault:
        watch, crises = parts(vault, clock)
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.services.pad_child", str(vault_folder), run_id, str(LINES)],
            stdout=subprocess.DEVNULL,
        )
        own, intake = CrisisRun(id=new_id(), started_at=clock.now()), CrisisIntake(vault, clock)
        taken = looks = written = 0
        readable: list[str] = []
        while True:
            ended = child.poll() is not None
            if watch.look():
                taken += watch.take_in().stored
                looks += 1
            mine = CrisisLine(id=new_id(), seq=0, at=clock.now(), kind="line", text="own")
            intake.keep(CrisisRecord.of(own, mine).as_json())
            written += 1
            readable += [
                path.name
                for path in (vault_folder / "inbox").glob("*")
                if path.is_file() and NEEDLE[:6].encode() in _bytes(path)
            ]
            if ended:
                break
            time.sleep(0.01)
        assert child.returncode == 0
        assert looks > 2, "the taking in ran while the other process wrote"
        assert readable == []
        stored = crises.get(run_id)
        assert stored is not None
        assert [line.text for line in stored.lines if line.kind != "tick"] == [
            f"{NEEDLE} {number:03d} and how it goes on" for number in range(LINES)
        ], "each once, in order, whole, and no half line corrected afterwards"
        assert taken == LINES
        assert set(stored.ticked()) == {"location"}
        assert vault.inbox.count == 0
        assert len(crises.get(own.id).lines) == written  # type: ignore[union-attr]
        assert not watch.look()


def _bytes(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return b""


def test_what_is_just_being_typed_there_waits_until_it_is_a_line(vault: OpenVault, clock: FakeClock) -> None:
    watch, crises = parts(vault, clock)
    pad, run = CrisisPad(vault.folder), a_run(clock)
    half = a_line(clock, "He is at")
    pad.do([PadJob(seal=CrisisRecord.of(run, half, draft=True), name=half.id)])
    assert watch.look()
    assert watch.take_in().stored == 0
    assert crises.get(run.id) is None
    assert not watch.look(), "the same half line is no news"
    whole = dataclasses.replace(half, text="He is at the door")
    pad.do([PadJob(seal=CrisisRecord.of(run, whole), name=half.id)])
    assert watch.look()
    assert watch.take_in().stored == 1
    assert [line.text for line in crises.get(run.id).lines] == ["He is at the door"]  # type: ignore[union-attr]


def test_a_line_finished_while_its_half_was_taken_in_is_not_deleted_with_it(
    vault: OpenVault, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    """At an unlock half lines come in too; the other window may finish one between the reading and the deleting."""
    watch, crises = parts(vault, clock)
    pad, run = CrisisPad(vault.folder), a_run(clock)
    half = a_line(clock, "He is at")
    pad.do([PadJob(seal=CrisisRecord.of(run, half, draft=True), name=half.id)])
    whole = dataclasses.replace(half, text="He is at the door")
    real = vault.unit_of_work

    def meanwhile(*words: str):  # type: ignore[no-untyped-def]
        if not crises.open_runs():
            pad.do([PadJob(seal=CrisisRecord.of(run, whole), name=half.id)])
        return real(*words)

    monkeypatch.setattr(vault, "unit_of_work", meanwhile)
    watch._inbox.take_in()
    monkeypatch.setattr(vault, "unit_of_work", real)
    assert pad.sealed_count() == 1
    assert watch.look()
    watch.take_in()
    lines = crises.get(run.id).lines  # type: ignore[union-attr]
    assert [(line.kind, line.text) for line in lines] == [
        ("line", "He is at"),
        ("correction", "He is at the door"),
    ]


def test_own_ticks_are_no_news_and_another_windows_are(vault: OpenVault, clock: FakeClock) -> None:
    watch, crises = parts(vault, clock)
    pad, run = CrisisPad(vault.folder), a_run(clock)
    tick = dataclasses.replace(a_line(clock, ""), kind="tick", step_id="staying")
    mine = run.with_line(tick)
    beside = a_line(clock, "sealed beside a busy vault")
    mine = mine.with_line(beside)
    pad.do([PadJob(write=mine), PadJob(seal=CrisisRecord.of(mine, beside), name=beside.id)])
    assert not watch.look(mine)
    clock.advance(5)
    theirs = mine.with_line(dataclasses.replace(a_line(clock, ""), kind="tick", step_id="location"))
    pad.do([PadJob(write=theirs)])
    assert watch.look(mine)
    watch.take_in()
    assert set(crises.get(run.id).ticked()) == {"staying", "location"}  # type: ignore[union-attr]
    pad.do([PadJob(write=dataclasses.replace(theirs, state="passed"))])
    assert read_all_crisis_open(vault.folder) == []


def test_what_nothing_opens_keeps_nobody_busy_and_a_full_disk_is_tried_again(
    vault: OpenVault, clock: FakeClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    watch, crises = parts(vault, clock)
    pad, run = CrisisPad(vault.folder), a_run(clock)
    (vault.folder / "inbox").mkdir(exist_ok=True)
    (vault.folder / "inbox" / ("e" * 32)).write_bytes(b"no item of ours")
    assert watch.look()
    assert watch.take_in().unopenable == 1
    assert not watch.look()
    pad.do([PadJob(seal=CrisisRecord.of(run, a_line(clock, "kept")), name=new_id())])
    assert watch.look()
    real = vault.unit_of_work

    def full(*_: str) -> None:
        raise NoSpace

    monkeypatch.setattr(vault, "unit_of_work", full)
    with pytest.raises(NoSpace):
        watch.take_in()
    assert pad.sealed_count() == 2, "nothing went"
    monkeypatch.setattr(vault, "unit_of_work", real)
    assert watch.look()
    assert watch.take_in().stored == 1
    assert [line.text for line in crises.get(run.id).lines] == ["kept"]  # type: ignore[union-attr]
