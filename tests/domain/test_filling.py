"""Which questions fill a place: in page order, each protocol its own, however many were looked at."""

from __future__ import annotations

from desktop.domain.filling import filling
from desktop.domain.protocol import Protocol, Question
from tests.domain.protocols import page, protocol


def _one(*ids: str) -> Protocol:
    asked = [Question(id=name, kind="text", ask="What?", optional=True, fills="goal") for name in ids]
    other = Question(id="other", kind="text", ask="Else?", optional=True)
    return protocol(("s", (page("a", other, *asked[:1]), page("b", *asked[1:]))))


def test_each_protocol_has_its_own_places() -> None:
    first = _one("x", "y")
    assert filling(first, "goal") == ("x", "y")
    assert filling(first, "no such place") == ()
    for count in range(20):
        assert filling(_one(f"z{count}"), "goal") == (f"z{count}",)
    assert filling(first, "goal") == ("x", "y"), "also after more protocols than are kept"
