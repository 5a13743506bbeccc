"""The disclosure ledger's rows: appended, read, never changed."""

from __future__ import annotations

from dataclasses import asdict
from typing import TYPE_CHECKING, Any

from desktop.domain.ledger import Disclosure

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork


def append(work: UnitOfWork, disclosure: Disclosure, *, staff_id: str) -> str:
    """Store one disclosure and return its id."""
    return work.append("disclosures", {"at": work.now.text(), "staff_id": staff_id, **asdict(disclosure)})


def of_client(conn: Connection, client_id: str) -> list[dict[str, Any]]:
    """Return a client's disclosures, newest first."""
    rows = conn.execute(
        "SELECT * FROM disclosures WHERE client_id = ? ORDER BY at DESC, rowid DESC", (client_id,)
    )
    return [dict(row) for row in rows]
