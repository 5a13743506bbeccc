"""Which booking an unsigned session is about: claimed as it begins, held once it is signed, given back when it goes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from desktop.domain.appointments import MOST_MINUTES, USUAL_MINUTES, Appointment, later
from desktop.storage.appointments import OF_CLIENT, close_follow_up, found_by

if TYPE_CHECKING:
    from desktop.domain.clock import Moment
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

# found through the person: nothing looks for a session among all bookings
CLAIMED = (
    "SELECT a.id, a.state FROM sessions s CROSS JOIN appointments a ON a.client_id IN ("
    "SELECT o.id FROM clients c CROSS JOIN clients o ON o.id = c.id OR o.id = c.merged_into OR o.merged_into = c.id "
    "WHERE c.id = s.client_id) WHERE s.id = ? AND a.session_id = s.id AND a.deleted_at IS NULL"
)


def near(conn: Connection, client_id: str, now: Moment) -> Appointment | None:
    """Return the client's free booking of about now: not further away than the usual length, the nearest begin first.

    One that was begun or is to begin within USUAL_MINUTES, or that is over no longer than that. None where two begin
    equally near: nobody guesses between them.
    """
    rows = found_by(
        conn,
        OF_CLIENT
        + "AND a.state = 'booked' AND a.session_id IS NULL AND a.starts_at >= ?2 AND a.starts_at < ?3 "
        "ORDER BY a.starts_at LIMIT 20",
        (
            client_id,
            later(now, -MOST_MINUTES - USUAL_MINUTES).text(),
            later(now, USUAL_MINUTES).text(),
        ),
    )
    fitting = [each for each in rows if later(each.ends_at, USUAL_MINUTES).utc > now.utc]
    fitting.sort(key=lambda each: abs(each.starts_at.utc - now.utc))
    if len(fitting) > 1 and abs(fitting[0].starts_at.utc - now.utc) == abs(
        fitting[1].starts_at.utc - now.utc
    ):
        return None
    return fitting[0] if fitting else None


def of_session(conn: Connection, session_id: str) -> list[str]:
    """Return the ids of the bookings a session is about."""
    return [row["id"] for row in conn.execute(CLAIMED, (session_id,))]


def claim(work: UnitOfWork, appointment_id: str, session_id: str, client_id: str) -> None:
    """Say that a session is about a booking; one of somebody else, or one that is done or taken, stays as it is."""
    found = work.query(
        "SELECT id FROM appointments WHERE id = ?2 AND state IN ('booked', 'no_show') AND session_id IS NULL "
        "AND deleted_at IS NULL AND client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)",
        (client_id, appointment_id),
    )
    if found:
        work.update("appointments", appointment_id, {"session_id": session_id})


def settle(work: UnitOfWork, session_id: str) -> None:
    """Say that what a session is about took place, now that it is signed; who was missed was reached with it."""
    for row in work.query(CLAIMED, (session_id,)):
        if row["state"] in ("booked", "no_show"):
            work.update("appointments", row["id"], {"state": "held"})
            close_follow_up(work, row["id"], done=True)


def give_back(work: UnitOfWork, session_id: str, appointment_id: str = "") -> None:
    """Let go of what a session is about, or of one booking: it stands as before it was claimed."""
    for row in work.query(CLAIMED, (session_id,)):
        if not appointment_id or row["id"] == appointment_id:
            state = {"state": "booked"} if row["state"] == "held" else {}
            work.update("appointments", row["id"], {"session_id": None, **state})
