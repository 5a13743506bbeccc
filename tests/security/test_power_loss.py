"""The power goes at any moment: what a disk may hold then is rebuilt from a system-call trace and opened, state by state.

Unlike kill -9 this loses what the system still had in memory, tears writes, and changes their order.
"""

import os
import random
import shutil
import subprocess
import sys
from collections import Counter

import pytest

from tests.security.disk_trace import KEPT, Disk, can_trace, moments, read_calls, traced
from tests.security.power_checks import faults_of_places, faults_of_work, lay_out_old, slow_keys_remembered
from tests.security.test_kill import ROOT

STATES = int(os.environ.get("WAYSTEAD_POWER_STATES", "36"))
WRITER = ROOT / "tests" / "security" / "power_writer.py"
REASON = can_trace() if sys.platform == "linux" else "reads traces of Linux"

pytestmark = [pytest.mark.timeout(1800), pytest.mark.skipif(bool(REASON), reason=REASON)]


class Recorded:
    """One run of the writer, and how its folder was before."""

    def __init__(self, folder, template, workload, how):
        self._before, self._root = folder / "before", folder / "root"
        self._state = folder / "state"
        self._before.mkdir(parents=True)
        shutil.copytree(template, self._before / "vault")
        if workload == "places":
            lay_out_old(self._before / "old")
            (self._before / "stick").mkdir()
        shutil.copytree(self._before, self._root)
        log = folder / "calls"
        done = subprocess.run(
            traced([sys.executable, str(WRITER), str(self._root), workload, how], log),
            capture_output=True,
            text=True,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "PYTHONDONTWRITEBYTECODE": "1"},
        )
        assert done.returncode == 0, done.stderr[-2000:]
        self._calls = list(read_calls(log))
        self.said = done.stdout.splitlines()

    def disk(self):
        return Disk(self._root, self._before)

    def faults(self, look, number, seed):
        """Let the power go `number` times; return what was wrong, counted by kind, with the first of each."""
        chance = random.Random(seed)
        disk, at = self.disk(), 0
        counted, first = Counter(), {}
        for moment in moments(self.disk(), self._calls, number, chance):
            while at <= moment:
                disk.play(self._calls[at])
                at += 1
            how = chance.choice(KEPT)
            disk.lay_out(self._state, chance, how)
            found = look(self._state, disk.said)
            counted["ok" if not found else found[0].split(":")[0]] += 1
            if found:
                first.setdefault(found[0], (moment, how, disk.said[-1:], found))
        while at < len(self._calls):
            disk.play(self._calls[at])
            at += 1
        # or the trace missed something, and the states say nothing
        assert disk.said == self.said
        return counted, first


@pytest.fixture
def recorded(tmp_path, vault_template):
    with slow_keys_remembered():
        yield lambda workload, how: Recorded(tmp_path / how, vault_template.folder, workload, how)


def test_after_a_power_loss_nothing_acknowledged_is_missing(recorded):
    number = STATES * 2 // 3
    counted, first = recorded("work", "honest").faults(faults_of_work, number, 11)
    assert first == {}
    assert counted == {"ok": number}


def test_new_migrated_saved_and_restored_vaults_are_whole_or_not_there(recorded):
    number = STATES // 3
    counted, first = recorded("places", "honest").faults(faults_of_places, number, 12)
    assert first == {}
    assert counted == {"ok": number}


def test_the_whole_trace_ends_in_the_folder_as_it_is(recorded, tmp_path):
    """The replay itself: with everything kept it gives byte for byte what the system holds."""
    run = recorded("work", "honest")
    disk = run.disk()
    for call in run._calls:
        disk.play(call)
    disk.lay_out(tmp_path / "end", random.Random(0), "everything")
    for path in (path for path in run._root.rglob("*") if path.is_file()):
        assert (tmp_path / "end" / path.relative_to(run._root)).read_bytes() == path.read_bytes()


@pytest.mark.parametrize(
    ("how", "kinds"),
    [("unsynced", {"lost", "corrupt"}), ("nameless", {"lost"}), ("head_first", {"head ahead"})],
)
def test_the_looking_notices_what_a_careless_writer_loses(recorded, how, kinds):
    """The controls: a database that never waits, names that are never put on the disk, a head before its commit."""
    counted, _first = recorded("work", how).faults(faults_of_work, 24, 13)
    assert kinds & counted.keys(), counted
