"""Packs made by an enemy: well sealed, well signed, and full of rows that reach for what is not theirs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.crisis import CrisisLine
from desktop.domain.errors import InvalidInput, NotWritable, PackRefused
from desktop.domain.ids import new_id
from desktop.domain.sessions import SignedNote, amendment_text, canonical, seal_hash, sealed_text
from desktop.exports import age, bundle, key_file
from desktop.services.clients import ClientsService
from desktop.services.crises import CrisesService
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.services.sessions import SessionsService
from desktop.storage.exchange import SCHEMA_VERSION
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
PHRASE = "six plain words for the road"
THERE = "a" * 32
NO = SafeContact(may_call="no", words="never call")


class Enemy:
    """Makes packs that pass every check of the file format."""

    def __init__(self, vault: OpenVault, clock: FakeClock, folder: Path) -> None:
        self.vault, self.clock, self.folder = vault, clock, folder
        self.service = ExchangeService(vault, clock, LedgerService(vault), load_words(ROOT / "resources"))
        self.clients = ClientsService(vault, clock, lambda: 30)
        self.at = clock.now().text()
        self.key = Ed25519PrivateKey.generate()
        self.victim = self.clients.add(
            ClientDraft(
                names=(Name(text="Samira", is_chosen=True),),
                reaches=(Reach(method=ContactMethod(kind="phone", value="503 555 0142"), safe=NO),),
            )
        )
        with vault.unit_of_work("what the victim has") as work:
            about = {"client_id": self.victim}
            plan = {"series_id": new_id(), "number": 1, "template": "low_risk"}
            session = {
                "staff_id": vault.staff_id,
                "channel": "phone",
                "length": "note",
                "started_at": self.at,
            }
            self.plan = work.insert("safety_plans", about | plan)
            self.session = work.insert("sessions", about | session)
            self.run = work.insert("crisis_runs", about | {"started_at": self.at})
        self.own = new_id()

    def row(self, kind: str, row_id: str = "", **values: Any) -> dict[str, Any]:
        kept = {"version": 1, "created_at": self.at, "created_by": THERE, "changed_at": self.at}
        kept |= {"changed_by": THERE, "origin": THERE}
        return {"kind": kind, "id": row_id or new_id()} | kept | values

    def client(self, **values: Any) -> list[dict[str, Any]]:
        about = {"short_id": "W-0001", "unanswered": "{}"} | values
        return [
            self.row("clients", self.own, **about),
            self.row("names", client_id=self.own, text="Somebody", is_chosen=1),
        ]

    def pack(self, records: list[dict[str, Any]]) -> Path:
        path = self.folder / f"{new_id()}.waystead"
        facts = bundle.PackFacts(
            bundle_id=new_id(),
            source_vault_id=THERE,
            source_label="There",
            created=self.at,
            purpose="copy",
            recipient_label="",
            schema_version=SCHEMA_VERSION,
        )
        bundle.write_pack(
            path,
            facts,
            records,
            to=[age.Recipient(self.vault.exchange_public)],
            sign=self.key.sign,
            signer_public_key=self.key.public_key().public_bytes_raw(),
            schema=self.service.schema(),
        )
        return path

    def give(self, records: list[dict[str, Any]]) -> Mapping[str, int]:
        preview = self.service.read(self.pack(records))
        decisions = {f"{each.table}/{each.row_id}": "take_theirs" for each in preview.conflicts}
        return self.service.take_in(preview, decisions)


@pytest.fixture
def enemy(vault: OpenVault, clock: FakeClock, tmp_path: Path) -> Enemy:
    return Enemy(vault, clock, tmp_path)


def _safe_contact(enemy: Enemy) -> list[dict[str, Any]]:
    client = enemy.clients.get(enemy.victim)
    assert client is not None
    method = client.draft.reaches[0].method.id
    said = {"said_at": enemy.at, "may_call": "yes", "origin": enemy.vault.vault_id}
    return [enemy.row("safe_contact", client_id=enemy.own, contact_method_id=method, **said)]


def _stolen_name(enemy: Enemy) -> list[dict[str, Any]]:
    client = enemy.clients.get(enemy.victim)
    assert client is not None
    return [enemy.row("names", client.draft.names[0].id, client_id=enemy.own, text="Gone")]


def _crisis_line(enemy: Enemy) -> list[dict[str, Any]]:
    line = {"crisis_id": enemy.run, "seq": 9, "at": enemy.at, "recorded_at": enemy.at, "row_kind": "line"}
    return [{"kind": "crisis_lines", "id": new_id(), "origin": THERE, "text": "forged"} | line]


def _stolen_run(enemy: Enemy) -> list[dict[str, Any]]:
    return [
        enemy.row("crisis_runs", enemy.run, client_id=enemy.own, started_at=enemy.at),
        *_crisis_line(enemy),
    ]


def _seal(enemy: Enemy) -> list[dict[str, Any]]:
    seal = {"object_id": enemy.session, "session_id": enemy.session, "client_id": enemy.own, "body": "{}"}
    signed = {"salt": "s", "hash": "h", "signature": "", "key_id": "k", "signed_by": THERE}
    note = {"kind": "signed_notes", "id": new_id(), "origin": THERE, "object_kind": "session"}
    return [note | seal | signed | {"signed_at": enemy.at}]


REACHES: dict[str, Callable[[Enemy], list[dict[str, Any]]]] = {
    "safe contact": _safe_contact,
    "stolen name": _stolen_name,
    "crisis line": _crisis_line,
    "stolen run": _stolen_run,
    "seal": _seal,
    "plan step": lambda enemy: [
        enemy.row("plan_steps", plan_id=enemy.plan, element="coping", position=1, kept_in_memory=0)
    ],
    "answer": lambda enemy: [
        enemy.row(
            "answers",
            session_id=enemy.session,
            question_id="q",
            value='{"value":"forged"}',
            state="answered",
            answered_at=enemy.at,
        )
    ],
    "person": lambda enemy: [
        enemy.row("people_present", crisis_id=enemy.run, role="partner", noted_at=enemy.at)
    ],
    "report": lambda enemy: [enemy.row("incident_reports", crisis_id=enemy.run, body="{}")],
    "task of nobody": lambda enemy: [enemy.row("tasks", title="Call this number")],
}


def everything(vault: OpenVault) -> dict[str, list[tuple[object, ...]]]:
    conn = vault.connection()
    names = [row[0] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()]
    return {name: [tuple(row) for row in conn.execute(f"SELECT * FROM {name}").fetchall()] for name in names}


@pytest.mark.parametrize("reach", REACHES)
def test_a_pack_never_writes_under_a_record_that_did_not_come_with_it(enemy: Enemy, reach: str) -> None:
    before = everything(enemy.vault)
    with pytest.raises(PackRefused) as refused:
        enemy.give([*enemy.client(), *REACHES[reach](enemy)])
    assert refused.value.reason == "foreign_record"
    assert everything(enemy.vault) == before
    assert enemy.give(enemy.client())["new"] == 2  # control: without that row the same pack is taken in


BROKEN: dict[str, Callable[[Enemy], list[dict[str, Any]]]] = {
    "time": lambda enemy: enemy.client(changed_at="yesterday"),
    "json": lambda enemy: enemy.client(unanswered="not json"),
    "shape": lambda enemy: enemy.client(unanswered='{"names": 5}'),
    "deep json": lambda enemy: enemy.client(unanswered="[" * 100_000),
    "choice": lambda enemy: enemy.client(interpreter_need="perhaps"),
    **{
        f"appointment {column}": lambda enemy, column=column, value=value: [
            *enemy.client(),
            enemy.row("appointments", client_id=enemy.own, **({"starts_at": enemy.at} | {column: value})),
        ]
        for column, value in (
            ("starts_at", "soon"),
            ("minutes", 10**9),
            ("channel", "pigeon"),
            ("state", "odd"),
        )
    },
    "hours": lambda enemy: [
        *enemy.client(),
        enemy.row("safe_contact", client_id=enemy.own, said_at=enemy.at, hours='[{"days":[0]}]'),
    ],
    "draft session": lambda enemy: [
        *enemy.client(),
        enemy.row(
            "sessions",
            client_id=enemy.own,
            staff_id=THERE,
            channel="phone",
            length="note",
            state="draft",
            started_at=enemy.at,
        ),
    ],
    "rule of a table": lambda enemy: [
        *enemy.client(),
        enemy.row("safety_plans", THERE, client_id=enemy.own, series_id=THERE, number=1, template="low_risk"),
        enemy.row("plan_steps", plan_id=THERE, element="coping", position=1, kept_in_memory=7),
    ],
}


def test_only_a_note_goes_by_letter(enemy: Enemy) -> None:
    session = enemy.row(
        "sessions",
        client_id=enemy.own,
        staff_id=THERE,
        channel="letter",
        length="ordinary",
        state="signed",
        started_at=enemy.at,
    )
    with pytest.raises(PackRefused) as refused:
        enemy.give([*enemy.client(), session])
    assert refused.value.details == {"kind": "sessions", "column": "channel"}


@pytest.mark.parametrize("broken", BROKEN)
def test_what_a_screen_could_not_read_is_refused_in_words_and_not_stored(enemy: Enemy, broken: str) -> None:
    before = everything(enemy.vault)
    with pytest.raises(PackRefused) as refused:
        enemy.give(BROKEN[broken](enemy))
    assert refused.value.reason == "bad_value"
    assert everything(enemy.vault) == before


def forged_note(enemy: Enemy, signer: str, *, key_id: str = "e" * 32) -> tuple[str, list[dict[str, Any]]]:
    """A note and an amendment whose seals are whole, signed with the enemy's key in the name of `signer`."""
    session, note = new_id(), new_id()

    def sealed(kind: str, object_id: str, body: str) -> dict[str, Any]:
        salt = "5" * 32
        at = enemy.clock.now()
        digest = seal_hash(salt, sealed_text(kind, object_id, enemy.own, signer, at, body))
        signature = enemy.key.sign(digest.encode()).hex()
        return {
            "salt": salt,
            "hash": digest,
            "key_id": key_id,
            "signed_at": at.text(),
            "signature": signature,
            "signed_by": signer,
            "client_id": enemy.own,
        }

    body = canonical({"session": session, "client": enemy.own})
    about = {
        "staff_id": signer,
        "channel": "phone",
        "length": "note",
        "state": "signed",
        "started_at": enemy.at,
    }
    key = {"key_id": key_id, "staff_id": signer, "made_at": enemy.at}
    words = {"reason": "a slip", "text": "It was safe after all."}
    return session, [
        enemy.row("staff", signer, display_name="Somebody Else"),
        {"kind": "signing_keys", "id": key_id, "public_key": public_key(enemy)} | key,
        *enemy.client(),
        enemy.row("sessions", session, client_id=enemy.own, **about),
        {"kind": "signed_notes", "id": note, "origin": THERE, "body": body}
        | {"object_kind": "session", "object_id": session, "session_id": session}
        | sealed("session", session, body),
        {"kind": "amendments", "id": new_id(), "origin": THERE, "note_id": note}
        | words
        | sealed("amendment", note, amendment_text(**words)),
    ]


