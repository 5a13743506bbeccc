"""Not the time yet: what goes with the client for tonight. Kept as it is written; never a word of blame."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan_cues import ASKED_FIRST
from desktop.domain.safety_plans import PLANNER_TRAINED
from desktop.ui.screens.plan_long import fact_words, facts_key, parted, put_beside
from desktop.ui.screens.plan_numbers import NumbersCard
from desktop.ui.screens.plan_offered import policy_card, said_line, universal_card
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.domain.protocol import Line
    from desktop.services.app_services import Services
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate
_TYPED = ("place", "next_contact")
_DONE = ("numbers", "hand_over")


def tonight_key(gate_id: str) -> str:
    """Return the autosave key."""
    return f"plan_tonight/{gate_id}"


def store_tonight(services: Services, gate_id: str, value: dict[str, str]) -> None:
    """Write what was agreed; writer lane. What is too long is kept beside it."""
    fits, long = parted(value)
    services.plans.save_tonight(gate_id, fits)
    put_beside(services.interface, facts_key(tonight_key(gate_id)), long or None)


class TonightPage(Page):
    """Numbers, a place, the next contact, a warm hand-over."""

    done = Signal()
    crisis = Signal()
    again = Signal()
    wanted_large = Signal(str, str)

    def __init__(
        self,
        context: ScreenContext,
        template: PlanTemplate,
        gate_id: str,
        closed_by: tuple[str, ...],
        language: str,
    ) -> None:
        tonight = template.for_tonight
        super().__init__(
            context.theme,
            tonight.title,
            kicker=translate("Plan", "Not the time yet"),
            footer=True,
            session=True,
            # a number far from its name is soon read out for another
            max_width=context.theme.tokens.layout["form_column"],
        )
        self._context, self._template, self._gate_id = context, template, gate_id
        self._language = language
        self.fields: dict[str, TextField] = {}
        self.segments: dict[str, Segment] = {}
        self._facts = dict(context.services.plans.tonight(gate_id))
        key = tonight_key(gate_id)
        self._facts |= context.services.interface.draft(facts_key(key)) or {}
        waiting = {entry.key: entry.value for entry in context.autosave.unsaved()}
        more = waiting.get(key) or context.recovered.pop(key, None)
        if isinstance(more, dict):
            self._facts |= {name: str(text) for name, text in more.items()}
        self._build(closed_by)

    def _build(self, closed_by: tuple[str, ...]) -> None:
        theme, tonight = self.theme, self._template.for_tonight
        self.body.addWidget(PlainLabel(theme, tonight.why, wrap=True))
        ways = {question.id: question.if_not for question in self._template.gate}
        if any(ways.get(name) == "crisis" for name in closed_by):
            self.crisis_button = SecondaryButton(theme, translate("Plan", "Open crisis"), keycap="F9")
            self.crisis_button.setObjectName("tonight_crisis")
            self.crisis_button.clicked.connect(self.crisis)
            words = translate("Plan", "Danger or a crisis comes first.")
            self.body.addWidget(
                Banner(theme, words, tone="look", icon="life-buoy", button=self.crisis_button)
            )
        if any(ways.get(name) == "supervisor_first" for name in closed_by) or {
            PLANNER_TRAINED,
            ASKED_FIRST,
        } & set(closed_by):
            self.body.addWidget(Banner(theme, self._supervisor(), tone="look", icon="users-round"))
        numbers = NumbersCard(self._context, translate("Plan", "Numbers to give now"), tonight.hotlines)
        self.body.addWidget(numbers)
        for line in tonight.lines:
            self._line(line)
            if line.id == "policy":
                self.body.addWidget(policy_card(self._context))
        if not any(line.id == "policy" for line in tonight.lines):
            self.body.addWidget(policy_card(self._context))
        universal = universal_card(self._context, self._template, self._language, self.wanted_large.emit)
        if universal is not None:
            self.body.addWidget(universal)
        self.body.addStretch(1)
        self.again_button = SecondaryButton(
            theme, translate("Plan", "Look at the questions again"), page=True
        )
        self.again_button.setObjectName("tonight_again")
        self.again_button.clicked.connect(self.again)
        self.footer_end.addWidget(self.again_button)
        self.done_button = PrimaryButton(theme, translate("Plan", "Done"), page=True)
        self.done_button.setObjectName("tonight_done")
        self.done_button.clicked.connect(self.done)
        self.footer_end.addWidget(self.done_button)
        self.primary = self.done_button

    def _supervisor(self) -> str:
        people = self._context.content.agency_profile().supervisors()
        named = listed(f"{isolate(each.name)} {ltr(each.phone)}".strip() for each in people)
        if named:
            return translate("Plan", "Ask your supervisor first: {people}").format(people=named)
        return translate("Plan", "Ask your supervisor first.")

    def _line(self, line: Line) -> None:
        theme = self.theme
        if not line.say:
            self.body.addWidget(PlainLabel(theme, line.text, role="muted", wrap=True))
            return
        card = Card(theme)
        card.body.addWidget(PlainLabel(theme, line.text, strong=True, wrap=True))
        kind, text_id = f"safety_plans/{self._template.id}", f"for_tonight/{line.id}/say"
        card.body.addWidget(
            said_line(self._context, kind, text_id, line.say, self._language, self.wanted_large.emit)
        )
        if line.id in _TYPED:
            labels = {
                "place": translate("Plan", "Where they will be, in their words"),
                "next_contact": translate("Plan", "When and how, as agreed"),
            }
            field = TextField(theme, labels[line.id])
            field.setObjectName(f"tonight_{line.id}")
            field.set_text(self._facts.get(line.id, ""))
            field.set_wrong(fact_words(line.id, field.text()))
            field.changed.connect(lambda text, name=line.id: self._on_fact(name, text))
            self.fields[line.id] = field
            card.body.addWidget(field)
        elif line.id in _DONE:
            names = {
                "numbers": translate("Plan", "Numbers given"),
                "hand_over": translate("Plan", "Called together"),
            }
            segment = Segment(
                theme,
                names[line.id],
                [
                    SegmentOption(value="yes", text=translate("Plan", "Done")),
                    SegmentOption(value="declined", text=translate("Plan", "They prefer not to")),
                    SegmentOption(value="later", text=translate("Plan", "Later")),
                ],
            )
            segment.setObjectName(f"tonight_{line.id}")
            segment.set_value(self._facts.get(line.id, ""))
            segment.chosen.connect(lambda value, name=line.id: self._on_fact(name, value))
            self.segments[line.id] = segment
            card.body.addWidget(segment)
        self.body.addWidget(card)

    def _on_fact(self, name: str, text: str) -> None:
        self._facts[name] = text
        field, words = self.fields.get(name), fact_words(name, text)
        if field is not None and (words or field.frame.wrong):
            field.set_wrong(words)
        self._context.autosave.put(
            tonight_key(self._gate_id),
            dict(self._facts),
            partial(store_tonight, self._context.services, self._gate_id),
        )

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return next(iter(self.segments.values())).parts[0] if self.segments else self.done_button
