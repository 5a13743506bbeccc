"""The run behind the crisis screen: what a press becomes in the log. The keeper keeps it, the screen shows it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.crisis import STEP_IDS, Boot, CrisisLine, CrisisRun, CrisisTimer, taken_back
from desktop.domain.crisis_additions import is_addition, undone, without
from desktop.domain.ids import new_id

if TYPE_CHECKING:
    from desktop.domain.clock import Clock, Moment

QUIET = frozenset({"started", "joined", "passed", "reminder", "correction", "untick", "shown"})
"""Lines that Ctrl+Z does not take back: they are not something a person just stamped."""


@dataclass(frozen=True, slots=True)
class Draft:
    """The line that is being typed: its id stays while the words change."""

    id: str
    text: str = ""


class RunModel:
    """One run from start to "it has passed"; every method that stamps returns the new line."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self.run: CrisisRun | None = None
        self._timer: CrisisTimer | None = None
        self.locked = True

    @property
    def running(self) -> bool:
        """Tell whether a run is open."""
        return self.run is not None and self.run.state == "open"

    @property
    def seconds(self) -> int:
        """Seconds since the start; neither a changed wall clock nor a laptop that sleeps makes it jump."""
        return self._timer.elapsed(self._clock.since_boot()) if self._timer is not None else 0

    def start(self, *, client_id: str = "", session_id: str = "", came_from: str = "") -> CrisisLine:
        """Begin: the run exists from this moment, whoever hears of it later.

        `came_from` is one of `domain.crisis`: FROM_SESSION, READING_ONLY, NO_VAULT, or empty.
        """
        now = self._clock.now()
        run = CrisisRun(
            id=new_id(),
            started_at=now,
            client_id=client_id or None,
            session_id=session_id or None,
            started_locked=self.locked,
            began=self._boot(),
        )
        self.take_up(run)
        return self._add(self._line("started", data={"from": came_from} if came_from else {}))

    def take_up(self, run: CrisisRun) -> None:
        """Go on with a run that began before, in this process or another."""
        if self._timer is None or self.run is None or self.run.id != run.id:
            self._timer = CrisisTimer(
                started=run.started_at.utc,
                opened_wall=self._clock.now().utc,
                opened=self._boot(),
                began=run.began,
                last_line=max((line.at.utc for line in run.lines), default=None),
            )
        self.run = run

    def _boot(self) -> Boot:
        return Boot(self._clock.since_boot(), self._clock.boot())

    def merge(self, stored: CrisisRun) -> None:
        """Take what the vault holds and keep what is only here, in the order of time."""
        if self.run is None or self.run.id != stored.id:
            self.take_up(stored)
            return
        known = {line.id for line in stored.lines}
        marks = {(line.kind, line.step_id, line.at.utc) for line in stored.lines if line.step_id}
        own = [
            line
            for line in self.run.lines
            if line.id not in known and (line.kind, line.step_id, line.at.utc) not in marks
        ]
        merged = replace(stored, lines=())
        for line in sorted((*stored.lines, *own), key=lambda line: (line.at.utc, line.seq)):
            merged = merged.with_line(line)
        state = "passed" if "passed" in (self.run.state, stored.state) else "open"
        self.run = replace(
            merged,
            state=state,
            client_id=stored.client_id or self.run.client_id,
            session_id=stored.session_id or self.run.session_id,
            began=self.run.began,
        )

    def stamp(
        self,
        kind: str,
        text: str = "",
        *,
        source: str = "",
        line_id: str = "",
        data: dict[str, str] | None = None,
    ) -> CrisisLine:
        """Stamp a line."""
        return self._add(self._line(kind, text, source=source, line_id=line_id, data=data))

    def tick(self, step_id: str) -> CrisisLine:
        """Tick a step, or take its tick back; both stay in the log."""
        assert self.run is not None
        kind = "untick" if step_id in self.run.ticked() else "tick"
        return self._add(replace(self._line(kind), step_id=step_id))

    def take_back(self, line_id: str = "") -> CrisisLine | None:
        """Correct the newest line that was stamped by hand and still stands, or the one of that id; None: no such.

        What was added to a line is taken away before the line itself goes.
        """
        assert self.run is not None
        back, gone = taken_back(self.run.lines), undone(self.run.lines)
        for line in reversed(self.run.lines):
            if not line_id and is_addition(line) and line.id not in gone and line.corrects not in back:
                text, data = without(self.run, line)
                return self.add_to(line.corrects, text, data)
            if line.kind in QUIET or line.id in back or line_id not in ("", line.id):
                continue
            if line.kind == "tick":
                if line.step_id in self.run.ticked() and self.run.ticked()[line.step_id] == line.at:
                    return self.tick(line.step_id)
                continue
            back_line = replace(self._line("correction"), corrects=line.id, data={"taken_back": "1"})
            return self._add(back_line)
        return None

    def tries(self) -> int:
        """How often somebody tried to reach the client since the line was last known to be there."""
        count = 0
        for line in self.run.lines if self.run is not None else ():
            if line.kind == "call":
                count = 0 if line.data.get("back") else count + int(bool(line.data.get("try")))
        return count

    def dropped(self) -> bool:
        """Tell whether the call dropped and nobody stamped since that they are back."""
        gone = False
        for line in self.run.lines if self.run is not None else ():
            gone = (gone or bool(line.data.get("dropped"))) and not line.data.get("back")
        return gone

    def add_to(self, line_id: str, text: str, data: dict[str, str]) -> CrisisLine:
        """Add facts to a stamped line: `text` is the whole line as it reads now, `data` what is new of its facts."""
        return self._add(replace(self._line("correction", text, data=data), corrects=line_id))

    def passed(self) -> CrisisLine:
        """End it."""
        return self._add(self._line("passed"))

    def join(self, client_id: str) -> None:
        """Note whose crisis it is; the line comes from the vault."""
        if self.run is not None:
            self.run = replace(self.run, client_id=client_id or None)

    def current_step(self, standing: frozenset[str]) -> str:
        """Return the first step that is not ticked; a standing step is true all the time and nothing waits for it."""
        ticked = self.run.ticked() if self.run is not None else {}
        return next((step for step in STEP_IDS if step not in ticked and step not in standing), "")

    def draft_line(self, draft: Draft, kind: str = "line") -> CrisisLine:
        """Return the line a draft would become now."""
        return self._line(kind, draft.text, line_id=draft.id)

    def _line(
        self,
        kind: str,
        text: str = "",
        *,
        source: str = "",
        line_id: str = "",
        data: dict[str, str] | None = None,
    ) -> CrisisLine:
        at = self._after_the_last()
        seq = len(self.run.lines) + 1 if self.run is not None else 1
        return CrisisLine(
            id=line_id or new_id(),
            seq=seq,
            at=at,
            kind=kind,
            text=text,
            source=source,
            while_locked=self.locked,
            data=data or {},
        )

    def _after_the_last(self) -> Moment:
        """Return now, but never before a line that is there: the newest place has to stay the newest everywhere.

        The log is read in the order of time. When the clock was set back, the time since the start counts on.
        """
        now = self._clock.now()
        if self.run is None:
            return now
        last = max((self.run.started_at.utc, *(line.at.utc for line in self.run.lines)))
        if now.utc >= last:
            return now
        counted = self.run.started_at.utc + timedelta(seconds=self.seconds)
        return replace(now, utc=max(counted, last + timedelta(microseconds=1)))

    def _add(self, line: CrisisLine) -> CrisisLine:
        assert self.run is not None
        self.run = self.run.with_line(line)
        return line
