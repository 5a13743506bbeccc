"""Content kept as it was shown: a protocol and its client texts as one JSON text each, named by their SHA-256.

The vault keeps the built objects, not the agency's files: a session then shows its questions as they were asked even
when the agency has changed the file, the translation or the words for what is noticed (docs/ARCHITECTURE.md).
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass

from desktop.domain.errors import ContentBroken
from desktop.domain.plan_templates import USUAL_LAYOUT, PlanTemplate
from desktop.domain.protocol import Protocol
from desktop.domain.sessions import canonical


@dataclass(frozen=True, slots=True, kw_only=True)
class Frozen:
    """A content text and its name: `sha256` is the hexadecimal digest of `body` in UTF-8."""

    sha256: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SpokenText:
    """A client-facing text as it stood beside the question; `checked_by` is empty when nobody qualified checked it."""

    text: str
    checked_by: str = ""


def freeze(content: object) -> Frozen:
    """Return the one text of plain JSON data."""
    body = canonical(content)
    return Frozen(sha256=hashlib.sha256(body.encode("utf-8")).hexdigest(), body=body)


def freeze_protocol(protocol: Protocol) -> Frozen:
    """Return the one text of a protocol."""
    import msgspec

    # the same as dataclasses.asdict gives, in a tenth of its time: each session begins with this
    return freeze(msgspec.to_builtins(protocol))


def thaw_protocol(body: str) -> Protocol:
    """Return the protocol of a kept text; raises ContentBroken when it is none."""
    import msgspec

    from desktop.content.decode import ONE_AT_A_TIME

    try:
        with ONE_AT_A_TIME:
            return msgspec.json.decode(body, type=Protocol)
    except (msgspec.ValidationError, ValueError):
        raise ContentBroken("pinned_protocol") from None


def thaw_plan_template(body: str) -> PlanTemplate:
    """Return the plan's template of a kept text; raises ContentBroken when it is none."""
    import msgspec

    from desktop.content.decode import ONE_AT_A_TIME

    try:
        loose = json.loads(body)
        for element in loose["elements"]:
            # kept before a part of the page had a place of its own
            element.setdefault("layout", USUAL_LAYOUT.get(element["id"], "steps"))
        with ONE_AT_A_TIME:
            return msgspec.convert(loose, type=PlanTemplate)
    except (msgspec.ValidationError, ValueError, KeyError, TypeError):
        raise ContentBroken("no_sound_file") from None


def freeze_spoken(texts: Mapping[str, SpokenText]) -> Frozen:
    """Return the one text of client texts by text id."""
    return freeze({text_id: asdict(text) for text_id, text in texts.items()})


def thaw_spoken(body: str) -> dict[str, SpokenText]:
    """Return client texts by text id; raises ContentBroken when the text is none."""
    import msgspec

    from desktop.content.decode import ONE_AT_A_TIME

    try:
        loose = json.loads(body)
        with ONE_AT_A_TIME:
            return msgspec.convert(loose, type=dict[str, SpokenText])
    except (msgspec.ValidationError, ValueError):
        raise ContentBroken("pinned_client_texts") from None
