"""Pages to take along after learning together, and the card on the code: large, pictograms, no name (C6, C7).

The words are in the client's own language; a page found by somebody else says nothing of who gave it or to whom.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
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

FRAME, TOPICS = "handouts/education", "education/topics"
PICTOGRAMS: Mapping[str, str] = MappingProxyType(
    {
        "personal_data": "card",
        "red_flags": "stop",
        "tax_and_gift_cards": "money",
        "government_writes": "papers",
        "impersonators": "phone",
        "social_media": "eye",
        "identity_theft": "key",
        "children_online": "laptop",
        "cyberbullying": "message",
        "online_abuse": "mobile",
        "digital_citizenship": "internet",
    }
)
"""What stands beside a topic; one of an agency's own has the book."""
OWN_TOPIC, ASK = "book", "question"


def learning_page(
    handout: Handout,
    topics: Sequence[str],
    frame: Mapping[str, ClientText],
    words: Mapping[str, ClientText],
    *,
    language: str,
    direction: Direction,
) -> Document:
    """Return a page of the `topics`, in their order; raises DocumentFailed (page_words_missing, no_topics)."""
    if not topics:
        raise DocumentFailed("no_topics")
    wanted = [f"{topic}/say" for topic in topics]
    _need(words, wanted)
    _need(frame, _ids(handout))
    steps = tuple(
        Step(text=words[f"{topic}/say"].text, pictogram=PICTOGRAMS.get(topic, OWN_TOPIC)) for topic in topics
    )
    blocks: list[Block] = [Paragraph(text=frame["page/lead"].text), NumberedSteps(steps=steps)]
    for part in handout.parts:
        blocks.append(Heading(text=frame[f"{part.id}/heading"].text, pictogram=ASK))
        blocks.append(Bullets(items=tuple(frame[part.line_id(at)].text for at in range(len(part.lines)))))
    return Document(
        title=frame["page/title"].text,
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        template="handout",
    )


def card_pages(
    handout: Handout, texts: Mapping[str, ClientText], *, language: str, direction: Direction
) -> Iterator[Document]:
    """Yield a page of content as a card for the wallet, the whole first, then with fewer of its later parts.

    Raises DocumentFailed page_words_missing.
    """
    _need(texts, _ids(handout))
    for count in range(len(handout.parts), 0, -1):
        blocks: list[Block] = []
        for place, part in enumerate(handout.parts[:count]):
            lines = tuple(texts[part.line_id(at)].text for at in range(len(part.lines)))
            blocks.append(Heading(text=texts[f"{part.id}/heading"].text))
            steps = NumberedSteps(steps=tuple(Step(text=line) for line in lines))
            blocks.append(Bullets(items=lines) if place else steps)
        yield Document(
            title=texts["page/title"].text,
            language=language,
            direction=direction,
            blocks=tuple(blocks),
            template="card",
        )


def lines_of(document: Document) -> tuple[str, ...]:
    """Return every line a page is made of, to be read again on the finished one."""
    found = [document.title]
    for block in document.blocks:
        if isinstance(block, Heading | Paragraph):
            found.append(block.text)
        elif isinstance(block, Bullets):
            found += block.items
        elif isinstance(block, NumberedSteps):
            found += [step.text for step in block.steps]
    return tuple(found)


def _ids(handout: Handout) -> list[str]:
    found = ["page/title", "page/lead"]
    for part in handout.parts:
        found += [f"{part.id}/heading", *(part.line_id(at) for at in range(len(part.lines)))]
    return found


def _need(texts: Mapping[str, ClientText], wanted: Sequence[str]) -> None:
    missing = [text_id for text_id in wanted if text_id not in texts]
    if missing:
        raise DocumentFailed("page_words_missing", count=len(missing))
