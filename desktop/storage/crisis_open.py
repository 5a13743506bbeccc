"""`crisis.open`: what must survive a kill while locked, in plain sight and therefore without a word about anyone.

Lines: a title, the run's id, its start in UTC, then one line per tick (step id, time, set or taken back). Damaged
lines are skipped: a timer that still counts is worth more than a strict reader.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from desktop.domain.clock import Moment
from desktop.domain.ids import is_id
from desktop.storage.atomic import remove_file, write_private
from desktop.storage.ballast import with_room
from desktop.storage.header import CRISIS_OPEN as FILE

_TITLE = "crisis 1"
_LONGEST = 64 * 1024
_STEP = re.compile(r"[a-z0-9][a-z0-9_.\-]{0,63}")
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


def write_crisis_open(folder: Path, crisis: OpenCrisis) -> None:
    """Replace the file in one step.

    Raises:
        ValueError: an id is not one, so that no text can slip into a plain file.
        NoSpace, NotWritable: the old file stays.
    """
    if not is_id(crisis.run_id) or any(_STEP.fullmatch(tick.step_id) is None for tick in crisis.ticks):
        raise ValueError("only ids go into the plain crisis file")
    lines = [_TITLE, f"run {crisis.run_id}", f"start {crisis.started.utc.isoformat()}"]
    lines += [
        f"{'tick' if tick.is_set else 'untick'} {tick.step_id} {tick.at.utc.isoformat()}"
        for tick in crisis.ticks
    ]
    data = ("\n".join(lines) + "\n").encode("ascii")
    with_room(folder, lambda: write_private(folder / FILE, data))


def read_crisis_open(folder: Path) -> OpenCrisis | None:
    """Return the crisis that is still open, None when there is none or the file says nothing usable."""
    try:
        with (folder / FILE).open("rb") as file:
            lines = file.read(_LONGEST).decode("ascii", "replace").splitlines()
    except OSError:
        return None
    run_id, started, ticks = "", None, []
    for line in lines:
        match line.split(" "):
            case ["run", found] if is_id(found):
                run_id = found
            case ["start", time]:
                started = _moment(time) or started
            case ["tick" | "untick" as kind, step, time] if _STEP.fullmatch(step) is not None:
                at = _moment(time)
                if at is not None:
                    ticks.append(OpenTick(step, at, kind == "tick"))
            case _:
                continue
    if not run_id or started is None:
        return None
    return OpenCrisis(run_id, started, tuple(ticks))


def clear_crisis_open(folder: Path) -> None:
    """Remove the file: it has passed, or the vault has taken it in. Raises NotWritable."""
    remove_file(folder / FILE)


def _moment(text: str) -> Moment | None:
    if _UTC.fullmatch(text) is None:
        return None
    try:
        return Moment(datetime.fromisoformat(text))
    except ValueError:
        return None
