"""Settings, Vault: a new recovery key in place of the one before."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.navigator import Params
from desktop.ui.screens.guarded_page import GuardedPage
from desktop.ui.screens.recovery_part import RecoveryPart

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.context import ScreenContext


class NewRecoveryScreen(GuardedPage):
    """The key is made when the page is opened and opens nothing before it was typed back."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        self.part = RecoveryPart(
            context.theme, context.tasks, context.resources, context.appearance.language, "new_recovery"
        )
        self.part.entered.connect(self.passphrase.editor.setFocus)
        self.part.print_wanted.connect(context.window.print_pages)
        self.part.save_wanted.connect(
            lambda name: context.window.choose_place_for(
                self.tr("Where shall the sheet be saved?"), name, self.part.save_to
            )
        )
        self.body.addWidget(self.part)

    def say(self) -> None:
        """What it is about."""
        self.prefix = "new_recovery"
        self.title = self.tr("A new recovery key")
        self.subtitle = self.tr(
            "The sheet you have now opens this vault no more, once the new key is in its place. "
            "Backups made before still open with the sheet of their day."
        )
        self.action = self.tr("Use this key from now on")
        self.busy = self.tr("Changing")

    def enter(self, params: Params) -> None:
        """A fresh key each time."""
        super().enter(params)
        self.part.show_fresh(self.context.services.keys.new_recovery_text())

    def first_field(self) -> QWidget | None:
        """Paper comes first."""
        return self.part.print_button

    def ready(self) -> bool:
        """Typed back."""
        return self.part.typed_right()

    def act(self, passphrase: str) -> None:
        """Write it on the writer lane."""
        self.context.tasks.write(
            self,
            self.context.services.keys.use_recovery_key,
            self.part.shown_key,
            done=self._on_done,
            failed=self.failed,
        )

    def _on_done(self, _result: object) -> None:
        self.part.show_fresh("")
        self.done(self.tr("The new recovery key holds. Destroy the old sheet."))
