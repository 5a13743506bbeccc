"""A print order: which printer, which pages in which order, how many copies, on which paper."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desktop.domain.errors import InvalidInput

PAPERS: dict[str, tuple[float, float]] = {"letter": (612.0, 792.0), "a4": (595.276, 841.89)}
"""Width and height of each paper in points (1/72 inch)."""
MOST_COPIES = 20
JOB_NAME = "Page"
"""What a print queue shows. It never says whose the page is, or what it is about."""

_DASH = re.compile(r"\s*[-–—]\s*")
_PART = re.compile(r"(\d+)(?:-(\d+))?")


@dataclass(frozen=True, slots=True, kw_only=True)
class Printer:
    """One printer of this computer. `about` is how its owner calls it, `paper` what lies in it ("" when not known)."""

    name: str
    about: str = ""
    is_default: bool = False
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class PrintOrder:
    """What is printed. `pages` are numbers from 1, in the order they come out; `copies` are whole sets."""

    printer: str
    pages: tuple[int, ...]
    copies: int = 1
    paper: str = "letter"
    grey: bool = True


def copies_of(typed: str) -> int:
    """Return how many copies were asked for; raises InvalidInput. Digits of any script are read."""
    text = typed.strip()
    if not text.isdecimal() or not 1 <= int(text) <= MOST_COPIES:
        raise InvalidInput("copies", "copies", most=MOST_COPIES)
    return int(text)


def pages_of(typed: str, count: int) -> tuple[int, ...]:
    """Return the pages of "1, 3-4" in that order; nothing typed is all of them. Raises InvalidInput."""
    if not typed.strip():
        return tuple(range(1, count + 1))
    found: list[int] = []
    for part in re.split(r"[,،;\s]+", _DASH.sub("-", typed).strip(" ,،;")):
        match = _PART.fullmatch(part)
        if match is None:
            raise InvalidInput("pages", "pages_unclear")
        first, last = int(match[1]), int(match[2] or match[1])
        if not 1 <= first <= last <= count:
            raise InvalidInput("pages", "pages_not_there", most=count)
        found += [page for page in range(first, last + 1) if page not in found]
    if not found:
        raise InvalidInput("pages", "pages_unclear")
    return tuple(found)


def pages_words(pages: tuple[int, ...]) -> str:
    """Return pages as short as they can be written: "1-3, 5"."""
    parts: list[list[int]] = []
    for page in pages:
        if parts and page == parts[-1][-1] + 1:
            parts[-1].append(page)
        else:
            parts.append([page])
    return ", ".join(str(part[0]) if len(part) == 1 else f"{part[0]}-{part[-1]}" for part in parts)
