"""A task by hand, to write down or change: what, until when, about whom. What is typed is kept until it is saved."""

from __future__ import annotations

from dataclasses import asdict
from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import InvalidInput
from desktop.domain.tasks import Task, TaskDraft
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.client_find import ClientFind
from desktop.ui.screens.kept_form import keep
from desktop.ui.screens.today_items import NOBODY, TASK_PREFIX
from desktop.ui.task_words import whose
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme


class TaskForm(QWidget):
    """`stored` when it was saved, `closed` when it is put away, `dropped(task)` for one that need not be done."""

    stored = Signal()
    closed = Signal()
    dropped = Signal(object)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._before: Task | None = None
        self._client_id = ""
        self._filling = False
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.problem = Banner(theme, "", tone="look")
        self.problem.hide()
        column.addWidget(self.problem)
        card = Card(theme)
        card.body.setSpacing(theme.space("s"))
        self.title = self._line("title", self.tr("What is to be done?"))
        self.due = self._line("due", self.tr("Until which day?"), hint="2026-11-24")
        self.due.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.due.set_help(self.tr("Without a day it stands in the list and never on Today."))
        self.days = due_days(theme, self._on_day)
        self.whom = IconLabel(theme, "", icon="user-round", strong=True, wrap=True)
        self.who = ClientFind(context, self.tr("About whom?"), self.tr("Any spelling, id or number"))
        self.who.field.setObjectName("task_who")
        self.who.field.set_help(self.tr("Leave it empty for something of your own."))
        self.who.picked.connect(lambda _value: self._on_typed(self.who.field))
        self.who.changed.connect(lambda _text: self._on_typed(self.who.field))
        for widget in (self.whom, self.title, self.due, self.days, self.who):
            card.body.addWidget(widget)
        column.addWidget(card)
        self.save_button = PrimaryButton(theme, self.tr("Save"))
        self.save_button.setObjectName("task_save")
        self.save_button.clicked.connect(self._on_save)
        back = QuietButton(theme, self.tr("Back to the list"))
        back.setObjectName("task_back")
        back.clicked.connect(self.closed)
        self.drop_button = QuietButton(theme, self.tr("Need not be done"), icon="x")
        self.drop_button.setObjectName("task_drop")
        self.drop_button.clicked.connect(lambda: self.dropped.emit(self._before))
        self.forget_button = QuietButton(theme, self.tr("Forget what is typed"), muted=True)
        self.forget_button.setObjectName("task_forget")
        self.forget_button.clicked.connect(self._on_forget)
        column.addWidget(button_row(theme, [self.save_button, back, self.drop_button, self.forget_button]))

    def _line(self, name: str, words: str, *, hint: str = "") -> TextField:
        field = TextField(self._context.theme, words, hint=hint)
        field.setObjectName(f"task_{name}")
        field.changed.connect(lambda _text: self._on_typed(field))
        field.entered.connect(self._on_save)
        return field

    # ------------------------------------------------------------ values

    @property
    def key(self) -> str:
        """The name of this form's draft: of one task, or of a new one about this client."""
        return TASK_PREFIX + (
            self._before.id if self._before is not None else f"new/{self._client_id or NOBODY}"
        )

    def show_task(self, client_id: str = "", before: Task | None = None) -> None:
        """Show a task to make or change; what was typed and not saved comes before what is stored."""
        self._before = before
        self._client_id = before.client_id if before is not None else client_id
        begun = TaskDraft(client_id=self._client_id)
        if before is not None:
            due = before.due_on.isoformat() if before.due_on is not None else ""
            begun = TaskDraft(title=before.title, due=due, kind=before.kind, client_id=before.client_id)
        kept = self._context.recovered.pop(self.key, None) or self._context.services.interface.draft(self.key)
        values = asdict(begun)
        if isinstance(kept, dict):
            values |= {name: text for name, text in kept.items() if name in values and isinstance(text, str)}
        self._filling = True
        for field in (self.title, self.due, self.who.field):
            field.set_wrong("")
        self.title.set_text(values["title"])
        self.due.set_text(values["due"])
        self.who.set_value(values["client_id"])
        self._filling = False
        fixed = before is not None or bool(self._client_id)
        self.who.setVisible(not fixed)
        name = whose(before) if before is not None else self.who.field.text()
        self.whom.set_text(name)
        self.whom.setVisible(fixed and bool(name))
        self.problem.hide()
        self.drop_button.setVisible(before is not None)
        self.forget_button.setVisible(isinstance(kept, dict))

    def draft(self) -> TaskDraft:
        """Return what stands in the form."""
        kind = self._before.kind if self._before is not None else "follow_up"
        return TaskDraft(
            title=self.title.text(),
            due=self.due.text(),
            kind=kind or "follow_up",
            client_id=self._client_id or self.who.value(),
        )

    # ------------------------------------------------------------ what happens

    def _on_typed(self, field: TextField) -> None:
        if self._filling:
            return
        field.set_wrong("")
        self.problem.hide()
        self.forget_button.show()
        self._context.autosave.put(self.key, asdict(self.draft()), self._keeper())

    def _keeper(self) -> partial[None]:
        return partial(keep, self._context.services.interface, self.key)

    def _on_day(self, days: int) -> None:
        day = self._context.clock.now().local().date() + timedelta(days=days)
        self.due.set_text(day.isoformat())

    def _on_forget(self) -> None:
        key, kept, keeper = self.key, asdict(self.draft()), self._keeper()
        autosave = self._context.autosave
        autosave.put(key, None, keeper)
        self._context.window.offer_undo(self.tr("Forgotten"), lambda: autosave.put(key, kept, keeper))
        self.closed.emit()

    def _on_save(self) -> None:
        if self.save_button.busy:
            return
        if self.who.isVisibleTo(self) and self.who.field.text().strip() and not self.who.value():
            self.who.field.set_wrong(
                self.tr("Nobody is chosen yet. Choose one of the list, or leave this empty.")
            )
            self.who.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.save_button.set_busy(self.tr("Saving"))
        self._context.tasks.write(
            self,
            self._context.services.tasks.save,
            self.draft(),
            self._before,
            done=lambda _id: self._on_stored(),
            failed=self._on_refused,
        )

    def _on_stored(self) -> None:
        self.save_button.set_busy(None)
        self._context.autosave.put(self.key, None, self._keeper())
        self.stored.emit()

    def _on_refused(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        fields = {"title": self.title, "due": self.due, "client": self.who.field}
        field = fields.get(error.field) if isinstance(error, InvalidInput) else None
        if field is not None and field.isVisibleTo(self):
            field.set_wrong(explain(error))
            field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.problem.set_message(explain(error), tone="look")
        self.problem.show()


def due_days(theme: Theme, chosen: object, *, today: bool = True) -> QWidget:
    """Return buttons for the usual days; `chosen` is called with how many days from today."""
    from PySide6.QtCore import QCoreApplication

    translate = QCoreApplication.translate
    offers = [
        (0, translate("Tasks", "Today")),
        (1, translate("Tasks", "Tomorrow")),
        (3, translate("Tasks", "In three days")),
        (7, translate("Tasks", "In a week")),
    ]
    buttons = []
    for days, words in offers if today else offers[1:]:
        button = SecondaryButton(theme, words)
        button.setObjectName(f"task_in_{days}")
        button.clicked.connect(lambda _on=False, many=days: chosen(many))  # type: ignore[operator]
        buttons.append(button)
    return button_row(theme, buttons)
