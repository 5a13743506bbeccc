"""The text header of an age v1 file: recipient stanzas, limits and the MAC line, parsed strictly."""

from __future__ import annotations

import base64
import re
from dataclasses import dataclass
from typing import BinaryIO

from desktop.domain.errors import PackRefused

VERSION_LINE = b"age-encryption.org/v1\n"
MAX_HEADER = 64 * 1024
MAX_STANZAS = 64
_ANY_VERSION = re.compile(rb"age-encryption\.org/v\d{1,4}\n")
_ARGUMENT = re.compile(rb"[\x21-\x7e]+")
_COLUMNS = 64
_BODY_BYTES = _COLUMNS // 4 * 3
_MAC_BYTES = 32


@dataclass(frozen=True, slots=True)
class Stanza:
    """One recipient's wrapped copy of the file key."""

    kind: str
    arguments: tuple[str, ...]
    body: bytes

    def encoded(self) -> bytes:
        """Return the stanza as the header writes it."""
        text = base64_text(self.body)
        lines = [text[at : at + _COLUMNS] for at in range(0, len(text), _COLUMNS)] or [""]
        if len(lines[-1]) == _COLUMNS:
            lines.append("")  # a body ends with a short line, even an empty one
        first = " ".join(("->", self.kind, *self.arguments))
        return "\n".join((first, *lines, "")).encode("ascii")


@dataclass(frozen=True, slots=True)
class Header:
    """What stands before the payload: stanzas, the bytes the MAC covers, the MAC, and the header's size."""

    stanzas: tuple[Stanza, ...]
    signed: bytes
    mac: bytes
    size: int


def base64_text(data: bytes) -> str:
    """Return standard base64 without padding."""
    return base64.b64encode(data).decode("ascii").rstrip("=")


def base64_bytes(text: str) -> bytes:
    """Return the bytes of canonical unpadded base64; anything else is a broken header."""
    try:
        data = base64.b64decode(text + "=" * (-len(text) % 4), validate=True)
    except ValueError:
        raise PackRefused("header_broken") from None
    if base64_text(data) != text:
        raise PackRefused("header_broken")
    return data


class _Lines:
    """Reads header lines and never more than the allowed size."""

    def __init__(self, source: BinaryIO) -> None:
        self._source = source
        self.seen = bytearray()

    def next(self) -> bytes:
        line = self._source.readline(MAX_HEADER - len(self.seen) + 1)
        self.seen += line
        if len(self.seen) > MAX_HEADER:
            raise PackRefused("header_too_big")
        if not line.endswith(b"\n"):
            raise PackRefused("truncated")
        return line[:-1]


def read_header(source: BinaryIO) -> Header:
    """Read the header of an age file and leave `source` at the payload.

    Raises `PackRefused`: not_a_pack, newer, truncated, header_broken, header_too_big or too_many_recipients.
    """
    start = source.read(len(VERSION_LINE))
    if start != VERSION_LINE:
        _refuse_start(start + source.readline(16))
    lines = _Lines(source)
    lines.seen += start
    stanzas: list[Stanza] = []
    line = lines.next()
    while not line.startswith(b"---"):
        if len(stanzas) == MAX_STANZAS:
            raise PackRefused("too_many_recipients")
        stanza, line = _read_stanza(line, lines)
        stanzas.append(stanza)
    if not stanzas or not line.startswith(b"--- "):
        raise PackRefused("header_broken")
    mac = base64_bytes(_ascii(line[4:]))
    if len(mac) != _MAC_BYTES:
        raise PackRefused("header_broken")
    signed = bytes(lines.seen[: -len(line) - 1]) + b"---"
    return Header(tuple(stanzas), signed, mac, len(lines.seen))


def _refuse_start(start: bytes) -> None:
    if _ANY_VERSION.match(start):
        raise PackRefused("newer")
    if start and VERSION_LINE.startswith(start):
        raise PackRefused("truncated")
    raise PackRefused("not_a_pack")


def _read_stanza(first: bytes, lines: _Lines) -> tuple[Stanza, bytes]:
    words = first.split(b" ")
    if words[0] != b"->" or len(words) < 2 or not all(map(_ARGUMENT.fullmatch, words[1:])):
        raise PackRefused("header_broken")
    body = bytearray()
    while True:
        piece = base64_bytes(_ascii(lines.next()))
        if len(piece) > _BODY_BYTES:
            raise PackRefused("header_broken")
        body += piece
        if len(piece) < _BODY_BYTES:
            break
    kind, *arguments = (_ascii(word) for word in words[1:])
    return Stanza(kind, tuple(arguments), bytes(body)), lines.next()


def _ascii(data: bytes) -> str:
    try:
        return data.decode("ascii")
    except UnicodeDecodeError:
        raise PackRefused("header_broken") from None
