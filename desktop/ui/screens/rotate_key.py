"""Settings, Vault: a new key for the whole vault, when something fell into the wrong hands (SECURITY 1.5)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.ui.navigator import Params
from desktop.ui.screens.guarded_page import GuardedPage, Points
from desktop.ui.screens.recovery_part import RecoveryPart
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.choice import ChoiceRow

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from desktop.ui.context import ScreenContext


class RotateKeyScreen(GuardedPage):
    """The window closes the vault, changes it, and comes back with it open; crisis works meanwhile."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        does = Card(theme, self.tr("What it does"))
        does.body.addWidget(
            Points(
                theme,
                (
                    self.tr("Everything in this vault is encrypted anew, with a key nobody has seen."),
                    self.tr("Your passphrase stays. Your agency's key stays, if you let it in."),
                    self.tr(
                        "The recovery sheet you have now is of no use any more; the one below takes its place."
                    ),
                ),
            )
        )
        does_not = Card(theme, self.tr("What it does not do"))
        does_not.body.addWidget(
            Points(
                theme,
                (
                    self.tr(
                        "Backups made until today still open with the passphrase and the sheet of their day."
                    ),
                    self.tr("Whoever copied this vault can still open that copy with what they knew then."),
                    self.tr(
                        "Your key for colleagues stays: who could read this vault could read case packs made for it."
                    ),
                    self.tr("It does not make unseen what somebody has seen."),
                ),
                icon="x",
                role="caution",
            )
        )
        self.others = Banner(
            theme,
            self.tr(
                "Somebody else's passphrase opens this vault too. It cannot be taken over without them: "
                "with a new key it opens nothing here any more."
            ),
            tone="look",
        )
        self.others.setObjectName("rotate_others")
        self.drop = ChoiceRow(theme, self.tr("Leave the other passphrase out"))
        self.drop.setObjectName("rotate_drop")
        self.part = RecoveryPart(
            theme, context.tasks, context.resources, context.appearance.language, "rotate"
        )
        self.part.entered.connect(self.passphrase.editor.setFocus)
        self.part.print_wanted.connect(context.window.print_pages)
        self.part.save_wanted.connect(
            lambda name: context.window.choose_place_for(
                self.tr("Where shall the sheet be saved?"), name, self.part.save_to
            )
        )
        for widget in (does, does_not, self.others, self.drop, self.part):
            self.body.addWidget(widget)

    def say(self) -> None:
        """What it is about."""
        self.prefix = "rotate"
        self.title = self.tr("A new key for the whole vault")
        self.subtitle = self.tr(
            "For the day a sheet or a passphrase was seen by somebody, or a way in was taken away. "
            "It takes a moment; keep the laptop plugged in. Crisis works meanwhile."
        )
        self.action = self.tr("Give the vault a new key now")
        self.busy = self.tr("Looking at the passphrase")

    def enter(self, params: Params) -> None:
        """A fresh recovery key each time; who else comes in is looked at again."""
        super().enter(params)
        in_the_way = bool(self.context.services.keys.in_the_way())
        self.others.setVisible(in_the_way)
        self.drop.setVisible(in_the_way)
        self.drop.setChecked(False)
        self.part.show_fresh(self.context.services.keys.new_recovery_text())

    def first_field(self) -> QWidget | None:
        """Paper comes first."""
        return self.part.print_button

    def ready(self) -> bool:
        """The sheet is typed back, and the other person's way in is given up where there is one."""
        if not self.drop.isHidden() and not self.drop.isChecked():
            self.drop.setFocus()
            self.problem.set_message(
                self.tr("Agree to leave the other passphrase out, or leave everything as it is."), tone="look"
            )
            self.problem.show()
            return False
        return self.part.typed_right()

    def act(self, passphrase: str) -> None:
        """The window does it: nothing of the vault may be open meanwhile."""
        self.context.window.rotate_key(passphrase, self.part.shown_key, self.drop.isChecked(), self.failed)
