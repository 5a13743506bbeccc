"""Which clients a list and its search look among: everybody, the open, the closed, those to be asked again (V7)."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

WALKED = 1_500
"""So many fitting names are looked at in a part: a keystroke stays quick where few of many belong to it."""

CURRENT = (
    "{s}.superseded_by IS NULL AND {s}.deleted_at IS NULL AND ({s}.contact_method_id IS NULL OR EXISTS ("
    "SELECT 1 FROM contact_methods m WHERE m.id = {s}.contact_method_id AND m.deleted_at IS NULL))"
)
"""A statement about safe contact that stands, on a method still in use; {s} is its table's alias."""
SAID = "coalesce({s}.confirmed_at, {s}.said_at)"


@dataclass(frozen=True, slots=True)
class Among:
    """A part of the clients: a condition on `{c}`, a row of their table, with the values of its marks."""

    name: str
    member: str
    values: tuple[str, ...] = ()

    def rows(self, conn: Connection, query: str, values: Sequence[Any], limit: int) -> list[Row]:
        """Return at most `limit` rows of a query with a column client_id; a merged record counts as what it became."""
        if not self.member:
            return conn.execute(f"{query} LIMIT ?", (*values, limit)).fetchall()
        sql = (
            f"SELECT f.* FROM ({query} LIMIT {WALKED}) f "
            "CROSS JOIN clients o INDEXED BY clients_standing ON o.id = f.client_id "
            f"WHERE CASE WHEN o.merged_into IS NULL THEN {self.of('o')} "
            f"ELSE EXISTS (SELECT 1 FROM clients c WHERE c.id = o.merged_into AND {self.of('c')}) END LIMIT ?"
        )
        return conn.execute(sql, (*values, *self.values, *self.values, limit)).fetchall()

    def of(self, row: str) -> str:
        """Return the condition for the row with this alias; everybody fits where there is none."""
        return self.member.format(c=row) or "1"


EVERYBODY = Among("", "")
OPEN = Among("open", "{c}.status = 'open'")
CLOSED = Among("closed", "{c}.status <> 'open'")


def to_ask(now: Moment, recheck_days: int) -> Among:
    """Return those whose safe contact is asked again, by the rule of Today (storage/today.py)."""
    before = Moment(utc=now.utc - timedelta(days=recheck_days)).text()
    due = f"w.recheck_reason IS NOT NULL OR {SAID.format(s='w')} < ?"
    member = (
        "{c}.status = 'open' AND EXISTS (SELECT 1 FROM safe_contact w WHERE w.client_id = {c}.id "
        f"AND {CURRENT.format(s='w')} AND ({due}))"
    )
    return Among("ask", member, (before,))
