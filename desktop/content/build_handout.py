"""Builds pages for clients from `handouts/*.toml`."""

from __future__ import annotations

from desktop.content.build_guidance import GuidanceShape
from desktop.content.texts import Texts
from desktop.domain.handouts import Handout, HandoutPart
from desktop.domain.protocol_check import OPTION_ID, bad_id


class HandoutShape(GuidanceShape):
    """A file of one page; written like a page of guidance, but its words are the client's."""


def build_handout(shape: HandoutShape, texts: Texts) -> Handout:
    """Return the page; problems are noted in `texts`."""
    for part in shape.part:
        if bad_id(part.id, OPTION_ID):
            texts.problem(part.id, "id", "bad_id", word=part.id)
        if not part.lines:
            texts.problem(part.id, "lines", "empty")
    texts.once([part.id for part in shape.part])
    if not shape.part:
        texts.problem("", "part", "empty")
    return Handout(
        id=shape.id,
        title=texts.client("page/title", shape.title, needed=True),
        lead=texts.client("page/lead", shape.lead, needed=True),
        parts=tuple(
            HandoutPart(
                id=part.id,
                heading=texts.client(f"{part.id}/heading", part.heading, needed=True),
                lines=tuple(
                    texts.client(f"{part.id}/line_{number}", line, needed=True)
                    for number, line in enumerate(part.lines, 1)
                ),
                sources=texts.cite(part.id, part.sources),
            )
            for part in shape.part
        ),
        sources=texts.cite("page", shape.sources),
    )
