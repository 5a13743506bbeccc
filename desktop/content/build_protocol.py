"""Builds a protocol from its file: shape, texts, reused questions, observation rows, topics, then the rules of use."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal, cast

import msgspec

from desktop.content.texts import Texts
from desktop.domain.conditions import Condition, Operator, When
from desktop.domain.observation import ObservationContent
from desktop.domain.protocol import (
    LENGTHS,
    Alone,
    Channel,
    Jump,
    Kind,
    Length,
    Line,
    Option,
    Page,
    PageEffect,
    Panel,
    Protocol,
    Question,
    Step,
    ValueEffect,
    WhileHeard,
)
from desktop.domain.protocol_check import check_protocol

if TYPE_CHECKING:
    from desktop.domain.education import Topic


class Strict(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, rename=None):
    """A shape of the file: a misspelt key is an error."""


class ConditionShape(Strict):
    """`field`, `operator`, `values`, or a group."""

    field: str = ""
    operator: str = ""
    values: list[str] = []
    any: list[ConditionShape] | None = None
    all: list[ConditionShape] | None = None


class OptionShape(Strict):
    """An option of a question."""

    id: str
    label: str
    hint: str = ""
    say: str = ""
    exclusive: bool = False
    write: bool = False
    icon: str = ""
    when: list[ConditionShape] = []
    sources: list[str] = []


class ValueEffectShape(Strict):
    """What some values of a question set off."""

    values: list[str]
    effects: list[str]


class QuestionShape(Strict):
    """A question, or the use of one from another page."""

    id: str = ""
    use: str = ""
    kind: Kind | None = None
    ask: str = ""
    say: str = ""
    yes_no_say: str = ""
    short_say: str = ""
    hint: str = ""
    option: list[OptionShape] = []
    when: list[ConditionShape] = []
    lengths: list[Length] = msgspec.field(default_factory=lambda: list(LENGTHS))
    optional: bool = False
    safety: bool = False
    while_heard: WhileHeard = "ask"
    many_lines: bool = False
    basis: bool = False
    offer_last: bool = False
    working: bool = False
    fills: str = ""
    effect: list[ValueEffectShape] = []
    sources: list[str] = []


class LineShape(Strict):
    """A line of guidance, a phrase or a panel's line."""

    id: str
    text: str = ""
    say: str = ""
    when: list[ConditionShape] = []
    sources: list[str] = []


class PageEffectShape(Strict):
    """What a page sets off."""

    when: list[ConditionShape]
    effects: list[str]


class JumpShape(Strict):
    """Where to go on."""

    when: list[ConditionShape]
    to: str


class PageShape(Strict):
    """A page."""

    id: str
    title: str
    short: str
    question: list[QuestionShape]
    notice: str = ""
    when: list[ConditionShape] = []
    lengths: list[Length] = msgspec.field(default_factory=lambda: list(LENGTHS))
    alone: Alone = "any"
    skip_text: bool = False
    guidance: list[LineShape] = []
    phrase: list[LineShape] = []
    effect: list[PageEffectShape] = []
    jump: list[JumpShape] = []
    sources: list[str] = []


class StepShape(Strict):
    """A step."""

    id: str
    title: str
    page: list[PageShape]


class PanelShape(Strict):
    """A panel."""

    id: str
    title: str
    line: list[LineShape]
    sources: list[str] = []


class HeadShape(Strict):
    """The head of the file."""

    id: str
    version: str
    channel: Channel
    title: str
    default_length: Length = "ordinary"
    sources: list[str] = []


class ProtocolShape(Strict):
    """A protocol file."""

    protocol: HeadShape
    step: list[StepShape]
    panel: list[PanelShape] = []


def conditions(shapes: list[ConditionShape], texts: Texts, entry: str) -> When:
    """Return conditions; a table with a group and a test of its own is noted as wrong."""
    return tuple(_condition(shape, texts, entry) for shape in shapes)


