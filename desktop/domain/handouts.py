"""A page for a client: something explained in short lines under headings, with no name on it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoutPart:
    """Lines under one heading, in English; `line_id` names a text in other languages."""

    id: str
    heading: str
    lines: tuple[str, ...]
    sources: tuple[str, ...] = ()

    def line_id(self, place: int) -> str:
        """Return the id of a line's text, counted from 0."""
        return f"{self.id}/line_{place + 1}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Handout:
    """One page; `id` is the file's name. Every text is the client's."""

    id: str
    title: str
    lead: str
    parts: tuple[HandoutPart, ...]
    sources: tuple[str, ...] = ()
