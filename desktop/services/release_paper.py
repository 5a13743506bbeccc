"""The paper of a release (C3, PRACTICE 29): one recipient, what, what for, how long, in the words of one language.

What is explained comes from `handouts/release.toml` with its translations; who, what and why are the own words of the
record. It is made of a release that is being written or stands; one that was declined or taken back has none.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.errors import DocumentFailed, NotAllowed
from desktop.exports.document import (
    BlankLines,
    Block,
    Bullets,
    Direction,
    Document,
    Heading,
    Note,
    Paragraph,
)

if TYPE_CHECKING:
    from datetime import date

    from desktop.content.sidecars import ClientText
    from desktop.domain.handouts import Handout
    from desktop.domain.releases import Release

HANDOUT = "release"
KIND = f"handouts/{HANDOUT}"
NO_PAPER = frozenset({"declined", "revoked", "expired"})
"""How a release stands when there is nothing to sign."""


def has_paper(release: Release, state: str) -> bool:
    """Tell whether there is anything to sign: not of a no, and not before it was asked alone where it stands."""
    return state not in NO_PAPER and (state == "draft" or release.asked_alone)


def release_page(
    release: Release,
    handout: Handout,
    texts: Mapping[str, ClientText],
    *,
    state: str,
    agency: str,
    language: str,
    direction: Direction,
) -> Document:
    """Return the page to sign; an empty value prints as a line to write on.

    Raises NotAllowed (release_no_paper, release_ask_alone), DocumentFailed (page_words_missing).
    """
    if state in NO_PAPER:
        raise NotAllowed("release_no_paper")
    if state != "draft" and not release.asked_alone:
        # it stands, and nobody asked them alone: first that, then a paper that says they wish it (PRACTICE 29)
        raise NotAllowed("release_ask_alone")
    wanted = ["page/title", "page/lead"]
    for part in handout.parts:
        wanted += [f"{part.id}/heading", *(part.line_id(place) for place in range(len(part.lines)))]
    missing = [text_id for text_id in wanted if text_id not in texts]
    if missing:
        raise DocumentFailed("page_words_missing", count=len(missing))
    said = {
        "who": release.recipient,
        "what": release.scope,
        "why": release.purpose,
        "when": _days(release.first_day, release.last_day),
    }
    blocks: list[Block] = [Paragraph(text=texts["page/lead"].text)]
    for part in handout.parts:
        lines = tuple(texts[part.line_id(place)].text for place in range(len(part.lines)))
        blocks.append(Heading(text=texts[f"{part.id}/heading"].text))
        if part.id in said:
            value = said[part.id].strip()
            blocks.append(Paragraph(text=value, strong=True) if value else BlankLines(labels=("",)))
            blocks += [Note(text=line) for line in lines]
        elif part.id == "sign":
            blocks.append(BlankLines(labels=lines))
        else:
            blocks.append(Bullets(items=lines))
    return Document(
        title=texts["page/title"].text,
        language=language,
        direction=direction,
        blocks=tuple(blocks),
        foot=agency,
        file_title="Page",
    )


def _days(first: date | None, last: date | None) -> str:
    """Return the days as numbers that are read the same way in every language, the year first."""
    return " – ".join(day.isoformat() for day in (first, last) if day is not None)


def must_hold(release: Release) -> tuple[str, ...]:
    """Return what has to be read again on the finished page: who, what and why, as far as they are written."""
    return tuple(text for text in (release.recipient, release.scope, release.purpose) if text.strip())
