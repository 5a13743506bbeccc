"""kill -9 while somebody stamps lines in a crisis, before the vault is open and over it: no stamped line is lost."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from desktop.domain.clock import SystemClock
from desktop.domain.crisis import CrisisRun
from desktop.services.crises import CrisesService
from desktop.services.crisis_intake import CrisisIntake
from desktop.services.crisis_record import KIND
from desktop.services.dispatch import DispatchService
from desktop.services.inbox import InboxService
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.workers import KILLS, ROOT

CLOCK = SystemClock()
TURNS = max(1, KILLS // 10)
"""One where every test counts; `WAYSTEAD_KILLS=300` kills sixty times, at some moment of a second of typing."""
ROWS = 12_000
pytestmark = [pytest.mark.slow, pytest.mark.timeout(3600)]


def killed(folder: Path, mode: str, mark: str, seconds: float) -> tuple[list[str], set[int], set[int]]:
    """Let somebody stamp lines for so long, kill the process; return its run, the lines stamped, and those "kept"."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.security.crisis_typist", str(folder), mode, mark],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_LOGGING_RULES": "qt.qpa.*=false"},
    )
    assert child.stdout is not None
    run = child.stdout.readline().split()
    assert run[:1] == ["run"], "it ended by itself"
    first = [child.stdout.readline().split(), child.stdout.readline().split()]
    assert first == [["stamped", "1"], ["kept", "1"]], first
    time.sleep(seconds)
    os.kill(child.pid, signal.SIGKILL)
    said = [*first, *(line.split() for line in child.communicate()[0].splitlines())]
    stamped = {int(words[1]) for words in said if words[0] == "stamped" and len(words) == 2}
    return run, stamped, {int(words[1]) for words in said if words[0] == "kept" and len(words) == 2}


def in_the_vault(folder: Path) -> list[CrisisRun]:
    """Unlock, take in what was sealed, and return every run that has not passed."""
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=CLOCK) as vault:
        intake = CrisisIntake(vault, CLOCK)
        InboxService(vault, {KIND: intake.take}, intake.take_open_files).take_in()
        return CrisesService(vault, CLOCK).open_runs()


def kill_again_and_again(folder: Path, modes: list[str]) -> tuple[int, int]:
    """Kill one after the other; return how many lines were said to be kept, and how many of them are lost."""
    chance = random.Random(6)
    runs, seconds, kept = set(), 0, {}
    for at, mode in enumerate(modes):
        mark = f"kill {at:02d}"
        run, stamped, sure = killed(folder, mode, mark, chance.uniform(0.0, 1.0))
        runs.add(run[1])
        assert int(run[2]) >= seconds, "the timer went back"
        seconds = int(run[2])
        # at most the one that was stamped as the process went may be missing
        assert len(stamped - sure) <= 1
        kept[mark] = sure
    assert len(runs) == 1, "it is one crisis, however often the process went"
    (stored,) = in_the_vault(folder)
    texts = [line.text for line in stored.lines if line.kind == "line"]
    assert len(texts) == len(set(texts)), "each once"
    # a half line of before the kill comes back into the note line, and what is typed then stands behind it
    said = [f"{mark} {number:03d} heard on the line" for mark, sure in kept.items() for number in sure]
    lost = sum(not any(text.endswith(each) for text in texts) for each in said)
    return sum(map(len, kept.values())), lost


def test_no_stamped_line_is_lost_however_often_it_is_killed(vault_folder: Path) -> None:
    modes = ["locked", "open"] * TURNS
    kept, lost = kill_again_and_again(vault_folder, modes)
    assert kept >= len(modes)
    assert lost == 0
    assert verify_vault(vault_folder, passphrase=PASSPHRASE, clock=CLOCK).is_sound


def test_killed_while_a_list_is_taken_in_every_line_is_kept_and_the_list_is_there_whole_or_not_at_all(
    vault_folder: Path,
) -> None:
    rows = [f"Town {at:05d},OR,503 555 {at % 10_000:04d},2026-11-03,We called it" for at in range(ROWS)]
    vault_folder.with_name("centres.csv").write_text("\n".join(["Town,State,Number,Checked,How", *rows]))
    chance, kept = random.Random(15), 0
    for at in range(TURNS):
        left = vault_folder.with_name(f"left-{at}")
        shutil.copytree(vault_folder, left)
        child = subprocess.Popen(
            [sys.executable, "-m", "tests.security.crisis_typist", str(left), "import", "busy"],
            cwd=ROOT,
            stdout=subprocess.PIPE,
            text=True,
            env={**os.environ, "PYTHONPATH": str(ROOT), "QT_LOGGING_RULES": "qt.qpa.*=false"},
        )
        assert child.stdout is not None
        assert child.stdout.readline() == "taking\n"
        said = []
        while (
            at % 2 and ["kept", "1"] not in said
        ):  # every other one is killed when something is sure to be kept
            said.append(child.stdout.readline().split())
        time.sleep(chance.uniform(0.2, 1.6))
        os.kill(child.pid, signal.SIGKILL)
        said += [line.split() for line in child.communicate()[0].splitlines()]
        sure = [int(words[1]) for words in said if words[0] == "kept" and len(words) == 2]
        texts = [line.text for run in in_the_vault(left) for line in run.lines]
        assert [number for number in sure if f"busy {number:03d} heard on the line" not in texts] == []
        kept += len(sure)
        with unlock_vault(left, passphrase=PASSPHRASE, clock=CLOCK) as vault:
            assert len(DispatchService(vault, CLOCK).find()) in (0, ROWS)
        assert verify_vault(left, passphrase=PASSPHRASE, clock=CLOCK).is_sound
    assert kept or TURNS == 1


def test_the_looking_notices_a_page_that_only_says_so(vault_folder: Path) -> None:
    """The control: a page that never writes says "kept" all the same."""
    _run, stamped, sure = killed(vault_folder, "careless", "careless", 0.3)
    assert stamped
    assert sure
    assert not any("careless" in line.text for run in in_the_vault(vault_folder) for line in run.lines)
