"""Trainings of one's own: what, done on which day, valid until which day; what of it can be (A3, G 14)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line
from desktop.domain.typed_times import read_day

LONGEST = 300
MOST_AHEAD = timedelta(days=20 * 366)
"""A last day beyond that is mistyped."""
State = Literal["to_do", "to_do_soon", "valid", "soon", "over", "for_good"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Training:
    """One training. `until` is the last day it is valid, or, not done yet, the day until which it is to be done."""

    id: str
    topic: str
    done_on: date | None = None
    until: date | None = None
    note: str = ""

    def state(self, today: date, soon_days: int) -> State:
        """Return how it stands; `soon` and `to_do_soon` from `soon_days` before its day on."""
        near = self.until is not None and (self.until - today).days <= soon_days
        if self.done_on is None:
            return "to_do_soon" if near else "to_do"
        if self.until is None:
            return "for_good"
        if self.until < today:
            return "over"
        return "soon" if near else "valid"


@dataclass(frozen=True, slots=True, kw_only=True)
class TrainingDraft:
    """What somebody typed, not yet checked."""

    topic: str = ""
    done_on: str = ""
    until: str = ""
    note: str = ""


def checked(draft: TrainingDraft, today: date) -> Training:
    """Return a training in order, without an id.

    Raises:
        InvalidInput: `training_topic` (training_unnamed, too_long), `training_note` (too_long), `training_done`
            (date_in_future, those of `read_day`), `training_until` (training_end_first, training_far, `read_day`).
    """
    topic, note = (" ".join(one_line(text).split()) for text in (draft.topic, draft.note))
    if not topic:
        raise InvalidInput("training_topic", "training_unnamed")
    for field, text in (("training_topic", topic), ("training_note", note)):
        if len(text) > LONGEST:
            raise InvalidInput(field, "too_long", most=LONGEST)
    done = read_day(typed, "training_done") if (typed := draft.done_on.strip()) else None
    if done is not None and done > today:
        raise InvalidInput("training_done", "date_in_future")
    until = read_day(typed, "training_until") if (typed := draft.until.strip()) else None
    if until is not None and done is not None and until < done:
        raise InvalidInput("training_until", "training_end_first")
    if until is not None and until - today > MOST_AHEAD:
        raise InvalidInput("training_until", "training_far")
    return Training(id="", topic=topic, done_on=done, until=until, note=note)
