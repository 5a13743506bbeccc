"""The six pinned steps: rows in the wide window, one row and six marks in the narrow one. No step waits for another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from desktop.domain.crisis import STEP_IDS
from desktop.ui.screens.crisis_words import time_of
from desktop.ui.theme.focus_tip import NO_FOCUS_TIP
from desktop.ui.widgets.crisis_parts import CrisisStepRow, CrisisStepState, StepDot

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.clock import Moment
    from desktop.domain.crisis import CrisisRun
    from desktop.domain.crisis_content import CrisisContent
    from desktop.ui.theme.theme import Theme


class CrisisSteps(QObject):
    """Owns the step widgets; the screen places them. `ticked(step id)` for a press on any of them."""

    ticked = Signal(str)

    def __init__(self, theme: Theme, content: CrisisContent, parent: QWidget) -> None:
        super().__init__(parent)
        self._steps = content.steps
        self.rows: list[CrisisStepRow] = []
        self.dots: list[StepDot] = []
        for number, step in enumerate(self._steps, start=1):
            row = CrisisStepRow(theme, number, step.do, step.second, parent)
            row.setObjectName(f"crisis_step_{step.id}")
            row.setToolTip(step.say)
            row.setProperty(NO_FOCUS_TIP, True)
            row.clicked.connect(lambda _on=False, step_id=step.id: self.ticked.emit(step_id))
            dot = StepDot(theme, number, step.do, parent)
            dot.setObjectName(f"crisis_dot_{step.id}")
            dot.clicked.connect(lambda _on=False, step_id=step.id: self.ticked.emit(step_id))
            self.rows.append(row)
            self.dots.append(dot)
        self.single = CrisisStepRow(theme, 1, "", "", parent)
        self.single.setObjectName("crisis_step_now")
        self.single.clicked.connect(self._on_single)
        self._single_step = ""
        self._low = False

    def set_single_low(self, low: bool) -> None:
        """In a low narrow window the one row has no second line."""
        if low != self._low:
            self._low = low
            step = next((step for step in self._steps if step.id == self._single_step), None)
            if step is not None:
                self.single.set_words(step.do, "" if low else step.second)

    def _on_single(self) -> None:
        if self._single_step:
            self.ticked.emit(self._single_step)

    def show(self, run: CrisisRun | None, current: str, now: Moment) -> None:
        """Show what is ticked, when, and which step is next."""
        ticked = run.ticked() if run is not None else {}
        for step_id, row, dot in zip(STEP_IDS, self.rows, self.dots, strict=True):
            state: CrisisStepState = (
                "done" if step_id in ticked else "current" if step_id == current else "todo"
            )
            row.set_state(state, time_of(ticked.get(step_id), now))
            dot.set_state(state)
        self._show_single(current or self._steps[3].id, ticked, now)

    def _show_single(self, step_id: str, ticked: dict[str, Moment], now: Moment) -> None:
        place = STEP_IDS.index(step_id)
        step = self._steps[place]
        self._single_step = step_id
        self.single.set_words(step.do, "" if self._low else step.second, number=place + 1)
        state: CrisisStepState = "done" if step_id in ticked else "current"
        self.single.set_state(state, time_of(ticked.get(step_id), now))
