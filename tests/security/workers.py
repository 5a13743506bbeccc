"""Workers that are killed: one process pays for imports and the slow key once, and forks a worker for each kill."""

import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from pathlib import Path

from tests.fixtures.vaults import PASSPHRASE

WRITER = Path(__file__).with_name("writer.py")
ROOT = WRITER.parents[2]
KILLS = int(os.environ.get("WAYSTEAD_KILLS", "8"))
"""Few where every test counts; the soak asks for many."""
CAN_FORK = hasattr(os, "fork")


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

    def moments(self, seed, kills):
        """Return `kills` moments, from the beginning of such a work to one and a half times its length here.

        One in each part of that time, the parts in any order: a few kills reach all of it as many do.
        """
        began = time.monotonic()
        assert self.kill_after(None)
        takes = time.monotonic() - began
        chance = random.Random(seed)
        return [1.5 * takes * (part + chance.random()) / kills for part in chance.sample(range(kills), kills)]


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
