"""Who is written about: names of somebody to be careful with, known again in any spelling and script (PRACTICE 14)."""

from __future__ import annotations

from collections.abc import Iterable

from desktop.domain.name_sounds.closeness import distance, limit
from desktop.domain.scripts import script_of
from desktop.storage import name_keys

_LONG = 8
"""Letters from which on a word that is heard the same is hardly another one: Abdulrahman, Abdurrahman."""


class CarefulNames:
    """Compares by the folding of the search, and by ear where the scripts differ or a name is long or of several words.

    A short single word of the same script is not compared by ear: "Ali" is not in "all her friends".
    """

    def __init__(self, names: Iterable[str]) -> None:
        self._names = [words for name in names if (words := _words(name))]

    def __bool__(self) -> bool:
        return bool(self._names)

    def are_in(self, text: str) -> bool:
        """Tell whether a text names one of them: such a person is never offered as somebody to turn to."""
        said = _words(text)
        return any(
            _same(name, said[at : at + len(name)])
            for name in self._names
            for at in range(len(said) - len(name) + 1)
        )

    def is_one(self, text: str) -> bool:
        """Tell whether a text is one of these names and nothing else: "if he comes, call Layla" is not."""
        said = _words(text)
        return bool(said) and any(_same(name, said) for name in self._names)


def _words(text: str) -> list[str]:
    return name_keys.joined(name_keys.words(text))


def _same(name: list[str], said: list[str]) -> bool:
    if len(name) != len(said):
        return False
    if all(_same_spelling(one, other) for one, other in zip(name, said, strict=True)):
        return True
    long = len(name) > 1 or len(name[0]) >= _LONG
    if not long and script_of(name[0]) == script_of(said[0]):
        return False
    theirs = dict(name_keys.heard_phrases(said))
    return any(
        bones in theirs and distance(reading, theirs[bones]) <= limit(reading)
        for bones, reading in name_keys.heard_phrases(name)
        if bones.strip()
    )


def _same_spelling(one: str, other: str) -> bool:
    if name_keys.fold(one) == name_keys.fold(other):
        return True
    read = name_keys.latin(one)
    return bool(read) and read == name_keys.latin(other)
