"""The plan's step column in place of the rail, with the saved mark at its foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.saved_foot import SavedFoot
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.steps import Step, StepColumn, StepState

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate
GATE, FACTS, VERSION = "gate", "facts", "version"


class PlanSteps(Surface):
    """`chosen` carries `gate`, an element's id, `version` where one was given, or `facts`."""

    chosen = Signal(str)

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        theme = context.theme
        super().__init__(theme, "sidebar", line="end", parent=parent)
        self.setObjectName("plan_steps")
        self.column = StepColumn(theme, translate("Plan", "Parts of the plan"))
        self.column.chosen.connect(self.chosen)
        self.saved = SavedFoot(theme, context.clock, context.autosave)
        self._steps: list[Step] = []
        holder = QWidget()
        inner = self._inner = QVBoxLayout(holder)
        inner.addWidget(self.column)
        inner.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._scroll = PageScroll(holder)
        self._outer.addWidget(self._scroll, 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.saved)
        self._outer.addLayout(self._foot)
        self.measure()

    def measure(self) -> None:
        """Widths at the present scale."""
        theme = self.theme
        self.setFixedWidth(theme.px(theme.tokens.layout["session_steps"]))
        self._inner.setContentsMargins(theme.space("xs"), theme.space("m"), theme.space("xs"), 0)
        self._outer.setContentsMargins(0, 0, 0, theme.px(14))
        mirrored_margins(self._foot, self, theme.space("xs"), 0, theme.space("xs"), 0)

    def show_steps(
        self, template: PlanTemplate, draft: PlanDraft | None, page: str, parts: Sequence[str] = ()
    ) -> None:
        """Show the parts as they stand; without a draft only the questions before it can be pressed.

        `parts` are the elements that are written now. What was given is one part: it is read, not written.
        """
        steps = [
            Step(
                key=GATE,
                text=translate("Plan", "Before we plan"),
                state="current" if page == GATE else "done" if draft is not None else "todo",
            )
        ]
        fixed = draft is not None and draft.is_fixed
        if fixed:
            words = translate("Plan", "The plan as it is")
            steps.append(Step(key=VERSION, text=words, state="current" if page == VERSION else "done"))
        for element in template.elements:
            state: StepState = "todo"
            if fixed or (draft is not None and element.id not in {*parts, page}):
                continue
            if page == element.id:
                state = "current"
            elif draft is not None and draft.filled(element.id):
                state = "done"
            steps.append(Step(key=element.id, text=element.title, state=state))
        given = draft is not None and draft.finders().asked and bool(draft.facts["neutral_title"].strip())
        last: StepState = "current" if page == FACTS else "done" if given else "todo"
        steps.append(Step(key=FACTS, text=translate("Plan", "How it is given"), state=last))
        if steps != self._steps:
            self._steps = steps
            self.column.set_steps(steps)
        for place, button in enumerate(self.column.buttons):
            button.setEnabled(draft is not None or place == 0)
        QTimer.singleShot(0, self, self._reveal)

    def _reveal(self) -> None:
        """In a low window the part in front is scrolled into view."""
        for step, button in zip(self._steps, self.column.buttons, strict=True):
            if step.state == "current":
                self._scroll.ensureWidgetVisible(button, 0, self.theme.space("xs"))
