"""Three clients, their sessions and notes begun, left, locked, killed, signed in any order: no word goes astray."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
    run_state_machine_as_test,
)
from PySide6.QtWidgets import QApplication

from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.protocol import Protocol
from desktop.services.app_services import Services
from desktop.storage.vault import unlock_vault
from desktop.ui.screens import session_draft
from tests.fixtures.vaults import PASSPHRASE, FakeClock, VaultTemplate
from tests.ui.interleaved import LETTERS, ROOT, Hands

FIELDS = ("note", "goal")


@pytest.fixture(scope="module")
def content() -> ContentStore:
    return ContentStore(ROOT / "resources", ROOT / "translations")


@pytest.fixture(scope="module")
def three(
    vault_template: VaultTemplate, content: ContentStore, tmp_path_factory: pytest.TempPathFactory
) -> Path:
    """A closed vault with the three clients; copy it."""
    folder = tmp_path_factory.mktemp("three") / "vault"
    shutil.copytree(vault_template.folder, folder)
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=FakeClock()) as vault:
        services = Services(vault, FakeClock(), content, ROOT / "resources")
        for letter in LETTERS:
            services.clients.add(ClientDraft(names=(Name(text=letter, is_chosen=True),)))
    return folder


@pytest.fixture
def hands(qapp: QApplication, three: Path, content: ContentStore, tmp_path: Path) -> Iterator[Hands]:
    made = Hands(shutil.copytree(three, tmp_path / "vault"), tmp_path, content, content.protocol("phone"))
    yield made
    made.end()


def _machine(
    three: Path, aside: Path, content: ContentStore, protocol: Protocol
) -> type[RuleBasedStateMachine]:
    class AnyOrder(RuleBasedStateMachine):
        """What a hurried day may do to three sessions."""

        def __init__(self) -> None:
            super().__init__()
            self.hands: Hands | None = None

        @initialize()
        def begin(self) -> None:
            folder = aside / f"vault-{len(list(aside.iterdir()))}"
            self.hands = Hands(shutil.copytree(three, folder), aside, content, protocol)

        @rule(which=st.integers(0, 2), note=st.booleans())
        def switch(self, which: int, note: bool) -> None:
            client = self.at.clients[which]
            (self.at.open_note if note else self.at.open)(client)
            self.at.type("note")

        @precondition(lambda self: self.begun)
        @rule(fill=st.sampled_from(FIELDS), words=st.integers(1, 3))
        def type(self, fill: str, words: int) -> None:
            for _ in range(words):
                self.at.type(fill)

        @precondition(lambda self: self.begun)
        @rule(fill=st.sampled_from(FIELDS))
        def take_out(self, fill: str) -> None:
            self.at.take_out(fill)

        @precondition(lambda self: self.begun)
        @rule(events=st.booleans())
        def happen(self, events: bool) -> None:
            (self.at.happen if events else self.at.move)()

        @precondition(lambda self: self.begun)
        @rule(sign=st.booleans())
        def end(self, sign: bool) -> None:
            (self.at.sign if sign else self.at.leave)()

        @rule(wait=st.booleans())
        def save(self, wait: bool) -> None:
            (self.at.pause if wait else self.at.autosave.flush)()

        @rule(how=st.sampled_from(("lock", "lock on a full disk", "kill", "kill with writes in the lane")))
        def interrupt(self, how: str) -> None:
            if how.startswith("lock"):
                self.at.lock(full=how != "lock")
            else:
                self.at.kill(in_the_lane=how != "kill")

        @invariant()
        def everything_is_its_own(self) -> None:
            if self.hands is not None:
                assert self.at.strangers() == []
                assert self.at.lost() == []

        @property
        def at(self) -> Hands:
            assert self.hands is not None
            return self.hands

        @property
        def begun(self) -> bool:
            return self.hands is not None and self.hands.draft is not None

        def teardown(self) -> None:
            if self.hands is not None:
                self.hands.end()
                shutil.rmtree(self.hands.folder)

    return AnyOrder


def test_in_any_order_no_word_stands_under_another_client_and_none_is_lost(
    qapp: QApplication, three: Path, content: ContentStore, tmp_path: Path
) -> None:
    machine = _machine(three, tmp_path, content, content.protocol("phone"))
    run_state_machine_as_test(machine, settings=settings(max_examples=5, stateful_step_count=35))


def test_rescued_words_never_come_back_over_newer_ones(hands: Hands) -> None:
    hands.open(hands.clients[0])
    hands.type("note")
    hands.lock(full=True)
    hands.open(hands.clients[0])
    assert hands.lost() == []
    hands.type("note")
    hands.pause()
    hands.lock(full=False)
    hands.open(hands.clients[0])
    assert hands.lost() == []


def test_what_happened_while_the_disk_was_full_comes_back_in_its_order(hands: Hands) -> None:
    hands.open(hands.clients[0])
    hands.happen()
    hands.pause()
    hands.clock.advance(60)
    hands.refuse_events = True
    hands.happen()
    hands.open(hands.clients[1])
    hands.open(hands.clients[0])
    hands.clock.advance(60)
    hands.happen()
    # away and back: what could not be written yet still stands in its place, and no later one over it
    assert hands.events() == ["Aword1", "Aword2", "Aword3"]
    session_id = hands.session
    # the other client's page was left before the disk is full, and nobody goes back to it here
    hands.tasks.drain(5)
    hands.live()
    hands.lock(full=True)
    hands.refuse_events = False
    hands.open(hands.clients[0])
    assert hands.events() == ["Aword1", "Aword2", "Aword3"]
    hands.pause()
    kept = hands.services.sessions.open(session_id, {}).events
    assert [each["text"] for each in kept] == ["Aword1", "Aword2", "Aword3"]
    # when it happened, not when it could be written
    assert [each["at"][11:16] for each in kept] == ["17:00", "17:01", "17:02"]
    assert hands.services.interface.rescued() == {}


def test_a_program_that_mixes_up_two_sessions_is_found(hands: Hands, monkeypatch: pytest.MonkeyPatch) -> None:
    hands.open(hands.clients[1])
    other = hands.session
    right = session_draft.store
    hands.open(hands.clients[0])
    monkeypatch.setattr(session_draft, "store", lambda sessions, _id, value: right(sessions, other, value))
    hands.type("note")
    hands.pause()
    assert hands.strangers() == ["Aword1 under B in answers"]
    hands.leave()
    assert hands.lost() != []


def test_a_program_that_says_saved_and_saves_nothing_is_found(
    hands: Hands, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(session_draft, "store", lambda *_values: None)
    hands.open(hands.clients[0])
    hands.type("note")
    hands.pause()
    hands.kill(in_the_lane=False)
    assert hands.lost() == ["note.text: '' is not in ['Aword1']"]
