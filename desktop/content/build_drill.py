"""Builds the scripts of practice crises from `drills/*.toml`; every name and number in them is invented."""

from __future__ import annotations

from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.crisis import STEP_IDS
from desktop.domain.drills import (
    ACTS,
    EVENT_KINDS,
    LONGEST_SECONDS,
    NUMBER,
    DrillClient,
    DrillEvent,
    DrillLook,
    DrillPlace,
    DrillScript,
)


class ClientShape(Strict):
    """The invented client."""

    name: str
    phone: str
    said: str
    shared_with: str = ""
    may_call: bool = True
    language: str = ""


class PlaceShape(Strict):
    """A place and its invented dispatch number."""

    place: str
    number: str


class EventShape(Strict):
    """Something that is heard."""

    at: int
    kind: str
    text: str


class LookShape(Strict):
    """Something that is looked for."""

    id: str
    acts: list[str]
    by: int
    text: str
    why: str
    after: int = 0
    avoid: bool = False
    sources: list[str] = []


class DrillShape(Strict):
    """A file of one practice."""

    id: str
    kind: str
    title: str
    about: str
    client: ClientShape
    supervisor: str
    place: list[PlaceShape]
    event: list[EventShape]
    look: list[LookShape]
    sources: list[str] = []


def build_drill(shape: DrillShape, texts: Texts) -> DrillScript:
    """Return the script; problems are noted in `texts`."""
    _check(shape, texts)
    client = shape.client
    return DrillScript(
        id=shape.id,
        kind=shape.kind,
        title=texts.worker("drill/title", shape.title, needed=True),
        about=texts.worker("drill/about", shape.about, needed=True),
        client=DrillClient(
            name=texts.worker("client/name", client.name, needed=True),
            phone=client.phone,
            said=texts.worker("client/said", client.said, needed=True),
            shared_with=texts.worker("client/shared_with", client.shared_with),
            may_call=client.may_call,
            language=client.language,
        ),
        supervisor=shape.supervisor,
        places=tuple(
            DrillPlace(
                place=texts.worker(f"place_{number}/place", place.place, needed=True), number=place.number
            )
            for number, place in enumerate(shape.place, 1)
        ),
        events=tuple(
            DrillEvent(
                at=event.at,
                kind=event.kind,
                text=texts.worker(f"event_{number}/text", event.text, needed=True),
            )
            for number, event in enumerate(shape.event, 1)
        ),
        looks=tuple(
            DrillLook(
                id=look.id,
                acts=tuple(look.acts),
                after=look.after,
                by=look.by,
                avoid=look.avoid,
                text=texts.worker(f"{look.id}/text", look.text, needed=True),
                why=texts.worker(f"{look.id}/why", look.why, needed=True),
                sources=texts.cite(look.id, look.sources),
            )
            for look in shape.look
        ),
        sources=texts.cite("drill", shape.sources),
    )


def _check(shape: DrillShape, texts: Texts) -> None:
    for field, entries in (("event", shape.event), ("look", shape.look)):
        if not entries:
            texts.problem("drill", field, "empty")
    texts.once([look.id for look in shape.look] + ["drill", "client"])
    _numbers(shape, texts)
    _events(shape, texts)
    for look in shape.look:
        _look(look, texts)


def _numbers(shape: DrillShape, texts: Texts) -> None:
    """A number that might ring somewhere is refused: what is practised is never dialled (PRACTICE 31)."""
    numbers = [("client", "phone", shape.client.phone), ("drill", "supervisor", shape.supervisor)]
    numbers += [(place.place, "number", place.number) for place in shape.place]
    for entry, field, typed in numbers:
        if NUMBER.fullmatch(typed) is None:
            texts.problem(entry, field, "not_invented", word=typed)


def _events(shape: DrillShape, texts: Texts) -> None:
    times = [event.at for event in shape.event]
    if times != sorted(set(times)):
        texts.problem("drill", "event", "times_not_rising")
    for number, event in enumerate(shape.event, 1):
        if not 1 <= event.at <= LONGEST_SECONDS:
            texts.problem(f"event_{number}", "at", "out_of_range", low=1, high=LONGEST_SECONDS)
        if event.kind not in EVENT_KINDS:
            texts.problem(f"event_{number}", "kind", "unknown_value", word=event.kind)


def _look(look: LookShape, texts: Texts) -> None:
    if not look.acts:
        texts.problem(look.id, "acts", "empty")
    for act in look.acts:
        name, _colon, detail = act.partition(":")
        if name not in ACTS or (name == "tick" and detail not in STEP_IDS):
            texts.problem(look.id, "acts", "unknown_value", word=act)
    if not 0 <= look.after < look.by <= LONGEST_SECONDS:
        texts.problem(look.id, "by", "out_of_range", low=look.after + 1, high=LONGEST_SECONDS)