def _condition(shape: ConditionShape, texts: Texts, entry: str) -> Condition:
    groups: list[tuple[Literal["any", "all"], list[ConditionShape]]] = []
    if shape.any is not None:
        groups.append(("any", shape.any))
    if shape.all is not None:
        groups.append(("all", shape.all))
    if not groups:
        return Condition(
            operator=cast(Operator, shape.operator), field=shape.field, values=tuple(shape.values)
        )
    if len(groups) > 1 or shape.operator or shape.field or shape.values:
        texts.problem(entry, "when", "group_needs_conditions")
    operator, parts = groups[0]
    return Condition(operator=operator, parts=conditions(parts, texts, entry))


def lines(
    entry: str, shapes: list[LineShape], texts: Texts, placeholders: tuple[str, ...] = ("name",)
) -> tuple[Line, ...]:
    """Return lines with their texts."""
    return tuple(
        Line(
            id=shape.id,
            text=texts.worker(f"{entry}/{shape.id}/text", shape.text, placeholders=placeholders),
            say=texts.client(f"{entry}/{shape.id}/say", shape.say),
            when=conditions(shape.when, texts, f"{entry}/{shape.id}"),
            sources=texts.cite(f"{entry}/{shape.id}", shape.sources),
        )
        for shape in shapes
    )


def panels(
    shapes: list[PanelShape], texts: Texts, placeholders: tuple[str, ...] = ("name",)
) -> tuple[Panel, ...]:
    """Return panels with their lines."""
    return tuple(
        Panel(
            id=shape.id,
            title=texts.worker(f"{shape.id}/title", shape.title, needed=True),
            lines=lines(shape.id, shape.line, texts, placeholders),
            sources=texts.cite(shape.id, shape.sources),
        )
        for shape in shapes
    )


def build_protocol(
    shape: ProtocolShape, texts: Texts, observation: ObservationContent, topics: tuple[Topic, ...] = ()
) -> Protocol:
    """Return the protocol; problems are noted in `texts`, and a protocol with any is not to be used."""
    builder = _Builder(shape, texts, observation, topics)
    protocol = builder.protocol()
    for finding in check_protocol(protocol):
        details: dict[str, str | int] = {"word": finding.word} if finding.word else {}
        texts.problem(finding.entry, finding.field, finding.code, **details)
    return protocol


