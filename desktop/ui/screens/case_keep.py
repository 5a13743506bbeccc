"""A closed case: reopening it, the day it is looked at again; and the legal hold, open or closed."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.domain.errors import InvalidInput
from desktop.ui import day_words
from desktop.ui.screens.case_words import day_of, event_words, reason_words, reopen_reasons
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.closing import CaseState
    from desktop.ui.context import ScreenContext


class ReopenCard(Card):
    """`stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("This case is closed"))
        self._context = context
        self._client_id = ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.closed = PlainLabel(theme, "", wrap=True)
        self.body.addWidget(self.closed)
        still = self.tr(
            "Nothing is written into it until it is reopened. Still possible: Crisis, a report, an amendment beside a "
            "signed note, printing and packs, a check of the provider code."
        )
        self.body.addWidget(PlainLabel(theme, still, role="muted", wrap=True))
        self.form = KeptForm(context)
        self.form.pick("reopen_reason", self.tr("Why is it opened again?"), reopen_reasons())
        self.form.line("reopen_words", self.tr("In a few words, if they help"))
        self.form.column.addWidget(self.form.problem)
        self.button = SecondaryButton(theme, self.tr("Reopen the case"), icon="rotate-ccw")
        self.button.setObjectName("case_reopen")
        self.button.clicked.connect(self._on_reopen)
        self.form.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)

    def show_state(self, state: CaseState) -> None:
        """Say when and why it was closed, by whom."""
        closing = state.closing
        if closing is not None:
            day = day_words.plain_day(closing.at.local().date(), date.min)
            line = self.tr("Closed on {day}: {why}").format(day=day, why=reason_words(closing.reason))
            if closing.by:
                line = self.tr("Closed on {day} by {who}: {why}").format(
                    day=day, who=isolate(closing.by), why=reason_words(closing.reason)
                )
            words = closing.facts.get("words", "")
            self.closed.setText(f"{line}\n{isolate(words)}" if words else line)
        if state.client_id != self._client_id:
            self._client_id = state.client_id
            self.form.begin(f"case/{state.client_id}/reopen")

    def _on_reopen(self) -> None:
        self._context.tasks.write(
            self,
            self._context.services.cases.reopen,
            self._client_id,
            self.form.value("reopen_reason"),
            self.form.value("reopen_words"),
            done=lambda _none: self._on_done(),
            failed=self.form.refuse,
        )

    def _on_done(self) -> None:
        self.form.done()
        self._client_id = ""
        self.stored.emit(self.tr("The case is open again."))


class ReviewCard(Card):
    """The clock of a closed record. `stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("How long it is kept"))
        self._context = context
        self._client_id = ""
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.words = PlainLabel(theme, "", wrap=True)
        self.body.addWidget(self.words)
        self.open_button = QuietButton(theme, self.tr("Keep it longer"), icon="calendar-clock")
        self.open_button.setObjectName("case_longer")
        self.open_button.clicked.connect(self._on_open)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = KeptForm(context)
        self.form.line("keep_until", self.tr("Look at it again on"), hint="2027-11-03", ltr=True)
        self.form.line("keep_why", self.tr("Why is it needed longer?"))
        self.form.column.addWidget(self.form.problem)
        self.button = SecondaryButton(theme, self.tr("Keep it until then"), icon="check")
        self.button.setObjectName("case_longer_store")
        self.button.clicked.connect(self._on_store)
        self.form.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.form.hide()

    def show_state(self, state: CaseState) -> None:
        """Say the day, or that a hold stops the clock."""
        self._client_id = state.client_id
        if state.is_held:
            self.words.setText(
                self.tr("The legal hold stops the clock: there is no day on which it is looked at.")
            )
        elif state.review_on is None:
            self.words.setText(self.tr("No day is set on which it is looked at again."))
        else:
            line = self.tr(
                "On {day} Today asks you to look at it: keep it longer, or erase what names the person. Nothing is "
                "erased by itself."
            )
            self.words.setText(line.format(day=day_of(state.review_on.isoformat())))
        self.open_button.setVisible(not state.is_held)
        if state.is_held:
            self.form.hide()

    def _on_open(self) -> None:
        self.form.setVisible(not self.form.isVisibleTo(self))
        if self.form.isVisibleTo(self):
            self.form.begin(f"case/{self._client_id}/longer")

    def _on_store(self) -> None:
        try:
            until = date.fromisoformat(self.form.value("keep_until").strip())
        except ValueError:
            self.form.refuse(InvalidInput("keep_until", "keep_until_range"))
            return
        self._context.tasks.write(
            self,
            self._context.services.cases.keep_longer,
            self._client_id,
            until,
            self.form.value("keep_why"),
            done=lambda _none: self._on_done(),
            failed=self.form.refuse,
        )

    def _on_done(self) -> None:
        self.form.done()
        self.form.hide()
        self.stored.emit(self.tr("Noted: it is kept longer."))


