"""Case packs between two real vaults: previewed, whole or not at all, and harmless the second time."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.clients import Address, ClientDraft, Name, Reach
from desktop.domain.contacts import ContactMethod, SafeContact
from desktop.domain.errors import InvalidInput, NotWritable, PackRefused
from desktop.domain.safe_hours import Hours
from desktop.services.clients import ClientsService
from desktop.services.exchange import ExchangeService
from desktop.services.ledger import LedgerService
from desktop.services.passphrases import load_words
from desktop.services.sessions import SessionsService
from desktop.storage import exchange as rows
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.vault import OpenVault, create_vault, unlock_vault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]
PHRASE = "six plain words for the road"
OTHER = "another wooden harbour lamp"


def service(vault: OpenVault, clock: FakeClock) -> ExchangeService:
    return ExchangeService(vault, clock, LedgerService(vault), load_words(ROOT / "resources"))


@pytest.fixture(scope="module")
def other_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("other") / "vault"
    create_vault(
        folder, OTHER, clock=FakeClock(), label="Green folder", kdf=KDF_FLOOR, staff_name="Second Person"
    )
    return folder


@pytest.fixture
def other(other_template: Path, tmp_path: Path, clock: FakeClock) -> Iterator[OpenVault]:
    folder = tmp_path / "other"
    shutil.copytree(other_template, folder)
    with unlock_vault(folder, passphrase=OTHER, clock=clock) as opened:
        yield opened


@pytest.fixture
def client_id(vault: OpenVault, clock: FakeClock) -> str:
    clients = ClientsService(vault, clock, lambda: 30)
    client = clients.add(
        ClientDraft(
            names=(Name(text="Samira", is_chosen=True), Name(text="سميرة")),
            reaches=(
                Reach(
                    method=ContactMethod(kind="phone", value="503 555 0142"),
                    safe=SafeContact(may_call="yes", may_voicemail="no", code_word="lantern"),
                ),
            ),
            addresses=(Address(street="18 Alder Street", town="Fairbrook", dispatch_number="503 555 0199"),),
        )
    )
    protocol = ContentStore(ROOT / "resources", ROOT / "translations").protocol("phone")
    sessions = SessionsService(vault, clock)
    signed = sessions.start(client, protocol=protocol, spoken={})
    sessions.sign(signed, {})
    sessions.amend(signed, "day", "It was Tuesday.")
    sessions.start(client, protocol=protocol, spoken={})  # a draft: it stays at home
    return client


def everything(vault: OpenVault) -> dict[str, list[tuple[object, ...]]]:
    conn = vault.connection()
    tables = [
        row["name"] for row in conn.execute("SELECT name FROM sqlite_master WHERE type = 'table'").fetchall()
    ]
    return {name: [tuple(row) for row in conn.execute(f"SELECT * FROM {name}").fetchall()] for name in tables}


def test_a_pack_arrives_whole_and_taking_it_in_again_changes_nothing(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    assert b"Samira" not in path.read_bytes()
    taker = service(other, clock)
    preview = taker.read(path, passphrase=PHRASE)
    assert preview.clients == ((client_id, "Samira"),)
    assert (preview.conflicts, dict(preview.same), preview.signer_known) == ((), {}, False)
    assert preview.new["sessions"] == 1
    counts = taker.take_in(preview, {})
    assert counts["new"] == sum(preview.new.values())
    clients = ClientsService(other, clock, lambda: 30)
    assert [hit.client_id for hit in clients.find("سمي")] == [client_id]
    copied = clients.get(client_id)
    assert copied is not None
    assert copied.draft.reaches[0].safe.code_word == "lantern"
    sessions = SessionsService(other, clock)
    note = sessions.note(sessions.of_client(client_id)[0].id)
    assert note is not None
    assert (note.intact, note.signed_by, len(note.amendments)) == (True, "Robin Ekholm", 1)
    assert (note.signer_checked, note.amendments[0].signer_checked) == (False, False)
    taker.add_recipient(service(vault, clock).own_key(), "Robin, desk 2", words_checked=True)
    note = sessions.note(sessions.of_client(client_id)[0].id)
    assert note is not None
    assert (note.intact, note.signer_checked, note.signed_by) == (True, True, "Robin, desk 2")
    before = everything(other)
    again = taker.read(path, passphrase=PHRASE)
    assert again.changes_nothing
    assert again.taken_at is not None
    assert taker.take_in(again, {})["new"] == 0
    assert everything(other) == before


def test_a_recipients_key_opens_it_and_no_other(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    giver, taker = service(vault, clock), service(other, clock)
    card = taker.own_key()
    recipient = giver.add_recipient(card, "Second laptop", words_checked=True)
    assert giver.words_of(card) == taker.words_of(taker.own_key())
    path = tmp_path / "pack.waystead"
    giver.export(client_id, path, recipient_id=recipient)
    assert taker.read(path).clients == ((client_id, "Samira"),)
    with pytest.raises(PackRefused):
        giver.read(path)
    with pytest.raises(InvalidInput):
        giver.export(client_id, tmp_path / "x.waystead", recipient_id="0" * 32)


def test_conflicts_are_shown_decided_and_nothing_is_lost(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    taker = service(other, clock)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    theirs = ClientsService(other, clock, lambda: 30)
    copied = theirs.get(client_id)
    assert copied is not None
    theirs.change(client_id, copied.version, replace(copied.draft, pronouns="she", cultural_note="theirs"))
    back = tmp_path / "back.waystead"
    taker.export(client_id, back, passphrase=PHRASE)
    giver = service(vault, clock)
    preview = giver.read(back, passphrase=PHRASE)
    assert [conflict.table for conflict in preview.conflicts] == ["clients"]
    fields = {difference.field: difference.theirs for difference in preview.conflicts[0].differences}
    assert fields == {"pronouns": "she", "cultural_note": "theirs"}
    counts = giver.take_in(preview, {f"clients/{client_id}": "take_theirs"})
    assert counts["took_theirs"] == 1
    ours = ClientsService(vault, clock, lambda: 30).get(client_id)
    assert ours is not None
    assert ours.draft.pronouns == "she"
    kept = vault.connection().execute("SELECT state, body FROM other_versions").fetchall()
    assert [row["state"] for row in kept] == ["took_theirs"]


def test_the_other_choice_keeps_ours_and_their_words_beside_it(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    ours = ClientsService(vault, clock, lambda: 30)
    mine = ours.get(client_id)
    assert mine is not None
    ours.change(client_id, mine.version, replace(mine.draft, pronouns="they"))
    giver = service(vault, clock)
    preview = giver.read(path, passphrase=PHRASE)
    giver.take_in(preview, {})
    kept = ours.get(client_id)
    assert kept is not None
    assert kept.draft.pronouns == "they"
    rows = vault.connection().execute("SELECT state FROM other_versions").fetchall()
    assert [row["state"] for row in rows] == ["kept_ours"]


def test_a_packs_no_counts_until_somebody_asks_again(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    taker = service(other, clock)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    theirs = ClientsService(other, clock, lambda: 30)
    copied = theirs.get(client_id)
    assert copied is not None
    clock.advance(3600)
    reach = copied.draft.reaches[0]
    morning = Hours(start="09:00", until="11:00")
    stopped = replace(reach, safe=replace(reach.safe, may_call="no", hours=(morning,), said_at=clock.now()))
    theirs.change(client_id, copied.version, replace(copied.draft, reaches=(stopped,)))
    back = tmp_path / "back.waystead"
    taker.export(client_id, back, passphrase=PHRASE)
    giver = service(vault, clock)
    giver.take_in(giver.read(back, passphrase=PHRASE), {})
    ours = ClientsService(vault, clock, lambda: 30)
    here = ours.get(client_id)
    assert here is not None
    assert here.draft.reaches[0].safe.may_call == "no"
    assert here.draft.reaches[0].safe.hours == (morning,)
    assert ours.state_of(here.draft.reaches[0]).state in {"ask_again", "not_safe"}


def test_another_number_that_is_taken_over_begins_unasked(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    taker, theirs = service(other, clock), ClientsService(other, clock, lambda: 30)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    copied = theirs.get(client_id)
    assert copied is not None
    [reach] = copied.draft.reaches
    # both laptops have what she said of the first number; a slip of one of them is all that differs
    with other.unit_of_work("another number") as work:
        work.update("contact_methods", reach.method.id, {"value": "503 555 0188", "e164": "+15035550188"})
    back = tmp_path / "back.waystead"
    taker.export(client_id, back, passphrase=PHRASE)
    giver, ours = service(vault, clock), ClientsService(vault, clock, lambda: 30)
    giver.take_in(giver.read(back, passphrase=PHRASE), {f"contact_methods/{reach.method.id}": "take_theirs"})
    here = ours.get(client_id)
    assert here is not None
    [reach] = here.draft.reaches
    assert (reach.method.value, ours.state_of(reach).ways) == ("503 555 0188", ())


def test_a_packs_address_takes_no_confirmation_of_ours_with_it(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    giver, ours = service(vault, clock), ClientsService(vault, clock, lambda: 30)
    before = ours.get(client_id)
    assert before is not None
    home = replace(
        before.draft.addresses[0],
        shelter=False,
        dispatch_number="503 555 0142",
        dispatch_checked_at=clock.now(),
        dispatch_checked_how="We called it",
        dispatch_is_emergency_line="yes",
    )
    ours.change(client_id, before.version, replace(before.draft, addresses=(home,)))
    path = tmp_path / "pack.waystead"
    giver.export(client_id, path, passphrase=PHRASE)
    taker = service(other, clock)
    taker.take_in(taker.read(path, passphrase=PHRASE), {})
    copied = ClientsService(other, clock, lambda: 30).get(client_id)
    assert copied is not None
    assert copied.draft.addresses[0].dispatch_checked_at == clock.now()
    # an older program over there let the confirmation stand when the town changed
    with other.unit_of_work("another town") as work:
        work.update("addresses", copied.draft.addresses[0].id, {"town": "Milldale"})
    back = tmp_path / "back.waystead"
    taker.export(client_id, back, passphrase=PHRASE)
    giver.take_in(giver.read(back, passphrase=PHRASE), {f"addresses/{home.id}": "take_theirs"})
    here = ours.get(client_id)
    assert here is not None
    [place] = here.draft.addresses
    assert (place.town, place.dispatch_checked_at, place.dispatch_is_emergency_line) == (
        "Milldale", None, "not_asked",
    )  # fmt: skip


@pytest.mark.parametrize("harm", ["cut", "flip", "text", "empty"])
def test_a_harmed_pack_is_refused_and_nothing_is_written(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path, harm: str
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    data = bytearray(path.read_bytes())
    if harm == "flip":
        data[len(data) // 2] ^= 1
    path.write_bytes({"cut": data[:-40], "flip": data, "text": b"not a pack at all", "empty": b""}[harm])
    before = everything(other)
    with pytest.raises(PackRefused):
        service(other, clock).read(path, passphrase=PHRASE)
    assert everything(other) == before


def test_a_wrong_passphrase_is_refused(
    vault: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    service(vault, clock).export(client_id, path, passphrase=PHRASE)
    with pytest.raises(PackRefused):
        service(vault, clock).read(path, passphrase="not these words at all")


def test_every_export_stands_in_the_ledger_and_no_file_is_written_over(
    vault: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    path = tmp_path / "pack.waystead"
    giver = service(vault, clock)
    giver.export(client_id, path, passphrase=PHRASE)
    entries = LedgerService(vault).of_client(client_id)
    assert [(each["what"], each["form"], each["file_name"]) for each in entries] == [
        ("pack", "waystead", path.name)
    ]
    with pytest.raises(NotWritable):
        giver.export(client_id, path, passphrase=PHRASE)
    assert len(LedgerService(vault).of_client(client_id)) == 1


def test_what_must_not_leave_does_not(
    vault: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    with vault.unit_of_work("restricted") as work:
        work.insert("immigration", {"client_id": client_id, "immigration_status": "needle-status"})
        work.insert(
            "external_ids", {"client_id": client_id, "kind": "a_number", "value": "needle-id", "reason": "r"}
        )
        work.insert("addresses", {"client_id": client_id, "street": "needle-shelter", "shelter": 1})
        work.insert(
            "provider_codes", {"client_id": client_id, "code": "needle-code", "made_at": work.now.text()}
        )
    path = tmp_path / "pack.waystead"
    giver = service(vault, clock)
    giver.export(client_id, path, passphrase=PHRASE)
    text = str(giver.read(path, passphrase=PHRASE).records)
    assert "needle" not in text
    assert "lantern" in text  # control: what may travel is there


def test_a_pack_is_one_moment_of_the_vault(vault: OpenVault, client_id: str) -> None:
    """What is written while the rows are gathered is not half in it: a seal without its session would be refused."""
    gathered = rows.collect(vault.connection(), client_id)
    found = [next(gathered)]
    with vault.unit_of_work("meanwhile") as work:
        work.insert("goals", {"client_id": client_id, "words": "a job"})
    found += gathered
    assert "clients" in {table for table, _, _ in found}
    assert "goals" not in {table for table, _, _ in found}
    assert "goals" in {table for table, _, _ in rows.collect(vault.connection(), client_id)}


def test_what_a_session_made_leaves_with_its_seal(
    vault: OpenVault, other: OpenVault, client_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    sessions = SessionsService(vault, clock)
    (draft,) = vault.connection().execute("SELECT id FROM sessions WHERE state = 'draft'").fetchall()
    session_id = str(draft["id"])
    sessions.signing.sign(session_id, {}, 24)
    made = {
        "goals": {"words": "A flat"},
        "referrals": {"service_name": "Food bank"},
        "education_records": {"topic": "smoke_alarm", "covered_at": clock.now().text()},
        "tasks": {"title": "Call the school"},
    }
    with vault.unit_of_work("rows") as work:
        for table, values in made.items():
            for session in (session_id, None):
                work.insert(table, {"client_id": client_id, "session_id": session, **values})

    def left() -> dict[str, int]:
        found = [table for table, _id, _values in rows.collect(vault.connection(), client_id)]
        return {table: found.count(table) for table in made}

    assert left() == dict.fromkeys(made, 1), "those of the signed session wait, those of no session do not"
    first, second = tmp_path / "first.waystead", tmp_path / "second.waystead"
    service(vault, clock).export(client_id, first, passphrase=PHRASE)
    sessions.signing.seal(session_id)
    assert left() == dict.fromkeys(made, 2)
    service(vault, clock).export(client_id, second, passphrase=PHRASE)
    taker = service(other, clock)
    for path in (first, second):
        preview = taker.read(path, passphrase=PHRASE)
        assert preview.conflicts == ()
        assert {table: preview.new[table] for table in made} == dict.fromkeys(made, 1)
        taker.take_in(preview, {})
