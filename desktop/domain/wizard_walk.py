"""One pass over a protocol: which pages and questions stand open, and what the answers so far set off.

The pass goes forward only. A page's conditions see answers of questions shown before it and what those set off, so
the result never depends on itself and every set of answers has exactly one outcome.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from desktop.domain.answers import Answer, view
from desktop.domain.conditions import Context, Lookup, View, all_hold, context_view
from desktop.domain.protocol import LENGTHS, Page, Protocol, Question, Step

LISTENING_KEY = "!listening"
ALONE_KEY = "!alone"


def opened_key(page_id: str) -> str:
    """Return the reserved answer key that holds why a page for alone was opened though not alone."""
    return f"!opened:{page_id}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Raised:
    """An effect and where it came from; `question_id` is empty when a page's own condition raised it."""

    effect: str
    page_id: str
    question_id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class OpenPage:
    """A page that is shown, with the questions shown on it."""

    step: Step
    page: Page
    questions: tuple[Question, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Walk:
    """The outcome: open pages in order, raised effects in order, whether others hear, whether the client is alone.

    `lookup` gives the view of any field as it stands at the end of the pass.
    """

    pages: tuple[OpenPage, ...]
    raised: tuple[Raised, ...]
    listening: bool
    alone: str
    identity: str
    shown: frozenset[str]
    lookup: Lookup


_STATE_EFFECTS = {
    "yes_no_mode": ("session.listening", "yes"),
    "may_speak": ("session.listening", "no"),
    "alone": ("session.alone", "yes"),
    "not_alone": ("session.alone", "no"),
    "identity_confirmed": ("session.identity", "confirmed"),
    "identity_refused": ("session.identity", "refused"),
}
_STATE_FIELDS = frozenset({"session.listening", "session.alone", "session.identity"})


class _Walker:
    """What one pass knows so far."""

    def __init__(self, protocol: Protocol, context: Context, answers: Mapping[str, Answer]) -> None:
        self._context = context
        self._answers = answers
        self._views: dict[str, View] = {}
        self._state: dict[str, str] = {}
        self._own = {
            "session.listening": _own_key(answers, LISTENING_KEY),
            "session.alone": _own_key(answers, ALONE_KEY),
        }
        length = context.get("session.length")
        self.length = length if isinstance(length, str) and length in LENGTHS else protocol.default_length
        self.raised: list[Raised] = []

    def state(self, name: str) -> str:
        """Return what holds now: the caseworker's own key, else what answers set off, else what was known."""
        given = self._own.get(name) or self._state.get(name) or str(self._context.get(name, ""))
        return given or ("no" if name == "session.listening" else "unknown")

    def lookup(self, name: str) -> View:
        """Return the view of a question or a context field."""
        if name in self._views:
            return self._views[name]
        if name == "session.length":
            return frozenset({self.length})
        if name in _STATE_FIELDS:
            return frozenset({self.state(name)})
        return context_view(self._context.get(name))

    def page(self, step: Step, page: Page) -> OpenPage | None:
        """Take in one page; None when it is not shown."""
        if self.length not in page.lengths or not all_hold(page.when, self.lookup):
            return None
        questions = tuple(question for question in page.questions if self._question(page, question))
        if not questions:
            return None
        for effect in page.effects:
            if all_hold(effect.when, self.lookup):
                self._raise(effect.effects, page.id, "")
        return OpenPage(step=step, page=page, questions=questions)

    def _question(self, page: Page, question: Question) -> bool:
        if question.id in self._views or self.length not in question.lengths:
            return False
        if not all_hold(question.when, self.lookup):
            return False
        seen = view(question, self._answers.get(question.id))
        self._views[question.id] = seen
        for entry in question.effects:
            if not seen.isdisjoint(entry.values):
                self._raise(entry.effects, page.id, question.id)
        return True

    def _raise(self, effects: tuple[str, ...], page_id: str, question_id: str) -> None:
        for effect in effects:
            self.raised.append(Raised(effect=effect, page_id=page_id, question_id=question_id))
            if effect in _STATE_EFFECTS:
                name, value = _STATE_EFFECTS[effect]
                self._state[name] = value


def walk(protocol: Protocol, context: Context, answers: Mapping[str, Answer]) -> Walk:
    """Go through the protocol once with these answers."""
    walker = _Walker(protocol, context, answers)
    pages: list[OpenPage] = []
    jump_to = ""
    for step, page in protocol.pages():
        if jump_to and page.id != jump_to:
            continue
        jump_to = ""
        open_page = walker.page(step, page)
        if open_page is not None:
            pages.append(open_page)
            jump_to = next((jump.to for jump in page.jumps if all_hold(jump.when, walker.lookup)), "")
    return Walk(
        pages=tuple(pages),
        raised=tuple(walker.raised),
        listening=walker.state("session.listening") == "yes",
        alone=walker.state("session.alone"),
        identity=walker.state("session.identity"),
        shown=frozenset(question.id for open_page in pages for question in open_page.questions),
        lookup=walker.lookup,
    )


def _own_key(answers: Mapping[str, Answer], key: str) -> str:
    answer = answers.get(key)
    return answer.value if answer is not None and answer.value in ("yes", "no") else ""
