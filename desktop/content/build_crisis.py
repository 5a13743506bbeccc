"""Builds what the crisis screen says from a file in `crisis/`."""

from __future__ import annotations

from desktop.content.build_protocol import LineShape, PanelShape, Strict, lines, panels
from desktop.content.texts import Texts
from desktop.domain.crisis import STEP_IDS
from desktop.domain.crisis_content import CrisisContent, CrisisStep, Fact, QuickKey

DISPATCH_PLACEHOLDERS = ("address", "town", "callback", "language", "people")
FUNCTION_KEYS = ("F1", "F2", "F3", "F4", "F5", "F6")


class HeadShape(Strict):
    """The head of the file."""

    id: str
    version: str
    standing: str
    standing_say: str
    reminder_minutes: list[int]
    sources: list[str] = []


class StepShape(Strict):
    """One of the six steps."""

    id: str
    do: str
    second: str
    say: str = ""
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


class CrisisShape(Strict):
    """A crisis file."""

    crisis: HeadShape
    step: list[StepShape]
    calm: list[LineShape]
    grounding: list[LineShape]
    quick_key: list[KeyShape]
    dispatch: list[LineShape]
    dispatch_fact: list[FactShape]
    consent: list[LineShape]
    report_fact: list[FactShape]
    panel: list[PanelShape] = []


def build_crisis(shape: CrisisShape, texts: Texts) -> CrisisContent:
    """Return the content; problems are noted in `texts`."""
    head = shape.crisis
    # the six stand in every agency's file too: the words may change, what they are may not
    if tuple(step.id for step in shape.step) != STEP_IDS:
        texts.problem("crisis", "step", "wrong_step_ids", word=", ".join(STEP_IDS))
    if tuple(key.key for key in shape.quick_key) != FUNCTION_KEYS:
        texts.problem("crisis", "quick_key", "wrong_key")
    minutes = head.reminder_minutes
    if any(not 1 <= minute <= 240 for minute in minutes):
        texts.problem("crisis", "reminder_minutes", "out_of_range", low=1, high=240)
    if minutes != sorted(set(minutes)):
        texts.problem("crisis", "reminder_minutes", "not_rising")
    _once(shape, texts)
    return CrisisContent(
        id=head.id,
        version=head.version,
        standing=texts.worker("crisis/standing", head.standing, needed=True),
        standing_say=texts.client("crisis/standing_say", head.standing_say, needed=True),
        reminder_minutes=tuple(minutes),
        sources=texts.cite("crisis", head.sources),
        steps=tuple(
            CrisisStep(
                id=step.id,
                do=texts.worker(f"{step.id}/do", step.do, needed=True),
                second=texts.worker(f"{step.id}/second", step.second, needed=True),
                say=texts.client(f"{step.id}/say", step.say),
                standing=step.standing,
                sources=texts.cite(step.id, step.sources),
            )
            for step in shape.step
        ),
        calm=lines("calm", shape.calm, texts),
        grounding=lines("grounding", shape.grounding, texts),
        quick_keys=tuple(
            QuickKey(
                id=key.id,
                key=key.key,
                label=texts.worker(f"{key.id}/label", key.label, needed=True),
                stamp=texts.worker(f"{key.id}/stamp", key.stamp, needed=True),
            )
            for key in shape.quick_key
        ),
        dispatch=lines("dispatch", shape.dispatch, texts, DISPATCH_PLACEHOLDERS),
        dispatch_facts=_facts("dispatch_fact", shape.dispatch_fact, texts),
        consent=lines("consent", shape.consent, texts),
        report_facts=_facts("report_fact", shape.report_fact, texts),
        panels=panels(shape.panel, texts, DISPATCH_PLACEHOLDERS),
    )


def _facts(entry: str, shapes: list[FactShape], texts: Texts) -> tuple[Fact, ...]:
    return tuple(
        Fact(
            id=fact.id,
            label=texts.worker(f"{entry}/{fact.id}/label", fact.label, needed=True),
            hint=texts.worker(f"{entry}/{fact.id}/hint", fact.hint),
            sources=texts.cite(f"{entry}/{fact.id}", fact.sources),
        )
        for fact in shapes
    )


def _once(shape: CrisisShape, texts: Texts) -> None:
    groups: list[list[str]] = [
        [line.id for line in shape.calm],
        [line.id for line in shape.grounding],
        [line.id for line in shape.dispatch],
        [line.id for line in shape.consent],
        [fact.id for fact in shape.dispatch_fact],
        [fact.id for fact in shape.report_fact],
        [
            *(step.id for step in shape.step),
            *(key.id for key in shape.quick_key),
            *(panel.id for panel in shape.panel),
        ],
        *([line.id for line in panel.line] for panel in shape.panel),
    ]
    for group in groups:
        texts.once(group)
