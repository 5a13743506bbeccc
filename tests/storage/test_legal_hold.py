"""A legal hold keeps what an erasure rule, a missing client or a short retention would take (C10, SECURITY 6.2)."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from desktop.domain.ids import new_id
from desktop.storage.connection import Connection, DatabaseError, open_database
from desktop.storage.header import DATABASE
from desktop.storage.vault import OpenVault

Rows = dict[str, str]


@pytest.fixture
def rows(vault: OpenVault) -> Rows:
    """A client with one row in every table that a hold guards, and another record merged into it."""
    with vault.unit_of_work("test") as work:
        at = work.now.text()
        client = work.insert("clients", {"short_id": "W-1"})
        merged = work.insert("clients", {"short_id": "W-2", "merged_into": client})
        session = work.insert(
            "sessions",
            {
                "client_id": client,
                "staff_id": work.staff_id,
                "channel": "phone",
                "length": "note",
                "started_at": at,
            },
        )
        answer = {"session_id": session, "question_id": "q", "state": "answered", "answered_at": at}
        run = work.insert("crisis_runs", {"client_id": client, "started_at": at})
        line = {"crisis_id": run, "seq": 1, "at": at, "recorded_at": at, "kind": "started"}
        file = work.insert("attachments", {"client_id": client, "kind": "audio", "media_type": "audio/ogg"})
        work.append("attachment_chunks", {"attachment_id": file, "n": 0, "data": b"x"})
        gift = {"at": at, "staff_id": work.staff_id, "client_id": client, "what": "plan", "form": "pdf"}
        gift |= {"to_kind": "client", "to_whom": "client", "rule": "given_to_client"}
        found = {
            "client": client,
            "merged": merged,
            "answers": work.insert("answers", answer | {"is_working": 1}, draft=True),
            "session_texts": work.insert(
                "session_texts", {"session_id": session, "kind": "working_note", "text": "x"}
            ),
            "crisis_lines": work.append("crisis_lines", line),
            "attachments": file,
            "disclosures": work.append("disclosures", gift),
        }
        seal = {"client_id": client, "body": "{}", "salt": "", "hash": "", "signature": "", "key_id": "k"}
        seal |= {"signed_by": work.staff_id, "signed_at": at}
        found["signed_notes"] = work.append(
            "signed_notes", seal | {"object_id": session, "session_id": session}
        )
        del seal["body"]
        note = {"note_id": found["signed_notes"], "reason": "r", "text": "t"}
        found["amendments"] = work.append("amendments", seal | note)
        work.update("clients", client, {"pronouns": "they"})
    return found


def raw(vault: OpenVault, use: Callable[[Connection], Any]) -> Any:
    """Do something to the tables that no part of the program does yet."""
    conn = vault.with_key(lambda key: open_database(vault.folder / DATABASE, key))
    try:
        return use(conn)
    finally:
        conn.close()


def erasure(conn: Connection, table: str, row_id: str, client_id: str | None) -> None:
    conn.execute(
        "INSERT INTO erasures (id, at, staff_id, client_id, table_name, row_id, rule)"
        " VALUES (?, '', 's', ?, ?, ?, 'r')",
        (new_id(), client_id, table, row_id),
    )


def hold(vault: OpenVault, client_id: str, on: bool = True) -> None:
    with vault.unit_of_work("hold") as work:
        work.update("clients", client_id, {"legal_hold": int(on)})


SEALED = ("amendments", "signed_notes", "crisis_lines", "disclosures")
SHORT = ("answers", "session_texts")


@pytest.mark.parametrize("table", [*SEALED, *SHORT])
def test_nothing_of_a_held_client_goes(vault: OpenVault, rows: Rows, table: str) -> None:
    hold(vault, rows["client"])

    def attempt(conn: Connection) -> None:
        # an erasure that names no client gets its row in, and still takes nothing
        erasure(conn, table, rows[table], None)
        conn.execute(f"DELETE FROM {table} WHERE id = ?", (rows[table],))

    with pytest.raises(DatabaseError, match="legal hold"):
        raw(vault, attempt)
    hold(vault, rows["client"], on=False)
    # the control: without the hold the same row goes
    raw(vault, lambda conn: conn.execute(f"DELETE FROM {table} WHERE id = ?", (rows[table],)))


def test_files_and_the_past_of_a_field_stay_too(vault: OpenVault, rows: Rows) -> None:
    hold(vault, rows["client"])
    for sql in (
        "DELETE FROM attachment_chunks",
        "DELETE FROM attachments",
        "DELETE FROM field_changes WHERE field = 'pronouns'",
    ):
        with pytest.raises(DatabaseError, match="legal hold"):
            raw(vault, lambda conn, sql=sql: conn.execute(sql))
    hold(vault, rows["client"], on=False)
    for sql in ("DELETE FROM attachment_chunks", "DELETE FROM attachments", "DELETE FROM field_changes"):
        assert raw(vault, lambda conn, sql=sql: conn.execute(sql).rowcount) >= 1


@pytest.mark.parametrize(("held", "erased"), [("client", "merged"), ("merged", "client")])
def test_a_hold_reaches_over_a_merge(vault: OpenVault, rows: Rows, held: str, erased: str) -> None:
    hold(vault, rows[held])
    with pytest.raises(DatabaseError, match="legal hold"):
        raw(vault, lambda conn: erasure(conn, "answers", rows["answers"], rows[erased]))
    hold(vault, rows[held], on=False)
    raw(vault, lambda conn: erasure(conn, "answers", rows["answers"], rows[erased]))
