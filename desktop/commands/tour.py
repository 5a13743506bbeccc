"""`tour OUT`: does the main job by itself in a practice vault, with keys and mouse, and writes pictures of it.

The window runs in a child process, really killed and really replaced where the tour says so; what it left in the vault
is read back by another process. Everybody in it is invented. OUT holds the pictures, the documents, the case pack,
tour.json and, below home/, the vaults themselves.
"""

from __future__ import annotations

import argparse
import json
import shutil
import sys
from pathlib import Path
from typing import Any

from desktop.domain.errors import InvalidInput

REPORT = "tour.json"
_OURS = ("*.png", "*.pdf", "*.txt", "*.waystead", "*.waystead-key", ".tour-work.*", REPORT)


def add_arguments(subparsers: argparse._SubParsersAction[Any]) -> None:
    """Add the command's own parser."""
    parser = subparsers.add_parser(
        "tour", help="do the main job by itself in a practice vault", description=__doc__
    )
    parser.add_argument("out", type=Path, metavar="OUT", help="a new folder, or the one of an earlier tour")
    parser.add_argument("--lang", default="en", choices=("en", "ar"), help="language of the program")
    parser.add_argument(
        "--until", default="", metavar="STEP", help="stop before the first step that begins so"
    )
    parser.add_argument("--drive", action="store_true", help=argparse.SUPPRESS)
    parser.add_argument("--read-back", action="store_true", help=argparse.SUPPRESS)


def run(args: argparse.Namespace) -> int:
    """Do the tour; 0 when every step is fine, 1 when one is not."""
    out = args.out.absolute()
    if args.drive:
        from desktop.commands.tour_parts.driver import drive

        return drive(out)
    if args.read_back:
        from desktop.commands.tour_parts.read_back import read_back

        return read_back(out)
    return _tour(out, args.lang, args.until)


def _tour(out: Path, lang: str, until: str) -> int:
    from desktop.commands.tour_parts.job import CRASH_FILE, FILE, Job
    from desktop.commands.tour_parts.parent import Parent
    from desktop.commands.tour_parts.script import chosen

    _clear(out)
    home = out / "home"
    _prefer(home, lang)
    job = Job(out=str(out), lang=lang, until=until)
    _write(out, job, reading=None)
    parent = Parent(job, home, lambda line: print(line, flush=True))
    steps = chosen(until)
    names, limits = [step.name for step in steps], [step.seconds for step in steps]
    fine = parent.run(names, limits)
    reading: dict[str, Any] | None = None
    if "vault" in parent.job.kept:
        reading = _read_back(parent)
        fine = fine and reading["ok"]
    report = _write(out, parent.job, reading, names=names)
    for name in (FILE, CRASH_FILE):
        (out / name).unlink(missing_ok=True)
    if fine:
        print(f"Every step went well. Pictures, documents and {REPORT} are in {out}")
        return 0
    failed = [step["name"] for step in report["steps"] if not step["ok"]]
    print(f"The tour failed at: {failed[0] if failed else 'reading back'}.", file=sys.stderr)
    return 1


def _clear(out: Path) -> None:
    """Take an earlier tour away; a folder with anything else in it is left alone."""
    if out.exists() and any(out.iterdir()) and not (out / REPORT).is_file():
        raise InvalidInput("folder", "not_empty")
    for pattern in _OURS:
        for path in out.glob(pattern):
            path.unlink()
    if (out / "home").is_dir():
        shutil.rmtree(out / "home")
    out.mkdir(parents=True, exist_ok=True)


def _prefer(home: Path, lang: str) -> None:
    from desktop.paths import AppPaths
    from desktop.preferences import Preferences, save_preferences

    save_preferences(AppPaths.under(home).preferences_file, Preferences(language=lang, theme="light"))


def _read_back(parent: Any) -> dict[str, Any]:
    done = parent.read_back(str(parent.job.kept["passphrase"]))
    try:
        found: dict[str, Any] = json.loads(done.stdout)
    except ValueError:
        found = {
            "ok": False,
            "facts": [{"name": "the vault opens", "ok": False, "problem": done.stderr.strip()}],
        }
    for fact in found["facts"]:
        print(f"{'ok    ' if fact['ok'] else 'FAILED'}  read back: {fact['name']}", flush=True)
    return found


def _write(
    out: Path, job: Any, reading: dict[str, Any] | None, names: list[str] | None = None
) -> dict[str, Any]:
    steps = list(job.results)
    for name in (names or [])[len(steps) :]:
        steps.append({"name": name, "ok": False, "ms": 0, "screenshot": "", "problem": "not reached"})
    for fact in (reading or {}).get("facts", []):
        steps.append({"ms": 0, "screenshot": "", **fact, "name": f"read back: {fact['name']}"})
    report = {
        "ok": bool(steps) and all(step["ok"] for step in steps) and (names is None or reading is not None),
        "language": job.lang,
        "steps": steps,
        "documents": [name for name in job.kept.get("documents", []) if (out / name).is_file()],
        "pack": job.kept.get("pack", ""),
        "vault": str(job.kept.get("vault", "")),
        "passphrase": str(job.kept.get("passphrase", "")),
    }
    (out / REPORT).write_text(json.dumps(report, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")
    return report
