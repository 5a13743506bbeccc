"""Settings, Vault: its label, its key for colleagues as a file and six words, its passphrase."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.services.interface import FAILED_TOTAL
from desktop.ui.disk_watch import disk_words
from desktop.ui.messages import explain
from desktop.ui.screens.settings_history import HistoryCard
from desktop.ui.screens.settings_passphrase import NewPassphrase
from desktop.ui.screens.settings_slots import WaysIn
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class VaultSettings(QWidget):
    """What can be said of the open vault, and what a colleague needs to send to it."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        theme, services = context.theme, context.services
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        about = Card(theme, self.tr("This vault"))
        self.label = TextField(theme, self.tr("Its name on the lock screen"))
        self.label.setObjectName("vault_label")
        self.label.set_text(services.vault.label)
        self.label.set_help(
            self.tr("Everybody at this laptop sees it. A colour or a place, never somebody you work with.")
        )
        self.label.left.connect(self._on_label)
        self.label.entered.connect(self._on_label)
        about.body.addWidget(self.label)
        self.advice = Banner(theme, "", tone="look")
        self.advice.setObjectName("vault_label_advice")
        self.advice.hide()
        about.body.addWidget(self.advice)
        self.failed = PlainLabel(theme, "", role="muted", wrap=True)
        self.failed.setObjectName("vault_failed")
        about.body.addWidget(self.failed)
        self.disk = PlainLabel(theme, "", role="muted", wrap=True)
        self.disk.setObjectName("vault_disk")
        context.disk.changed.connect(self._show_disk)
        about.body.addWidget(self.disk)
        self._show_disk()
        self.own_name = TextField(theme, self.tr("Your own name, as it stands under notes you sign"))
        self.own_name.setObjectName("vault_own_name")
        self.own_name.set_text(services.staff.own_name())
        self.own_name.left.connect(self._on_own_name)
        self.own_name.entered.connect(self._on_own_name)
        about.body.addWidget(self.own_name)
        column.addWidget(about)
        self.ways = WaysIn(context)
        column.addWidget(self.ways)
        column.addWidget(self._key_card())
        self.passphrase = NewPassphrase(context)
        self.passphrase.changed.connect(self.ways.refresh)
        column.addWidget(self.passphrase)
        self.history = HistoryCard(context)
        column.addWidget(self.history)
        self.refresh()

    def _key_card(self) -> Card:
        theme, exchange = self._context.theme, self._context.services.exchange
        card = Card(theme, self.tr("Your key for colleagues"))
        words = self.tr(
            "Hand the file over; then read the six words aloud, so that both know it is the right key. "
            "Nothing in it is secret."
        )
        card.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        six = exchange.words_of(exchange.own_key())
        self.words = PlainLabel(theme, ltr(" ".join(six)), size="large", strong=True, wrap=True)
        self.words.setObjectName("vault_words")
        card.body.addWidget(self.words)
        self.save_button = SecondaryButton(theme, self.tr("Save the key file"), icon="file-down")
        self.save_button.setObjectName("vault_save_key")
        self.save_button.clicked.connect(self._on_save)
        card.body.addWidget(self.save_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _on_label(self) -> None:
        services, name = self._context.services, " ".join(self.label.text().split())
        if name == services.vault.label or not self._context.tasks.attached:
            return
        self.label.set_wrong("")
        self._context.tasks.write(
            self,
            services.keys.rename,
            name,
            done=lambda _done: self._on_renamed(name),
            failed=lambda error: self.label.set_wrong(explain(error)),
        )

    def _on_renamed(self, name: str) -> None:
        self._context.window.tell(self.tr("The vault's name is saved."))
        like_somebody = bool(self._context.services.clients.find(name, 1))
        self.advice.setVisible(like_somebody)
        if like_somebody:
            words = self.tr(
                "That looks like somebody in this vault. It is shown while locked: better a colour or a place."
            )
            self.advice.set_message(words, tone="look")

    def _on_own_name(self) -> None:
        staff, name = self._context.services.staff, self.own_name.text().strip()
        if name == staff.own_name():
            return
        self.own_name.set_wrong("")
        self._context.tasks.write(
            self,
            staff.set_own_name,
            name,
            done=lambda _done: self._context.window.tell(self.tr("Your name is saved.")),
            failed=lambda error: self.own_name.set_wrong(explain(error)),
        )

    def _show_disk(self) -> None:
        found = self._context.disk.found
        self.disk.setText(disk_words(found))
        self.disk.setVisible(found is not None)

    def refresh(self) -> None:
        """Read again what may have changed."""
        self.ways.refresh()
        count = int(self._context.services.interface.choice(FAILED_TOTAL, 0))
        if count:
            words = self.tr("Wrong passphrases given so far: {count}.").format(count=ltr(str(count)))
        else:
            words = self.tr("No wrong passphrase was given so far.")
        self.failed.setText(words)

    def _on_save(self) -> None:
        self._context.window.choose_place_for(
            self.tr("Where shall the key file be saved?"), "key.waystead-key", self._save
        )

    def _save(self, path: Path) -> None:
        exchange = self._context.services.exchange
        self._context.tasks.slow(
            self,
            lambda: _write(path, exchange.own_key_file()),
            done=lambda _done: self._context.window.tell(self.tr("The key file is saved.")),
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        if isinstance(error, ExpectedError):
            self._context.window.tell(explain(error), caution=True)


def _write(path: Path, data: bytes) -> None:
    from desktop.services.files import write_new

    write_new(path, data)
