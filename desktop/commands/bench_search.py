"""The measurements of a large caseload: a keystroke, memory, a client's page, against fewer clients and plain FTS5."""

from __future__ import annotations

import statistics
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from desktop.commands.bench_cases import SMALL, Caseloads, Measured, timed

if TYPE_CHECKING:
    from desktop.services.client_list import ClientListService
    from desktop.storage.vault import OpenVault

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
_PAGE_STARTS = 5


def search(caseloads: Caseloads) -> Measured:
    """One keystroke of search among the open, as the Clients page asks, with many clients, against a thousand."""
    with caseloads.open_large() as large, caseloads.open_small() as small:
        many, few = _list_of(large), _list_of(small)
        for typed in TYPED:  # the window keeps a warm connection too
            many.find(typed, "open")
            few.find(typed, "open")
        ours: list[float] = []
        theirs: list[float] = []
        for _ in range(_ROUNDS):
            ours.append(timed(lambda: [many.find(typed, "open") for typed in TYPED]) / len(TYPED))
            theirs.append(timed(lambda: [few.find(typed, "open") for typed in TYPED]) / len(TYPED))
        slowest = max((timed(partial(many.find, typed, "open")), typed) for typed in TYPED)
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
    from desktop.commands.bench_windows import home_with_vault, measured

    empty = home_with_vault(folder / "nobody")
    full = home_with_vault(folder / "many", caseloads.large_folder())
    ours: list[float] = []
    theirs: list[float] = []
    for _ in range(_STARTS):
        for home, samples in ((full, ours), (empty, theirs)):
            samples.append(float(measured("memory", home).split()[-1]))
    return Measured(
        name="memory",
        what=f"memory of the window over {caseloads.clients:,} clients, against an empty vault",
        ours=ours,
        theirs=theirs,
        unit="MB",
    )


def client_page(caseloads: Caseloads, folder: Path) -> Measured:
    """From opening a client to the painted page, with many clients, against the same with a thousand."""
    from desktop.commands.bench_windows import home_with_vault, measured

    many = home_with_vault(folder / "pages-many", caseloads.large_folder())
    few = home_with_vault(folder / "pages-few", caseloads.small_folder())
    worked: dict[Path, list[list[float]]] = {many: [], few: []}
    clock: dict[Path, list[float]] = {many: [], few: []}
    for _ in range(_PAGE_STARTS):
        for home in (many, few):
            lines = [line.split() for line in measured("client", home).splitlines()]
            worked[home].append([float(of_thread) for of_thread, _ in lines])
            clock[home] += [float(by_clock) for _, by_clock in lines]
    shown = statistics.median(clock[many])
    return Measured(
        name="client_page",
        what=f"opening a client among {caseloads.clients:,} to the painted page, against {SMALL:,}, processor time",
        # by the clock both wait for whoever else is busy
        ours=_least(worked[many]),
        theirs=_least(worked[few]),
        notes=[f"by the clock {shown / statistics.median(clock[few]):.2f} x, {shown * 1000:.0f} ms"],
    )


def _least(starts: list[list[float]]) -> list[float]:
    """Return the least each page took in any start: a busy neighbour can only add, on either side alike."""
    return [min(of_page) for of_page in zip(*starts, strict=True)]


def _list_of(vault: OpenVault) -> ClientListService:
    from desktop.content.store import ContentStore
    from desktop.paths import resources, translations
    from desktop.services.client_list import ClientListService
    from desktop.services.clients import ClientsService

    content = ContentStore(resources(), translations())
    return ClientListService(vault, vault.clock, ClientsService(vault, vault.clock, lambda: 30), content)
