"""Plain text for messages: which alphabet the network will use, how many segments, and a split that harms no number."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from desktop.exports.document import (
    BlankLines,
    Block,
    Bullets,
    Code,
    DataTable,
    Document,
    EmergencyBox,
    Heading,
    KeyValue,
    Note,
    NumberedSteps,
    Paragraph,
    PhoneRow,
    flat,
)
from desktop.exports.text_runs import NUMBER, clean, western_digits

Encoding = Literal["gsm7", "ucs2"]

# 3GPP TS 23.038: the default alphabet, and the extension table whose characters cost two places.
_BASIC = frozenset(
    "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
    "¿abcdefghijklmnopqrstuvwxyzäöñüà"
)
_EXTENDED = frozenset("\f^{}\\[~]|€")
_SINGLE = {"gsm7": 160, "ucs2": 70}
_JOINED = {"gsm7": 153, "ucs2": 67}
_MARKER = 8  # "(12/34) "
_PIECE = re.compile(
    r"\u200e?[+(]?[0-9٠-٩۰-۹](?:[0-9٠-٩۰-۹]|[ \u00a0]?[().\-–/]?[ \u00a0]?[0-9٠-٩۰-۹])*"  # a number, whole
    r"|\S+?(?=[0-9٠-٩۰-۹+(]|\s|$)|\s+|\S"  # a word, a gap
)
# Typographic marks that would turn a whole message into the dearer alphabet, and what to write instead.
_PLAIN = str.maketrans(
    {"“": '"', "”": '"', "‘": "'", "’": "'", "–": "-", "—": "-", "…": "...", "\u00a0": " ", "•": "-"}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """How a text goes out as one message: alphabet, places it takes, network segments."""

    encoding: Encoding
    units: int
    segments: int


def measure(text: str) -> Measure:
    """Measure one message; long ones are joined by the phone from segments of 153 or 67 places."""
    encoding = encoding_of(text)
    units = units_of(text, encoding)
    if units <= _SINGLE[encoding]:
        return Measure(encoding=encoding, units=units, segments=1 if text else 0)
    return Measure(encoding=encoding, units=units, segments=_segments(text, encoding))


def encoding_of(text: str) -> Encoding:
    """Return "gsm7" when every character is in the phone alphabet, else "ucs2"."""
    return "gsm7" if all(c in _BASIC or c in _EXTENDED for c in text) else "ucs2"


def units_of(text: str, encoding: Encoding) -> int:
    """Return the places a text takes: septets (two for an extension character), or UTF-16 units."""
    if encoding == "gsm7":
        return len(text) + sum(character in _EXTENDED for character in text)
    return sum(2 if ord(character) > 0xFFFF else 1 for character in text)


def marked(line: str) -> str:
    """Put a left-to-right mark before every number in a line with right-to-left letters.

    Without it a phone shows 503 555 0142 after an Arabic word as 0142 555 503. One mark is enough: digits after it
    count as left-to-right letters (Unicode bidirectional rule W7), and even old phones know it. The rule is for 0-9,
    so other digits are written with these.
    """
    if not any(unicodedata.bidirectional(character) in ("R", "AL") for character in line):
        return line
    return NUMBER.sub(lambda found: "\u200e" + western_digits(found[0]), line)


def plain_marks(text: str) -> str:
    """Return `text` with curly quotes, long dashes and the like written plainly: a message three times cheaper."""
    return clean(text).translate(_PLAIN)


def split_message(text: str, *, segments_each: int = 1) -> list[str]:
    """Cut a text into messages that each fit `segments_each` segments, numbered "(1/3) " when there are several.

    It cuts between words, prefers the end of a line, and never inside a phone number or a surrogate pair. A word longer
    than a message is cut between characters, a number never: it may make its message longer.
    """
    text = plain_marks(text).strip()
    if not text:
        return []
    encoding = encoding_of(text)
    room = _SINGLE[encoding] if segments_each == 1 else _JOINED[encoding] * segments_each
    if units_of(text, encoding) <= room:
        return [text]
    parts = _fill(text, room - _MARKER, lambda piece: units_of(piece, encoding))
    return [f"({place}/{len(parts)}) {part}" for place, part in enumerate(parts, start=1)]


def message_text(document: Document) -> str:
    """Return a document as plain lines for a message or an email: numbers first, in reading order, no title."""
    blocks = list(flat(document.blocks))
    first = [block for block in blocks if isinstance(block, EmergencyBox | PhoneRow)]
    rest = [block for block in blocks if not isinstance(block, EmergencyBox | PhoneRow)]
    lines = [line for block in [*first, *rest] for line in _block_lines(block)]
    return "\n".join(marked(clean(line).strip()) for line in lines if line.strip())


def _block_lines(block: Block) -> list[str]:
    match block:
        case EmergencyBox():
            return [f"{block.label}: {block.number}", *(said.text for said in block.lines)]
        case PhoneRow():
            note = f" ({block.note})" if block.note else ""
            return [f"{block.label}: {block.number}{note}"]
        case Heading() | Paragraph() | Note():
            return block.text.split("\n")
        case Bullets():
            return [f"- {item}" for item in block.items]
        case NumberedSteps():
            return [f"{place}. {step.text}" for place, step in enumerate(block.steps, start=1)]
        case KeyValue():
            return [f"{label}: {value}" for label, value in block.rows if value.strip()]
        case DataTable():
            return [" | ".join(row) for row in (block.heads, *block.rows)]
        case Code():
            return [f"{block.label}: {block.text}" if block.label else block.text]
        case BlankLines():
            return []
        case _:
            return []


def _fill(text: str, room: int, size: Callable[[str], int]) -> list[str]:
    parts: list[str] = []
    current = ""
    for piece in _pieces(text, room, size):
        if current and size(current + piece.rstrip()) > room:
            keep, carried = _at_line_end(current, room, size)
            parts.append(keep.strip())
            current = carried
            if size(current + piece.rstrip()) > room and current.strip():
                parts.append(current.strip())
                current = ""
        if current or piece.strip():
            current += piece
    if current.strip():
        parts.append(current.strip())
    return parts


def _at_line_end(current: str, room: int, size: Callable[[str], int]) -> tuple[str, str]:
    """Prefer the last line end when it leaves the message at least half full."""
    cut = current.rfind("\n")
    if cut > 0 and size(current[:cut]) * 2 >= room:
        return current[:cut], current[cut + 1 :]
    return current, ""


def _pieces(text: str, room: int, size: Callable[[str], int]) -> list[str]:
    """Cut into words, spaces and whole numbers; too long words into pieces that fit."""
    out: list[str] = []
    for found in _PIECE.finditer(text):
        piece = found[0]
        if size(piece) <= room or any(character.isdigit() for character in piece):
            out.append(piece)
            continue
        held = ""
        for character in piece:
            if size(held + character) > room:
                out.append(held)
                held = ""
            held += character
        out.append(held)
    return out


def _segments(text: str, encoding: Encoding) -> int:
    """Count joined segments; a two-place character never straddles two of them."""
    room = _JOINED[encoding]
    used, segments = 0, 1
    for character in text:
        cost = units_of(character, encoding)
        if used + cost > room:
            segments += 1
            used = 0
        used += cost
    return segments
