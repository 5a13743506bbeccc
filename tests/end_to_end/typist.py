"""Windows in which somebody types until they are killed: `typist FOLDER` forks one for each line of standard input.

`type` prints the page and the length of the note it found, then a line for each letter: the time and how many letters
the note has. `careless` does the same with nothing that saves. `kept` prints the page, how many letters are in the
vault, and whether they are the letters that were typed. What is loaded once (modules, the slow key of the passphrase)
is loaded before the first fork.
"""

from __future__ import annotations

import importlib
import os
import pkgutil
import sys
import time
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import desktop.ui
from desktop.content.store import ContentStore
from desktop.domain.clients import ClientDraft, Name
from desktop.domain.clock import SystemClock
from desktop.domain.wizard_views import Position
from desktop.services.app_services import Services
from desktop.storage.keys import KDF_FLOOR
from desktop.storage.unlocking import unlock_header
from desktop.storage.vault import create_vault, unlock_vault
from desktop.ui.true_refcount import keep_true_alive
from tests.fixtures.vaults import PASSPHRASE
from tests.security.slow_keys import slow_keys_remembered
from tests.ui.filled import ROOT

NOTE = "note.text"
WORD = "wordy "
STEP = 3
"""The session stands on the first page of this step when somebody comes back to it."""
CLOCK = SystemClock()


def vault_of(folder: Path) -> Path:
    return folder / "home" / "data" / "vaults" / "0a0b0c0d"


def make(folder: Path, content: ContentStore) -> None:
    """A vault with one client and a session in the middle."""
    create_vault(
        vault_of(folder), PASSPHRASE, clock=CLOCK, label="Typing", kdf=KDF_FLOOR, staff_name="Robin Ekholm"
    )
    protocol = content.protocol("phone")
    page = protocol.steps[STEP].pages[0].id
    with unlock_vault(vault_of(folder), passphrase=PASSPHRASE, clock=CLOCK) as vault:
        services = Services(vault, CLOCK, content, ROOT / "resources")
        client = services.clients.add(ClientDraft(names=(Name(text="Samira", is_chosen=True),)))
        session = services.sessions.start(client, protocol=protocol, spoken={})
        services.sessions.save(session, {}, position=Position(page_id=page), visited=frozenset({page}))


def type_on(folder: Path) -> None:
    """Unlock by keys, open the draft, type into the notes and say so."""
    from PySide6.QtCore import Qt
    from PySide6.QtWidgets import QApplication, QPlainTextEdit

    from desktop.commands.tour_parts.hands import editor_of
    from tests.ui.opened import opened_window

    app = QApplication(sys.argv[:1])
    with opened_window(folder / "home", clock=CLOCK, painted=True) as opened:  # type: ignore[arg-type]
        hands = opened.hands
        opened.unlock()
        draft = opened.services.sessions.drafts()[0]
        opened.window.go("session", {"session_id": draft.id})
        editor = editor_of(hands.find("session_notes"))
        assert isinstance(editor, QPlainTextEdit)
        hands.click(editor)
        hands.wait(lambda: hands.focus is editor, "the keyboard in the notes")
        hands.key(Qt.Key.Key_End, Qt.KeyboardModifier.ControlModifier)
        session = opened.services.sessions.get(draft.id)
        assert session is not None
        print("typing", session.page, len(editor.toPlainText()), flush=True)
        while True:
            hands.type(WORD[len(editor.toPlainText()) % len(WORD)])
            print(time.time(), len(editor.toPlainText()), flush=True)
            hands.rest(0.03)
    del app


def careless(folder: Path) -> None:
    """The same window with an autosave whose time never comes."""
    import desktop.ui.autosave

    desktop.ui.autosave.PAUSE_MS = desktop.ui.autosave.LATEST_MS = 3600_000
    type_on(folder)


def kept(folder: Path, content: ContentStore) -> None:
    """Print where the session stands and how many letters of the note are in the vault."""
    with unlock_vault(vault_of(folder), passphrase=PASSPHRASE, clock=CLOCK) as vault:
        services = Services(vault, CLOCK, content, ROOT / "resources")
        opened = services.sessions.open(services.sessions.drafts()[0].id, {})
        answer = opened.wizard.answers.get(NOTE)
        text = "" if answer is None else str(answer.value)
        typed = (WORD * (len(text) // len(WORD) + 1))[: len(text)]
        print("kept", opened.session.page, len(text), text == typed, vault.notices, flush=True)


def load_everything() -> None:
    """Import what a window needs, so that each fork begins with it."""
    for module in pkgutil.walk_packages(desktop.ui.__path__, "desktop.ui."):
        if not module.name.endswith(("_windows", "_mac", "_macos")):
            importlib.import_module(module.name)
    importlib.import_module("desktop.app")
    importlib.import_module("tests.ui.opened")


def serve(folder: Path) -> None:
    """Fork for each line of standard input; say who it is, and when it is gone."""
    content = ContentStore(ROOT / "resources", ROOT / "translations", None, "en")
    load_everything()
    with slow_keys_remembered():
        make(folder, content)
        unlock_header(vault_of(folder), passphrase=PASSPHRASE).forget()
        print("made", flush=True)
        for line in sys.stdin:
            child = os.fork()
            if child == 0:
                os.close(0)
                order = line.strip()
                if order == "kept":
                    kept(folder, content)
                else:
                    {"type": type_on, "careless": careless}[order](folder)
                os._exit(0)
            print("child", child, flush=True)
            os.waitpid(child, 0)
            print("gone", flush=True)


if __name__ == "__main__":
    keep_true_alive()
    serve(Path(sys.argv[1]))
