"""The plan as text messages: parts with what each costs, copied one by one, gone from the clipboard soon after."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.ui.clipboard import SECONDS, SecretClipboard
from desktop.ui.messages import explain
from desktop.ui.widgets.banner import Banner
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.card import Card
from desktop.ui.widgets.labels import PlainLabel, ltr
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from desktop.exports.plain_text import Measure
    from desktop.services.documents import Message
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
    """The parts of one language. The first copy is written down under what was given, before it is copied."""

    given = Signal()

    def __init__(self, context: ScreenContext, draft: PlanDraft, language: str) -> None:
        super().__init__()
        self.theme = context.theme
        self._context, self._draft, self.language = context, draft, language
        self.message: Message | None = None
        self._recorded = False
        self.buttons: list[SecondaryButton] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(self.theme.space("s"))
        words = translate("Plan", "Put the parts together.")
        self.waiting = PlainLabel(self.theme, words, role="muted")
        self._column.addWidget(self.waiting)
        self.failure = Banner(self.theme, "", tone="look")
        self.failure.setObjectName("plan_failure")
        self.failure.hide()
        self._column.addWidget(self.failure)
        context.autosave.flush()
        context.tasks.write(self, lambda: None, done=lambda _none: self._start())

    def _start(self) -> None:
        documents = self._context.services.documents
        self._context.tasks.slow(
            self,
            documents.plan_message,
            self._draft.id,
            self.language,
            done=self._on_made,
            failed=self._on_failed,
        )

    def _on_failed(self, error: Exception) -> None:
        self.waiting.hide()
        self.failure.set_message(explain(error), tone="look")
        self.failure.show()

    def _on_made(self, message: Message) -> None:
        self.message = message
        self.waiting.hide()
        theme = self.theme
        words = translate(
            "Plan", "{parts} parts, {segments} messages on the bill. Numbers come first and are never cut."
        )
        total = words.format(parts=ltr(str(len(message.parts))), segments=ltr(str(message.segments)))
        self._column.addWidget(PlainLabel(theme, total, wrap=True))
        seconds = translate("Plan", "A copied part is gone from the clipboard after {seconds} seconds.")
        note = PlainLabel(
            theme, seconds.format(seconds=ltr(str(SECONDS))), size="small", role="muted", wrap=True
        )
        self._column.addWidget(note)
        for number, (part, measured) in enumerate(zip(message.parts, message.measures, strict=True), start=1):
            card = Card(theme)
            text = ScriptText(theme, part, self.language, size="body")
            card.body.addWidget(text)
            row = QHBoxLayout()
            row.addWidget(
                PlainLabel(theme, alphabet_words(measured), size="small", role="muted", wrap=True), 1
            )
            button = SecondaryButton(
                theme, translate("Plan", "Copy part {number}").format(number=number), icon="copy"
            )
            button.setObjectName(f"plan_copy_{number}")
            button.clicked.connect(lambda _on=False, number=number: self.copy(number))
            self.buttons.append(button)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
            card.body.addLayout(row)
            self._column.addWidget(card)

    def copy(self, number: int) -> None:
        """Copy one part; nothing leaves before it is written down."""
        if self.message is None:
            return
        if self._recorded:
            self._copied(number)
            return
        documents, message = self._context.services.documents, self.message
        self._context.tasks.write(
            self,
            lambda: documents.message_given(self._draft.id, self.language, message),
            done=lambda _entry: self._on_recorded(number),
            failed=lambda error: self._context.window.tell(explain(error), caution=True),
        )

    def _on_recorded(self, number: int) -> None:
        self._recorded = True
        self._copied(number)
        self.given.emit()

    def _copied(self, number: int) -> None:
        if self.message is not None:
            # it belongs to the window: leaving this page does not keep the copy
            SecretClipboard(self._context.window.widget()).copy(self.message.parts[number - 1])
            words = translate("Plan", "Part {number} is copied for {seconds} seconds.")
            self._context.window.tell(words.format(number=ltr(str(number)), seconds=ltr(str(SECONDS))))
