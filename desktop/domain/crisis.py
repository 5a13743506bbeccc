"""A crisis run: the pinned steps, the stamped log that only grows, and the clock that cannot be fooled (X1-X5)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from desktop.domain.clock import Moment

#: The six steps that are always there, whatever the agency adds (virtual-safety guide, "Plan how you will respond").
STEP_IDS = ("staying", "location", "who_else", "stay_until", "second_phone", "report")
LINE_KINDS = (
    "started",
    "tick",
    "untick",
    "line",
    "quick",
    "location",
    "people",
    "call",
    "identified",
    "reminder",
    "passed",
    "correction",
    "joined",
    "kind",
    "cue",
    "wish",
    "mode",
    "outcome",
    "shown",
    "person",
)
"""What `CrisisLine.data` of the newer ones holds is read by domain.crisis_lines."""
FROM_SESSION, READING_ONLY, NO_VAULT = "session", "reading_only", "no_vault"
"""What a run's first line says beside its time: opened from a session; a vault was open and takes nothing; none was
there yet. The last two are not the same as locked."""
SOURCES = ("heard", "seen", "said", "think")
FACT_KINDS = frozenset({"location", "people", "kind", "outcome", "shown", "correction"})
"""Lines that change what stands on top of the run."""


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisLine:
    """One stamped line. Nothing is ever deleted; a correction names the line it corrects."""

    id: str
    seq: int
    at: Moment
    kind: str
    text: str = ""
    step_id: str = ""
    source: str = ""
    corrects: str = ""
    while_locked: bool = False
    data: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Boot:
    """Where the laptop's own clock stood: seconds since it was started, and which start that was (`Clock.boot`)."""

    seconds: float
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CrisisRun:
    """A run from start to "it has passed". It needs neither a client nor a session."""

    id: str
    started_at: Moment
    state: str = "open"
    client_id: str | None = None
    session_id: str | None = None
    started_locked: bool = False
    passed_at: Moment | None = None
    location: str = ""
    location_at: Moment | None = None
    location_how: str = ""
    """How it was learnt: heard, seen, said, think, record, or empty."""
    people: str = ""
    people_at: Moment | None = None
    kind: str = ""
    """One of `incident_kinds.KIND_IDS`; empty where nobody said."""
    outcome: str = ""
    """The id of the outcome; empty where nobody said."""
    keep_visible_until: Moment | None = None
    """Place and numbers stay in sight under the curtain until then (SECURITY.md 6)."""
    drill: bool = False
    content_sha256: str = ""
    """The text of the steps that were shown, as the vault keeps it."""
    began: Boot | None = None
    """Where the laptop's clock stood at the start; known on this laptop only."""
    lines: tuple[CrisisLine, ...] = ()

    def ticked(self) -> dict[str, Moment]:
        """Return the steps that stand ticked, with the stamp of the last tick; a tick taken back is gone here only."""
        found: dict[str, Moment] = {}
        for line in self.lines:
            if line.kind == "tick":
                found[line.step_id] = line.at
            elif line.kind == "untick":
                found.pop(line.step_id, None)
        return found

    def with_line(self, line: CrisisLine) -> CrisisRun:
        """Return the run with one more line, and the facts on top that the line changes."""
        run = replace(self, lines=(*self.lines, line))
        if line.kind == "passed":
            run = replace(run, state="passed", passed_at=line.at)
        return run.with_facts() if line.kind in FACT_KINDS else run

    def with_facts(self) -> CrisisRun:
        """Return the run with the facts on top as its lines say them now; a fact without any line stays as it is."""
        run, here = self, {line.kind for line in self.lines}
        if "location" in here:
            where = run.newest("location")
            run = replace(
                run,
                location=where.text if where else "",
                location_at=where.at if where and where.text else None,
                location_how=(where.data.get("how", "") or where.source) if where else "",
            )
        if "people" in here:
            who = run.newest("people")
            run = replace(run, people=who.text if who else "", people_at=who.at if who and who.text else None)
        if "kind" in here:
            kind = run.newest("kind")
            run = replace(run, kind=kind.data.get("kind", "") if kind else "")
        if "outcome" in here:
            outcome = run.newest("outcome")
            run = replace(run, outcome=outcome.data.get("outcome", "") if outcome else "")
        if "shown" in here:
            shown = run.newest("shown")
            until = Moment.read(shown.data["until"]) if shown and shown.data.get("until") else None
            run = replace(run, keep_visible_until=until if until is not None and until.is_readable else None)
        return run

    def newest(self, kind: str) -> CrisisLine | None:
        """Return the newest line of a kind that stands, as it was finished or mended last.

        A place that was taken back, or half of one, is no place to send anybody.
        """
        back = taken_back(self.lines)
        found = next(
            (line for line in reversed(self.lines) if line.kind == kind and line.id not in back), None
        )
        if found is None:
            return None
        for line in self.lines:
            if line.kind == "correction" and line.text and line.corrects == found.id:
                found = replace(found, text=line.text, data={**found.data, **line.data})
        return found


def taken_back(lines: Sequence[CrisisLine]) -> frozenset[str]:
    """Return the ids of the lines that were taken back; a correction with words finishes a line instead."""
    return frozenset(line.corrects for line in lines if line.kind == "correction" and not line.text)


@dataclass(slots=True)
class CrisisTimer:
    """Seconds since the start of a run, on a clock that counts sleep and that nobody can set.

    `began` is where that clock stood when the run began, `opened` where it stood when this timer was made. As long as
    it is the same start of the laptop they alone count, also after a kill. After another start the wall clock has to
    say what passed before; `last_line` is the newest time in the log: less than until then it cannot be.
    """

    started: datetime
    opened_wall: datetime
    opened: Boot
    began: Boot | None = None
    last_line: datetime | None = None

    def elapsed(self, since_boot: float) -> int:
        """Return whole seconds since the start, never less than zero; `since_boot` is `Clock.since_boot` now."""
        return int(self._before() + max(0.0, since_boot - self.opened.seconds))

    def _before(self) -> float:
        began = self.began
        if began is not None and began.name and began.name == self.opened.name:
            return max(0.0, self.opened.seconds - began.seconds)
        known = max(self.opened_wall, self.last_line or self.opened_wall)
        return max(0.0, (known - self.started).total_seconds())


def next_reminder(elapsed_seconds: int, every: tuple[int, ...]) -> int | None:
    """Return the next reminder in minutes from the start, or None. `every` are the agency's minutes, rising."""
    for minutes in every:
        if minutes * 60 > elapsed_seconds:
            return minutes
    if not every:
        return None
    last_gap = every[-1] - every[-2] if len(every) > 1 else every[-1]
    passed = elapsed_seconds // 60 - every[-1]
    return every[-1] + (passed // last_gap + 1) * last_gap
