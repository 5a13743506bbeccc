"""Putting a task off: until which day and why. What may not wait says so in a sentence, and leads to its page."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import NotAllowed
from desktop.domain.tasks import REASONS, Task
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.screens.task_form import due_days
from desktop.ui.task_words import place_of, reason_options, whose
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from datetime import date

    from desktop.ui.context import ScreenContext

PREFIX = "task_put_off/"


class PutOff(QWidget):
    """`stored` when the task waits, `closed` when nothing was changed."""

    stored = Signal()
    closed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._task: Task | None = None
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.what = PlainLabel(theme, "", strong=True, wrap=True)
        column.addWidget(self.what)
        self.safety = Banner(
            theme, explain(NotAllowed("task_safety")), tone="look", icon="shield-alert", button=self._opener()
        )
        column.addWidget(self.safety)
        self.card = Card(theme)
        self.form = KeptForm(context)
        self.form.column.addWidget(
            PlainLabel(theme, self.tr("Until when can it wait?"), strong=True, wrap=True)
        )
        self.days = due_days(theme, self._on_day, today=False)
        self.form.column.addWidget(self.days)
        until = self.form.line("until", self.tr("Day"), hint="2026-11-24", ltr=True)
        until.entered.connect(self._on_save)
        self.form.pick("chosen", self.tr("Why can it wait?"), reason_options())
        words = self.form.line("reason", self.tr("Or in your own words"))
        words.entered.connect(self._on_save)
        self.form.column.addWidget(self.form.problem)
        self.card.body.addWidget(self.form)
        column.addWidget(self.card)
        self.save_button = PrimaryButton(theme, self.tr("Put it off"))
        self.save_button.setObjectName("put_off_save")
        self.save_button.clicked.connect(self._on_save)
        back = QuietButton(theme, self.tr("Leave it as it is"))
        back.setObjectName("put_off_back")
        back.clicked.connect(self.closed)
        column.addWidget(button_row(theme, [self.save_button, back]))

    def _opener(self) -> SecondaryButton:
        button = SecondaryButton(self._context.theme, self.tr("Open it"))
        button.setObjectName("put_off_open")
        button.clicked.connect(self._on_open)
        return button

    def show_task(self, task: Task, today: date) -> None:
        """Ask about one task; what was typed and not saved stands there."""
        self._task = task
        day = day_words.plain_day(task.due_on, today) if task.due_on is not None else ""
        due = self.tr("due {day}").format(day=day) if day else ""
        self.what.setText(listed(part for part in (isolate(task.title), whose(task), due) if part))
        self.safety.setVisible(not task.may_be_put_off)
        for part in (self.card, self.save_button):
            part.setVisible(task.may_be_put_off)
        reason = task.reason if task.is_put_off(today) else ""
        known = reason in REASONS
        self.form.begin(
            PREFIX + task.id,
            {
                "until": task.put_off_until.isoformat()
                if task.is_put_off(today) and task.put_off_until is not None
                else "",
                "chosen": reason if known else "",
                "reason": "" if known else reason,
            },
        )

    def first_field(self) -> QWidget:
        """Where somebody types first."""
        editor = self.form.fields["until"]
        return editor.editor if self.card.isVisibleTo(self) else self.safety  # type: ignore[union-attr]

    def _on_day(self, days: int) -> None:
        day = self._context.clock.now().local().date() + timedelta(days=days)
        self.form.fields["until"].set_text(day.isoformat())  # type: ignore[union-attr]

    def _on_open(self) -> None:
        if self._task is not None:
            self._context.window.go(*place_of(self._task))

    def _on_save(self) -> None:
        if self._task is None or self.save_button.busy:
            return
        # what is written is more exact than what is chosen
        reason = self.form.value("reason").strip() or self.form.value("chosen")
        self.save_button.set_busy(self.tr("Saving"))
        self._context.tasks.write(
            self,
            self._context.services.tasks.put_off,
            self._task,
            self.form.value("until"),
            reason,
            done=lambda _day: self._on_stored(),
            failed=self._on_refused,
        )

    def _on_stored(self) -> None:
        self.save_button.set_busy(None)
        self.form.done()
        self.stored.emit()

    def _on_refused(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self.form.refuse(error)

    def keyPressEvent(self, event: object) -> None:
        """Enter on a chosen reason means go on."""
        key = getattr(event, "key", lambda: 0)()
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_save()
            return
        super().keyPressEvent(event)  # type: ignore[arg-type]
