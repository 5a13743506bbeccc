"""First run, step 2: the recovery key, shown once, kept on paper, typed back."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.print_request import PrintRequest
from desktop.ui.screens.first_run_state import FirstRunState, same_key
from desktop.ui.screens.first_run_step import FirstRunStep
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.exports.document import Document
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
        theme = self.theme
        card = Card(theme)
        card.body.addWidget(PlainLabel(theme, self.tr("Your recovery key"), size="small", role="muted"))
        self.key = PlainLabel(
            theme, ltr(state.recovery_key), size="title", strong=True, tabular=True, wrap=True
        )
        self.key.setObjectName("first_recovery_key")
        self.hidden = PlainLabel(theme, self.tr("Hidden while you type it back from your sheet."), wrap=True)
        self.hidden.hide()
        card.body.addWidget(self.key)
        card.body.addWidget(self.hidden)
        self.show_button = QuietButton(theme, self.tr("Show it again"), adds=True, icon="eye")
        self.show_button.setObjectName("first_show_key")
        self.show_button.clicked.connect(self._show_key)
        self.show_button.hide()
        self.save_button = SecondaryButton(theme, self.tr("Save the sheet"), icon="file-down")
        self.save_button.setObjectName("first_save_sheet")
        self.save_button.clicked.connect(self._on_save)
        self.print_button = SecondaryButton(theme, self.tr("Print the sheet"), icon="printer")
        self.print_button.setObjectName("first_print_sheet")
        self.print_button.clicked.connect(self._on_print)
        card.body.addWidget(button_row(theme, [self.print_button, self.save_button, self.show_button]))
        self.body.addWidget(card)
        self.told = Banner(theme, "", tone="good", icon="check")
        self.told.setObjectName("first_sheet_saved")
        self.told.hide()
        self.body.addWidget(self.told)
        self.field = TextField(theme, self.tr("Type it back"), lead=True)
        self.field.setObjectName("first_typed_key")
        self.field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.set_help(self.tr("Dashes and small letters are fine."))
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self.on_next)
        self.body.addWidget(self.field)
        self.foot_words.setText(self.tr("Next: your agency's name and numbers."))

    def start(self) -> None:
        """Paper comes first."""
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def on_next(self) -> None:
        """Go on when the key was typed back right."""
        if same_key(self.state.recovery_key, self.field.text()):
            self.state.recovery_confirmed = True
            self.done.emit()
            return
        self.field.set_wrong(self.tr("That is not the key yet. Compare it sign by sign with your sheet."))
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_typed(self, text: str) -> None:
        self.field.set_wrong("")
        if text:
            self.key.hide()
            self.hidden.show()
            self.show_button.show()

    def _show_key(self) -> None:
        self.hidden.hide()
        self.key.show()
        self.show_button.hide()

    def _on_save(self) -> None:
        # the program keeps the file's name neutral: a sheet on a shared stick must not say what it opens
        self.save_wanted.emit("sheet.pdf")

    def _on_print(self) -> None:
        """Make the sheet on the pool, then show the page for printing; no file is written."""
        self.print_button.set_busy(self.tr("Making the sheet"))
        document, resources = self._sheet(), self.parts.resources
        self.parts.tasks.slow(
            self, _sheet_pdf, resources, document, done=self._on_made, failed=self._on_failed
        )

    def _on_made(self, data: bytes) -> None:
        self.print_button.set_busy(None)
        request = PrintRequest(
            title=self.tr("Print the recovery sheet"),
            data=data,
            sent=self._on_printed,
            save=lambda _to: self._on_save(),
        )
        self.print_wanted.emit(request)

    def _on_printed(self) -> None:
        self.told.set_message(
            self.tr("The sheet was sent to the printer. Fetch it, and type the key back from it."),
            tone="good",
        )
        self.told.show()

    def save_to(self, path: Path) -> None:
        """Make the sheet and write it; both on the pool."""
        self.save_button.set_busy(self.tr("Saving"))
        document = self._sheet()
        resources = self.parts.resources
        self.parts.tasks.slow(
            self,
            lambda: _write_sheet(resources, document, path),
            done=lambda _done: self._on_saved(path),
            failed=self._on_failed,
        )

    def _on_saved(self, path: Path) -> None:
        self.save_button.set_busy(None)
        self.told.set_message(
            self.tr("The sheet is saved. Print it, then delete the file."), tone="good", detail=str(path)
        )
        self.told.show()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def _on_failed(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self.print_button.set_busy(None)
        self.told.set_message(explain(error), tone="look")
        self.told.show()

    def _sheet(self) -> Document:
        from desktop.services.recovery_sheet import recovery_sheet

        language = self.parts.appearance.language
        return recovery_sheet(
            self.state.recovery_key,
            language=language.code,
            direction="rtl" if language.rtl else "ltr",
            title=self.tr("Recovery key"),
            sentences=(
                self.tr("This key opens one vault when its passphrase is forgotten."),
                self.tr("Keep this sheet in a locked place, away from the laptop. Do not photograph it."),
                self.tr("On the lock screen choose “Use the recovery key” and type it."),
            ),
            blanks=(self.tr("Where the laptop is"), self.tr("Date")),
        )


def _sheet_pdf(resources: Path, document: Document) -> bytes:
    from desktop.services.recovery_sheet import sheet_pdf

    return sheet_pdf(resources, document)


def _write_sheet(resources: Path, document: Document, path: Path) -> None:
    from desktop.services.recovery_sheet import write_sheet

    write_sheet(resources, document, path)
