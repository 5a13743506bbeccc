"""What a file really is: told by its own bytes, never by its name; what must not be opened is refused before it is."""

from __future__ import annotations

import codecs
import re
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType

from desktop.domain.attachments import family_of
from desktop.domain.errors import InvalidInput
from desktop.domain.picture_parts import PictureFacts, jpeg_facts, png_facts, webp_facts

Reader = Callable[[int, int], bytes]
"""Gives up to so many bytes from an offset; fewer at the end."""

BLOCK = 64 * 1024
MOST_PIXELS = 64_000_000
"""Width times height; a picture takes four bytes for each once it is drawn, and Qt itself stops at 256 MiB."""
MOST_SIDE = 30_000
MOST_UNFOLDED = 256 * 1024 * 1024
"""Bytes a PDF's packed parts may have together once unpacked."""
MOST_PACKED = 50_000
"""Packed parts of one PDF."""

ENDINGS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "picture": (".jpg", ".jpeg", ".jpe", ".jfif", ".png", ".webp"),
        "pdf": (".pdf",),
        "text": (".txt", ".text"),
        "audio": (".ogg", ".oga", ".opus", ".mp3", ".m4a", ".wav", ".flac", ".amr"),
    }
)
ENDING_OF: Mapping[str, str] = MappingProxyType(
    {
        "image/png": ".png",
        "image/jpeg": ".jpg",
        "image/webp": ".webp",
        "application/pdf": ".pdf",
        "text/plain": ".txt",
        "audio/ogg": ".ogg",
        "audio/mpeg": ".mp3",
        "audio/mp4": ".m4a",
        "audio/wav": ".wav",
        "audio/flac": ".flac",
        "audio/amr": ".amr",
    }
)
"""The ending a file gets when it is given out: that of what it is."""

_STARTS = (
    (b"\x89PNG\r\n\x1a\n", "image/png"),
    (b"\xff\xd8\xff", "image/jpeg"),
    (b"%PDF-", "application/pdf"),
    (b"OggS", "audio/ogg"),
    (b"fLaC", "audio/flac"),
    (b"#!AMR", "audio/amr"),
    (b"ID3", "audio/mpeg"),
)
_RIFF = {b"WEBP": "image/webp", b"WAVE": "audio/wav"}
_SOUND_BRANDS = (b"M4A ", b"M4B ")
_HEIC_BRANDS = (b"heic", b"heix", b"mif1", b"msf1", b"heim", b"heis", b"hevc", b"avif")
_CONTROL = re.compile("[\x00-\x08\x0b\x0e-\x1f\x7f]")
_STREAM = re.compile(rb"stream\r?\n")


@dataclass(frozen=True, slots=True, kw_only=True)
class FileFacts:
    """What a file is. `place`: it says where it was made; `hidden`: it holds more than what is seen or heard."""

    media_type: str
    width: int = 0
    height: int = 0
    place: bool = False
    hidden: bool = False


def look(read: Reader, size: int, name: str) -> FileFacts:
    """Return what a file of `size` bytes is; `name` is only held against it.

    Raises InvalidInput for "file": file_empty, file_lies, file_unknown, file_heic, file_text, file_damaged,
    file_pixels, file_unfolds.
    """
    if size == 0:
        raise InvalidInput("file", "file_empty")
    named = family_named(name)
    found = media_type_of(read(0, 4096))
    if found == "heic":
        raise InvalidInput("file", "file_heic")
    if not found and named in ("", "text"):
        found = "text/plain" if _is_text(read, size) else ""
        if not found and named:
            raise InvalidInput("file", "file_text")
    if not found:
        raise InvalidInput("file", "file_lies" if named else "file_unknown")
    if named and named != family_of(found):
        raise InvalidInput("file", "file_lies")
    return _checked(found, read, size)


def family_named(name: str) -> str:
    """Return which family a file name claims by its ending; "" when it claims none."""
    ending = PurePath(name).suffix.casefold()
    return next((family for family, endings in ENDINGS.items() if ending in endings), "")


def media_type_of(head: bytes) -> str:
    """Return the media type that the first bytes tell, "heic", or "" for anything else."""
    for start, media_type in _STARTS:
        if head.startswith(start):
            return media_type
    if head[:4] == b"RIFF":
        return _RIFF.get(head[8:12], "")
    if head[4:8] == b"ftyp":
        brand = head[8:12]
        if brand in _HEIC_BRANDS:
            return "heic"
        return "audio/mp4" if brand in _SOUND_BRANDS else ""
    # a sound without a head: eleven set bits, the third layer, a rate that exists (UTF-16 text begins with FF FE)
    if len(head) > 3 and head[0] == 0xFF and head[1] & 0xE6 == 0xE2 and head[2] & 0xF0 != 0xF0:
        return "audio/mpeg"
    return ""


def _checked(media_type: str, read: Reader, size: int) -> FileFacts:
    if media_type == "application/pdf":
        check_unfolded(read, size)
    ways: Mapping[str, Callable[[Reader, int], PictureFacts]] = {
        "image/png": png_facts,
        "image/jpeg": jpeg_facts,
        "image/webp": webp_facts,
    }
    way = ways.get(media_type)
    if way is None:
        return FileFacts(media_type=media_type)
    try:
        facts = way(read, size)
    except (ValueError, IndexError):
        raise InvalidInput("file", "file_damaged") from None
    check_pixels(facts.width, facts.height)
    return FileFacts(
        media_type=media_type,
        width=facts.width,
        height=facts.height,
        place=facts.place,
        hidden=facts.hidden,
    )


def check_pixels(width: int, height: int) -> None:
    """Raise InvalidInput for a picture without a size, or one that nothing here could hold once it is drawn."""
    if width < 1 or height < 1:
        raise InvalidInput("file", "file_damaged")
    if width * height > MOST_PIXELS or max(width, height) > MOST_SIDE:
        raise InvalidInput("file", "file_pixels")


def check_unfolded(read: Reader, size: int) -> None:
    """Unpack a PDF's packed parts piece by piece, keeping none; raises InvalidInput when they grow out of bounds."""
    left = MOST_UNFOLDED
    for number, start in enumerate(_streams(read, size)):
        if number > MOST_PACKED:
            raise InvalidInput("file", "file_unfolds")
        unpack, at = zlib.decompressobj(), start
        try:
            while not unpack.eof and at < size:
                packed = unpack.unconsumed_tail or read(at, 4096 if at == start else BLOCK)
                if not unpack.unconsumed_tail:
                    at += len(packed)
                    if not packed:
                        break
                left -= len(unpack.decompress(packed, 1 << 20))
                if left < 0:
                    raise InvalidInput("file", "file_unfolds")
        except zlib.error:
            continue  # packed in another way, or not at all


def _streams(read: Reader, size: int) -> Iterator[int]:
    at, kept = 0, b""
    while at < size:
        block = read(at, BLOCK)
        if not block:
            return
        window = kept + block
        begin = at - len(kept)
        for found in _STREAM.finditer(window):
            if found.end() > len(kept):
                yield begin + found.end()
        kept = window[-8:]
        at += len(block)


def _is_text(read: Reader, size: int) -> bool:
    head = read(0, 4)
    utf16 = head[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
    decoder = codecs.getincrementaldecoder("utf-16" if utf16 else "utf-8-sig")()
    at = 0
    try:
        while at < size:
            block = read(at, BLOCK)
            if not block:
                return False
            at += len(block)
            if _CONTROL.search(decoder.decode(block, at >= size)):
                return False
    except UnicodeDecodeError:
        return False
    return True
