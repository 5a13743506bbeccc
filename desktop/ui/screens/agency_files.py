"""Which of the agency's files cannot be used and where exactly: for whoever mends them; nothing waits for it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.services.checked_words import CheckedFile, checked_files
from desktop.ui.agency_files_line import fault_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.navigator import Params, Screen
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.empty_state import EmptyState
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.content.check import FileFault
    from desktop.ui.context import ScreenContext

MOST_LINES = 12
"""As many places of one file as anybody mends at one go; `waystead check-content` lists them all."""


class AgencyFilesScreen(Screen):
    """Opened from the line on Today and in Settings."""

    def __init__(self, context: ScreenContext, parent: QWidget | None = None) -> None:
        super().__init__(context, parent)
        theme = context.theme
        self.page = Page(
            theme,
            self.tr("The agency's files"),
            subtitle=self.tr("Questions, numbers and templates your agency changed for itself."),
            max_width=theme.tokens.layout["form_column"],
        )
        self._cards = QVBoxLayout()
        self._cards.setSpacing(theme.space("m"))
        self.page.body.addLayout(self._cards)
        self._words = Card(theme, self.tr("Words for clients that somebody checked"))
        self._words.setObjectName("checked_words")
        self._words_column = QVBoxLayout()
        self._words.body.addLayout(self._words_column)
        self._words_shown: list[QWidget] = []
        self.page.body.addWidget(self._words)
        self.again = SecondaryButton(theme, self.tr("Read the files again"), icon="refresh-cw")
        self.again.setObjectName("agency_files_again")
        self.again.clicked.connect(context.agency_files.read_again)
        self.page.body.addWidget(button_row(theme, [self.again]))
        self.page.body.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.page)
        self._shown: list[QWidget] = []
        context.agency_files.changed.connect(self._show)

    def enter(self, params: Params) -> None:
        """Show what was found."""
        super().enter(params)
        self._show()
        self._show_words(())
        content = self.context.content
        self.context.tasks.slow(self, lambda: checked_files(content), done=self._show_words)

    def first_field(self) -> QWidget | None:
        """The way on."""
        return self.again

    def set_compact(self, compact: bool) -> None:
        """Smaller margins."""
        self.page.set_compact(compact)

    def _show(self) -> None:
        for widget in self._shown:
            self._cards.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        faults = self.context.agency_files.faults
        self._shown = [self._card(fault) for fault in faults] or [self._nothing()]
        for widget in self._shown:
            self._cards.addWidget(widget)

    def _show_words(self, found: tuple[CheckedFile, ...]) -> None:
        """Ours are drafts; the agency says in its own file who checked a text, and then nothing is asked of it."""
        theme = self.context.theme
        for widget in self._words_shown:
            self._words_column.removeWidget(widget)
            widget.hide()
            widget.deleteLater()
        none = self.tr(
            "None so far: all translations are drafts, and it is asked before they are given. Whoever had them checked "
            "writes it into a file of the agency: docs/agency-papers.md says how."
        )
        words = self.tr("{file} ({language}): {checked} of {count} texts, checked by {who}")
        lines = [
            words.format(
                file=ltr(each.kind),
                language=ltr(each.language),
                checked=ltr(str(each.checked)),
                count=ltr(str(each.count)),
                who=listed(isolate(who) for who in each.by[:3]),
            )
            for each in found
        ]
        self._words_shown = [PlainLabel(theme, line, wrap=True) for line in lines or [none]]
        for label in self._words_shown:
            self._words_column.addWidget(label)
            label.show()

    def _nothing(self) -> QWidget:
        return EmptyState(
            self.context.theme,
            self.tr("Nothing is wrong with the agency's files"),
            self.tr("Every file that was found is in use."),
            icon="circle-check",
        )

    def _card(self, fault: FileFault) -> Card:
        theme = self.context.theme
        card = Card(theme)
        card.body.addWidget(PlainLabel(theme, ltr(fault.file), strong=True, wrap=True))
        card.body.addWidget(PlainLabel(theme, fault_words(fault), wrap=True))
        words = self.tr("Word for word, for whoever looks after the files:")
        card.body.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        for problem in fault.problems[:MOST_LINES]:
            line = PlainLabel(theme, ltr(problem.sentence()), size="small", wrap=True, selectable=True)
            line.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
            card.body.addWidget(line)
        more = len(fault.problems) - MOST_LINES
        if more > 0:
            words = self.tr("And {count} more.").format(count=ltr(str(more)))
            card.body.addWidget(PlainLabel(theme, words, size="small", role="muted"))
        return card
