"""The parts of a picture's file: its size before it is drawn, the facts hidden in it, and a copy without them.

The copy keeps only parts that are drawn, named one by one, so that nothing unknown (the place, the camera, a second
picture behind the first) goes along; no pixel is touched. How the picture is turned stays.
"""

from __future__ import annotations

import re
import struct
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Reader = Callable[[int, int], bytes]

_BLOCK = 64 * 1024
_MOST_PARTS = 20_000
_MOST_SCANS = 200
"""Passes over one picture; each draws the whole of it once more."""
_MOST_FACTS = 1 << 20
_EXIF = b"Exif\0\0"
_MARK = re.compile(rb"\xff+([^\x00\xd0-\xd7\xff])")
_BARE = {0x01, *range(0xD0, 0xD8)}
_SIZES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_DRAWN = {*range(0xC0, 0xD0), 0xDA, 0xDB, 0xDC, 0xDD}
_PNG_DRAWN = {
    b"IHDR", b"PLTE", b"IDAT", b"IEND", b"tRNS", b"gAMA", b"cHRM", b"sRGB", b"iCCP", b"sBIT", b"bKGD", b"pHYs",
}  # fmt: skip
_WEBP_DRAWN = {b"VP8 ", b"VP8L", b"VP8X", b"ALPH", b"ICCP", b"ANIM", b"ANMF"}


@dataclass(frozen=True, slots=True, kw_only=True)
class PictureFacts:
    """Pixels; is a place in it; is anything in it that is not drawn; how it is turned, as EXIF counts (1 to 8)."""

    width: int
    height: int
    place: bool = False
    hidden: bool = False
    turned: int = 1


def copy_without_facts(media_type: str, read: Reader, size: int) -> Iterator[bytes]:
    """Return the bytes of a picture without anything that is not drawn. Raises ValueError for a broken file."""
    ways = {"image/jpeg": _clean_jpeg, "image/png": _clean_png, "image/webp": _clean_webp}
    return ways[media_type](read, size)


# ---------------------------------------------------------------- facts inside facts


def _exif(data: bytes) -> tuple[bool, int]:
    """Return whether a place stands in EXIF data (from its byte order on), and how the picture is turned."""
    try:
        order = {b"II": "<", b"MM": ">"}[data[:2]]
        (at,) = struct.unpack_from(f"{order}I", data, 4)
        (count,) = struct.unpack_from(f"{order}H", data, at)
        place, turned = False, 1
        for number in range(min(count, 1000)):
            tag, kind, _many = struct.unpack_from(f"{order}HHI", data, at + 2 + 12 * number)
            if tag == 0x8825:
                place = True
            elif tag == 0x0112 and kind == 3:
                (value,) = struct.unpack_from(f"{order}H", data, at + 10 + 12 * number)
                turned = value if 1 <= value <= 8 else 1
    except (KeyError, struct.error):
        # not readable here is not readable by nobody
        return b"GPS" in data, 1
    return place, turned


def _turned_exif(turned: int) -> bytes:
    """Return EXIF data that says how the picture is turned, and nothing else."""
    return b"MM\0*\0\0\0\x08" + struct.pack(">HHHIHHI", 1, 0x0112, 3, 1, turned, 0, 0)


# ---------------------------------------------------------------- JPEG


def _jpeg(read: Reader, size: int) -> Iterator[tuple[int, int, int]]:
    """Yield (marker, start, end) of each part, its marker included; 0 stands for drawn data, 0xD9 for the end."""
    at, parts, scans = 2, 0, 0
    while at < size:
        head = read(at, 4)
        if len(head) < 2 or head[0] != 0xFF:
            raise ValueError("no marker")
        marker = head[1]
        if marker == 0xFF:
            at += 1
            continue
        parts += 1
        scans += marker == 0xDA
        if parts > _MOST_PARTS or scans > _MOST_SCANS:
            raise ValueError("too many parts")
        if marker == 0xD9:
            yield marker, at, at + 2
            return
        if marker in _BARE:
            yield marker, at, at + 2
            at += 2
            continue
        if len(head) < 4:
            raise ValueError("cut")
        end = at + 2 + int.from_bytes(head[2:4])
        if end > size or end < at + 4:
            raise ValueError("cut")
        yield marker, at, end
        at = end
        if marker == 0xDA:
            stop = _next_mark(read, at, size)
            yield 0, at, stop
            at = stop


