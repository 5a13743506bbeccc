"""One question on a page: its words, the answering part, words beside it, how it is known, and why nothing was said."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from desktop.domain.answers import BASES, Answer, Form, State
from desktop.ui.screens.session_questions.body import Body, Kit
from desktop.ui.screens.session_questions.chips import ChipsBody
from desktop.ui.screens.session_questions.choices import ChoiceBody, SegmentBody
from desktop.ui.screens.session_questions.clues import SurroundingsBody
from desktop.ui.screens.session_questions.goals import GoalsBody
from desktop.ui.screens.session_questions.lessons import LessonsBody
from desktop.ui.screens.session_questions.people import PeopleBody
from desktop.ui.screens.session_questions.place import PlaceBody
from desktop.ui.screens.session_questions.quick_tasks import QuickTasksBody
from desktop.ui.screens.session_questions.referrals import ReferralsBody
from desktop.ui.screens.session_questions.rows import ObservationBody
from desktop.ui.screens.session_questions.say import SayCard, SayRow
from desktop.ui.screens.session_questions.usual import AboveRows
from desktop.ui.screens.session_questions.when import TimeBody
from desktop.ui.screens.session_questions.words import LinesBody, TextBody
from desktop.ui.screens.session_texts import (
    answer_words,
    basis_words,
    day_words,
    named,
    reason_words,
    state_words,
    too_long_words,
)
from desktop.ui.widgets.buttons import IconButton, QuietButton
from desktop.ui.widgets.chip import Chip
from desktop.ui.widgets.fields import TextField
from desktop.ui.widgets.flow_layout import FlowLayout
from desktop.ui.widgets.icon_label import IconLabel
from desktop.ui.widgets.labels import PlainLabel
from desktop.ui.widgets.segment import Segment, SegmentOption

if TYPE_CHECKING:
    from desktop.domain.wizard_views import ShownQuestion

translate = QCoreApplication.translate
BODIES: dict[str, type[Body]] = {
    "choice": ChoiceBody,
    "choices": ChoiceBody,
    "checklist": ChoiceBody,
    "yes_no_unsure": SegmentBody,
    "script": SegmentBody,
    "text": TextBody,
    "people": PeopleBody,
    "place": PlaceBody,
    "time": TimeBody,
    "observation": ObservationBody,
    "surroundings": SurroundingsBody,
    "tasks": QuickTasksBody,
    "goals": GoalsBody,
    "lessons": LessonsBody,
    "referrals": ReferralsBody,
}
WITHOUT_VALUE: tuple[State, ...] = ("does_not_know", "prefers_not", "not_asked")
INLINE_MOST = 52
"""A short question and its segment stand in one line up to this many letters."""
INLINE_IN_COLUMN = 14
"""The same in a column half as wide."""


def put_as(shown: ShownQuestion) -> Form:
    """Return how the question is put: an answer already given in full keeps its full form on the page."""
    if shown.form != "yes_no" or shown.question.kind == "yes_no_unsure":
        return "full"
    answer = shown.answer
    if answer is not None and answer.given() and answer.asked_as != "yes_no":
        return "full"
    return "yes_no"


class QuestionBlock(QWidget):
    """`answered` carries the question's id and its Answer, None when it was taken back."""

    answered = Signal(str, object)
    wanted_large = Signal(str, str)

    def __init__(self, kit: Kit, shown: ShownQuestion, *, leads: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kit, self.shown = kit, shown
        self.question = shown.question
        self.form: Form = put_as(shown)
        self.setObjectName(f"question {self.question.id}")
        self.leads = leads
        self._full_wanted = False
        self._too_long = False
        theme = kit.theme
        column = self._column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        # the touch area of the button beside the words is space enough around them
        column.setSpacing(theme.px(0 if kit.columns else 2 if kit.short else 4))
        self.ask = PlainLabel(theme, named(self.question.ask, kit.name), strong=True, wrap=True)
        self.why = IconButton(theme, "ellipsis", "", role="muted")
        self.why.set_name(translate("Session", "{question} No answer").format(question=self.ask.text()))
        self.why.setToolTip(translate("Session", "No answer: does not know, prefers not, not asked"))
        self.why.clicked.connect(self._on_why)
        self.say: SayCard | SayRow | None = None
        self.body = self._make_body()
        self._lay_out()
        self.show_question(shown)

    # ---- building ----------------------------------------------------------------------------------------------

    def _make_body(self) -> Body:
        kind = BODIES[self.question.kind]
        if self.form == "yes_no":
            kind = SegmentBody  # also where a session closes: what was asked is answered with yes or no
        elif (self.kit.chips or self.kit.closing) and self.question.kind == "choice":
            kind = ChipsBody
        lines = self.question.basis or self.question.fills == "note"
        if kind is TextBody and self.question.many_lines and lines:
            kind = LinesBody
        body = kind(self.kit, self.question, self.shown.options)
        if self.form == "yes_no" and isinstance(body, SegmentBody):
            body.segment.set_name(self.ask.text())
        body.told.connect(self._on_told)
        return body

    def _lay_out(self) -> None:
        theme, kit, column = self.kit.theme, self.kit, self._column
        if self.question.id == kit.usual_at and (above := AboveRows(kit)).lines:
            column.addWidget(above)
        if self.shown.say and not self.shown.held:
            self.say = (SayCard if self.leads else SayRow)(kit, self.shown)
            self.say.wanted_large.connect(self.wanted_large)
        inline = (
            isinstance(self.body, SegmentBody)
            and not kit.compact
            and len(self.ask.text()) <= (INLINE_IN_COLUMN if kit.columns else INLINE_MOST)
            and not self.leads
        )
        head = QHBoxLayout()
        head.setSpacing(theme.space("m"))
        if inline:
            self.ask.setWordWrap(False)
            head.addWidget(self.ask, 0)
            head.addWidget(self.body, 1)
        else:
            head.addWidget(self.ask, 1)
        if isinstance(self.say, SayCard) and not kit.compact:
            # beside Show large, whose touch area makes that line high enough already
            self.say.add_button(self.why)
            column.setSpacing(theme.px(6))
        else:
            if isinstance(self.say, SayRow) and kit.columns and not inline:
                # in narrow columns the words have the line to themselves
                head.addWidget(self.say.large)
            head.addWidget(self.why)
        column.addLayout(head)
        if self.question.hint:
            words = named(self.question.hint, kit.name)
            column.addWidget(PlainLabel(theme, words, size="small", role="muted", wrap=True))
        if self.say is not None:
            column.addWidget(self.say)
        if not inline:
            column.addWidget(self.body)
        self.last: QuietButton | None = None
        self.all_choices: QuietButton | None = None
        self.words: TextField | None = None
        self.basis: Segment | None = None
        self.states: QWidget | None = None
        self.state_chips: dict[State, Chip] = {}
        self.stand: IconLabel | None = None
        self.wrong: IconLabel | None = None
        if self.question.basis and not isinstance(self.body, LinesBody):
            self.basis = self._make_basis()

    # Most questions never need these: a page has to be there within a frame.

    def _make_basis(self) -> Segment:
        basis = Segment(
            self.kit.theme,
            translate("Session", "{question} How do you know?").format(question=self.ask.text()),
            [SegmentOption(value=code, text=basis_words(code)) for code in BASES],
            dense=True,
        )
        basis.chosen.connect(lambda _value: self._tell(self._value))
        row = QHBoxLayout()
        row.addWidget(basis)
        row.addStretch(1)
        self._column.addLayout(row)
        return basis

    def _the_words(self) -> TextField:
        if self.words is None:
            label = translate("Session", "{question} In a few words").format(question=self.ask.text())
            self.words = TextField(
                self.kit.theme, label, hide_label=True, hint=translate("Session", "In a few words")
            )
            self.words.changed.connect(lambda _text: self._tell(self._value))
            at = self._column.indexOf(self.body)
            self._column.insertWidget(at + 1 if at >= 0 else self._column.count(), self.words)
        return self.words

    def _the_states(self) -> QWidget:
        if self.states is None:
            theme = self.kit.theme
            self.states = QWidget()
            flow = FlowLayout(self.states, gap_x=theme.space("xs"))
            for state in WITHOUT_VALUE:
                chip = Chip(theme, state_words(state))
                chip.setAccessibleName(f"{self.ask.text()} {state_words(state)}")
                chip.clicked.connect(lambda on, chosen=state: self._on_state(chosen, on))
                self.state_chips[state] = chip
                flow.addWidget(chip)
            self._column.addWidget(self.states)
            self.states.hide()
        return self.states

    def _the_button(self, words: str, icon: str | None) -> QuietButton:
        button = QuietButton(self.kit.theme, words, adds=True, icon=icon, small=True)
        at = self._column.indexOf(self.body)
        place = at if at >= 0 else self._column.count()
        self._column.insertWidget(place, button, 0, Qt.AlignmentFlag.AlignLeft)
        return button

    def _line(self, icon: str, role: str) -> IconLabel:
        line = IconLabel(self.kit.theme, "", icon=icon, size="small", role=role, wrap=True)
        self._column.addWidget(line)
        return line

    # ---- showing -----------------------------------------------------------------------------------------------

    def fits(self, shown: ShownQuestion, kit: Kit) -> bool:
        """Tell whether this block can go on showing the question, or must be made anew."""
        form = "full" if self._full_wanted else put_as(shown)
        return (
            kit == self.kit
            and self.form == form
            and shown.options == self.shown.options
            and shown.held == self.shown.held
            and bool(shown.say) == bool(self.shown.say)
        )

    def show_question(self, shown: ShownQuestion) -> None:
        """Show the question as it stands now; what is being typed here stays."""
        self.shown = shown
        answer = shown.answer
        self._value = answer.value if answer is not None and answer.state == "answered" else None
        held = shown.held
        self.body.show_answer(answer)
        self.body.setVisible(not held)
        self.why.setVisible(not held)
        if self.say is not None:
            self.say.put(shown)
        self._show_beside(answer)
        if shown.too_long or self._too_long:
            self.say_wrong(too_long_words(answer) if shown.too_long and answer is not None else "")
        self._too_long = shown.too_long
        state = answer.state if answer is not None else ""
        if state in WITHOUT_VALUE:
            self._the_states().show()
        for code, chip in self.state_chips.items():
            chip.setChecked(code == state)
            chip.updateGeometry()
        if not held and self.form == "yes_no" and self.all_choices is None:
            self.all_choices = self._the_button(translate("Session", "Show all choices"), None)
            self.all_choices.clicked.connect(self._on_all_choices)
        if self.all_choices is not None:
            self.all_choices.setVisible(not held and self.form == "yes_no")
        self._show_last(answer)
        words = ""
        if held:
            words = (
                translate("Session", "This waits for an interpreter.")
                if shown.held_for == "interpreter"
                else translate("Session", "This waits until nobody else can hear.")
            )
        elif answer is not None and state == "skipped":
            words = ": ".join(part for part in (state_words(state), reason_words(answer.reason)) if part)
        elif shown.full_form_due:
            words = translate("Session", "The full form is due as soon as they are alone.")
        if words and self.stand is None:
            self.stand = self._line("circle-dashed", "muted")
        if self.stand is not None:
            self.stand.set_state("ear-off" if held else "circle-dashed", "muted", words)
            self.stand.setVisible(bool(words))

    def _show_beside(self, answer: Answer | None) -> None:
        note = answer.note if answer is not None else ""
        wanted = not self.shown.held and (bool(note) or self.body.wants_words(self._value))
        if wanted or self.words is not None:
            words = self._the_words()
            words.setVisible(wanted)
            if words.text() != note:
                words.editor.blockSignals(True)
                words.set_text(note)
                words.editor.blockSignals(False)
        if self.basis is not None:
            self.basis.set_value(answer.basis if answer is not None else "")
            self.basis.setVisible(not self.shown.held)

    def _show_last(self, answer: Answer | None) -> None:
        last = self.kit.last.get(self.question.id) if self.question.offer_last else None
        given = answer is not None and answer.given()
        usable = last is not None and not given and not self.shown.held and self.form == "full"
        if last is not None and usable:
            if self.last is None:
                self.last = self._the_button("", "history")
                self.last.clicked.connect(self._on_last)
            words = answer_words(self.question, last.answer, self.kit.name, self.kit.channel)
            text = translate("Session", "As on {day}: {words}")
            self.last.setText(text.format(day=day_words(last.at), words=words))
        if self.last is not None:
            self.last.setVisible(usable)

    def say_wrong(self, sentence: str) -> None:
        """Say what is wrong with the answer; an empty text takes it away."""
        if sentence and self.wrong is None:
            self.wrong = self._line("triangle-alert", "caution")
        if self.wrong is not None:
            self.wrong.set_text(sentence)
            self.wrong.setVisible(bool(sentence))

    def first(self) -> QWidget:
        """Return what takes the focus first."""
        return self.why if self.shown.held else self.body.first()

    def press_number(self, number: int) -> bool:
        """Press the answer with this number."""
        return not self.shown.held and self.body.press_number(number)

    # ---- answering ---------------------------------------------------------------------------------------------

    def _on_told(self, value: Any) -> None:
        self._value = value
        self._tell(value)
        if self.body.wants_words(value) and not self._note():
            self._the_words().setFocus()

    def _note(self) -> str:
        return self.words.text() if self.words is not None else ""

    def _tell(self, value: Any) -> None:
        note = self._note()
        if value is None and not note:
            self.answered.emit(self.question.id, None)
            return
        basis = self.basis.value() if self.basis is not None else ""
        lines = self.body.line_bases() if value is not None else ()
        answer = Answer(value=value, note=note, basis=basis, asked_as=self._asked_as(), lines=lines)
        self.answered.emit(self.question.id, answer)

    def _asked_as(self) -> Form:
        if self.form == "yes_no":
            return "yes_no"
        return "full"

    def _on_state(self, state: State, on: bool) -> None:
        self._value = None
        self.answered.emit(self.question.id, Answer(state=state) if on else None)

    def _on_why(self) -> None:
        states = self._the_states()
        states.setVisible(states.isHidden())
        if not states.isHidden():
            self.state_chips[WITHOUT_VALUE[0]].setFocus()

    def _on_last(self) -> None:
        last = self.kit.last.get(self.question.id)
        if last is not None:
            self.answered.emit(self.question.id, last.answer)
            self.first().setFocus()

    def _on_all_choices(self) -> None:
        """The caseworker saw it for themselves: the whole list instead of yes and no."""
        self._full_wanted = True
        self.form = "full"
        old = self.body
        self.body = self._make_body()
        parent = old.parentWidget()
        layout = parent.layout() if parent is not None else None
        if layout is not None:
            layout.replaceWidget(old, self.body)
        old.hide()
        old.deleteLater()
        self.show_question(self.shown)
        self.first().setFocus()