def public_key(enemy: Enemy) -> str:
    return enemy.key.public_key().public_bytes_raw().hex()


def note_of(enemy: Enemy, session: str) -> SignedNote:
    note = SessionsService(enemy.vault, enemy.clock).note(session)
    assert note is not None
    return note


def test_a_pack_neither_renames_us_nor_signs_in_our_name(enemy: Enemy) -> None:
    us = enemy.vault.staff_id
    session, records = forged_note(enemy, us)
    enemy.give(records)
    names = enemy.vault.connection().execute("SELECT display_name FROM staff WHERE id = ?", (us,)).fetchone()
    assert names[0] == "Robin Ekholm"
    forged = note_of(enemy, session)
    assert (forged.intact, forged.signer_checked) == (False, False)


def test_a_note_in_a_colleagues_name_is_whole_but_its_signer_is_nobody_we_checked(enemy: Enemy) -> None:
    """A key that only a pack brings says nothing about whose it is, however well the seal fits."""
    with enemy.vault.unit_of_work("a colleague") as work:
        colleague = work.insert("staff", {"display_name": "Second Person", "role": "supervisor"})
    session, records = forged_note(enemy, colleague)
    enemy.give(records)
    note = note_of(enemy, session)
    assert note.intact  # the control: only whose key it is stands in doubt
    assert not note.signer_checked
    assert [each.signer_checked for each in note.amendments] == [False]


