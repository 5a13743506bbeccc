"""Settings, Backup: the printable sheet for a lost laptop, and the page for a subpoena or an officer."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.print_request import PrintRequest
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel

if TYPE_CHECKING:
    from desktop.exports.document import Document
    from desktop.services.lost_laptop import LostFacts
    from desktop.ui.context import ScreenContext


class LostCard(Card):
    """The sheet holds numbers and nobody's name; it is made anew each time."""

    def __init__(self, context: ScreenContext) -> None:
        super().__init__(context.theme, "")
        self._context = context
        theme = context.theme
        self.body.addWidget(PlainLabel(theme, self.tr("If this laptop is lost"), strong=True, wrap=True))
        words = self.tr(
            "A page to print now and keep at the agency: what was on the laptop in numbers, how it was protected, "
            "whom to call and what to find out. It names no client."
        )
        self.body.addWidget(PlainLabel(theme, words, role="muted", wrap=True))
        self.save_button = SecondaryButton(theme, self.tr("Save the page"), icon="file-down")
        self.save_button.setObjectName("lost_save")
        self.save_button.clicked.connect(self._on_save)
        self.print_button = SecondaryButton(theme, self.tr("Print the page"), icon="printer")
        self.print_button.setObjectName("lost_print")
        self.print_button.clicked.connect(self._on_print)
        self.body.addWidget(button_row(theme, [self.print_button, self.save_button]))
        self.body.addWidget(
            PlainLabel(theme, self.tr("If a subpoena or an officer comes"), strong=True, wrap=True)
        )
        self.officer_button = SecondaryButton(theme, self.tr("Read what to do"), icon="scale")
        self.officer_button.setObjectName("lost_officer")
        self.officer_button.clicked.connect(lambda: context.window.go("officer"))
        self.body.addWidget(self.officer_button, 0, Qt.AlignmentFlag.AlignLeading)

    def _on_print(self) -> None:
        self.print_button.set_busy(self.tr("Making the page"))
        self._context.tasks.slow(self, sheet_maker(self._context), done=self._on_made, failed=self._on_failed)

    def _on_made(self, data: bytes) -> None:
        self.print_button.set_busy(None)
        request = PrintRequest(title=self.tr("Print the page"), data=data, save=lambda _to: self._on_save())
        self._context.window.print_pages(request)

    def _on_save(self) -> None:
        self._context.window.choose_place_for(
            self.tr("Where shall the page be saved?"), "page.pdf", self._save
        )

    def _save(self, path: Path) -> None:
        self.save_button.set_busy(self.tr("Saving"))
        make = sheet_maker(self._context)

        def write() -> None:
            from desktop.services.files import write_new

            write_new(path, make())

        self._context.tasks.slow(self, write, done=self._on_saved, failed=self._on_failed)

    def _on_saved(self, _done: object) -> None:
        self.save_button.set_busy(None)
        self._context.window.tell(self.tr("The page is saved. Print it, then delete the file."))

    def _on_failed(self, error: Exception) -> None:
        self.save_button.set_busy(None)
        self.print_button.set_busy(None)
        self._context.window.tell(explain(error), caution=True)


def sheet_document(context: ScreenContext, facts: LostFacts | None = None) -> Document:
    """Return the sheet of the open vault as it stands now, in the program's language."""
    from desktop.services.lost_laptop import facts_of, lost_sheet, numbers_to_call
    from desktop.ui.lost_laptop_words import lost_words

    language = context.appearance.language
    return lost_sheet(
        lost_words(facts or facts_of(context.services.vault), context.clock.now()),
        numbers_to_call(context.content.agency_profile()),
        language=language.code,
        direction="rtl" if language.rtl else "ltr",
    )


def sheet_maker(context: ScreenContext) -> Callable[[], bytes]:
    """Return what makes the page on the pool; its words are chosen now."""
    document, resources = sheet_document(context), context.resources

    def make() -> bytes:
        from desktop.services.sheets import sheet_pdf

        return sheet_pdf(resources, document)

    return make
