"""What the list of clients says where nobody is shown: nobody yet, nobody in this part, nobody found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from desktop.ui.widgets.buttons import PrimaryButton, SecondaryButton
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import isolate

if TYPE_CHECKING:
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class NobodyYet(EmptyState):
    """The vault holds no client."""

    def __init__(self, theme: Theme) -> None:
        self.add = PrimaryButton(
            theme, translate("ClientsScreen", "Add the first client"), icon="plus", page=True
        )
        self.add.setObjectName("clients_first")
        super().__init__(
            theme,
            translate("ClientsScreen", "Nobody here yet"),
            translate(
                "ClientsScreen",
                "One name is enough to begin: no surname, any script. You find people by every spelling you enter.",
            ),
            icon="users-round",
            buttons=(self.add,),
        )


class NobodyInPart(EmptyState):
    """There are clients, and none of them in the part that is shown."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, "", " ", icon="users-round")

    def show_part(self, part: str) -> None:
        """Say which part is empty, and where people are."""
        title, text = {
            "open": (
                translate("ClientsScreen", "No case is open"),
                translate("ClientsScreen", "All your clients are closed. They stand under “Closed”."),
            ),
            "ask": (
                translate("ClientsScreen", "Nobody to ask again"),
                translate(
                    "ClientsScreen", "What your open clients said about safe contact is recent enough."
                ),
            ),
            "closed": (
                translate("ClientsScreen", "No case is closed"),
                translate("ClientsScreen", "When you close a case, it stands here and can be opened again."),
            ),
        }[part]
        self.title.setText(title)
        self.text.setText(text)
        self.setAccessibleName(f"{title} {text}")


class NobodyFound(EmptyState):
    """Nothing fits what was typed in the part that is shown."""

    def __init__(self, theme: Theme) -> None:
        self.add = SecondaryButton(theme, translate("ClientsScreen", "Add as a new client"), icon="plus")
        self.add.setObjectName("clients_add_typed")
        super().__init__(
            theme,
            translate("ClientsScreen", "Nobody found"),
            translate("ClientsScreen", "Try fewer letters, another spelling, the id or the phone number."),
            icon="search",
            buttons=(self.add,),
        )

    def show_typed(self, typed: str, part: str) -> None:
        """Say what was looked for, and where."""
        words = {
            "open": translate("ClientsScreen", "Nobody found for “{typed}” among the open"),
            "ask": translate("ClientsScreen", "Nobody to ask again found for “{typed}”"),
            "closed": translate("ClientsScreen", "Nobody found for “{typed}” among the closed"),
        }[part]
        self.title.setText(words.format(typed=isolate(typed.strip()[:60])))
