"""What earlier sessions of a client say to the next one: last answers, what is usual, open crises, a provider code."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from desktop.domain.answers import Answer
from desktop.domain.clock import Moment
from desktop.domain.sessions import LastAnswer, Usual

if TYPE_CHECKING:
    from desktop.storage.connection import Connection


def last_answers(conn: Connection, client_id: str, but_not: str = "") -> dict[str, LastAnswer]:
    """Return the newest given answer to every question of a client's other sessions, by question id.

    Here and below a record that was merged into this one is read with it (docs/adr/0404).
    """
    rows = conn.execute(
        "SELECT a.question_id, a.value, s.started_at FROM answers a JOIN sessions s ON s.id = a.session_id "
        "WHERE s.client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND s.id <> ?2 "
        "AND s.deleted_at IS NULL AND a.deleted_at IS NULL "
        "AND a.state = 'answered' ORDER BY s.started_at DESC, a.rowid DESC",
        (client_id, but_not),
    )
    found: dict[str, LastAnswer] = {}
    for row in rows:
        if row["question_id"] not in found:
            answer = Answer.from_json(json.loads(row["value"]))
            found[row["question_id"]] = LastAnswer(answer=answer, at=Moment.read(row["started_at"]))
    return found


def usual(conn: Connection, client_id: str) -> dict[str, Usual]:
    """Return what is usual for a client, newest words per cue; a culture note stays until there is another.

    A row with a culture note alone has no text: it changes neither the words nor when they were learnt.
    """
    rows = conn.execute(
        "SELECT cue, text, learnt_at, while_alone, culture_note FROM baselines "
        "WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND deleted_at IS NULL "
        "ORDER BY learnt_at, rowid",
        (client_id,),
    )
    found: dict[str, Usual] = {}
    for row in rows:
        before = found.get(row["cue"])
        kept = before if before is not None and not row["text"] else None
        found[row["cue"]] = Usual(
            text=kept.text if kept is not None else row["text"],
            learnt_at=kept.learnt_at if kept is not None else Moment.read(row["learnt_at"]),
            while_alone=kept.while_alone if kept is not None else row["while_alone"],
            culture_note=row["culture_note"] or (before.culture_note if before is not None else ""),
        )
    return found


_SPOKEN = "(length <> 'note' OR (contact_with = 'client' AND outcome = 'reached'))"
_SESSION = "length <> 'note'"


def signed_before(conn: Connection, client_id: str, *, notes: bool = True) -> Moment | None:
    """Return when the newest signed session of a client began, or None when there is none.

    With `notes` a short note counts where the client themselves was reached. One whose date cannot be read counts only
    where there is no other.
    """
    rows = conn.execute(
        "SELECT started_at FROM sessions WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "  # noqa: S608
        f"AND state IN ('closed', 'signed') AND deleted_at IS NULL AND {_SPOKEN if notes else _SESSION} "
        "ORDER BY started_at DESC",
        (client_id,),
    )
    began = None
    for row in rows:
        began = Moment.read(row["started_at"])
        if began.is_readable:
            break
    return began


def told_what_we_notice(conn: Connection, client_id: str) -> bool:
    """Tell whether a client was told what we notice and why."""
    row = conn.execute(
        "SELECT 1 FROM clients WHERE id = :client AND observation_consent_at IS NOT NULL "
        "UNION SELECT 1 FROM consents WHERE client_id = :client AND kind = 'what_we_notice' "
        "AND state = 'given' AND deleted_at IS NULL",
        {"client": client_id},
    ).fetchone()
    return row is not None


def has_provider_code(conn: Connection, client_id: str) -> bool:
    """Tell whether a provider code is agreed with a client."""
    row = conn.execute(
        "SELECT 1 FROM provider_codes WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND retired_at IS NULL AND deleted_at IS NULL LIMIT 1",
        (client_id,),
    ).fetchone()
    return row is not None


def concerns(conn: Connection, client_id: str) -> list[str]:
    """Return the codes of a client's concerns."""
    rows = conn.execute(
        "SELECT DISTINCT code FROM flags WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND deleted_at IS NULL",
        (client_id,),
    )
    return [str(row["code"]) for row in rows]


def at_home(conn: Connection, client_id: str) -> list[dict[str, str]]:
    """Return who is written down at home, for `record_facts.children_at_home`; of a record of their own nothing."""
    names = ("relation", "birth_year", "age", "age_noted_at", "lives_together")
    rows = conn.execute(
        f"SELECT {', '.join(names)} FROM household_links "  # noqa: S608 (names from the line above)
        "WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) AND deleted_at IS NULL",
        (client_id,),
    )
    return [{name: str(row[name] if row[name] is not None else "") for name in names} for row in rows]


def was_held_by(conn: Connection, client_id: str, channel: str) -> bool:
    """Tell whether a session with a client was signed over a channel."""
    row = conn.execute(
        "SELECT 1 FROM sessions WHERE client_id IN (SELECT id FROM clients WHERE id = ?1 OR merged_into = ?1) "
        "AND state IN ('closed', 'signed') AND channel = ?2 AND length <> 'note' AND deleted_at IS NULL LIMIT 1",
        (client_id, channel),
    ).fetchone()
    return row is not None
