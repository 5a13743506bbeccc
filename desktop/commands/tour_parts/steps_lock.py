"""Locking by key and by idle time, the process really replaced; back at the same page, field and cursor."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit

from desktop.commands.tour_parts.driver import Step
from desktop.commands.tour_parts.hands import editor_of
from desktop.commands.tour_parts.steps_client import NAME, PART, find_client, go_to
from desktop.commands.tour_parts.steps_session import screen, unlock

if TYPE_CHECKING:
    from desktop.commands.tour_parts.driver import Tour

WORDS = "Asked about the school, and who walks with the children"
CURSOR = len("Asked about the school")


def _one_minute(tour: Tour) -> None:
    hands = tour.hands
    go_to(tour, "settings")
    hands.fill("agency_idle_minutes", "1")
    hands.wait(lambda: not tour.window.autosave.dirty, "the agency's profile on disk")


def _write_and_lock(tour: Tour) -> None:
    hands = tour.hands
    find_client(tour)
    hands.click("client_start")
    hands.click("start_session")
    hands.wait(lambda: screen(tour).work.page.page_id, "the first page of the session")
    hands.rest(0.3)
    hands.fill("session_notes", WORDS)
    for _ in range(len(WORDS) - CURSOR):
        hands.key(Qt.Key.Key_Left)
    tour.keep(pid=os.getpid())


def _same_place(tour: Tour) -> None:
    hands = tour.hands
    _replaced(tour)
    hands.find("lock_passphrase")
    tour.check(not hands.shows(NAME), "a name can be read on the lock screen")
    tour.shot("the lock screen")
    unlock(tour)
    editor = editor_of(hands.find("session_notes"))
    hands.wait(lambda: hands.focus is editor, "the keyboard in the notes")
    assert isinstance(editor, QPlainTextEdit)
    tour.check(editor.toPlainText() == WORDS, f"the notes hold {editor.toPlainText()!r}")
    tour.check(
        editor.textCursor().position() == CURSOR, f"the cursor stands at {editor.textCursor().position()}"
    )


def _replaced(tour: Tour) -> None:
    tour.check(tour.locked, "the process was not replaced")
    if os.name == "posix":
        tour.check(str(os.getpid()) == tour.kept("pid"), "another process shows the lock screen")
    tour.check(not tour.window.unlocked, "the vault is open")


def _leave_alone(tour: Tour) -> None:
    go_to(tour, "clients")
    tour.hands.fill("clients_find", PART)
    tour.keep(pid=os.getpid())


def _crisis_while_locked(tour: Tour) -> None:
    hands = tour.hands
    _replaced(tour)
    hands.find("lock_passphrase")
    hands.key(Qt.Key.Key_F9)
    hands.find("crisis_screen", seconds=2)
    tour.check(not hands.shows(NAME), "a name can be read in the locked crisis")
    tour.keep(pid=os.getpid())


def _after_it(tour: Tour) -> None:
    hands = tour.hands
    _replaced(tour)
    hands.find("lock_passphrase")
    unlock(tour)
    hands.wait(lambda: hands.look("clients_find") is not None, "the page that was left alone")
    tour.check(hands.text_of("clients_find") == PART, "what was looked for is gone")


STEPS = (
    Step("lock: idle time of a minute in the agency's profile", _one_minute),
    Step("lock: by key in the middle of a sentence", _write_and_lock, ends_by="relaunch"),
    Step("lock: unlocked to the same page, field and cursor", _same_place, 60.0),
    Step("lock: by idle time", _leave_alone, 120.0, ends_by="idle"),
    Step("lock: crisis on the lock screen, until it has passed", _crisis_while_locked, ends_by="passed"),
    Step("lock: a fresh process, unlocked to the same page", _after_it, 60.0),
)
