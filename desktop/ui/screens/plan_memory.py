"""Nothing written: the plan is read aloud until it is known by heart, and that is recorded as a way of giving it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.messages import explain
from desktop.ui.screens.plan_texts import spoken
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PhoneText, PlainLabel, ltr
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


class MemoryForm(QWidget):
    """What is said aloud, in one language; rows kept in memory only while held, for when nobody else hears."""

    given = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft, language: str) -> None:
        super().__init__()
        self.theme = context.theme
        self._context, self._draft, self.language = context, draft, language
        theme = self.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        words = translate("Plan", "Nothing written is a good answer: nothing can be found.")
        detail = translate("Plan", "Read it aloud slowly, let them say it back, and once more another day.")
        column.addWidget(Banner(theme, words, tone="information", icon="brain", detail=detail))
        column.addWidget(self._said())
        card = Card(theme)
        self.know_button = SecondaryButton(
            theme, translate("Plan", "They have it in their head"), icon="check"
        )
        self.know_button.setObjectName("plan_memory_given")
        self.know_button.clicked.connect(self._on_known)
        card.body.addWidget(self.know_button, 0, Qt.AlignmentFlag.AlignLeading)
        words = translate("Plan", "Written down: read aloud, nothing written was given.")
        self.known = Banner(theme, words, tone="good")
        self.known.setObjectName("plan_memory_banner")
        self.known.hide()
        card.body.addWidget(self.known)
        column.addWidget(card)

    def _said(self) -> Card:
        theme, draft, language = self.theme, self._draft, self.language
        rtl = spoken(self._context.content, language).rtl
        card = Card(theme)
        plan = draft.as_plan()
        for step in plan.steps_for_form(language):
            holder = QWidget()
            holder.setLayoutDirection(
                Qt.LayoutDirection.RightToLeft if rtl else Qt.LayoutDirection.LeftToRight
            )
            row = QHBoxLayout(holder)
            row.setContentsMargins(0, 0, 0, 0)
            row.setSpacing(theme.space("m"))
            if step.text(language).strip():
                row.addWidget(ScriptText(theme, step.text(language), language, size="large"), 1)
            if step.phone:
                row.addWidget(PhoneText(theme, step.phone, size="title"))
            card.body.addWidget(holder)
        kept = plan.kept_back()
        if kept:
            words = translate("Plan", "Kept in memory, said only when nobody else hears: {count}")
            card.body.addWidget(
                PlainLabel(theme, words.format(count=ltr(str(len(kept)))), role="muted", wrap=True)
            )
            for number, step in enumerate(kept, start=1):
                name = translate("Plan", "Kept in memory {number}").format(number=ltr(str(number)))
                secret = " ".join(filter(None, (step.words(language), step.phone)))
                hold = HoldToSee(theme, name, secret)
                hold.setObjectName(f"plan_memory_{number}")
                card.body.addWidget(hold)
        return card

    def _on_known(self) -> None:
        documents, language = self._context.services.documents, self.language
        self.know_button.setEnabled(False)

        def done(_entry: object) -> None:
            self.known.show()
            if not self._draft.facts["kept_where"].strip():
                self._draft.set_fact("kept_where", translate("Plan", "In their head"))
            plan = self._context.services.plans.get(self._draft.id)
            if plan is not None:
                self._draft.refresh(plan)
            self.given.emit()

        def failed(error: Exception) -> None:
            self.know_button.setEnabled(True)
            self._context.window.tell(explain(error), caution=True)

        self._context.autosave.flush()
        self._context.tasks.write(
            self, documents.memory_given, self._draft.id, language, done=done, failed=failed
        )
