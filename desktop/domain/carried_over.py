"""What a crisis takes over from the session it began in: where, who is there, what was said that is urgent (X1)."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Carried:
    """Words as the session holds them at this moment; empty where it does not know. `lines` go into the log.

    `kind` is one of `incident_kinds.KIND_IDS`, `interpreter` words on who interprets; the others say what is so now.
    """

    where: str = ""
    who: str = ""
    lines: tuple[str, ...] = ()
    kind: str = ""
    under_18: bool = False
    interpreter: str = ""
    listening: bool = False
    cannot_speak: bool = False


NOTHING = Carried()
