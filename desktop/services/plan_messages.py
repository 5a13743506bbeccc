"""The plan as text to be copied: as it was written, or in words that tell a stranger nothing (P4, P6, P7)."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from desktop.domain.safety_plans import PlanStep, SafetyPlan
from desktop.exports.leak_check import KnownBy, leaks
from desktop.exports.plain_text import Measure, marked
from desktop.exports.self_check import Expectation, Row
from desktop.exports.text_runs import clean

_SHORT = 7
"""Digits; a shorter number stands by chance inside another one, and its absence cannot be told."""
LONGEST_LABEL = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class Wording:
    """The client's choice of words for a form that is text. `neutral`: numbers alone, each behind a quiet label.

    `labels` by step id replace the initial that is offered; the numbers of the steps in `out` are kept in the head.
    """

    neutral: bool = False
    labels: Mapping[str, str] = field(default_factory=dict)
    out: frozenset[str] = frozenset()

    def as_json(self) -> dict[str, Any]:
        """Return what is kept in the vault."""
        return {"neutral": self.neutral, "labels": dict(self.labels), "out": sorted(self.out)}

    @classmethod
    def read(cls, kept: object) -> Wording:
        """Return what was kept; anything else is the plan's own words."""
        if not isinstance(kept, dict):
            return cls()
        labels, out = kept.get("labels"), kept.get("out")
        return cls(
            neutral=kept.get("neutral") is True,
            labels={str(key): str(text) for key, text in labels.items()} if isinstance(labels, dict) else {},
            out=frozenset(map(str, out)) if isinstance(out, list) else frozenset(),
        )


AS_WRITTEN = Wording()


@dataclass(frozen=True, slots=True, kw_only=True)
class NeutralRow:
    """A number of the neutral version. `help_line`: anybody can look up whose number it is."""

    step_id: str
    number: str
    label: str
    help_line: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Message:
    """A plan as text that passed its check: `form` is "sms" or "email", the parts in order and what each costs."""

    form: str
    parts: tuple[str, ...]
    measures: tuple[Measure, ...]
    subject: str = ""
    neutral: bool = False
    unchecked: bool = False

    @property
    def segments(self) -> int:
        """Return how many segments the network will count."""
        return sum(each.segments for each in self.measures)


def neutral_rows(
    plan: SafetyPlan, language: str, wording: Wording, help_lines: Iterable[str] = ()
) -> tuple[NeutralRow, ...]:
    """Return every number meant for a form with its label: the client's own, else an initial of what stands there."""
    known = {_digits(number)[-10:] for number in help_lines}
    steps = [step for step in plan.steps_for_form(language) if step.phone.strip()]
    offered = _initials([step.words(language) for step in steps])
    return tuple(
        NeutralRow(
            step_id=step.id,
            number=step.phone.strip(),
            label=_label(wording.labels.get(step.id, initial)),
            help_line=_digits(step.phone)[-10:] in known,
        )
        for step, initial in zip(steps, offered, strict=True)
    )


def neutral_text(rows: Sequence[NeutralRow], wording: Wording) -> str:
    """Return one line per number, in the client's order; nothing else."""
    lines = [f"{row.label} {row.number}".strip() for row in rows if row.step_id not in wording.out]
    return "\n".join(marked(line) for line in lines)


def neutral_promise(
    plan: SafetyPlan, language: str, rows: Sequence[NeutralRow], wording: Wording, kept: Expectation
) -> Expectation:
    """Return what the neutral version must hold, its numbers and labels, and must not: any words of the plan."""
    shown = [row for row in rows if row.step_id not in wording.out]
    labels = {row.label for row in shown}
    hidden = [
        Row(key=step.id, text=text)
        for step in plan.steps_for_form(language)
        for text in _all_words(step)
        # one word of the plan may be the label that the client wants; a sentence of it never is
        if text not in labels or " " in text
    ]
    in_head = [
        Row(key=row.step_id, text=row.number)
        for row in rows
        if row.step_id in wording.out and len(_digits(row.number)) >= _SHORT
    ]
    given = {_digits(row.number) for row in shown}
    return Expectation(
        numbers=tuple(Row(key=row.step_id, text=row.number) for row in shown),
        steps=tuple(Row(key=row.step_id, text=row.label) for row in shown if row.label),
        kept_back=(
            *kept.kept_back,
            *hidden,
            *(row for row in in_head if _digits(row.text) not in given),
        ),
    )


def _all_words(step: PlanStep) -> list[str]:
    texts = (text.text.strip() for text in step.texts)
    # a single letter is the initial itself, and a number may stand in the words too
    return [
        text for text in texts if len(text) > 1 and not (step.phone and _digits(text) == _digits(step.phone))
    ]


def _initials(words: Sequence[str]) -> list[str]:
    """Return the shortest beginnings of the first words that differ from each other, at most three letters."""
    first = [_letters(text) for text in words]
    for length in (1, 2, 3):
        made = [word[:length].upper() if length == 1 else word[:length].capitalize() for word in first]
        if len(set(made)) == len(made):
            return made
    return [word[:1].upper() for word in first]


def _letters(text: str) -> str:
    word = next(iter(text.split()), "")
    return "".join(sign for sign in word if unicodedata.category(sign)[0] in "LM")


def _label(text: str) -> str:
    return " ".join(clean(text).split())[:LONGEST_LABEL]


def _digits(text: str) -> str:
    return "".join(str(int(sign)) for sign in text if sign.isdecimal())


def who_says(plan: SafetyPlan, code: str, known: KnownBy) -> str:
    """Return the id of the step that says it, "title", or an empty text where it only shows in the whole."""
    if code in leaks([], {"title": plan.neutral_title}, known):
        return "title"
    for step in plan.steps:
        texts = [text.text for text in step.texts]
        if not step.kept_in_memory and code in leaks([*texts, step.phone], {}, known):
            return step.id
    return ""
