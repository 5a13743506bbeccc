"""Reads one TOML file with care: size, encoding, depth and characters first, then the values."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from desktop.content.problems import ContentProblem

LARGEST = 2 * 1024 * 1024
DEEPEST = 16
# control characters, and the two that turn the direction of what follows without an end
_FORBIDDEN = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u202d\u202e\ufeff\ufff9-\ufffb\ud800-\udfff]")

_LINE = re.compile(r"\(at line (\d+), column \d+\)")


class FileRefused(Exception):
    """The file cannot be read as content at all; carries the problems."""

    def __init__(self, problems: list[ContentProblem]) -> None:
        super().__init__(problems[0].message_code)
        self.problems = problems


def read_toml(path: Path, name: str) -> dict[str, Any]:
    """Return the file's values; `name` stands in problems. Raises FileRefused."""
    try:
        if not path.is_file():
            raise FileRefused([ContentProblem(file=name, message_code="missing_file")])
        with path.open("rb") as stream:
            data = stream.read(LARGEST + 1)
    except OSError:
        raise FileRefused([ContentProblem(file=name, message_code="not_readable")]) from None
    return parse_toml(data, name)


def parse_toml(data: bytes, name: str) -> dict[str, Any]:
    """Return the values of TOML bytes; raises FileRefused."""
    if len(data) > LARGEST:
        raise FileRefused([ContentProblem(file=name, message_code="too_large", details={"limit": LARGEST})])
    try:
        # a byte order mark at the start is what Windows editors add
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        details = {"at": error.start}
        raise FileRefused([ContentProblem(file=name, message_code="not_utf8", details=details)]) from None
    try:
        # tomllib refuses a key that stands twice and escapes of lone surrogates
        values = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        details_word: dict[str, str | int] = {"word": str(error)}
        place = _LINE.search(str(error))
        details_word["line"] = int(place[1]) if place is not None else text.rstrip().count("\n") + 1
        raise FileRefused(
            [ContentProblem(file=name, message_code="not_toml", details=details_word)]
        ) from None
    except RecursionError:
        raise FileRefused([_too_deep(name, "")]) from None
    problems: list[ContentProblem] = []
    _look(values, name, "", "", 0, problems)
    if problems:
        raise FileRefused(problems)
    return values


def _too_deep(name: str, entry: str) -> ContentProblem:
    return ContentProblem(file=name, entry=entry, message_code="too_deep", details={"limit": DEEPEST})


def _look(value: Any, name: str, entry: str, key: str, depth: int, problems: list[ContentProblem]) -> None:
    """Find characters, depths and kinds of value that have no place in content."""
    if depth > DEEPEST:
        problems.append(_too_deep(name, entry))
    elif isinstance(value, dict):
        own = value.get("id")
        entry = own if isinstance(own, str) else entry
        for inner, part in value.items():
            _characters(inner, name, entry, key, problems)
            _look(part, name, entry, inner, depth + 1, problems)
    elif isinstance(value, list):
        for part in value:
            _look(part, name, entry, key, depth + 1, problems)
    elif isinstance(value, str):
        _characters(value, name, entry, key, problems)


def _characters(text: str, name: str, entry: str, key: str, problems: list[ContentProblem]) -> None:
    found = _FORBIDDEN.search(text)
    if found is not None:
        problems.append(
            ContentProblem(
                file=name,
                entry=_FORBIDDEN.sub("", entry),
                field=_FORBIDDEN.sub("", key),
                message_code="control_character",
                details={"word": f"{ord(found.group()):04X}"},
            )
        )
