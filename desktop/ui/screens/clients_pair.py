"""Below the list: two of the people found may be one person. Only ids are said; names stand in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

Pair = tuple[tuple[str, str], tuple[str, str]]
"""(id, short id) of two clients."""
translate = QCoreApplication.translate


class PairLine(QWidget):
    """Hidden until two were found."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._ids = ("", "")
        compare = SecondaryButton(context.theme, translate("Duplicates", "Compare"))
        compare.setObjectName("clients_compare")
        compare.clicked.connect(self._on_compare)
        self._banner = Banner(context.theme, "", icon="users-round", button=compare)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._banner)
        self.hide()

    def show_pair(self, pair: Pair | None) -> None:
        """Say who; None hides it."""
        if pair is not None:
            (one, one_id), (other, other_id) = pair
            self._ids = (one, other)
            words = translate(
                "Duplicates", "{one} and {other} have the same phone number and may be one person."
            )
            self._banner.set_message(words.format(one=ltr(one_id), other=ltr(other_id)))
        self.setVisible(pair is not None)

    def _on_compare(self) -> None:
        self._context.window.go("client_merge", {"client_id": self._ids[0], "other_id": self._ids[1]})
