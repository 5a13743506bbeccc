"""The plan as text messages or an email: shown before it is copied, copied part by part, gone from the clipboard soon.

Nothing is written to a file. The first copy is written down under what was given, before it is copied.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.errors import ExpectedError
from desktop.ui.clipboard import SECONDS, SecretClipboard
from desktop.ui.messages import explain
from desktop.ui.screens.plan_failed import PlanFailed
from desktop.ui.screens.plan_wording import WordingCard
from desktop.ui.tab_order import in_order
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.exports.plain_text import Measure
    from desktop.services.plan_messages import Message, NeutralRow
    from desktop.ui.context import ScreenContext
    from desktop.ui.screens.plan_draft import PlanDraft

translate = QCoreApplication.translate


def alphabet_words(measured: Measure) -> str:
    """Say which alphabet the network uses and what the part costs."""
    if measured.encoding == "gsm7":
        words = translate("Plan", "Plain letters, {units} of 160, messages on the bill: {segments}")
    else:
        words = translate("Plan", "Any script, {units} of 70, messages on the bill: {segments}")
    return words.format(units=ltr(str(measured.units)), segments=ltr(str(measured.segments)))


class MessageForm(QWidget):
    """One language of "sms" or "email". `given` when it was copied or sent; `jump(page, row id)` to what is wrong."""

    given = Signal()
    jump = Signal(str, str)

    def __init__(self, context: ScreenContext, draft: PlanDraft, language: str, form: str = "sms") -> None:
        super().__init__()
        self.theme = context.theme
        self._context, self._draft, self.language, self._form = context, draft, language, form
        self.message: Message | None = None
        self._recorded = False
        self._turn = 0
        self.buttons: list[SecondaryButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.space("s"))
        self.wording = WordingCard(context, draft.id, language)
        self.wording.changed.connect(self._start)
        self._column.addWidget(self.wording)
        words = translate("Plan", "Put the parts together.")
        self.waiting = PlainLabel(self.theme, words, role="muted")
        self._column.addWidget(self.waiting)
        self.failure = PlanFailed(context, draft, language)
        self.failure.jump.connect(self.jump)
        self.failure.again.connect(self._start)
        self._column.addWidget(self.failure)
        self._parts: QWidget | None = None
        context.autosave.flush()
        context.tasks.write(self, lambda: None, done=lambda _none: self._start())

    # ---- making ------------------------------------------------------------------------------------------------

    def _start(self) -> None:
        self._turn += 1
        turn, wording = self._turn, self.wording.wording
        documents, plan_id, language = self._context.services.documents, self._draft.id, self.language
        make = documents.plan_email if self._form == "email" else documents.plan_message

        def both() -> tuple[int, tuple[NeutralRow, ...], Message | ExpectedError]:
            rows = documents.neutral_rows(plan_id, language, wording) if wording.neutral else ()
            try:
                return turn, rows, make(plan_id, language, wording=wording)
            except ExpectedError as error:
                return turn, rows, error  # the labels are shown beside what is wrong with them

        self._context.tasks.slow(
            self, both, done=self._on_made, failed=lambda error: self._on_failed(turn, error)
        )

    def _on_failed(self, turn: int, error: Exception) -> None:
        if turn != self._turn:
            return
        self._clear()
        self.waiting.hide()
        self.failure.show_error(error)

    def _on_made(self, found: tuple[int, tuple[NeutralRow, ...], Message | ExpectedError]) -> None:
        turn, rows, message = found
        if turn != self._turn:
            return  # other words were chosen meanwhile
        self.wording.show_rows(rows)
        if isinstance(message, ExpectedError):
            self._on_failed(turn, message)
            return
        self._clear()
        self.failure.hide()
        self.waiting.hide()
        self.message, self._recorded = message, False
        self._parts = self._shown(message)
        self._column.addWidget(self._parts)
        in_order((self.wording, self._parts))

    def _clear(self) -> None:
        self.message = None
        self.buttons = []
        if self._parts is not None:
            self._column.removeWidget(self._parts)
            self._parts.hide()
            self._parts.deleteLater()
            self._parts = None

    def _shown(self, message: Message) -> QWidget:
        theme = self.theme
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.space("s"))
        email = message.form == "email"
        if not email:
            words = translate(
                "Plan",
                "Parts: {parts}. Messages on the bill: {segments}. Numbers come first and are never cut.",
            )
            total = words.format(parts=ltr(str(len(message.parts))), segments=ltr(str(message.segments)))
            column.addWidget(PlainLabel(theme, total, wrap=True))
        seconds = translate("Plan", "A copied part is forgotten after {seconds} seconds.")
        note = seconds.format(seconds=ltr(str(SECONDS)))
        column.addWidget(PlainLabel(theme, note, size="small", role="muted", wrap=True))
        if email:
            column.addWidget(self._part(translate("Plan", "Subject"), message.subject, 0))
        for number, (part, measured) in enumerate(zip(message.parts, message.measures, strict=True), start=1):
            detail = translate("Plan", "Words of the email") if email else alphabet_words(measured)
            column.addWidget(self._part(detail, part, number))
        column.addWidget(self._sent_card())
        return holder

    def _part(self, detail: str, text: str, number: int) -> Card:
        """One text to copy; 0 is the subject of an email."""
        theme = self.theme
        card = Card(theme)
        card.body.addWidget(ScriptText(theme, text, self.language, size="body"))
        row = QHBoxLayout()
        row.addWidget(PlainLabel(theme, detail, size="small", role="muted", wrap=True), 1)
        words = translate("Plan", "Copy part {number}").format(number=number)
        if self._form == "email":
            words = translate("Plan", "Copy the words") if number else translate("Plan", "Copy the subject")
        button = SecondaryButton(theme, words, icon="copy")
        button.setObjectName(f"plan_copy_{number}")
        button.clicked.connect(lambda _on=False, number=number: self.copy(number))
        self.buttons.append(button)
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(row)
        return card

    def _sent_card(self) -> Card:
        """Copied is not sent: the plan is with them when somebody says so."""
        theme = self.theme
        card = Card(theme)
        self.sent = Banner(theme, translate("Plan", "Written down: they have it."), tone="good")
        self.sent.setObjectName("plan_sent_banner")
        self.sent.hide()
        self.sent_button = SecondaryButton(theme, translate("Plan", "It is sent, they have it"), icon="check")
        self.sent_button.setObjectName("plan_sent")
        self.sent_button.set_cannot(translate("Plan", "Copy it and send it first."))
        self.sent_button.clicked.connect(self._on_sent)
        card.body.addWidget(self.sent_button, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addWidget(self.sent)
        return card

    # ---- giving ------------------------------------------------------------------------------------------------

    def copy(self, number: int) -> None:
        """Copy one part (0: the subject); nothing leaves before it is written down."""
        if self.message is None:
            return
        if self._recorded or number == 0:
            self._copied(number)
            return
        documents, message = self._context.services.documents, self.message
        self._context.tasks.write(
            self,
            lambda: documents.message_given(self._draft.id, self.language, message),
            done=lambda _entry: self._on_recorded(number, message),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_recorded(self, number: int, message: Message) -> None:
        if message is not self.message:
            return  # other words were chosen meanwhile
        self._recorded = True
        self._copied(number)
        self.sent_button.set_cannot("")
        self.given.emit()

    def _copied(self, number: int) -> None:
        message = self.message
        if message is None:
            return
        text = message.parts[number - 1] if number else message.subject
        # it belongs to the window: leaving this page does not keep the copy
        SecretClipboard(self._context.window.widget()).copy(text)
        if self._form == "email":
            words = translate("Plan", "It is copied for {seconds} seconds.")
            self._context.window.tell(words.format(seconds=ltr(str(SECONDS))))
            return
        words = translate("Plan", "Part {number} is copied for {seconds} seconds.")
        self._context.window.tell(words.format(number=ltr(str(number)), seconds=ltr(str(SECONDS))))

    def _on_sent(self) -> None:
        plans = self._context.services.plans

        def done(_none: object) -> None:
            self.sent.show()
            plan = plans.get(self._draft.id)
            if plan is not None:
                self._draft.refresh(plan)
            self.given.emit()

        self._context.tasks.write(
            self,
            plans.mark_given,
            self._draft.id,
            done=done,
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )
