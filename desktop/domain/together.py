"""What earlier sessions left to work on: goals, lessons, services, releases."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.education import Lesson
    from desktop.domain.goals import Goal
    from desktop.domain.releases import Release


def _nobody(_service: str) -> Release | None:
    return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Before:
    """`goals`: the open ones, the last said first. `lessons`: every one, the last given first. `services`: known names.

    `release_for` finds the release that may be used for a service, None where there is none (PRACTICE 29).
    """

    goals: tuple[Goal, ...] = ()
    lessons: tuple[Lesson, ...] = ()
    services: tuple[str, ...] = ()
    release_for: Callable[[str], Release | None] = field(default=_nobody, compare=False)
