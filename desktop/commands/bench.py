"""Measures speed as ratios from one run: against a bare window, a plain database, a small caseload, an empty page."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from desktop.commands.bench_cases import Measured

#: What each figure may be at most; above it the run says so and ends with 1.
LIMITS = {
    "first_window": 2.0,
    "saved_answer": 2.0,
    "search": 1.3,
    "search_fts": 1.5,
    "memory": 1.5,
    "client_page": 1.1,
    "unlock": 1.3,
    "unlock_flat": 1.3,
    "lock": 1.2,
    "crisis": 3.0,
    "crisis_heaviest": 3.0,
    "plan_pdf": 3.0,
    "handouts": 1.2,
    "keystroke": 2.0,
    "next_step": 3.0,
    "session_500": 1.5,
}
_CHILDREN = (
    "bare",
    "window",
    "crisis",
    "crisis_list",
    "crisis_client",
    "lock",
    "memory",
    "client",
    "session",
)


def add_arguments(subparsers: argparse._SubParsersAction[Any]) -> None:
    """Add the command's own parser."""
    parser = subparsers.add_parser("bench", help="measure speed against a bare window, database and page")
    parser.add_argument(
        "--clients", type=int, default=100_000, metavar="N", help="size of the large caseload"
    )
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures here too")
    parser.add_argument("--only", choices=sorted(LIMITS), action="append", help="measure only this figure")
    parser.add_argument("--child", choices=_CHILDREN, help=argparse.SUPPRESS)
    parser.add_argument("--home", type=Path, help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Measure and print; 0 when every ratio is within its limit, 1 otherwise."""
    if args.child:
        from desktop.commands.bench_child import run as run_child

        return run_child(args.child)
    import json

    from desktop.commands import (
        bench_cases,
        bench_documents,
        bench_search,
        bench_session,
        bench_unlock,
        bench_windows,
    )

    wanted = args.only or [name for name in LIMITS if name != "lock" or sys.platform != "win32"]
    measured: list[Measured] = []
    with _scratch() as folder:
        caseloads = bench_cases.Caseloads(folder / "caseloads", max(2_000, args.clients))
        cases: list[tuple[tuple[str, ...], Callable[[], list[Measured]]]] = [
            (("first_window",), lambda: [bench_windows.first_window(folder)]),
            (("lock",), lambda: [bench_windows.lock(folder)]),
            (("saved_answer",), lambda: [bench_cases.saved_answer(folder)]),
            (("search",), lambda: [bench_search.search(caseloads)]),
            (("search_fts",), lambda: [bench_search.search_fts(caseloads, folder)]),
            (("memory",), lambda: [bench_search.memory(caseloads, folder)]),
            (("client_page",), lambda: [bench_search.client_page(caseloads, folder)]),
            (("unlock", "unlock_flat"), lambda: bench_unlock.unlock(caseloads)),
            (("crisis",), lambda: [bench_windows.crisis(folder)]),
            (("crisis_heaviest",), lambda: [bench_windows.crisis_heaviest(caseloads, folder)]),
            (("plan_pdf",), lambda: [bench_cases.plan_pdf()]),
            (("handouts",), lambda: [bench_documents.handouts()]),
            (bench_session.NAMES, lambda: bench_session.session(folder)),
        ]
        for names, measure in cases:
            if set(names) & set(wanted):
                measured += [_say(each) for each in measure()]
    if args.json is not None:
        args.json.parent.mkdir(parents=True, exist_ok=True)
        args.json.write_text(json.dumps(_as_json(measured), indent=2) + "\n", encoding="utf-8")
    above = [each.name for each in measured if each.ratio > LIMITS[each.name]]
    print("All within their limits." if not above else f"Above the limit: {', '.join(above)}.")
    return 1 if above else 0


@contextmanager
def _scratch() -> Iterator[Path]:
    """A folder of our own, gone afterwards: the shared temporary folder is for nobody's vaults, not even empty ones."""
    import secrets
    import shutil

    from desktop.paths import AppPaths

    folder = AppPaths.from_environment().cache / f"bench-{secrets.token_hex(4)}"
    folder.mkdir(parents=True)
    try:
        yield folder
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _say(measured: Measured) -> Measured:
    limit = LIMITS[measured.name]
    mark = "ok" if measured.ratio <= limit else "ABOVE"
    print(
        f"{measured.name:<13} {measured.ratio:5.2f} x  (at most {limit:.1f})  {mark:<5} "
        f"{_shown(measured, measured.ours)} against {_shown(measured, measured.theirs)}: {measured.what}",
        flush=True,
    )
    for note in measured.notes:
        print(f"{'':13} {note}")
    return measured


def _shown(measured: Measured, samples: list[float]) -> str:
    import statistics

    middle = statistics.median(samples)
    return f"{middle / 1e6:.0f} MB" if measured.unit == "MB" else f"{middle * 1000:.2f} ms"


def _as_json(measured: list[Measured]) -> dict[str, Any]:
    return {
        "python": sys.version.split()[0],
        "platform": sys.platform,
        "figures": [
            {
                "name": each.name,
                "what": each.what,
                "ratio": round(each.ratio, 3),
                "limit": LIMITS[each.name],
                "within": each.ratio <= LIMITS[each.name],
                f"ours_{each.unit.lower()}": [_in_unit(each, sample) for sample in each.ours],
                f"theirs_{each.unit.lower()}": [_in_unit(each, sample) for sample in each.theirs],
                "notes": each.notes,
            }
            for each in measured
        ],
    }


def _in_unit(measured: Measured, sample: float) -> float:
    return round(sample / 1e6 if measured.unit == "MB" else sample * 1000, 4)
