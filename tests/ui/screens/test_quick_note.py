"""Just a note in the window: a few keys, beside an open session, and nothing of it lost or left behind."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QPlainTextEdit

from desktop.commands.tour_parts.hands import live
from desktop.services.sessions import SessionsService
from desktop.ui.screens.record_print import note_record
from desktop.ui.screens.session import SessionScreen
from tests.fixtures.vaults import FakeClock, as_killed
from tests.ui.screens.session_room import CTRL, NAME, Room, room

WORDS = "note.words"


class Hand:
    """Presses keys and counts them."""

    def __init__(self, here: Room) -> None:
        self.here, self.presses = here, 0

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        self.presses += 1
        self.here.key(key, modifiers)

    def open(self) -> None:
        self.press(Qt.Key.Key_J, CTRL)
        hands, window = self.here.opened.hands, self.here.opened.window

        def there() -> bool:
            frame = window.frame
            screen = frame.navigator.current if frame is not None else None
            return isinstance(screen, SessionScreen) and screen.draft is not None and screen.draft.is_note

        hands.wait(there, "the note")
        live(20)

    def sign(self) -> None:
        self.press(Qt.Key.Key_Return, CTRL)
        self.here.seal()


def at_words(here: Room) -> QPlainTextEdit:
    """Return the field the cursor stands in, which has to be the note's own."""
    field = here.focus()
    assert isinstance(field, QPlainTextEdit), field
    block = here.screen.work.page.block_of(field)
    assert block is not None
    assert block.question.id == WORDS
    return field


def test_a_note_takes_six_keys_besides_its_words_and_never_mixes_with_the_session(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path, vault_folder) as here:
        services, window, hand = here.opened.services, here.opened.window, Hand(here)
        here.begin()
        session = here.draft.id
        here.screen.work.side.notes.setFocus()
        here.type("From the call")
        here.opened.settle()

        window.go("client", {"client_id": here.client_id})
        live(10)
        hand.open()
        at_words(here)
        assert here.draft.id != session
        work = here.screen.work
        assert not work.side.isVisible()
        assert not work.steps.isVisible()
        assert not work.strip.drop_button.isVisible()
        assert work.footer.saved.isVisible()
        assert all(not answer.given() for answer in here.draft.wizard.answers.values()), "nothing prechosen"

        # nothing written: refused at the words, and the cursor stands there
        here.key(Qt.Key.Key_Return, CTRL)
        here.opened.settle()
        assert "Write the note first" in here.words()
        at_words(here)

        here.type("The school rang about Friday")
        hand.press(Qt.Key.Key_Tab)
        for digit in (Qt.Key.Key_3, Qt.Key.Key_1):
            hand.press(digit)
        note = here.draft.id
        hand.sign()
        assert hand.presses <= 6
        body = services.sessions.note(note)
        assert body is not None
        said = {each["question"]: each["value"] for each in _answers(body.content())}
        assert said == {
            WORDS: "The school rang about Friday",
            "note.with": "provider",
            "note.way": "they_called",
        }
        shown = here.words()
        assert "Note about" in shown
        assert "The school rang about Friday" in shown
        assert "From the call" not in shown

        row = services.sessions.get(note)
        assert row is not None
        context, page = here.screen.context, services.sessions.protocol_of(row)
        printed = str(note_record(context, body, page, NAME).page)
        for words in ("The school rang about Friday", "Doctor, school, provider", "They called"):
            assert words in printed
        assert "we called them" not in printed

        # the session goes on as it was, and Start session still goes to it
        assert services.sessions.draft_of(here.client_id) == session
        window.go("client", {"client_id": here.client_id, "part": "sessions"})
        live(10)
        assert "Just a note" in here_words(here)
        window.go("session", {"client_id": here.client_id})
        live(10)
        assert here.draft.id == session
        assert here.screen.work.side.notes.text() == "From the call"
        assert here.screen.work.steps.isVisible()
        # from the middle of the session, and back without a word: nothing is left
        hand.open()
        empty = here.draft.id
        here.key(Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        here.opened.hands.wait(lambda: here.screen.draft and here.screen.draft.id == session, "the session")
        here.opened.settle()
        assert services.sessions.get(empty) is None
        # another page opened over it, a lock: it is not kept; under a crisis it waits
        for away in ("clients", "lock", "crisis"):
            window.go("client", {"client_id": here.client_id})
            live(10)
            hand.open()
            empty = here.draft.id
            if away == "clients":
                window.go("clients", {})
                live(10)
            elif away == "lock":
                window.lock()
                here.opened.hands.wait(lambda: window.frame is None, "the lock")
                here.opened.unlock()
                here.opened.hands.wait(lambda: here.screen.draft and here.screen.draft.is_note, "the note")
                assert here.draft.id != empty
            else:
                here.key(Qt.Key.Key_F9)
            here.opened.settle()
            assert (here.opened.services.sessions.get(empty) is not None) == (away == "crisis"), away


def test_a_note_outlives_the_curtain_a_lock_and_a_kill_at_the_same_letter(
    qapp: QApplication, tmp_path: Path, vault_folder: Path
) -> None:
    with room(tmp_path / "home", vault_folder) as here:
        window, hand = here.opened.window, Hand(here)
        window.go("client", {"client_id": here.client_id})
        live(10)
        hand.open()
        here.type("Heard from her sister")
        for _ in range(6):
            here.key(Qt.Key.Key_Left)
        note = here.draft.id
        here.key(Qt.Key.Key_F8)
        assert "Heard from her sister" not in here_words(here)
        window.lock()
        here.opened.hands.wait(lambda: window.frame is None, "the lock")
        here.opened.unlock()
        assert here.draft.id == note
        assert at_words(here).textCursor().position() == len("Heard from her ")
        here.type("older ")
        here.opened.settle()
        with as_killed(vault_folder, tmp_path) as found:
            kept = SessionsService(found, FakeClock()).open(note, {})
            assert kept.wizard.answers[WORDS].value == "Heard from her older sister"
            assert kept.wizard.position.cursor == len("Heard from her older ")
        # the same key finds it again, and it is signed like any note
        window.go("clients", {})
        window.go("client", {"client_id": here.client_id})
        live(10)
        hand.open()
        assert here.draft.id == note
        hand.sign()
        assert NAME in here.words()


def _answers(content: dict[str, object]) -> list[dict[str, str]]:
    found = content["answers"]
    assert isinstance(found, list)
    return [each for each in found if each.get("value")]


def here_words(here: Room) -> str:
    """Everything that stands on the page in front."""
    frame = here.opened.window.frame
    assert frame is not None
    screen = frame.navigator.current
    assert screen is not None
    parts = [*screen.findChildren(QLabel), *screen.findChildren(QAbstractButton)]
    return "\n".join(f"{each.text()} {each.accessibleName()}" for each in parts if each.isVisible())
