"""Text as people typed or pasted it, without the characters that no screen, page or pack can carry."""

from __future__ import annotations

import re

REFUSED = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff]")
_SOFT_BREAKS = re.compile("[\x0b\x0c\x85]")


MOST_BYTES = 2_000_000
"""What one field takes at most, as UTF-8: what the autosave, the rescue and the vault carry in one piece."""


def has_room(text: str, more: str) -> bool:
    """Tell whether a field with `text` takes `more` as well."""
    letters = len(text) + len(more)
    if letters * 4 <= MOST_BYTES:
        return True
    return (
        len(text.encode("utf-8", "surrogatepass")) + len(more.encode("utf-8", "surrogatepass")) <= MOST_BYTES
    )


def portable(text: str) -> str:
    """Return `text` without control characters and lone surrogates; a soft line break becomes a line break.

    Direction marks, joiners and emoji stay: they are part of how a name is written.
    """
    return REFUSED.sub("", _SOFT_BREAKS.sub("\n", text)) if REFUSED.search(text) else text


def one_line(text: str) -> str:
    """Return portable `text` on one line: breaks and tabs become blanks."""
    return re.sub(r"[\t\r\n\u2028\u2029]+", " ", portable(text))
