"""Sessions through the service and a real vault: kept while typing, sealed once, amended beside."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned
from desktop.domain.protocol import Protocol
from desktop.domain.wizard import Wizard
from desktop.domain.wizard_views import Position
from desktop.services.clients import ClientsService
from desktop.services.duplicates import DuplicatesService
from desktop.services.frozen_content import SpokenText, freeze_protocol, thaw_protocol
from desktop.services.sessions import SessionsService
from desktop.storage.connection import DatabaseError, open_database
from desktop.storage.header import DATABASE
from desktop.storage.vault import unlock_vault
from tests.fixtures.vaults import PASSPHRASE

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
CONTEXT: dict[str, str] = {}


@pytest.fixture(scope="module")
def protocol() -> Protocol:
    return ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")


@pytest.fixture
def sessions(vault: OpenVault, clock: FakeClock) -> SessionsService:
    return SessionsService(vault, clock)


@pytest.fixture
def client_id(vault: OpenVault, clock: FakeClock) -> str:
    return ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Samira"),)))


def first_text(protocol: Protocol) -> str:
    return next(q.id for _, page in protocol.pages() for q in page.questions if q.kind == "text")


def test_a_protocol_comes_back_exactly_as_it_was_asked(protocol: Protocol) -> None:
    assert thaw_protocol(freeze_protocol(protocol).body) == protocol


def test_what_was_saved_is_there_after_the_process_died(
    sessions: SessionsService,
    client_id: str,
    protocol: Protocol,
    vault: OpenVault,
    vault_folder: Path,
    clock: FakeClock,
) -> None:
    session_id = sessions.start(
        client_id, protocol=protocol, spoken={"x": SpokenText(text="من معك؟")}, client_language="ar"
    )
    question = first_text(protocol)
    last_page = next(page.id for _, page in protocol.pages())
    words = "She said “not now” \u200fوقالت لا\u200f 🌱\n" * 400
    sessions.save(
        session_id,
        {question: Answer(value=words)},
        position=Position(page_id=last_page, field_id=question, cursor=7),
        visited=frozenset({last_page}),
        seconds_spent=61,
    )
    vault.close()
    with unlock_vault(vault_folder, passphrase=PASSPHRASE, clock=clock) as again:
        opened = SessionsService(again, clock).open(session_id, CONTEXT)
        assert opened.wizard.answers[question].value == words
        assert (opened.session.page, opened.session.field, opened.session.cursor) == (last_page, question, 7)
        assert opened.session.seconds_spent == 61
        assert opened.spoken["x"].text == "من معك؟"
        assert SessionsService(again, clock).draft_of(client_id) == session_id


def test_a_signed_note_never_changes_and_an_amendment_stands_beside_it(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    question = first_text(protocol)
    sessions.save(session_id, {question: Answer(value="first words")})
    sessions.sign(session_id, CONTEXT)
    note = sessions.note(session_id)
    assert note is not None
    assert note.intact
    assert note.signed_by == "Robin Ekholm"
    with pytest.raises(NoteSigned):
        sessions.save(session_id, {question: Answer(value="other words")})
    with pytest.raises(NoteSigned):
        sessions.sign(session_id, CONTEXT)
    sessions.amend(session_id, "I had the day wrong", "It was Tuesday.")
    amended = sessions.note(session_id)
    assert amended is not None
    assert amended.intact
    assert amended.body == note.body
    assert [(each.reason, each.text) for each in amended.amendments] == [
        ("I had the day wrong", "It was Tuesday.")
    ]
    with pytest.raises(NoteSigned), vault.unit_of_work("try") as work:
        work.update("answers", work.query("SELECT id FROM answers", ())[0]["id"], {"value": "{}"})
    assert sessions.draft_of(client_id) is None


def test_a_note_that_was_changed_behind_our_back_is_not_intact(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    sessions.sign(session_id, CONTEXT)
    connection = vault.connection()
    connection.execute("PRAGMA query_only=OFF")
    connection.execute("DROP TRIGGER signed_notes_no_update")
    connection.execute("UPDATE signed_notes SET body = replace(body, '\"format\":1', '\"format\":2')")
    note = sessions.note(session_id)
    assert note is not None
    assert not note.intact


@pytest.mark.parametrize(("reason", "text"), [("", "words"), ("why", "  "), ("why", "x" * 20_001)])
def test_an_amendment_needs_a_reason_and_words(
    sessions: SessionsService, client_id: str, protocol: Protocol, reason: str, text: str
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    sessions.sign(session_id, CONTEXT)
    with pytest.raises(InvalidInput):
        sessions.amend(session_id, reason, text)


def test_events_are_kept_in_order_and_in_the_note(
    sessions: SessionsService, client_id: str, protocol: Protocol, clock: FakeClock
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    sessions.add_event(session_id, "call_dropped")
    clock.advance(60)
    sessions.add_event(session_id, "try", "no answer", number="1")
    assert [event["kind"] for event in sessions.open(session_id, CONTEXT).events] == ["call_dropped", "try"]
    sessions.sign(session_id, CONTEXT)
    note = sessions.note(session_id)
    assert note is not None
    events = note.content()["events"]
    assert isinstance(events, list)
    assert len(events) == 2


def test_sessions_never_appear_under_another_client(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault, clock: FakeClock
) -> None:
    other = ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Tesfa"),)))
    mine = sessions.start(client_id, protocol=protocol, spoken={})
    assert [each.id for each in sessions.of_client(client_id)] == [mine]
    assert sessions.of_client(other) == []
    with pytest.raises(Exception, match="stays with its client"), vault.unit_of_work("try") as work:
        work.update("sessions", mine, {"client_id": other})


def test_nothing_is_signed_over_words_that_are_too_long(
    sessions: SessionsService, client_id: str, protocol: Protocol
) -> None:
    session_id, question = sessions.start(client_id, protocol=protocol, spoken={}), first_text(protocol)
    long = Wizard(protocol, CONTEXT).keep_long(question, Answer(value="w" * 120_000)).answers
    sessions.save(session_id, dict(long))
    with pytest.raises(InvalidInput, match="too_long_to_sign"):
        sessions.sign(session_id, CONTEXT)
    assert sessions.open(session_id, CONTEXT).wizard.too_long == (question,)
    sessions.save(session_id, {question: Answer(value="w"), **dict.fromkeys(long)})
    sessions.save(session_id, {question: Answer(value="w")})
    sessions.sign(session_id, CONTEXT)
    note = sessions.note(session_id)
    assert note is not None
    assert "!long" not in note.body


def test_one_open_session_for_one_person_and_a_vault_that_has_two_shows_both(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault, clock: FakeClock
) -> None:
    clients, duplicates = ClientsService(vault, clock, lambda: 30), DuplicatesService(vault)
    twin, other = (
        clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),))) for name in ("Samirah", "Tesfa")
    )
    duplicates.merge(duplicates.preview(client_id, twin), (), one_person=True)
    mine = sessions.start(client_id, protocol=protocol, spoken={})
    for same in (client_id, twin):
        with pytest.raises(NotAllowed, match="draft_open") as refused:
            sessions.start(same, protocol=protocol, spoken={})
        assert refused.value.details["session"] == mine
        assert sessions.draft_of(same) == mine
    sessions.start(other, protocol=protocol, spoken={})
    # written before this was looked at: both open, and both are listed
    with vault.unit_of_work("a second draft") as work:
        row = dict(vault.connection().execute("SELECT * FROM sessions WHERE id = ?", (mine,)).fetchone())
        kept = ("client_id", "staff_id", "channel", "protocol_sha256", "started_at")
        second = work.insert("sessions", {name: row[name] for name in kept})
    assert {each.id for each in sessions.of_client(client_id)} == {mine, second}
    assert {mine, second} <= {each.id for each in sessions.drafts()}
    assert [sessions.open(each, CONTEXT).session.id for each in (mine, second)] == [mine, second]
    for each in (mine, second):
        sessions.sign(each, CONTEXT)
    assert sessions.draft_of(client_id) is None
    third = sessions.get(sessions.start(twin, protocol=protocol, spoken={}, direction="incoming"))
    first = sessions.get(mine)
    assert third is not None
    assert first is not None
    assert (first.direction, third.direction) == ("outgoing", "incoming")


def test_a_sealed_text_does_not_fit_another_day_signer_or_note(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    sessions.sign(session_id, CONTEXT)
    sessions.amend(session_id, "day", "It was Tuesday.")
    connection = vault.connection()
    connection.execute("PRAGMA query_only=OFF")
    for table in ("signed_notes", "amendments"):
        connection.execute(f"DROP TRIGGER {table}_no_update")
        for change in ("signed_at = replace(signed_at, '2026', '2025')", "client_id = NULL"):
            connection.execute("BEGIN")
            connection.execute(f"UPDATE {table} SET {change}")
            moved = sessions.note(session_id)
            assert moved is not None
            assert not moved.intact, (table, change)
            connection.execute("ROLLBACK")
    kept = sessions.note(session_id)
    assert kept is not None
    assert kept.intact


def test_signing_fills_the_record_from_the_answers(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault
) -> None:
    filled = {
        "goal": Answer(value="A school place first"),
        "alone_for": Answer(value="part", note="her son came in"),
    }
    answers = {
        next(q.id for _, page in protocol.pages() for q in page.questions if q.fills == fills): answer
        for fills, answer in filled.items()
    }
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    sessions.save(session_id, answers)
    sessions.sign(session_id, CONTEXT)
    conn = vault.connection()
    goals = conn.execute("SELECT words, session_id FROM goals WHERE client_id = ?", (client_id,)).fetchall()
    row = conn.execute("SELECT seen_alone, seen_alone_reason FROM sessions").fetchone()
    assert [(each["words"], each["session_id"]) for each in goals] == [("A school place first", session_id)]
    assert row is not None
    assert (row["seen_alone"], row["seen_alone_reason"]) == ("part", "her son came in")


def test_a_working_note_is_in_no_seal_and_may_go_while_the_rest_stays(
    sessions: SessionsService, client_id: str, protocol: Protocol, vault: OpenVault
) -> None:
    session_id = sessions.start(client_id, protocol=protocol, spoken={})
    heard = Answer(value={"voice": {"mark": "different", "note": "trembling", "basis": "heard"}})
    kept = first_text(protocol)
    sessions.save(
        session_id,
        {"notice.any": Answer(value="yes"), "notice.rows": heard, kept: Answer(value="Words that stay.")},
    )
    sessions.sign(session_id, CONTEXT)
    note = sessions.note(session_id)
    assert note is not None
    assert note.intact
    assert "Words that stay." in note.body  # the control: the other answers are sealed
    assert "trembling" not in note.body
    rows = "SELECT question_id, is_working FROM answers WHERE session_id = ?"
    marked = {row[0]: row[1] for row in vault.connection().execute(rows, (session_id,))}
    assert (marked["notice.rows"], marked[kept]) == (1, 0)
    conn = vault.with_key(lambda key: open_database(vault.folder / DATABASE, key))
    conn.execute("DELETE FROM answers WHERE question_id = 'notice.rows'")
    with pytest.raises(DatabaseError, match="signed notes never change"):
        conn.execute("DELETE FROM answers WHERE question_id = ?", (kept,))
    conn.close()
    after = sessions.note(session_id)
    assert after is not None
    assert after.intact


@pytest.mark.parametrize(("answer", "reason"), [("no", "not_same"), ("unsure", "not_same"), ("yes", "")])
def test_asked_whether_the_same_way_is_still_safe_only_a_yes_leaves_it(
    sessions: SessionsService,
    protocol: Protocol,
    vault: OpenVault,
    clock: FakeClock,
    answer: str,
    reason: str,
) -> None:
    clients = ClientsService(vault, clock, lambda: 30)
    way = Reach(
        method=ContactMethod(kind="phone", value="503 555 0142"),
        safe=SafeContact(may_call="yes", may_voicemail="yes"),
    )
    client_id = clients.add(ClientDraft(names=(Name(text="Samira"),), reaches=(way,)))

    def reach() -> Reach:
        client = clients.get(client_id)
        assert client is not None
        return client.draft.reaches[0]

    asked = next(
        question.id
        for _, page in protocol.pages()
        for question in page.questions
        if question.fills == "safe_contact_again" and question.kind == "yes_no_unsure"
    )
    session_id = sessions.start(client_id, protocol=protocol, spoken={}, contact_method_id=reach().method.id)
    sessions.save(session_id, {asked: Answer(value=answer)})
    sessions.sign(session_id, CONTEXT)
    state = clients.state_of(reach())
    assert state.reasons == ((reason,) if reason else ())
    assert state.ways == (() if reason else ("call", "voicemail")), "what she said is not safe is not there"
    # written anew on the card it stands again
    before = clients.get(client_id)
    assert before is not None
    fresh = replace(reach(), safe=replace(reach().safe, may_voicemail="no"))
    clients.change(client_id, before.version, replace(before.draft, reaches=(fresh,)))
    assert clients.state_of(reach()).ways == ("call",)
