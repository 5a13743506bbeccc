"""What stands on a client's timeline, read through the indexes by client; a row that cannot be read is only counted."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.errors import DatabaseDamaged
from desktop.domain.timeline import Entry, Timeline, is_odd

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
# a name each, so that what cannot be read can be said; what a change says is never asked for
_ASKED = {
    "sessions": "SELECT id, started_at AS at, channel, state, length, seen_alone FROM sessions "
    "WHERE client_id IN {all} AND deleted_at IS NULL",
    "booked": "SELECT id, starts_at AS at, state, channel FROM appointments "
    "WHERE client_id IN {all} AND deleted_at IS NULL "
    "AND (state = 'no_show' OR (state IN ('booked', 'held') AND session_id IS NULL))",
    "amended": "SELECT n.session_id AS id, a.signed_at AS at FROM signed_notes n JOIN amendments a ON a.note_id = n.id "
    "WHERE n.client_id IN {all} AND n.session_id IS NOT NULL",
    "plans": "SELECT id, created_at AS at, number, plan_version, state, superseded_by, changed_at, review_by "
    "FROM safety_plans WHERE client_id IN {all} AND deleted_at IS NULL",
    "urgent": "SELECT c.id, c.started_at AS at, c.passed_at, c.session_id, (SELECT r.state FROM incident_reports r "
    "WHERE r.crisis_id = c.id AND r.deleted_at IS NULL ORDER BY r.created_at DESC LIMIT 1) AS report "
    "FROM crisis_runs c WHERE c.client_id IN {all} AND c.deleted_at IS NULL AND c.drill = 0",
    "case": "SELECT 'begun' AS kind, id, created_at AS at FROM clients WHERE id = ?1 UNION ALL "
    "SELECT kind, client_id, at FROM case_events "
    "WHERE client_id IN {all} AND kind IN ('closed', 'reopened') AND deleted_at IS NULL",
    "safe": "SELECT 'safe_said' AS kind, client_id AS id, said_at AS at FROM safe_contact WHERE client_id = ?1 "
    "AND deleted_at IS NULL AND superseded_by IS NULL UNION ALL "
    "SELECT 'safe_confirmed', client_id, confirmed_at FROM safe_contact WHERE client_id = ?1 "
    "AND deleted_at IS NULL AND superseded_by IS NULL AND confirmed_at IS NOT NULL",
    "together": "SELECT 'reached' AS kind, id, state_at AS at FROM goals "
    "WHERE client_id IN {all} AND state = 'met' AND state_at IS NOT NULL AND deleted_at IS NULL "
    "UNION ALL SELECT 'learnt', id, covered_at FROM education_records WHERE client_id IN {all} AND deleted_at IS NULL "
    "UNION ALL SELECT 'service', id, created_at FROM referrals WHERE client_id IN {all} AND deleted_at IS NULL",
    "record": "SELECT 'way' AS kind, client_id AS id, created_at AS at FROM contact_methods WHERE client_id = ?1 "
    "UNION ALL SELECT 'place', client_id, created_at FROM addresses WHERE client_id = ?1 "
    "UNION ALL SELECT 'home', client_id, created_at FROM household_links WHERE client_id = ?1 "
    "UNION ALL SELECT CASE table_name WHEN 'clients' THEN 'risk' WHEN 'contact_methods' THEN 'way' "
    "WHEN 'addresses' THEN 'place' ELSE 'home' END, client_id, at FROM field_changes WHERE client_id = ?1 "
    "AND ((table_name = 'clients' AND field = 'risk_level') "
    "OR (table_name = 'contact_methods' AND field IN ('value', 'kind')) "
    "OR (table_name = 'addresses' AND field IN ('street', 'unit', 'town', 'region', 'is_usual')) "
    "OR (table_name = 'household_links' AND field IN ('relation', 'display_name')))",
}
QUERIES = {name: sql.replace("{all}", _ALL) for name, sql in _ASKED.items()}
_UNTOLD = frozenset(
    {"reached", "learnt", "service", "way", "place", "home", "safe_said", "safe_confirmed", "risk"}
)
_BEGINNING = timedelta(minutes=1)


def of_client(conn: Connection, client_id: str, now: Moment) -> Timeline:
    """Return the timeline of a client with what was merged into the record, the oldest first.

    Amounts are bounded by what one client has; nothing is asked of the other clients. Of safe contact only what holds
    now is on it: what was said before is found by no index, and stands in the history. A part whose pages are damaged
    is named in `lost`; a disk that does not answer raises NotWritable like every reading.
    """
    found: list[Entry] = []
    damaged, lost = 0, []
    for name, sql in QUERIES.items():
        try:
            rows = conn.execute(sql, (client_id,)).fetchall()
        except DatabaseDamaged:
            lost.append(name)
            continue
        for row in rows:
            try:
                entry = _MAKERS.get(name, _plain)(row)
                if is_odd(entry.at, now):
                    raise ValueError("a date that cannot be right")
            except (ValueError, TypeError, KeyError, OverflowError):
                damaged += 1
            else:
                found.append(entry)
    return Timeline(entries=_once(found), now=now, damaged=damaged, lost=tuple(lost))


def _once(found: list[Entry]) -> tuple[Entry, ...]:
    """Sort; what one press wrote into several fields is one change, and what the record began with is its beginning."""
    begun = next((entry.at.utc for entry in found if entry.kind == "begun"), None)
    kept: dict[Any, Entry] = {}
    for entry in found:
        if entry.kind in _UNTOLD:
            if begun is None or abs(entry.at.utc - begun) > _BEGINNING:
                kept.setdefault((entry.kind, entry.at.utc), entry)
        else:
            kept[len(kept), entry.row_id] = entry
    return tuple(sorted(kept.values(), key=lambda entry: (entry.at.utc, entry.kind, entry.row_id)))


def _plain(row: Row) -> Entry:
    kind = row["kind"] if "kind" in row.keys() else "amended"  # noqa: SIM118 - a row is no dictionary
    return Entry(kind=kind, row_id=row["id"], at=Moment.parse(row["at"]))


def _session(row: Row) -> Entry:
    return Entry(
        kind="note" if row["length"] == "note" else "session",
        row_id=row["id"],
        at=Moment.parse(row["at"]),
        state=row["state"],
        detail=row["seen_alone"] or "",
        channel=row["channel"],
    )


def _booked(row: Row) -> Entry:
    kind = "missed" if row["state"] == "no_show" else "booked"
    at, channel = Moment.parse(row["at"]), row["channel"] or ""
    return Entry(kind=kind, row_id=row["id"], at=at, state=row["state"], channel=channel)


def _plan(row: Row) -> Entry:
    put_away = row["state"] == "retired" or row["superseded_by"]
    return Entry(
        kind="plan",
        row_id=row["id"],
        at=Moment.parse(row["at"]),
        end=Moment.parse(row["changed_at"]) if put_away else None,
        state="retired" if put_away else row["state"],
        detail=row["review_by"] or "",
        number=int(row["number"]),
        version=int(row["plan_version"]),
    )


def _urgent(row: Row) -> Entry:
    return Entry(
        kind="crisis",
        row_id=row["id"],
        at=Moment.parse(row["at"]),
        end=Moment.parse(row["passed_at"]) if row["passed_at"] else None,
        state=row["report"] or "",
        detail=row["session_id"] or "",
    )


_MAKERS: dict[str, Callable[[Row], Entry]] = {
    "sessions": _session,
    "booked": _booked,
    "plans": _plan,
    "urgent": _urgent,
}
