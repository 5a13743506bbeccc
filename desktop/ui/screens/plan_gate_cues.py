"""Danger cues at the gate: noted, never counted; an advocate is offered, a supervisor asked (PRACTICE 15)."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.content.store import CUES
from desktop.domain.clients import MAX_LINE
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput
from desktop.domain.plan_cues import (
    ADVOCATE_ANSWERS,
    AGREES,
    NOT_REACHED,
    NOT_THIS_PLAN,
    CuesTalk,
    asks_supervisor,
)
from desktop.domain.plan_fit import instead_of
from desktop.ui.messages import explain
from desktop.ui.screens.plan_choose import templates_of
from desktop.ui.screens.plan_gate_kept import advocate_words
from desktop.ui.screens.plan_offered import Large, said_line
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext

translate = QCoreApplication.translate


class CuesCard(Card):
    """`changed` when something was noted or said; `instead` carries the template that is made for such danger."""

    changed = Signal()
    instead = Signal(str)

    def __init__(
        self,
        context: ScreenContext,
        template: PlanTemplate,
        talk: CuesTalk,
        language: str,
        large: Large,
        *,
        fixed: bool = False,
    ) -> None:
        """`fixed`: no other plan is offered in place of this one."""
        super().__init__(context.theme, translate("Plan", "Talked about alone, never counted"))
        self.setObjectName("plan_cues")
        self._context, self._template = context, template
        self.talk = talk
        theme = self.theme
        self.body.addWidget(
            PlainLabel(
                theme,
                translate("Plan", "Press what is so. Nothing pressed: nothing was noted."),
                role="muted",
                wrap=True,
            )
        )
        self.cues = ChoiceGroup(
            theme,
            translate("Plan", "Noted"),
            [ChoiceOption(value=cue.id, text=cue.text) for cue in template.danger_cues],
            keys=False,
            columns=1,
        )
        self.cues.setObjectName("plan_cues_noted")
        self.cues.set_density("both")
        self.cues.set_values(talk.cues)
        self.cues.changed.connect(self._on_cues)
        self.body.addWidget(self.cues)
        self.more = QWidget()
        column = QVBoxLayout(self.more)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        self._then = QVBoxLayout()
        column.addLayout(self._then)
        self._add_advocate(column, language, large)
        self._add_supervisor(column)
        self.instead_button: SecondaryButton | None = None
        if not fixed:
            self._add_instead(column)
        self.body.addWidget(self.more)
        self._look()

    def _add_advocate(self, column: QVBoxLayout, language: str, large: Large) -> None:
        """Beside any sign, whichever plan it is."""
        cues = self._context.content.cues()
        if cues.advocate_say:
            column.addWidget(
                said_line(self._context, CUES, "cues/advocate_say", cues.advocate_say, language, large)
            )
        self.advocate = self._segment(
            column,
            "gate_advocate",
            translate("Plan", "An advocate was offered"),
            [(answer, advocate_words(answer)) for answer in ADVOCATE_ANSWERS[1:]],
            self.talk.advocate,
        )
        self.advocate.chosen.connect(lambda value: self._say(replace(self.talk, advocate=value)))

    def _add_supervisor(self, column: QVBoxLayout) -> None:
        """Who was asked before this plan, by name, and when."""
        self.first_asked = QWidget()
        inner = QVBoxLayout(self.first_asked)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(self.theme.space("xs"))
        inner.addWidget(PlainLabel(self.theme, self._whom(), wrap=True))
        self.supervisor = self._segment(
            inner,
            "gate_supervisor",
            translate("Plan", "What your supervisor says"),
            [
                (AGREES, translate("Plan", "Agrees")),
                (NOT_THIS_PLAN, translate("Plan", "Not this plan")),
                (NOT_REACHED, translate("Plan", "Not reached")),
            ],
            self.talk.supervisor,
        )
        self.supervisor.chosen.connect(self._on_supervisor)
        self.whom = TextField(self.theme, translate("Plan", "Who was asked"))
        self.whom.setObjectName("gate_asked_whom")
        self.whom.set_text(self.talk.asked_whom)
        self.whom.changed.connect(self._on_whom)
        inner.addWidget(self.whom)
        self.when = TextField(self.theme, translate("Plan", "When, today (hour:minute)"))
        self.when.setObjectName("gate_asked_at")
        if self.talk.asked_at:
            self.when.set_text(_hours(Moment.read(self.talk.asked_at)))
        self.when.changed.connect(self._on_when)
        inner.addWidget(self.when)
        column.addWidget(self.first_asked)

    def _add_instead(self, column: QVBoxLayout) -> None:
        other = instead_of(self._template, templates_of(self._context))
        if other is None:
            return
        self.instead_button = SecondaryButton(self.theme, translate("Plan", "Take that plan"))
        self.instead_button.setObjectName("gate_instead")
        self.instead_button.clicked.connect(lambda: self.instead.emit(other.id))
        words = translate("Plan", "Made for such danger: “{plan}”.").format(plan=isolate(other.title))
        column.addWidget(Banner(self.theme, words, tone="information", button=self.instead_button))

    def _segment(
        self, column: QVBoxLayout, name: str, words: str, answers: list[tuple[str, str]], value: str
    ) -> Segment:
        column.addWidget(PlainLabel(self.theme, words, strong=True, wrap=True))
        segment = Segment(self.theme, words, [SegmentOption(value=code, text=text) for code, text in answers])
        segment.setObjectName(name)
        segment.set_value(value)
        column.addWidget(segment)
        return segment

    def _whom(self) -> str:
        people = self._context.content.agency_profile().supervisors()
        named = listed(f"{isolate(each.name)} {ltr(each.phone)}".strip() for each in people)
        if named:
            return translate("Plan", "Before this plan your supervisor is asked: {people}").format(
                people=named
            )
        return translate("Plan", "Before this plan your supervisor is asked.")

    # ---- what happens --------------------------------------------------------------------------------------------

    def _on_cues(self, values: list[str]) -> None:
        self._say(replace(self.talk, cues=frozenset(values)))

    def _on_supervisor(self, value: str) -> None:
        self._say(replace(self.talk, supervisor=value))
        if value == AGREES and not self.whom.text():
            people = self._context.content.agency_profile().supervisors()
            if len(people) == 1:
                self.whom.set_text(people[0].name)

    def _on_whom(self, text: str) -> None:
        if len(text) > MAX_LINE:
            self.whom.set_wrong(explain(InvalidInput("asked_whom", "too_long", most=MAX_LINE)))
        elif self.whom.frame.wrong:
            self.whom.set_wrong("")
        self._say(replace(self.talk, asked_whom=text))
        if text.strip() and not self.when.text():
            self.when.set_text(_hours(self._context.clock.now()))

    def _on_when(self, text: str) -> None:
        asked = self._at(text)
        self.when.set_wrong(
            ""
            if asked is not None or not text.strip()
            else translate("Plan", "A time of today that is over, such as 14:05.")
        )
        self._say(replace(self.talk, asked_at=asked.text() if asked is not None else ""))

    def _at(self, text: str) -> Moment | None:
        """Return the moment of today at that time; None for what is no time, or is still to come."""
        hours, _colon, minutes = text.strip().partition(":")
        now = self._context.clock.now()
        if not (hours.isdecimal() and minutes.isdecimal() and int(hours) < 24 and int(minutes) < 60):
            return None
        local: datetime = now.local().replace(hour=int(hours), minute=int(minutes), second=0, microsecond=0)
        asked = Moment.at(local, now.zone)
        return asked if asked.utc <= now.utc else None

    def _say(self, talk: CuesTalk) -> None:
        self.talk = talk
        self._look()
        self.changed.emit()

    def _look(self) -> None:
        """What follows from the signs: what to do at once, who is offered, who is asked."""
        noted = self.talk.cues
        while (item := self._then.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        for cue in self._context.content.cues().cues:
            if cue.id in noted and cue.then:
                self._then.addWidget(PlainLabel(self.theme, cue.then, strong=True, wrap=True))
        self.more.setVisible(bool(noted))
        self.first_asked.setVisible(asks_supervisor(self.talk, self._template.with_cues))
        agreed = self.talk.supervisor == AGREES
        self.whom.setVisible(agreed)
        self.when.setVisible(agreed)


def _hours(moment: Moment) -> str:
    return f"{moment.local():%H:%M}" if moment.is_readable else ""
