"""A plan can be staged: numbers and two steps today, the rest later, with a task for it (PRACTICE 27)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.plan_versions import NUMBERS_FIRST, WHOLE, parts_of
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def waits_words(draft: PlanDraft) -> str:
    """Return what a plan in its first stage leaves for later."""
    template = draft.template
    filled = [element.id for element in template.elements if draft.filled(element.id)]
    rest = len(template.elements) - len(parts_of(template, NUMBERS_FIRST, filled))
    words = translate("Plan", "Today: numbers and two steps. Left for later: {count}.")
    return words.format(count=ltr(str(rest)))


class StageLine(QWidget):
    """Offers the short plan, or says that it is one and offers the whole; every row stays as it is.

    `staged` once it was pressed and is on its way to the vault.
    """

    staged = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        super().__init__()
        theme = context.theme
        self._context, self._draft = context, draft
        self.short = QuietButton(
            theme, translate("Plan", "Only numbers and two steps today"), small=True, icon="clock"
        )
        self.short.setObjectName("plan_stage_short")
        self.short.clicked.connect(lambda: self._set(NUMBERS_FIRST))
        self.whole = SecondaryButton(theme, translate("Plan", "The whole plan"))
        self.whole.setObjectName("plan_stage_whole")
        self.whole.clicked.connect(lambda: self._set(WHOLE))
        self.banner = Banner(theme, "", tone="information", icon="clock", button=self.whole)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.banner)
        column.addWidget(self.short, 0, Qt.AlignmentFlag.AlignLeading)
        draft.changed.connect(self._show)
        self._show()

    def _set(self, stage: str) -> None:
        self._draft.set_fact("stage", stage)
        self._context.autosave.flush()
        self.staged.emit()

    def _show(self) -> None:
        staged = self._draft.facts["stage"] == NUMBERS_FIRST
        had = self.short.hasFocus() or self.whole.hasFocus()
        if staged:
            words = waits_words(self._draft)
            detail = translate("Plan", "A task keeps the rest in mind once this is given.")
            self.banner.set_message(f"{words} {detail}", tone="information")
        self.banner.setVisible(staged)
        self.short.setVisible(not staged)
        if had:
            (self.whole if staged else self.short).setFocus(Qt.FocusReason.OtherFocusReason)