class _Builder:
    """Holds what one file needs while it is built."""

    def __init__(
        self, shape: ProtocolShape, texts: Texts, observation: ObservationContent, topics: tuple[Topic, ...]
    ) -> None:
        self._shape = shape
        self._texts = texts
        self._observation = observation
        self._topics = topics
        self._channel = shape.protocol.channel
        self._defined = {
            question.id: question
            for step in shape.step
            for page in step.page
            for question in page.question
            if question.id
        }
        self._built: dict[str, Question] = {}

    def protocol(self) -> Protocol:
        """Build everything."""
        head, texts = self._shape.protocol, self._texts
        return Protocol(
            id=head.id,
            version=head.version,
            channel=head.channel,
            title=texts.worker("protocol/title", head.title, needed=True),
            default_length=head.default_length,
            sources=texts.cite("protocol", head.sources),
            steps=tuple(
                Step(
                    id=step.id,
                    title=texts.worker(f"{step.id}/title", step.title, needed=True),
                    pages=tuple(self._page(page) for page in step.page),
                )
                for step in self._shape.step
            ),
            panels=panels(self._shape.panel, texts),
        )

    def _page(self, page: PageShape) -> Page:
        texts = self._texts
        return Page(
            id=page.id,
            title=texts.worker(f"{page.id}/title", page.title, needed=True),
            short=texts.worker(f"{page.id}/short", page.short, needed=True),
            notice=texts.worker(f"{page.id}/notice", page.notice),
            questions=tuple(
                built for question in page.question if (built := self._use(page, question)) is not None
            ),
            when=conditions(page.when, texts, page.id),
            lengths=tuple(page.lengths),
            alone=page.alone,
            skip_text=page.skip_text,
            guidance=self._guidance(page),
            phrases=lines(page.id, page.phrase, texts),
            effects=tuple(
                PageEffect(when=conditions(effect.when, texts, page.id), effects=tuple(effect.effects))
                for effect in page.effect
            ),
            jumps=tuple(Jump(when=conditions(jump.when, texts, page.id), to=jump.to) for jump in page.jump),
            sources=texts.cite(page.id, page.sources),
        )

    def _guidance(self, page: PageShape) -> tuple[Line, ...]:
        """Return the lines beside a page; where what was noticed is marked, also those that the rows bring along."""
        own = lines(page.id, page.guidance, self._texts)
        if not any(question.kind == "observation" for question in page.question):
            return own
        known = {line.id for line in own}
        return own + tuple(line for line in self._observation.notes if line.id not in known)

    def _use(self, page: PageShape, shape: QuestionShape) -> Question | None:
        """Return a question; one that is used on several pages is the same object on each."""
        if shape.use:
            if shape != QuestionShape(use=shape.use):
                self._texts.problem(page.id, "use", "ask_and_use")
            defined = self._defined.get(shape.use)
            if defined is None:
                self._texts.problem(page.id, "use", "unknown_question", word=shape.use)
                return None
            return self._question(defined)
        if not shape.id or shape.kind is None:
            self._texts.problem(
                page.id if not shape.id else shape.id, "kind" if shape.id else "id", "missing_key"
            )
            return None
        if self._defined[shape.id] is not shape:
            self._texts.problem(shape.id, "id", "id_twice", word=shape.id)
            return None
        return self._question(shape)

    def _question(self, shape: QuestionShape) -> Question:
        if shape.id not in self._built:
            self._built[shape.id] = self._build(shape)
        return self._built[shape.id]

    def _build(self, shape: QuestionShape) -> Question:
        texts, name = self._texts, shape.id
        kind: Kind = shape.kind or "text"
        options, not_possible = self._options(shape)
        return Question(
            id=name,
            kind=kind,
            ask=texts.worker(f"{name}/ask", shape.ask, needed=True),
            say=texts.client(f"{name}/say", shape.say),
            yes_no_say=texts.client(f"{name}/yes_no_say", shape.yes_no_say),
            short_say=texts.client(f"{name}/short_say", shape.short_say),
            hint=texts.worker(f"{name}/hint", shape.hint),
            options=options,
            not_possible=not_possible,
            when=conditions(shape.when, texts, name),
            lengths=tuple(shape.lengths),
            optional=shape.optional,
            safety=shape.safety,
            while_heard=shape.while_heard,
            many_lines=shape.many_lines,
            basis=shape.basis,
            offer_last=shape.offer_last,
            working=shape.working,
            fills=shape.fills,
            effects=tuple(
                ValueEffect(values=tuple(effect.values), effects=tuple(effect.effects))
                for effect in shape.effect
            ),
            sources=texts.cite(name, shape.sources),
        )

    def _options(self, shape: QuestionShape) -> tuple[tuple[Option, ...], tuple[Option, ...]]:
        if shape.kind == "observation":
            can, cannot = self._observation.rows_for(self._channel)
        elif shape.kind == "surroundings":
            can, cannot = self._observation.clues_for(self._channel)
        elif shape.kind == "lessons":
            can, cannot = tuple(topic.option() for topic in self._topics), ()
        else:
            return tuple(self._option(shape.id, option) for option in shape.option), ()
        if shape.option:
            self._texts.problem(shape.id, "option", "options_not_for_this_kind", word=shape.kind)
        return can, cannot

    def _option(self, question: str, shape: OptionShape) -> Option:
        texts, name = self._texts, f"{question}/{shape.id}"
        return Option(
            id=shape.id,
            label=texts.worker(f"{name}/label", shape.label, needed=True),
            hint=texts.worker(f"{name}/hint", shape.hint),
            say=texts.client(f"{name}/say", shape.say),
            exclusive=shape.exclusive,
            write=shape.write,
            icon=shape.icon,
            when=conditions(shape.when, texts, name),
            sources=texts.cite(name, shape.sources),
        )
