"""The picture of the load on the Tasks page: this week by its days, and what is open whatever the day."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.day_bars import BarSign, DayBar, DayBars
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.services.load import DayLoad, Load
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class LoadCard(Card):
    """Shown for oneself only: nothing in it is measured against anybody."""

    def __init__(self, context: ScreenContext) -> None:
        heading = translate("TaskLoad", "This week")
        super().__init__(context.theme, heading)
        self._context = context
        self.setObjectName("task_load")
        theme = context.theme
        self.bars = DayBars(theme, heading)
        self.bars.setObjectName("task_load_bars")
        self.body.addWidget(self.bars)
        self.body.addWidget(
            button_row(
                theme,
                [
                    _sign(theme, translate("TaskLoad", "Sessions"), full=True),
                    _sign(theme, translate("TaskLoad", "Tasks due"), full=False),
                ],
            )
        )
        self.crises = IconLabel(theme, "", icon="life-buoy", size="small", wrap=True)
        self.reports = IconLabel(theme, "", icon="file-pen-line", size="small", wrap=True)
        self.late = IconLabel(theme, "", icon="clock-alert", size="small", wrap=True)
        for line in (self.crises, self.reports, self.late):
            self.body.addWidget(line)

    def fill(self) -> None:
        """Count anew."""
        first = day_words.first_of_week(self._context.clock.now().local().date())
        load = self._context.services.load.week(first)
        self.bars.set_days([_bar(day, load.today) for day in load.days])
        for line, count, words in (
            (self.crises, load.crises, translate("TaskLoad", "Urgent, still open: {count}")),
            (self.reports, load.reports, translate("TaskLoad", "Reports to sign: {count}")),
            (self.late, load.late, translate("TaskLoad", "Tasks late: {count}")),
        ):
            line.set_text(words.format(count=ltr(str(count))))
            line.setVisible(bool(count))
        self.setVisible(not _is_empty(load))


def _is_empty(load: Load) -> bool:
    """Nothing at all is no picture."""
    days = any(day.sessions or day.tasks for day in load.days)
    return not (days or load.crises or load.reports or load.late)


def _bar(day: DayLoad, today: date) -> DayBar:
    words = translate("TaskLoad", "{day}: sessions {sessions}, tasks due {tasks}.").format(
        day=day_words.full_day(day.day), sessions=ltr(str(day.sessions)), tasks=ltr(str(day.tasks))
    )
    return DayBar(
        label=day_words.weekday_short(day.day),
        full=day.sessions,
        empty=day.tasks,
        words=words,
        today=day.day == today,
    )


def _sign(theme: Theme, words: str, *, full: bool) -> QWidget:
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, theme.space("s"), 0)
    row.setSpacing(theme.space("xs"))
    row.addWidget(BarSign(theme, full=full))
    row.addWidget(PlainLabel(theme, words, size="small", role="muted"))
    return holder
