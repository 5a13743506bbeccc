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

    def kill_after(self, seconds, detail="", meanwhile=lambda: None):
        """Start a worker, kill it so long after it began, return what it had acknowledged.

        None: when it has acknowledged something. `detail` is told to the worker; `meanwhile` is called before the kill.
        """
        self._process.stdin.write(f"{self._mode} {detail}\n")
        self._process.stdin.flush()
        worker, begun, acknowledged = 0, 0.0, []
        while not (worker and begun):
            said = self._line()
            if said.startswith("worker "):
                worker = int(said.split()[1])
            elif said == "open":
                begun = time.monotonic()
            elif said == "gone":
                raise AssertionError("the worker ended by itself before it was killed")
            else:
                # on a busy machine it works before it is known who works
                acknowledged.append(said)
        if seconds is None:
            if not acknowledged:
                acknowledged.append(self._line())
            self._took = time.monotonic() - begun
        else:
            time.sleep(seconds)
        meanwhile()
        os.kill(worker, signal.SIGKILL)
        while (line := self._line()) != "gone":
            acknowledged.append(line)
        return acknowledged

    def _line(self):
        line = self._process.stdout.readline()
        assert line, "the process that forks the workers has ended"
        return line.strip()

    def timed(self, detail=""):
        """Return the seconds from the beginning of a work to what it acknowledges first."""
        assert self.kill_after(None, detail)
        return self._took

    def moments(self, seed, kills):
        """Return `kills` moments, from the beginning of such a work to twice its length here.

        One in each part of that time, the parts in any order: a few kills reach all of it as many do.
        """
        return spread(self.timed(), seed, kills)


def spread(takes, seed, kills):
    """Return moments that reach over twice so many seconds: the machine may be busier then."""
    chance = random.Random(seed)
    return [2 * takes * (part + chance.random()) / kills for part in chance.sample(range(kills), kills)]


@contextmanager
def workers(folder, mode, keys="remembered"):
    """Start one over a vault; `keys` "swift": its slow keys are those of `swift_keys`."""
    process = subprocess.Popen(
        [sys.executable, str(WRITER), str(folder), PASSPHRASE, f"fork_{keys}"],
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
