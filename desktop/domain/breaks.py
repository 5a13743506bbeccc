"""Comfort in a session: what was offered, a break that counts no time, when to ask again (V12; S-SAFE-1, S-SAFE-3)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from desktop.domain.clock import Moment

TAKEN, DECLINED = "comfort_taken", "comfort_declined"
"""Something was offered: they took it, or they need nothing. Both are their choice, and stand in the record."""
BEGAN, ENDED = "break_began", "break_ended"
SECONDS = "seconds"
"""In the data of ENDED: how long the break took."""
ASK_AGAIN_SECONDS = 20 * 60
"""After this it is said quietly that it may be time to ask again ("now and then", PRACTICE 6)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Comfort:
    """The last of what was offered. `running`: a break goes on since then."""

    last: str
    at: Moment

    @property
    def running(self) -> bool:
        """Tell whether a break goes on."""
        return self.last == BEGAN


def comfort_of(events: Iterable[Mapping[str, Any]]) -> Comfort | None:
    """Return what was offered last, as the events tell it; None where nothing was."""
    found: Comfort | None = None
    for event in events:
        kind = event["kind"]
        running = found is not None and found.running
        if kind == ENDED and not running:
            continue
        if kind == BEGAN and running:
            continue  # pressed twice, or rescued after a kill: the first one counts
        if kind in (TAKEN, DECLINED) and running:
            continue  # what is offered in a break ends none
        if kind in (TAKEN, DECLINED, BEGAN, ENDED):
            found = Comfort(last=kind, at=Moment.read(event["at"]))
    return found


def elapsed(since: Moment, now: Moment, watched: float) -> float:
    """Return the seconds since a moment, never less than none.

    `watched` is how long this window has seen it, by the clock that is never set. The longer of both counts: neither a
    clock that was set back nor a laptop that slept, nor a process that was killed, makes it too short.
    """
    wall = (now.utc - since.utc).total_seconds() if since.is_readable else 0.0
    return max(0.0, wall, watched)


def asks_again(comfort: Comfort | None, seconds: float) -> bool:
    """Tell whether it may be time to ask again; never in a break, and not where nothing was offered yet."""
    return comfort is not None and not comfort.running and seconds >= ASK_AGAIN_SECONDS