def test_a_checked_key_speaks_under_the_name_it_was_checked_as(enemy: Enemy) -> None:
    """Somebody whose key was compared on the phone may still call themselves the supervisor in a pack."""
    with enemy.vault.unit_of_work("a colleague") as work:
        colleague = work.insert("staff", {"display_name": "Second Person", "role": "supervisor"})
    card = key_file.KeyCard(
        label="x",
        vault_id=THERE,
        recipient=age.Identity.new().recipient(),
        signing_key=bytes.fromhex(public_key(enemy)),
    )
    enemy.service.add_recipient(card, "Desk by the window", words_checked=True)
    session, records = forged_note(enemy, colleague)
    preview = enemy.service.read(enemy.pack(records))
    assert (preview.signer_known, preview.signer_label) == (True, "Desk by the window")
    enemy.give(records)
    note = note_of(enemy, session)
    assert (note.signer_checked, note.signed_by) == (True, "Desk by the window")
    assert [each.signed_by for each in note.amendments] == ["Desk by the window"]


def test_a_key_becomes_known_by_its_words_and_by_nothing_a_pack_brings(enemy: Enemy) -> None:
    first = enemy.service.read(enemy.pack(enemy.client()))
    assert (first.signer_known, first.signer_seen) == (False, False)
    _session, records = forged_note(enemy, THERE)
    enemy.give(records)
    again = enemy.service.read(enemy.pack(enemy.client()))
    assert (again.signer_known, again.signer_seen) == (False, True)
    card = key_file.KeyCard(
        label="x",
        vault_id=THERE,
        recipient=age.Identity.new().recipient(),
        signing_key=bytes.fromhex(public_key(enemy)),
    )
    enemy.service.add_recipient(card, "Second laptop", words_checked=False)
    assert not enemy.service.read(enemy.pack(enemy.client())).signer_known
    enemy.service.add_recipient(card, "Second laptop", words_checked=True)
    assert enemy.service.read(enemy.pack(enemy.client())).signer_known


