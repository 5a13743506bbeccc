"""Builds pages of guidance from `guidance/*.toml`."""

from __future__ import annotations

from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.guidance import Guidance, GuidancePart
from desktop.domain.protocol_check import OPTION_ID, bad_id


class PartShape(Strict):
    """A heading and its lines."""

    id: str
    heading: str
    lines: list[str]
    sources: list[str] = []


class GuidanceShape(Strict):
    """A file of guidance."""

    id: str
    title: str
    lead: str
    part: list[PartShape]
    sources: list[str] = []


def build_guidance(shape: GuidanceShape, texts: Texts) -> Guidance:
    """Return the page; problems are noted in `texts`."""
    for part in shape.part:
        if bad_id(part.id, OPTION_ID):
            texts.problem(part.id, "id", "bad_id", word=part.id)
        if not part.lines:
            texts.problem(part.id, "lines", "empty")
    texts.once([part.id for part in shape.part])
    if not shape.part:
        texts.problem("", "part", "empty")
    return Guidance(
        id=shape.id,
        title=texts.worker("page/title", shape.title, needed=True),
        lead=texts.worker("page/lead", shape.lead, needed=True),
        parts=tuple(
            GuidancePart(
                id=part.id,
                heading=texts.worker(f"{part.id}/heading", part.heading, needed=True),
                lines=tuple(
                    texts.worker(f"{part.id}/line_{number}", line, needed=True)
                    for number, line in enumerate(part.lines, 1)
                ),
                sources=texts.cite(part.id, part.sources),
            )
            for part in shape.part
        ),
        sources=texts.cite("page", shape.sources),
    )
