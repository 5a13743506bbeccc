"""The part of the soak that kills a window while somebody types in it, and looks what of it is in the vault.

`tests/end_to_end/typist.py` forks the windows. Two of them type at a time, each in a vault of its own.
"""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

from desktop.domain.clock import SystemClock
from desktop.storage.verify import verify_vault
from tests.fixtures.vaults import PASSPHRASE

ROOT = Path(__file__).resolve().parents[1]
LANES = 2
TYPED = "wordy wordy"
MOST_LOST = 2.5
"""Seconds. One is promised; the rest is for a machine with two busy cores."""


class Typist:
    """The process that forks the windows over one vault."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        assert process.stdin is not None
        assert process.stdout is not None
        self._orders, self._said = process.stdin, process.stdout
        self._length = 0
        self._page = self._kept()[0]

    def killed(self, order: str, seconds: float) -> float:
        """Let somebody type for so long, kill the window, return how many seconds of typing are not in the vault."""
        child, found = self._begin(order, "typing")
        if found != [self._page, str(self._length)]:
            raise AssertionError(f"the window came back to {found}, not to {self._page} and {self._length}")
        time.sleep(seconds)
        os.kill(child, signal.SIGKILL)
        killed = time.time()
        typed = [line.split() for line in self._rest() if line.count(" ") == 1]
        page, length = self._kept()
        if page != self._page or length < self._length:
            raise AssertionError(f"{page} and {length} letters, after {self._page} and {self._length}")
        self._length = length
        return max([0.0, *(killed - float(when) for when, count in typed if int(count) > length)])

    def _begin(self, order: str, word: str) -> tuple[int, list[str]]:
        self._orders.write(order + "\n")
        self._orders.flush()
        child, found = 0, None
        while not child or found is None:
            line = self._said.readline()
            said = line.split()
            if not said or said[0] == "gone":
                raise AssertionError(f"{order}: it ended by itself")
            child = int(said[1]) if said[0] == "child" else child
            found = said[1:] if said[0] == word else found
        return child, found

    def _rest(self) -> Iterator[str]:
        while (line := self._said.readline()) != "gone\n":
            if not line:
                raise AssertionError("the process that forks the windows has ended")
            yield line.strip()

    def _kept(self) -> tuple[str, int]:
        _child, (page, length, right, *notices) = self._begin("kept", "kept")
        list(self._rest())
        if right != "True" or notices != ["[]"]:
            raise AssertionError(f"what is kept is not what was typed: {right}, {notices}")
        return page, int(length)


@contextmanager
def typist(folder: Path) -> Iterator[Typist]:
    """Start one, with a vault and a session in the middle."""
    folder.mkdir()
    process = subprocess.Popen(
        [sys.executable, "-m", "tests.end_to_end.typist", str(folder)],
        cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={
            **os.environ, "PYTHONPATH": str(ROOT), "WAYSTEAD_HOME": str(folder / "home"), "HOME": str(folder),
        },
    )  # fmt: skip
    try:
        assert process.stdout is not None
        if process.stdout.readline() != "made\n":
            raise AssertionError("the session was not made")
        yield Typist(process)
    finally:
        process.communicate()


def kills_while_typing(scratch: Path, kills: int) -> str:
    """The window is killed while somebody types in a session; a second of typing may be lost, no more.

    Each time the session stands on its page with what was kept of the note. The control types into a window that
    saves nothing.
    """
    with ThreadPoolExecutor(LANES) as pool:
        lanes = [pool.submit(_lane, scratch / str(lane), -(-kills // LANES), lane) for lane in range(LANES)]
        lost = [each for lane in lanes for each in lane.result()]
    worst = max(lost)
    if worst > MOST_LOST:
        raise AssertionError(f"{worst:.1f} s of typing were lost")
    beyond = sum(each > 1 for each in lost)
    return f"{len(lost)} kills, at most {worst:.2f} s of typing lost, more than a second {beyond} times"


def _lane(folder: Path, kills: int, seed: int) -> list[float]:
    chance = random.Random(seed)
    with typist(folder) as windows:
        lost = [windows.killed("type", chance.uniform(0.3, 2.0)) for _ in range(kills)]
        if seed == 0:
            unsaved = windows.killed("careless", MOST_LOST + 1)
            if unsaved <= MOST_LOST:
                raise AssertionError("the control: a window that saves nothing lost nothing")
    vault = folder / "home" / "data" / "vaults" / "0a0b0c0d"
    report = verify_vault(vault, passphrase=PASSPHRASE, clock=SystemClock())
    if not report.is_sound:
        raise AssertionError(f"verify found {[finding.code for finding in report.findings]}")
    readable = [path for path in folder.rglob("*") if path.is_file() and TYPED.encode() in path.read_bytes()]
    if readable:
        raise AssertionError(f"what was typed can be read in {[path.name for path in readable]}")
    return lost
