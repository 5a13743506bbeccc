"""Builds what the crisis screen says from a file in `crisis/`."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

import msgspec

from desktop.content.build_protocol import LineShape, PanelShape, Strict, lines, panels
from desktop.content.texts import Texts
from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_content import (
    CHECK_IDS,
    MODE_KEY_IDS,
    OUTCOME_IDS,
    REPORT_FACT_IDS,
    Because,
    CalmCard,
    Choice,
    CrisisContent,
    CrisisStep,
    Fact,
    ModeKey,
    QuickKey,
    Reminder,
)

DISPATCH_PLACEHOLDERS = ("address", "town", "callback", "language", "people")
FUNCTION_KEYS = ("F1", "F2", "F3", "F4", "F5", "F6")


class HeadShape(Strict):
    """The head of the file."""

    id: str
    version: str
    standing: str
    standing_say: str
    reminder_minutes: list[int] = []
    sources: list[str] = []


class StepShape(Strict):
    """One of the six steps, or one of a kind of incident."""

    id: str
    do: str
    second: str
    say: str = ""
    yes_no_say: str = ""
    standing: bool = False
    sources: list[str] = []


class KeyShape(Strict):
    """A quick key."""

    id: str
    key: str
    label: str
    stamp: str


class FactShape(Strict):
    """A fact to gather."""

    id: str
    label: str
    hint: str = ""
    sources: list[str] = []


class CardShape(LineShape):
    """A calm card: a line, as it was before, with how to do it."""

    how: str = ""


class ReminderShape(Strict):
    """A reminder."""

    minutes: int
    words: str = ""
    unless_step: str = ""


class ReasonShape(Strict):
    """Why a call must be made."""

    id: str
    label: str
    say: str


class ModeKeyShape(Strict):
    """A press of cannot speak freely."""

    id: str
    label: str
    stamp: str


class CrisisShape(Strict):
    """A crisis file. What an older copy of an agency does not have yet comes from ours."""

    crisis: HeadShape
    step: list[StepShape]
    calm: list[CardShape]
    grounding: list[LineShape]
    quick_key: list[KeyShape]
    dispatch: list[LineShape]
    dispatch_fact: list[FactShape]
    consent: list[LineShape]
    report_fact: list[FactShape]
    panel: list[PanelShape] = []
    reminder: list[ReminderShape] = []
    because: list[ReasonShape] = []
    mode: list[LineShape] = []
    mode_key: list[ModeKeyShape] = []
    passed_check: list[FactShape] = []
    outcome: list[FactShape] = []
    debrief: list[FactShape] = []
    care: list[LineShape] = []


def build_crisis(
    shape: CrisisShape, texts: Texts, ours: Callable[[], CrisisShape | None] | None = None
) -> CrisisContent:
    """Return the content; problems are noted in `texts`.

    `ours` gives the built-in file's shape for an agency's file: what is not in that one comes from there, so that a
    copy made before still serves.
    """
    built_in = ours() if ours is not None else None
    if built_in is not None:
        shape = _completed(shape, built_in)
    head = shape.crisis
    # the six stand in every agency's file too: the words may change, what they are may not
    if tuple(step.id for step in shape.step) != STEP_IDS:
        texts.problem("crisis", "step", "wrong_step_ids", word=", ".join(STEP_IDS))
    if tuple(key.key for key in shape.quick_key) != FUNCTION_KEYS:
        texts.problem("crisis", "quick_key", "wrong_key")
    _once(shape, texts)
    if ours is None or built_in is not None:
        _all_there(shape, texts)
    return CrisisContent(
        id=head.id,
        version=head.version,
        standing=texts.worker("crisis/standing", head.standing, needed=True),
        standing_say=texts.client("crisis/standing_say", head.standing_say, needed=True),
        reminders=_reminders(shape, texts),
        sources=texts.cite("crisis", head.sources),
        steps=steps("", shape.step, texts),
        calm=tuple(
            CalmCard(
                id=line.id,
                text=line.text,
                how=texts.worker(f"calm/{line.id}/how", card.how),
                sources=line.sources,
            )
            for card, line in zip(shape.calm, lines("calm", [*shape.calm], texts), strict=True)
        ),
        grounding=lines("grounding", shape.grounding, texts),
        quick_keys=quick_keys("", shape.quick_key, texts),
        dispatch=lines("dispatch", shape.dispatch, texts, DISPATCH_PLACEHOLDERS),
        dispatch_facts=_facts(Fact, "dispatch_fact", shape.dispatch_fact, texts),
        consent=lines("consent", shape.consent, texts),
        report_facts=_facts(Fact, "report_fact", shape.report_fact, texts),
        panels=panels(shape.panel, texts, DISPATCH_PLACEHOLDERS),
        because=tuple(
            Because(
                id=reason.id,
                label=texts.worker(f"because/{reason.id}/label", reason.label, needed=True),
                say=texts.client(f"because/{reason.id}/say", reason.say, needed=True),
            )
            for reason in shape.because
        ),
        mode=lines("mode", shape.mode, texts),
        mode_keys=tuple(
            ModeKey(
                id=key.id,
                label=texts.worker(f"mode_key/{key.id}/label", key.label, needed=True),
                stamp=texts.worker(f"mode_key/{key.id}/stamp", key.stamp, needed=True),
            )
            for key in shape.mode_key
        ),
        checks=_facts(Choice, "passed_check", shape.passed_check, texts),
        outcomes=_facts(Choice, "outcome", shape.outcome, texts),
        debrief=_facts(Choice, "debrief", shape.debrief, texts),
        care=lines("care", shape.care, texts),
    )


def steps(prefix: str, shapes: list[StepShape], texts: Texts) -> tuple[CrisisStep, ...]:
    """Return steps; `prefix` stands before their ids ("violence_now.")."""
    return tuple(
        CrisisStep(
            id=name,
            do=texts.worker(f"{name}/do", step.do, needed=True),
            second=texts.worker(f"{name}/second", step.second, needed=True),
            say=texts.client(f"{name}/say", step.say),
            yes_no_say=texts.client(f"{name}/yes_no_say", step.yes_no_say),
            standing=step.standing,
            sources=texts.cite(name, step.sources),
        )
        for step in shapes
        for name in [prefix + step.id]
    )


def quick_keys(prefix: str, shapes: list[KeyShape], texts: Texts) -> tuple[QuickKey, ...]:
    """Return quick keys; `prefix` stands before their ids."""
    return tuple(
        QuickKey(
            id=name,
            key=key.key,
            label=texts.worker(f"{name}/label", key.label, needed=True),
            stamp=texts.worker(f"{name}/stamp", key.stamp, needed=True),
        )
        for key in shapes
        for name in [prefix + key.id]
    )


def _reminders(shape: CrisisShape, texts: Texts) -> tuple[Reminder, ...]:
    shapes = shape.reminder or [ReminderShape(minutes=minutes) for minutes in shape.crisis.reminder_minutes]
    minutes = [each.minutes for each in shapes]
    if any(not 1 <= minute <= 240 for minute in minutes):
        texts.problem("crisis", "reminder_minutes", "out_of_range", low=1, high=240)
    if minutes != sorted(set(minutes)):
        texts.problem("crisis", "reminder_minutes", "not_rising")
    for each in shapes:
        if each.unless_step and each.unless_step not in STEP_IDS:
            texts.problem(f"reminder/{each.minutes}", "unless_step", "unknown_value", word=each.unless_step)
    return tuple(
        Reminder(
            minutes=each.minutes,
            words=texts.worker(f"reminder/{each.minutes}/words", each.words),
            unless_step=each.unless_step,
        )
        for each in shapes
    )


def _all_there(shape: CrisisShape, texts: Texts) -> None:
    """Note what a record's codes name and the file does not have."""
    groups: list[tuple[str, tuple[str, ...], list[str]]] = [
        ("report_fact", REPORT_FACT_IDS, [fact.id for fact in shape.report_fact]),
        ("passed_check", CHECK_IDS, [check.id for check in shape.passed_check]),
        ("outcome", OUTCOME_IDS, [outcome.id for outcome in shape.outcome]),
        ("mode_key", MODE_KEY_IDS, [key.id for key in shape.mode_key]),
    ]
    for entry, needed, named in groups:
        for name in needed:
            if name not in named:
                texts.problem(f"{entry}/{name}", "id", "missing_key")


