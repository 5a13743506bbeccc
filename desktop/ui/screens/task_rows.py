"""Task lines: a box that says done, the words that open it, a clock that puts it off; done can be taken back."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.tasks import GIVEN_FILE
from desktop.ui.messages import explain
from desktop.ui.task_words import detail, due_words, icon_of, place_of
from desktop.ui.widgets.buttons import IconButton
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.list_row import ListRow

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.tasks import Task
    from desktop.ui.context import ScreenContext


class TaskRows(QObject):
    """Makes the rows of one page and does what is pressed in them; `changed` when a task is another than before."""

    changed = Signal()

    def __init__(self, context: ScreenContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context

    def row(self, task: Task, today: date, *, with_name: bool = True) -> ListRow:
        """Return the line of an open task."""
        theme = self._context.theme
        row = ListRow(
            theme,
            isolate(task.title),
            detail=detail(task, today, with_name=with_name),
            end=due_words(task, today),
            icon=icon_of(task) if task.rule else None,
            late=task.days_late(today) > 0 and not task.is_put_off(today),
        )
        row.setObjectName(f"task_row_{task.id}")
        row.clicked.connect(lambda: self._context.window.go(*place_of(task)))
        box = None
        if not task.rule or task.rule == GIVEN_FILE:
            box = IconButton(theme, "square", self.tr("Done: {task}").format(task=isolate(task.title)))
            box.setObjectName(f"task_done_{task.id}")
            box.clicked.connect(lambda: self.finish(task))
        row.put_buttons(lead=box, end=put_off_button(self._context, task))
        return row

    def done_row(self, task: Task, today: date, *, with_name: bool = True) -> ListRow:
        """Return the line of a task that was done; its box opens it again."""
        theme = self._context.theme
        name = self.tr("Open again: {task}").format(task=isolate(task.title))
        row = ListRow(
            theme,
            isolate(task.title),
            detail=detail(task, today, with_name=with_name),
            end=self.tr("Done"),
        )
        row.setObjectName(f"task_row_{task.id}")
        row.setAccessibleDescription(name)
        row.clicked.connect(lambda: self.open_again(task))
        box = IconButton(theme, "check", name, role="positive")
        box.setObjectName(f"task_again_{task.id}")
        box.clicked.connect(lambda: self.open_again(task))
        row.put_buttons(lead=box)
        return row

    # ------------------------------------------------------------ what happens

    def finish(self, task: Task) -> None:
        """Say that it is done; can be taken back."""
        tasks = self._context.services.tasks
        words = self.tr("Done")
        self._write(partial(tasks.done, task), lambda: self._offer(words, task))

    def drop(self, task: Task) -> None:
        """Take out what need not be done; can be taken back."""
        tasks = self._context.services.tasks
        words = self.tr("Taken out of the list")
        self._write(partial(tasks.remove, task), lambda: self._offer(words, task))

    def open_again(self, task: Task) -> None:
        """What was done is to be done after all."""
        self._write(partial(self._context.services.tasks.reopen, task.id))

    def quick(self, kind: str, title: str, client_id: str) -> None:
        """One press makes one of the four usual tasks; can be taken back."""
        tasks = self._context.services.tasks

        def offer(task_id: str) -> None:
            self.changed.emit()
            task = tasks.get(task_id)
            if task is not None:
                back = partial(self._write, partial(tasks.remove, task))
                self._context.window.offer_undo(self.tr("Written down, due in a week"), back)

        self._context.tasks.write(
            self,
            partial(tasks.quick, kind, title, client_id),
            done=offer,
            failed=self._on_refused,
        )

    def _offer(self, words: str, task: Task) -> None:
        self._context.window.offer_undo(words, lambda: self.open_again(task))

    def _write(self, do: Callable[[], object], after: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            self.changed.emit()
            if after is not None:
                after()

        self._context.tasks.write(self, do, done=done, failed=self._on_refused)

    def _on_refused(self, error: Exception) -> None:
        self.changed.emit()
        self._context.window.tell(explain(error), caution=True)


def put_off_button(context: ScreenContext, task: Task) -> IconButton | None:
    """Return the button that asks until when and why; None for what may not wait."""
    if not task.may_be_put_off:
        return None
    from desktop.ui.task_words import translate

    name = translate("Tasks", "Put off: {task}").format(task=isolate(task.title))
    button = IconButton(context.theme, "timer-reset", name, role="muted")
    button.setObjectName(f"task_put_off_{task.id}")
    button.clicked.connect(
        lambda: context.window.go(
            "tasks", {"task_id": task.id, "part": "put_off", "client_id": task.client_id}
        )
    )
    return button
