"""The provider code of one client: shown on holding, who knows it, a check that says yes or no, wrong answers (C6)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.navigator import Params, Screen
from desktop.ui.screens.provider_code_card import CodeCard, EndedCard
from desktop.ui.screens.provider_code_check import CheckCard, FailedCard
from desktop.ui.screens.provider_code_explain import ExplainCard, can_explain
from desktop.ui.screens.provider_code_known import KnownCard
from desktop.ui.screens.provider_code_words import client_name
from desktop.ui.seen import note_seen
from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.services.provider_codes import CodeState
    from desktop.ui.context import ScreenContext


class ProviderCodeScreen(Screen):
    """`client_id` says whose. Everything reads anew after each change; nothing typed as a code outlives the page."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._client_id = ""
        self.page = Page(theme, self.tr("Provider code"), footer=True, max_width=760)
        self.page.body.setSpacing(theme.space("m"))
        self.code = CodeCard(context)
        self.known = KnownCard(context)
        self.check = CheckCard(context)
        self.failed = FailedCard(context)
        self.ended = EndedCard(context)
        self.explain = ExplainCard(context) if can_explain(context) else None
        self._with_code: list[Card] = [self.check, self.known, self.failed]
        if self.explain is not None:
            self._with_code.append(self.explain)
        for card in (self.code, *self._with_code, self.ended):
            self.page.body.addWidget(card)
        for each in (self.code, self.known, self.failed, self.explain):
            if each is not None:
                each.stored.connect(self._on_stored)
        self.check.checked.connect(self._show)
        self.gone = EmptyState(
            theme,
            self.tr("This client is no longer in the vault"),
            self.tr("Look in the list; perhaps two records were put together."),
            icon="users-round",
        )
        self.page.body.addWidget(self.gone)
        self.page.body.addStretch(1)
        self.back_button = QuietButton(theme, self.tr("Back to the client"), icon="arrow-left")
        self.back_button.setObjectName("code_back")
        self.back_button.clicked.connect(self._on_back)
        self.page.footer_start.addWidget(self.back_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def enter(self, params: Params) -> None:
        """Read the codes; that they were opened goes into the history."""
        super().enter(params)
        client_id = self.context.services.clients.current_id(params.get("client_id", ""))
        self.params = {**params, "client_id": client_id}
        if client_id and client_id != self._client_id:
            note_seen(self.context, self, "provider_code", client_id)
        self._client_id = client_id
        name = client_name(self.context, client_id) if client_id else ""
        self.page.set_title(self.tr("Provider code"), kicker=isolate(name) if name else "")
        self._show()

    def leave(self) -> None:
        """No code stays in a field."""
        self.code.forget()
        self.check.forget()
        super().leave()

    def first_field(self) -> QWidget | None:
        """What is done most: look, or make the first one."""
        if self.gone.isVisibleTo(self):
            return self.back_button
        made = self.code.make_button
        return made if made.isVisibleTo(self) else self.code.hold

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _show(self) -> None:
        there = bool(self._client_id) and self.context.services.clients.get(self._client_id) is not None
        self.gone.setVisible(not there)
        self.code.setVisible(there)
        state: CodeState | None = (
            self.context.services.provider_codes.state(self._client_id) if there else None
        )
        for card in self._with_code:
            card.setVisible(state is not None and state.current is not None)
        self.ended.setVisible(False)
        if state is None:
            return
        self.code.show_state(self._client_id, state)
        self.ended.show_state(state)
        if state.failed and state.current is None:
            self.failed.show()
        for each in (self.known, self.check, self.failed, self.explain):
            if each is not None:
                each.show_state(self._client_id, state)

    def _on_stored(self, words: str) -> None:
        self.context.window.tell(words)
        self._show()

    def _on_back(self) -> None:
        if self._client_id:
            self.context.window.go("client", {"client_id": self._client_id, "part": "contacts"})
        else:
            self.context.window.go("clients")
