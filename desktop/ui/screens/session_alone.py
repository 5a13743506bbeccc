"""The card about time alone beside a session: what comes next by the agency's plan, and what was done, one press each.

Whoever sits beside the screen reads nothing on it that tells of a danger: what is said, who asks, and neutral buttons;
in person the numbers are held to see.
"""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.answers import Answer
from desktop.domain.opening import IN_PERSON
from desktop.domain.separation import ANSWERS, EVENT, in_use, stage
from desktop.ui.screens.session_lines import line_widget
from desktop.ui.separation_words import done_words
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import set_apart
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.domain.agency import SeparationPlan
    from desktop.domain.protocol import Panel
    from desktop.domain.separation import Stage
    from desktop.domain.wizard import Wizard
    from desktop.domain.wizard_views import ShownQuestion
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.session_draft import SessionDraft

translate = QCoreApplication.translate
PANEL = "time_alone"


class AloneCard(QWidget):
    """Made anew for each opening of the panel; a press notes an event and shows what comes after it."""

    def __init__(self, context: ScreenContext, draft: SessionDraft, panel: Panel, tag: str) -> None:
        super().__init__()
        self._context, self._draft, self._panel, self._tag = context, draft, panel, tag
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(context.theme.space("s"))
        self.setObjectName("alone_card")
        self._fill()

    # ------------------------------------------------------------ showing

    def _fill(self) -> None:
        plan = self._context.content.agency_profile().separation
        self._used = in_use(plan)
        self._buttons: list[WrappedButton] = []
        if self._used:
            now = stage(self._draft.events, _answer(self._draft.wizard))
            {"ask": self._ask, "alone": self._alone, "not_now": self._not_now}[now](plan)
            self._done(now)
        else:
            self._lines()
        why = WrappedButton(
            self._context.theme, translate("Session", "Why everybody: a page for staff"), kind="quiet",
            icon="book-open",
        )  # fmt: skip
        why.setObjectName("alone_why")
        why.clicked.connect(lambda: self._context.window.go("alone_orientation"))
        self._column.addWidget(why)

    def _lines(self) -> None:
        # as the plan stands now, which may have been agreed, or opened again, since the session began
        agreed = {"agency.separation_agreed": "yes" if self._used else "no"}
        for line in self._draft.wizard.with_context(agreed).shown_lines(self._panel.lines):
            self._column.addWidget(line_widget(self._context.theme, self._draft, PANEL, line, self._tag))

    def _ask(self, plan: SeparationPlan) -> None:
        self._lines()
        self._pair(translate("Session", "Who asks"), plan.who_separates)
        self._pair(translate("Session", "How"), plan.how if self._in_person else plan.remote_how or plan.how)

    def _alone(self, plan: SeparationPlan) -> None:
        words = translate("Session", "Alone now: go on with what waited.")
        self._column.addWidget(PlainLabel(self._context.theme, words, strong=True, wrap=True))
        if self._in_person:
            self._pair(translate("Session", "For yourself"), plan.staff_safety)

    def _not_now(self, plan: SeparationPlan) -> None:
        words = translate("Session", "A no is a no. Plan when to speak next.")
        self._column.addWidget(PlainLabel(self._context.theme, words, strong=True, wrap=True))
        self._pair(translate("Session", "Now"), plan.if_refused)
        if self._age != "under_18":
            self._pair(translate("Session", "Before anybody is called"), plan.consent)
        if self._age != "adult":
            self._pair(translate("Session", "Under 18"), plan.child_protection)
        if self._in_person:
            self._pair(translate("Session", "For yourself"), plan.staff_safety)
        self._numbers(plan)

    def _numbers(self, plan: SeparationPlan) -> None:
        """Whom the plan names; in person nobody beside the screen reads them."""
        theme = self._context.theme
        child = plan.child_protection_phone if self._age != "adult" else ""
        found = [
            (translate("Session", "Child protection"), child),
            (translate("Session", "Security"), plan.security_phone if self._in_person else ""),
            (translate("Session", "Local law enforcement"), plan.law_local_phone),
            (translate("Session", "Tribal law enforcement"), plan.law_tribal_phone),
            (translate("Session", "Federal law enforcement"), plan.law_federal_phone),
        ]
        found = [(name, number) for name, number in found if number]
        if not found:
            return
        if self._in_person:
            said = set_apart(f"{isolate(name)} {ltr(number)}" for name, number in found)
            held = HoldToSee(theme, translate("Session", "Numbers of our plan"), said, icon="phone")
            held.setObjectName("alone_numbers")
            self._column.addWidget(held)
            return
        for name, number in found:
            self._together(
                PlainLabel(theme, name, size="small", role="muted", wrap=True),
                PhoneText(theme, number, selectable=True),
            )

    def _done(self, now: Stage) -> None:
        """What can have been done next; in person one word for every call."""
        codes = {
            "ask": ["accepted", "next_time", "refused", "not_safe_to_ask", "not_possible"],
            "alone": ["came_back"],
            "not_now": ["next_planned", *self._calls(), "accepted"],
        }[now]
        if now == "ask" and self._in_person:
            codes.remove("next_time")
        label = PlainLabel(
            self._context.theme, translate("Session", "What was done"), size="small", role="muted", wrap=True
        )
        self._column.addWidget(label)
        for code in codes:
            button = WrappedButton(self._context.theme, done_words(code))
            button.setObjectName(f"alone_{code}")
            button.clicked.connect(partial(self._on_done, code))
            self._column.addWidget(button)
            self._buttons.append(button)

    def _calls(self) -> list[str]:
        if self._in_person:
            return ["called"]
        return [*(["called_child_protection"] if self._age != "adult" else []), "called_law"]

    def _pair(self, label: str, text: str) -> None:
        if text:
            theme = self._context.theme
            self._together(
                PlainLabel(theme, label, size="small", role="muted", wrap=True),
                PlainLabel(theme, text, wrap=True),
            )

    def _together(self, *parts: QWidget) -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in parts:
            column.addWidget(part)
        self._column.addWidget(holder)

    @property
    def _in_person(self) -> bool:
        return self._draft.wizard.protocol.channel == IN_PERSON

    @property
    def _age(self) -> str:
        return str(self._draft.wizard.context.get("client.age_group", "unknown"))

    # ------------------------------------------------------------ what happens

    def _on_done(self, code: str, _checked: bool = False) -> None:
        draft = self._draft
        if draft.sealed:
            return
        # the words as they stand now: a note is read in years, perhaps without this program
        draft.add_event(EVENT, done_words(code), code=code)
        draft.apply(_after(draft.wizard, code))
        while (item := self._column.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()
        self._fill()
        if self._buttons:
            self._buttons[0].setFocus(Qt.FocusReason.OtherFocusReason)


def _offer(wizard: Wizard) -> ShownQuestion | None:
    """Return the question that offers time alone, where a page shows it: the one that sets off the agency's way."""
    for page in wizard.visible_pages:
        for shown in wizard.shown_page(page.id).questions:
            if any("separation" in effect.effects for effect in shown.question.effects):
                return shown
    return None


def _answer(wizard: Wizard) -> str:
    """Return what the page says of the offer, as a code of what was done; "" where nothing is said."""
    offer = _offer(wizard)
    answer = offer.answer if offer is not None else None
    if answer is None or answer.state != "answered":
        return ""
    value = str(answer.value)
    agreed = "accepted" if wizard.alone == "yes" else "next_time"
    return {"yes": agreed, "no": "refused"}.get(value, value)


def _after(wizard: Wizard, code: str) -> Wizard:
    """Return the wizard after a press: the page about it is answered too, so that nobody is asked twice."""
    if code == "came_back":
        return wizard.set_alone(False).set_listening(True)
    if code not in ANSWERS:
        return wizard
    offer = _offer(wizard)
    if offer is None or code not in offer.question.codes():
        return wizard.set_alone(True).set_listening(False) if code == "accepted" else wizard
    asked_so = offer.form == "yes_no" and code == "refused"
    answer = Answer(value="no", asked_as="yes_no") if asked_so else Answer(value=code)
    after = wizard.answer(offer.question.id, answer)
    # who is alone follows the answers again: what is said later counts
    return after if asked_so else after.set_alone(None).set_listening(None)
