"""Between signing and the seal: the session's state, what is kept with it, and which ones are due."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.errors import NoteSigned
from desktop.domain.typo_window import Window, is_far_ahead, is_over
from desktop.storage import interface

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

_KEY = "typo_window/"


def open_window(work: UnitOfWork, session_id: str, due: Moment, kept: Window) -> None:
    """Say that a session was signed now and can be mended until `due`."""
    work.update(
        "sessions", session_id, {"state": "closed", "ended_at": work.now.text(), "seal_due_at": due.text()}
    )
    keep(work, session_id, kept)


def keep(work: UnitOfWork, session_id: str, kept: Window) -> None:
    """Keep what belongs to the window; it goes with the seal."""
    interface.put(work, _KEY + session_id, kept.as_json())


def forget(work: UnitOfWork, session_id: str) -> None:
    """The session is sealed."""
    interface.drop(work, _KEY + session_id)


def kept(conn: Connection, session_id: str) -> Window | None:
    """Return what is kept with a signed session that is not sealed yet; None where it is gone."""
    found = interface.get(conn, _KEY + session_id)
    try:
        return Window.from_json(found)
    except (KeyError, TypeError, ValueError, AttributeError):
        return None


def mend(work: UnitOfWork, session_id: str, answers: Mapping[str, Answer | None]) -> None:
    """Store mended answers; what stood before is kept as the field's past. Raises NoteSigned outside the window."""
    rows = work.query("SELECT state FROM sessions WHERE id = ?", (session_id,))
    if not rows or rows[0]["state"] != "closed":
        raise NoteSigned
    for question_id, answer in answers.items():
        given = answer or Answer(state="not_asked")
        values = {
            "value": json.dumps(given.as_json(), ensure_ascii=False, sort_keys=True),
            "state": given.state,
            "reason": given.reason or None,
            "answered_at": work.now.text(),
        }
        found = work.query(
            "SELECT id FROM answers WHERE session_id = ? AND question_id = ?", (session_id, question_id)
        )
        if found:
            work.update("answers", found[0]["id"], values)
        else:
            work.insert("answers", {**values, "session_id": session_id, "question_id": question_id})


def far_ahead(conn: Connection, now: Moment) -> list[str]:
    """Return the signed sessions that a clock far ahead signed: they are not sealed by themselves for long."""
    rows = conn.execute(
        "SELECT id, ended_at, seal_due_at FROM sessions WHERE state = 'closed' AND deleted_at IS NULL "
        "ORDER BY started_at, id"
    )
    return [
        str(row["id"])
        for row in rows
        if is_far_ahead(Moment.read(row["ended_at"] or ""), Moment.read(row["seal_due_at"] or ""), now)
    ]


def due(conn: Connection, now: Moment) -> list[str]:
    """Return the signed sessions whose window is over, the oldest first."""
    rows = conn.execute(
        "SELECT id, seal_due_at FROM sessions WHERE state = 'closed' AND deleted_at IS NULL ORDER BY seal_due_at, id"
    )
    return [
        str(row["id"])
        for row in rows
        if is_over(Moment.read(row["seal_due_at"]) if row["seal_due_at"] else None, now)
    ]
