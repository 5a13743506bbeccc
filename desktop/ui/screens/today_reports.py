"""Today's lines about mandated reports: a call, a form, a signature to come; none names a trouble (PRACTICE 32)."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.domain.tasks import REPORT_RULES
from desktop.ui import day_words
from desktop.ui.mandated_words import is_late, left_words
from desktop.ui.screens.client_facts import short_name
from desktop.ui.screens.today_line import Line
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.mandated import MandatedReport
    from desktop.domain.tasks import Task
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
KIND = "mandated"


def report_lines(context: ScreenContext, today: date) -> list[tuple[str, Callable[[], Line]]]:
    """Return what is left to do of reports, also of closed cases: they come before all but an open crisis."""
    reports = context.services.mandated.open_ones()
    return [(KIND, partial(_line, context, report, today)) for report in reports]


def but_reports(tasks: list[Task]) -> list[Task]:
    """Return tasks without those of reports, which stand as what they are about."""
    return [task for task in tasks if task.rule not in REPORT_RULES]


def _line(context: ScreenContext, report: MandatedReport, today: date) -> Line:
    client = context.services.clients.get(report.client_id) if report.client_id else None
    name = (
        isolate(short_name(client.chosen_name))
        if client is not None
        else translate("Today", "no client named")
    )
    late = is_late(report, today, context.clock.now().text())
    return Line(
        kind=KIND,
        title=translate("Today", "Report, {name}").format(name=name),
        detail=left_words(report, today),
        end=day_words.day_and_time(report.begun_at, today),
        icon="clock-alert" if late else "clipboard-list",
        late=late,
        run=lambda: context.window.go("mandated_report", {"report_id": report.id}),
        object_id=report.id,
    )
