"""What the tour does, in order."""

from __future__ import annotations

from desktop.commands.tour_parts import (
    steps_begin,
    steps_client,
    steps_crisis,
    steps_lock,
    steps_pack,
    steps_plan,
    steps_session,
)
from desktop.commands.tour_parts.driver import Step

STEPS: tuple[Step, ...] = (
    *steps_begin.STEPS,
    *steps_client.STEPS,
    *steps_session.STEPS,
    *steps_crisis.STEPS,
    *steps_plan.STEPS,
    *steps_lock.STEPS,
    *steps_pack.STEPS,
)


def chosen(until: str) -> tuple[Step, ...]:
    """Return the steps up to the first whose name begins with `until`; all of them when it is empty."""
    if not until:
        return STEPS
    stop = next((at for at, step in enumerate(STEPS) if step.name.startswith(until)), len(STEPS))
    return STEPS[:stop]
