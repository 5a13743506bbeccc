"""Client page, contacts: a safe-contact card for each way, a card for each place; one key confirms what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.client_facts import dispatch_words
from desktop.ui.screens.client_reach_card import ReachCard
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.chip import Tag
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clients import Address, Client
    from desktop.ui.context import ScreenContext


class Contacts(QWidget):
    """Every way and every place of one client; built anew for each."""

    confirmed = Signal(str)
    edit = Signal()

    def __init__(self, context: ScreenContext, client: Client) -> None:
        super().__init__()
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self.cards: list[ReachCard] = []
        for reach in client.draft.reaches:
            card = ReachCard(context, reach)
            card.confirmed.connect(self.confirmed)
            self.cards.append(card)
            column.addWidget(card)
        if not self.cards:
            column.addWidget(
                EmptyState(
                    theme,
                    self.tr("No phone or other way yet"),
                    self.tr("Add one, and ask what is safe before you use it."),
                    icon="phone",
                )
            )
        today = context.clock.now().local().date()
        for place in client.draft.addresses:
            column.addWidget(self._place(context, place, today))
        change = QuietButton(theme, self.tr("Change ways and places"), icon="pencil")
        change.setObjectName("contacts_change")
        change.clicked.connect(self.edit)
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)

    def _place(self, context: ScreenContext, place: Address, today: date) -> Card:
        theme = context.theme
        card = Card(theme, isolate(place.label) or self.tr("Place"))
        card.body.addWidget(IconLabel(theme, isolate(place.one_line()), icon="map-pin", wrap=True))
        if place.is_usual:
            card.body.addWidget(Tag(theme, self.tr("Usually here")), 0, Qt.AlignmentFlag.AlignLeading)
        if place.dispatch_number:
            row = QHBoxLayout()
            row.setSpacing(theme.space("xs"))
            row.addWidget(PlainLabel(theme, self.tr("Local dispatch"), role="muted"))
            row.addWidget(PhoneText(theme, place.dispatch_number))
            row.addStretch(1)
            card.body.addLayout(row)
            words = dispatch_words(place, today)
            card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        else:
            card.body.addWidget(
                IconLabel(
                    theme,
                    self.tr("No local dispatch number yet. 911 from here reaches our own town."),
                    icon="triangle-alert",
                    size="small",
                    role="caution",
                    wrap=True,
                )
            )
        return card

    def card_to_confirm(self) -> ReachCard | None:
        """Return the card the key confirms: the one that has the focus, else the only one."""
        waiting = [card for card in self.cards if card.still_right is not None]
        focus = QApplication.focusWidget()
        if focus is not None and (held := [card for card in waiting if card.isAncestorOf(focus)]):
            return held[0]
        return waiting[0] if len(waiting) == 1 else None
