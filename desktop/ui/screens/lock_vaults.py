"""Which vault the lock screen opens: a card with its label, and a list where there are several."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.icon_label import Icon
from desktop.ui.widgets.labels import PlainLabel, isolate
from desktop.ui.widgets.list_row import ListCard, ListRow

if TYPE_CHECKING:
    from desktop.services.vaults import VaultEntry
    from desktop.ui.theme.theme import Theme


class VaultChooser(QWidget):
    """`chosen` is the vault in front; `changed` when another one was picked, `another` asks for a new one."""

    changed = Signal()
    another = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.chosen: VaultEntry | None = None
        self._entries: tuple[VaultEntry, ...] = ()
        self._card = Card(theme)
        self._kind = PlainLabel(theme, "", size="small", role="muted")
        self._label = PlainLabel(theme, "", strong=True, elide=True)
        self.change_button = QuietButton(theme, self.tr("Change"))
        self.change_button.setObjectName("lock_change")
        self.change_button.clicked.connect(self._open_list)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._kind)
        words.addWidget(self._label)
        row = QHBoxLayout()
        row.setSpacing(theme.space("s"))
        row.addWidget(Icon(theme, "folder", role="accent"))
        row.addLayout(words, 1)
        row.addWidget(self.change_button)
        row.setAlignment(self.change_button, Qt.AlignmentFlag.AlignVCenter)
        self._card.body.addLayout(row)
        self.list = ListCard(theme, self.tr("Vaults"))
        self.list.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._card)
        column.addWidget(self.list)

    def show_vaults(self, entries: Sequence[VaultEntry], chosen: Path | None) -> None:
        """Offer these; `chosen` is in front when it is among them."""
        self._entries = tuple(entries)
        front = next((entry for entry in self._entries if entry.folder == chosen), None)
        self.chosen = front or next(iter(self._entries), None)
        self._say()

    def _say(self) -> None:
        if self.chosen is not None:
            self._label.setText(isolate(self.chosen.label))
            self._kind.setText(self.tr("Practice vault") if self.chosen.practice else self.tr("Vault"))

    def _open_list(self) -> None:
        self.list.clear()
        for entry in self._entries:
            detail = self.tr("Invented clients") if entry.practice else ""
            row = ListRow(self.theme, isolate(entry.label), detail=detail, icon="folder", checkable=True)
            row.setChecked(entry is self.chosen)
            row.clicked.connect(lambda _on=False, picked=entry: self._pick(picked))
            self.list.add_row(row)
        new = ListRow(
            self.theme,
            self.tr("Another caseworker"),
            detail=self.tr("Makes a new vault; those here stay as they are"),
            icon="plus",
        )
        new.setObjectName("lock_another")
        new.clicked.connect(lambda _on=False: self.another.emit())
        self.list.add_row(new)
        self._card.hide()
        self.list.show()
        self.list.rows[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _pick(self, entry: VaultEntry) -> None:
        self.chosen = entry
        self.list.hide()
        self._card.show()
        self._say()
        self.changed.emit()
