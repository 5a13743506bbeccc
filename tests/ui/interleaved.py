"""A caseworker's hands without a window: draft, autosave, lanes, lock and vault, joined as the window joins them.

Every word that is typed begins with the letter of its client and is typed once, so that a word tells whose it is.
"""

from __future__ import annotations

import json
import re
import shutil
import threading
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast

from PySide6.QtCore import QCoreApplication, QObject

from desktop.content.store import ContentStore
from desktop.domain.answers import Answer
from desktop.domain.errors import NoSpace
from desktop.domain.protocol import Protocol
from desktop.services.app_services import Services
from desktop.services.sessions import OpenSession
from desktop.storage.sessions import read_answers
from desktop.storage.vault import OpenVault, unlock_vault
from desktop.ui.autosave import Autosave
from desktop.ui.context import ScreenContext
from desktop.ui.lock_flow import _LockableVault
from desktop.ui.locking import Locker, LockParts
from desktop.ui.opened import Opened
from desktop.ui.relauncher import LockedState
from desktop.ui.screens.session_draft import SessionDraft, key_of
from desktop.ui.tasks import TaskRunner
from tests.fixtures.vaults import PASSPHRASE, FakeClock

ROOT = Path(__file__).resolve().parents[2]
LETTERS = "ABC"
"""A letter for each client, in the order they were added."""
WORD = re.compile(r"\b([ABC])word\d+\b")
NOT_COPIED = shutil.ignore_patterns("lock", "*.lock", "*.tmp")


@dataclass
class Typed:
    """What stood in one field, newest last, and the newest of it that the saved mark stood for."""

    texts: list[str] = field(default_factory=lambda: [""])
    kept: int = 0


class Stays:
    """Nothing is replaced: the next vault is opened in this process."""

    def relaunch(self, _state: LockedState) -> None:
        """Stay."""


