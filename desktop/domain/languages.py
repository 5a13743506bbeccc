"""Languages a client may speak or read: ISO 639-3 codes, names, script and direction."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True, kw_only=True)
class Language:
    """One language. `tag` is the BCP 47 tag its texts are kept under; `own_name` is in its own script."""

    code: str
    tag: str
    name: str
    own_name: str
    script: str
    direction: Literal["ltr", "rtl"]
