"""The step column in place of the rail: every step can be pressed, its pages are named, the saved mark at the foot."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.autosave import SavedState
from desktop.ui.screens.session_texts import named, reason_words
from desktop.ui.widgets.base import mirrored_margins
from desktop.ui.widgets.card import Surface
from desktop.ui.widgets.page import PageScroll
from desktop.ui.widgets.saved import SavedMark
from desktop.ui.widgets.steps import Step, StepColumn, StepState

if TYPE_CHECKING:
    from desktop.domain.clock import Clock
    from desktop.domain.wizard import Wizard
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
STATES: dict[str, StepState] = {
    "to_do": "todo",
    "current": "current",
    "done": "done",
    "skipped": "skipped",
}


def show_saved(mark: SavedMark, state: SavedState, clock: Clock, *, too_long: bool = False) -> None:
    """Say on a mark where the words are now; `too_long`: some are kept, but not as an answer."""
    if too_long and state is not SavedState.NOT_YET:
        mark.set_state("too_long")
    elif state is SavedState.SAVED:
        local = clock.now().local()
        mark.set_state("saved", f"{local.hour:02d}:{local.minute:02d}")
    elif state is SavedState.SAVING:
        mark.set_state("saving")
    elif state is SavedState.NOT_YET:
        mark.set_state("not_saved")


class SessionSteps(Surface):
    """`chosen` carries the id of the step that was pressed."""

    chosen = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "sidebar", line="end", parent=parent)
        self.column = StepColumn(theme, translate("Session", "Steps of the session"))
        self.column.chosen.connect(self.chosen)
        self.saved = SavedMark(theme, wraps=True)
        self._steps: list[Step] = []
        holder = QWidget()
        inner = self._inner = QVBoxLayout(holder)
        inner.addWidget(self.column)
        inner.addStretch(1)
        self._outer = QVBoxLayout(self)
        self._outer.setSpacing(0)
        self._outer.addWidget(PageScroll(holder), 1)
        self._foot = QHBoxLayout()
        self._foot.addWidget(self.saved)
        self._outer.addLayout(self._foot)
        self.measure()

    def measure(self) -> None:
        """Widths at the present scale."""
        theme = self.theme
        self.setFixedWidth(theme.px(theme.tokens.layout["session_steps"]))
        self._inner.setContentsMargins(theme.space("xs"), theme.space("m"), theme.space("xs"), 0)
        edge = theme.px(20)
        self._outer.setContentsMargins(0, 0, 0, edge)
        mirrored_margins(self._foot, self, edge, theme.space("xs"), theme.space("xs"), 0)

    def show_steps(self, wizard: Wizard, name: str) -> None:
        """Show the steps as they stand."""
        steps = []
        for state in wizard.steps:
            if state.progress == "left_out":
                continue
            at = next(
                (place for place, page in enumerate(state.pages) if page.id == wizard.position.page_id), -1
            )
            steps.append(
                Step(
                    key=state.step.id,
                    text=named(state.step.title, name),
                    state=STATES[state.progress],
                    reason=_reason(wizard, state.step.id) if state.progress == "skipped" else "",
                    pages=tuple(named(page.short, name) for page in state.pages),
                    page=at,
                )
            )
        if steps != self._steps:
            self._steps = steps
            self.column.set_steps(steps)


def _reason(wizard: Wizard, step_id: str) -> str:
    """Return why the first skipped question of a step was skipped."""
    step = next(state for state in wizard.steps if state.step.id == step_id)
    for page in step.pages:
        for question in page.questions:
            answer = wizard.answers.get(question.id)
            if answer is not None and answer.state == "skipped":
                return reason_words(answer.reason)
    return ""
