"""What the wizard hands to a screen: the page and its questions as they are put now, the step column, the record."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from desktop.domain.answers import Answer, Form
from desktop.domain.protocol import Line, Option, Page, Question, Step

HeldFor = Literal["", "heard", "interpreter"]
Progress = Literal["to_do", "current", "done", "skipped", "left_out"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Position:
    """Where the caseworker stands: page, field (question id or a field name of the screen), cursor in it."""

    page_id: str = ""
    field_id: str = ""
    cursor: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownQuestion:
    """A question as it is put now.

    `form` says which wording stands in `say`; `held` means it waits; `read_aloud` allows
    reading aloud and Show large; `full_form_due` means that only the short form was said. `say_id` names the client
    text in the sidecars. `held_for`: others hear, or there is no interpreter. `too_long`: `answer` is what stands in
    the fields, not yet an answer for the record.
    """

    question: Question
    form: Form
    say: str
    say_id: str
    options: tuple[Option, ...]
    answer: Answer | None
    held: bool
    read_aloud: bool
    full_form_due: bool
    too_long: bool = False
    held_for: HeldFor = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownPage:
    """The page in front of the caseworker. `locked` pages wait for alone or for a reason."""

    step: Step
    page: Page
    number: int
    of: int
    questions: tuple[ShownQuestion, ...]
    guidance: tuple[Line, ...]
    phrases: tuple[Line, ...]
    locked: bool
    opened_reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class StepState:
    """One line of the step column, with the pages shown under it."""

    step: Step
    progress: Progress
    pages: tuple[Page, ...]
    missing: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An answer for the record: whether its question is shown, and on which page it stands."""

    question_id: str
    page_id: str
    answer: Answer
    shown: bool
