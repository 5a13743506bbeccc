"""Before we plan: the caseworker's judgement, not read out; the numbers that are always offered stand below it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.safety_plans import NEVER_OVERRIDDEN, GateAnswers, GateOutcome, gate
from desktop.ui.screens.plan_numbers import NumbersCard
from desktop.ui.screens.plan_texts import gate_answer_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.base import PaintedWidget
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption
from desktop.ui.widgets.text_area import TextArea

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
TRAINED = "planner_trained"
WIDEST = 860
"""The answers stay near their questions on a wide screen."""


def gate_key(client_id: str) -> str:
    """Return the autosave key, and the draft's name, of questions that are not decided yet."""
    return f"plan_gate/{client_id}"


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
    """Answers are kept as they are given. `decided(outcome, answers, reason)` when the foot's button is pressed."""

    decided = Signal(object)

    def __init__(self, context: ScreenContext, template: PlanTemplate, client_id: str, name: str) -> None:
        super().__init__(
            context.theme,
            translate("Plan", "Before we plan"),
            subtitle=translate("Plan", "Your own judgement. Not read out."),
            footer=True,
            session=True,
        )
        self._context, self._template, self._client_id = context, template, client_id
        self._crisis = context.services.plans.open_crisis(client_id)
        self._given: dict[str, str] = {}
        self.judgements: dict[str, Judgement] = {}
        self._build(name)
        self._fill()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self, name: str) -> None:
        theme, template = self.theme, self._template
        self.banner = Banner(theme, "", tone="look", icon="life-buoy")
        self.banner.hide()
        self.body.addWidget(self.banner)
        who = translate("Plan", "For {name}. {who}").format(name=isolate(name), who=template.for_whom)
        self.body.addWidget(PlainLabel(theme, who, wrap=True))
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
        card.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(card)
        self.outcome = Banner(theme, "", tone="information")
        self.outcome.setObjectName("gate_outcome")
        self.outcome.hide()
        self.reason = TextArea(
            theme, translate("Plan", "Why now all the same? In your words"), min_lines=2, max_lines=6
        )
        self.reason.setObjectName("gate_reason")
        self.reason.changed.connect(lambda _text: self._on_changed())
        self.reason.hide()
        self.body.addWidget(self.reason)
        if template.danger_cues:
            cues = Card(theme, translate("Plan", "Talked about alone, never counted"))
            cues.setMaximumWidth(theme.px(WIDEST))
            for cue in template.danger_cues:
                cues.body.addWidget(PlainLabel(theme, "•  " + cue.text, wrap=True))
            words = translate("Plan", "Any of these: ask your supervisor first, and offer an advocate.")
            cues.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
            self.body.addWidget(cues)
        numbers = NumbersCard(self._context, translate("Plan", "Always offered"), template.always_offered)
        numbers.setMaximumWidth(theme.px(WIDEST))
        self.body.addWidget(numbers)
        self.body.addStretch(1)
        self.go_button = PrimaryButton(theme, "", keycap="Enter", page=True)
        self.go_button.setObjectName("gate_go")
        self.go_button.clicked.connect(self.go_on)
        self.footer_end.addWidget(self.go_button)
        self.primary = self.go_button
        outer = self.layout()
        assert isinstance(outer, QVBoxLayout)
        # above the foot, outside what scrolls: what the answers say is seen beside whichever was pressed
        outer.insertWidget(outer.indexOf(self.footer), self.outcome)

    def _add(self, card: Card, name: str, ask: str, hint: str) -> None:
        view = Judgement(self._context, name, ask, hint)
        view.chosen.connect(lambda value, name=name: self._on_chosen(name, value))
        self.judgements[name] = view
        card.body.addWidget(view)

    def _fill(self) -> None:
        trained = self._context.services.plans.planner_trained()
        key = gate_key(self._client_id)
        waiting = {entry.key: entry.value for entry in self._context.autosave.unsaved()}
        kept = waiting.get(key) or self._context.recovered.pop(key, None)
        kept = kept or self._context.services.interface.draft(key)
        if isinstance(kept, dict):
            self._given = {name: str(text) for name, text in kept.get("answers", {}).items()}
            self.reason.set_text(str(kept.get("reason", "")))
        if trained:
            self._given[TRAINED] = "yes"
        for name, view in self.judgements.items():
            view.segment.set_value(self._given.get(name, ""))
        if self._crisis:
            self.banner.set_message(
                translate("Plan", "A crisis is still running. A plan is made when it has passed."),
                tone="look",
            )
            self.banner.show()
        self._show_outcome()

    # ---- what happens ------------------------------------------------------------------------------------------

    def answers(self) -> dict[str, str]:
        """Return the answers to the template's questions."""
        return {name: value for name, value in self._given.items() if name != TRAINED and value}

    def state(self) -> GateOutcome:
        """Return what the gate says now."""
        return gate(
            GateAnswers(
                answers=self.answers(),
                reason=self.reason.text() if self.reason.isVisibleTo(self) else "",
                planner_trained=self._given.get(TRAINED) == "yes",
                open_crisis=self._crisis,
            )
        )

    def _on_chosen(self, name: str, value: str) -> None:
        self._given[name] = value
        if name == TRAINED:
            self._context.tasks.write(self, self._context.services.plans.set_planner_trained, value == "yes")
        self._on_changed()

    def _on_changed(self) -> None:
        value: dict[str, Any] = {"answers": dict(self._given), "reason": self.reason.text()}
        key = gate_key(self._client_id)
        interface = self._context.services.interface
        self._context.autosave.put(key, value, lambda value: interface.keep_draft(key, value))
        self._show_outcome()

    def unanswered(self) -> list[str]:
        """Return the questions without an answer, in order."""
        return [name for name in self.judgements if not self._given.get(name)]

    def _show_outcome(self) -> None:
        outcome = self.state()
        closed = [
            name for name in outcome.closed_by if self._given.get(name) == "no" or name == "no_crisis_now"
        ]
        firm = any(name in NEVER_OVERRIDDEN for name in closed)
        open_questions = self.unanswered()
        self.reason.setVisible(bool(closed) and not firm and not open_questions)
        outcome = self.state()
        words = self._words(outcome, firm=firm, left=len(open_questions))
        self.outcome.setVisible(bool(words))
        if words:
            good = outcome.outcome in {"open", "open_with_reason"}
            self.outcome.set_message(words, tone="good" if good else "look" if closed else "information")
        may_plan = outcome.outcome in {"open", "open_with_reason"} and not open_questions
        if may_plan:
            self.go_button.setText(translate("Plan", "Begin the plan"))
        elif firm or (closed and not open_questions):
            self.go_button.setText(translate("Plan", "For tonight"))
        else:
            self.go_button.setText(translate("Plan", "Begin the plan"))
        unfinished = not may_plan and not firm and bool(open_questions)
        self.go_button.set_cannot(translate("Plan", "Answer every question first.") if unfinished else "")

    def _words(self, outcome: GateOutcome, *, firm: bool, left: int) -> str:
        if firm:
            return translate(
                "Plan", "Not the time yet. Nobody plans in a crisis or in danger now; no reason changes that."
            )
        if left:
            return ""
        if outcome.outcome == "open":
            return translate("Plan", "Now is a good time to plan together.")
        if outcome.outcome == "open_with_reason":
            return translate("Plan", "You plan with your reason beside it.")
        if outcome.may_give_reason:
            return translate(
                "Plan", "Not the time yet. Give what they need for tonight, or write why now all the same."
            )
        return ""

    def go_on(self) -> None:
        """Begin the plan, or what is for tonight; whichever the answers say."""
        if not self.go_button.isEnabled():
            missing = self.unanswered()
            if missing:
                self.judgements[missing[0]].segment.parts[0].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.decided.emit(self.state())

    def first(self) -> QWidget:
        """Return what takes the focus: the first question without an answer."""
        missing = self.unanswered()
        if missing:
            return self.judgements[missing[0]].segment.parts[0]
        return self.go_button


class GateKept(Page):
    """The gate of a plan that was begun: what was answered, only to read."""

    next = Signal()

    def __init__(self, context: ScreenContext, template: PlanTemplate, answers: dict[str, str]) -> None:
        super().__init__(context.theme, translate("Plan", "Before we plan"), footer=True, session=True)
        theme = self.theme
        card = Card(theme)
        for question in template.gate:
            row = QHBoxLayout()
            row.addWidget(PlainLabel(theme, question.ask, wrap=True), 1)
            answer = gate_answer_words(answers.get(question.id, ""))
            row.addWidget(PlainLabel(theme, answer, strong=True))
            card.body.addLayout(row)
        self.body.addWidget(card)
        self.body.addWidget(
            NumbersCard(context, translate("Plan", "Always offered"), template.always_offered)
        )
        self.body.addStretch(1)
        self.next_button = PrimaryButton(theme, translate("Plan", "Next"), keycap="Enter", page=True)
        self.next_button.setObjectName("plan_next")
        self.next_button.clicked.connect(self.next)
        self.footer_end.addWidget(self.next_button)
        self.primary = self.next_button

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.next_button
