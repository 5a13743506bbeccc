"""What is due, read through indexes so that Today stays quick with many clients."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment

if TYPE_CHECKING:
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
