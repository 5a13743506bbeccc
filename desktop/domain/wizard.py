"""The session wizard: a map of steps and pages without any toolkit in it.

A `Wizard` never changes; every move or answer gives a new one. Answers of pages that are no longer shown are kept and
marked so. Keys that start with "!" are kept beside the answers: the caseworker's own settings (who hears, alone, why a
page for alone was opened though not alone) and words too long for an answer (`long_words`).
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType

from desktop.domain import interpreting, long_words
from desktop.domain.answers import REASONS, Answer, Form, checked
from desktop.domain.conditions import Context, When, all_hold
from desktop.domain.errors import InvalidInput
from desktop.domain.protocol import Line, Option, Page, Protocol, Question, Step
from desktop.domain.wizard_views import HeldFor, Kept, Position, Progress, ShownPage, ShownQuestion, StepState
from desktop.domain.wizard_walk import ALONE_KEY, LISTENING_KEY, OpenPage, Raised, Walk, opened_key, walk


class Wizard:
    """A protocol, what is known, the answers and the position; see the module's docstring."""

    __slots__ = ("_answers", "_context", "_position", "_protocol", "_visited", "_walk")

    def __init__(
        self,
        protocol: Protocol,
        context: Context,
        answers: Mapping[str, Answer] | None = None,
        position: Position | None = None,
        visited: frozenset[str] = frozenset(),
        walked: Walk | None = None,
    ) -> None:
        """`walked`: the pass over just this protocol, context and answers, where somebody made it already."""
        self._protocol = protocol
        self._context: Context = MappingProxyType(dict(context))
        self._answers: Mapping[str, Answer] = MappingProxyType(dict(answers or {}))
        self._walk: Walk = walked or walk(protocol, self._context, self._answers)
        self._position = self._settle(position or Position())
        self._visited = visited | {self._position.page_id}

    # ---- what is there -----------------------------------------------------------------------------------------

    @property
    def protocol(self) -> Protocol:
        """The map itself."""
        return self._protocol

    @property
    def context(self) -> Context:
        """What was known before the session."""
        return self._context

    @property
    def answers(self) -> Mapping[str, Answer]:
        """Every answer, shown or not, and the caseworker's own keys."""
        return self._answers

    @property
    def position(self) -> Position:
        """Where the caseworker stands; its page is always one that is shown."""
        return self._position

    @property
    def visited(self) -> frozenset[str]:
        """The pages that were in front of the caseworker."""
        return self._visited

    @property
    def raised(self) -> tuple[Raised, ...]:
        """Everything the shown answers set off, in page order."""
        return self._walk.raised

    @property
    def effects(self) -> frozenset[str]:
        """The codes of everything set off."""
        return frozenset(raised.effect for raised in self._walk.raised)

    @property
    def listening(self) -> bool:
        """Whether others can hear: yes/no wording, nothing aloud, nothing large."""
        return self._walk.listening

    @property
    def alone(self) -> str:
        """Tell yes, no or unknown."""
        return self._walk.alone

    @property
    def identity(self) -> str:
        """Tell confirmed, refused or unknown: whether it is the client who is there."""
        return self._walk.identity

    @property
    def visible_pages(self) -> tuple[Page, ...]:
        """The pages that are shown, in order; never empty."""
        return tuple(open_page.page for open_page in self._walk.pages)

    @property
    def page(self) -> ShownPage:
        """The page in front of the caseworker."""
        return self.shown_page(self._position.page_id)

    @property
    def steps(self) -> tuple[StepState, ...]:
        """The step column."""
        return tuple(self._step_state(step) for step in self._protocol.steps)

    @property
    def missing(self) -> tuple[tuple[str, str], ...]:
        """Return (page id, question id) of everything still open; held and locked questions are not counted."""
        return tuple(
            (open_page.page.id, question.id)
            for open_page in self._walk.pages
            for question in self._open_questions(open_page)
        )

    @property
    def full_form_due(self) -> tuple[str, ...]:
        """Return the scripts of which only the short form was said."""
        return tuple(
            question.id
            for open_page in self._walk.pages
            for question in open_page.questions
            if self._short_only(question)
        )

    @property
    def kept(self) -> tuple[Kept, ...]:
        """Every answer for the record, in the protocol's order, marked with whether its question is shown."""
        pages: dict[str, str] = {}
        for _step, page in self._protocol.pages():
            for question in page.questions:
                pages.setdefault(question.id, page.id)
        for open_page in self._walk.pages:
            for question in open_page.questions:
                pages[question.id] = open_page.page.id
        known = [key for key in pages if key in self._answers]
        others = [key for key in self._answers if key not in pages and not long_words.is_key(key)]
        return tuple(
            Kept(
                question_id=key,
                page_id=pages.get(key, ""),
                answer=self._answers[key],
                shown=key in self._walk.shown,
            )
            for key in [*known, *others]
        )

    @property
    def too_long(self) -> tuple[str, ...]:
        """Return the questions with words too long to be an answer, those that are shown first."""
        ids = long_words.questions(self._answers)
        return tuple(sorted(ids, key=lambda question_id: question_id not in self._walk.shown))

    def holds(self, when: When) -> bool:
        """Tell whether conditions hold now; for lines of panels."""
        return all_hold(when, self._walk.lookup)

    def shown_page(self, page_id: str) -> ShownPage:
        """Return a shown page as it stands now; raises InvalidInput when it is not shown."""
        open_page = self._open(page_id)
        siblings = [other.page.id for other in self._walk.pages if other.step.id == open_page.step.id]
        opened = self._answers.get(opened_key(page_id))
        return ShownPage(
            step=open_page.step,
            page=open_page.page,
            number=siblings.index(page_id) + 1,
            of=len(siblings),
            questions=tuple(self._shown_question(question) for question in open_page.questions),
            guidance=self.shown_lines(open_page.page.guidance),
            phrases=self.shown_lines(open_page.page.phrases),
            locked=self._locked(open_page.page),
            opened_reason=str(opened.value) if opened is not None else "",
        )

    def shown_lines(self, lines: tuple[Line, ...]) -> tuple[Line, ...]:
        """Return the lines of guidance, phrases or a panel whose conditions hold now."""
        return tuple(line for line in lines if self.holds(line.when))

    # ---- moving ------------------------------------------------------------------------------------------------

    def go(self, page_id: str, field_id: str = "", cursor: int = 0) -> Wizard:
        """Stand on a shown page; raises InvalidInput when it is not shown."""
        self._open(page_id)
        return self._with(position=Position(page_id=page_id, field_id=field_id, cursor=cursor))

    def next(self) -> Wizard:
        """Stand on the next shown page, or stay on the last."""
        return self._shift(1)

    def back(self) -> Wizard:
        """Stand on the shown page before, or stay on the first."""
        return self._shift(-1)

    def next_step(self) -> Wizard:
        """Stand on the first page of the next step that has one, or stay."""
        return self._shift_step(1)

    def previous_step(self) -> Wizard:
        """Stand on the first page of the step before that has one, or stay."""
        return self._shift_step(-1)

    def go_step(self, step_id: str) -> Wizard:
        """Stand on a step's first page; raises InvalidInput when none of its pages is shown."""
        for open_page in self._walk.pages:
            if open_page.step.id == step_id:
                return self.go(open_page.page.id)
        raise InvalidInput("step", "not_shown")

    @property
    def at_end(self) -> bool:
        """Whether this is the last shown page."""
        return self._position.page_id == self._walk.pages[-1].page.id

    # ---- answering ---------------------------------------------------------------------------------------------

    def answer(self, question_id: str, answer: Answer) -> Wizard:
        """Set an answer; raises InvalidInput when the question is unknown or the value has the wrong shape."""
        fits = checked(self._question(question_id), answer)
        return self._with(answers={**long_words.without(self._answers, question_id), question_id: fits})

    def keep_long(self, question_id: str, answer: Answer) -> Wizard:
        """Keep an answer that was refused as too long whole beside the answers, until it is shortened."""
        return self._with(answers=long_words.keep(self._answers, self._question(question_id), answer))

    def clear(self, question_id: str) -> Wizard:
        """Take an answer away, and what was too long for it."""
        answers = long_words.without(self._answers, question_id)
        answers.pop(question_id, None)
        return self._with(answers=answers)

    def skip(self, reason: str, words: str = "") -> Wizard:
        """Skip what is open on this page for one of four reasons and go on.

        Words beside the reason are only for pages that allow them (safety check and alone).
        """
        if reason not in REASONS:
            raise InvalidInput("reason", "unknown_skip_reason")
        open_page = self._open(self._position.page_id)
        if words and not open_page.page.skip_text:
            raise InvalidInput("reason", "no_words_here")
        answers = dict(self._answers)
        for question in open_page.questions:
            answer = long_words.kept(answers, question.id) or answers.get(question.id)
            if answer is None or not answer.given() or answer.state == "skipped":
                skipped = Answer(state="skipped", reason=reason, note=words)
                answers[question.id] = checked(question, skipped)
        return self._with(answers=answers).next()

    def open_anyway(self, page_id: str, reason: str) -> Wizard:
        """Open a page for alone though not alone; the reason is logged and may not be empty."""
        self._open(page_id)
        if not reason.strip():
            raise InvalidInput("reason", "empty")
        return self._with(answers={**self._answers, opened_key(page_id): Answer(value=reason.strip())})

    def set_listening(self, hears: bool | None) -> Wizard:
        """Say that others can or cannot hear; None follows the answers again."""
        return self._own_key(LISTENING_KEY, hears)

    def set_alone(self, alone: bool | None) -> Wizard:
        """Say that the client is alone or not; None follows the answers again."""
        return self._own_key(ALONE_KEY, alone)

    def with_context(self, changes: Context) -> Wizard:
        """Change what is known, such as ``{"session.length": "full"}``; answers and place are kept."""
        context = {**self._context, **changes}
        return Wizard(self._protocol, context, self._answers, self._position, self._visited)

    # ---- inside ------------------------------------------------------------------------------------------------

    def _with(
        self, *, answers: Mapping[str, Answer] | None = None, position: Position | None = None
    ) -> Wizard:
        return Wizard(
            self._protocol,
            self._context,
            self._answers if answers is None else answers,
            position or self._position,
            self._visited,
            self._walk if answers is None else None,
        )

    def _question(self, question_id: str) -> Question:
        question = self._protocol.question(question_id)
        if question is None:
            raise InvalidInput(question_id, "unknown_question")
        return question

    def _own_key(self, key: str, value: bool | None) -> Wizard:
        if value is None:
            return self.clear(key)
        return self._with(answers={**self._answers, key: Answer(value="yes" if value else "no")})

    def _settle(self, position: Position) -> Position:
        """Keep the position when its page is shown, else the nearest shown page before it."""
        shown = {open_page.page.id for open_page in self._walk.pages}
        if position.page_id in shown:
            return position
        nearest = self._walk.pages[0].page.id
        for _step, page in self._protocol.pages():
            if page.id == position.page_id:
                return Position(page_id=nearest)
            if page.id in shown:
                nearest = page.id
        return Position(page_id=self._walk.pages[0].page.id)

    def _open(self, page_id: str) -> OpenPage:
        for open_page in self._walk.pages:
            if open_page.page.id == page_id:
                return open_page
        raise InvalidInput("page", "not_shown")

    def _shift(self, by: int) -> Wizard:
        ids = [open_page.page.id for open_page in self._walk.pages]
        target = ids.index(self._position.page_id) + by
        return self.go(ids[target]) if 0 <= target < len(ids) else self

    def _shift_step(self, by: int) -> Wizard:
        steps = list(dict.fromkeys(open_page.step.id for open_page in self._walk.pages))
        target = steps.index(self._open(self._position.page_id).step.id) + by
        return self.go_step(steps[target]) if 0 <= target < len(steps) else self

    def _locked(self, page: Page) -> bool:
        return page.alone == "required" and self.alone != "yes" and opened_key(page.id) not in self._answers

    def _held(self, question: Question) -> HeldFor:
        if self.listening and question.while_heard == "hold":
            return "heard"
        return "interpreter" if question.safety and interpreting.away(self._answers) == "waits" else ""

    def _short_only(self, question: Question) -> bool:
        answer = self._answers.get(question.id)
        return (
            question.kind == "script"
            and bool(question.short_say)
            and answer is not None
            and answer.value == "said_short"
        )

    def _open_questions(self, open_page: OpenPage) -> tuple[Question, ...]:
        if self._locked(open_page.page):
            return ()
        return tuple(
            question
            for question in open_page.questions
            if not question.optional and not self._held(question) and not self._given(question.id)
        )

    def _given(self, question_id: str) -> bool:
        answer = self._answers.get(question_id)
        return answer is not None and answer.given()

    def _shown_question(self, question: Question) -> ShownQuestion:
        too_long = long_words.kept(self._answers, question.id)
        form: Form = "full"
        say, part = question.say, "say"
        if self.listening and question.yes_no_say:
            form, say, part = "yes_no", question.yes_no_say, "yes_no_say"
        elif question.short_say and (self.listening or self.alone != "yes"):
            form, say, part = "short", question.short_say, "short_say"
        return ShownQuestion(
            question=question,
            form=form,
            say=say,
            say_id=f"{question.id}/{part}" if say else "",
            options=self._shown_options(question),
            answer=too_long or self._answers.get(question.id),
            too_long=too_long is not None,
            held=bool(self._held(question)),
            held_for=self._held(question),
            read_aloud=not (self.listening and question.safety),
            full_form_due=self._short_only(question),
        )

    def _shown_options(self, question: Question) -> tuple[Option, ...]:
        return tuple(option for option in question.options if self.holds(option.when))

    def _step_state(self, step: Step) -> StepState:
        open_pages = [open_page for open_page in self._walk.pages if open_page.step.id == step.id]
        missing = sum(len(self._open_questions(open_page)) for open_page in open_pages)
        questions = [question.id for open_page in open_pages for question in open_page.questions]
        states = {self._answers[key].state for key in questions if self._given(key)}
        progress: Progress
        if not open_pages:
            progress = "left_out"
        elif self._open(self._position.page_id).step.id == step.id:
            progress = "current"
        elif states == {"skipped"} and not missing:
            progress = "skipped"
        elif not missing and any(open_page.page.id in self._visited for open_page in open_pages):
            progress = "done"
        else:
            progress = "to_do"
        pages = tuple(open_page.page for open_page in open_pages)
        return StepState(step=step, progress=progress, pages=pages, missing=missing)
