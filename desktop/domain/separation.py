"""The agency's way to time alone: what is still open in its plan, and what comes next once it was begun (V11)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from types import MappingProxyType
from typing import Any, Literal

from desktop.domain.agency import SeparationPlan

EVENT = "separation"
"""The kind of a session's event about time alone; its data has the `code` of what was done."""
LAW = ("local", "tribal", "federal")
PARTS = (
    "who_separates",
    "how",
    "remote_how",
    "if_refused",
    "consent",
    "child_protection",
    "child_protection_phone",
    "security",
    "security_phone",
    *(f"law_{which}{end}" for which in LAW for end in ("", "_phone", "_on")),
    "staff_safety",
    "agreed_with",
    "agreed_on",
)
"""Every part of the plan that is words, in the order of its page."""
OPTIONAL = frozenset(name for name in PARTS if name.endswith("_phone")) | {"remote_how"}
"""What a plan may go without: a number may stand in the words, and not every agency sees people by video."""
CODES = (
    "accepted",
    "next_time",
    "refused",
    "not_safe_to_ask",
    "not_possible",
    "next_planned",
    "called_security",
    "called_child_protection",
    "called_law",
    "called",
    "came_back",
)
"""What can have been done. The first five are also the answers of the question that offers it, where a page asks it."""
ANSWERS = frozenset(CODES[:5])
Stage = Literal["ask", "alone", "not_now"]


def still_open(plan: SeparationPlan) -> tuple[str, ...]:
    """Return the parts without which the plan may not be used, in the order of its page.

    Whoever exploits people may be armed: security and law enforcement, local, tribal and federal, agree to it before
    it is used, each with their day (S-SEP-4); and "agreed" counts only with names and a day.
    """
    return tuple(name for name in PARTS if name not in OPTIONAL and not getattr(plan, name).strip())


def in_use(plan: SeparationPlan) -> bool:
    """Tell whether staff may use the plan; until then they ask their supervisor first (PRACTICE 12)."""
    return plan.agreed and not still_open(plan)


_STAGE: Mapping[str, Stage] = MappingProxyType(
    {
        "accepted": "alone",
        "next_time": "not_now",
        "refused": "not_now",
        "not_safe_to_ask": "not_now",
        "not_possible": "not_now",
        "came_back": "not_now",
    }
)


def stage(events: Iterable[Mapping[str, Any]], answer: str = "") -> Stage:
    """Return what comes next: ask, go on alone, or plan the next contact. Calls made meanwhile change nothing of it.

    `events` are the session's, in their order; `answer` is what the page about time alone says. A press on the card
    answers that page too, so an answer that differs from the last press was given after it.
    """
    found: Stage = "ask"
    pressed = ""
    for event in events:
        code = str((event.get("data") or {}).get("code", "")) if event.get("kind") == EVENT else ""
        pressed = code if code in ANSWERS else pressed
        found = _STAGE.get(code, found)
    return _STAGE.get(answer, found) if answer != pressed else found
