"""A page for clients as a neutral document: no name, no date, no agency, so that it tells nothing to who finds it."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed
from desktop.exports.document import (
    Block,
    Bullets,
    Direction,
    Document,
    Heading,
    NumberedSteps,
    Paragraph,
    Step,
)

if TYPE_CHECKING:
    from desktop.content.sidecars import ClientText
    from desktop.domain.handouts import Handout


def handout_page(
    handout: Handout, texts: Mapping[str, ClientText], *, language: str, direction: Direction
) -> Document:
    """Return the page; `texts` are its words in that language. Raises DocumentFailed when one is missing."""
    wanted = ["page/title", "page/lead"]
    for part in handout.parts:
        wanted += [f"{part.id}/heading", *(part.line_id(place) for place in range(len(part.lines)))]
    missing = [text_id for text_id in wanted if text_id not in texts]
    if missing:
        raise DocumentFailed("page_words_missing", count=len(missing))
    blocks: list[Block] = [Paragraph(text=texts["page/lead"].text)]
    for number, part in enumerate(handout.parts):
        lines = tuple(texts[part.line_id(place)].text for place in range(len(part.lines)))
        blocks.append(Heading(text=texts[f"{part.id}/heading"].text))
        # the first part is what to do, in its order; the others are told beside it
        steps = NumberedSteps(steps=tuple(Step(text=line) for line in lines))
        blocks.append(Bullets(items=lines) if number else steps)
    return Document(
        title=texts["page/title"].text, language=language, direction=direction, blocks=tuple(blocks)
    )
