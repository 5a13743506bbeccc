"""Four threads check against shapes that nothing was checked against before; `careless` leaves the lock out."""

from __future__ import annotations

import contextlib
import sys
import threading
from typing import Any

from desktop.content import decode

ROUNDS = 40
_SHAPES = """
class Line(Strict):
    id: str
    text: str = ""
    sources: list[str] = []

class Panel(Strict):
    id: str
    line: list[Line]

class Whole(Strict):
    head: dict[str, str]
    panel: list[Panel]
    line: list[Line] = []
"""
VALUES = {"head": {"a": "b"}, "panel": [{"id": "x", "line": [{"id": "y", "text": "z", "sources": ["s"]}]}]}


def fresh() -> type[Any]:
    """Return a shape that is new to everybody."""
    from desktop.content.build_protocol import Strict

    space: dict[str, Any] = {"Strict": Strict, "__name__": __name__}
    exec(_SHAPES, space)
    sys.modules[__name__].__dict__.update({name: space[name] for name in ("Line", "Panel", "Whole")})
    whole: type[Any] = space["Whole"]
    return whole


def main() -> int:
    if sys.argv[1:] == ["careless"]:
        decode.ONE_AT_A_TIME = contextlib.nullcontext()  # type: ignore[assignment]
    sys.setswitchinterval(1e-6)
    problems: list[object] = []
    for _ in range(ROUNDS):
        shape, go = fresh(), threading.Event()

        def check(shape: type[Any] = shape, go: threading.Event = go) -> None:
            go.wait()
            problems.extend(decode.decode(VALUES, shape, "x")[1])

        threads = [threading.Thread(target=check) for _ in range(4)]
        for thread in threads:
            thread.start()
        go.set()
        for thread in threads:
            thread.join()
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
