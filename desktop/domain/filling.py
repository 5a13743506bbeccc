"""Which questions of a protocol fill a place of the record: looked up at every key, so it is worked out once."""

from __future__ import annotations

from desktop.domain.protocol import Protocol

_MOST = 8
_known: dict[int, tuple[Protocol, dict[str, tuple[str, ...]]]] = {}
"""By identity, with the protocol itself beside it so that no other one can have its number meanwhile."""


def filling(protocol: Protocol, fill: str) -> tuple[str, ...]:
    """Return the ids of the questions that fill a place, in page order; empty where there is none."""
    found = _known.get(id(protocol))
    if found is None or found[0] is not protocol:
        places: dict[str, tuple[str, ...]] = {}
        for _step, page in protocol.pages():
            for question in page.questions:
                if question.fills:
                    places[question.fills] = (*places.get(question.fills, ()), question.id)
        while len(_known) >= _MOST:
            del _known[next(iter(_known))]
        found = _known[id(protocol)] = (protocol, places)
    return found[1].get(fill, ())
