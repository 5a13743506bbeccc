"""Before we plan: the caseworker's judgement, not read out; the numbers that are always offered stand below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.plan_cues import ASKED_FIRST, CuesTalk
from desktop.domain.safety_plans import (
    NEVER_OVERRIDDEN,
    NO_REASON_HELPS,
    PLANNER_TRAINED,
    GateAnswers,
    GateOutcome,
    gate,
)
from desktop.ui.screens.plan_gate_cues import CuesCard
from desktop.ui.screens.plan_gate_kept import gate_key, kept_questions, talk_from, talk_values
from desktop.ui.screens.plan_numbers import NumbersCard
from desktop.ui.screens.plan_offered import client_banner, universal_card
from desktop.ui.screens.plan_texts import gate_answer_words
from desktop.ui.screens.plan_waits import look_behind
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from PySide6.QtGui import QShowEvent

    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
TRAINED = PLANNER_TRAINED
WIDEST = 860
"""The answers stay near their questions on a wide screen."""


class Judgement(PaintedWidget):
    """One question and Yes / No beside it; in a narrow window below it."""

    chosen = Signal(str)

    def __init__(
        self, context: ScreenContext, name: str, ask: str, hint: str, *, no_tone: bool = True
    ) -> None:
        theme = context.theme
        super().__init__(theme)
        self.words = PlainLabel(theme, ask, wrap=True)
        self.hint = PlainLabel(theme, hint, size="small", role="muted", wrap=True)
        if not hint:
            self.hint.hide()
        self.segment = Segment(
            theme,
            ask,
            [
                SegmentOption(value="yes", text=gate_answer_words("yes"), width=72),
                SegmentOption(
                    value="no",
                    text=gate_answer_words("no"),
                    tone="different" if no_tone else "plain",
                    width=72,
                ),
            ],
        )
        self.segment.setObjectName(f"gate_{name}")
        self.segment.chosen.connect(self.chosen)
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self.words)
        column.addWidget(self.hint)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.space("m"))
        row.addLayout(column, 1)
        row.addWidget(self.segment, 0, Qt.AlignmentFlag.AlignVCenter)


class GatePage(Page):
    """Answers are kept as they are given.

    `decided` when the foot's button is pressed; `not_now` when what is for tonight comes first, whatever is not asked
    yet; `other` carries the template that is taken instead, empty for the choice of all of them.
    """

    decided = Signal(object)
    not_now = Signal()
    other = Signal(str)
    wanted_large = Signal(str, str)

    def __init__(
        self,
        context: ScreenContext,
        template: PlanTemplate,
        client: Client,
        language: str,
        *,
        fixed: bool = False,
    ) -> None:
        """`fixed`: it is about a plan there is, and no other one is offered in its place."""
        super().__init__(
            context.theme,
            translate("Plan", "Before we plan"),
            subtitle=translate("Plan", "Your own judgement. Not read out."),
            footer=True,
            session=True,
        )
        self._context, self._template, self._client, self._fixed = context, template, client, fixed
        self._crisis = context.services.plans.open_crisis(client.id)
        kept = kept_questions(context, client.id)
        context.recovered.pop(gate_key(client.id), None)
        self._given = {name: str(text) for name, text in kept.get("answers", {}).items()}
        if context.services.plans.planner_trained():
            self._given[TRAINED] = "yes"
        asked = {cue.id for cue in template.danger_cues}
        known = frozenset(asked & context.services.plans.known_cues(client.id))
        self._talk = talk_from(kept) or CuesTalk(cues=known)
        self.judgements: dict[str, Judgement] = {}
        self._build(client.chosen_name, language)
        self.reason.set_text(str(kept.get("reason", "")))
        for name, view in self.judgements.items():
            view.segment.set_value(self._given.get(name, ""))
        self.look_at_crisis()
        self.reason.changed.connect(lambda _text: self._on_changed())

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self, name: str, language: str) -> None:
        theme, template, context = self.theme, self._template, self._context
        self.banner = Banner(theme, "", tone="look", icon="life-buoy")
        self.banner.hide()
        self.body.addWidget(self.banner)
        self._add_choice(name)
        age_group = context.services.session_facts.age_group(self._client)
        minor = client_banner(context, age_group)
        if minor is not None:
            self.body.addWidget(minor)
        card = Card(theme)
        card.body.setSpacing(theme.px(4))
        self._add(
            card,
            TRAINED,
            translate("Plan", "Are you trained in safety planning?"),
            translate("Plan", "Kept for you, not for this client. A plan is made by people trained for it."),
        )
        for question in template.gate:
            self._add(card, question.id, question.ask, question.hint)
        self._put(card)
        self.outcome = Banner(theme, "", tone="information")
        self.outcome.setObjectName("gate_outcome")
        self.outcome.hide()
        self.cues: CuesCard | None = None
        if template.danger_cues:
            self.cues = CuesCard(
                context, template, self._talk, language, self.wanted_large.emit, fixed=self._fixed
            )
            self.cues.changed.connect(self._on_changed)
            self.cues.instead.connect(self.other)
            self._put(self.cues)
        self.reason = TextArea(
            theme, translate("Plan", "Why now all the same? In your words"), min_lines=2, max_lines=6
        )
        self.reason.setObjectName("gate_reason")
        self.reason.hide()
        self.body.addWidget(self.reason)
        self._put(NumbersCard(context, translate("Plan", "Always offered"), template.always_offered))
        universal = universal_card(context, template, language, self.wanted_large.emit)
        if universal is not None:
            self._put(universal)
        self.body.addStretch(1)
        self._build_foot()

    def _build_foot(self) -> None:
        theme = self.theme
        self.tonight_button = SecondaryButton(theme, translate("Plan", "Numbers for tonight"), page=True)
        self.tonight_button.setObjectName("gate_tonight")
        self.tonight_button.clicked.connect(self.not_now)
        self.footer_end.addWidget(self.tonight_button)
        self.go_button = PrimaryButton(theme, "", keycap="Enter", page=True)
        self.go_button.setObjectName("gate_go")
        self.go_button.clicked.connect(self.go_on)
        self.footer_end.addWidget(self.go_button)
        self.primary = self.go_button
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        # above the foot, outside what scrolls: what the answers say is seen beside whichever was pressed
        outer.insertWidget(outer.indexOf(self.footer), self.outcome)

    def _add_choice(self, name: str) -> None:
        """Which plan it is, for whom, and the way to another one."""
        theme, template = self.theme, self._template
        card = Card(theme)
        who = translate("Plan", "For {name}. {who}").format(name=isolate(name), who=template.for_whom)
        self.other_button = QuietButton(theme, translate("Plan", "Another plan"), icon="map", small=True)
        self.other_button.setObjectName("gate_other")
        self.other_button.clicked.connect(lambda: self.other.emit(""))
        head = QHBoxLayout()
        head.addWidget(PlainLabel(theme, template.title, strong=True, wrap=True), 1)
        if self._fixed:  # never shown before there is a parent: it would open a window
            self.other_button.hide()
        head.addWidget(self.other_button, 0, Qt.AlignmentFlag.AlignTop)
        card.body.addLayout(head)
        card.body.addWidget(PlainLabel(theme, who, wrap=True))
        self._put(card)

    def _put(self, card: QWidget) -> None:
        card.setMaximumWidth(self.theme.px(WIDEST))
        self.body.addWidget(card)

    def _add(self, card: Card, name: str, ask: str, hint: str) -> None:
        view = Judgement(self._context, name, ask, hint)
        view.chosen.connect(lambda value, name=name: self._on_chosen(name, value))
        self.judgements[name] = view
        card.body.addWidget(view)

    # ---- what happens ------------------------------------------------------------------------------------------

    def answers(self) -> dict[str, str]:
        """Return the answers to the template's questions."""
        return {name: value for name, value in self._given.items() if name != TRAINED and value}

    def talk(self) -> CuesTalk:
        """Return what was noted, and who was asked."""
        return self.cues.talk if self.cues is not None else CuesTalk()

    def state(self) -> GateOutcome:
        """Return what the gate says now."""
        return gate(
            GateAnswers(
                answers=self.answers(),
                reason=self.reason.text() if self.reason.isVisibleTo(self) else "",
                planner_trained=self._given.get(TRAINED) == "yes",
                open_crisis=self._crisis,
                talk=self.talk(),
                with_cues=self._template.with_cues,
            )
        )

    def look_at_crisis(self) -> None:
        """Ask again whether a crisis of this client is running: one may have opened, or passed, meanwhile."""
        self._crisis = self._context.services.plans.open_crisis(self._client.id)
        if self._crisis:
            self.banner.set_message(
                translate("Plan", "A crisis is still running. A plan is made when it has passed."),
                tone="look",
            )
        self.banner.setVisible(self._crisis)
        self._show_outcome()

    def showEvent(self, event: QShowEvent) -> None:
        """A crisis page may have been in front: the gate stays closed until it has passed."""
        super().showEvent(event)
        look_behind(self._context, self, self.look_at_crisis)

    def _on_chosen(self, name: str, value: str) -> None:
        self._given[name] = value
        if name == TRAINED:
            self._context.tasks.write(self, self._context.services.plans.set_planner_trained, value == "yes")
        self._on_changed()

    def _on_changed(self) -> None:
        self.keep(self._template.id)
        self._show_outcome()

    def keep(self, template_id: str) -> None:
        """Keep what was answered with the plan it is about; for another plan the same answers stand."""
        value: dict[str, Any] = {
            "template": template_id,
            "at": self._context.clock.now().text(),
            "answers": dict(self._given),
            "reason": self.reason.text(),
            **talk_values(self.talk()),
        }
        key = gate_key(self._client.id)
        interface = self._context.services.interface
        self._context.autosave.put(key, value, lambda value: interface.keep_draft(key, value))

    def unanswered(self) -> list[str]:
        """Return the questions without an answer, in order."""
        return [name for name in self.judgements if not self._given.get(name)]

    def _show_outcome(self) -> None:
        outcome, missing = self.state(), self.unanswered()
        closed = [name for name in outcome.closed_by if name != TRAINED or self._given.get(TRAINED) == "no"]
        left = missing or outcome.left
        self.reason.setVisible(bool(closed) and not left and not (set(closed) & NO_REASON_HELPS))
        outcome = self.state()
        danger = bool(NEVER_OVERRIDDEN & set(closed))
        words = self._words(outcome, closed, waits=bool(left))
        self.outcome.setVisible(bool(words))
        may_plan = outcome.outcome in {"open", "open_with_reason"} and not left
        if words:
            self.outcome.set_message(words, tone="good" if may_plan else "look" if closed else "information")
        tonight = not may_plan and bool(closed) and (danger or not left)
        self.go_button.setText(
            translate("Plan", "For tonight") if tonight else translate("Plan", "Begin the plan")
        )
        self.tonight_button.setVisible(not tonight)
        self.go_button.set_cannot(
            "" if may_plan or tonight else translate("Plan", "Answer every question first.")
        )

    def _words(self, outcome: GateOutcome, closed: list[str], *, waits: bool) -> str:
        if NEVER_OVERRIDDEN & set(closed):
            return translate(
                "Plan", "Not the time yet. Nobody plans in a crisis or in danger now; no reason changes that."
            )
        if waits:
            return self._left_words(outcome) if not self.unanswered() else ""
        if ASKED_FIRST in closed:
            return translate(
                "Plan", "Not this plan yet: your supervisor is asked first. Give what they need for tonight."
            )
        if TRAINED in closed:
            return translate(
                "Plan",
                "A plan is made by people trained for it. Give what they need for tonight, and hand over to one.",
            )
        if outcome.outcome == "open":
            return translate("Plan", "Now is a good time to plan together.")
        if outcome.outcome == "open_with_reason":
            return translate("Plan", "You plan with your reason beside it.")
        if outcome.may_give_reason:
            return translate(
                "Plan", "Not the time yet. Give what they need for tonight, or write why now all the same."
            )
        return ""

    def _left_words(self, outcome: GateOutcome) -> str:
        """Beside a sign: what is still to be said."""
        words = {
            "advocate": translate("Plan", "A sign is noted: offer an advocate, and say what they answered."),
            ASKED_FIRST: translate("Plan", "A sign is noted: ask your supervisor first."),
            "asked_whom": translate("Plan", "Say who was asked, and when."),
        }
        return next((words[name] for name in outcome.left if name in words), "")

    def go_on(self) -> None:
        """Begin the plan, or what is for tonight; whichever the answers say."""
        if not self.go_button.isEnabled():
            self.first().setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.decided.emit(self.state())

    def first(self) -> QWidget:
        """Return what takes the focus: the first question without an answer, else what is left beside a sign."""
        missing = self.unanswered()
        if missing:
            return self.judgements[missing[0]].segment.parts[0]
        if self.cues is not None:
            left = {"advocate": self.cues.advocate.parts[0], ASKED_FIRST: self.cues.supervisor.parts[0]}
            for name in self.state().left:
                return left.get(name, self.cues.whom)
        return self.go_button
