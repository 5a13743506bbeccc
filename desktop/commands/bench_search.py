"""The measurements of finding people: a keystroke against fewer clients and against plain FTS5, and memory."""

from __future__ import annotations

import subprocess
from functools import partial
from pathlib import Path

from desktop.commands.bench_cases import SMALL, Caseloads, Measured, timed

#: What people type: one more letter each time, in several scripts, words that are there and words that are not.
TYPED = (
    "s",
    "sa",
    "sam",
    "sami",
    "abd",
    "abdul",
    "عبد",
    "سمي",
    "Окс",
    "naw p",
    "rahim",
    "xq",
    "zu",
    "tesfa b",
    "hab",
)
_ROUNDS = 15
_STARTS = 3


def search(caseloads: Caseloads) -> Measured:
    """One keystroke of search with many clients, against the same keystroke with a thousand."""
    from desktop.services.clients import ClientsService

    with caseloads.open_large() as large, caseloads.open_small() as small:
        many = ClientsService(large, large.clock, lambda: 30)
        few = ClientsService(small, small.clock, lambda: 30)
        for typed in TYPED:  # the window keeps a warm connection too
            many.find(typed)
            few.find(typed)
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(_ROUNDS):
            ours.append(timed(lambda: [many.find(typed) for typed in TYPED]) / len(TYPED))
            theirs.append(timed(lambda: [few.find(typed) for typed in TYPED]) / len(TYPED))
        slowest = max((timed(partial(many.find, typed)), typed) for typed in TYPED)
    return Measured(
        name="search",
        what=f"a keystroke among {caseloads.clients:,} clients, against {SMALL:,}",
        ours=ours,
        theirs=theirs,
        notes=[f"slowest keystroke {slowest[0] * 1000:.1f} ms"],
    )


def search_fts(caseloads: Caseloads, folder: Path) -> Measured:
    """One keystroke of search, against plain FTS5 over the same names that reads the same facts of as many people."""
    from desktop.services.clients import ClientsService
    from desktop.storage.measuring import PlainSearch

    with caseloads.open_large() as large:
        clients = ClientsService(large, large.clock, lambda: 30)
        plain = PlainSearch(folder / "plain-names.db", large)
        for typed in TYPED:
            clients.find(typed)
            plain.find(typed)
        ours: list[float] = []
        theirs: list[float] = []
        unordered: list[float] = []
        for _ in range(_ROUNDS):
            ours.append(timed(lambda: [clients.find(typed) for typed in TYPED]) / len(TYPED))
            theirs.append(timed(lambda: [plain.find(typed) for typed in TYPED]) / len(TYPED))
            unordered.append(timed(lambda: [plain.find(typed, ranked=False) for typed in TYPED]) / len(TYPED))
        plain.close()
    import statistics

    bare = statistics.median(unordered) * 1000
    return Measured(
        name="search_fts",
        what=f"a keystroke among {caseloads.clients:,} clients, against plain FTS5 that puts matches in order",
        ours=ours,
        theirs=theirs,
        notes=[
            f"plain FTS5 takes {bare:.2f} ms when it gives any forty matches in no order, own letters only"
        ],
    )


def memory(caseloads: Caseloads, folder: Path) -> Measured:
    """What the program holds after looking through the list and searching, with many clients and with none."""
    from desktop.commands.bench_windows import command, environment, home_with_vault

    empty = home_with_vault(folder / "nobody")
    full = home_with_vault(folder / "many", caseloads.large_folder())
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(_STARTS):
        for home, samples in ((full, ours), (empty, theirs)):
            done = subprocess.run(
                command("memory", home),
                env=environment(home),
                capture_output=True,
                text=True,
                timeout=240,
                check=True,
            )
            samples.append(float(done.stdout.split()[-1]))
    return Measured(
        name="memory",
        what=f"memory of the window over {caseloads.clients:,} clients, against an empty vault",
        ours=ours,
        theirs=theirs,
        unit="MB",
    )
