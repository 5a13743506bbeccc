"""Two versions of a plan beside each other: what was added, changed, taken out, moved, kept in memory or no longer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.screens.plan_step_view import StepView
from desktop.ui.screens.plan_texts import state_words
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from desktop.domain.plan_versions import Difference
    from desktop.domain.safety_plans import PlanStep, SafetyPlan
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def change_words(found: Difference) -> list[tuple[str, str]]:
    """Return what happened to a step, each as an icon and words; nothing where it stayed the same."""
    marks = {
        "added": [("plus", translate("Plan", "Added"))],
        "changed": [("pencil", translate("Plan", "Changed"))],
        "taken_out": [("minus", translate("Plan", "Taken out"))],
    }.get(found.change, [])
    if found.moved:
        marks = [*marks, ("arrow-up-down", translate("Plan", "Moved"))]
    if found.memory == "kept":
        marks = [*marks, ("lock", translate("Plan", "Now in memory only"))]
    elif found.memory == "given":
        marks = [*marks, ("lock-open", translate("Plan", "No longer in memory only: now in the forms"))]
    return marks


class ComparePage(Page):
    """The older version first. What stayed the same can be shown too. `opened(id)` goes to one of them."""

    back = Signal()
    opened = Signal(str)

    def __init__(self, context: ScreenContext, draft: PlanDraft, one: str = "", other: str = "") -> None:
        super().__init__(
            context.theme,
            translate("Plan", "Two versions beside each other"),
            footer=True,
            session=True,
        )
        self._context, self._draft = context, draft
        self.versions = list(reversed(context.services.plans.series.versions(draft.id)))
        self._today = context.clock.now().local().date()
        known = [plan.id for plan in self.versions]
        found = sorted((each for each in (one, other) if each in known), key=known.index) or known[-2:]
        self._pair = (found[0], found[-1])
        self._every = False
        self._part: QWidget | None = None
        self._build()
        self._fill()

    def _build(self) -> None:
        theme = self.theme
        self.chips: dict[tuple[str, str], Chip] = {}
        for side, words in (
            ("before", translate("Plan", "Compare")),
            ("after", translate("Plan", "with")),
        ):
            self.body.addWidget(PlainLabel(theme, words, strong=True))
            holder = QWidget()
            flow = FlowLayout(holder, gap_x=theme.space("xs"))
            for plan in self.versions:
                state = state_words(plan.plan_version, plan.given_at, self._today)
                chip = Chip(theme, state)
                chip.setObjectName(f"plan_compare_{side}_{plan.plan_version}")
                chip.setAccessibleName(
                    translate("Plan", "{question}: {answer}").format(question=words, answer=state)
                )
                chip.clicked.connect(
                    lambda _on=False, side=side, plan_id=plan.id: self._choose(side, plan_id)
                )
                self.chips[side, plan.id] = chip
                flow.addWidget(chip)
            self.body.addWidget(holder)
        self.all_chip = Chip(theme, translate("Plan", "Also what stayed the same"))
        self.all_chip.setObjectName("plan_compare_all")
        self.all_chip.clicked.connect(self._on_all)
        self.body.addWidget(self.all_chip, 0, Qt.AlignmentFlag.AlignLeading)
        self._place = QVBoxLayout()
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.back_button = SecondaryButton(theme, translate("Plan", "Back"), page=True)
        self.back_button.setObjectName("plan_back")
        self.back_button.clicked.connect(self.back)
        self.footer_end.addWidget(self.back_button)

    def _choose(self, side: str, plan_id: str) -> None:
        before, after = self._pair
        self._pair = (plan_id, after) if side == "before" else (before, plan_id)
        self._fill()

    def _on_all(self) -> None:
        self._every = self.all_chip.isChecked()
        self._fill()

    def _fill(self) -> None:
        for (side, plan_id), chip in self.chips.items():
            chip.setChecked(plan_id == self._pair[0 if side == "before" else 1])
        if self._part is not None:
            self._place.removeWidget(self._part)
            self._part.hide()
            self._part.deleteLater()
        self._part = self._differences()
        self._place.addWidget(self._part)

    def _differences(self) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        known = {plan.id: plan for plan in self.versions}
        older, newer = sorted((known[each] for each in self._pair), key=self.versions.index)
        found = self._context.services.plans.series.compared(older.id, newer.id)
        shown = [each for each in found if self._every or not each.is_same]
        if not shown:
            words = translate("Plan", "Both say the same.")
            column.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
            return holder
        column.addWidget(
            SideBySide(theme, (self._heading(older), 1), (self._heading(newer), 1), narrow=560, gap="m")
        )
        titles = {element.id: element.title for element in self._draft.template.elements}
        names = [name for name in titles if any(each.element == name for each in shown)]
        names += [name for name in dict.fromkeys(each.element for each in shown) if name not in titles]
        for name in names:
            card = Card(theme, titles.get(name, translate("Plan", "Also written")))
            for each in (each for each in shown if each.element == name):
                card.body.addWidget(self._difference(each))
            column.addWidget(card)
        return holder

    def _heading(self, plan: SafetyPlan) -> QWidget:
        words = state_words(plan.plan_version, plan.given_at, self._today)
        return PlainLabel(self.theme, words, strong=True, wrap=True)

    def _difference(self, found: Difference) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, theme.space("xs"))
        column.setSpacing(0)
        for icon, words in change_words(found):
            column.addWidget(IconLabel(theme, words, icon=icon, size="small", role="muted", wrap=True))
        sides = SideBySide(
            theme, (self._side(found.before), 1), (self._side(found.after), 1), narrow=560, gap="m"
        )
        column.addWidget(sides)
        return holder

    def _side(self, step: PlanStep | None) -> QWidget:
        if step is None:
            return PlainLabel(self.theme, translate("Plan", "Not in this version"), role="muted", wrap=True)
        return StepView(self._context, step, (self._draft.worker, self._draft.theirs), beside=False)

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return self.back_button
