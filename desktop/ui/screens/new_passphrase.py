"""After a recovery key or the agency's key: a new passphrase, before anything else can be done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.navigator import Screen
from desktop.ui.screens.settings_passphrase import NewPassphrase
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class NewPassphraseScreen(Screen):
    """The navigator is held here until there is one (`UnlockFlow`); crisis, cover and lock work as ever.

    `finished` once there is one.
    """

    finished = Signal()

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("Choose a new passphrase"),
            subtitle=self.tr(
                "The one you lost opens nothing any more. With the new one you get a new key for signing; "
                "notes signed before stay signed. Your clients come right after."
            ),
            max_width=theme.tokens.layout["form_column"],
        )
        self.card = NewPassphrase(context)
        self.card.changed.connect(self.finished)
        self.page.body.addWidget(self.card)
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)

    def first_field(self) -> QWidget | None:
        """The field."""
        return self.card.field.editor

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)
