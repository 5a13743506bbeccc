"""Records kept apart: people at home who are clients too, conflicts of interest of a pair (C11, PRACTICE 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.walls_cards import ConflictsCard, HomeCard, WallEventsCard
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate, ltr
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class WallsScreen(Screen):
    """`client_id` says whose side, `link` perhaps which person at home is to be linked."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client_id = ""
        self.page = Page(theme, self.tr("Kept apart"), footer=True, max_width=760)
        self.page.body.setSpacing(theme.space("m"))
        self.home = HomeCard(context)
        self.conflicts = ConflictsCard(context)
        self.events = WallEventsCard(context)
        self._cards = (self.home, self.conflicts, self.events)
        for card in self._cards:
            self.page.body.addWidget(card)
        for each in (self.home, self.conflicts):
            each.stored.connect(self._on_stored)
            each.went.connect(lambda other: self.context.window.go("client", {"client_id": other}))
        self.gone = EmptyState(
            theme,
            self.tr("This client is no longer in the vault"),
            self.tr("Look in the list; perhaps two records were put together."),
            icon="users-round",
        )
        self.page.body.addWidget(self.gone)
        self.page.body.addStretch(1)
        self.back_button = QuietButton(theme, self.tr("Back to the client"), icon="arrow-left")
        self.back_button.setObjectName("walls_back")
        self.back_button.clicked.connect(self._on_back)
        self.page.footer_start.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def enter(self, params: Params) -> None:
        """Read what is there; what the record page saves last is on its way, so it is read once more behind it."""
        super().enter(params)
        self._client_id = self.context.services.clients.current_id(params.get("client_id", ""))
        self.params = {**params, "client_id": self._client_id}
        self._show()
        if self.context.tasks.attached:
            self.context.tasks.write(self, _nothing, done=lambda _none: self._again(params.get("link", "")))

    def leave(self) -> None:
        """Who the other is does not stay."""
        self.conflicts.forget()
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
        self.gone.setVisible(client is None)
        for card in self._cards:
            card.setVisible(client is not None)
        if client is None:
            self.page.set_title(self.tr("Kept apart"), kicker="")
            return
        who = self.tr("{name}, {id}").format(name=isolate(client.chosen_name), id=ltr(client.short_id))
        self.page.set_title(self.tr("Kept apart"), kicker=who)
        state = services.walls.state(client.id)
        self._rows = services.record.rows(client.id)["household_links"]
        self.home.show_state(client.id, state, self._rows)
        self.conflicts.show_state(client.id, state)
        self.events.show_state(state)

    def _again(self, link: str) -> None:
        rows = self.context.services.record.rows(self._client_id)["household_links"]
        if self._client_id and rows != self._rows:
            self._show()
        if link in self.home.entries:
            self.home.entries[link].open_named("link")

    def _on_stored(self, words: str) -> None:
        self.context.window.tell(words)
        self._show()

    def _on_back(self) -> None:
        if self._client_id:
            self.context.window.go("client", {"client_id": self._client_id})
        else:
            self.context.window.go("clients")


def _nothing() -> None:
    """Writer lane: only takes its turn."""
