"""Settings, You: the trainings of the person at this vault, written down by hand. Nobody else's are here."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.training import TrainingDraft
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.lists import listed

if TYPE_CHECKING:
    from collections.abc import Callable
    from datetime import date

    from desktop.domain.training import State, Training
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
PREFIX = "training/"


def state_words(training: Training, state: State, today: date) -> str:
    """Return how a training stands, in a few words without blame (PRACTICE 31)."""
    day = day_words.plain_day(training.until, today) if training.until is not None else ""
    done = day_words.plain_day(training.done_on, today) if training.done_on is not None else ""
    first = translate("Training", "Done {day}").format(day=done) if done else ""
    second = {
        "to_do": translate("Training", "To be done by {day}") if day else translate("Training", "To be done"),
        "to_do_soon": translate("Training", "To be done by {day}"),
        "valid": translate("Training", "valid until {day}"),
        "soon": translate("Training", "ends on {day}"),
        "over": translate("Training", "ended on {day}"),
    }.get(state, "")
    return listed(part for part in (first, second.format(day=day)) if part)


def task_words(today: date) -> Callable[[date, bool], str]:
    """Return what makes the title of the line on Today; it names no topic."""

    def words(day: date, done: bool) -> str:
        said = (
            translate("Training", "A training of yours ends on {day}")
            if done
            else translate("Training", "A training of yours is to be done by {day}")
        )
        return said.format(day=day_words.plain_day(day, today))

    return words


class StaffSettings(QWidget):
    """Read anew each time the tab is opened."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._id = ""
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(theme, self.tr("Your trainings"))
        card.body.setSpacing(theme.space("s"))
        words = self.tr(
            "By hand, kept in this vault only. Before one ends, Today says so, without saying which."
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("s"))
        card.body.addLayout(self._list)
        self._rows: list[QWidget] = []
        self.add_button = QuietButton(theme, self.tr("Add a training"), adds=True, icon="plus")
        self.add_button.setObjectName("training_add")
        self.add_button.clicked.connect(self._on_add)
        card.body.addWidget(self.add_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = KeptForm(context)
        topic = self.form.line(
            "training_topic", self.tr("What was it?"), hint=self.tr("Safety planning, first part")
        )
        topic.entered.connect(self._on_store)
        done = self.form.line("training_done", self.tr("Done on"), hint="2026-11-03", ltr=True)
        done.set_help(self.tr("Left empty, it is still to be done."))
        until = self.form.line("training_until", self.tr("Valid until"), hint="2027-11-03", ltr=True)
        until.set_help(
            self.tr("The last day; of one still to be done, the day by which. Empty: without an end.")
        )
        self.form.line("training_note", self.tr("Note"))
        self.form.column.addWidget(self.form.problem)
        store = SecondaryButton(theme, self.tr("Save"), icon="check")
        store.setObjectName("training_store")
        store.clicked.connect(self._on_store)
        close = QuietButton(theme, self.tr("Close"))
        close.setObjectName("training_close")
        close.clicked.connect(self._on_close)
        self.form.column.addWidget(button_row(theme, [store, close]))
        card.body.addWidget(self.form)
        self.form.hide()
        column.addWidget(card)
        self.drills_button = QuietButton(theme, self.tr("Practice a crisis"), icon="graduation-cap")
        self.drills_button.setObjectName("training_drills")
        self.drills_button.clicked.connect(lambda: context.window.go("drills"))
        column.addWidget(self.drills_button, 0, Qt.AlignmentFlag.AlignLeading)

    def refresh(self) -> None:
        """Show what is written down; a form that was begun and not saved stands open."""
        for row in self._rows:
            self._list.removeWidget(row)
            row.hide()
            row.deleteLater()
        training, today = self._context.services.training, self._context.clock.now().local().date()
        found = training.own()
        self._rows = [self._row(each, training.state(each), today) for each in found]
        if not found:
            none = self.tr("No training written down yet.")
            self._rows = [PlainLabel(self._context.theme, none, role="muted", wrap=True)]
        for row in self._rows:
            self._list.addWidget(row)
            row.show()
        if not self.form.isVisibleTo(self):
            begun = next(
                (each for each in ("", *(t.id for t in found)) if self.form.has_begun(_key(each))), None
            )
            if begun is not None:
                self._open(next((each for each in found if each.id == begun), None))

    def _row(self, training: Training, state: State, today: date) -> QWidget:
        theme = self._context.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        near = state in ("soon", "over", "to_do_soon")
        column.addWidget(
            IconLabel(
                theme,
                isolate(training.topic),
                icon="clock-alert" if near else "graduation-cap",
                icon_role="caution" if near else "muted",
                strong=True,
                wrap=True,
            )
        )
        said = listed(part for part in (state_words(training, state, today), isolate(training.note)) if part)
        column.addWidget(PlainLabel(theme, said, size="small", role="muted", wrap=True))
        change = QuietButton(theme, self.tr("Change"), small=True)
        change.setObjectName(f"training_change_{training.id[:12]}")
        change.setAccessibleName(f"{change.text()}: {training.topic}")
        change.clicked.connect(partial(self._on_change, training))
        out = QuietButton(theme, self.tr("Take out"), small=True, muted=True)
        out.setObjectName(f"training_out_{training.id[:12]}")
        out.setAccessibleName(f"{out.text()}: {training.topic}")
        out.clicked.connect(partial(self._on_take_out, training))
        column.addWidget(button_row(theme, [change, out]))
        return holder

    # ------------------------------------------------------------ what happens

    def _on_add(self) -> None:
        self._open(None)
        self._to_form()

    def _on_change(self, training: Training) -> None:
        self._open(training)
        self._to_form()

    def _to_form(self) -> None:
        editor = self.form.fields["training_topic"]
        editor.editor.setFocus(Qt.FocusReason.OtherFocusReason)  # type: ignore[union-attr]

    def _open(self, training: Training | None) -> None:
        self._id = training.id if training is not None else ""
        values = {}
        if training is not None:
            values = {
                "training_topic": training.topic,
                "training_done": training.done_on.isoformat() if training.done_on is not None else "",
                "training_until": training.until.isoformat() if training.until is not None else "",
                "training_note": training.note,
            }
        self.form.begin(_key(self._id), values)
        self.form.show()

    def _on_close(self) -> None:
        self.form.done()
        self.form.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_store(self) -> None:
        draft = TrainingDraft(
            topic=self.form.value("training_topic"),
            done_on=self.form.value("training_done"),
            until=self.form.value("training_until"),
            note=self.form.value("training_note"),
        )
        save = partial(self._context.services.training.save, draft, self._id, task_words=self._words())
        self._context.tasks.write(self, save, done=lambda _id: self._on_stored(), failed=self.form.refuse)

    def _on_stored(self) -> None:
        self._on_close()
        self.refresh()
        self._context.window.tell(self.tr("Saved: a training of yours."))

    def _on_take_out(self, training: Training) -> None:
        service = self._context.services.training

        def back() -> None:
            self._write(partial(service.bring_back, training.id, task_words=self._words()))

        def done() -> None:
            self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)
            self._context.window.offer_undo(self.tr("Taken out"), back)

        self._write(partial(service.take_out, training.id), done)

    def _words(self) -> Callable[[date, bool], str]:
        return task_words(self._context.clock.now().local().date())

    def _write(self, do: Callable[[], object], after: Callable[[], None] | None = None) -> None:
        def done(_result: object) -> None:
            self.refresh()
            if after is not None:
                after()

        self._context.tasks.write(
            self,
            do,
            done=done,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )


def _key(training_id: str) -> str:
    return PREFIX + (training_id or "new")