class Hands(QObject):
    """One person at work over three clients; `word` is typed once and nowhere else."""

    def __init__(self, folder: Path, aside: Path, content: ContentStore, protocol: Protocol) -> None:
        super().__init__()
        self.folder, self._aside = folder, aside
        self._content, self._protocol = content, protocol
        self.clock = FakeClock()
        self.tasks = TaskRunner()
        self.autosave = Autosave(self.tasks)
        self.autosave.saved.connect(self._on_saved)
        self.draft: SessionDraft | None = None
        self.clients: list[str] = []
        self.typed: dict[tuple[str, str], Typed] = {}
        """By session and question."""
        self.full = self.refuse_events = False
        self._words = self._kills = 0
        self._tables: list[tuple[str, str]] = []
        self.vault: OpenVault
        self.services: Services
        self.context: ScreenContext
        self.unlock()

    # ------------------------------------------------------------ the vault

    def unlock(self) -> None:
        """Open it as the window does: what was sealed comes in first, then the pages get what was rescued."""
        self.vault = unlock_vault(self.folder, passphrase=PASSPHRASE, clock=self.clock)
        self.services = Services(self.vault, self.clock, self._content, ROOT / "resources")
        self.tasks.attach(self.vault)
        task = self.tasks.write(self, self.services.inbox.take_in)
        assert task.wait(5), "the inbox"
        if task.error is not None:
            raise task.error
        self.opened = Opened(self.vault, self.services, self.services.interface.rescued())
        self.context = cast(
            "ScreenContext",
            SimpleNamespace(
                services=self.services,
                tasks=self.tasks,
                autosave=self.autosave,
                clock=self.clock,
                content=self._content,
                recovered=self.opened.rescued,
            ),
        )
        sessions = self.services.sessions
        sessions.save = self._unless(sessions.save, lambda: self.full)  # type: ignore[method-assign]
        sessions.add_event = self._unless(  # type: ignore[method-assign]
            sessions.add_event, lambda: self.full or self.refuse_events
        )
        hits = self.services.clients.listed(len(LETTERS), 0)
        self.clients = [each.client_id for each in sorted(hits, key=lambda each: each.chosen_name)]

    @staticmethod
    def _unless(write: Callable[..., Any], full: Callable[[], bool]) -> Callable[..., Any]:
        def written(*values: Any, **named: Any) -> Any:
            if full():
                raise NoSpace
            return write(*values, **named)

        return written

    @property
    def session(self) -> str:
        """The session on the page."""
        assert self.draft is not None
        return self.draft.id

    def events(self) -> list[str]:
        """The words of what happened, as the page has them."""
        assert self.draft is not None
        return [each["text"] for each in self.draft.events]

    def lock(self, *, full: bool) -> None:
        """Lock, perhaps while the disk takes nothing, and unlock again."""
        self.full = full
        locker = Locker(Stays(), lambda: True, self)
        locker.lock(
            LockParts(
                vault=_LockableVault(self.opened),
                autosave=self.autosave,
                tasks=self.tasks,
                cover=self._leave_page,
                place=lambda: None,
                forget_people=self._drop_page,
                state=lambda: LockedState(vault="", locked_at=""),
                held=tuple,
            )
        )
        assert not locker.waiting
        self.full = False
        self.live()
        for each in self.typed.values():
            each.kept = len(each.texts) - 1
        self.unlock()

    def kill(self, *, in_the_lane: bool) -> None:
        """Go on from what lies on the disk now; with `in_the_lane` all was handed over and none of it written."""
        gate, waits = threading.Event(), threading.Event()
        if in_the_lane:

            def stand() -> None:
                waits.set()
                gate.wait(10)

            self.tasks.write(self, stand)
            waits.wait(5)
            self.autosave.flush()
        else:
            self.tasks.drain(5)
        self._kills += 1
        left = self._aside / f"killed-{self._kills}"
        shutil.copytree(self.folder, left, ignore=NOT_COPIED)
        self.autosave.forget_all()
        gate.set()
        self._drop_page()
        self.end()
        shutil.rmtree(self.folder)
        self.folder = left
        self.unlock()
        for (session_id, question), each in self.typed.items():
            text = self._text(session_id, question)
            if text in each.texts[each.kept :]:
                # what was typed after it is gone for good
                del each.texts[each.texts.index(text, each.kept) + 1 :]

    def end(self) -> None:
        """Close what is open."""
        self._drop_page()
        self.autosave.forget_all()
        assert self.tasks.stop(5)
        self.vault.close()
        self.live()
        self.autosave.forget_all()

    # ------------------------------------------------------------ the page

    def open(self, client_id: str) -> None:
        """Go to a client's session: the one that was begun, or a new one."""
        self._leave_page()
        self._drop_page()
        sessions = self.services.sessions
        session_id = sessions.draft_of(client_id)
        if session_id is None:
            session_id = self._written(sessions.start, client_id, protocol=self._protocol, spoken={})
        self._show(session_id)

    def open_note(self, client_id: str) -> None:
        """Go to the short note about a client, which may stand beside a session."""
        self._leave_page()
        self._drop_page()
        self._show(self._written(self.services.quick_notes.start, client_id, self._content.protocol("note")))

    def leave(self) -> None:
        """Go to a page that is no session."""
        self._leave_page()
        self._drop_page()

    def type(self, fill: str) -> None:
        """Write one more word into the first field that fills `fill`."""
        draft = self.draft
        question = self._question(fill)
        if draft is None or not question:
            return
        self._words += 1
        letter = LETTERS[self.clients.index(draft.client.id)]
        before = draft.wizard.answers.get(question)
        text = f"{before.value if before is not None else ''} {letter}word{self._words}".strip()
        draft.answer(question, Answer(value=text))
        self._typed(question).texts.append(text)

    def take_out(self, fill: str) -> None:
        """Empty that field."""
        draft, question = self.draft, self._question(fill)
        if draft is not None and question and question in draft.wizard.answers:
            draft.answer(question, None)
            self._typed(question).texts.append("")

    def happen(self) -> None:
        """Note something that happened in the session."""
        if self.draft is not None:
            self._words += 1
            letter = LETTERS[self.clients.index(self.draft.client.id)]
            self.draft.add_event("dropped", f"{letter}word{self._words}")

    def move(self) -> None:
        """Go on a page."""
        if self.draft is not None:
            self.draft.apply(self.draft.wizard.next())

    def sign(self) -> None:
        """Sign what is open and go from it."""
        draft = self.draft
        if draft is None or not any(answer.given() for answer in draft.wizard.answers.values()):
            return
        ended: list[object] = []
        draft.sign(lambda: ended.append(None), ended.append)
        self.tasks.drain(5)
        while not ended:
            self.live()
        if isinstance(ended[0], Exception):
            raise ended[0]
        for (session_id, _question), each in self.typed.items():
            if session_id == draft.id:
                each.kept = len(each.texts) - 1
        self._drop_page()

    def pause(self) -> None:
        """Nobody types for a while: everything that waits is written."""
        assert self.autosave.flush_and_wait(5) == ()
        self.live()
        # what was rescued is taken out by a write of its own, handed over when the saved mark arrived
        self.tasks.drain(5)
        self.live()

    @staticmethod
    def live() -> None:
        """Let what the lanes told arrive."""
        QCoreApplication.processEvents()

    def _show(self, session_id: str) -> None:
        session = self.services.sessions.get(session_id)
        assert session is not None
        client = self.services.clients.get(session.client_id)
        assert client is not None
        known = self.services.session_facts.known(client.id, session_id)
        opened: OpenSession = self.services.sessions.open(session_id, {"session.length": session.length})
        self.draft = SessionDraft(self.context, opened, client, None, known, self)

    def _leave_page(self) -> None:
        if self.draft is not None and not self.draft.sealed:
            self.draft.pause()
            self.draft.put()
            self.autosave.flush()

    def _drop_page(self) -> None:
        if self.draft is not None:
            self.draft.deleteLater()
            self.draft = None

    def _written(self, work: Any, *values: Any, **named: Any) -> Any:
        task = self.tasks.write(self, lambda: work(*values, **named))
        assert task.wait(5)
        if task.error is not None:
            raise task.error
        return task.result

    def _question(self, fill: str) -> str:
        return "" if self.draft is None else self.draft.filled_by(fill)

    def _typed(self, question: str) -> Typed:
        assert self.draft is not None
        return self.typed.setdefault((self.draft.id, question), Typed())

    def _on_saved(self, key: str) -> None:
        for (session_id, _question), each in self.typed.items():
            if key == key_of(session_id):
                each.kept = len(each.texts) - 1
        if self.tasks.attached and self.opened.stored(key):
            self.tasks.write(self, self.services.interface.taken_up, key)

    # ------------------------------------------------------------ looking

    def strangers(self) -> list[str]:
        """Return every word that stands under another client than its own: in the vault, and on the open page."""
        letters = dict(zip(self.clients, LETTERS, strict=True))
        self._tables = self._tables or whose_tables(self.vault)
        found = strangers_in(self.services, letters, self._tables)
        if self.draft is not None:
            answers = [str(each.value) for each in self.draft.wizard.answers.values()]
            answers += [str(each["text"]) for each in self.draft.events]
            found += others("the page", letters[self.draft.client.id], answers)
        return found

    def lost(self) -> list[str]:
        """Return every field whose words are neither those the saved mark stood for nor newer ones.

        On the open page the newest stand.
        """
        found = []
        for (session_id, question), each in self.typed.items():
            here = self.draft is not None and self.draft.id == session_id
            allowed = each.texts[-1:] if here else each.texts[each.kept :]
            text = self._text(session_id, question)
            if text not in allowed:
                found.append(f"{question}: {text!r} is not in {allowed}")
        return found

    def _text(self, session_id: str, question: str) -> str:
        """Return what stands in a field: on the open page, on its way into the vault, or in it."""
        if self.draft is not None and self.draft.id == session_id:
            answers = self.draft.wizard.answers
        else:
            waiting = self._waiting(session_id, question)
            if waiting is not None:
                return waiting
            answers = read_answers(self.vault.connection(), session_id)
        answer = answers.get(question)
        return str(answer.value) if answer is not None and answer.given() else ""

    def _waiting(self, session_id: str, question: str) -> str | None:
        """Return what waits for this field in the autosave, or was rescued and is not taken up yet."""
        waiting = {entry.key: entry.value for entry in self.autosave.unsaved()}
        value = waiting.get(key_of(session_id), self.opened.rescued.get(key_of(session_id)))
        if not isinstance(value, dict) or question not in value["answers"]:
            return None
        part = value["answers"][question]
        return "" if part is None else str(part["value"])


