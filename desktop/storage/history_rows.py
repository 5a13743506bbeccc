"""Reads the history for people: newest first, a page at a time, with who it was and which client it is about."""

from __future__ import annotations

import json
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop.domain.clock import Moment
from desktop.storage.history import chain_head
from desktop.storage.shapes import Shape, Shapes

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Mapping

    from desktop.storage.connection import Connection, Row

# what a row of its own calls its object, and the table that is
_TABLES = {
    "client": "clients",
    "session": "sessions",
    "note": "sessions",
    "struck": "sessions",
    "plan": "safety_plans",
    "signed_note": "signed_notes",
    "incident_report": "incident_reports",
    "mandated_report": "mandated_reports",
    "crisis": "crisis_runs",
    "provider_code": "clients",
    "attachment": "attachments",
}
# tables without a client of their own, and what they hang on; the nearest first
_PARENTS = (
    ("session_id", "sessions"),
    ("crisis_id", "crisis_runs"),
    ("plan_id", "safety_plans"),
    ("step_id", "plan_steps"),
    ("code_id", "provider_codes"),
)
_OF_THE_VAULT = (
    "vault", "mirror", "clock", "staff", "signing_keys", "history_checkpoints", "key_slots", "backups",
    "recovery_drills", "inbox_taken",
)  # fmt: skip
_LOOK = (
    "clock_went_back", "header_older_than_vault", "history_behind_mirror", "history_differs_from_mirror",
    "mirror_missing", "mirror_unreadable", "unlocked_by_recovery_key", "unlocked_by_agency_key",
    "recovery_sheet_did_not_open", "inbox_key_differed",
)  # fmt: skip
_LEFT = ("disclosures", "pack", "packs_taken_in")
_SEALS = ("signed_note", "signed_notes", "amendments", "history_checkpoints")


def _words(values: Iterable[str]) -> str:
    return ", ".join(f"'{value}'" for value in values)


GROUPS: Mapping[str, str] = {
    "all": "op <> 'draft'",
    "saw": "op IN ('saw', 'wall_opened', 'wall_was_opened', 'wall_asked', 'wall_was_asked')",
    "changed": (
        "op IN ('create', 'change', 'remove', 'erased') "
        f"AND object_kind NOT IN ({_words(_OF_THE_VAULT + _LEFT)})"
    ),
    "left": f"(op IN ('exported', 'took_in') OR object_kind IN ({_words(_LEFT)}))",
    "signed": f"(op = 'signed' OR object_kind IN ({_words(_SEALS)}))",
    "vault": f"object_kind IN ({_words(_OF_THE_VAULT)})",
    "look": f"op IN ({_words(_LOOK)})",
    "typing": "op = 'draft'",
}
"""What the page can be narrowed to: a condition each. "all" leaves out what was saved while somebody typed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One entry. `client_id` and `short_id` are "" when it is about no client, or about one that was erased."""

    n: int
    at: Moment | None
    op: str
    kind: str
    object_id: str
    staff_id: str
    who: str
    client_id: str = ""
    short_id: str = ""


def count_rows(conn: Connection) -> int:
    """Return the number of the last entry."""
    return chain_head(conn).count


def objects_of(conn: Connection, client_id: str) -> list[str]:
    """Return the ids of all that belongs to one client and to what was merged into it, their own ids among them."""
    tables = Shapes.read(conn).tables.values()
    merged = conn.execute("SELECT id FROM clients WHERE merged_into = ?", (client_id,)).fetchall()
    return sorted(
        set().union(*(_objects(conn, tables, each) for each in (client_id, *(row[0] for row in merged))))
    )


