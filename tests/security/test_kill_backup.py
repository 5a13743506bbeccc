"""kill -9 during backup and restore: the source stays, and what is at the other end is good, unfinished or absent."""

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from contextlib import contextmanager

import pytest

from desktop.domain.backup_rotation import Keeping
from desktop.domain.clock import SystemClock
from desktop.domain.errors import ExpectedError
from desktop.storage.backup import back_up_into
from desktop.storage.backup_places import made_at
from desktop.storage.vault import unlock_vault
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.security.test_kill import ROOT, WRITER

KILLS = int(os.environ.get("WAYSTEAD_KILLS", "8"))
CHECKED_EVERY = 10 if KILLS >= 40 else 4
pytestmark = [
    pytest.mark.timeout(7200),
    pytest.mark.skipif(not hasattr(os, "fork"), reason="forks its workers"),
]


class Workers:
    """A process that forks a worker for each kill."""

    def __init__(self, process, mode):
        self._process, self._mode = process, mode

    def kill_after(self, seconds):
        """Start a worker, kill it so long after it began, return what it had acknowledged."""
        self._process.stdin.write(self._mode + "\n")
        self._process.stdin.flush()
        worker, begun = 0, False
        while not (worker and begun):
            said = self._process.stdout.readline().split()
            worker = int(said[1]) if said[0] == "worker" else worker
            begun = begun or said == ["open"]
        acknowledged = []
        if seconds is None:
            acknowledged.append(self._process.stdout.readline().strip())
        else:
            time.sleep(seconds)
        os.kill(worker, signal.SIGKILL)
        while (line := self._process.stdout.readline().strip()) != "gone":
            acknowledged.append(line)
        return acknowledged

    def moments(self, seed):
        """Return a moment for each kill, from the beginning of such a work to one and a half times its length here.

        One in each part of that time, the parts in any order: a few kills reach all of it as many do.
        """
        began = time.monotonic()
        assert self.kill_after(None)
        takes = time.monotonic() - began
        chance = random.Random(seed)
        return [1.5 * takes * (part + chance.random()) / KILLS for part in chance.sample(range(KILLS), KILLS)]


@contextmanager
def workers(folder, mode):
    process = subprocess.Popen(
        [sys.executable, str(WRITER), str(folder), PASSPHRASE, "fork"],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=ROOT,
        env={"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin"},
    )
    try:
        yield Workers(process, mode)
    finally:
        process.communicate()


@pytest.fixture(autouse=True)
def _remembered():
    with slow_keys_remembered():
        yield


def is_good(folder):
    return verify_vault(folder, passphrase=PASSPHRASE, clock=SystemClock()).is_sound


def contents(folder):
    return {path.name: path.read_bytes() for path in folder.iterdir() if path.is_file()}


def test_killed_backups_are_good_unfinished_or_absent(vault_folder):
    place = vault_folder.parent / "stick"
    unfinished, acknowledged = 0, 0
    with workers(vault_folder, "backup") as work:
        for turn, moment in enumerate(work.moments(4)):
            said = work.kill_after(moment)
            acknowledged += len(said)
            names = [path.name for path in place.iterdir()]
            good = [name for name in names if made_at(name)]
            hidden = [name for name in names if name.startswith((".new-", ".old-"))]
            assert len(good) + len(hidden) == len(names)
            unfinished += len(hidden)
            assert good, "the last good one is never taken away"
            if said:
                assert said[-1] in good
            if turn % CHECKED_EVERY == CHECKED_EVERY - 1:
                assert all(is_good(place / name) for name in good)
    assert unfinished > 0, "no kill came while something was being written: the moments say nothing"
    assert acknowledged > 0
    assert is_good(vault_folder)
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        assert vault.notices == []
        made = back_up_into(vault, place, keeping=Keeping(newest=2, weeks=0, months=0))
    names = sorted(path.name for path in place.iterdir())
    assert len(names) == 2, "leftovers and what was to go are gone with the next backup"
    assert made.folder.name in names
    assert all(made_at(name) for name in names)


def test_killed_restores_are_good_unfinished_or_absent(vault_folder):
    place, home = vault_folder.parent / "stick", vault_folder.parent / "home"
    place.mkdir()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=SystemClock()) as vault:
        made = back_up_into(vault, place)
    before = contents(made.folder)
    unfinished = finished = 0
    with workers(vault_folder, "restore") as work:
        moments = work.moments(5)
        shutil.rmtree(home)
        for turn, moment in enumerate(moments):
            said = work.kill_after(moment)
            found = list(home.iterdir()) if home.is_dir() else []
            whole = {path.name for path in found if not path.name.startswith(".new-")}
            assert set(said) <= whole
            unfinished += len(found) - len(whole)
            finished += len(whole)
            if turn % CHECKED_EVERY == CHECKED_EVERY - 1:
                assert all(is_good(home / name) for name in whole)
            shutil.rmtree(home, ignore_errors=True)
    assert unfinished > 0
    assert finished > 0
    assert contents(made.folder) == before
    assert is_good(vault_folder)


def test_the_looking_notices_a_backup_that_is_built_in_its_place(vault_folder):
    """The control: without the hidden folder a kill leaves a name of ours on something that is not whole."""
    place = vault_folder.parent / "stick"
    with workers(vault_folder, "careless") as work:
        for moment in work.moments(6):
            work.kill_after(moment)
            if not all(is_whole(path) for path in place.iterdir() if made_at(path.name)):
                return
    pytest.fail("a backup that is built in its place was always whole: the harness cannot see half of one")


def is_whole(folder):
    try:
        return is_good(folder)
    except ExpectedError:
        return False
