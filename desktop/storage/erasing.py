"""Everything that hangs on one client, so that it can be taken away for ever; and the counts that stay (C10, D7)."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.storage import search_index, walls

if TYPE_CHECKING:
    from collections.abc import Iterable

    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

Rows = list[tuple[str, str]]

#: Tables without a client of their own: the column that leads to what does. The nearer ones stand first.
CHILDREN: tuple[tuple[str, str, str], ...] = (
    ("provider_code_events", "code_id", "provider_codes"),
    ("answers", "session_id", "sessions"),
    ("session_texts", "session_id", "sessions"),
    ("session_events", "session_id", "sessions"),
    ("people_present", "session_id", "sessions"),
    ("people_present", "crisis_id", "crisis_runs"),
    ("crisis_lines", "crisis_id", "crisis_runs"),
    ("incident_reports", "crisis_id", "crisis_runs"),
    ("debriefs", "crisis_id", "crisis_runs"),
    ("mandated_reports", "session_id", "sessions"),
    ("mandated_reports", "crisis_id", "crisis_runs"),
    ("plan_steps", "plan_id", "safety_plans"),
    ("plan_step_texts", "step_id", "plan_steps"),
    ("plan_uses", "plan_id", "safety_plans"),
    # a recording that nobody has ended yet belongs to its plan alone
    ("attachments", "object_id", "safety_plans"),
    ("attachment_chunks", "attachment_id", "attachments"),
)
#: Tables with a client that are no records: certificates stay, indexes and pasts go with what they are of.
NO_RECORDS = frozenset({"erasures", "field_changes", "name_keys", "search_rows", "clients"})
# A seal goes before what it seals, and what points at something before that: links are checked at the end.
_FIRST = ("amendments", "signed_notes")
_ID = re.compile(r"[0-9a-f]{32}")


def ids_of(conn: Connection, client_id: str) -> list[str]:
    """Return the client's id and those of the records that were merged into it."""
    rows = conn.execute(
        "SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1 ORDER BY id = ?1 DESC", (client_id,)
    )
    return [row["id"] for row in rows]


def rows_of(conn: Connection, ids: list[str]) -> Rows:
    """Return (table, row id) of every record of these clients, seals first, the clients themselves last."""
    found: dict[str, list[str]] = {}
    for table in _tables_with_client(conn):
        key = _key(conn, table)
        sql = f"SELECT {key} AS id FROM {table} WHERE client_id IN ({_marks(ids)})"  # noqa: S608
        found[table] = [str(row["id"]) for row in conn.execute(sql, ids)]
    sql = f"SELECT id FROM duplicate_decisions WHERE other_client_id IN ({_marks(ids)})"  # noqa: S608
    found.setdefault("duplicate_decisions", []).extend(row["id"] for row in conn.execute(sql, ids))
    for table, column, parent in CHILDREN:
        key = _key(conn, table)
        for above in found.get(parent, []):
            sql = f"SELECT {key} AS id FROM {table} WHERE {column} = ?"  # noqa: S608
            found.setdefault(table, []).extend(str(row["id"]) for row in conn.execute(sql, (above,)))
    # a report signed before anybody said whose crisis it was has a seal without a client
    for report_id in (*found.get("incident_reports", ()), *found.get("mandated_reports", ())):
        seals = conn.execute("SELECT id FROM signed_notes WHERE object_id = ?", (report_id,))
        found.setdefault("signed_notes", []).extend(str(row["id"]) for row in seals)
    order = [*_FIRST, *(table for table in found if table not in _FIRST)]
    return [(table, row_id) for table in order for row_id in dict.fromkeys(found.get(table, []))] + [
        ("clients", client_id) for client_id in ids
    ]


def erase(work: UnitOfWork, ids: list[str], rows: Rows, rule: str, second_staff_id: str) -> None:
    """Take the rows away with everything derived from them, and whatever else still names these clients."""
    for row in work.query(f"SELECT kind, object_id FROM search_rows WHERE client_id IN ({_marks(ids)})", ids):  # noqa: S608
        search_index.forget(work, row["kind"], row["object_id"])
    for client_id in ids:
        work.run("DELETE FROM name_keys WHERE client_id = ?", (client_id,))
    gone = {row_id for _table, row_id in rows}
    for row in work.query("SELECT key, value FROM interface_state"):
        if gone & set(_ID.findall(f"{row['key']} {row['value']}")):
            work.run("DELETE FROM interface_state WHERE key = ?", (row["key"],))
    for _table, row_id in rows:
        work.run("DELETE FROM pack_rows WHERE row_id = ?", (row_id,))
    walls.forget(work, ids)
    _forget_pseudonyms(work, set(ids))
    work.defer_links()
    work.erase(rows, client_id=ids[0], rule=rule, second_staff_id=second_staff_id or None)
    work.run("INSERT INTO name_parts (name_parts) VALUES ('optimize')")
    work.run("INSERT INTO note_words (note_words) VALUES ('optimize')")


def _forget_pseudonyms(work: UnitOfWork, ids: set[str]) -> None:
    for row in work.query("SELECT id, pseudonyms FROM review_packets"):
        try:
            known = json.loads(row["pseudonyms"])
        except ValueError:
            continue
        left = {name: client_id for name, client_id in known.items() if client_id not in ids}
        if left != known:
            work.update(
                "review_packets", row["id"], {"pseudonyms": json.dumps(left, sort_keys=True)}, draft=True
            )


