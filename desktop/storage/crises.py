"""Crisis runs, their log that only grows, and the incident reports drawn from it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from desktop.domain.clock import Moment
from desktop.domain.crisis import FACT_KINDS, CrisisLine, CrisisRun
from desktop.storage.crisis_follow import follow

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork


def insert_run(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store a new run and return its id (the one given, when the run began while locked)."""
    return work.insert("crisis_runs", dict(values))


def add_line(work: UnitOfWork, run_id: str, line: CrisisLine, *, staff_id: str | None) -> CrisisLine:
    """Add one stamped line; it gets the next number of its run. Facts on top of the run follow it."""
    rows = work.query("SELECT coalesce(max(seq), 0) AS last FROM crisis_lines WHERE crisis_id = ?", (run_id,))
    seq = int(rows[0]["last"]) + 1
    line_id = work.append(
        "crisis_lines",
        {
            **({"id": line.id} if line.id else {}),
            "crisis_id": run_id,
            "seq": seq,
            "at": line.at.text(),
            "recorded_at": work.now.text(),
            "staff_id": staff_id,
            "kind": line.kind,
            "step_id": line.step_id or None,
            "text": line.text or None,
            "source": line.source or None,
            "data": json.dumps(line.data, ensure_ascii=False, sort_keys=True),
            "corrects": line.corrects or None,
            "while_locked": int(line.while_locked),
        },
    )
    facts: dict[str, Any] = {}
    if line.kind == "passed":
        facts = {"state": "passed", "passed_at": line.at.text()}
    elif line.kind in FACT_KINDS:
        facts = _on_top(work, run_id)
    if facts:
        work.update("crisis_runs", run_id, facts, draft=True)
    kept = replace(line, id=line_id, seq=seq)
    follow(work, run_id, kept, staff_id=staff_id)
    return kept


def in_work(work: UnitOfWork, run_id: str) -> CrisisRun:
    """Return a run by its lines alone, with the facts on top as they say them, also those of this unit of work."""
    stored = work.query("SELECT * FROM crisis_lines WHERE crisis_id = ? ORDER BY at, seq, id", (run_id,))
    lines = tuple(_line(row) for row in stored)
    started = lines[0].at if lines else work.now
    return CrisisRun(id=run_id, started_at=started, lines=lines).with_facts()


def _on_top(work: UnitOfWork, run_id: str) -> dict[str, Any]:
    """Return the facts on top of the run as the log says them now; what was taken back is none."""
    run = in_work(work, run_id)
    lines = run.lines
    by_kind: dict[str, dict[str, Any]] = {
        "location": {
            "location": run.location or None,
            "location_at": _text(run.location_at),
            "location_how": run.location_how or None,
        },
        "people": {"people": run.people or None, "people_at": _text(run.people_at)},
        "kind": {"kind": run.kind or None},
        "outcome": {"outcome": run.outcome or None},
        "shown": {"keep_visible_until": _text(run.keep_visible_until)},
    }
    facts: dict[str, Any] = {}
    for kind in {line.kind for line in lines}:
        facts |= by_kind.get(kind, {})
    return facts


def set_client(work: UnitOfWork, run_id: str, client_id: str | None) -> None:
    """Join a run to a client, or take the join back."""
    work.update("crisis_runs", run_id, {"client_id": client_id})


def set_content(work: UnitOfWork, run_id: str, sha256: str) -> None:
    """Note which steps were shown, once; a run that is not stored is left alone."""
    if work.query("SELECT 1 FROM crisis_runs WHERE id = ? AND content_sha256 IS NULL", (run_id,)):
        work.update("crisis_runs", run_id, {"content_sha256": sha256}, draft=True)


