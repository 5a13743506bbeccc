"""What a session agreed for a lost line, as a crisis reads it from the vault."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from desktop.domain.answers import Answer
from desktop.domain.clients import ClientDraft, Name
from desktop.services.clients import ClientsService
from desktop.services.drop_agreed import tries_in
from desktop.services.sessions import SessionsService
from tests.content.places import built_in

if TYPE_CHECKING:
    from desktop.storage.vault import OpenVault
    from tests.fixtures.vaults import FakeClock


@pytest.fixture
def sessions(vault: OpenVault, clock: FakeClock) -> SessionsService:
    return SessionsService(vault, clock)


def begun(vault: OpenVault, clock: FakeClock, sessions: SessionsService) -> str:
    client = ClientsService(vault, clock, lambda: 30).add(ClientDraft(names=(Name(text="Samira"),)))
    return sessions.start(client, protocol=built_in().protocol("phone"), spoken={})


def answered(sessions: SessionsService, session_id: str, **values: str) -> None:
    sessions.save(session_id, {f"drop.{key}": Answer(value=value) for key, value in values.items()})


def test_only_what_was_agreed_today_is_told(
    vault: OpenVault, clock: FakeClock, sessions: SessionsService
) -> None:
    session_id = begun(vault, clock, sessions)
    assert sessions.drop_agreed(session_id) is None, "nothing was agreed"
    assert sessions.drop_agreed("gone") is None
    answered(sessions, session_id, first="wait", tries="three", then="Ask Noor")
    agreed = sessions.drop_agreed(session_id)
    assert agreed is not None
    assert agreed.plan.today
    assert agreed.plan.first == "wait"
    assert agreed.plan.then == "Ask Noor"
    assert "drop.tries" not in agreed.answers, "whoever waits for a day makes no tries"
    assert agreed.protocol.question("drop.first") is not None
    sessions.add_event(session_id, "call_dropped")
    sessions.add_event(session_id, "call_try")
    again = sessions.drop_agreed(session_id)
    assert again is not None
    assert again.tries == 1, "what was tried before Crisis was opened counts"


@pytest.mark.parametrize(
    ("kinds", "tries"),
    [
        ("call_dropped call_try call_try", 2),
        ("call_try", 0),
        ("call_dropped call_try call_back", 0),
        ("call_dropped call_try call_back call_dropped call_try", 1),
        ("call_dropped call_try drop_ended call_try", 0),
        ("", 0),
    ],
)
def test_tries_are_those_since_the_line_was_lost(kinds: str, tries: int) -> None:
    assert tries_in({"kind": kind} for kind in kinds.split()) == tries
