"""The talk afterwards, for the caseworker: with whom, what helped, what next; in no client's file (PRACTICE 22)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from desktop.domain.errors import InvalidInput
from desktop.domain.plain_text import one_line, portable

if TYPE_CHECKING:
    from desktop.domain.clock import Moment

ROLES = ("supervisor", "debrief", "on_call")
"""Who of the agency is offered, in this order: the supervisor, another named member, whoever is on call (G-AFTER-1)."""
ASK_DAYS = 14
"""So many days after a crisis Today still has a line about talking it through; then it lets it rest (PRACTICE 31)."""
WITH_WHOM, NEXT = "with_whom", "next"
"""The questions that have a place of their own in the vault; all others are kept together."""
MOST_NAME = 120
MOST_TEXT = 20_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Debrief:
    """One talk, of the person at this vault. Without `with_whom` nothing was to be written down: Today lets it rest.

    `words` are the answers to the content's questions by their ids (helped, would_help, next, an agency's own).
    `keep_until` is when it goes for good, like a working note. It names no client.
    """

    id: str = ""
    crisis_id: str = ""
    with_whom: str = ""
    words: Mapping[str, str] = field(default_factory=dict)
    at: Moment | None = None
    keep_until: Moment | None = None


def checked_name(typed: str) -> str:
    """Return with whom, on one line. Raises InvalidInput `with_whom`: too_long."""
    text = " ".join(one_line(typed).split())
    if len(text) > MOST_NAME:
        raise InvalidInput("with_whom", "too_long", most=MOST_NAME)
    return text


def checked_words(typed: Mapping[str, str]) -> dict[str, str]:
    """Return what was typed, in order, without what is empty. Raises InvalidInput by the question's id: too_long."""
    words = {question: portable(text) for question, text in typed.items() if text.strip()}
    for question, text in words.items():
        if len(text) > MOST_TEXT:
            raise InvalidInput(question, "too_long", most=MOST_TEXT)
    return words
