"""Reads another process's memory from outside, and counts which secrets stand in it and how they are written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

PIECE = 8 * 2**20
LONGEST = 1024
CODES = ("utf-8", "utf-16-le", "utf-32-le")
"""UTF-8 is also Latin-1 for these words. Qt keeps UTF-16; Python one, two or four bytes a sign, as its widest needs.

Without the zeros at its end the little-endian form is found in the big-endian one too.
"""
_NEVER = ("[vvar", "[vsyscall]")
_LINE = re.compile(r"([0-9a-f]+)-([0-9a-f]+) r\S* \S+ \S+ \S+\s*(.*)")


class CannotRead(Exception):
    """The system does not let us look into the process; the message says why."""


def pieces(pid: int) -> Iterator[bytes]:
    """Yield all that is mapped readable, in overlapping pieces.

    Raises:
        CannotRead: no root and no right to trace: a hardened process says no to everybody else.
    """
    try:
        maps = Path(f"/proc/{pid}/maps").read_text(encoding="utf-8", errors="replace")
        memory = Path(f"/proc/{pid}/mem").open("rb", buffering=0)  # noqa: SIM115 - closed below
    except OSError as error:
        raise CannotRead(f"the memory of another process cannot be read here: {error.strerror}") from error
    with memory:
        read = 0
        for line in maps.splitlines():
            found = _LINE.match(line)
            if found is None or found[3].startswith(_NEVER):
                continue
            start, end = int(found[1], 16), int(found[2], 16)
            at = start
            while at < end:
                data = _read(memory, at, min(PIECE + LONGEST, end - at))
                if not data:
                    break
                read += len(data)
                yield data
                at += PIECE
    if read < 2**20:
        raise CannotRead("the memory of another process cannot be read here: nothing came")


def _read(memory: object, at: int, size: int) -> bytes:
    try:
        memory.seek(at)  # type: ignore[attr-defined]
        return memory.read(size)  # type: ignore[attr-defined, no-any-return]
    except OSError:
        # a mapping of a device, or gone meanwhile
        return b""


def scan(pid: int, stem: str, secrets: Mapping[str, bytes | str]) -> tuple[set[str], set[str]]:
    """Return which words of `stem` and two digits are in the memory, and which of the named secrets.

    A secret that is bytes is looked for as it is and as hexadecimal; one that is text in every code.
    """
    wanted = {name: _forms(secret) for name, secret in secrets.items()}
    words: set[str] = set()
    named: set[str] = set()
    for data in pieces(pid):
        for code in CODES:
            words |= _numbers(data, stem, code)
        for name, forms in wanted.items():
            if name not in named and any(form in data for form in forms):
                named.add(name)
    return words, named


def _numbers(data: bytes, stem: str, code: str) -> set[str]:
    begin, width = _coded(stem, code), len("0".encode(code))
    found: set[str] = set()
    at = data.find(begin)
    while at >= 0:
        first = at + len(begin) + width - 1
        digits = data[first : first + width + 1 : width]
        if len(digits) == 2 and digits.isdigit():
            found.add(stem + digits.decode())
        at = data.find(begin, at + 1)
    return found


def _coded(text: str, code: str) -> bytes:
    return text.encode(code).rstrip(b"\0")


def _forms(secret: bytes | str) -> list[bytes]:
    if isinstance(secret, str):
        return [_coded(secret, code) for code in CODES]
    written = [secret.hex(), secret.hex().upper()]
    return [secret, *(_coded(text, code) for text in written for code in CODES[:2])]
