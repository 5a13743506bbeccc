"""The measurements with a window, each in a process of its own: the first one, and crisis."""

from __future__ import annotations

import os
import shutil
import statistics
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.bench_cases import Measured
from desktop.commands.bench_child import BARE, PASSPHRASE

if TYPE_CHECKING:
    from desktop.commands.bench_cases import Caseloads

_PAIRS = 12
_LOCKS = 9
_HEAVY = 6
_MOST_SECONDS = 240


@dataclass(slots=True)
class _Starts:
    """Times of starts in seconds: until painted, and processor time where the system tells."""

    painted: list[float] = field(default_factory=list)
    worked: list[float] = field(default_factory=list)

    def once(self, command: list[str], home: Path) -> None:
        """Start, wait for the painted window, add both times."""
        before = _processor_time()
        start = time.time()
        done = subprocess.run(
            command, env=environment(home), capture_output=True, text=True, timeout=60, check=False
        )
        lines = [line for line in done.stdout.splitlines() if line.strip()]
        if not lines:
            raise RuntimeError(f"the window did not start: {done.stderr[-300:]}")
        self.painted.append(float(lines[-1]) - start)
        self.worked.append(_processor_time() - before)


def first_window(folder: Path) -> Measured:
    """From starting the process to the first painted window, ours on the lock screen, against a bare one."""
    home = home_with_vault(folder / "first")
    ours, theirs = _Starts(), _Starts()
    # in turn, so that whatever else the machine does falls on both; the first pair only warms the disk cache up
    for _ in range(_PAIRS):
        theirs.once(_bare_command(), home)
        ours.once(command("window", home), home)
    worked, bare = statistics.median(ours.worked[1:]), statistics.median(theirs.worked[1:])
    notes = [f"processor time {worked * 1000:.0f} ms against {bare * 1000:.0f} ms"] if bare else []
    if _frozen():
        notes.append("frozen: the bare window is started by this program, its own start included")
    return Measured(
        name="first_window",
        what="process start to first painted window, against a bare one",
        ours=ours.painted[1:],
        theirs=theirs.painted[1:],
        notes=notes,
    )


def crisis(folder: Path) -> Measured:
    """From the key to the painted crisis page, against showing an empty window of the same size."""
    home = home_with_vault(folder / "crisis")
    ours, theirs = [], []
    for _ in range(_PAIRS):
        for left in home.rglob("crisis.open*"):
            left.unlink()  # else the next one would find a crisis that goes on, and show it by itself
        shown, empty = measured("crisis", home).split()[:2]
        ours.append(float(shown))
        theirs.append(float(empty))
    return Measured(
        name="crisis",
        what="key press to painted crisis page, against an empty window",
        ours=ours[1:],
        theirs=theirs[1:],
    )


def crisis_heaviest(caseloads: Caseloads, folder: Path) -> Measured:
    """The same over an open vault with many clients, from the list and from a client's page: the slower of both."""
    home = home_with_vault(folder / "crisis-many", caseloads.large_folder())
    found: dict[str, tuple[list[float], list[float]]] = {"crisis_list": ([], []), "crisis_client": ([], [])}
    by_clock: list[float] = []
    for _ in range(_HEAVY):
        for kind, (ours, theirs) in found.items():
            for left in home.rglob("crisis.open*"):
                left.unlink()
            clock, empty_clock, worked, empty = (float(each) for each in measured(kind, home).split()[-4:])
            ours.append(worked)
            theirs.append(empty)
            by_clock.append(clock / empty_clock)

    def ratio(kind: str) -> float:
        ours, theirs = found[kind]
        return statistics.median(ours) / statistics.median(theirs)

    worst = max(found, key=ratio)
    return Measured(
        name="crisis_heaviest",
        what=f"the same over {caseloads.clients:,} clients, from the list or a page, the slower, processor time",
        ours=found[worst][0],
        theirs=found[worst][1],
        # by the clock both wait for whoever else is busy
        notes=[
            f"from the list {ratio('crisis_list'):.2f} x, from a client's page {ratio('crisis_client'):.2f} x",
            f"by the clock {statistics.median(by_clock):.2f} x",
        ],
    )


