"""A fresh recovery key: shown once, printed or saved, hidden while it is typed back. Used wherever one is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.print_request import PrintRequest
from desktop.ui.screens.first_run_state import same_key
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PlainLabel, ltr

if TYPE_CHECKING:
    from desktop.exports.document import Document
    from desktop.ui.language import Language
    from desktop.ui.tasks import TaskRunner
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate
SHEET = "sheet.pdf"
"""Neutral: a sheet on a shared stick must not say what it opens."""


class RecoveryPart(QWidget):
    """`save_wanted(name)` asks for a place, `save_to(path)` writes the sheet there; `entered` on Enter in the field.

    `print_wanted` (a PrintRequest) asks for the page for printing.
    """

    save_wanted = Signal(str)
    print_wanted = Signal(object)
    entered = Signal()

    def __init__(
        self, theme: Theme, tasks: TaskRunner, resources: Path, language: Language, prefix: str
    ) -> None:
        """`prefix` begins the object names, so that two pages never share one."""
        super().__init__()
        self.theme, self._tasks, self._resources, self._language = theme, tasks, resources, language
        self._key = ""
        card = Card(theme)
        card.body.addWidget(
            PlainLabel(theme, translate("Recovery", "Your recovery key"), size="small", role="muted")
        )
        self.key = PlainLabel(theme, "", size="title", strong=True, tabular=True, wrap=True)
        self.key.setObjectName(f"{prefix}_recovery_key")
        self.hidden = PlainLabel(
            theme, translate("Recovery", "Hidden while you type it back from your sheet."), wrap=True
        )
        card.body.addWidget(self.key)
        card.body.addWidget(self.hidden)
        self.show_button = QuietButton(theme, translate("Recovery", "Show it again"), adds=True, icon="eye")
        self.show_button.setObjectName(f"{prefix}_show_key")
        self.show_button.clicked.connect(self._show_key)
        self.save_button = SecondaryButton(theme, translate("Recovery", "Save the sheet"), icon="file-down")
        self.save_button.setObjectName(f"{prefix}_save_sheet")
        self.save_button.clicked.connect(self._on_save)
        self.print_button = SecondaryButton(theme, translate("Recovery", "Print the sheet"), icon="printer")
        self.print_button.setObjectName(f"{prefix}_print_sheet")
        self.print_button.clicked.connect(self._on_print)
        card.body.addWidget(button_row(theme, [self.print_button, self.save_button, self.show_button]))
        self.told = Banner(theme, "", tone="good", icon="check")
        self.told.setObjectName(f"{prefix}_sheet_saved")
        self.field = TextField(theme, translate("Recovery", "Type it back"), lead=True)
        self.field.setObjectName(f"{prefix}_typed_key")
        self.field.editor.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.field.set_help(translate("Recovery", "Dashes and small letters are fine."))
        self.field.changed.connect(self._on_typed)
        self.field.entered.connect(self.entered)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        for widget in (card, self.told, self.field):
            column.addWidget(widget)
        self.show_fresh("")

    def show_fresh(self, key: str) -> None:
        """Show this key, nothing typed yet; an empty one leaves no key in the widgets."""
        self._key = key
        self.key.setText(ltr(key) if key else "")
        self.field.set_text("")
        self.field.set_wrong("")
        self.told.hide()
        self._show_key()

    @property
    def shown_key(self) -> str:
        """The key that is to be typed back."""
        return self._key

    def start(self) -> None:
        """Paper comes first."""
        self.print_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def typed_right(self) -> bool:
        """Tell whether the key was typed back; says so and takes the keyboard when not."""
        if self._key and same_key(self._key, self.field.text()):
            return True
        self.field.set_wrong(
            translate("Recovery", "That is not the key yet. Compare it sign by sign with your sheet.")
        )
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
        return False

    def _on_save(self) -> None:
        self.save_wanted.emit(SHEET)

    def _on_print(self) -> None:
        """Make the sheet on the pool, then show the page for printing; no file is written."""
        self.print_button.set_busy(translate("Recovery", "Making the sheet"))
        document, resources = self._sheet(), self._resources
        self._tasks.slow(self, _sheet_pdf, resources, document, done=self._on_made, failed=self._on_failed)

    def _on_made(self, data: bytes) -> None:
        self.print_button.set_busy(None)
        request = PrintRequest(
            title=translate("Recovery", "Print the recovery sheet"),
            data=data,
            sent=self._on_printed,
            save=lambda _to: self._on_save(),
        )
        self.print_wanted.emit(request)

    def _on_printed(self) -> None:
        words = translate(
            "Recovery", "The sheet was sent to the printer. Fetch it, and type the key back from it."
        )
        self.told.set_message(words, tone="good")
        self.told.show()

    def save_to(self, path: Path) -> None:
        """Make the sheet and write it; both on the pool."""
        self.save_button.set_busy(translate("Recovery", "Saving"))
        document, resources = self._sheet(), self._resources
        self._tasks.slow(
            self,
            lambda: _write_sheet(resources, document, path),
            done=lambda _done: self._on_saved(path),
            failed=self._on_failed,
        )

    def _on_typed(self, text: str) -> None:
        self.field.set_wrong("")
        if text and self._key:
            self.key.hide()
            self.hidden.show()
            self.show_button.show()

    def _show_key(self) -> None:
        self.hidden.hide()
        self.key.show()
        self.show_button.hide()

    def _on_saved(self, path: Path) -> None:
        self.save_button.set_busy(None)
        self.told.set_message(
            translate("Recovery", "The sheet is saved. Print it, then delete the file."),
            tone="good",
            detail=str(path),
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

        return recovery_sheet(
            self._key,
            language=self._language.code,
            direction="rtl" if self._language.rtl else "ltr",
            title=translate("Recovery", "Recovery key"),
            sentences=(
                translate("Recovery", "This key opens one vault when its passphrase is forgotten."),
                translate(
                    "Recovery",
                    "Keep this sheet in a locked place, away from the laptop. Do not photograph it.",
                ),
                translate("Recovery", "On the lock screen choose “Use the recovery key” and type it."),
            ),
            blanks=(translate("Recovery", "Where the laptop is"), translate("Recovery", "Date")),
        )


def _sheet_pdf(resources: Path, document: Document) -> bytes:
    from desktop.services.sheets import sheet_pdf

    return sheet_pdf(resources, document)


def _write_sheet(resources: Path, document: Document, path: Path) -> None:
    from desktop.services.recovery_sheet import write_sheet

    write_sheet(resources, document, path)
