"""The protocol as a session keeps it: one canonical JSON text, found by its SHA-256, read back unchanged later.

It holds the questions as they were shown (program language, observation rows and all), so an old record never
depends on content files that have changed since.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping

import msgspec

from desktop.content.sidecars import ClientText
from desktop.domain.errors import ContentBroken
from desktop.domain.protocol import Protocol


def pin_protocol(protocol: Protocol) -> tuple[str, str]:
    """Return (sha256 in hexadecimal, canonical JSON text) of a protocol."""
    return _pin(msgspec.to_builtins(protocol))


def pin_client_texts(texts: Mapping[str, ClientText]) -> tuple[str, str]:
    """Return (sha256, canonical JSON text) of the client texts a session shows."""
    return _pin(msgspec.to_builtins(dict(texts)))


def unpin_protocol(text: str) -> Protocol:
    """Return the protocol of a kept text; raises ContentBroken when it is not one."""
    try:
        return msgspec.json.decode(text.encode("utf-8"), type=Protocol)
    except (msgspec.MsgspecError, UnicodeEncodeError):
        raise ContentBroken("pinned_protocol") from None


def unpin_client_texts(text: str) -> dict[str, ClientText]:
    """Return the client texts of a kept text; raises ContentBroken when it is not one."""
    try:
        return msgspec.json.decode(text.encode("utf-8"), type=dict[str, ClientText])
    except (msgspec.MsgspecError, UnicodeEncodeError):
        raise ContentBroken("pinned_client_texts") from None


def _pin(value: object) -> tuple[str, str]:
    text = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    return hashlib.sha256(text.encode("utf-8")).hexdigest(), text
