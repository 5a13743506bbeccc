"""What is due, read through indexes so that Today stays quick with many clients."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.storage.connection import Connection

_DUE = (
    "SELECT s.client_id, s.contact_method_id, coalesce(s.confirmed_at, s.said_at) AS last, "
    "s.recheck_reason AS reason, c.short_id, n.text AS chosen_name FROM safe_contact s {by} "
    "CROSS JOIN clients c ON c.id = s.client_id AND c.deleted_at IS NULL AND c.status = 'open' "
    "LEFT JOIN names n ON n.client_id = s.client_id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
    "WHERE s.superseded_by IS NULL AND s.deleted_at IS NULL AND {due} "
    "AND (s.contact_method_id IS NULL OR EXISTS (SELECT 1 FROM contact_methods m "
    "WHERE m.id = s.contact_method_id AND m.deleted_at IS NULL)) "
    "ORDER BY coalesce(s.confirmed_at, s.said_at) {newest} LIMIT ?"
)


def safe_contact_doubted(conn: Connection, limit: int) -> list[dict[str, Any]]:
    """Return statements that something put in doubt, an incident say, whatever their age; the last said first."""
    # few are in doubt: the order alone would make the planner walk through every statement there is
    query = _DUE.format(
        by="INDEXED BY safe_contact_doubted", due="s.recheck_reason IS NOT NULL", newest="DESC"
    )
    return [dict(row) for row in conn.execute(query, (limit,))]


def safe_contact_due(conn: Connection, now: Moment, recheck_days: int, limit: int) -> list[dict[str, Any]]:
    """Return statements older than `recheck_days` on a method still in use, the oldest first."""
    before = Moment(utc=now.utc - timedelta(days=recheck_days)).text()
    query = _DUE.format(
        by="", due="s.recheck_reason IS NULL AND coalesce(s.confirmed_at, s.said_at) < ?", newest="ASC"
    )
    return [dict(row) for row in conn.execute(query, (before, limit))]


def dispatch_due(conn: Connection, now: Moment, check_days: int, limit: int) -> list[dict[str, Any]]:
    """Return dispatch numbers last confirmed more than `check_days` ago or never, the oldest first (X5)."""
    before = Moment(utc=now.utc - timedelta(days=check_days)).text()
    rows = conn.execute(
        "SELECT a.id, a.client_id, a.dispatch_checked_at AS last, a.dispatch_earlier, a.town, c.short_id, "
        "n.text AS chosen_name "
        "FROM addresses a JOIN clients c ON c.id = a.client_id AND c.deleted_at IS NULL AND c.status = 'open' "
        "LEFT JOIN names n ON n.client_id = a.client_id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE a.dispatch_number IS NOT NULL AND a.deleted_at IS NULL AND coalesce(a.dispatch_checked_at, '') < ? "
        "ORDER BY coalesce(a.dispatch_checked_at, '') LIMIT ?",
        (before, limit),
    )
    return [dict(row) for row in rows]


_SAME = "(SELECT id FROM clients WHERE id = c.id OR merged_into = c.id)"
_CONCERN = (
    "SELECT 1 FROM flags f WHERE f.client_id IN {same} AND f.deleted_at IS NULL AND f.code IN ({codes})"
)
_OF_ALL = (
    "SELECT coalesce(k.merged_into, k.id) FROM flags f JOIN clients k ON k.id = f.client_id "
    "WHERE f.deleted_at IS NULL AND f.code IN ({codes}) "
    "UNION SELECT id FROM (SELECT id, unaccompanied FROM clients INDEXED BY clients_open "
    "WHERE status = 'open' AND merged_into IS NULL AND deleted_at IS NULL ORDER BY changed_at DESC LIMIT {most}) "
    "WHERE unaccompanied IN ('unaccompanied', 'separated')"
)
MOST_OPEN = 1000
"""So many open records are looked through for children without parents, the last changed first: no index finds them."""
_TALK = (
    "SELECT c.id, c.short_id, c.birth_date, c.age_estimated, c.age_noted_at, n.text AS chosen_name, "
    "EXISTS ({concern}) AS concern FROM clients c "
    "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
    "WHERE c.id IN ({whose}) AND c.deleted_at IS NULL AND c.status = 'open' AND c.merged_into IS NULL "
    "AND (concern OR c.unaccompanied IN ('unaccompanied', 'separated')) "
    "AND NOT EXISTS (SELECT 1 FROM safety_plans p WHERE p.client_id IN {same} "
    "AND p.deleted_at IS NULL AND p.state <> 'retired') "
    "AND NOT EXISTS (SELECT 1 FROM plan_gates g WHERE g.client_id IN {same} "
    "AND g.deleted_at IS NULL AND g.decided_at >= ?) "
    "AND NOT EXISTS (SELECT 1 FROM crisis_runs r WHERE r.client_id IN {same} AND r.state = 'open' "
    "AND r.drill = 0 AND r.deleted_at IS NULL) "
    "AND NOT EXISTS (SELECT 1 FROM sessions s JOIN answers a ON a.session_id = s.id WHERE s.client_id IN {same} "
    "AND s.started_at >= ? AND a.question_id = 'plan.talk' AND a.deleted_at IS NULL AND a.state = 'answered') "
    "LIMIT ?"
)


def plan_talks(
    conn: Connection, codes: Sequence[str], since: Moment, limit: int, client_id: str = ""
) -> list[dict[str, Any]]:
    """Return whom a plan could help who has none: a concern of these `codes`, or a child without parents (G-PLAN-2).

    Nobody in a crisis, nobody who was asked since then. With `client_id` of this one alone, else see MOST_OPEN.
    """
    marks = ", ".join("?" * len(codes))
    concern = _CONCERN.format(same=_SAME, codes=marks)
    whose = "?" if client_id else _OF_ALL.format(codes=marks, most=MOST_OPEN)
    query = _TALK.format(same=_SAME, concern=concern, whose=whose)
    of = (client_id,) if client_id else tuple(codes)
    return [dict(row) for row in conn.execute(query, (*codes, *of, since.text(), since.text(), limit))]
