"""Provider codes with what happened to them, and everything of a client that no code may come from (C6)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.code_traces import Element, Readers
from desktop.domain.provider_codes import Code, CodeEvent
from desktop.storage.name_keys import fold, latin

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

READERS = Readers(fold=fold, latin=latin)
_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
# What was taken out of the record counts too: whoever knew it once may know it still.
_IDENTITY: tuple[tuple[str, str, str], ...] = (
    ("name", "names", "text"),
    ("name", "contact_methods", "shared_with"),
    ("name", "household_links", "display_name"),
    ("name", "supports", "CASE kind WHEN 'person' THEN text END"),
    ("secret", "safe_contact", "code_word"),
    ("secret", "safe_contact", "help_word"),
    ("secret", "safe_contact", "identify_as"),
    ("email", "contact_methods", "CASE kind WHEN 'email' THEN value END"),
    ("number", "contact_methods", "CASE kind WHEN 'email' THEN NULL ELSE coalesce(e164, value) END"),
    ("number", "supports", "phone"),
    ("number", "external_ids", "value"),
    ("date", "household_links", "CAST(birth_year AS TEXT)"),
    ("place", "addresses", "label"),
    ("place", "addresses", "street"),
    ("place", "addresses", "unit"),
    ("place", "addresses", "town"),
    ("place", "addresses", "region"),
    ("place", "addresses", "postal_code"),
    ("place", "household_links", "school"),
    ("place", "whereabouts", "place"),
)


def identity(conn: Connection, client_id: str) -> list[Element]:
    """Return what a code of this client may not hold or come from, with what was merged into the record."""
    found: list[Element] = []
    for row in conn.execute(f"SELECT short_id, birth_date FROM clients WHERE id IN {_ALL}", (client_id,)):  # noqa: S608
        found.append(Element(kind="number", text=row["short_id"]))
        found.append(Element(kind="date", text=row["birth_date"] or ""))
    for kind, table, column in _IDENTITY:
        # tables and columns are the list above
        sql = f"SELECT DISTINCT {column} AS found FROM {table} WHERE client_id IN {_ALL}"  # noqa: S608
        found += [Element(kind=kind, text=row["found"] or "") for row in conn.execute(sql, (client_id,))]
    return [element for element in found if element.text.strip()]


def codes(conn: Connection, client_id: str) -> list[Code]:
    """Return every code of a client, the newest first; at most the first is still in use."""
    rows = conn.execute(
        "SELECT provider_codes.*, staff.display_name FROM provider_codes "  # noqa: S608
        "LEFT JOIN staff ON staff.id = provider_codes.created_by "
        f"WHERE client_id IN {_ALL} AND provider_codes.deleted_at IS NULL "
        "ORDER BY retired_at IS NOT NULL, made_at DESC, provider_codes.rowid DESC",
        (client_id,),
    )
    return [
        Code(
            id=row["id"],
            code=row["code"],
            made_at=Moment.read(row["made_at"]),
            made_by=row["display_name"] or "",
            retired_at=Moment.read(row["retired_at"]) if row["retired_at"] else None,
            reason=row["reason"] or "",
        )
        for row in rows
    ]


def current_code(conn: Connection, client_id: str) -> str:
    """Return the code in use, or an empty text."""
    row = conn.execute(
        f"SELECT code FROM provider_codes WHERE client_id IN {_ALL} AND retired_at IS NULL "  # noqa: S608
        "AND deleted_at IS NULL ORDER BY made_at DESC, rowid DESC LIMIT 1",
        (client_id,),
    ).fetchone()
    return "" if row is None else str(row["code"])


def events(conn: Connection, client_id: str) -> list[CodeEvent]:
    """Return what happened with all codes of a client, in the order noted."""
    rows = conn.execute(
        "SELECT provider_code_events.*, staff.display_name FROM provider_code_events "  # noqa: S608
        "JOIN provider_codes ON provider_codes.id = provider_code_events.code_id "
        "LEFT JOIN staff ON staff.id = provider_code_events.created_by "
        f"WHERE client_id IN {_ALL} AND provider_code_events.deleted_at IS NULL "
        "ORDER BY provider_code_events.created_at, provider_code_events.rowid",
        (client_id,),
    )
    return [_event(row) for row in rows]


def insert(work: UnitOfWork, client_id: str, code: str) -> str:
    """Store a new code and return its id."""
    return work.insert("provider_codes", {"client_id": client_id, "code": code, "made_at": work.now})


def end(work: UnitOfWork, code_id: str, reason: str) -> None:
    """Note that a code is not used any more, and why."""
    work.update("provider_codes", code_id, {"retired_at": work.now, "reason": reason})


def add_event(
    work: UnitOfWork, code_id: str, kind: str, *, at: Moment | None = None, who: str = "", **facts: str
) -> str:
    """Store what happened and return its id; `at` is when, where that is not now."""
    values: dict[str, Any] = {"code_id": code_id, "kind": kind, "at": at or work.now, "who": who or None}
    values["note"] = _facts(facts)
    return work.insert("provider_code_events", values)


def change_event(work: UnitOfWork, event_id: str, who: str, facts: dict[str, str]) -> None:
    """Store what is known now about something that happened."""
    work.update("provider_code_events", event_id, {"who": who or None, "note": _facts(facts)})


def open_tasks(conn: Connection, rule: str, client_id: str) -> dict[str, str]:
    """Return the open tasks a rule made for a client: what follows `rule` in their key → task id."""
    rows = conn.execute(
        f"SELECT id, rule_key FROM tasks WHERE client_id IN {_ALL} AND state = 'open' "  # noqa: S608
        "AND deleted_at IS NULL AND substr(rule_key, 1, length(?2)) = ?2",
        (client_id, rule),
    )
    return {str(row["rule_key"])[len(rule) :]: str(row["id"]) for row in rows}


def _facts(facts: dict[str, str]) -> str | None:
    kept = {name: text for name, text in facts.items() if text}
    return json.dumps(kept, sort_keys=True, ensure_ascii=False) if kept else None


def _event(row: Row) -> CodeEvent:
    try:
        found = json.loads(row["note"] or "{}")
    except ValueError:
        found = {"said": row["note"]}
    facts = {str(name): str(text) for name, text in found.items()} if isinstance(found, dict) else {}
    return CodeEvent(
        id=row["id"],
        code_id=row["code_id"],
        kind=row["kind"],
        at=Moment.read(row["at"]),
        by=row["display_name"] or "",
        who=row["who"] or "",
        facts=facts,
    )
