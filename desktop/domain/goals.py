"""Goals in the client's own words: what one is, and how it may stand (V16, PRACTICE 34)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.agreed import GOAL_STATES
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

OPEN = "open"
LONGEST = 2000
"""Characters of a goal that is typed on the client's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Goal:
    """One goal. `state` is open, met (reached), changed or put_down (let go), since `state_at`, as
    `state_session_id` said, None where it was said on the client's page.
    """

    id: str
    words: str
    said_at: Moment
    state: str = OPEN
    state_at: Moment | None = None
    state_session_id: str | None = None
    session_id: str = ""
    version: int = 1


def checked_words(typed: str) -> str:
    """Return the words of a goal in order; raises InvalidInput `goal`: goal_missing, too_long."""
    words = typed.strip()
    if not words:
        raise InvalidInput("goal", "goal_missing")
    if len(words) > LONGEST:
        raise InvalidInput("goal", "too_long", most=LONGEST)
    return words


def checked_state(state: str) -> str:
    """Return the state; raises InvalidInput `state`: unknown_choice."""
    if state not in GOAL_STATES:
        raise InvalidInput("state", "unknown_choice")
    return state
