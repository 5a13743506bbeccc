"""Client page: goals in the client's own words, how each stands, and a place for another one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agreed import GOAL_STATES
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.goal_words import goal_day, state_words
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Client
    from desktop.domain.goals import Goal
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class GoalLine(QWidget):
    """One goal; `said` carries its id and how it stands."""

    said = Signal(str, str)

    def __init__(self, context: ScreenContext, goal: Goal, today: date, *, open_case: bool) -> None:
        super().__init__()
        theme = context.theme
        self.setObjectName(f"goal_{goal.id[:12]}")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        ended = goal.state != "open"
        role = "muted" if ended else "text"
        column.addWidget(PlainLabel(theme, isolate(goal.words), role=role, strong=not ended, wrap=True))
        since = ""
        if ended and goal.state_at is not None:
            day = day_words.plain_day(goal.state_at.local().date(), today)
            since = translate("Goals", "{state} on {day}").format(state=state_words(goal.state), day=day)
        facts = " · ".join(part for part in (since, goal_day(goal, today)) if part)
        column.addWidget(PlainLabel(theme, facts, size="small", role="muted", wrap=True))
        self.states = Segment(
            theme,
            " ".join(goal.words.split())[:120],
            [SegmentOption(value=code, text=state_words(code)) for code in GOAL_STATES],
            dense=True,
            clearable=False,
        )
        self.states.set_value(goal.state)
        self.states.chosen.connect(lambda state: self.said.emit(goal.id, state))
        column.addWidget(self.states)
        if not open_case:
            self.states.hide()


class GoalsCard(Card):
    """Read again whenever something in it changes. A closed case shows nothing to press."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__(context.theme, translate("Goals", "What they want to reach"), note=" ")
        self._context, self._client = context, client
        self._open_case = client.status != "closed"
        self.setObjectName("client_goals")
        self.body.setSpacing(context.theme.space("s"))
        self._lines: list[QWidget] = []
        self._at = self.body.count()
        self.form = KeptForm(context)
        self.words = self.form.words(
            "goal", translate("Goals", "Another goal"), hint=translate("Goals", "In their own words")
        )
        self.add_button = SecondaryButton(context.theme, translate("Goals", "Write it down"))
        self.add_button.setObjectName("goal_add")
        self.add_button.clicked.connect(self._on_add)
        self.form.column.addWidget(self.form.problem)
        self.form.column.addWidget(button_row(context.theme, [self.add_button]))
        self.body.addWidget(self.form)
        self.form.setVisible(self._open_case)
        if self._open_case:
            self.form.begin(f"goal/new/{client.id}")
        self.fill()

    def fill(self) -> None:
        """Show every goal, the open ones first."""
        today = self._context.clock.now().local().date()
        goals = self._context.services.goals.of_client(self._client.id)
        for widget in self._lines:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        self._lines = []
        for goal in goals:
            line = GoalLine(self._context, goal, today, open_case=self._open_case)
            line.said.connect(self._on_said)
            self._lines.append(line)
        if not goals:
            words = translate("Goals", "Nothing written down yet.")
            self._lines.append(PlainLabel(self.theme, words, role="muted", wrap=True))
        for place, widget in enumerate(self._lines):
            self.body.insertWidget(self._at + place, widget)
            widget.show()
        count = sum(goal.state == "open" for goal in goals)
        words = translate("Goals", "{count} open").format(count=ltr(str(count)))
        self.note.setText(words if goals else "")

    def _on_said(self, goal_id: str, state: str) -> None:
        say = partial(self._context.services.goals.say, self._client.id, goal_id, state)
        self._context.tasks.write(self, say, done=partial(self._on_stored, goal_id), failed=self._refused)

    def _on_stored(self, goal_id: str, _none: object) -> None:
        self.fill()
        line = self.findChild(GoalLine, f"goal_{goal_id[:12]}")
        if line is not None:
            line.states.parts[line.states.start()].setFocus()

    def _on_add(self) -> None:
        add = partial(self._context.services.goals.add, self._client.id, self.form.value("goal"))
        self.add_button.set_busy(self.add_button.text())
        self._context.tasks.write(self, add, done=lambda _id: self._added(), failed=self._refused)

    def _added(self) -> None:
        self.add_button.set_busy(None)
        self.form.done()
        self.form.begin(f"goal/new/{self._client.id}")
        self.fill()
        self.words.editor.setFocus()

    def _refused(self, error: Exception) -> None:
        self.add_button.set_busy(None)
        if getattr(error, "field", "") == "goal":
            self.form.refuse(error)
            return
        self._context.window.tell(explain(error), caution=True)
        self.fill()
