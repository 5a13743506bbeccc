"""A calendar file (RFC 5545) that tells when, nothing of whom or what: a neutral word, random ids, times in UTC."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime

MAX_OCTETS = 75
"""A content line is folded so that no line is longer, without its line end (RFC 5545, 3.1)."""
_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """One booked time. `uid` is 32 hexadecimal digits that stay the same when it is moved; `moves` counts those.

    `start` and `end` are aware times. A cancelled one is told of, so that another calendar takes it out.
    """

    uid: str
    start: datetime
    end: datetime
    moves: int = 0
    cancelled: bool = False


def calendar_file(events: Iterable[Event], words: str, made_at: datetime) -> bytes:
    """Return the file: every event under the same `words`, lines folded and ended as the standard asks, in UTF-8."""
    lines = [
        "BEGIN:VCALENDAR",
        "VERSION:2.0",
        "PRODID:-//Waystead//Calendar//EN",
        "CALSCALE:GREGORIAN",
    ]
    for event in events:
        lines += [
            "BEGIN:VEVENT",
            f"UID:{_uuid(event.uid)}",
            f"DTSTAMP:{_utc(made_at)}",
            f"DTSTART:{_utc(event.start)}",
            f"DTEND:{_utc(event.end)}",
            f"SEQUENCE:{event.moves + (1 if event.cancelled else 0)}",
            f"SUMMARY:{escaped(words)}",
            "CLASS:PRIVATE",
            f"STATUS:{'CANCELLED' if event.cancelled else 'CONFIRMED'}",
            f"TRANSP:{'TRANSPARENT' if event.cancelled else 'OPAQUE'}",
            "END:VEVENT",
        ]
    lines.append("END:VCALENDAR")
    return b"".join(folded(line) for line in lines)


def escaped(text: str) -> str:
    """Return `text` as a TEXT value (RFC 5545, 3.3.11): signs that mean something are marked, control signs go."""
    text = _CONTROL.sub("", text.replace("\r\n", "\n").replace("\r", "\n"))
    for sign in ("\\", ";", ","):
        text = text.replace(sign, f"\\{sign}")
    return text.replace("\n", "\\n")


def folded(line: str) -> bytes:
    """Return a content line with its end, in pieces of at most MAX_OCTETS; no letter is cut in two."""
    pieces: list[bytes] = []
    piece = b""
    for letter in line:
        octets = letter.encode("utf-8")
        if len(piece) + len(octets) > MAX_OCTETS:
            pieces.append(piece)
            piece = b" "
        piece += octets
    return b"\r\n".join([*pieces, piece]) + b"\r\n"


def _utc(at: datetime) -> str:
    return f"{at.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _uuid(digits: str) -> str:
    return "-".join((digits[:8], digits[8:12], digits[12:16], digits[16:20], digits[20:]))
