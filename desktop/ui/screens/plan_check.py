"""Who checked the words in the client's language: a qualified person, noted per text, lost when the text changes."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal

from desktop.ui.flow_buttons import button_row
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent

    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft
    from desktop.ui.screens.plan_texts import Spoken

translate = QCoreApplication.translate


class CheckPanel(Card):
    """`stored` once it is noted; Escape closes it."""

    stored = Signal()
    closed = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft, element: str, theirs: Spoken) -> None:
        title = translate("Plan", "Who checked the words in {language}?").format(language=theirs.name)
        super().__init__(context.theme, title)
        self.setObjectName("plan_check_panel")
        self._context, self._draft, self._element, self._tag = context, draft, element, theirs.tag
        words = translate(
            "Plan",
            "A qualified translator or interpreter who read these words as they stand. Reading them back to the "
            "client is no such check. When a word changes, its check is gone.",
        )
        self.body.addWidget(PlainLabel(self.theme, words, wrap=True))
        self.form = KeptForm(context)
        self.form.line("checked_by", translate("Plan", "Name or number of who checked"))
        self.form.column.addWidget(self.form.problem)
        self.body.addWidget(self.form)
        note = SecondaryButton(self.theme, translate("Plan", "Note it"), icon="badge-check")
        note.setObjectName("plan_check_note")
        note.clicked.connect(self._on_note)
        leave = QuietButton(self.theme, translate("Plan", "Not checked"))
        leave.setObjectName("plan_check_not")
        leave.clicked.connect(self.closed)
        self.body.addWidget(button_row(self.theme, [note, leave]))

    def start(self) -> None:
        """Take the keyboard."""
        self.form.begin(f"plan/{self._draft.id}/checked")
        field = self.form.fields["checked_by"]
        getattr(field, "editor", field).setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_note(self) -> None:
        by = " ".join(self.form.value("checked_by").split())
        rows = [row for row in self._draft.rows(self._element) if row.texts.get(self._tag, "").strip()]
        # what was typed is stored before it is called checked
        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            partial(
                self._context.services.plans.series.mark_checked,
                self._draft.id,
                self._tag,
                by,
                [row.id for row in rows if not row.checked.get(self._tag)],
            ),
            done=lambda _count: self._on_noted(by),
            failed=self.form.refuse,
        )

    def _on_noted(self, by: str) -> None:
        for row in self._draft.rows(self._element):
            if row.texts.get(self._tag, "").strip() and not row.checked.get(self._tag):
                row.checked[self._tag] = by
        self.form.done()
        self.stored.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape closes; Enter stays in the panel."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
            return
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._on_note()
            return
        super().keyPressEvent(event)
