"""Tasks: what is late, due and to come, by hand and by rule; of everybody, or of one client."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.domain.tasks import QUICK, Task
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.task_form import TaskForm
from desktop.ui.screens.task_load import LoadCard
from desktop.ui.screens.task_put_off import PutOff
from desktop.ui.screens.task_rows import TaskRows
from desktop.ui.task_words import ICONS, kind_words, quick_title
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.list_row import ListCard
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.services.tasks import TaskList
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme


class TasksScreen(Screen):
    """`client_id` shows one client's; `part` is list, form or put_off, the last two with `task_id`."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client_id = ""
        self._part, self._task_id = "list", ""
        self.page = Page(theme, self.tr("Tasks"), max_width=theme.tokens.layout["form_column"])
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        self.page.body.addWidget(self.problem)
        self.rows = TaskRows(context, self)
        self.rows.changed.connect(self._on_changed)
        self.list_part = QWidget()
        self._list_part()
        self.form = TaskForm(context)
        self.form.stored.connect(self._on_stored)
        self.form.closed.connect(self._back)
        self.form.dropped.connect(self._on_dropped)
        self.put_off = PutOff(context)
        self.put_off.stored.connect(self._on_put_off)
        self.put_off.closed.connect(self._leave_part)
        for part in (self.list_part, self.form, self.put_off):
            self.page.body.addWidget(part)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def _list_part(self) -> None:
        theme = self.context.theme
        column = QVBoxLayout(self.list_part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        self.add_button = PrimaryButton(theme, self.tr("New task"), icon="plus")
        self.add_button.setObjectName("task_add")
        self.add_button.clicked.connect(lambda: self.show_form(None))
        self.everybody = QuietButton(theme, self.tr("Tasks of everybody"), icon="users-round")
        self.everybody.setObjectName("task_everybody")
        self.everybody.clicked.connect(lambda: self.context.window.go("tasks"))
        column.addWidget(button_row(theme, [self.add_button, self.everybody]))
        words = self.tr("With one press, due in a week")
        column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        quick = quick_buttons(theme)
        for kind, button in quick.items():
            button.clicked.connect(
                lambda _on=False, which=kind: self.rows.quick(which, quick_title(which), self._client_id)
            )
        column.addWidget(button_row(theme, list(quick.values())))
        self.load = LoadCard(self.context)
        column.addSpacing(theme.space("xs"))
        column.addWidget(self.load)
        self.sections: dict[str, tuple[PlainLabel, ListCard]] = {}
        for name, heading in (
            ("late", self.tr("Late")),
            ("today", self.tr("Today")),
            ("week", self.tr("In the next seven days")),
            ("later", self.tr("Later")),
            ("no_day", self.tr("Without a day")),
            ("put_off", self.tr("Put off")),
            ("done", self.tr("Done lately")),
        ):
            label = PlainLabel(theme, heading, strong=True)
            card = ListCard(theme, heading)
            card.setObjectName(f"tasks_{name}")
            self.sections[name] = (label, card)
            column.addSpacing(theme.space("xs"))
            column.addWidget(label)
            column.addWidget(card)
        self.more = PlainLabel(
            theme, self.tr("There are more. They come up as these are done."), role="muted", wrap=True
        )
        column.addWidget(self.more)
        self.nothing = EmptyState(
            theme,
            self.tr("No task is open"),
            self.tr("Write down what you promised to do, with the day it is for. Today reminds you."),
            icon="list-checks",
        )
        column.addWidget(self.nothing)

    # ------------------------------------------------------------ the screen

    def enter(self, params: Params) -> None:
        """Read the list, or open the part that is asked for."""
        super().enter(params)
        client_id = params.get("client_id", "")
        self._client_id = self.context.services.clients.current_id(client_id) if client_id else ""
        self._open(params.get("part", "list"), params.get("task_id", ""))

    def details(self) -> Mapping[str, str]:
        """Which part is open."""
        return {"part": self._part, "task_id": self._task_id}

    def restore(self, place: Place) -> None:
        """Open the part, then the field."""
        self._open(place.details.get("part", "list"), place.details.get("task_id", ""))
        super().restore(place)

    def first_field(self) -> QWidget | None:
        """What is pressed or typed into first."""
        if self._part == "form":
            return self.form.title.editor
        return self.put_off.first_field() if self._part == "put_off" else self.add_button

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    # ------------------------------------------------------------ parts

    def _open(self, part: str, task_id: str) -> None:
        self.problem.hide()
        try:
            task = self.context.services.tasks.get(task_id) if task_id else None
            if part == "form" and (task is not None or not task_id):
                self.show_form(task)
            elif part == "put_off" and task is not None and task.state == "open":
                self.show_put_off(task)
            else:
                self.show_list()
        except ExpectedError as error:
            for each in (self.list_part, self.form, self.put_off):
                each.hide()
            self.problem.set_message(explain(error), tone="look")
            self.problem.show()

    def show_list(self) -> None:
        """The list, and nothing else."""
        client = self.context.services.clients.get(self._client_id) if self._client_id else None
        name = isolate(client.chosen_name or client.short_id) if client is not None else ""
        subtitle = self.tr("With {name}").format(name=name) if client is not None else ""
        self._show(self.list_part, self.tr("Tasks"), subtitle)
        self.everybody.setVisible(client is not None)
        self._fill(self.context.services.tasks.listed(self._client_id))

    def show_form(self, task: Task | None) -> None:
        """One task, to write down or change. What a rule made is settled where it belongs."""
        if task is not None and (task.rule or task.state != "open"):
            self.show_list()
            return
        self._task_id = task.id if task is not None else ""
        self.form.show_task(self._client_id, task)
        self._show(self.form, self.tr("New task") if task is None else self.tr("A task"), "")
        self.form.title.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_put_off(self, task: Task) -> None:
        """Ask until when and why."""
        self._task_id = task.id
        self.put_off.show_task(task, self.context.clock.now().local().date())
        self._show(self.put_off, self.tr("Put a task off"), "")

    def _show(self, shown: QWidget, title: str, subtitle: str) -> None:
        names = {self.list_part: "list", self.form: "form", self.put_off: "put_off"}
        self._part = names[shown]
        if self._part == "list":
            self._task_id = ""
        for part in names:
            part.setVisible(part is shown)
        self.page.set_title(title, subtitle=subtitle)
        if self.page.scroll_area is not None:
            self.page.scroll_area.verticalScrollBar().setValue(0)

    def _fill(self, found: TaskList) -> None:
        today = self.context.clock.now().local().date()
        with_name = not self._client_id
        for name, (label, card) in self.sections.items():
            card.clear()
            tasks: tuple[Task, ...] = getattr(found, name)
            make = self.rows.done_row if name == "done" else self.rows.row
            for task in tasks:
                card.add_row(make(task, today, with_name=with_name))
            label.setVisible(bool(tasks))
            card.setVisible(bool(tasks))
        self.more.setVisible(found.more)
        if with_name:
            self.load.fill()
        else:
            self.load.hide()
        self.nothing.setVisible(not found.open_count)
        if self.page.scroll_area is not None:
            self.page.scroll_area.settle()

    # ------------------------------------------------------------ what happens

    def _back(self) -> None:
        self.show_list()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_part(self) -> None:
        """Back to where it was asked from: Today, a client, or this list."""
        if self.params.get("part") == "put_off" and self.context.window.back():
            return
        self._back()

    def _on_changed(self) -> None:
        if self._part == "list" and self.list_part.isVisibleTo(self):
            focused = QApplication.focusWidget()
            name = focused.objectName() if focused is not None else ""
            self._fill(self.context.services.tasks.listed(self._client_id))
            if name.startswith(("task_done_", "task_again_")):
                self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_stored(self) -> None:
        self.context.window.tell(self.tr("Saved in your tasks."))
        self._back()

    def _on_put_off(self) -> None:
        self.context.window.tell(self.tr("It waits until then, and stands under “Put off”."))
        self._leave_part()

    def _on_dropped(self, task: Task | None) -> None:
        if task is not None:
            self._back()
            self.rows.drop(task)


def quick_buttons(theme: Theme) -> dict[str, SecondaryButton]:
    """Return the buttons of the four usual tasks by their kind."""
    found = {}
    for kind in QUICK:
        button = SecondaryButton(theme, kind_words(kind), icon=ICONS[kind])
        button.setObjectName(f"task_quick_{kind}")
        button.setAccessibleName(quick_title(kind))
        found[kind] = button
    return found