def test_a_pack_that_claims_to_be_ours_does_not_lift_a_no(enemy: Enemy) -> None:
    client = enemy.clients.get(enemy.victim)
    assert client is not None
    here = enemy.vault.connection().execute("SELECT * FROM clients WHERE id = ?", (enemy.victim,)).fetchone()
    method = client.draft.reaches[0].method
    known = {"short_id": here["short_id"], "unanswered": here["unanswered"]}
    reach = {
        "client_id": enemy.victim,
        "row_kind": "phone",
        "value": method.value,
        "e164": method.e164 or None,
    }
    enemy.clock.advance(3600)
    said = {"said_at": enemy.clock.now().text(), "may_call": "yes", "origin": enemy.vault.vault_id}
    enemy.give(
        [
            enemy.row("clients", enemy.victim, **known),
            enemy.row("contact_methods", method.id, **reach),
            enemy.row("safe_contact", client_id=enemy.victim, contact_method_id=method.id, **said),
        ]
    )
    after = enemy.clients.get(enemy.victim)
    assert after is not None
    assert after.draft.reaches[0].safe.may_call == "no"


def test_a_note_moved_to_another_session_is_not_intact(vault: OpenVault, clock: FakeClock) -> None:
    clients, sessions = ClientsService(vault, clock, lambda: 30), SessionsService(vault, clock)
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    client = clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
    first = sessions.start(client, protocol=protocol, spoken={})
    sessions.sign(first, {})
    second = sessions.start(client, protocol=protocol, spoken={})
    note = vault.connection().execute("SELECT * FROM signed_notes").fetchone()
    moved = {name: note[name] for name in note.keys()}  # noqa: SIM118 (a row is no mapping)
    with vault.unit_of_work("move a note") as work:
        work.append("signed_notes", moved | {"id": new_id(), "object_id": second, "session_id": second})
    true, forged = sessions.note(first), sessions.note(second)
    assert true is not None
    assert forged is not None
    assert (true.intact, forged.intact) == (True, False)


