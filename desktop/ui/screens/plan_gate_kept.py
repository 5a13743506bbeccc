"""The questions before a plan as they are kept: while they are answered, and, only to read, once a plan was begun."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from desktop.domain.clock import Moment
from desktop.domain.plan_cues import AGREES, CuesTalk
from desktop.domain.safety_plans import GATE_HOURS
from desktop.ui import day_words
from desktop.ui.screens.plan_numbers import NumbersCard
from desktop.ui.screens.plan_texts import gate_answer_words
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


def gate_key(client_id: str) -> str:
    """Return the autosave key, and the draft's name, of questions that are not decided yet."""
    return f"plan_gate/{client_id}"


def kept_questions(context: ScreenContext, client_id: str) -> dict[str, Any]:
    """Return what was answered and is not decided: from memory where it is on its way, else from the vault.

    Whether they are alone, or in danger, is true for this call only: after GATE_HOURS all of it is asked anew. Which
    plan it is to be, and what was noted, stand.
    """
    key = gate_key(client_id)
    waiting = {entry.key: entry.value for entry in context.autosave.unsaved()}
    kept = waiting.get(key) or context.recovered.get(key) or context.services.interface.draft(key)
    if not isinstance(kept, dict):
        return {}
    age = context.clock.now().utc - Moment.read(kept.get("at", "")).utc
    if timedelta(0) <= age <= timedelta(hours=GATE_HOURS):
        return dict(kept)
    return {name: kept[name] for name in ("template", "cues") if name in kept}


def talk_from(kept: Mapping[str, Any]) -> CuesTalk | None:
    """Return what was noted, from a draft; None where nothing about it is kept there."""
    if "cues" not in kept:
        return None
    texts = {name: str(kept.get(name, "")) for name in ("supervisor", "asked_whom", "asked_at")}
    talk = CuesTalk(cues=frozenset(str(each) for each in kept["cues"]), **texts)
    return replace(talk, advocate=str(kept["advocate"])) if kept.get("advocate") else talk


def talk_values(talk: CuesTalk) -> dict[str, Any]:
    """Return what `talk_from` reads again."""
    return {
        "cues": sorted(talk.cues),
        "supervisor": talk.supervisor,
        "asked_whom": talk.asked_whom,
        "asked_at": talk.asked_at,
        "advocate": talk.advocate,
    }


def advocate_words(answer: str) -> str:
    """Return what became of an advocate."""
    return {
        "accepted": translate("Plan", "They want one"),
        "declined": translate("Plan", "They prefer not to"),
    }.get(answer, translate("Plan", "Not offered yet"))


class GateKept(Page):
    """The gate of a plan that was begun: what was answered and noted, only to read."""

    next = Signal()

    def __init__(
        self, context: ScreenContext, template: PlanTemplate, answers: dict[str, str], talk: CuesTalk
    ) -> None:
        super().__init__(context.theme, translate("Plan", "Before we plan"), footer=True, session=True)
        theme = self.theme
        card = Card(theme)
        for question in template.gate:
            self._row(card, question.ask, gate_answer_words(answers.get(question.id, "")))
        self.body.addWidget(card)
        if talk.cues:
            self.body.addWidget(self._noted(context, template, talk))
        self.body.addWidget(
            NumbersCard(context, translate("Plan", "Always offered"), template.always_offered)
        )
        self.body.addStretch(1)
        self.next_button = PrimaryButton(theme, translate("Plan", "Next"), keycap="Enter", page=True)
        self.next_button.setObjectName("plan_next")
        self.next_button.clicked.connect(self.next)
        self.footer_end.addWidget(self.next_button)
        self.primary = self.next_button

    def _row(self, card: Card, words: str, answer: str) -> None:
        row = QHBoxLayout()
        row.addWidget(PlainLabel(self.theme, words, wrap=True), 1)
        row.addWidget(PlainLabel(self.theme, answer, strong=True))
        card.body.addLayout(row)

    def _noted(self, context: ScreenContext, template: PlanTemplate, talk: CuesTalk) -> Card:
        """Which signs, in the template's order and no other; who was asked, and when."""
        card = Card(self.theme, translate("Plan", "Noted, never counted"))
        words = {cue.id: cue.text for cue in template.danger_cues}
        for cue in [*(name for name in words if name in talk.cues), *sorted(talk.cues - words.keys())]:
            card.body.addWidget(PlainLabel(self.theme, words.get(cue, cue), wrap=True))
        self._row(card, translate("Plan", "An advocate was offered"), advocate_words(talk.advocate))
        if talk.supervisor == AGREES and talk.asked_whom:
            asked = Moment.read(talk.asked_at)
            when = day_words.day_and_time(asked, context.clock.now().local().date())
            self._row(
                card,
                translate("Plan", "Asked first, and agreed: {name}").format(name=isolate(talk.asked_whom)),
                when,
            )
        return card

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.next_button
