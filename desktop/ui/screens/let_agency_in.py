"""Settings, Vault: let the holder of the agency's key open this vault; asked in plain words, never done by itself."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.domain.errors import ExpectedError, InvalidInput
from desktop.services import agency_keys
from desktop.ui.messages import explain
from desktop.ui.navigator import Params
from desktop.ui.screens.guarded_page import GuardedPage, Points
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.exports.agency_key_file import AgencyCard
    from desktop.ui.context import ScreenContext


class LetAgencyInScreen(GuardedPage):
    """The key comes from the agency's profile, or from a file; the six words are compared by voice."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self._key = ""
        self.body.addWidget(
            Points(
                theme,
                (
                    self.tr("It helps on the day you forget your passphrase and have lost your sheet."),
                    self.tr("They can then read everything in this vault, without asking you."),
                    self.tr("They cannot sign notes as you."),
                    self.tr(
                        "Taking it away later does not take back what was copied until then. "
                        "Backups made meanwhile open with it too."
                    ),
                ),
                icon="info",
                role="muted",
            )
        )
        card = Card(theme, self.tr("The agency's key"))
        self.agency_name = PlainLabel(theme, "", role="muted", wrap=True)
        self.words = PlainLabel(theme, "", size="large", strong=True, wrap=True)
        self.words.setObjectName("agency_words")
        self.file_button = SecondaryButton(theme, self.tr("Take the key from a file"), icon="file-up")
        self.file_button.setObjectName("agency_key_file")
        self.file_button.clicked.connect(self._on_file)
        self.compared = ChoiceRow(
            theme, self.tr("I compared the six words with the agency, by telephone or face to face")
        )
        self.compared.setObjectName("agency_compared")
        self.wrong = Banner(theme, "", tone="look")
        self.wrong.setObjectName("agency_wrong")
        for widget in (self.agency_name, self.words, self.compared, self.wrong):
            card.body.addWidget(widget)
        card.body.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.body.addWidget(card)

    def say(self) -> None:
        """What it is about."""
        self.prefix = "agency_in"
        self.title = self.tr("Let your agency open this vault")
        self.subtitle = self.tr(
            "Whoever has the agency's private key file and its passphrase could open this vault, "
            "as you can with yours. You decide; nobody can do it for you."
        )
        self.action = self.tr("Let the agency in")
        self.busy = self.tr("Adding it")

    def enter(self, params: Params) -> None:
        """Look at the profile again."""
        super().enter(params)
        self.compared.setChecked(False)
        self._show(self.context.content.agency_profile().vault.escrow_key, "")

    def first_field(self) -> QWidget | None:
        """The words first, or the file where there are none."""
        return self.compared if self._key else self.file_button

    def ready(self) -> bool:
        """A key, and its words compared."""
        if not self._key:
            self._say_wrong(
                self.tr("There is no agency key yet. Take it from the file your agency handed out.")
            )
            return False
        if not self.compared.isChecked():
            self._say_wrong(
                self.tr(
                    "Compare the six words with your agency first: somebody could have put another key there."
                )
            )
            self.compared.setFocus(Qt.FocusReason.OtherFocusReason)
            return False
        self.wrong.hide()
        return True

    def act(self, passphrase: str) -> None:
        """Write it on the writer lane."""
        self.context.tasks.write(
            self,
            self.context.services.keys.let_agency_in,
            self._key,
            done=lambda _done: self.done(self.tr("The agency's key opens this vault from now on.")),
            failed=self.failed,
        )

    def _show(self, key: str, agency: str) -> None:
        """Show a key's words; one with a slip in it is none."""
        self._key, words = "", ""
        self.wrong.hide()
        if key:
            try:
                words = " ".join(self.context.services.keys.words_of_key(key))
                self._key = key
            except InvalidInput as error:
                self._say_wrong(explain(error))
        name = agency or self.context.content.agency_profile().name
        self.agency_name.setText(isolate(name) if self._key and name else "")
        self.agency_name.setVisible(bool(self.agency_name.text()))
        self.words.setText(ltr(words) if words else self.tr("Your agency has not given one yet."))
        self.compared.setVisible(bool(self._key))

    def _on_file(self) -> None:
        self.context.window.choose_file(
            self.tr("Which file is the agency's public key?"), (agency_keys.PUBLIC_EXTENSION,), self._take
        )

    def _take(self, path: Path) -> None:
        def show(card: AgencyCard) -> None:
            self.compared.setChecked(False)
            self._show(card.recipient.text(), card.agency)
            self.compared.setFocus(Qt.FocusReason.OtherFocusReason)

        self.context.tasks.slow(self, agency_keys.read_public, path, done=show, failed=self._on_file_failed)

    def _on_file_failed(self, error: Exception) -> None:
        if isinstance(error, ExpectedError):
            self._say_wrong(explain(error))

    def _say_wrong(self, words: str) -> None:
        self.wrong.set_message(words, tone="look")
        self.wrong.show()
