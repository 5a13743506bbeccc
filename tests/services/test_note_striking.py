"""Struck words are nowhere in the vault any more, the new seal fits, everything else stays; a hold refuses."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.errors import InvalidInput, NotAllowed, NoteSigned
from desktop.domain.striking import IN_PLACE, strikes_in
from desktop.services.app_services import Services
from desktop.services.sessions import SessionsService
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.search_notes import find_notes
from desktop.storage.vault import OpenVault, create_vault, unlock_vault
from desktop.storage.verify import verify_vault
from tests.content.places import RESOURCES, TRANSLATIONS
from tests.fixtures.vaults import PASSPHRASE, FakeClock
from tests.services.test_erasing import where
from tests.services.test_exchange import OTHER, PHRASE, service
from tests.ui.screens.session_room import draft_client

COUSIN = "Karim Xyloquine"


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(RESOURCES, TRANSLATIONS, None, "en"), RESOURCES)


@pytest.fixture
def other(tmp_path: Path, clock: FakeClock) -> Iterator[OpenVault]:
    """Return a colleague's vault."""
    folder = tmp_path / "other"
    create_vault(folder, OTHER, clock=clock, label="Green folder", kdf=KDF_FLOOR, staff_name="Second Person")
    with unlock_vault(folder, passphrase=OTHER, clock=clock) as opened:
        yield opened


@pytest.fixture
def session_id(services: Services, vault: OpenVault) -> str:
    """Return a signed session with the cousin in its note, its log, its people, its working notes and beside it."""
    client_id = services.clients.add(draft_client())
    protocol = services.content.protocol("phone")
    made = services.sessions.start(client_id, protocol=protocol, spoken={})
    texts = [q.id for _s, page in protocol.pages() for q in page.questions if q.kind == "text"]
    rows = next(
        q for _s, page in protocol.pages() for q in page.questions if q.kind == "observation" and q.working
    )
    services.sessions.save(made, {texts[0]: Answer(value=f"The bus was late. {COUSIN} drove her.")})
    seen = {rows.options[0].id: {"mark": "different", "note": f"silent when {COUSIN} came"}}
    services.sessions.save(made, {rows.id: Answer(value=seen)})
    services.sessions.add_event(made, "someone_came", f"{COUSIN} at the door", where=f"with {COUSIN}")
    services.sessions.sign(made, {})
    services.sessions.amend(made, "A slip", f"It was {COUSIN}'s van.")
    return made


def test_the_words_are_nowhere_and_the_seal_fits(
    services: Services, vault: OpenVault, session_id: str, clock: FakeClock, vault_folder: Path
) -> None:
    before = services.sessions.note(session_id)
    assert before is not None
    assert "answers" in where(vault, "Xyloquine")
    assert "signed_notes" in where(vault, "Xyloquine")
    clock.advance(3600)
    assert services.note_striking.count(session_id, "karim xyloquine") == 5
    assert (
        services.note_striking.strike(session_id, COUSIN, why="Not needed to serve", second="Kim Lund") == 5
    )
    assert where(vault, "Xyloquine") == [], "in no table, no index, no past"
    after = services.sessions.note(session_id)
    assert after is not None
    assert after.intact
    assert f"The bus was late. {IN_PLACE} drove her." in after.body
    (strike,) = strikes_in(after.content())
    assert (strike.second, strike.why, strike.times) == ("Kim Lund", "Not needed to serve", 5)
    assert after.content()["signed_first"] == {"by": before.signed_by, "at": before.signed_at.text()}
    (added,) = after.amendments
    assert (added.reason, added.text) == ("A slip", f"It was {IN_PLACE}'s van.")
    assert added.signed_at == before.amendments[0].signed_at
    assert IN_PLACE in str([answer.as_json() for answer in after.working.values()])
    # found by what stands, not by what went, and by what was added
    assert find_notes(vault.connection(), "bus late")
    assert not find_notes(vault.connection(), "xyloquine")
    # once more, and an amendment beside the new seal
    services.sessions.amend(session_id, "Later", "The bus again")
    assert services.note_striking.strike(session_id, "the bus", why="Nor this", second="kim lund") == 2
    again = services.sessions.note(session_id)
    assert again is not None
    assert again.intact
    assert [each.text for each in again.amendments] == [f"It was {IN_PLACE}'s van.", f"{IN_PLACE} again"]
    assert len(strikes_in(again.content())) == 2
    assert again.content()["signed_first"]["at"] == before.signed_at.text(), "who signed it at first stays"
    with pytest.raises(NoteSigned):
        services.sessions.save(session_id, {})
    assert services.history.rows("changed")
    vault.close()
    verified = verify_vault(vault_folder, passphrase=PASSPHRASE, clock=clock)
    assert verified.is_sound, verified.findings


def test_packs_made_before_bring_nothing_back_and_one_made_after_is_taken_in_elsewhere(
    services: Services, vault: OpenVault, other: OpenVault, session_id: str, clock: FakeClock, tmp_path: Path
) -> None:
    ours, theirs = service(vault, clock), service(other, clock)
    note = services.sessions.note(session_id)
    assert note is not None
    ours.export(note.client_id, tmp_path / "before.waystead", passphrase=PHRASE)
    theirs.take_in(theirs.read(tmp_path / "before.waystead", passphrase=PHRASE), {})
    clock.advance(60)
    services.note_striking.strike(session_id, COUSIN, why="Not needed", second="Kim Lund")
    ours.take_in(ours.read(tmp_path / "before.waystead", passphrase=PHRASE), {})
    assert where(vault, "Xyloquine") == []
    ours.export(note.client_id, tmp_path / "after.waystead", passphrase=PHRASE)
    theirs.take_in(theirs.read(tmp_path / "after.waystead", passphrase=PHRASE), {})
    there = SessionsService(other, clock).note(session_id)
    assert there is not None
    assert (there.intact, "Xyloquine" in there.body) == (True, False), (
        "the newer note is the one that is read"
    )


def test_it_is_refused_with_the_reason_and_nothing_is_changed(
    services: Services, vault: OpenVault, session_id: str
) -> None:
    striking = services.note_striking
    before = services.sessions.note(session_id)
    assert before is not None

    def refused(phrase: str = COUSIN, why: str = "Why", second: str = "Kim Lund") -> tuple[str, str]:
        with pytest.raises((InvalidInput, NotAllowed)) as error:
            striking.strike(session_id, phrase, why=why, second=second)
        return getattr(error.value, "field", ""), error.value.reason

    assert refused("x") == ("strike_words", "strike_too_short")
    assert refused("nobody said this") == ("strike_words", "strike_not_there")
    assert refused(why=" ") == ("strike_why", "reason_missing")
    assert refused(second="") == ("strike_second", "strike_second_missing")
    services.cases.set_hold(before.client_id, "A letter of a lawyer")
    assert refused()[1] == "held"
    services.cases.lift_hold(before.client_id, "Lifted")
    assert services.sessions.note(session_id) == before
    assert striking.strike(session_id, COUSIN, why="Why", second="Kim Lund") == 5
