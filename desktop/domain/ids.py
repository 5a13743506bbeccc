"""Random 128-bit identifiers, the same shape everywhere in the vault and in case packs."""

from __future__ import annotations

import os
import re

_ID = re.compile(r"[0-9a-f]{32}")


def new_id() -> str:
    """Return a new random identifier: 32 lower-case hexadecimal digits (128 bits)."""
    return os.urandom(16).hex()


def is_id(text: str) -> bool:
    """Tell whether `text` has the shape of an identifier."""
    return _ID.fullmatch(text) is not None
