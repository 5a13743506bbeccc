"""One content file from disk to what it holds, with every problem on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from desktop.content.decode import decode
from desktop.content.texts import Texts
from desktop.content.toml_file import FileRefused, read_toml

T = TypeVar("T")
S = TypeVar("S")


def try_file(
    path: Path,
    shape: type[S],
    build: Callable[[S, Texts], T],
    texts: Texts,
    id_of: Callable[[T], str] | None = None,
) -> T | None:
    """Return what the file holds, or None when anything is wrong; `texts` holds the problems then.

    `id_of` gives the id that has to be the file's name.
    """
    try:
        values = read_toml(path, texts.name)
    except FileRefused as refused:
        texts.problems += refused.problems
        return None
    decoded, problems = decode(values, shape, texts.name)
    texts.problems += problems
    if decoded is None:
        return None
    built = build(decoded, texts)
    if id_of is not None and id_of(built) != path.stem:
        texts.problem(id_of(built), "id", "wrong_name", word=id_of(built))
    return None if texts.problems else built


def shape_of(path: Path, shape: type[S]) -> S | None:
    """Return a file's values in its shape, or None when anything is wrong with it; nothing is noted."""
    try:
        return decode(read_toml(path, path.name), shape, path.name)[0]
    except FileRefused:
        return None


def completed_by(
    resources: Path,
    kind: str,
    shape: type[S],
    build: Callable[[S, Texts, Callable[[], S | None] | None], T],
) -> Callable[[S, Texts], T]:
    """Return the builder of a file of which an agency's need not name everything: the rest comes from the built-in."""
    return lambda read, texts: build(
        read,
        texts,
        None if texts.name.startswith("built-in") else lambda: shape_of(resources / f"{kind}.toml", shape),
    )
