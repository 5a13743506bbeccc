"""Builds the kinds of incident and the danger cues from `crisis/incidents.toml` and `crisis/cues.toml`."""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from desktop.content.build_crisis import (
    FUNCTION_KEYS,
    KeyShape,
    StepShape,
    quick_keys,
    steps,
    with_ours,
)
from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.crisis_content import REPORT_FACT_IDS
from desktop.domain.incident_kinds import (
    CUE_IDS,
    KIND_IDS,
    LABEL_MOST,
    PANELS_FIRST,
    STEPS_MOST,
    DangerCue,
    DangerCues,
    IncidentKind,
)


class KindShape(Strict):
    """A kind of incident. An agency's file may leave out what it does not change."""

    id: str
    label: str = ""
    step: list[StepShape] = []
    quick_key: list[KeyShape] = []
    panels_first: list[str] = []
    facts: list[str] = []
    sources: list[str] = []


class IncidentsShape(Strict):
    """The file of the kinds."""

    kind: list[KindShape]


class CueShape(Strict):
    """A danger cue."""

    id: str
    label: str
    text: str
    say: str = ""
    then: str = ""
    sources: list[str] = []


class CuesHeadShape(Strict):
    """What any cue asks for."""

    any_of_them: str
    advocate_say: str = ""


class CuesShape(Strict):
    """The file of the cues."""

    cues: CuesHeadShape
    cue: list[CueShape]


def build_incidents(
    shape: IncidentsShape, texts: Texts, ours: Callable[[], IncidentsShape | None] | None = None
) -> tuple[IncidentKind, ...]:
    """Return the kinds in the order of KIND_IDS; problems are noted in `texts`.

    `ours` gives the built-in file's shape for an agency's file: an agency rewords and adds, and what it does not name
    stays as it is with us. The six pinned steps are not in this file and cannot be changed by it.
    """
    texts.once([kind.id for kind in shape.kind])
    for kind in shape.kind:
        if kind.id not in KIND_IDS:
            texts.problem(kind.id, "id", "unknown_value", word=kind.id)
    built_in = ours() if ours is not None else None
    if built_in is not None:
        shape = _completed(shape, built_in)
    found = {kind.id: _kind(kind, texts) for kind in shape.kind}
    for kind_id in KIND_IDS:
        if kind_id not in found:
            texts.problem(kind_id, "id", "missing_key")
    return tuple(found[kind_id] for kind_id in KIND_IDS if kind_id in found)


def _kind(shape: KindShape, texts: Texts) -> IncidentKind:
    name = shape.id
    texts.once([step.id for step in shape.step] + [key.id for key in shape.quick_key], prefix=f"{name}.")
    if len(shape.step) > STEPS_MOST:
        texts.problem(name, "step", "too_many", limit=STEPS_MOST)
    if tuple(key.key for key in shape.quick_key) != FUNCTION_KEYS:
        texts.problem(name, "quick_key", "wrong_key")
    for key in shape.quick_key:
        if len(key.label) > LABEL_MOST:
            texts.problem(f"{name}.{key.id}", "label", "too_long", limit=LABEL_MOST)
    for panel in shape.panels_first:
        if panel not in PANELS_FIRST:
            texts.problem(name, "panels_first", "unknown_panel", word=panel)
    for fact in shape.facts:
        if fact not in REPORT_FACT_IDS:
            texts.problem(name, "facts", "unknown_value", word=fact)
    return IncidentKind(
        id=name,
        label=texts.worker(f"{name}/label", shape.label, needed=True),
        steps=steps(f"{name}.", shape.step, texts),
        quick_keys=quick_keys(f"{name}.", shape.quick_key, texts),
        panels_first=tuple(shape.panels_first),
        facts=tuple(shape.facts),
        sources=texts.cite(name, shape.sources),
    )


def _completed(shape: IncidentsShape, ours: IncidentsShape) -> IncidentsShape:
    built_in = {kind.id: kind for kind in ours.kind}
    kinds = [
        _reworded(kind, built_in[kind.id]) if kind.id in built_in else kind  # an unknown one was noted
        for kind in shape.kind
    ]
    return msgspec.structs.replace(shape, kind=with_ours(kinds, ours.kind))


def _reworded(kind: KindShape, base: KindShape) -> KindShape:
    """Return our kind with the agency's words and its further steps behind ours."""
    reworded, known = {step.id: step for step in kind.step}, {step.id for step in base.step}
    return msgspec.structs.replace(
        kind,
        label=kind.label or base.label,
        step=[
            *(reworded.get(step.id, step) for step in base.step),
            *(step for step in kind.step if step.id not in known),
        ],
        quick_key=kind.quick_key or base.quick_key,
        panels_first=kind.panels_first or base.panels_first,
        facts=kind.facts or base.facts,
    )


def build_cues(
    shape: CuesShape, texts: Texts, ours: Callable[[], CuesShape | None] | None = None
) -> DangerCues:
    """Return the danger cues; an agency may reword and add, never leave one out (PRACTICE 15)."""
    texts.once([cue.id for cue in shape.cue])
    built_in = ours() if ours is not None else None
    cues = with_ours(shape.cue, built_in.cue) if built_in is not None else shape.cue
    for cue_id in CUE_IDS:
        if cue_id not in {cue.id for cue in cues}:
            texts.problem(cue_id, "id", "missing_key")
    return DangerCues(
        any_of_them=texts.worker("cues/any_of_them", shape.cues.any_of_them, needed=True),
        advocate_say=texts.client("cues/advocate_say", shape.cues.advocate_say),
        cues=tuple(
            DangerCue(
                id=cue.id,
                label=texts.worker(f"{cue.id}/label", cue.label, needed=True),
                text=texts.worker(f"{cue.id}/text", cue.text, needed=True),
                say=texts.client(f"{cue.id}/say", cue.say),
                then=texts.worker(f"{cue.id}/then", cue.then),
                sources=texts.cite(cue.id, cue.sources),
            )
            for cue in cues
        ),
    )