def read(conn: Connection, run_id: str) -> CrisisRun | None:
    """Return one run with its whole log, or None."""
    row = conn.execute("SELECT * FROM crisis_runs WHERE id = ? AND deleted_at IS NULL", (run_id,)).fetchone()
    if row is None:
        return None
    lines = conn.execute(
        "SELECT * FROM crisis_lines WHERE crisis_id = ? ORDER BY at, seq, id", (run_id,)
    ).fetchall()
    return CrisisRun(
        id=row["id"],
        started_at=Moment.read(row["started_at"]),
        state=row["state"],
        client_id=row["client_id"],
        session_id=row["session_id"],
        started_locked=bool(row["started_locked"]),
        passed_at=_moment(row["passed_at"]),
        location=row["location"] or "",
        location_at=_moment(row["location_at"]),
        location_how=row["location_how"] or "",
        people=row["people"] or "",
        people_at=_moment(row["people_at"]),
        kind=row["kind"] or "",
        outcome=row["outcome"] or "",
        keep_visible_until=_moment(row["keep_visible_until"]),
        drill=bool(row["drill"]),
        content_sha256=row["content_sha256"] or "",
        lines=tuple(_line(line) for line in lines),
    )


def open_runs(conn: Connection) -> list[str]:
    """Return the ids of runs that have not passed, newest first."""
    rows = conn.execute(
        "SELECT id FROM crisis_runs WHERE state = 'open' AND drill = 0 AND deleted_at IS NULL ORDER BY started_at DESC"
    )
    return [row["id"] for row in rows]


def of_client(conn: Connection, client_id: str) -> list[str]:
    """Return the ids of a client's runs, newest first."""
    rows = conn.execute(
        "SELECT id FROM crisis_runs WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND deleted_at IS NULL ORDER BY started_at DESC",
        (client_id,),
    )
    return [row["id"] for row in rows]


def report_of(conn: Connection, run_id: str) -> dict[str, Any] | None:
    """Return the incident report of a run as a dictionary with id, state, version and body; None when there is none."""
    row = conn.execute(
        "SELECT * FROM incident_reports WHERE crisis_id = ? AND deleted_at IS NULL ORDER BY created_at DESC LIMIT 1",
        (run_id,),
    ).fetchone()
    if row is None:
        return None
    return {
        "id": row["id"],
        "state": row["state"],
        "version": row["version"],
        "body": json.loads(row["body"]),
    }


def report_state(conn: Connection, report_id: str) -> str:
    """Return draft or signed; an empty text when there is no such report."""
    row = conn.execute("SELECT state FROM incident_reports WHERE id = ?", (report_id,)).fetchone()
    return str(row["state"]) if row else ""


def report_body(conn: Connection, report_id: str) -> dict[str, str]:
    """Return the fields of a report."""
    row = conn.execute("SELECT body FROM incident_reports WHERE id = ?", (report_id,)).fetchone()
    loaded: dict[str, str] = json.loads(row["body"]) if row else {}
    return loaded


def report_client(conn: Connection, report_id: str) -> str | None:
    """Return whose report it is; a crisis may have no client."""
    row = conn.execute("SELECT client_id FROM incident_reports WHERE id = ?", (report_id,)).fetchone()
    return row["client_id"] if row else None


def open_reports(conn: Connection) -> list[dict[str, Any]]:
    """Return unsigned incident reports, oldest first."""
    rows = conn.execute(
        "SELECT id, crisis_id, client_id, created_at FROM incident_reports "
        "WHERE state = 'draft' AND deleted_at IS NULL ORDER BY created_at"
    )
    return [dict(row) for row in rows]


def _line(row: Row) -> CrisisLine:
    return CrisisLine(
        id=row["id"],
        seq=row["seq"],
        at=Moment.read(row["at"]),
        kind=row["kind"],
        text=row["text"] or "",
        step_id=row["step_id"] or "",
        source=row["source"] or "",
        corrects=row["corrects"] or "",
        while_locked=bool(row["while_locked"]),
        data=json.loads(row["data"]),
    )


def _text(moment: Moment | None) -> str | None:
    return moment.text() if moment is not None else None


def _moment(text: str | None) -> Moment | None:
    return Moment.read(text) if text else None
