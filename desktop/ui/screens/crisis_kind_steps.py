"""The further steps of a kind of incident: what to do, what to say in the client's language, done with its time."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject

from desktop.content.store import INCIDENTS
from desktop.domain.crisis_kind import steps_done
from desktop.ui.screens.crisis_panels import RunsLabel
from desktop.ui.screens.crisis_saying import sayings
from desktop.ui.screens.crisis_saying_rows import SayingRow
from desktop.ui.screens.crisis_words import time_of
from desktop.ui.widgets.crisis_parts import CrisisStepRow
from desktop.ui.widgets.labels import isolate, ltr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_kind import CrisisKinds

translate = QCoreApplication.translate
FIRST = 7
"""The six pinned steps have the numbers before."""


def step_rows(screen: CrisisScreen, kinds: CrisisKinds) -> list[QWidget]:
    """Return a row for each step, with what to say below it."""
    theme, kind = screen.context.theme, kinds.now()
    if kind is None or not screen.in_sight("people"):
        words = translate("CrisisKind", "Names are hidden. Show names first, then the kind can be seen here.")
        return [RunsLabel(theme, [(words, False)])]
    of_steps = _Steps(screen, kinds)
    rows: list[QWidget] = [of_steps.count]
    for number, step in enumerate(kind.steps, start=FIRST):
        row = CrisisStepRow(theme, number, step.do, step.second)
        row.setObjectName(f"crisis_further_{step.id}")
        row.clicked.connect(partial(of_steps.press, step.id))
        of_steps.rows[step.id] = row
        rows.append(row)
        if step.say:
            rows.append(SayingRow(theme, sayings(screen).of(INCIDENTS, step)))
    of_steps.setParent(rows[0])  # goes with them
    of_steps.show_now()
    screen.refreshed.connect(of_steps.show_now)
    return rows


class _Steps(QObject):
    """Brings the rows along with the log while the panel is open."""

    def __init__(self, screen: CrisisScreen, kinds: CrisisKinds) -> None:
        super().__init__()
        self._screen, self._kinds = screen, kinds
        self.rows: dict[str, CrisisStepRow] = {}
        self.count = RunsLabel(screen.context.theme, [])
        self.count.setObjectName("crisis_further_count")

    def press(self, step_id: str, _on: bool = False) -> None:
        self._kinds.press_step(step_id)

    def show_now(self) -> None:
        run, kind, now = self._screen.runner.run, self._kinds.now(), self._screen.context.clock.now()
        done = steps_done(run, kind) if run is not None and kind is not None else {}
        for step_id, row in self.rows.items():
            line = done.get(step_id)
            row.set_state("done" if line is not None else "todo", time_of(line.at, now) if line else "")
        said, steps = self._kinds.count()
        if kind is not None and self._screen.in_sight("people"):
            words = translate("CrisisKind", "{kind}: {done} of {number}")
            count = words.format(kind=isolate(kind.label), done=ltr(str(said)), number=ltr(str(steps)))
            self.count.set_parts([(count, True)])