def whose_tables(vault: OpenVault) -> list[tuple[str, str]]:
    """Return every table whose rows are somebody's, and the column that says whose."""
    conn = vault.connection()
    names = [row[0] for row in conn.execute("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    found = []
    for name in names:
        columns = {row[1] for row in conn.execute(f"PRAGMA table_info({name})")}
        column = next((each for each in ("session_id", "client_id") if each in columns), None)
        if column is not None and name != "sessions":
            found.append((name, column))
    return found


def strangers_in(services: Services, letters: Mapping[str, str], tables: list[tuple[str, str]]) -> list[str]:
    """Return every word in a vault that stands under another client than its own; `letters` by client."""
    conn = services.vault.connection()
    of_session = {row["id"]: row["client_id"] for row in conn.execute("SELECT id, client_id FROM sessions")}
    found = []
    for table, column in tables:
        for row in conn.execute(f"SELECT * FROM {table}"):
            owner = row[column] if column == "client_id" else of_session.get(row[column])
            found += others(table, letters.get(owner or "", "?"), [str(each) for each in tuple(row)])
    for key, value in services.interface.rescued().items():
        owner = of_session.get(key.split("/")[1])
        found += others("rescued", letters.get(owner or "", "?"), [json.dumps(value)])
    return found


def others(where: str, letter: str, texts: Iterable[str]) -> list[str]:
    """Return the words in `texts` that begin with another letter."""
    return [
        f"{match.group()} under {letter} in {where}"
        for text in texts
        for match in WORD.finditer(text)
        if match.group(1) != letter
    ]
