"""The lines of a note, each with how it came to be known: heard, seen, said, I think (V15, PRACTICE 11).

An answer in free words keeps the words as one text and beside them `Answer.lines`: a code for each line, "" where
nothing was marked, the empty ones at the end left out. Nothing is marked by itself: what was not is *not noted*. An
answer of an older note has one basis for all of it; it stands for each of its lines until the first is marked.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from desktop.domain.answers import Answer


@dataclass(frozen=True, slots=True)
class Line:
    """One line: `basis` heard, seen, said, i_think or "" (not noted), and its words."""

    basis: str
    words: str


def trimmed(bases: Iterable[str]) -> tuple[str, ...]:
    """Return the codes without the empty ones at the end: nothing marked is nothing kept."""
    kept = list(bases)
    while kept and not kept[-1]:
        kept.pop()
    return tuple(kept)


def bases_of(answer: Answer | None) -> tuple[str, ...]:
    """Return the code of each line as a field shows it, also of an older answer with one basis for all."""
    if answer is None or not isinstance(answer.value, str):
        return ()
    if answer.lines or not answer.basis:
        return answer.lines
    return trimmed(answer.basis if words.strip() else "" for words in answer.value.split("\n"))


def lines_of(words: str, bases: tuple[str, ...]) -> Iterator[Line]:
    """Yield every line of a text with its code."""
    for at, line in enumerate(words.split("\n")):
        yield Line(bases[at] if at < len(bases) else "", line)


def basis_at(words: str, bases: tuple[str, ...], sought: str) -> str:
    """Return the code that all lines with these words share, letter case aside; "" where they differ."""
    wanted = sought.casefold().strip()
    found = {line.basis for line in lines_of(words, bases) if wanted and wanted in line.words.casefold()}
    return found.pop() if len(found) == 1 else ""
