"""An amendment beside a sealed note or report: who added it when, why, and the words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.screens.session_texts import date_of, time_words
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate

if TYPE_CHECKING:
    from desktop.domain.sessions import Amendment
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def amendment_card(theme: Theme, amendment: Amendment) -> Card:
    """Return one amendment to read; a signer whom nobody has checked is said."""
    words = translate("Session", "Amendment, {who}, {day} {time}").format(
        who=isolate(amendment.signed_by),
        day=date_of(amendment.signed_at.text()),
        time=time_words(amendment.signed_at),
    )
    card = Card(theme, words)
    reason = translate("Session", "Why: {reason}").format(reason=isolate(amendment.reason))
    card.body.addWidget(PlainLabel(theme, reason, role="muted", wrap=True))
    card.body.addWidget(PlainLabel(theme, amendment.text, wrap=True))
    if not amendment.signer_checked:
        unchecked = translate(
            "Session", "Came with a case pack. Nobody here has checked whose key signed it: ask on the phone."
        )
        card.body.addWidget(IconLabel(theme, unchecked, icon="triangle-alert", role="caution", wrap=True))
    card.setObjectName("amendment")
    return card
