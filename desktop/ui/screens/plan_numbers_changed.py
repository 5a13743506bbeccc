"""Before giving: numbers that the record says otherwise by now, row by row, so that nobody calls somebody else."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.plan_failed import row_words
from desktop.ui.screens.plan_record import contact_changed
from desktop.ui.widgets.banner import Banner

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


class NumbersChanged(Banner):
    """Hidden where every number still is what the record says. Nothing is blocked: the client knows best."""

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        rows = [row for element in draft.template.elements for row in draft.rows(element.id) if not row.kept]
        said = {row_words(draft, row): contact_changed(draft, row) for row in rows if row.phone}
        lines = [f"{row}. {words}" for row, words in said.items() if words]
        super().__init__(
            context.theme,
            translate("Plan", "Ask about these numbers before you give them."),
            detail="\n".join(lines),
            tone="look",
            icon="phone",
        )
        self.setObjectName("plan_numbers_changed")
        if not lines:
            self.hide()
