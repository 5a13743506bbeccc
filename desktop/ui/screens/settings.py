"""Settings: the agency, how the window looks, the vault. One tab each."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from desktop.ui.navigator import Params, Place, Screen
from desktop.ui.screens.settings_agency import AgencySettings
from desktop.ui.screens.settings_backup import BackupSettings
from desktop.ui.screens.settings_crisis import CrisisSettings
from desktop.ui.screens.settings_look import LookSettings
from desktop.ui.screens.settings_staff import StaffSettings
from desktop.ui.screens.settings_vault import VaultSettings
from desktop.ui.widgets.page import Page
from desktop.ui.widgets.tabs import Tabs

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class SettingsScreen(Screen):
    """`params["part"]` opens a tab: agency, crisis, look, staff, vault or backup."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.tabs = Tabs(
            theme,
            self.tr("Settings"),
            [
                ("agency", self.tr("Agency")),
                ("crisis", self.tr("Crisis plan")),
                ("look", self.tr("Appearance")),
                ("staff", self.tr("You")),
                ("vault", self.tr("Vault")),
                ("backup", self.tr("Backup")),
            ],
        )
        self.tabs.setObjectName("settings_tabs")
        self.tabs.chosen.connect(self._show)
        self.parts: dict[str, QWidget] = {
            "agency": AgencySettings(context),
            "crisis": CrisisSettings(context),
            "look": LookSettings(context),
            "staff": StaffSettings(context),
            "vault": VaultSettings(context),
            "backup": BackupSettings(context),
        }
        self._stack = QStackedWidget(self)
        self._pages: list[Page] = []
        for part in self.parts.values():
            page = Page(theme, max_width=theme.tokens.layout["form_column"])
            page.body.addWidget(part)
            page.body.addStretch(1)
            self._pages.append(page)
            self._stack.addWidget(page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.tabs)
        column.addWidget(self._stack, 1)

    def enter(self, params: Params) -> None:
        """Open the tab asked for, or the one of last time."""
        super().enter(params)
        part = params.get("part", "")
        if part in self.parts:
            self.tabs.set_current(part)
        self._show(self.tabs.current())

    def details(self) -> Mapping[str, str]:
        """The tab belongs to the place."""
        return {"part": self.tabs.current()}

    def restore(self, place: Place) -> None:
        """Open the tab, then the field."""
        part = place.details.get("part", "")
        if part in self.parts:
            self.tabs.set_current(part)
            self._show(part)
        super().restore(place)

    def first_field(self) -> QWidget | None:
        """The tab that is open."""
        return next((button for button in self.tabs.buttons if button.isChecked()), None)

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        for page in self._pages:
            page.set_compact(compact)

    def _show(self, part: str) -> None:
        self._stack.setCurrentIndex(list(self.parts).index(part))
        widget = self.parts[part]
        if isinstance(widget, StaffSettings | VaultSettings | BackupSettings):
            widget.refresh()
