"""Two records become one, and can be two again. Rows of the one that goes never move: they are read together.

What the record that stays needs at hand (spellings, ways of contact with what was said, places, languages) is copied to
it; where both say something else, the other word is kept as another version. See docs/adr/0404.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.duplicates import RISK_ORDER, Merged, MergeField
from desktop.domain.errors import NotAllowed
from desktop.storage import merge_copies, walls
from desktop.storage.merge_copies import text_of

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

#: A fact, and the columns that belong to it and go with it.
FACTS: dict[str, tuple[str, ...]] = {
    "pronouns": (),
    "gender": (),
    "sex_for_report": (),
    "birth_date": ("birth_estimated",),
    "age_estimated": ("age_noted_at",),
    "country_of_origin": (),
    "marital_status": (),
    "unaccompanied": (),
    "literacy": (),
    "interpreter_need": (),
    "interpreter_note": (),
    "interviewer_gender": (),
    "preferred_channel": (),
    "time_zone": (),
    "cultural_note": (),
    "occupation": (),
    "disabilities": (),
    "observation_consent_at": (),
    "risk_level": ("risk_reasons", "risk_set_at", "risk_set_by"),
}
MARKS = ("conflict_of_interest", "guardian_may_be_danger")


def obstacle(conn: Connection, kept: str, gone: str) -> str:
    """Return the reason code why these two may not be put together now; empty when they may."""
    rows = {
        row["id"]: row
        for row in conn.execute(
            "SELECT id, merged_into, practice, status FROM clients WHERE id IN (?, ?) AND deleted_at IS NULL",
            (kept, gone),
        ).fetchall()
    }
    if kept == gone or len(rows) != 2 or any(row["merged_into"] for row in rows.values()):
        return "merge_record_gone"
    if walls.are_walled(conn, kept, gone):
        # before anything else of the other: that it is in a crisis would be told already (PRACTICE 13)
        return "merge_walled"
    if conn.execute(
        "SELECT 1 FROM crisis_runs WHERE state = 'open' AND deleted_at IS NULL AND client_id IN (?, ?)",
        (kept, gone),
    ).fetchone():
        return "merge_in_crisis"
    if any(row["status"] == "closed" for row in rows.values()):
        return "merge_closed"
    if rows[kept]["practice"] != rows[gone]["practice"]:
        return "merge_practice"
    if conn.execute(
        "SELECT 1 FROM sessions WHERE state <> 'signed' AND deleted_at IS NULL AND client_id = ?", (gone,)
    ).fetchone():
        return "merge_session_open"
    return ""


def facts(conn: Connection, kept: str, gone: str) -> list[MergeField]:
    """Return each fact that is not the same in both, with the one that stands when nobody chooses."""
    ours, theirs = _row(conn, kept), _row(conn, gone)
    found = []
    for name in FACTS:
        here, there = text_of(ours[name]), text_of(theirs[name])
        if there and here != there:
            fixed = name == "risk_level"
            taken = not here or (fixed and RISK_ORDER.get(there, 0) > RISK_ORDER.get(here, 0))
            found.append(MergeField(name=name, kept=here, gone=there, taken=taken, fixed=fixed or not here))
    return found


def merge(work: UnitOfWork, conn: Connection, kept: str, gone: str, take: Collection[str]) -> str:
    """Put `gone` into `kept`; `take` names facts for which the word of `gone` stands. Returns the decision's id."""
    reason = obstacle(conn, kept, gone)
    if reason:
        raise NotAllowed(reason)
    ours, theirs = _row(conn, kept), _row(conn, gone)
    decision = work.insert(
        "duplicate_decisions", {"client_id": kept, "other_client_id": gone, "decision": "same", "undo": "{}"}
    )
    changes: dict[str, Any] = {}
    undo: dict[str, Any] = {"added": [], "versions": [], "statements": [], "status": theirs["status"]}
    undo["decision"] = decision
    for fact in facts(conn, kept, gone):
        columns = (fact.name, *FACTS[fact.name])
        taken = fact.taken if fact.fixed else fact.name in take
        if taken:
            changes |= {column: theirs[column] for column in columns}
        if fact.kept:
            other = ours if taken else theirs
            body = json.dumps({column: other[column] for column in columns}, sort_keys=True)
            undo["versions"].append(
                work.insert(
                    "other_versions",
                    {
                        "client_id": kept,
                        "table_name": "clients",
                        "row_id": kept,
                        "bundle_id": decision,
                        "body": body,
                        "state": "took_theirs" if taken else "kept_ours",
                    },
                )
            )
    # a mark that protects is never lost, whichever record had it
    changes |= {mark: 1 for mark in MARKS if theirs[mark] and not ours[mark]}
    reasons = _reasons(ours, theirs, changes)
    if reasons != ours["unanswered"]:
        changes["unanswered"] = reasons
    undo["changes"] = {column: [ours[column], value] for column, value in changes.items()}
    undo["repointed"] = [
        row["id"] for row in work.query("SELECT id FROM clients WHERE merged_into = ?", (gone,))
    ]
    merge_copies.copy_names(work, conn, kept, gone, undo)
    merge_copies.copy_languages(work, conn, kept, gone, undo)
    merge_copies.copy_reaches(work, conn, kept, gone, undo)
    merge_copies.copy_addresses(work, conn, kept, gone, undo)
    work.update("clients", kept, {**changes, "version": ours["version"] + 1})
    for each in (gone, *undo["repointed"]):
        work.update("clients", each, {"merged_into": kept})
    work.update("clients", gone, {"status": "duplicate"})
    work.update("duplicate_decisions", decision, {"undo": json.dumps(undo, sort_keys=True)}, draft=True)
    work.record("merged", "clients", gone, {"into": kept})
    return decision


