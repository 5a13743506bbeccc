"""The report on how often people were seen alone: read, and as a page or a table that leaves through the ledger."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from desktop.domain.clock import Clock, Moment
from desktop.domain.seen_alone import HOW, How, Seen, SeenAlone, read_reason, seen_alone
from desktop.services.neutral_names import PAGES, neutral_name
from desktop.storage import alone_report as rows

if TYPE_CHECKING:
    from collections.abc import Sequence

    from desktop.services.made import Made
    from desktop.storage.connection import Row
    from desktop.storage.vault import OpenVault

Period = Literal["quarter", "year", "all"]
PERIODS: dict[Period, int | None] = {"quarter": 3, "year": 12, "all": None}
"""So many months back, this one among them; None is all there is."""
WHAT = "seen_alone"


class AloneReport:
    """Reads only; for the pool where there are many sessions."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault, self._clock = vault, clock

    def read(self, period: Period) -> SeenAlone:
        """Return the report over a period; a session whose day cannot be read counts only over everything."""
        first = self._first(PERIODS[period])
        found = [_seen(row) for row in rows.held(self._vault.connection())]
        return seen_alone([each for each in found if each.month >= first])

    def _first(self, months: int | None) -> str:
        if months is None:
            return ""
        now = self._clock.now().local()
        at = now.year * 12 + now.month - months
        return f"{at // 12:04d}-{at % 12 + 1:02d}"


def table_file(heads: Sequence[str], lines: Sequence[Sequence[str]], language: str) -> Made:
    """Return the report as a CSV table that spreadsheet programs open; it is given like any other form."""
    import csv
    import io

    from desktop.services.made import Made

    text = io.StringIO()
    writer = csv.writer(text)
    writer.writerow(heads)
    writer.writerows(lines)
    return Made(
        what=WHAT,
        form="csv",
        data=text.getvalue().encode("utf-8-sig"),
        file_name=neutral_name(PAGES, ".csv"),
        language=language,
    )


def _seen(row: Row) -> Seen:
    begun = Moment.read(row["started_at"])
    how: How = row["seen_alone"] if row["seen_alone"] in HOW else "not_noted"
    return Seen(
        month=f"{begun.local():%Y-%m}" if begun.is_readable else "",
        channel=row["channel"],
        how=how,
        reason="" if how == "all" else read_reason(row["seen_alone_reason"] or "")[0],
    )
