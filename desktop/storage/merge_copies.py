"""What a merge copies to the record that stays, with its traces, and how a copy is taken back."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import Reach
from desktop.domain.contacts import NOTHING_STANDS, SafeContact, strictest_hours
from desktop.storage import clients, name_keys, safe_contact
from desktop.storage.name_index import index_name

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

_NOTHING = frozenset({"", "not_asked", "[]", "0", "None"})
_MAY = ("may_call", "may_text", "may_voicemail", "may_email")
_COPIED_ADDRESS = (
    "label",
    "street",
    "unit",
    "town",
    "region",
    "postal_code",
    "country",
    "note",
    "is_usual",
    "shelter",
    "dispatch_name",
    "dispatch_number",
    "dispatch_e164",
    "dispatch_source",
    "dispatch_checked_at",
    "dispatch_checked_how",
    "dispatch_is_emergency_line",
    "dispatch_earlier",
)


def text_of(value: Any) -> str:
    """Return a stored value as text, empty for what says nothing."""
    text = "" if value is None else str(value)
    return "" if text in _NOTHING else text


def copy_names(work: UnitOfWork, conn: Connection, kept: str, gone: str, undo: dict[str, Any]) -> None:
    """Copy spellings that are not there yet."""
    there = {name.text for name in clients.read_names(conn, kept)}
    for name in clients.read_names(conn, gone):
        if name.text not in there:
            kind = "other_spelling" if name.kind == "chosen" else name.kind
            values = {
                "client_id": kept,
                "kind": kind,
                "script": name.script,
                "text": name.text,
                "is_chosen": 0,
            }
            name_id = work.insert("names", values | {"sort_key": name_keys.fold(name.text)})
            index_name(work, name_id, kept, name.text)
            undo["added"].append(["names", name_id])


def copy_languages(work: UnitOfWork, conn: Connection, kept: str, gone: str, undo: dict[str, Any]) -> None:
    """Copy languages that are not there yet."""
    sql = (
        "SELECT code, script, speaks, reads FROM client_languages "
        "WHERE client_id = ? AND deleted_at IS NULL ORDER BY position"
    )
    ours = {row["code"] for row in conn.execute(sql, (kept,)).fetchall()}
    for place, row in enumerate(conn.execute(sql, (gone,)).fetchall()):
        if row["code"] not in ours:
            values = {name: row[name] for name in ("code", "script", "speaks", "reads")}
            new = work.insert(
                "client_languages", {**values, "client_id": kept, "position": len(ours) + place}
            )
            undo["added"].append(["client_languages", new])


def copy_reaches(work: UnitOfWork, conn: Connection, kept: str, gone: str, undo: dict[str, Any]) -> None:
    """Copy ways of contact with what was said; where both say something of one number, the stricter holds."""
    ours = {_way(reach): reach for reach in clients.reaches(conn, kept)}
    for place, reach in enumerate(clients.reaches(conn, gone)):
        mine = ours.get(_way(reach))
        method = reach.method
        if mine is None:
            values = {
                "client_id": kept,
                "kind": method.kind,
                "value": method.value,
                "e164": method.e164 or None,
                "label": method.label or None,
                "shared_with": method.shared_with or None,
                "is_preferred": int(method.is_preferred and not ours),
                "position": len(ours) + place,
            }
            new = work.insert("contact_methods", values)
            undo["added"].append(["contact_methods", new])
            undo["added"].append(["safe_contact", clients.add_safe_contact(work, kept, new, reach.safe)])
        elif said_otherwise(mine.safe, reach.safe) and reach.safe.said_at is not None:
            older = [
                row["id"]
                for row in work.query(
                    "SELECT id FROM safe_contact WHERE contact_method_id = ? AND superseded_by IS NULL "
                    "AND deleted_at IS NULL",
                    (mine.method.id,),
                )
            ]
            both = both_said(mine.safe, reach.safe)
            statement = clients.add_safe_contact(work, kept, mine.method.id, both)
            undo["statements"].append([statement, older])
            # what each of them said of hours is kept as it was said, beside what counts until somebody asks
            kept_apart = {
                "client_id": kept,
                "table_name": "safe_contact",
                "row_id": statement,
                "bundle_id": undo["decision"],
                "body": json.dumps([safe_contact.hours_as_text(each) for each in (mine.safe, reach.safe)]),
                "state": "open",
            }
            undo["versions"].append(work.insert("other_versions", kept_apart))


def both_said(ours: SafeContact, theirs: SafeContact) -> SafeContact:
    """Return what holds when two records say different things of one number: every no, the hours of both, ask again."""
    strict: dict[str, Any] = {}
    for name in _MAY:
        said = {getattr(ours, name), getattr(theirs, name)}
        strict[name] = "no" if "no" in said else "not_asked" if "not_asked" in said else "yes"
    filled: dict[str, Any] = {
        name: getattr(ours, name) or getattr(theirs, name)
        for name in (
            "identify_as",
            "if_other_answers",
            "ring_back_finds",
            "code_word",
            "help_word",
        )
    }
    words = "\n".join(dict.fromkeys(text for text in (ours.words.strip(), theirs.words.strip()) if text))
    hours, zone = strictest_hours(ours, theirs)
    said_at = min(
        (at for at in (ours.said_at, theirs.said_at) if at is not None), key=lambda at: at.utc, default=None
    )
    return replace(
        ours,
        words=words,
        hours=hours,
        time_zone=zone if hours else ours.time_zone or theirs.time_zone,
        said_at=said_at,
        confirmed_at=None,
        recheck_reason=next(
            (each.recheck_reason for each in (ours, theirs) if each.recheck_reason in NOTHING_STANDS),
            "merged",
        ),
        **strict,
        **filled,
    )


def copy_addresses(work: UnitOfWork, conn: Connection, kept: str, gone: str, undo: dict[str, Any]) -> None:
    """Copy places that are not there yet."""
    sql = "SELECT * FROM addresses WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_usual DESC, created_at"
    compared = ("street", "unit", "town", "region", "postal_code", "country", "label", "dispatch_number")
    ours = {tuple(text_of(row[name]) for name in compared) for row in conn.execute(sql, (kept,)).fetchall()}
    for row in conn.execute(sql, (gone,)).fetchall():
        if tuple(text_of(row[name]) for name in compared) not in ours:
            values = {name: row[name] for name in _COPIED_ADDRESS}
            values |= {"client_id": kept, "is_usual": 0 if ours else row["is_usual"]}
            undo["added"].append(["addresses", work.insert("addresses", values)])


def take_back(work: UnitOfWork, table: str, row_id: str, kept: str) -> None:
    """Remove a copy, unless somebody worked on it since: then it stays, since nothing typed is lost."""
    found = work.query(f"SELECT version FROM {table} WHERE id = ? AND deleted_at IS NULL", (row_id,))
    if not found or found[0]["version"] > 1:
        return
    if (
        table == "contact_methods"
        and work.query(
            "SELECT count(*) AS n FROM safe_contact WHERE contact_method_id = ? AND deleted_at IS NULL",
            (row_id,),
        )[0]["n"]
        > 1
    ):
        return
    work.remove(table, row_id)
    if table == "names":
        index_name(work, row_id, kept, None)


def take_statement_back(work: UnitOfWork, statement: str, older: list[str]) -> None:
    """Let what was said before hold again, unless something was said since."""
    found = work.query(
        "SELECT superseded_by FROM safe_contact WHERE id = ? AND deleted_at IS NULL", (statement,)
    )
    if not found or found[0]["superseded_by"]:
        return  # something was said since; that stands
    work.remove("safe_contact", statement)
    for each in older:
        work.update("safe_contact", each, {"superseded_by": None}, draft=True)


def _way(reach: Reach) -> tuple[str, str]:
    return reach.method.kind, reach.method.e164 or reach.method.value.strip().casefold()


def said_otherwise(one: SafeContact, other: SafeContact) -> bool:
    """Tell whether two statements say different things, whenever they were said."""
    return _said(one) != _said(other)


def _said(safe: SafeContact) -> SafeContact:
    return replace(safe, id="", said_at=None, confirmed_at=None, recheck_reason="")
