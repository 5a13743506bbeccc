"""First run, step 1: a passphrase, with an offer of a generated one and a meter."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from desktop.domain.errors import InvalidInput
from desktop.services.passphrases import Passphrases, Strength
from desktop.ui.messages import explain
from desktop.ui.screens.first_run_state import FirstRunState, neutral_label
from desktop.ui.screens.first_run_step import FirstRunStep
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.saved import StrengthMeter

if TYPE_CHECKING:
    from desktop.services.vaults import FreshVault
    from desktop.ui.parts import AppParts

MEASURE_PAUSE_MS = 120


class PassphraseStep(FirstRunStep):
    """Makes the vault when Next is pressed; the key derivation runs on the pool."""

    backup_wanted = Signal()
    left = Signal()

    def __init__(self, parts: AppParts, state: FirstRunState, *, beside: bool = False) -> None:
        """`beside` other vaults of this laptop it also asks for a name on the lock screen, and offers the way back."""
        super().__init__(
            parts,
            state,
            self.tr("Choose a passphrase"),
            self.tr(
                "It opens everything you keep here. Nobody can reset it, and nobody else can open your vault. "
                "Four or five plain words are stronger than one clever one."
            ),
            self.tr("Next"),
        )
        self._phrases = Passphrases(parts.resources)
        self._strength = Strength(0, "empty")
        self._asked = 0
        theme = self.theme
        self.body.addWidget(self._offer())
        self.field = TextField(theme, self.tr("Passphrase"), lead=True, password=True)
        self.field.setObjectName("first_passphrase")
        self.meter = StrengthMeter(theme)
        self.meter.setObjectName("first_meter")
        typed = QVBoxLayout()
        typed.setSpacing(theme.space("s"))
        typed.addWidget(self.field)
        typed.addWidget(self.meter)
        self.body.addLayout(typed)
        self.again = TextField(theme, self.tr("Once more, so your hands learn it"), lead=True, password=True)
        self.again.setObjectName("first_again")
        self.body.addWidget(self.again)
        self.foot_words.setText(self.tr("Next: save a recovery sheet."))
        self.label: TextField | None = None
        if beside:
            self._ask_for_label()
            self.offer_skip(self.tr("Back"), self.left.emit)
        else:
            self.offer_skip(self.tr("I have a backup"), self.backup_wanted.emit)
        self._measure_timer = QTimer(self)
        self._measure_timer.setSingleShot(True)
        self._measure_timer.setInterval(MEASURE_PAUSE_MS)
        self._measure_timer.timeout.connect(self._measure_typed)
        self.field.changed.connect(self._on_changed)
        self.field.entered.connect(self._on_first_entered)
        self.again.entered.connect(self.on_next)
        self.field.set_text(state.passphrase)

    def _offer(self) -> Card:
        theme = self.theme
        if not self.state.offered:
            self.state.offered = self._phrases.generate()
        card = Card(theme)
        self.another_button = QuietButton(theme, self.tr("Another"), adds=True, icon="refresh-cw")
        self.another_button.setObjectName("first_another")
        self.another_button.clicked.connect(self._on_another)
        self.use_button = SecondaryButton(theme, self.tr("Use this"))
        self.use_button.setObjectName("first_use")
        self.use_button.clicked.connect(self._on_use)
        self.phrase = PlainLabel(theme, ltr(self.state.offered), size="large", strong=True, wrap=True)
        self.phrase.setObjectName("first_phrase")
        top, bottom = QHBoxLayout(), QHBoxLayout()
        top.addWidget(
            PlainLabel(
                theme, self.tr("A strong one, made on this laptop"), size="small", role="muted", wrap=True
            ),
            1,
        )
        top.addWidget(self.another_button)
        bottom.addWidget(self.phrase, 1)
        bottom.addWidget(self.use_button)
        card.body.addLayout(top)
        card.body.addLayout(bottom)
        return card

    def _ask_for_label(self) -> None:
        self.label = TextField(self.theme, self.tr("Its name on the lock screen"))
        self.label.setObjectName("first_label")
        self.label.set_help(
            self.tr("Everybody at this laptop sees it. A colour or a place, never somebody you work with.")
        )
        self.label.set_text(self._neutral_label())
        self.label.entered.connect(self.on_next)
        self.body.addWidget(self.label)

    def _neutral_label(self) -> str:
        taken = [entry.label for entry in self.parts.vaults.known()]
        names = (
            self.tr("Blue folder"),
            self.tr("Green folder"),
            self.tr("Yellow folder"),
            self.tr("Grey folder"),
            self.tr("White folder"),
        )
        return neutral_label(names, taken)

    def start(self) -> None:
        """The field takes the keyboard."""
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_another(self) -> None:
        self.state.offered = self._phrases.generate()
        self.phrase.setText(ltr(self.state.offered))

    def _on_use(self) -> None:
        """The offer goes into the field, shown, so that it can be read while it is typed once more."""
        from PySide6.QtWidgets import QLineEdit

        self.field.editor.setEchoMode(QLineEdit.EchoMode.Normal)
        self.field.set_text(self.state.offered)
        self.again.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_changed(self, text: str) -> None:
        self.state.passphrase = text
        self.field.set_wrong("")
        self.again.set_wrong("")
        self._measure_timer.start()

    def _measure_typed(self) -> None:
        # the word lists take a moment to load the first time: never on the UI thread
        self._asked += 1
        asked = self._asked
        self.parts.tasks.slow(
            self,
            self._phrases.strength,
            self.field.text(),
            done=lambda found: self._show_strength(found, asked),
        )

    def _show_strength(self, strength: Strength, asked: int) -> None:
        if asked != self._asked:
            return
        self._strength = strength
        word, advice = self._words()[strength.code]
        self.meter.set_strength(strength.level, word, advice, enough=strength.accepted)

    def _words(self) -> dict[str, tuple[str, str]]:
        return {
            "empty": ("", ""),
            "too_short": (self.tr("Too short"), self.tr("Twelve letters at least.")),
            "common": (self.tr("Easy to guess"), self.tr("Add words that do not belong together.")),
            "weak": (self.tr("Weak"), self.tr("Add one or two more words.")),
            "fair": (self.tr("Nearly"), self.tr("One more word is enough.")),
            "good": (self.tr("Strong"), self.tr("Good enough to go on.")),
            "strong": (self.tr("Very strong"), self.tr("Good enough to go on.")),
        }

    def _on_first_entered(self) -> None:
        self.again.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_next(self) -> None:
        """Check both fields, then make the vault."""
        if self.next_button.busy or self.state.folder is not None:
            return
        text = self.field.text()
        self._strength = self._phrases.strength(text)
        self._show_strength(self._strength, self._asked)
        if not self._strength.accepted:
            _word, advice = self._words()[self._strength.code]
            self.field.set_wrong(advice or self.tr("Type a passphrase, or use the one above."))
            self.start()
            return
        if self.again.text() != text:
            self.again.set_wrong(self.tr("The two are not the same yet."))
            self.again.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self._create(text)

    def _create(self, passphrase: str) -> None:
        self._set_busy(True)
        typed = " ".join(self.label.text().split()) if self.label is not None else ""
        label = typed or self._neutral_label()
        self.parts.tasks.slow(
            self,
            lambda: self.parts.vaults.create(passphrase, label=label),
            done=self._on_created,
            failed=self._on_failed,
        )

    def _set_busy(self, busy: bool) -> None:
        self.next_button.set_busy(self.tr("Making your vault") if busy else None)
        for widget in (self.field, self.again, self.use_button, self.another_button):
            widget.setEnabled(not busy)

    def _on_created(self, made: FreshVault) -> None:
        self._set_busy(False)
        self.state.folder = made.folder
        self.state.recovery_key = made.recovery_key
        self.done.emit()

    def _on_failed(self, error: Any) -> None:
        self._set_busy(False)
        if self.label is not None and isinstance(error, InvalidInput) and error.field == "label":
            self.label.set_wrong(explain(error))
            self.label.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_wrong(explain(error))
        self.start()
