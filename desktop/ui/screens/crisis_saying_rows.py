"""Words for the client's ear in a panel of the crisis page: whole, in both languages, with who checked them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.content.store import CRISIS
from desktop.ui.screens.crisis_panels import RunsLabel
from desktop.ui.screens.crisis_saying import standing_steps
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.ui.screens.crisis import CrisisScreen
    from desktop.ui.screens.crisis_saying import CrisisSayings, Saying
    from desktop.ui.theme.theme import Theme


class SayingRow(QWidget):
    """One saying in a panel: whole, whatever its length."""

    def __init__(self, theme: Theme, saying: Saying, head: str = "") -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        if head:
            column.addWidget(RunsLabel(theme, [(head, True)], size="body"))
        if saying.theirs:
            column.addWidget(ScriptText(theme, saying.theirs, saying.tag, size="title"))
        quoted = QCoreApplication.translate("CrisisHelp", "“{words}”").format(words=isolate(saying.worker))
        parts = [(quoted, not saying.theirs)]
        if saying.mark:
            parts.append((f"  {isolate(saying.mark)}", True))
        column.addWidget(RunsLabel(theme, parts, size="body" if saying.theirs else "large"))
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


def saying_rows(screen: CrisisScreen, part: CrisisSayings) -> list[QWidget]:
    """The words of the current step first, then the standing ones and those of every other step."""
    theme, content = screen.context.theme, screen.desk.content
    current = screen.runner.model.current_step(standing_steps(screen))
    rows: list[QWidget] = []
    for step in sorted(content.steps, key=lambda step: step.id != current):
        if step.say:
            rows.append(SayingRow(theme, part.of(CRISIS, step), step.do))
        if len(rows) == 1:
            rows.append(SayingRow(theme, part.standing(), content.standing))
    return rows
