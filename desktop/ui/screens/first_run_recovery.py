"""First run, step 2: the recovery key, shown once, kept on paper, typed back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from desktop.ui.screens.first_run_state import FirstRunState
from desktop.ui.screens.first_run_step import FirstRunStep
from desktop.ui.screens.recovery_part import RecoveryPart

if TYPE_CHECKING:
    from desktop.ui.parts import AppParts


class RecoveryStep(FirstRunStep):
    """The key hides while it is typed back, so that it is read from the sheet.

    `save_wanted` opens the page for files, `print_wanted` (a PrintRequest) the one for printing.
    """

    save_wanted = Signal(str)
    print_wanted = Signal(object)

    def __init__(self, parts: AppParts, state: FirstRunState) -> None:
        super().__init__(
            parts,
            state,
            self.tr("Keep a recovery key"),
            self.tr(
                "If the passphrase is ever forgotten, this key opens the vault. It is shown once. "
                "Keep it on paper, away from this laptop."
            ),
            self.tr("Next"),
        )
        self.part = RecoveryPart(self.theme, parts.tasks, parts.resources, parts.appearance.language, "first")
        self.part.show_fresh(state.recovery_key)
        self.part.save_wanted.connect(self.save_wanted)
        self.part.print_wanted.connect(self.print_wanted)
        self.part.entered.connect(self.on_next)
        self.body.addWidget(self.part)
        self.foot_words.setText(self.tr("Next: your agency's name and numbers."))

    def start(self) -> None:
        """Paper comes first."""
        self.part.start()

    def on_next(self) -> None:
        """Go on when the key was typed back right."""
        if self.part.typed_right():
            self.state.recovery_confirmed = True
            self.done.emit()

    def save_to(self, path: Path) -> None:
        """Write the sheet to a place that was chosen on the file page."""
        self.part.save_to(path)
