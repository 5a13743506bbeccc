"""The shape of a session protocol: steps hold pages, pages hold questions. Documented in docs/protocol-grammar.md.

Everything here is read from content files; nothing knows about screens or storage. Texts for the caseworker are in
the program's language; `say` texts are what the client hears, in English, with other languages in sidecars.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Literal

from desktop.domain.conditions import When

Channel = Literal["phone", "sms", "messaging_app", "email", "video", "in_person"]
Length = Literal["check_in", "ordinary", "full"]
Kind = Literal[
    "choice",
    "choices",
    "yes_no_unsure",
    "text",
    "people",
    "place",
    "time",
    "observation",
    "surroundings",
    "script",
    "checklist",
    "tasks",
    "goals",
    "lessons",
    "referrals",
]
Alone = Literal["any", "required"]
WhileHeard = Literal["ask", "hold"]

CHANNELS: tuple[Channel, ...] = ("phone", "sms", "messaging_app", "email", "video", "in_person")
LENGTHS: tuple[Length, ...] = ("check_in", "ordinary", "full")
WITH_OPTIONS: tuple[Kind, ...] = ("choice", "choices", "people", "checklist", "tasks", "referrals")
FROM_ELSEWHERE: tuple[Kind, ...] = ("observation", "surroundings", "lessons")
"""Kinds whose options are in a file of their own."""
YES_NO_VALUES = ("yes", "no", "unsure")
SCRIPT_VALUES = ("said", "said_short", "not_said")

EFFECTS: Mapping[str, str] = MappingProxyType(
    {
        "yes_no_mode": "others can hear: yes/no wording, no read-aloud, no Show large for safety questions",
        "may_speak": "nobody can hear any more: full wording again",
        "alone": "the client is alone",
        "not_alone": "somebody is with the client",
        "identity_confirmed": "it is the client who answers",
        "identity_refused": "it is somebody else, or not proved",
        "crisis": "offer crisis at once",
        "emergency_number": "show the local dispatch number for the place given",
        "call_back_later": "stop for today, plan the next contact",
        "end_quietly": "end the contact without naming anything",
        "separation": "offer the agreed way to time alone",
        "child_protection": "under 18: supervisor and child protection path",
        "mandated_report": "offer the report page",
        "connect_help": "offer to connect with confidential help",
        "supervisor_first": "ask the supervisor before going on",
        "comfort": "offer a break or comfort",
        "longer_session": "offer a longer form of the session",
        "safe_contact_changed": "the safe-contact card needs a new look",
        "location_changed": "the place is not the known address: the dispatch number must be checked",
        "talk_about_plan": "suggest talking about a safety plan; never makes one",
        "change_interpreter": "offer another interpreter before going on",
    }
)
"""The closed list of what an answer can set off."""

FILLS: Mapping[str, str] = MappingProxyType(
    {
        "picked_up": "who answered",
        "people_present": "the session's people rows",
        "can_hear": "whether others can hear",
        "confidentiality": "confidentiality said in full or short form",
        "provider_code": "the client asked for the code and what followed",
        "location_today": "the place of today, for crisis and the session",
        "drop_plan": "what was agreed for a lost connection",
        "safe_to_speak": "the first answer of the safety check",
        "hang_up_told": "told they are free to hang up",
        "call_back": "safe contact: may we call back",
        "leave_message": "safe contact: may we leave a message",
        "if_someone_answers": "safe contact: what to do when another person is on the line",
        "write_down": "safe contact: may they write things down",
        "injured": "whether somebody is hurt",
        "concern": "the concern said and help offered",
        "camera": "on, chose not, unsafe, not possible",
        "observation": "nonverbal cues against the client's usual",
        "surroundings": "clues around the client and what was done",
        "alone_for": "alone for all, part or none of the session",
        "alone_why": "why not alone for all of it, as a code with words",
        "goal": "a goal in the client's words",
        "goals_before": "how the goals of before stand",
        "task": "a quick task",
        "note": "the session note",
        "strength": "a strength named to the client",
        "next_contact": "when and how we speak next",
        "safe_contact_again": "safe contact confirmed or changed",
        "read_back": "read back to the client",
        "topics": "what the session was about",
        "education": "education topics covered",
        "other_channel_reason": "why not the channel the client prefers",
        "outcome": "how the contact ended: reached, voicemail left, not reached",
        "technical_problem": "what went wrong with the connection",
        "usual": "what is usual for this client, learnt today",
        "other_explanation": "what else could explain what was noticed",
        "told_what_we_notice": "told what we notice and why",
        "preferred_channel": "the channel the client prefers",
        "interviewer_gender": "whom the client would rather speak with",
        "comfort": "what was offered for comfort, and taken",
        "interpreter_mode": "who interprets, with the name or number beside it",
        "interpreter": "the checks of the interpreter before anything is said",
        "separation": "what was done to be alone, and how it went",
        "referral": "what the client was offered elsewhere",
        "help_word": "the word that says help is needed",
    }
)
"""The closed list of places in the record that an answer fills besides itself."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Option:
    """One thing to choose, or a person's role, a thing to tick, a row or clue to note.

    `cues` are a row's own chips: what may be noticed of this kind, in the agency's words; of a topic its teach-back.
    `task` is what a clue becomes when it is to be done later; `say` of a clue or a topic what may be told the client
    (its text id is ``<clue>/say``).
    """

    id: str
    label: str
    hint: str = ""
    say: str = ""
    exclusive: bool = False
    write: bool = False
    group: str = ""
    cues: tuple[Line, ...] = ()
    icon: str = ""
    task: str = ""
    when: When = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class ValueEffect:
    """What an answer sets off when it holds any of `values`."""

    values: tuple[str, ...]
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """One question. `ask` is for the caseworker, `say` for the client's ear; both may be there.

    `safety` questions are never read aloud or shown large while others can hear. `yes_no_say` is the wording while
    others can hear; `short_say` is the short form of a script while the client is not alone.

    A `working` answer is a working note: it stands in no seal, print or pack and has its own retention (PRACTICE 11).
    """

    id: str
    kind: Kind
    ask: str
    say: str = ""
    yes_no_say: str = ""
    short_say: str = ""
    hint: str = ""
    options: tuple[Option, ...] = ()
    not_possible: tuple[Option, ...] = ()
    when: When = ()
    lengths: tuple[Length, ...] = LENGTHS
    optional: bool = False
    safety: bool = False
    while_heard: WhileHeard = "ask"
    many_lines: bool = False
    basis: bool = False
    offer_last: bool = False
    working: bool = False
    fills: str = ""
    effects: tuple[ValueEffect, ...] = ()
    sources: tuple[str, ...] = ()

    def codes(self) -> tuple[str, ...]:
        """Return every code a condition or an effect may name for this question (besides answer states)."""
        if self.kind == "yes_no_unsure":
            return YES_NO_VALUES
        if self.kind == "script":
            return SCRIPT_VALUES
        codes = tuple(option.id for option in self.options)
        if self.kind == "observation":
            codes += tuple(f"{option.id}:{mark}" for option in self.options for mark in OBSERVATION_MARKS)
            codes += tuple(f"{option.id}:{cue.id}" for option in self.options for cue in option.cues)
        from desktop.domain.agreed import (
            more_codes,  # not before the first window, which reads only what a profile has
        )

        codes += more_codes(self.kind)
        return codes + YES_NO_VALUES if self.yes_no_say else codes


