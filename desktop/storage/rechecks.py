"""What an incident puts in doubt: every answer about safe contact is asked again before the next call (V7)."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from desktop.storage import clients, safe_contact

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

INCIDENT = "incident"


def after_incident(work: UnitOfWork, conn: Connection, client_id: str) -> int:
    """Ask again about each way the client has spoken of; returns how many. What was said stays, with its own date.

    What nobody asked yet is asked anyway; a doubt that stands already, two vaults that differ say, is kept.
    """
    asked = 0
    for row in work.query(
        "SELECT id FROM contact_methods WHERE client_id = ? AND deleted_at IS NULL", (client_id,)
    ):
        before = safe_contact.read_safe_contact(conn, row["id"])
        if before.last_confirmed() is None or before.recheck_reason:
            continue
        clients.add_safe_contact(work, client_id, row["id"], replace(before, recheck_reason=INCIDENT))
        asked += 1
    return asked
