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
_JULIAN = 1_721_424
"""What a day's julian number is more than Python's ordinal, cut to whole numbers as SQLite does it."""


@dataclass(frozen=True, slots=True)
class Among:
    """A part of the clients, by their rows in `standings` (migration 10): conditions on {s} and on a key's standing.

    `key` lets through everybody that belongs to the part, and those who have to be looked up (0).
    """

    name: str
    member: str
    key: str = ""
    values: tuple[str, ...] = ()

    def rows(
        self, conn: Connection, query: str, values: Sequence[Any], limit: int, *, keys: bool = False
    ) -> list[Row]:
        """Return at most `limit` rows of a query with a column client_id; a merged record counts as what it became.

        With `keys` it has a column standing as well: who belongs elsewhere is passed over without a look at them.
        """
        if not self.member:
            return conn.execute(f"{query} LIMIT ?", (*values, limit)).fetchall()
        sql = (
            f"SELECT f.* FROM ({query} LIMIT {WALKED}) f CROSS JOIN standings s ON s.record = f.client_id "
            f"WHERE {self.key.format(s='f') if keys else '1'} AND CASE WHEN s.said <> '' THEN {self.of('s')} "
            "ELSE EXISTS (SELECT 1 FROM clients c CROSS JOIN standings k ON k.record = c.merged_into "
            f"WHERE c.id = f.client_id AND {self.of('k')}) END LIMIT ?"
        )
        return conn.execute(sql, (*values, *self.values, *self.values, limit)).fetchall()

    def of(self, row: str) -> str:
        """Return the condition for the row of `standings` with this alias; everybody fits where there is none."""
        return self.member.format(s=row) or "1"


EVERYBODY = Among("", "")
OPEN = Among("open", "({s}.said >= '!' AND {s}.said <> 'closed')", "{s}.standing >= 0")
CLOSED = Among("closed", "{s}.said = 'closed'", "{s}.standing <= 0")


def to_ask(now: Moment, recheck_days: int) -> Among:
    """Return those whose safe contact is asked again, by the rule of Today (storage/today.py)."""
    before = now.utc - timedelta(days=recheck_days)
    last = before.date().toordinal() + _JULIAN
    key = f"({{s}}.standing >= 0 AND {{s}}.standing <= {last})"
    return Among("ask", "({s}.said >= '!' AND {s}.said < ?)", key, (Moment(utc=before).text(),))
