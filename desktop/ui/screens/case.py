"""A client's case: closing and reopening, how long it is kept, legal hold, erasing (C10)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.case_close import CloseCard
from desktop.ui.screens.case_erase import EraseCard
from desktop.ui.screens.case_keep import EventsCard, HoldCard, ReopenCard, ReviewCard
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class CaseScreen(Screen):
    """`client_id` says whose. Everything reads anew after each change."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client_id = ""
        self.page = Page(theme, self.tr("Closing and keeping"), footer=True, max_width=760)
        self.page.body.setSpacing(theme.space("m"))
        self.reopen = ReopenCard(context)
        self.close_card = CloseCard(context)
        self.review = ReviewCard(context)
        self.hold = HoldCard(context)
        self.events = EventsCard(context)
        self.erase = EraseCard(context)
        self._cards = (self.reopen, self.close_card, self.review, self.hold, self.events, self.erase)
        for card in self._cards:
            self.page.body.addWidget(card)
        for each in (self.reopen, self.close_card, self.review, self.hold):
            each.stored.connect(self._on_stored)
        self.erase.erased.connect(self._on_erased)
        self.gone = EmptyState(
            theme,
            self.tr("This client is no longer in the vault"),
            self.tr("Look in the list; perhaps two records were put together."),
            icon="users-round",
        )
        self.page.body.addWidget(self.gone)
        self.page.body.addStretch(1)
        self.back_button = QuietButton(theme, self.tr("Back to the client"), icon="arrow-left")
        self.back_button.setObjectName("case_back")
        self.back_button.clicked.connect(self._on_back)
        self.page.footer_start.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def enter(self, params: Params) -> None:
        """Read the case."""
        super().enter(params)
        self._client_id = self.context.services.clients.current_id(params.get("client_id", ""))
        self.params = {**params, "client_id": self._client_id}
        self._show()

    def leave(self) -> None:
        """What was typed for erasing does not stay."""
        self.erase.forget()
        super().leave()

    def first_field(self) -> QWidget | None:
        """The way back: nothing here is pressed in passing."""
        return self.back_button

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _show(self) -> None:
        services = self.context.services
        client = services.clients.get(self._client_id) if self._client_id else None
        state = services.cases.state(self._client_id) if client is not None else None
        self.gone.setVisible(state is None)
        for card in self._cards:
            card.hide()
        if state is None or client is None:
            self.page.set_title(self.tr("Closing and keeping"), kicker="")
            return
        who = self.tr("{name}, {id}").format(name=isolate(client.chosen_name), id=ltr(client.short_id))
        self.page.set_title(self.tr("Closing and keeping"), kicker=who)
        if state.is_closed:
            for card in (self.reopen, self.review, self.erase):
                card.show_state(state)
                card.show()
        else:
            self.close_card.show_state(state, client)
            self.close_card.show()
        self.hold.show_state(state)
        self.hold.show()
        self.events.show_state(state)

    def _on_stored(self, words: str) -> None:
        self.context.window.tell(words)
        self._show()

    def _on_erased(self) -> None:
        self._client_id = ""
        self.context.window.go("clients")
        self.context.window.tell(self.tr("Erased. The history says that something was, and by which rule."))

    def _on_back(self) -> None:
        if self._client_id:
            self.context.window.go("client", {"client_id": self._client_id})
        else:
            self.context.window.go("clients")
