"""What must be heard in a recording: every step meant for it, ticked by a person while it plays (P7)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal

from desktop.domain.plan_audio import NOTHING_KEPT_BACK, kept_mark, mark_of, to_hear
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.safety_plans import SafetyPlan
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class HeardCard(Card):
    """`ticked(step id, heard)`; nothing can be ticked before the recording was played."""

    ticked = Signal(str, bool)

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, translate("Plan", "What is said in it"))
        self.setObjectName("plan_audio_heard")
        words = translate(
            "Plan",
            "Say this, and nothing else. Then play it and tick what you hear: a machine cannot check a voice.",
        )
        self.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        self.rows: dict[str, ChoiceRow] = {}
        self._shown: tuple[tuple[str, str], ...] = ()

    def show_plan(self, plan: SafetyPlan, language: str, ticks: Mapping[str, str], *, may_tick: bool) -> None:
        """Show every step that has to be heard; a tick for other words is none."""
        wanted = [(step.id, self._words(step.text(language), step.phone)) for step in to_hear(plan, language)]
        kept = len(plan.kept_back())
        last = translate("Plan", "Nothing is said that is kept in memory: {count}").format(
            count=ltr(str(kept))
        )
        wanted.append((NOTHING_KEPT_BACK, last))
        if tuple(wanted) != self._shown:
            self._shown = tuple(wanted)
            self._build()
        marks = {step.id: mark_of(step, language) for step in to_hear(plan, language)}
        marks[NOTHING_KEPT_BACK] = kept_mark(plan)
        for step_id, row in self.rows.items():
            row.setEnabled(may_tick)
            heard = ticks.get(step_id) == marks[step_id]
            if row.isChecked() != heard:
                row.blockSignals(True)
                row.setChecked(heard)
                row.blockSignals(False)
                row.update()

    def _build(self) -> None:
        for row in self.rows.values():
            self.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        self.rows = {}
        for at, (step_id, words) in enumerate(self._shown, start=1):
            row = ChoiceRow(self.theme, words)
            row.set_height("choice_compact")
            row.setObjectName(f"plan_audio_tick_{at}")
            row.toggled.connect(lambda on, step_id=step_id: self.ticked.emit(step_id, on))
            self.rows[step_id] = row
            self.body.addWidget(row)

    @staticmethod
    def _words(text: str, phone: str) -> str:
        if not phone or phone in text:
            return isolate(text)
        return f"{isolate(text)} {ltr(phone)}".strip()
