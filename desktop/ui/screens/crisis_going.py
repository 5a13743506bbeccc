"""One crisis that goes on, with what belongs to it alone: its run and time, its half-written line, its reminders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.carried_over import NOTHING, Carried
from desktop.domain.crisis import next_reminder
from desktop.domain.ids import new_id
from desktop.ui.screens.crisis_model import Draft, RunModel

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.crisis import CrisisRun


class Going:
    """Two crises at once are two of these; nothing of one is ever looked up in the other."""

    def __init__(self, clock: Clock, *, locked: bool) -> None:
        self.model = RunModel(clock)
        self.model.locked = locked
        self.draft = Draft(new_id())
        """What stands half-written in its note line."""
        self.carried: Carried = NOTHING
        """What the session that opened this run knew; a run that came back after a kill has nothing."""
        self.joined = False
        """Somebody said just now whose it is, or that it stays without a client."""
        self.next_minutes: int | None = None

    @property
    def run(self) -> CrisisRun | None:
        """The run, None before it began."""
        return self.model.run

    @property
    def run_id(self) -> str:
        """Its id; empty before it began."""
        return self.model.run.id if self.model.run is not None else ""

    def take_up(self, run: CrisisRun, reminders: tuple[int, ...]) -> None:
        """Go on with a run that began before."""
        self.model.take_up(run)
        self.carried = NOTHING
        self.count(reminders)

    def count(self, reminders: tuple[int, ...]) -> None:
        """Wait for the next reminder from now on; `reminders` are minutes, rising."""
        self.next_minutes = next_reminder(self.model.seconds, reminders)

    def due(self, reminders: tuple[int, ...]) -> int | None:
        """Return the reminder that has come, once; after a sleep of the laptop the newest of several."""
        due, seconds = self.next_minutes, self.model.seconds
        if due is None or seconds < due * 60 or not self.model.running:
            return None
        while (following := next_reminder(due * 60, reminders)) is not None and seconds >= following * 60:
            due = following
        self.next_minutes = following
        return due
