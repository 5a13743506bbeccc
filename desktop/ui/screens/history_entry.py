"""One entry of the history in whole words; whom it is about shows only while it is held."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.history_words import what_was_done, who_it_was
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.hold_to_see import HoldToSee
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from desktop.services.history import HistoryRow
    from desktop.ui.context import ScreenContext


class HistoryEntry(QWidget):
    """Below the list. `only_client` asks for the entries about this client."""

    only_client = Signal(str)

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme = context.theme
        self._client_id = ""
        card = Card(theme)
        self.what = PlainLabel(theme, "", strong=True, wrap=True)
        self.what.setObjectName("history_what")
        self.facts = PlainLabel(theme, "", role="muted", wrap=True)
        self.name = HoldToSee(theme, self.tr("Chosen name"), "", icon="user-round")
        self.name.setObjectName("history_name")
        self.open_button = SecondaryButton(theme, self.tr("Open this client"))
        self.open_button.setObjectName("history_open")
        self.open_button.clicked.connect(self._on_open)
        self.only_button = QuietButton(theme, self.tr("Only this client"))
        self.only_button.setObjectName("history_only")
        self.only_button.clicked.connect(lambda: self.only_client.emit(self._client_id))
        self.buttons = button_row(theme, [self.open_button, self.only_button])
        for widget in (self.what, self.facts, self.name, self.buttons):
            card.body.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)
        self.hide()

    def show_entry(self, row: HistoryRow | None, when: str) -> None:
        """Show one entry, or nothing."""
        self.setVisible(row is not None)
        client = (
            self._context.services.clients.get(row.client_id) if row is not None and row.client_id else None
        )
        self._client_id = client.id if client is not None else ""
        self.name.set_secret(client.chosen_name if client is not None else "")
        self.name.setVisible(client is not None)
        self.buttons.setVisible(client is not None)
        if row is None:
            self.what.setText("")
            self.facts.setText("")
            return
        self.what.setText(what_was_done(row))
        words = self.tr("No. {n}. {when}. By {who}.")
        if client is not None:
            words = self.tr("No. {n}. {when}. By {who}. Client {id}.")
        self.facts.setText(
            words.format(n=ltr(str(row.n)), when=when, who=isolate(who_it_was(row)), id=ltr(row.short_id))
        )

    def take_focus(self) -> None:
        """Enter in the list goes on here."""
        if not self.buttons.isHidden():
            self.open_button.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_open(self) -> None:
        self._context.window.go("client", {"client_id": self._client_id})
