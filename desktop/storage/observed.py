"""What was noticed in a client's earlier sessions: a few look-ups by index, whatever the caseload and its answers."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

LOOKED_AT = 40
"""Sessions that are looked at, the newest: with many text messages between them calls are still found."""

SESSIONS = (
    "SELECT id, started_at, channel, length, protocol_sha256, visited, origin <> ?3 AS elsewhere, "
    "started_at <= ?4 AS old FROM sessions "
    "WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND id <> ?2 "
    "AND state IN ('closed', 'signed') AND length <> 'note' AND protocol_sha256 IS NOT NULL "
    "AND deleted_at IS NULL ORDER BY started_at DESC LIMIT ?5"
)
ANSWERS = (
    "SELECT question_id, value, (is_working = 1 AND (keep_until <= ?2 OR keep_until IS NULL AND answered_at <= ?3) "
    "AND (SELECT client_id FROM sessions WHERE id = ?1) NOT IN (SELECT id FROM held_clients)) AS over "
    "FROM answers WHERE session_id = ?1 AND question_id IN (SELECT value FROM json_each(?4)) AND deleted_at IS NULL"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class SessionRow:
    """A session that took place: its moment, its protocol, and whether it came from another vault."""

    id: str
    at: Moment
    channel: str
    length: str
    protocol_sha256: str
    visited: frozenset[str]
    from_elsewhere: bool
    old: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class AnswerRow:
    """An answer as it is kept; `over` when its time as a working note is over and no legal hold keeps it."""

    answer: Answer
    over: bool


def sessions(
    conn: Connection, client_id: str, *, but_not: str, before: Moment, origin: str
) -> list[SessionRow]:
    """Return the newest ended sessions of a client and of what was merged into the record, the newest first.

    `before` is the moment up to which working notes are over. A record that is walled off is another client, and is
    never read.
    """
    rows = conn.execute(SESSIONS, (client_id, but_not, origin, before.text(), LOOKED_AT))
    return [
        SessionRow(
            id=row["id"],
            at=Moment.read(row["started_at"]),
            channel=row["channel"],
            length=row["length"],
            protocol_sha256=row["protocol_sha256"],
            visited=_visited(row["visited"]),
            from_elsewhere=bool(row["elsewhere"]),
            old=bool(row["old"]),
        )
        for row in rows
    ]


def answers(
    conn: Connection, session_id: str, question_ids: Sequence[str], *, before: Moment, now: Moment
) -> dict[str, AnswerRow]:
    """Return a session's answers to these questions by id; one that cannot be read is left out."""
    values = (session_id, now.text(), before.text(), json.dumps(list(question_ids)))
    rows = conn.execute(ANSWERS, values)
    found: dict[str, AnswerRow] = {}
    for row in rows:
        try:
            answer = Answer.from_json(json.loads(row["value"]))
        except (ValueError, TypeError, AttributeError, InvalidInput):
            continue
        found[row["question_id"]] = AnswerRow(answer=answer, over=bool(row["over"]))
    return found


def _visited(text: str) -> frozenset[str]:
    try:
        return frozenset(str(page) for page in json.loads(text))
    except (ValueError, TypeError):
        return frozenset()
