"""What a file that leaves may be called: a plain word and four digits, nothing of whose it is or what for."""

from __future__ import annotations

import secrets

PAGES = ("notes", "page", "list", "letter")
PACKS = ("notes", "papers", "list", "box")


def neutral_name(words: tuple[str, ...], extension: str) -> str:
    """Return a name that tells nothing, with its extension (".pdf")."""
    return f"{secrets.choice(words)}-{secrets.randbelow(10_000):04d}{extension}"