OBSERVATION_MARKS = ("usual", "different", "not_noticed")


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line of guidance, a quick phrase or a line of a panel; `say` marks words meant for the client."""

    id: str
    text: str = ""
    say: str = ""
    when: When = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class PageEffect:
    """What a page sets off while its conditions hold."""

    when: When
    effects: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Jump:
    """Where to go on after a page while its conditions hold; always forward."""

    when: When
    to: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One idea. `short` is its name in the step column."""

    id: str
    title: str
    short: str
    questions: tuple[Question, ...]
    notice: str = ""
    when: When = ()
    lengths: tuple[Length, ...] = LENGTHS
    alone: Alone = "any"
    skip_text: bool = False
    guidance: tuple[Line, ...] = ()
    phrases: tuple[Line, ...] = ()
    effects: tuple[PageEffect, ...] = ()
    jumps: tuple[Jump, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One mark of the step column."""

    id: str
    title: str
    pages: tuple[Page, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Panel:
    """Something to open beside any page: listening, time_alone, comfort, dropped, someone_else."""

    id: str
    title: str
    lines: tuple[Line, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Protocol:
    """The whole map of one kind of session on one channel."""

    id: str
    version: str
    channel: Channel
    title: str
    steps: tuple[Step, ...]
    panels: tuple[Panel, ...] = ()
    default_length: Length = "ordinary"
    sources: tuple[str, ...] = ()

    def pages(self) -> Iterator[tuple[Step, Page]]:
        """Yield every page in order, with its step."""
        for step in self.steps:
            for page in step.pages:
                yield step, page

    def question(self, question_id: str) -> Question | None:
        """Return the question with this id, or None."""
        for _step, page in self.pages():
            for question in page.questions:
                if question.id == question_id:
                    return question
        return None

    def panel(self, panel_id: str) -> Panel | None:
        """Return the panel with this id, or None."""
        return next((panel for panel in self.panels if panel.id == panel_id), None)
