"""Clients with their names, languages, contact methods, safe contact and addresses."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable
from dataclasses import asdict, replace
from typing import TYPE_CHECKING, Any

from desktop.domain.clients import Address, Client, ClientDraft, Language, Name, Reach
from desktop.domain.clock import Moment
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.storage import name_keys, places, walls
from desktop.storage.careful_names import CarefulNames
from desktop.storage.name_index import index_name
from desktop.storage.safe_contact import SAFE, read_safe_contact

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

_PLAIN = (
    "interpreter_need",
    "interpreter_note",
    "interviewer_gender",
    "pronouns",
    "birth_date",
    "country_of_origin",
    "time_zone",
    "preferred_channel",
    "cultural_note",
)
_ADDRESS = (
    "label",
    "street",
    "unit",
    "town",
    "region",
    "postal_code",
    "country",
    "dispatch_name",
    "dispatch_number",
    "dispatch_e164",
    "dispatch_source",
    "dispatch_checked_how",
    "dispatch_is_emergency_line",
)


def read(conn: Connection, client_id: str) -> Client | None:
    """Return one client with everything that hangs on it, or None."""
    row = conn.execute("SELECT * FROM clients WHERE id = ? AND deleted_at IS NULL", (client_id,)).fetchone()
    if row is None:
        return None
    plain = {name: row[name] or "" for name in _PLAIN}
    draft = ClientDraft(
        names=tuple(read_names(conn, client_id)),
        languages=tuple(_languages(conn, client_id)),
        reaches=tuple(reaches(conn, client_id)),
        addresses=tuple(_addresses(conn, client_id)),
        unanswered=json.loads(row["unanswered"]),
        **plain,
    )
    return Client(
        id=row["id"],
        short_id=row["short_id"],
        version=row["version"],
        status=row["status"],
        practice=bool(row["practice"]),
        draft=draft,
        changed_at=Moment.read(row["changed_at"]),
        here=places.newest(conn, client_id),
    )


def read_names(conn: Connection, client_id: str) -> list[Name]:
    """Return every spelling, the chosen one first."""
    rows = conn.execute(
        "SELECT * FROM names WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_chosen DESC, created_at, rowid",
        (client_id,),
    )
    return [
        Name(
            id=row["id"],
            kind=row["kind"],
            script=row["script"],
            text=row["text"],
            is_chosen=bool(row["is_chosen"]),
        )
        for row in rows
    ]


def insert(work: UnitOfWork, draft: ClientDraft, *, practice: bool = False) -> str:
    """Store a new client and return its id."""
    values: dict[str, Any] = {name: getattr(draft, name) or None for name in _PLAIN}
    values["interpreter_need"] = draft.interpreter_need
    values |= {
        "short_id": next_short_id(work),
        "practice": int(practice),
        "unanswered": json.dumps(draft.unanswered, sort_keys=True),
    }
    client_id = work.insert("clients", values)
    _write_parts(work, client_id, before=ClientDraft(), draft=draft)
    return client_id


def update(work: UnitOfWork, before: Client, draft: ClientDraft) -> None:
    """Store what changed; rows that are gone from the draft are marked deleted, never erased."""
    changes: dict[str, Any] = {
        name: getattr(draft, name) or None
        for name in _PLAIN
        if (getattr(draft, name) or "") != (getattr(before.draft, name) or "")
    }
    if "interpreter_need" in changes:
        changes["interpreter_need"] = draft.interpreter_need
    if draft.unanswered != before.draft.unanswered:
        changes["unanswered"] = json.dumps(draft.unanswered, sort_keys=True)
    # The record is touched even when only a part changed, so that two windows on one record notice each other.
    changes["version"] = before.version + 1
    work.update("clients", before.id, changes, expected_version=before.version)
    _write_parts(work, before.id, before=before.draft, draft=draft)


def next_short_id(work: UnitOfWork) -> str:
    """Return the next free short id for people, such as W-0412."""
    row = work.query("SELECT value FROM vault_meta WHERE key = 'next_short_id'", ())
    number = int(row[0]["value"]) if row else 101
    while work.query("SELECT 1 FROM clients WHERE short_id = ?", (f"W-{number:04d}",)):
        number += 1
    work.set_meta("next_short_id", str(number + 1))
    return f"W-{number:04d}"


def add_safe_contact(work: UnitOfWork, client_id: str, method_id: str, safe: SafeContact) -> str:
    """Store a new statement about a contact method; the older ones stay."""
    values: dict[str, Any] = {name: getattr(safe, name) or None for name in SAFE}
    for name in ("may_call", "may_text", "may_voicemail", "may_email"):
        values[name] = getattr(safe, name)
    values |= {
        "client_id": client_id,
        "contact_method_id": method_id,
        "hours": json.dumps([asdict(span) for span in safe.hours], sort_keys=True),
        # Nothing was asked yet: the row still says when that was noted, so that a newer word always sorts after it.
        "said_at": (safe.said_at or work.now).text(),
        "confirmed_at": safe.confirmed_at.text() if safe.confirmed_at else None,
    }
    older = work.query(
        "SELECT id FROM safe_contact WHERE contact_method_id = ? AND superseded_by IS NULL AND deleted_at IS NULL",
        (method_id,),
    )
    statement = work.insert("safe_contact", values)
    for row in older:
        work.update("safe_contact", row["id"], {"superseded_by": statement}, draft=True)
    return statement


def _write_parts(work: UnitOfWork, client_id: str, *, before: ClientDraft, draft: ClientDraft) -> None:
    for old in _gone(before.names, draft.names):
        work.remove("names", old.id)
        index_name(work, old.id, client_id, None)
    known_names = {name.id: name for name in before.names}
    # A chosen mark moves: it is taken away before it is given, since only one spelling may carry it.
    ordered = sorted(draft.names, key=lambda name: name.is_chosen)
    for name in ordered:
        values = {
            "kind": name.kind,
            "script": name.script,
            "text": name.text,
            "is_chosen": int(name.is_chosen),
            "sort_key": name_keys.fold(name.text),
        }
        if name.id in known_names:
            if name != known_names[name.id]:
                work.update("names", name.id, values)
                index_name(work, name.id, client_id, name.text)
        else:
            name_id = work.insert("names", values | {"client_id": client_id})
            index_name(work, name_id, client_id, name.text)
    _write_languages(work, client_id, before, draft)
    _write_reaches(work, client_id, before, draft)
    _write_addresses(work, client_id, before, draft)


def _write_languages(work: UnitOfWork, client_id: str, before: ClientDraft, draft: ClientDraft) -> None:
    for gone in _gone(before.languages, draft.languages):
        work.remove("client_languages", gone.id)
    known = {language.id: (place, language) for place, language in enumerate(before.languages)}
    for place, language in enumerate(draft.languages):
        values = {
            "code": language.code,
            "script": language.script,
            "speaks": language.speaks,
            "reads": language.reads,
            "is_preferred": int(language.is_preferred),
            "position": place,
        }
        if language.id not in known:
            work.insert("client_languages", values | {"client_id": client_id})
        elif (place, language) != known[language.id]:
            work.update("client_languages", language.id, values)


def _write_reaches(work: UnitOfWork, client_id: str, before: ClientDraft, draft: ClientDraft) -> None:
    known = {reach.method.id: (place, reach) for place, reach in enumerate(before.reaches)}
    kept = {reach.method.id for reach in draft.reaches}
    for method_id in known:
        if method_id not in kept:
            work.remove("contact_methods", method_id)
    for place, reach in enumerate(draft.reaches):
        method = reach.method
        values = {
            "kind": method.kind,
            "value": method.value,
            "e164": method.e164 or None,
            "label": method.label or None,
            "shared_with": method.shared_with or None,
            "is_preferred": int(method.is_preferred),
            "position": place,
        }
        if method.id not in known:
            method_id = work.insert("contact_methods", values | {"client_id": client_id})
            add_safe_contact(work, client_id, method_id, reach.safe)
            continue
        old_place, old = known[method.id]
        if old.method != method or old_place != place:
            work.update("contact_methods", method.id, values)
        if replace(reach.safe, id="") != replace(old.safe, id=""):
            add_safe_contact(work, client_id, method.id, reach.safe)


def _write_addresses(work: UnitOfWork, client_id: str, before: ClientDraft, draft: ClientDraft) -> None:
    for gone in _gone(before.addresses, draft.addresses):
        work.remove("addresses", gone.id)
    known = {address.id: address for address in before.addresses}
    for address in draft.addresses:
        values: dict[str, Any] = {name: getattr(address, name) or None for name in _ADDRESS}
        values["dispatch_is_emergency_line"] = address.dispatch_is_emergency_line
        values |= {"is_usual": int(address.is_usual), "shelter": int(address.shelter)}
        checked = address.dispatch_checked_at
        values["dispatch_checked_at"] = checked.text() if checked else None
        values["dispatch_earlier"] = places.earlier_as_text(address.dispatch_earlier)
        if address.id not in known:
            work.insert("addresses", values | {"client_id": client_id})
        elif address != known[address.id]:
            work.update("addresses", address.id, values)


def _gone(before: Iterable[Any], after: Iterable[Any]) -> list[Any]:
    kept = {item.id for item in after}
    return [item for item in before if item.id not in kept]


def _languages(conn: Connection, client_id: str) -> list[Language]:
    rows = conn.execute(
        "SELECT * FROM client_languages WHERE client_id = ? AND deleted_at IS NULL ORDER BY position, created_at",
        (client_id,),
    )
    return [
        Language(
            id=row["id"],
            code=row["code"],
            script=row["script"],
            speaks=row["speaks"],
            reads=row["reads"],
            is_preferred=bool(row["is_preferred"]),
        )
        for row in rows
    ]


def reaches(conn: Connection, client_id: str) -> list[Reach]:
    """Return the ways to reach a client, each with its newest statement."""
    rows = conn.execute(
        "SELECT * FROM contact_methods WHERE client_id = ? AND deleted_at IS NULL ORDER BY position, created_at",
        (client_id,),
    ).fetchall()
    danger = _sharers_to_mind(conn, client_id) if any(row["shared_with"] for row in rows) else None
    return [
        Reach(
            method=ContactMethod(
                id=row["id"],
                kind=row["kind"],
                value=row["value"],
                e164=row["e164"] or "",
                label=row["label"] or "",
                shared_with=row["shared_with"] or "",
                is_preferred=bool(row["is_preferred"]),
                shared_with_danger=danger is not None and danger(row["shared_with"] or ""),
            ),
            safe=read_safe_contact(conn, row["id"]),
        )
        for row in rows
    ]


def _sharers_to_mind(conn: Connection, client_id: str) -> Callable[[str], bool]:
    """Return what tells whether somebody of those who share a way may be the danger (PRACTICE 14).

    A caregiver or sponsor is marked without a name: then whoever shares a way may be the one.
    """
    if walls.guardian_may_be_danger(conn, client_id):
        return lambda who: bool(who.strip())
    return CarefulNames(walls.careful_with(conn, client_id)).are_in


def _addresses(conn: Connection, client_id: str) -> list[Address]:
    rows = conn.execute(
        "SELECT * FROM addresses WHERE client_id = ? AND deleted_at IS NULL ORDER BY is_usual DESC, created_at",
        (client_id,),
    )
    return [
        Address(
            id=row["id"],
            is_usual=bool(row["is_usual"]),
            shelter=bool(row["shelter"]),
            dispatch_checked_at=_moment(row["dispatch_checked_at"]),
            dispatch_earlier=places.earlier_from_text(row["dispatch_earlier"]),
            **{name: row[name] or "" for name in _ADDRESS},
        )
        for row in rows
    ]


def _moment(text: str | None) -> Moment | None:
    return Moment.read(text) if text else None