def test_a_client_whose_number_was_taken_out_can_still_be_given(enemy: Enemy) -> None:
    client = enemy.clients.get(enemy.victim)
    assert client is not None
    enemy.clients.change(enemy.victim, client.version, replace(client.draft, reaches=()))
    path = enemy.folder / "given.waystead"
    enemy.service.export(enemy.victim, path, passphrase=PHRASE)
    tables = {record["table"] for record in enemy.service.read(path, passphrase=PHRASE).records}
    assert "names" in tables
    assert "safe_contact" not in tables


def test_pasted_control_characters_never_keep_a_record_at_home(vault: OpenVault, enemy: Enemy) -> None:
    client = enemy.clients.add(ClientDraft(names=(Name(text="Tesfa", is_chosen=True),)))
    crises, sessions = CrisesService(vault, enemy.clock), SessionsService(vault, enemy.clock)
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    crises.start(new_id(), client_id=client)
    run = crises.of_client(client)[0].id
    pasted = "she\x92s out\x0bat the\x00 door"
    crises.stamp(run, CrisisLine(id="", seq=0, at=enemy.clock.now(), kind="line", text=pasted))
    session = sessions.start(client, protocol=protocol, spoken={})
    question = next(each for _, page in protocol.pages() for each in page.questions if each.kind == "text")
    sessions.save(session, {question.id: Answer(value="it\x92s late " * 1500)})
    sessions.sign(session, {})
    sessions.amend(session, "time\x92", pasted)
    note = sessions.note(session)
    assert note is not None
    assert note.intact
    assert note.amendments[0].text == "shes out\nat the door"
    path = enemy.folder / "given.waystead"
    enemy.service.export(client, path, passphrase=PHRASE)
    assert "shes out" in str(enemy.service.read(path, passphrase=PHRASE).records)


def test_a_very_long_note_can_still_be_given(vault: OpenVault, enemy: Enemy) -> None:
    client = enemy.clients.add(ClientDraft(names=(Name(text="Tesfa", is_chosen=True),)))
    sessions = SessionsService(vault, enemy.clock)
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    session = sessions.start(client, protocol=protocol, spoken={})
    texts = [each.id for _, page in protocol.pages() for each in page.questions if each.kind == "text"]
    sessions.save(session, {each: Answer(value="x" * 20_000) for each in texts})
    sessions.sign(session, {})
    path = enemy.folder / "given.waystead"
    enemy.service.export(client, path, passphrase=PHRASE)
    bodies = [
        len(each["values"].get("body", "")) for each in enemy.service.read(path, passphrase=PHRASE).records
    ]
    assert max(bodies) > 200_000


def test_a_place_that_cannot_take_the_file_is_an_expected_failure(enemy: Enemy) -> None:
    folder = enemy.folder / "a folder of that name"
    folder.mkdir()
    with pytest.raises(NotWritable):
        enemy.service.export(enemy.victim, folder, passphrase=PHRASE, overwrite=True)
    assert [path.name for path in enemy.folder.iterdir() if path.name.endswith(".part")] == []


def test_a_client_who_is_not_here_leaves_neither_a_pack_nor_a_line_in_the_ledger(enemy: Enemy) -> None:
    path = enemy.folder / "nobody.waystead"
    with pytest.raises(InvalidInput):
        enemy.service.export("0" * 32, path, passphrase=PHRASE)
    assert not path.exists()
    assert LedgerService(enemy.vault).of_client("0" * 32) == []
