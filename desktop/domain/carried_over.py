"""What a crisis takes over from the session it began in: where, who is there, what was said that is urgent (X1)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Words as the session holds them at this moment; empty where it does not know. `lines` go into the log."""

    where: str = ""
    who: str = ""
    lines: tuple[str, ...] = ()


NOTHING = Carried()
