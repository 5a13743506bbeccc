"""What was noticed in a client's earlier sessions, for the slow lane: as long as working notes are kept, no longer."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.errors import ContentBroken
from desktop.domain.observed import MOST, Asked, Noticed, Observed, asked_in
from desktop.services import frozen_content
from desktop.storage import observed as rows
from desktop.storage.sessions import read_content

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.clock import Clock
    from desktop.domain.protocol import Protocol
    from desktop.storage.connection import Connection
    from desktop.storage.vault import OpenVault


class ObservedService:
    """Reads only, on the caller's connection."""

    def __init__(self, vault: OpenVault, clock: Clock, days: Callable[[], int]) -> None:
        """`days` is how long the agency keeps working notes."""
        self._vault = vault
        self._clock = clock
        self._days = days

    def of_client(self, client_id: str, *, but_not: str = "", most: int = MOST) -> Observed:
        """Return what was noticed in a client's ended sessions; `but_not` is the one that is open.

        What was marked is read with the questions it was asked from. A case pack brings no working notes: what came
        with one has no marks here, and is no session without marks either.
        """
        conn, now = self._vault.connection(), self._clock.now()
        days = self._days()
        before = Moment.at(now.utc - timedelta(days=days), now.zone)
        protocols: dict[str, Protocol | None] = {}
        found: list[Noticed] = []
        gone = False
        for row in rows.sessions(
            conn, client_id, but_not=but_not, before=before, origin=self._vault.vault_id
        ):
            if row.protocol_sha256 not in protocols:
                protocols[row.protocol_sha256] = _protocol(conn, row.protocol_sha256)
            protocol = protocols[row.protocol_sha256]
            asked = None if protocol is None else asked_in(protocol, row.length)
            if asked is None:
                continue
            wanted = [asked.question.id, *(gate.id for gate in asked.gates)]
            kept = rows.answers(conn, row.id, wanted, before=before, now=now)
            known = {key: each.answer for key, each in kept.items()}
            mine = kept.get(asked.question.id)
            if mine is None and asked.page.id not in row.visited:
                continue
            if mine is None or mine.over:
                if row.from_elsewhere:
                    continue
                if row.old or mine is not None:
                    # one that said "nothing different" lost no marks; it only stands too far back
                    gone = gone or mine is not None or asked.opens(known)
                    continue
            found.append(_noticed(row, asked, known))
            if len(found) == most:
                break
        return Observed(sessions=tuple(reversed(found)), gone=gone, days=days)


def _protocol(conn: Connection, sha256: str) -> Protocol | None:
    body = read_content(conn, sha256)
    try:
        return None if body is None else frozen_content.thaw_protocol(body)
    except ContentBroken:
        return None


def _noticed(row: rows.SessionRow, asked: Asked, known: dict[str, Answer]) -> Noticed:
    answer = known.get(asked.question.id)
    value = answer.value if answer is not None and answer.state == "answered" else None
    opened = asked.opens(known)
    cells = value if opened and isinstance(value, dict) else {}
    gates = [(gate, known[gate.id]) for gate in asked.gates if gate.id in known and known[gate.id].given()]
    return Noticed(
        session_id=row.id,
        at=row.at,
        channel=row.channel,
        asked=asked,
        cells={kind: cell for kind, cell in cells.items() if isinstance(cell, dict)},
        gate=gates[0] if gates and not opened else None,
    )