class _Named(Protocol):
    @property
    def id(self) -> str: ...


N = TypeVar("N", bound=_Named)
F = TypeVar("F", bound=Fact)


def with_ours(own: list[N], ours: list[N]) -> list[N]:
    """Return the agency's entries, then those of ours that it does not name."""
    named = {each.id for each in own}
    return [*own, *(each for each in ours if each.id not in named)]


def _completed(shape: CrisisShape, ours: CrisisShape) -> CrisisShape:
    """Return an agency's shape with what an older copy does not have yet."""
    head = shape.crisis
    how = {card.id: card.how for card in ours.calm}
    yes_no = {step.id: step.yes_no_say for step in ours.step}
    return msgspec.structs.replace(
        shape,
        step=[
            msgspec.structs.replace(step, yes_no_say=step.yes_no_say or yes_no.get(step.id, ""))
            for step in shape.step
        ],
        calm=[msgspec.structs.replace(card, how=card.how or how.get(card.id, "")) for card in shape.calm],
        reminder=shape.reminder or ([] if head.reminder_minutes else ours.reminder),
        report_fact=with_ours(shape.report_fact, ours.report_fact),
        because=with_ours(shape.because, ours.because),
        mode=with_ours(shape.mode, ours.mode),
        mode_key=with_ours(shape.mode_key, ours.mode_key),
        passed_check=with_ours(shape.passed_check, ours.passed_check),
        outcome=with_ours(shape.outcome, ours.outcome),
        debrief=with_ours(shape.debrief, ours.debrief),
        care=with_ours(shape.care, ours.care),
    )


def _facts(kind: type[F], entry: str, shapes: list[FactShape], texts: Texts) -> tuple[F, ...]:
    return tuple(
        kind(
            id=each.id,
            label=texts.worker(f"{entry}/{each.id}/label", each.label, needed=True),
            hint=texts.worker(f"{entry}/{each.id}/hint", each.hint),
            sources=texts.cite(f"{entry}/{each.id}", each.sources),
        )
        for each in shapes
    )


def _once(shape: CrisisShape, texts: Texts) -> None:
    groups: list[list[str]] = [
        [line.id for line in shape.calm],
        [line.id for line in shape.grounding],
        [line.id for line in shape.dispatch],
        [line.id for line in shape.consent],
        [fact.id for fact in shape.dispatch_fact],
        [fact.id for fact in shape.report_fact],
        [reason.id for reason in shape.because],
        [line.id for line in shape.mode],
        [key.id for key in shape.mode_key],
        [check.id for check in shape.passed_check],
        [outcome.id for outcome in shape.outcome],
        [question.id for question in shape.debrief],
        [line.id for line in shape.care],
        [
            *(step.id for step in shape.step),
            *(key.id for key in shape.quick_key),
            *(panel.id for panel in shape.panel),
        ],
        *([line.id for line in panel.line] for panel in shape.panel),
    ]
    for group in groups:
        texts.once(group)
