"""The rows of a case pack: which leave for one client, how they compare with ours, and how they are taken in."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.contacts import OTHER_NUMBER
from desktop.domain.errors import PackRefused
from desktop.domain.pack_rows import moved
from desktop.domain.packs import Conflict, Difference
from desktop.domain.shelters import without_shelters
from desktop.domain.tasks import RELEASE
from desktop.domain.whereabouts import BOUND_TO
from desktop.storage import clients, search_index, striking
from desktop.storage.name_index import index_name
from desktop.storage.places import UNCONFIRMED
from desktop.storage.search_notes import words_of
from desktop.storage.signers import KEY_FROM_PACK

if TYPE_CHECKING:
    from desktop.storage.connection import Connection
    from desktop.storage.unit_of_work import UnitOfWork

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


@dataclass(frozen=True, slots=True)
class PackTable:
    """How one table travels: `select` finds its rows for the client bound as ``:client``; `leave` stays at home."""

    name: str
    select: str
    key: str = "id"
    leave: frozenset[str] = field(default=frozenset())
    sealed: bool = False


def _of_client(table: str, more: str = "") -> str:
    return f"SELECT * FROM {table} WHERE client_id = :client {more}"


_ALIVE = "AND deleted_at IS NULL"
# What a session made waits for its seal: a slip that is mended may take it away again (docs/adr/0417).
_MADE = f"{_ALIVE} AND coalesce(session_id, '') NOT IN (SELECT id FROM sessions WHERE state = 'closed')"
_SESSIONS = "(SELECT id FROM sessions WHERE client_id = :client AND state = 'signed' AND deleted_at IS NULL)"
_RUNS = "(SELECT id FROM crisis_runs WHERE client_id = :client AND deleted_at IS NULL)"
_PLANS = "(SELECT id FROM safety_plans WHERE client_id = :client AND deleted_at IS NULL)"
# What a client keeps in memory only is in no form that leaves, a pack included (PRACTICE 24).
_STEPS = (
    f"(SELECT id FROM plan_steps WHERE plan_id IN {_PLANS} AND kept_in_memory = 0 AND deleted_at IS NULL)"
)
# A report joined to another person since is nobody's to give: it stays, and so does its seal.
_REPORTS = (
    f"(SELECT id FROM incident_reports WHERE crisis_id IN {_RUNS} AND deleted_at IS NULL "
    "AND (client_id IS NULL OR client_id = :client))"
)
_NOTES = (
    "(SELECT id FROM signed_notes WHERE client_id = :client AND "
    f"(session_id IN {_SESSIONS} OR object_kind = 'incident_report' AND object_id IN {_REPORTS}))"
)
# Which answer a row came from is needed while its session can still be mended, at home.
_FROM_ANSWERS = frozenset({"from_question"})
_METHODS = "(SELECT id FROM contact_methods WHERE client_id = :client AND deleted_at IS NULL)"

#: In the order they are taken in: a row comes after what it hangs on, the seal of a session after all its children.
#: Immigration data, external ids, provider codes, shelter addresses, field changes and links to other records stay.
PACK_TABLES: tuple[PackTable, ...] = (
    PackTable(
        "staff",
        "SELECT * FROM staff WHERE id IN (SELECT signed_by FROM signed_notes WHERE client_id = :client "
        f"UNION SELECT staff_id FROM sessions WHERE id IN {_SESSIONS} "
        f"UNION SELECT staff_id FROM crisis_runs WHERE id IN {_RUNS} "
        "UNION SELECT signed_by FROM amendments WHERE client_id = :client)",
        leave=frozenset({"phone", "plans_trained"}),
        # a pack never renames who signed here
        sealed=True,
    ),
    PackTable(
        "signing_keys",
        "SELECT * FROM signing_keys WHERE key_id IN (SELECT key_id FROM signed_notes WHERE client_id = :client "
        "UNION SELECT key_id FROM amendments WHERE client_id = :client)",
        key="key_id",
        leave=frozenset({"words_checked_at", "retired_at", "chained_by", "chain_signature"}),
        sealed=True,
    ),
    PackTable(
        "content_texts",
        f"SELECT * FROM content_texts WHERE sha256 IN (SELECT protocol_sha256 FROM sessions WHERE id IN {_SESSIONS} "
        f"UNION SELECT sidecar_sha256 FROM sessions WHERE id IN {_SESSIONS})",
        key="sha256",
        leave=frozenset({"stored_at"}),
        sealed=True,
    ),
    PackTable(
        "clients",
        "SELECT * FROM clients WHERE id = :client AND deleted_at IS NULL",
        leave=frozenset(
            {"photo_attachment", "legal_hold", "retention_review_at", "conflict_of_interest", "merged_into"}
        ),
    ),
    PackTable("names", _of_client("names", _ALIVE)),
    PackTable("client_languages", _of_client("client_languages", _ALIVE)),
    PackTable("contact_methods", _of_client("contact_methods", _ALIVE)),
    PackTable(
        "safe_contact",
        _of_client(
            "safe_contact",
            f"{_ALIVE} AND superseded_by IS NULL "
            f"AND (contact_method_id IS NULL OR contact_method_id IN {_METHODS})",
        ),
    ),
    PackTable(
        "addresses",
        _of_client("addresses", _ALIVE + " AND shelter = 0"),
        leave=frozenset({"dispatch_earlier"}),
    ),
    # whoever has a record of their own here is named by no pack of another (PRACTICE 13, docs/adr/0411)
    PackTable(
        "household_links",
        _of_client("household_links", _ALIVE + " AND other_client_id IS NULL"),
        leave=frozenset({"other_client_id"}),
    ),
    PackTable("supports", _of_client("supports", _ALIVE)),
    PackTable("flags", _of_client("flags", _ALIVE)),
    PackTable(
        "sessions",
        f"SELECT * FROM sessions WHERE id IN {_SESSIONS}",
        leave=frozenset({"page", "field", "cursor", "visited", "seal_due_at"}),
        sealed=True,
    ),
    PackTable(
        "answers",
        f"SELECT * FROM answers WHERE session_id IN {_SESSIONS} AND is_working = 0 {_ALIVE}",
        sealed=True,
    ),
    PackTable(
        "session_texts",
        f"SELECT * FROM session_texts WHERE session_id IN {_SESSIONS} AND kind = 'note' {_ALIVE}",
        sealed=True,
    ),
    PackTable(
        "session_events",
        f"SELECT * FROM session_events WHERE session_id IN {_SESSIONS} {_ALIVE}",
        sealed=True,
    ),
    PackTable("baselines", _of_client("baselines", _ALIVE)),
    PackTable("goals", _of_client("goals", _MADE), leave=_FROM_ANSWERS | {"state_session_id"}),
    PackTable("crisis_runs", f"SELECT * FROM crisis_runs WHERE id IN {_RUNS}"),
    PackTable("crisis_lines", f"SELECT * FROM crisis_lines WHERE crisis_id IN {_RUNS}", sealed=True),
    PackTable(
        "people_present",
        f"SELECT * FROM people_present WHERE (session_id IN {_SESSIONS} OR crisis_id IN {_RUNS}) {_ALIVE}",
        sealed=True,
    ),
    PackTable("incident_reports", f"SELECT * FROM incident_reports WHERE id IN {_REPORTS}"),
    PackTable("plan_gates", _of_client("plan_gates", _ALIVE)),
    PackTable("safety_plans", f"SELECT * FROM safety_plans WHERE id IN {_PLANS}"),
    PackTable("plan_steps", f"SELECT * FROM plan_steps WHERE id IN {_STEPS}"),
    PackTable("plan_step_texts", f"SELECT * FROM plan_step_texts WHERE step_id IN {_STEPS} {_ALIVE}"),
    PackTable("plan_uses", f"SELECT * FROM plan_uses WHERE plan_id IN {_PLANS} {_ALIVE}"),
    PackTable("consents", _of_client("consents", _ALIVE), leave=frozenset({"document_attachment"})),
    PackTable("releases", _of_client("releases", _ALIVE), leave=frozenset({"document_attachment"})),
    PackTable("referrals", _of_client("referrals", _MADE), leave=_FROM_ANSWERS),
    PackTable("education_records", _of_client("education_records", _MADE), leave=_FROM_ANSWERS),
    # the line about a release's end is made anew by the vault that takes the release in
    PackTable(
        "tasks",
        _of_client("tasks", f"{_MADE} AND instr(coalesce(rule_key, ''), '/{RELEASE}/') = 0"),
        leave=_FROM_ANSWERS | {"rule_key"},
    ),
    PackTable("appointments", _of_client("appointments", _ALIVE)),
    PackTable("signed_notes", f"SELECT * FROM signed_notes WHERE id IN {_NOTES}", sealed=True),
    PackTable("amendments", f"SELECT * FROM amendments WHERE note_id IN {_NOTES}", sealed=True),
)
#: Where a crisis has words about a place: a shelter is called there, and its address stays (PRACTICE 11).
_PLACES = {"crisis_runs": ("location",), "crisis_lines": ("text",)}
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
                    if values[column]:
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
