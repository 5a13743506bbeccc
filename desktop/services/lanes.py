"""How slow work (a file on a stick) has a quick write done on the writer lane, in its turn, and waits for it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Protocol, TypeVar

T = TypeVar("T")


class OnWriter(Protocol):
    """Runs a function on the writer lane and returns what it returns; raises what it raises."""

    def __call__(self, fn: Callable[[], T], /) -> T:
        """Run it."""
        ...


def here(fn: Callable[[], T], /) -> T:
    """Run it on the calling thread: where nothing else writes, as in a command."""
    return fn()
