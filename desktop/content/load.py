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
