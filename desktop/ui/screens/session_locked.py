"""A page for alone while they are not: wait, offer time alone, or write down why it was opened anyway."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.screens.session_begun import reason_key
from desktop.ui.screens.session_texts import named
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.icon_label import IconLabel

if TYPE_CHECKING:
    from desktop.ui.screens.session_draft import SessionDraft
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class LockedPage(QWidget):
    """`opened` carries the reason that is logged."""

    opened = Signal(str)
    time_alone = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("locked_page")
        self._draft: SessionDraft | None = None
        self._page_id = ""
        self.words = IconLabel(theme, "", icon="users-round", wrap=True)
        self.reason = TextField(
            theme,
            translate("Session", "Why is it asked though they are not alone?"),
            hint=translate("Session", "This reason is kept with the session"),
        )
        self.open = SecondaryButton(theme, translate("Session", "Open with this reason"))
        self.offer = SecondaryButton(
            theme, translate("Session", "Time alone: how to offer it"), icon="door-open"
        )
        self.open.clicked.connect(self._on_open)
        self.reason.entered.connect(self._on_open)
        self.reason.changed.connect(self._on_typed)
        self.offer.clicked.connect(self.time_alone)
        row = QHBoxLayout()
        row.setSpacing(theme.space("xs"))
        row.addWidget(self.open)
        row.addWidget(self.offer)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        column.addWidget(self.words)
        column.addWidget(self.reason)
        column.addLayout(row)
        self.hide()

    def show_for(self, draft: SessionDraft) -> None:
        """Say whom the page in front waits for, with the reason that was begun for this very page."""
        words = translate("Session", "This page opens when {name} is alone, or when you write down why not.")
        self.words.set_text(named(words, draft.name))
        page_id = draft.wizard.position.page_id
        if draft is not self._draft or page_id != self._page_id:
            self._draft, self._page_id = draft, page_id
            self._put(draft.begun.get(reason_key(page_id)))

    def clear(self) -> None:
        """Take every name and word out: what was begun for one client never stands under another."""
        self._draft, self._page_id = None, ""
        self._put("")
        self.words.set_text("")

    def _put(self, text: str) -> None:
        self.reason.editor.blockSignals(True)
        self.reason.set_text(text)
        self.reason.editor.blockSignals(False)
        self.reason.set_wrong("")

    def _on_typed(self, text: str) -> None:
        if self._draft is not None:
            self._draft.begun.put(reason_key(self._page_id), text)

    def _on_open(self) -> None:
        reason = self.reason.text().strip()
        if not reason:
            self.reason.set_wrong(translate("Session", "Please say why; one line is enough."))
            return
        self.reason.set_wrong("")
        self.reason.set_text("")
        self.opened.emit(reason)
