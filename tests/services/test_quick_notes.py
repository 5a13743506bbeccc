"""Just a note: beside an open session, signed like one, and never taken for one."""

from __future__ import annotations

import json
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import Moment
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned
from desktop.domain.protocol import Protocol
from desktop.domain.quick_note import NOTE, WITH
from desktop.services.clients import ClientsService
from desktop.services.duplicates import DuplicatesService
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.services.quick_notes import QuickNotes
from desktop.services.session_facts import SessionFacts
from desktop.services.sessions import SessionsService
from desktop.services.timeline import TimelineService
from desktop.storage import erasing, load, session_facts
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import create_vault, unlock_vault

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
WORDS = "note.words"
PHRASE = "six plain words for the road"


@pytest.fixture(scope="module")
def content() -> ContentStore:
    return ContentStore(ROOT / "resources", ROOT / "translations")


@pytest.fixture(scope="module")
def page(content: ContentStore) -> Protocol:
    return content.protocol(NOTE)


@pytest.fixture
def sessions(vault: OpenVault, clock: FakeClock) -> SessionsService:
    return SessionsService(vault, clock)


@pytest.fixture
def notes(vault: OpenVault) -> QuickNotes:
    return QuickNotes(vault)


@pytest.fixture
def clients(vault: OpenVault, clock: FakeClock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


@pytest.fixture
def client_id(clients: ClientsService) -> str:
    return clients.add(ClientDraft(names=(Name(text="Samira"),)))


def sign(sessions: SessionsService, note: str, words: str, **answers: str) -> str:
    said = {key.replace("_", "."): Answer(value=value) for key, value in answers.items()}
    sessions.save(note, {WORDS: Answer(value=words, basis="said"), **said})
    return sessions.sign(note, {"session.length": NOTE})


def test_a_note_is_no_channel_and_its_page_prechooses_nothing(content: ContentStore, page: Protocol) -> None:
    assert NOTE not in content.protocols()
    assert content.protocols() == tuple(sorted(content.protocols()))
    only = [(each.id, each.questions) for _step, each in page.pages()]
    assert [page_id for page_id, _questions in only] == ["note.page"]
    assert not any(question.offer_last for question in only[0][1])


def test_it_is_written_beside_an_open_session_and_neither_takes_the_others_words(
    sessions: SessionsService, notes: QuickNotes, client_id: str, page: Protocol, content: ContentStore
) -> None:
    session = sessions.start(client_id, protocol=content.protocol("phone"), spoken={})
    note = notes.start(client_id, page)
    assert note != session
    assert sessions.draft_of(client_id) == session
    assert notes.draft_of(client_id) == note == notes.start(client_id, page), "one at a time"
    sessions.save(session, {"note.text": Answer(value="From the call")})
    sign(sessions, note, "The school rang about Friday", note_with="provider", note_way="they_called")
    assert sessions.draft_of(client_id) == session, "the session goes on"
    assert notes.draft_of(client_id) is None
    assert {a.value for a in sessions.open(session, {}).wizard.answers.values()} == {"From the call"}
    with pytest.raises(NoteSigned):
        sessions.sign(note, {})
    with pytest.raises(NoteSigned):
        sessions.save(note, {WORDS: Answer(value="another")})
    second = notes.start(client_id, page)
    assert second not in (note, session)
    # a session begins while a note stands
    sessions.sign(session, {})
    assert sessions.start(client_id, protocol=content.protocol("phone"), spoken={}) != second


@pytest.mark.parametrize(
    ("whom", "way", "sealed", "row"),
    [
        ("client", "they_called", ("phone", "incoming"), ("phone", "in", "client", "reached")),
        ("client", "missed_mine", ("phone", "outgoing"), ("phone", "out", "client", "not_reached")),
        ("family", "text_in", ("sms", "incoming"), ("sms", "in", "family", None)),
        ("authority", "letter", ("letter", "incoming"), ("letter", "in", "authority", None)),
        ("agency", "met", ("in_person", ""), ("in_person", "out", "agency", "reached")),
        ("nobody", "met", ("", ""), ("", "out", "nobody", None)),
        ("", "", ("", ""), ("", "out", "", None)),
    ],
)
def test_what_is_sealed_says_with_whom_and_which_way(
    sessions: SessionsService,
    notes: QuickNotes,
    vault: OpenVault,
    client_id: str,
    page: Protocol,
    whom: str,
    way: str,
    sealed: tuple[str, str],
    row: tuple[str, ...],
) -> None:
    note = notes.start(client_id, page)
    said = {key: value for key, value in (("note_with", whom), ("note_way", way)) if value}
    sign(sessions, note, "A few words", **said)
    found = sessions.note(note)
    assert found is not None
    assert found.intact
    body = found.content()
    assert (body["channel"], body["direction"]) == sealed
    assert body["length"] == NOTE
    kept = vault.connection().execute(
        "SELECT channel, direction, contact_with, outcome, state FROM sessions WHERE id = ?", (note,)
    )
    assert tuple(kept.fetchone()) == (*row, "signed")
    answers = {each["question"]: each for each in json.loads(found.body)["answers"]}
    assert answers[WORDS]["basis"] == "said"
    sessions.amend(note, "a slip", "It was Thursday")
    again = sessions.note(note)
    assert again is not None
    assert [each.text for each in again.amendments] == ["It was Thursday"]


@pytest.mark.parametrize("words", ["", "   \n\t "])
def test_empty_words_are_refused_at_the_words_and_too_long_ones_wait(
    sessions: SessionsService, notes: QuickNotes, client_id: str, page: Protocol, words: str
) -> None:
    note = notes.start(client_id, page)
    if words:
        sessions.save(note, {WORDS: Answer(value=words)})
    with pytest.raises(InvalidInput, match="note_empty") as refused:
        sessions.sign(note, {})
    assert refused.value.field == WORDS
    wizard = sessions.open(note, {}).wizard.keep_long(WORDS, Answer(value="word " * 9000))
    sessions.save(note, wizard.answers)
    with pytest.raises(InvalidInput, match="too_long_to_sign"):
        sessions.sign(note, {})


def test_one_that_holds_nothing_goes_and_one_that_holds_a_choice_stays(
    sessions: SessionsService, notes: QuickNotes, client_id: str, page: Protocol
) -> None:
    empty = notes.start(client_id, page)
    sessions.save(empty, {WORDS: Answer(value="a")})
    sessions.save(empty, {WORDS: None})
    assert notes.drop_empty(empty)
    assert sessions.of_client(client_id) == []
    assert not notes.drop_empty(empty)
    held = notes.start(client_id, page)
    assert held != empty
    sessions.save(held, {WITH: Answer(value="client")})
    assert not notes.drop_empty(held)
    sign(sessions, held, "Said hello")
    assert not notes.drop_empty(held)


def test_it_is_never_taken_for_a_session(
    sessions: SessionsService,
    notes: QuickNotes,
    clients: ClientsService,
    vault: OpenVault,
    clock: FakeClock,
    client_id: str,
    page: Protocol,
    content: ContentStore,
) -> None:
    facts = SessionFacts(vault, clock, content)
    day = Answer(value={"day": "2031-03-04", "time": "10:00"})
    note = notes.start(client_id, page)
    sessions.save(note, {"next.when": day})
    sign(sessions, note, "Needlework class moved", note_with="client", note_way="missed_mine")
    known = facts.known(client_id)
    assert (known.days_since, known.first) == (None, True), "nobody was reached"
    sign(sessions, notes.start(client_id, page), "Well", note_with="family", note_way="they_called")
    assert facts.known(client_id).days_since is None, "not the client"
    clock.advance(timedelta(days=40).total_seconds())
    sign(sessions, notes.start(client_id, page), "All is well", note_with="client", note_way="they_called")
    known = facts.known(client_id)
    assert (known.days_since, known.first) == (0, True), "spoken with, and still no session before"
    now = clock.now()
    first, last = Moment(utc=now.utc - timedelta(days=90)), Moment(utc=now.utc + timedelta(days=1))
    assert load.sessions(vault.connection(), first, last) == []
    assert not session_facts.was_held_by(vault.connection(), client_id, "phone")
    counted = erasing.totals(vault.connection(), [client_id])
    assert [each for each in counted if each[1] == "sessions"] == []
    line = TimelineService(vault, clock).of_client(client_id)
    assert [entry.kind for entry in line.entries if entry.kind in ("note", "session")] == ["note"] * 3
    hits = clients.find_notes("needlework", 3)
    assert [(hit.opens_kind, hit.opens) for hit in hits] == [("session", note)]


def test_a_merge_waits_for_it_and_a_record_that_is_not_there_is_said(
    sessions: SessionsService,
    notes: QuickNotes,
    clients: ClientsService,
    vault: OpenVault,
    client_id: str,
    page: Protocol,
) -> None:
    twin = clients.add(ClientDraft(names=(Name(text="Samirah", is_chosen=True),)))
    duplicates = DuplicatesService(vault)
    note = notes.start(twin, page)
    with pytest.raises(NotAllowed, match="merge_session_open"):
        duplicates.merge(duplicates.preview(client_id, twin), (), one_person=True)
    sign(sessions, note, "Before")
    duplicates.merge(duplicates.preview(client_id, twin), (), one_person=True)
    later = notes.start(twin, page)
    assert notes.draft_of(client_id) == later == notes.start(client_id, page)
    with pytest.raises(InvalidInput, match="client_gone"):
        notes.start("0" * 32, page)


def test_it_travels_in_a_pack_and_opens_there_as_it_was_signed(
    sessions: SessionsService,
    notes: QuickNotes,
    vault: OpenVault,
    clock: FakeClock,
    client_id: str,
    page: Protocol,
    tmp_path: Path,
) -> None:
    note = notes.start(client_id, page)
    sign(sessions, note, "The letter about the hearing came", note_with="authority", note_way="letter")
    notes.start(client_id, page)  # the next one is not signed: it stays at home
    folder, pack = tmp_path / "other", tmp_path / "pack.waystead"
    create_vault(folder, PHRASE, clock=clock, label="Green folder", kdf=KDF_FLOOR, staff_name="Second")

    def exchange(of: OpenVault) -> ExchangeService:
        return ExchangeService(of, clock, LedgerService(of), load_words(ROOT / "resources"))

    exchange(vault).export(client_id, pack, passphrase=PHRASE)
    with unlock_vault(folder, passphrase=PHRASE, clock=clock) as there:
        exchange(there).take_in(exchange(there).read(pack, passphrase=PHRASE), {})
        theirs = SessionsService(there, clock)
        assert [(each.id, each.length, each.channel) for each in theirs.of_client(client_id)] == [
            (note, NOTE, "letter")
        ]
        found, row = theirs.note(note), theirs.get(note)
        assert found is not None
        assert row is not None
        assert (found.intact, found.content()["length"], found.content()["channel"]) == (True, NOTE, "letter")
        assert theirs.protocol_of(row) == page, "the page as it was asked came along"


def test_notes_that_were_only_opened_are_swept_and_words_on_their_way_are_not(
    sessions: SessionsService,
    notes: QuickNotes,
    clients: ClientsService,
    page: Protocol,
    content: ContentStore,
) -> None:
    ids = [clients.add(ClientDraft(names=(Name(text=f"Person {at}"),))) for at in range(5)]
    empty, emptied, written, rescued = (notes.start(each, page) for each in ids[:4])
    sessions.save(emptied, {WORDS: Answer(value="a")})
    sessions.save(emptied, {WORDS: None})
    sessions.save(written, {"note.with": Answer(value="client")})
    session = sessions.start(ids[4], protocol=content.protocol("phone"), spoken={})
    assert notes.sweep({rescued}) == 2
    left = [sessions.get(each) is not None for each in (empty, emptied, written, rescued, session)]
    assert left == [False, False, True, True, True]
    assert notes.draft_of(ids[0]) is None
    assert notes.sweep() == 1
