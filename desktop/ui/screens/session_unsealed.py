"""A session that is signed and not sealed yet: until when slips can be mended, what was noted, and Seal it now."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from desktop.domain.quick_note import NOTE
from desktop.ui.later import later
from desktop.ui.screens.session_mend import MendForm, mendable
from desktop.ui.screens.session_names import NamesCard
from desktop.ui.screens.session_texts import answer_words, channel_words, date_of, named, time_words
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.lists import listed
from desktop.ui.widgets.page import Page

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.services.sessions import OpenSession
    from desktop.ui.screens.session_questions.body import Kit
    from desktop.ui.theme.theme import Theme

translate = QCoreApplication.translate


class UnsealedPage(Page):
    """`mend_wanted` carries a question's id, `seal_wanted` and `back` nothing."""

    mend_wanted = Signal(str)
    seal_wanted = Signal()
    back = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", footer=True, session=True, max_width=760, parent=parent)
        self.form: MendForm | None = None
        self._rows: dict[str, QWidget] = {}
        self._card: Card | None = None
        self.until = Banner(theme, "", tone="information", icon="pencil")
        self.trouble = Banner(theme, "", tone="look")
        self.back_button = QuietButton(theme, translate("Session", "Back"))
        self.back_button.clicked.connect(self.back)
        self.seal_button = PrimaryButton(theme, translate("Session", "Seal it now"), icon="lock", page=True)
        self.seal_button.setObjectName("seal_session")
        self.seal_button.clicked.connect(self.seal_wanted)
        self.footer_start.addWidget(self.back_button)
        self.footer_end.addWidget(self.seal_button)
        self._place = QVBoxLayout()
        self.body.addWidget(self.until)
        self.body.addWidget(self.trouble)
        self.names = NamesCard(theme)
        self.body.addWidget(self.names)
        self.body.addLayout(self._place)
        self.body.addStretch(1)
        self.trouble.hide()

    @property
    def is_compact(self) -> bool:
        """Tell whether it is narrow."""
        return self._compact

    def show_session(self, opened: OpenSession, name: str, *, can_mend: bool, over: bool) -> None:
        """Show what was signed; with `can_mend` every answer that was given has its Mend. `over`: it is due."""
        self.clear()
        session = opened.session
        note = session.length == NOTE
        title = (
            translate("Session", "Note about {name}") if note else translate("Session", "Session with {name}")
        )
        started = date_of(session.started_at.text())
        self.set_title(
            named(title, name),
            kicker=translate("Session", "Signed, not sealed yet"),
            subtitle=listed(part for part in (channel_words(session.channel), started) if part),
        )
        self._say_until(opened, over=over)
        card = Card(self.theme, translate("Session", "What was noted"))
        for shown, answer in mendable(opened.wizard):
            words = answer_words(shown.question, answer, name, session.channel)
            if words:
                label = named(shown.question.ask, name)
                if shown.question.working:
                    label = translate("Session", "{question} (working note)").format(question=label)
                row = self._row(shown.question.id, label, words, can_mend=can_mend)
                self._rows[shown.question.id] = row
                card.body.addWidget(row)
        self._card = card
        self._place.addWidget(card)
        card.show()

    def _say_until(self, opened: OpenSession, *, over: bool) -> None:
        session = opened.session
        due, signed = session.seal_due_at, session.ended_at
        if not over and due is not None and signed is not None:
            words = translate(
                "Session", "Signed at {time}. Slips can be mended until {day}, {until}."
            ).format(time=time_words(signed), day=date_of(due.text()), until=time_words(due))
            detail = translate(
                "Session",
                "Then it is sealed by itself, and later words stand beside it. It is printed and given out once it is "
                "sealed.",
            )
        else:
            words = translate(
                "Session", "The time for mending is over. It is sealed by itself as soon as it can be."
            )
            detail = translate("Session", "What comes later stands beside it, as an amendment.")
        self.until.set_message(words, detail=detail)

    def _row(self, question_id: str, label: str, words: str, *, can_mend: bool) -> QWidget:
        holder = QWidget()
        wide = not self._compact
        row = QBoxLayout(
            QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom, holder
        )
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self.theme.space("m") if wide else 0)
        row.addWidget(PlainLabel(self.theme, label, role="muted", wrap=True), 2)
        row.addWidget(PlainLabel(self.theme, words, wrap=True), 3)
        if can_mend:
            mend = QuietButton(self.theme, translate("Session", "Mend"), adds=True, small=True)
            mend.setObjectName(f"mend {question_id}")
            mend.setAccessibleName(translate("Session", "Mend: {question}").format(question=label))
            mend.clicked.connect(partial(self.mend_wanted.emit, question_id))
            # in a narrow window it stands under the words, where they begin
            row.addWidget(mend, 0, Qt.AlignmentFlag(0) if wide else Qt.AlignmentFlag.AlignLeft)
        return holder

    def open_form(
        self, kit: Kit, opened: OpenSession, question_id: str, begun: Answer | None = None
    ) -> MendForm:
        """Put the form of an answer in the place of its line. Raises InvalidInput where it is not shown any more."""
        form = MendForm(kit, opened.wizard, question_id, begun)
        self.close_form()
        self.form = form
        line = self._rows.get(question_id)
        if line is not None and self._card is not None:
            self._card.body.insertWidget(self._card.body.indexOf(line) + 1, form)
            line.hide()
        else:
            self._place.addWidget(form)
        form.show()
        first = form.block.first()
        first.setFocus()
        if isinstance(first, QPlainTextEdit):
            first.moveCursor(QTextCursor.MoveOperation.End)
        later(self, self._in_sight)
        return form

    def close_form(self) -> None:
        """Put the form away and show the line again."""
        if self.form is None:
            return
        form, self.form = self.form, None
        if (line := self._rows.get(form.question_id)) is not None:
            line.show()
            if (mend := line.findChild(QuietButton)) is not None:
                mend.setFocus()
        form.hide()
        form.deleteLater()

    def say_wrong(self, sentence: str) -> None:
        """Say why it could not be sealed; an empty text takes it away."""
        self.seal_button.set_busy(None)
        self.trouble.set_message(sentence)
        self.trouble.setVisible(bool(sentence))

    def clear(self) -> None:
        """Take every name and word out."""
        self.form = None
        self._rows = {}
        if self._card is not None:
            self._place.removeWidget(self._card)
            self._card.hide()
            self._card.deleteLater()
            self._card = None
        self.say_wrong("")
        self.set_title("", subtitle="", kicker="")

    def _in_sight(self) -> None:
        if self.form is not None and self.scroll_area is not None:
            self.scroll_area.ensureWidgetVisible(self.form)
