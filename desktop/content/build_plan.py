"""Builds a safety plan template from a file in `safety_plans/`."""

from __future__ import annotations

from desktop.content.build_protocol import LineShape, Strict, lines
from desktop.content.texts import Texts
from desktop.domain.incident_kinds import DangerCues
from desktop.domain.plan_templates import (
    USUAL_LAYOUT,
    ForTonight,
    GateQuestion,
    IfNot,
    Layout,
    PlanElement,
    PlanTemplate,
    RowKind,
    Suggestion,
    WithCues,
)
from desktop.domain.protocol import Line
from desktop.domain.safety_plans import ELEMENT_ID, ELEMENTS, GATE_QUESTIONS, MEMORY_BY_DEFAULT

STEP_KINDS = ("step", "phone", *sorted(MEMORY_BY_DEFAULT))


class HeadShape(Strict):
    """The head of the file."""

    id: str
    version: str
    title: str
    for_whom: str
    always_offered: list[str]
    danger_cues: list[str] = []
    with_cues: WithCues = "supervisor_first"
    for_child: bool = False
    sources: list[str] = []


class GateShape(Strict):
    """A question before planning."""

    id: str
    ask: str
    if_not: IfNot = "for_tonight"
    hint: str = ""
    sources: list[str] = []


class SuggestionShape(Strict):
    """An idea for a row."""

    id: str
    say: str
    kind: str = "step"
    picture: str = ""
    kept_in_memory: bool | None = None
    hotline: str = ""
    sources: list[str] = []


class ElementShape(Strict):
    """One part of the plan."""

    id: str
    title: str
    heading: str
    ask: str
    say: str
    picture: str
    row_kind: RowKind = "step"
    layout: Layout = "steps"
    hint: str = ""
    kept_in_memory: bool = False
    first: bool = False
    suggestion: list[SuggestionShape] = []
    sources: list[str] = []


class TonightShape(Strict):
    """For tonight."""

    title: str
    why: str
    hotlines: list[str]
    line: list[LineShape]
    sources: list[str] = []


class PlanShape(Strict):
    """A template file."""

    template: HeadShape
    neutral_title: list[LineShape]
    gate: list[GateShape]
    element: list[ElementShape]
    for_tonight: TonightShape
    closing: list[LineShape] = []
    danger_cue: list[LineShape] = []
    universal: list[LineShape] = []


def build_plan(
    shape: PlanShape, texts: Texts, hotlines: frozenset[str], cues: DangerCues | None = None
) -> PlanTemplate:
    """Return the template; problems are noted in `texts`. `hotlines` are the ids that can be named.

    The template names danger cues of `cues` by their ids; a copy from before may still hold their words itself.
    """
    head = shape.template
    _check(shape, texts, hotlines)
    return PlanTemplate(
        id=head.id,
        version=head.version,
        title=texts.worker("template/title", head.title, needed=True),
        for_whom=texts.worker("template/for_whom", head.for_whom, needed=True),
        always_offered=tuple(head.always_offered),
        sources=texts.cite("template", head.sources),
        neutral_titles=lines("neutral_title", shape.neutral_title, texts),
        gate=tuple(
            GateQuestion(
                id=gate.id,
                ask=texts.worker(f"gate.{gate.id}/ask", gate.ask, needed=True),
                hint=texts.worker(f"gate.{gate.id}/hint", gate.hint),
                if_not=gate.if_not,
                sources=texts.cite(f"gate.{gate.id}", gate.sources),
            )
            for gate in shape.gate
        ),
        elements=tuple(_element(element, texts) for element in shape.element),
        for_tonight=ForTonight(
            title=texts.worker("for_tonight/title", shape.for_tonight.title, needed=True),
            why=texts.worker("for_tonight/why", shape.for_tonight.why, needed=True),
            lines=lines("for_tonight", shape.for_tonight.line, texts),
            hotlines=tuple(shape.for_tonight.hotlines),
            sources=texts.cite("for_tonight", shape.for_tonight.sources),
        ),
        closing=lines("closing", shape.closing, texts),
        danger_cues=_named_cues(head.danger_cues, cues, texts) + lines("danger_cue", shape.danger_cue, texts),
        with_cues=head.with_cues,
        universal=lines("universal", shape.universal, texts),
        for_child=head.for_child,
    )


def _named_cues(names: list[str], cues: DangerCues | None, texts: Texts) -> tuple[Line, ...]:
    found = []
    for name in names:
        cue = cues.cue(name) if cues is not None else None
        if cue is None:
            texts.problem("template", "danger_cues", "unknown_value", word=name)
        else:
            found.append(Line(id=cue.id, text=cue.text, sources=cue.sources))
    return tuple(found)


def _element(element: ElementShape, texts: Texts) -> PlanElement:
    name = element.id
    return PlanElement(
        id=name,
        title=texts.worker(f"{name}/title", element.title, needed=True),
        heading=texts.client(f"{name}/heading", element.heading, needed=True),
        ask=texts.worker(f"{name}/ask", element.ask, needed=True),
        say=texts.client(f"{name}/say", element.say, needed=True),
        hint=texts.worker(f"{name}/hint", element.hint),
        row_kind=element.row_kind,
        picture=element.picture,
        layout=USUAL_LAYOUT.get(name, element.layout),
        kept_in_memory=element.kept_in_memory,
        first=element.first,
        sources=texts.cite(name, element.sources),
        suggestions=tuple(
            Suggestion(
                id=idea.id,
                say=texts.client(f"{name}/{idea.id}/say", idea.say, needed=True),
                kind=idea.kind,
                picture=idea.picture or element.picture,
                kept_in_memory=(
                    element.kept_in_memory or idea.kind in MEMORY_BY_DEFAULT
                    if idea.kept_in_memory is None
                    else idea.kept_in_memory
                ),
                hotline=idea.hotline,
                sources=texts.cite(f"{name}/{idea.id}", idea.sources),
            )
            for idea in element.suggestion
        ),
    )


def _check(shape: PlanShape, texts: Texts, hotlines: frozenset[str]) -> None:
    """The gate and nine elements are fixed by practice; a template may have more elements, and words of its own."""
    _exactly([question.id for question in shape.gate], GATE_QUESTIONS, texts, "gate.")
    names = [element.id for element in shape.element]
    _exactly(
        [name for name in names if name in ELEMENTS or ELEMENT_ID.fullmatch(name) is None],
        ELEMENTS,
        texts,
        "",
    )
    texts.once([name for name in names if name not in ELEMENTS])
    named = [*shape.template.always_offered, *shape.for_tonight.hotlines]
    for element in shape.element:
        texts.once([idea.id for idea in element.suggestion], prefix=f"{element.id}/")
        for idea in element.suggestion:
            if idea.kind not in STEP_KINDS:
                texts.problem(f"{element.id}/{idea.id}", "kind", "unknown_value", word=idea.kind)
            if idea.hotline:
                named.append(idea.hotline)
    for name in sorted(set(named) - hotlines):
        texts.problem("template", "hotlines", "unknown_hotline", word=name)


def _exactly(names: list[str], wanted: tuple[str, ...], texts: Texts, prefix: str) -> None:
    texts.once(names, prefix=prefix)
    for name in wanted:
        if name not in names:
            texts.problem(f"{prefix}{name}", "id", "missing_key")
    for name in sorted(set(names) - set(wanted)):
        texts.problem(f"{prefix}{name}", "id", "unknown_value", word=name)
