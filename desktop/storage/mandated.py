"""Mandated reports as rows: one, those of a client, those with something left to do, and the tasks about them (X9)."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.mandated import FACTS, Fact, MandatedReport, read_fact
from desktop.domain.report_rules import kept, read_kept

if TYPE_CHECKING:
    from collections.abc import Mapping

    from desktop.domain.agency import ReportRule
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_ALL = "(SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1)"
_ALIVE = "SELECT * FROM mandated_reports WHERE deleted_at IS NULL AND "


def read(conn: Connection, report_id: str) -> MandatedReport | None:
    """Return one report, None when it is gone."""
    row = conn.execute(_ALIVE + "id = ?", (report_id,)).fetchone()
    return None if row is None else _report(row)


def of_client(conn: Connection, client_id: str) -> list[MandatedReport]:
    """Return a client's reports, the last begun first."""
    rows = conn.execute(
        _ALIVE + f"client_id IN {_ALL} ORDER BY created_at DESC, rowid DESC",
        (client_id,),
    )
    return [_report(row) for row in rows]


def begun(conn: Connection, client_id: str, session_id: str, run_id: str) -> str:
    """Return the id of the draft that this crisis, this session or, without both, this client began; else empty.

    One that was called in already is finished where it stands: another suspicion is another report.
    """
    for column, value in (("crisis_id", run_id), ("session_id", session_id)):
        if value:
            row = conn.execute(
                "SELECT id FROM mandated_reports WHERE deleted_at IS NULL AND state = 'draft' "  # noqa: S608
                f"AND {column} = ? ORDER BY created_at DESC, rowid DESC LIMIT 1",
                (value,),
            ).fetchone()
            if row is not None:
                return str(row["id"])
    if run_id or session_id:
        return ""
    row = conn.execute(
        "SELECT id FROM mandated_reports WHERE deleted_at IS NULL AND state = 'draft' AND called_at IS NULL "
        "AND session_id IS NULL AND crisis_id IS NULL AND coalesce(client_id, '') = ? "
        "ORDER BY created_at DESC, rowid DESC LIMIT 1",
        (client_id,),
    ).fetchone()
    return "" if row is None else str(row["id"])


def open_ones(conn: Connection, limit: int) -> list[MandatedReport]:
    """Return reports with something left to do, also of closed cases: not called first, then by their day."""
    rows = conn.execute(
        _ALIVE + "state <> 'not_made' AND (state = 'draft' OR called_at IS NULL "
        "OR (written_due_at IS NOT NULL AND written_done_at IS NULL)) "
        "ORDER BY called_at IS NOT NULL, written_due_at IS NULL, written_due_at, created_at LIMIT ?",
        (limit,),
    )
    return [_report(row) for row in rows]


def insert(work: UnitOfWork, values: dict[str, Any]) -> str:
    """Store a report that has begun and return its id."""
    return work.insert("mandated_reports", values)


def update(work: UnitOfWork, report_id: str, changes: dict[str, Any], *, draft: bool = False) -> None:
    """Change a report; `draft` while somebody types."""
    work.update("mandated_reports", report_id, changes, draft=draft)


def body(about: str, facts: Mapping[str, Fact], rule: ReportRule | None, why_not: str = "") -> str:
    """Return the column `facts`: what is sealed with the report, one text."""
    found: dict[str, Any] = {"facts": {name: fact.as_json() for name, fact in facts.items()}}
    found |= {"about": about} if about else {}
    found |= {"rule": kept(rule)} if rule is not None else {}
    found |= {"why_not": why_not} if why_not else {}
    return json.dumps(found, ensure_ascii=False, sort_keys=True)


def task_key(vault_id: str, rule: str, report_id: str) -> str:
    """Return the key of the task about the call or the written form of a report."""
    return f"{vault_id}/{rule}/{report_id}"


def _report(row: Row) -> MandatedReport:
    stored = _loaded(row["facts"])
    facts = stored.get("facts")
    rule = stored.get("rule")
    due = Moment.read(row["written_due_at"]) if row["written_due_at"] else None
    return MandatedReport(
        id=row["id"],
        begun_at=Moment.read(row["created_at"]),
        client_id=row["client_id"] or "",
        session_id=row["session_id"] or "",
        crisis_id=row["crisis_id"] or "",
        state=row["state"],
        about=str(stored.get("about") or ""),
        facts=_facts(facts if isinstance(facts, dict) else {}),
        rule=read_kept(rule if isinstance(rule, dict) else None),
        rule_id=row["rule"] or "",
        agency_called=row["agency_called"] or "",
        called_at=_moment(row["called_at"]),
        screener=row["screener"] or "",
        reference_number=row["reference_number"] or "",
        client_told=row["client_told"],
        written_due=due.local().date() if due is not None else None,
        written_done_at=_moment(row["written_done_at"]),
        why_not=str(stored.get("why_not") or ""),
    )


def _facts(stored: Mapping[str, Any]) -> dict[str, Fact]:
    read = {name: read_fact(stored.get(name)) for name in FACTS}
    return {name: fact for name, fact in read.items() if fact is not None}


def _loaded(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except ValueError:
        return {}
    return found if isinstance(found, dict) else {}


def _moment(text: str | None) -> Moment | None:
    return Moment.read(text) if text else None
