"""Keys: this vault's own, as six words and a file, and those of colleagues, compared over the phone."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.services.exchange import KEY_EXTENSION
from desktop.services.files import write_new
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import as_expected, explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.exports.key_file import KeyCard
    from desktop.ui.context import ScreenContext

KEY_FILE = "key"


class KeysPage(Page):
    """`changed` after a key was kept."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "", max_width=context.theme.tokens.layout["today_lead_column"])
        self._context = context
        self._card: KeyCard | None = None
        self._entries: list[QWidget] = []
        self.set_title(
            self.tr("Keys"), subtitle=self.tr("A case pack to a key opens in that one vault only.")
        )
        self.body.addWidget(self._own())
        self.body.addWidget(self._others())
        self.body.addStretch(1)

    # ---- this vault's ------------------------------------------------------------------------------------------

    def _own(self) -> Card:
        theme, exchange = self.theme, self._context.services.exchange
        card = Card(theme, self.tr("This vault's key"))
        own = exchange.own_key()
        card.body.addWidget(PlainLabel(theme, isolate(own.label), role="muted", wrap=True))
        words = " ".join(exchange.words_of(own))
        self.words = PlainLabel(theme, ltr(words), size="title", strong=True, wrap=True)
        self.words.setObjectName("exchange_own_words")
        card.body.addWidget(self.words)
        text = self.tr(
            "Hand over the file. Then read these six words to each other over the phone: they are the same."
        )
        card.body.addWidget(PlainLabel(theme, text, wrap=True))
        text = self.tr("Nothing in it is secret.")
        card.body.addWidget(PlainLabel(theme, text, size="small", role="muted", wrap=True))
        self.save_button = SecondaryButton(theme, self.tr("Save the key as a file"), icon="key-round")
        self.save_button.setObjectName("exchange_save_key")
        self.save_button.clicked.connect(self._on_save)
        card.body.addWidget(button_row(theme, [self.save_button]))
        self.saved = Banner(theme, "", tone="good", icon="circle-check")
        self.saved.hide()
        card.body.addWidget(self.saved)
        return card

    def _on_save(self) -> None:
        self._context.window.choose_place_for(
            self.tr("Where shall the key be saved?"), KEY_FILE + KEY_EXTENSION, self._save
        )

    def _save(self, path: Path) -> None:
        data = self._context.services.exchange.own_key_file()
        self._context.tasks.slow(
            self, write_new, path, data, done=lambda _none: self._on_saved(path), failed=self._on_failed
        )

    def _on_saved(self, path: Path) -> None:
        self.saved.set_message(self.tr("Saved as {file}.").format(file=isolate(path.name)))
        self.saved.show()

    def _on_failed(self, error: Exception) -> None:
        self._context.window.tell(explain(as_expected(error)), caution=True)

    # ---- colleagues' -------------------------------------------------------------------------------------------

    def _others(self) -> Card:
        theme = self.theme
        card = Card(theme, self.tr("Colleagues' keys"))
        self._list = QVBoxLayout()
        self._list.setSpacing(theme.space("s"))
        card.body.addLayout(self._list)
        words = self.tr("No key yet. Ask a colleague for their key file.")
        self.none = PlainLabel(theme, words, role="muted", wrap=True)
        card.body.addWidget(self.none)
        self.add_button = QuietButton(theme, self.tr("Add a key from a file"), adds=True, icon="plus")
        self.add_button.setObjectName("exchange_add_key")
        self.add_button.clicked.connect(self._on_add)
        card.body.addWidget(button_row(theme, [self.add_button]))
        self.problem = Banner(theme, "", tone="look")
        self.problem.setObjectName("exchange_key_problem")
        self.problem.hide()
        card.body.addWidget(self.problem)
        self.new = self._new_key()
        self.new.hide()
        card.body.addWidget(self.new)
        return card

    def _new_key(self) -> Card:
        theme = self.theme
        card = Card(theme, self.tr("A new key"))
        self.new_words = PlainLabel(theme, "", size="title", strong=True, wrap=True)
        self.new_words.setObjectName("exchange_new_words")
        card.body.addWidget(self.new_words)
        self.label = TextField(theme, self.tr("Whose key it is"))
        self.label.setObjectName("exchange_key_label")
        card.body.addWidget(self.label)
        self.same = ChoiceRow(theme, self.tr("The words were the same on the phone"))
        self.same.setObjectName("exchange_same_words")
        card.body.addWidget(self.same)
        text = self.tr("Without that call somebody else's key could have been slipped in.")
        card.body.addWidget(PlainLabel(theme, text, size="small", role="muted", wrap=True))
        self.keep_button = PrimaryButton(theme, self.tr("Keep this key"))
        self.keep_button.setObjectName("exchange_keep_key")
        self.keep_button.clicked.connect(self._on_keep)
        drop = SecondaryButton(theme, self.tr("Do not keep it"))
        drop.clicked.connect(self._put_new_away)
        card.body.addWidget(button_row(theme, [drop, self.keep_button]))
        return card

    def _on_add(self) -> None:
        self.problem.hide()
        self._context.window.choose_file(self.tr("Which key file?"), (KEY_EXTENSION,), self.take_file)

    def take_file(self, path: Path) -> None:
        """Read a key file and show its words."""
        exchange = self._context.services.exchange
        self._context.tasks.slow(self, exchange.read_key, path, done=self._show_new, failed=self._on_no_key)

    def _on_no_key(self, error: Exception) -> None:
        self.problem.set_message(explain(as_expected(error)), tone="look")
        self.problem.show()

    def _show_new(self, card: KeyCard) -> None:
        self._card = card
        self.new_words.setText(ltr(" ".join(self._context.services.exchange.words_of(card))))
        self.label.set_text(card.label)
        self.same.setChecked(False)
        self.new.show()
        self.label.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _put_new_away(self) -> None:
        self._card = None
        self.new.hide()
        self.add_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_keep(self) -> None:
        card = self._card
        if card is None:
            return
        exchange, label, checked = self._context.services.exchange, self.label.text(), self.same.isChecked()
        self._context.tasks.write(
            self,
            lambda: exchange.add_recipient(card, label, words_checked=checked),
            done=lambda _id: self._on_kept(),
            failed=self._on_not_kept,
        )

    def _on_kept(self) -> None:
        self._put_new_away()
        self.refresh()
        self.changed.emit()

    def _on_not_kept(self, error: Exception) -> None:
        if isinstance(error, ExpectedError):
            self.label.set_wrong(explain(error))

    def refresh(self) -> None:
        """Show the keys that are kept."""
        for entry in self._entries:
            self._list.removeWidget(entry)
            entry.hide()
            entry.deleteLater()
        self._entries = [self._entry(each) for each in self._context.services.exchange.recipients()]
        for entry in self._entries:
            self._list.addWidget(entry)
        self.none.setVisible(not self._entries)

    def _entry(self, kept: dict[str, Any]) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.addWidget(PlainLabel(theme, isolate(kept["label"]), strong=True, wrap=True), 1)
        if kept["words_checked_at"]:
            state = IconLabel(
                theme, self.tr("Words compared"), icon="badge-check", size="small", role="positive"
            )
        else:
            state = IconLabel(
                theme, self.tr("Words not compared yet"), icon="triangle-alert", size="small", role="caution"
            )
        row.addWidget(state)
        column.addLayout(row)
        column.addWidget(PlainLabel(theme, ltr(kept["words"]), size="small", role="muted", wrap=True))
        return holder

    def first(self) -> QWidget | None:
        """Return what takes the focus."""
        return self.save_button
