"""Which plan: every template with the people it is for, ours and the agency's; nothing is chosen for anybody (P2)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.plan_fit import not_here, speaks_for
from desktop.ui.agency_files_line import fault_words
from desktop.ui.screens.plan_gate_kept import kept_questions
from desktop.ui.screens.plan_numbers import NumbersCard
from desktop.ui.screens.plan_offered import client_banner
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton
from desktop.ui.widgets.choice import ChoiceGroup, ChoiceOption
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext
    from desktop.ui.navigator import Params

translate = QCoreApplication.translate
CHOOSE = "choose"
_USUAL = ("low_risk", "family_violence", "suicidal_ideation", "child")
"""Ours, in this order; the agency's stand behind them."""
FOLDER = "safety_plans/"


def templates_of(context: ScreenContext) -> list[PlanTemplate]:
    """Return every sound template, ours first."""
    found = {template.id: template for template in context.content.plan_templates()}
    ours = [found.pop(name) for name in _USUAL if name in found]
    return [*ours, *found.values()]


def chosen_before(context: ScreenContext, client_id: str, params: Params) -> PlanTemplate | None:
    """Return the template that was chosen: on the way here, or with questions that are not decided yet."""
    templates = {template.id: template for template in templates_of(context)}
    before = context.services.plans.get(params.get("from_plan", ""))
    if before is not None:
        # the next version is of the same kind
        return context.services.plans.template_of(before, context.content)
    wanted = params.get("template", "") or str(kept_questions(context, client_id).get("template", ""))
    if wanted in templates:
        return templates[wanted]
    return next(iter(templates.values())) if len(templates) == 1 else None


class ChoosePage(Page):
    """`chosen` carries a template's id."""

    chosen = Signal(str)

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__(
            context.theme,
            translate("Plan", "Which plan?"),
            subtitle=translate("Plan", "For whom each one is. Your judgement, with theirs."),
            footer=True,
            session=True,
            max_width=context.theme.tokens.layout["form_column"],
        )
        theme, facts = self.theme, context.services.session_facts
        self._age = facts.age_group(client)
        self._concerns = facts.known_concerns(client.id)
        for fault in context.agency_files.faults:
            if fault.file.startswith(FOLDER):
                self.body.addWidget(Banner(theme, fault_words(fault), tone="look"))
        banner = client_banner(context, self._age)
        if banner is not None:
            self.body.addWidget(banner)
        # of a child its own stands first; nothing is chosen by that
        child = self._age == "under_18"
        self.templates = sorted(templates_of(context), key=lambda each: child and not each.for_child)
        self.group = ChoiceGroup(
            theme,
            translate("Plan", "Which plan?"),
            [self._option(template) for template in self.templates],
            multi=False,
            columns=1,
        )
        self.group.setObjectName("plan_templates")
        for template, row in zip(self.templates, self.group.rows, strict=True):
            row.setEnabled(not not_here(template, self._age))
        self.group.changed.connect(lambda _values: self._look())
        self.body.addWidget(self.group)
        # numbers wait for no choice (PRACTICE 25, 27): what any of these plans offers
        offered = dict.fromkeys(name for each in self.templates for name in each.always_offered)
        self.body.addWidget(NumbersCard(context, translate("Plan", "Always offered"), tuple(offered)))
        self.body.addStretch(1)
        self.next_button = PrimaryButton(
            theme, translate("Plan", "Before we plan"), keycap="Enter", page=True
        )
        self.next_button.setObjectName("plan_choose_next")
        self.next_button.clicked.connect(self._go_on)
        self.footer_end.addWidget(self.next_button)
        self.primary = self.next_button
        self._look()

    def _option(self, template: PlanTemplate) -> ChoiceOption:
        detail = template.for_whom
        if not_here(template, self._age):
            words = translate(
                "Plan", "A child's plan stands in the child's own record. Open that one for it."
            )
            detail = f"{detail} {words}"
        why = {
            "child": translate("Plan", "They may be under 18."),
            "family_violence": translate("Plan", "The record speaks of it."),
        }.get(speaks_for(template, self._concerns, self._age), "")
        return ChoiceOption(value=template.id, text=template.title, detail=f"{detail} {why}".strip())

    def _look(self) -> None:
        self.next_button.set_cannot("" if self.group.values() else translate("Plan", "Choose a plan first."))

    def _go_on(self) -> None:
        chosen = self.group.values()
        if chosen:
            self.chosen.emit(chosen[0])
        else:
            self.first().setFocus()

    def first(self) -> QWidget:
        """Return what takes the focus."""
        return next((row for row in self.group.rows if row.isEnabled()), self.next_button)
