"""A page of guidance as it is read: lead, whom to call, and short lines under headings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.services.lost_laptop import CALLED
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.domain.agency import AgencyProfile
    from desktop.domain.guidance import Guidance
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class GuidanceView(Page):
    """Nothing on it can be typed or sent; it is only read."""

    def __init__(
        self,
        theme: Theme,
        guidance: Guidance,
        profile: AgencyProfile,
        *,
        footer: bool = False,
        call: bool = True,
        icon: str = "scale",
        parent: QWidget | None = None,
    ) -> None:
        """`call`: whom to call stands below the lead."""
        width = theme.tokens.layout["form_column"]
        super().__init__(theme, guidance.title, footer=footer, max_width=width, parent=parent)
        self.body.addWidget(Banner(theme, guidance.lead, tone="information", icon=icon, leads=True))
        if call:
            self.body.addWidget(self._call_card(profile))
        for part in guidance.parts:
            card = Card(theme, part.heading)
            for line in part.lines:
                card.body.addLayout(self._line(line))
            self.body.addWidget(card)
        self.body.addStretch(1)

    def _line(self, words: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(self.theme.space("s"))
        dot = PlainLabel(self.theme, "•", role="muted")
        column = QVBoxLayout()
        column.addWidget(dot)
        column.addStretch(1)
        row.addLayout(column)
        row.addWidget(PlainLabel(self.theme, words, wrap=True, selectable=False), 1)
        return row

    def _call_card(self, profile: AgencyProfile) -> Card:
        card = Card(self.theme, translate("Guidance", "Call"))
        card.setObjectName("guidance_call")
        people = [each for role in CALLED for each in profile.people if each.role == role and each.phone]
        for person in people:
            row = QHBoxLayout()
            row.setSpacing(self.theme.space("s"))
            row.addWidget(PlainLabel(self.theme, isolate(person.name), wrap=True), 1)
            row.addWidget(PhoneText(self.theme, person.phone, size="large"))
            card.body.addLayout(row)
        if not people:
            words = translate(
                "Guidance", "No supervisor's number is set yet. It goes into Settings, under Agency."
            )
            card.body.addWidget(PlainLabel(self.theme, words, role="caution", wrap=True))
        return card