def _next_mark(read: Reader, at: int, size: int) -> int:
    while at < size:
        block = read(at, _BLOCK)
        found = _MARK.search(block)
        if found is not None:
            return at + found.start(1) - 1
        if len(block) < 2:
            break
        # a marker may lie across two blocks
        at += len(block) - 1 if block.endswith(b"\xff") and at + len(block) < size else len(block)
    return size


def jpeg_facts(read: Reader, size: int) -> PictureFacts:
    """Return what a JPEG holds; raises ValueError for a broken one."""
    width = height = 0
    place = hidden = False
    turned, end, drawn = 1, 0, False
    for marker, start, stop in _jpeg(read, size):
        end = stop
        drawn = drawn or marker == 0
        if marker in _SIZES:
            tall, wide = struct.unpack(">HH", read(start + 5, 4).ljust(4, b"\0"))
            width, height = max(width, wide), max(height, tall)
        elif marker == 0xE1 or (marker not in _DRAWN | _BARE | {0, 0xD9} and not _kept(read, marker, start)):
            hidden = True
            data = read(start + 4, min(stop - start - 4, _MOST_FACTS))
            if data.startswith(_EXIF):
                there, turned_here = _exif(data[6:])
                place, turned = place or there, turned_here if turned == 1 else turned
            else:
                place = place or b"GPS" in data
    if not drawn:
        raise ValueError("nothing is drawn")
    return PictureFacts(width=width, height=height, place=place, hidden=hidden or end < size, turned=turned)


def _kept(read: Reader, marker: int, start: int) -> bool:
    if marker in _DRAWN:
        return True
    head = read(start + 4, 12)
    return (
        (marker == 0xE0 and head.startswith(b"JFIF\0"))
        or (marker == 0xE2 and head == b"ICC_PROFILE\0")
        or (marker == 0xEE and head.startswith(b"Adobe"))
    )


def _clean_jpeg(read: Reader, size: int) -> Iterator[bytes]:
    turned = jpeg_facts(read, size).turned
    yield b"\xff\xd8"
    if turned != 1:
        exif = _EXIF + _turned_exif(turned)
        yield b"\xff\xe1" + (len(exif) + 2).to_bytes(2) + exif
    ended = False
    for marker, start, stop in _jpeg(read, size):
        if marker == 0xD9:
            ended = True
        if marker in (0, 0xD9) or _kept(read, marker, start):
            yield from _between(read, start, stop)
    if not ended:
        yield b"\xff\xd9"


def _between(read: Reader, start: int, stop: int) -> Iterator[bytes]:
    while start < stop:
        block = read(start, min(_BLOCK, stop - start))
        if not block:
            raise ValueError("cut")
        yield block
        start += len(block)


# ---------------------------------------------------------------- PNG


