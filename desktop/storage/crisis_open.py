"""`crisis.open`: what must survive a kill while locked, in plain sight and therefore without a word about anyone.

One file a run, named after the first eight digits of its id, so that two windows never write over each other's. Lines:
a title, the run's id, its start in UTC, where the laptop's own clock stood then (docs/adr/0422), and one line per tick
(step id, time, set or taken back). Damaged lines are skipped: a timer that still counts is worth more than a strict
reader.
"""

from __future__ import annotations

import re
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.clock import Moment
from desktop.domain.crisis import Boot
from desktop.domain.ids import is_id
from desktop.storage.atomic import remove_file, write_private
from desktop.storage.ballast import with_room
from desktop.storage.header import CRISIS_OPEN

_TITLE = "crisis 1"
_LONGEST = 64 * 1024
MOST = 32
"""Files that are looked at, the newest first: whoever fills the folder with more must not hold up the crisis."""
_OURS = re.compile(re.escape(CRISIS_OPEN) + r"(\.[0-9a-f]{8})?")
_STEP = re.compile(r"[a-z0-9][a-z0-9_.\-]{0,63}")
_BOOT = re.compile(r"[0-9a-f]{8}")
_SECONDS = re.compile(r"\d{1,10}\.\d{1,3}")
_UTC = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{1,6})?\+00:00")


@dataclass(frozen=True, slots=True)
class OpenTick:
    """A step ticked, or its tick taken back, at a moment (UTC)."""

    step_id: str
    at: Moment
    is_set: bool = True


@dataclass(frozen=True, slots=True)
class OpenCrisis:
    """A crisis that has not passed: run id, start and ticks in order; all times are UTC."""

    run_id: str
    started: Moment
    ticks: tuple[OpenTick, ...] = ()
    began: Boot | None = None


def file_of(run_id: str) -> str:
    """Return the name of a run's file."""
    return f"{CRISIS_OPEN}.{run_id[:8]}"


def is_crisis_open(name: str) -> bool:
    """Tell whether a file of the vault's folder is one of these by its name; the one without digits is the old one."""
    return _OURS.fullmatch(name) is not None


def write_crisis_open(folder: Path, crisis: OpenCrisis) -> None:
    """Replace the run's file in one step; a tick that another window wrote into it stays.

    Raises:
        ValueError: an id is not one, so that no text can slip into a plain file.
        NoSpace, NotWritable: the old file stays.
    """
    if not is_id(crisis.run_id) or any(_STEP.fullmatch(tick.step_id) is None for tick in crisis.ticks):
        raise ValueError("only ids go into the plain crisis file")
    path = folder / file_of(crisis.run_id)
    there = _read(path)
    kept = there.ticks if there is not None and there.run_id == crisis.run_id else ()
    ticks = _together(kept, crisis.ticks)
    began = crisis.began or (there.began if there is not None and there.run_id == crisis.run_id else None)
    lines = [_TITLE, f"run {crisis.run_id}", f"start {crisis.started.utc.isoformat()}"]
    if began is not None and _BOOT.fullmatch(began.name):
        lines.append(f"boot {began.seconds:.3f} {began.name}")
    lines += [
        f"{'tick' if tick.is_set else 'untick'} {tick.step_id} {tick.at.utc.isoformat()}" for tick in ticks
    ]
    data = ("\n".join(lines) + "\n").encode("ascii")
    with_room(folder, lambda: write_private(path, data))


def read_all_crisis_open(folder: Path) -> list[OpenCrisis]:
    """Return every crisis that is still open, the one that began last first; files that say nothing usable are none."""
    found: dict[str, OpenCrisis] = {}
    for path in crisis_files(folder):
        crisis = _read(path)
        if crisis is not None:
            known = found.get(crisis.run_id)
            ticks = crisis.ticks if known is None else _together(known.ticks, crisis.ticks)
            began = crisis.began or (known.began if known is not None else None)
            found[crisis.run_id] = OpenCrisis(crisis.run_id, crisis.started, ticks, began)
    return sorted(found.values(), key=lambda crisis: crisis.started.utc, reverse=True)


def read_crisis_open(folder: Path) -> OpenCrisis | None:
    """Return the crisis that began last of those that are still open, None when there is none."""
    return next(iter(read_all_crisis_open(folder)), None)


def clear_crisis_open(folder: Path, run_id: str) -> None:
    """Remove a run's file: it has passed, or the vault has taken it in. Raises NotWritable."""
    remove_file(folder / file_of(run_id))
    old = _read(folder / CRISIS_OPEN)
    if old is not None and old.run_id == run_id:
        remove_file(folder / CRISIS_OPEN)


def crisis_files(folder: Path) -> list[Path]:
    """Return the files, the newest first."""
    found = []
    try:
        for path in folder.iterdir():
            if is_crisis_open(path.name):
                with suppress(OSError):  # gone meanwhile
                    found.append((path.stat().st_mtime_ns, path))
    except OSError:
        return []
    return [path for _, path in sorted(found, reverse=True)[:MOST]]


def _together(first: tuple[OpenTick, ...], second: tuple[OpenTick, ...]) -> tuple[OpenTick, ...]:
    each = {(tick.step_id, tick.at.utc, tick.is_set): tick for tick in (*first, *second)}
    return tuple(sorted(each.values(), key=lambda tick: tick.at.utc))


def _read(path: Path) -> OpenCrisis | None:
    try:
        with path.open("rb") as file:
            lines = file.read(_LONGEST).decode("ascii", "replace").splitlines()
    except OSError:
        return None
    run_id, started, began, ticks = "", None, None, []
    for line in lines:
        match line.split(" "):
            case ["run", found] if is_id(found):
                run_id = found
            case ["start", time]:
                started = _moment(time) or started
            case ["boot", seconds, name] if _SECONDS.fullmatch(seconds) and _BOOT.fullmatch(name):
                began = Boot(float(seconds), name)
            case ["tick" | "untick" as kind, step, time] if _STEP.fullmatch(step) is not None:
                at = _moment(time)
                if at is not None:
                    ticks.append(OpenTick(step, at, kind == "tick"))
            case _:
                continue
    if not run_id or started is None:
        return None
    return OpenCrisis(run_id, started, tuple(ticks), began)


def _moment(text: str) -> Moment | None:
    if _UTC.fullmatch(text) is None:
        return None
    try:
        return Moment(datetime.fromisoformat(text))
    except ValueError:
        return None
