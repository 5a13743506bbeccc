"""A page of guidance: what to do, in short lines under headings."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class GuidancePart:
    """Lines under one heading, in the caseworker's language."""

    id: str
    heading: str
    lines: tuple[str, ...]
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Guidance:
    """One page; `id` is the file's name."""

    id: str
    title: str
    lead: str
    parts: tuple[GuidancePart, ...]
    sources: tuple[str, ...] = ()
