"""Client page, contacts: a safe-contact card for each way, a card for each place; one key confirms what was said."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from desktop.ui.screens.client_place_card import PlaceCard
from desktop.ui.screens.client_reach_card import ReachCard
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.domain.clients import Client
    from desktop.ui.context import ScreenContext


class Contacts(QWidget):
    """Every way and every place of one client; built anew for each."""

    confirmed = Signal(str)
    stored = Signal(str)
    """Something about a place was written; carries the words to tell."""
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
        self.places: list[PlaceCard] = []
        for place in client.draft.addresses:
            found = PlaceCard(context, client, place)
            found.stored.connect(self.stored)
            self.places.append(found)
            column.addWidget(found)
        change = QuietButton(theme, self.tr("Change ways and places"), icon="pencil")
        change.setObjectName("contacts_change")
        change.clicked.connect(self.edit)
        column.addWidget(change, 0, Qt.AlignmentFlag.AlignLeading)
        column.addWidget(self._code(context, client))
        column.addStretch(1)

    def look_again(self) -> None:
        """Show what is allowed at this moment."""
        for card in self.cards:
            card.look_again()

    def _code(self, context: ScreenContext, client: Client) -> Card:
        """The provider code: seen while it is held; its page tells the rest."""
        theme = context.theme
        card = Card(theme, self.tr("Provider code"))
        code = context.services.provider_codes.current(client.id)
        if code:
            hold = HoldToSee(theme, self.tr("The client asks, you answer"), ltr(code))
            hold.setObjectName("contacts_code_hold")
            card.body.addWidget(hold)
        else:
            words = self.tr("None yet. With one, the client can make sure that a caller is really you.")
            card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        more = QuietButton(theme, self.tr("Everything about the code"), small=True)
        more.setObjectName("contacts_code")
        more.clicked.connect(lambda: context.window.go("provider_code", {"client_id": client.id}))
        card.body.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def card_to_confirm(self) -> ReachCard | None:
        """Return the card the key confirms: the one that has the focus, else the only one."""
        waiting = [card for card in self.cards if card.still_right is not None]
        focus = QApplication.focusWidget()
        if focus is not None and (held := [card for card in waiting if card.isAncestorOf(focus)]):
            return held[0]
        return waiting[0] if len(waiting) == 1 else None