def undo(work: UnitOfWork, conn: Connection, decision_id: str) -> tuple[str, str]:
    """Make two records of one again; what was changed since stays where it was written. Returns (kept, gone)."""
    row = conn.execute(
        "SELECT * FROM duplicate_decisions WHERE id = ? AND decision = 'same' AND deleted_at IS NULL",
        (decision_id,),
    ).fetchone()
    if row is None:
        raise NotAllowed("merge_record_gone")
    kept, gone, how = row["client_id"], row["other_client_id"], json.loads(row["undo"])
    ours, theirs = _row(conn, kept), _row(conn, gone)
    if ours["merged_into"] or theirs["merged_into"] != kept:
        raise NotAllowed("merged_further")
    if conn.execute(
        "SELECT 1 FROM crisis_runs WHERE state = 'open' AND deleted_at IS NULL AND client_id IN (?, ?)",
        (kept, gone),
    ).fetchone():
        raise NotAllowed("merge_in_crisis")
    back = {column: before for column, (before, after) in how["changes"].items() if ours[column] == after}
    work.update("clients", kept, {**back, "version": ours["version"] + 1})
    for statement, older in how["statements"]:
        merge_copies.take_statement_back(work, statement, older)
    for table, row_id in how["added"]:
        merge_copies.take_back(work, table, row_id, kept)
    for version in how["versions"]:
        work.remove("other_versions", version)
    for each in (gone, *how["repointed"]):
        work.update("clients", each, {"merged_into": gone if each != gone else None})
    work.update("clients", gone, {"status": how["status"]})
    work.remove("duplicate_decisions", decision_id)
    work.record("merge_undone", "clients", gone, {"from": kept})
    return kept, gone


def _reasons(ours: Row, theirs: Row, changes: Mapping[str, Any]) -> str:
    """Return why fields are empty, for those that still are: does not know, prefers not, not asked."""
    here, there = json.loads(ours["unanswered"] or "{}"), json.loads(theirs["unanswered"] or "{}")
    columns = set(ours.keys())
    kept = {name: why for name, why in here.items() if name not in changes}
    for name, why in there.items():
        if name not in kept and name in columns and name not in changes and not text_of(ours[name]):
            kept[name] = why
    return json.dumps(kept, sort_keys=True) if kept != here else str(ours["unanswered"])


def _row(conn: Connection, client_id: str) -> Row:
    row = conn.execute("SELECT * FROM clients WHERE id = ?", (client_id,)).fetchone()
    if row is None:
        raise NotAllowed("merge_record_gone")
    return row


def held(conn: Connection, *ids: str) -> bool:
    """Tell whether a legal hold covers any of these; put together, it covers both (view held_clients)."""
    marks = ", ".join("?" * len(ids))
    return (
        conn.execute(f"SELECT 1 FROM held_clients WHERE id IN ({marks}) LIMIT 1", ids).fetchone() is not None
    )


def in_conflict(conn: Connection, *ids: str) -> bool:
    """Tell whether any of these carries the conflict-of-interest mark."""
    marks = ", ".join("?" * len(ids))
    sql = f"SELECT 1 FROM clients WHERE id IN ({marks}) AND conflict_of_interest = 1 LIMIT 1"
    return conn.execute(sql, ids).fetchone() is not None


def count(conn: Connection, table: str, client_id: str) -> int:
    """Return how many rows of a table are about a client; a plan is one, whatever its versions."""
    each = "DISTINCT series_id" if table == "safety_plans" else "*"
    sql = f"SELECT count({each}) AS n FROM {table} WHERE client_id = ? AND deleted_at IS NULL"
    row = conn.execute(sql, (client_id,)).fetchone()
    return int(row["n"]) if row is not None else 0


def current_id(conn: Connection, client_id: str) -> str:
    """Return the record this one was merged into, or its own id."""
    row = conn.execute("SELECT merged_into FROM clients WHERE id = ?", (client_id,)).fetchone()
    return str(row["merged_into"]) if row is not None and row["merged_into"] else client_id


def merged_into(conn: Connection, client_id: str) -> list[Merged]:
    """Return the merges into a record that can be undone, the newest first."""
    rows = conn.execute(
        "SELECT d.id, d.created_at, c.short_id, n.text FROM duplicate_decisions d "
        "JOIN clients c ON c.id = d.other_client_id "
        "LEFT JOIN names n ON n.client_id = c.id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
        "WHERE d.client_id = ? AND d.decision = 'same' AND d.deleted_at IS NULL AND c.merged_into = ? "
        "ORDER BY d.created_at DESC",
        (client_id, client_id),
    )
    return [
        Merged(
            decision_id=row["id"],
            short_id=row["short_id"],
            chosen_name=row["text"] or row["short_id"],
            at=row["created_at"],
        )
        for row in rows.fetchall()
    ]
