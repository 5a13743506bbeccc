"""What is offered whatever a gate says: words for everyone, the agency's way, what changes for a minor (P1, P11)."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.plan_texts import spoken
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.read_aloud import ReadAloudLine

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.plan_templates import PlanTemplate
    from desktop.ui.context import ScreenContext
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
Large = Callable[[str, str], None]


def said_line(
    context: ScreenContext, kind: str, text_id: str, english: str, language: str, large: Large
) -> QWidget:
    """Return a sentence to say: in the client's language with its mark, else the English alone."""
    theme: Theme = context.theme
    text = context.content.client_text(kind, text_id, language) if language != "en" else None
    if text is None:
        return PlainLabel(theme, english, wrap=True)
    label = translate("Plan", "Read aloud in {language}").format(
        language=spoken(context.content, language).name
    )
    aloud = ReadAloudLine(theme, text.text, text.language, label, checked=bool(text.checked_by), compact=True)
    aloud.setMinimumWidth(theme.px(240))
    aloud.show_large.connect(lambda: large(text.text, text.language))
    return aloud


def universal_card(
    context: ScreenContext, template: PlanTemplate, language: str, large: Large
) -> Card | None:
    """Return what everyone is told, danger or not; of a template that says nothing of it, our own words."""
    lines, kind = template.universal, f"safety_plans/{template.id}"
    if not lines:
        ours = next((each for each in context.content.plan_templates() if each.universal), None)
        if ours is None:
            return None
        lines, kind = ours.universal, f"safety_plans/{ours.id}"
    card = Card(context.theme, translate("Plan", "For everyone"))
    card.setObjectName("plan_universal")
    for line in lines:
        card.body.addWidget(PlainLabel(context.theme, line.text, role="muted", size="small", wrap=True))
        card.body.addWidget(said_line(context, kind, f"universal/{line.id}/say", line.say, language, large))
    return card


def policy_card(context: ScreenContext) -> Card:
    """Return the agency's own safety policy, or the honest sentence that it has not written it in here."""
    card = Card(context.theme, translate("Plan", "Your agency's safety policy"))
    card.setObjectName("plan_policy")
    policy = context.content.agency_profile().safety_policy.strip()
    if policy:
        card.body.addWidget(PlainLabel(context.theme, isolate(policy), wrap=True))
    else:
        words = translate("Plan", "Your agency has not written it in here yet. Your supervisor knows it.")
        card.body.addWidget(PlainLabel(context.theme, words, role="muted", wrap=True))
    return card


def client_banner(context: ScreenContext, age_group: str) -> Banner | None:
    """Return what changes where the client may be under 18 (PRACTICE 14)."""
    if age_group != "under_18":
        return None
    words = translate(
        "Plan", "They may be under 18: plan in their own words, and ask nothing about what happened."
    )
    detail = translate(
        "Plan",
        "Promise no secrecy: suspected harm is reported, and you tell them first. A parent, sponsor or relative "
        "may be the danger: nobody is told of the plan without asking them.",
    )
    return Banner(context.theme, words, detail=detail, tone="look", icon="baby")
