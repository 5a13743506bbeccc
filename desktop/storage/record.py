"""The record field by field: rows as stored, one field changed, rows added or taken out, what a field said before."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.record import FIELDS, NOTED_IN, Field, FieldKey, Row, Said, field_of, shown, stored

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.connection import Row as StoredRow
    from desktop.storage.unit_of_work import UnitOfWork

_WITH_WHY = frozenset({"clients", "immigration"})
_AT_HAND = frozenset({"clients", "client_languages"})
"""What a merge copies, so that it is not read twice."""
_EXTRA = {
    "clients": ("age_noted_at", "risk_set_at", "risk_set_by", "status"),
    "client_languages": ("code", "is_preferred"),
    "household_links": ("age_noted_at",),
    "supports": ("noted_at",),
    "releases": ("state",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class FieldChange:
    """One change of one field: when, who (empty where nobody is named), from, to."""

    at: Moment | None
    who: str
    old: Said
    new: Said


def read_rows(conn: Connection, client_id: str) -> dict[str, list[Row]]:
    """Return every row of the record by table, in the order entered."""
    found: dict[str, list[Row]] = {}
    for table in FIELDS:
        where = "id = ?1" if table == "clients" else "client_id = ?1"
        if table not in _AT_HAND:
            # a record that was merged into this one is read with it (docs/adr/0404)
            where = "client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
        # the names of the tables come from the list in domain/record.py
        sql = f"SELECT * FROM {table} WHERE {where} AND deleted_at IS NULL ORDER BY created_at, rowid"  # noqa: S608
        found[table] = [_row(table, row) for row in conn.execute(sql, (client_id,))]
    return found


def read_row(conn: Connection, table: str, row_id: str) -> Row | None:
    """Return one row of the record, None when it is gone."""
    sql = f"SELECT * FROM {table} WHERE id = ? AND deleted_at IS NULL"  # noqa: S608
    row = conn.execute(sql, (row_id,)).fetchone()
    return None if row is None or table not in FIELDS else _row(table, row)


def set_field(work: UnitOfWork, key: FieldKey, said: Said) -> None:
    """Store what a field says, and the moment beside it where one belongs there."""
    what = field_of(key.table, key.field)
    changes: dict[str, Any] = {key.field: stored(what, said.text)}
    if key.table in _WITH_WHY:
        sql = f"SELECT unanswered FROM {key.table} WHERE id = ?"  # noqa: S608
        for row in work.query(sql, (key.row_id,)):
            reasons = _reasons(row["unanswered"])
            reasons.pop(key.field, None)
            changes["unanswered"] = json.dumps(
                reasons | ({key.field: said.why} if said.why else {}), sort_keys=True
            )
    noted = NOTED_IN.get((key.table, key.field))
    if noted is not None:
        changes[noted] = work.now.text() if said.text else None
    if noted == "risk_set_at":
        changes[noted] = work.now.text()
        changes["risk_set_by"] = work.staff_id
    work.update(key.table, key.row_id, changes)
    _touch(work, key.table, key.row_id)


def add_row(work: UnitOfWork, client_id: str, table: str, values: dict[str, Any]) -> str:
    """Add an empty row under a client and return its id."""
    empty = {each.name: stored(each, "") for each in FIELDS[table]}
    # what a NULL says as well is left to the column's own default
    kept = {name: value for name, value in empty.items() if value is not None}
    row_id = work.insert(table, kept | values | {"client_id": client_id})
    _touch(work, table, row_id)
    return row_id


def take_out(work: UnitOfWork, table: str, row_id: str) -> None:
    """Mark a row as deleted."""
    work.remove(table, row_id)
    _touch(work, table, row_id)


def bring_back(work: UnitOfWork, table: str, row_id: str) -> None:
    """Take the mark of deletion away again."""
    work.update(table, row_id, {"deleted_at": None})
    _touch(work, table, row_id)


def _touch(work: UnitOfWork, table: str, row_id: str) -> None:
    # the form writes languages as well and compares the client's version: it must notice what was changed here
    if table != "client_languages":
        return
    sql = "SELECT id, version FROM clients WHERE id = (SELECT client_id FROM client_languages WHERE id = ?)"
    for row in work.query(sql, (row_id,)):
        work.update("clients", row["id"], {"version": int(row["version"]) + 1})


def others_with_number(conn: Connection, client_id: str, kind: str) -> list[str]:
    """Return every number of one kind that other records hold; not whose they are (PRACTICE 13)."""
    sql = (
        "SELECT external_ids.value FROM external_ids JOIN clients ON clients.id = external_ids.client_id"
        " WHERE kind = ? AND client_id <> ? AND external_ids.deleted_at IS NULL AND clients.deleted_at IS NULL"
        " AND clients.merged_into IS NULL"
    )
    return [str(row["value"]) for row in conn.execute(sql, (kind, client_id))]


def changed_fields(conn: Connection, client_id: str) -> set[FieldKey]:
    """Return which fields have a past."""
    sql = "SELECT DISTINCT table_name, row_id, field, old, new FROM field_changes WHERE client_id = ?"
    found: set[FieldKey] = set()
    for row in conn.execute(sql, (client_id,)):
        table, row_id = str(row["table_name"]), str(row["row_id"])
        if table not in FIELDS:
            continue
        names = [str(row["field"])]
        if names[0] == "unanswered":
            before, after = _reasons(row["old"]), _reasons(row["new"])
            names = [each for each in before.keys() | after.keys() if before.get(each) != after.get(each)]
        found |= {FieldKey(table=table, row_id=row_id, field=name) for name in names}
    return found


def changes_of(conn: Connection, key: FieldKey) -> list[FieldChange]:
    """Return the changes of one field, the newest first; what was said and why it was empty are one change."""
    sql = (
        "SELECT field, old, new, field_changes.at, history_n, staff.display_name FROM field_changes"
        " LEFT JOIN staff ON staff.id = field_changes.staff_id"
        " WHERE row_id = ? AND table_name = ? AND field IN (?, 'unanswered') ORDER BY history_n DESC"
    )
    what = field_of(key.table, key.field)
    found: dict[int, FieldChange] = {}
    for row in conn.execute(sql, (key.row_id, key.table, key.field)):
        n = int(row["history_n"])
        kept = found.get(
            n, FieldChange(at=_moment(row["at"]), who=row["display_name"] or "", old=Said(), new=Said())
        )
        if row["field"] == "unanswered":
            old, new = (_reasons(row[side]).get(key.field, "") for side in ("old", "new"))
            kept = FieldChange(
                at=kept.at,
                who=kept.who,
                old=Said(text=kept.old.text, why=old),
                new=Said(text=kept.new.text, why=new),
            )
        else:
            old, new = (_shown_again(what, row[side]) for side in ("old", "new"))
            kept = FieldChange(
                at=kept.at,
                who=kept.who,
                old=Said(text=old, why=kept.old.why),
                new=Said(text=new, why=kept.new.why),
            )
        found[n] = kept
    return [change for change in found.values() if change.old != change.new]


def _shown_again(what: Field, value: str | None) -> str:
    if what.flag:
        return "yes" if value == "1" else ""
    return shown(what, value)


def _row(table: str, row: StoredRow) -> Row:
    reasons = _reasons(row["unanswered"]) if table in _WITH_WHY else {}
    texts = {each.name: shown(each, row[each.name]) for each in FIELDS[table]}
    # the form may have filled a field whose reason for being empty still stands
    said = {name: Said(text=text, why="" if text else reasons.get(name, "")) for name, text in texts.items()}
    extra = {name: str(row[name] if row[name] is not None else "") for name in _EXTRA.get(table, ())}
    if table == "household_links":
        # that there is a record of their own, and no more than that (PRACTICE 13)
        extra["has_record"] = "yes" if row["other_client_id"] else ""
    return Row(table=table, id=row["id"], said=said, extra=extra)


def _reasons(text: str | None) -> dict[str, str]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return {str(key): str(why) for key, why in found.items()} if isinstance(found, dict) else {}


def _moment(text: str) -> Moment | None:
    try:
        return Moment.parse(text)
    except ValueError:
        return None
