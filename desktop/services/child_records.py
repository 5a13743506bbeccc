"""A child at home gets a record of their own, kept apart from this one from its first moment (P10, PRACTICE 13, 14).

A child's plan stands there and nowhere else: it is never in a parent's file, and a parent's is never in theirs. Nothing
of the parent's contact, language or addresses is copied; what is safe for the child is asked of the child.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clients import ClientDraft, Name
from desktop.domain.errors import InvalidInput
from desktop.domain.record_checks import age_now
from desktop.domain.walls import ADULT
from desktop.storage import cases
from desktop.storage import clients as client_rows
from desktop.storage import walls as rows

if TYPE_CHECKING:
    from datetime import date

    from desktop.domain.clock import Clock
    from desktop.storage.connection import Row
    from desktop.storage.vault import OpenVault


@dataclass(frozen=True, slots=True, kw_only=True)
class ChildAtHome:
    """A child in the household. `has_record`: they have one here, which is not named and not opened from here."""

    link_id: str
    name: str
    age: str
    has_record: bool


class ChildRecords:
    """`begin` belongs on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def at_home(self, client_id: str) -> list[ChildAtHome]:
        """Return the children in a client's household, as the record has them."""
        conn, today = self._vault.connection(), self._clock.now().local().date()
        return [
            ChildAtHome(
                link_id=row["id"],
                name=row["display_name"] or "",
                age=_age(row, today),
                has_record=rows.has_record(row),
            )
            for row in rows.at_home(conn, rows.group(conn, client_id))
            if _is_child(row, today)
        ]

    def begin(self, client_id: str, link_id: str) -> str:
        """Begin the child's own record and keep it apart from this one, in one step; returns its id.

        Raises:
            InvalidInput: `wall_row` (row_gone, wall_twice), `name` empty. NotAllowed: client_closed.
        """
        conn, today = self._vault.connection(), self._clock.now().local().date()
        found = [row for row in rows.at_home(conn, rows.group(conn, client_id)) if row["id"] == link_id]
        if not found or not _is_child(found[0], today):
            raise InvalidInput("wall_row", "row_gone")
        row = found[0]
        if rows.has_record(row):
            raise InvalidInput("wall_row", "wall_twice")
        name = str(row["display_name"] or "").strip()
        if not name:
            raise InvalidInput("name", "empty")
        cases.need_open(conn, client_id)
        client = client_rows.read(conn, client_id)
        draft = ClientDraft(names=(Name(text=name, is_chosen=True),), birth_date=str(row["birth_year"] or ""))
        with self._vault.unit_of_work("a child's own record") as work:
            other = client_rows.insert(work, draft, practice=client is not None and client.practice)
            if not row["birth_year"] and row["age"] is not None:
                known = {"age_estimated": row["age"], "age_noted_at": row["age_noted_at"] or work.now.text()}
                work.update("clients", other, known)
            rows.set_link(work, link_id, other)
            rows.add_event(work, client_id, "linked")
            rows.add_event(work, other, "linked")
        return other


def _age(row: Row, today: date) -> str:
    if row["birth_year"]:
        return str(max(0, today.year - int(row["birth_year"])))
    return age_now("" if row["age"] is None else str(row["age"]), row["age_noted_at"] or "", today)


def _is_child(row: Row, today: date) -> bool:
    age = _age(row, today)
    return int(age) < ADULT if age.isdecimal() else row["relation"] == "child" or bool(row["is_child"])