def _png(read: Reader, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield (name, start, end) of each part, length and sum included."""
    at = 8
    for _number in range(_MOST_PARTS):
        head = read(at, 8)
        if len(head) < 8:
            raise ValueError("cut")
        end = at + 12 + int.from_bytes(head[:4])
        if end > size:
            raise ValueError("cut")
        yield head[4:], at, end
        if head[4:] == b"IEND":
            return
        at = end
    raise ValueError("too many parts")


def png_facts(read: Reader, size: int) -> PictureFacts:
    """Return what a PNG holds; raises ValueError for a broken one."""
    if read(12, 4) != b"IHDR":
        raise ValueError("no size")
    width, height = struct.unpack(">II", read(16, 8).ljust(8, b"\0"))
    place = hidden = drawn = False
    turned, end = 1, 0
    for name, start, stop in _png(read, size):
        end = stop
        drawn = drawn or name == b"IDAT"
        if name in _PNG_DRAWN:
            continue
        hidden = True
        data = read(start + 8, min(stop - start - 12, _MOST_FACTS))
        if name == b"eXIf":
            there, turned = _exif(data)
            place = place or there
        else:
            place = place or b"GPS" in data
    if not drawn:
        raise ValueError("nothing is drawn")
    return PictureFacts(width=width, height=height, place=place, hidden=hidden or end < size, turned=turned)


def _clean_png(read: Reader, size: int) -> Iterator[bytes]:
    turned = png_facts(read, size).turned
    yield read(0, 8)
    for name, start, stop in _png(read, size):
        if name in _PNG_DRAWN:
            yield from _between(read, start, stop)
        if name == b"IHDR" and turned != 1:
            part = b"eXIf" + _turned_exif(turned)
            yield (len(part) - 4).to_bytes(4) + part + zlib.crc32(part).to_bytes(4)


# ---------------------------------------------------------------- WebP


def _webp(read: Reader, size: int) -> Iterator[tuple[bytes, int, int]]:
    """Yield (name, start, end) of each part, its head and filling byte included."""
    end = 8 + int.from_bytes(read(4, 4), "little")
    if end > size:
        raise ValueError("cut")
    at = 12
    for _number in range(_MOST_PARTS):
        if at + 8 > end:
            return
        head = read(at, 8)
        length = int.from_bytes(head[4:], "little")
        stop = at + 8 + length + length % 2
        if at + 8 + length > end:
            raise ValueError("cut")
        yield head[:4], at, min(stop, end)
        at = stop
    raise ValueError("too many parts")


def webp_facts(read: Reader, size: int) -> PictureFacts:
    """Return what a WebP holds; raises ValueError for a broken one."""
    width = height = 0
    place = hidden = False
    for name, start, stop in _webp(read, size):
        wide, tall = _webp_size(name, read(start + 8, 10))
        width, height = max(width, wide), max(height, tall)
        if name not in _WEBP_DRAWN:
            hidden = True
            data = read(start + 8, min(stop - start - 8, _MOST_FACTS))
            exif = data.removeprefix(_EXIF)
            place = place or (_exif(exif)[0] if name == b"EXIF" else b"GPS" in data)
    end = 8 + int.from_bytes(read(4, 4), "little")
    return PictureFacts(width=width, height=height, place=place, hidden=hidden or end < size)


def _webp_size(name: bytes, data: bytes) -> tuple[int, int]:
    data = data.ljust(10, b"\0")
    if name == b"VP8X":
        return 1 + int.from_bytes(data[4:7], "little"), 1 + int.from_bytes(data[7:10], "little")
    if name == b"VP8L":
        bits = int.from_bytes(data[1:5], "little")
        return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
    if name == b"VP8 ":
        return int.from_bytes(data[6:8], "little") & 0x3FFF, int.from_bytes(data[8:10], "little") & 0x3FFF
    return 0, 0


def _clean_webp(read: Reader, size: int) -> Iterator[bytes]:
    webp_facts(read, size)
    kept = [(name, start, stop) for name, start, stop in _webp(read, size) if name in _WEBP_DRAWN]
    yield b"RIFF" + (4 + sum(stop - start for _name, start, stop in kept)).to_bytes(4, "little") + b"WEBP"
    for name, start, stop in kept:
        if name == b"VP8X":
            part = bytearray(read(start, stop - start))
            part[8] &= 0xFF ^ 0x0C  # it no longer says that facts follow
            yield bytes(part)
        else:
            yield from _between(read, start, stop)
