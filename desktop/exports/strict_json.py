"""Reads and writes JSON lines of packs so that nothing odd gets past: one shape in, the same shape out."""

from __future__ import annotations

import json
import math
import re
from typing import Any

from desktop.domain.errors import PackRefused
from desktop.domain.plain_text import REFUSED, portable

MAX_LINE = 1024 * 1024
MAX_DEPTH = 32
_INT_LIMIT = 1 << 63
_TOKENS = re.compile(rb'"(?:[^"\\]|\\.)*"|[\[{]|[\]}]', re.DOTALL)


def read_object(line: bytes) -> dict[str, Any]:
    """Return the JSON object in `line`; raises `PackRefused` with the reason.

    Reasons: line_too_long, too_deep, not_json, duplicate_key, bad_number, bad_characters.
    """
    if len(line) > MAX_LINE:
        raise PackRefused("line_too_long")
    _check_depth(line)
    try:
        value = json.loads(line.decode("utf-8"), object_pairs_hook=_unique, parse_constant=_no_constant)
    except (ValueError, RecursionError):
        raise PackRefused("not_json") from None
    if not isinstance(value, dict):
        raise PackRefused("not_json")
    _check_value(value)
    return value


def write_object(value: dict[str, Any]) -> bytes:
    """Return `value` as one canonical line (sorted keys, no spaces, no line end), refused as `read_object` would."""
    _check_value(value)
    try:
        text = json.dumps(value, ensure_ascii=False, allow_nan=False, sort_keys=True, separators=(",", ":"))
    except (TypeError, ValueError, RecursionError):
        raise PackRefused("not_json") from None
    line = text.encode("utf-8")
    if len(line) > MAX_LINE:
        raise PackRefused("line_too_long")
    _check_depth(line)
    return line


def portable_text(text: str) -> str:
    """Return `text` with the characters a pack refuses taken out; a soft line break becomes a line break."""
    return portable(text)


def _check_depth(line: bytes) -> None:
    depth = 0
    for token in _TOKENS.finditer(line):
        first = token[0][:1]
        if first in (b"[", b"{"):
            depth += 1
            if depth > MAX_DEPTH:
                raise PackRefused("too_deep")
        elif first in (b"]", b"}"):
            depth -= 1


def _unique(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    value = dict(pairs)
    if len(value) != len(pairs):
        raise PackRefused("duplicate_key")
    return value


def _no_constant(_name: str) -> float:
    raise PackRefused("bad_number")


def _check_value(value: object) -> None:
    waiting = [value]
    while waiting:
        item = waiting.pop()
        if isinstance(item, str):
            if REFUSED.search(item):
                raise PackRefused("bad_characters")
        elif isinstance(item, dict):
            waiting.extend(item.keys())
            waiting.extend(item.values())
        elif isinstance(item, list | tuple):
            waiting.extend(item)
        elif isinstance(item, float):
            if not math.isfinite(item):
                raise PackRefused("bad_number")
        elif isinstance(item, int) and not -_INT_LIMIT <= item < _INT_LIMIT:
            raise PackRefused("bad_number")
