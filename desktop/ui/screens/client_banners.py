"""Client page: the lines above its parts: changes that are begun and not saved, a case that is closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


def unsaved_banner(theme: Theme, go_on: Callable[[], object]) -> Banner:
    """Changes of the record that wait; hidden at first."""
    button = SecondaryButton(theme, translate("ClientScreen", "Go on with it"))
    button.setObjectName("client_unsaved")
    button.clicked.connect(go_on)
    words = translate("ClientScreen", "Changes to this record are begun and not saved yet.")
    banner = Banner(theme, words, icon="pencil", button=button)
    banner.hide()
    return banner


def closed_banner(theme: Theme, look: Callable[[], object]) -> Banner:
    """The case is closed; hidden at first."""
    button = SecondaryButton(theme, translate("ClientScreen", "Reopen or keep"))
    button.setObjectName("client_closed")
    button.clicked.connect(look)
    words = translate("ClientScreen", "This case is closed. Nothing is written into it until it is reopened.")
    banner = Banner(theme, words, tone="look", icon="archive", button=button, leads=True)
    banner.hide()
    return banner
