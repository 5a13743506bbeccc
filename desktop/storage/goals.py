"""Goals in the client's own words as rows: listed with how they stand, written and mended from a session's answers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.domain.goals import OPEN, Goal

if TYPE_CHECKING:
    from desktop.domain.agreed import GoalSaid
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

# a record that was merged into this one is read with it (docs/adr/0404)
_OF_CLIENT = "client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND deleted_at IS NULL"


def of_client(conn: Connection, client_id: str) -> list[Goal]:
    """Return every goal of a client, the last said first."""
    rows = conn.execute(
        f"SELECT * FROM goals WHERE {_OF_CLIENT} ORDER BY created_at DESC, rowid DESC",  # noqa: S608
        (client_id,),
    )
    return [_goal(row) for row in rows]


def read(conn: Connection, goal_id: str) -> Goal | None:
    """Return one goal, or None."""
    row = conn.execute("SELECT * FROM goals WHERE id = ? AND deleted_at IS NULL", (goal_id,)).fetchone()
    return None if row is None else _goal(row)


def insert(work: UnitOfWork, client_id: str, words: str) -> str:
    """Store a goal said outside of a session and return its id."""
    return work.insert("goals", {"client_id": client_id, "words": words})


def set_words(work: UnitOfWork, goal: Goal, words: str) -> None:
    """Write a goal in other words; raises RowChanged."""
    work.update("goals", goal.id, {"words": words}, expected_version=goal.version)


def set_state(work: UnitOfWork, goal: Goal, state: str) -> None:
    """Say on the client's page how a goal stands; raises RowChanged."""
    at = work.now.text() if state != OPEN else None
    changes = {"state": state, "state_at": at, "state_session_id": None}
    work.update("goals", goal.id, changes, expected_version=goal.version)


def open_words(work: UnitOfWork, client_id: str, session_id: str) -> frozenset[str]:
    """Return the goals of other sessions that were open as this one was signed, as `plain` makes them."""
    was_open = (
        "(state = 'open' OR state_session_id = ?2 OR state_at >= (SELECT ended_at FROM sessions WHERE id = ?2 "
        "AND state = 'closed'))"
    )
    rows = work.query(
        f"SELECT words FROM goals WHERE {_OF_CLIENT} AND {was_open} AND coalesce(session_id, '') <> ?2",  # noqa: S608
        (client_id, session_id),
    )
    return frozenset(plain(row["words"]) for row in rows)


def say(
    work: UnitOfWork,
    client_id: str,
    session_id: str,
    said: Sequence[GoalSaid],
    before: Sequence[GoalSaid] | None = None,
) -> None:
    """Let goals of before stand as a session said; what it no longer says stands open again.

    `before` is what it said until a slip was mended: what stayed the same is not said again, over a later word.
    """
    states = {each.goal: each.state for each in said}
    stood = None if before is None else {each.goal: each.state for each in before}
    rows = work.query(f"SELECT * FROM goals WHERE {_OF_CLIENT}", (client_id,))  # noqa: S608
    for row in rows:
        if stood is not None and stood.get(row["id"]) == states.get(row["id"]):
            continue
        by_us = row["state_session_id"] == session_id
        state = states.get(row["id"], OPEN if by_us else row["state"])
        if state == row["state"]:
            continue
        closed = state != OPEN
        work.update(
            "goals",
            row["id"],
            {
                "state": state,
                "state_at": work.now.text() if closed else None,
                "state_session_id": session_id if closed else None,
            },
        )


def plain(words: str) -> str:
    """Return words without regard to case and gaps."""
    return " ".join(words.split()).casefold()


def _goal(row: Row) -> Goal:
    return Goal(
        id=row["id"],
        words=row["words"],
        state=row["state"],
        said_at=Moment.read(row["created_at"]),
        state_at=Moment.read(row["state_at"]) if row["state_at"] else None,
        state_session_id=row["state_session_id"],
        session_id=row["session_id"] or "",
        version=row["version"],
    )
