"""Run by test_memory.py: the program itself, moved by one line of JSON at a time; its memory is read from outside.

It is told nothing it should find in the vault by itself. A lock ends this process; the one after it answers "started".
"""

from __future__ import annotations

import json
import os
import sys
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QSocketNotifier, Qt, QTimer

from desktop import app

if TYPE_CHECKING:
    from desktop.ui.main_window import MainWindow

_CTRL = Qt.KeyboardModifier.ControlModifier
_kept: list[Any] = []


class Driver(QObject):
    """Reads a line, does it by keys, answers with a line."""

    def __init__(self, window: MainWindow) -> None:
        super().__init__(window)
        from desktop.commands.tour_parts.hands import Hands

        self.window = window
        self.hands = Hands(window)
        self.notifier = QSocketNotifier(0, QSocketNotifier.Type.Read, self)
        self.notifier.activated.connect(self.on_line)
        QTimer.singleShot(0, self.begin)

    def begin(self) -> None:
        self.hands.wait(lambda: self.window.gate is not None or self.window.crisis.shown, "the first page")
        self.tell(started=True, crisis=self.window.crisis.shown, pid=os.getpid())

    def tell(self, **facts: object) -> None:
        os.write(1, json.dumps(facts).encode() + b"\n")

    def on_line(self) -> None:
        line = os.read(0, 65536)
        if not line:
            os._exit(0)
        self.notifier.setEnabled(False)
        told = json.loads(line)
        try:
            answer = getattr(self, f"do_{told.pop('do')}")(**told)
        except Exception as error:
            answer = {"failed": f"{type(error).__name__}: {error}"}
        self.tell(**(answer or {"done": True}))
        self.notifier.setEnabled(True)

    def settle(self) -> None:
        if self.window.opened is not None:
            self.window.autosave.flush_and_wait(5)
            self.window.parts.tasks.drain(5)
        self.hands.rest(0.05)

    def do_get_ready(self) -> None:
        """Everything is made that the first page did not wait for: from then on its memory is the same each time."""
        self.hands.wait(lambda: self.window.crisis.page is not None, "crisis made ahead", 40)
        self.hands.rest(0.3)

    def do_unlock(self, passphrase: str) -> None:
        self.hands.fill("lock_passphrase", passphrase)
        self.hands.key(Qt.Key.Key_Return)
        self.hands.wait(lambda: self.window.frame, "the pages", 40)
        self.settle()

    def do_unlock_by_agency(self, file: str, passphrase: str) -> None:
        for name in ("lock_recovery", "lock_forgotten", "forgotten_file"):
            self.hands.click(name)
        self.hands.fill("file_path", file)
        self.hands.type("\n")
        self.hands.fill("forgotten_passphrase", passphrase)
        self.hands.type("\n")
        self.hands.wait(lambda: self.window.frame, "the pages", 40)
        self.settle()

    def do_read(self, sessions: list[str]) -> None:
        for each in sessions:
            self.window.go("session", {"session_id": each})
            self.hands.find("session_notes")
            self.hands.rest(0.02)

    def do_write(self, sessions: list[str], words: list[str]) -> None:
        from desktop.commands.tour_parts.hands import editor_of

        for each, word in zip(sessions, words, strict=True):
            self.window.go("session", {"session_id": each})
            editor = editor_of(self.hands.find("session_notes"))
            self.hands.click(editor)
            self.hands.wait(lambda editor=editor: self.hands.focus is editor, "the keyboard in the notes")
            self.hands.type(word)
        self.settle()

    def do_crisis(self, words: list[str]) -> None:
        self.hands.key(Qt.Key.Key_F9)
        for word in words[:-1]:
            self.hands.type(word + "\n")
        self.hands.type(words[-1])
        page: Any = self.window.crisis.page
        self.hands.wait(lambda: page.runner.keeper.state == "kept", "every line sealed")

    def do_passed(self) -> None:
        """Without an answer: the process after this one says that it started."""
        self.hands.click("crisis_passed")
        self.hands.click("crisis_passed")
        self.hands.rest(20)

    def do_lock(self) -> None:
        """The same."""
        self.hands.key(Qt.Key.Key_L, _CTRL)
        self.hands.rest(20)

    def do_keep_agency_key(self, file: str, passphrase: str) -> None:
        """The control: what it is like when somebody forgets to overwrite it."""
        from pathlib import Path

        from desktop.exports import agency_key_file

        _kept.append(agency_key_file.open_private(Path(file).read_bytes(), passphrase))


def main() -> int:
    """The program as `python -m desktop` starts it, with somebody at its keys."""
    drivers: list[Driver] = []
    return app.main(started=lambda window: drivers.append(Driver(window)))


if __name__ == "__main__":
    sys.exit(main())
