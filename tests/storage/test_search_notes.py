"""Words of signed notes: found while typing, with what stands around them, and nothing of walled records."""

from __future__ import annotations

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desktop.domain.clients import ClientDraft, Name
from desktop.services.clients import ClientsService
from desktop.storage import sessions as rows
from desktop.storage.search_notes import around, query, words_of


@pytest.fixture
def clients(vault, clock) -> ClientsService:
    return ClientsService(vault, clock, lambda: 30)


def client(clients: ClientsService, name: str) -> str:
    return clients.add(ClientDraft(names=(Name(text=name, is_chosen=True),)))


def sign(vault, client_id: str, words: str, session: str = "5" * 32) -> str:
    with vault.unit_of_work("a note as signing writes it") as work:
        session = work.insert(
            "sessions",
            {
                "client_id": client_id,
                "staff_id": vault.staff_id,
                "channel": "phone",
                "length": "note",
                "started_at": work.now,
            },
        )
        values = {
            "object_kind": "session",
            "object_id": session,
            "session_id": session,
            "client_id": client_id,
            "body": "{}",
            **dict.fromkeys(("salt", "hash", "signature", "key_id", "signed_by"), "0" * 32),
            "signed_at": work.now.text(),
        }
        rows.seal(work, values, words)
    return session


def test_a_note_is_found_by_the_beginning_of_a_word_and_says_what_stands_around_it(vault, clients) -> None:
    samira = client(clients, "Samira")
    first = sign(
        vault,
        samira,
        "Her brother-in-law Abdo may pick up the phone while she is at work, so ask first who it is.",
    )
    second = sign(
        vault, samira, "The school called: letter signed by Mr Abdi, the younger one starts on Monday."
    )
    sign(vault, client(clients, "Tesfa"), "Nothing of it here.")
    hits = clients.find_notes("abd")
    assert [hit.opens for hit in hits] == [second, first], "the newest first"
    hit = hits[1]
    assert (hit.why, hit.client_id, hit.chosen_name, hit.opens_kind) == ("note", samira, "Samira", "session")
    assert hit.excerpt[hit.start : hit.start + hit.length] == "Abdo"
    assert hit.excerpt.startswith("Her brother-in-law Abdo may pick up")
    assert len(hit.excerpt) <= 112
    assert [hit.opens for hit in clients.find_notes("letter mon")] == [second], (
        "every word, the last unfinished"
    )
    assert clients.find_notes("ab") == [], "two letters are in every note"


def test_arabic_notes_are_found_without_their_vowel_marks(vault, clients) -> None:
    note = sign(vault, client(clients, "سميرة"), "قالت إنّ أخاها عَبدُه قد يرد على الهاتف")
    hits = clients.find_notes("أخاها")
    assert [hit.opens for hit in hits] == [note]
    assert hits[0].excerpt[hits[0].start :][: hits[0].length] == "أخاها"


def test_what_was_added_beside_a_note_leads_to_the_note(vault, clients) -> None:
    samira = client(clients, "Samira")
    session = sign(vault, samira, "First words.")
    note = vault.connection().execute("SELECT id FROM signed_notes").fetchone()["id"]
    with vault.unit_of_work("amend") as work:
        values = dict.fromkeys(("salt", "hash", "signature", "key_id", "signed_by"), "0" * 32)
        values |= {"note_id": note, "client_id": samira, "reason": "later", "text": "The kettle was green."}
        rows.add_amendment(
            work, {**values, "id": "a" * 32, "origin": vault.vault_id, "signed_at": work.now.text()}
        )
    assert [(hit.opens, hit.opens_kind) for hit in clients.find_notes("kettle")] == [(session, "session")]


@pytest.mark.parametrize("how", ["household", "conflict"])
def test_of_a_walled_record_a_list_says_that_there_is_a_note_and_not_what_is_in_it(
    vault, clients, how: str
) -> None:
    samira, karim = client(clients, "Samira"), client(clients, "Karim")
    sign(vault, samira, "She hides the kettle from Karim.")
    with vault.unit_of_work("wall") as work:
        if how == "household":
            work.insert(
                "household_links", {"client_id": karim, "other_client_id": samira, "relation": "partner"}
            )
        else:
            work.update("clients", samira, {"conflict_of_interest": 1})
    for hit in clients.find_notes("kettle"):
        assert (hit.walled, hit.excerpt, hit.length) == (True, "", 0)
    assert len(clients.find_notes("kettle")) == 1
    assert clients.find("samira")[0].walled
    assert clients.find("karim")[0].walled is (how == "household")


@pytest.mark.parametrize(
    "typed",
    ['"', "'", "*", "^kettle", "kettle*", "NEAR(", "a:b", "ke\x00ttle", "😀", "x" * 400, "(", "--", "\u202e"],
)
def test_any_typed_sign_is_a_sign_and_never_a_command(vault, clients, typed: str) -> None:
    sign(vault, client(clients, "Samira"), "The kettle was green.")
    clients.find_notes(typed)


def test_a_merged_record_s_notes_lead_to_the_one_it_went_into(vault, clients) -> None:
    gone, kept = client(clients, "Samira"), client(clients, "Samira K")
    sign(vault, gone, "The kettle was green.")
    with vault.unit_of_work("merge") as work:
        work.update("clients", gone, {"merged_into": kept})
    assert [hit.client_id for hit in clients.find_notes("kettle")] == [kept]


@given(st.text(max_size=60))
def test_the_words_around_are_one_line_and_the_mark_is_inside(text: str) -> None:
    marked = text[:20].replace("\x02", "").replace("\x03", "") + "\x02match\x03" + text[20:]
    excerpt, start, length = around(marked)
    assert excerpt[start : start + length] == "match"
    assert "\n" not in excerpt
    assert query(text) == "" or query(text).endswith('"*')


def test_of_a_note_from_another_laptop_the_words_are_indexed_and_not_its_codes() -> None:
    body = {
        "format": 1,
        "client": "f" * 32,
        "answers": [{"question": "note", "state": "answered", "value": "green kettle"}],
    }
    assert words_of(json.dumps(body)) == "green kettle"
    assert words_of(json.dumps({"what_happened": "shouting"})) == "shouting"
    assert words_of("plain") == "plain"
