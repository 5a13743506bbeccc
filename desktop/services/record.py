"""What the record page does: read everything, save one field, add and take out rows, tell what a field said before."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Clock
from desktop.domain.errors import InvalidInput, NotAllowed
from desktop.domain.record import FieldKey, Row, Said, field_of
from desktop.domain.record_checks import check, check_why, same_number
from desktop.services import phones
from desktop.services.interface import DRAFT
from desktop.storage import cases, interface
from desktop.storage import record as rows
from desktop.storage.record import FieldChange

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault

__all__ = ["FieldChange", "Record", "RecordService", "draft_key"]
PREFIX = "record/"


def draft_key(client_id: str, key: FieldKey) -> str:
    """Return the name under which a field that is being typed into is kept."""
    return f"{PREFIX}{client_id}/{key.path()}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Record:
    """Everything the page shows of one client: rows by table, what is still being typed, which fields have a past."""

    client_id: str
    rows: dict[str, list[Row]]
    typing: dict[FieldKey, Any] = field(default_factory=dict)
    changed: set[FieldKey] = field(default_factory=set)

    def row(self, table: str, row_id: str) -> Row | None:
        """Return one row."""
        return next((row for row in self.rows.get(table, ()) if row.id == row_id), None)


class RecordService:
    """Reads run on the caller's connection; `save`, `add`, `take_out` and `bring_back` belong on the writer lane."""

    def __init__(self, vault: OpenVault, clock: Clock) -> None:
        self._vault = vault
        self._clock = clock

    def read(self, client_id: str) -> Record:
        """Return the record; its rows are empty when the client is gone."""
        conn = self._vault.connection()
        found = rows.read_rows(conn, client_id)
        kept = interface.under(conn, f"{DRAFT}{PREFIX}{client_id}/")
        typing = {key: value for path, value in kept.items() if (key := FieldKey.parse(path)) is not None}
        return Record(
            client_id=client_id,
            rows=found,
            typing=typing,
            changed=rows.changed_fields(conn, client_id),
        )

    def rows(self, client_id: str) -> dict[str, list[Row]]:
        """Return the rows alone, by table; empty ones when the client is gone."""
        return rows.read_rows(self._vault.connection(), client_id)

    def check(self, row: Row, name: str, said: Said) -> Said:
        """Return what is kept of it; raises InvalidInput for what cannot be. Touches no file: for the UI thread."""
        what = field_of(row.table, name)
        text = check(what, said.text, row, self._clock.now().local().date())
        if what.kind == "phone" and text:
            text = phones.normalise(text)[1]
        return Said(text=text, why=check_why(what, text, said.why))

    def save(self, client_id: str, key: FieldKey, said: Said) -> Said:
        """Store one field and forget what was kept while it was typed; returns what it said before.

        Raises:
            InvalidInput: it cannot be, or the row is gone. NoSpace, NotWritable.
        """
        row = rows.read_row(self._vault.connection(), key.table, key.row_id)
        if row is None:
            raise InvalidInput(key.field, "row_gone")
        cases.need_open_row(self._vault.connection(), key.table, key.row_id)
        self._need_unwritten(row)
        checked = self.check(row, key.field, said)
        with self._vault.unit_of_work("save field") as work:
            if checked != row.said[key.field]:
                rows.set_field(work, key, checked)
            interface.drop(work, DRAFT + draft_key(client_id, key))
        return row.said[key.field]

    def add(self, client_id: str, table: str, values: dict[str, Any] | None = None) -> str:
        """Add an empty row under the client and return its id."""
        cases.need_open(self._vault.connection(), client_id)
        with self._vault.unit_of_work("add to record") as work:
            return rows.add_row(work, client_id, table, values or {})

    def take_out(self, client_id: str, table: str, row_id: str) -> None:
        """Mark a row as deleted, with what was being typed into it; a wall does not fall in passing: NotAllowed."""
        cases.need_open(self._vault.connection(), client_id)
        row = rows.read_row(self._vault.connection(), table, row_id)
        if row is not None and row.extra.get("has_record"):
            raise NotAllowed("wall_unlink_first")
        if row is not None:
            self._need_unwritten(row)
        with self._vault.unit_of_work("take out of record") as work:
            rows.take_out(work, table, row_id)
            for path in interface.under(
                self._vault.connection(), f"{DRAFT}{PREFIX}{client_id}/{table}/{row_id}/"
            ):
                interface.drop(work, f"{DRAFT}{PREFIX}{client_id}/{table}/{row_id}/{path}")

    def bring_back(self, table: str, row_id: str) -> None:
        """Undo `take_out`."""
        cases.need_open_row(self._vault.connection(), table, row_id)
        with self._vault.unit_of_work("bring back") as work:
            rows.bring_back(work, table, row_id)

    @staticmethod
    def _need_unwritten(row: Row) -> None:
        """What somebody agreed to or declined is not rewritten, and not taken out: it ends, or is taken back."""
        if row.table == "releases" and row.extra.get("state") != "draft":
            raise NotAllowed("release_written")

    def changes_of(self, key: FieldKey) -> list[FieldChange]:
        """Return who changed a field when, from what to what; the newest first."""
        return rows.changes_of(self._vault.connection(), key)

    def twice(self, client_id: str) -> frozenset[str]:
        """Return the ids of numbers that another record holds as well; for the pool, since it reads many.

        Whose record it is, is not told: it may be walled off from this one (PRACTICE 13).
        """
        conn = self._vault.connection()
        found = set()
        for row in rows.read_rows(conn, client_id)["external_ids"]:
            kind, value = row.text("kind"), row.text("value")
            others = rows.others_with_number(conn, client_id, kind) if value else []
            if any(same_number(kind, value, other) for other in others):
                found.add(row.id)
        return frozenset(found)
