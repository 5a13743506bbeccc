"""Today's lines about what a crisis leaves: talking it through, and how it ended where nobody said so yet (X8)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.services.today import ENDED_LOCKED
from desktop.ui import day_words
from desktop.ui.screens.today_line import Line, opens

if TYPE_CHECKING:
    from datetime import date

    from desktop.services.today import TodayItem
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def report_place(item: TodayItem) -> tuple[str, str]:
    """Return the screen that a report's line opens, and what stands below its title."""
    if item.reason == ENDED_LOCKED:
        return "crisis_passed", translate("Today", "It ended while locked: say how, and see what is open")
    return "incident_report", translate("Today", "Filled from the log, not signed yet")


def talks(context: ScreenContext, today: date) -> list[Line]:
    """Return a line for each crisis nobody talked through yet; nobody's name is in it (PRACTICE 32)."""
    if context.services.vault.read_only:
        return []
    return [
        Line(
            kind="talk",
            title=translate("Today", "Talk it through"),
            detail=translate("Today", "With your supervisor or another named member. It is for you."),
            end=day_words.day_and_time(passed, today),
            icon="messages-square",
            late=False,
            run=opens(context, "debrief", {"run_id": run_id}),
            object_id=run_id,
        )
        for run_id, passed in context.services.debriefs.waiting()
    ]
