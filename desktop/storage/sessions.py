"""Sessions with their answers and people, the sealed notes and what was added beside them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from typing import TYPE_CHECKING, Any

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.errors import NoteSigned
from desktop.domain.sessions import (
    Amendment,
    Session,
    SessionSummary,
    SignedNote,
    amendment_text,
)
from desktop.storage import search_index
from desktop.storage.signers import signed_by

if TYPE_CHECKING:
    from desktop.storage.connection import Connection, Row
    from desktop.storage.unit_of_work import UnitOfWork

_SUMMARY = (
    "SELECT s.id, s.client_id, s.channel, s.length, s.state, s.started_at, s.page, c.short_id, "
    "n.text AS chosen_name "
    "FROM sessions s JOIN clients c ON c.id = s.client_id "
    "LEFT JOIN names n ON n.client_id = s.client_id AND n.is_chosen = 1 AND n.deleted_at IS NULL "
    "WHERE s.deleted_at IS NULL AND "
)
INCOMING, OUTGOING = "in", "out"
_WITH_MERGED = "s.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "


def read(conn: Connection, session_id: str) -> Session | None:
    """Return one session's row, or None."""
    row = conn.execute("SELECT * FROM sessions WHERE id = ? AND deleted_at IS NULL", (session_id,)).fetchone()
    return None if row is None else _session(row)


def visited(conn: Connection, session_id: str) -> frozenset[str]:
    """Return the pages that were in front of the caseworker."""
    row = conn.execute("SELECT visited FROM sessions WHERE id = ?", (session_id,)).fetchone()
    return frozenset(json.loads(row["visited"])) if row else frozenset()


def read_answers(conn: Connection, session_id: str) -> dict[str, Answer]:
    """Return every answer of a session by question id."""
    rows = conn.execute("SELECT question_id, value FROM answers WHERE session_id = ?", (session_id,))
    return {row["question_id"]: Answer.from_json(json.loads(row["value"])) for row in rows}


def working_answers(conn: Connection, session_id: str) -> dict[str, Answer]:
    """Return a session's working notes by question id: cues and clues, which stay out of the sealed note."""
    rows = conn.execute(
        "SELECT question_id, value FROM answers WHERE session_id = ? AND is_working = 1 AND deleted_at IS NULL",
        (session_id,),
    )
    return {row["question_id"]: Answer.from_json(json.loads(row["value"])) for row in rows}


