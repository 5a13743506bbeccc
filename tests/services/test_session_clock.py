"""A session over midnight, and one in which the clock is set back: signed, sealed and found all the same."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.services.app_services import Services
from desktop.storage.vault import OpenVault
from tests.fixtures.vaults import FakeClock

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def services(vault: OpenVault, clock: FakeClock) -> Services:
    return Services(vault, clock, ContentStore(ROOT / "resources", ROOT / "translations"), ROOT / "resources")


@pytest.mark.parametrize("set_back", [False, True])
def test_it_belongs_to_the_day_it_began_on(services: Services, clock: FakeClock, set_back: bool) -> None:
    # ten minutes before midnight in Los Angeles
    clock.utc = datetime(2026, 11, 24, 7, 50, tzinfo=UTC)
    client_id = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
    sessions = services.sessions
    session_id = sessions.start(client_id, protocol=services.content.protocol("phone"), spoken={})
    sessions.save(session_id, {"note.text": Answer(value="before midnight")}, seconds_spent=540)
    clock.advance(1200)
    if set_back:
        clock.utc -= timedelta(hours=2)
    sessions.add_event(session_id, "call_dropped")
    sessions.save(session_id, {"note.text": Answer(value="before midnight, and after")}, seconds_spent=1740)
    sessions.signing.sign(session_id, {}, 0)
    note, session = sessions.note(session_id), sessions.get(session_id)
    assert note is not None
    assert session is not None
    assert note.intact
    assert session.started_at.local().day == 23
    assert session.seconds_spent == 1740
    content = note.content()
    assert content["ended_at"] == clock.now().text()
    assert "and after" in note.body
    assert sessions.draft_of(client_id) is None
    # the next session of the day after, and of the hour that comes a second time, both know it as the one before
    clock.advance(6 * 3600)
    known = services.session_facts.known(client_id)
    assert not known.first
    assert known.days_since == 0
    assert [each.id for each in sessions.of_client(client_id)] == [session_id]
