"""Trainings of one's own, by hand: write down, change, take out; Today tells before one ends (A3, C8)."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from typing import TYPE_CHECKING

from desktop.domain.appointments import on_clock
from desktop.domain.clock import Clock
from desktop.domain.safe_hours import zone_of
from desktop.domain.training import State, Training, TrainingDraft, checked
from desktop.storage import tasks
from desktop.storage import training as rows

if TYPE_CHECKING:
    from desktop.storage.unit_of_work import UnitOfWork
    from desktop.storage.vault import OpenVault

TaskWords = Callable[[date, bool], str]
"""Makes the title of a task from the day and whether the training was done before; it names no topic."""


class TrainingService:
    """Reads run on the caller's connection; whatever writes belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock, soon_days: Callable[[], int]) -> None:
        """`soon_days`: so many days before its day a training is told of (the agency's)."""
        self._vault, self._clock, self._soon_days = vault, clock, soon_days

    def own(self) -> list[Training]:
        """Return the trainings of the person at this vault, the next to end first."""
        return rows.of_staff(self._vault.connection(), self._vault.staff_id)

    def state(self, training: Training) -> State:
        """Return how a training stands today."""
        return training.state(self._today(), self._soon_days())

    def save(self, draft: TrainingDraft, training_id: str = "", *, task_words: TaskWords) -> str:
        """Store a training, new or changed, and return its id; raises InvalidInput (see `checked`), RowChanged."""
        training = replace(checked(draft, self._today()), id=training_id)
        with self._vault.unit_of_work("training") as work:
            training_id = rows.store(work, training)
            self._tell(work, replace(training, id=training_id), task_words)
        return training_id

    def take_out(self, training_id: str) -> None:
        """Take a training out of the list, and the line about it."""
        with self._vault.unit_of_work("take out a training") as work:
            rows.take_out(work, training_id)
            tasks.settle(work, rows.rule(self._vault.vault_id, training_id))

    def bring_back(self, training_id: str, *, task_words: TaskWords) -> None:
        """Undo `take_out`."""
        with self._vault.unit_of_work("bring a training back") as work:
            rows.bring_back(work, training_id)
            for training in self.own():
                if training.id == training_id:
                    self._tell(work, training, task_words)

    def _tell(self, work: UnitOfWork, training: Training, task_words: TaskWords) -> None:
        key = rows.rule(self._vault.vault_id, training.id)
        tasks.settle(work, key)
        if training.until is None:
            return
        now, day = self._clock.now(), training.until - timedelta(days=self._soon_days())
        begin = datetime.combine(day, time(), tzinfo=zone_of("", now)).astimezone(UTC)
        title = task_words(training.until, training.done_on is not None)
        tasks.insert(work, {"title": title, "due_at": on_clock(begin, now), "rule_key": key})

    def _today(self) -> date:
        return self._clock.now().local().date()