def insert(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store a new session and return its id."""
    return work.insert("sessions", dict(values))


def save_answers(work: UnitOfWork, session_id: str, answers: Mapping[str, Answer | None]) -> None:
    """Store changed answers; None takes one back. Raises NoteSigned when the session was signed meanwhile."""
    _must_be_open(work, session_id)
    for question_id, answer in answers.items():
        rows = work.query(
            "SELECT id FROM answers WHERE session_id = ? AND question_id = ?", (session_id, question_id)
        )
        kept = answer or Answer(state="not_asked")
        values = {
            "value": json.dumps(kept.as_json(), ensure_ascii=False, sort_keys=True),
            "state": kept.state,
            "reason": kept.reason or None,
            "answered_at": work.now.text(),
        }
        if rows:
            work.update("answers", rows[0]["id"], values, draft=True)
        else:
            work.insert(
                "answers", values | {"session_id": session_id, "question_id": question_id}, draft=True
            )


def mark_working(work: UnitOfWork, session_id: str, question_ids: Iterable[str]) -> None:
    """Mark answers as working notes, before the seal: afterwards only they may still go, each by its own retention."""
    for question_id in question_ids:
        for row in work.query(
            "SELECT id FROM answers WHERE session_id = ? AND question_id = ?", (session_id, question_id)
        ):
            work.update("answers", row["id"], {"is_working": 1}, draft=True)


def save_place(work: UnitOfWork, session_id: str, values: Mapping[str, Any]) -> None:
    """Store where the caseworker stands in the session, and the time spent."""
    _must_be_open(work, session_id)
    work.update("sessions", session_id, dict(values), draft=True)


def add_event(
    work: UnitOfWork, session_id: str, kind: str, text: str, data: Mapping[str, str], at: str = ""
) -> str:
    """Add what happened during the session, now or `at`: a dropped call, a try, an escalation."""
    return work.insert(
        "session_events",
        {
            "session_id": session_id,
            "kind": kind,
            "at": at or work.now.text(),
            "text": text or None,
            "data": json.dumps(dict(data), ensure_ascii=False, sort_keys=True),
        },
    )


def read_events(conn: Connection, session_id: str) -> list[dict[str, Any]]:
    """Return the events of a session in the order they were noted: a clock that was set back turns none around."""
    rows = conn.execute(
        "SELECT kind, at, text, data FROM session_events WHERE session_id = ? AND deleted_at IS NULL "
        "ORDER BY rowid",
        (session_id,),
    )
    return [
        {"kind": row["kind"], "at": row["at"], "text": row["text"] or "", "data": json.loads(row["data"])}
        for row in rows
    ]


def drafts(conn: Connection, limit: int = 20) -> list[SessionSummary]:
    """Return unfinished sessions, newest first."""
    rows = conn.execute(_SUMMARY + "s.state = 'draft' ORDER BY s.started_at DESC LIMIT ?", (limit,))
    return [_summary(row) for row in rows]


def of_client(conn: Connection, client_id: str) -> list[SessionSummary]:
    """Return all sessions of one client, newest first."""
    rows = conn.execute(
        # a record that was merged into this one is read together with it (migration 0001)
        _SUMMARY + _WITH_MERGED + "ORDER BY s.started_at DESC",
        (client_id,),
    )
    return [_summary(row) for row in rows]


def draft_of_client(conn: Connection, client_id: str, *, note: bool = False) -> str | None:
    """Return the client's unfinished session, or with `note` the unfinished short note; None where there is none.

    Records that were put together count as one person. Neither stands in the way of the other.
    """
    row = conn.execute(
        "SELECT s.id FROM clients c CROSS JOIN clients o ON o.id = c.id OR o.id = c.merged_into "
        "OR o.merged_into = c.id OR o.merged_into = c.merged_into "
        "CROSS JOIN sessions s ON s.client_id = o.id "
        "WHERE c.id = ?1 AND s.state = 'draft' AND (s.length = 'note') = ?2 AND s.deleted_at IS NULL "
        "ORDER BY s.started_at DESC LIMIT 1",
        (client_id, int(note)),
    ).fetchone()
    return None if row is None else str(row["id"])


def seal(work: UnitOfWork, values: Mapping[str, Any], words: str) -> str:
    """Store the sealed note, always last: from then on its session or report can no longer be written.

    A session ended when it was signed, which may be before the seal (storage/typo_window.py).
    """
    if values["object_kind"] == "session":
        (row,) = work.query("SELECT ended_at FROM sessions WHERE id = ?", (values["session_id"],))
        ended = row["ended_at"] or str(values["signed_at"])
        signed = {"state": "signed", "ended_at": ended, "seal_due_at": None}
        work.update("sessions", str(values["session_id"]), signed)
    note_id = work.append("signed_notes", dict(values))
    if values.get("client_id"):
        search_index.learn(work, "signed_note", note_id, str(values["client_id"]), words)
    return note_id


def add_amendment(work: UnitOfWork, values: Mapping[str, Any]) -> str:
    """Store an amendment beside a signed note."""
    amendment_id = work.append("amendments", dict(values))
    if values.get("client_id"):
        search_index.learn(work, "amendment", amendment_id, str(values["client_id"]), str(values["text"]))
    return amendment_id


def read_note(conn: Connection, object_id: str) -> SignedNote | None:
    """Return the sealed note of a session or report with its amendments; `intact`: hashes and signatures fit."""
    row = conn.execute(
        "SELECT * FROM signed_notes WHERE object_id = ? ORDER BY signed_at DESC, rowid DESC LIMIT 1",
        (object_id,),
    ).fetchone()
    if row is None:
        return None
    signer = signed_by(conn, row, row["object_kind"], row["object_id"], row["body"])
    intact = signer.fits and _names_its_session(row)
    amendments = list(_kept_in(row["body"]))
    for each in conn.execute(
        "SELECT * FROM amendments WHERE note_id = ? ORDER BY signed_at, rowid", (row["id"],)
    ):
        body = amendment_text(each["reason"], each["text"])
        who = signed_by(conn, each, "amendment", each["note_id"], body)
        intact = intact and who.fits
        amendments.append(
            Amendment(
                id=each["id"],
                reason=each["reason"],
                text=each["text"],
                signed_by=who.name,
                signed_at=Moment.parse(each["signed_at"]),
                signer_checked=who.checked,
            )
        )
    return SignedNote(
        id=row["id"],
        session_id=row["session_id"] or "",
        client_id=row["client_id"] or "",
        body=row["body"],
        hash=row["hash"],
        signed_by=signer.name,
        signed_at=Moment.parse(row["signed_at"]),
        signer_checked=signer.checked,
        intact=intact,
        amendments=tuple(amendments),
        working=working_answers(conn, row["session_id"] or ""),
    )


def _kept_in(body: str) -> Iterator[Amendment]:
    """Return the amendments that stand in the note itself, since words were struck: one seal is over all of it."""
    if '"amendments"' not in body:
        return
    for each in json.loads(body).get("amendments", []):
        yield Amendment(
            id="",
            reason=str(each["reason"]),
            text=str(each["text"]),
            signed_by=str(each["by"]),
            signed_at=Moment.parse(each["at"]),
            signer_checked=bool(each["checked"]),
        )


def store_content(
    work: UnitOfWork, sha256: str, kind: str, content_id: str, language: str | None, body: str
) -> None:
    """Keep a content file as it was shown, once per SHA-256."""
    if not work.query("SELECT 1 FROM content_texts WHERE sha256 = ?", (sha256,)):
        work.append(
            "content_texts",
            {
                "sha256": sha256,
                "kind": kind,
                "content_id": content_id,
                "language": language,
                "body": body,
                "stored_at": work.now.text(),
            },
        )


def read_content(conn: Connection, sha256: str) -> str | None:
    """Return a stored content file, or None."""
    row = conn.execute("SELECT body FROM content_texts WHERE sha256 = ?", (sha256,)).fetchone()
    return None if row is None else str(row["body"])


def _must_be_open(work: UnitOfWork, session_id: str) -> None:
    rows = work.query("SELECT state FROM sessions WHERE id = ?", (session_id,))
    if not rows or rows[0]["state"] != "draft":
        raise NoteSigned


def _names_its_session(row: Row) -> bool:
    """Tell whether a sealed session note is about the session and the client it stands with."""
    if row["object_kind"] != "session":
        return True
    content = json.loads(row["body"])
    return bool(content.get("session") == row["session_id"] and content.get("client") == row["client_id"])


def _summary(row: Row) -> SessionSummary:
    return SessionSummary(
        id=row["id"],
        client_id=row["client_id"],
        short_id=row["short_id"],
        chosen_name=row["chosen_name"] or "",
        channel=row["channel"],
        length=row["length"],
        state=row["state"],
        started_at=Moment.read(row["started_at"]),
        page=row["page"],
    )


def _session(row: Row) -> Session:
    return Session(
        id=row["id"],
        client_id=row["client_id"],
        channel=row["channel"],
        length=row["length"],
        state=row["state"],
        protocol_sha256=row["protocol_sha256"],
        sidecar_sha256=row["sidecar_sha256"],
        client_language=row["client_language"],
        contact_method_id=row["contact_method_id"],
        started_at=Moment.read(row["started_at"]),
        ended_at=Moment.read(row["ended_at"]) if row["ended_at"] else None,
        seconds_spent=row["seconds_spent"],
        page=row["page"],
        field=row["field"],
        cursor=row["cursor"],
        version=row["version"],
        direction="incoming" if row["direction"] == INCOMING else "outgoing",
        channel_reason=row["channel_reason"] or "",
        seal_due_at=Moment.read(row["seal_due_at"]) if row["seal_due_at"] else None,
    )
