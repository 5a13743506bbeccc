"""What a session agreed today for a lost line, as a crisis that began in it asks for it (V4, PRACTICE 17)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.drop_plan import DropPlan, meant, plan_of
from desktop.storage import sessions as rows

if TYPE_CHECKING:
    from desktop.domain.answers import Answer
    from desktop.domain.protocol import Protocol
    from desktop.services.sessions import SessionsService
    from desktop.storage.vault import OpenVault

DROPPED, TRY, BACK, ENDED = "call_dropped", "call_try", "call_back", "drop_ended"
"""Events of a session around a lost line."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DropAgreed:
    """The plan with the answers it comes from and the protocol that words them.

    `tries` are those of the session itself, where its line was lost already when Crisis was opened.
    """

    protocol: Protocol
    answers: Mapping[str, Answer]
    plan: DropPlan
    tries: int = 0


def tries_in(events: Iterable[Mapping[str, Any]]) -> int:
    """Count the tries since the line was lost; nothing once it came back or the session was ended for the day."""
    tries, lost = 0, False
    for event in events:
        kind = event["kind"]
        if kind in (DROPPED, BACK, ENDED):
            tries, lost = 0, kind == DROPPED
        elif kind == TRY and lost:
            tries += 1
    return tries


def agreed_today(vault: OpenVault, sessions: SessionsService, session_id: str) -> DropAgreed | None:
    """Return what was agreed in this session; None where nothing was, or where it is a note without a protocol.

    What was agreed on an earlier day is not told in a crisis: it is not what holds today.
    """
    session = sessions.get(session_id)
    protocol = sessions.protocol_of(session) if session is not None else None
    if protocol is None:
        return None
    conn = vault.connection()
    given = rows.read_answers(conn, session_id)
    asked = [
        question.id
        for _step, page in protocol.pages()
        if any(question.fills == "drop_plan" for question in page.questions)
        for question in page.questions
    ]
    today = {
        name: answer
        for name in asked
        if (answer := given.get(name)) is not None and answer.given() and answer.state == "answered"
    }
    answers = meant(today)
    plan = plan_of(answers, None)
    if not plan.first:
        return None
    return DropAgreed(
        protocol=protocol, answers=answers, plan=plan, tries=tries_in(rows.read_events(conn, session_id))
    )
