"""What stands beside a signed incident report: its amendments, and the form for another one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from desktop.ui.later import later
from desktop.ui.screens.amendment_card import amendment_card
from desktop.ui.screens.kept_form import KeptForm
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop.ui.context import ScreenContext

_REASON, _WORDS = "reason", "amendment"


class IncidentAdded(QWidget):
    """`added`: another amendment stands. What is typed is kept until then."""

    added = Signal()

    def __init__(self, context: ScreenContext) -> None:
        super().__init__()
        self._context = context
        self._report_id = ""
        self._cards: list[Card] = []
        theme = context.theme
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("m"))
        self._place = QVBoxLayout()
        self._place.setSpacing(theme.space("s"))
        column.addLayout(self._place)
        self.open_button = SecondaryButton(theme, self.tr("Add an amendment"), icon="plus")
        self.open_button.setObjectName("incident_add")
        self.open_button.clicked.connect(self._on_open)
        column.addWidget(self.open_button, 0, Qt.AlignmentFlag.AlignLeading)
        self.card = Card(theme, self.tr("Amendment"))
        self.form = KeptForm(context)
        self.form.line(_REASON, self.tr("Why is something added?"))
        self.form.words(_WORDS, self.tr("What is added"))
        self.form.column.addWidget(self.form.problem)
        self.store = SecondaryButton(theme, self.tr("Add beside the report"), icon="check")
        self.store.setObjectName("incident_add_store")
        self.store.clicked.connect(self._on_store)
        self.form.column.addWidget(self.store, 0, Qt.AlignmentFlag.AlignLeading)
        self.card.body.addWidget(self.form)
        column.addWidget(self.card)
        self.card.hide()

    def show_report(self, report_id: str, *, signed: bool) -> None:
        """Show what stands beside this report; a draft is simply changed."""
        for card in self._cards:
            self._place.removeWidget(card)
            card.hide()
            card.deleteLater()
        self._cards = []
        self.setVisible(signed)
        if not signed:
            self._report_id = ""
            return
        note = self._context.services.sessions.note(report_id)
        for amendment in note.amendments if note is not None else ():
            card = amendment_card(self._context.theme, amendment)
            self._cards.append(card)
            self._place.addWidget(card)
        if report_id != self._report_id:
            self._report_id = report_id
            begun = self.form.has_begun(self._key)
            self.card.setVisible(begun)
            self.open_button.setVisible(not begun)
            if begun:
                self.form.begin(self._key)

    @property
    def _key(self) -> str:
        return f"incident_amendment/{self._report_id}"

    def _on_open(self) -> None:
        self.form.begin(self._key)
        self.card.show()
        self.open_button.hide()
        later(self, lambda: self.form.fields[_REASON].setFocus(Qt.FocusReason.OtherFocusReason))

    def _on_store(self) -> None:
        self._context.tasks.write(
            self,
            self._context.services.sessions.amend,
            self._report_id,
            self.form.value(_REASON),
            self.form.value(_WORDS),
            done=lambda _id: self._on_stored(),
            failed=self.form.refuse,
        )

    def _on_stored(self) -> None:
        self.form.done()
        self.card.hide()
        self.open_button.show()
        self.open_button.setFocus(Qt.FocusReason.OtherFocusReason)
        self.added.emit()
