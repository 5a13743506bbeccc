"""Learning to stay safe online and on the phone: topics, what was learnt with whom, and what is due again (C7)."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from desktop.domain.clock import UNREADABLE
from desktop.domain.protocol import Line, Option

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

BACK, EARLY = "back", "early"
"""The id of a topic's teach-back among the lines of its option; the group of what is talked about first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """Something to learn together. `say` is for the client's ear, `back` asks them to say it in their own words.

    `early`: among the first things (G-VIRT-2).
    """

    id: str
    title: str
    say: str
    back: str
    early: bool = False
    sources: tuple[str, ...] = ()

    def option(self) -> Option:
        """Return the topic as an option of a question; its teach-back stands where a row has its chips."""
        return Option(
            id=self.id,
            label=self.title,
            say=self.say,
            cues=(Line(id=BACK, say=self.back),),
            group=EARLY if self.early else "",
            sources=self.sources,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class Lesson:
    """One topic that was talked about. `words` are how they said it back; `alone` yes, no or not_asked."""

    id: str
    topic: str
    given_at: Moment
    how: str = ""
    understood: str = ""
    words: str = ""
    alone: str = "not_asked"
    again_at: Moment | None = None
    session_id: str = ""
    handout: str = ""
    """The language of the page that was given along, empty for none."""
    version: int = 1

    @property
    def again_on(self) -> date | None:
        """The day on which it is due again; a day that cannot be read is due."""
        if self.again_at is None:
            return None
        return date.min if self.again_at == UNREADABLE else self.again_at.local().date()


def last_of_each(lessons: Iterable[Lesson]) -> dict[str, Lesson]:
    """Return the newest lesson of each topic; `lessons` come with the last given first."""
    found: dict[str, Lesson] = {}
    for lesson in lessons:
        found.setdefault(lesson.topic, lesson)
    return found


def due(lessons: Iterable[Lesson], today: date) -> list[Lesson]:
    """Return the lessons that are due again, the longest due first; of each topic the last one counts."""
    days = [(lesson.again_on, lesson) for lesson in last_of_each(lessons).values()]
    waiting = [(day, lesson) for day, lesson in days if day is not None and day <= today]
    return [lesson for _day, lesson in sorted(waiting, key=lambda each: (each[0], each[1].topic))]


def in_order(options: Sequence[Option], lessons: Iterable[Lesson], today: date) -> list[Option]:
    """Return topics as they are offered: due again, then early ones nobody talked about, the rest as in the file."""
    given = list(lessons)
    late = [lesson.topic for lesson in due(given, today)]
    known = set(last_of_each(given))

    def rank(option: Option) -> tuple[int, int]:
        if option.id in late:
            return (0, late.index(option.id))
        return (1, 0) if option.group == EARLY and option.id not in known else (2, 0)

    return sorted(options, key=rank)
