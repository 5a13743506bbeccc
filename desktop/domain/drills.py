"""Practice crises: events over time, what is looked for, what was done when; no score (X11, PRACTICE 31)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Literal

from desktop.domain.crisis_lines import standing

if TYPE_CHECKING:
    from desktop.domain.clock import Clock, Moment
    from desktop.domain.crisis import CrisisLine, CrisisRun

EVENT_KINDS = ("said", "other", "noise", "silence", "dropped", "back", "told")
"""What is heard: the client, another voice, a noise, nothing, a line that drops or is back; `told` is no sound."""
ACTS = (
    "tick", "location", "people", "person", "note", "quick", "call", "dropped", "panel", "wish", "cue", "mode",
    "kind", "identified", "shown",
)  # fmt: skip
"""What a look can wait for: a word of this list, alone or with a detail behind a colon (``tick:location``)."""
NUMBER = re.compile(r"\(\d{3}\) 555-01\d\d")
"""Every number of a practice: reserved for invention, it reaches nobody (PRACTICE 31)."""
LONGEST_SECONDS = 15 * 60
_IDS = frozenset(
    {
        "key", "who", "result", "role", "what", "because", "told", "cue", "mode", "kind", "wish", "suicide",
        "answer", "about", "try", "back", "child", "hears", "danger",
    }
)  # fmt: skip
"""What of a line's data is an id of the program, never a word somebody typed."""
State = Literal["done", "later", "next_time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillEvent:
    """Something that is heard, `at` seconds after the beginning."""

    at: int
    kind: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillLook:
    """Something the script looks for between `after` and `by` seconds; any one of `acts` is it.

    With `avoid` it is better left alone in that time, such as another try to a shared phone.
    """

    id: str
    acts: tuple[str, ...]
    by: int
    text: str
    why: str
    after: int = 0
    avoid: bool = False
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillPlace:
    """A place of the script and the invented number of its dispatch."""

    place: str
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillClient:
    """The invented client: a name, the safe-contact card, where they usually are."""

    name: str
    phone: str
    said: str
    shared_with: str = ""
    may_call: bool = True
    language: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DrillScript:
    """One scenario. `kind` is a kind of incident; events rise in time; `supervisor` is an invented number."""

    id: str
    kind: str
    title: str
    about: str
    client: DrillClient
    places: tuple[DrillPlace, ...]
    supervisor: str
    events: tuple[DrillEvent, ...]
    looks: tuple[DrillLook, ...]
    sources: tuple[str, ...] = ()

    @property
    def seconds(self) -> int:
        """How long it goes on for: until the last event or the last thing it looks for."""
        return max([event.at for event in self.events] + [look.by for look in self.looks], default=0)

    def heard(self, after: int, until: int) -> tuple[DrillEvent, ...]:
        """Return the events later than `after`, up to `until` seconds."""
        return tuple(event for event in self.events if after < event.at <= until)


@dataclass(frozen=True, slots=True)
class Act:
    """Something that was done, `at` whole seconds after the beginning. No word of what was typed is in it."""

    at: int
    names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Seen:
    """One look and the second of the first act that it is about; None where there was none."""

    look: DrillLook
    at: int | None

    @property
    def state(self) -> State:
        """Return whether it came in its time, after it, or is something for next time."""
        if self.look.avoid:
            return "done" if self.at is None else "next_time"
        if self.at is None:
            return "next_time"
        return "done" if self.at <= self.look.by else "later"


@dataclass(frozen=True, slots=True, kw_only=True)
class Drill:
    """One practice as it is kept: which script, when, what was done; `missed` are ids of looks."""

    id: str
    script_id: str
    started_at: Moment
    ended_at: Moment
    acts: tuple[Act, ...]
    missed: tuple[str, ...]


def acts_of(run: CrisisRun, opened: Iterable[tuple[int, str]] = ()) -> tuple[Act, ...]:
    """Return what was done in a run, in the order of time: lines that stand, ticks that stand, and panels opened.

    `opened` are seconds and ids of panels. What was taken back was not done.
    """
    found = [Act(at, ("panel", f"panel:{panel}")) for at, panel in opened]
    for line in standing(run):
        kind = {"line": "note"}.get(line.kind, line.kind)
        if kind == "note" and line.data.get("dropped"):
            kind = "dropped"
        if kind not in ACTS:
            continue
        details = [line.step_id, *_details(line)]
        names = (kind, *(f"{kind}:{detail}" for detail in details if detail))
        found.append(Act(max(0, int((line.at.utc - run.started_at.utc).total_seconds())), names))
    return tuple(sorted(found, key=lambda act: act.at))


def _details(line: CrisisLine) -> list[str]:
    return [key if value == "1" else value for key, value in line.data.items() if key in _IDS]


def looked_back(script: DrillScript, acts: Sequence[Act]) -> tuple[Seen, ...]:
    """Return every look with the first act that met it, in the order of the script's windows."""
    seen = []
    for look in sorted(script.looks, key=lambda look: (look.by, look.after)):
        wanted = set(look.acts)
        at = next(
            (
                act.at
                for act in acts
                if act.at >= look.after
                and wanted.intersection(act.names)
                and not (look.avoid and act.at > look.by)
            ),
            None,
        )
        seen.append(Seen(look, at))
    return tuple(seen)


def missed(seen: Iterable[Seen]) -> tuple[str, ...]:
    """Return the ids of what is for next time."""
    return tuple(each.look.id for each in seen if each.state == "next_time")


class PausedClock:
    """The laptop's clock for a practice: it stands still while the practice is paused, and goes on from there."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._lost = 0.0
        self._since: float | None = None

    @property
    def paused(self) -> bool:
        """Tell whether it stands still."""
        return self._since is not None

    def pause(self) -> None:
        """Stand still."""
        if self._since is None:
            self._since = self._clock.monotonic()

    def go_on(self) -> None:
        """Go on from where it stood."""
        if self._since is not None:
            self._lost += max(0.0, self._clock.monotonic() - self._since)
            self._since = None

    def now(self) -> Moment:
        """Return the wall-clock moment without the pauses."""
        now = self._clock.now()
        return replace(now, utc=now.utc - timedelta(seconds=self._behind()))

    def monotonic(self) -> float:
        """Return the seconds without the pauses."""
        return self._clock.monotonic() - self._behind()

    def since_boot(self) -> float:
        """Return the laptop's own seconds without the pauses."""
        return self._clock.since_boot() - self._behind()

    def boot(self) -> str:
        """Return nothing: nobody goes on with a drill after a kill."""
        return ""

    def _behind(self) -> float:
        held = max(0.0, self._clock.monotonic() - self._since) if self._since is not None else 0.0
        return self._lost + held
