"""If a subpoena or an officer comes: hand out nothing, call, tell the client (PRACTICE 11). Also read while locked."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.guidance_view import GuidanceView
from desktop.ui.navigator import Params, Screen
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

PAGE = "officer"


class OfficerScreen(Screen):
    """Read anew each time, so that a number that was just set is on it."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self.view: GuidanceView | None = None
        self.lock_button: SecondaryButton | None = None

    def enter(self, params: Params) -> None:
        """Show the page."""
        super().enter(params)
        if self.view is not None:
            self._column.removeWidget(self.view)
            self.view.hide()
            self.view.deleteLater()
        context = self.context
        self.view = GuidanceView(
            context.theme, context.content.guidance(PAGE), context.content.agency_profile(), footer=True
        )
        self.lock_button = SecondaryButton(context.theme, self.tr("Lock now"), icon="lock", page=True)
        self.lock_button.setObjectName("officer_lock")
        self.lock_button.clicked.connect(context.window.lock)
        self.view.footer_end.addWidget(self.lock_button)
        self._column.addWidget(self.view)

    def first_field(self) -> QWidget | None:
        """Locking is the first thing the page says."""
        return self.lock_button

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        if self.view is not None:
            self.view.set_compact(compact)
