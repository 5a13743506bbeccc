"""Questions that yes or no answers, one at a time; Y and N stamp only while the panel has the keyboard."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from desktop.ui.screens.crisis_panels import ButtonRow
from desktop.ui.widgets.buttons import SecondaryButton
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.read_aloud import ScriptText

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.ui.theme.theme import Theme


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it is put to them: in their language where there is one, with the English, and who checked it."""

    id: str
    text: str
    tag: str = "en"
    english: str = ""
    mark: str = ""


class YesNoRow(QWidget):
    """One question, its two answers, and another question. It holds the keyboard without pressing anything by itself.

    A letter reaches it through the panel (`take_letter`), so only while something in the panel has the keyboard.
    """

    answered = Signal(str, str)
    """The question's id; yes or no."""

    def __init__(
        self, theme: Theme, questions: Sequence[Asked], yes: str, no: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._questions, self._at = tuple(questions), 0
        self.setObjectName("crisis_yes_no")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.words = ScriptText(theme, "", "en", size="read_aloud_compact")
        self.english = PlainLabel(theme, "", role="crisis_muted", wrap=True)
        self.mark = PlainLabel(theme, "", role="crisis_muted", wrap=True)
        self._letters = {"yes": (self.tr("Y"), "Y"), "no": (self.tr("N"), "N")}
        self.buttons = {
            answer: SecondaryButton(theme, words, keycap=self._letters[answer][0], size="large")
            for answer, words in (("yes", yes), ("no", no))
        }
        for answer, button in self.buttons.items():
            button.setObjectName(f"crisis_answer_{answer}")
            button.setAccessibleDescription(self._letters[answer][0])
            button.set_keycap_size("body")
            button.set_height("crisis")
            button.clicked.connect(lambda _on=False, answer=answer: self._answer(answer))
        self.another = SecondaryButton(theme, self.tr("Another question"))
        self.another.setObjectName("crisis_another_question")
        self.another.clicked.connect(lambda _on=False: self._next())
        column = QVBoxLayout(self)
        edge = theme.px(6)  # the focus ring goes round all of it, and touches no letter
        column.setContentsMargins(edge, edge, edge, edge)
        column.setSpacing(theme.space("xs"))
        for part in (self.words, self.english, self.mark):
            column.addWidget(part)
        answers = ButtonRow(theme, [*self.buttons.values(), self.another])
        growing = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        growing.setHeightForWidth(True)
        answers.setSizePolicy(growing)  # a fixed height would be that of one line of buttons
        column.addWidget(answers)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self.another.setVisible(len(self._questions) > 1)
        self._say()

    @property
    def question(self) -> Asked:
        """The question in front."""
        return self._questions[self._at]

    def take_letter(self, letter: str) -> bool:
        """Answer by a letter; True where it is one of the two."""
        for answer, letters in self._letters.items():
            if letter.casefold() in {each.casefold() for each in letters}:
                self._answer(answer)
                return True
        return False

    def _answer(self, answer: str) -> None:
        self.answered.emit(self.question.id, answer)
        self._next()

    def _next(self) -> None:
        if len(self._questions) > 1:
            self._at = (self._at + 1) % len(self._questions)
            self._say()
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _say(self) -> None:
        asked = self.question
        self.words.set_text(asked.text, asked.tag)
        for label, words in ((self.english, asked.english), (self.mark, asked.mark)):
            label.setText(words)
            label.setVisible(bool(words))
        self.setAccessibleName(asked.text)
