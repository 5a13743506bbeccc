"""Erasing a closed client for ever, and working notes whose time is over; counts stay (C10, SECURITY 6.2)."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from desktop.domain.clients import MAX_NAME
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.plain_text import one_line
from desktop.storage import backup, staff
from desktop.storage import erasing as rows
from desktop.storage.name_keys import fold
from desktop.storage.open_vault import read_meta

if TYPE_CHECKING:
    from collections.abc import Callable

    from desktop.domain.clock import Clock
    from desktop.services.cases import CasesService
    from desktop.storage.vault import OpenVault

RULES = ("retention", "client_asked", "agency")
"""Why it is erased: its review day has come, the client asked for it, the agency decided."""
SHORT = "working_notes"
"""The rule of a working note whose own short time is over (PRACTICE 11)."""
_SWEPT = "working_notes_swept"
AT_ONCE = 40
"""Working notes that go in one transaction: what somebody types meanwhile waits for no more than these."""

#: What a second look counts: the tables behind each word.
GROUPS = {
    "names": ("names",),
    "contacts": ("contact_methods", "addresses"),
    "sessions": ("sessions",),
    "signed": ("signed_notes", "amendments"),
    "crises": ("crisis_runs",),
    "plans": ("safety_plans",),
    "files": ("attachments",),
    "left": ("disclosures",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Erasable:
    """What would go: `counts` by GROUPS, `rows` in all; `backups` still hold it, the newest of `newest_backup`.

    `totals` is how many counts would stay; none where the client said no to being counted.
    """

    counts: dict[str, int]
    rows: int
    totals: int
    backups: int
    newest_backup: Moment | None


class ErasingService:
    """`look` runs on the pool or the caller's connection; `erase` and `sweep` belong on the writer lane."""

    def __init__(
        self, vault: OpenVault, clock: Clock, cases: CasesService, working_note_days: Callable[[], int]
    ) -> None:
        self._vault = vault
        self._clock = clock
        self._cases = cases
        self._working_note_days = working_note_days

    def look(self, client_id: str) -> Erasable:
        """Return what would go, what would stay, and where it would still be."""
        conn = self._vault.connection()
        ids = rows.ids_of(conn, client_id)
        found = rows.rows_of(conn, ids)
        tables = Counter(table for table, _id in found)
        made = backup.read_log(conn)
        return Erasable(
            counts={name: sum(tables[table] for table in of) for name, of in GROUPS.items()},
            rows=len(found),
            totals=len(rows.totals(conn, ids)),
            backups=len(made),
            newest_backup=Moment.parse(str(made[0]["at"])) if made else None,
        )

    def erase(self, client_id: str, *, rule: str, typed: str, second: str) -> int:
        """Take everything about a closed client away for ever; return how many records went.

        `typed` is the short id, typed again; `second` the name of the person who looked at it as well.

        Raises:
            InvalidInput: `erase_rule`, `erase_typed`, `erase_second`, `client`.
            NotAllowed: client_not_closed, held, review_not_due, and what stands in the way of closing.
        """
        state = self._cases.state(client_id)
        if state is None:
            raise InvalidInput("client", "client_gone")
        if rule not in RULES:
            raise InvalidInput("erase_rule", "erase_rule_missing")
        if not state.is_closed:
            raise NotAllowed("client_not_closed")
        if state.is_held:
            raise NotAllowed("held")
        if any(each.kind in ("crisis", "report") for each in state.obstacles):
            raise NotAllowed("erase_crisis")
        if any(each.kind == "mandated" for each in state.obstacles):
            raise NotAllowed("close_mandated")
        today = self._clock.now().local().date()
        if rule == "retention" and (state.review_on is None or state.review_on > today):
            raise NotAllowed("review_not_due")
        if typed.strip().casefold() != state.short_id.casefold():
            raise InvalidInput("erase_typed", "erase_typed_wrong")
        second = self._second(second)
        conn = self._vault.connection()
        ids = rows.ids_of(conn, client_id)
        with self._vault.unit_of_work("erase client") as work:
            found = rows.rows_of(conn, ids)
            rows.keep_totals(work, rows.totals(conn, ids))
            rows.erase(work, ids, found, rule, staff.id_of(work, second))
        self._vault.checkpoint()
        return len(found)

    def sweep_waits(self) -> bool:
        """Tell whether working notes were not looked through yet today."""
        return read_meta(self._vault.connection(), _SWEPT) != self._clock.now().local().date().isoformat()

    def sweep(self) -> bool:
        """Take the next working notes away whose time is over; returns whether more wait. May be cut off anywhere.

        Once a day, since every working note there is has to be looked at.
        """
        now = self._clock.now()
        before = Moment.at(now.utc - timedelta(days=self._working_note_days()), now.zone)
        found = rows.short_due(self._vault.connection(), before, now, AT_ONCE)
        with self._vault.unit_of_work("working notes whose time is over") as work:
            if found:
                work.erase(found, client_id=None, rule=SHORT)
            if len(found) < AT_ONCE:
                work.set_meta(_SWEPT, now.local().date().isoformat())
        return len(found) == AT_ONCE

    def _second(self, name: str) -> str:
        name = " ".join(one_line(name).split())
        if not name:
            raise InvalidInput("erase_second", "erase_second_missing")
        if len(name) > MAX_NAME:
            raise InvalidInput("erase_second", "too_long", most=MAX_NAME)
        own = staff.read_own(self._vault.connection(), self._vault.staff_id).display_name
        if fold(name) == fold(" ".join(own.split())):
            raise InvalidInput("erase_second", "erase_second_same")
        return name
