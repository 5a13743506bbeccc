"""The lock screen's page for a lost passphrase: the sheet, the supervisor and the agency's key, what cannot be done."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.labels import PhoneText, PlainLabel, isolate, ltr
from desktop.ui.widgets.page import PageScroll

if TYPE_CHECKING:
    from desktop.domain.agency import NamedPerson
    from desktop.ui.theme.theme import Theme


class ForgottenPage(QWidget):
    """`sheet` goes to the recovery key, `file_wanted` opens the file page, `agency(path, passphrase)` tries the key."""

    back = Signal()
    sheet = Signal()
    another = Signal()
    file_wanted = Signal()
    agency = Signal(object, str)

    def __init__(self, theme: Theme, people: Sequence[NamedPerson], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("lock_forgotten_page")
        self._theme = theme
        self._file: Path | None = None
        content = QWidget()
        column = QVBoxLayout(content)
        column.setContentsMargins(5, 5, 5, theme.space("m"))
        column.setSpacing(theme.space("m"))
        words = QVBoxLayout()
        words.setSpacing(theme.space("xxs"))
        words.addWidget(
            PlainLabel(
                theme,
                self.tr("You do not remember the passphrase"),
                size="page_title",
                strong=True,
                wrap=True,
            )
        )
        words.addWidget(
            PlainLabel(
                theme,
                self.tr("It happens. Nothing is lost yet: go through these one after the other."),
                role="muted",
                wrap=True,
            )
        )
        column.addLayout(words)
        column.addWidget(self._sheet_card())
        column.addWidget(self._agency_card(people))
        column.addWidget(self._last_card())
        self.back_button = QuietButton(
            theme, self.tr("Back to the passphrase"), muted=True, icon="arrow-left"
        )
        self.back_button.setObjectName("forgotten_back")
        self.back_button.clicked.connect(self.back)
        column.addWidget(self.back_button, 0, Qt.AlignmentFlag.AlignLeading)
        column.addStretch(1)
        holder = QWidget()
        content.setMaximumWidth(theme.px(theme.tokens.layout["form_column"] + 10))
        row = QHBoxLayout(holder)
        row.setContentsMargins(theme.space("m"), 0, theme.space("m"), 0)
        row.addStretch(1)
        row.addWidget(content, 1000)
        row.addStretch(1)
        page = QVBoxLayout(self)
        page.setContentsMargins(0, 0, 0, 0)
        page.addWidget(PageScroll(holder))

    # ------------------------------------------------------------ building

    def _sheet_card(self) -> Card:
        theme = self._theme
        card = Card(theme, self.tr("First: your recovery sheet"))
        words = self.tr(
            "It holds a key of letters and digits in six groups. You kept it on paper, in a locked place away from "
            "this laptop."
        )
        card.body.addWidget(PlainLabel(theme, words, wrap=True))
        self.sheet_button = SecondaryButton(theme, self.tr("Type the key"), icon="key-round")
        self.sheet_button.setObjectName("forgotten_sheet")
        self.sheet_button.clicked.connect(self.sheet)
        card.body.addWidget(self.sheet_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    def _agency_card(self, people: Sequence[NamedPerson]) -> Card:
        theme = self._theme
        card = Card(theme, self.tr("The sheet is lost too: your supervisor"))
        words = self.tr(
            "Call them. If you let your agency's key open this vault, somebody with its key file and the file's "
            "passphrase can open it here."
        )
        card.body.addWidget(PlainLabel(theme, words, wrap=True))
        for person in people:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            row.addWidget(PlainLabel(theme, isolate(person.name), strong=True, wrap=True), 1)
            if person.phone:
                row.addWidget(PhoneText(theme, person.phone))
            card.body.addLayout(row)
        if not people:
            card.body.addWidget(
                PlainLabel(theme, self.tr("No supervisor is noted on this laptop."), role="muted", wrap=True)
            )
        self.file_button = SecondaryButton(theme, self.tr("Choose the key file"), icon="file-up")
        self.file_button.setObjectName("forgotten_file")
        self.file_button.clicked.connect(self.file_wanted)
        self.file_name = PlainLabel(theme, "", role="muted", wrap=True)
        self.file_name.setObjectName("forgotten_file_name")
        self.file_name.hide()
        self.field = TextField(theme, self.tr("Passphrase of the key file"), password=True)
        self.field.setObjectName("forgotten_passphrase")
        self.field.entered.connect(self._on_open)
        self.open_button = PrimaryButton(theme, self.tr("Open with the agency's key"))
        self.open_button.setObjectName("forgotten_open")
        self.open_button.clicked.connect(self._on_open)
        card.body.addWidget(self.file_button, 0, Qt.AlignmentFlag.AlignLeading)
        for widget in (self.file_name, self.field, self.open_button):
            card.body.addWidget(widget)
        self.field.hide()
        self.open_button.hide()
        return card

    def _last_card(self) -> Card:
        theme = self._theme
        card = Card(theme, self.tr("What cannot be done"))
        for words in (
            self.tr(
                "Without one of these nobody can open this vault, not even the people who make Waystead."
            ),
            self.tr(
                "Keep it as it is, and its backups too: sheets turn up. Nothing here ever takes its place or erases it."
            ),
            self.tr("You can work on in another vault beside it until then."),
        ):
            card.body.addWidget(PlainLabel(theme, words, wrap=True))
        self.another_button = QuietButton(theme, self.tr("Make another vault"), adds=True, icon="plus")
        self.another_button.setObjectName("forgotten_another")
        self.another_button.clicked.connect(self.another)
        card.body.addWidget(self.another_button, 0, Qt.AlignmentFlag.AlignLeading)
        return card

    # ------------------------------------------------------------ what happens

    def start(self) -> None:
        """The first step first."""
        self.sheet_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def take(self, path: Path) -> None:
        """A file was chosen on the file page."""
        self._file = path
        self.file_name.setText(ltr(path.name))
        for widget in (self.file_name, self.field, self.open_button):
            widget.show()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """The key is being tried."""
        self.field.setEnabled(not busy)
        self.open_button.set_busy(self.tr("Opening") if busy else None)

    def refuse(self, words: str) -> None:
        """Say why it did not open."""
        self.field.set_wrong(words)
        self.field.select_all()
        self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_waiting(self, words: str) -> None:
        """Wrong tries wait: the button says how long, an empty text ends it."""
        self.open_button.set_cannot(words)
        self.open_button.setText(words or self.tr("Open with the agency's key"))

    def forget(self) -> None:
        """Leave no passphrase in the field."""
        self.field.editor.clear()

    def _on_open(self) -> None:
        if self._file is None or self.open_button.busy or not self.open_button.isEnabled():
            return
        if not self.field.text():
            self.field.editor.setFocus(Qt.FocusReason.OtherFocusReason)
            return
        self.field.set_wrong("")
        self.agency.emit(self._file, self.field.text())
