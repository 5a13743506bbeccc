"""Exchange: a client goes to another laptop, or comes from one, as an encrypted case pack; and the keys for it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.exchange_give import GivePage
from desktop.ui.screens.exchange_keys import KeysPage
from desktop.ui.screens.exchange_take import TakePage
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

GIVE, TAKE, KEYS = "give", "take", "keys"


class ExchangeScreen(Screen):
    """Three tabs: give one, take one in, keys. With `client_id` the client to give is chosen already."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.tabs = Tabs(
            theme,
            self.tr("Exchange"),
            [
                (GIVE, self.tr("Give a client")),
                (TAKE, self.tr("Take one in")),
                (KEYS, self.tr("Keys")),
            ],
        )
        self.tabs.setObjectName("exchange_tabs")
        self.tabs.chosen.connect(self.show_tab)
        self.give = GivePage(context)
        self.take = TakePage(context)
        self.keys = KeysPage(context)
        self.give.wants_keys.connect(lambda: self.show_tab(KEYS))
        self.take.wants_keys.connect(lambda: self.show_tab(KEYS))
        self.keys.changed.connect(self.give.refresh_recipients)
        self.stack = QStackedWidget()
        self.pages: dict[str, GivePage | TakePage | KeysPage] = {
            GIVE: self.give,
            TAKE: self.take,
            KEYS: self.keys,
        }
        for page in self.pages.values():
            self.stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self.stack, 1)

    def enter(self, params: Params) -> None:
        """Show keys and clients as they are now; what was half done stays."""
        super().enter(params)
        self.give.start(params.get("client_id", ""))
        self.keys.refresh()
        if params.get("client_id"):
            self.show_tab(GIVE)

    def show_tab(self, key: str) -> None:
        """Show one of the three."""
        self.tabs.set_current(key)
        page = self.pages[key]
        self.stack.setCurrentWidget(page)
        first = page.first()
        if first is not None and self.isVisible():
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def first_field(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.pages[self.tabs.current()].first()

    def details(self) -> Mapping[str, str]:
        """Which tab."""
        return {"tab": self.tabs.current()}

    def restore(self, place: Place) -> None:
        """Stand on the same tab."""
        tab = place.details.get("tab", GIVE)
        if tab in self.pages:
            self.show_tab(tab)
        super().restore(place)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        for page in self.pages.values():
            page.set_compact(compact)

    def leave(self) -> None:
        """A shown passphrase does not wait for somebody else."""
        self.give.forget_passphrase()
        super().leave()