class HoldCard(Card):
    """Legal hold: set or lifted with a reason, by whom. `stored` carries the words to tell."""

    stored = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("Legal hold"))
        self._context = context
        self._client_id, self._held = "", False
        theme = context.theme
        self.body.setSpacing(theme.space("s"))
        self.held = Banner(theme, "", tone="look", icon="scale")
        self.body.addWidget(self.held)
        self.none = PlainLabel(
            theme,
            self.tr(
                "None. A hold keeps everything about this client, whatever its age: for a court, a lawyer, a complaint."
            ),
            role="muted",
            wrap=True,
        )
        self.body.addWidget(self.none)
        self.open_button = QuietButton(theme, "", icon="scale")
        self.open_button.setObjectName("case_hold")
        self.open_button.clicked.connect(self._on_open)
        self.body.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.form = KeptForm(context)
        self.form.line("hold_why", self.tr("Why?"), hint=self.tr("Our lawyer asked for it on 3 November"))
        self.form.column.addWidget(self.form.problem)
        self.button = SecondaryButton(theme, "", icon="check")
        self.button.setObjectName("case_hold_store")
        self.button.clicked.connect(self._on_store)
        self.form.column.addWidget(self.button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(self.form)
        self.form.hide()

    def show_state(self, state: CaseState) -> None:
        """Say whether a hold stands, who set it when and why."""
        self._client_id, self._held = state.client_id, state.is_held
        self.held.setVisible(state.is_held)
        self.none.setVisible(not state.is_held)
        hold = state.hold
        if state.is_held:
            words = self.tr("Nothing of this record is erased until the hold is lifted.")
            detail = ""
            if hold is not None:
                day = day_words.plain_day(hold.at.local().date(), date.min)
                detail = self.tr("Set on {day} by {who}: {why}").format(
                    day=day, who=isolate(hold.by) or self.tr("not named"), why=isolate(hold.reason)
                )
            self.held.set_message(words, tone="look", detail=detail)
        self.open_button.setText(self.tr("Lift the hold") if state.is_held else self.tr("Set a hold"))
        self.button.setText(self.tr("Lift it") if state.is_held else self.tr("Set it"))
        self.form.hide()

    def _on_open(self) -> None:
        self.form.setVisible(not self.form.isVisibleTo(self))
        if self.form.isVisibleTo(self):
            self.form.begin(f"case/{self._client_id}/hold")

    def _on_store(self) -> None:
        cases = self._context.services.cases
        do = cases.lift_hold if self._held else cases.set_hold
        words = self.tr("The hold is lifted.") if self._held else self.tr("The hold is set.")
        self._context.tasks.write(
            self,
            do,
            self._client_id,
            self.form.value("hold_why"),
            done=partial(self._on_done, words),
            failed=self.form.refuse,
        )

    def _on_done(self, words: str, _none: object) -> None:
        self.form.done()
        self.form.hide()
        self.stored.emit(words)


class EventsCard(Card):
    """What happened with the case, the newest first."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, self.tr("What happened with this case"))
        self._context = context
        self.lines = PlainLabel(context.theme, "", wrap=True)
        self.body.addWidget(self.lines)

    def show_state(self, state: CaseState) -> None:
        """Show every entry."""
        lines = []
        for event in state.events:
            day = day_words.plain_day(event.at.local().date(), date.min)
            lines.append(
                self.tr("{day}, {who}. {what}").format(
                    day=day, who=isolate(event.by) or self.tr("not named"), what=event_words(event)
                )
            )
        self.lines.setText("\n".join(lines))
        self.setVisible(bool(lines))
