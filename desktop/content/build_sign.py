"""Builds signs for walls from `signs/*.toml`."""

from __future__ import annotations

import re

from desktop.content.build_protocol import Strict
from desktop.content.texts import Texts
from desktop.domain.signs import Sign

MOST_LINES = 6
"""More is no sign any more: nobody reads it in passing."""
_PICTOGRAM = re.compile(r"[a-z0-9_]{1,40}")


class SignShape(Strict):
    """A file of one sign; `pictogram` names a drawing of `resources/pictograms`."""

    id: str
    title: str
    lines: list[str]
    pictogram: str
    sources: list[str] = []


def build_sign(shape: SignShape, texts: Texts) -> Sign:
    """Return the sign; problems are noted in `texts`."""
    if not shape.lines:
        texts.problem("sign", "lines", "empty")
    if len(shape.lines) > MOST_LINES:
        texts.problem("sign", "lines", "too_long", limit=MOST_LINES)
    if _PICTOGRAM.fullmatch(shape.pictogram) is None:
        texts.problem("sign", "pictogram", "unknown_value", word=shape.pictogram[:80])
    return Sign(
        id=shape.id,
        title=texts.client("sign/title", shape.title, needed=True),
        lines=tuple(
            texts.client(f"sign/line_{number}", line, needed=True)
            for number, line in enumerate(shape.lines, 1)
        ),
        pictogram=shape.pictogram,
        sources=texts.cite("sign", shape.sources),
    )
