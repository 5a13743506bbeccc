"""Which characters the bundled fonts can draw, read from the fonts' own tables; no font library needed."""

from __future__ import annotations

import struct
import unicodedata
from collections.abc import Iterable
from pathlib import Path

_VARIATION_SELECTORS = ((0xFE00, 0xFE0F), (0xE0100, 0xE01EF), (0x180B, 0x180D))


def covered_by(font: Path) -> frozenset[int]:
    """Return the code points the font file has a drawing for; empty when it has no usable table."""
    data = font.read_bytes()
    table = _cmap(data)
    if table is None:
        return frozenset()
    (count,) = struct.unpack_from(">H", data, table + 2)
    points: set[int] = set()
    for number in range(count):
        _platform, _encoding, offset = struct.unpack_from(">HHI", data, table + 4 + 8 * number)
        start = table + offset
        (form,) = struct.unpack_from(">H", data, start)
        if form == 4:
            points |= _segments(data, start)
        elif form == 12:
            points |= _groups(data, start)
    return frozenset(points)


def needs_drawing(character: str) -> bool:
    """Tell whether a character must be in a font; joiners, direction marks and variation selectors need not."""
    if character.isspace() or unicodedata.category(character) == "Cf":
        return False
    return not any(low <= ord(character) <= high for low, high in _VARIATION_SELECTORS)


def uncovered(texts: Iterable[str], points: frozenset[int]) -> list[str]:
    """Return the characters in `texts` that no font draws, each once, in code point order."""
    wanted: set[str] = set()
    for text in texts:
        wanted.update(text)
    return sorted(c for c in wanted if ord(c) not in points and needs_drawing(c))


def _cmap(data: bytes) -> int | None:
    (count,) = struct.unpack_from(">H", data, 4)
    for number in range(count):
        tag, _checksum, offset, _length = struct.unpack_from(">4sIII", data, 12 + 16 * number)
        if tag == b"cmap":
            return int(offset)
    return None


def _segments(data: bytes, start: int) -> set[int]:
    (doubled,) = struct.unpack_from(">H", data, start + 6)
    count = doubled // 2
    ends = struct.unpack_from(f">{count}H", data, start + 14)
    starts = struct.unpack_from(f">{count}H", data, start + 16 + doubled)
    deltas = struct.unpack_from(f">{count}H", data, start + 16 + 2 * doubled)
    offsets_at = start + 16 + 3 * doubled
    offsets = struct.unpack_from(f">{count}H", data, offsets_at)
    points: set[int] = set()
    for number in range(count):
        for point in range(starts[number], ends[number] + 1):
            if offsets[number] == 0:
                glyph = (point + deltas[number]) & 0xFFFF
            else:
                place = offsets_at + 2 * number + offsets[number] + 2 * (point - starts[number])
                (glyph,) = struct.unpack_from(">H", data, place)
            if glyph and point != 0xFFFF:
                points.add(point)
    return points


def _groups(data: bytes, start: int) -> set[int]:
    (count,) = struct.unpack_from(">I", data, start + 12)
    points: set[int] = set()
    for number in range(count):
        first, last, _glyph = struct.unpack_from(">III", data, start + 16 + 12 * number)
        points.update(range(first, last + 1))
    return points