# ------------------------------------------------------------ counts that stay


def totals(conn: Connection, ids: list[str]) -> list[tuple[str, str, dict[str, str], int]]:
    """Return (period, measure, cell, count) of what is counted on; nothing where the client said no to counting."""
    declined = conn.execute(
        f"SELECT state FROM consents WHERE client_id IN ({_marks(ids)}) AND kind = 'statistics' "  # noqa: S608
        "AND deleted_at IS NULL ORDER BY said_at DESC, rowid DESC LIMIT 1",
        ids,
    ).fetchone()
    if declined is not None and declined["state"] != "given":
        return []
    found: dict[tuple[str, str, str], int] = {}

    def add(period: str, measure: str, **cell: str) -> None:
        key = (period, measure, json.dumps(cell, sort_keys=True))
        found[key] = found.get(key, 0) + 1

    for row in _of(conn, ids, "SELECT kind, reason, at FROM case_events WHERE kind = 'closed'"):
        add(row["at"][:4], "cases_closed", reason=row["reason"] or "other")
    for row in _of(
        conn, ids, "SELECT channel, started_at FROM sessions WHERE state = 'signed' AND length <> 'note'"
    ):
        add(row["started_at"][:7], "sessions", channel=row["channel"])
    for row in _of(conn, ids, "SELECT started_at FROM crisis_runs WHERE drill = 0"):
        add(row["started_at"][:4], "crises")
    for row in _of(conn, ids, "SELECT created_at FROM safety_plans WHERE 1 = 1"):
        add(row["created_at"][:4], "safety_plans")
    for row in _of(conn, ids, "SELECT created_at, state FROM referrals WHERE 1 = 1"):
        add(row["created_at"][:4], "referrals", state=row["state"])
    return [
        (period, measure, json.loads(cell), count) for (period, measure, cell), count in sorted(found.items())
    ]


def keep_totals(work: UnitOfWork, counted: Iterable[tuple[str, str, dict[str, str], int]]) -> None:
    """Add counts to those that are kept: one number for each measure and cell, of nobody in particular."""
    for period, measure, cell, count in counted:
        text = json.dumps(cell, sort_keys=True)
        kept = work.query(
            "SELECT id, count FROM kept_totals WHERE period = ? AND measure = ? AND cell = ?",
            (period, measure, text),
        )
        if kept:
            work.update("kept_totals", kept[0]["id"], {"count": int(kept[0]["count"]) + count}, draft=True)
        else:
            work.insert(
                "kept_totals",
                {"period": period, "measure": measure, "cell": text, "count": count},
                draft=True,
            )


def short_due(conn: Connection, before: Moment, now: Moment, limit: int) -> Rows:
    """Return working notes whose time is over (PRACTICE 11): `before` counts where they name no day of their own.

    What a legal hold keeps is left out, and so is what belongs to a session that is not signed yet.
    """
    signed = (
        "session_id IN (SELECT session_id FROM signed_notes WHERE session_id IS NOT NULL) AND "
        "session_id NOT IN (SELECT id FROM sessions WHERE client_id IN (SELECT id FROM held_clients))"
    )
    found: Rows = []
    for table, mark, since in (
        ("answers", "is_working = 1", "answered_at"),
        ("session_texts", "kind = 'working_note'", "created_at"),
    ):
        sql = (
            f"SELECT id FROM {table} WHERE {mark} AND {signed} "  # noqa: S608
            f"AND (keep_until <= ?1 OR keep_until IS NULL AND {since} <= ?2) LIMIT ?3"
        )
        rows = conn.execute(sql, (now.text(), before.text(), limit - len(found)))
        found += [(table, row["id"]) for row in rows]
    # a talk afterwards names no client; while a hold keeps the client of its crisis, it stays too
    rows = conn.execute(
        "SELECT id FROM debriefs WHERE (keep_until <= ?1 OR keep_until IS NULL AND at <= ?2) "
        "AND coalesce(crisis_id, '') NOT IN (SELECT id FROM crisis_runs "
        "WHERE client_id IN (SELECT id FROM held_clients)) LIMIT ?3",
        (now.text(), before.text(), limit - len(found)),
    )
    return [*found, *(("debriefs", row["id"]) for row in rows)]


# ------------------------------------------------------------ inside


def _of(conn: Connection, ids: list[str], sql: str) -> list[Any]:
    return conn.execute(f"{sql} AND client_id IN ({_marks(ids)}) AND deleted_at IS NULL", ids).fetchall()


def _tables_with_client(conn: Connection) -> list[str]:
    rows = conn.execute(
        "SELECT s.name FROM sqlite_schema s JOIN pragma_table_info(s.name) c ON c.name = 'client_id' "
        "WHERE s.type = 'table' ORDER BY s.rowid"
    )
    return [row["name"] for row in rows if row["name"] not in NO_RECORDS]


def _key(conn: Connection, table: str) -> str:
    row = conn.execute("SELECT name FROM pragma_table_info(?) WHERE pk = 1", (table,)).fetchone()
    return str(row["name"]) if row is not None else "rowid"


def _marks(ids: list[str]) -> str:
    return ", ".join("?" * len(ids))
