"""Safety plans: the gate before them, their steps, and what is kept in memory only (P1-P4, PRACTICE 24-27)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.plan_cues import ASKED_FIRST, CuesTalk, closes, open_ends

if TYPE_CHECKING:
    from desktop.domain.plan_templates import WithCues

#: The elements every plan has, in the order they are worked through (virtual-safety guide, "Common elements of safety
#: plans"). A template may have more.
ELEMENTS = (
    "numbers",
    "call_911",
    "early_signs",
    "prevent_harm",
    "stay_safe",
    "surroundings",
    "coping",
    "supports",
    "action_plan",
)
#: What an element may be called, those of a template's own included.
ELEMENT_ID = re.compile(r"[a-z][a-z0-9_]{1,31}")
#: The gate's questions; True is the answer that lets planning begin. The caseworker's judgement, never read out.
GATE_QUESTIONS = (
    "no_crisis_now",
    "no_danger_now",
    "no_high_risk",
    "able_and_willing",
    "keeps_it_after",
    "alone",
    "device_private",
    "interpreter_acceptable",
    "cues_looked_at",
)
#: For these no reason opens the gate (PRACTICE 25): a plan is never made in a crisis or in immediate danger.
NEVER_OVERRIDDEN = frozenset({"no_crisis_now", "no_danger_now"})
PLANNER_TRAINED = "planner_trained"
GATE_HOURS = 4
"""How long answers stand: whether they are alone, or in danger, is true for one call only."""
#: Nor do these wait for a reason: planning is for people trained in it (safety page, S-PLAN-1), and a supervisor who is
#: to be asked first is asked (PRACTICE 15).
NO_REASON_HELPS = NEVER_OVERRIDDEN | {PLANNER_TRAINED, ASKED_FIRST}
#: Kinds of step that stay in memory unless the client chooses otherwise (PRACTICE 24).
MEMORY_BY_DEFAULT = frozenset({"safe_place", "helper", "code_word", "help_word", "hidden_thing", "leaving"})


@dataclass(frozen=True, slots=True, kw_only=True)
class GateAnswers:
    """One answer per gate question: ``yes`` (planning may go on), ``no`` or ``not_asked``; `talk` is about danger cues.

    `with_cues` is the template's: who is asked first beside a cue.
    """

    answers: dict[str, str] = field(default_factory=dict)
    reason: str = ""
    planner_trained: bool = False
    open_crisis: bool = False
    talk: CuesTalk = field(default_factory=CuesTalk)
    with_cues: WithCues = "supervisor_first"


@dataclass(frozen=True, slots=True, kw_only=True)
class GateOutcome:
    """The gate's answer.

    `outcome` is ``open``, ``open_with_reason``, ``not_the_time_yet`` or ``unfinished``; `closed_by` names the questions
    that say so, PLANNER_TRAINED and ASKED_FIRST among them. `firm`: no reason changes it. `left` names what is still to
    be said.
    """

    outcome: str
    closed_by: tuple[str, ...] = ()
    may_give_reason: bool = False
    firm: bool = False
    left: tuple[str, ...] = ()


def gate(asked: GateAnswers) -> GateOutcome:
    """Decide whether planning may begin.

    Sources: virtual-safety guide, "Co-develop safety plans"; safety page, "Safety planning"; PRACTICE 15 and 25.

    A "no" is "not the time yet", never "unwilling". An open crisis or danger now cannot be overridden, nor that
    planning is for people trained in it, nor that a supervisor is asked first beside a danger cue; for the rest a
    reason of the caseworker is kept.
    """
    closed = [question for question in GATE_QUESTIONS if asked.answers.get(question) == "no"]
    if asked.open_crisis and "no_crisis_now" not in closed:
        closed.insert(0, "no_crisis_now")
    if not asked.planner_trained:
        closed.append(PLANNER_TRAINED)
    if closes(asked.talk, asked.with_cues):
        closed.append(ASKED_FIRST)
    if any(question in NEVER_OVERRIDDEN for question in closed):
        return GateOutcome(outcome="not_the_time_yet", closed_by=tuple(closed), firm=True)
    left = [name for name in GATE_QUESTIONS if asked.answers.get(name, "not_asked") == "not_asked"]
    left += open_ends(asked.talk, asked.with_cues)
    if left:
        return GateOutcome(outcome="unfinished", closed_by=tuple(closed), left=tuple(left))
    if not closed:
        return GateOutcome(outcome="open")
    if any(question in NO_REASON_HELPS for question in closed):
        return GateOutcome(outcome="not_the_time_yet", closed_by=tuple(closed), firm=True)
    if asked.reason.strip():
        return GateOutcome(outcome="open_with_reason", closed_by=tuple(closed), may_give_reason=True)
    return GateOutcome(outcome="not_the_time_yet", closed_by=tuple(closed), may_give_reason=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class StepText:
    """A step in one language; `checked_by` names the qualified person who checked it, if one did, and when.

    `form` is "feminine" or "masculine" where the words are said to a woman or to a man. `read_back_by` is who read it
    back to the client, which is no check of a translation (PRACTICE 7).
    """

    language: str
    text: str
    checked_by: str = ""
    form: str = ""
    checked_at: Moment | None = None
    read_back_by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlanStep:
    """One step, in the client's words. `kept_in_memory` steps never appear in any form that is given.

    `contact_method_id` is the way of contact in the record that the number was picked from.
    """

    element: str
    texts: tuple[StepText, ...] = ()
    id: str = ""
    kind: str = "step"
    phone: str = ""
    pictogram: str = ""
    kept_in_memory: bool = False
    suggestion_id: str = ""
    contact_method_id: str = ""

    def text(self, language: str) -> str:
        """Return the words in one language, or an empty text."""
        return next((text.text for text in self.texts if text.language == language), "")

    def words(self, *preferred: str) -> str:
        """Return the words in the first of these languages that has some, else in any language."""
        texts = [self.text(language) for language in preferred] + [text.text for text in self.texts]
        return next((text for text in texts if text.strip()), "")

    def is_empty(self) -> bool:
        """Tell whether nobody has written anything here."""
        return not self.phone and not any(text.text.strip() for text in self.texts)


@dataclass(frozen=True, slots=True, kw_only=True)
class SafetyPlan:
    """One version of a plan. On screen it is "Plan 2": nothing names the trouble.

    Versions share `series_id`; `for_person` is whose plan it is, the client's own or that of a child who is the client.
    """

    id: str
    client_id: str
    series_id: str
    number: int
    plan_version: int
    template: str
    state: str
    neutral_title: str
    worker_language: str
    client_language: str
    version: int
    stage: str = "whole"
    review_by: str = ""
    kept_where: str = ""
    who_could_find: str = ""
    given_at: Moment | None = None
    gate_id: str = ""
    protection: str = ""
    password_told_how: str = ""
    read_back_at: Moment | None = None
    steps_changed_at: Moment | None = None
    for_person: str = "client"
    superseded_by: str = ""
    retired_at: Moment | None = None
    retired_reason: str = ""
    steps: tuple[PlanStep, ...] = ()

    def changed_since_read_back(self) -> bool:
        """Tell whether a step changed after all of them were read back."""
        read, changed = self.read_back_at, self.steps_changed_at
        if read is None or changed is None:
            return False
        # nobody can say that they were read back since a time that cannot be read
        return changed.utc > read.utc or not changed.is_readable

    def steps_for_form(self, language: str) -> tuple[PlanStep, ...]:
        """Return what may stand on something given: not kept in memory, and written in that language."""
        return tuple(
            step
            for step in self.steps
            if not step.kept_in_memory and (step.text(language).strip() or step.phone)
        )

    def kept_back(self) -> tuple[PlanStep, ...]:
        """Return what must not be found in any form."""
        return tuple(step for step in self.steps if step.kept_in_memory and not step.is_empty())

    def missing_in(self, language: str) -> tuple[PlanStep, ...]:
        """Return steps meant for a form that need words in that language before it is given.

        Of a plan in its first stage none has to: giving numbers is never blocked, and the rest comes later.
        """
        return () if self.stage == "numbers_first" else self.without_words(language)

    def without_words(self, language: str) -> tuple[PlanStep, ...]:
        """Return steps meant for a form that have no words in that language."""
        return tuple(
            step
            for step in self.steps
            if not step.kept_in_memory and not step.is_empty() and not step.text(language).strip()
        )


def names_a_number(step: PlanStep, numbers: Iterable[str]) -> bool:
    """Tell whether a step holds one of these telephone numbers, in its own place or inside its words."""
    held = [_digits(text) for text in (step.phone, *(text.text for text in step.texts))]
    wanted = {digits[-10:] for number in numbers if len(digits := _digits(number)) >= 7}
    return any(digits in text for digits in wanted for text in held)


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


#: Who could find what is given (P6, PRACTICE 28): asked for everything given. "nobody" stands alone, "unsure" is all.
FINDERS = ("nobody", "reads_phone", "sees_papers", "shares_computer", "unsure")


def plan_they_have(plans: Sequence[SafetyPlan]) -> SafetyPlan | None:
    """Return the plan a client has in hand, of plans with the newest first: the newest that was given to them.

    Of two that were given the one given last counts, whichever was begun first. Where none was, the newest with
    something in it: one that was just begun never hides the one they know.
    """
    standing = [plan for plan in plans if plan.state != "retired"]
    given = sorted(
        (plan for plan in standing if plan.given_at is not None),
        key=_given_at,
        reverse=True,
    )
    written = [plan for plan in standing if plan.steps]
    return next(iter(given or written or standing), None)


def _given_at(plan: SafetyPlan) -> tuple[bool, float]:
    """Order plans by when they were given; a time that cannot be read counts as the oldest."""
    at = plan.given_at
    return (False, 0.0) if at is None or not at.is_readable else (True, at.utc.timestamp())


@dataclass(frozen=True, slots=True, kw_only=True)
class Finders:
    """The answer to "who could find it?": codes of FINDERS, and the client's words beside them."""

    codes: tuple[str, ...] = ()
    words: str = ""

    @classmethod
    def parse(cls, stored: str) -> Finders:
        """Read the stored text: codes before a colon, words after it; anything else is words alone."""
        head, colon, words = stored.partition(":")
        codes = tuple(head.split())
        if colon and all(code in FINDERS for code in codes):
            return cls(codes=codes, words=words.strip())
        return cls(words=stored.strip())

    def text(self) -> str:
        """Return the stored text; empty while nobody has asked."""
        return f"{' '.join(self.codes)}: {self.words.strip()}".strip() if self.codes or self.words else ""

    @property
    def asked(self) -> bool:
        """Tell whether there is an answer."""
        return bool(self.codes or self.words.strip())
