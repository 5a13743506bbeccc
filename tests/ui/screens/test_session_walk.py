"""A walk through the window over three clients: written here, switched there, locked; every word stays with its own."""

from __future__ import annotations

import random
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.domain.errors import NoSpace
from desktop.services.sessions import SessionsService
from desktop.storage.vault import unlock_vault
from desktop.ui.autosave import SavedState
from desktop.ui.screens.session import SessionScreen
from tests.fixtures.vaults import PASSPHRASE
from tests.ui.interleaved import LETTERS, others, strangers_in, whose_tables
from tests.ui.screens.session_room import CTRL, Room, draft_client, room

STEPS = 40
LOCKS = 2


class Walk:
    """What was written where, and hands that write more of it."""

    def __init__(self, here: Room) -> None:
        self.here = here
        clients = here.opened.services.clients
        rest = [clients.add(draft_client(f"{letter} Needlename")) for letter in LETTERS[1:]]
        self.letters = dict(zip([here.client_id, *rest], LETTERS, strict=True))
        self.written: dict[tuple[str, bool], str] = {}
        """By client, and whether it is the short note."""
        self.at: tuple[str, bool] | None = None
        self.words = self.locks = 0
        self.full = False
        self.tables = whose_tables(here.opened.services.vault)

    def session(self, client_id: str) -> None:
        """Open a client's session; Enter begins it where there is none."""
        self.here.opened.window.go("session", {"client_id": client_id})
        if self.here.screen.draft is None:
            self.here.key(Qt.Key.Key_Return)
        self._wait(client_id, note=False)

    def note(self, client_id: str) -> None:
        """Open the short note of a client."""
        self.here.opened.window.go("session", {"client_id": client_id, "length": "note"})
        self._wait(client_id, note=True)

    def write(self) -> None:
        """Write a word where the notes are."""
        if self.at is None:
            return
        editor = self._editor()
        editor.setFocus()
        editor.moveCursor(QTextCursor.MoveOperation.End)
        self.words += 1
        word = f" {self.letters[self.at[0]]}word{self.words}"
        QTest.keyClicks(editor, word)
        self.written[self.at] = self.written.get(self.at, "") + word

    def away(self) -> None:
        """Look at something else."""
        self.here.opened.window.go("settings")
        self.at = None

    def turn(self) -> None:
        """Go on a page."""
        if self.at is not None and not self.at[1]:
            self.here.key(Qt.Key.Key_Return, CTRL)

    def lock(self) -> None:
        """Lock and come back to the same page; the first time the disk takes nothing meanwhile."""
        self.full = self.locks == 0
        self.locks += 1
        self.here.opened.window.lock()
        self.full = False
        self.here.opened.unlock()

    def look(self) -> None:
        """Nothing of anybody else is on the page, in the draft or in the vault, and nothing is missing here."""
        window = self.here.opened.window
        assert strangers_in(self.here.opened.services, self.letters, self.tables) == []
        frame = window.frame
        assert frame is not None
        if self.at is None:
            assert not any(others("settings", "", self.here.opened.hands.texts(frame)))
            return
        letter = self.letters[self.at[0]]
        assert others("the window", letter, self.here.opened.hands.texts(frame)) == []
        assert self.here.draft.client.id == self.at[0]
        assert self._editor().toPlainText() == self.written.get(self.at, "")

    def _editor(self) -> QPlainTextEdit:
        work = self.here.screen.work
        if not self.here.draft.is_note:
            return work.side.notes.editor
        field = work.page.blocks["note.words"].first()
        assert isinstance(field, QPlainTextEdit)
        return field

    def _wait(self, client_id: str, *, note: bool) -> None:
        def there() -> bool:
            frame = self.here.opened.window.frame
            screen = frame.navigator.current if frame is not None else None
            draft = screen.draft if isinstance(screen, SessionScreen) else None
            return draft is not None and draft.client.id == client_id and draft.is_note == note

        self.here.opened.hands.wait(there, "the session")
        live(5)
        self.at = (client_id, note)


def test_over_three_clients_every_word_stays_with_its_own(
    qapp: QApplication, own_home: Path, vault_folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seed = random.randrange(10_000)
    chance = random.Random(seed)
    with room(own_home, vault_folder, client=draft_client("A Needlename")) as here:
        walk = Walk(here)
        save = SessionsService.save

        def unless_full(service: SessionsService, *values: Any, **named: Any) -> None:
            if walk.full:
                raise NoSpace
            save(service, *values, **named)

        monkeypatch.setattr(SessionsService, "save", unless_full)
        locks = set(chance.sample(range(5, STEPS), LOCKS))
        told = []
        for step in range(STEPS):
            if step in locks:
                told.append("lock")
                walk.lock()
            else:
                kinds = ("write", "write", "write", "session", "session", "note", "turn", "away")
                told.append(chance.choice(kinds))
                whom = [chance.choice(list(walk.letters))] if told[-1] in ("session", "note") else []
                getattr(walk, told[-1])(*whom)
            try:
                walk.look()
            except AssertionError as error:
                raise AssertionError(f"seed {seed}, after {', '.join(told)}: {error}") from error
        here.opened.settle()
        for (client_id, note), words in walk.written.items():
            (walk.note if note else walk.session)(client_id)
            assert walk._editor().toPlainText() == words
        here.opened.settle()
        rescued = here.opened.services.interface.rescued()
        assert [value for value in rescued.values() if value["answers"]] == [], "each was taken up once"
        _sleep_midnight_and_a_closed_window(walk, vault_folder)


def _sleep_midnight_and_a_closed_window(walk: Walk, folder: Path) -> None:
    """The laptop sleeps, the clock is set back, the day ends, the window is closed: what is typed is in the vault."""
    here, clock = walk.here, walk.here.opened.clock
    here.opened.window.idle.stop()
    walk.session(here.client_id)
    here.screen._on_tick()
    began, counted = here.draft.session.started_at, here.draft.seconds
    clock.advance(9 * 3600)
    here.screen._on_tick()
    assert here.draft.seconds == counted, "asleep is not at work"
    clock.advance(30)
    here.screen._on_tick()
    assert here.draft.seconds == counted + 30
    clock.utc -= timedelta(hours=1)
    walk.write()
    here.opened.settle()
    assert here.opened.window.autosave.state is SavedState.SAVED
    clock.advance(8 * 3600)
    assert clock.now().local().day != began.local().day
    walk.write()
    session_id, page = here.draft.id, here.page
    assert here.opened.window.close()
    with unlock_vault(folder, passphrase=PASSPHRASE, clock=clock) as vault:
        opened = SessionsService(vault, clock).open(session_id, {})
        assert opened.wizard.answers["note.text"].value == walk.written[here.client_id, False]
        assert (opened.session.page, opened.session.state) == (page, "draft")
        assert opened.session.started_at == began
