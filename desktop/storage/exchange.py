"""The rows of a case pack: read for one client, compared with ours, taken in; which leave is in `pack_tables.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.contacts import OTHER_NUMBER
from desktop.domain.errors import PackRefused
from desktop.domain.pack_rows import moved
from desktop.domain.packs import Conflict, Difference
from desktop.domain.shelters import without_shelters
from desktop.domain.whereabouts import BOUND_TO
from desktop.storage import clients, search_index, striking
from desktop.storage.name_index import index_name
from desktop.storage.pack_tables import PACK_TABLES
from desktop.storage.places import UNCONFIRMED
from desktop.storage.search_notes import words_of
from desktop.storage.signers import KEY_FROM_PACK

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

__all__ = [
    "PACK_TABLES",
    "SCHEMA_VERSION",
    "Compared",
    "collect",
    "columns_of",
    "compare",
    "recipients",
    "take_in",
    "taken_at",
]
SCHEMA_VERSION = 11
"""The schema whose columns a pack brings: the number of the last migration."""
#: Columns that tell who touched a row and when, or belong to one laptop: never a difference, some never leave.
_BOOKKEEPING = frozenset(
    {
        "version",
        "changed_at",
        "changed_by",
        "created_at",
        "created_by",
        "deleted_at",
        "superseded_by",
        "recorded_at",
        "origin",
    }
)


#: Where a crisis has words about a place: a shelter is called there, and its address stays (PRACTICE 11).
_PLACES = {"crisis_runs": ("location",), "crisis_lines": ("text",), "incident_reports": ("body",)}
_BY_NAME = {table.name: table for table in PACK_TABLES}


@dataclass(frozen=True, slots=True)
class ColumnShape:
    """A column as the open vault has it: its SQLite type, and whether a new row must bring it or may leave it null."""

    name: str
    type: str
    required: bool
    nullable: bool


def columns_of(conn: Connection, table: str) -> list[ColumnShape]:
    """Return the columns of a pack's table that may travel."""
    leave = _BY_NAME[table].leave
    rows = conn.execute(
        'SELECT name, type, "notnull" AS must, dflt_value FROM pragma_table_info(?)', (table,)
    )
    return [
        ColumnShape(
            row["name"], row["type"], bool(row["must"]) and row["dflt_value"] is None, not row["must"]
        )
        for row in rows
        if row["name"] not in leave
    ]


def collect(conn: Connection, client_id: str) -> Iterator[tuple[str, str, dict[str, Any]]]:
    """Yield (table, row id, columns) of everything that leaves with one client, all as it stood at one moment.

    Otherwise a session that is signed meanwhile would send its seal without the session, and the pack be refused.
    """
    own = not conn.in_transaction
    if own:
        conn.execute("BEGIN")
    try:
        client = clients.read(conn, client_id)
        hidden = client.draft.addresses if client is not None else ()
        for table in PACK_TABLES:
            for row in conn.execute(table.select, {"client": client_id}).fetchall():
                values = {name: row[name] for name in row.keys() if name not in table.leave}  # noqa: SIM118 (a row is no mapping)
                for column in _PLACES.get(table.name, ()):
                    # a sealed report stays word for word, or its seal would break
                    if values[column] and values.get("state") != "signed":
                        values[column] = without_shelters(values[column], hidden)
                yield table.name, str(row[table.key]), values
    finally:
        if own:
            conn.execute("ROLLBACK")


@dataclass(frozen=True, slots=True)
class Compared:
    """One record against ours: ``new``, ``same``, ``conflict`` or ``erased``."""

    table: str
    row_id: str
    outcome: str
    values: dict[str, Any]
    conflict: Conflict | None = None


def compare(conn: Connection, table: str, row_id: str, values: Mapping[str, Any]) -> Compared:
    """Compare one record of a pack with what is here, leaving aside who touched it when.

    Raises:
        PackRefused: the same id is here under another record; a pack neither moves rows nor writes beneath them.
    """
    shape = _BY_NAME[table]
    if conn.execute("SELECT 1 FROM erasures WHERE row_id = ? AND table_name = ?", (row_id, table)).fetchone():
        return Compared(table, row_id, "erased", dict(values))
    ours = conn.execute(f"SELECT * FROM {table} WHERE {shape.key} = ?", (row_id,)).fetchone()
    if ours is None:
        return Compared(table, row_id, "new", dict(values))
    if moved(table, lambda column: ours[column], values):
        raise PackRefused("foreign_record")
    differences = tuple(
        Difference(field=name, ours=_shown(ours[name]), theirs=_shown(theirs))
        for name, theirs in sorted(values.items())
        if name not in _BOOKKEEPING and ours[name] != theirs
    )
    if not differences:
        return Compared(table, row_id, "same", dict(values))
    conflict = Conflict(table=table, row_id=row_id, differences=differences, sealed=shape.sealed)
    return Compared(table, row_id, "conflict", dict(values), conflict)


