"""What became due of itself a moment ago, by keys: safe contact that grew too old. Read through its index."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from desktop.storage.connection import Connection

DAY = timedelta(days=1)


def rechecks_of_last_day(conn: Connection, now: Moment, recheck_days: int) -> list[str]:
    """Return ids of statements that became older than `recheck_days` within the last day, on methods still in use."""
    last = now.utc - timedelta(days=recheck_days)
    rows = conn.execute(
        "SELECT s.id FROM safe_contact s JOIN clients c ON c.id = s.client_id AND c.deleted_at IS NULL "
        "AND c.status = 'open' WHERE s.superseded_by IS NULL AND s.deleted_at IS NULL AND s.recheck_reason IS NULL "
        "AND coalesce(s.confirmed_at, s.said_at) >= ? AND coalesce(s.confirmed_at, s.said_at) < ? "
        "AND (s.contact_method_id IS NULL OR EXISTS (SELECT 1 FROM contact_methods m "
        "WHERE m.id = s.contact_method_id AND m.deleted_at IS NULL))",
        (Moment(utc=last - DAY).text(), Moment(utc=last).text()),
    )
    return [str(row["id"]) for row in rows]
