"""First run, step 4: practise with invented clients, or start with an empty vault."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.passphrases import Passphrases
from desktop.ui.messages import explain
from desktop.ui.screens.first_run_state import FirstRunState
from desktop.ui.screens.first_run_step import FirstRunStep
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.services.vaults import FreshVault
    from desktop.ui.parts import AppParts


class StartStep(FirstRunStep):
    """`practise` or `start_empty`; the practice vault has its own folder and a passphrase that is shown."""

    practise = Signal()

    def __init__(self, parts: AppParts, state: FirstRunState) -> None:
        super().__init__(
            parts,
            state,
            self.tr("How do you want to begin?"),
            self.tr("You can do the other one at any time."),
            self.tr("Start empty"),
        )
        theme = self.theme
        self._phrases = Passphrases(parts.resources)
        card = Card(theme, self.tr("Practice with invented clients"))
        card.body.addWidget(
            PlainLabel(
                theme,
                self.tr(
                    "A second vault in its own folder. Nobody in it exists, and its numbers cannot be dialled."
                ),
                role="muted",
                wrap=True,
            )
        )
        self.practice_button = SecondaryButton(
            theme, self.tr("Make the practice vault"), icon="graduation-cap"
        )
        self.practice_button.setObjectName("first_practice")
        self.practice_button.clicked.connect(self._on_practice)
        card.body.addWidget(self.practice_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.shown = self._shown()
        card.body.addWidget(self.shown)
        self.body.addWidget(card)
        self.told = Banner(theme, "", tone="look")
        self.told.hide()
        self.body.addWidget(self.told)
        if state.practice_folder is not None:
            self._show_practice()

    def _shown(self) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("xs"))
        column.addWidget(
            PlainLabel(
                theme,
                self.tr("Its passphrase. Write it down; it protects nobody."),
                size="small",
                role="muted",
            )
        )
        self.phrase = PlainLabel(theme, "", size="large", strong=True, wrap=True)
        self.phrase.setObjectName("first_practice_phrase")
        column.addWidget(self.phrase)
        self.open_button = SecondaryButton(theme, self.tr("Open the practice vault"), page=True)
        self.open_button.setObjectName("first_open_practice")
        self.open_button.clicked.connect(self.practise)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        holder.hide()
        return holder

    def _on_practice(self) -> None:
        from desktop.services import practice

        passphrase = self._phrases.generate()
        self.practice_button.set_busy(self.tr("Making it"))
        self.next_button.setEnabled(False)
        self.parts.tasks.slow(
            self,
            partial(
                practice.make,
                self.parts.vaults,
                self.parts.content,
                self.parts.resources,
                passphrase,
                label=self.tr("Practice"),
            ),
            done=lambda made: self._on_made(made, passphrase),
            failed=self._on_failed,
            progress=self._on_progress,
        )

    def _on_progress(self, at: int, of: int) -> None:
        self.practice_button.set_busy(self.tr("Making it, {percent} %").format(percent=100 * at // of))

    def _on_made(self, made: FreshVault, passphrase: str) -> None:
        self.practice_button.set_busy(None)
        self.next_button.setEnabled(True)
        self.state.practice_folder = made.folder
        self.state.practice_passphrase = passphrase
        self._show_practice()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show_practice(self) -> None:
        self.practice_button.hide()
        self.phrase.setText(ltr(self.state.practice_passphrase))
        self.shown.show()

    def _on_failed(self, error: Any) -> None:
        self.practice_button.set_busy(None)
        self.next_button.setEnabled(True)
        self.told.set_message(explain(error), tone="look")
        self.told.show()