def _objects(conn: Connection, tables: Collection[Shape], client_id: str) -> set[str]:
    found = {client_id}
    for shape in tables:
        if shape.key == "id" and "client_id" in shape.columns:
            sql = f"SELECT id FROM {shape.name} WHERE client_id = ?"  # noqa: S608 - a name of the schema
            found.update(str(row[0]) for row in conn.execute(sql, (client_id,)))
    for column, parent in (
        ("session_id", "sessions"),
        ("crisis_id", "crisis_runs"),
        ("plan_id", "safety_plans"),
    ):
        for shape in tables:
            if shape.key == "id" and column in shape.columns and "client_id" not in shape.columns:
                sql = (
                    f"SELECT id FROM {shape.name} WHERE {column} IN "  # noqa: S608 - names of the schema
                    f"(SELECT id FROM {parent} WHERE client_id = ?)"
                )
                found.update(str(row[0]) for row in conn.execute(sql, (client_id,)))
    return found


def read_rows(
    conn: Connection,
    *,
    group: str = "all",
    objects: list[str] | None = None,
    before: int = 0,
    limit: int = 100,
) -> list[HistoryRow]:
    """Return at most `limit` entries older than number `before` (0: the newest), of a group and of some objects."""
    wanted = [GROUPS[group]]
    values: list[object] = []
    if objects is not None:
        wanted.append("object_id IN (SELECT value FROM json_each(?))")
        values.append(json.dumps(objects))
    if before:
        wanted.append("n < ?")
        values.append(before)
    sql = (
        "SELECT history.n, history.at, op, object_kind, object_id, history.staff_id, staff.display_name"  # noqa: S608
        " FROM history LEFT JOIN staff ON staff.id = history.staff_id"
        f" WHERE {' AND '.join(wanted)} ORDER BY n DESC LIMIT ?"
    )
    rows = conn.execute(sql, (*values, limit)).fetchall()
    clients = _clients_of(conn, rows)
    short = _short_ids(conn, set(clients.values()))
    return [_row(row, clients, short) for row in rows]


def _row(row: Row, clients: Mapping[str, str], short: Mapping[str, str]) -> HistoryRow:
    client_id = clients.get(str(row["object_id"]), "")
    if client_id not in short:
        client_id = ""
    return HistoryRow(
        n=int(row["n"]),
        at=_moment(row["at"]),
        op=str(row["op"]),
        kind=str(row["object_kind"]),
        object_id=str(row["object_id"]),
        staff_id=str(row["staff_id"]),
        who=str(row["display_name"] or ""),
        client_id=client_id,
        short_id=short.get(client_id, ""),
    )


def _clients_of(conn: Connection, rows: Iterable[Row]) -> dict[str, str]:
    """Return object id to client id, a few look-ups for a whole page."""
    shapes = Shapes.read(conn).tables
    ids: dict[str, set[str]] = defaultdict(set)
    for row in rows:
        kind = str(row["object_kind"])
        ids[_TABLES.get(kind, kind)].add(str(row["object_id"]))
    found: dict[str, str] = {}
    for table, wanted in ids.items():
        shape = shapes.get(table)
        if table == "clients":
            found.update((each, each) for each in wanted)
        elif shape is None or shape.key != "id":
            continue
        elif "client_id" in shape.columns:
            found.update(_look_up(conn, f"SELECT id, client_id FROM {table} AS t", wanted))  # noqa: S608
        else:
            column, parent = next(
                ((column, parent) for column, parent in _PARENTS if column in shape.columns), ("", "")
            )
            if parent and parent in shapes and "client_id" in shapes[parent].columns:
                sql = f"SELECT t.id, p.client_id FROM {table} AS t JOIN {parent} AS p ON p.id = t.{column}"  # noqa: S608
                found.update(_look_up(conn, sql, wanted))
    return found


def _look_up(conn: Connection, sql: str, ids: set[str]) -> dict[str, str]:
    whole = f"{sql} WHERE t.id IN (SELECT value FROM json_each(?))"  # noqa: S608 - names of the schema
    rows = conn.execute(whole, (json.dumps(sorted(ids)),))
    return {str(row[0]): str(row[1]) for row in rows if row[1]}


def _short_ids(conn: Connection, clients: set[str]) -> dict[str, str]:
    if not clients:
        return {}
    return _look_up(conn, "SELECT t.id, t.short_id FROM clients AS t", clients)


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text)
    except ValueError:
        return None
