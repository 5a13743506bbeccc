"""Writes plain values as TOML and puts a file in place at once; only what the agency profile needs."""

from __future__ import annotations

import contextlib
import errno
import os
import re
import secrets
import shutil
from collections.abc import Mapping
from datetime import date, datetime, time
from pathlib import Path
from typing import Any

from desktop.domain.errors import NoSpace, NotWritable

_BARE = re.compile(r"[A-Za-z0-9_-]+")
_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\r": "\\r", "\b": "\\b", "\f": "\\f"}


def toml_text(values: Mapping[str, Any], prefix: str = "") -> str:
    """Return values as TOML: plain keys first, then tables, then lists of tables."""
    plain, tables = [], []
    for key, value in values.items():
        name = f"{prefix}.{_key(key)}" if prefix else _key(key)
        if isinstance(value, Mapping):
            tables.append(f"\n[{name}]\n{toml_text(value, name)}")
        elif isinstance(value, list | tuple) and value and all(isinstance(item, Mapping) for item in value):
            tables += [f"\n[[{name}]]\n{toml_text(item, name)}" for item in value]
        else:
            plain.append(f"{_key(key)} = {_value(value)}\n")
    return "".join([*plain, *tables])


def _key(key: str) -> str:
    return key if _BARE.fullmatch(key) else _string(key)


def _string(text: str) -> str:
    shown = "".join(
        _ESCAPES.get(char) or (char if ord(char) >= 32 and ord(char) != 127 else f"\\u{ord(char):04X}")
        for char in text
    )
    return f'"{shown}"'


def _value(value: Any) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, str):
        return _string(value)
    if isinstance(value, datetime | date | time):
        return value.isoformat()
    if isinstance(value, list | tuple):
        return "[" + ", ".join(_value(item) for item in value) + "]"
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{_key(key)} = {_value(part)}" for key, part in value.items()) + " }"
    raise TypeError(f"no TOML for {type(value).__name__}")


def put_in_place(path: Path, text: str) -> None:
    """Write a text file whole: a crash leaves the old one or the new one. Raises NoSpace or NotWritable."""
    fresh = path.with_name(f".{path.name}.{secrets.token_hex(4)}.new")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with fresh.open("x", encoding="utf-8", newline="\n") as stream:
            stream.write(text)
            stream.flush()
            os.fsync(stream.fileno())
        fresh.replace(path)
    except OSError as error:
        with contextlib.suppress(OSError):
            fresh.unlink(missing_ok=True)
        if error.errno in (errno.ENOSPC, errno.EFBIG):
            raise NoSpace("agency_profile") from None
        raise NotWritable("agency_profile") from None


def keep_beside(path: Path) -> Path:
    """Copy a file to the first free name beside it and return that; raises NoSpace, NotWritable."""
    number = 1
    while (kept := path.with_name(f"{path.name}.kept-{number}")).exists():
        number += 1
    try:
        shutil.copyfile(path, kept)
    except OSError as error:
        with contextlib.suppress(OSError):
            kept.unlink(missing_ok=True)
        if error.errno in (errno.ENOSPC, errno.EFBIG):
            raise NoSpace("agency_profile") from None
        raise NotWritable("agency_profile") from None
    return kept
