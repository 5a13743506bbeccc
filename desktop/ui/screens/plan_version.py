"""A version of a plan as it was given or put away: read, looked at again, asked about, compared; never rewritten."""

from __future__ import annotations

from datetime import timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan_versions import NUMBERS_FIRST, REPLACED
from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.plan_facts import REVIEW_DAYS, review_words
from desktop.ui.screens.plan_long import later_key
from desktop.ui.screens.plan_put_away import PutAwayCard
from desktop.ui.screens.plan_step_view import StepView
from desktop.ui.screens.plan_texts import iso_day, state_words
from desktop.ui.screens.plan_use import UseCard
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.list_row import ListCard, ListRow
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.safety_plans import PlanStep, SafetyPlan
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def version_line(plan: SafetyPlan, today: date) -> str:
    """Return what stands below a version in a list: where it stands, and since when."""
    state = {
        "draft": translate("Plan", "being written"),
        "in_use": translate("Plan", "they have this one"),
    }.get(plan.state, "")
    if plan.state == "retired":
        state = (
            translate("Plan", "replaced by the next one")
            if plan.retired_reason == REPLACED
            else translate("Plan", "put away")
        )
    return listed((state_words(plan.plan_version, plan.given_at, today), state))


class VersionPage(Page):
    """`change` begins the next version or goes on with it, `compare(one, other)` and `opened(id)` are about another."""

    back = Signal()
    change = Signal()
    give = Signal()
    compare = Signal(str, str)
    opened = Signal(str)
    put_away = Signal(object)

    def __init__(self, context: ScreenContext, draft: PlanDraft) -> None:
        plan = draft.plan
        title = translate("Plan", "Plan {number}, version {version}")
        super().__init__(
            context.theme,
            title.format(number=ltr(str(plan.number)), version=ltr(str(plan.plan_version))),
            footer=True,
            session=True,
        )
        self._context, self._draft, self._plan = context, draft, plan
        self._versions = context.services.plans.series.versions(plan.id)
        self._today = context.clock.now().local().date()
        self._build()

    # ---- building ----------------------------------------------------------------------------------------------

    def _build(self) -> None:
        plan, stands = self._plan, self._plan.state == "in_use"
        self.banner = Banner(self.theme, self._state(), tone="good" if stands else "information", icon="map")
        self.banner.setObjectName("plan_version_state")
        self.body.addWidget(self.banner)
        if self._context.services.interface.drafts(later_key(plan.id)):
            words = translate(
                "Plan",
                "Something was typed after this was given. It is kept, and stands in the next version.",
            )
            self.body.addWidget(Banner(self.theme, words, tone="look"))
        self.use = UseCard(self._context, plan.id, asks=stands)
        if stands:
            self.body.addWidget(SideBySide(self.theme, (self.use, 1), (self._review_card(), 1), narrow=560))
        for card in self._parts():
            self.body.addWidget(card)
        if not stands and self._context.services.plans.series.uses(plan.id):
            self.body.addWidget(self.use)
        elif not stands:
            self.use.hide()
            self.use.setParent(self)
        self.body.addWidget(self._versions_card())
        self.away = PutAwayCard(self._context, plan)
        self.away.hide()
        self.away.done.connect(self.put_away)
        self.body.addWidget(self.away)
        self.body.addStretch(1)
        self._buttons()

    def _state(self) -> str:
        plan = self._plan
        given = (
            day_words.plain_day(plan.given_at.local().date(), self._today)
            if plan.given_at is not None
            else ""
        )
        if plan.state == "in_use":
            words = translate(
                "Plan", "They have had it since {day}. It stays as it is: a change begins the next version."
            )
            if plan.stage == NUMBERS_FIRST:
                words = translate(
                    "Plan",
                    "They have had numbers and first steps since {day}. The rest is written in the next version.",
                )
            return words.format(day=given)
        if plan.retired_reason == REPLACED:
            return translate("Plan", "Given on {day}. A newer version has taken its place.").format(day=given)
        when = (
            day_words.plain_day(plan.retired_at.local().date(), self._today)
            if plan.retired_at is not None
            else ""
        )
        words = translate("Plan", "Put away on {day}. It is kept.").format(day=when)
        return f"{words} {isolate(plan.retired_reason)}" if plan.retired_reason else words

    def _review_card(self) -> Card:
        theme = self.theme
        card = Card(theme, translate("Plan", "Look at it together"))
        card.setObjectName("plan_review")
        self.review = PlainLabel(theme, "", wrap=True)
        card.body.addWidget(self.review)
        words = translate(
            "Plan", "Does every number still answer? Is every step still safe, and still theirs?"
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        card.body.addWidget(PlainLabel(theme, translate("Plan", "It still fits. Again:"), wrap=True))
        self.fits: dict[int, Chip] = {}
        for days in REVIEW_DAYS:
            chip = Chip(theme, review_words(days), checkable=False)
            chip.setObjectName(f"plan_still_fits_{days}")
            chip.setAccessibleName(
                translate("Plan", "It still fits. Again: {when}").format(when=review_words(days))
            )
            chip.clicked.connect(lambda _on=False, days=days: self._still_fits(days))
            self.fits[days] = chip
        card.body.addWidget(button_row(theme, list(self.fits.values())))
        other = QuietButton(
            theme, translate("Plan", "It has to change"), adds=True, small=True, icon="pencil"
        )
        other.setObjectName("plan_does_not_fit")
        other.clicked.connect(self.change)
        card.body.addWidget(button_row(theme, [other]))
        self._show_review()
        return card

    def _parts(self) -> list[QWidget]:
        """Every part with its steps; one that the template does not know any more stands at the end."""
        template, plan = self._draft.template, self._plan
        by_element: dict[str, list[PlanStep]] = {}
        for step in plan.steps:
            if not step.is_empty():
                by_element.setdefault(step.element, []).append(step)
        titles = {element.id: element.title for element in template.elements}
        names = [name for name in titles if name in by_element]
        names += [name for name in by_element if name not in titles]
        languages = (self._draft.worker, self._draft.theirs)
        waits = self._waits()
        cards: list[QWidget] = []
        for name in names:
            card = Card(self.theme, titles.get(name, translate("Plan", "Also written")))
            for step in by_element[name]:
                card.body.addWidget(StepView(self._context, step, languages))
                if step.id in waits:
                    words = translate("Plan", "Not on what they have: it waits for the rest")
                    card.body.addWidget(
                        IconLabel(self.theme, words, icon="clock", size="small", role="caution", wrap=True)
                    )
            cards.append(card)
        if not cards:
            words = translate("Plan", "Nothing is written in this version.")
            cards.append(PlainLabel(self.theme, words, role="muted", wrap=True))
        return cards

    def _waits(self) -> set[str]:
        """Steps that were left for later when numbers were given first: nobody had said them in their language."""
        if self._plan.stage != NUMBERS_FIRST:
            return set()
        language = self._draft.theirs or self._draft.worker
        return {step.id for step in self._plan.without_words(language) if not step.phone}

    def _versions_card(self) -> QWidget:
        theme = self.theme
        card = Card(theme, translate("Plan", "Versions"))
        card.setObjectName("plan_versions")
        self.versions = ListCard(theme, translate("Plan", "Versions"))
        for plan in self._versions:
            row = ListRow(
                theme,
                version_line(plan, self._today),
                icon="map",
                chevron=plan.id != self._plan.id,
                strong=plan.id == self._plan.id,
            )
            row.setObjectName(f"plan_version_{plan.plan_version}")
            if plan.id == self._plan.id:
                row.setEnabled(False)
            row.clicked.connect(partial(self.opened.emit, plan.id))
            self.versions.add_row(row)
        card.body.addWidget(self.versions)
        self.compare_button = QuietButton(theme, translate("Plan", "Compare"), icon="arrow-left-right")
        self.compare_button.setObjectName("plan_compare")
        self.compare_button.clicked.connect(self._on_compare)
        if len(self._versions) < 2:  # never setVisible(True) before there is a parent: it would open a window
            self.compare_button.hide()
        card.body.addWidget(button_row(theme, [self.compare_button]))
        return card

    def _buttons(self) -> None:
        theme, stands = self.theme, self._plan.state == "in_use"
        self.away_button = QuietButton(theme, translate("Plan", "Put away…"), icon="archive")
        self.away_button.setObjectName("plan_put_away")
        self.away_button.clicked.connect(self._on_away)
        if not stands:
            self.away_button.hide()
        self.footer_start.addWidget(self.away_button)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.footer_end.addWidget(self.back_button)
        again = self._plan.state == "retired" and self._plan.retired_reason != REPLACED
        draft = any(plan.state == "draft" for plan in self._versions)
        words = translate("Plan", "Go on with the next version") if draft else translate("Plan", "Change it")
        if again:
            words = translate("Plan", "Bring it back")
        self.change_button = PrimaryButton(theme, words, page=True)
        self.change_button.setObjectName("plan_change")
        self.change_button.clicked.connect(self._bring_back if again else self.change)
        if not stands and not again:
            self.change_button.hide()
        self.footer_end.addWidget(self.change_button)

    # ---- what happens ------------------------------------------------------------------------------------------

    def _show_review(self) -> None:
        day = iso_day(self._draft.facts["review_by"])
        words = translate("Plan", "To be looked at by {day}").format(day=isolate(day))
        self.review.setText(words if day else translate("Plan", "No day yet for looking at it again"))

    def _still_fits(self, days: int) -> None:
        next_day = self._today + timedelta(days=days)
        self._context.autosave.flush()
        self._context.tasks.write(
            self,
            partial(self._context.services.plans.series.reviewed, self._plan.id, next_day),
            done=lambda _none: self._on_reviewed(next_day),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_reviewed(self, next_day: date) -> None:
        self._draft.facts["review_by"] = next_day.isoformat()
        plan = self._context.services.plans.get(self._plan.id)
        if plan is not None:
            self._draft.refresh(plan)
        self._show_review()

    def _bring_back(self) -> None:
        state = "in_use" if self._plan.given_at is not None else "draft"
        self._context.tasks.write(
            self,
            partial(self._context.services.plans.series.bring_back, [(self._plan.id, state)]),
            done=lambda _none: self.opened.emit(self._plan.id),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_compare(self) -> None:
        at = next(place for place, plan in enumerate(self._versions) if plan.id == self._plan.id)
        other = self._versions[at + 1 if at + 1 < len(self._versions) else at - 1]
        self.compare.emit(other.id, self._plan.id)

    def _on_away(self) -> None:
        self.away.setVisible(True)
        self.away.start()
        if self.scroll_area is not None:
            self.scroll_area.ensureWidgetVisible(self.away)

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.back_button if self.change_button.isHidden() else self.change_button
