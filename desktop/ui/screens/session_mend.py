"""One answer of a signed session, open to a slip of the pen: its own question, keep it so, or leave it as it was."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QWidget

from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput
from desktop.ui.flow_buttons import button_row
from desktop.ui.messages import explain
from desktop.ui.screens.session_questions.block import QuestionBlock
from desktop.ui.screens.session_texts import too_long_words
from desktop.ui.widgets.buttons import PrimaryButton, QuietButton
from desktop.ui.widgets.card import Card

if TYPE_CHECKING:
    from desktop.domain.wizard import Wizard
    from desktop.domain.wizard_views import ShownQuestion
    from desktop.ui.screens.session_questions.body import Kit

translate = QCoreApplication.translate


class MendForm(Card):
    """`kept` carries question id and Answer (None: taken out), `left` nothing, `typed` what stands there now."""

    kept = Signal(str, object)
    left = Signal()
    typed = Signal(str, object)

    def __init__(
        self,
        kit: Kit,
        wizard: Wizard,
        question_id: str,
        begun: Answer | None = None,
        parent: QWidget | None = None,
    ) -> None:
        """`begun` is what was typed into it before."""
        super().__init__(kit.theme, "", parent=parent)
        self.setObjectName("mend_form")
        self.question_id = question_id
        self._wizard = wizard
        self._answer: Answer | None = wizard.answers.get(question_id)
        shown = shown_for(wizard, question_id)
        self.block = QuestionBlock(kit, shown if begun is None else replace(shown, answer=begun), leads=False)
        self.block.answered.connect(self._on_answered)
        self.keep = PrimaryButton(kit.theme, translate("Session", "Keep it so"))
        self.keep.setObjectName("mend_keep")
        self.keep.clicked.connect(self._on_keep)
        self.leave = QuietButton(kit.theme, translate("Session", "Leave as it was"))
        self.leave.setObjectName("mend_leave")
        self.leave.clicked.connect(self.left)
        self.body.addWidget(self.block)
        self.body.addWidget(button_row(kit.theme, [self.keep, self.leave]))
        if begun is not None:
            self._on_answered(question_id, begun)

    @property
    def changed(self) -> bool:
        """Tell whether something else stands here than what was signed."""
        return self._answer != self._wizard.answers.get(self.question_id)

    def say_wrong(self, error: Exception) -> None:
        """Say why it cannot be kept so."""
        self.keep.set_busy(None)
        self.block.say_wrong(explain(error))

    def _on_answered(self, question_id: str, answer: Answer | None) -> None:
        self._answer = answer
        try:
            wizard = self._wizard
            wizard = wizard.clear(question_id) if answer is None else wizard.answer(question_id, answer)
        except InvalidInput as error:
            too_long = answer is not None and error.reason == "too_long"
            self.block.say_wrong(too_long_words(answer) if too_long and answer else explain(error))
        else:
            self.block.say_wrong("")
            self.block.show_question(shown_for(wizard, question_id))
        self.typed.emit(question_id, None if answer is None else answer.as_json())

    def _on_keep(self) -> None:
        self.keep.set_busy(translate("Session", "Keeping it"))
        self.kept.emit(self.question_id, self._answer)


def shown_for(wizard: Wizard, question_id: str) -> ShownQuestion:
    """Return a question as it stands, for the caseworker alone: nothing to say, nothing held back.

    Raises InvalidInput where the question is not shown.
    """
    for page in wizard.visible_pages:
        for shown in wizard.shown_page(page.id).questions:
            if shown.question.id == question_id:
                return replace(shown, held=False, say="", form="full")
    raise InvalidInput(question_id, "not_shown")


def mendable(wizard: Wizard) -> list[tuple[ShownQuestion, Any]]:
    """Return the shown questions with an answer that was given, in the order they were asked."""
    found = []
    for page in wizard.visible_pages:
        for shown in wizard.shown_page(page.id).questions:
            answer = wizard.answers.get(shown.question.id)
            if answer is not None and answer.given():
                found.append((shown, answer))
    return found
