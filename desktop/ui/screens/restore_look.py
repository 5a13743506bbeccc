"""Restoring, step 3: what is in the backup and how the vault beside it stands; only then something is made."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout

from desktop.ui import day_words
from desktop.ui.flow_buttons import button_row
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, isolate, ltr
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.services.restoring import Looked
    from desktop.ui.parts import AppParts


class LookPage(Page):
    """`bring` makes a vault of it, `only_read` opens a passing copy, `another` goes back."""

    bring = Signal()
    only_read = Signal()
    another = Signal()

    def __init__(self, parts: AppParts, looked: Looked) -> None:
        theme = parts.theme
        self._today = parts.clock.now().local().date()
        super().__init__(theme, "", footer=True, max_width=theme.tokens.layout["form_column"])
        self.set_title(
            self.tr("This backup is good"),
            subtitle=self.tr("It was opened and checked. Nothing was changed."),
        )
        self.body.addWidget(self._contents(looked))
        beside = self._beside(looked)
        if beside is not None:
            self.body.addWidget(beside)
        self.told = Banner(theme, "", tone="look")
        self.told.setObjectName("restore_told")
        self.told.hide()
        self.body.addWidget(self.told)
        self.another_button = QuietButton(theme, self.tr("Another backup"), muted=True)
        self.another_button.setObjectName("restore_another")
        self.another_button.clicked.connect(self.another)
        self.read_button = SecondaryButton(theme, self.tr("Only read it"), icon="eye")
        self.read_button.setObjectName("restore_read")
        self.read_button.clicked.connect(self.only_read)
        self.bring_button = PrimaryButton(theme, self.tr("Bring it onto this laptop"), page=True)
        self.bring_button.setObjectName("restore_bring")
        self.bring_button.clicked.connect(self.bring)
        self.body.addWidget(button_row(theme, [self.read_button, self.another_button]))
        self.body.addStretch(1)
        self.footer_end.addWidget(self.bring_button)

    def start(self) -> None:
        """Take the keyboard."""
        self.bring_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def set_busy(self, busy: bool) -> None:
        """It is being brought back."""
        for button in (self.another_button, self.read_button):
            button.setEnabled(not busy)
        self.bring_button.set_busy(self.tr("Bringing it back") if busy else None)

    def refuse(self, words: str) -> None:
        """Say why it was not brought back; nothing was left behind."""
        self.told.set_message(words, tone="look")
        self.told.show()
        self.start()

    # ------------------------------------------------------------ what it says

    def _contents(self, looked: Looked) -> Card:
        look, theme = looked.look, self.theme
        card = Card(theme, "")
        card.setObjectName("restore_contents")
        card.body.addWidget(PlainLabel(theme, isolate(look.label), size="large", strong=True, wrap=True))
        if look.kind == "practice":
            card.body.addWidget(
                PlainLabel(theme, self.tr("For practice: everybody in it is invented."), wrap=True)
            )
        contents = look.contents
        rows = [
            (self.tr("Clients"), ltr(str(contents.clients))),
            (self.tr("Sessions"), ltr(str(contents.sessions))),
            (self.tr("Safety plans"), ltr(str(contents.plans))),
            (self.tr("Last written"), self._when(contents.last_written)),
        ]
        if look.waiting:
            rows.append((self.tr("Entered while locked, not taken in yet"), ltr(str(look.waiting))))
        for name, value in rows:
            row = QHBoxLayout()
            row.setSpacing(theme.space("s"))
            row.addWidget(PlainLabel(theme, name, role="muted", wrap=True), 1)
            row.addWidget(PlainLabel(theme, value, strong=True))
            card.body.addLayout(row)
        where = PlainLabel(theme, ltr(str(Path(looked.folder))), size="small", role="muted", wrap=True)
        card.body.addWidget(where)
        return card

    def _beside(self, looked: Looked) -> Banner | None:
        there, beside = looked.there, looked.beside
        if there is None:
            return None
        name = isolate(there.label)
        if beside is None or beside.more is None:
            words = self.tr("“{name}” on this laptop is the same vault. The two could not be compared.")
        elif beside.split:
            words = self.tr(
                "“{name}” on this laptop is the same vault, but each has entries the other lacks."
            )
        elif beside.more > 0:
            words = self.tr(
                "“{name}” on this laptop is newer. Entries only it has: {count}, the last of {day}."
            )
        elif beside.more < 0:
            words = self.tr("“{name}” on this laptop is older. Entries only this backup has: {count}.")
        else:
            words = self.tr("“{name}” on this laptop is the same vault and holds the same entries.")
        count = ltr(str(abs(beside.more or 0))) if beside is not None else ""
        day = self._when(beside.written) if beside is not None else ""
        banner = Banner(
            self.theme,
            words.format(name=name, count=count, day=day),
            tone="look",
            detail=self.tr("It stays as it is. The backup becomes a vault of its own beside it."),
        )
        banner.setObjectName("restore_beside")
        return banner

    def _when(self, moment: Moment | None) -> str:
        if moment is None:
            return self.tr("not known")
        return f"{day_words.plain_day(moment.local().date(), self._today)}, {day_words.time_of(moment)}"
