"""Turns read values into strict shapes and names every misfit, not only the first."""

from __future__ import annotations

import copy
import re
import threading
from dataclasses import dataclass
from typing import Any, TypeVar

import msgspec

from desktop.content.problems import ContentProblem

T = TypeVar("T")
ONE_AT_A_TIME = threading.RLock()
"""What a shape asks for is worked out at its first use, and two threads that do it at once end the process: the crisis
key pressed while the content is just being read. Whoever checks against a shape takes this."""
_MOST = 200
_PATH = re.compile(r" - at `(?P<path>[^`]*)`$")
_STEP = re.compile(r"\.([^.\[\]]+)|\[(\d+|\.\.\.)\]")
_KEY = re.compile(r"field `(?P<key>[^`]*)`")
_EXPECTED = re.compile(r"Expected `(?P<expected>[^`]*)`, got `(?P<got>[^`]*)`")
_ENUM = re.compile(r"Invalid enum value '?(?P<word>.*?)'?$")
_KINDS = {
    "str": "text",
    "array": "a list",
    "object": "a table",
    "int": "a whole number",
    "bool": "true or false",
}


@dataclass(slots=True)
class _Misfit:
    code: str
    key: str
    path: list[str | int]
    details: dict[str, str | int]


def decode(values: dict[str, Any], shape: type[T], name: str) -> tuple[T | None, list[ContentProblem]]:
    """Return the values in `shape`, or None and every problem found.

    The checker stops at the first misfit, so each one is cut out of a copy and the check goes on.
    """
    try:
        return _checked(values, shape), []
    except (msgspec.ValidationError, RecursionError) as error:
        first = error
    rest = copy.deepcopy(values)
    problems: list[ContentProblem] = []
    error_now: Exception | None = first
    while error_now is not None and len(problems) < _MOST:
        misfit = _read(error_now)
        problem = _problem(misfit, rest, name)
        if problem not in problems:
            problems.append(problem)
        if not _cut(misfit, rest):
            break
        try:
            _checked(rest, shape)
            error_now = None
        except (msgspec.ValidationError, RecursionError) as error:
            error_now = error
    return None, problems


def _checked(values: dict[str, Any], shape: type[T]) -> T:
    with ONE_AT_A_TIME:
        return msgspec.convert(values, shape)


def _read(error: Exception) -> _Misfit:
    message = str(error)
    found = _PATH.search(message)
    path: list[str | int] = []
    if found is not None:
        for key, index in _STEP.findall(found["path"]):
            path.append(key or (int(index) if index.isdigit() else index))
        message = message[: found.start()]
    named = _KEY.search(message)
    key = named["key"] if named else ""
    if "unknown field" in message:
        return _Misfit("unknown_key", key, path, {})
    if "missing required field" in message:
        return _Misfit("missing_key", key, path, {})
    expected, enum = _EXPECTED.search(message), _ENUM.search(message)
    if expected is not None:
        kinds = {part: _words(expected[part]) for part in ("expected", "got")}
        return _Misfit("wrong_type", "", path, dict(kinds))
    if enum is not None:
        return _Misfit("unknown_value", "", path, {"word": enum["word"]})
    return _Misfit("wrong_value", "", path, {"word": message})


def _words(kind: str) -> str:
    return " or ".join(_KINDS.get(part.strip(), part.strip()) for part in kind.split("|"))


def _problem(misfit: _Misfit, values: dict[str, Any], name: str) -> ContentProblem:
    entry, here = "", values
    last = misfit.key
    for part in misfit.path:
        if isinstance(part, str) and part != "...":
            last = misfit.key or part
        try:
            here = here[part]  # type: ignore[index]
        except (KeyError, IndexError, TypeError):
            break
        if isinstance(here, dict) and isinstance(here.get("id"), str):
            entry = here["id"]
    if not entry:
        entry = ".".join(str(part) for part in misfit.path if isinstance(part, str))
    return ContentProblem(
        file=name, entry=entry, field=last, message_code=misfit.code, details=misfit.details
    )


def _cut(misfit: _Misfit, values: dict[str, Any]) -> bool:
    """Take the misfit out of the copy; False when there is nothing to take."""
    path = list(misfit.path)
    if misfit.code == "unknown_key":
        path.append(misfit.key)
    if "..." in path or not path:
        return False
    holder: Any = values
    try:
        for part in path[:-1]:
            holder = holder[part]
        del holder[path[-1]]
    except (KeyError, IndexError, TypeError):
        return False
    return True
