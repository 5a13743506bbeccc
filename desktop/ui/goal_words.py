"""Words about goals: how one stands, and since when."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui import day_words

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.goals import Goal

translate = QCoreApplication.translate


def state_words(state: str) -> str:
    """Return how a goal stands."""
    return {
        "open": translate("Goals", "Still open"),
        "met": translate("Goals", "Reached"),
        "changed": translate("Goals", "Changed"),
        "put_down": translate("Goals", "Let go"),
    }.get(state, state)


def goal_day(goal: Goal, today: date) -> str:
    """Return the day on which it was said."""
    said = day_words.plain_day(goal.said_at.local().date(), today)
    return translate("Goals", "said on {day}").format(day=said)
