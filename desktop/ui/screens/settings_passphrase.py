"""Settings, Vault: a new passphrase; the old one is not needed, because the vault is open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal

from desktop.services.passphrases import Strength, strength
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.saved import StrengthMeter
from desktop.ui.widgets.wrapped_button import WrappedButton

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext


class NewPassphrase(Card):
    """Derives the new key on the pool; says so when it is the only way on. `changed` once the new one holds."""

    changed = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "")
        self._context = context
        theme = context.theme
        self._asked = 0
        self.body.addWidget(PlainLabel(theme, self.tr("Change the passphrase"), strong=True))
        self.needed = Banner(
            theme,
            self.tr(
                "You came in without your passphrase. Choose a new one; nothing can be signed until then."
            ),
            tone="look",
        )
        self.body.addWidget(self.needed)
        if context.services.vault.can_sign:
            self.needed.hide()
        self.offer = PlainLabel(theme, ltr(context.services.passphrases.generate()), strong=True, wrap=True)
        self.body.addWidget(
            PlainLabel(theme, self.tr("A strong one, made on this laptop"), size="small", role="muted")
        )
        self.body.addWidget(self.offer)
        self.field = TextField(theme, self.tr("New passphrase"), password=True)
        self.field.setObjectName("vault_new_passphrase")
        self.meter = StrengthMeter(theme)
        self.again = TextField(theme, self.tr("Once more"), password=True)
        self.again.setObjectName("vault_new_again")
        for widget in (self.field, self.meter, self.again):
            self.body.addWidget(widget)
        self.save_button = WrappedButton(theme, self.tr("Use this passphrase from now on"))
        self.save_button.setObjectName("vault_new_save")
        self.save_button.clicked.connect(self._on_save)
        self.body.addWidget(button_row(theme, [self.save_button]))
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(120)
        self._pause.timeout.connect(self._measure_typed)
        self.field.changed.connect(self._on_changed)
        self.again.entered.connect(self._on_save)

    def _on_changed(self, _text: str) -> None:
        self.field.set_wrong("")
        self._pause.start()

    def _measure_typed(self) -> None:
        self._asked += 1
        asked = self._asked

        def show(found: Strength) -> None:
            if asked == self._asked:
                word = self.tr("Strong") if found.accepted else self.tr("Not strong enough yet")
                self.meter.set_strength(found.level, word if self.field.text() else "", enough=found.accepted)

        self._context.tasks.slow(self, strength, self.field.text(), done=show)

    def _on_save(self) -> None:
        text = self.field.text()
        if not strength(text).accepted:
            self.field.set_wrong(self.tr("Add one or two more words."))
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if self.again.text() != text:
            self.again.set_wrong(self.tr("The two are not the same yet."))
            self.again.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.again.set_wrong("")
        self.save_button.set_busy(self.tr("Changing"))
        self._context.tasks.write(
            self,
            self._context.services.vault.change_passphrase,
            text,
            done=self._on_done,
            failed=self._on_failed,
        )

    def _on_done(self, _result: object) -> None:
        self.save_button.set_busy(None)
        self.field.editor.clear()
        self.again.editor.clear()
        self.needed.setVisible(not self._context.services.vault.can_sign)
        self.offer.setText(ltr(self._context.services.passphrases.generate()))
        self._context.window.tell(self.tr("From now on the new passphrase opens this vault."))
        self.changed.emit()

    def _on_failed(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self.field.set_wrong(explain(error))
