"""Goals of before, in the client's own words, the last first: still open, reached, changed, or let go."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.agreed import GOAL_STATES
from desktop.ui.goal_words import goal_day, state_words
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.goals import Goal
    from desktop.domain.protocol import Option, Question

SHORT = 300
"""Letters of a goal that stand in the answer beside how it is now; the goal itself keeps all of them."""


class GoalsBody(Body):
    """A line for each open goal; one without a mark was not talked about."""

    def __init__(
        self, kit: Kit, question: Question, options: tuple[Option, ...], parent: QWidget | None = None
    ) -> None:
        super().__init__(kit, question, options, parent)
        theme = kit.theme
        today = kit.clock.now().local().date()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.states: dict[str, Segment] = {}
        for goal in kit.before.goals:
            words = f"{isolate(_short(goal))} · {goal_day(goal, today)}"
            label = PlainLabel(theme, words, wrap=True)
            segment = Segment(
                theme,
                _short(goal),
                [SegmentOption(value=code, text=state_words(code)) for code in GOAL_STATES],
                dense=True,
            )
            segment.chosen.connect(lambda _value: self._tell())
            self.states[goal.id] = segment
            column.addWidget(label)
            column.addWidget(segment)

    def show_value(self, value: Any) -> None:
        """Show stored states silently."""
        stored = {line["goal"]: line.get("state", "") for line in value} if isinstance(value, list) else {}
        for goal_id, segment in self.states.items():
            segment.set_value(stored.get(goal_id, ""))

    def first(self) -> QWidget:
        """The first state of the first goal."""
        return next((segment.parts[0] for segment in self.states.values()), self)

    def _tell(self) -> None:
        lines = [
            {"goal": goal.id, "words": _short(goal), "state": state}
            for goal in self.kit.before.goals
            if (state := self.states[goal.id].value())
        ]
        self.told.emit(lines or None)


def _short(goal: Goal) -> str:
    words = " ".join(goal.words.split())
    return words if len(words) <= SHORT else words[:SHORT].rstrip() + "…"