def take_in(
    work: UnitOfWork, compared: Iterable[Compared], decisions: Mapping[str, str], bundle_id: str
) -> None:
    """Write what is new, and what was decided about conflicts; the other side's words are always kept beside ours."""
    names: list[tuple[str, str, str]] = []
    for each in compared:
        if each.outcome == "new":
            _insert(work, each, bundle_id)
        elif each.outcome == "conflict":
            _settle(work, each, decisions.get(f"{each.table}/{each.row_id}", "keep_ours"), bundle_id)
        if each.outcome in {"new", "same", "conflict"}:
            work.run(
                "INSERT INTO pack_rows (bundle_id, table_name, row_id, was_new) VALUES (?, ?, ?, ?)",
                (bundle_id, each.table, each.row_id, int(each.outcome == "new")),
            )
        if each.table == "names" and each.outcome != "erased":
            names.append((each.row_id, str(each.values["client_id"]), str(each.values["text"])))
    for name_id, client_id, _ in names:
        kept = work.query("SELECT text FROM names WHERE id = ? AND deleted_at IS NULL", (name_id,))
        index_name(work, name_id, client_id, kept[0]["text"] if kept else None)


def taken_at(conn: Connection, bundle_id: str) -> Moment | None:
    """Return when this very pack was taken in, or None."""
    row = conn.execute("SELECT taken_at FROM packs_taken_in WHERE bundle_id = ?", (bundle_id,)).fetchone()
    return Moment.parse(row["taken_at"]) if row else None


def recipients(conn: Connection) -> list[dict[str, Any]]:
    """Return the address book of exchange keys: id, label, public_key, signing_key, words, words_checked_at."""
    rows = conn.execute("SELECT * FROM recipients WHERE deleted_at IS NULL ORDER BY label")
    return [
        {
            name: row[name]
            for name in ("id", "label", "public_key", "signing_key", "words", "words_checked_at")
        }
        for row in rows
    ]


def _insert(work: UnitOfWork, each: Compared, bundle_id: str) -> None:
    values = dict(each.values)
    # Two vaults' words about safe contact are read strictly. A pack that claims to be ours must not get around that.
    if each.table == "safe_contact" and values.get("origin") == work.origin:
        values["origin"] = bundle_id
    # Both sides chose a name: ours stays the chosen one, theirs is one more spelling.
    chosen = "SELECT 1 FROM names WHERE client_id = ? AND is_chosen = 1 AND deleted_at IS NULL"
    if each.table == "names" and values.get("is_chosen") and work.query(chosen, (values["client_id"],)):
        values["is_chosen"] = 0
    if each.table == "plan_step_texts" and work.query(
        "SELECT 1 FROM plan_step_texts WHERE step_id = ? AND language = ? AND form = ? AND deleted_at IS NULL",
        (values["step_id"], values["language"], values["form"]),
    ):
        _keep_beside(work, each, "")
        return
    if striking.under_a_seal(work, each.table, values):
        _keep_beside(work, each, bundle_id)
        return
    if each.table == "content_texts":
        values["stored_at"] = work.now.text()
    if each.table == "signing_keys":
        values["chained_by"] = KEY_FROM_PACK
    if each.table == "signed_notes" and values.get("client_id"):
        words = words_of(str(values["body"]))
        search_index.learn(work, "signed_note", each.row_id, str(values["client_id"]), words)
    if each.table in {"signing_keys", "content_texts", "crisis_lines", "signed_notes", "amendments"}:
        work.append(each.table, values)
    else:
        work.insert(each.table, values)


def _settle(work: UnitOfWork, each: Compared, decision: str, bundle_id: str) -> None:
    assert each.conflict is not None
    if decision == "take_theirs" and not each.conflict.sealed:
        ours = {difference.field: difference.ours for difference in each.conflict.differences}
        _keep_beside(work, each, bundle_id, body=ours, state="took_theirs")
        fields = {difference.field for difference in each.conflict.differences}
        work.update(each.table, each.row_id, {name: each.values[name] for name in fields})
        if each.table == "addresses" and fields & set(BOUND_TO) and "dispatch_checked_at" not in fields:
            work.update(each.table, each.row_id, UNCONFIRMED)
        if each.table == "contact_methods" and fields & {"kind", "value", "e164"}:
            _ask_anew(work, each.row_id)
    else:
        _keep_beside(work, each, bundle_id)


def _ask_anew(work: UnitOfWork, method_id: str) -> None:
    """What was said here was said of another number (V7)."""
    sql = "SELECT id FROM safe_contact WHERE contact_method_id = ? AND superseded_by IS NULL AND deleted_at IS NULL"
    for row in work.query(sql, (method_id,)):
        work.update("safe_contact", row["id"], {"recheck_reason": OTHER_NUMBER})


def _keep_beside(
    work: UnitOfWork,
    each: Compared,
    bundle_id: str,
    body: Mapping[str, Any] | None = None,
    state: str = "kept_ours",
) -> None:
    client_id = each.row_id if each.table == "clients" else each.values.get("client_id")
    work.insert(
        "other_versions",
        {
            "client_id": client_id,
            "table_name": each.table,
            "row_id": each.row_id,
            "bundle_id": bundle_id,
            "body": json.dumps(dict(body or each.values), ensure_ascii=False, sort_keys=True, default=_shown),
            "state": state,
        },
    )


def _shown(value: Any) -> str:
    if isinstance(value, bytes):
        return value.hex()
    return "" if value is None else str(value)
