"""What was noticed over time, kind by kind: as usual, different, not seen, not noted (V8). Nothing is scored."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from desktop.domain.answers import Answer, view
from desktop.domain.clock import Moment
from desktop.domain.conditions import View, all_hold
from desktop.domain.protocol import Option, Page, Protocol, Question

ObservedMark = Literal["usual", "different", "not_seen", "not_noted"]
MOST = 6
"""Marks beside each other; with a session open its own is the last of them."""
_MARKS: Mapping[str, ObservedMark] = {"usual": "usual", "different": "different", "not_noticed": "not_seen"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Where a protocol asks for what was noticed: the page, its rows, and the questions that open them."""

    page: Page
    question: Question
    gates: tuple[Question, ...] = ()

    def options(self) -> dict[str, Option]:
        """Return every kind of cue by id, also those the channel cannot show."""
        return {option.id: option for option in (*self.question.options, *self.question.not_possible)}

    def opens(self, answers: Mapping[str, Answer]) -> bool:
        """Tell whether the rows were there: what was marked before somebody took the "yes" back is no mark."""
        known = {gate.id: view(gate, answers.get(gate.id)) for gate in self.gates}
        nothing: View = frozenset()
        return all_hold(self.question.when, lambda name: known.get(name, nothing))


@dataclass(frozen=True, slots=True, kw_only=True)
class Noticed:
    """One earlier session: what was marked in its rows, in the words and chips of the file it was asked from.

    `cells` are those of the answer (domain.answers, observation) by kind of cue; a kind without one was not noted.
    `gate` is what was answered before the rows, where they stayed closed.
    """

    session_id: str
    at: Moment
    channel: str
    asked: Asked
    cells: Mapping[str, Mapping[str, Any]] = field(default_factory=dict)
    gate: tuple[Question, Answer] | None = None

    def mark(self, kind: str) -> ObservedMark:
        """Return the mark of a kind of cue. Not marked is not noted, never as usual (PRACTICE 9)."""
        return _MARKS.get(str(self.cells.get(kind, {}).get("mark", "")), "not_noted")

    def can_show(self, kind: str) -> bool:
        """Tell whether this channel could show a kind of cue at all."""
        return any(option.id == kind for option in self.asked.question.options)


@dataclass(frozen=True, slots=True, kw_only=True)
class Observed:
    """The sessions of a client in which something could be noticed, the oldest first; at most `MOST`.

    `gone`: there is a place left for an older one, whose working notes were not kept longer than the agency's `days`.
    """

    sessions: tuple[Noticed, ...] = ()
    gone: bool = False
    days: int = 0

    def kinds(self) -> tuple[Option, ...]:
        """Return the kinds of cue that were marked at least once, in the order of the newest file."""
        known: dict[str, Option] = {}
        for session in reversed(self.sessions):
            for key, option in session.asked.options().items():
                known.setdefault(key, option)
        marked = {kind for session in self.sessions for kind in session.cells}
        return tuple(option for key, option in known.items() if key in marked)


def asked_in(protocol: Protocol, length: str) -> Asked | None:
    """Return where a session of this length asks for what was noticed; None where it never does (SMS, a check-in)."""
    for _step, page in protocol.pages():
        for question in page.questions:
            if question.fills != "observation" or question.kind != "observation":
                continue
            if length not in page.lengths or length not in question.lengths:
                continue
            names = {name for condition in question.when for name in condition.fields()}
            gates = (protocol.question(name) for name in sorted(names))
            return Asked(
                page=page, question=question, gates=tuple(each for each in gates if each is not None)
            )
    return None
