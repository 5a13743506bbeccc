"""Client page, overview: the next steps together, ticked where they stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.task_rows import TaskRows
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
MOST = 4


class TasksCard(Card):
    """Read again whenever something in it is done, made or taken back. A closed case shows nothing to press."""

    def __init__(self, context: ScreenContext, client: Client) -> None:
        self._context, self._client = context, client
        self._shown: list[QWidget] = []
        theme = context.theme
        super().__init__(theme, translate("ClientTasks", "Next steps together"), note=" ")
        self.setObjectName("client_tasks")
        self.rows = TaskRows(context, self)
        self.rows.changed.connect(self.fill)
        self._at = self.body.count()
        self.body.addStretch(1)
        add = QuietButton(theme, translate("ClientTasks", "New task"), icon="plus", small=True)
        add.setObjectName("client_task_add")
        add.clicked.connect(lambda: self._go(part="form"))
        every = QuietButton(theme, translate("ClientTasks", "All tasks"), small=True)
        every.setObjectName("client_task_all")
        every.setAccessibleName(translate("ClientTasks", "All tasks with this client"))
        every.clicked.connect(self._go)
        if client.status != "closed":
            self.body.addWidget(button_row(theme, [add, every]))
        self.fill()

    def _go(self, _on: bool = False, *, part: str = "list") -> None:
        self._context.window.go("tasks", {"client_id": self._client.id, "part": part})

    def fill(self) -> None:
        """Show what is open, the first due first, and what was done last."""
        today = self._context.clock.now().local().date()
        found = self._context.services.tasks.listed(self._client.id)
        for widget in self._shown:
            self.body.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        waiting = (*found.late, *found.today, *found.week, *found.later, *found.no_day, *found.put_off)
        self._shown = [self.rows.row(task, today, with_name=False) for task in waiting[:MOST]]
        self._shown += [
            self.rows.done_row(task, today, with_name=False) for task in found.done[: MOST - len(self._shown)]
        ]
        if not self._shown:
            words = translate("ClientTasks", "Nothing agreed yet.")
            self._shown = [PlainLabel(self.theme, words, role="muted", wrap=True)]
        for place, widget in enumerate(self._shown):
            self.body.insertWidget(self._at + place, widget)
            widget.show()
        count = translate("ClientTasks", "{open} open, {done} done").format(
            open=ltr(str(len(waiting))), done=ltr(str(len(found.done)))
        )
        self.note.setText(count if waiting or found.done else "")