def lock(folder: Path) -> Measured:
    """From the lock key to the painted lock screen of the process after it, against starting the program there.

    Only where the process is replaced (POSIX): elsewhere the one after it is another, which nobody here waits for.
    """
    home = home_with_vault(folder / "lock")
    cold = _Starts()
    ours: list[float] = []
    worked: list[float] = []
    opened: list[float] = []
    for _ in range(_LOCKS):
        cold.once(command("window", home), home)
        lines = measured("lock", home).splitlines()
        unlocking, pressed, shown = ([float(part) for part in line.split()] for line in lines)
        opened.append(unlocking[0])
        ours.append(shown[0] - pressed[0])
        worked.append(shown[1] - pressed[1])
    clock = statistics.median(ours[1:]) / statistics.median(cold.painted[1:])
    first_page = statistics.median(opened[1:]) * 1000
    return Measured(
        name="lock",
        what="lock key to painted lock screen, against a cold start, processor time",
        # by the clock both wait for the disk and for whoever else is busy: on a machine at work that is noise
        ours=worked[1:],
        theirs=cold.worked[1:],
        notes=[
            f"by the clock {clock:.2f} x, {statistics.median(ours[1:]) * 1000:.0f} ms",
            f"from the passphrase to the painted first page {first_page:.0f} ms, at the least cost a vault may have",
        ],
    )


def _processor_time() -> float:
    """Return what all ended children have taken; 0 where the system does not tell."""
    if sys.platform == "win32":
        return 0.0
    import resource

    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def home_with_vault(home: Path, filled: Path | None = None) -> Path:
    """Make a home with one vault that was used before: an empty one, or a copy of `filled`."""
    from desktop.domain.clock import SystemClock
    from desktop.paths import AppPaths
    from desktop.preferences import Preferences, save_preferences
    from desktop.storage.keys import KDF_FLOOR
    from desktop.storage.vault import create_vault

    paths = AppPaths.under(home)
    # as after the first day: there are preferences to read
    save_preferences(paths.preferences_file, Preferences(last_vault="00000001"))
    vaults = paths.vaults
    vaults.mkdir(parents=True, exist_ok=True)
    if filled is not None:
        shutil.copytree(filled, vaults / "00000001")
        return home
    create_vault(
        vaults / "00000001",
        PASSPHRASE,
        clock=SystemClock(),
        label="Measured",
        kind="practice",
        kdf=KDF_FLOOR,
    )
    return home


def environment(home: Path) -> dict[str, str]:
    """Return the environment of a measured process."""
    variables = dict(os.environ)
    variables["WAYSTEAD_HOME"] = str(home)
    # an installed program finds its modules compiled
    variables.pop("PYTHONDONTWRITEBYTECODE", None)
    if sys.platform.startswith("linux") and not (
        variables.get("DISPLAY") or variables.get("WAYLAND_DISPLAY")
    ):
        variables.setdefault("QT_QPA_PLATFORM", "offscreen")
    return variables


def measured(kind: str, home: Path) -> str:
    """Run a measured process over a home to its end and return what it printed."""
    return subprocess.run(
        command(kind, home),
        env=environment(home),
        capture_output=True,
        text=True,
        timeout=_MOST_SECONDS,
        check=True,
    ).stdout


def command(kind: str, home: Path) -> list[str]:
    """Return how a measured process is started."""
    if _frozen():
        return [sys.executable, "bench", "--child", kind, "--home", str(home)]
    return [sys.executable, "-m", "desktop.commands.bench_child", kind]


def _bare_command() -> list[str]:
    return command("bare", Path()) if _frozen() else [sys.executable, "-c", BARE]


def _frozen() -> bool:
    return bool(getattr(sys, "frozen", False))
